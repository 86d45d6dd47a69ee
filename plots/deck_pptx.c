/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Slides as PresentationML (ECMA-376). Lengths are in EMU, 6350 to a canvas pixel; type
 * is in hundredths of a point, 50 to a canvas pixel.
 */
#include <string.h>

#include "deck.h"

#define EMU 6350.0
#define NAMESPACES                                                                       \
    "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "                 \
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "   \
    "xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\""
#define RELATIONSHIPS                                                                    \
    "<Relationships "                                                                    \
    "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
#define OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

static long emu(double pixels)
{
    return (long)(pixels * EMU + 0.5);
}

static const char *language_tag(const et_deck *deck)
{
    return deck->options.language == ET_VIETNAMESE ? "vi-VN" : "en-GB";
}

/* ---- text ---- */

typedef struct look_of_text {
    double size; /* canvas pixels */
    bool bold, muted;
} look_of_text;

static void put_run(const et_deck *deck, et_part *part, const char *text,
                    look_of_text look)
{
    const et_theme *theme = &deck->theme;

    (void)fprintf(part->file,
                  "<a:r><a:rPr lang=\"%s\" sz=\"%ld\" b=\"%d\" dirty=\"0\"><a:solidFill>"
                  "<a:srgbClr val=\"%06X\"/></a:solidFill><a:latin typeface=\"",
                  language_tag(deck), (long)(look.size * 50.0 + 0.5), look.bold,
                  look.muted ? theme->muted : theme->ink);
    et_part_text(part, theme->regular);
    (void)fputs("\"/></a:rPr><a:t>", part->file);
    et_part_text(part, text);
    (void)fputs("</a:t></a:r>", part->file);
}

static void put_place(et_part *part, const et_area *area)
{
    (void)fprintf(part->file,
                  "<a:xfrm><a:off x=\"%ld\" y=\"%ld\"/><a:ext cx=\"%ld\" cy=\"%ld\"/>"
                  "</a:xfrm>",
                  emu(area->left), emu(area->top), emu(area->right - area->left),
                  emu(area->bottom - area->top));
}

/* Lines as they were broken for the picture that the text stands over. */
static void put_lines(const et_deck *deck, et_part *part, const et_lines *lines,
                      look_of_text look)
{
    for (size_t i = 0; i < lines->count; i++) {
        if (i > 0) {
            (void)fputs("<a:br/>", part->file);
        }
        put_run(deck, part, lines->text[i], look);
    }
}

/* A text box, or with `type` the placeholder that it fills. */
static void begin_box(et_part *part, int id, const char *type, const et_area *area)
{
    (void)fprintf(part->file,
                  "<p:sp><p:nvSpPr><p:cNvPr id=\"%d\" name=\"%s %d\"/><p:cNvSpPr%s/>", id,
                  type ? "Title" : "Text", id, type ? "" : " txBox=\"1\"");
    if (type) {
        (void)fprintf(part->file, "<p:nvPr><p:ph type=\"%s\"/></p:nvPr>", type);
    } else {
        (void)fputs("<p:nvPr/>", part->file);
    }
    (void)fputs("</p:nvSpPr><p:spPr>", part->file);
    put_place(part, area);
    (void)fprintf(part->file,
                  "%s</p:spPr><p:txBody><a:bodyPr wrap=\"square\" lIns=\"0\" tIns=\"0\" "
                  "rIns=\"0\" bIns=\"0\" anchor=\"t\"><a:normAutofit/></a:bodyPr>"
                  "<a:lstStyle/><a:p><a:pPr algn=\"l\"/>",
                  type ? "" : "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>");
}

static void end_box(et_part *part)
{
    (void)fputs("</a:p></p:txBody></p:sp>", part->file);
}

typedef struct box {
    int id;
    const char *type; /* of the placeholder; NULL: a text box */
    et_area area;
    look_of_text look;
} box;

static void put_box(const et_deck *deck, et_part *part, const box *where,
                    const char *text)
{
    begin_box(part, where->id, where->type, &where->area);
    put_run(deck, part, text, where->look);
    end_box(part);
}

/* ---- what is on a slide ---- */

static double side(const et_deck *deck)
{
    return et_chart_margin(deck->width);
}

