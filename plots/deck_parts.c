/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What every presentation has beside its slides: content types, theme, master, layouts.
 */
#include "deck.h"

#define A "http://schemas.openxmlformats.org/drawingml/2006/main"
#define P "http://schemas.openxmlformats.org/presentationml/2006/main"
#define R "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define NAMESPACES "xmlns:a=\"" A "\" xmlns:r=\"" R "\" xmlns:p=\"" P "\""
#define PACKAGE "http://schemas.openxmlformats.org/package/2006/"
#define OFFICE "application/vnd.openxmlformats-officedocument."
#define EMPTY_TREE                                                                       \
    "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>"   \
    "<p:grpSpPr/>"

static bool add(et_package *package, const char *name, const char *text)
{
    et_part part;
    if (!et_part_begin(&part)) {
        return false;
    }
    (void)fputs(text, part.file);
    et_part_end(package, &part, name);
    return true;
}

/* ---- what is in the package ---- */

static void put_type(et_part *part, const char *name, const char *type)
{
    (void)fprintf(part->file, "<Override PartName=\"%s\" ContentType=\"%s\"/>", name,
                  type);
}

static bool add_content_types(const et_deck *deck, et_package *package)
{
    char name[80];
    et_part part;

    if (!et_part_begin(&part)) {
        return false;
    }
    (void)fputs("<Types xmlns=\"" PACKAGE "content-types\">"
                "<Default Extension=\"rels\" ContentType=\"application/vnd."
                "openxmlformats-package.relationships+xml\"/>"
                "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                "<Default Extension=\"png\" ContentType=\"image/png\"/>"
                "<Default Extension=\"svg\" ContentType=\"image/svg+xml\"/>", part.file);
    put_type(&part, "/ppt/presentation.xml",
             OFFICE "presentationml.presentation.main+xml");
    put_type(&part, "/ppt/slideMasters/slideMaster1.xml",
             OFFICE "presentationml.slideMaster+xml");
    put_type(&part, "/ppt/slideLayouts/slideLayout1.xml",
             OFFICE "presentationml.slideLayout+xml");
    put_type(&part, "/ppt/slideLayouts/slideLayout2.xml",
             OFFICE "presentationml.slideLayout+xml");
    put_type(&part, "/ppt/notesMasters/notesMaster1.xml",
             OFFICE "presentationml.notesMaster+xml");
    put_type(&part, "/ppt/theme/theme1.xml", OFFICE "theme+xml");
    put_type(&part, "/ppt/theme/theme2.xml", OFFICE "theme+xml");
    put_type(&part, "/docProps/core.xml",
             "application/vnd.openxmlformats-package.core-properties+xml");
    put_type(&part, "/docProps/app.xml", OFFICE "extended-properties+xml");
    for (size_t i = 0; i < deck->count; i++) {
        (void)snprintf(name, sizeof name, "/ppt/slides/slide%zu.xml", i + 1);
        put_type(&part, name, OFFICE "presentationml.slide+xml");
        if (deck->pages[i].notes[0]) {
            (void)snprintf(name, sizeof name, "/ppt/notesSlides/notesSlide%zu.xml",
                           i + 1);
            put_type(&part, name, OFFICE "presentationml.notesSlide+xml");
        }
    }
    (void)fputs("</Types>", part.file);
    et_part_end(package, &part, "[Content_Types].xml");
    return true;
}

static bool add_properties(const et_deck *deck, et_package *package)
{
    et_part part;

    if (!et_part_begin(&part)) {
        return false;
    }
    (void)fputs("<cp:coreProperties xmlns:cp=\"" PACKAGE "metadata/core-properties\" "
                "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>", part.file);
    et_part_text(&part, deck->pages[0].title);
    (void)fputs("</dc:title><dc:creator>examtrend</dc:creator></cp:coreProperties>",
                part.file);
    et_part_end(package, &part, "docProps/core.xml");
    return add(package, "docProps/app.xml",
               "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/"
               "2006/extended-properties\"><Application>examtrend</Application>"
               "</Properties>") &&
           add(package, "_rels/.rels",
               "<Relationships xmlns=\"" PACKAGE "relationships\">"
               "<Relationship Id=\"rId1\" Type=\"" R "/officeDocument\" "
               "Target=\"ppt/presentation.xml\"/>"
               "<Relationship Id=\"rId2\" Type=\"" PACKAGE
               "relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>"
               "<Relationship Id=\"rId3\" Type=\"" R "/extended-properties\" "
               "Target=\"docProps/app.xml\"/></Relationships>");
}

