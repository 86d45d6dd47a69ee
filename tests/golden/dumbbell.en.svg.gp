# title: Red River Delta is furthest above North West in Civics (+0.51)
# alt: Two groups side by side: Mean by subject, 2024 (points). Red River Delta is furthest above North West in Civics (+0.51). Civics: North West 5.94, Red River Delta 6.45, difference +0.51 ± 0.10. Physics: North West 5.91, Red River Delta 6.40, difference +0.49 ± 0.10. History: North West 5.53, Red River Delta 5.79, difference +0.26 ± 0.10. Literature: North West 5.49, Red River Delta 5.74, difference +0.24 ± 0.10. Chemistry: North West 5.11, Red River Delta 5.13, difference +0.02 ± 0.10. Geography: North West 4.73, Red River Delta 4.52, difference −0.21 ± 0.10. English: North West 4.70, Red River Delta 4.47, difference −0.23 ± 0.10. Biology: North West 6.32, Red River Delta 5.86, difference −0.46 ± 0.10. Maths: North West 6.29, Red River Delta 5.81, difference −0.48 ± 0.10.
reset
set encoding utf8
set terminal svg noenhanced rounded size 1920,1080 fontscale 1.333333 linewidth 1 background rgb '#ffffff' font 'Inter,18'
unset key
unset border
unset tics
set label 1 'Red River Delta is furthest above North West in Civics (+0.51)' at screen 0.035417,0.941123 left noenhanced front textcolor rgb '#1a2530' font 'Inter Bold,34.5'
set label 2 'Mean by subject · 2024 · points · bar: 95% interval' at screen 0.035417,0.885468 left noenhanced front textcolor rgb '#56626f' font 'Inter,21'
set label 3 'Source: Ministry of Education and Training · Noise: year-to-year, t(6)' at screen 0.035417,0.040417 left noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set arrow 1 from screen 0.161365,0.808222 to screen 0.161365,0.102778 nohead back linewidth 1.5 linecolor rgb '#e3e7eb'
set label 4 '4.4' at screen 0.161365,0.080417 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set arrow 2 from screen 0.223501,0.808222 to screen 0.223501,0.102778 nohead back linewidth 1.5 linecolor rgb '#e3e7eb'
set label 5 '4.6' at screen 0.223501,0.080417 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set arrow 3 from screen 0.285636,0.808222 to screen 0.285636,0.102778 nohead back linewidth 1.5 linecolor rgb '#e3e7eb'
set label 6 '4.8' at screen 0.285636,0.080417 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set arrow 4 from screen 0.347772,0.808222 to screen 0.347772,0.102778 nohead back linewidth 1.5 linecolor rgb '#e3e7eb'
set label 7 '5.0' at screen 0.347772,0.080417 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set arrow 5 from screen 0.409908,0.808222 to screen 0.409908,0.102778 nohead back linewidth 1.5 linecolor rgb '#e3e7eb'
set label 8 '5.2' at screen 0.409908,0.080417 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set arrow 6 from screen 0.472043,0.808222 to screen 0.472043,0.102778 nohead back linewidth 1.5 linecolor rgb '#e3e7eb'
set label 9 '5.4' at screen 0.472043,0.080417 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set arrow 7 from screen 0.534179,0.808222 to screen 0.534179,0.102778 nohead back linewidth 1.5 linecolor rgb '#e3e7eb'
set label 10 '5.6' at screen 0.534179,0.080417 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set arrow 8 from screen 0.596315,0.808222 to screen 0.596315,0.102778 nohead back linewidth 1.5 linecolor rgb '#e3e7eb'
set label 11 '5.8' at screen 0.596315,0.080417 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set arrow 9 from screen 0.658451,0.808222 to screen 0.658451,0.102778 nohead back linewidth 1.5 linecolor rgb '#e3e7eb'
set label 12 '6.0' at screen 0.658451,0.080417 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set arrow 10 from screen 0.720586,0.808222 to screen 0.720586,0.102778 nohead back linewidth 1.5 linecolor rgb '#e3e7eb'
set label 13 '6.2' at screen 0.720586,0.080417 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set arrow 11 from screen 0.782722,0.808222 to screen 0.782722,0.102778 nohead back linewidth 1.5 linecolor rgb '#e3e7eb'
set label 14 '6.4' at screen 0.782722,0.080417 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 15 '■ North West' at screen 0.639499,0.827279 center noenhanced front textcolor rgb '#c46f00' font 'Inter Bold,20.25'
set label 16 '● Red River Delta' at screen 0.789963,0.827279 center noenhanced front textcolor rgb '#0b6e99' font 'Inter Bold,20.25'
set label 17 'difference' at screen 0.964583,0.826602 right noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 18 'Civics' at screen 0.122453,0.758889 right noenhanced front textcolor rgb '#1a2530' font 'Inter Bold,22.5'
set label 19 '+0.51 ± 0.10' at screen 0.964583,0.758889 right noenhanced front textcolor rgb '#1a2530' font 'Inter Bold,22.5'
set label 20 '5.94' at screen 0.639499,0.783372 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 21 '6.45' at screen 0.798504,0.783372 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 22 'Physics' at screen 0.122453,0.68221 right noenhanced front textcolor rgb '#1a2530' font 'Inter Bold,22.5'
set label 23 '+0.49 ± 0.10' at screen 0.964583,0.68221 right noenhanced front textcolor rgb '#1a2530' font 'Inter Bold,22.5'
set label 24 '5.91' at screen 0.629557,0.706694 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 25 '6.40' at screen 0.782598,0.706694 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 26 'History' at screen 0.122453,0.605531 right noenhanced front textcolor rgb '#1a2530' font 'Inter Bold,22.5'
set label 27 '+0.26 ± 0.10' at screen 0.964583,0.605531 right noenhanced front textcolor rgb '#1a2530' font 'Inter Bold,22.5'
set label 28 '5.53' at screen 0.511189,0.630015 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 29 '5.79' at screen 0.593208,0.630015 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 30 'Literature' at screen 0.122453,0.528852 right noenhanced front textcolor rgb '#1a2530' font 'Inter Bold,22.5'
set label 31 '+0.24 ± 0.10' at screen 0.964583,0.528852 right noenhanced front textcolor rgb '#1a2530' font 'Inter Bold,22.5'
set label 32 '5.49' at screen 0.501247,0.553336 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 33 '5.74' at screen 0.577301,0.553336 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 34 'Chemistry' at screen 0.122453,0.452174 right noenhanced front textcolor rgb '#1a2530' font 'Inter,22.5'
set label 35 '+0.02 ± 0.10' at screen 0.964583,0.452174 right noenhanced front textcolor rgb '#56626f' font 'Inter,22.5'
set label 36 '5.11' at screen 0.370408,0.476657 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 37 '5.13' at screen 0.400383,0.476657 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 38 'Geography' at screen 0.122453,0.375495 right noenhanced front textcolor rgb '#1a2530' font 'Inter Bold,22.5'
set label 39 '−0.21 ± 0.10' at screen 0.964583,0.375495 right noenhanced front textcolor rgb '#1a2530' font 'Inter Bold,22.5'
set label 40 '4.73' at screen 0.26451,0.399979 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 41 '4.52' at screen 0.198522,0.399979 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 42 'English' at screen 0.122453,0.298816 right noenhanced front textcolor rgb '#1a2530' font 'Inter Bold,22.5'
set label 43 '−0.23 ± 0.10' at screen 0.964583,0.298816 right noenhanced front textcolor rgb '#1a2530' font 'Inter Bold,22.5'
set label 44 '4.70' at screen 0.254568,0.3233 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 45 '4.47' at screen 0.182615,0.3233 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 46 'Biology' at screen 0.122453,0.222137 right noenhanced front textcolor rgb '#1a2530' font 'Inter Bold,22.5'
set label 47 '−0.46 ± 0.10' at screen 0.964583,0.222137 right noenhanced front textcolor rgb '#1a2530' font 'Inter Bold,22.5'
set label 48 '6.32' at screen 0.757868,0.246621 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 49 '5.86' at screen 0.614893,0.246621 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 50 'Maths' at screen 0.122453,0.145459 right noenhanced front textcolor rgb '#1a2530' font 'Inter Bold,22.5'
set label 51 '−0.48 ± 0.10' at screen 0.964583,0.145459 right noenhanced front textcolor rgb '#1a2530' font 'Inter Bold,22.5'
set label 52 '6.29' at screen 0.747926,0.169942 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 53 '5.81' at screen 0.598987,0.169942 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
$d1 << END
5.939 0
6.4508 0
END
$d2 << END
5.849 0
6.029 0

