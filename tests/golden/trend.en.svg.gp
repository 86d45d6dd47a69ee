# title: TP. Hồ Chí Minh, Thừa Thiên Huế and Gia Lai rose against the country; for Bắc Giang and Hà Giang the data cannot tell
# alt: Line chart: Maths mean minus the country's, 2017–2024 (points). TP. Hồ Chí Minh, Thừa Thiên Huế and Gia Lai rose against the country; for Bắc Giang and Hà Giang the data cannot tell. Bắc Giang: 0.00 ± 0.03 points a year, cannot tell. TP. Hồ Chí Minh: +0.05 ± 0.05 points a year, rose. Thừa Thiên Huế: +0.07 ± 0.05 points a year, rose. Gia Lai: +0.07 ± 0.04 points a year, rose. Hà Giang: +0.03 ± 0.04 points a year, cannot tell.
reset
set encoding utf8
set terminal svg noenhanced rounded size 1920,1080 fontscale 1.333333 linewidth 1 background rgb '#ffffff' font 'Inter,18'
unset key
unset border
unset tics
set label 1 'TP. Hồ Chí Minh, Thừa Thiên Huế and Gia Lai rose against' at screen 0.035417,0.943183 left noenhanced front textcolor rgb '#1a2530' font 'Inter Bold,31.5'
set label 2 'the country; for Bắc Giang and Hà Giang the data cannot tell' at screen 0.035417,0.895738 left noenhanced front textcolor rgb '#1a2530' font 'Inter Bold,31.5'
set label 3 'Maths mean minus the country''s · 2017–2024 · points · band: 95% interval of the line' at screen 0.035417,0.842542 left noenhanced front textcolor rgb '#56626f' font 'Inter,21'
set label 4 'Source: Ministry of Education and Training · Noise: year-to-year, t(6) · From 2020: graduation exam' at screen 0.035417,0.040417 left noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set arrow 1 from screen 0.07461,0.114378 to screen 0.787177,0.114378 nohead back linewidth 1.5 linecolor rgb '#e3e7eb'
set label 5 '−0.4' at screen 0.066277,0.111495 right noenhanced front textcolor rgb '#56626f' font 'Inter,19.5'
set arrow 2 from screen 0.07461,0.202591 to screen 0.787177,0.202591 nohead back linewidth 1.5 linecolor rgb '#e3e7eb'
set label 6 '−0.2' at screen 0.066277,0.199708 right noenhanced front textcolor rgb '#56626f' font 'Inter,19.5'
set arrow 3 from screen 0.07461,0.290803 to screen 0.787177,0.290803 nohead back linewidth 2 linecolor rgb '#1a2530'
set label 7 '0.0' at screen 0.066277,0.287921 right noenhanced front textcolor rgb '#56626f' font 'Inter,19.5'
set arrow 4 from screen 0.07461,0.379016 to screen 0.787177,0.379016 nohead back linewidth 1.5 linecolor rgb '#e3e7eb'
set label 8 '+0.2' at screen 0.066277,0.376133 right noenhanced front textcolor rgb '#56626f' font 'Inter,19.5'
set arrow 5 from screen 0.07461,0.467229 to screen 0.787177,0.467229 nohead back linewidth 1.5 linecolor rgb '#e3e7eb'
set label 9 '+0.4' at screen 0.066277,0.464346 right noenhanced front textcolor rgb '#56626f' font 'Inter,19.5'
set arrow 6 from screen 0.07461,0.555441 to screen 0.787177,0.555441 nohead back linewidth 1.5 linecolor rgb '#e3e7eb'
set label 10 '+0.6' at screen 0.066277,0.552558 right noenhanced front textcolor rgb '#56626f' font 'Inter,19.5'
set arrow 7 from screen 0.07461,0.643654 to screen 0.787177,0.643654 nohead back linewidth 1.5 linecolor rgb '#e3e7eb'
set label 11 '+0.8' at screen 0.066277,0.640771 right noenhanced front textcolor rgb '#56626f' font 'Inter,19.5'
set arrow 8 from screen 0.07461,0.731866 to screen 0.787177,0.731866 nohead back linewidth 1.5 linecolor rgb '#e3e7eb'
set label 12 '+1.0' at screen 0.066277,0.728983 right noenhanced front textcolor rgb '#56626f' font 'Inter,19.5'
set label 13 '2024' at screen 0.778844,0.080868 center noenhanced front textcolor rgb '#56626f' font 'Inter,19.5'
set label 14 '2023' at screen 0.686479,0.080868 center noenhanced front textcolor rgb '#56626f' font 'Inter,19.5'
set label 15 '2022' at screen 0.594113,0.080868 center noenhanced front textcolor rgb '#56626f' font 'Inter,19.5'
set label 16 '2021' at screen 0.501748,0.080868 center noenhanced front textcolor rgb '#56626f' font 'Inter,19.5'
set label 17 '2020' at screen 0.409382,0.080868 center noenhanced front textcolor rgb '#56626f' font 'Inter,19.5'
set label 18 '2019' at screen 0.317016,0.080868 center noenhanced front textcolor rgb '#56626f' font 'Inter,19.5'
set label 19 '2018' at screen 0.224651,0.080868 center noenhanced front textcolor rgb '#56626f' font 'Inter,19.5'
set label 20 '2017' at screen 0.132285,0.080868 center noenhanced front textcolor rgb '#56626f' font 'Inter,19.5'
set arrow 9 from screen 0.363199,0.791222 to screen 0.363199,0.110185 nohead back linewidth 1.5 linecolor rgb '#56626f' dashtype (2,5)
set label 21 'graduation exam' at screen 0.367366,0.77812 left noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 22 'country' at screen 0.076694,0.304553 left noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set arrow 10 from screen 0.785094,0.209019 to screen 0.799677,0.209019 nohead front linewidth 2 linecolor rgb '#6b4bb8'
set label 23 'Bắc Giang' at screen 0.803844,0.221809 left noenhanced front textcolor rgb '#6b4bb8' font 'Inter Bold,22.5'
set label 24 '0.00 ± 0.03 points a year' at screen 0.803844,0.191751 left noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set arrow 11 from screen 0.785094,0.561521 to screen 0.799677,0.560254 nohead front linewidth 2 linecolor rgb '#0b6e99'
set label 25 '▲ TP. Hồ Chí Minh' at screen 0.803844,0.573043 left noenhanced front textcolor rgb '#0b6e99' font 'Inter Bold,22.5'
set label 26 '+0.05 ± 0.05 points a year' at screen 0.803844,0.542985 left noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set arrow 12 from screen 0.785094,0.658484 to screen 0.799677,0.63155 nohead front linewidth 2 linecolor rgb '#0f5a7c'
set label 27 '▲ Thừa Thiên Huế' at screen 0.803844,0.64434 left noenhanced front textcolor rgb '#0f5a7c' font 'Inter Bold,22.5'
set label 28 '+0.07 ± 0.05 points a year' at screen 0.803844,0.614282 left noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set arrow 13 from screen 0.785094,0.674645 to screen 0.799677,0.702847 nohead front linewidth 2 linecolor rgb '#13455e'
set label 29 '▲ Gia Lai' at screen 0.803844,0.715636 left noenhanced front textcolor rgb '#13455e' font 'Inter Bold,22.5'
set label 30 '+0.07 ± 0.04 points a year' at screen 0.803844,0.685578 left noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set arrow 14 from screen 0.785094,0.36911 to screen 0.799677,0.36911 nohead front linewidth 2 linecolor rgb '#2b8262'
set label 31 'Hà Giang' at screen 0.803844,0.381899 left noenhanced front textcolor rgb '#2b8262' font 'Inter Bold,22.5'
set label 32 '+0.03 ± 0.04 points a year' at screen 0.803844,0.351841 left noenhanced front textcolor rgb '#56626f' font 'Inter,18'
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
set lmargin at screen 0.07461
set rmargin at screen 0.787177
set bmargin at screen 0.110185
set tmargin at screen 0.761593
set xrange [2016.375579:2024.090221]
set yrange [-0.409507:1.067397]
plot $d1 using 1:2:3 with filledcurves fillstyle transparent solid 0.15 noborder fillcolor rgb '#6b4bb8' title 'Bắc Giang' noenhanced, \
     $d2 using 1:2:3 with filledcurves fillstyle transparent solid 0.15 noborder fillcolor rgb '#0b6e99' title 'TP. Hồ Chí Minh' noenhanced, \
     $d3 using 1:2:3 with filledcurves fillstyle transparent solid 0.15 noborder fillcolor rgb '#0f5a7c' title 'Thừa Thiên Huế' noenhanced, \
     $d4 using 1:2:3 with filledcurves fillstyle transparent solid 0.15 noborder fillcolor rgb '#13455e' title 'Gia Lai' noenhanced, \
     $d5 using 1:2:3 with filledcurves fillstyle transparent solid 0.15 noborder fillcolor rgb '#2b8262' title 'Hà Giang' noenhanced, \
     $d6 with lines linewidth 4.5 linecolor rgb '#2b8262' title 'Hà Giang' noenhanced, \
     $d7 using 1:2 with points pointtype 7 pointsize 1.458333 linewidth 1 linecolor rgb '#ffffff' notitle, \
     $d7 using 1:2 with points pointtype 7 pointsize 1.111111 linewidth 1 linecolor rgb '#2b8262' title 'Hà Giang' noenhanced, \
     $d8 with lines linewidth 4.5 linecolor rgb '#13455e' title 'Gia Lai' noenhanced, \
     $d9 using 1:2 with points pointtype 15 pointsize 1.458333 linewidth 1 linecolor rgb '#ffffff' notitle, \
     $d9 using 1:2 with points pointtype 15 pointsize 1.111111 linewidth 1 linecolor rgb '#13455e' title 'Gia Lai' noenhanced, \
     $d10 with lines linewidth 4.5 linecolor rgb '#0f5a7c' title 'Thừa Thiên Huế' noenhanced, \
     $d11 using 1:2 with points pointtype 13 pointsize 1.458333 linewidth 1 linecolor rgb '#ffffff' notitle, \
     $d11 using 1:2 with points pointtype 13 pointsize 1.111111 linewidth 1 linecolor rgb '#0f5a7c' title 'Thừa Thiên Huế' noenhanced, \
     $d12 with lines linewidth 4.5 linecolor rgb '#0b6e99' title 'TP. Hồ Chí Minh' noenhanced, \
     $d13 using 1:2 with points pointtype 5 pointsize 1.458333 linewidth 1 linecolor rgb '#ffffff' notitle, \
     $d13 using 1:2 with points pointtype 5 pointsize 1.111111 linewidth 1 linecolor rgb '#0b6e99' title 'TP. Hồ Chí Minh' noenhanced, \
     $d14 with lines linewidth 4.5 linecolor rgb '#6b4bb8' title 'Bắc Giang' noenhanced, \
     $d15 using 1:2 with points pointtype 7 pointsize 1.458333 linewidth 1 linecolor rgb '#ffffff' notitle, \
     $d15 using 1:2 with points pointtype 7 pointsize 1.111111 linewidth 1 linecolor rgb '#6b4bb8' title 'Bắc Giang' noenhanced
