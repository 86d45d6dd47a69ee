# title: 2017–2024: the mean went from 4.00 to 6.80, the share below 5 from 72% to 8.9%
# alt: Distributions of scores: Maths mean minus the country's, 2017–2024 (points). 2017–2024: the mean went from 4.00 to 6.80, the share below 5 from 72% to 8.9%. 2017: mean 4.00, 72% below 5. 2018: mean 4.40, 63% below 5. 2019: mean 4.80, 53% below 5. 2020: mean 5.20, 42% below 5. 2021: mean 5.60, 32% below 5. 2022: mean 6.00, 23% below 5. 2023: mean 6.40, 15% below 5. 2024: mean 6.80, 8.9% below 5.
reset
set encoding utf8
set terminal svg noenhanced rounded size 1920,1080 fontscale 1.333333 linewidth 1 background rgb '#ffffff' font 'Inter,18'
unset key
unset border
unset tics
set label 1 '2017–2024: the mean went from 4.00 to 6.80, the share below 5 from 72% to 8.9%' at screen 0.035417,0.943183 left noenhanced front textcolor rgb '#1a2530' font 'Inter Bold,31.5'
set label 2 'Maths mean minus the country''s · 2017–2024 · points · height: share of candidates at that score; upright line: mean' at screen 0.035417,0.889986 left noenhanced front textcolor rgb '#56626f' font 'Inter,21'
set label 3 'Source: Ministry of Education and Training · Exact counts of 7,228,000 scores, no sampling error · From 2020: graduation exam' at screen 0.035417,0.040417 left noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set arrow 1 from screen 0.089104,0.823852 to screen 0.089104,0.102778 nohead back linewidth 1.5 linecolor rgb '#e3e7eb'
set label 4 '0' at screen 0.089104,0.080417 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set arrow 2 from screen 0.16259,0.823852 to screen 0.16259,0.102778 nohead back linewidth 1.5 linecolor rgb '#e3e7eb'
set label 5 '1' at screen 0.16259,0.080417 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set arrow 3 from screen 0.236075,0.823852 to screen 0.236075,0.102778 nohead back linewidth 1.5 linecolor rgb '#e3e7eb'
set label 6 '2' at screen 0.236075,0.080417 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set arrow 4 from screen 0.30956,0.823852 to screen 0.30956,0.102778 nohead back linewidth 1.5 linecolor rgb '#e3e7eb'
set label 7 '3' at screen 0.30956,0.080417 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set arrow 5 from screen 0.383046,0.823852 to screen 0.383046,0.102778 nohead back linewidth 1.5 linecolor rgb '#e3e7eb'
set label 8 '4' at screen 0.383046,0.080417 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set arrow 6 from screen 0.456531,0.823852 to screen 0.456531,0.102778 nohead back linewidth 1.5 linecolor rgb '#e3e7eb'
set label 9 '5' at screen 0.456531,0.080417 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set arrow 7 from screen 0.530017,0.823852 to screen 0.530017,0.102778 nohead back linewidth 1.5 linecolor rgb '#e3e7eb'
set label 10 '6' at screen 0.530017,0.080417 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set arrow 8 from screen 0.603502,0.823852 to screen 0.603502,0.102778 nohead back linewidth 1.5 linecolor rgb '#e3e7eb'
set label 11 '7' at screen 0.603502,0.080417 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set arrow 9 from screen 0.676988,0.823852 to screen 0.676988,0.102778 nohead back linewidth 1.5 linecolor rgb '#e3e7eb'
set label 12 '8' at screen 0.676988,0.080417 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set arrow 10 from screen 0.750473,0.823852 to screen 0.750473,0.102778 nohead back linewidth 1.5 linecolor rgb '#e3e7eb'
set label 13 '9' at screen 0.750473,0.080417 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set arrow 11 from screen 0.823958,0.823852 to screen 0.823958,0.102778 nohead back linewidth 1.5 linecolor rgb '#e3e7eb'
set label 14 '10' at screen 0.823958,0.080417 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set arrow 12 from screen 0.456531,0.823852 to screen 0.456531,0.102778 nohead front linewidth 2 linecolor rgb '#1a2530' dashtype (8,6)
set label 15 'mean' at screen 0.895833,0.84038 right noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 16 'below 5' at screen 0.964583,0.84038 right noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 17 '2017' at screen 0.078688,0.687325 right noenhanced front textcolor rgb '#0b6e99' font 'Inter Bold,22.5'
set label 18 '4.00' at screen 0.895833,0.687547 right noenhanced front textcolor rgb '#0b6e99' font 'Inter Bold,21'
set label 19 '72%' at screen 0.964583,0.687547 right noenhanced front textcolor rgb '#0b6e99' font 'Inter,21'
set label 20 '2018' at screen 0.078688,0.606123 right noenhanced front textcolor rgb '#0b6e99' font 'Inter Bold,22.5'
set label 21 '4.40' at screen 0.895833,0.606344 right noenhanced front textcolor rgb '#0b6e99' font 'Inter Bold,21'
set label 22 '63%' at screen 0.964583,0.606344 right noenhanced front textcolor rgb '#0b6e99' font 'Inter,21'
set label 23 '2019' at screen 0.078688,0.524921 right noenhanced front textcolor rgb '#0b6e99' font 'Inter Bold,22.5'
set label 24 '4.80' at screen 0.895833,0.525142 right noenhanced front textcolor rgb '#0b6e99' font 'Inter Bold,21'
set label 25 '53%' at screen 0.964583,0.525142 right noenhanced front textcolor rgb '#0b6e99' font 'Inter,21'
set label 26 '2020' at screen 0.078688,0.443719 right noenhanced front textcolor rgb '#0b6e99' font 'Inter Bold,22.5'
set label 27 '5.20' at screen 0.895833,0.44394 right noenhanced front textcolor rgb '#0b6e99' font 'Inter Bold,21'
set label 28 '42%' at screen 0.964583,0.44394 right noenhanced front textcolor rgb '#0b6e99' font 'Inter,21'
set arrow 13 from screen 0.035417,0.513432 to screen 0.203854,0.513432 nohead front linewidth 1.5 linecolor rgb '#56626f' dashtype (2,5)
set label 29 'graduation exam' at screen 0.095354,0.495701 left noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 30 '2021' at screen 0.078688,0.362517 right noenhanced front textcolor rgb '#0b6e99' font 'Inter Bold,22.5'
set label 31 '5.60' at screen 0.895833,0.362738 right noenhanced front textcolor rgb '#0b6e99' font 'Inter Bold,21'
set label 32 '32%' at screen 0.964583,0.362738 right noenhanced front textcolor rgb '#0b6e99' font 'Inter,21'
set label 33 '2022' at screen 0.078688,0.281315 right noenhanced front textcolor rgb '#0b6e99' font 'Inter Bold,22.5'
set label 34 '6.00' at screen 0.895833,0.281536 right noenhanced front textcolor rgb '#0b6e99' font 'Inter Bold,21'
set label 35 '23%' at screen 0.964583,0.281536 right noenhanced front textcolor rgb '#0b6e99' font 'Inter,21'
set label 36 '2023' at screen 0.078688,0.200113 right noenhanced front textcolor rgb '#0b6e99' font 'Inter Bold,22.5'
set label 37 '6.40' at screen 0.895833,0.200334 right noenhanced front textcolor rgb '#0b6e99' font 'Inter Bold,21'
set label 38 '15%' at screen 0.964583,0.200334 right noenhanced front textcolor rgb '#0b6e99' font 'Inter,21'
set label 39 '2024' at screen 0.078688,0.118911 right noenhanced front textcolor rgb '#0b6e99' font 'Inter Bold,22.5'
set label 40 '6.80' at screen 0.895833,0.119132 right noenhanced front textcolor rgb '#0b6e99' font 'Inter Bold,21'
set label 41 '8.9%' at screen 0.964583,0.119132 right noenhanced front textcolor rgb '#0b6e99' font 'Inter,21'
$d1 << END
0 7
0.2 7
0.4 7
0.6 7.020409
0.8 7.077037
1 7.163288
1.2 7.272963
1.4 7.400265
1.6 7.539795
1.8 7.686556
2 7.835949
2.2 7.983777
2.4 8.126239
2.6 8.259939
2.8 8.381876
3 8.489452
3.2 8.580467
3.4 8.653123
3.6 8.706019
3.8 8.738157
4 8.748936
4.2 8.738157
4.4 8.706019
4.6 8.653123
4.8 8.580467
5 8.489452
5.2 8.381876
5.4 8.259939
5.6 8.126239
5.8 7.983777
6 7.835949
6.2 7.686556
6.4 7.539795
6.6 7.400265
6.8 7.272963
7 7.163288
7.2 7.077037
7.4 7.020409
7.6 7
7.8 7
8 7
8.2 7
8.4 7
8.6 7
8.8 7
9 7
9.2 7
9.4 7
9.6 7
9.8 7
10 7
10 7
0 7
END
$d2 << END
0 7
0.2 7
0.4 7
0.6 7.020409
0.8 7.077037
1 7.163288
1.2 7.272963
1.4 7.400265
1.6 7.539795
1.8 7.686556
2 7.835949
2.2 7.983777
2.4 8.126239
2.6 8.259939
2.8 8.381876
3 8.489452
3.2 8.580467
3.4 8.653123
3.6 8.706019
3.8 8.738157
4 8.748936
4.2 8.738157
4.4 8.706019
4.6 8.653123
4.8 8.580467
5 8.489452
5.2 8.381876
5.4 8.259939
5.6 8.126239
5.8 7.983777
6 7.835949
6.2 7.686556
6.4 7.539795
6.6 7.400265
6.8 7.272963
7 7.163288
7.2 7.077037
7.4 7.020409
7.6 7
7.8 7
8 7
8.2 7
8.4 7
8.6 7
8.8 7
9 7
9.2 7
9.4 7
9.6 7
9.8 7
10 7
END
$d3 << END
4 7
4 8.748936
END
$d4 << END
0 6
0.2 6
0.4 6
0.6 6
0.8 6
1 6.020409
1.2 6.077037
1.4 6.163288
1.6 6.272963
1.8 6.400265
2 6.539795
2.2 6.686556
2.4 6.835949
2.6 6.983777
2.8 7.126239
3 7.259939
3.2 7.381876
3.4 7.489452
3.6 7.580467
3.8 7.653123
4 7.706019
4.2 7.738157
4.4 7.748936
4.6 7.738157
4.8 7.706019
5 7.653123
5.2 7.580467
5.4 7.489452
5.6 7.381876
5.8 7.259939
6 7.126239
6.2 6.983777
6.4 6.835949
6.6 6.686556
6.8 6.539795
7 6.400265
7.2 6.272963
7.4 6.163288
7.6 6.077037
7.8 6.020409
8 6
8.2 6
8.4 6
8.6 6
8.8 6
9 6
9.2 6
9.4 6
9.6 6
9.8 6
10 6
10 6
0 6
END
$d5 << END
0 6
0.2 6
0.4 6
0.6 6
0.8 6
1 6.020409
1.2 6.077037
1.4 6.163288
1.6 6.272963
1.8 6.400265
2 6.539795
2.2 6.686556
2.4 6.835949
2.6 6.983777
2.8 7.126239
3 7.259939
3.2 7.381876
3.4 7.489452
3.6 7.580467
3.8 7.653123
4 7.706019
4.2 7.738157
4.4 7.748936
4.6 7.738157
4.8 7.706019
5 7.653123
5.2 7.580467
5.4 7.489452
5.6 7.381876
5.8 7.259939
6 7.126239
6.2 6.983777
6.4 6.835949
6.6 6.686556
6.8 6.539795
7 6.400265
7.2 6.272963
7.4 6.163288
7.6 6.077037
7.8 6.020409
8 6
8.2 6
8.4 6
8.6 6
8.8 6
9 6
9.2 6
9.4 6
9.6 6
9.8 6
10 6
END
$d6 << END
4.4 6
4.4 7.748936
END
$d7 << END
0 5
0.2 5
0.4 5
0.6 5
0.8 5
1 5
1.2 5
1.4 5.020409
1.6 5.077037
1.8 5.163288
2 5.272963
2.2 5.400265
2.4 5.539795
2.6 5.686556
2.8 5.835949
3 5.983777
3.2 6.126239
3.4 6.259939
3.6 6.381876
3.8 6.489452
4 6.580467
4.2 6.653123
4.4 6.706019
4.6 6.738157
4.8 6.748936
5 6.738157
5.2 6.706019
5.4 6.653123
5.6 6.580467
5.8 6.489452
6 6.381876
6.2 6.259939
6.4 6.126239
6.6 5.983777
6.8 5.835949
7 5.686556
7.2 5.539795
7.4 5.400265
7.6 5.272963
7.8 5.163288
8 5.077037
8.2 5.020409
8.4 5
8.6 5
8.8 5
9 5
9.2 5
9.4 5
9.6 5
9.8 5
10 5
10 5
0 5
END
$d8 << END
0 5
0.2 5
0.4 5
0.6 5
0.8 5
1 5
1.2 5
1.4 5.020409
1.6 5.077037
1.8 5.163288
2 5.272963
2.2 5.400265
2.4 5.539795
2.6 5.686556
2.8 5.835949
3 5.983777
3.2 6.126239
3.4 6.259939
3.6 6.381876
3.8 6.489452
4 6.580467
4.2 6.653123
4.4 6.706019
4.6 6.738157
4.8 6.748936
5 6.738157
5.2 6.706019
5.4 6.653123
5.6 6.580467
5.8 6.489452
6 6.381876
6.2 6.259939
6.4 6.126239
6.6 5.983777
6.8 5.835949
7 5.686556
7.2 5.539795
7.4 5.400265
7.6 5.272963
7.8 5.163288
8 5.077037
8.2 5.020409
8.4 5
8.6 5
8.8 5
9 5
9.2 5
9.4 5
9.6 5
9.8 5
10 5
END
$d9 << END
4.8 5
4.8 6.748936
END
$d10 << END
0 4
0.2 4
0.4 4
0.6 4
0.8 4
1 4
1.2 4
1.4 4
1.6 4
1.8 4.020409
2 4.077037
2.2 4.163288
2.4 4.272963
2.6 4.400265
2.8 4.539795
3 4.686556
3.2 4.835949
3.4 4.983777
3.6 5.126239
3.8 5.259939
4 5.381876
4.2 5.489452
4.4 5.580467
4.6 5.653123
4.8 5.706019
5 5.738157
5.2 5.748936
5.4 5.738157
5.6 5.706019
5.8 5.653123
6 5.580467
6.2 5.489452
6.4 5.381876
6.6 5.259939
6.8 5.126239
7 4.983777
7.2 4.835949
7.4 4.686556
7.6 4.539795
7.8 4.400265
8 4.272963
8.2 4.163288
8.4 4.077037
8.6 4.020409
8.8 4
9 4
9.2 4
9.4 4
9.6 4
9.8 4
10 4
10 4
0 4
END
$d11 << END
0 4
0.2 4
0.4 4
0.6 4
0.8 4
1 4
1.2 4
1.4 4
1.6 4
1.8 4.020409
2 4.077037
2.2 4.163288
2.4 4.272963
2.6 4.400265
2.8 4.539795
3 4.686556
3.2 4.835949
3.4 4.983777
3.6 5.126239
3.8 5.259939
4 5.381876
4.2 5.489452
4.4 5.580467
4.6 5.653123
4.8 5.706019
5 5.738157
5.2 5.748936
5.4 5.738157
5.6 5.706019
5.8 5.653123
6 5.580467
6.2 5.489452
6.4 5.381876
6.6 5.259939
6.8 5.126239
7 4.983777
7.2 4.835949
7.4 4.686556
7.6 4.539795
7.8 4.400265
8 4.272963
8.2 4.163288
8.4 4.077037
8.6 4.020409
8.8 4
9 4
9.2 4
9.4 4
9.6 4
9.8 4
10 4
END
$d12 << END
5.2 4
5.2 5.748936
END
$d13 << END
0.056701 4.612307
1.462308 4.612307
1.462308 4.942986
0.056701 4.942986
END
$d14 << END
0 3
0.2 3
0.4 3
0.6 3
0.8 3
1 3
1.2 3
1.4 3
1.6 3
1.8 3
2 3
2.2 3.020409
2.4 3.077037
2.6 3.163288
2.8 3.272963
3 3.400265
3.2 3.539795
3.4 3.686556
3.6 3.835949
3.8 3.983777
4 4.126239
4.2 4.259939
4.4 4.381876
4.6 4.489452
4.8 4.580467
5 4.653123
5.2 4.706019
5.4 4.738157
5.6 4.748936
5.8 4.738157
6 4.706019
6.2 4.653123
6.4 4.580467
6.6 4.489452
6.8 4.381876
7 4.259939
7.2 4.126239
7.4 3.983777
7.6 3.835949
7.8 3.686556
8 3.539795
8.2 3.400265
8.4 3.272963
8.6 3.163288
8.8 3.077037
9 3.020409
9.2 3
9.4 3
9.6 3
9.8 3
10 3
10 3
0 3
END
$d15 << END
0 3
0.2 3
0.4 3
0.6 3
0.8 3
1 3
1.2 3
1.4 3
1.6 3
1.8 3
2 3
2.2 3.020409
2.4 3.077037
2.6 3.163288
2.8 3.272963
3 3.400265
3.2 3.539795
3.4 3.686556
3.6 3.835949
3.8 3.983777
4 4.126239
4.2 4.259939
4.4 4.381876
4.6 4.489452
4.8 4.580467
5 4.653123
5.2 4.706019
5.4 4.738157
5.6 4.748936
5.8 4.738157
6 4.706019
6.2 4.653123
6.4 4.580467
6.6 4.489452
6.8 4.381876
7 4.259939
7.2 4.126239
7.4 3.983777
7.6 3.835949
7.8 3.686556
8 3.539795
8.2 3.400265
8.4 3.272963
8.6 3.163288
8.8 3.077037
9 3.020409
9.2 3
9.4 3
9.6 3
9.8 3
10 3
END
$d16 << END
5.6 3
5.6 4.748936
END
$d17 << END
0 2
0.2 2
0.4 2
0.6 2
0.8 2
1 2
1.2 2
1.4 2
1.6 2
1.8 2
2 2
2.2 2
2.4 2
2.6 2.020409
2.8 2.077037
3 2.163288
3.2 2.272963
3.4 2.400265
3.6 2.539795
3.8 2.686556
4 2.835949
4.2 2.983777
4.4 3.126239
4.6 3.259939
4.8 3.381876
5 3.489452
5.2 3.580467
5.4 3.653123
5.6 3.706019
5.8 3.738157
6 3.748936
6.2 3.738157
6.4 3.706019
6.6 3.653123
6.8 3.580467
7 3.489452
7.2 3.381876
7.4 3.259939
7.6 3.126239
7.8 2.983777
8 2.835949
8.2 2.686556
8.4 2.539795
8.6 2.400265
8.8 2.272963
9 2.163288
9.2 2.077037
9.4 2.020409
9.6 2
9.8 2
10 2
10 2
0 2
END
$d18 << END
0 2
0.2 2
0.4 2
0.6 2
0.8 2
1 2
1.2 2
1.4 2
1.6 2
1.8 2
2 2
2.2 2
2.4 2
2.6 2.020409
2.8 2.077037
3 2.163288
3.2 2.272963
3.4 2.400265
3.6 2.539795
3.8 2.686556
4 2.835949
4.2 2.983777
4.4 3.126239
4.6 3.259939
4.8 3.381876
5 3.489452
5.2 3.580467
5.4 3.653123
5.6 3.706019
5.8 3.738157
6 3.748936
6.2 3.738157
6.4 3.706019
6.6 3.653123
6.8 3.580467
7 3.489452
7.2 3.381876
7.4 3.259939
7.6 3.126239
7.8 2.983777
8 2.835949
8.2 2.686556
8.4 2.539795
8.6 2.400265
8.8 2.272963
9 2.163288
9.2 2.077037
9.4 2.020409
9.6 2
9.8 2
10 2
END
$d19 << END
6 2
6 3.748936
END
$d20 << END
0 1
0.2 1
0.4 1
0.6 1
0.8 1
1 1
1.2 1
1.4 1
1.6 1
1.8 1
2 1
2.2 1
2.4 1
2.6 1
2.8 1
3 1.020409
3.2 1.077037
3.4 1.163288
3.6 1.272963
3.8 1.400265
4 1.539795
4.2 1.686556
4.4 1.835949
4.6 1.983777
4.8 2.126239
5 2.259939
5.2 2.381876
5.4 2.489452
5.6 2.580467
5.8 2.653123
6 2.706019
6.2 2.738157
6.4 2.748936
6.6 2.738157
6.8 2.706019
7 2.653123
7.2 2.580467
7.4 2.489452
7.6 2.381876
7.8 2.259939
8 2.126239
8.2 1.983777
8.4 1.835949
8.6 1.686556
8.8 1.539795
9 1.400265
9.2 1.272963
9.4 1.163288
9.6 1.077037
9.8 1.020409
10 1
10 1
0 1
END
$d21 << END
0 1
0.2 1
0.4 1
0.6 1
0.8 1
1 1
1.2 1
1.4 1
1.6 1
1.8 1
2 1
2.2 1
2.4 1
2.6 1
2.8 1
3 1.020409
3.2 1.077037
3.4 1.163288
3.6 1.272963
3.8 1.400265
4 1.539795
4.2 1.686556
4.4 1.835949
4.6 1.983777
4.8 2.126239
5 2.259939
5.2 2.381876
5.4 2.489452
5.6 2.580467
5.8 2.653123
6 2.706019
6.2 2.738157
6.4 2.748936
6.6 2.738157
6.8 2.706019
7 2.653123
7.2 2.580467
7.4 2.489452
7.6 2.381876
7.8 2.259939
8 2.126239
8.2 1.983777
8.4 1.835949
8.6 1.686556
8.8 1.539795
9 1.400265
9.2 1.272963
9.4 1.163288
9.6 1.077037
9.8 1.020409
10 1
END
$d22 << END
6.4 1
6.4 2.748936
END
$d23 << END
0 0
0.2 0
0.4 0
0.6 0
0.8 0
1 0
1.2 0
1.4 0
1.6 0
1.8 0
2 0
2.2 0
2.4 0
2.6 0
2.8 0
3 0
3.2 0
3.4 0.020421
3.6 0.077084
3.8 0.163387
4 0.273129
4.2 0.400508
4.4 0.540123
4.6 0.686974
4.8 0.836458
5 0.984375
5.2 1.126924
5.4 1.260705
5.6 1.382716
5.8 1.490357
6 1.581428
6.2 1.654128
6.4 1.707057
6.6 1.739214
6.8 1.75
7 1.739214
7.2 1.707057
7.4 1.654128
7.6 1.581428
7.8 1.490357
8 1.382716
8.2 1.260705
8.4 1.126924
8.6 0.984375
8.8 0.836458
9 0.686974
9.2 0.540123
9.4 0.400508
9.6 0.273129
9.8 0.163387
10 0.077084
10 0
0 0
END
$d24 << END
0 0
0.2 0
0.4 0
0.6 0
0.8 0
1 0
1.2 0
1.4 0
1.6 0
1.8 0
2 0
2.2 0
2.4 0
2.6 0
2.8 0
3 0
3.2 0
3.4 0.020421
3.6 0.077084
3.8 0.163387
4 0.273129
4.2 0.400508
4.4 0.540123
4.6 0.686974
4.8 0.836458
5 0.984375
5.2 1.126924
5.4 1.260705
5.6 1.382716
5.8 1.490357
6 1.581428
6.2 1.654128
6.4 1.707057
6.6 1.739214
6.8 1.75
7 1.739214
7.2 1.707057
7.4 1.654128
7.6 1.581428
7.8 1.490357
8 1.382716
8.2 1.260705
8.4 1.126924
8.6 0.984375
8.8 0.836458
9 0.686974
9.2 0.540123
9.4 0.400508
9.6 0.273129
9.8 0.163387
10 0.077084
END
$d25 << END
6.797932 0
6.797932 1.749888
END
set lmargin at screen 0.089104
set rmargin at screen 0.823958
set bmargin at screen 0.102778
set tmargin at screen 0.823852
set xrange [0:10]
set yrange [-0.08:8.8]
plot $d1 using 1:2 with filledcurves closed fillstyle transparent solid 0.82 noborder fillcolor rgb '#0b6e99' title '2017' noenhanced, \
     $d2 with lines linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d3 with lines linewidth 3.5 linecolor rgb '#ffffff' notitle, \
     $d4 using 1:2 with filledcurves closed fillstyle transparent solid 0.82 noborder fillcolor rgb '#0b6e99' title '2018' noenhanced, \
     $d5 with lines linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d6 with lines linewidth 3.5 linecolor rgb '#ffffff' notitle, \
     $d7 using 1:2 with filledcurves closed fillstyle transparent solid 0.82 noborder fillcolor rgb '#0b6e99' title '2019' noenhanced, \
     $d8 with lines linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d9 with lines linewidth 3.5 linecolor rgb '#ffffff' notitle, \
     $d10 using 1:2 with filledcurves closed fillstyle transparent solid 0.82 noborder fillcolor rgb '#0b6e99' title '2020' noenhanced, \
     $d11 with lines linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d12 with lines linewidth 3.5 linecolor rgb '#ffffff' notitle, \
     $d13 using 1:2 with filledcurves closed fillstyle transparent solid 0.72 noborder fillcolor rgb '#ffffff' notitle, \
     $d14 using 1:2 with filledcurves closed fillstyle transparent solid 0.82 noborder fillcolor rgb '#0b6e99' title '2021' noenhanced, \
     $d15 with lines linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d16 with lines linewidth 3.5 linecolor rgb '#ffffff' notitle, \
     $d17 using 1:2 with filledcurves closed fillstyle transparent solid 0.82 noborder fillcolor rgb '#0b6e99' title '2022' noenhanced, \
     $d18 with lines linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d19 with lines linewidth 3.5 linecolor rgb '#ffffff' notitle, \
     $d20 using 1:2 with filledcurves closed fillstyle transparent solid 0.82 noborder fillcolor rgb '#0b6e99' title '2023' noenhanced, \
     $d21 with lines linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d22 with lines linewidth 3.5 linecolor rgb '#ffffff' notitle, \
     $d23 using 1:2 with filledcurves closed fillstyle transparent solid 0.82 noborder fillcolor rgb '#0b6e99' title '2024' noenhanced, \
     $d24 with lines linewidth 3 linecolor rgb '#ffffff' notitle, \
     $d25 with lines linewidth 3.5 linecolor rgb '#ffffff' notitle
