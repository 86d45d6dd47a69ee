# title: 11 provinces rose against the country, 21 fell; for 30 the data cannot tell
# alt: Slopes with intervals: Maths mean minus the country's, 2017–2024 (points a year). 11 provinces rose against the country, 21 fell; for 30 the data cannot tell. Rising: Gia Lai +0.07 ± 0.04, Thừa Thiên Huế +0.07 ± 0.05, Thanh Hóa +0.06 ± 0.05, Hòa Bình +0.06 ± 0.05, Quảng Ninh +0.06 ± 0.05 and 6 more. Falling: Bình Phước −0.07 ± 0.04, Đồng Nai −0.07 ± 0.04, Tiền Giang −0.06 ± 0.04, Trà Vinh −0.06 ± 0.04, Đắk Nông −0.06 ± 0.04 and 16 more.
reset
set encoding utf8
set terminal svg noenhanced rounded size 1920,1080 fontscale 1.333333 linewidth 1 background rgb '#ffffff' font 'Inter,18'
unset key
unset border
unset tics
set multiplot
set label 1 '11 provinces rose against the country, 21 fell; for 30 the data cannot tell' at screen 0.035417,0.941123 left noenhanced front textcolor rgb '#1a2530' font 'Inter Bold,34.5'
set label 2 'Maths mean minus the country''s · 2017–2024 · points a year · bar: 95% interval · ▲ clear rise, ▼ clear fall, ○ cannot tell' at screen 0.035417,0.885468 left noenhanced front textcolor rgb '#56626f' font 'Inter,21'
set label 3 'Source: Ministry of Education and Training · Not estimated: Lào Cai · Noise: year-to-year, t(6) · From 2020: graduation exam' at screen 0.035417,0.040417 left noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set arrow 1 from screen 0.1677,0.845259 to screen 0.1677,0.102778 nohead back linewidth 1.5 linecolor rgb '#e3e7eb'
set label 4 '−0.1' at screen 0.1677,0.080417 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set arrow 2 from screen 0.245627,0.845259 to screen 0.245627,0.102778 nohead back linewidth 2 linecolor rgb '#1a2530'
set label 5 '0.0' at screen 0.245627,0.080417 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set arrow 3 from screen 0.323555,0.845259 to screen 0.323555,0.102778 nohead back linewidth 1.5 linecolor rgb '#e3e7eb'
set label 6 '+0.1' at screen 0.323555,0.080417 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 7 'Gia Lai' at screen 0.143963,0.821585 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 8 'Thừa Thiên Huế' at screen 0.143963,0.786562 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 9 'Thanh Hóa' at screen 0.143963,0.751539 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 10 'Hòa Bình' at screen 0.143963,0.716516 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 11 'Quảng Ninh' at screen 0.143963,0.681494 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 12 'Thái Nguyên' at screen 0.143963,0.646471 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 13 'Lai Châu' at screen 0.143963,0.611448 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 14 'TP. Hồ Chí Minh' at screen 0.143963,0.576426 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 15 'Cà Mau' at screen 0.143963,0.541403 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 16 'Bến Tre' at screen 0.143963,0.50638 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 17 'An Giang' at screen 0.143963,0.471357 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 18 'Tây Ninh' at screen 0.143963,0.436335 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 19 'Khánh Hòa' at screen 0.143963,0.401312 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 20 'Kon Tum' at screen 0.143963,0.366289 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 21 'Quảng Bình' at screen 0.143963,0.331267 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 22 'Thái Bình' at screen 0.143963,0.296244 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 23 'Hải Dương' at screen 0.143963,0.261221 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 24 'Phú Thọ' at screen 0.143963,0.226198 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 25 'Lạng Sơn' at screen 0.143963,0.191176 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 26 'Hà Giang' at screen 0.143963,0.156153 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 27 'Hậu Giang' at screen 0.143963,0.12113 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
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
0.01748 2
0.11034 2
END
$d6 << END
0.06391 2
END
$d7 << END
0.01428 3
0.10906 3
END
$d8 << END
0.06167 3
END
$d9 << END
0.01108 4
0.10778 4
END
$d10 << END
0.05943 4
END
$d11 << END
0.00788 5
0.1065 5
END
$d12 << END
0.05719 5
END
$d13 << END
0.00519 6
0.10471 6
END
$d14 << END
0.05495 6
END
$d15 << END
0.00391 7
0.10151 7
END
$d16 << END
0.05271 7
END
$d17 << END
0.00275 8
0.09861 8
END
$d18 << END
0.05068 8
END
$d19 << END
0.00147 9
0.09541 9
END
$d20 << END
0.04844 9
END
$d21 << END
0.00019 10
0.09221 10
END
$d22 << END
0.0462 10
END
$d23 << END
-0.00109 11
0.08901 11
END
$d24 << END
0.04396 11
END
$d25 << END
0.04396 11
END
$d26 << END
-0.00237 12
0.08581 12
END
$d27 << END
0.04172 12
END
$d28 << END
0.04172 12
END
$d29 << END
-0.00365 13
0.08261 13
END
$d30 << END
0.03948 13
END
$d31 << END
0.03948 13
END
$d32 << END
-0.00493 14
0.07941 14
END
$d33 << END
0.03724 14
END
$d34 << END
0.03724 14
END
$d35 << END
-0.00621 15
0.07621 15
END
$d36 << END
0.035 15
END
$d37 << END
0.035 15
END
$d38 << END
-0.00749 16
0.07301 16
END
$d39 << END
0.03276 16
END
$d40 << END
0.03276 16
END
$d41 << END
-0.00877 17
0.06981 17
END
$d42 << END
0.03052 17
END
$d43 << END
0.03052 17
END
$d44 << END
-0.01005 18
0.06661 18
END
$d45 << END
0.02828 18
END
$d46 << END
0.02828 18
END
$d47 << END
-0.01133 19
0.06341 19
END
$d48 << END
0.02604 19
END
$d49 << END
0.02604 19
END
$d50 << END
-0.01249 20
0.06051 20
END
$d51 << END
0.02401 20
END
$d52 << END
0.02401 20
END
set lmargin at screen 0.152296
set rmargin at screen 0.338889
set bmargin at screen 0.102778
set tmargin at screen 0.845259
set xrange [-0.119767:0.119677]
set yrange [20.6:-0.6]
plot $d1 with lines linewidth 4 linecolor rgb '#0b6e99' title 'Gia Lai' noenhanced, \
     $d2 using 1:2 with points pointtype 9 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d2 using 1:2 with points pointtype 9 pointsize 1.180556 linewidth 3 linecolor rgb '#0b6e99' title 'Gia Lai' noenhanced, \
     $d3 with lines linewidth 4 linecolor rgb '#0b6e99' title 'Thừa Thiên Huế' noenhanced, \
     $d4 using 1:2 with points pointtype 9 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d4 using 1:2 with points pointtype 9 pointsize 1.180556 linewidth 3 linecolor rgb '#0b6e99' title 'Thừa Thiên Huế' noenhanced, \
     $d5 with lines linewidth 4 linecolor rgb '#0b6e99' title 'Thanh Hóa' noenhanced, \
     $d6 using 1:2 with points pointtype 9 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d6 using 1:2 with points pointtype 9 pointsize 1.180556 linewidth 3 linecolor rgb '#0b6e99' title 'Thanh Hóa' noenhanced, \
     $d7 with lines linewidth 4 linecolor rgb '#0b6e99' title 'Hòa Bình' noenhanced, \
     $d8 using 1:2 with points pointtype 9 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d8 using 1:2 with points pointtype 9 pointsize 1.180556 linewidth 3 linecolor rgb '#0b6e99' title 'Hòa Bình' noenhanced, \
     $d9 with lines linewidth 4 linecolor rgb '#0b6e99' title 'Quảng Ninh' noenhanced, \
     $d10 using 1:2 with points pointtype 9 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d10 using 1:2 with points pointtype 9 pointsize 1.180556 linewidth 3 linecolor rgb '#0b6e99' title 'Quảng Ninh' noenhanced, \
     $d11 with lines linewidth 4 linecolor rgb '#0b6e99' title 'Thái Nguyên' noenhanced, \
     $d12 using 1:2 with points pointtype 9 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d12 using 1:2 with points pointtype 9 pointsize 1.180556 linewidth 3 linecolor rgb '#0b6e99' title 'Thái Nguyên' noenhanced, \
     $d13 with lines linewidth 4 linecolor rgb '#0b6e99' title 'Lai Châu' noenhanced, \
     $d14 using 1:2 with points pointtype 9 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d14 using 1:2 with points pointtype 9 pointsize 1.180556 linewidth 3 linecolor rgb '#0b6e99' title 'Lai Châu' noenhanced, \
     $d15 with lines linewidth 4 linecolor rgb '#0b6e99' title 'TP. Hồ Chí Minh' noenhanced, \
     $d16 using 1:2 with points pointtype 9 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d16 using 1:2 with points pointtype 9 pointsize 1.180556 linewidth 3 linecolor rgb '#0b6e99' title 'TP. Hồ Chí Minh' noenhanced, \
     $d17 with lines linewidth 4 linecolor rgb '#0b6e99' title 'Cà Mau' noenhanced, \
     $d18 using 1:2 with points pointtype 9 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d18 using 1:2 with points pointtype 9 pointsize 1.180556 linewidth 3 linecolor rgb '#0b6e99' title 'Cà Mau' noenhanced, \
     $d19 with lines linewidth 4 linecolor rgb '#0b6e99' title 'Bến Tre' noenhanced, \
     $d20 using 1:2 with points pointtype 9 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d20 using 1:2 with points pointtype 9 pointsize 1.180556 linewidth 3 linecolor rgb '#0b6e99' title 'Bến Tre' noenhanced, \
     $d21 with lines linewidth 4 linecolor rgb '#0b6e99' title 'An Giang' noenhanced, \
     $d22 using 1:2 with points pointtype 9 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d22 using 1:2 with points pointtype 9 pointsize 1.180556 linewidth 3 linecolor rgb '#0b6e99' title 'An Giang' noenhanced, \
     $d23 with lines linewidth 4 linecolor rgb '#7f8a96' title 'Tây Ninh' noenhanced, \
     $d24 using 1:2 with points pointtype 7 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d24 using 1:2 with points pointtype 7 pointsize 1.180556 linewidth 3 linecolor rgb '#7f8a96' title 'Tây Ninh' noenhanced, \
     $d25 using 1:2 with points pointtype 7 pointsize 0.694444 linewidth 3 linecolor rgb '#ffffff' title 'Tây Ninh' noenhanced, \
     $d26 with lines linewidth 4 linecolor rgb '#7f8a96' title 'Khánh Hòa' noenhanced, \
     $d27 using 1:2 with points pointtype 7 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d27 using 1:2 with points pointtype 7 pointsize 1.180556 linewidth 3 linecolor rgb '#7f8a96' title 'Khánh Hòa' noenhanced, \
     $d28 using 1:2 with points pointtype 7 pointsize 0.694444 linewidth 3 linecolor rgb '#ffffff' title 'Khánh Hòa' noenhanced, \
     $d29 with lines linewidth 4 linecolor rgb '#7f8a96' title 'Kon Tum' noenhanced, \
     $d30 using 1:2 with points pointtype 7 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d30 using 1:2 with points pointtype 7 pointsize 1.180556 linewidth 3 linecolor rgb '#7f8a96' title 'Kon Tum' noenhanced, \
     $d31 using 1:2 with points pointtype 7 pointsize 0.694444 linewidth 3 linecolor rgb '#ffffff' title 'Kon Tum' noenhanced, \
     $d32 with lines linewidth 4 linecolor rgb '#7f8a96' title 'Quảng Bình' noenhanced, \
     $d33 using 1:2 with points pointtype 7 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d33 using 1:2 with points pointtype 7 pointsize 1.180556 linewidth 3 linecolor rgb '#7f8a96' title 'Quảng Bình' noenhanced, \
     $d34 using 1:2 with points pointtype 7 pointsize 0.694444 linewidth 3 linecolor rgb '#ffffff' title 'Quảng Bình' noenhanced, \
     $d35 with lines linewidth 4 linecolor rgb '#7f8a96' title 'Thái Bình' noenhanced, \
     $d36 using 1:2 with points pointtype 7 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d36 using 1:2 with points pointtype 7 pointsize 1.180556 linewidth 3 linecolor rgb '#7f8a96' title 'Thái Bình' noenhanced, \
     $d37 using 1:2 with points pointtype 7 pointsize 0.694444 linewidth 3 linecolor rgb '#ffffff' title 'Thái Bình' noenhanced, \
     $d38 with lines linewidth 4 linecolor rgb '#7f8a96' title 'Hải Dương' noenhanced, \
     $d39 using 1:2 with points pointtype 7 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d39 using 1:2 with points pointtype 7 pointsize 1.180556 linewidth 3 linecolor rgb '#7f8a96' title 'Hải Dương' noenhanced, \
     $d40 using 1:2 with points pointtype 7 pointsize 0.694444 linewidth 3 linecolor rgb '#ffffff' title 'Hải Dương' noenhanced, \
     $d41 with lines linewidth 4 linecolor rgb '#7f8a96' title 'Phú Thọ' noenhanced, \
     $d42 using 1:2 with points pointtype 7 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d42 using 1:2 with points pointtype 7 pointsize 1.180556 linewidth 3 linecolor rgb '#7f8a96' title 'Phú Thọ' noenhanced, \
     $d43 using 1:2 with points pointtype 7 pointsize 0.694444 linewidth 3 linecolor rgb '#ffffff' title 'Phú Thọ' noenhanced, \
     $d44 with lines linewidth 4 linecolor rgb '#7f8a96' title 'Lạng Sơn' noenhanced, \
     $d45 using 1:2 with points pointtype 7 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d45 using 1:2 with points pointtype 7 pointsize 1.180556 linewidth 3 linecolor rgb '#7f8a96' title 'Lạng Sơn' noenhanced, \
     $d46 using 1:2 with points pointtype 7 pointsize 0.694444 linewidth 3 linecolor rgb '#ffffff' title 'Lạng Sơn' noenhanced, \
     $d47 with lines linewidth 4 linecolor rgb '#7f8a96' title 'Hà Giang' noenhanced, \
     $d48 using 1:2 with points pointtype 7 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d48 using 1:2 with points pointtype 7 pointsize 1.180556 linewidth 3 linecolor rgb '#7f8a96' title 'Hà Giang' noenhanced, \
     $d49 using 1:2 with points pointtype 7 pointsize 0.694444 linewidth 3 linecolor rgb '#ffffff' title 'Hà Giang' noenhanced, \
     $d50 with lines linewidth 4 linecolor rgb '#7f8a96' title 'Hậu Giang' noenhanced, \
     $d51 using 1:2 with points pointtype 7 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d51 using 1:2 with points pointtype 7 pointsize 1.180556 linewidth 3 linecolor rgb '#7f8a96' title 'Hậu Giang' noenhanced, \
     $d52 using 1:2 with points pointtype 7 pointsize 0.694444 linewidth 3 linecolor rgb '#ffffff' title 'Hậu Giang' noenhanced
