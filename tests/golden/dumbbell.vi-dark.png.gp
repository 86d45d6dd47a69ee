# title: Đồng bằng sông Hồng cao hơn Tây Bắc nhiều nhất ở GDCD (+0,51)
# alt: Hai nhóm cạnh nhau: Điểm trung bình theo môn, 2024 (điểm). Đồng bằng sông Hồng cao hơn Tây Bắc nhiều nhất ở GDCD (+0,51). GDCD: Tây Bắc 5,94, Đồng bằng sông Hồng 6,45, chênh lệch +0,51 ± 0,10. Vật lí: Tây Bắc 5,91, Đồng bằng sông Hồng 6,40, chênh lệch +0,49 ± 0,10. Lịch sử: Tây Bắc 5,53, Đồng bằng sông Hồng 5,79, chênh lệch +0,26 ± 0,10. Ngữ văn: Tây Bắc 5,49, Đồng bằng sông Hồng 5,74, chênh lệch +0,24 ± 0,10. Hóa học: Tây Bắc 5,11, Đồng bằng sông Hồng 5,13, chênh lệch +0,02 ± 0,10. Địa lí: Tây Bắc 4,73, Đồng bằng sông Hồng 4,52, chênh lệch −0,21 ± 0,10. Tiếng Anh: Tây Bắc 4,70, Đồng bằng sông Hồng 4,47, chênh lệch −0,23 ± 0,10. Sinh học: Tây Bắc 6,32, Đồng bằng sông Hồng 5,86, chênh lệch −0,46 ± 0,10. Toán: Tây Bắc 6,29, Đồng bằng sông Hồng 5,81, chênh lệch −0,48 ± 0,10.
reset
set encoding utf8
set terminal pngcairo noenhanced rounded size 1920,1080 fontscale 1 linewidth 1 pointscale 1 background rgb '#101a24' font 'Inter,18'
unset key
unset border
unset tics
set label 1 'Đồng bằng sông Hồng cao hơn Tây Bắc nhiều nhất ở GDCD (+0,51)' at screen 0.035417,0.946223 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter Bold,34.5'
set label 2 'Điểm trung bình theo môn · 2024 · điểm · thanh: khoảng tin cậy 95%' at screen 0.035417,0.888572 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,21'
set label 3 'Nguồn: Bộ Giáo dục và Đào tạo · Sai số: biến động từ năm này sang năm khác, t(6)' at screen 0.035417,0.043078 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set arrow 1 from screen 0.155018,0.808222 to screen 0.155018,0.102778 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 4 '4,4' at screen 0.155018,0.083078 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set arrow 2 from screen 0.21772,0.808222 to screen 0.21772,0.102778 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 5 '4,6' at screen 0.21772,0.083078 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set arrow 3 from screen 0.280423,0.808222 to screen 0.280423,0.102778 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 6 '4,8' at screen 0.280423,0.083078 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set arrow 4 from screen 0.343126,0.808222 to screen 0.343126,0.102778 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 7 '5,0' at screen 0.343126,0.083078 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set arrow 5 from screen 0.405828,0.808222 to screen 0.405828,0.102778 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 8 '5,2' at screen 0.405828,0.083078 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set arrow 6 from screen 0.468531,0.808222 to screen 0.468531,0.102778 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 9 '5,4' at screen 0.468531,0.083078 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set arrow 7 from screen 0.531233,0.808222 to screen 0.531233,0.102778 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 10 '5,6' at screen 0.531233,0.083078 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set arrow 8 from screen 0.593936,0.808222 to screen 0.593936,0.102778 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 11 '5,8' at screen 0.593936,0.083078 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set arrow 9 from screen 0.656639,0.808222 to screen 0.656639,0.102778 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 12 '6,0' at screen 0.656639,0.083078 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set arrow 10 from screen 0.719341,0.808222 to screen 0.719341,0.102778 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 13 '6,2' at screen 0.719341,0.083078 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set arrow 11 from screen 0.782044,0.808222 to screen 0.782044,0.102778 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 14 '6,4' at screen 0.782044,0.083078 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 15 '■ Tây Bắc' at screen 0.637514,0.830273 center noenhanced front textcolor rgb '#fdbb4a' font 'Inter Bold,20.25'
set label 16 '● Đồng bằng sông Hồng' at screen 0.766118,0.830273 center noenhanced front textcolor rgb '#4cc0f0' font 'Inter Bold,20.25'
set label 17 'chênh lệch' at screen 0.964583,0.829263 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 18 'GDCD' at screen 0.115922,0.762215 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter Bold,22.5'
set label 19 '+0,51 ± 0,10' at screen 0.964583,0.762215 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter Bold,22.5'
set label 20 '5,94' at screen 0.637514,0.786033 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 21 '6,45' at screen 0.79797,0.786033 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 22 'Vật lí' at screen 0.115922,0.685536 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter Bold,22.5'
set label 23 '+0,49 ± 0,10' at screen 0.964583,0.685536 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter Bold,22.5'
set label 24 '5,91' at screen 0.627482,0.709355 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 25 '6,40' at screen 0.781918,0.709355 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 26 'Lịch sử' at screen 0.115922,0.608857 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter Bold,22.5'
set label 27 '+0,26 ± 0,10' at screen 0.964583,0.608857 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter Bold,22.5'
set label 28 '5,53' at screen 0.508033,0.632676 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 29 '5,79' at screen 0.590801,0.632676 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 30 'Ngữ văn' at screen 0.115922,0.532179 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter Bold,22.5'
set label 31 '+0,24 ± 0,10' at screen 0.964583,0.532179 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter Bold,22.5'
set label 32 '5,49' at screen 0.498001,0.555997 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 33 '5,74' at screen 0.574749,0.555997 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 34 'Hóa học' at screen 0.115922,0.4555 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,22.5'
set label 35 '+0,02 ± 0,10' at screen 0.964583,0.4555 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,22.5'
set label 36 '5,11' at screen 0.366079,0.479319 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 37 '5,13' at screen 0.396104,0.479319 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 38 'Địa lí' at screen 0.115922,0.378821 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter Bold,22.5'
set label 39 '−0,21 ± 0,10' at screen 0.964583,0.378821 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter Bold,22.5'
set label 40 '4,73' at screen 0.259104,0.40264 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 41 '4,52' at screen 0.192514,0.40264 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 42 'Tiếng Anh' at screen 0.115922,0.302143 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter Bold,22.5'
set label 43 '−0,23 ± 0,10' at screen 0.964583,0.302143 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter Bold,22.5'
set label 44 '4,70' at screen 0.249072,0.325961 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 45 '4,47' at screen 0.176462,0.325961 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 46 'Sinh học' at screen 0.115922,0.225464 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter Bold,22.5'
set label 47 '−0,46 ± 0,10' at screen 0.964583,0.225464 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter Bold,22.5'
set label 48 '6,32' at screen 0.756963,0.249282 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 49 '5,86' at screen 0.612684,0.249282 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 50 'Toán' at screen 0.115922,0.148785 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter Bold,22.5'
set label 51 '−0,48 ± 0,10' at screen 0.964583,0.148785 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter Bold,22.5'
set label 52 '6,29' at screen 0.74693,0.172604 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 53 '5,81' at screen 0.596632,0.172604 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
$d1 << END
5.939 0
6.4508 0
END
$d2 << END
5.849 0
6.029 0

