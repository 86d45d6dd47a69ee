/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "support.h"

#include "digest.h"

/* FIPS 180-4's own examples, and the empty text. */
static const struct {
    const char *text, *sha256;
} known[] = {
    {"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
    {"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
    {"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
     "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"},
};

static void known_answers(void **state)
{
    (void)state;
    char digits[ET_SHA256_SIZE];
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        assert_string_equal(et_sha256_of(known[i].text, strlen(known[i].text), digits),
                            known[i].sha256);
    }
}

static void a_file_is_its_bytes(void **state)
{
    (void)state;
    const char *path = scratch_path("bytes");
    char digits[ET_SHA256_SIZE];
    uint64_t size = 99;
    et_error err = {0};

    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        write_file(path, known[i].text);
        assert_ok(et_sha256_file(path, digits, &size, &err), &err);
        assert_string_equal(digits, known[i].sha256);
        assert_int_equal(size, strlen(known[i].text));
    }
    /* a million times "a": many blocks, FIPS's third example */
    char *text = malloc(1000001);
    assert_non_null(text);
    memset(text, 'a', 1000000);
    text[1000000] = '\0';
    write_file(path, text);
    free(text);
    assert_ok(et_sha256_file(path, digits, &size, &err), &err);
    assert_string_equal(
        digits, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    assert_int_equal(size, 1000000);
}

static void what_cannot_be_read_is_told(void **state)
{
    (void)state;
    char digits[ET_SHA256_SIZE];
    uint64_t size;
    et_error err = {0};

    assert_int_equal(et_sha256_file(scratch_path("nowhere"), digits, &size, &err),
                     ET_ERR_IO);
    assert_has(err.text, "nowhere: No such file or directory");
    assert_int_equal(et_sha256_file(scratch_folder(), digits, &size, &err), ET_ERR_IO);
    assert_has(err.text, "Is a directory");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(known_answers),
        cmocka_unit_test(a_file_is_its_bytes),
        cmocka_unit_test(what_cannot_be_read_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
