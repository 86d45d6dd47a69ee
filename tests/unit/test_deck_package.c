/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A presentation as PowerPoint reads it: parts and what leads to them, elements in the
 * order of the schema, text that stands in it whole.
 */
#include "decks.h"

#include <expat.h>

#include "files.h"

typedef struct part {
    char name[128];
    char *bytes;
    size_t size;
} part;

static part parts[128];
static size_t part_count;

static void read_package(const char *path)
{
    et_infile *in = NULL;
    et_error err = {0};
    bool more = true;

    part_count = 0;
    assert_ok(et_infile_open(&in, path, &err), &err);
    while (more) {
        part *p = &parts[part_count++];
        size_t got = 1, room = (size_t)1 << 22;
        const char *name = et_infile_name(in) + strlen(path) + 1;
        (void)snprintf(p->name, sizeof p->name, "%s", name);
        p->bytes = malloc(room);
        p->size = 0;
        while (got > 0) {
            assert_ok(et_infile_read(in, p->bytes + p->size, room - p->size - 1, &got,
                                     &err), &err);
            p->size += got;
        }
        p->bytes[p->size] = '\0';
        assert_ok(et_infile_next(in, &more, &err), &err);
    }
    et_infile_close(in);
}

static void free_package(void)
{
    for (size_t i = 0; i < part_count; i++) {
        free(parts[i].bytes);
    }
}

static const part *find_part(const char *name)
{
    for (size_t i = 0; i < part_count; i++) {
        if (strcmp(parts[i].name, name) == 0) {
            return &parts[i];
        }
    }
    return NULL;
}

static bool ends_with(const char *text, const char *ending)
{
    size_t length = strlen(text), more = strlen(ending);
    return length >= more && strcmp(text + length - more, ending) == 0;
}

/* "ppt/slides/_rels/slide1.xml.rels" and "../media/image1.png" give
 * "ppt/media/image1.png". */
static void resolve(const char *rels, const char *target, char *out, size_t size)
{
    char folder[300];
    assert_true(et_text_copy(folder, sizeof folder, rels));
    *strstr(folder, "_rels/") = '\0';
    while (strncmp(target, "../", 3) == 0) {
        target += 3;
        folder[strlen(folder) - 1] = '\0';
        char *slash = strrchr(folder, '/');
        *(slash ? slash + 1 : folder) = '\0';
    }
    (void)snprintf(out, size, "%.200s%.90s", folder, target);
}

static void check_links(const part *rels)
{
    for (const char *at = rels->bytes; (at = strstr(at, "Target=\"")); at++) {
        char target[128], name[300];
        const char *begin = at + strlen("Target=\"");
        size_t length = strcspn(begin, "\"");
        assert_true(length < sizeof target);
        (void)snprintf(target, sizeof target, "%.*s", (int)length, begin);
        resolve(rels->name, target, name, sizeof name);
        if (!find_part(name)) {
            fail_msg("%s: no part %s", rels->name, name);
        }
    }
}

/* Children in the order of ECMA-376 (transitional), those with a bar between them mixed.
 * Elements that are not here hold children of one name. */