unset label
unset arrow
unset object
set arrow 1 from screen 0.480547,0.845259 to screen 0.480547,0.102778 nohead back linewidth 1.5 linecolor rgb '#e3e7eb'
set label 1 '−0.1' at screen 0.480547,0.080417 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set arrow 2 from screen 0.558475,0.845259 to screen 0.558475,0.102778 nohead back linewidth 2 linecolor rgb '#1a2530'
set label 2 '0.0' at screen 0.558475,0.080417 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set arrow 3 from screen 0.636402,0.845259 to screen 0.636402,0.102778 nohead back linewidth 1.5 linecolor rgb '#e3e7eb'
set label 3 '+0.1' at screen 0.636402,0.080417 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 4 'Sóc Trăng' at screen 0.45681,0.821585 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 5 'Kiên Giang' at screen 0.45681,0.786562 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 6 'Long An' at screen 0.45681,0.751539 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 7 'Bình Dương' at screen 0.45681,0.716516 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 8 'Phú Yên' at screen 0.45681,0.681494 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 9 'Quảng Nam' at screen 0.45681,0.646471 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 10 'Nghệ An' at screen 0.45681,0.611448 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 11 'Hà Nam' at screen 0.45681,0.576426 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 12 'Bắc Giang' at screen 0.45681,0.541403 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 13 'Yên Bái' at screen 0.45681,0.50638 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 14 'Hải Phòng' at screen 0.45681,0.471357 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 15 'Điện Biên' at screen 0.45681,0.436335 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 16 'Vĩnh Long' at screen 0.45681,0.401312 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 17 'Bà Rịa – Vũng Tàu' at screen 0.45681,0.366289 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 18 'Bình Thuận' at screen 0.45681,0.331267 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 19 'Lâm Đồng' at screen 0.45681,0.296244 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 20 'Bình Định' at screen 0.45681,0.261221 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 21 'Quảng Trị' at screen 0.45681,0.226198 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 22 'Ninh Bình' at screen 0.45681,0.191176 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 23 'Hưng Yên' at screen 0.45681,0.156153 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 24 'Vĩnh Phúc' at screen 0.45681,0.12113 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
$d53 << END
-0.01377 0
0.05731 0
END
$d54 << END
0.02177 0
END
$d55 << END
0.02177 0
END
$d56 << END
-0.01505 1
0.05411 1
END
$d57 << END
0.01953 1
END
$d58 << END
0.01953 1
END
$d59 << END
-0.01633 2
0.05091 2
END
$d60 << END
0.01729 2
END
$d61 << END
0.01729 2
END
$d62 << END
-0.01761 3
0.04771 3
END
$d63 << END
0.01505 3
END
$d64 << END
0.01505 3
END
$d65 << END
-0.01889 4
0.04451 4
END
$d66 << END
0.01281 4
END
$d67 << END
0.01281 4
END
$d68 << END
-0.02017 5
0.04131 5
END
$d69 << END
0.01057 5
END
$d70 << END
0.01057 5
END
$d71 << END
-0.02145 6
0.03811 6
END
$d72 << END
0.00833 6
END
$d73 << END
0.00833 6
END
$d74 << END
-0.02273 7
0.03491 7
END
$d75 << END
0.00609 7
END
$d76 << END
0.00609 7
END
$d77 << END
-0.02401 8
0.03171 8
END
$d78 << END
0.00385 8
END
$d79 << END
0.00385 8
END
$d80 << END
-0.02529 9
0.02851 9
END
$d81 << END
0.00161 9
END
$d82 << END
0.00161 9
END
$d83 << END
-0.02785 10
0.02211 10
END
$d84 << END
-0.00287 10
END
$d85 << END
-0.00287 10
END
$d86 << END
-0.02901 11
0.01921 11
END
$d87 << END
-0.0049 11
END
$d88 << END
-0.0049 11
END
$d89 << END
-0.03029 12
0.01601 12
END
$d90 << END
-0.00714 12
END
$d91 << END
-0.00714 12
END
$d92 << END
-0.03157 13
0.01281 13
END
$d93 << END
-0.00938 13
END
$d94 << END
-0.00938 13
END
$d95 << END
-0.03285 14
0.00961 14
END
$d96 << END
-0.01162 14
END
$d97 << END
-0.01162 14
END
$d98 << END
-0.03413 15
0.00641 15
END
$d99 << END
-0.01386 15
END
$d100 << END
-0.01386 15
END
$d101 << END
-0.03679 16
0.00459 16
END
$d102 << END
-0.0161 16
END
$d103 << END
-0.0161 16
END
$d104 << END
-0.03999 17
0.00331 17
END
$d105 << END
-0.01834 17
END
$d106 << END
-0.01834 17
END
$d107 << END
-0.04319 18
0.00203 18
END
$d108 << END
-0.02058 18
END
$d109 << END
-0.02058 18
END
$d110 << END
-0.04639 19
0.00075 19
END
$d111 << END
-0.02282 19
END
$d112 << END
-0.02282 19
END
$d113 << END
-0.04959 20
-0.00053 20
END
$d114 << END
-0.02506 20
END
set lmargin at screen 0.465143
set rmargin at screen 0.651736
set bmargin at screen 0.102778
set tmargin at screen 0.845259
set xrange [-0.119767:0.119677]
set yrange [20.6:-0.6]
plot $d53 with lines linewidth 4 linecolor rgb '#7f8a96' title 'Sóc Trăng' noenhanced, \
     $d54 using 1:2 with points pointtype 7 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d54 using 1:2 with points pointtype 7 pointsize 1.180556 linewidth 3 linecolor rgb '#7f8a96' title 'Sóc Trăng' noenhanced, \
     $d55 using 1:2 with points pointtype 7 pointsize 0.694444 linewidth 3 linecolor rgb '#ffffff' title 'Sóc Trăng' noenhanced, \
     $d56 with lines linewidth 4 linecolor rgb '#7f8a96' title 'Kiên Giang' noenhanced, \
     $d57 using 1:2 with points pointtype 7 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d57 using 1:2 with points pointtype 7 pointsize 1.180556 linewidth 3 linecolor rgb '#7f8a96' title 'Kiên Giang' noenhanced, \
     $d58 using 1:2 with points pointtype 7 pointsize 0.694444 linewidth 3 linecolor rgb '#ffffff' title 'Kiên Giang' noenhanced, \
     $d59 with lines linewidth 4 linecolor rgb '#7f8a96' title 'Long An' noenhanced, \
     $d60 using 1:2 with points pointtype 7 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d60 using 1:2 with points pointtype 7 pointsize 1.180556 linewidth 3 linecolor rgb '#7f8a96' title 'Long An' noenhanced, \
     $d61 using 1:2 with points pointtype 7 pointsize 0.694444 linewidth 3 linecolor rgb '#ffffff' title 'Long An' noenhanced, \
     $d62 with lines linewidth 4 linecolor rgb '#7f8a96' title 'Bình Dương' noenhanced, \
     $d63 using 1:2 with points pointtype 7 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d63 using 1:2 with points pointtype 7 pointsize 1.180556 linewidth 3 linecolor rgb '#7f8a96' title 'Bình Dương' noenhanced, \
     $d64 using 1:2 with points pointtype 7 pointsize 0.694444 linewidth 3 linecolor rgb '#ffffff' title 'Bình Dương' noenhanced, \
     $d65 with lines linewidth 4 linecolor rgb '#7f8a96' title 'Phú Yên' noenhanced, \
     $d66 using 1:2 with points pointtype 7 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d66 using 1:2 with points pointtype 7 pointsize 1.180556 linewidth 3 linecolor rgb '#7f8a96' title 'Phú Yên' noenhanced, \
     $d67 using 1:2 with points pointtype 7 pointsize 0.694444 linewidth 3 linecolor rgb '#ffffff' title 'Phú Yên' noenhanced, \
     $d68 with lines linewidth 4 linecolor rgb '#7f8a96' title 'Quảng Nam' noenhanced, \
     $d69 using 1:2 with points pointtype 7 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d69 using 1:2 with points pointtype 7 pointsize 1.180556 linewidth 3 linecolor rgb '#7f8a96' title 'Quảng Nam' noenhanced, \
     $d70 using 1:2 with points pointtype 7 pointsize 0.694444 linewidth 3 linecolor rgb '#ffffff' title 'Quảng Nam' noenhanced, \
     $d71 with lines linewidth 4 linecolor rgb '#7f8a96' title 'Nghệ An' noenhanced, \
     $d72 using 1:2 with points pointtype 7 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d72 using 1:2 with points pointtype 7 pointsize 1.180556 linewidth 3 linecolor rgb '#7f8a96' title 'Nghệ An' noenhanced, \
     $d73 using 1:2 with points pointtype 7 pointsize 0.694444 linewidth 3 linecolor rgb '#ffffff' title 'Nghệ An' noenhanced, \
     $d74 with lines linewidth 4 linecolor rgb '#7f8a96' title 'Hà Nam' noenhanced, \
     $d75 using 1:2 with points pointtype 7 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d75 using 1:2 with points pointtype 7 pointsize 1.180556 linewidth 3 linecolor rgb '#7f8a96' title 'Hà Nam' noenhanced, \
     $d76 using 1:2 with points pointtype 7 pointsize 0.694444 linewidth 3 linecolor rgb '#ffffff' title 'Hà Nam' noenhanced, \
     $d77 with lines linewidth 4 linecolor rgb '#7f8a96' title 'Bắc Giang' noenhanced, \
     $d78 using 1:2 with points pointtype 7 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d78 using 1:2 with points pointtype 7 pointsize 1.180556 linewidth 3 linecolor rgb '#7f8a96' title 'Bắc Giang' noenhanced, \
     $d79 using 1:2 with points pointtype 7 pointsize 0.694444 linewidth 3 linecolor rgb '#ffffff' title 'Bắc Giang' noenhanced, \
     $d80 with lines linewidth 4 linecolor rgb '#7f8a96' title 'Yên Bái' noenhanced, \
     $d81 using 1:2 with points pointtype 7 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d81 using 1:2 with points pointtype 7 pointsize 1.180556 linewidth 3 linecolor rgb '#7f8a96' title 'Yên Bái' noenhanced, \
     $d82 using 1:2 with points pointtype 7 pointsize 0.694444 linewidth 3 linecolor rgb '#ffffff' title 'Yên Bái' noenhanced, \
     $d83 with lines linewidth 4 linecolor rgb '#7f8a96' title 'Hải Phòng' noenhanced, \
     $d84 using 1:2 with points pointtype 7 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d84 using 1:2 with points pointtype 7 pointsize 1.180556 linewidth 3 linecolor rgb '#7f8a96' title 'Hải Phòng' noenhanced, \
     $d85 using 1:2 with points pointtype 7 pointsize 0.694444 linewidth 3 linecolor rgb '#ffffff' title 'Hải Phòng' noenhanced, \
     $d86 with lines linewidth 4 linecolor rgb '#7f8a96' title 'Điện Biên' noenhanced, \
     $d87 using 1:2 with points pointtype 7 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d87 using 1:2 with points pointtype 7 pointsize 1.180556 linewidth 3 linecolor rgb '#7f8a96' title 'Điện Biên' noenhanced, \
     $d88 using 1:2 with points pointtype 7 pointsize 0.694444 linewidth 3 linecolor rgb '#ffffff' title 'Điện Biên' noenhanced, \
     $d89 with lines linewidth 4 linecolor rgb '#7f8a96' title 'Vĩnh Long' noenhanced, \
     $d90 using 1:2 with points pointtype 7 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d90 using 1:2 with points pointtype 7 pointsize 1.180556 linewidth 3 linecolor rgb '#7f8a96' title 'Vĩnh Long' noenhanced, \
     $d91 using 1:2 with points pointtype 7 pointsize 0.694444 linewidth 3 linecolor rgb '#ffffff' title 'Vĩnh Long' noenhanced, \
     $d92 with lines linewidth 4 linecolor rgb '#7f8a96' title 'Bà Rịa – Vũng Tàu' noenhanced, \
     $d93 using 1:2 with points pointtype 7 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d93 using 1:2 with points pointtype 7 pointsize 1.180556 linewidth 3 linecolor rgb '#7f8a96' title 'Bà Rịa – Vũng Tàu' noenhanced, \
     $d94 using 1:2 with points pointtype 7 pointsize 0.694444 linewidth 3 linecolor rgb '#ffffff' title 'Bà Rịa – Vũng Tàu' noenhanced, \
     $d95 with lines linewidth 4 linecolor rgb '#7f8a96' title 'Bình Thuận' noenhanced, \
     $d96 using 1:2 with points pointtype 7 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d96 using 1:2 with points pointtype 7 pointsize 1.180556 linewidth 3 linecolor rgb '#7f8a96' title 'Bình Thuận' noenhanced, \
     $d97 using 1:2 with points pointtype 7 pointsize 0.694444 linewidth 3 linecolor rgb '#ffffff' title 'Bình Thuận' noenhanced, \
     $d98 with lines linewidth 4 linecolor rgb '#7f8a96' title 'Lâm Đồng' noenhanced, \
     $d99 using 1:2 with points pointtype 7 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d99 using 1:2 with points pointtype 7 pointsize 1.180556 linewidth 3 linecolor rgb '#7f8a96' title 'Lâm Đồng' noenhanced, \
     $d100 using 1:2 with points pointtype 7 pointsize 0.694444 linewidth 3 linecolor rgb '#ffffff' title 'Lâm Đồng' noenhanced, \
     $d101 with lines linewidth 4 linecolor rgb '#7f8a96' title 'Bình Định' noenhanced, \
     $d102 using 1:2 with points pointtype 7 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d102 using 1:2 with points pointtype 7 pointsize 1.180556 linewidth 3 linecolor rgb '#7f8a96' title 'Bình Định' noenhanced, \
     $d103 using 1:2 with points pointtype 7 pointsize 0.694444 linewidth 3 linecolor rgb '#ffffff' title 'Bình Định' noenhanced, \
     $d104 with lines linewidth 4 linecolor rgb '#7f8a96' title 'Quảng Trị' noenhanced, \
     $d105 using 1:2 with points pointtype 7 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d105 using 1:2 with points pointtype 7 pointsize 1.180556 linewidth 3 linecolor rgb '#7f8a96' title 'Quảng Trị' noenhanced, \
     $d106 using 1:2 with points pointtype 7 pointsize 0.694444 linewidth 3 linecolor rgb '#ffffff' title 'Quảng Trị' noenhanced, \
     $d107 with lines linewidth 4 linecolor rgb '#7f8a96' title 'Ninh Bình' noenhanced, \
     $d108 using 1:2 with points pointtype 7 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d108 using 1:2 with points pointtype 7 pointsize 1.180556 linewidth 3 linecolor rgb '#7f8a96' title 'Ninh Bình' noenhanced, \
     $d109 using 1:2 with points pointtype 7 pointsize 0.694444 linewidth 3 linecolor rgb '#ffffff' title 'Ninh Bình' noenhanced, \
     $d110 with lines linewidth 4 linecolor rgb '#7f8a96' title 'Hưng Yên' noenhanced, \
     $d111 using 1:2 with points pointtype 7 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d111 using 1:2 with points pointtype 7 pointsize 1.180556 linewidth 3 linecolor rgb '#7f8a96' title 'Hưng Yên' noenhanced, \
     $d112 using 1:2 with points pointtype 7 pointsize 0.694444 linewidth 3 linecolor rgb '#ffffff' title 'Hưng Yên' noenhanced, \
     $d113 with lines linewidth 4 linecolor rgb '#c9344b' title 'Vĩnh Phúc' noenhanced, \
     $d114 using 1:2 with points pointtype 11 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d114 using 1:2 with points pointtype 11 pointsize 1.180556 linewidth 3 linecolor rgb '#c9344b' title 'Vĩnh Phúc' noenhanced
