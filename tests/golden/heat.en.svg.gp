# title: 27 provinces stood above the country every year, 28 below; 8 changed sides
# alt: Heat map, a row a unit and a column a year: Maths mean minus the country's, 2017–2024 (points). 27 provinces stood above the country every year, 28 below; 8 changed sides. Highest on average: Bắc Ninh (+0.89). Lowest on average: Nam Định (−0.91).
reset
set encoding utf8
set terminal svg noenhanced rounded size 1920,1080 fontscale 1.333333 linewidth 1 background rgb '#ffffff' font 'Inter,18'
unset key
unset border
unset tics
set multiplot
set label 1 '27 provinces stood above the country every year, 28 below; 8 changed sides' at screen 0.035417,0.941123 left noenhanced front textcolor rgb '#1a2530' font 'Inter Bold,34.5'
set label 2 'Maths mean minus the country''s · 2017–2024 · points · the 20 highest and 20 lowest of 63 · strongest colours: ± 1.13' at screen 0.035417,0.885468 left noenhanced front textcolor rgb '#56626f' font 'Inter,21'
set label 3 'Source: Ministry of Education and Training · 95% interval of a cell: ± 0.10 · Noise: year-to-year, t(6) · From 2020: graduation exam' at screen 0.035417,0.040417 left noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 4 '2024' at screen 0.472051,0.798824 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 5 '2023' at screen 0.429695,0.798824 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 6 '2022' at screen 0.387339,0.798824 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 7 '2021' at screen 0.344982,0.798824 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 8 '2020' at screen 0.302626,0.798824 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 9 '2019' at screen 0.256103,0.798824 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 10 '2018' at screen 0.213747,0.798824 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 11 '2017' at screen 0.171391,0.798824 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set arrow 1 from screen 0.279365,0.845259 to screen 0.279365,0.817481 nohead back linewidth 1.5 linecolor rgb '#56626f' dashtype (2,5)
set arrow 2 from screen 0.279365,0.787852 to screen 0.279365,0.067593 nohead back linewidth 1.5 linecolor rgb '#56626f' dashtype (2,5)
set label 12 'graduation exam' at screen 0.28301,0.830306 left noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 13 'Hà Nội' at screen 0.143963,0.763573 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 14 '−0.61' at screen 0.171391,0.763573 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 15 '−0.60' at screen 0.213747,0.763573 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 16 '−0.58' at screen 0.256103,0.763573 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 17 '−0.56' at screen 0.302626,0.763573 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 18 '−0.75' at screen 0.344982,0.763573 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 19 '−0.73' at screen 0.387339,0.763573 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 20 '−0.71' at screen 0.429695,0.763573 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 21 '−0.70' at screen 0.472051,0.763573 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 22 'TP. Hồ Chí Minh' at screen 0.143963,0.727745 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 23 '+0.30' at screen 0.171391,0.727745 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 24 '+0.20' at screen 0.213747,0.727745 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 25 '+0.30' at screen 0.256103,0.727745 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 26 '+0.40' at screen 0.302626,0.727745 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 27 '+0.50' at screen 0.344982,0.727745 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 28 '+0.60' at screen 0.387339,0.727745 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 29 '+0.51' at screen 0.429695,0.727745 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 30 '+0.61' at screen 0.472051,0.727745 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 31 'Đà Nẵng' at screen 0.143963,0.691918 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 32 '+1.10' at screen 0.171391,0.691918 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 33 '+0.89' at screen 0.213747,0.691918 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 34 '+0.88' at screen 0.256103,0.691918 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 35 '+0.87' at screen 0.302626,0.691918 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 36 '+0.86' at screen 0.344982,0.691918 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 37 '+0.65' at screen 0.387339,0.691918 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 38 '+0.64' at screen 0.429695,0.691918 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 39 '+0.63' at screen 0.472051,0.691918 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 40 'Cao Bằng' at screen 0.143963,0.65609 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 41 '−0.59' at screen 0.171391,0.65609 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 42 '−0.57' at screen 0.213747,0.65609 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 43 '−0.53' at screen 0.302626,0.65609 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 44 '−0.71' at screen 0.344982,0.65609 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 45 '−0.69' at screen 0.387339,0.65609 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 46 '−0.68' at screen 0.429695,0.65609 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 47 '−0.66' at screen 0.472051,0.65609 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 48 'Lai Châu' at screen 0.143963,0.620262 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 49 '+0.32' at screen 0.171391,0.620262 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 50 '+0.23' at screen 0.213747,0.620262 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 51 '+0.33' at screen 0.256103,0.620262 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 52 '+0.43' at screen 0.302626,0.620262 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 53 '+0.54' at screen 0.344982,0.620262 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 54 '+0.64' at screen 0.387339,0.620262 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 55 '+0.54' at screen 0.429695,0.620262 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 56 '+0.65' at screen 0.472051,0.620262 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 57 'Tuyên Quang' at screen 0.143963,0.584434 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 58 '+1.13' at screen 0.171391,0.584434 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 59 '+0.92' at screen 0.213747,0.584434 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 60 '+0.91' at screen 0.256103,0.584434 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 61 '+0.90' at screen 0.302626,0.584434 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 62 '+0.89' at screen 0.344982,0.584434 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 63 '+0.69' at screen 0.387339,0.584434 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 64 '+0.68' at screen 0.429695,0.584434 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 65 '+0.67' at screen 0.472051,0.584434 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 66 'Bắc Kạn' at screen 0.143963,0.548606 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 67 '−0.56' at screen 0.171391,0.548606 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 68 '−0.54' at screen 0.213747,0.548606 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 69 '−0.52' at screen 0.256103,0.548606 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 70 '−0.50' at screen 0.302626,0.548606 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 71 '−0.68' at screen 0.344982,0.548606 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 72 '−0.66' at screen 0.387339,0.548606 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 73 '−0.64' at screen 0.429695,0.548606 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 74 '−0.62' at screen 0.472051,0.548606 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 75 'Thái Nguyên' at screen 0.143963,0.512779 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 76 '+0.35' at screen 0.171391,0.512779 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 77 '+0.25' at screen 0.213747,0.512779 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 78 '+0.36' at screen 0.256103,0.512779 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 79 '+0.46' at screen 0.302626,0.512779 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 80 '+0.57' at screen 0.344982,0.512779 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 81 '+0.47' at screen 0.387339,0.512779 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 82 '+0.58' at screen 0.429695,0.512779 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 83 '+0.69' at screen 0.472051,0.512779 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 84 'Sơn La' at screen 0.143963,0.476951 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 85 '+0.95' at screen 0.171391,0.476951 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 86 '+0.94' at screen 0.213747,0.476951 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 87 '+0.94' at screen 0.256103,0.476951 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 88 '+0.93' at screen 0.302626,0.476951 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 89 '+0.93' at screen 0.344982,0.476951 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 90 '+0.72' at screen 0.387339,0.476951 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 91 '+0.72' at screen 0.429695,0.476951 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 92 '+0.71' at screen 0.472051,0.476951 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 93 'Vĩnh Phúc' at screen 0.143963,0.441123 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 94 '−0.54' at screen 0.171391,0.441123 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 95 '−0.52' at screen 0.213747,0.441123 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 96 '−0.49' at screen 0.256103,0.441123 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 97 '−0.47' at screen 0.302626,0.441123 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 98 '−0.65' at screen 0.344982,0.441123 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 99 '−0.62' at screen 0.387339,0.441123 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 100 '−0.60' at screen 0.429695,0.441123 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 101 '−0.58' at screen 0.472051,0.441123 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 102 'Quảng Ninh' at screen 0.143963,0.405295 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 103 '+0.37' at screen 0.171391,0.405295 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 104 '+0.28' at screen 0.213747,0.405295 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 105 '+0.39' at screen 0.256103,0.405295 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 106 '+0.49' at screen 0.302626,0.405295 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 107 '+0.60' at screen 0.344982,0.405295 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 108 '+0.51' at screen 0.387339,0.405295 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 109 '+0.62' at screen 0.429695,0.405295 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 110 '+0.73' at screen 0.472051,0.405295 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 111 'Bắc Ninh' at screen 0.143963,0.369468 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 112 '+0.97' at screen 0.171391,0.369468 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 113 '+0.97' at screen 0.213747,0.369468 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 114 '+0.97' at screen 0.256103,0.369468 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 115 '+0.96' at screen 0.302626,0.369468 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 116 '+0.96' at screen 0.344982,0.369468 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 117 '+0.76' at screen 0.387339,0.369468 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 118 '+0.75' at screen 0.429695,0.369468 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 119 '+0.75' at screen 0.472051,0.369468 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 120 'Hưng Yên' at screen 0.143963,0.33364 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 121 '−0.52' at screen 0.171391,0.33364 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 122 '−0.49' at screen 0.213747,0.33364 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 123 '−0.46' at screen 0.256103,0.33364 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 124 '−0.44' at screen 0.302626,0.33364 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 125 '−0.61' at screen 0.344982,0.33364 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 126 '−0.59' at screen 0.387339,0.33364 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 127 '−0.56' at screen 0.429695,0.33364 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 128 '−0.54' at screen 0.472051,0.33364 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 129 'Hòa Bình' at screen 0.143963,0.297812 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 130 '+0.40' at screen 0.171391,0.297812 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 131 '+0.31' at screen 0.213747,0.297812 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 132 '+0.42' at screen 0.256103,0.297812 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 133 '+0.53' at screen 0.302626,0.297812 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 134 '+0.64' at screen 0.344982,0.297812 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 135 '+0.55' at screen 0.387339,0.297812 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 136 '+0.66' at screen 0.429695,0.297812 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 137 '+0.77' at screen 0.472051,0.297812 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 138 'Nam Định' at screen 0.143963,0.261984 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 139 '−0.80' at screen 0.171391,0.261984 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 140 '−0.80' at screen 0.213747,0.261984 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 141 '−0.81' at screen 0.256103,0.261984 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 142 '−0.81' at screen 0.302626,0.261984 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 143 '−1.01' at screen 0.344982,0.261984 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 144 '−1.01' at screen 0.387339,0.261984 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 145 '−1.01' at screen 0.429695,0.261984 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 146 '−1.01' at screen 0.472051,0.261984 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 147 'Ninh Bình' at screen 0.143963,0.226156 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 148 '−0.49' at screen 0.171391,0.226156 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 149 '−0.46' at screen 0.213747,0.226156 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 150 '−0.44' at screen 0.256103,0.226156 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 151 '−0.41' at screen 0.302626,0.226156 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 152 '−0.58' at screen 0.344982,0.226156 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 153 '−0.55' at screen 0.387339,0.226156 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 154 '−0.52' at screen 0.429695,0.226156 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 155 '−0.50' at screen 0.472051,0.226156 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 156 'Thanh Hóa' at screen 0.143963,0.190329 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 157 '+0.42' at screen 0.171391,0.190329 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 158 '+0.33' at screen 0.213747,0.190329 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 159 '+0.44' at screen 0.256103,0.190329 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 160 '+0.56' at screen 0.302626,0.190329 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 161 '+0.67' at screen 0.344982,0.190329 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 162 '+0.58' at screen 0.387339,0.190329 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 163 '+0.69' at screen 0.429695,0.190329 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 164 '+0.81' at screen 0.472051,0.190329 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 165 'Hà Tĩnh' at screen 0.143963,0.154501 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 166 '−0.78' at screen 0.171391,0.154501 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 167 '−0.78' at screen 0.213747,0.154501 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 168 '−0.78' at screen 0.256103,0.154501 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 169 '−0.78' at screen 0.302626,0.154501 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 170 '−0.97' at screen 0.344982,0.154501 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 171 '−0.97' at screen 0.387339,0.154501 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 172 '−0.97' at screen 0.429695,0.154501 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 173 '−0.97' at screen 0.472051,0.154501 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 174 'Quảng Trị' at screen 0.143963,0.118673 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 175 '−0.47' at screen 0.171391,0.118673 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 176 '−0.44' at screen 0.213747,0.118673 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 177 '−0.41' at screen 0.256103,0.118673 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 178 '−0.38' at screen 0.302626,0.118673 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 179 '−0.55' at screen 0.344982,0.118673 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 180 '−0.52' at screen 0.387339,0.118673 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 181 '−0.49' at screen 0.429695,0.118673 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 182 '−0.46' at screen 0.472051,0.118673 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 183 'Thừa Thiên Huế' at screen 0.143963,0.082845 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 184 '+0.44' at screen 0.171391,0.082845 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 185 '+0.36' at screen 0.213747,0.082845 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 186 '+0.47' at screen 0.256103,0.082845 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 187 '+0.59' at screen 0.302626,0.082845 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 188 '+0.70' at screen 0.344982,0.082845 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 189 '+0.62' at screen 0.387339,0.082845 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 190 '+0.73' at screen 0.429695,0.082845 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 191 '+0.85' at screen 0.472051,0.082845 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
$d1 << END
40.662 0 0xe67936
121.986 0 0xe77d3b
203.31 0 0xe9813f
292.634 0 0xea8544
373.958 0 0xd9580f
455.282 0 0xdb5c14
536.606 0 0xdc6019
617.93 0 0xde641e
END
$d2 << END
40.662 1 0xb7d7e9
121.986 1 0xcbe1ed
203.31 1 0xb7d7e9
292.634 1 0xa0cbe3
373.958 1 0x81b7d9
455.282 1 0x63a3cf
536.606 1 0x81b7d9
617.93 1 0x62a3cf
END
$d3 << END
40.662 2 0x0b4a8e
121.986 2 0x256fac
203.31 2 0x2770ae
292.634 2 0x2872af
373.958 2 0x2974b0
455.282 2 0x559aca
536.606 2 0x589ccb
617.93 2 0x5b9ecc
END
$d4 << END
40.662 3 0xe87e3d
121.986 3 0xe98342
292.634 3 0xed8c4d
373.958 3 0xdc6019
455.282 3 0xde651e
536.606 3 0xe06924
617.93 3 0xe26e29
END
$d5 << END
40.662 4 0xb2d5e8
121.986 4 0xc6deec
203.31 4 0xb1d4e8
292.634 4 0x97c5e0
373.958 4 0x77b1d6
455.282 4 0x589dcb
536.606 4 0x76afd5
617.93 4 0x569bcb
END
$d6 << END
40.662 5 0x08468b
121.986 5 0x226aa8
203.31 5 0x236ba9
292.634 5 0x246dab
373.958 5 0x256eac
455.282 5 0x4a94c7
536.606 5 0x4d95c7
617.93 5 0x4f97c8
END
$d7 << END
40.662 6 0xea8444
121.986 6 0xec894a
203.31 6 0xee8f50
292.634 6 0xf09456
373.958 6 0xdf6822
455.282 6 0xe16d28
536.606 6 0xe3722e
617.93 6 0xe57735
END
$d8 << END
40.662 7 0xadd3e7
121.986 7 0xc0dceb
203.31 7 0xabd2e7
292.634 7 0x8dbfdd
373.958 7 0x6daad2
455.282 7 0x8abddc
536.606 7 0x6aa8d1
617.93 7 0x4a94c7
END
$d9 << END
40.662 8 0x1e64a4
121.986 8 0x1f65a5
203.31 8 0x1f66a5
292.634 8 0x2067a6
373.958 8 0x2168a7
455.282 8 0x408dc3
536.606 8 0x418ec4
617.93 8 0x438fc4
END
$d10 << END
40.662 9 0xec8a4b
121.986 9 0xee9051
203.31 9 0xf09558
292.634 9 0xf29b5f
373.958 9 0xe2702c
455.282 9 0xe57633
536.606 9 0xe77b39
617.93 9 0xe98140
END
$d11 << END
40.662 10 0xa9d0e6
121.986 10 0xbbd9ea
203.31 10 0xa4cee5
292.634 10 0x84b9da
373.958 10 0x63a4cf
455.282 10 0x7fb6d8
536.606 10 0x5fa1cd
617.93 10 0x3e8cc2
END
$d12 << END
40.662 11 0x1b60a0
121.986 11 0x1b61a1
203.31 11 0x1c61a1
292.634 11 0x1c62a2
373.958 11 0x1d63a2
455.282 11 0x3686bf
536.606 11 0x3787c0
617.93 11 0x3787c0
END
$d13 << END
40.662 12 0xee9052
121.986 12 0xf19659
203.31 12 0xf39c60
292.634 12 0xf5a368
373.958 12 0xe57835
455.282 12 0xe87e3d
536.606 12 0xea8544
617.93 12 0xec8b4b
END
$d14 << END
40.662 13 0xa2cce4
121.986 13 0xb6d7e9
203.31 13 0x9cc8e2
292.634 13 0x7bb3d7
373.958 13 0x5a9dcc
455.282 13 0x75afd5
536.606 13 0x5499ca
617.93 13 0x3584be
END
$d15 << END
40.662 14 0xce510d
121.986 14 0xce510d
203.31 14 0xce510d
292.634 14 0xce510d
373.958 14 0xa43a07
455.282 14 0xa43a07
536.606 14 0xa43a07
617.93 14 0xa33a07
END
$d16 << END
40.662 15 0xf19659
121.986 15 0xf39d61
203.31 15 0xf6a369
292.634 15 0xf8aa71
373.958 15 0xe8803f
455.282 15 0xeb8747
536.606 15 0xed8e4f
617.93 15 0xf09457
END
$d17 << END
40.662 16 0x9ac7e1
121.986 16 0xb1d4e8
203.31 16 0x93c3df
292.634 16 0x71add4
373.958 16 0x5097c8
455.282 16 0x6aa8d1
536.606 16 0x4892c6
617.93 16 0x307db8
END
$d18 << END
40.662 17 0xd3540d
121.986 17 0xd3540d
203.31 17 0xd4540d
292.634 17 0xd4540d
373.958 17 0xab3e08
455.282 17 0xab3e08
536.606 17 0xab3e08
617.93 17 0xac3e08
END
$d19 << END
40.662 18 0xf39c60
121.986 18 0xf5a368
203.31 18 0xf8aa71
292.634 18 0xfbb279
373.958 18 0xeb8849
455.282 18 0xee9051
536.606 18 0xf1975a
617.93 18 0xf49e62
END
$d20 << END
40.662 19 0x93c3df
121.986 19 0xabd2e7
203.31 19 0x8abddc
292.634 19 0x68a7d0
373.958 19 0x4690c5
455.282 19 0x5fa1ce
536.606 19 0x3d8bc2
617.93 19 0x2b77b3
END
set lmargin at screen 0.150213
set rmargin at screen 0.493229
set bmargin at screen 0.067593
set tmargin at screen 0.784148
set xrange [0:658.592]
set yrange [19.5:-0.5]
plot $d1 using 1:2:(39.662):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Hà Nội' noenhanced, \
     $d2 using 1:2:(39.662):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'TP. Hồ Chí Minh' noenhanced, \
     $d3 using 1:2:(39.662):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Đà Nẵng' noenhanced, \
     $d4 using 1:2:(39.662):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Cao Bằng' noenhanced, \
     $d5 using 1:2:(39.662):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Lai Châu' noenhanced, \
     $d6 using 1:2:(39.662):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Tuyên Quang' noenhanced, \
     $d7 using 1:2:(39.662):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Bắc Kạn' noenhanced, \
     $d8 using 1:2:(39.662):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Thái Nguyên' noenhanced, \
     $d9 using 1:2:(39.662):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Sơn La' noenhanced, \
     $d10 using 1:2:(39.662):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Vĩnh Phúc' noenhanced, \
     $d11 using 1:2:(39.662):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Quảng Ninh' noenhanced, \
     $d12 using 1:2:(39.662):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Bắc Ninh' noenhanced, \
     $d13 using 1:2:(39.662):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Hưng Yên' noenhanced, \
     $d14 using 1:2:(39.662):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Hòa Bình' noenhanced, \
     $d15 using 1:2:(39.662):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Nam Định' noenhanced, \
     $d16 using 1:2:(39.662):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Ninh Bình' noenhanced, \
     $d17 using 1:2:(39.662):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Thanh Hóa' noenhanced, \
     $d18 using 1:2:(39.662):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Hà Tĩnh' noenhanced, \
     $d19 using 1:2:(39.662):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Quảng Trị' noenhanced, \
     $d20 using 1:2:(39.662):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Thừa Thiên Huế' noenhanced