static const char *const order[][2] = {
    {"p:presentation",
     "p:sldMasterIdLst p:notesMasterIdLst p:sldIdLst p:sldSz p:notesSz"},
    {"p:sldMaster", "p:cSld p:clrMap p:sldLayoutIdLst p:txStyles"},
    {"p:sldLayout", "p:cSld p:clrMapOvr"},
    {"p:notesMaster", "p:cSld p:clrMap"},
    {"p:sld", "p:cSld p:clrMapOvr"},
    {"p:notes", "p:cSld p:clrMapOvr"},
    {"p:cSld", "p:bg p:spTree"},
    {"p:bgPr", "a:solidFill a:effectLst"},
    {"p:txStyles", "p:titleStyle p:bodyStyle p:otherStyle"},
    {"p:spTree", "p:nvGrpSpPr p:grpSpPr p:sp|p:pic|p:graphicFrame"},
    {"p:nvGrpSpPr", "p:cNvPr p:cNvGrpSpPr p:nvPr"},
    {"p:sp", "p:nvSpPr p:spPr p:txBody"},
    {"p:nvSpPr", "p:cNvPr p:cNvSpPr p:nvPr"},
    {"p:pic", "p:nvPicPr p:blipFill p:spPr"},
    {"p:nvPicPr", "p:cNvPr p:cNvPicPr p:nvPr"},
    {"p:blipFill", "a:blip a:stretch"},
    {"p:graphicFrame", "p:nvGraphicFramePr p:xfrm a:graphic"},
    {"p:nvGraphicFramePr", "p:cNvPr p:cNvGraphicFramePr p:nvPr"},
    {"p:xfrm", "a:off a:ext"},
    {"a:xfrm", "a:off a:ext"},
    {"p:spPr", "a:xfrm a:prstGeom a:solidFill a:ln"},
    {"p:txBody", "a:bodyPr a:lstStyle a:p"},
    {"a:txBody", "a:bodyPr a:lstStyle a:p"},
    {"a:p", "a:pPr a:r|a:br a:endParaRPr"},
    {"a:r", "a:rPr a:t"},
    {"a:rPr", "a:solidFill a:latin"},
    {"a:defRPr", "a:solidFill a:latin"},
    {"a:tbl", "a:tblPr a:tblGrid a:tr"},
    {"a:tc", "a:txBody a:tcPr"},
    {"a:tcPr", "a:lnL a:lnR a:lnT a:lnB a:noFill"},
    {"a:themeElements", "a:clrScheme a:fontScheme a:fmtScheme"},
    {"a:clrScheme", "a:dk1 a:lt1 a:dk2 a:lt2 a:accent1 a:accent2 a:accent3 a:accent4 "
                    "a:accent5 a:accent6 a:hlink a:folHlink"},
    {"a:fontScheme", "a:majorFont a:minorFont"},
    {"a:majorFont", "a:latin a:ea a:cs"},
    {"a:minorFont", "a:latin a:ea a:cs"},
    {"a:fmtScheme", "a:fillStyleLst a:lnStyleLst a:effectStyleLst a:bgFillStyleLst"},
    {"cp:coreProperties", "dc:title dc:creator"},
    {"Types", "Default Override"},
};

/* The place of a child in its parent's order; -1: it has none. */
static int rank_of(const char *children, const char *name)
{
    size_t length = strlen(name);
    int rank = 0;
    for (const char *at = children; *at; at++) {
        if (strncmp(at, name, length) == 0 && strchr(" |", at[length])) {
            return rank;
        }
        at += strcspn(at, " |");
        rank += *at == ' ';
        at -= !*at;
    }
    return -1;
}

typedef struct walk {
    const char *part;
    XML_Parser parser;
    struct {
        char name[40], only[40];
        int rank;
    } open[32];
    size_t depth;
    unsigned shapes; /* a bit an identity */
} walk;

static const char *attribute(const XML_Char **attributes, const char *name)
{
    for (; *attributes; attributes += 2) {
        if (strcmp(attributes[0], name) == 0) {
            return attributes[1];
        }
    }
    return NULL;
}

static void check_place(walk *w, const char *name)
{
    const char *children = NULL, *parent = w->open[w->depth - 1].name;
    for (size_t i = 0; i < sizeof order / sizeof *order; i++) {
        children = strcmp(order[i][0], parent) == 0 ? order[i][1] : children;
    }
    char *only = w->open[w->depth - 1].only;
    int rank = children ? rank_of(children, name) : 0;
    if (!*only) {
        (void)snprintf(only, sizeof w->open->only, "%s", name);
    }
    if (rank < w->open[w->depth - 1].rank || (!children && strcmp(only, name) != 0)) {
        fail_msg("%s:%lu: <%s> out of its order in <%s>", w->part,
                 XML_GetCurrentLineNumber(w->parser), name, parent);
    }
    w->open[w->depth - 1].rank = rank;
}

