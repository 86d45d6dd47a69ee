/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * fontconfig answers every question with some font; what it lists under the very name
 * is there.
 */
#include "fonts.h"

#include "examtrend/plotter.h"

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "examtrend/text.h"
#include "theme.h"

/* What every font of a picture has, or a near one does: not worth a question. */
static bool is_common(uint32_t letter)
{
    return letter < 0x530 || (letter >= 0x1E00 && letter < 0x2800);
}

/* The next letter of clean UTF-8; *at moves behind it. */
static uint32_t next_letter(const unsigned char **at)
{
    uint32_t letter = *(*at)++;
    int more = letter < 0xC0 ? 0 : letter < 0xE0 ? 1 : letter < 0xF0 ? 2 : 3;

    letter &= more == 0 ? 0xFFU : more == 1 ? 0x1FU : more == 2 ? 0x0FU : 0x07U;
    for (; more > 0 && (**at & 0xC0) == 0x80; more--) {
        letter = letter << 6 | (*(*at)++ & 0x3FU);
    }
    return letter;
}

#ifdef EXAMTREND_WITH_FONTCONFIG

#include <fontconfig/fontconfig.h>

#include "examtrend/library.h"

#define FUNCTIONS(X)                                                                     \
    X(FcCharSetCreate)                                                                   \
    X(FcCharSetDestroy)                                                                  \
    X(FcCharSetHasChar)                                                                  \
    X(FcCharSetMerge)                                                                    \
    X(FcConfigDestroy)                                                                   \
    X(FcConfigSubstitute)                                                                \
    X(FcDefaultSubstitute)                                                               \
    X(FcFontList)                                                                        \
    X(FcFontMatch)                                                                       \
    X(FcFontSetDestroy)                                                                  \
    X(FcInitLoadConfigAndFonts)                                                          \
    X(FcObjectSetBuild)                                                                  \
    X(FcObjectSetDestroy)                                                                \
    X(FcPatternAddString)                                                                \
    X(FcPatternCreate)                                                                   \
    X(FcPatternDestroy)                                                                  \
    X(FcPatternGetCharSet)                                                               \
    X(FcPatternGetString)

static struct {
    FUNCTIONS(ET_LIBRARY_POINTER)
} lib;
static const et_library_function functions[] = {FUNCTIONS(ET_LIBRARY_FUNCTION)};

/* Nobody minds that it is not there, but doctor. */
static bool can_ask(void)
{
    static et_library_part part = {ET_LIBRARY_FONTCONFIG, functions,
                                   sizeof functions / sizeof *functions, 0};
    return et_library_load(&part, "a font", NULL) == ET_OK;
}

/* A configuration of our own: the process's current one is left alone. */
int et_plotter_has_font(const char *family)
{
    int found = -1;

    if (!can_ask()) {
        return found;
    }
    FcConfig *config = lib.FcInitLoadConfigAndFonts();
    FcPattern *wanted = lib.FcPatternCreate();
    FcObjectSet *fields = lib.FcObjectSetBuild(FC_FAMILY, (char *)NULL);

    if (config && wanted && fields &&
        lib.FcPatternAddString(wanted, FC_FAMILY, (const FcChar8 *)family)) {
        FcFontSet *fonts = lib.FcFontList(config, wanted, fields);
        if (fonts) {
            found = fonts->nfont > 0;
            lib.FcFontSetDestroy(fonts);
        }
    }
    if (fields) {
        lib.FcObjectSetDestroy(fields);
    }
    if (wanted) {
        lib.FcPatternDestroy(wanted);
    }
    if (config) {
        lib.FcConfigDestroy(config);
    }
    return found;
}

bool et_plotter_font_file(const char *family, char *path, size_t size)
{
    FcPattern *found = NULL;
    FcChar8 *file = NULL;
    FcResult result;
    bool known = false;

    if (!can_ask()) {
        return false;
    }
    FcConfig *config = lib.FcInitLoadConfigAndFonts();
    FcPattern *wanted = lib.FcPatternCreate();

    if (config && wanted &&
        lib.FcPatternAddString(wanted, FC_FAMILY, (const FcChar8 *)family) &&
        lib.FcConfigSubstitute(config, wanted, FcMatchPattern)) {
        lib.FcDefaultSubstitute(wanted);
        found = lib.FcFontMatch(config, wanted, &result);
    }
    if (found && lib.FcPatternGetString(found, FC_FILE, 0, &file) == FcResultMatch) {
        known = et_text_copy(path, size, (const char *)file);
    }
    if (found) {
        lib.FcPatternDestroy(found);
    }
    if (wanted) {
        lib.FcPatternDestroy(wanted);
    }
    if (config) {
        lib.FcConfigDestroy(config);
    }
    return known;
}

/* Letters that any installed font has. */
static FcCharSet *all_letters(FcConfig *config)
{
    FcPattern *any = lib.FcPatternCreate();
    FcObjectSet *fields = lib.FcObjectSetBuild(FC_CHARSET, (char *)NULL);
    FcFontSet *fonts = any && fields ? lib.FcFontList(config, any, fields) : NULL;
    FcCharSet *all = fonts ? lib.FcCharSetCreate() : NULL;

    for (int i = 0; all && i < fonts->nfont; i++) {
        FcCharSet *own;
        if (lib.FcPatternGetCharSet(fonts->fonts[i], FC_CHARSET, 0, &own) ==
            FcResultMatch) {
            (void)lib.FcCharSetMerge(all, own, NULL);
        }
    }
    if (fonts) {
        lib.FcFontSetDestroy(fonts);
    }
    if (fields) {
        lib.FcObjectSetDestroy(fields);
    }
    if (any) {
        lib.FcPatternDestroy(any);
    }
    return all;
}

static uint32_t first_lacking(const unsigned char *at)
{
    FcConfig *config = can_ask() ? lib.FcInitLoadConfigAndFonts() : NULL;
    FcCharSet *all = config ? all_letters(config) : NULL;
    uint32_t lacking = 0;

    while (all && *at && !lacking) {
        uint32_t letter = next_letter(&at);
        lacking = is_common(letter) || lib.FcCharSetHasChar(all, letter) ? 0 : letter;
    }
    if (all) {
        lib.FcCharSetDestroy(all);
    }
    if (config) {
        lib.FcConfigDestroy(config);
    }
    return lacking;
}

#else

static uint32_t first_lacking(const unsigned char *at)
{
    (void)at;
    return 0;
}

int et_plotter_has_font(const char *family)
{
    (void)family;
    return -1;
}

bool et_plotter_font_file(const char *family, char *path, size_t size)
{
    (void)family;
    (void)path;
    (void)size;
    return false;
}

#endif

et_status et_plotter_families(const char *theme, char families[2][ET_FONT_SIZE],
                              et_error *err)
{
    et_theme look;
    et_status status = ET_OK;

    et_theme_builtin(false, &look);
    if (theme) {
        status = et_theme_load(theme, false, &look, err);
    }
    memcpy(families[0], look.regular, ET_FONT_SIZE);
    memcpy(families[1], look.bold, ET_FONT_SIZE);
    return status;
}

uint32_t et_fonts_lack(const char *text)
{
    const unsigned char *at = (const unsigned char *)text;

    while (*at) {
        const unsigned char *here = at;
        if (!is_common(next_letter(&at))) {
            return first_lacking(here);
        }
    }
    return 0;
}