unset label
unset arrow
unset object
set arrow 1 from screen 0.793394,0.845259 to screen 0.793394,0.102778 nohead back linewidth 1.5 linecolor rgb '#e3e7eb'
set label 1 '−0.1' at screen 0.793394,0.080417 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set arrow 2 from screen 0.871322,0.845259 to screen 0.871322,0.102778 nohead back linewidth 2 linecolor rgb '#1a2530'
set label 2 '0.0' at screen 0.871322,0.080417 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set arrow 3 from screen 0.94925,0.845259 to screen 0.94925,0.102778 nohead back linewidth 1.5 linecolor rgb '#e3e7eb'
set label 3 '+0.1' at screen 0.94925,0.080417 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 4 'Bắc Kạn' at screen 0.769657,0.821585 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 5 'Cao Bằng' at screen 0.769657,0.786562 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 6 'Hà Nội' at screen 0.769657,0.751539 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 7 'Bạc Liêu' at screen 0.769657,0.716516 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 8 'Cần Thơ' at screen 0.769657,0.681494 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 9 'Đồng Tháp' at screen 0.769657,0.646471 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 10 'Ninh Thuận' at screen 0.769657,0.611448 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 11 'Đắk Lắk' at screen 0.769657,0.576426 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 12 'Quảng Ngãi' at screen 0.769657,0.541403 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 13 'Hà Tĩnh' at screen 0.769657,0.50638 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 14 'Nam Định' at screen 0.769657,0.471357 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 15 'Bắc Ninh' at screen 0.769657,0.436335 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 16 'Sơn La' at screen 0.769657,0.401312 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 17 'Tuyên Quang' at screen 0.769657,0.366289 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 18 'Đà Nẵng' at screen 0.769657,0.331267 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 19 'Đắk Nông' at screen 0.769657,0.296244 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 20 'Trà Vinh' at screen 0.769657,0.261221 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 21 'Tiền Giang' at screen 0.769657,0.226198 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 22 'Đồng Nai' at screen 0.769657,0.191176 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 23 'Bình Phước' at screen 0.769657,0.156153 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
$d115 << END
-0.05279 0
-0.00181 0
END
$d116 << END
-0.0273 0
END
$d117 << END
-0.05599 1
-0.00309 1
END
$d118 << END
-0.02954 1
END
$d119 << END
-0.05919 2
-0.00437 2
END
$d120 << END
-0.03178 2
END
$d121 << END
-0.06209 3
-0.00553 3
END
$d122 << END
-0.03381 3
END
$d123 << END
-0.06529 4
-0.00681 4
END
$d124 << END
-0.03605 4
END
$d125 << END
-0.06849 5
-0.00809 5
END
$d126 << END
-0.03829 5
END
$d127 << END
-0.07169 6
-0.00937 6
END
$d128 << END
-0.04053 6
END
$d129 << END
-0.07489 7
-0.01065 7
END
$d130 << END
-0.04277 7
END
$d131 << END
-0.07809 8
-0.01193 8
END
$d132 << END
-0.04501 8
END
$d133 << END
-0.08129 9
-0.01321 9
END
$d134 << END
-0.04725 9
END
$d135 << END
-0.08449 10
-0.01449 10
END
$d136 << END
-0.04949 10
END
$d137 << END
-0.08769 11
-0.01577 11
END
$d138 << END
-0.05173 11
END
$d139 << END
-0.09089 12
-0.01705 12
END
$d140 << END
-0.05397 12
END
$d141 << END
-0.09409 13
-0.01833 13
END
$d142 << END
-0.05621 13
END
$d143 << END
-0.09729 14
-0.01961 14
END
$d144 << END
-0.05845 14
END
$d145 << END
-0.10019 15
-0.02077 15
END
$d146 << END
-0.06048 15
END
$d147 << END
-0.10339 16
-0.02205 16
END
$d148 << END
-0.06272 16
END
$d149 << END
-0.10659 17
-0.02333 17
END
$d150 << END
-0.06496 17
END
$d151 << END
-0.10979 18
-0.02461 18
END
$d152 << END
-0.0672 18
END
$d153 << END
-0.11299 19
-0.02589 19
END
$d154 << END
-0.06944 19
END
set lmargin at screen 0.77799
set rmargin at screen 0.964583
set bmargin at screen 0.102778
set tmargin at screen 0.845259
set xrange [-0.119767:0.119677]
set yrange [20.6:-0.6]
plot $d115 with lines linewidth 4 linecolor rgb '#c9344b' title 'Bắc Kạn' noenhanced, \
     $d116 using 1:2 with points pointtype 11 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d116 using 1:2 with points pointtype 11 pointsize 1.180556 linewidth 3 linecolor rgb '#c9344b' title 'Bắc Kạn' noenhanced, \
     $d117 with lines linewidth 4 linecolor rgb '#c9344b' title 'Cao Bằng' noenhanced, \
     $d118 using 1:2 with points pointtype 11 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d118 using 1:2 with points pointtype 11 pointsize 1.180556 linewidth 3 linecolor rgb '#c9344b' title 'Cao Bằng' noenhanced, \
     $d119 with lines linewidth 4 linecolor rgb '#c9344b' title 'Hà Nội' noenhanced, \
     $d120 using 1:2 with points pointtype 11 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d120 using 1:2 with points pointtype 11 pointsize 1.180556 linewidth 3 linecolor rgb '#c9344b' title 'Hà Nội' noenhanced, \
     $d121 with lines linewidth 4 linecolor rgb '#c9344b' title 'Bạc Liêu' noenhanced, \
     $d122 using 1:2 with points pointtype 11 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d122 using 1:2 with points pointtype 11 pointsize 1.180556 linewidth 3 linecolor rgb '#c9344b' title 'Bạc Liêu' noenhanced, \
     $d123 with lines linewidth 4 linecolor rgb '#c9344b' title 'Cần Thơ' noenhanced, \
     $d124 using 1:2 with points pointtype 11 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d124 using 1:2 with points pointtype 11 pointsize 1.180556 linewidth 3 linecolor rgb '#c9344b' title 'Cần Thơ' noenhanced, \
     $d125 with lines linewidth 4 linecolor rgb '#c9344b' title 'Đồng Tháp' noenhanced, \
     $d126 using 1:2 with points pointtype 11 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d126 using 1:2 with points pointtype 11 pointsize 1.180556 linewidth 3 linecolor rgb '#c9344b' title 'Đồng Tháp' noenhanced, \
     $d127 with lines linewidth 4 linecolor rgb '#c9344b' title 'Ninh Thuận' noenhanced, \
     $d128 using 1:2 with points pointtype 11 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d128 using 1:2 with points pointtype 11 pointsize 1.180556 linewidth 3 linecolor rgb '#c9344b' title 'Ninh Thuận' noenhanced, \
     $d129 with lines linewidth 4 linecolor rgb '#c9344b' title 'Đắk Lắk' noenhanced, \
     $d130 using 1:2 with points pointtype 11 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d130 using 1:2 with points pointtype 11 pointsize 1.180556 linewidth 3 linecolor rgb '#c9344b' title 'Đắk Lắk' noenhanced, \
     $d131 with lines linewidth 4 linecolor rgb '#c9344b' title 'Quảng Ngãi' noenhanced, \
     $d132 using 1:2 with points pointtype 11 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d132 using 1:2 with points pointtype 11 pointsize 1.180556 linewidth 3 linecolor rgb '#c9344b' title 'Quảng Ngãi' noenhanced, \
     $d133 with lines linewidth 4 linecolor rgb '#c9344b' title 'Hà Tĩnh' noenhanced, \
     $d134 using 1:2 with points pointtype 11 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d134 using 1:2 with points pointtype 11 pointsize 1.180556 linewidth 3 linecolor rgb '#c9344b' title 'Hà Tĩnh' noenhanced, \
     $d135 with lines linewidth 4 linecolor rgb '#c9344b' title 'Nam Định' noenhanced, \
     $d136 using 1:2 with points pointtype 11 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d136 using 1:2 with points pointtype 11 pointsize 1.180556 linewidth 3 linecolor rgb '#c9344b' title 'Nam Định' noenhanced, \
     $d137 with lines linewidth 4 linecolor rgb '#c9344b' title 'Bắc Ninh' noenhanced, \
     $d138 using 1:2 with points pointtype 11 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d138 using 1:2 with points pointtype 11 pointsize 1.180556 linewidth 3 linecolor rgb '#c9344b' title 'Bắc Ninh' noenhanced, \
     $d139 with lines linewidth 4 linecolor rgb '#c9344b' title 'Sơn La' noenhanced, \
     $d140 using 1:2 with points pointtype 11 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d140 using 1:2 with points pointtype 11 pointsize 1.180556 linewidth 3 linecolor rgb '#c9344b' title 'Sơn La' noenhanced, \
     $d141 with lines linewidth 4 linecolor rgb '#c9344b' title 'Tuyên Quang' noenhanced, \
     $d142 using 1:2 with points pointtype 11 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d142 using 1:2 with points pointtype 11 pointsize 1.180556 linewidth 3 linecolor rgb '#c9344b' title 'Tuyên Quang' noenhanced, \
     $d143 with lines linewidth 4 linecolor rgb '#c9344b' title 'Đà Nẵng' noenhanced, \
     $d144 using 1:2 with points pointtype 11 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d144 using 1:2 with points pointtype 11 pointsize 1.180556 linewidth 3 linecolor rgb '#c9344b' title 'Đà Nẵng' noenhanced, \
     $d145 with lines linewidth 4 linecolor rgb '#c9344b' title 'Đắk Nông' noenhanced, \
     $d146 using 1:2 with points pointtype 11 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d146 using 1:2 with points pointtype 11 pointsize 1.180556 linewidth 3 linecolor rgb '#c9344b' title 'Đắk Nông' noenhanced, \
     $d147 with lines linewidth 4 linecolor rgb '#c9344b' title 'Trà Vinh' noenhanced, \
     $d148 using 1:2 with points pointtype 11 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d148 using 1:2 with points pointtype 11 pointsize 1.180556 linewidth 3 linecolor rgb '#c9344b' title 'Trà Vinh' noenhanced, \
     $d149 with lines linewidth 4 linecolor rgb '#c9344b' title 'Tiền Giang' noenhanced, \
     $d150 using 1:2 with points pointtype 11 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d150 using 1:2 with points pointtype 11 pointsize 1.180556 linewidth 3 linecolor rgb '#c9344b' title 'Tiền Giang' noenhanced, \
     $d151 with lines linewidth 4 linecolor rgb '#c9344b' title 'Đồng Nai' noenhanced, \
     $d152 using 1:2 with points pointtype 11 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d152 using 1:2 with points pointtype 11 pointsize 1.180556 linewidth 3 linecolor rgb '#c9344b' title 'Đồng Nai' noenhanced, \
     $d153 with lines linewidth 4 linecolor rgb '#c9344b' title 'Bình Phước' noenhanced, \
     $d154 using 1:2 with points pointtype 11 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d154 using 1:2 with points pointtype 11 pointsize 1.180556 linewidth 3 linecolor rgb '#c9344b' title 'Bình Phước' noenhanced
unset multiplot
