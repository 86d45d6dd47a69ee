# title: 11 tỉnh thành tăng so với cả nước, 21 giảm; 31 chưa thể kết luận
# alt: Các biểu đồ nhỏ cùng một thang đo: Điểm Toán trung bình so với cả nước, 2017–2024 (điểm). 11 tỉnh thành tăng so với cả nước, 21 giảm; 31 chưa thể kết luận. Gia Lai: +0,07 ± 0,04. Thừa Thiên Huế: +0,07 ± 0,05. Thanh Hóa: +0,06 ± 0,05. Hòa Bình: +0,06 ± 0,05. Quảng Ninh: +0,06 ± 0,05. Thái Nguyên: +0,06 ± 0,05. Lai Châu: +0,05 ± 0,05. TP. Hồ Chí Minh: +0,05 ± 0,05. Cà Mau: +0,05 ± 0,05. Bến Tre: +0,05 ± 0,05. An Giang: +0,05 ± 0,05. Vĩnh Phúc: −0,03 ± 0,02. Bắc Kạn: −0,03 ± 0,03. Cao Bằng: −0,03 ± 0,03. Hà Nội: −0,03 ± 0,03. Bạc Liêu: −0,03 ± 0,03. Cần Thơ: −0,04 ± 0,03. Đồng Tháp: −0,04 ± 0,03. Ninh Thuận: −0,04 ± 0,03. Đắk Lắk: −0,04 ± 0,03. Quảng Ngãi: −0,05 ± 0,03. Hà Tĩnh: −0,05 ± 0,03. Nam Định: −0,05 ± 0,04. Bắc Ninh: −0,05 ± 0,04. Sơn La: −0,05 ± 0,04. Tuyên Quang: −0,06 ± 0,04. Đà Nẵng: −0,06 ± 0,04. Đắk Nông: −0,06 ± 0,04. Trà Vinh: −0,06 ± 0,04. Tiền Giang: −0,06 ± 0,04. Đồng Nai: −0,07 ± 0,04. Bình Phước: −0,07 ± 0,04.
reset
set encoding utf8
set terminal pngcairo noenhanced rounded size 1920,1080 fontscale 1 linewidth 1 pointscale 1 background rgb '#101a24' font 'Inter,18'
unset key
unset border
unset tics
set multiplot
set label 1 '11 tỉnh thành tăng so với cả nước, 21 giảm; 31 chưa thể kết luận' at screen 0.035417,0.946223 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter Bold,34.5'
set label 2 'Điểm Toán trung bình so với cả nước · 2017–2024 · điểm · dải mờ: khoảng tin cậy 95% · ▲ tăng rõ, ▼ giảm rõ' at screen 0.035417,0.888572 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,21'
set label 3 'Nguồn: Bộ Giáo dục và Đào tạo · Vạch xám: cả nước · Sai số: biến động từ năm này sang năm khác, t(6) · Từ 2020: thi tốt nghiệp' at screen 0.035417,0.043078 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set object 1 rectangle from screen 0.035417,0.746862 to screen 0.134028,0.850815 behind fillcolor rgb '#182430' fillstyle solid 1 noborder
set arrow 1 from screen 0.035417,0.784474 to screen 0.134028,0.784474 nohead back linewidth 2 linecolor rgb '#43505c'
set label 4 '▲' at screen 0.130903,0.834651 right noenhanced front textcolor rgb '#4cc0f0' font 'Inter,13.5'
set label 5 'Gia Lai' at screen 0.038542,0.834819 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
$d1 << END
2017 0.261535 0.521535
2018 0.349925 0.569925
2019 0.438315 0.618315
2020 0.526705 0.666705
2021 0.595095 0.735095
2022 0.643485 0.823485
2023 0.691875 0.911875
2024 0.740265 1.000265
END
$d2 << END
2017 0.468535
2018 0.385125
2019 0.501815
2020 0.618505
2021 0.735195
2022 0.651785
2023 0.768475
2024 0.885165
END
$d3 << END
2017 0.391535
2018 0.459925
2019 0.528315
2020 0.596705
2021 0.665095
2022 0.733485
2023 0.801875
2024 0.870265
END
set lmargin at screen 0.038542
set rmargin at screen 0.130903
set bmargin at screen 0.753344
set tmargin at screen 0.817481
set xrange [2016.6:2024.4]
set yrange [-1.123421:1.191142]
plot $d1 using 1:2:3 with filledcurves fillstyle transparent solid 0.18 noborder fillcolor rgb '#4cc0f0' title 'Gia Lai' noenhanced, \
     $d2 using 1:2 with points pointtype 7 pointsize 1.311475 linewidth 1 linecolor rgb '#aeb8c2' title 'Gia Lai' noenhanced, \
     $d3 with lines linewidth 3.5 linecolor rgb '#4cc0f0' title 'Gia Lai' noenhanced
unset label
unset arrow
unset object
set object 1 rectangle from screen 0.139236,0.746862 to screen 0.237847,0.850815 behind fillcolor rgb '#182430' fillstyle solid 1 noborder
set arrow 1 from screen 0.139236,0.784474 to screen 0.237847,0.784474 nohead back linewidth 2 linecolor rgb '#43505c'
set label 1 '▲' at screen 0.234722,0.834651 right noenhanced front textcolor rgb '#4cc0f0' font 'Inter,13.5'
set label 2 'T. Thiên Huế' at screen 0.142361,0.834819 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
$d4 << END
2017 0.240575 0.500575
2018 0.326725 0.546725
2019 0.412875 0.592875
2020 0.499025 0.639025
2021 0.565175 0.705175
2022 0.611325 0.791325
2023 0.657475 0.877475
2024 0.703625 0.963625
END
$d5 << END
2017 0.444375
2018 0.358725
2019 0.473175
2020 0.587625
2021 0.702075
2022 0.616425
2023 0.730875
2024 0.845325
END
$d6 << END
2017 0.370575
2018 0.436725
2019 0.502875
2020 0.569025
2021 0.635175
2022 0.701325
2023 0.767475
2024 0.833625
END
set lmargin at screen 0.142361
set rmargin at screen 0.234722
set bmargin at screen 0.753344
set tmargin at screen 0.817481
set xrange [2016.6:2024.4]
set yrange [-1.123421:1.191142]
plot $d4 using 1:2:3 with filledcurves fillstyle transparent solid 0.18 noborder fillcolor rgb '#4cc0f0' title 'Thừa Thiên Huế' noenhanced, \
     $d5 using 1:2 with points pointtype 7 pointsize 1.311475 linewidth 1 linecolor rgb '#aeb8c2' title 'Thừa Thiên Huế' noenhanced, \
     $d6 with lines linewidth 3.5 linecolor rgb '#4cc0f0' title 'Thừa Thiên Huế' noenhanced
unset label
unset arrow
unset object
set object 1 rectangle from screen 0.243056,0.746862 to screen 0.341667,0.850815 behind fillcolor rgb '#182430' fillstyle solid 1 noborder
set arrow 1 from screen 0.243056,0.784474 to screen 0.341667,0.784474 nohead back linewidth 2 linecolor rgb '#43505c'
set label 1 '▲' at screen 0.338542,0.834651 right noenhanced front textcolor rgb '#4cc0f0' font 'Inter,13.5'
set label 2 'Thanh Hóa' at screen 0.246181,0.834819 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
$d7 << END
2017 0.219615 0.479615
2018 0.303525 0.523525
2019 0.387435 0.567435
2020 0.471345 0.611345
2021 0.535255 0.675255
2022 0.579165 0.759165
2023 0.623075 0.843075
2024 0.666985 0.926985
END
$d8 << END
2017 0.420215
2018 0.332325
2019 0.444535
2020 0.556745
2021 0.668955
2022 0.581065
2023 0.693275
2024 0.805485
END
$d9 << END
2017 0.349615
2018 0.413525
2019 0.477435
2020 0.541345
2021 0.605255
2022 0.669165
2023 0.733075
2024 0.796985
END
set lmargin at screen 0.246181
set rmargin at screen 0.338542
set bmargin at screen 0.753344
set tmargin at screen 0.817481
set xrange [2016.6:2024.4]
set yrange [-1.123421:1.191142]
plot $d7 using 1:2:3 with filledcurves fillstyle transparent solid 0.18 noborder fillcolor rgb '#4cc0f0' title 'Thanh Hóa' noenhanced, \
     $d8 using 1:2 with points pointtype 7 pointsize 1.311475 linewidth 1 linecolor rgb '#aeb8c2' title 'Thanh Hóa' noenhanced, \
     $d9 with lines linewidth 3.5 linecolor rgb '#4cc0f0' title 'Thanh Hóa' noenhanced
unset label
unset arrow
unset object
set object 1 rectangle from screen 0.346875,0.746862 to screen 0.445486,0.850815 behind fillcolor rgb '#182430' fillstyle solid 1 noborder
set arrow 1 from screen 0.346875,0.784474 to screen 0.445486,0.784474 nohead back linewidth 2 linecolor rgb '#43505c'
set label 1 '▲' at screen 0.442361,0.834651 right noenhanced front textcolor rgb '#4cc0f0' font 'Inter,13.5'
set label 2 'Hòa Bình' at screen 0.35,0.834819 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
$d10 << END
2017 0.198655 0.458655
2018 0.280325 0.500325
2019 0.361995 0.541995
2020 0.443665 0.583665
2021 0.505335 0.645335
2022 0.547005 0.727005
2023 0.588675 0.808675
2024 0.630345 0.890345
END
$d11 << END
2017 0.396055
2018 0.305925
2019 0.415895
2020 0.525865
2021 0.635835
2022 0.545705
2023 0.655675
2024 0.765645
END
$d12 << END
2017 0.328655
2018 0.390325
2019 0.451995
2020 0.513665
2021 0.575335
2022 0.637005
2023 0.698675
2024 0.760345
END
set lmargin at screen 0.35
set rmargin at screen 0.442361
set bmargin at screen 0.753344
set tmargin at screen 0.817481
set xrange [2016.6:2024.4]
set yrange [-1.123421:1.191142]
plot $d10 using 1:2:3 with filledcurves fillstyle transparent solid 0.18 noborder fillcolor rgb '#4cc0f0' title 'Hòa Bình' noenhanced, \
     $d11 using 1:2 with points pointtype 7 pointsize 1.311475 linewidth 1 linecolor rgb '#aeb8c2' title 'Hòa Bình' noenhanced, \
     $d12 with lines linewidth 3.5 linecolor rgb '#4cc0f0' title 'Hòa Bình' noenhanced
unset label
unset arrow
unset object
set object 1 rectangle from screen 0.450694,0.746862 to screen 0.549306,0.850815 behind fillcolor rgb '#182430' fillstyle solid 1 noborder
set arrow 1 from screen 0.450694,0.784474 to screen 0.549306,0.784474 nohead back linewidth 2 linecolor rgb '#43505c'
set label 1 '▲' at screen 0.546181,0.834651 right noenhanced front textcolor rgb '#4cc0f0' font 'Inter,13.5'
set label 2 'Quảng Ninh' at screen 0.453819,0.834819 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
$d13 << END
2017 0.177695 0.437695
2018 0.257125 0.477125
2019 0.336555 0.516555
2020 0.415985 0.555985
2021 0.475415 0.615415
2022 0.514845 0.694845
2023 0.554275 0.774275
2024 0.593705 0.853705
END
$d14 << END
2017 0.371895
2018 0.279525
2019 0.387255
2020 0.494985
2021 0.602715
2022 0.510345
2023 0.618075
2024 0.725805
END
$d15 << END
2017 0.307695
2018 0.367125
2019 0.426555
2020 0.485985
2021 0.545415
2022 0.604845
2023 0.664275
2024 0.723705
END
set lmargin at screen 0.453819
set rmargin at screen 0.546181
set bmargin at screen 0.753344
set tmargin at screen 0.817481
set xrange [2016.6:2024.4]
set yrange [-1.123421:1.191142]
plot $d13 using 1:2:3 with filledcurves fillstyle transparent solid 0.18 noborder fillcolor rgb '#4cc0f0' title 'Quảng Ninh' noenhanced, \
     $d14 using 1:2 with points pointtype 7 pointsize 1.311475 linewidth 1 linecolor rgb '#aeb8c2' title 'Quảng Ninh' noenhanced, \
     $d15 with lines linewidth 3.5 linecolor rgb '#4cc0f0' title 'Quảng Ninh' noenhanced
unset label
unset arrow
unset object
set object 1 rectangle from screen 0.554514,0.746862 to screen 0.653125,0.850815 behind fillcolor rgb '#182430' fillstyle solid 1 noborder
set arrow 1 from screen 0.554514,0.784474 to screen 0.653125,0.784474 nohead back linewidth 2 linecolor rgb '#43505c'
set label 1 '▲' at screen 0.65,0.834651 right noenhanced front textcolor rgb '#4cc0f0' font 'Inter,13.5'
set label 2 'Thái Nguyên' at screen 0.557639,0.834819 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
$d16 << END
2017 0.156735 0.416735
2018 0.233925 0.453925
2019 0.311115 0.491115
2020 0.388305 0.528305
2021 0.445495 0.585495
2022 0.482685 0.662685
2023 0.519875 0.739875
2024 0.557065 0.817065
END
$d17 << END
2017 0.347735
2018 0.253125
2019 0.358615
2020 0.464105
2021 0.569595
2022 0.474985
2023 0.580475
2024 0.685965
END
$d18 << END
2017 0.286735
2018 0.343925
2019 0.401115
2020 0.458305
2021 0.515495
2022 0.572685
2023 0.629875
2024 0.687065
END
set lmargin at screen 0.557639
set rmargin at screen 0.65
set bmargin at screen 0.753344
set tmargin at screen 0.817481
set xrange [2016.6:2024.4]
set yrange [-1.123421:1.191142]
plot $d16 using 1:2:3 with filledcurves fillstyle transparent solid 0.18 noborder fillcolor rgb '#4cc0f0' title 'Thái Nguyên' noenhanced, \
     $d17 using 1:2 with points pointtype 7 pointsize 1.311475 linewidth 1 linecolor rgb '#aeb8c2' title 'Thái Nguyên' noenhanced, \
     $d18 with lines linewidth 3.5 linecolor rgb '#4cc0f0' title 'Thái Nguyên' noenhanced