/* ---- the presentation ---- */

static bool add_presentation(const et_deck *deck, et_package *package)
{
    et_part part;

    if (!et_part_begin(&part)) {
        return false;
    }
    (void)fputs("<p:presentation " NAMESPACES "><p:sldMasterIdLst><p:sldMasterId "
                "id=\"2147483648\" r:id=\"rId1\"/></p:sldMasterIdLst><p:notesMasterIdLst>"
                "<p:notesMasterId r:id=\"rId2\"/></p:notesMasterIdLst><p:sldIdLst>",
                part.file);
    for (size_t i = 0; i < deck->count; i++) {
        (void)fprintf(part.file, "<p:sldId id=\"%zu\" r:id=\"rId%zu\"/>", 256 + i,
                      10 + i);
    }
    (void)fprintf(part.file,
                  "</p:sldIdLst><p:sldSz cx=\"%d\" cy=\"6858000\"/>"
                  "<p:notesSz cx=\"6858000\" cy=\"9144000\"/></p:presentation>",
                  deck->width * 6350);
    et_part_end(package, &part, "ppt/presentation.xml");
    if (!et_part_begin(&part)) {
        return false;
    }
    (void)fputs("<Relationships xmlns=\"" PACKAGE "relationships\">"
                "<Relationship Id=\"rId1\" Type=\"" R "/slideMaster\" "
                "Target=\"slideMasters/slideMaster1.xml\"/><Relationship Id=\"rId2\" "
                "Type=\"" R "/notesMaster\" Target=\"notesMasters/notesMaster1.xml\"/>"
                "<Relationship Id=\"rId3\" Type=\"" R "/theme\" "
                "Target=\"theme/theme1.xml\"/>", part.file);
    for (size_t i = 0; i < deck->count; i++) {
        (void)fprintf(part.file,
                      "<Relationship Id=\"rId%zu\" Type=\"" R "/slide\" "
                      "Target=\"slides/slide%zu.xml\"/>", 10 + i, i + 1);
    }
    (void)fputs("</Relationships>", part.file);
    et_part_end(package, &part, "ppt/_rels/presentation.xml.rels");
    return true;
}

/* ---- theme ---- */

static void put_colour(et_part *part, const char *name, et_colour colour)
{
    (void)fprintf(part->file, "<a:%s><a:srgbClr val=\"%06X\"/></a:%s>", name, colour,
                  name);
}

static void put_fonts(et_part *part, const char *which, const char *font)
{
    (void)fprintf(part->file, "<a:%s><a:latin typeface=\"", which);
    et_part_text(part, font);
    (void)fprintf(part->file, "\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/></a:%s>",
                  which);
}

static void put_three(et_part *part, const char *list, const char *item)
{
    (void)fprintf(part->file, "<a:%s>%s%s%s</a:%s>", list, item, item, item, list);
}

