// What a report does: marks the picked place, tells values, sorts tables. Text from the
// data is only ever set as text.
"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  for (const chart of data.charts) { chart.values = new Map(chart.values); }
  const picker = document.getElementById("place");
  const picked = document.getElementById("picked");
  const tip = document.getElementById("tip");
  const known = new Map(); // what stands on a chart -> the place's name
  for (const place of data.places) {
    for (const name of place) {
      if (name && !known.has(name)) { known.set(name, place[0]); }
    }
  }

  // "▲ Vĩnh Phúc" is Vĩnh Phúc.
  const placeOf = (text) => known.get(text.replace(/^[▲▼○●◆■\s]+/u, "").trim());
  const marks = new Map(); // place -> elements of charts and tables
  const placeAt = new Map(); // and back
  const remember = (place, element) => {
    placeAt.set(element, place);
    if (!marks.has(place)) { marks.set(place, []); }
    marks.get(place).push(element);
  };

  document.querySelectorAll("figure").forEach((figure) => {
    const told = data.charts[figure.dataset.chart].values;
    const note = (element, text) => {
      const place = text ? placeOf(text) : undefined;
      if (!place) { return; }
      remember(place, element);
      if (told.has(place)) { element.dataset.told = place + ": " + told.get(place); }
    };
    figure.querySelectorAll("text").forEach((text) => note(text, text.textContent));
    figure.querySelectorAll("g > title").forEach((title) => {
      note(title.parentNode, title.textContent);
      title.remove(); // the browser would show a second tip
    });
  });
  document.querySelectorAll("tbody tr").forEach((row) => {
    const place = known.get(row.cells[0].textContent);
    if (place) { remember(place, row); }
  });

  // ---- the picker ----

  const list = (place) => {
    picked.replaceChildren();
    if (!place) { return; }
    const heading = document.createElement("strong");
    heading.textContent = place;
    const values = document.createElement("ul");
    for (const chart of data.charts) {
      if (!chart.subject || !chart.values.has(place)) { continue; }
      const item = document.createElement("li");
      item.textContent = chart.subject + ": " + chart.values.get(place);
      values.append(item);
    }
    picked.append(heading, values);
  };
  const pick = (place) => {
    document.querySelectorAll(".hit").forEach((e) => e.classList.remove("hit"));
    for (const element of marks.get(place) || []) { element.classList.add("hit"); }
    list(place);
  };
  if (picker) {
    document.getElementById("pick").hidden = false;
    for (const [name] of data.places) { picker.add(new Option(name, name)); }
    picker.addEventListener("change", () => pick(picker.value));
    document.getElementById("clear").addEventListener("click", () => {
      picker.value = "";
      pick("");
      picker.focus();
    });
  }
  document.addEventListener("click", (event) => {
    const at = event.target.closest("figure text, figure g");
    const place = at && placeAt.get(at);
    if (place && picker) { picker.value = place; pick(place); }
  });

  // ---- values ----

  const tell = (event) => {
    const at = event.target.closest ? event.target.closest("[data-told]") : null;
    tip.hidden = !at;
    if (!at) { return; }
    tip.textContent = at.dataset.told;
    const left = Math.min(event.clientX + 14, innerWidth - tip.offsetWidth - 8);
    const top = event.clientY + 18 + tip.offsetHeight > innerHeight
      ? event.clientY - tip.offsetHeight - 10 : event.clientY + 18;
    tip.style.left = Math.max(8, left) + "px";
    tip.style.top = top + "px";
  };
  document.addEventListener("pointermove", tell);
  document.addEventListener("pointerleave", () => { tip.hidden = true; });

  // ---- tables ----

  const language = document.documentElement.lang;
  const valueOf = (row, column) => {
    const cell = row.cells[column];
    if (cell.classList.contains("missing")) { return null; }
    return cell.dataset.v === undefined ? cell.textContent : Number(cell.dataset.v);
  };
  const compare = (a, b) => typeof a === "number" && typeof b === "number"
    ? a - b : String(a).localeCompare(String(b), language);
  const sort = (table, heading) => {
    const column = heading.cellIndex;
    const down = heading.getAttribute("aria-sort") === "ascending";
    const body = table.tBodies[0];
    const rows = [...body.rows].map((row) => [valueOf(row, column), row]);
    rows.sort(([a], [b]) => {
      if (a === null || b === null) { return (a === null) - (b === null); } // missing last
      return down ? compare(b, a) : compare(a, b);
    });
    body.append(...rows.map(([, row]) => row));
    table.querySelectorAll("th[aria-sort]").forEach((th) => th.removeAttribute("aria-sort"));
    heading.setAttribute("aria-sort", down ? "descending" : "ascending");
  };
  document.querySelectorAll("table").forEach((table) => {
    table.querySelectorAll("thead th").forEach((heading) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...heading.childNodes);
      heading.append(button);
      button.addEventListener("click", () => sort(table, heading));
    });
  });
})();