5.849 -0.106316
5.849 0.106316

6.029 -0.106316
6.029 0.106316
END
$d3 << END
5.939 0
END
$d4 << END
6.4008 0
6.5008 0

6.4008 -0.106316
6.4008 0.106316

6.5008 -0.106316
6.5008 0.106316
END
$d5 << END
6.4508 0
END
$d6 << END
5.907 1
6.3996 1
END
$d7 << END
5.817 1
5.997 1

5.817 0.893684
5.817 1.106316

5.997 0.893684
5.997 1.106316
END
$d8 << END
5.907 1
END
$d9 << END
6.3496 1
6.4496 1

6.3496 0.893684
6.3496 1.106316

6.4496 0.893684
6.4496 1.106316
END
$d10 << END
6.3996 1
END
$d11 << END
5.526 2
5.79 2
END
$d12 << END
5.436 2
5.616 2

5.436 1.893684
5.436 2.106316

5.616 1.893684
5.616 2.106316
END
$d13 << END
5.526 2
END
$d14 << END
5.74 2
5.84 2

5.74 1.893684
5.74 2.106316

5.84 1.893684
5.84 2.106316
END
$d15 << END
5.79 2
END
$d16 << END
5.494 3
5.7388 3
END
$d17 << END
5.404 3
5.584 3

5.404 2.893684
5.404 3.106316

5.584 2.893684
5.584 3.106316
END
$d18 << END
5.494 3
END
$d19 << END
5.6888 3
5.7888 3

5.6888 2.893684
5.6888 3.106316

5.7888 2.893684
5.7888 3.106316
END
$d20 << END
5.7388 3
END
$d21 << END
5.113 4
5.1292 4
END
$d22 << END
5.023 4
5.203 4

5.023 3.893684
5.023 4.106316

5.203 3.893684
5.203 4.106316
END
$d23 << END
5.113 4
END
$d24 << END
5.0792 4
5.1792 4

5.0792 3.893684
5.0792 4.106316

5.1792 3.893684
5.1792 4.106316
END
$d25 << END
5.1292 4
END
$d26 << END
4.732 5
4.5196 5
END
$d27 << END
4.642 5
4.822 5

