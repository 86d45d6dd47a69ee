# title: Cluster 5 rises: +0.02 ± 0.02 on average of its members
# alt: Slopes of a cluster's members, pooled: Maths mean minus the country's, 2017–2024 (points a year). Cluster 5 rises: +0.02 ± 0.02 on average of its members. A further member (95%): −0.05 to +0.09. Quảng Trị: −0.02 ± 0.02. Thừa Thiên Huế: +0.07 ± 0.05. Quảng Nam: +0.01 ± 0.03. Quảng Ngãi: −0.05 ± 0.03. Bình Định: −0.02 ± 0.02. Gia Lai: +0.07 ± 0.04. Phú Yên: +0.01 ± 0.03. Đắk Lắk: −0.04 ± 0.03.
reset
set encoding utf8
set terminal svg noenhanced rounded size 1920,1080 fontscale 1.333333 linewidth 1 background rgb '#ffffff' font 'Inter,18'
unset key
unset border
unset tics
set label 1 'Cluster 5 rises: +0.02 ± 0.02 on average of its members' at screen 0.035417,0.941123 left noenhanced front textcolor rgb '#1a2530' font 'Inter Bold,34.5'
set label 2 'Maths mean minus the country''s · 2017–2024 · points a year · bar: 95% interval · ▲ clear rise, ▼ clear fall, ○ cannot tell' at screen 0.035417,0.885468 left noenhanced front textcolor rgb '#56626f' font 'Inter,21'
set label 3 'Source: Ministry of Education and Training · Noise: year-to-year, t(6) · From 2020: graduation exam' at screen 0.035417,0.040417 left noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set arrow 1 from screen 0.235628,0.845259 to screen 0.235628,0.102778 nohead back linewidth 1.5 linecolor rgb '#e3e7eb'
set label 4 '−0.08' at screen 0.235628,0.080417 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set arrow 2 from screen 0.29632,0.845259 to screen 0.29632,0.102778 nohead back linewidth 1.5 linecolor rgb '#e3e7eb'
set label 5 '−0.06' at screen 0.29632,0.080417 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set arrow 3 from screen 0.357013,0.845259 to screen 0.357013,0.102778 nohead back linewidth 1.5 linecolor rgb '#e3e7eb'
set label 6 '−0.04' at screen 0.357013,0.080417 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set arrow 4 from screen 0.417706,0.845259 to screen 0.417706,0.102778 nohead back linewidth 1.5 linecolor rgb '#e3e7eb'
set label 7 '−0.02' at screen 0.417706,0.080417 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set arrow 5 from screen 0.478398,0.845259 to screen 0.478398,0.102778 nohead back linewidth 2 linecolor rgb '#1a2530'
set label 8 '0.00' at screen 0.478398,0.080417 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set arrow 6 from screen 0.539091,0.845259 to screen 0.539091,0.102778 nohead back linewidth 1.5 linecolor rgb '#e3e7eb'
set label 9 '+0.02' at screen 0.539091,0.080417 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set arrow 7 from screen 0.599784,0.845259 to screen 0.599784,0.102778 nohead back linewidth 1.5 linecolor rgb '#e3e7eb'
set label 10 '+0.04' at screen 0.599784,0.080417 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set arrow 8 from screen 0.660476,0.845259 to screen 0.660476,0.102778 nohead back linewidth 1.5 linecolor rgb '#e3e7eb'
set label 11 '+0.06' at screen 0.660476,0.080417 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set arrow 9 from screen 0.721169,0.845259 to screen 0.721169,0.102778 nohead back linewidth 1.5 linecolor rgb '#e3e7eb'
set label 12 '+0.08' at screen 0.721169,0.080417 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set arrow 10 from screen 0.781862,0.845259 to screen 0.781862,0.102778 nohead back linewidth 1.5 linecolor rgb '#e3e7eb'
set label 13 '+0.10' at screen 0.781862,0.080417 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 14 'Gia Lai' at screen 0.215703,0.798257 right noenhanced front textcolor rgb '#1a2530' font 'Inter,22.5'
set label 15 '+0.07 ± 0.04' at screen 0.964583,0.798257 right noenhanced front textcolor rgb '#0b6e99' font 'Inter Bold,22.5'
set label 16 'Thừa Thiên Huế' at screen 0.215703,0.725465 right noenhanced front textcolor rgb '#1a2530' font 'Inter,22.5'
set label 17 '+0.07 ± 0.05' at screen 0.964583,0.725465 right noenhanced front textcolor rgb '#0b6e99' font 'Inter Bold,22.5'
set label 18 'Phú Yên' at screen 0.215703,0.652673 right noenhanced front textcolor rgb '#1a2530' font 'Inter,22.5'
set label 19 '+0.01 ± 0.03' at screen 0.964583,0.652673 right noenhanced front textcolor rgb '#56626f' font 'Inter,22.5'
set label 20 'Quảng Nam' at screen 0.215703,0.579881 right noenhanced front textcolor rgb '#1a2530' font 'Inter,22.5'
set label 21 '+0.01 ± 0.03' at screen 0.964583,0.579881 right noenhanced front textcolor rgb '#56626f' font 'Inter,22.5'
set label 22 'Bình Định' at screen 0.215703,0.507088 right noenhanced front textcolor rgb '#1a2530' font 'Inter,22.5'
set label 23 '−0.02 ± 0.02' at screen 0.964583,0.507088 right noenhanced front textcolor rgb '#56626f' font 'Inter,22.5'
set label 24 'Quảng Trị' at screen 0.215703,0.434296 right noenhanced front textcolor rgb '#1a2530' font 'Inter,22.5'
set label 25 '−0.02 ± 0.02' at screen 0.964583,0.434296 right noenhanced front textcolor rgb '#56626f' font 'Inter,22.5'
set label 26 'Đắk Lắk' at screen 0.215703,0.361504 right noenhanced front textcolor rgb '#1a2530' font 'Inter,22.5'
set label 27 '−0.04 ± 0.03' at screen 0.964583,0.361504 right noenhanced front textcolor rgb '#c9344b' font 'Inter Bold,22.5'
set label 28 'Quảng Ngãi' at screen 0.215703,0.288711 right noenhanced front textcolor rgb '#1a2530' font 'Inter,22.5'
set label 29 '−0.05 ± 0.03' at screen 0.964583,0.288711 right noenhanced front textcolor rgb '#c9344b' font 'Inter Bold,22.5'
set label 30 'Cluster 5' at screen 0.215703,0.215919 right noenhanced front textcolor rgb '#1a2530' font 'Inter Bold,22.5'
set label 31 '+0.02 ± 0.02' at screen 0.964583,0.215919 right noenhanced front textcolor rgb '#0b6e99' font 'Inter Bold,22.5'
set label 32 'A further member (95%)' at screen 0.215703,0.143127 right noenhanced front textcolor rgb '#1a2530' font 'Inter,22.5'
set label 33 '−0.05 … +0.09' at screen 0.964583,0.143127 right noenhanced front textcolor rgb '#56626f' font 'Inter,22.5'
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
set lmargin at screen 0.224036
set rmargin at screen 0.838396
set bmargin at screen 0.102778
set tmargin at screen 0.845259
set xrange [-0.08382:0.11863]
set yrange [9.6:-0.6]
plot $d1 with lines linewidth 4 linecolor rgb '#0b6e99' title 'Gia Lai' noenhanced, \
     $d2 using 1:2 with points pointtype 9 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d2 using 1:2 with points pointtype 9 pointsize 1.180556 linewidth 3 linecolor rgb '#0b6e99' title 'Gia Lai' noenhanced, \
     $d3 with lines linewidth 4 linecolor rgb '#0b6e99' title 'Thừa Thiên Huế' noenhanced, \
     $d4 using 1:2 with points pointtype 9 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d4 using 1:2 with points pointtype 9 pointsize 1.180556 linewidth 3 linecolor rgb '#0b6e99' title 'Thừa Thiên Huế' noenhanced, \
     $d5 with lines linewidth 4 linecolor rgb '#7f8a96' title 'Phú Yên' noenhanced, \
     $d6 using 1:2 with points pointtype 7 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d6 using 1:2 with points pointtype 7 pointsize 1.180556 linewidth 3 linecolor rgb '#7f8a96' title 'Phú Yên' noenhanced, \
     $d7 using 1:2 with points pointtype 7 pointsize 0.694444 linewidth 3 linecolor rgb '#ffffff' title 'Phú Yên' noenhanced, \
     $d8 with lines linewidth 4 linecolor rgb '#7f8a96' title 'Quảng Nam' noenhanced, \
     $d9 using 1:2 with points pointtype 7 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d9 using 1:2 with points pointtype 7 pointsize 1.180556 linewidth 3 linecolor rgb '#7f8a96' title 'Quảng Nam' noenhanced, \
     $d10 using 1:2 with points pointtype 7 pointsize 0.694444 linewidth 3 linecolor rgb '#ffffff' title 'Quảng Nam' noenhanced, \
     $d11 with lines linewidth 4 linecolor rgb '#7f8a96' title 'Bình Định' noenhanced, \
     $d12 using 1:2 with points pointtype 7 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d12 using 1:2 with points pointtype 7 pointsize 1.180556 linewidth 3 linecolor rgb '#7f8a96' title 'Bình Định' noenhanced, \
     $d13 using 1:2 with points pointtype 7 pointsize 0.694444 linewidth 3 linecolor rgb '#ffffff' title 'Bình Định' noenhanced, \
     $d14 with lines linewidth 4 linecolor rgb '#7f8a96' title 'Quảng Trị' noenhanced, \
     $d15 using 1:2 with points pointtype 7 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d15 using 1:2 with points pointtype 7 pointsize 1.180556 linewidth 3 linecolor rgb '#7f8a96' title 'Quảng Trị' noenhanced, \
     $d16 using 1:2 with points pointtype 7 pointsize 0.694444 linewidth 3 linecolor rgb '#ffffff' title 'Quảng Trị' noenhanced, \
     $d17 with lines linewidth 4 linecolor rgb '#c9344b' title 'Đắk Lắk' noenhanced, \
     $d18 using 1:2 with points pointtype 11 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d18 using 1:2 with points pointtype 11 pointsize 1.180556 linewidth 3 linecolor rgb '#c9344b' title 'Đắk Lắk' noenhanced, \
     $d19 with lines linewidth 4 linecolor rgb '#c9344b' title 'Quảng Ngãi' noenhanced, \
     $d20 using 1:2 with points pointtype 11 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d20 using 1:2 with points pointtype 11 pointsize 1.180556 linewidth 3 linecolor rgb '#c9344b' title 'Quảng Ngãi' noenhanced, \
     $d21 with lines linewidth 8 linecolor rgb '#0b6e99' title 'Cluster 5' noenhanced, \
     $d22 using 1:2 with points pointtype 13 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d22 using 1:2 with points pointtype 13 pointsize 1.180556 linewidth 3 linecolor rgb '#0b6e99' title 'Cluster 5' noenhanced, \
     $d23 with lines linewidth 4 linecolor rgb '#c46f00' title 'A further member (95%)' noenhanced, \
     $d24 using 1:2 with points pointtype 13 pointsize 1.527778 linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d24 using 1:2 with points pointtype 13 pointsize 1.180556 linewidth 3 linecolor rgb '#c46f00' title 'A further member (95%)' noenhanced, \
     $d25 using 1:2 with points pointtype 13 pointsize 0.694444 linewidth 3 linecolor rgb '#ffffff' title 'A further member (95%)' noenhanced