unset label
unset arrow
unset object
set object 1 rectangle from screen 0.658333,0.746862 to screen 0.756944,0.850815 behind fillcolor rgb '#182430' fillstyle solid 1 noborder
set arrow 1 from screen 0.658333,0.784474 to screen 0.756944,0.784474 nohead back linewidth 2 linecolor rgb '#43505c'
set label 1 '▲' at screen 0.753819,0.834651 right noenhanced front textcolor rgb '#4cc0f0' font 'Inter,13.5'
set label 2 'Lai Châu' at screen 0.661458,0.834819 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
$d19 << END
2017 0.135775 0.395775
2018 0.210725 0.430725
2019 0.285675 0.465675
2020 0.360625 0.500625
2021 0.415575 0.555575
2022 0.450525 0.630525
2023 0.485475 0.705475
2024 0.520425 0.780425
END
$d20 << END
2017 0.323575
2018 0.226725
2019 0.329975
2020 0.433225
2021 0.536475
2022 0.639725
2023 0.542875
2024 0.646125
END
$d21 << END
2017 0.265775
2018 0.320725
2019 0.375675
2020 0.430625
2021 0.485575
2022 0.540525
2023 0.595475
2024 0.650425
END
set lmargin at screen 0.661458
set rmargin at screen 0.753819
set bmargin at screen 0.753344
set tmargin at screen 0.817481
set xrange [2016.6:2024.4]
set yrange [-1.123421:1.191142]
plot $d19 using 1:2:3 with filledcurves fillstyle transparent solid 0.18 noborder fillcolor rgb '#4cc0f0' title 'Lai Châu' noenhanced, \
     $d20 using 1:2 with points pointtype 7 pointsize 1.311475 linewidth 1 linecolor rgb '#aeb8c2' title 'Lai Châu' noenhanced, \
     $d21 with lines linewidth 3.5 linecolor rgb '#4cc0f0' title 'Lai Châu' noenhanced
unset label
unset arrow
unset object
set object 1 rectangle from screen 0.762153,0.746862 to screen 0.860764,0.850815 behind fillcolor rgb '#182430' fillstyle solid 1 noborder
set arrow 1 from screen 0.762153,0.784474 to screen 0.860764,0.784474 nohead back linewidth 2 linecolor rgb '#43505c'
set label 1 '▲' at screen 0.857639,0.834651 right noenhanced front textcolor rgb '#4cc0f0' font 'Inter,13.5'
set label 2 'TP. HCM' at screen 0.765278,0.834819 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
$d22 << END
2017 0.114815 0.374815
2018 0.187525 0.407525
2019 0.260235 0.440235
2020 0.332945 0.472945
2021 0.385655 0.525655
2022 0.418365 0.598365
2023 0.451075 0.671075
2024 0.483785 0.743785
END
$d23 << END
2017 0.299415
2018 0.200325
2019 0.301335
2020 0.402345
2021 0.503355
2022 0.604365
2023 0.505275
2024 0.606285
END
$d24 << END
2017 0.244815
2018 0.297525
2019 0.350235
2020 0.402945
2021 0.455655
2022 0.508365
2023 0.561075
2024 0.613785
END
set lmargin at screen 0.765278
set rmargin at screen 0.857639
set bmargin at screen 0.753344
set tmargin at screen 0.817481
set xrange [2016.6:2024.4]
set yrange [-1.123421:1.191142]
plot $d22 using 1:2:3 with filledcurves fillstyle transparent solid 0.18 noborder fillcolor rgb '#4cc0f0' title 'TP. Hồ Chí Minh' noenhanced, \
     $d23 using 1:2 with points pointtype 7 pointsize 1.311475 linewidth 1 linecolor rgb '#aeb8c2' title 'TP. Hồ Chí Minh' noenhanced, \
     $d24 with lines linewidth 3.5 linecolor rgb '#4cc0f0' title 'TP. Hồ Chí Minh' noenhanced
unset label
unset arrow
unset object
set object 1 rectangle from screen 0.865972,0.746862 to screen 0.964583,0.850815 behind fillcolor rgb '#182430' fillstyle solid 1 noborder
set arrow 1 from screen 0.865972,0.784474 to screen 0.964583,0.784474 nohead back linewidth 2 linecolor rgb '#43505c'
set label 1 '▲' at screen 0.961458,0.834651 right noenhanced front textcolor rgb '#4cc0f0' font 'Inter,13.5'
set label 2 'Cà Mau' at screen 0.869097,0.834819 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
$d25 << END
2017 0.09582 0.35582
2018 0.1665 0.3865
2019 0.23718 0.41718
2020 0.30786 0.44786
2021 0.35854 0.49854
2022 0.38922 0.56922
2023 0.4199 0.6399
2024 0.45058 0.71058
END
$d26 << END
2017 0.27752
2018 0.3765
2019 0.27538
2020 0.37436
2021 0.47334
2022 0.57232
2023 0.4712
2024 0.57018
END
$d27 << END
2017 0.22582
2018 0.2765
2019 0.32718
2020 0.37786
2021 0.42854
2022 0.47922
2023 0.5299
2024 0.58058
END
set lmargin at screen 0.869097
set rmargin at screen 0.961458
set bmargin at screen 0.753344
set tmargin at screen 0.817481
set xrange [2016.6:2024.4]
set yrange [-1.123421:1.191142]
plot $d25 using 1:2:3 with filledcurves fillstyle transparent solid 0.18 noborder fillcolor rgb '#4cc0f0' title 'Cà Mau' noenhanced, \
     $d26 using 1:2 with points pointtype 7 pointsize 1.311475 linewidth 1 linecolor rgb '#aeb8c2' title 'Cà Mau' noenhanced, \
     $d27 with lines linewidth 3.5 linecolor rgb '#4cc0f0' title 'Cà Mau' noenhanced
unset label
unset arrow
unset object
set object 1 rectangle from screen 0.035417,0.633651 to screen 0.134028,0.737603 behind fillcolor rgb '#182430' fillstyle solid 1 noborder
set arrow 1 from screen 0.035417,0.671263 to screen 0.134028,0.671263 nohead back linewidth 2 linecolor rgb '#43505c'
set label 1 '▲' at screen 0.130903,0.721439 right noenhanced front textcolor rgb '#4cc0f0' font 'Inter,13.5'
set label 2 'Bến Tre' at screen 0.038542,0.721607 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
$d28 << END
2017 0.07486 0.33486
2018 0.1433 0.3633
2019 0.21174 0.39174
2020 0.28018 0.42018
2021 0.32862 0.46862
2022 0.35706 0.53706
2023 0.3855 0.6055
2024 0.41394 0.67394
END
$d29 << END
2017 0.25336
2018 0.3501
2019 0.24674
2020 0.34348
2021 0.44022
2022 0.53696
2023 0.4336
2024 0.53034
END
$d30 << END
2017 0.20486
2018 0.2533
2019 0.30174
2020 0.35018
2021 0.39862
2022 0.44706
2023 0.4955
2024 0.54394
END
set lmargin at screen 0.038542
set rmargin at screen 0.130903
set bmargin at screen 0.640132
set tmargin at screen 0.70427
set xrange [2016.6:2024.4]
set yrange [-1.123421:1.191142]
plot $d28 using 1:2:3 with filledcurves fillstyle transparent solid 0.18 noborder fillcolor rgb '#4cc0f0' title 'Bến Tre' noenhanced, \
     $d29 using 1:2 with points pointtype 7 pointsize 1.311475 linewidth 1 linecolor rgb '#aeb8c2' title 'Bến Tre' noenhanced, \
     $d30 with lines linewidth 3.5 linecolor rgb '#4cc0f0' title 'Bến Tre' noenhanced
unset label
unset arrow
unset object
set object 1 rectangle from screen 0.139236,0.633651 to screen 0.237847,0.737603 behind fillcolor rgb '#182430' fillstyle solid 1 noborder
set arrow 1 from screen 0.139236,0.671263 to screen 0.237847,0.671263 nohead back linewidth 2 linecolor rgb '#43505c'
set label 1 '▲' at screen 0.234722,0.721439 right noenhanced front textcolor rgb '#4cc0f0' font 'Inter,13.5'
set label 2 'An Giang' at screen 0.142361,0.721607 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
$d31 << END
2017 0.0539 0.3139
2018 0.1201 0.3401
2019 0.1863 0.3663
2020 0.2525 0.3925
2021 0.2987 0.4387
2022 0.3249 0.5049
2023 0.3511 0.5711
2024 0.3773 0.6373
END
$d32 << END
2017 0.2292
2018 0.3237
2019 0.2181
2020 0.3126
2021 0.4071
2022 0.5016
2023 0.396
2024 0.4905
END
$d33 << END
2017 0.1839
2018 0.2301
2019 0.2763
2020 0.3225
2021 0.3687
2022 0.4149
2023 0.4611
2024 0.5073
END
set lmargin at screen 0.142361
set rmargin at screen 0.234722
set bmargin at screen 0.640132
set tmargin at screen 0.70427
set xrange [2016.6:2024.4]
set yrange [-1.123421:1.191142]
plot $d31 using 1:2:3 with filledcurves fillstyle transparent solid 0.18 noborder fillcolor rgb '#4cc0f0' title 'An Giang' noenhanced, \
     $d32 using 1:2 with points pointtype 7 pointsize 1.311475 linewidth 1 linecolor rgb '#aeb8c2' title 'An Giang' noenhanced, \
     $d33 with lines linewidth 3.5 linecolor rgb '#4cc0f0' title 'An Giang' noenhanced
unset label
unset arrow
unset object
set object 1 rectangle from screen 0.243056,0.633651 to screen 0.341667,0.737603 behind fillcolor rgb '#182430' fillstyle solid 1 noborder
set arrow 1 from screen 0.243056,0.671263 to screen 0.341667,0.671263 nohead back linewidth 2 linecolor rgb '#43505c'
set label 1 'Tây Ninh' at screen 0.246181,0.721607 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
$d34 << END
2017 0.03294 0.29294
2018 0.0969 0.3169
2019 0.16086 0.34086
2020 0.22482 0.36482
2021 0.26878 0.40878
2022 0.29274 0.47274
2023 0.3167 0.5367
2024 0.34066 0.60066
END
$d35 << END
2017 0.20504
2018 0.2973
2019 0.18946
2020 0.28172
2021 0.37398
2022 0.46624
2023 0.3584
2024 0.45066
END
$d36 << END
2017 0.16294
2018 0.2069
2019 0.25086
2020 0.29482
2021 0.33878
2022 0.38274
2023 0.4267
2024 0.47066
END
set lmargin at screen 0.246181
set rmargin at screen 0.338542
set bmargin at screen 0.640132
set tmargin at screen 0.70427
set xrange [2016.6:2024.4]
set yrange [-1.123421:1.191142]
plot $d34 using 1:2:3 with filledcurves fillstyle transparent solid 0.18 noborder fillcolor rgb '#95a1ae' title 'Tây Ninh' noenhanced, \
     $d35 using 1:2 with points pointtype 7 pointsize 1.311475 linewidth 1 linecolor rgb '#aeb8c2' title 'Tây Ninh' noenhanced, \
     $d36 with lines linewidth 3.5 linecolor rgb '#95a1ae' title 'Tây Ninh' noenhanced
unset label
unset arrow
unset object
set object 1 rectangle from screen 0.346875,0.633651 to screen 0.445486,0.737603 behind fillcolor rgb '#182430' fillstyle solid 1 noborder
set arrow 1 from screen 0.346875,0.671263 to screen 0.445486,0.671263 nohead back linewidth 2 linecolor rgb '#43505c'
set label 1 'Khánh Hòa' at screen 0.35,0.721607 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
$d37 << END
2017 0.01198 0.27198
2018 0.0737 0.2937
2019 0.13542 0.31542
2020 0.19714 0.33714
2021 0.23886 0.37886
2022 0.26058 0.44058
2023 0.2823 0.5023
2024 0.30402 0.56402
END
$d38 << END
2017 0.18088
2018 0.2709
2019 0.16082
2020 0.25084
2021 0.34086
2022 0.43088
2023 0.3208
2024 0.41082
END
$d39 << END
2017 0.14198
2018 0.1837
2019 0.22542
2020 0.26714
2021 0.30886
2022 0.35058
2023 0.3923
2024 0.43402
END
set lmargin at screen 0.35
set rmargin at screen 0.442361
set bmargin at screen 0.640132
set tmargin at screen 0.70427
set xrange [2016.6:2024.4]
set yrange [-1.123421:1.191142]
plot $d37 using 1:2:3 with filledcurves fillstyle transparent solid 0.18 noborder fillcolor rgb '#95a1ae' title 'Khánh Hòa' noenhanced, \
     $d38 using 1:2 with points pointtype 7 pointsize 1.311475 linewidth 1 linecolor rgb '#aeb8c2' title 'Khánh Hòa' noenhanced, \
     $d39 with lines linewidth 3.5 linecolor rgb '#95a1ae' title 'Khánh Hòa' noenhanced
unset label
unset arrow
unset object
set object 1 rectangle from screen 0.450694,0.633651 to screen 0.549306,0.737603 behind fillcolor rgb '#182430' fillstyle solid 1 noborder
set arrow 1 from screen 0.450694,0.671263 to screen 0.549306,0.671263 nohead back linewidth 2 linecolor rgb '#43505c'
set label 1 'Kon Tum' at screen 0.453819,0.721607 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
$d40 << END
2017 -0.00898 0.25102
2018 0.0505 0.2705
2019 0.10998 0.28998
2020 0.16946 0.30946
2021 0.20894 0.34894
2022 0.22842 0.40842
2023 0.2479 0.4679
2024 0.26738 0.52738
END
$d41 << END
2017 0.15672
2018 0.2445
2019 0.13218
2020 0.21996
2021 0.30774
2022 0.39552
2023 0.2832
2024 0.37098
END
$d42 << END
2017 0.12102
2018 0.1605
2019 0.19998
2020 0.23946
2021 0.27894
2022 0.31842
2023 0.3579
2024 0.39738
END
set lmargin at screen 0.453819
set rmargin at screen 0.546181
set bmargin at screen 0.640132
set tmargin at screen 0.70427
set xrange [2016.6:2024.4]
set yrange [-1.123421:1.191142]
plot $d40 using 1:2:3 with filledcurves fillstyle transparent solid 0.18 noborder fillcolor rgb '#95a1ae' title 'Kon Tum' noenhanced, \
     $d41 using 1:2 with points pointtype 7 pointsize 1.311475 linewidth 1 linecolor rgb '#aeb8c2' title 'Kon Tum' noenhanced, \
     $d42 with lines linewidth 3.5 linecolor rgb '#95a1ae' title 'Kon Tum' noenhanced
unset label
unset arrow
unset object
set object 1 rectangle from screen 0.554514,0.633651 to screen 0.653125,0.737603 behind fillcolor rgb '#182430' fillstyle solid 1 noborder
set arrow 1 from screen 0.554514,0.671263 to screen 0.653125,0.671263 nohead back linewidth 2 linecolor rgb '#43505c'
set label 1 'Quảng Bình' at screen 0.557639,0.721607 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
$d43 << END
2017 -0.02994 0.23006
2018 0.0273 0.2473
2019 0.08454 0.26454
2020 0.14178 0.28178
2021 0.17902 0.31902
2022 0.19626 0.37626
2023 0.2135 0.4335
2024 0.23074 0.49074
END
$d44 << END
2017 0.13256
2018 0.2181
2019 0.10354
2020 0.18908
2021 0.27462
2022 0.36016
2023 0.2456
2024 0.33114
END
$d45 << END
2017 0.10006
2018 0.1373
2019 0.17454
2020 0.21178
2021 0.24902
2022 0.28626
2023 0.3235
2024 0.36074
END
set lmargin at screen 0.557639
set rmargin at screen 0.65
set bmargin at screen 0.640132
set tmargin at screen 0.70427
set xrange [2016.6:2024.4]
set yrange [-1.123421:1.191142]
plot $d43 using 1:2:3 with filledcurves fillstyle transparent solid 0.18 noborder fillcolor rgb '#95a1ae' title 'Quảng Bình' noenhanced, \
     $d44 using 1:2 with points pointtype 7 pointsize 1.311475 linewidth 1 linecolor rgb '#aeb8c2' title 'Quảng Bình' noenhanced, \
     $d45 with lines linewidth 3.5 linecolor rgb '#95a1ae' title 'Quảng Bình' noenhanced