5.849 -0.106316
5.849 0.106316

6.029 -0.106316
6.029 0.106316
END
$d3 << END
5.939 0
END
$d4 << END
6.4008 0
6.5008 0

6.4008 -0.106316
6.4008 0.106316

6.5008 -0.106316
6.5008 0.106316
END
$d5 << END
6.4508 0
END
$d6 << END
5.907 1
6.3996 1
END
$d7 << END
5.817 1
5.997 1

5.817 0.893684
5.817 1.106316

5.997 0.893684
5.997 1.106316
END
$d8 << END
5.907 1
END
$d9 << END
6.3496 1
6.4496 1

6.3496 0.893684
6.3496 1.106316

6.4496 0.893684
6.4496 1.106316
END
$d10 << END
6.3996 1
END
$d11 << END
5.526 2
5.79 2
END
$d12 << END
5.436 2
5.616 2

5.436 1.893684
5.436 2.106316

5.616 1.893684
5.616 2.106316
END
$d13 << END
5.526 2
END
$d14 << END
5.74 2
5.84 2

5.74 1.893684
5.74 2.106316

5.84 1.893684
5.84 2.106316
END
$d15 << END
5.79 2
END
$d16 << END
5.494 3
5.7388 3
END
$d17 << END
5.404 3
5.584 3