static void XMLCALL enter(void *context, const XML_Char *name,
                          const XML_Char **attributes)
{
    walk *w = context;
    if (w->depth > 0) {
        check_place(w, name);
    }
    if (strcmp(name, "p:cNvPr") == 0) {
        const char *id = attribute(attributes, "id");
        assert_non_null(id);
        assert_non_null(attribute(attributes, "name"));
        unsigned bit = 1U << strtoul(id, NULL, 10);
        if (w->shapes & bit) {
            fail_msg("%s: a second shape %s", w->part, id);
        }
        w->shapes |= bit;
    }
    assert_true(w->depth < sizeof w->open / sizeof *w->open);
    (void)snprintf(w->open[w->depth].name, sizeof w->open->name, "%s", name);
    w->open[w->depth].only[0] = '\0';
    w->open[w->depth++].rank = 0;
}

static void XMLCALL leave(void *context, const XML_Char *name)
{
    walk *w = context;
    (void)name;
    w->depth--;
}

static void check_order(const part *p)
{
    walk w = {.part = p->name, .parser = XML_ParserCreate(NULL)};
    XML_SetUserData(w.parser, &w);
    XML_SetElementHandler(w.parser, enter, leave);
    assert_int_equal(XML_Parse(w.parser, p->bytes, (int)p->size, 1), XML_STATUS_OK);
    XML_ParserFree(w.parser);
}

static void check_xml(const part *p)
{
    XML_Parser parser = XML_ParserCreate(NULL);
    if (XML_Parse(parser, p->bytes, (int)p->size, 1) != XML_STATUS_OK) {
        fail_msg("%s:%lu: %s", p->name, XML_GetCurrentLineNumber(parser),
                 XML_ErrorString(XML_GetErrorCode(parser)));
    }
    XML_ParserFree(parser);
}

/* Every part is well-formed, has a content type and no double, its elements in order;
 * every link leads to a part; every identity that a slide uses stands in its links. */
static void check_package(void)
{
    const part *types = find_part("[Content_Types].xml");
    assert_non_null(types);
    for (size_t i = 0; i < part_count; i++) {
        const part *p = &parts[i];
        char entry[300];
        assert_ptr_equal(find_part(p->name), p);
        if (!ends_with(p->name, ".png")) {
            check_xml(p);
        }
        if (ends_with(p->name, ".xml") && !strstr(p->name, "app.xml")) {
            check_order(p);
        }
        if (ends_with(p->name, ".rels")) {
            check_links(p);
        } else if (ends_with(p->name, ".xml") && p != types) {
            (void)snprintf(entry, sizeof entry, "PartName=\"/%.200s\"", p->name);
            assert_has(types->bytes, entry);
        }
    }
    for (size_t i = 1; i < 100; i++) {
        char name[80], links[80];
        (void)snprintf(name, sizeof name, "ppt/slides/slide%zu.xml", i);
        (void)snprintf(links, sizeof links, "ppt/slides/_rels/slide%zu.xml.rels", i);
        const part *slide = find_part(name);
        if (!slide) {
            break;
        }
        for (const char *at = slide->bytes; (at = strstr(at, "r:embed=\"")); at++) {
            char id[40];
            (void)snprintf(id, sizeof id, "Id=\"%.*s\"", (int)strcspn(at + 9, "\""),
                           at + 9);
            assert_has(find_part(links)->bytes, id);
        }
    }
}

