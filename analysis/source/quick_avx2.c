/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "source/quick.h"

#if defined(__AVX2__)

#include <immintrin.h>

static inline uint64_t match64(const char *text, char c)
{
    __m256i wanted = _mm256_set1_epi8(c);
    __m256i low = _mm256_loadu_si256((const __m256i *)(const void *)text);
    __m256i high = _mm256_loadu_si256((const __m256i *)(const void *)(text + 32));
    uint32_t a = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(low, wanted));
    uint32_t b = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(high, wanted));
    return (uint64_t)b << 32 | a;
}

#include "source/quick_rows.h"

static const et_kernel kernel = {"AVX2", index_lines, decode_rows};
const et_kernel *const et_kernel_avx2 = &kernel;

#else
const et_kernel *const et_kernel_avx2 = NULL;
#endif
