# title: Trung du, miền núi tăng hơn Đông Nam Bộ 0,111 điểm/năm; 6/10 cặp khác nhau rõ
# alt: Các cụm qua các năm: Điểm Toán trung bình so với cả nước, 2017–2024 (điểm). Trung du, miền núi tăng hơn Đông Nam Bộ 0,111 điểm/năm; 6/10 cặp khác nhau rõ. Đồng bằng sông Hồng: −0,032 ± 0,020 điểm/năm. Trung du, miền núi: +0,053 ± 0,020 điểm/năm. Tây Nguyên: −0,003 ± 0,020 điểm/năm. Đông Nam Bộ: −0,058 ± 0,020 điểm/năm. ĐB sông Cửu Long: +0,026 ± 0,020 điểm/năm. Đồng bằng sông Hồng − Trung du, miền núi: −0,084 ± 0,030. Trung du, miền núi − Tây Nguyên: +0,056 ± 0,030. Trung du, miền núi − Đông Nam Bộ: +0,111 ± 0,030. Tây Nguyên − Đông Nam Bộ: +0,056 ± 0,030. Đồng bằng sông Hồng − ĐB sông Cửu Long: −0,058 ± 0,030. Đông Nam Bộ − ĐB sông Cửu Long: −0,084 ± 0,030.
reset
set encoding utf8
set terminal pngcairo noenhanced rounded size 1920,1080 fontscale 1 linewidth 1 pointscale 1 background rgb '#101a24' font 'Inter,18'
unset key
unset border
unset tics
set label 1 'Trung du, miền núi tăng hơn Đông Nam Bộ 0,111 điểm/năm; 6/10 cặp khác nhau rõ' at screen 0.035417,0.94784 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter Bold,31.5'
set label 2 'Điểm Toán trung bình so với cả nước · 2017–2024 · điểm · dải mờ: khoảng tin cậy 95%' at screen 0.035417,0.893091 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,21'
set label 3 'Nguồn: Bộ Giáo dục và Đào tạo · Sai số: biến động từ năm này sang năm khác, t(6) · Từ 2020: thi tốt nghiệp' at screen 0.035417,0.043078 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set arrow 1 from screen 0.074204,0.26635 to screen 0.464656,0.26635 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 4 '−0,5' at screen 0.065871,0.26635 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set arrow 2 from screen 0.074204,0.42254 to screen 0.464656,0.42254 nohead back linewidth 2 linecolor rgb '#f4f6f8'
set label 5 '0,0' at screen 0.065871,0.42254 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set arrow 3 from screen 0.074204,0.57873 to screen 0.464656,0.57873 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 6 '+0,5' at screen 0.065871,0.57873 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set arrow 4 from screen 0.074204,0.73492 to screen 0.464656,0.73492 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 7 '+1,0' at screen 0.065871,0.73492 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set label 8 '2024' at screen 0.456322,0.083751 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set label 9 '2023' at screen 0.410245,0.083751 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set label 10 '2022' at screen 0.364167,0.083751 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set label 11 '2021' at screen 0.31809,0.083751 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set label 12 '2020' at screen 0.272012,0.083751 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set label 13 '2019' at screen 0.225934,0.083751 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set label 14 '2018' at screen 0.179857,0.083751 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set label 15 '2017' at screen 0.133779,0.083751 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set arrow 5 from screen 0.248973,0.838667 to screen 0.248973,0.110185 nohead back linewidth 1.5 linecolor rgb '#aeb8c2' dashtype (2,5)
set label 16 'thi tốt nghiệp' at screen 0.25314,0.828226 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 17 'cả nước' at screen 0.076288,0.438951 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set arrow 6 from screen 0.462572,0.205021 to screen 0.477156,0.205021 nohead front linewidth 2 linecolor rgb '#ff7a8a'
set label 18 '▼ Đồng bằng sông Hồng' at screen 0.481323,0.221136 left noenhanced front textcolor rgb '#ff7a8a' font 'Inter Bold,22.5'
set label 19 '−0,032 ± 0,020 điểm/năm' at screen 0.481323,0.190413 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set arrow 7 from screen 0.462572,0.611931 to screen 0.477156,0.580023 nohead front linewidth 2 linecolor rgb '#4cc0f0'
set label 20 '▲ Trung du, miền núi' at screen 0.481323,0.596138 left noenhanced front textcolor rgb '#4cc0f0' font 'Inter Bold,22.5'
set label 21 '+0,053 ± 0,020 điểm/năm' at screen 0.481323,0.565415 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set arrow 8 from screen 0.462572,0.303135 to screen 0.477156,0.303135 nohead front linewidth 2 linecolor rgb '#b79bff'
set label 22 'Tây Nguyên' at screen 0.481323,0.31925 left noenhanced front textcolor rgb '#b79bff' font 'Inter Bold,22.5'
set label 23 '−0,003 ± 0,020 điểm/năm' at screen 0.481323,0.288527 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set arrow 9 from screen 0.462572,0.61941 to screen 0.477156,0.651319 nohead front linewidth 2 linecolor rgb '#fc9da9'
set label 24 '▼ Đông Nam Bộ' at screen 0.481323,0.667435 left noenhanced front textcolor rgb '#fc9da9' font 'Inter Bold,22.5'
set label 25 '−0,058 ± 0,020 điểm/năm' at screen 0.481323,0.636711 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set arrow 10 from screen 0.462572,0.463756 to screen 0.477156,0.463756 nohead front linewidth 2 linecolor rgb '#7bcff2'
set label 26 '▲ ĐB sông Cửu Long' at screen 0.481323,0.479871 left noenhanced front textcolor rgb '#7bcff2' font 'Inter Bold,22.5'
set label 27 '+0,026 ± 0,020 điểm/năm' at screen 0.481323,0.449148 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set arrow 11 from screen 0.685433,0.846074 to screen 0.685433,0.076852 nohead back linewidth 2 linecolor rgb '#2a3641'
set label 28 'Chênh lệch độ dốc, điểm/năm' at screen 0.696892,0.832603 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter Bold,19.5'
set label 29 'Đồng bằng sông Hồng − Trung du, miền núi' at screen 0.696892,0.791189 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter Bold,18'
set label 30 '−0,084 ± 0,030 · rõ' at screen 0.696892,0.762485 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 31 'Đồng bằng sông Hồng − Tây Nguyên' at screen 0.696892,0.72267 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 32 '−0,029 ± 0,030 · có dấu hiệu' at screen 0.696892,0.693967 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 33 'Trung du, miền núi − Tây Nguyên' at screen 0.696892,0.654152 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter Bold,18'
set label 34 '+0,056 ± 0,030 · rõ' at screen 0.696892,0.625448 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 35 'Đồng bằng sông Hồng − Đông Nam Bộ' at screen 0.696892,0.585633 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 36 '+0,027 ± 0,030 · có dấu hiệu' at screen 0.696892,0.55693 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 37 'Trung du, miền núi − Đông Nam Bộ' at screen 0.696892,0.517115 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter Bold,18'
set label 38 '+0,111 ± 0,030 · rõ' at screen 0.696892,0.488411 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 39 'Tây Nguyên − Đông Nam Bộ' at screen 0.696892,0.448596 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter Bold,18'
set label 40 '+0,056 ± 0,030 · rõ' at screen 0.696892,0.419893 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 41 'Đồng bằng sông Hồng − ĐB sông Cửu Long' at screen 0.696892,0.380078 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter Bold,18'
set label 42 '−0,058 ± 0,030 · rõ' at screen 0.696892,0.351374 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 43 'Trung du, miền núi − ĐB sông Cửu Long' at screen 0.696892,0.311559 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 44 '+0,027 ± 0,030 · có dấu hiệu' at screen 0.696892,0.282856 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 45 'Tây Nguyên − ĐB sông Cửu Long' at screen 0.696892,0.243041 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 46 '−0,029 ± 0,030 · có dấu hiệu' at screen 0.696892,0.214337 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 47 'Đông Nam Bộ − ĐB sông Cửu Long' at screen 0.696892,0.174522 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter Bold,18'
set label 48 '−0,084 ± 0,030 · rõ' at screen 0.696892,0.145819 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
$d1 << END
2017 -0.67577 -0.41577
2018 -0.68755 -0.46755
2019 -0.69933 -0.51933
2020 -0.71111 -0.57111
2021 -0.74289 -0.60289
2022 -0.79467 -0.61467
2023 -0.84645 -0.62645
2024 -0.89823 -0.63823
END
$d2 << END
2017 0.114815 0.374815
2018 0.187525 0.407525
2019 0.260235 0.440235
2020 0.332945 0.472945
2021 0.385655 0.525655
2022 0.418365 0.598365
2023 0.451075 0.671075
2024 0.483785 0.743785
END
$d3 << END
2017 -0.405255 -0.145255
2018 -0.388125 -0.168125
2019 -0.370995 -0.190995
2020 -0.353865 -0.213865
2021 -0.356735 -0.216735
2022 -0.379605 -0.199605
2023 -0.402475 -0.182475
2024 -0.425345 -0.165345
END
$d4 << END
2017 0.875575 1.135575
2018 0.837125 1.057125
2019 0.798675 0.978675
2020 0.760225 0.900225
2021 0.701775 0.841775
2022 0.623325 0.803325
2023 0.544875 0.764875
2024 0.466425 0.726425
END
$d5 << END
2017 -0.13474 0.12526
2018 -0.0887 0.1313
2019 -0.04266 0.13734
2020 0.00338 0.14338
2021 0.02942 0.16942
2022 0.03546 0.21546
2023 0.0415 0.2615
2024 0.04754 0.30754
END
$d6 << END
2017 0.01176
2018 0.0861
2019 -0.03966
2020 0.03468
2021 0.10902
2022 0.18336
2023 0.0576
2024 0.13194
END
$d7 << END
2017 0.01176
2018 0.0861
2019 -0.03966
2020 0.03468
2021 0.10902
2022 0.18336
2023 0.0576
2024 0.13194
END
$d8 << END
2017 1.101475
2018 0.891225
2019 0.881075
2020 0.870925
2021 0.860775
2022 0.650525
2023 0.640375
2024 0.630225
END
$d9 << END
2017 1.101475
2018 0.891225
2019 0.881075
2020 0.870925
2021 0.860775
2022 0.650525
2023 0.640375
2024 0.630225
END
$d10 << END
2017 -0.300055
2018 -0.254625
2019 -0.209195
2020 -0.363865
2021 -0.318435
2022 -0.273005
2023 -0.227575
2024 -0.382245
END
$d11 << END
2017 -0.300055
2018 -0.254625
2019 -0.209195
2020 -0.363865
2021 -0.318435
2022 -0.273005
2023 -0.227575
2024 -0.382245
END
$d12 << END
2017 0.299415
2018 0.200325
2019 0.301335
2020 0.402345
2021 0.503355
2022 0.604365
2023 0.505275
2024 0.606285
END
$d13 << END
2017 0.299415
2018 0.200325
2019 0.301335
2020 0.402345
2021 0.503355
2022 0.604365
2023 0.505275
2024 0.606285
END
$d14 << END
2017 -0.61187
2018 -0.59535
2019 -0.57883
2020 -0.56231
2021 -0.74589
2022 -0.72937
2023 -0.71285
2024 -0.69633
END
$d15 << END
2017 -0.61187
2018 -0.59535
2019 -0.57883
2020 -0.56231
2021 -0.74589
2022 -0.72937
2023 -0.71285
2024 -0.69633
END
set lmargin at screen 0.074204
set rmargin at screen 0.464656
set bmargin at screen 0.110185
set tmargin at screen 0.809037
set xrange [2015.707073:2024.180854]
set yrange [-0.99992:1.237265]
plot $d1 using 1:2:3 with filledcurves fillstyle transparent solid 0.15 noborder fillcolor rgb '#ff7a8a' title 'Đồng bằng sông Hồng' noenhanced, \
     $d2 using 1:2:3 with filledcurves fillstyle transparent solid 0.15 noborder fillcolor rgb '#4cc0f0' title 'Trung du, miền núi' noenhanced, \
     $d3 using 1:2:3 with filledcurves fillstyle transparent solid 0.15 noborder fillcolor rgb '#b79bff' title 'Tây Nguyên' noenhanced, \
     $d4 using 1:2:3 with filledcurves fillstyle transparent solid 0.15 noborder fillcolor rgb '#fc9da9' title 'Đông Nam Bộ' noenhanced, \
     $d5 using 1:2:3 with filledcurves fillstyle transparent solid 0.15 noborder fillcolor rgb '#7bcff2' title 'ĐB sông Cửu Long' noenhanced, \
     $d6 with lines linewidth 4.5 linecolor rgb '#7bcff2' title 'ĐB sông Cửu Long' noenhanced, \
     $d7 using 1:2 with points pointtype 7 pointsize 3.442623 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d7 using 1:2 with points pointtype 7 pointsize 2.622951 linewidth 1 linecolor rgb '#7bcff2' title 'ĐB sông Cửu Long' noenhanced, \
     $d8 with lines linewidth 4.5 linecolor rgb '#fc9da9' title 'Đông Nam Bộ' noenhanced, \
     $d9 using 1:2 with points pointtype 15 pointsize 4.47541 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d9 using 1:2 with points pointtype 15 pointsize 3.409836 linewidth 1 linecolor rgb '#fc9da9' title 'Đông Nam Bộ' noenhanced, \
     $d10 with lines linewidth 4.5 linecolor rgb '#b79bff' title 'Tây Nguyên' noenhanced, \
     $d11 using 1:2 with points pointtype 13 pointsize 3.959016 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d11 using 1:2 with points pointtype 13 pointsize 3.016393 linewidth 1 linecolor rgb '#b79bff' title 'Tây Nguyên' noenhanced, \
     $d12 with lines linewidth 4.5 linecolor rgb '#4cc0f0' title 'Trung du, miền núi' noenhanced, \
     $d13 using 1:2 with points pointtype 5 pointsize 3.442623 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d13 using 1:2 with points pointtype 5 pointsize 2.622951 linewidth 1 linecolor rgb '#4cc0f0' title 'Trung du, miền núi' noenhanced, \
     $d14 with lines linewidth 4.5 linecolor rgb '#ff7a8a' title 'Đồng bằng sông Hồng' noenhanced, \
     $d15 using 1:2 with points pointtype 7 pointsize 3.442623 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d15 using 1:2 with points pointtype 7 pointsize 2.622951 linewidth 1 linecolor rgb '#ff7a8a' title 'Đồng bằng sông Hồng' noenhanced
