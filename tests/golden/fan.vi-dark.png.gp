# title: Cả nước năm 2025: nhiều khả năng từ 6,10 đến 6,70 (80%), giá trị giữa 6,40
# alt: Dự báo: Điểm Toán trung bình so với cả nước, 2020–2024 (điểm). Cả nước năm 2025: nhiều khả năng từ 6,10 đến 6,70 (80%), giá trị giữa 6,40. 2025: 50% từ 6,25 đến 6,55, 80% từ 6,10 đến 6,70, 95% từ 5,90 đến 6,90. 2026: 50% từ 6,15 đến 6,60, 80% từ 5,95 đến 6,80, 95% từ 5,65 đến 7,10.
reset
set encoding utf8
set terminal pngcairo noenhanced rounded size 1920,1080 fontscale 1 linewidth 1 pointscale 1 background rgb '#101a24' font 'Inter,18'
unset key
unset border
unset tics
set label 1 'Cả nước năm 2025: nhiều khả năng từ 6,10 đến 6,70 (80%), giá trị giữa 6,40' at screen 0.035417,0.946223 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter Bold,34.5'
set label 2 'Điểm Toán trung bình so với cả nước · 2020–2024 · điểm · dải: 50, 80 và 95% · nét đứt: kịch bản' at screen 0.035417,0.888572 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,21'
set label 3 'Nguồn: Bộ Giáo dục và Đào tạo · Sai số: biến động từ năm này sang năm khác, t(6)' at screen 0.035417,0.043078 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set arrow 1 from screen 0.065727,0.120346 to screen 0.827068,0.120346 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 4 '5,6' at screen 0.057394,0.120346 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set arrow 2 from screen 0.065727,0.21066 to screen 0.827068,0.21066 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 5 '5,8' at screen 0.057394,0.21066 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set arrow 3 from screen 0.065727,0.300975 to screen 0.827068,0.300975 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 6 '6,0' at screen 0.057394,0.300975 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set arrow 4 from screen 0.065727,0.39129 to screen 0.827068,0.39129 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 7 '6,2' at screen 0.057394,0.39129 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set arrow 5 from screen 0.065727,0.481604 to screen 0.827068,0.481604 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 8 '6,4' at screen 0.057394,0.481604 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set arrow 6 from screen 0.065727,0.571919 to screen 0.827068,0.571919 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 9 '6,6' at screen 0.057394,0.571919 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set arrow 7 from screen 0.065727,0.662233 to screen 0.827068,0.662233 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 10 '6,8' at screen 0.057394,0.662233 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set arrow 8 from screen 0.065727,0.752548 to screen 0.827068,0.752548 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 11 '7,0' at screen 0.057394,0.752548 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set label 12 '2026' at screen 0.821166,0.083751 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set label 13 '2025' at screen 0.703129,0.083751 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set label 14 '2024' at screen 0.585091,0.083751 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set label 15 '2023' at screen 0.467054,0.083751 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set label 16 '2022' at screen 0.349017,0.083751 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set label 17 '2021' at screen 0.230979,0.083751 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set label 18 '2020' at screen 0.112942,0.083751 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set arrow 9 from screen 0.829151,0.472573 to screen 0.845818,0.472573 nohead front linewidth 1.5 linecolor rgb '#4cc0f0'
set label 19 '6,38' at screen 0.849984,0.472573 left noenhanced front textcolor rgb '#4cc0f0' font 'Inter Bold,19.5'
set arrow 10 from screen 0.829151,0.368711 to screen 0.845818,0.368711 nohead front linewidth 1.5 linecolor rgb '#aeb8c2'
set label 20 '6,15  (50%)' at screen 0.849984,0.368711 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set arrow 11 from screen 0.829151,0.571919 to screen 0.845818,0.571919 nohead front linewidth 1.5 linecolor rgb '#aeb8c2'
set label 21 '6,60  (50%)' at screen 0.849984,0.571919 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set arrow 12 from screen 0.829151,0.278396 to screen 0.845818,0.282385 nohead front linewidth 1.5 linecolor rgb '#aeb8c2'
set label 22 '5,95  (80%)' at screen 0.849984,0.282385 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set arrow 13 from screen 0.829151,0.662233 to screen 0.845818,0.658245 nohead front linewidth 1.5 linecolor rgb '#aeb8c2'
set label 23 '6,80  (80%)' at screen 0.849984,0.658245 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set arrow 14 from screen 0.829151,0.142924 to screen 0.845818,0.142924 nohead front linewidth 1.5 linecolor rgb '#aeb8c2'
set label 24 '5,65  (95%)' at screen 0.849984,0.142924 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set arrow 15 from screen 0.829151,0.797705 to screen 0.845818,0.797705 nohead front linewidth 1.5 linecolor rgb '#aeb8c2'
set label 25 '7,10  (95%)' at screen 0.849984,0.797705 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set arrow 16 from screen 0.829151,0.684812 to screen 0.845818,0.688801 nohead front linewidth 1.5 linecolor rgb '#fdbb4a'
set label 26 '6,85  đề dễ hơn' at screen 0.849984,0.688801 left noenhanced front textcolor rgb '#fdbb4a' font 'Inter Bold,19.5'
set arrow 17 from screen 0.829151,0.255818 to screen 0.845818,0.251829 nohead front linewidth 1.5 linecolor rgb '#fdbb4a'
set label 27 '5,90  đề khó hơn' at screen 0.849984,0.251829 left noenhanced front textcolor rgb '#fdbb4a' font 'Inter Bold,19.5'
$d1 << END
2024 6.45 6.45
2025 5.9 6.9
2026 5.65 7.1
END
$d2 << END
2024 6.45 6.45
2025 6.1 6.7
2026 5.95 6.8
END
$d3 << END
2024 6.45 6.45
2025 6.25 6.55
2026 6.15 6.6
END
$d4 << END
2024 6.45
2025 6.4
2026 6.38
END
$d5 << END
2024 6.45
2025 6.8
2026 6.85
END
$d6 << END
2024 6.45
2025 6
2026 5.9
END
$d7 << END
2020 6.67
2021 6.62
2022 6.47
2023 6.25
2024 6.45
END
$d8 << END
2020 6.67
2021 6.62
2022 6.47
2023 6.25
2024 6.45
END
set lmargin at screen 0.065727
set rmargin at screen 0.827068
set bmargin at screen 0.110185
set tmargin at screen 0.830444
set xrange [2019.6:2026.05]
set yrange [5.5775:7.1725]
plot $d1 using 1:2:3 with filledcurves fillstyle solid 1 noborder fillcolor rgb '#1a3545' title 'Cả nước' noenhanced, \
     $d2 using 1:2:3 with filledcurves fillstyle solid 1 noborder fillcolor rgb '#234f65' title 'Cả nước' noenhanced, \
     $d3 using 1:2:3 with filledcurves fillstyle solid 1 noborder fillcolor rgb '#317594' title 'Cả nước' noenhanced, \
     $d4 with lines linewidth 4 linecolor rgb '#4cc0f0' title 'Cả nước' noenhanced, \
     $d5 with lines linewidth 3.5 linecolor rgb '#fdbb4a' dashtype (8,6) title 'đề dễ hơn' noenhanced, \
     $d6 with lines linewidth 3.5 linecolor rgb '#fdbb4a' dashtype (8,6) title 'đề khó hơn' noenhanced, \
     $d7 with lines linewidth 4 linecolor rgb '#f4f6f8' title 'Cả nước' noenhanced, \
     $d8 using 1:2 with points pointtype 7 pointsize 3.442623 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d8 using 1:2 with points pointtype 7 pointsize 2.622951 linewidth 1 linecolor rgb '#f4f6f8' title 'Cả nước' noenhanced