unset label
unset arrow
unset object
set label 1 '2024' at screen 0.943405,0.798824 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 2 '2023' at screen 0.901049,0.798824 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 3 '2022' at screen 0.858693,0.798824 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 4 '2021' at screen 0.816336,0.798824 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 5 '2020' at screen 0.77398,0.798824 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 6 '2019' at screen 0.727457,0.798824 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 7 '2018' at screen 0.685101,0.798824 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 8 '2017' at screen 0.642745,0.798824 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set arrow 1 from screen 0.750719,0.845259 to screen 0.750719,0.817481 nohead back linewidth 1.5 linecolor rgb '#56626f' dashtype (2,5)
set arrow 2 from screen 0.750719,0.787852 to screen 0.750719,0.067593 nohead back linewidth 1.5 linecolor rgb '#56626f' dashtype (2,5)
set label 9 'graduation exam' at screen 0.754365,0.830306 left noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 10 'Quảng Ngãi' at screen 0.615317,0.763573 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 11 '−0.75' at screen 0.642745,0.763573 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 12 '−0.75' at screen 0.685101,0.763573 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 13 '−0.75' at screen 0.727457,0.763573 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 14 '−0.74' at screen 0.77398,0.763573 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 15 '−0.94' at screen 0.816336,0.763573 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 16 '−0.94' at screen 0.858693,0.763573 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 17 '−0.93' at screen 0.901049,0.763573 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 18 '−0.93' at screen 0.943405,0.763573 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 19 'Bình Định' at screen 0.615317,0.727745 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 20 '−0.44' at screen 0.642745,0.727745 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 21 '−0.41' at screen 0.685101,0.727745 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 22 '−0.38' at screen 0.727457,0.727745 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 23 '−0.55' at screen 0.77398,0.727745 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 24 '−0.51' at screen 0.816336,0.727745 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 25 '−0.48' at screen 0.858693,0.727745 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 26 '−0.45' at screen 0.901049,0.727745 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 27 '−0.42' at screen 0.943405,0.727745 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 28 'Gia Lai' at screen 0.615317,0.691918 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 29 '+0.47' at screen 0.642745,0.691918 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 30 '+0.39' at screen 0.685101,0.691918 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 31 '+0.50' at screen 0.727457,0.691918 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 32 '+0.62' at screen 0.77398,0.691918 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 33 '+0.74' at screen 0.816336,0.691918 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 34 '+0.65' at screen 0.858693,0.691918 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 35 '+0.77' at screen 0.901049,0.691918 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 36 '+0.89' at screen 0.943405,0.691918 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 37 'Đắk Lắk' at screen 0.615317,0.65609 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 38 '−0.73' at screen 0.642745,0.65609 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 39 '−0.72' at screen 0.685101,0.65609 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 40 '−0.72' at screen 0.727457,0.65609 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 41 '−0.71' at screen 0.77398,0.65609 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 42 '−0.91' at screen 0.816336,0.65609 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 43 '−0.90' at screen 0.858693,0.65609 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 44 '−0.90' at screen 0.901049,0.65609 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 45 '−0.89' at screen 0.943405,0.65609 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 46 'Lâm Đồng' at screen 0.615317,0.620262 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 47 '−0.42' at screen 0.642745,0.620262 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 48 '−0.38' at screen 0.685101,0.620262 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 49 '−0.35' at screen 0.727457,0.620262 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 50 '−0.52' at screen 0.77398,0.620262 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 51 '−0.48' at screen 0.816336,0.620262 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 52 '−0.45' at screen 0.858693,0.620262 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 53 '−0.41' at screen 0.901049,0.620262 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 54 '−0.38' at screen 0.943405,0.620262 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 55 'Bình Phước' at screen 0.615317,0.584434 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 56 '+0.98' at screen 0.642745,0.584434 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 57 '+0.76' at screen 0.685101,0.584434 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 58 '+0.74' at screen 0.727457,0.584434 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 59 '+0.72' at screen 0.77398,0.584434 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 60 '+0.70' at screen 0.816336,0.584434 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 61 '+0.48' at screen 0.858693,0.584434 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 62 '+0.46' at screen 0.901049,0.584434 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 63 '+0.43' at screen 0.943405,0.584434 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 64 'Ninh Thuận' at screen 0.615317,0.548606 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 65 '−0.71' at screen 0.642745,0.548606 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 66 '−0.70' at screen 0.685101,0.548606 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 67 '−0.69' at screen 0.727457,0.548606 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 68 '−0.68' at screen 0.77398,0.548606 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 69 '−0.88' at screen 0.816336,0.548606 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 70 '−0.87' at screen 0.858693,0.548606 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 71 '−0.86' at screen 0.901049,0.548606 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 72 '−0.85' at screen 0.943405,0.548606 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 73 'Bình Thuận' at screen 0.615317,0.512779 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 74 '−0.39' at screen 0.642745,0.512779 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 75 '−0.36' at screen 0.685101,0.512779 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 76 '−0.32' at screen 0.727457,0.512779 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 77 '−0.48' at screen 0.77398,0.512779 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 78 '−0.45' at screen 0.816336,0.512779 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 79 '−0.41' at screen 0.858693,0.512779 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 80 '−0.37' at screen 0.901049,0.512779 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 81 '−0.54' at screen 0.943405,0.512779 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 82 'Đồng Nai' at screen 0.615317,0.476951 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 83 '+1.01' at screen 0.642745,0.476951 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 84 '+0.79' at screen 0.685101,0.476951 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 85 '+0.77' at screen 0.727457,0.476951 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 86 '+0.75' at screen 0.77398,0.476951 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 87 '+0.73' at screen 0.816336,0.476951 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 88 '+0.51' at screen 0.858693,0.476951 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 89 '+0.49' at screen 0.901049,0.476951 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 90 '+0.47' at screen 0.943405,0.476951 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 91 'Đồng Tháp' at screen 0.615317,0.441123 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 92 '−0.68' at screen 0.642745,0.441123 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 93 '−0.67' at screen 0.685101,0.441123 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 94 '−0.66' at screen 0.727457,0.441123 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 95 '−0.65' at screen 0.77398,0.441123 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 96 '−0.84' at screen 0.816336,0.441123 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 97 '−0.83' at screen 0.858693,0.441123 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 98 '−0.82' at screen 0.901049,0.441123 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 99 '−0.81' at screen 0.943405,0.441123 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 100 'An Giang' at screen 0.615317,0.405295 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 101 '+0.23' at screen 0.642745,0.405295 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 102 '+0.32' at screen 0.685101,0.405295 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 103 '+0.22' at screen 0.727457,0.405295 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 104 '+0.31' at screen 0.77398,0.405295 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 105 '+0.41' at screen 0.816336,0.405295 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 106 '+0.50' at screen 0.858693,0.405295 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 107 '+0.40' at screen 0.901049,0.405295 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 108 '+0.49' at screen 0.943405,0.405295 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 109 'Bà Rịa – Vũng Tàu' at screen 0.615317,0.369468 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 110 '−0.37' at screen 0.642745,0.369468 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 111 '−0.33' at screen 0.685101,0.369468 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 112 '−0.29' at screen 0.727457,0.369468 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 113 '−0.45' at screen 0.77398,0.369468 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 114 '−0.41' at screen 0.816336,0.369468 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 115 '−0.38' at screen 0.858693,0.369468 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 116 '−0.34' at screen 0.901049,0.369468 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 117 '−0.50' at screen 0.943405,0.369468 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 118 'Tiền Giang' at screen 0.615317,0.33364 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 119 '+1.03' at screen 0.642745,0.33364 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 120 '+0.81' at screen 0.685101,0.33364 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 121 '+0.80' at screen 0.727457,0.33364 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 122 '+0.78' at screen 0.77398,0.33364 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 123 '+0.76' at screen 0.816336,0.33364 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 124 '+0.55' at screen 0.858693,0.33364 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 125 '+0.53' at screen 0.901049,0.33364 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 126 '+0.51' at screen 0.943405,0.33364 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 127 'Cần Thơ' at screen 0.615317,0.297812 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 128 '−0.66' at screen 0.642745,0.297812 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 129 '−0.65' at screen 0.685101,0.297812 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 130 '−0.63' at screen 0.727457,0.297812 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 131 '−0.62' at screen 0.77398,0.297812 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 132 '−0.81' at screen 0.816336,0.297812 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 133 '−0.80' at screen 0.858693,0.297812 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 134 '−0.78' at screen 0.901049,0.297812 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 135 '−0.77' at screen 0.943405,0.297812 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 136 'Bến Tre' at screen 0.615317,0.261984 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 137 '+0.25' at screen 0.642745,0.261984 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 138 '+0.35' at screen 0.685101,0.261984 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 139 '+0.25' at screen 0.727457,0.261984 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 140 '+0.34' at screen 0.77398,0.261984 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 141 '+0.44' at screen 0.816336,0.261984 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 142 '+0.54' at screen 0.858693,0.261984 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 143 '+0.43' at screen 0.901049,0.261984 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 144 '+0.53' at screen 0.943405,0.261984 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 145 'Vĩnh Long' at screen 0.615317,0.226156 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 146 '−0.35' at screen 0.642745,0.226156 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 147 '−0.30' at screen 0.685101,0.226156 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 148 '−0.26' at screen 0.727457,0.226156 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 149 '−0.42' at screen 0.77398,0.226156 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 150 '−0.38' at screen 0.816336,0.226156 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 151 '−0.34' at screen 0.858693,0.226156 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 152 '−0.30' at screen 0.901049,0.226156 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 153 '−0.46' at screen 0.943405,0.226156 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 154 'Trà Vinh' at screen 0.615317,0.190329 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 155 '+1.06' at screen 0.642745,0.190329 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 156 '+0.84' at screen 0.685101,0.190329 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 157 '+0.83' at screen 0.727457,0.190329 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 158 '+0.81' at screen 0.77398,0.190329 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 159 '+0.80' at screen 0.816336,0.190329 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 160 '+0.58' at screen 0.858693,0.190329 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 161 '+0.57' at screen 0.901049,0.190329 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 162 '+0.55' at screen 0.943405,0.190329 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 163 'Bạc Liêu' at screen 0.615317,0.154501 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 164 '−0.63' at screen 0.642745,0.154501 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 165 '−0.62' at screen 0.685101,0.154501 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 166 '−0.60' at screen 0.727457,0.154501 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 167 '−0.59' at screen 0.77398,0.154501 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 168 '−0.78' at screen 0.816336,0.154501 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 169 '−0.76' at screen 0.858693,0.154501 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 170 '−0.75' at screen 0.901049,0.154501 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 171 '−0.73' at screen 0.943405,0.154501 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 172 'Cà Mau' at screen 0.615317,0.118673 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 173 '+0.28' at screen 0.642745,0.118673 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 174 '+0.38' at screen 0.685101,0.118673 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 175 '+0.28' at screen 0.727457,0.118673 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 176 '+0.37' at screen 0.77398,0.118673 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 177 '+0.47' at screen 0.816336,0.118673 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 178 '+0.57' at screen 0.858693,0.118673 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 179 '+0.47' at screen 0.901049,0.118673 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 180 '+0.57' at screen 0.943405,0.118673 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 181 'Đắk Nông' at screen 0.615317,0.082845 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 182 '+1.08' at screen 0.642745,0.082845 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 183 '+0.87' at screen 0.685101,0.082845 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 184 '+0.86' at screen 0.727457,0.082845 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 185 '+0.84' at screen 0.77398,0.082845 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 186 '+0.83' at screen 0.816336,0.082845 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 187 '+0.62' at screen 0.858693,0.082845 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 188 '+0.61' at screen 0.901049,0.082845 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 189 '+0.59' at screen 0.943405,0.082845 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
$d21 << END
40.662 0 0xd8570e
121.986 0 0xd9570e
203.31 0 0xd9580f
292.634 0 0xda5810
373.958 0 0xb24209
455.282 0 0xb24209
536.606 0 0xb34209
617.93 0 0xb44309
END
$d22 << END
40.662 1 0xf5a267
121.986 1 0xf8a970
203.31 1 0xfbb179
292.634 1 0xec8949
373.958 1 0xee9052
455.282 1 0xf1985b
536.606 1 0xf4a065
617.93 1 0xf7a86e
END
$d23 << END
40.662 2 0x8cbedd
121.986 2 0xa5cee5
203.31 2 0x82b7d9
292.634 2 0x5fa1cd
373.958 2 0x3c8ac2
455.282 2 0x559aca
536.606 2 0x3584bd
617.93 2 0x2670ad
END
$d24 << END
40.662 3 0xdb5c14
121.986 3 0xdb5d15
203.31 3 0xdc5f17
292.634 3 0xdc6019
373.958 3 0xb9450a
455.282 3 0xba460a
536.606 3 0xbb470a
617.93 3 0xbc470a
END
$d25 << END
40.662 4 0xf7a76e
121.986 4 0xfab077
203.31 4 0xfab682
292.634 4 0xee9052
373.958 4 0xf1985c
455.282 4 0xf5a165
536.606 4 0xf8a96f
617.93 4 0xfbb179
END
$d26 << END
40.662 5 0x1a5f9f
121.986 5 0x3685be
203.31 5 0x3a89c1
292.634 5 0x408dc3
373.958 5 0x4791c5
455.282 5 0x89bcdc
536.606 5 0x90c0de
617.93 5 0x96c4e0
END
$d27 << END
40.662 6 0xdd621b
121.986 6 0xde641d
203.31 6 0xde651f
292.634 6 0xdf6721
373.958 6 0xbf490b
455.282 6 0xc14a0b
536.606 6 0xc34b0b
617.93 6 0xc44c0b
END
$d28 << END
40.662 7 0xf9ad74
121.986 7 0xfbb580
203.31 7 0xfabc8c
292.634 7 0xf1975b
373.958 7 0xf4a065
455.282 7 0xf8a970
536.606 7 0xfbb27a
617.93 7 0xec8b4b
END
$d29 << END
40.662 8 0x175b9c
121.986 8 0x3280bb
203.31 8 0x3584bd
292.634 8 0x3787c0
373.958 8 0x3d8bc2
455.282 8 0x7fb5d8
536.606 8 0x84b9da
617.93 8 0x8abddc
END
$d30 << END
40.662 9 0xdf6822
121.986 9 0xe06a25
203.31 9 0xe16c27
292.634 9 0xe26f2a
373.958 9 0xc64d0c
455.282 9 0xc84e0c
536.606 9 0xca4f0c
617.93 9 0xcc500c
END
$d31 << END
40.662 10 0xc5deec
121.986 10 0xb2d5e8
203.31 10 0xc7dfec
292.634 10 0xb5d6e9
373.958 10 0x9ecae3
455.282 10 0x82b7d9
536.606 10 0xa2cce4
617.93 10 0x85bada
END
$d32 << END
40.662 11 0xfbb37c
121.986 11 0xfaba88
203.31 11 0xf9c195
292.634 11 0xf49f63
373.958 11 0xf7a86f
455.282 11 0xfbb27a
536.606 11 0xfab987
617.93 11 0xf09457
END
$d33 << END
40.662 12 0x145698
121.986 12 0x2f7cb7
203.31 12 0x317fb9
292.634 12 0x3382bc
373.958 12 0x3585be
455.282 12 0x74aed5
536.606 12 0x79b2d6
617.93 12 0x7eb5d8
END
$d34 << END
40.662 13 0xe16d29
121.986 13 0xe2702c
203.31 13 0xe47330
292.634 13 0xe57633
373.958 13 0xcd500c
455.282 13 0xcf520d
536.606 13 0xd2530d
617.93 13 0xd5550d
END
$d35 << END
40.662 14 0xc0dceb
121.986 14 0xadd2e7
203.31 14 0xc2dceb
292.634 14 0xaed3e7
373.958 14 0x94c3df
455.282 14 0x77b1d6
536.606 14 0x96c5e0
617.93 14 0x79b2d6
END
$d36 << END
40.662 15 0xfab784
121.986 15 0xfabe91
203.31 15 0xf9c69f
292.634 15 0xf7a66c
373.958 15 0xfab078
455.282 15 0xfab885
536.606 15 0xf9bf93
617.93 15 0xf39e62
END
$d37 << END
40.662 16 0x115295
121.986 16 0x2c77b3
203.31 16 0x2d7ab5
292.634 16 0x2f7cb7
373.958 16 0x317fb9
455.282 16 0x69a8d1
536.606 16 0x6eaad2
617.93 16 0x72add4
END
$d38 << END
40.662 17 0xe47330
121.986 17 0xe57734
203.31 17 0xe67a38
292.634 17 0xe87e3c
373.958 17 0xd4540d
455.282 17 0xd7560e
536.606 17 0xd9580f
617.93 17 0xdb5b13
END
$d39 << END
40.662 18 0xbcd9ea
121.986 18 0xa8d0e6
203.31 18 0xbcdaea
292.634 18 0xa8d0e6
373.958 18 0x8abddc
455.282 18 0x6daad2
536.606 18 0x8bbddc
617.93 18 0x6daad2
END
$d40 << END
40.662 19 0x0e4e92
121.986 19 0x2873af
203.31 19 0x2a75b1
292.634 19 0x2b77b3
373.958 19 0x2d79b5
455.282 19 0x5fa1cd
536.606 19 0x62a3cf
617.93 19 0x66a5d0
END
set lmargin at screen 0.621567
set rmargin at screen 0.964583
set bmargin at screen 0.067593
set tmargin at screen 0.784148
set xrange [0:658.592]
set yrange [19.5:-0.5]
plot $d21 using 1:2:(39.662):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Quảng Ngãi' noenhanced, \
     $d22 using 1:2:(39.662):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Bình Định' noenhanced, \
     $d23 using 1:2:(39.662):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Gia Lai' noenhanced, \
     $d24 using 1:2:(39.662):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Đắk Lắk' noenhanced, \
     $d25 using 1:2:(39.662):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Lâm Đồng' noenhanced, \
     $d26 using 1:2:(39.662):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Bình Phước' noenhanced, \
     $d27 using 1:2:(39.662):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Ninh Thuận' noenhanced, \
     $d28 using 1:2:(39.662):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Bình Thuận' noenhanced, \
     $d29 using 1:2:(39.662):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Đồng Nai' noenhanced, \
     $d30 using 1:2:(39.662):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Đồng Tháp' noenhanced, \
     $d31 using 1:2:(39.662):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'An Giang' noenhanced, \
     $d32 using 1:2:(39.662):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Bà Rịa – Vũng Tàu' noenhanced, \
     $d33 using 1:2:(39.662):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Tiền Giang' noenhanced, \
     $d34 using 1:2:(39.662):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Cần Thơ' noenhanced, \
     $d35 using 1:2:(39.662):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Bến Tre' noenhanced, \
     $d36 using 1:2:(39.662):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Vĩnh Long' noenhanced, \
     $d37 using 1:2:(39.662):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Trà Vinh' noenhanced, \
     $d38 using 1:2:(39.662):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Bạc Liêu' noenhanced, \
     $d39 using 1:2:(39.662):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Cà Mau' noenhanced, \
     $d40 using 1:2:(39.662):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Đắk Nông' noenhanced
unset multiplot
