/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * fonts.h - can the text of a picture be drawn here?
 *
 * Where no font has a letter, pango draws boxes with its code instead, and under
 * gnuplot's scale these fill the page.
 */
#ifndef PLOTS_FONTS_H
#define PLOTS_FONTS_H

#include <stdint.h>

/* The first letter of `text` that no installed font has; 0 when all can be drawn, or when
 * nobody can tell. Latin, Greek and Cyrillic letters and signs are not looked up. */
uint32_t et_fonts_lack(const char *text);

#endif
