/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <string.h>

#include "examtrend/panel_table.h"
#include "examtrend/text.h"

/* "Mathematics, Physics", with weights "Mathematics (2), Literature (1)". */
static void list_parts(const et_panel *panel, size_t subject, et_language language,
                       char out[ET_DEFINITION_SIZE / 2])
{
    const et_subject *s = et_panel_subject_info(panel, subject);
    bool weighted = s->kind == ET_SUBJECT_OVER_SUBJECTS;
    size_t room = ET_DEFINITION_SIZE / 2, used = 0;

    out[0] = '\0';
    for (size_t i = 0; i < s->part_count && used < room; i++) {
        const et_subject *part = et_panel_subject_part(panel, subject, i);
        char weight[ET_NUMBER_SIZE];
        int more = snprintf(out + used, room - used, "%s%s%s%s%s", i ? ", " : "",
                            et_subject_name(part, language),
                            weighted ? " (" : "",
                            weighted ? et_text_from_double(s->weights[i], weight) : "",
                            weighted ? ")" : "");
        used += more > 0 ? (size_t)more : 0;
    }
}

bool et_subject_definition(const et_panel *panel, size_t subject, et_language language,
                           char out[ET_DEFINITION_SIZE])
{
    static const char *const sentences[][2] = {
        [ET_SUBJECT_COMBINATION] =
            {"the sum, of candidates who sat all of them, of ",
             "tổng điểm, của thí sinh thi đủ các môn này, của "},
        [ET_SUBJECT_OVER_CANDIDATES] =
            {"the average over candidates of each one's own mean, whatever papers were "
             "sat (optional ones are chosen)",
             "trung bình, trên mọi thí sinh, của điểm trung bình riêng từng em, dù thi "
             "môn nào (môn tự chọn do thí sinh chọn)"},
        [ET_SUBJECT_OVER_SUBJECTS] =
            {"the average of the subjects' means, by the weights ",
             "trung bình của trung bình các môn, theo trọng số "},
        [ET_SUBJECT_OVER_PAPERS] =
            {"the average over all papers written, so that subjects weigh by their "
             "takers, who choose the optional ones: ",
             "trung bình trên mọi bài thi, môn nhiều thí sinh (môn tự chọn do thí sinh "
             "chọn) thì nặng hơn: "},
    };
    const et_subject *s = et_panel_subject_info(panel, subject);
    bool vi = language == ET_VIETNAMESE;
    char parts[ET_DEFINITION_SIZE / 2] = "";

    if (s->kind == ET_SUBJECT_PAPER) {
        return false;
    }
    if (s->kind != ET_SUBJECT_OVER_CANDIDATES) { /* there it is all that were sat */
        list_parts(panel, subject, language, parts);
    }
    (void)snprintf(out, ET_DEFINITION_SIZE, "%s: %s%s", vi ? s->name_vi : s->name_en,
                   sentences[s->kind][vi], parts);
    return true;
}