/* The chart's colours, so that what is added by hand goes with them. */
static bool add_theme(const et_deck *deck, et_package *package, const char *name)
{
#define FILL "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>"
    static const char *const accents[] = {"accent1", "accent2", "accent3",
                                          "accent4", "accent5", "accent6"};
    const et_theme *t = &deck->theme;
    const et_colour colours[] = {t->up,        t->second,    t->down,
                                 t->series[1], t->series[2], t->cannot_tell};
    et_part part;

    if (!et_part_begin(&part)) {
        return false;
    }
    (void)fputs("<a:theme xmlns:a=\"" A "\" name=\"examtrend\"><a:themeElements>"
                "<a:clrScheme name=\"examtrend\">", part.file);
    put_colour(&part, "dk1", t->ink);
    put_colour(&part, "lt1", t->background);
    put_colour(&part, "dk2", t->muted);
    put_colour(&part, "lt2", t->faint);
    for (size_t i = 0; i < 6; i++) {
        put_colour(&part, accents[i], colours[i]);
    }
    put_colour(&part, "hlink", t->up);
    put_colour(&part, "folHlink", t->muted);
    (void)fputs("</a:clrScheme><a:fontScheme name=\"examtrend\">", part.file);
    put_fonts(&part, "majorFont", t->regular);
    put_fonts(&part, "minorFont", t->regular);
    (void)fputs("</a:fontScheme><a:fmtScheme name=\"examtrend\">", part.file);
    put_three(&part, "fillStyleLst", FILL);
    put_three(&part, "lnStyleLst", "<a:ln w=\"9525\">" FILL "</a:ln>");
    put_three(&part, "effectStyleLst", "<a:effectStyle><a:effectLst/></a:effectStyle>");
    put_three(&part, "bgFillStyleLst", FILL);
    (void)fputs("</a:fmtScheme></a:themeElements></a:theme>", part.file);
    et_part_end(package, &part, name);
    return true;
#undef FILL
}

/* ---- master and layouts ---- */

#define COLOUR_MAP                                                                       \
    "<p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\" "     \
    "accent2=\"accent2\" accent3=\"accent3\" accent4=\"accent4\" accent5=\"accent5\" "  \
    "accent6=\"accent6\" hlink=\"hlink\" folHlink=\"folHlink\"/>"
#define BACKGROUND                                                                       \
    "<p:bg><p:bgPr><a:solidFill><a:schemeClr val=\"bg1\"/></a:solidFill><a:effectLst/>"  \
    "</p:bgPr></p:bg>"

static void put_placeholder(et_part *part, int id, const char *type, const et_area *area)
{
    (void)fprintf(part->file,
                  "<p:sp><p:nvSpPr><p:cNvPr id=\"%d\" name=\"%s\"/><p:cNvSpPr><a:spLocks "
                  "noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"%s\"/></p:nvPr>"
                  "</p:nvSpPr><p:spPr><a:xfrm><a:off x=\"%ld\" y=\"%ld\"/>"
                  "<a:ext cx=\"%ld\" cy=\"%ld\"/></a:xfrm>"
                  "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>"
                  "</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr/></a:p>"
                  "</p:txBody></p:sp>",
                  id, type, type, (long)(area->left * 6350.0), (long)(area->top * 6350.0),
                  (long)((area->right - area->left) * 6350.0),
                  (long)((area->bottom - area->top) * 6350.0));
}

static bool add_master(const et_deck *deck, et_package *package)
{
    double side = et_chart_margin(deck->width), right = deck->width - side;
    et_part part;

    if (!et_part_begin(&part)) {
        return false;
    }
    (void)fputs("<p:sldMaster " NAMESPACES "><p:cSld>" BACKGROUND "<p:spTree>" EMPTY_TREE,
                part.file);
    put_placeholder(&part, 2, "title", &(et_area){side, ET_TITLE_TOP, right, 104.0});
    put_placeholder(&part, 3, "body", &(et_area){side, 200.0, right, 980.0});
    (void)fputs("</p:spTree></p:cSld>" COLOUR_MAP
                "<p:sldLayoutIdLst><p:sldLayoutId id=\"2147483649\" r:id=\"rId1\"/>"
                "<p:sldLayoutId id=\"2147483650\" r:id=\"rId2\"/></p:sldLayoutIdLst>"
                "<p:txStyles><p:titleStyle><a:lvl1pPr algn=\"l\"><a:defRPr sz=\"2300\" "
                "b=\"1\"><a:solidFill><a:schemeClr val=\"tx1\"/></a:solidFill><a:latin "
                "typeface=\"+mj-lt\"/></a:defRPr></a:lvl1pPr></p:titleStyle><p:bodyStyle>"
                "<a:lvl1pPr algn=\"l\"><a:defRPr sz=\"1600\"><a:solidFill><a:schemeClr "
                "val=\"tx1\"/></a:solidFill><a:latin typeface=\"+mn-lt\"/></a:defRPr>"
                "</a:lvl1pPr></p:bodyStyle><p:otherStyle/></p:txStyles></p:sldMaster>",
                part.file);
    et_part_end(package, &part, "ppt/slideMasters/slideMaster1.xml");
    return add(package, "ppt/slideMasters/_rels/slideMaster1.xml.rels",
               "<Relationships xmlns=\"" PACKAGE "relationships\">"
               "<Relationship Id=\"rId1\" "
               "Type=\"" R "/slideLayout\" Target=\"../slideLayouts/slideLayout1.xml\"/>"
               "<Relationship Id=\"rId2\" Type=\"" R "/slideLayout\" "
               "Target=\"../slideLayouts/slideLayout2.xml\"/><Relationship Id=\"rId3\" "
               "Type=\"" R "/theme\" Target=\"../theme/theme1.xml\"/></Relationships>");
}