4.642 4.893684
4.642 5.106316

4.822 4.893684
4.822 5.106316
END
$d28 << END
4.732 5
END
$d29 << END
4.4696 5
4.5696 5

4.4696 4.893684
4.4696 5.106316

4.5696 4.893684
4.5696 5.106316
END
$d30 << END
4.5196 5
END
$d31 << END
4.7 6
4.4684 6
END
$d32 << END
4.61 6
4.79 6

4.61 5.893684
4.61 6.106316

4.79 5.893684
4.79 6.106316
END
$d33 << END
4.7 6
END
$d34 << END
4.4184 6
4.5184 6

4.4184 5.893684
4.4184 6.106316

4.5184 5.893684
4.5184 6.106316
END
$d35 << END
4.4684 6
END
$d36 << END
6.32 7
5.8598 7
END
$d37 << END
6.23 7
6.41 7

6.23 6.893684
6.23 7.106316

6.41 6.893684
6.41 7.106316
END
$d38 << END
6.32 7
END
$d39 << END
5.8098 7
5.9098 7

5.8098 6.893684
5.8098 7.106316

5.9098 6.893684
5.9098 7.106316
END
$d40 << END
5.8598 7
END
$d41 << END
6.288 8
5.8086 8
END
$d42 << END
6.198 8
6.378 8

6.198 7.893684
6.198 8.106316

6.378 7.893684
6.378 8.106316
END
$d43 << END
6.288 8
END
$d44 << END
5.7586 8
5.8586 8

5.7586 7.893684
5.7586 8.106316