/* A text that is there, in a box of its own. */
static void put_text(const et_deck *deck, et_part *part, const et_text_place *place,
                     box *where, const char *text)
{
    if (place->lines.count > 0) {
        where->area = place->area;
        where->area.bottom += 4.0;
        where->look.size = place->size;
        put_box(deck, part, where, text);
    }
}

static void put_foot(const et_deck *deck, et_part *part, const et_slide_places *places)
{
    box foot = {.id = 5, .look = {.muted = true}};
    put_text(deck, part, &places->foot, &foot, deck->foot);
}

static void put_front(const et_deck *deck, et_part *part, const et_page *page,
                      const et_slide_places *places)
{
    box title = {.id = 3, .type = "ctrTitle", .look = {.bold = true}};
    box sub = {.id = 4, .type = "subTitle", .look = {.muted = true}};

    (void)fputs("<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Bar\"/><p:cNvSpPr/><p:nvPr/>"
                "</p:nvSpPr><p:spPr>", part->file);
    put_place(part, &places->bar);
    (void)fprintf(part->file,
                  "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:solidFill>"
                  "<a:srgbClr val=\"%06X\"/></a:solidFill><a:ln><a:noFill/></a:ln>"
                  "</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr/></a:p>"
                  "</p:txBody></p:sp>",
                  deck->theme.up);
    put_text(deck, part, &places->title, &title, page->title);
    put_text(deck, part, &places->subtitle, &sub, page->subtitle);
    put_foot(deck, part, places);
}

static void put_border(et_part *part, const char *edge, et_colour colour)
{
    if (colour) {
        (void)fprintf(part->file,
                      "<a:%s w=\"9525\"><a:solidFill><a:srgbClr val=\"%06X\"/>"
                      "</a:solidFill></a:%s>", edge, colour, edge);
    } else {
        (void)fprintf(part->file, "<a:%s w=\"0\"><a:noFill/></a:%s>", edge, edge);
    }
}

static void put_cell(const et_deck *deck, et_part *part, const char *text,
                     look_of_text look)
{
    static const char *const edges[] = {"lnL", "lnR", "lnT", "lnB"};

    (void)fputs("<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:pPr algn=\"l\"/>",
                part->file);
    put_run(deck, part, text, look);
    (void)fprintf(part->file,
                  "</a:p></a:txBody><a:tcPr marL=\"0\" marR=\"%ld\" marT=\"45720\" "
                  "marB=\"45720\" anchor=\"ctr\">", look.bold ? emu(ET_NAME_GAP) : 0);
    for (size_t i = 0; i < 4; i++) {
        put_border(part, edges[i], i == 3 ? deck->theme.faint : 0);
    }
    (void)fputs("<a:noFill/></a:tcPr></a:tc>", part->file);
}

/* A native table: names to the left, findings to the right. */
static void put_rows(const et_deck *deck, et_part *part, const et_page *page,
                     const et_slide_places *places)
{
    const et_area *area = &places->rows;
    const look_of_text name = {.size = places->row_size, .bold = true};
    const look_of_text text = {.size = places->row_size};

    (void)fputs(
        "<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"4\" name=\"Findings\"/>"
        "<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp=\"1\"/>"
        "</p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr><p:xfrm>",
        part->file);
    (void)fprintf(part->file,
                  "<a:off x=\"%ld\" y=\"%ld\"/><a:ext cx=\"%ld\" cy=\"%ld\"/></p:xfrm>"
                  "<a:graphic><a:graphicData "
                  "uri=\"http://schemas.openxmlformats.org/drawingml/2006/table\"><a:tbl>"
                  "<a:tblPr/><a:tblGrid><a:gridCol w=\"%ld\"/><a:gridCol w=\"%ld\"/>"
                  "</a:tblGrid>",
                  emu(area->left), emu(area->top), emu(area->right - area->left),
                  emu(area->bottom - area->top), emu(places->name_width),
                  emu(area->right - area->left) - emu(places->name_width));
    for (size_t i = 0; i < page->row_count; i++) {
        (void)fprintf(part->file, "<a:tr h=\"%ld\">", emu(places->row_height[i]));
        put_cell(deck, part, page->rows[i].name, name);
        put_cell(deck, part, page->rows[i].text, text);
        (void)fputs("</a:tr>", part->file);
    }
    (void)fputs("</a:tbl></a:graphicData></a:graphic></p:graphicFrame>", part->file);
}