static void a_presentation_is_a_valid_package(void **state)
{
    (void)state;
    const et_deck_options looks[] = {
        {.source = "MOET & <co>", .date = "28.11.2026"},
        {.dark = true, .narrow = true, .language = ET_VIETNAMESE}};
    for (size_t i = 0; i < 2; i++) {
        const char *path = scratch_path("deck.pptx");
        et_error err = {0};
        et_deck *deck = sample_deck(&looks[i]);
        assert_ok(et_deck_save(deck, path, &err), &err);
        et_deck_free(deck);
        read_package(path);
        check_package();
        const part *rows = find_part("ppt/slides/slide2.xml");
        assert_has(rows->bytes, "Toán &amp; &lt;b&gt;");
        assert_has(rows->bytes, "=1+1 &quot;tăng&quot;");
        assert_has(find_part("ppt/slides/slide3.xml")->bytes, "descr=\"");
        assert_has(find_part("ppt/slides/slide3.xml")->bytes, "asvg:svgBlip");
        assert_has(find_part("ppt/notesSlides/notesSlide2.xml")->bytes,
                   "two &amp; three");
        assert_non_null(find_part("ppt/media/image4.svg"));
        assert_null(find_part("ppt/media/image1.png"));
        assert_has(find_part("ppt/presentation.xml")->bytes,
                   i ? "cx=\"9144000\"" : "cx=\"12192000\"");
        free_package();
    }
}

static const char long_text[] =
    "Một câu dài dòng, dài hơn một dòng trên trang chiếu, để xem chữ có xuống dòng trong "
    "ô hay là tràn ra ngoài khung của bảng, rồi đè lên chân trang ở phía dưới cùng";

static void add_rows(et_deck *deck, size_t count, et_status expected)
{
    et_slide_row rows[ET_SLIDE_MOST_ROWS];
    et_error err = {0};
    for (size_t i = 0; i < count; i++) {
        rows[i] =
            (et_slide_row){i % 3 ? "short" : "Một cái tên khá là dài dòng", long_text};
    }
    const et_slide slide = {.kind = ET_SLIDE_ROWS, .title = long_text,
                            .subtitle = long_text, .rows = rows, .row_count = count};
    assert_int_equal(et_deck_add(deck, &slide, &err), expected);
    if (expected != ET_OK) {
        assert_has(err.text, "more text than a slide holds");
    }
}

/* Sum of the heights of a table's rows, and where things begin, in EMU. */
static long sum_of(const char *xml, const char *attribute_name)
{
    long sum = 0;
    size_t length = strlen(attribute_name);
    for (const char *at = xml; (at = strstr(at, attribute_name)); at += length) {
        sum += strtol(at + length, NULL, 10);
    }
    return sum;
}

/* Titles take lines, the rest moves down, type shrinks, and no table reaches the foot. */
static void long_text_stands_whole_or_is_refused(void **state)
{
    (void)state;
    for (int narrow = 0; narrow < 2; narrow++) {
        et_error err = {0};
        size_t holds = narrow ? 6 : 9;
        et_deck *deck = new_deck(&(et_deck_options){.narrow = narrow, .source = long_text,
                                                    .date = long_text});
        add_rows(deck, 1, ET_OK);
        add_rows(deck, holds, ET_OK);
        add_rows(deck, ET_SLIDE_MOST_ROWS, ET_ERR_INPUT);
        const et_slide_row much = {long_text, "x"};
        char title[1600] = "";
        for (size_t i = 0; i < 6; i++) {
            (void)strcat(title, long_text);
        }
        assert_int_equal(et_deck_add(deck, &(et_slide){.title = title}, &err),
                         ET_ERR_INPUT);
        add(deck, &(et_slide){.kind = ET_SLIDE_ROWS, .title = "t", .rows = &much,
                              .row_count = 1});
        assert_ok(et_deck_save(deck, scratch_path("long.pptx"), &err), &err);
        et_deck_free(deck);
        read_package(scratch_path("long.pptx"));
        check_package();
        const char *rows = find_part("ppt/slides/slide2.xml")->bytes;
        const char *table = strstr(rows, "<p:graphicFrame>"),
                   *foot = strstr(rows, "Text 5");
        assert_non_null(table);
        assert_non_null(foot);
        long top = strtol(strstr(table, " y=\"") + 4, NULL, 10);
        assert_true(top + sum_of(rows, "<a:tr h=\"") <
                    strtol(strstr(foot, " y=\"") + 4, NULL, 10));
        free_package();
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_presentation_is_a_valid_package),
        cmocka_unit_test(long_text_stands_whole_or_is_refused),
    };
    return cmocka_run_group_tests(tests, open_plotter, close_plotter);
}