unset label
unset arrow
unset object
set object 1 rectangle from screen 0.658333,0.633651 to screen 0.756944,0.737603 behind fillcolor rgb '#182430' fillstyle solid 1 noborder
set arrow 1 from screen 0.658333,0.671263 to screen 0.756944,0.671263 nohead back linewidth 2 linecolor rgb '#43505c'
set label 1 'Thái Bình' at screen 0.661458,0.721607 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
$d46 << END
2017 -0.0509 0.2091
2018 0.0041 0.2241
2019 0.0591 0.2391
2020 0.1141 0.2541
2021 0.1491 0.2891
2022 0.1641 0.3441
2023 0.1791 0.3991
2024 0.1941 0.4541
END
$d47 << END
2017 0.1084
2018 0.1917
2019 0.0749
2020 0.1582
2021 0.2415
2022 0.3248
2023 0.208
2024 0.2913
END
$d48 << END
2017 0.0791
2018 0.1141
2019 0.1491
2020 0.1841
2021 0.2191
2022 0.2541
2023 0.2891
2024 0.3241
END
set lmargin at screen 0.661458
set rmargin at screen 0.753819
set bmargin at screen 0.640132
set tmargin at screen 0.70427
set xrange [2016.6:2024.4]
set yrange [-1.123421:1.191142]
plot $d46 using 1:2:3 with filledcurves fillstyle transparent solid 0.18 noborder fillcolor rgb '#95a1ae' title 'Thái Bình' noenhanced, \
     $d47 using 1:2 with points pointtype 7 pointsize 1.311475 linewidth 1 linecolor rgb '#aeb8c2' title 'Thái Bình' noenhanced, \
     $d48 with lines linewidth 3.5 linecolor rgb '#95a1ae' title 'Thái Bình' noenhanced
unset label
unset arrow
unset object
set object 1 rectangle from screen 0.762153,0.633651 to screen 0.860764,0.737603 behind fillcolor rgb '#182430' fillstyle solid 1 noborder
set arrow 1 from screen 0.762153,0.671263 to screen 0.860764,0.671263 nohead back linewidth 2 linecolor rgb '#43505c'
set label 1 'Hải Dương' at screen 0.765278,0.721607 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
$d49 << END
2017 -0.07186 0.18814
2018 -0.0191 0.2009
2019 0.03366 0.21366
2020 0.08642 0.22642
2021 0.11918 0.25918
2022 0.13194 0.31194
2023 0.1447 0.3647
2024 0.15746 0.41746
END
$d50 << END
2017 0.08424
2018 0.1653
2019 0.04626
2020 0.12732
2021 0.20838
2022 0.28944
2023 0.1704
2024 0.25146
END
$d51 << END
2017 0.05814
2018 0.0909
2019 0.12366
2020 0.15642
2021 0.18918
2022 0.22194
2023 0.2547
2024 0.28746
END
set lmargin at screen 0.765278
set rmargin at screen 0.857639
set bmargin at screen 0.640132
set tmargin at screen 0.70427
set xrange [2016.6:2024.4]
set yrange [-1.123421:1.191142]
plot $d49 using 1:2:3 with filledcurves fillstyle transparent solid 0.18 noborder fillcolor rgb '#95a1ae' title 'Hải Dương' noenhanced, \
     $d50 using 1:2 with points pointtype 7 pointsize 1.311475 linewidth 1 linecolor rgb '#aeb8c2' title 'Hải Dương' noenhanced, \
     $d51 with lines linewidth 3.5 linecolor rgb '#95a1ae' title 'Hải Dương' noenhanced
unset label
unset arrow
unset object
set object 1 rectangle from screen 0.865972,0.633651 to screen 0.964583,0.737603 behind fillcolor rgb '#182430' fillstyle solid 1 noborder
set arrow 1 from screen 0.865972,0.671263 to screen 0.964583,0.671263 nohead back linewidth 2 linecolor rgb '#43505c'
set label 1 'Phú Thọ' at screen 0.869097,0.721607 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
$d52 << END
2017 -0.09282 0.16718
2018 -0.0423 0.1777
2019 0.00822 0.18822
2020 0.05874 0.19874
2021 0.08926 0.22926
2022 0.09978 0.27978
2023 0.1103 0.3303
2024 0.12082 0.38082
END
$d53 << END
2017 0.06008
2018 0.1389
2019 0.01762
2020 0.09644
2021 0.17526
2022 0.25408
2023 0.1328
2024 0.21162
END
$d54 << END
2017 0.03718
2018 0.0677
2019 0.09822
2020 0.12874
2021 0.15926
2022 0.18978
2023 0.2203
2024 0.25082
END
set lmargin at screen 0.869097
set rmargin at screen 0.961458
set bmargin at screen 0.640132
set tmargin at screen 0.70427
set xrange [2016.6:2024.4]
set yrange [-1.123421:1.191142]
plot $d52 using 1:2:3 with filledcurves fillstyle transparent solid 0.18 noborder fillcolor rgb '#95a1ae' title 'Phú Thọ' noenhanced, \
     $d53 using 1:2 with points pointtype 7 pointsize 1.311475 linewidth 1 linecolor rgb '#aeb8c2' title 'Phú Thọ' noenhanced, \
     $d54 with lines linewidth 3.5 linecolor rgb '#95a1ae' title 'Phú Thọ' noenhanced
unset label
unset arrow
unset object
set object 1 rectangle from screen 0.035417,0.520439 to screen 0.134028,0.624392 behind fillcolor rgb '#182430' fillstyle solid 1 noborder
set arrow 1 from screen 0.035417,0.558051 to screen 0.134028,0.558051 nohead back linewidth 2 linecolor rgb '#43505c'
set label 1 'Lạng Sơn' at screen 0.038542,0.608395 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
$d55 << END
2017 -0.11378 0.14622
2018 -0.0655 0.1545
2019 -0.01722 0.16278
2020 0.03106 0.17106
2021 0.05934 0.19934
2022 0.06762 0.24762
2023 0.0759 0.2959
2024 0.08418 0.34418
END
$d56 << END
2017 0.03592
2018 0.1125
2019 -0.01102
2020 0.06556
2021 0.14214
2022 0.21872
2023 0.0952
2024 0.17178
END
$d57 << END
2017 0.01622
2018 0.0445
2019 0.07278
2020 0.10106
2021 0.12934
2022 0.15762
2023 0.1859
2024 0.21418
END
set lmargin at screen 0.038542
set rmargin at screen 0.130903
set bmargin at screen 0.526921
set tmargin at screen 0.591058
set xrange [2016.6:2024.4]
set yrange [-1.123421:1.191142]
plot $d55 using 1:2:3 with filledcurves fillstyle transparent solid 0.18 noborder fillcolor rgb '#95a1ae' title 'Lạng Sơn' noenhanced, \
     $d56 using 1:2 with points pointtype 7 pointsize 1.311475 linewidth 1 linecolor rgb '#aeb8c2' title 'Lạng Sơn' noenhanced, \
     $d57 with lines linewidth 3.5 linecolor rgb '#95a1ae' title 'Lạng Sơn' noenhanced
unset label
unset arrow
unset object
set object 1 rectangle from screen 0.139236,0.520439 to screen 0.237847,0.624392 behind fillcolor rgb '#182430' fillstyle solid 1 noborder
set arrow 1 from screen 0.139236,0.558051 to screen 0.237847,0.558051 nohead back linewidth 2 linecolor rgb '#43505c'
set label 1 'Hà Giang' at screen 0.142361,0.608395 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
$d58 << END
2017 -0.13474 0.12526
2018 -0.0887 0.1313
2019 -0.04266 0.13734
2020 0.00338 0.14338
2021 0.02942 0.16942
2022 0.03546 0.21546
2023 0.0415 0.2615
2024 0.04754 0.30754
END
$d59 << END
2017 0.01176
2018 0.0861
2019 -0.03966
2020 0.03468
2021 0.10902
2022 0.18336
2023 0.0576
2024 0.13194
END
$d60 << END
2017 -0.00474
2018 0.0213
2019 0.04734
2020 0.07338
2021 0.09942
2022 0.12546
2023 0.1515
2024 0.17754
END
set lmargin at screen 0.142361
set rmargin at screen 0.234722
set bmargin at screen 0.526921
set tmargin at screen 0.591058
set xrange [2016.6:2024.4]
set yrange [-1.123421:1.191142]
plot $d58 using 1:2:3 with filledcurves fillstyle transparent solid 0.18 noborder fillcolor rgb '#95a1ae' title 'Hà Giang' noenhanced, \
     $d59 using 1:2 with points pointtype 7 pointsize 1.311475 linewidth 1 linecolor rgb '#aeb8c2' title 'Hà Giang' noenhanced, \
     $d60 with lines linewidth 3.5 linecolor rgb '#95a1ae' title 'Hà Giang' noenhanced
unset label
unset arrow
unset object
set object 1 rectangle from screen 0.243056,0.520439 to screen 0.341667,0.624392 behind fillcolor rgb '#182430' fillstyle solid 1 noborder
set arrow 1 from screen 0.243056,0.558051 to screen 0.341667,0.558051 nohead back linewidth 2 linecolor rgb '#43505c'
set label 1 'Hậu Giang' at screen 0.246181,0.608395 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
$d61 << END
2017 -0.153735 0.106265
2018 -0.109725 0.110275
2019 -0.065715 0.114285
2020 -0.021705 0.118295
2021 0.002305 0.142305
2022 0.006315 0.186315
2023 0.010325 0.230325
2024 0.014335 0.274335
END
$d62 << END
2017 -0.010135
2018 0.062175
2019 -0.065615
2020 0.006695
2021 0.079005
2022 0.151315
2023 0.023525
2024 0.095835
END
$d63 << END
2017 -0.023735
2018 0.000275
2019 0.024285
2020 0.048295
2021 0.072305
2022 0.096315
2023 0.120325
2024 0.144335
END
set lmargin at screen 0.246181
set rmargin at screen 0.338542
set bmargin at screen 0.526921
set tmargin at screen 0.591058
set xrange [2016.6:2024.4]
set yrange [-1.123421:1.191142]
plot $d61 using 1:2:3 with filledcurves fillstyle transparent solid 0.18 noborder fillcolor rgb '#95a1ae' title 'Hậu Giang' noenhanced, \
     $d62 using 1:2 with points pointtype 7 pointsize 1.311475 linewidth 1 linecolor rgb '#aeb8c2' title 'Hậu Giang' noenhanced, \
     $d63 with lines linewidth 3.5 linecolor rgb '#95a1ae' title 'Hậu Giang' noenhanced
unset label
unset arrow
unset object
set object 1 rectangle from screen 0.346875,0.520439 to screen 0.445486,0.624392 behind fillcolor rgb '#182430' fillstyle solid 1 noborder
set arrow 1 from screen 0.346875,0.558051 to screen 0.445486,0.558051 nohead back linewidth 2 linecolor rgb '#43505c'
set label 1 'Sóc Trăng' at screen 0.35,0.608395 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
$d64 << END
2017 -0.174695 0.085305
2018 -0.132925 0.087075
2019 -0.091155 0.088845
2020 -0.049385 0.090615
2021 -0.027615 0.112385
2022 -0.025845 0.154155
2023 -0.024075 0.195925
2024 -0.022305 0.237695
END
$d65 << END
2017 -0.034295
2018 0.035775
2019 -0.094255
2020 -0.024185
2021 0.045885
2022 0.115955
2023 -0.014075
2024 0.055995
END
$d66 << END
2017 -0.044695
2018 -0.022925
2019 -0.001155
2020 0.020615
2021 0.042385
2022 0.064155
2023 0.085925
2024 0.107695
END
set lmargin at screen 0.35
set rmargin at screen 0.442361
set bmargin at screen 0.526921
set tmargin at screen 0.591058
set xrange [2016.6:2024.4]
set yrange [-1.123421:1.191142]
plot $d64 using 1:2:3 with filledcurves fillstyle transparent solid 0.18 noborder fillcolor rgb '#95a1ae' title 'Sóc Trăng' noenhanced, \
     $d65 using 1:2 with points pointtype 7 pointsize 1.311475 linewidth 1 linecolor rgb '#aeb8c2' title 'Sóc Trăng' noenhanced, \
     $d66 with lines linewidth 3.5 linecolor rgb '#95a1ae' title 'Sóc Trăng' noenhanced
unset label
unset arrow
unset object
set object 1 rectangle from screen 0.450694,0.520439 to screen 0.549306,0.624392 behind fillcolor rgb '#182430' fillstyle solid 1 noborder
set arrow 1 from screen 0.450694,0.558051 to screen 0.549306,0.558051 nohead back linewidth 2 linecolor rgb '#43505c'
set label 1 'Kiên Giang' at screen 0.453819,0.608395 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
$d67 << END
2017 -0.195655 0.064345
2018 -0.156125 0.063875
2019 -0.116595 0.063405
2020 -0.077065 0.062935
2021 -0.057535 0.082465
2022 -0.058005 0.121995
2023 -0.058475 0.161525
2024 -0.058945 0.201055
END
$d68 << END
2017 -0.058455
2018 0.009375
2019 -0.122895
2020 -0.055065
2021 0.012765
2022 0.080595
2023 0.148425
2024 0.016155
END
$d69 << END
2017 -0.065655
2018 -0.046125
2019 -0.026595
2020 -0.007065
2021 0.012465
2022 0.031995
2023 0.051525
2024 0.071055
END
set lmargin at screen 0.453819
set rmargin at screen 0.546181
set bmargin at screen 0.526921
set tmargin at screen 0.591058
set xrange [2016.6:2024.4]
set yrange [-1.123421:1.191142]
plot $d67 using 1:2:3 with filledcurves fillstyle transparent solid 0.18 noborder fillcolor rgb '#95a1ae' title 'Kiên Giang' noenhanced, \
     $d68 using 1:2 with points pointtype 7 pointsize 1.311475 linewidth 1 linecolor rgb '#aeb8c2' title 'Kiên Giang' noenhanced, \
     $d69 with lines linewidth 3.5 linecolor rgb '#95a1ae' title 'Kiên Giang' noenhanced
