# title: Cụm 5 tăng: trung bình các thành viên +0,02 ± 0,02
# alt: Độ dốc của các thành viên trong cụm và giá trị gộp: Điểm Toán trung bình so với cả nước, 2017–2024 (điểm mỗi năm). Cụm 5 tăng: trung bình các thành viên +0,02 ± 0,02. Thành viên mới (95%): −0,05 đến +0,09. Quảng Trị: −0,02 ± 0,02. Thừa Thiên Huế: +0,07 ± 0,05. Quảng Nam: +0,01 ± 0,03. Quảng Ngãi: −0,05 ± 0,03. Bình Định: −0,02 ± 0,02. Gia Lai: +0,07 ± 0,04. Phú Yên: +0,01 ± 0,03. Đắk Lắk: −0,04 ± 0,03.
reset
set encoding utf8
set terminal pngcairo noenhanced rounded size 1920,1080 fontscale 1 linewidth 1 pointscale 1 background rgb '#101a24' font 'Inter,18'
unset key
unset border
unset tics
set label 1 'Cụm 5 tăng: trung bình các thành viên +0,02 ± 0,02' at screen 0.035417,0.946223 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter Bold,34.5'
set label 2 'Điểm Toán trung bình so với cả nước · 2017–2024 · điểm mỗi năm · thanh: khoảng tin cậy 95% · ▲ tăng rõ, ▼ giảm rõ, ○ chưa rõ' at screen 0.035417,0.888572 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,21'
set label 3 'Nguồn: Bộ Giáo dục và Đào tạo · Sai số: biến động từ năm này sang năm khác, t(6) · Từ 2020: thi tốt nghiệp' at screen 0.035417,0.043078 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set arrow 1 from screen 0.217903,0.845259 to screen 0.217903,0.102778 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 4 '−0,08' at screen 0.217903,0.083078 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set arrow 2 from screen 0.280365,0.845259 to screen 0.280365,0.102778 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 5 '−0,06' at screen 0.280365,0.083078 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set arrow 3 from screen 0.342826,0.845259 to screen 0.342826,0.102778 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 6 '−0,04' at screen 0.342826,0.083078 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set arrow 4 from screen 0.405288,0.845259 to screen 0.405288,0.102778 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 7 '−0,02' at screen 0.405288,0.083078 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set arrow 5 from screen 0.46775,0.845259 to screen 0.46775,0.102778 nohead back linewidth 2 linecolor rgb '#f4f6f8'
set label 8 '0,00' at screen 0.46775,0.083078 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set arrow 6 from screen 0.530211,0.845259 to screen 0.530211,0.102778 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 9 '+0,02' at screen 0.530211,0.083078 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set arrow 7 from screen 0.592673,0.845259 to screen 0.592673,0.102778 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 10 '+0,04' at screen 0.592673,0.083078 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set arrow 8 from screen 0.655134,0.845259 to screen 0.655134,0.102778 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 11 '+0,06' at screen 0.655134,0.083078 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set arrow 9 from screen 0.717596,0.845259 to screen 0.717596,0.102778 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 12 '+0,08' at screen 0.717596,0.083078 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set arrow 10 from screen 0.780058,0.845259 to screen 0.780058,0.102778 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 13 '+0,10' at screen 0.780058,0.083078 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 14 'Gia Lai' at screen 0.197641,0.801584 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,22.5'
set label 15 '+0,07 ± 0,04' at screen 0.964583,0.801584 right noenhanced front textcolor rgb '#4cc0f0' font 'Inter Bold,22.5'
set label 16 'Thừa Thiên Huế' at screen 0.197641,0.728792 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,22.5'
set label 17 '+0,07 ± 0,05' at screen 0.964583,0.728792 right noenhanced front textcolor rgb '#4cc0f0' font 'Inter Bold,22.5'
set label 18 'Phú Yên' at screen 0.197641,0.655999 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,22.5'
set label 19 '+0,01 ± 0,03' at screen 0.964583,0.655999 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,22.5'
set label 20 'Quảng Nam' at screen 0.197641,0.583207 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,22.5'
set label 21 '+0,01 ± 0,03' at screen 0.964583,0.583207 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,22.5'
set label 22 'Bình Định' at screen 0.197641,0.510415 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,22.5'
set label 23 '−0,02 ± 0,02' at screen 0.964583,0.510415 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,22.5'
set label 24 'Quảng Trị' at screen 0.197641,0.437622 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,22.5'
set label 25 '−0,02 ± 0,02' at screen 0.964583,0.437622 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,22.5'
set label 26 'Đắk Lắk' at screen 0.197641,0.36483 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,22.5'
set label 27 '−0,04 ± 0,03' at screen 0.964583,0.36483 right noenhanced front textcolor rgb '#ff7a8a' font 'Inter Bold,22.5'
set label 28 'Quảng Ngãi' at screen 0.197641,0.292038 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,22.5'
set label 29 '−0,05 ± 0,03' at screen 0.964583,0.292038 right noenhanced front textcolor rgb '#ff7a8a' font 'Inter Bold,22.5'
set label 30 'Cụm 5' at screen 0.197641,0.219245 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter Bold,22.5'
set label 31 '+0,02 ± 0,02' at screen 0.964583,0.219245 right noenhanced front textcolor rgb '#4cc0f0' font 'Inter Bold,22.5'
set label 32 'Thành viên mới (95%)' at screen 0.197641,0.146453 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,22.5'
set label 33 '−0,05 … +0,09' at screen 0.964583,0.146453 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,22.5'
$d1 << END
0.02388 0
0.1129 0
END
$d2 << END
0.06839 0
END
$d3 << END
0.02068 1
0.11162 1
END
$d4 << END
0.06615 1
END
$d5 << END
-0.01889 2
0.04451 2
END
$d6 << END
0.01281 2
END
$d7 << END
0.01281 2
END
$d8 << END
-0.02017 3
0.04131 3
END
$d9 << END
0.01057 3
END
$d10 << END
0.01057 3
END
$d11 << END
-0.03679 4
0.00459 4
END
$d12 << END
-0.0161 4
END
$d13 << END
-0.0161 4
END
$d14 << END
-0.03999 5
0.00331 5
END
$d15 << END
-0.01834 5
END
$d16 << END
-0.01834 5
END
$d17 << END
-0.07489 6
-0.01065 6
END
$d18 << END
-0.04277 6
END
$d19 << END
-0.07809 7
-0.01193 7
END
$d20 << END
-0.04501 7
END
$d21 << END
0.004 8
0.038 8
END
$d22 << END
0.021 8
END
$d23 << END
-0.05 9
0.09 9
END
$d24 << END
0.02 9
END
$d25 << END
0.02 9
END
set lmargin at screen 0.205974
set rmargin at screen 0.83824
set bmargin at screen 0.102778
set tmargin at screen 0.845259
set xrange [-0.08382:0.11863]
set yrange [9.6:-0.6]
plot $d1 with lines linewidth 4 linecolor rgb '#4cc0f0' title 'Gia Lai' noenhanced, \
     $d2 using 1:2 with points pointtype 9 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d2 using 1:2 with points pointtype 9 pointsize 2.786885 linewidth 3 linecolor rgb '#4cc0f0' title 'Gia Lai' noenhanced, \
     $d3 with lines linewidth 4 linecolor rgb '#4cc0f0' title 'Thừa Thiên Huế' noenhanced, \
     $d4 using 1:2 with points pointtype 9 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d4 using 1:2 with points pointtype 9 pointsize 2.786885 linewidth 3 linecolor rgb '#4cc0f0' title 'Thừa Thiên Huế' noenhanced, \
     $d5 with lines linewidth 4 linecolor rgb '#95a1ae' title 'Phú Yên' noenhanced, \
     $d6 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d6 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Phú Yên' noenhanced, \
     $d7 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Phú Yên' noenhanced, \
     $d8 with lines linewidth 4 linecolor rgb '#95a1ae' title 'Quảng Nam' noenhanced, \
     $d9 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d9 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Quảng Nam' noenhanced, \
     $d10 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Quảng Nam' noenhanced, \
     $d11 with lines linewidth 4 linecolor rgb '#95a1ae' title 'Bình Định' noenhanced, \
     $d12 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d12 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Bình Định' noenhanced, \
     $d13 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Bình Định' noenhanced, \
     $d14 with lines linewidth 4 linecolor rgb '#95a1ae' title 'Quảng Trị' noenhanced, \
     $d15 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d15 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Quảng Trị' noenhanced, \
     $d16 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Quảng Trị' noenhanced, \
     $d17 with lines linewidth 4 linecolor rgb '#ff7a8a' title 'Đắk Lắk' noenhanced, \
     $d18 using 1:2 with points pointtype 11 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d18 using 1:2 with points pointtype 11 pointsize 2.786885 linewidth 3 linecolor rgb '#ff7a8a' title 'Đắk Lắk' noenhanced, \
     $d19 with lines linewidth 4 linecolor rgb '#ff7a8a' title 'Quảng Ngãi' noenhanced, \
     $d20 using 1:2 with points pointtype 11 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d20 using 1:2 with points pointtype 11 pointsize 2.786885 linewidth 3 linecolor rgb '#ff7a8a' title 'Quảng Ngãi' noenhanced, \
     $d21 with lines linewidth 8 linecolor rgb '#4cc0f0' title 'Cụm 5' noenhanced, \
     $d22 using 1:2 with points pointtype 13 pointsize 4.147541 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d22 using 1:2 with points pointtype 13 pointsize 3.204918 linewidth 3 linecolor rgb '#4cc0f0' title 'Cụm 5' noenhanced, \
     $d23 with lines linewidth 4 linecolor rgb '#fdbb4a' title 'Thành viên mới (95%)' noenhanced, \
     $d24 using 1:2 with points pointtype 13 pointsize 4.147541 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d24 using 1:2 with points pointtype 13 pointsize 3.204918 linewidth 3 linecolor rgb '#fdbb4a' title 'Thành viên mới (95%)' noenhanced, \
     $d25 using 1:2 with points pointtype 13 pointsize 1.885246 linewidth 3 linecolor rgb '#101a24' title 'Thành viên mới (95%)' noenhanced
