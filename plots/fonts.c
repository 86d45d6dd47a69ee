/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * fontconfig answers every question with some font; what it lists under the very name
 * is there.
 */
#include "examtrend/plotter.h"

#ifdef EXAMTREND_WITH_FONTCONFIG

#include <fontconfig/fontconfig.h>

/* A configuration of our own: the process's current one is left alone. */
int et_plotter_has_font(const char *family)
{
    int found = -1;
    FcConfig *config = FcInitLoadConfigAndFonts();
    FcPattern *wanted = FcPatternCreate();
    FcObjectSet *fields = FcObjectSetBuild(FC_FAMILY, (char *)NULL);

    if (config && wanted && fields &&
        FcPatternAddString(wanted, FC_FAMILY, (const FcChar8 *)family)) {
        FcFontSet *fonts = FcFontList(config, wanted, fields);
        if (fonts) {
            found = fonts->nfont > 0;
            FcFontSetDestroy(fonts);
        }
    }
    if (fields) {
        FcObjectSetDestroy(fields);
    }
    if (wanted) {
        FcPatternDestroy(wanted);
    }
    if (config) {
        FcConfigDestroy(config);
    }
    return found;
}

#else

int et_plotter_has_font(const char *family)
{
    (void)family;
    return -1;
}

#endif