unset label
unset arrow
unset object
set object 1 rectangle from screen 0.554514,0.520439 to screen 0.653125,0.624392 behind fillcolor rgb '#182430' fillstyle solid 1 noborder
set arrow 1 from screen 0.554514,0.558051 to screen 0.653125,0.558051 nohead back linewidth 2 linecolor rgb '#43505c'
set label 1 'Long An' at screen 0.557639,0.608395 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
$d70 << END
2017 -0.216615 0.043385
2018 -0.179325 0.040675
2019 -0.142035 0.037965
2020 -0.104745 0.035255
2021 -0.087455 0.052545
2022 -0.090165 0.089835
2023 -0.092875 0.127125
2024 -0.095585 0.164415
END
$d71 << END
2017 -0.082615
2018 -0.017025
2019 -0.151535
2020 -0.085945
2021 -0.020355
2022 0.045235
2023 0.110825
2024 -0.023685
END
$d72 << END
2017 -0.086615
2018 -0.069325
2019 -0.052035
2020 -0.034745
2021 -0.017455
2022 -0.000165
2023 0.017125
2024 0.034415
END
set lmargin at screen 0.557639
set rmargin at screen 0.65
set bmargin at screen 0.526921
set tmargin at screen 0.591058
set xrange [2016.6:2024.4]
set yrange [-1.123421:1.191142]
plot $d70 using 1:2:3 with filledcurves fillstyle transparent solid 0.18 noborder fillcolor rgb '#95a1ae' title 'Long An' noenhanced, \
     $d71 using 1:2 with points pointtype 7 pointsize 1.311475 linewidth 1 linecolor rgb '#aeb8c2' title 'Long An' noenhanced, \
     $d72 with lines linewidth 3.5 linecolor rgb '#95a1ae' title 'Long An' noenhanced
unset label
unset arrow
unset object
set object 1 rectangle from screen 0.658333,0.520439 to screen 0.756944,0.624392 behind fillcolor rgb '#182430' fillstyle solid 1 noborder
set arrow 1 from screen 0.658333,0.558051 to screen 0.756944,0.558051 nohead back linewidth 2 linecolor rgb '#43505c'
set label 1 'Bình Dương' at screen 0.661458,0.608395 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
$d73 << END
2017 -0.237575 0.022425
2018 -0.202525 0.017475
2019 -0.167475 0.012525
2020 -0.132425 0.007575
2021 -0.117375 0.022625
2022 -0.122325 0.057675
2023 -0.127275 0.092725
2024 -0.132225 0.127775
END
$d74 << END
2017 -0.106775
2018 -0.043425
2019 0.019925
2020 -0.116825
2021 -0.053475
2022 0.009875
2023 0.073225
2024 -0.063525
END
$d75 << END
2017 -0.107575
2018 -0.092525
2019 -0.077475
2020 -0.062425
2021 -0.047375
2022 -0.032325
2023 -0.017275
2024 -0.002225
END
set lmargin at screen 0.661458
set rmargin at screen 0.753819
set bmargin at screen 0.526921
set tmargin at screen 0.591058
set xrange [2016.6:2024.4]
set yrange [-1.123421:1.191142]
plot $d73 using 1:2:3 with filledcurves fillstyle transparent solid 0.18 noborder fillcolor rgb '#95a1ae' title 'Bình Dương' noenhanced, \
     $d74 using 1:2 with points pointtype 7 pointsize 1.311475 linewidth 1 linecolor rgb '#aeb8c2' title 'Bình Dương' noenhanced, \
     $d75 with lines linewidth 3.5 linecolor rgb '#95a1ae' title 'Bình Dương' noenhanced
unset label
unset arrow
unset object
set object 1 rectangle from screen 0.762153,0.520439 to screen 0.860764,0.624392 behind fillcolor rgb '#182430' fillstyle solid 1 noborder
set arrow 1 from screen 0.762153,0.558051 to screen 0.860764,0.558051 nohead back linewidth 2 linecolor rgb '#43505c'
set label 1 'Phú Yên' at screen 0.765278,0.608395 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
$d76 << END
2017 -0.258535 0.001465
2018 -0.225725 -0.005725
2019 -0.192915 -0.012915
2020 -0.160105 -0.020105
2021 -0.147295 -0.007295
2022 -0.154485 0.025515
2023 -0.161675 0.058325
2024 -0.168865 0.091135
END
$d77 << END
2017 -0.130935
2018 -0.069825
2019 -0.008715
2020 -0.147705
2021 -0.086595
2022 -0.025485
2023 0.035625
2024 -0.103365
END
$d78 << END
2017 -0.128535
2018 -0.115725
2019 -0.102915
2020 -0.090105
2021 -0.077295
2022 -0.064485
2023 -0.051675
2024 -0.038865
END
set lmargin at screen 0.765278
set rmargin at screen 0.857639
set bmargin at screen 0.526921
set tmargin at screen 0.591058
set xrange [2016.6:2024.4]
set yrange [-1.123421:1.191142]
plot $d76 using 1:2:3 with filledcurves fillstyle transparent solid 0.18 noborder fillcolor rgb '#95a1ae' title 'Phú Yên' noenhanced, \
     $d77 using 1:2 with points pointtype 7 pointsize 1.311475 linewidth 1 linecolor rgb '#aeb8c2' title 'Phú Yên' noenhanced, \
     $d78 with lines linewidth 3.5 linecolor rgb '#95a1ae' title 'Phú Yên' noenhanced
unset label
unset arrow
unset object
set object 1 rectangle from screen 0.865972,0.520439 to screen 0.964583,0.624392 behind fillcolor rgb '#182430' fillstyle solid 1 noborder
set arrow 1 from screen 0.865972,0.558051 to screen 0.964583,0.558051 nohead back linewidth 2 linecolor rgb '#43505c'
set label 1 'Quảng Nam' at screen 0.869097,0.608395 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
$d79 << END
2017 -0.279495 -0.019495
2018 -0.248925 -0.028925
2019 -0.218355 -0.038355
2020 -0.187785 -0.047785
2021 -0.177215 -0.037215
2022 -0.186645 -0.006645
2023 -0.196075 0.023925
2024 -0.205505 0.054495
END
$d80 << END
2017 -0.155095
2018 -0.096225
2019 -0.037355
2020 -0.178585
2021 -0.119715
2022 -0.060845
2023 -0.001975
2024 -0.143205
END
$d81 << END
2017 -0.149495
2018 -0.138925
2019 -0.128355
2020 -0.117785
2021 -0.107215
2022 -0.096645
2023 -0.086075
2024 -0.075505
END
set lmargin at screen 0.869097
set rmargin at screen 0.961458
set bmargin at screen 0.526921
set tmargin at screen 0.591058
set xrange [2016.6:2024.4]
set yrange [-1.123421:1.191142]
plot $d79 using 1:2:3 with filledcurves fillstyle transparent solid 0.18 noborder fillcolor rgb '#95a1ae' title 'Quảng Nam' noenhanced, \
     $d80 using 1:2 with points pointtype 7 pointsize 1.311475 linewidth 1 linecolor rgb '#aeb8c2' title 'Quảng Nam' noenhanced, \
     $d81 with lines linewidth 3.5 linecolor rgb '#95a1ae' title 'Quảng Nam' noenhanced
unset label
unset arrow
unset object
set object 1 rectangle from screen 0.035417,0.407228 to screen 0.134028,0.51118 behind fillcolor rgb '#182430' fillstyle solid 1 noborder
set arrow 1 from screen 0.035417,0.44484 to screen 0.134028,0.44484 nohead back linewidth 2 linecolor rgb '#43505c'
set label 1 'Nghệ An' at screen 0.038542,0.495184 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
$d82 << END
2017 -0.300455 -0.040455
2018 -0.272125 -0.052125
2019 -0.243795 -0.063795
2020 -0.215465 -0.075465
2021 -0.207135 -0.067135
2022 -0.218805 -0.038805
2023 -0.230475 -0.010475
2024 -0.242145 0.017855
END
$d83 << END
2017 -0.179255
2018 -0.122625
2019 -0.065995
2020 -0.209465
2021 -0.152835
2022 -0.096205
2023 -0.039575
2024 -0.183045
END
$d84 << END
2017 -0.170455
2018 -0.162125
2019 -0.153795
2020 -0.145465
2021 -0.137135
2022 -0.128805
2023 -0.120475
2024 -0.112145
END
set lmargin at screen 0.038542
set rmargin at screen 0.130903
set bmargin at screen 0.413709
set tmargin at screen 0.477847
set xrange [2016.6:2024.4]
set yrange [-1.123421:1.191142]
plot $d82 using 1:2:3 with filledcurves fillstyle transparent solid 0.18 noborder fillcolor rgb '#95a1ae' title 'Nghệ An' noenhanced, \
     $d83 using 1:2 with points pointtype 7 pointsize 1.311475 linewidth 1 linecolor rgb '#aeb8c2' title 'Nghệ An' noenhanced, \
     $d84 with lines linewidth 3.5 linecolor rgb '#95a1ae' title 'Nghệ An' noenhanced
unset label
unset arrow
unset object
set object 1 rectangle from screen 0.139236,0.407228 to screen 0.237847,0.51118 behind fillcolor rgb '#182430' fillstyle solid 1 noborder
set arrow 1 from screen 0.139236,0.44484 to screen 0.237847,0.44484 nohead back linewidth 2 linecolor rgb '#43505c'
set label 1 'Hà Nam' at screen 0.142361,0.495184 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
$d85 << END
2017 -0.321415 -0.061415
2018 -0.295325 -0.075325
2019 -0.269235 -0.089235
2020 -0.243145 -0.103145
2021 -0.237055 -0.097055
2022 -0.250965 -0.070965
2023 -0.264875 -0.044875
2024 -0.278785 -0.018785
END
$d86 << END
2017 -0.203415
2018 -0.149025
2019 -0.094635
2020 -0.240345
2021 -0.185955
2022 -0.131565
2023 -0.077175
2024 -0.222885
END
$d87 << END
2017 -0.191415
2018 -0.185325
2019 -0.179235
2020 -0.173145
2021 -0.167055
2022 -0.160965
2023 -0.154875
2024 -0.148785
END
set lmargin at screen 0.142361
set rmargin at screen 0.234722
set bmargin at screen 0.413709
set tmargin at screen 0.477847
set xrange [2016.6:2024.4]
set yrange [-1.123421:1.191142]
plot $d85 using 1:2:3 with filledcurves fillstyle transparent solid 0.18 noborder fillcolor rgb '#95a1ae' title 'Hà Nam' noenhanced, \
     $d86 using 1:2 with points pointtype 7 pointsize 1.311475 linewidth 1 linecolor rgb '#aeb8c2' title 'Hà Nam' noenhanced, \
     $d87 with lines linewidth 3.5 linecolor rgb '#95a1ae' title 'Hà Nam' noenhanced
unset label
unset arrow
unset object
set object 1 rectangle from screen 0.243056,0.407228 to screen 0.341667,0.51118 behind fillcolor rgb '#182430' fillstyle solid 1 noborder
set arrow 1 from screen 0.243056,0.44484 to screen 0.341667,0.44484 nohead back linewidth 2 linecolor rgb '#43505c'
set label 1 'Bắc Giang' at screen 0.246181,0.495184 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
$d88 << END
2017 -0.342375 -0.082375
2018 -0.318525 -0.098525
2019 -0.294675 -0.114675
2020 -0.270825 -0.130825
2021 -0.266975 -0.126975
2022 -0.283125 -0.103125
2023 -0.299275 -0.079275
2024 -0.315425 -0.055425
END
$d89 << END
2017 -0.227575
2018 -0.175425
2019 -0.123275
2020 -0.271225
2021 -0.219075
2022 -0.166925
2023 -0.114775
2024 -0.262725
END
$d90 << END
2017 -0.212375
2018 -0.208525
2019 -0.204675
2020 -0.200825
2021 -0.196975
2022 -0.193125
2023 -0.189275
2024 -0.185425
END
set lmargin at screen 0.246181
set rmargin at screen 0.338542
set bmargin at screen 0.413709
set tmargin at screen 0.477847
set xrange [2016.6:2024.4]
set yrange [-1.123421:1.191142]
plot $d88 using 1:2:3 with filledcurves fillstyle transparent solid 0.18 noborder fillcolor rgb '#95a1ae' title 'Bắc Giang' noenhanced, \
     $d89 using 1:2 with points pointtype 7 pointsize 1.311475 linewidth 1 linecolor rgb '#aeb8c2' title 'Bắc Giang' noenhanced, \
     $d90 with lines linewidth 3.5 linecolor rgb '#95a1ae' title 'Bắc Giang' noenhanced
unset label
unset arrow
unset object
set object 1 rectangle from screen 0.346875,0.407228 to screen 0.445486,0.51118 behind fillcolor rgb '#182430' fillstyle solid 1 noborder
set arrow 1 from screen 0.346875,0.44484 to screen 0.445486,0.44484 nohead back linewidth 2 linecolor rgb '#43505c'
set label 1 'Yên Bái' at screen 0.35,0.495184 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
$d91 << END
2017 -0.363335 -0.103335
2018 -0.341725 -0.121725
2019 -0.320115 -0.140115
2020 -0.298505 -0.158505
2021 -0.296895 -0.156895
2022 -0.315285 -0.135285
2023 -0.333675 -0.113675
2024 -0.352065 -0.092065
END
$d92 << END
2017 -0.251735
2018 -0.201825
2019 -0.151915
2020 -0.302105
2021 -0.252195
2022 -0.202285
2023 -0.152375
2024 -0.302565
END
$d93 << END
2017 -0.233335
2018 -0.231725
2019 -0.230115
2020 -0.228505
2021 -0.226895
2022 -0.225285
2023 -0.223675
2024 -0.222065
END
set lmargin at screen 0.35
set rmargin at screen 0.442361
set bmargin at screen 0.413709
set tmargin at screen 0.477847
set xrange [2016.6:2024.4]
set yrange [-1.123421:1.191142]
plot $d91 using 1:2:3 with filledcurves fillstyle transparent solid 0.18 noborder fillcolor rgb '#95a1ae' title 'Yên Bái' noenhanced, \
     $d92 using 1:2 with points pointtype 7 pointsize 1.311475 linewidth 1 linecolor rgb '#aeb8c2' title 'Yên Bái' noenhanced, \
     $d93 with lines linewidth 3.5 linecolor rgb '#95a1ae' title 'Yên Bái' noenhanced
