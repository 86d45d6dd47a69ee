/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Units and reasons in Vietnamese. Tables name them in English, so that a table which
 * lacks a word here is still right.
 */
#include <string.h>

#include "output/table.h"

static const char *const words[][2] = {
    /* units */
    {"points", "điểm"},
    {"points/year", "điểm/năm"},
    {"sd", "độ lệch chuẩn"},
    {"sd/year", "độ lệch chuẩn/năm"},
    {"candidates", "thí sinh"},
    {"provinces", "tỉnh"},
    {"share", "tỉ lệ"},
    {"places", "bậc"},
    {"years", "năm"},
    /* where cells come from, scales, what a change is split over */
    {"counts", "số đếm"},
    {"sums", "tổng"},
    {"published", "công bố"},
    {"mixed", "cả hai"},
    {"raw", "thô"},
    {"relative", "so với cả nước"},
    {"subjects", "môn"},
    {"takers", "tỉnh và môn"},
    /* why a cell is empty */
    {"too few observations", "quá ít số liệu"},
    {"explanatory variable is constant", "biến giải thích không đổi"},
    {"no residual variation", "không còn dao động nào"},
    {"all values are equal", "mọi giá trị bằng nhau"},
    {"columns are linearly dependent", "các cột phụ thuộc tuyến tính"},
    {"a variance was estimated as zero", "một phương sai ước lượng bằng không"},
    {"the iteration did not settle", "phép lặp không hội tụ"},
    {"not estimable from these data", "không ước lượng được từ số liệu này"},
    {"an input is missing or not finite", "thiếu một đầu vào"},
    {"a parameter is out of range", "một tham số ngoài phạm vi"},
    {"candidates or their spread are not known",
     "không biết số thí sinh hoặc độ phân tán"},
    {"fewer than 30 candidates", "dưới 30 thí sinh"},
    {"fewer than 5 years: no test", "dưới 5 năm: không kiểm định"},
    {"fewer than two years with data", "dưới hai năm có số liệu"},
    {"no bound", "không có giới hạn"},
    {"no clusters", "không có cụm"},
    {"no regions, or too few: provinces count as independent",
     "không có vùng, hoặc quá ít: coi các tỉnh là độc lập"},
    {"raw changes hold the paper's", "thay đổi điểm thô chứa cả của đề"},
    {"the groups do not overlap", "hai nhóm không chồng lấn"},
    {"a part lacks one of the years", "một phần thiếu một trong hai năm"},
    {"no break within the years", "không có mốc đổi thi trong các năm này"},
    {"no data", "không có số liệu"},
    {"no numbers of candidates to pool by", "không có số thí sinh để gộp"},
    {"no margin was declared", "không nêu biên độ"},
    {"no test", "không kiểm định"},
    {"not asked for", "không yêu cầu"},
    {"not known", "không biết"},
    {"not published", "không công bố"},
    {"averages only", "chỉ có trung bình"},
    {"some provinces have averages only", "một số tỉnh chỉ có trung bình"},
    {"an average of averages", "trung bình của các trung bình"},
    {"no compulsory subject here", "không có môn bắt buộc ở đây"},
    {"a single candidate", "chỉ một thí sinh"},
    {"the number of candidates of some provinces is not known",
     "không biết số thí sinh của một số tỉnh"},
    {"one of the two years is missing", "thiếu một trong hai năm"},
    {"there is no earlier year", "không có năm trước"},
    {"p stays below .05 for any correlation of years",
     "p luôn dưới 0,05 dù các năm tương quan thế nào"},
    {"one unit alone: nothing to be pulled to",
     "chỉ có một đơn vị: không có gì để co về"},
    {"raw slopes hold the paper's difficulty: not shrunken",
     "xu hướng điểm thô chứa độ khó của đề: không co"},
    {"the claim does not hold in raw points", "nhận định không đúng với điểm thô"},
    {"the country is not compared with itself", "cả nước không so với chính mình"},
    {"nothing is tested against the country", "không kiểm định gì so với cả nước"},
    {"not counted", "không tính"},
    {"all had the same papers", "mọi đơn vị cùng đề thi"},
    {"not about a place", "không nói về hạng"},
    {"not about two", "không nói về hai bên"},
    {"the mean or its reference is not known", "không biết trung bình hoặc mốc so sánh"},
    {"the years cross a break of the exam", "các năm vắt qua mốc đổi thi"},
    {"too little data for the usual wobble", "quá ít số liệu để biết dao động thường có"},
    {"the usual wobble is not known", "chưa biết dao động thường có"},
    {"no data in the last year", "không có số liệu năm cuối"},
    {"too few forecasts in the past", "quá ít lần dự báo trong quá khứ"},
    {"past forecasts missed by nothing", "mọi dự báo đã qua đều đúng hẳn"},
    {"a single past year", "chỉ một năm đã qua"},
    {"no forecast could be made in the past", "không thử được dự báo nào trong quá khứ"},
    {"it is the last value itself", "chính là mức năm cuối"},
    {"how able the candidates will be is not known",
     "chưa biết năng lực thí sinh sẽ ra sao"},
    {"too noisy to rank", "nhiễu quá lớn để xếp hạng"},
};

const char *et_output_word(const char *english, et_language language)
{
    if (language == ET_VIETNAMESE) {
        for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
            if (strcmp(words[i][0], english) == 0) {
                return words[i][1];
            }
        }
    }
    return english;
}

const char *et_table_word(const et_table *table, const char *english)
{
    return et_output_word(english, table->language);
}