5.8586 7.893684
5.8586 8.106316
END
$d45 << END
5.8086 8
END
set lmargin at screen 0.134672
set rmargin at screen 0.83976
set bmargin at screen 0.102778
set tmargin at screen 0.808222
set xrange [4.335104:6.584096]
set yrange [8.6:-0.6]
plot $d1 with lines linewidth 7 linecolor rgb '#43505c' title 'GDCD' noenhanced, \
     $d2 with lines linewidth 2.5 linecolor rgb '#fdbb4a' title 'GDCD' noenhanced, \
     $d3 using 1:2 with points pointtype 5 pointsize 3.770492 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d3 using 1:2 with points pointtype 5 pointsize 2.95082 linewidth 1 linecolor rgb '#fdbb4a' title 'GDCD' noenhanced, \
     $d4 with lines linewidth 2.5 linecolor rgb '#4cc0f0' title 'GDCD' noenhanced, \
     $d5 using 1:2 with points pointtype 7 pointsize 3.770492 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d5 using 1:2 with points pointtype 7 pointsize 2.95082 linewidth 1 linecolor rgb '#4cc0f0' title 'GDCD' noenhanced, \
     $d6 with lines linewidth 7 linecolor rgb '#43505c' title 'Vật lí' noenhanced, \
     $d7 with lines linewidth 2.5 linecolor rgb '#fdbb4a' title 'Vật lí' noenhanced, \
     $d8 using 1:2 with points pointtype 5 pointsize 3.770492 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d8 using 1:2 with points pointtype 5 pointsize 2.95082 linewidth 1 linecolor rgb '#fdbb4a' title 'Vật lí' noenhanced, \
     $d9 with lines linewidth 2.5 linecolor rgb '#4cc0f0' title 'Vật lí' noenhanced, \
     $d10 using 1:2 with points pointtype 7 pointsize 3.770492 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d10 using 1:2 with points pointtype 7 pointsize 2.95082 linewidth 1 linecolor rgb '#4cc0f0' title 'Vật lí' noenhanced, \
     $d11 with lines linewidth 7 linecolor rgb '#43505c' title 'Lịch sử' noenhanced, \
     $d12 with lines linewidth 2.5 linecolor rgb '#fdbb4a' title 'Lịch sử' noenhanced, \
     $d13 using 1:2 with points pointtype 5 pointsize 3.770492 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d13 using 1:2 with points pointtype 5 pointsize 2.95082 linewidth 1 linecolor rgb '#fdbb4a' title 'Lịch sử' noenhanced, \
     $d14 with lines linewidth 2.5 linecolor rgb '#4cc0f0' title 'Lịch sử' noenhanced, \
     $d15 using 1:2 with points pointtype 7 pointsize 3.770492 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d15 using 1:2 with points pointtype 7 pointsize 2.95082 linewidth 1 linecolor rgb '#4cc0f0' title 'Lịch sử' noenhanced, \
     $d16 with lines linewidth 7 linecolor rgb '#43505c' title 'Ngữ văn' noenhanced, \
     $d17 with lines linewidth 2.5 linecolor rgb '#fdbb4a' title 'Ngữ văn' noenhanced, \
     $d18 using 1:2 with points pointtype 5 pointsize 3.770492 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d18 using 1:2 with points pointtype 5 pointsize 2.95082 linewidth 1 linecolor rgb '#fdbb4a' title 'Ngữ văn' noenhanced, \
     $d19 with lines linewidth 2.5 linecolor rgb '#4cc0f0' title 'Ngữ văn' noenhanced, \
     $d20 using 1:2 with points pointtype 7 pointsize 3.770492 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d20 using 1:2 with points pointtype 7 pointsize 2.95082 linewidth 1 linecolor rgb '#4cc0f0' title 'Ngữ văn' noenhanced, \
     $d21 with lines linewidth 7 linecolor rgb '#43505c' title 'Hóa học' noenhanced, \
     $d22 with lines linewidth 2.5 linecolor rgb '#fdbb4a' title 'Hóa học' noenhanced, \
     $d23 using 1:2 with points pointtype 5 pointsize 3.770492 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d23 using 1:2 with points pointtype 5 pointsize 2.95082 linewidth 1 linecolor rgb '#fdbb4a' title 'Hóa học' noenhanced, \
     $d24 with lines linewidth 2.5 linecolor rgb '#4cc0f0' title 'Hóa học' noenhanced, \
     $d25 using 1:2 with points pointtype 7 pointsize 3.770492 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d25 using 1:2 with points pointtype 7 pointsize 2.95082 linewidth 1 linecolor rgb '#4cc0f0' title 'Hóa học' noenhanced, \
     $d26 with lines linewidth 7 linecolor rgb '#43505c' title 'Địa lí' noenhanced, \
     $d27 with lines linewidth 2.5 linecolor rgb '#fdbb4a' title 'Địa lí' noenhanced, \
     $d28 using 1:2 with points pointtype 5 pointsize 3.770492 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d28 using 1:2 with points pointtype 5 pointsize 2.95082 linewidth 1 linecolor rgb '#fdbb4a' title 'Địa lí' noenhanced, \
     $d29 with lines linewidth 2.5 linecolor rgb '#4cc0f0' title 'Địa lí' noenhanced, \
     $d30 using 1:2 with points pointtype 7 pointsize 3.770492 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d30 using 1:2 with points pointtype 7 pointsize 2.95082 linewidth 1 linecolor rgb '#4cc0f0' title 'Địa lí' noenhanced, \
     $d31 with lines linewidth 7 linecolor rgb '#43505c' title 'Tiếng Anh' noenhanced, \
     $d32 with lines linewidth 2.5 linecolor rgb '#fdbb4a' title 'Tiếng Anh' noenhanced, \
     $d33 using 1:2 with points pointtype 5 pointsize 3.770492 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d33 using 1:2 with points pointtype 5 pointsize 2.95082 linewidth 1 linecolor rgb '#fdbb4a' title 'Tiếng Anh' noenhanced, \
     $d34 with lines linewidth 2.5 linecolor rgb '#4cc0f0' title 'Tiếng Anh' noenhanced, \
     $d35 using 1:2 with points pointtype 7 pointsize 3.770492 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d35 using 1:2 with points pointtype 7 pointsize 2.95082 linewidth 1 linecolor rgb '#4cc0f0' title 'Tiếng Anh' noenhanced, \
     $d36 with lines linewidth 7 linecolor rgb '#43505c' title 'Sinh học' noenhanced, \
     $d37 with lines linewidth 2.5 linecolor rgb '#fdbb4a' title 'Sinh học' noenhanced, \
     $d38 using 1:2 with points pointtype 5 pointsize 3.770492 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d38 using 1:2 with points pointtype 5 pointsize 2.95082 linewidth 1 linecolor rgb '#fdbb4a' title 'Sinh học' noenhanced, \
     $d39 with lines linewidth 2.5 linecolor rgb '#4cc0f0' title 'Sinh học' noenhanced, \
     $d40 using 1:2 with points pointtype 7 pointsize 3.770492 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d40 using 1:2 with points pointtype 7 pointsize 2.95082 linewidth 1 linecolor rgb '#4cc0f0' title 'Sinh học' noenhanced, \
     $d41 with lines linewidth 7 linecolor rgb '#43505c' title 'Toán' noenhanced, \
     $d42 with lines linewidth 2.5 linecolor rgb '#fdbb4a' title 'Toán' noenhanced, \
     $d43 using 1:2 with points pointtype 5 pointsize 3.770492 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d43 using 1:2 with points pointtype 5 pointsize 2.95082 linewidth 1 linecolor rgb '#fdbb4a' title 'Toán' noenhanced, \
     $d44 with lines linewidth 2.5 linecolor rgb '#4cc0f0' title 'Toán' noenhanced, \
     $d45 using 1:2 with points pointtype 7 pointsize 3.770492 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d45 using 1:2 with points pointtype 7 pointsize 2.95082 linewidth 1 linecolor rgb '#4cc0f0' title 'Toán' noenhanced
