# title: Cluster 5, “each year higher than the last”: holds, 7 of 7 steps went up
# alt: A claim, year by year: Maths mean minus the country's, 2017–2024 (points). Cluster 5, “each year higher than the last”: holds, 7 of 7 steps went up. 2017–2018: 0.00. 2018–2019: 0.00. 2019–2020: 0.00. 2020–2021: 0.00. 2021–2022: 0.00. 2022–2023: 0.00. 2023–2024: 0.00.
reset
set encoding utf8
set terminal svg noenhanced rounded size 1920,1080 fontscale 1.333333 linewidth 1 background rgb '#ffffff' font 'Inter,18'
unset key
unset border
unset tics
set label 1 'Cluster 5, “each year higher than the last”: holds, 7 of 7 steps went up' at screen 0.035417,0.941123 left noenhanced front textcolor rgb '#1a2530' font 'Inter Bold,34.5'
set label 2 'Maths mean minus the country''s · 2017–2024 · points · solid: step up; dashed: step down · upright bar: 95% interval of a year' at screen 0.035417,0.885468 left noenhanced front textcolor rgb '#56626f' font 'Inter,21'
set label 3 'Source: Ministry of Education and Training · Noise: year-to-year, t(6) · From 2020: graduation exam' at screen 0.035417,0.040417 left noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set arrow 1 from screen 0.07461,0.217986 to screen 0.87375,0.217986 nohead back linewidth 1.5 linecolor rgb '#e3e7eb'
set label 4 '−0.5' at screen 0.066277,0.215103 right noenhanced front textcolor rgb '#56626f' font 'Inter,19.5'
set arrow 2 from screen 0.07461,0.354675 to screen 0.87375,0.354675 nohead back linewidth 1.5 linecolor rgb '#e3e7eb'
set label 5 '−0.4' at screen 0.066277,0.351792 right noenhanced front textcolor rgb '#56626f' font 'Inter,19.5'
set arrow 3 from screen 0.07461,0.491364 to screen 0.87375,0.491364 nohead back linewidth 1.5 linecolor rgb '#e3e7eb'
set label 6 '−0.3' at screen 0.066277,0.488481 right noenhanced front textcolor rgb '#56626f' font 'Inter,19.5'
set arrow 4 from screen 0.07461,0.628053 to screen 0.87375,0.628053 nohead back linewidth 1.5 linecolor rgb '#e3e7eb'
set label 7 '−0.2' at screen 0.066277,0.62517 right noenhanced front textcolor rgb '#56626f' font 'Inter,19.5'
set arrow 5 from screen 0.07461,0.764742 to screen 0.87375,0.764742 nohead back linewidth 1.5 linecolor rgb '#e3e7eb'
set label 8 '−0.1' at screen 0.066277,0.761859 right noenhanced front textcolor rgb '#56626f' font 'Inter,19.5'
set label 9 '2024' at screen 0.842615,0.080868 center noenhanced front textcolor rgb '#56626f' font 'Inter,19.5'
set label 10 '2023' at screen 0.73883,0.080868 center noenhanced front textcolor rgb '#56626f' font 'Inter,19.5'
set label 11 '2022' at screen 0.635046,0.080868 center noenhanced front textcolor rgb '#56626f' font 'Inter,19.5'
set label 12 '2021' at screen 0.531262,0.080868 center noenhanced front textcolor rgb '#56626f' font 'Inter,19.5'
set label 13 '2020' at screen 0.427477,0.080868 center noenhanced front textcolor rgb '#56626f' font 'Inter,19.5'
set label 14 '2019' at screen 0.323693,0.080868 center noenhanced front textcolor rgb '#56626f' font 'Inter,19.5'
set label 15 '2018' at screen 0.219909,0.080868 center noenhanced front textcolor rgb '#56626f' font 'Inter,19.5'
set label 16 '2017' at screen 0.116124,0.080868 center noenhanced front textcolor rgb '#56626f' font 'Inter,19.5'
set arrow 6 from screen 0.375585,0.834148 to screen 0.375585,0.150926 nohead back linewidth 1.5 linecolor rgb '#56626f' dashtype (2,5)
set label 17 'graduation exam' at screen 0.379752,0.821046 left noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 18 '▲0.00' at screen 0.168016,0.128565 center noenhanced front textcolor rgb '#0b6e99' font 'Inter Bold,18'
set label 19 '▲0.00' at screen 0.271801,0.128565 center noenhanced front textcolor rgb '#0b6e99' font 'Inter Bold,18'
set label 20 '▲0.00' at screen 0.375585,0.128565 center noenhanced front textcolor rgb '#0b6e99' font 'Inter Bold,18'
set label 21 '▲0.00' at screen 0.479369,0.128565 center noenhanced front textcolor rgb '#0b6e99' font 'Inter Bold,18'
set label 22 '▲0.00' at screen 0.583154,0.128565 center noenhanced front textcolor rgb '#0b6e99' font 'Inter Bold,18'
set label 23 '▲0.00' at screen 0.686938,0.128565 center noenhanced front textcolor rgb '#0b6e99' font 'Inter Bold,18'
set label 24 '▲0.00' at screen 0.790723,0.128565 center noenhanced front textcolor rgb '#0b6e99' font 'Inter Bold,18'
set label 25 'Cluster 5' at screen 0.88625,0.594566 left noenhanced front textcolor rgb '#1a2530' font 'Inter Bold,22.5'
set label 26 'Vietnam' at screen 0.88625,0.381953 left noenhanced front textcolor rgb '#56626f' font 'Inter Bold,22.5'
$d1 << END
2017 -0.41859
2018 -0.38415
2019 -0.34971
2020 -0.51537
2021 -0.48093
2022 -0.44649
2023 -0.41205
2024 -0.37761
END
$d2 << END
2017 -0.233335
2018 -0.231725
END
$d3 << END
2018 -0.231725
2019 -0.230115
END
$d4 << END
2019 -0.230115
2020 -0.228505
END
$d5 << END
2020 -0.228505
2021 -0.226895
END
$d6 << END
2021 -0.226895
2022 -0.225285
END
$d7 << END
2022 -0.225285
2023 -0.223675
END
$d8 << END
2023 -0.223675
2024 -0.222065
END
$d9 << END
2017 -0.363335
2017 -0.103335
END
$d10 << END
2018 -0.341725
2018 -0.121725
END
$d11 << END
2019 -0.320115
2019 -0.140115
END
$d12 << END
2020 -0.298505
2020 -0.158505
END
$d13 << END
2021 -0.296895
2021 -0.156895
END
$d14 << END
2022 -0.315285
2022 -0.135285
END
$d15 << END
2023 -0.333675
2023 -0.113675
END
$d16 << END
2024 -0.352065
2024 -0.092065
END
$d17 << END
2017 -0.233335
2018 -0.231725
2019 -0.230115
2020 -0.228505
2021 -0.226895
2022 -0.225285
2023 -0.223675
2024 -0.222065
END
set lmargin at screen 0.07461
set rmargin at screen 0.87375
set bmargin at screen 0.110185
set tmargin at screen 0.804519
set xrange [2016.6:2024.3]
set yrange [-0.578866:-0.0709]
plot $d1 with lines linewidth 3 linecolor rgb '#7f8a96' title 'Vietnam' noenhanced, \
     $d2 with lines linewidth 5.5 linecolor rgb '#0b6e99' title 'Cluster 5' noenhanced, \
     $d3 with lines linewidth 5.5 linecolor rgb '#0b6e99' title 'Cluster 5' noenhanced, \
     $d4 with lines linewidth 5.5 linecolor rgb '#0b6e99' title 'Cluster 5' noenhanced, \
     $d5 with lines linewidth 5.5 linecolor rgb '#0b6e99' title 'Cluster 5' noenhanced, \
     $d6 with lines linewidth 5.5 linecolor rgb '#0b6e99' title 'Cluster 5' noenhanced, \
     $d7 with lines linewidth 5.5 linecolor rgb '#0b6e99' title 'Cluster 5' noenhanced, \
     $d8 with lines linewidth 5.5 linecolor rgb '#0b6e99' title 'Cluster 5' noenhanced, \
     $d9 with lines linewidth 4 linecolor rgb '#989da2' title 'Cluster 5' noenhanced, \
     $d10 with lines linewidth 4 linecolor rgb '#989da2' title 'Cluster 5' noenhanced, \
     $d11 with lines linewidth 4 linecolor rgb '#989da2' title 'Cluster 5' noenhanced, \
     $d12 with lines linewidth 4 linecolor rgb '#989da2' title 'Cluster 5' noenhanced, \
     $d13 with lines linewidth 4 linecolor rgb '#989da2' title 'Cluster 5' noenhanced, \
     $d14 with lines linewidth 4 linecolor rgb '#989da2' title 'Cluster 5' noenhanced, \
     $d15 with lines linewidth 4 linecolor rgb '#989da2' title 'Cluster 5' noenhanced, \
     $d16 with lines linewidth 4 linecolor rgb '#989da2' title 'Cluster 5' noenhanced, \
     $d17 using 1:2 with points pointtype 7 pointsize 1.458333 linewidth 1 linecolor rgb '#ffffff' notitle, \
     $d17 using 1:2 with points pointtype 7 pointsize 1.111111 linewidth 1 linecolor rgb '#1a2530' title 'Cluster 5' noenhanced