static void put_list(const et_deck *deck, et_part *part, const et_page *page,
                     const et_slide_places *places)
{
    box title = {.id = 2, .type = "title", .look = {.bold = true}};
    box sub = {.id = 3, .look = {.muted = true}};

    put_text(deck, part, &places->title, &title, page->title);
    put_text(deck, part, &places->subtitle, &sub, page->subtitle);
    if (page->row_count > 0) {
        put_rows(deck, part, page, places);
    }
    put_foot(deck, part, places);
}

/* The picture fills the slide; its title's room is the placeholder's. */
static void put_chart(const et_deck *deck, et_part *part, const et_page *page)
{
    const et_area all = {0.0, 0.0, deck->width, deck->height};
    const et_area title = {side(deck), ET_TITLE_TOP, deck->width - side(deck),
                           ET_TITLE_TOP + ET_TITLE_PITCH * page->title_size *
                                              (double)page->title_lines.count +
                               ET_TITLE_GAP};

    (void)fputs("<p:pic><p:nvPicPr><p:cNvPr id=\"2\" name=\"Chart\" descr=\"",
                part->file);
    et_part_text(part, page->alt);
    (void)fputs("\"/><p:cNvPicPr><a:picLocks noChangeAspect=\"1\"/></p:cNvPicPr><p:nvPr/>"
                "</p:nvPicPr><p:blipFill><a:blip r:embed=\"rId2\"><a:extLst><a:ext "
                "uri=\"{96DAC541-7B7A-43D3-8B79-37D633B846F1}\"><asvg:svgBlip "
                "xmlns:asvg=\"http://schemas.microsoft.com/office/drawing/2016/SVG/main"
                "\" r:embed=\"rId3\"/></a:ext></a:extLst></a:blip><a:stretch>"
                "<a:fillRect/></a:stretch></p:blipFill><p:spPr>", part->file);
    put_place(part, &all);
    (void)fputs("<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr></p:pic>",
                part->file);
    begin_box(part, 3, "title", &title);
    put_lines(deck, part, &page->title_lines,
              (look_of_text){.size = page->title_size, .bold = true});
    end_box(part);
}

static bool add_slide(const et_deck *deck, et_package *package, size_t index)
{
    const et_page *page = &deck->pages[index];
    et_slide_places places;
    char name[64];
    et_part part;

    if (!et_part_begin(&part)) {
        return false;
    }
    (void)fputs("<p:sld " NAMESPACES "><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id=\"1\" "
                "name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>",
                part.file);
    (void)et_deck_place(deck, page, &places); /* et_deck_add has checked that it fits */
    switch (page->kind) {
    case ET_SLIDE_FRONT: put_front(deck, &part, page, &places); break;
    case ET_SLIDE_ROWS: put_list(deck, &part, page, &places); break;
    case ET_SLIDE_CHART: put_chart(deck, &part, page); break;
    }
    (void)fputs("</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>"
                "</p:sld>", part.file);
    (void)snprintf(name, sizeof name, "ppt/slides/slide%zu.xml", index + 1);
    et_part_end(package, &part, name);
    return true;
}

static bool add_slide_links(const et_deck *deck, et_package *package, size_t index)
{
    const et_page *page = &deck->pages[index];
    size_t number = index + 1;
    char name[64];
    et_part part;

    if (!et_part_begin(&part)) {
        return false;
    }
    (void)fprintf(part.file,
                  RELATIONSHIPS "<Relationship Id=\"rId1\" Type=\"" OFFICE
                  "slideLayout\" Target=\"../slideLayouts/slideLayout%d.xml\"/>",
                  page->kind == ET_SLIDE_FRONT ? 1 : 2);
    if (page->kind == ET_SLIDE_CHART) {
        (void)fprintf(part.file,
                      "<Relationship Id=\"rId2\" Type=\"" OFFICE
                      "image\" Target=\"../media/image%zu.png\"/>"
                      "<Relationship Id=\"rId3\" Type=\"" OFFICE
                      "image\" Target=\"../media/image%zu.svg\"/>",
                      number, number);
    }
    if (page->notes[0]) {
        (void)fprintf(part.file,
                      "<Relationship Id=\"rId4\" Type=\"" OFFICE
                      "notesSlide\" Target=\"../notesSlides/notesSlide%zu.xml\"/>",
                      number);
    }
    (void)fputs("</Relationships>", part.file);
    (void)snprintf(name, sizeof name, "ppt/slides/_rels/slide%zu.xml.rels", number);
    et_part_end(package, &part, name);
    return true;
}

