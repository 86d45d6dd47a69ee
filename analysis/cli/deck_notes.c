/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The method behind each kind of chart, in words for those who have to explain it.
 */
#include <string.h>

#include "cli/deck.h"

static const struct {
    const char *kind;
    const char *text[2]; /* [language] */
} notes[] = {
    {"trend",
     {"Each point is an average minus the country's in the same year: what an easy or "
      "hard paper gives to everybody cancels. The line is a least-squares fit, its band "
      "what its wobble between years leaves open. Candidates are not the noise, "
      "years are.",
      "Mỗi điểm là điểm trung bình trừ điểm trung bình cả nước cùng năm: phần do đề dễ "
      "hay khó cho mọi người đã triệt tiêu. Đường thẳng là bình phương tối thiểu, dải "
      "là phần mà dao động giữa các năm còn để ngỏ. Sai số là các năm, không phải các "
      "thí sinh."}},
    {"multiples",
     {"Every unit on the same scale, against the country. Colour needs a false discovery "
      "rate below 5 % over all units; grey means that the data cannot tell, not that "
      "nothing moved.",
      "Mọi đơn vị trên cùng thang đo, so với cả nước. Có màu khi tỉ lệ phát hiện sai "
      "dưới 5 % trên tất cả đơn vị; xám là số liệu chưa thể kết luận, không phải là "
      "không đổi."}},
    {"caterpillar",
     {"Slopes against the country with 95 % intervals. The noise is each unit's own "
      "wobble between years, pulled to the usual one because its years are few, and its "
      "correlation between years is allowed for. Blue and red need a false discovery "
      "rate below 5 % over all units.",
      "Độ dốc so với cả nước kèm khoảng 95 %. Sai số là dao động giữa các năm của từng "
      "đơn vị, kéo về mức thường có vì số năm ít, có tính tương quan giữa các năm. Xanh "
      "và đỏ khi tỉ lệ phát hiện sai dưới 5 % trên tất cả đơn vị."}},
    {"bump",
     {"Ranks by year; the width of a line is its rank set, the places that the usual "
      "wobble allows. Where sets overlap the order is not known.",
      "Thứ hạng từng năm; bề rộng của đường là tập hạng, những bậc mà dao động thường "
      "có cho phép. Chỗ các tập chồng nhau thì chưa biết ai hơn ai."}},
    {"ranks",
     {"A rank is a set: all places that hold at once for all units with 95 % confidence, "
      "from every pair compared against the wobble between years (Holm).",
      "Thứ hạng là một tập: các bậc đúng đồng thời cho mọi đơn vị với độ tin cậy 95 %, "
      "từ mọi cặp so sánh với dao động giữa các năm (Holm)."}},
    {"heat",
     {"Position of every unit in every year against the country, white at 0. Rules mark "
      "years from which the exam is another.",
      "Vị trí từng đơn vị từng năm so với cả nước, màu trắng là 0. Vạch đánh dấu năm kỳ "
      "thi đổi khác."}},
    {"distribution",
     {"Exact counts of scores by year, not a smoothed curve. A distribution that moves "
      "to the right says as much about the paper as about the candidates.",
      "Số đếm đúng của từng mức điểm theo năm, không làm trơn. Phổ điểm dịch sang phải "
      "nói về đề thi cũng nhiều như về thí sinh."}},
    {"tiles",
     {"Each province is a tile near its place; colour is its slope or position against "
      "the country, a mark says that it is clear. Both archipelagos are on every map.",
      "Mỗi tỉnh là một ô gần vị trí của mình; màu là độ dốc hoặc vị trí so với cả nước, "
      "dấu cho biết là rõ rệt. Hai quần đảo có trên mọi bản đồ."}},
    {"dumbbell",
     {"Two groups or years, subject by subject, with 95 % intervals from the wobble "
      "between years.",
      "Hai nhóm hoặc hai năm, từng môn, kèm khoảng 95 % từ dao động giữa các năm."}},
    {"clusters",
     {"The mean position of each cluster's provinces by year. Verdicts compare the "
      "provinces' own slopes: provinces are the sample, not candidates (Welch, Holm).",
      "Vị trí trung bình các tỉnh của từng cụm theo năm. Kết luận so sánh độ dốc của "
      "từng tỉnh: mẫu là các tỉnh, không phải các thí sinh (Welch, Holm)."}},
    {"forest",
     {"Slopes of a cluster's provinces, their pooled mean (random effects, "
      "Hartung-Knapp) and where the slope of one more province would be expected.",
      "Độ dốc các tỉnh trong cụm, trung bình gộp (hiệu ứng ngẫu nhiên, Hartung-Knapp) "
      "và nơi có thể gặp độ dốc của một tỉnh nữa."}},
    {"funnel",
     {"Averages against the number of candidates, with limits that chance alone would "
      "give, widened by how much places truly differ (over-dispersion).",
      "Điểm trung bình theo số thí sinh, với giới hạn do ngẫu nhiên, nới rộng theo mức "
      "các nơi thực sự khác nhau."}},
    {"change",
     {"A change between two years in parts that add up exactly: what moved within units, "
      "what moved between them, and who sat.",
      "Thay đổi giữa hai năm tách thành các phần cộng lại đúng bằng tổng: trong từng "
      "đơn vị, giữa các đơn vị, và do ai dự thi."}},
    {"fan",
     {"The bands are what the same rule missed by in past years: half of them within the "
      "darkest, nineteen of twenty within the lightest. A raw average depends on the "
      "paper, which nobody can foresee; dashed lines are papers as hard as one already "
      "seen.",
      "Dải là mức lệch của cùng quy tắc trong các năm đã qua: một nửa trong dải đậm "
      "nhất, mười chín trên hai mươi trong dải nhạt nhất. Điểm thô tùy thuộc đề thi, "
      "không ai biết trước; nét đứt là đề khó như một năm đã thi."}},
    {"claim",
     {"The claim in raw points year by year, beside the country. TRUE ONLY RAW: it holds "
      "in raw points, not against the country, so the paper may have done it.",
      "Khẳng định theo điểm thô từng năm, cạnh cả nước. CHỈ ĐÚNG VỚI ĐIỂM THÔ: đúng "
      "theo điểm thô, không đúng so với cả nước, nên có thể do đề thi."}},
    {"country",
     {"Raw averages of the latest years under one exam. p counts the years, of which "
      "there are few; \"could find\" is the smallest trend that so few years find four "
      "times of five.",
      "Điểm trung bình thô những năm gần nhất của cùng một kỳ thi. p tính theo số năm, "
      "vốn ít; \"phát hiện được\" là xu hướng nhỏ nhất mà ngần ấy năm tìm ra bốn trên "
      "năm lần."}},
    {"provinces",
     {"Positions of provinces against the country. Rose and fell need a false discovery "
      "rate below 5 % over all provinces; \"cannot tell\" is not \"no change\".",
      "Vị trí các tỉnh so với cả nước. Tăng và giảm khi tỉ lệ phát hiện sai dưới 5 % "
      "trên tất cả các tỉnh; \"chưa thể kết luận\" không phải là \"không đổi\"."}},
};

const char *cli_method_note(const char *kind, et_language language)
{
    for (size_t i = 0; i < sizeof notes / sizeof *notes; i++) {
        if (strcmp(notes[i].kind, kind) == 0) {
            return notes[i].text[language];
        }
    }
    return "";
}
