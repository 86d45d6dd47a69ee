/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The program alone, so that a test can have all the rest.
 */
#include "cli/cli.h"

int main(int argc, char **argv)
{
    return cli_main(argc, argv);
}
