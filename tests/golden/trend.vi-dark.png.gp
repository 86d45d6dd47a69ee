# title: TP. Hồ Chí Minh, Thừa Thiên Huế và Gia Lai tăng so với cả nước; Bắc Giang và Hà Giang chưa thể kết luận
# alt: Biểu đồ đường: Điểm Toán trung bình so với cả nước, 2017–2024 (điểm). TP. Hồ Chí Minh, Thừa Thiên Huế và Gia Lai tăng so với cả nước; Bắc Giang và Hà Giang chưa thể kết luận. Bắc Giang: 0,00 ± 0,03 điểm/năm, chưa rõ. TP. Hồ Chí Minh: +0,05 ± 0,05 điểm/năm, tăng. Thừa Thiên Huế: +0,07 ± 0,05 điểm/năm, tăng. Gia Lai: +0,07 ± 0,04 điểm/năm, tăng. Hà Giang: +0,03 ± 0,04 điểm/năm, chưa rõ.
reset
set encoding utf8
set terminal pngcairo noenhanced rounded size 1920,1080 fontscale 1 linewidth 1 pointscale 1 background rgb '#101a24' font 'Inter,18'
unset key
unset border
unset tics
set label 1 'TP. Hồ Chí Minh, Thừa Thiên Huế và Gia Lai tăng so' at screen 0.035417,0.94784 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter Bold,31.5'
set label 2 'với cả nước; Bắc Giang và Hà Giang chưa thể kết luận' at screen 0.035417,0.900395 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter Bold,31.5'
set label 3 'Điểm Toán trung bình so với cả nước · 2017–2024 · điểm · dải mờ: khoảng tin cậy 95% của đường' at screen 0.035417,0.845646 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,21'
set label 4 'Nguồn: Bộ Giáo dục và Đào tạo · Sai số: biến động từ năm này sang năm khác, t(6) · Từ 2020: thi tốt nghiệp' at screen 0.035417,0.043078 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set arrow 1 from screen 0.074665,0.114378 to screen 0.803284,0.114378 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 5 '−0,4' at screen 0.066331,0.114378 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set arrow 2 from screen 0.074665,0.202591 to screen 0.803284,0.202591 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 6 '−0,2' at screen 0.066331,0.202591 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set arrow 3 from screen 0.074665,0.290803 to screen 0.803284,0.290803 nohead back linewidth 2 linecolor rgb '#f4f6f8'
set label 7 '0,0' at screen 0.066331,0.290803 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set arrow 4 from screen 0.074665,0.379016 to screen 0.803284,0.379016 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 8 '+0,2' at screen 0.066331,0.379016 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set arrow 5 from screen 0.074665,0.467229 to screen 0.803284,0.467229 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 9 '+0,4' at screen 0.066331,0.467229 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set arrow 6 from screen 0.074665,0.555441 to screen 0.803284,0.555441 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 10 '+0,6' at screen 0.066331,0.555441 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set arrow 7 from screen 0.074665,0.643654 to screen 0.803284,0.643654 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 11 '+0,8' at screen 0.066331,0.643654 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set arrow 8 from screen 0.074665,0.731866 to screen 0.803284,0.731866 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 12 '+1,0' at screen 0.066331,0.731866 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set label 13 '2024' at screen 0.794951,0.083751 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set label 14 '2023' at screen 0.700563,0.083751 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set label 15 '2022' at screen 0.606176,0.083751 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set label 16 '2021' at screen 0.511789,0.083751 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set label 17 '2020' at screen 0.417401,0.083751 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set label 18 '2019' at screen 0.323014,0.083751 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set label 19 '2018' at screen 0.228627,0.083751 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set label 20 '2017' at screen 0.13424,0.083751 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set arrow 9 from screen 0.370208,0.791222 to screen 0.370208,0.110185 nohead back linewidth 1.5 linecolor rgb '#aeb8c2' dashtype (2,5)
set label 21 'thi tốt nghiệp' at screen 0.374374,0.780781 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 22 'cả nước' at screen 0.076748,0.307215 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set arrow 10 from screen 0.801201,0.209019 to screen 0.815784,0.209019 nohead front linewidth 2 linecolor rgb '#b79bff'
set label 23 'Bắc Giang' at screen 0.819951,0.225135 left noenhanced front textcolor rgb '#b79bff' font 'Inter Bold,22.5'
set label 24 '0,00 ± 0,03 điểm/năm' at screen 0.819951,0.194412 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set arrow 11 from screen 0.801201,0.561521 to screen 0.815784,0.560254 nohead front linewidth 2 linecolor rgb '#4cc0f0'
set label 25 '▲ TP. Hồ Chí Minh' at screen 0.819951,0.57637 left noenhanced front textcolor rgb '#4cc0f0' font 'Inter Bold,22.5'
set label 26 '+0,05 ± 0,05 điểm/năm' at screen 0.819951,0.545647 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set arrow 12 from screen 0.801201,0.658484 to screen 0.815784,0.63155 nohead front linewidth 2 linecolor rgb '#7bcff2'
set label 27 '▲ Thừa Thiên Huế' at screen 0.819951,0.647666 left noenhanced front textcolor rgb '#7bcff2' font 'Inter Bold,22.5'
set label 28 '+0,07 ± 0,05 điểm/năm' at screen 0.819951,0.616943 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set arrow 13 from screen 0.801201,0.674645 to screen 0.815784,0.702847 nohead front linewidth 2 linecolor rgb '#aadef4'
set label 29 '▲ Gia Lai' at screen 0.819951,0.718962 left noenhanced front textcolor rgb '#aadef4' font 'Inter Bold,22.5'
set label 30 '+0,07 ± 0,04 điểm/năm' at screen 0.819951,0.688239 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set arrow 14 from screen 0.801201,0.36911 to screen 0.815784,0.36911 nohead front linewidth 2 linecolor rgb '#5fd3a6'
set label 31 'Hà Giang' at screen 0.819951,0.385226 left noenhanced front textcolor rgb '#5fd3a6' font 'Inter Bold,22.5'
set label 32 '+0,03 ± 0,04 điểm/năm' at screen 0.819951,0.354502 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
$d1 << END
2017 -0.342375 -0.082375
2018 -0.318525 -0.098525
2019 -0.294675 -0.114675
2020 -0.270825 -0.130825
2021 -0.266975 -0.126975
2022 -0.283125 -0.103125
2023 -0.299275 -0.079275
2024 -0.315425 -0.055425
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
2017 0.240575 0.500575
2018 0.326725 0.546725
2019 0.412875 0.592875
2020 0.499025 0.639025
2021 0.565175 0.705175
2022 0.611325 0.791325
2023 0.657475 0.877475
2024 0.703625 0.963625
END
$d4 << END
2017 0.261535 0.521535
2018 0.349925 0.569925
2019 0.438315 0.618315
2020 0.526705 0.666705
2021 0.595095 0.735095
2022 0.643485 0.823485
2023 0.691875 0.911875
2024 0.740265 1.000265
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
2017 -0.00474
2018 0.0213
2019 0.04734
2020 0.07338
2021 0.09942
2022 0.12546
2023 0.1515
2024 0.17754
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
2017 0.391535
2018 0.459925
2019 0.528315
2020 0.596705
2021 0.665095
2022 0.733485
2023 0.801875
2024 0.870265
END
$d9 << END
2017 0.468535
2018 0.385125
2019 0.501815
2020 0.618505
2021 0.735195
2022 0.651785
2023 0.768475
2024 0.885165
END
$d10 << END
2017 0.370575
2018 0.436725
2019 0.502875
2020 0.569025
2021 0.635175
2022 0.701325
2023 0.767475
2024 0.833625
END
$d11 << END
2017 0.444375
2018 0.358725
2019 0.473175
2021 0.702075
2022 0.616425
2023 0.730875
2024 0.845325
END
$d12 << END
2017 0.244815
2018 0.297525
2019 0.350235
2020 0.402945
2021 0.455655
2022 0.508365
2023 0.561075
2024 0.613785
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
2017 -0.212375
2018 -0.208525
2019 -0.204675
2020 -0.200825
2021 -0.196975
2022 -0.193125
2023 -0.189275
2024 -0.185425
END
$d15 << END
2017 -0.227575
2018 -0.175425
2019 -0.123275
2020 -0.271225
2021 -0.219075
2022 -0.166925
2023 -0.114775
2024 -0.262725
END
set lmargin at screen 0.074665
set rmargin at screen 0.803284
set bmargin at screen 0.110185
set tmargin at screen 0.761593
set xrange [2016.368824:2024.088289]
set yrange [-0.409507:1.067397]
plot $d1 using 1:2:3 with filledcurves fillstyle transparent solid 0.15 noborder fillcolor rgb '#b79bff' title 'Bắc Giang' noenhanced, \
     $d2 using 1:2:3 with filledcurves fillstyle transparent solid 0.15 noborder fillcolor rgb '#4cc0f0' title 'TP. Hồ Chí Minh' noenhanced, \
     $d3 using 1:2:3 with filledcurves fillstyle transparent solid 0.15 noborder fillcolor rgb '#7bcff2' title 'Thừa Thiên Huế' noenhanced, \
     $d4 using 1:2:3 with filledcurves fillstyle transparent solid 0.15 noborder fillcolor rgb '#aadef4' title 'Gia Lai' noenhanced, \
     $d5 using 1:2:3 with filledcurves fillstyle transparent solid 0.15 noborder fillcolor rgb '#5fd3a6' title 'Hà Giang' noenhanced, \
     $d6 with lines linewidth 4.5 linecolor rgb '#5fd3a6' title 'Hà Giang' noenhanced, \
     $d7 using 1:2 with points pointtype 7 pointsize 3.442623 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d7 using 1:2 with points pointtype 7 pointsize 2.622951 linewidth 1 linecolor rgb '#5fd3a6' title 'Hà Giang' noenhanced, \
     $d8 with lines linewidth 4.5 linecolor rgb '#aadef4' title 'Gia Lai' noenhanced, \
     $d9 using 1:2 with points pointtype 15 pointsize 4.47541 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d9 using 1:2 with points pointtype 15 pointsize 3.409836 linewidth 1 linecolor rgb '#aadef4' title 'Gia Lai' noenhanced, \
     $d10 with lines linewidth 4.5 linecolor rgb '#7bcff2' title 'Thừa Thiên Huế' noenhanced, \
     $d11 using 1:2 with points pointtype 13 pointsize 3.959016 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d11 using 1:2 with points pointtype 13 pointsize 3.016393 linewidth 1 linecolor rgb '#7bcff2' title 'Thừa Thiên Huế' noenhanced, \
     $d12 with lines linewidth 4.5 linecolor rgb '#4cc0f0' title 'TP. Hồ Chí Minh' noenhanced, \
     $d13 using 1:2 with points pointtype 5 pointsize 3.442623 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d13 using 1:2 with points pointtype 5 pointsize 2.622951 linewidth 1 linecolor rgb '#4cc0f0' title 'TP. Hồ Chí Minh' noenhanced, \
     $d14 with lines linewidth 4.5 linecolor rgb '#b79bff' title 'Bắc Giang' noenhanced, \
     $d15 using 1:2 with points pointtype 7 pointsize 3.442623 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d15 using 1:2 with points pointtype 7 pointsize 2.622951 linewidth 1 linecolor rgb '#b79bff' title 'Bắc Giang' noenhanced
