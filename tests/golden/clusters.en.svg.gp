# title: Northern midlands gained on South East by 0.111 points a year; 6 of 10 pairs differ clearly
# alt: Clusters over the years: Maths mean minus the country's, 2017–2024 (points). Northern midlands gained on South East by 0.111 points a year; 6 of 10 pairs differ clearly. Red River Delta: −0.032 ± 0.020 points a year. Northern midlands: +0.053 ± 0.020 points a year. Central Highlands: −0.003 ± 0.020 points a year. South East: −0.058 ± 0.020 points a year. Mekong Delta: +0.026 ± 0.020 points a year. Red River Delta − Northern midlands: −0.084 ± 0.030. Northern midlands − Central Highlands: +0.056 ± 0.030. Northern midlands − South East: +0.111 ± 0.030. Central Highlands − South East: +0.056 ± 0.030. Red River Delta − Mekong Delta: −0.058 ± 0.030. South East − Mekong Delta: −0.084 ± 0.030.
reset
set encoding utf8
set terminal svg noenhanced rounded size 1920,1080 fontscale 1.333333 linewidth 1 background rgb '#ffffff' font 'Inter,18'
unset key
unset border
unset tics
set label 1 'Northern midlands gained on South East by' at screen 0.035417,0.943183 left noenhanced front textcolor rgb '#1a2530' font 'Inter Bold,31.5'
set label 2 '0.111 points a year; 6 of 10 pairs differ clearly' at screen 0.035417,0.895738 left noenhanced front textcolor rgb '#1a2530' font 'Inter Bold,31.5'
set label 3 'Maths mean minus the country''s · 2017–2024 · points · band: 95% interval' at screen 0.035417,0.842542 left noenhanced front textcolor rgb '#56626f' font 'Inter,21'
set label 4 'Source: Ministry of Education and Training · Noise: year-to-year, t(6) · From 2020: graduation exam' at screen 0.035417,0.040417 left noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set arrow 1 from screen 0.07415,0.255748 to screen 0.506328,0.255748 nohead back linewidth 1.5 linecolor rgb '#e3e7eb'
set label 5 '−0.5' at screen 0.065817,0.252865 right noenhanced front textcolor rgb '#56626f' font 'Inter,19.5'
set arrow 2 from screen 0.07415,0.401335 to screen 0.506328,0.401335 nohead back linewidth 2 linecolor rgb '#1a2530'
set label 6 '0.0' at screen 0.065817,0.398452 right noenhanced front textcolor rgb '#56626f' font 'Inter,19.5'
set arrow 3 from screen 0.07415,0.546921 to screen 0.506328,0.546921 nohead back linewidth 1.5 linecolor rgb '#e3e7eb'
set label 7 '+0.5' at screen 0.065817,0.544038 right noenhanced front textcolor rgb '#56626f' font 'Inter,19.5'
set arrow 4 from screen 0.07415,0.692507 to screen 0.506328,0.692507 nohead back linewidth 1.5 linecolor rgb '#e3e7eb'
set label 8 '+1.0' at screen 0.065817,0.689625 right noenhanced front textcolor rgb '#56626f' font 'Inter,19.5'
set label 9 '2024' at screen 0.497995,0.080868 center noenhanced front textcolor rgb '#56626f' font 'Inter,19.5'
set label 10 '2023' at screen 0.445685,0.080868 center noenhanced front textcolor rgb '#56626f' font 'Inter,19.5'
set label 11 '2022' at screen 0.393375,0.080868 center noenhanced front textcolor rgb '#56626f' font 'Inter,19.5'
set label 12 '2021' at screen 0.341065,0.080868 center noenhanced front textcolor rgb '#56626f' font 'Inter,19.5'
set label 13 '2020' at screen 0.288755,0.080868 center noenhanced front textcolor rgb '#56626f' font 'Inter,19.5'
set label 14 '2019' at screen 0.236445,0.080868 center noenhanced front textcolor rgb '#56626f' font 'Inter,19.5'
set label 15 '2018' at screen 0.184135,0.080868 center noenhanced front textcolor rgb '#56626f' font 'Inter,19.5'
set label 16 '2017' at screen 0.131825,0.080868 center noenhanced front textcolor rgb '#56626f' font 'Inter,19.5'
set arrow 5 from screen 0.2626,0.791222 to screen 0.2626,0.110185 nohead back linewidth 1.5 linecolor rgb '#56626f' dashtype (2,5)
set label 17 'graduation exam' at screen 0.266767,0.77812 left noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 18 'country' at screen 0.076233,0.415085 left noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set arrow 6 from screen 0.504245,0.198582 to screen 0.518828,0.198582 nohead front linewidth 2 linecolor rgb '#c9344b'
set label 19 '▼ Red River Delta' at screen 0.522995,0.211372 left noenhanced front textcolor rgb '#c9344b' font 'Inter Bold,22.5'
set label 20 '−0.032 ± 0.020 points a year' at screen 0.522995,0.181314 left noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set arrow 7 from screen 0.504245,0.577868 to screen 0.518828,0.545706 nohead front linewidth 2 linecolor rgb '#0b6e99'
set label 21 '▲ Northern midlands' at screen 0.522995,0.558495 left noenhanced front textcolor rgb '#0b6e99' font 'Inter Bold,22.5'
set label 22 '+0.053 ± 0.020 points a year' at screen 0.522995,0.528437 left noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set arrow 8 from screen 0.504245,0.290035 to screen 0.518828,0.290035 nohead front linewidth 2 linecolor rgb '#6b4bb8'
set label 23 'Central Highlands' at screen 0.522995,0.302825 left noenhanced front textcolor rgb '#6b4bb8' font 'Inter Bold,22.5'
set label 24 '−0.003 ± 0.020 points a year' at screen 0.522995,0.272767 left noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set arrow 9 from screen 0.504245,0.584839 to screen 0.518828,0.617002 nohead front linewidth 2 linecolor rgb '#983043'
set label 25 '▼ South East' at screen 0.522995,0.629791 left noenhanced front textcolor rgb '#983043' font 'Inter Bold,22.5'
set label 26 '−0.058 ± 0.020 points a year' at screen 0.522995,0.599733 left noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set arrow 10 from screen 0.504245,0.439752 to screen 0.518828,0.439752 nohead front linewidth 2 linecolor rgb '#0f5a7c'
set label 27 '▲ Mekong Delta' at screen 0.522995,0.452541 left noenhanced front textcolor rgb '#0f5a7c' font 'Inter Bold,22.5'
set label 28 '+0.026 ± 0.020 points a year' at screen 0.522995,0.422484 left noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set arrow 11 from screen 0.710658,0.79863 to screen 0.710658,0.076852 nohead back linewidth 2 linecolor rgb '#e3e7eb'
set label 29 'Differences of slopes, points a year' at screen 0.722117,0.782275 left noenhanced front textcolor rgb '#1a2530' font 'Inter Bold,19.5'
set label 30 'Red River Delta − Northern midlands' at screen 0.722117,0.741083 left noenhanced front textcolor rgb '#1a2530' font 'Inter Bold,18'
set label 31 '−0.084 ± 0.030 · clear' at screen 0.722117,0.71238 left noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 32 'Red River Delta − Central Highlands' at screen 0.722117,0.672565 left noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 33 '−0.029 ± 0.030 · a hint' at screen 0.722117,0.643861 left noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 34 'Northern midlands − Central Highlands' at screen 0.722117,0.604046 left noenhanced front textcolor rgb '#1a2530' font 'Inter Bold,18'
set label 35 '+0.056 ± 0.030 · clear' at screen 0.722117,0.575343 left noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 36 'Red River Delta − South East' at screen 0.722117,0.535528 left noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 37 '+0.027 ± 0.030 · a hint' at screen 0.722117,0.506824 left noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 38 'Northern midlands − South East' at screen 0.722117,0.467009 left noenhanced front textcolor rgb '#1a2530' font 'Inter Bold,18'
set label 39 '+0.111 ± 0.030 · clear' at screen 0.722117,0.438306 left noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 40 'Central Highlands − South East' at screen 0.722117,0.398491 left noenhanced front textcolor rgb '#1a2530' font 'Inter Bold,18'
set label 41 '+0.056 ± 0.030 · clear' at screen 0.722117,0.369787 left noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 42 'Red River Delta − Mekong Delta' at screen 0.722117,0.329972 left noenhanced front textcolor rgb '#1a2530' font 'Inter Bold,18'
set label 43 '−0.058 ± 0.030 · clear' at screen 0.722117,0.301269 left noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 44 'Northern midlands − Mekong Delta' at screen 0.722117,0.261454 left noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 45 '+0.027 ± 0.030 · a hint' at screen 0.722117,0.23275 left noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 46 'Central Highlands − Mekong Delta' at screen 0.722117,0.192935 left noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 47 '−0.029 ± 0.030 · a hint' at screen 0.722117,0.164231 left noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 48 'and 1 more pair' at screen 0.722117,0.124417 left noenhanced front textcolor rgb '#56626f' font 'Inter,18'
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
set lmargin at screen 0.07415
set rmargin at screen 0.506328
set bmargin at screen 0.110185
set tmargin at screen 0.761593
set xrange [2015.897438:2024.159307]
set yrange [-0.99992:1.237265]
plot $d1 using 1:2:3 with filledcurves fillstyle transparent solid 0.15 noborder fillcolor rgb '#c9344b' title 'Red River Delta' noenhanced, \
     $d2 using 1:2:3 with filledcurves fillstyle transparent solid 0.15 noborder fillcolor rgb '#0b6e99' title 'Northern midlands' noenhanced, \
     $d3 using 1:2:3 with filledcurves fillstyle transparent solid 0.15 noborder fillcolor rgb '#6b4bb8' title 'Central Highlands' noenhanced, \
     $d4 using 1:2:3 with filledcurves fillstyle transparent solid 0.15 noborder fillcolor rgb '#983043' title 'South East' noenhanced, \
     $d5 using 1:2:3 with filledcurves fillstyle transparent solid 0.15 noborder fillcolor rgb '#0f5a7c' title 'Mekong Delta' noenhanced, \
     $d6 with lines linewidth 4.5 linecolor rgb '#0f5a7c' title 'Mekong Delta' noenhanced, \
     $d7 using 1:2 with points pointtype 7 pointsize 1.458333 linewidth 1 linecolor rgb '#ffffff' notitle, \
     $d7 using 1:2 with points pointtype 7 pointsize 1.111111 linewidth 1 linecolor rgb '#0f5a7c' title 'Mekong Delta' noenhanced, \
     $d8 with lines linewidth 4.5 linecolor rgb '#983043' title 'South East' noenhanced, \
     $d9 using 1:2 with points pointtype 15 pointsize 1.458333 linewidth 1 linecolor rgb '#ffffff' notitle, \
     $d9 using 1:2 with points pointtype 15 pointsize 1.111111 linewidth 1 linecolor rgb '#983043' title 'South East' noenhanced, \
     $d10 with lines linewidth 4.5 linecolor rgb '#6b4bb8' title 'Central Highlands' noenhanced, \
     $d11 using 1:2 with points pointtype 13 pointsize 1.458333 linewidth 1 linecolor rgb '#ffffff' notitle, \
     $d11 using 1:2 with points pointtype 13 pointsize 1.111111 linewidth 1 linecolor rgb '#6b4bb8' title 'Central Highlands' noenhanced, \
     $d12 with lines linewidth 4.5 linecolor rgb '#0b6e99' title 'Northern midlands' noenhanced, \
     $d13 using 1:2 with points pointtype 5 pointsize 1.458333 linewidth 1 linecolor rgb '#ffffff' notitle, \
     $d13 using 1:2 with points pointtype 5 pointsize 1.111111 linewidth 1 linecolor rgb '#0b6e99' title 'Northern midlands' noenhanced, \
     $d14 with lines linewidth 4.5 linecolor rgb '#c9344b' title 'Red River Delta' noenhanced, \
     $d15 using 1:2 with points pointtype 7 pointsize 1.458333 linewidth 1 linecolor rgb '#ffffff' notitle, \
     $d15 using 1:2 with points pointtype 7 pointsize 1.111111 linewidth 1 linecolor rgb '#c9344b' title 'Red River Delta' noenhanced