5.404 2.893684
5.404 3.106316

5.584 2.893684
5.584 3.106316
END
$d18 << END
5.494 3
END
$d19 << END
5.6888 3
5.7888 3

5.6888 2.893684
5.6888 3.106316

5.7888 2.893684
5.7888 3.106316
END
$d20 << END
5.7388 3
END
$d21 << END
5.113 4
5.1292 4
END
$d22 << END
5.023 4
5.203 4

5.023 3.893684
5.023 4.106316

5.203 3.893684
5.203 4.106316
END
$d23 << END
5.113 4
END
$d24 << END
5.0792 4
5.1792 4

5.0792 3.893684
5.0792 4.106316

5.1792 3.893684
5.1792 4.106316
END
$d25 << END
5.1292 4
END
$d26 << END
4.732 5
4.5196 5
END
$d27 << END
4.642 5
4.822 5

4.642 4.893684
4.642 5.106316

4.822 4.893684
4.822 5.106316
END
$d28 << END
4.732 5
END
$d29 << END
4.4696 5
4.5696 5

4.4696 4.893684
4.4696 5.106316

4.5696 4.893684
4.5696 5.106316
END
$d30 << END
4.5196 5
END
$d31 << END
4.7 6
4.4684 6
END
$d32 << END
4.61 6
4.79 6

4.61 5.893684
4.61 6.106316

4.79 5.893684
4.79 6.106316
END
$d33 << END
4.7 6
END
$d34 << END
4.4184 6
4.5184 6

4.4184 5.893684
4.4184 6.106316

4.5184 5.893684
4.5184 6.106316
END
$d35 << END
4.4684 6
END
$d36 << END
6.32 7
5.8598 7
END
$d37 << END
6.23 7
6.41 7

6.23 6.893684
6.23 7.106316

6.41 6.893684
6.41 7.106316
END
$d38 << END
6.32 7
END
$d39 << END
5.8098 7
5.9098 7

5.8098 6.893684
5.8098 7.106316

5.9098 6.893684
5.9098 7.106316
END
$d40 << END
5.8598 7
END
$d41 << END
6.288 8
5.8086 8
END
$d42 << END
6.198 8
6.378 8

6.198 7.893684
6.198 8.106316

6.378 7.893684
6.378 8.106316
END
$d43 << END
6.288 8
END
$d44 << END
5.7586 8
5.8586 8

5.7586 7.893684
5.7586 8.106316