unset label
unset arrow
unset object
set object 1 rectangle from screen 0.450694,0.407228 to screen 0.549306,0.51118 behind fillcolor rgb '#182430' fillstyle solid 1 noborder
set arrow 1 from screen 0.450694,0.44484 to screen 0.549306,0.44484 nohead back linewidth 2 linecolor rgb '#43505c'
set label 1 'Lào Cai' at screen 0.453819,0.495184 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
$d94 << END
2017 -0.384295 -0.124295
2018 -0.364925 -0.144925
2019 -0.345555 -0.165555
2020 -0.326185 -0.186185
2021 -0.326815 -0.186815
2022 -0.347445 -0.167445
2023 -0.368075 -0.148075
2024 -0.388705 -0.128705
END
$d95 << END
2017 -0.275895
2018 -0.228225
2019 -0.180555
2020 -0.332985
2021 -0.285315
2022 -0.237645
2023 -0.189975
2024 -0.342405
END
$d96 << END
2017 -0.254295
2018 -0.254925
2019 -0.255555
2020 -0.256185
2021 -0.256815
2022 -0.257445
2023 -0.258075
2024 -0.258705
END
set lmargin at screen 0.453819
set rmargin at screen 0.546181
set bmargin at screen 0.413709
set tmargin at screen 0.477847
set xrange [2016.6:2024.4]
set yrange [-1.123421:1.191142]
plot $d94 using 1:2:3 with filledcurves fillstyle transparent solid 0.18 noborder fillcolor rgb '#95a1ae' title 'Lào Cai' noenhanced, \
     $d95 using 1:2 with points pointtype 7 pointsize 1.311475 linewidth 1 linecolor rgb '#aeb8c2' title 'Lào Cai' noenhanced, \
     $d96 with lines linewidth 3.5 linecolor rgb '#95a1ae' title 'Lào Cai' noenhanced
unset label
unset arrow
unset object
set object 1 rectangle from screen 0.554514,0.407228 to screen 0.653125,0.51118 behind fillcolor rgb '#182430' fillstyle solid 1 noborder
set arrow 1 from screen 0.554514,0.44484 to screen 0.653125,0.44484 nohead back linewidth 2 linecolor rgb '#43505c'
set label 1 'Hải Phòng' at screen 0.557639,0.495184 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
$d97 << END
2017 -0.405255 -0.145255
2018 -0.388125 -0.168125
2019 -0.370995 -0.190995
2020 -0.353865 -0.213865
2021 -0.356735 -0.216735
2022 -0.379605 -0.199605
2023 -0.402475 -0.182475
2024 -0.425345 -0.165345
END
$d98 << END
2017 -0.300055
2018 -0.254625
2019 -0.209195
2020 -0.363865
2021 -0.318435
2022 -0.273005
2023 -0.227575
2024 -0.382245
END
$d99 << END
2017 -0.275255
2018 -0.278125
2019 -0.280995
2020 -0.283865
2021 -0.286735
2022 -0.289605
2023 -0.292475
2024 -0.295345
END
set lmargin at screen 0.557639
set rmargin at screen 0.65
set bmargin at screen 0.413709
set tmargin at screen 0.477847
set xrange [2016.6:2024.4]
set yrange [-1.123421:1.191142]
plot $d97 using 1:2:3 with filledcurves fillstyle transparent solid 0.18 noborder fillcolor rgb '#95a1ae' title 'Hải Phòng' noenhanced, \
     $d98 using 1:2 with points pointtype 7 pointsize 1.311475 linewidth 1 linecolor rgb '#aeb8c2' title 'Hải Phòng' noenhanced, \
     $d99 with lines linewidth 3.5 linecolor rgb '#95a1ae' title 'Hải Phòng' noenhanced
unset label
unset arrow
unset object
set object 1 rectangle from screen 0.658333,0.407228 to screen 0.756944,0.51118 behind fillcolor rgb '#182430' fillstyle solid 1 noborder
set arrow 1 from screen 0.658333,0.44484 to screen 0.756944,0.44484 nohead back linewidth 2 linecolor rgb '#43505c'
set label 1 'Điện Biên' at screen 0.661458,0.495184 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
$d100 << END
2017 -0.42425 -0.16425
2018 -0.40915 -0.18915
2019 -0.39405 -0.21405
2020 -0.37895 -0.23895
2021 -0.38385 -0.24385
2022 -0.40875 -0.22875
2023 -0.43365 -0.21365
2024 -0.45855 -0.19855
END
$d101 << END
2017 -0.32195
2018 -0.27855
2019 -0.23515
2020 -0.39185
2021 -0.34845
2022 -0.30505
2023 -0.26165
2024 -0.41835
END
$d102 << END
2017 -0.29425
2018 -0.29915
2019 -0.30405
2020 -0.30895
2021 -0.31385
2022 -0.31875
2023 -0.32365
2024 -0.32855
END
set lmargin at screen 0.661458
set rmargin at screen 0.753819
set bmargin at screen 0.413709
set tmargin at screen 0.477847
set xrange [2016.6:2024.4]
set yrange [-1.123421:1.191142]
plot $d100 using 1:2:3 with filledcurves fillstyle transparent solid 0.18 noborder fillcolor rgb '#95a1ae' title 'Điện Biên' noenhanced, \
     $d101 using 1:2 with points pointtype 7 pointsize 1.311475 linewidth 1 linecolor rgb '#aeb8c2' title 'Điện Biên' noenhanced, \
     $d102 with lines linewidth 3.5 linecolor rgb '#95a1ae' title 'Điện Biên' noenhanced
unset label
unset arrow
unset object
set object 1 rectangle from screen 0.762153,0.407228 to screen 0.860764,0.51118 behind fillcolor rgb '#182430' fillstyle solid 1 noborder
set arrow 1 from screen 0.762153,0.44484 to screen 0.860764,0.44484 nohead back linewidth 2 linecolor rgb '#43505c'
set label 1 'Vĩnh Long' at screen 0.765278,0.495184 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
$d103 << END
2017 -0.44521 -0.18521
2018 -0.43235 -0.21235
2019 -0.41949 -0.23949
2020 -0.40663 -0.26663
2021 -0.41377 -0.27377
2022 -0.44091 -0.26091
2023 -0.46805 -0.24805
2024 -0.49519 -0.23519
END
$d104 << END
2017 -0.34611
2018 -0.30495
2019 -0.26379
2020 -0.42273
2021 -0.38157
2022 -0.34041
2023 -0.29925
2024 -0.45819
END
$d105 << END
2017 -0.31521
2018 -0.32235
2019 -0.32949
2020 -0.33663
2021 -0.34377
2022 -0.35091
2023 -0.35805
2024 -0.36519
END
set lmargin at screen 0.765278
set rmargin at screen 0.857639
set bmargin at screen 0.413709
set tmargin at screen 0.477847
set xrange [2016.6:2024.4]
set yrange [-1.123421:1.191142]
plot $d103 using 1:2:3 with filledcurves fillstyle transparent solid 0.18 noborder fillcolor rgb '#95a1ae' title 'Vĩnh Long' noenhanced, \
     $d104 using 1:2 with points pointtype 7 pointsize 1.311475 linewidth 1 linecolor rgb '#aeb8c2' title 'Vĩnh Long' noenhanced, \
     $d105 with lines linewidth 3.5 linecolor rgb '#95a1ae' title 'Vĩnh Long' noenhanced
unset label
unset arrow
unset object
set object 1 rectangle from screen 0.865972,0.407228 to screen 0.964583,0.51118 behind fillcolor rgb '#182430' fillstyle solid 1 noborder
set arrow 1 from screen 0.865972,0.44484 to screen 0.964583,0.44484 nohead back linewidth 2 linecolor rgb '#43505c'
set label 1 'BR – Vũng Tàu' at screen 0.869097,0.495184 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
$d106 << END
2017 -0.46617 -0.20617
2018 -0.45555 -0.23555
2019 -0.44493 -0.26493
2020 -0.43431 -0.29431
2021 -0.44369 -0.30369
2022 -0.47307 -0.29307
2023 -0.50245 -0.28245
2024 -0.53183 -0.27183
END
$d107 << END
2017 -0.37027
2018 -0.33135
2019 -0.29243
2020 -0.45361
2021 -0.41469
2022 -0.37577
2023 -0.33685
2024 -0.49803
END
$d108 << END
2017 -0.33617
2018 -0.34555
2019 -0.35493
2020 -0.36431
2021 -0.37369
2022 -0.38307
2023 -0.39245
2024 -0.40183
END
set lmargin at screen 0.869097
set rmargin at screen 0.961458
set bmargin at screen 0.413709
set tmargin at screen 0.477847
set xrange [2016.6:2024.4]
set yrange [-1.123421:1.191142]
plot $d106 using 1:2:3 with filledcurves fillstyle transparent solid 0.18 noborder fillcolor rgb '#95a1ae' title 'Bà Rịa – Vũng Tàu' noenhanced, \
     $d107 using 1:2 with points pointtype 7 pointsize 1.311475 linewidth 1 linecolor rgb '#aeb8c2' title 'Bà Rịa – Vũng Tàu' noenhanced, \
     $d108 with lines linewidth 3.5 linecolor rgb '#95a1ae' title 'Bà Rịa – Vũng Tàu' noenhanced
unset label
unset arrow
unset object
set object 1 rectangle from screen 0.035417,0.294016 to screen 0.134028,0.397968 behind fillcolor rgb '#182430' fillstyle solid 1 noborder
set arrow 1 from screen 0.035417,0.331628 to screen 0.134028,0.331628 nohead back linewidth 2 linecolor rgb '#43505c'
set label 1 'Bình Thuận' at screen 0.038542,0.381972 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
$d109 << END
2017 -0.48713 -0.22713
2018 -0.47875 -0.25875
2019 -0.47037 -0.29037
2020 -0.46199 -0.32199
2021 -0.47361 -0.33361
2022 -0.50523 -0.32523
2023 -0.53685 -0.31685
2024 -0.56847 -0.30847
END
$d110 << END
2017 -0.39443
2018 -0.35775
2019 -0.32107
2020 -0.48449
2021 -0.44781
2022 -0.41113
2023 -0.37445
2024 -0.53787
END
$d111 << END
2017 -0.35713
2018 -0.36875
2019 -0.38037
2020 -0.39199
2021 -0.40361
2022 -0.41523
2023 -0.42685
2024 -0.43847
END
set lmargin at screen 0.038542
set rmargin at screen 0.130903
set bmargin at screen 0.300497
set tmargin at screen 0.364635
set xrange [2016.6:2024.4]
set yrange [-1.123421:1.191142]
plot $d109 using 1:2:3 with filledcurves fillstyle transparent solid 0.18 noborder fillcolor rgb '#95a1ae' title 'Bình Thuận' noenhanced, \
     $d110 using 1:2 with points pointtype 7 pointsize 1.311475 linewidth 1 linecolor rgb '#aeb8c2' title 'Bình Thuận' noenhanced, \
     $d111 with lines linewidth 3.5 linecolor rgb '#95a1ae' title 'Bình Thuận' noenhanced
unset label
unset arrow
unset object
set object 1 rectangle from screen 0.139236,0.294016 to screen 0.237847,0.397968 behind fillcolor rgb '#182430' fillstyle solid 1 noborder
set arrow 1 from screen 0.139236,0.331628 to screen 0.237847,0.331628 nohead back linewidth 2 linecolor rgb '#43505c'
set label 1 'Lâm Đồng' at screen 0.142361,0.381972 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
$d112 << END
2017 -0.50809 -0.24809
2018 -0.50195 -0.28195
2019 -0.49581 -0.31581
2020 -0.48967 -0.34967
2021 -0.50353 -0.36353
2022 -0.53739 -0.35739
2023 -0.57125 -0.35125
2024 -0.60511 -0.34511
END
$d113 << END
2017 -0.41859
2018 -0.38415
2019 -0.34971
2020 -0.51537
2021 -0.48093
2022 -0.44649
2023 -0.41205
2024 -0.37761
END
$d114 << END
2017 -0.37809
2018 -0.39195
2019 -0.40581
2020 -0.41967
2021 -0.43353
2022 -0.44739
2023 -0.46125
2024 -0.47511
END
set lmargin at screen 0.142361
set rmargin at screen 0.234722
set bmargin at screen 0.300497
set tmargin at screen 0.364635
set xrange [2016.6:2024.4]
set yrange [-1.123421:1.191142]
plot $d112 using 1:2:3 with filledcurves fillstyle transparent solid 0.18 noborder fillcolor rgb '#95a1ae' title 'Lâm Đồng' noenhanced, \
     $d113 using 1:2 with points pointtype 7 pointsize 1.311475 linewidth 1 linecolor rgb '#aeb8c2' title 'Lâm Đồng' noenhanced, \
     $d114 with lines linewidth 3.5 linecolor rgb '#95a1ae' title 'Lâm Đồng' noenhanced
unset label
unset arrow
unset object
set object 1 rectangle from screen 0.243056,0.294016 to screen 0.341667,0.397968 behind fillcolor rgb '#182430' fillstyle solid 1 noborder
set arrow 1 from screen 0.243056,0.331628 to screen 0.341667,0.331628 nohead back linewidth 2 linecolor rgb '#43505c'
set label 1 'Bình Định' at screen 0.246181,0.381972 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
$d115 << END
2017 -0.52905 -0.26905
2018 -0.52515 -0.30515
2019 -0.52125 -0.34125
2020 -0.51735 -0.37735
2021 -0.53345 -0.39345
2022 -0.56955 -0.38955
2023 -0.60565 -0.38565
2024 -0.64175 -0.38175
END
$d116 << END
2017 -0.44275
2018 -0.41055
2019 -0.37835
2020 -0.54625
2021 -0.51405
2022 -0.48185
2023 -0.44965
2024 -0.41745
END
$d117 << END
2017 -0.39905
2018 -0.41515
2019 -0.43125
2020 -0.44735
2021 -0.46345
2022 -0.47955
2023 -0.49565
2024 -0.51175
END
set lmargin at screen 0.246181
set rmargin at screen 0.338542
set bmargin at screen 0.300497
set tmargin at screen 0.364635
set xrange [2016.6:2024.4]
set yrange [-1.123421:1.191142]
plot $d115 using 1:2:3 with filledcurves fillstyle transparent solid 0.18 noborder fillcolor rgb '#95a1ae' title 'Bình Định' noenhanced, \
     $d116 using 1:2 with points pointtype 7 pointsize 1.311475 linewidth 1 linecolor rgb '#aeb8c2' title 'Bình Định' noenhanced, \
     $d117 with lines linewidth 3.5 linecolor rgb '#95a1ae' title 'Bình Định' noenhanced
unset label
unset arrow
unset object
set object 1 rectangle from screen 0.346875,0.294016 to screen 0.445486,0.397968 behind fillcolor rgb '#182430' fillstyle solid 1 noborder
set arrow 1 from screen 0.346875,0.331628 to screen 0.445486,0.331628 nohead back linewidth 2 linecolor rgb '#43505c'
set label 1 'Quảng Trị' at screen 0.35,0.381972 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
$d118 << END
2017 -0.55001 -0.29001
2018 -0.54835 -0.32835
2019 -0.54669 -0.36669
2020 -0.54503 -0.40503
2021 -0.56337 -0.42337
2022 -0.60171 -0.42171
2023 -0.64005 -0.42005
2024 -0.67839 -0.41839
END
$d119 << END
2017 -0.46691
2018 -0.43695
2019 -0.40699
2020 -0.37703
2021 -0.54717
2022 -0.51721
2023 -0.48725
2024 -0.45729
END
$d120 << END
2017 -0.42001
2018 -0.43835
2019 -0.45669
2020 -0.47503
2021 -0.49337
2022 -0.51171
2023 -0.53005
2024 -0.54839
END
set lmargin at screen 0.35
set rmargin at screen 0.442361
set bmargin at screen 0.300497
set tmargin at screen 0.364635
set xrange [2016.6:2024.4]
set yrange [-1.123421:1.191142]
plot $d118 using 1:2:3 with filledcurves fillstyle transparent solid 0.18 noborder fillcolor rgb '#95a1ae' title 'Quảng Trị' noenhanced, \
     $d119 using 1:2 with points pointtype 7 pointsize 1.311475 linewidth 1 linecolor rgb '#aeb8c2' title 'Quảng Trị' noenhanced, \
     $d120 with lines linewidth 3.5 linecolor rgb '#95a1ae' title 'Quảng Trị' noenhanced
