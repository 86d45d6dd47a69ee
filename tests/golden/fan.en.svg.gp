# title: Vietnam in 2025: 6.10 to 6.70 is likely (80%), 6.40 in the middle
# alt: Forecast: Maths mean minus the country's, 2020–2024 (points). Vietnam in 2025: 6.10 to 6.70 is likely (80%), 6.40 in the middle. 2025: 50% 6.25 to 6.55, 80% 6.10 to 6.70, 95% 5.90 to 6.90. 2026: 50% 6.15 to 6.60, 80% 5.95 to 6.80, 95% 5.65 to 7.10.
reset
set encoding utf8
set terminal svg noenhanced rounded size 1920,1080 fontscale 1.333333 linewidth 1 background rgb '#ffffff' font 'Inter,18'
unset key
unset border
unset tics
set label 1 'Vietnam in 2025: 6.10 to 6.70 is likely (80%), 6.40 in the middle' at screen 0.035417,0.941123 left noenhanced front textcolor rgb '#1a2530' font 'Inter Bold,34.5'
set label 2 'Maths mean minus the country''s · 2020–2024 · points · bands: 50, 80 and 95% · dashed: what if' at screen 0.035417,0.885468 left noenhanced front textcolor rgb '#56626f' font 'Inter,21'
set label 3 'Source: Ministry of Education and Training · Noise: year-to-year, t(6)' at screen 0.035417,0.040417 left noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set arrow 1 from screen 0.065673,0.120346 to screen 0.814366,0.120346 nohead back linewidth 1.5 linecolor rgb '#e3e7eb'
set label 4 '5.6' at screen 0.05734,0.117463 right noenhanced front textcolor rgb '#56626f' font 'Inter,19.5'
set arrow 2 from screen 0.065673,0.21066 to screen 0.814366,0.21066 nohead back linewidth 1.5 linecolor rgb '#e3e7eb'
set label 5 '5.8' at screen 0.05734,0.207777 right noenhanced front textcolor rgb '#56626f' font 'Inter,19.5'
set arrow 3 from screen 0.065673,0.300975 to screen 0.814366,0.300975 nohead back linewidth 1.5 linecolor rgb '#e3e7eb'
set label 6 '6.0' at screen 0.05734,0.298092 right noenhanced front textcolor rgb '#56626f' font 'Inter,19.5'
set arrow 4 from screen 0.065673,0.39129 to screen 0.814366,0.39129 nohead back linewidth 1.5 linecolor rgb '#e3e7eb'
set label 7 '6.2' at screen 0.05734,0.388407 right noenhanced front textcolor rgb '#56626f' font 'Inter,19.5'
set arrow 5 from screen 0.065673,0.481604 to screen 0.814366,0.481604 nohead back linewidth 1.5 linecolor rgb '#e3e7eb'
set label 8 '6.4' at screen 0.05734,0.478721 right noenhanced front textcolor rgb '#56626f' font 'Inter,19.5'
set arrow 6 from screen 0.065673,0.571919 to screen 0.814366,0.571919 nohead back linewidth 1.5 linecolor rgb '#e3e7eb'
set label 9 '6.6' at screen 0.05734,0.569036 right noenhanced front textcolor rgb '#56626f' font 'Inter,19.5'
set arrow 7 from screen 0.065673,0.662233 to screen 0.814366,0.662233 nohead back linewidth 1.5 linecolor rgb '#e3e7eb'
set label 10 '6.8' at screen 0.05734,0.659351 right noenhanced front textcolor rgb '#56626f' font 'Inter,19.5'
set arrow 8 from screen 0.065673,0.752548 to screen 0.814366,0.752548 nohead back linewidth 1.5 linecolor rgb '#e3e7eb'
set label 11 '7.0' at screen 0.05734,0.749665 right noenhanced front textcolor rgb '#56626f' font 'Inter,19.5'
set label 12 '2026' at screen 0.808562,0.080868 center noenhanced front textcolor rgb '#56626f' font 'Inter,19.5'
set label 13 '2025' at screen 0.692485,0.080868 center noenhanced front textcolor rgb '#56626f' font 'Inter,19.5'
set label 14 '2024' at screen 0.576409,0.080868 center noenhanced front textcolor rgb '#56626f' font 'Inter,19.5'
set label 15 '2023' at screen 0.460333,0.080868 center noenhanced front textcolor rgb '#56626f' font 'Inter,19.5'
set label 16 '2022' at screen 0.344256,0.080868 center noenhanced front textcolor rgb '#56626f' font 'Inter,19.5'
set label 17 '2021' at screen 0.22818,0.080868 center noenhanced front textcolor rgb '#56626f' font 'Inter,19.5'
set label 18 '2020' at screen 0.112103,0.080868 center noenhanced front textcolor rgb '#56626f' font 'Inter,19.5'
set arrow 9 from screen 0.816449,0.472573 to screen 0.833116,0.472573 nohead front linewidth 1.5 linecolor rgb '#0b6e99'
set label 19 '6.38' at screen 0.837282,0.46969 left noenhanced front textcolor rgb '#0b6e99' font 'Inter Bold,19.5'
set arrow 10 from screen 0.816449,0.368711 to screen 0.833116,0.368711 nohead front linewidth 1.5 linecolor rgb '#56626f'
set label 20 '6.15  (50%)' at screen 0.837282,0.365828 left noenhanced front textcolor rgb '#56626f' font 'Inter,19.5'
set arrow 11 from screen 0.816449,0.571919 to screen 0.833116,0.571919 nohead front linewidth 1.5 linecolor rgb '#56626f'
set label 21 '6.60  (50%)' at screen 0.837282,0.569036 left noenhanced front textcolor rgb '#56626f' font 'Inter,19.5'
set arrow 12 from screen 0.816449,0.278396 to screen 0.833116,0.282385 nohead front linewidth 1.5 linecolor rgb '#56626f'
set label 22 '5.95  (80%)' at screen 0.837282,0.279502 left noenhanced front textcolor rgb '#56626f' font 'Inter,19.5'
set arrow 13 from screen 0.816449,0.662233 to screen 0.833116,0.658245 nohead front linewidth 1.5 linecolor rgb '#56626f'
set label 23 '6.80  (80%)' at screen 0.837282,0.655362 left noenhanced front textcolor rgb '#56626f' font 'Inter,19.5'
set arrow 14 from screen 0.816449,0.142924 to screen 0.833116,0.142924 nohead front linewidth 1.5 linecolor rgb '#56626f'
set label 24 '5.65  (95%)' at screen 0.837282,0.140041 left noenhanced front textcolor rgb '#56626f' font 'Inter,19.5'
set arrow 15 from screen 0.816449,0.797705 to screen 0.833116,0.797705 nohead front linewidth 1.5 linecolor rgb '#56626f'
set label 25 '7.10  (95%)' at screen 0.837282,0.794823 left noenhanced front textcolor rgb '#56626f' font 'Inter,19.5'
set arrow 16 from screen 0.816449,0.684812 to screen 0.833116,0.688801 nohead front linewidth 1.5 linecolor rgb '#c46f00'
set label 26 '6.85  easier paper' at screen 0.837282,0.685918 left noenhanced front textcolor rgb '#c46f00' font 'Inter Bold,19.5'
set arrow 17 from screen 0.816449,0.255818 to screen 0.833116,0.251829 nohead front linewidth 1.5 linecolor rgb '#c46f00'
set label 27 '5.90  harder paper' at screen 0.837282,0.248946 left noenhanced front textcolor rgb '#c46f00' font 'Inter Bold,19.5'
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
set lmargin at screen 0.065673
set rmargin at screen 0.814366
set bmargin at screen 0.110185
set tmargin at screen 0.830444
set xrange [2019.6:2026.05]
set yrange [5.5775:7.1725]
plot $d1 using 1:2:3 with filledcurves fillstyle solid 1 noborder fillcolor rgb '#d8e8ef' title 'Vietnam' noenhanced, \
     $d2 using 1:2:3 with filledcurves fillstyle solid 1 noborder fillcolor rgb '#b1d1de' title 'Vietnam' noenhanced, \
     $d3 using 1:2:3 with filledcurves fillstyle solid 1 noborder fillcolor rgb '#79afc7' title 'Vietnam' noenhanced, \
     $d4 with lines linewidth 4 linecolor rgb '#0b6e99' title 'Vietnam' noenhanced, \
     $d5 with lines linewidth 3.5 linecolor rgb '#c46f00' dashtype (8,6) title 'easier paper' noenhanced, \
     $d6 with lines linewidth 3.5 linecolor rgb '#c46f00' dashtype (8,6) title 'harder paper' noenhanced, \
     $d7 with lines linewidth 4 linecolor rgb '#1a2530' title 'Vietnam' noenhanced, \
     $d8 using 1:2 with points pointtype 7 pointsize 1.458333 linewidth 1 linecolor rgb '#ffffff' notitle, \
     $d8 using 1:2 with points pointtype 7 pointsize 1.111111 linewidth 1 linecolor rgb '#1a2530' title 'Vietnam' noenhanced
