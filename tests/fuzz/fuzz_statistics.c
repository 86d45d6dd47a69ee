/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Any bytes as a file of SPSS, Stata or SAS, told by the first byte: read or refused, to
 * the end or left after the first piece.
 */
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

#include "grid/grid.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char path[64], text[4096];
    size_t got = 1, all = 0;
    et_grid *grid = NULL;

    if (size == 0) {
        return 0;
    }
    int fd = memfd_create("statistics", MFD_CLOEXEC);
    (void)snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
    (void)!write(fd, data + 1, size - 1);
    const et_grid_source source = {path, (et_grid_kind)(ET_GRID_SPSS + data[0] % 4), ""};
    et_status status = et_grid_open(&grid, &source, NULL);
    while (status == ET_OK && got > 0 && all < 1 << 20) {
        status = et_grid_read(grid, text, sizeof text, &got, NULL);
        all += got;
        if (data[0] & 128) {
            break;
        }
    }
    et_grid_close(grid);
    (void)close(fd);
    return 0;
}