unset label
unset arrow
unset object
set object 1 rectangle from screen 0.450694,0.294016 to screen 0.549306,0.397968 behind fillcolor rgb '#182430' fillstyle solid 1 noborder
set arrow 1 from screen 0.450694,0.331628 to screen 0.549306,0.331628 nohead back linewidth 2 linecolor rgb '#43505c'
set label 1 'Ninh Bình' at screen 0.453819,0.381972 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
$d121 << END
2017 -0.57097 -0.31097
2018 -0.57155 -0.35155
2019 -0.57213 -0.39213
2020 -0.57271 -0.43271
2021 -0.59329 -0.45329
2022 -0.63387 -0.45387
2023 -0.67445 -0.45445
2024 -0.71503 -0.45503
END
$d122 << END
2017 -0.49107
2018 -0.46335
2019 -0.43563
2020 -0.40791
2021 -0.58029
2022 -0.55257
2023 -0.52485
2024 -0.49713
END
$d123 << END
2017 -0.44097
2018 -0.46155
2019 -0.48213
2020 -0.50271
2021 -0.52329
2022 -0.54387
2023 -0.56445
2024 -0.58503
END
set lmargin at screen 0.453819
set rmargin at screen 0.546181
set bmargin at screen 0.300497
set tmargin at screen 0.364635
set xrange [2016.6:2024.4]
set yrange [-1.123421:1.191142]
plot $d121 using 1:2:3 with filledcurves fillstyle transparent solid 0.18 noborder fillcolor rgb '#95a1ae' title 'Ninh Bình' noenhanced, \
     $d122 using 1:2 with points pointtype 7 pointsize 1.311475 linewidth 1 linecolor rgb '#aeb8c2' title 'Ninh Bình' noenhanced, \
     $d123 with lines linewidth 3.5 linecolor rgb '#95a1ae' title 'Ninh Bình' noenhanced
unset label
unset arrow
unset object
set object 1 rectangle from screen 0.554514,0.294016 to screen 0.653125,0.397968 behind fillcolor rgb '#182430' fillstyle solid 1 noborder
set arrow 1 from screen 0.554514,0.331628 to screen 0.653125,0.331628 nohead back linewidth 2 linecolor rgb '#43505c'
set label 1 'Hưng Yên' at screen 0.557639,0.381972 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
$d124 << END
2017 -0.59193 -0.33193
2018 -0.59475 -0.37475
2019 -0.59757 -0.41757
2020 -0.60039 -0.46039
2021 -0.62321 -0.48321
2022 -0.66603 -0.48603
2023 -0.70885 -0.48885
2024 -0.75167 -0.49167
END
$d125 << END
2017 -0.51523
2018 -0.48975
2019 -0.46427
2020 -0.43879
2021 -0.61341
2022 -0.58793
2023 -0.56245
2024 -0.53697
END
$d126 << END
2017 -0.46193
2018 -0.48475
2019 -0.50757
2020 -0.53039
2021 -0.55321
2022 -0.57603
2023 -0.59885
2024 -0.62167
END
set lmargin at screen 0.557639
set rmargin at screen 0.65
set bmargin at screen 0.300497
set tmargin at screen 0.364635
set xrange [2016.6:2024.4]
set yrange [-1.123421:1.191142]
plot $d124 using 1:2:3 with filledcurves fillstyle transparent solid 0.18 noborder fillcolor rgb '#95a1ae' title 'Hưng Yên' noenhanced, \
     $d125 using 1:2 with points pointtype 7 pointsize 1.311475 linewidth 1 linecolor rgb '#aeb8c2' title 'Hưng Yên' noenhanced, \
     $d126 with lines linewidth 3.5 linecolor rgb '#95a1ae' title 'Hưng Yên' noenhanced
unset label
unset arrow
unset object
set object 1 rectangle from screen 0.658333,0.294016 to screen 0.756944,0.397968 behind fillcolor rgb '#182430' fillstyle solid 1 noborder
set arrow 1 from screen 0.658333,0.331628 to screen 0.756944,0.331628 nohead back linewidth 2 linecolor rgb '#43505c'
set label 1 '▼' at screen 0.753819,0.381804 right noenhanced front textcolor rgb '#ff7a8a' font 'Inter,13.5'
set label 2 'Vĩnh Phúc' at screen 0.661458,0.381972 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
$d127 << END
2017 -0.61289 -0.35289
2018 -0.61795 -0.39795
2019 -0.62301 -0.44301
2020 -0.62807 -0.48807
2021 -0.65313 -0.51313
2022 -0.69819 -0.51819
2023 -0.74325 -0.52325
2024 -0.78831 -0.52831
END
$d128 << END
2017 -0.53939
2018 -0.51615
2019 -0.49291
2020 -0.46967
2021 -0.64653
2022 -0.62329
2023 -0.60005
2024 -0.57681
END
$d129 << END
2017 -0.48289
2018 -0.50795
2019 -0.53301
2020 -0.55807
2021 -0.58313
2022 -0.60819
2023 -0.63325
2024 -0.65831
END
set lmargin at screen 0.661458
set rmargin at screen 0.753819
set bmargin at screen 0.300497
set tmargin at screen 0.364635
set xrange [2016.6:2024.4]
set yrange [-1.123421:1.191142]
plot $d127 using 1:2:3 with filledcurves fillstyle transparent solid 0.18 noborder fillcolor rgb '#ff7a8a' title 'Vĩnh Phúc' noenhanced, \
     $d128 using 1:2 with points pointtype 7 pointsize 1.311475 linewidth 1 linecolor rgb '#aeb8c2' title 'Vĩnh Phúc' noenhanced, \
     $d129 with lines linewidth 3.5 linecolor rgb '#ff7a8a' title 'Vĩnh Phúc' noenhanced
unset label
unset arrow
unset object
set object 1 rectangle from screen 0.762153,0.294016 to screen 0.860764,0.397968 behind fillcolor rgb '#182430' fillstyle solid 1 noborder
set arrow 1 from screen 0.762153,0.331628 to screen 0.860764,0.331628 nohead back linewidth 2 linecolor rgb '#43505c'
set label 1 '▼' at screen 0.857639,0.381804 right noenhanced front textcolor rgb '#ff7a8a' font 'Inter,13.5'
set label 2 'Bắc Kạn' at screen 0.765278,0.381972 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
$d130 << END
2017 -0.63385 -0.37385
2018 -0.64115 -0.42115
2019 -0.64845 -0.46845
2020 -0.65575 -0.51575
2021 -0.68305 -0.54305
2022 -0.73035 -0.55035
2023 -0.77765 -0.55765
2024 -0.82495 -0.56495
END
$d131 << END
2017 -0.56355
2018 -0.54255
2019 -0.52155
2020 -0.50055
2021 -0.67965
2022 -0.65865
2023 -0.63765
2024 -0.61665
END
$d132 << END
2017 -0.50385
2018 -0.53115
2019 -0.55845
2020 -0.58575
2021 -0.61305
2022 -0.64035
2023 -0.66765
2024 -0.69495
END
set lmargin at screen 0.765278
set rmargin at screen 0.857639
set bmargin at screen 0.300497
set tmargin at screen 0.364635
set xrange [2016.6:2024.4]
set yrange [-1.123421:1.191142]
plot $d130 using 1:2:3 with filledcurves fillstyle transparent solid 0.18 noborder fillcolor rgb '#ff7a8a' title 'Bắc Kạn' noenhanced, \
     $d131 using 1:2 with points pointtype 7 pointsize 1.311475 linewidth 1 linecolor rgb '#aeb8c2' title 'Bắc Kạn' noenhanced, \
     $d132 with lines linewidth 3.5 linecolor rgb '#ff7a8a' title 'Bắc Kạn' noenhanced
unset label
unset arrow
unset object
set object 1 rectangle from screen 0.865972,0.294016 to screen 0.964583,0.397968 behind fillcolor rgb '#182430' fillstyle solid 1 noborder
set arrow 1 from screen 0.865972,0.331628 to screen 0.964583,0.331628 nohead back linewidth 2 linecolor rgb '#43505c'
set label 1 '▼' at screen 0.961458,0.381804 right noenhanced front textcolor rgb '#ff7a8a' font 'Inter,13.5'
set label 2 'Cao Bằng' at screen 0.869097,0.381972 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
$d133 << END
2017 -0.65481 -0.39481
2018 -0.66435 -0.44435
2019 -0.67389 -0.49389
2020 -0.68343 -0.54343
2021 -0.71297 -0.57297
2022 -0.76251 -0.58251
2023 -0.81205 -0.59205
2024 -0.86159 -0.60159
END
$d134 << END
2017 -0.58771
2018 -0.56895
2019 -0.55019
2020 -0.53143
2021 -0.71277
2022 -0.69401
2023 -0.67525
2024 -0.65649
END
$d135 << END
2017 -0.52481
2018 -0.55435
2019 -0.58389
2020 -0.61343
2021 -0.64297
2022 -0.67251
2023 -0.70205
2024 -0.73159
END
set lmargin at screen 0.869097
set rmargin at screen 0.961458
set bmargin at screen 0.300497
set tmargin at screen 0.364635
set xrange [2016.6:2024.4]
set yrange [-1.123421:1.191142]
plot $d133 using 1:2:3 with filledcurves fillstyle transparent solid 0.18 noborder fillcolor rgb '#ff7a8a' title 'Cao Bằng' noenhanced, \
     $d134 using 1:2 with points pointtype 7 pointsize 1.311475 linewidth 1 linecolor rgb '#aeb8c2' title 'Cao Bằng' noenhanced, \
     $d135 with lines linewidth 3.5 linecolor rgb '#ff7a8a' title 'Cao Bằng' noenhanced
unset label
unset arrow
unset object
set object 1 rectangle from screen 0.035417,0.180804 to screen 0.134028,0.284757 behind fillcolor rgb '#182430' fillstyle solid 1 noborder
set arrow 1 from screen 0.035417,0.218416 to screen 0.134028,0.218416 nohead back linewidth 2 linecolor rgb '#43505c'
set label 1 '▼' at screen 0.130903,0.268593 right noenhanced front textcolor rgb '#ff7a8a' font 'Inter,13.5'
set label 2 'Hà Nội' at screen 0.038542,0.26876 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
$d136 << END
2017 -0.67577 -0.41577
2018 -0.68755 -0.46755
2019 -0.69933 -0.51933
2020 -0.71111 -0.57111
2021 -0.74289 -0.60289
2022 -0.79467 -0.61467
2023 -0.84645 -0.62645
2024 -0.89823 -0.63823
END
$d137 << END
2017 -0.61187
2018 -0.59535
2019 -0.57883
2020 -0.56231
2021 -0.74589
2022 -0.72937
2023 -0.71285
2024 -0.69633
END
$d138 << END
2017 -0.54577
2018 -0.57755
2019 -0.60933
2020 -0.64111
2021 -0.67289
2022 -0.70467
2023 -0.73645
2024 -0.76823
END
set lmargin at screen 0.038542
set rmargin at screen 0.130903
set bmargin at screen 0.187286
set tmargin at screen 0.251423
set xrange [2016.6:2024.4]
set yrange [-1.123421:1.191142]
plot $d136 using 1:2:3 with filledcurves fillstyle transparent solid 0.18 noborder fillcolor rgb '#ff7a8a' title 'Hà Nội' noenhanced, \
     $d137 using 1:2 with points pointtype 7 pointsize 1.311475 linewidth 1 linecolor rgb '#aeb8c2' title 'Hà Nội' noenhanced, \
     $d138 with lines linewidth 3.5 linecolor rgb '#ff7a8a' title 'Hà Nội' noenhanced
unset label
unset arrow
unset object
set object 1 rectangle from screen 0.139236,0.180804 to screen 0.237847,0.284757 behind fillcolor rgb '#182430' fillstyle solid 1 noborder
set arrow 1 from screen 0.139236,0.218416 to screen 0.237847,0.218416 nohead back linewidth 2 linecolor rgb '#43505c'
set label 1 '▼' at screen 0.234722,0.268593 right noenhanced front textcolor rgb '#ff7a8a' font 'Inter,13.5'
set label 2 'Bạc Liêu' at screen 0.142361,0.26876 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
$d139 << END
2017 -0.694765 -0.434765
2018 -0.708575 -0.488575
2019 -0.722385 -0.542385
2020 -0.736195 -0.596195
2021 -0.770005 -0.630005
2022 -0.823815 -0.643815
2023 -0.877625 -0.657625
2024 -0.931435 -0.671435
END
$d140 << END
2017 -0.633765
2018 -0.619275
2019 -0.604785
2020 -0.590295
2021 -0.775905
2022 -0.761415
2023 -0.746925
2024 -0.732435
END
$d141 << END
2017 -0.564765
2018 -0.598575
2019 -0.632385
2020 -0.666195
2021 -0.700005
2022 -0.733815
2023 -0.767625
2024 -0.801435
END
set lmargin at screen 0.142361
set rmargin at screen 0.234722
set bmargin at screen 0.187286
set tmargin at screen 0.251423
set xrange [2016.6:2024.4]
set yrange [-1.123421:1.191142]
plot $d139 using 1:2:3 with filledcurves fillstyle transparent solid 0.18 noborder fillcolor rgb '#ff7a8a' title 'Bạc Liêu' noenhanced, \
     $d140 using 1:2 with points pointtype 7 pointsize 1.311475 linewidth 1 linecolor rgb '#aeb8c2' title 'Bạc Liêu' noenhanced, \
     $d141 with lines linewidth 3.5 linecolor rgb '#ff7a8a' title 'Bạc Liêu' noenhanced