static bool add_layout(const et_deck *deck, et_package *package, int number)
{
    double side = et_chart_margin(deck->width), right = deck->width - side;
    bool front = number == 1;
    char name[80];
    et_part part;

    if (!et_part_begin(&part)) {
        return false;
    }
    (void)fprintf(part.file,
                  "<p:sldLayout " NAMESPACES " type=\"%s\" preserve=\"1\"><p:cSld "
                  "name=\"%s\"><p:spTree>" EMPTY_TREE,
                  front ? "title" : "titleOnly",
                  front ? "Title page" : "Title and picture");
    if (front) {
        put_placeholder(&part, 2, "ctrTitle",
                        &(et_area){1.6 * side, 346.0, deck->width - 1.6 * side, 586.0});
        put_placeholder(&part, 3, "subTitle",
                        &(et_area){1.6 * side, 610.0, deck->width - 1.6 * side, 766.0});
    } else {
        put_placeholder(&part, 2, "title", &(et_area){side, ET_TITLE_TOP, right, 104.0});
    }
    (void)fputs("</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>"
                "</p:sldLayout>", part.file);
    (void)snprintf(name, sizeof name, "ppt/slideLayouts/slideLayout%d.xml", number);
    et_part_end(package, &part, name);
    (void)snprintf(name, sizeof name, "ppt/slideLayouts/_rels/slideLayout%d.xml.rels",
                   number);
    return add(package, name,
               "<Relationships xmlns=\"" PACKAGE "relationships\">"
               "<Relationship Id=\"rId1\" "
               "Type=\"" R "/slideMaster\" Target=\"../slideMasters/slideMaster1.xml\"/>"
               "</Relationships>");
}

static bool add_notes_master(et_package *package)
{
    et_part part;

    if (!et_part_begin(&part)) {
        return false;
    }
    (void)fputs("<p:notesMaster " NAMESPACES "><p:cSld>" BACKGROUND
                "<p:spTree>" EMPTY_TREE, part.file);
    put_placeholder(&part, 2, "sldImg", &(et_area){108.0, 108.0, 972.0, 594.0});
    put_placeholder(&part, 3, "body", &(et_area){108.0, 648.0, 972.0, 1332.0});
    (void)fputs("</p:spTree></p:cSld>" COLOUR_MAP "</p:notesMaster>", part.file);
    et_part_end(package, &part, "ppt/notesMasters/notesMaster1.xml");
    return add(package, "ppt/notesMasters/_rels/notesMaster1.xml.rels",
               "<Relationships xmlns=\"" PACKAGE "relationships\">"
               "<Relationship Id=\"rId1\" "
               "Type=\"" R "/theme\" Target=\"../theme/theme2.xml\"/></Relationships>");
}

bool et_deck_add_fixed_parts(const et_deck *deck, et_package *package)
{
    return add_content_types(deck, package) && add_properties(deck, package) &&
           add_presentation(deck, package) &&
           add_theme(deck, package, "ppt/theme/theme1.xml") &&
           add_theme(deck, package, "ppt/theme/theme2.xml") &&
           add_master(deck, package) && add_layout(deck, package, 1) &&
           add_layout(deck, package, 2) && add_notes_master(package);
}