5.8586 7.893684
5.8586 8.106316
END
$d45 << END
5.8086 8
END
set lmargin at screen 0.141203
set rmargin at screen 0.839917
set bmargin at screen 0.102778
set tmargin at screen 0.808222
set xrange [4.335104:6.584096]
set yrange [8.6:-0.6]
plot $d1 with lines linewidth 7 linecolor rgb '#cbd2d9' title 'Civics' noenhanced, \
     $d2 with lines linewidth 2.5 linecolor rgb '#c46f00' title 'Civics' noenhanced, \
     $d3 using 1:2 with points pointtype 5 pointsize 1.597222 linewidth 1 linecolor rgb '#ffffff' notitle, \
     $d3 using 1:2 with points pointtype 5 pointsize 1.25 linewidth 1 linecolor rgb '#c46f00' title 'Civics' noenhanced, \
     $d4 with lines linewidth 2.5 linecolor rgb '#0b6e99' title 'Civics' noenhanced, \
     $d5 using 1:2 with points pointtype 7 pointsize 1.597222 linewidth 1 linecolor rgb '#ffffff' notitle, \
     $d5 using 1:2 with points pointtype 7 pointsize 1.25 linewidth 1 linecolor rgb '#0b6e99' title 'Civics' noenhanced, \
     $d6 with lines linewidth 7 linecolor rgb '#cbd2d9' title 'Physics' noenhanced, \
     $d7 with lines linewidth 2.5 linecolor rgb '#c46f00' title 'Physics' noenhanced, \
     $d8 using 1:2 with points pointtype 5 pointsize 1.597222 linewidth 1 linecolor rgb '#ffffff' notitle, \
     $d8 using 1:2 with points pointtype 5 pointsize 1.25 linewidth 1 linecolor rgb '#c46f00' title 'Physics' noenhanced, \
     $d9 with lines linewidth 2.5 linecolor rgb '#0b6e99' title 'Physics' noenhanced, \
     $d10 using 1:2 with points pointtype 7 pointsize 1.597222 linewidth 1 linecolor rgb '#ffffff' notitle, \
     $d10 using 1:2 with points pointtype 7 pointsize 1.25 linewidth 1 linecolor rgb '#0b6e99' title 'Physics' noenhanced, \
     $d11 with lines linewidth 7 linecolor rgb '#cbd2d9' title 'History' noenhanced, \
     $d12 with lines linewidth 2.5 linecolor rgb '#c46f00' title 'History' noenhanced, \
     $d13 using 1:2 with points pointtype 5 pointsize 1.597222 linewidth 1 linecolor rgb '#ffffff' notitle, \
     $d13 using 1:2 with points pointtype 5 pointsize 1.25 linewidth 1 linecolor rgb '#c46f00' title 'History' noenhanced, \
     $d14 with lines linewidth 2.5 linecolor rgb '#0b6e99' title 'History' noenhanced, \
     $d15 using 1:2 with points pointtype 7 pointsize 1.597222 linewidth 1 linecolor rgb '#ffffff' notitle, \
     $d15 using 1:2 with points pointtype 7 pointsize 1.25 linewidth 1 linecolor rgb '#0b6e99' title 'History' noenhanced, \
     $d16 with lines linewidth 7 linecolor rgb '#cbd2d9' title 'Literature' noenhanced, \
     $d17 with lines linewidth 2.5 linecolor rgb '#c46f00' title 'Literature' noenhanced, \
     $d18 using 1:2 with points pointtype 5 pointsize 1.597222 linewidth 1 linecolor rgb '#ffffff' notitle, \
     $d18 using 1:2 with points pointtype 5 pointsize 1.25 linewidth 1 linecolor rgb '#c46f00' title 'Literature' noenhanced, \
     $d19 with lines linewidth 2.5 linecolor rgb '#0b6e99' title 'Literature' noenhanced, \
     $d20 using 1:2 with points pointtype 7 pointsize 1.597222 linewidth 1 linecolor rgb '#ffffff' notitle, \
     $d20 using 1:2 with points pointtype 7 pointsize 1.25 linewidth 1 linecolor rgb '#0b6e99' title 'Literature' noenhanced, \
     $d21 with lines linewidth 7 linecolor rgb '#cbd2d9' title 'Chemistry' noenhanced, \
     $d22 with lines linewidth 2.5 linecolor rgb '#c46f00' title 'Chemistry' noenhanced, \
     $d23 using 1:2 with points pointtype 5 pointsize 1.597222 linewidth 1 linecolor rgb '#ffffff' notitle, \
     $d23 using 1:2 with points pointtype 5 pointsize 1.25 linewidth 1 linecolor rgb '#c46f00' title 'Chemistry' noenhanced, \
     $d24 with lines linewidth 2.5 linecolor rgb '#0b6e99' title 'Chemistry' noenhanced, \
     $d25 using 1:2 with points pointtype 7 pointsize 1.597222 linewidth 1 linecolor rgb '#ffffff' notitle, \
     $d25 using 1:2 with points pointtype 7 pointsize 1.25 linewidth 1 linecolor rgb '#0b6e99' title 'Chemistry' noenhanced, \
     $d26 with lines linewidth 7 linecolor rgb '#cbd2d9' title 'Geography' noenhanced, \
     $d27 with lines linewidth 2.5 linecolor rgb '#c46f00' title 'Geography' noenhanced, \
     $d28 using 1:2 with points pointtype 5 pointsize 1.597222 linewidth 1 linecolor rgb '#ffffff' notitle, \
     $d28 using 1:2 with points pointtype 5 pointsize 1.25 linewidth 1 linecolor rgb '#c46f00' title 'Geography' noenhanced, \
     $d29 with lines linewidth 2.5 linecolor rgb '#0b6e99' title 'Geography' noenhanced, \
     $d30 using 1:2 with points pointtype 7 pointsize 1.597222 linewidth 1 linecolor rgb '#ffffff' notitle, \
     $d30 using 1:2 with points pointtype 7 pointsize 1.25 linewidth 1 linecolor rgb '#0b6e99' title 'Geography' noenhanced, \
     $d31 with lines linewidth 7 linecolor rgb '#cbd2d9' title 'English' noenhanced, \
     $d32 with lines linewidth 2.5 linecolor rgb '#c46f00' title 'English' noenhanced, \
     $d33 using 1:2 with points pointtype 5 pointsize 1.597222 linewidth 1 linecolor rgb '#ffffff' notitle, \
     $d33 using 1:2 with points pointtype 5 pointsize 1.25 linewidth 1 linecolor rgb '#c46f00' title 'English' noenhanced, \
     $d34 with lines linewidth 2.5 linecolor rgb '#0b6e99' title 'English' noenhanced, \
     $d35 using 1:2 with points pointtype 7 pointsize 1.597222 linewidth 1 linecolor rgb '#ffffff' notitle, \
     $d35 using 1:2 with points pointtype 7 pointsize 1.25 linewidth 1 linecolor rgb '#0b6e99' title 'English' noenhanced, \
     $d36 with lines linewidth 7 linecolor rgb '#cbd2d9' title 'Biology' noenhanced, \
     $d37 with lines linewidth 2.5 linecolor rgb '#c46f00' title 'Biology' noenhanced, \
     $d38 using 1:2 with points pointtype 5 pointsize 1.597222 linewidth 1 linecolor rgb '#ffffff' notitle, \
     $d38 using 1:2 with points pointtype 5 pointsize 1.25 linewidth 1 linecolor rgb '#c46f00' title 'Biology' noenhanced, \
     $d39 with lines linewidth 2.5 linecolor rgb '#0b6e99' title 'Biology' noenhanced, \
     $d40 using 1:2 with points pointtype 7 pointsize 1.597222 linewidth 1 linecolor rgb '#ffffff' notitle, \
     $d40 using 1:2 with points pointtype 7 pointsize 1.25 linewidth 1 linecolor rgb '#0b6e99' title 'Biology' noenhanced, \
     $d41 with lines linewidth 7 linecolor rgb '#cbd2d9' title 'Maths' noenhanced, \
     $d42 with lines linewidth 2.5 linecolor rgb '#c46f00' title 'Maths' noenhanced, \
     $d43 using 1:2 with points pointtype 5 pointsize 1.597222 linewidth 1 linecolor rgb '#ffffff' notitle, \
     $d43 using 1:2 with points pointtype 5 pointsize 1.25 linewidth 1 linecolor rgb '#c46f00' title 'Maths' noenhanced, \
     $d44 with lines linewidth 2.5 linecolor rgb '#0b6e99' title 'Maths' noenhanced, \
     $d45 using 1:2 with points pointtype 7 pointsize 1.597222 linewidth 1 linecolor rgb '#ffffff' notitle, \
     $d45 using 1:2 with points pointtype 7 pointsize 1.25 linewidth 1 linecolor rgb '#0b6e99' title 'Maths' noenhanced