unset label
unset arrow
unset object
set object 1 rectangle from screen 0.243056,0.180804 to screen 0.341667,0.284757 behind fillcolor rgb '#182430' fillstyle solid 1 noborder
set arrow 1 from screen 0.243056,0.218416 to screen 0.341667,0.218416 nohead back linewidth 2 linecolor rgb '#43505c'
set label 1 '▼' at screen 0.338542,0.268593 right noenhanced front textcolor rgb '#ff7a8a' font 'Inter,13.5'
set label 2 'Cần Thơ' at screen 0.246181,0.26876 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
$d142 << END
2017 -0.715725 -0.455725
2018 -0.731775 -0.511775
2019 -0.747825 -0.567825
2020 -0.763875 -0.623875
2021 -0.799925 -0.659925
2022 -0.855975 -0.675975
2023 -0.912025 -0.692025
2024 -0.968075 -0.708075
END
$d143 << END
2017 -0.657925
2018 -0.645675
2019 -0.633425
2020 -0.621175
2021 -0.809025
2022 -0.796775
2023 -0.784525
2024 -0.772275
END
$d144 << END
2017 -0.585725
2018 -0.621775
2019 -0.657825
2020 -0.693875
2021 -0.729925
2022 -0.765975
2023 -0.802025
2024 -0.838075
END
set lmargin at screen 0.246181
set rmargin at screen 0.338542
set bmargin at screen 0.187286
set tmargin at screen 0.251423
set xrange [2016.6:2024.4]
set yrange [-1.123421:1.191142]
plot $d142 using 1:2:3 with filledcurves fillstyle transparent solid 0.18 noborder fillcolor rgb '#ff7a8a' title 'Cần Thơ' noenhanced, \
     $d143 using 1:2 with points pointtype 7 pointsize 1.311475 linewidth 1 linecolor rgb '#aeb8c2' title 'Cần Thơ' noenhanced, \
     $d144 with lines linewidth 3.5 linecolor rgb '#ff7a8a' title 'Cần Thơ' noenhanced
unset label
unset arrow
unset object
set object 1 rectangle from screen 0.346875,0.180804 to screen 0.445486,0.284757 behind fillcolor rgb '#182430' fillstyle solid 1 noborder
set arrow 1 from screen 0.346875,0.218416 to screen 0.445486,0.218416 nohead back linewidth 2 linecolor rgb '#43505c'
set label 1 '▼' at screen 0.442361,0.268593 right noenhanced front textcolor rgb '#ff7a8a' font 'Inter,13.5'
set label 2 'Đồng Tháp' at screen 0.35,0.26876 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
$d145 << END
2017 -0.736685 -0.476685
2018 -0.754975 -0.534975
2019 -0.773265 -0.593265
2020 -0.791555 -0.651555
2021 -0.829845 -0.689845
2022 -0.888135 -0.708135
2023 -0.946425 -0.726425
2024 -1.004715 -0.744715
END
$d146 << END
2017 -0.682085
2018 -0.672075
2019 -0.662065
2020 -0.652055
2021 -0.842145
2022 -0.832135
2023 -0.822125
2024 -0.812115
END
$d147 << END
2017 -0.606685
2018 -0.644975
2019 -0.683265
2020 -0.721555
2021 -0.759845
2022 -0.798135
2023 -0.836425
2024 -0.874715
END
set lmargin at screen 0.35
set rmargin at screen 0.442361
set bmargin at screen 0.187286
set tmargin at screen 0.251423
set xrange [2016.6:2024.4]
set yrange [-1.123421:1.191142]
plot $d145 using 1:2:3 with filledcurves fillstyle transparent solid 0.18 noborder fillcolor rgb '#ff7a8a' title 'Đồng Tháp' noenhanced, \
     $d146 using 1:2 with points pointtype 7 pointsize 1.311475 linewidth 1 linecolor rgb '#aeb8c2' title 'Đồng Tháp' noenhanced, \
     $d147 with lines linewidth 3.5 linecolor rgb '#ff7a8a' title 'Đồng Tháp' noenhanced
unset label
unset arrow
unset object
set object 1 rectangle from screen 0.450694,0.180804 to screen 0.549306,0.284757 behind fillcolor rgb '#182430' fillstyle solid 1 noborder
set arrow 1 from screen 0.450694,0.218416 to screen 0.549306,0.218416 nohead back linewidth 2 linecolor rgb '#43505c'
set label 1 '▼' at screen 0.546181,0.268593 right noenhanced front textcolor rgb '#ff7a8a' font 'Inter,13.5'
set label 2 'Ninh Thuận' at screen 0.453819,0.26876 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
$d148 << END
2017 -0.757645 -0.497645
2018 -0.778175 -0.558175
2019 -0.798705 -0.618705
2020 -0.819235 -0.679235
2021 -0.859765 -0.719765
2022 -0.920295 -0.740295
2023 -0.980825 -0.760825
2024 -1.041355 -0.781355
END
$d149 << END
2017 -0.706245
2018 -0.698475
2019 -0.690705
2020 -0.682935
2021 -0.875265
2022 -0.867495
2023 -0.859725
2024 -0.851955
END
$d150 << END
2017 -0.627645
2018 -0.668175
2019 -0.708705
2020 -0.749235
2021 -0.789765
2022 -0.830295
2023 -0.870825
2024 -0.911355
END
set lmargin at screen 0.453819
set rmargin at screen 0.546181
set bmargin at screen 0.187286
set tmargin at screen 0.251423
set xrange [2016.6:2024.4]
set yrange [-1.123421:1.191142]
plot $d148 using 1:2:3 with filledcurves fillstyle transparent solid 0.18 noborder fillcolor rgb '#ff7a8a' title 'Ninh Thuận' noenhanced, \
     $d149 using 1:2 with points pointtype 7 pointsize 1.311475 linewidth 1 linecolor rgb '#aeb8c2' title 'Ninh Thuận' noenhanced, \
     $d150 with lines linewidth 3.5 linecolor rgb '#ff7a8a' title 'Ninh Thuận' noenhanced
unset label
unset arrow
unset object
set object 1 rectangle from screen 0.554514,0.180804 to screen 0.653125,0.284757 behind fillcolor rgb '#182430' fillstyle solid 1 noborder
set arrow 1 from screen 0.554514,0.218416 to screen 0.653125,0.218416 nohead back linewidth 2 linecolor rgb '#43505c'
set label 1 '▼' at screen 0.65,0.268593 right noenhanced front textcolor rgb '#ff7a8a' font 'Inter,13.5'
set label 2 'Đắk Lắk' at screen 0.557639,0.26876 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
$d151 << END
2017 -0.778605 -0.518605
2018 -0.801375 -0.581375
2019 -0.824145 -0.644145
2020 -0.846915 -0.706915
2021 -0.889685 -0.749685
2022 -0.952455 -0.772455
2023 -1.015225 -0.795225
2024 -1.077995 -0.817995
END
$d152 << END
2017 -0.730405
2018 -0.724875
2019 -0.719345
2020 -0.713815
2021 -0.908385
2022 -0.902855
2023 -0.897325
2024 -0.891795
END
$d153 << END
2017 -0.648605
2018 -0.691375
2019 -0.734145
2020 -0.776915
2021 -0.819685
2022 -0.862455
2023 -0.905225
2024 -0.947995
END
set lmargin at screen 0.557639
set rmargin at screen 0.65
set bmargin at screen 0.187286
set tmargin at screen 0.251423
set xrange [2016.6:2024.4]
set yrange [-1.123421:1.191142]
plot $d151 using 1:2:3 with filledcurves fillstyle transparent solid 0.18 noborder fillcolor rgb '#ff7a8a' title 'Đắk Lắk' noenhanced, \
     $d152 using 1:2 with points pointtype 7 pointsize 1.311475 linewidth 1 linecolor rgb '#aeb8c2' title 'Đắk Lắk' noenhanced, \
     $d153 with lines linewidth 3.5 linecolor rgb '#ff7a8a' title 'Đắk Lắk' noenhanced
unset label
unset arrow
unset object
set object 1 rectangle from screen 0.658333,0.180804 to screen 0.756944,0.284757 behind fillcolor rgb '#182430' fillstyle solid 1 noborder
set arrow 1 from screen 0.658333,0.218416 to screen 0.756944,0.218416 nohead back linewidth 2 linecolor rgb '#43505c'
set label 1 '▼' at screen 0.753819,0.268593 right noenhanced front textcolor rgb '#ff7a8a' font 'Inter,13.5'
set label 2 'Quảng Ngãi' at screen 0.661458,0.26876 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
$d154 << END
2017 -0.799565 -0.539565
2018 -0.824575 -0.604575
2019 -0.849585 -0.669585
2020 -0.874595 -0.734595
2021 -0.919605 -0.779605
2022 -0.984615 -0.804615
2023 -1.049625 -0.829625
2024 -1.114635 -0.854635
END
$d155 << END
2017 -0.754565
2018 -0.751275
2019 -0.747985
2020 -0.744695
2021 -0.941505
2022 -0.938215
2023 -0.934925
2024 -0.931635
END
$d156 << END
2017 -0.669565
2018 -0.714575
2019 -0.759585
2020 -0.804595
2021 -0.849605
2022 -0.894615
2023 -0.939625
2024 -0.984635
END
set lmargin at screen 0.661458
set rmargin at screen 0.753819
set bmargin at screen 0.187286
set tmargin at screen 0.251423
set xrange [2016.6:2024.4]
set yrange [-1.123421:1.191142]
plot $d154 using 1:2:3 with filledcurves fillstyle transparent solid 0.18 noborder fillcolor rgb '#ff7a8a' title 'Quảng Ngãi' noenhanced, \
     $d155 using 1:2 with points pointtype 7 pointsize 1.311475 linewidth 1 linecolor rgb '#aeb8c2' title 'Quảng Ngãi' noenhanced, \
     $d156 with lines linewidth 3.5 linecolor rgb '#ff7a8a' title 'Quảng Ngãi' noenhanced
unset label
unset arrow
unset object
set object 1 rectangle from screen 0.762153,0.180804 to screen 0.860764,0.284757 behind fillcolor rgb '#182430' fillstyle solid 1 noborder
set arrow 1 from screen 0.762153,0.218416 to screen 0.860764,0.218416 nohead back linewidth 2 linecolor rgb '#43505c'
set label 1 '▼' at screen 0.857639,0.268593 right noenhanced front textcolor rgb '#ff7a8a' font 'Inter,13.5'
set label 2 'Hà Tĩnh' at screen 0.765278,0.26876 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
$d157 << END
2017 -0.820525 -0.560525
2018 -0.847775 -0.627775
2019 -0.875025 -0.695025
2020 -0.902275 -0.762275
2021 -0.949525 -0.809525
2022 -1.016775 -0.836775
2023 -1.084025 -0.864025
2024 -1.123421 -0.891275
END
$d158 << END
2017 -0.778725
2018 -0.777675
2019 -0.776625
2020 -0.775575
2021 -0.974625
2022 -0.973575
2023 -0.972525
2024 -0.971475
END
$d159 << END
2017 -0.690525
2018 -0.737775
2019 -0.785025
2020 -0.832275
2021 -0.879525
2022 -0.926775
2023 -0.974025
2024 -1.021275
END
set lmargin at screen 0.765278
set rmargin at screen 0.857639
set bmargin at screen 0.187286
set tmargin at screen 0.251423
set xrange [2016.6:2024.4]
set yrange [-1.123421:1.191142]
plot $d157 using 1:2:3 with filledcurves fillstyle transparent solid 0.18 noborder fillcolor rgb '#ff7a8a' title 'Hà Tĩnh' noenhanced, \
     $d158 using 1:2 with points pointtype 7 pointsize 1.311475 linewidth 1 linecolor rgb '#aeb8c2' title 'Hà Tĩnh' noenhanced, \
     $d159 with lines linewidth 3.5 linecolor rgb '#ff7a8a' title 'Hà Tĩnh' noenhanced
unset label
unset arrow
unset object
set object 1 rectangle from screen 0.865972,0.180804 to screen 0.964583,0.284757 behind fillcolor rgb '#182430' fillstyle solid 1 noborder
set arrow 1 from screen 0.865972,0.218416 to screen 0.964583,0.218416 nohead back linewidth 2 linecolor rgb '#43505c'
set label 1 '▼' at screen 0.961458,0.268593 right noenhanced front textcolor rgb '#ff7a8a' font 'Inter,13.5'
set label 2 'Nam Định' at screen 0.869097,0.26876 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
$d160 << END
2017 -0.841485 -0.581485
2018 -0.870975 -0.650975
2019 -0.900465 -0.720465
2020 -0.929955 -0.789955
2021 -0.979445 -0.839445
2022 -1.048935 -0.868935
2023 -1.118425 -0.898425
2024 -1.123421 -0.927915
END
$d161 << END
2017 -0.802885
2018 -0.804075
2019 -0.805265
2020 -0.806455
2021 -1.007745
2022 -1.008935
2023 -1.010125
2024 -1.011315
END
$d162 << END
2017 -0.711485
2018 -0.760975
2019 -0.810465
2020 -0.859955
2021 -0.909445
2022 -0.958935
2023 -1.008425
2024 -1.057915
END
set lmargin at screen 0.869097
set rmargin at screen 0.961458
set bmargin at screen 0.187286
set tmargin at screen 0.251423
set xrange [2016.6:2024.4]
set yrange [-1.123421:1.191142]
plot $d160 using 1:2:3 with filledcurves fillstyle transparent solid 0.18 noborder fillcolor rgb '#ff7a8a' title 'Nam Định' noenhanced, \
     $d161 using 1:2 with points pointtype 7 pointsize 1.311475 linewidth 1 linecolor rgb '#aeb8c2' title 'Nam Định' noenhanced, \
     $d162 with lines linewidth 3.5 linecolor rgb '#ff7a8a' title 'Nam Định' noenhanced
unset label
unset arrow
unset object
set object 1 rectangle from screen 0.035417,0.067593 to screen 0.134028,0.171545 behind fillcolor rgb '#182430' fillstyle solid 1 noborder
set arrow 1 from screen 0.035417,0.105205 to screen 0.134028,0.105205 nohead back linewidth 2 linecolor rgb '#43505c'
set label 1 '▼' at screen 0.130903,0.155381 right noenhanced front textcolor rgb '#ff7a8a' font 'Inter,13.5'
set label 2 'Bắc Ninh' at screen 0.038542,0.155549 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
$d163 << END
2017 0.938455 1.191142
2018 0.906725 1.126725
2019 0.874995 1.054995
2020 0.843265 0.983265
2021 0.791535 0.931535
2022 0.719805 0.899805
2023 0.648075 0.868075
2024 0.576345 0.836345
END
$d164 << END
2017 0.973855
2018 0.970425
2019 0.966995
2020 0.963565
2021 0.960135
2022 0.756605
2023 0.753175
2024 0.749745
END
$d165 << END
2017 1.068455
2018 1.016725
2019 0.964995
2020 0.913265
2021 0.861535
2022 0.809805
2023 0.758075
2024 0.706345
END
set lmargin at screen 0.038542
set rmargin at screen 0.130903
set bmargin at screen 0.074074
set tmargin at screen 0.138212
set xrange [2016.6:2024.4]
set yrange [-1.123421:1.191142]
plot $d163 using 1:2:3 with filledcurves fillstyle transparent solid 0.18 noborder fillcolor rgb '#ff7a8a' title 'Bắc Ninh' noenhanced, \
     $d164 using 1:2 with points pointtype 7 pointsize 1.311475 linewidth 1 linecolor rgb '#aeb8c2' title 'Bắc Ninh' noenhanced, \
     $d165 with lines linewidth 3.5 linecolor rgb '#ff7a8a' title 'Bắc Ninh' noenhanced