/* ---- notes ---- */

static void put_paragraphs(const et_deck *deck, et_part *part, const char *text)
{
    while (*text) {
        size_t length = strcspn(text, "\n");
        (void)fprintf(part->file, "<a:p><a:r><a:rPr lang=\"%s\" dirty=\"0\"/><a:t>",
                      language_tag(deck));
        et_part_bytes(part, text, length);
        (void)fputs("</a:t></a:r></a:p>", part->file);
        text += length + (text[length] == '\n');
    }
}

static bool add_notes(const et_deck *deck, et_package *package, size_t index)
{
    size_t number = index + 1;
    char name[80];
    et_part part;

    if (!deck->pages[index].notes[0]) {
        return true;
    }
    if (!et_part_begin(&part)) {
        return false;
    }
    (void)fputs(
        "<p:notes " NAMESPACES "><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id=\"1\" "
        "name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>"
        "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Slide\"/><p:cNvSpPr>"
        "<a:spLocks noGrp=\"1\" noRot=\"1\" noChangeAspect=\"1\"/></p:cNvSpPr>"
        "<p:nvPr><p:ph type=\"sldImg\"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>"
        "<p:sp><p:nvSpPr><p:cNvPr id=\"3\" name=\"Notes\"/><p:cNvSpPr><a:spLocks "
        "noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"body\" idx=\"1\"/></p:nvPr>"
        "</p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>",
        part.file);
    put_paragraphs(deck, &part, deck->pages[index].notes);
    (void)fputs("</p:txBody></p:sp></p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/>"
                "</p:clrMapOvr></p:notes>", part.file);
    (void)snprintf(name, sizeof name, "ppt/notesSlides/notesSlide%zu.xml", number);
    et_part_end(package, &part, name);
    if (!et_part_begin(&part)) {
        return false;
    }
    (void)fprintf(part.file,
                  RELATIONSHIPS "<Relationship Id=\"rId1\" Type=\"" OFFICE
                  "notesMaster\" Target=\"../notesMasters/notesMaster1.xml\"/>"
                  "<Relationship Id=\"rId2\" Type=\"" OFFICE
                  "slide\" Target=\"../slides/slide%zu.xml\"/></Relationships>", number);
    (void)snprintf(name, sizeof name, "ppt/notesSlides/_rels/notesSlide%zu.xml.rels",
                   number);
    et_part_end(package, &part, name);
    return true;
}

/* ---- the package ---- */

static void add_pictures(const et_deck *deck, et_package *package, size_t index)
{
    const et_page *page = &deck->pages[index];
    char name[64];

    if (page->kind == ET_SLIDE_CHART) {
        (void)snprintf(name, sizeof name, "ppt/media/image%zu.png", index + 1);
        et_package_add(package, name, page->png, page->png_size);
        (void)snprintf(name, sizeof name, "ppt/media/image%zu.svg", index + 1);
        et_package_add(package, name, page->svg, page->svg_size);
    }
}

et_status et_deck_pptx(const et_deck *deck, char **bytes, size_t *size, et_error *err)
{
    et_package *package = NULL;
    bool ok = true;
    et_status status = et_package_new(&package, err);

    if (status != ET_OK) {
        return status;
    }
    ok = et_deck_add_fixed_parts(deck, package);
    for (size_t i = 0; i < deck->count && ok; i++) {
        ok = add_slide(deck, package, i) && add_slide_links(deck, package, i) &&
             add_notes(deck, package, i);
        add_pictures(deck, package, i);
    }
    status = ok ? et_package_finish(package, bytes, size, err)
                : et_fail(err, ET_ERR_MEMORY, "out of memory for a presentation");
    et_package_free(package);
    return status;
}