unset label
unset arrow
unset object
set object 1 rectangle from screen 0.139236,0.067593 to screen 0.237847,0.171545 behind fillcolor rgb '#182430' fillstyle solid 1 noborder
set arrow 1 from screen 0.139236,0.105205 to screen 0.237847,0.105205 nohead back linewidth 2 linecolor rgb '#43505c'
set label 1 '▼' at screen 0.234722,0.155381 right noenhanced front textcolor rgb '#ff7a8a' font 'Inter,13.5'
set label 2 'Sơn La' at screen 0.142361,0.155549 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
$d166 << END
2017 0.917495 1.177495
2018 0.883525 1.103525
2019 0.849555 1.029555
2020 0.815585 0.955585
2021 0.761615 0.901615
2022 0.687645 0.867645
2023 0.613675 0.833675
2024 0.539705 0.799705
END
$d167 << END
2017 0.949695
2018 0.944025
2019 0.938355
2020 0.932685
2021 0.927015
2022 0.721245
2023 0.715575
2024 0.709905
END
$d168 << END
2017 1.047495
2018 0.993525
2019 0.939555
2020 0.885585
2021 0.831615
2022 0.777645
2023 0.723675
2024 0.669705
END
set lmargin at screen 0.142361
set rmargin at screen 0.234722
set bmargin at screen 0.074074
set tmargin at screen 0.138212
set xrange [2016.6:2024.4]
set yrange [-1.123421:1.191142]
plot $d166 using 1:2:3 with filledcurves fillstyle transparent solid 0.18 noborder fillcolor rgb '#ff7a8a' title 'Sơn La' noenhanced, \
     $d167 using 1:2 with points pointtype 7 pointsize 1.311475 linewidth 1 linecolor rgb '#aeb8c2' title 'Sơn La' noenhanced, \
     $d168 with lines linewidth 3.5 linecolor rgb '#ff7a8a' title 'Sơn La' noenhanced
unset label
unset arrow
unset object
set object 1 rectangle from screen 0.243056,0.067593 to screen 0.341667,0.171545 behind fillcolor rgb '#182430' fillstyle solid 1 noborder
set arrow 1 from screen 0.243056,0.105205 to screen 0.341667,0.105205 nohead back linewidth 2 linecolor rgb '#43505c'
set label 1 '▼' at screen 0.338542,0.155381 right noenhanced front textcolor rgb '#ff7a8a' font 'Inter,13.5'
set label 2 'Tuyên Quang' at screen 0.246181,0.155549 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
$d169 << END
2017 0.896535 1.156535
2018 0.860325 1.080325
2019 0.824115 1.004115
2020 0.787905 0.927905
2021 0.731695 0.871695
2022 0.655485 0.835485
2023 0.579275 0.799275
2024 0.503065 0.763065
END
$d170 << END
2017 1.125635
2018 0.917625
2019 0.909715
2020 0.901805
2021 0.893895
2022 0.685885
2023 0.677975
2024 0.670065
END
$d171 << END
2017 1.026535
2018 0.970325
2019 0.914115
2020 0.857905
2021 0.801695
2022 0.745485
2023 0.689275
2024 0.633065
END
set lmargin at screen 0.246181
set rmargin at screen 0.338542
set bmargin at screen 0.074074
set tmargin at screen 0.138212
set xrange [2016.6:2024.4]
set yrange [-1.123421:1.191142]
plot $d169 using 1:2:3 with filledcurves fillstyle transparent solid 0.18 noborder fillcolor rgb '#ff7a8a' title 'Tuyên Quang' noenhanced, \
     $d170 using 1:2 with points pointtype 7 pointsize 1.311475 linewidth 1 linecolor rgb '#aeb8c2' title 'Tuyên Quang' noenhanced, \
     $d171 with lines linewidth 3.5 linecolor rgb '#ff7a8a' title 'Tuyên Quang' noenhanced
unset label
unset arrow
unset object
set object 1 rectangle from screen 0.346875,0.067593 to screen 0.445486,0.171545 behind fillcolor rgb '#182430' fillstyle solid 1 noborder
set arrow 1 from screen 0.346875,0.105205 to screen 0.445486,0.105205 nohead back linewidth 2 linecolor rgb '#43505c'
set label 1 '▼' at screen 0.442361,0.155381 right noenhanced front textcolor rgb '#ff7a8a' font 'Inter,13.5'
set label 2 'Đà Nẵng' at screen 0.35,0.155549 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
$d172 << END
2017 0.875575 1.135575
2018 0.837125 1.057125
2019 0.798675 0.978675
2020 0.760225 0.900225
2021 0.701775 0.841775
2022 0.623325 0.803325
2023 0.544875 0.764875
2024 0.466425 0.726425
END
$d173 << END
2017 1.101475
2018 0.891225
2019 0.881075
2020 0.870925
2021 0.860775
2022 0.650525
2023 0.640375
2024 0.630225
END
$d174 << END
2017 1.005575
2018 0.947125
2019 0.888675
2020 0.830225
2021 0.771775
2022 0.713325
2023 0.654875
2024 0.596425
END
set lmargin at screen 0.35
set rmargin at screen 0.442361
set bmargin at screen 0.074074
set tmargin at screen 0.138212
set xrange [2016.6:2024.4]
set yrange [-1.123421:1.191142]
plot $d172 using 1:2:3 with filledcurves fillstyle transparent solid 0.18 noborder fillcolor rgb '#ff7a8a' title 'Đà Nẵng' noenhanced, \
     $d173 using 1:2 with points pointtype 7 pointsize 1.311475 linewidth 1 linecolor rgb '#aeb8c2' title 'Đà Nẵng' noenhanced, \
     $d174 with lines linewidth 3.5 linecolor rgb '#ff7a8a' title 'Đà Nẵng' noenhanced
unset label
unset arrow
unset object
set object 1 rectangle from screen 0.450694,0.067593 to screen 0.549306,0.171545 behind fillcolor rgb '#182430' fillstyle solid 1 noborder
set arrow 1 from screen 0.450694,0.105205 to screen 0.549306,0.105205 nohead back linewidth 2 linecolor rgb '#43505c'
set label 1 '▼' at screen 0.546181,0.155381 right noenhanced front textcolor rgb '#ff7a8a' font 'Inter,13.5'
set label 2 'Đắk Nông' at screen 0.453819,0.155549 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
$d175 << END
2017 0.85658 1.11658
2018 0.8161 1.0361
2019 0.77562 0.95562
2020 0.73514 0.87514
2021 0.67466 0.81466
2022 0.59418 0.77418
2023 0.5137 0.7337
2024 0.43322 0.69322
END
$d176 << END
2017 1.07958
2018 0.8673
2019 0.85512
2020 0.84294
2021 0.83076
2022 0.61848
2023 0.6063
2024 0.59412
END
$d177 << END
2017 0.98658
2018 0.9261
2019 0.86562
2020 0.80514
2021 0.74466
2022 0.68418
2023 0.6237
2024 0.56322
END
set lmargin at screen 0.453819
set rmargin at screen 0.546181
set bmargin at screen 0.074074
set tmargin at screen 0.138212
set xrange [2016.6:2024.4]
set yrange [-1.123421:1.191142]
plot $d175 using 1:2:3 with filledcurves fillstyle transparent solid 0.18 noborder fillcolor rgb '#ff7a8a' title 'Đắk Nông' noenhanced, \
     $d176 using 1:2 with points pointtype 7 pointsize 1.311475 linewidth 1 linecolor rgb '#aeb8c2' title 'Đắk Nông' noenhanced, \
     $d177 with lines linewidth 3.5 linecolor rgb '#ff7a8a' title 'Đắk Nông' noenhanced
unset label
unset arrow
unset object
set object 1 rectangle from screen 0.554514,0.067593 to screen 0.653125,0.171545 behind fillcolor rgb '#182430' fillstyle solid 1 noborder
set arrow 1 from screen 0.554514,0.105205 to screen 0.653125,0.105205 nohead back linewidth 2 linecolor rgb '#43505c'
set label 1 '▼' at screen 0.65,0.155381 right noenhanced front textcolor rgb '#ff7a8a' font 'Inter,13.5'
set label 2 'Trà Vinh' at screen 0.557639,0.155549 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
$d178 << END
2017 0.83562 1.09562
2018 0.7929 1.0129
2019 0.75018 0.93018
2020 0.70746 0.84746
2021 0.64474 0.78474
2022 0.56202 0.74202
2023 0.4793 0.6993
2024 0.39658 0.65658
END
$d179 << END
2017 1.05542
2018 0.8409
2019 0.82648
2020 0.81206
2021 0.79764
2022 0.58312
2023 0.5687
2024 0.55428
END
$d180 << END
2017 0.96562
2018 0.9029
2019 0.84018
2020 0.77746
2021 0.71474
2022 0.65202
2023 0.5893
2024 0.52658
END
set lmargin at screen 0.557639
set rmargin at screen 0.65
set bmargin at screen 0.074074
set tmargin at screen 0.138212
set xrange [2016.6:2024.4]
set yrange [-1.123421:1.191142]
plot $d178 using 1:2:3 with filledcurves fillstyle transparent solid 0.18 noborder fillcolor rgb '#ff7a8a' title 'Trà Vinh' noenhanced, \
     $d179 using 1:2 with points pointtype 7 pointsize 1.311475 linewidth 1 linecolor rgb '#aeb8c2' title 'Trà Vinh' noenhanced, \
     $d180 with lines linewidth 3.5 linecolor rgb '#ff7a8a' title 'Trà Vinh' noenhanced
unset label
unset arrow
unset object
set object 1 rectangle from screen 0.658333,0.067593 to screen 0.756944,0.171545 behind fillcolor rgb '#182430' fillstyle solid 1 noborder
set arrow 1 from screen 0.658333,0.105205 to screen 0.756944,0.105205 nohead back linewidth 2 linecolor rgb '#43505c'
set label 1 '▼' at screen 0.753819,0.155381 right noenhanced front textcolor rgb '#ff7a8a' font 'Inter,13.5'
set label 2 'Tiền Giang' at screen 0.661458,0.155549 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
$d181 << END
2017 0.81466 1.07466
2018 0.7697 0.9897
2019 0.72474 0.90474
2020 0.67978 0.81978
2021 0.61482 0.75482
2022 0.52986 0.70986
2023 0.4449 0.6649
2024 0.35994 0.61994
END
$d182 << END
2017 1.03126
2018 0.8145
2019 0.79784
2020 0.78118
2021 0.76452
2022 0.54776
2023 0.5311
2024 0.51444
END
$d183 << END
2017 0.94466
2018 0.8797
2019 0.81474
2020 0.74978
2021 0.68482
2022 0.61986
2023 0.5549
2024 0.48994
END
set lmargin at screen 0.661458
set rmargin at screen 0.753819
set bmargin at screen 0.074074
set tmargin at screen 0.138212
set xrange [2016.6:2024.4]
set yrange [-1.123421:1.191142]
plot $d181 using 1:2:3 with filledcurves fillstyle transparent solid 0.18 noborder fillcolor rgb '#ff7a8a' title 'Tiền Giang' noenhanced, \
     $d182 using 1:2 with points pointtype 7 pointsize 1.311475 linewidth 1 linecolor rgb '#aeb8c2' title 'Tiền Giang' noenhanced, \
     $d183 with lines linewidth 3.5 linecolor rgb '#ff7a8a' title 'Tiền Giang' noenhanced
unset label
unset arrow
unset object
set object 1 rectangle from screen 0.762153,0.067593 to screen 0.860764,0.171545 behind fillcolor rgb '#182430' fillstyle solid 1 noborder
set arrow 1 from screen 0.762153,0.105205 to screen 0.860764,0.105205 nohead back linewidth 2 linecolor rgb '#43505c'
set label 1 '▼' at screen 0.857639,0.155381 right noenhanced front textcolor rgb '#ff7a8a' font 'Inter,13.5'
set label 2 'Đồng Nai' at screen 0.765278,0.155549 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
$d184 << END
2017 0.7937 1.0537
2018 0.7465 0.9665
2019 0.6993 0.8793
2020 0.6521 0.7921
2021 0.5849 0.7249
2022 0.4977 0.6777
2023 0.4105 0.6305
2024 0.3233 0.5833
END
$d185 << END
2017 1.0071
2018 0.7881
2019 0.7692
2020 0.7503
2021 0.7314
2022 0.5124
2023 0.4935
2024 0.4746
END
$d186 << END
2017 0.9237
2018 0.8565
2019 0.7893
2020 0.7221
2021 0.6549
2022 0.5877
2023 0.5205
2024 0.4533
END
set lmargin at screen 0.765278
set rmargin at screen 0.857639
set bmargin at screen 0.074074
set tmargin at screen 0.138212
set xrange [2016.6:2024.4]
set yrange [-1.123421:1.191142]
plot $d184 using 1:2:3 with filledcurves fillstyle transparent solid 0.18 noborder fillcolor rgb '#ff7a8a' title 'Đồng Nai' noenhanced, \
     $d185 using 1:2 with points pointtype 7 pointsize 1.311475 linewidth 1 linecolor rgb '#aeb8c2' title 'Đồng Nai' noenhanced, \
     $d186 with lines linewidth 3.5 linecolor rgb '#ff7a8a' title 'Đồng Nai' noenhanced
unset label
unset arrow
unset object
set object 1 rectangle from screen 0.865972,0.067593 to screen 0.964583,0.171545 behind fillcolor rgb '#182430' fillstyle solid 1 noborder
set arrow 1 from screen 0.865972,0.105205 to screen 0.964583,0.105205 nohead back linewidth 2 linecolor rgb '#43505c'
set label 1 '▼' at screen 0.961458,0.155381 right noenhanced front textcolor rgb '#ff7a8a' font 'Inter,13.5'
set label 2 'Bình Phước' at screen 0.869097,0.155549 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
$d187 << END
2017 0.77274 1.03274
2018 0.7233 0.9433
2019 0.67386 0.85386
2020 0.62442 0.76442
2021 0.55498 0.69498
2022 0.46554 0.64554
2023 0.3761 0.5961
2024 0.28666 0.54666
END
$d188 << END
2017 0.98294
2018 0.7617
2019 0.74056
2020 0.71942
2021 0.69828
2022 0.47704
2023 0.4559
2024 0.43476
END
$d189 << END
2017 0.90274
2018 0.8333
2019 0.76386
2020 0.69442
2021 0.62498
2022 0.55554
2023 0.4861
2024 0.41666
END
set lmargin at screen 0.869097
set rmargin at screen 0.961458
set bmargin at screen 0.074074
set tmargin at screen 0.138212
set xrange [2016.6:2024.4]
set yrange [-1.123421:1.191142]
plot $d187 using 1:2:3 with filledcurves fillstyle transparent solid 0.18 noborder fillcolor rgb '#ff7a8a' title 'Bình Phước' noenhanced, \
     $d188 using 1:2 with points pointtype 7 pointsize 1.311475 linewidth 1 linecolor rgb '#aeb8c2' title 'Bình Phước' noenhanced, \
     $d189 with lines linewidth 3.5 linecolor rgb '#ff7a8a' title 'Bình Phước' noenhanced
unset multiplot
