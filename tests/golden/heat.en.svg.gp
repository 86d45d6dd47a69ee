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
set label 2 'Maths mean minus the country''s · 2017–2024 · points · in the cells: above (+) or below (−) · strongest colours: ± 1.13' at screen 0.035417,0.885468 left noenhanced front textcolor rgb '#56626f' font 'Inter,21'
set label 3 'Source: Ministry of Education and Training · 95% interval of a cell: ± 0.10 · Noise: year-to-year, t(6) · From 2020: graduation exam' at screen 0.035417,0.040417 left noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 4 '’24' at screen 0.324753,0.798824 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 5 '’23' at screen 0.302036,0.798824 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 6 '’22' at screen 0.27932,0.798824 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 7 '’21' at screen 0.256603,0.798824 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 8 '’20' at screen 0.233887,0.798824 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 9 '’19' at screen 0.207004,0.798824 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 10 '’18' at screen 0.184287,0.798824 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 11 '’17' at screen 0.161571,0.798824 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set arrow 1 from screen 0.220445,0.845259 to screen 0.220445,0.817481 nohead back linewidth 1.5 linecolor rgb '#56626f' dashtype (2,5)
set arrow 2 from screen 0.220445,0.787852 to screen 0.220445,0.067593 nohead back linewidth 1.5 linecolor rgb '#56626f' dashtype (2,5)
set label 12 'graduation exam' at screen 0.224091,0.830306 left noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 13 'Hà Nội' at screen 0.143963,0.764426 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 14 '−' at screen 0.161571,0.764426 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 15 '−' at screen 0.184287,0.764426 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 16 '−' at screen 0.207004,0.764426 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 17 '−' at screen 0.233887,0.764426 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 18 '−' at screen 0.256603,0.764426 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 19 '−' at screen 0.27932,0.764426 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 20 '−' at screen 0.302036,0.764426 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 21 '−' at screen 0.324753,0.764426 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 22 'TP. Hồ Chí Minh' at screen 0.143963,0.730304 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 23 '+' at screen 0.161571,0.730304 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 24 '+' at screen 0.184287,0.730304 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 25 '+' at screen 0.207004,0.730304 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 26 '+' at screen 0.233887,0.730304 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 27 '+' at screen 0.256603,0.730304 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 28 '+' at screen 0.27932,0.730304 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 29 '+' at screen 0.302036,0.730304 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 30 '+' at screen 0.324753,0.730304 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 31 'Hải Phòng' at screen 0.143963,0.696183 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 32 '−' at screen 0.161571,0.696183 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 33 '−' at screen 0.184287,0.696183 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 34 '−' at screen 0.207004,0.696183 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 35 '−' at screen 0.233887,0.696183 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 36 '−' at screen 0.256603,0.696183 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 37 '−' at screen 0.27932,0.696183 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 38 '−' at screen 0.302036,0.696183 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 39 '−' at screen 0.324753,0.696183 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 40 'Đà Nẵng' at screen 0.143963,0.662061 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 41 '+' at screen 0.161571,0.662061 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 42 '+' at screen 0.184287,0.662061 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 43 '+' at screen 0.207004,0.662061 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 44 '+' at screen 0.233887,0.662061 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 45 '+' at screen 0.256603,0.662061 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 46 '+' at screen 0.27932,0.662061 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 47 '+' at screen 0.302036,0.662061 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 48 '+' at screen 0.324753,0.662061 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 49 'Hà Giang' at screen 0.143963,0.627939 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 50 '+' at screen 0.161571,0.627939 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 51 '+' at screen 0.184287,0.627939 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 52 '−' at screen 0.207004,0.627939 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 53 '+' at screen 0.233887,0.627939 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 54 '+' at screen 0.256603,0.627939 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 55 '+' at screen 0.27932,0.627939 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 56 '+' at screen 0.302036,0.627939 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 57 '+' at screen 0.324753,0.627939 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 58 'Cao Bằng' at screen 0.143963,0.593818 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 59 '−' at screen 0.161571,0.593818 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 60 '−' at screen 0.184287,0.593818 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 61 '−' at screen 0.233887,0.593818 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 62 '−' at screen 0.256603,0.593818 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 63 '−' at screen 0.27932,0.593818 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 64 '−' at screen 0.302036,0.593818 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 65 '−' at screen 0.324753,0.593818 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 66 'Lai Châu' at screen 0.143963,0.559696 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 67 '+' at screen 0.161571,0.559696 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 68 '+' at screen 0.184287,0.559696 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 69 '+' at screen 0.207004,0.559696 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 70 '+' at screen 0.233887,0.559696 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 71 '+' at screen 0.256603,0.559696 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 72 '+' at screen 0.27932,0.559696 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 73 '+' at screen 0.302036,0.559696 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 74 '+' at screen 0.324753,0.559696 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 75 'Lào Cai' at screen 0.143963,0.525574 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 76 '−' at screen 0.161571,0.525574 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 77 '−' at screen 0.184287,0.525574 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 78 '−' at screen 0.207004,0.525574 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 79 '−' at screen 0.233887,0.525574 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 80 '−' at screen 0.256603,0.525574 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 81 '−' at screen 0.27932,0.525574 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 82 '−' at screen 0.302036,0.525574 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 83 '−' at screen 0.324753,0.525574 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 84 'Tuyên Quang' at screen 0.143963,0.491453 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 85 '+' at screen 0.161571,0.491453 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 86 '+' at screen 0.184287,0.491453 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 87 '+' at screen 0.207004,0.491453 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 88 '+' at screen 0.233887,0.491453 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 89 '+' at screen 0.256603,0.491453 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 90 '+' at screen 0.27932,0.491453 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 91 '+' at screen 0.302036,0.491453 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 92 '+' at screen 0.324753,0.491453 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 93 'Lạng Sơn' at screen 0.143963,0.457331 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 94 '+' at screen 0.161571,0.457331 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 95 '+' at screen 0.184287,0.457331 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 96 '−' at screen 0.207004,0.457331 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 97 '+' at screen 0.233887,0.457331 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 98 '+' at screen 0.256603,0.457331 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 99 '+' at screen 0.27932,0.457331 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 100 '+' at screen 0.302036,0.457331 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 101 '+' at screen 0.324753,0.457331 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 102 'Bắc Kạn' at screen 0.143963,0.423209 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 103 '−' at screen 0.161571,0.423209 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 104 '−' at screen 0.184287,0.423209 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 105 '−' at screen 0.207004,0.423209 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 106 '−' at screen 0.233887,0.423209 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 107 '−' at screen 0.256603,0.423209 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 108 '−' at screen 0.27932,0.423209 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 109 '−' at screen 0.302036,0.423209 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 110 '−' at screen 0.324753,0.423209 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 111 'Thái Nguyên' at screen 0.143963,0.389088 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 112 '+' at screen 0.161571,0.389088 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 113 '+' at screen 0.184287,0.389088 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 114 '+' at screen 0.207004,0.389088 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 115 '+' at screen 0.233887,0.389088 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 116 '+' at screen 0.256603,0.389088 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 117 '+' at screen 0.27932,0.389088 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 118 '+' at screen 0.302036,0.389088 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 119 '+' at screen 0.324753,0.389088 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 120 'Yên Bái' at screen 0.143963,0.354966 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 121 '−' at screen 0.161571,0.354966 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 122 '−' at screen 0.184287,0.354966 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 123 '−' at screen 0.207004,0.354966 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 124 '−' at screen 0.233887,0.354966 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 125 '−' at screen 0.256603,0.354966 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 126 '−' at screen 0.27932,0.354966 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 127 '−' at screen 0.302036,0.354966 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 128 '−' at screen 0.324753,0.354966 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 129 'Sơn La' at screen 0.143963,0.320844 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 130 '+' at screen 0.161571,0.320844 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 131 '+' at screen 0.184287,0.320844 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 132 '+' at screen 0.207004,0.320844 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 133 '+' at screen 0.233887,0.320844 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 134 '+' at screen 0.256603,0.320844 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 135 '+' at screen 0.27932,0.320844 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 136 '+' at screen 0.302036,0.320844 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 137 '+' at screen 0.324753,0.320844 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 138 'Phú Thọ' at screen 0.143963,0.286722 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 139 '+' at screen 0.161571,0.286722 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 140 '+' at screen 0.184287,0.286722 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 141 '+' at screen 0.207004,0.286722 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 142 '+' at screen 0.233887,0.286722 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 143 '+' at screen 0.256603,0.286722 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 144 '+' at screen 0.27932,0.286722 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 145 '+' at screen 0.302036,0.286722 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 146 '+' at screen 0.324753,0.286722 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 147 'Vĩnh Phúc' at screen 0.143963,0.252601 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 148 '−' at screen 0.161571,0.252601 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 149 '−' at screen 0.184287,0.252601 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 150 '−' at screen 0.207004,0.252601 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 151 '−' at screen 0.233887,0.252601 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 152 '−' at screen 0.256603,0.252601 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 153 '−' at screen 0.27932,0.252601 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 154 '−' at screen 0.302036,0.252601 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 155 '−' at screen 0.324753,0.252601 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 156 'Quảng Ninh' at screen 0.143963,0.218479 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 157 '+' at screen 0.161571,0.218479 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 158 '+' at screen 0.184287,0.218479 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 159 '+' at screen 0.207004,0.218479 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 160 '+' at screen 0.233887,0.218479 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 161 '+' at screen 0.256603,0.218479 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 162 '+' at screen 0.27932,0.218479 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 163 '+' at screen 0.302036,0.218479 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 164 '+' at screen 0.324753,0.218479 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 165 'Bắc Giang' at screen 0.143963,0.184357 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 166 '−' at screen 0.161571,0.184357 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 167 '−' at screen 0.184287,0.184357 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 168 '−' at screen 0.207004,0.184357 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 169 '−' at screen 0.233887,0.184357 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 170 '−' at screen 0.256603,0.184357 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 171 '−' at screen 0.27932,0.184357 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 172 '−' at screen 0.302036,0.184357 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 173 '−' at screen 0.324753,0.184357 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 174 'Bắc Ninh' at screen 0.143963,0.150236 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 175 '+' at screen 0.161571,0.150236 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 176 '+' at screen 0.184287,0.150236 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 177 '+' at screen 0.207004,0.150236 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 178 '+' at screen 0.233887,0.150236 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 179 '+' at screen 0.256603,0.150236 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 180 '+' at screen 0.27932,0.150236 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 181 '+' at screen 0.302036,0.150236 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 182 '+' at screen 0.324753,0.150236 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 183 'Hải Dương' at screen 0.143963,0.116114 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 184 '+' at screen 0.161571,0.116114 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 185 '+' at screen 0.184287,0.116114 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 186 '+' at screen 0.207004,0.116114 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 187 '+' at screen 0.233887,0.116114 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 188 '+' at screen 0.256603,0.116114 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 189 '+' at screen 0.27932,0.116114 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 190 '+' at screen 0.302036,0.116114 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 191 '+' at screen 0.324753,0.116114 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 192 'Hưng Yên' at screen 0.143963,0.081992 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 193 '−' at screen 0.161571,0.081992 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 194 '−' at screen 0.184287,0.081992 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 195 '−' at screen 0.207004,0.081992 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 196 '−' at screen 0.233887,0.081992 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 197 '−' at screen 0.256603,0.081992 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 198 '−' at screen 0.27932,0.081992 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 199 '−' at screen 0.302036,0.081992 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 200 '−' at screen 0.324753,0.081992 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
$d1 << END
21.807833 0 0xe67936
65.4235 0 0xe77d3b
109.039167 0 0xe9813f
160.654833 0 0xea8544
204.2705 0 0xd9580f
247.886167 0 0xdb5c14
291.501833 0 0xdc6019
335.1175 0 0xde641e
END
$d2 << END
21.807833 1 0xb7d7e9
65.4235 1 0xcbe1ed
109.039167 1 0xb7d7e9
160.654833 1 0xa0cbe3
204.2705 1 0x81b7d9
247.886167 1 0x63a3cf
291.501833 1 0x81b7d9
335.1175 1 0x62a3cf
END
$d3 << END
21.807833 2 0xf9bf93
65.4235 2 0xf8c7a2
109.039167 2 0xf7cfb0
160.654833 2 0xfbb47e
204.2705 2 0xfabc8d
247.886167 2 0xf9c49c
291.501833 2 0xf8ccaa
335.1175 2 0xfab078
END
$d4 << END
21.807833 3 0x0b4a8e
65.4235 3 0x256fac
109.039167 3 0x2770ae
160.654833 3 0x2872af
204.2705 3 0x2974b0
247.886167 3 0x559aca
291.501833 3 0x589ccb
335.1175 3 0x5b9ecc
END
$d5 << END
21.807833 4 0xf1f3f5
65.4235 4 0xe2ecf2
109.039167 4 0xf4ede8
160.654833 4 0xecf1f4
204.2705 4 0xddeaf1
247.886167 4 0xcee2ee
291.501833 4 0xe7eef3
335.1175 4 0xd9e7f0
END
$d6 << END
21.807833 5 0xe87e3d
65.4235 5 0xe98342
160.654833 5 0xed8c4d
204.2705 5 0xdc6019
247.886167 5 0xde651e
291.501833 5 0xe06924
335.1175 5 0xe26e29
END
$d7 << END
21.807833 6 0xb2d5e8
65.4235 6 0xc6deec
109.039167 6 0xb1d4e8
160.654833 6 0x97c5e0
204.2705 6 0x77b1d6
247.886167 6 0x589dcb
291.501833 6 0x76afd5
335.1175 6 0x569bcb
END
$d8 << END
21.807833 7 0xf9c39b
65.4235 7 0xf8ccaa
109.039167 7 0xf7d4ba
160.654833 7 0xfab988
204.2705 7 0xf9c297
247.886167 7 0xf8caa7
291.501833 7 0xf7d3b7
335.1175 7 0xfab885
END
$d9 << END
21.807833 8 0x08468b
65.4235 8 0x226aa8
109.039167 8 0x236ba9
160.654833 8 0x246dab
204.2705 8 0x256eac
247.886167 8 0x4a94c7
291.501833 8 0x4d95c7
335.1175 8 0x4f97c8
END
$d10 << END
21.807833 9 0xecf1f4
65.4235 9 0xdde9f1
109.039167 9 0xf3f2f1
160.654833 9 0xe6eef2
204.2705 9 0xd7e6ef
247.886167 9 0xc7dfec
291.501833 9 0xe0ebf1
335.1175 9 0xd1e4ee
END
$d11 << END
21.807833 10 0xea8444
65.4235 10 0xec894a
109.039167 10 0xee8f50
160.654833 10 0xf09456
204.2705 10 0xdf6822
247.886167 10 0xe16d28
291.501833 10 0xe3722e
335.1175 10 0xe57735
END
$d12 << END
21.807833 11 0xadd3e7
65.4235 11 0xc0dceb
109.039167 11 0xabd2e7
160.654833 11 0x8dbfdd
204.2705 11 0x6daad2
247.886167 11 0x8abddc
291.501833 11 0x6aa8d1
335.1175 11 0x4a94c7
END
$d13 << END
21.807833 12 0xf8c8a2
65.4235 12 0xf7d0b3
109.039167 12 0xf6d9c3
160.654833 12 0xf9bf92
204.2705 12 0xf8c8a2
247.886167 12 0xf7d0b3
291.501833 12 0xf6d9c3
335.1175 12 0xf9bf92
END
$d14 << END
21.807833 13 0x1e64a4
65.4235 13 0x1f65a5
109.039167 13 0x1f66a5
160.654833 13 0x2067a6
204.2705 13 0x2168a7
247.886167 13 0x408dc3
291.501833 13 0x418ec4
335.1175 13 0x438fc4
END
$d15 << END
21.807833 14 0xe7eef3
65.4235 14 0xd7e7ef
109.039167 14 0xeff2f4
160.654833 14 0xe0ebf1
204.2705 14 0xd0e3ee
247.886167 14 0xc0dceb
291.501833 14 0xd8e7f0
335.1175 14 0xc9e0ed
END
$d16 << END
21.807833 15 0xec8a4b
65.4235 15 0xee9051
109.039167 15 0xf09558
160.654833 15 0xf29b5f
204.2705 15 0xe2702c
247.886167 15 0xe57633
291.501833 15 0xe77b39
335.1175 15 0xe98140
END
$d17 << END
21.807833 16 0xa9d0e6
65.4235 16 0xbbd9ea
109.039167 16 0xa4cee5
160.654833 16 0x84b9da
204.2705 16 0x63a4cf
247.886167 16 0x7fb6d8
291.501833 16 0x5fa1cd
335.1175 16 0x3e8cc2
END
$d18 << END
21.807833 17 0xf8ccaa
65.4235 17 0xf7d5bb
109.039167 17 0xf6decd
160.654833 17 0xf9c49c
204.2705 17 0xf8cdad
247.886167 17 0xf7d7be
291.501833 17 0xf5e0cf
335.1175 17 0xf9c69f
END
$d19 << END
21.807833 18 0x1b60a0
65.4235 18 0x1b61a1
109.039167 18 0x1c61a1
160.654833 18 0x1c62a2
204.2705 18 0x1d63a2
247.886167 18 0x3686bf
291.501833 18 0x3787c0
335.1175 18 0x3787c0
END
$d20 << END
21.807833 19 0xe2ecf2
65.4235 19 0xd2e4ee
109.039167 19 0xeaf0f3
160.654833 19 0xdae8f0
204.2705 19 0xc9e0ed
247.886167 19 0xb9d8e9
291.501833 19 0xd1e4ee
335.1175 19 0xc1dceb
END
$d21 << END
21.807833 20 0xee9052
65.4235 20 0xf19659
109.039167 20 0xf39c60
160.654833 20 0xf5a368
204.2705 20 0xe57835
247.886167 20 0xe87e3d
291.501833 20 0xea8544
335.1175 20 0xec8b4b
END
set lmargin at screen 0.150213
set rmargin at screen 0.336111
set bmargin at screen 0.067593
set tmargin at screen 0.784148
set xrange [0:356.925333]
set yrange [20.5:-0.5]
plot $d1 using 1:2:(20.807833):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Hà Nội' noenhanced, \
     $d2 using 1:2:(20.807833):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'TP. Hồ Chí Minh' noenhanced, \
     $d3 using 1:2:(20.807833):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Hải Phòng' noenhanced, \
     $d4 using 1:2:(20.807833):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Đà Nẵng' noenhanced, \
     $d5 using 1:2:(20.807833):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Hà Giang' noenhanced, \
     $d6 using 1:2:(20.807833):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Cao Bằng' noenhanced, \
     $d7 using 1:2:(20.807833):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Lai Châu' noenhanced, \
     $d8 using 1:2:(20.807833):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Lào Cai' noenhanced, \
     $d9 using 1:2:(20.807833):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Tuyên Quang' noenhanced, \
     $d10 using 1:2:(20.807833):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Lạng Sơn' noenhanced, \
     $d11 using 1:2:(20.807833):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Bắc Kạn' noenhanced, \
     $d12 using 1:2:(20.807833):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Thái Nguyên' noenhanced, \
     $d13 using 1:2:(20.807833):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Yên Bái' noenhanced, \
     $d14 using 1:2:(20.807833):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Sơn La' noenhanced, \
     $d15 using 1:2:(20.807833):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Phú Thọ' noenhanced, \
     $d16 using 1:2:(20.807833):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Vĩnh Phúc' noenhanced, \
     $d17 using 1:2:(20.807833):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Quảng Ninh' noenhanced, \
     $d18 using 1:2:(20.807833):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Bắc Giang' noenhanced, \
     $d19 using 1:2:(20.807833):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Bắc Ninh' noenhanced, \
     $d20 using 1:2:(20.807833):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Hải Dương' noenhanced, \
     $d21 using 1:2:(20.807833):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Hưng Yên' noenhanced
unset label
unset arrow
unset object
set label 1 '’24' at screen 0.638989,0.798824 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 2 '’23' at screen 0.616272,0.798824 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 3 '’22' at screen 0.593556,0.798824 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 4 '’21' at screen 0.570839,0.798824 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 5 '’20' at screen 0.548123,0.798824 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 6 '’19' at screen 0.52124,0.798824 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 7 '’18' at screen 0.498523,0.798824 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 8 '’17' at screen 0.475807,0.798824 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set arrow 1 from screen 0.534681,0.845259 to screen 0.534681,0.817481 nohead back linewidth 1.5 linecolor rgb '#56626f' dashtype (2,5)
set arrow 2 from screen 0.534681,0.787852 to screen 0.534681,0.067593 nohead back linewidth 1.5 linecolor rgb '#56626f' dashtype (2,5)
set label 9 'graduation exam' at screen 0.538327,0.830306 left noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 10 'Hòa Bình' at screen 0.458199,0.764426 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 11 '+' at screen 0.475807,0.764426 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 12 '+' at screen 0.498523,0.764426 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 13 '+' at screen 0.52124,0.764426 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 14 '+' at screen 0.548123,0.764426 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 15 '+' at screen 0.570839,0.764426 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 16 '+' at screen 0.593556,0.764426 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 17 '+' at screen 0.616272,0.764426 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 18 '+' at screen 0.638989,0.764426 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 19 'Hà Nam' at screen 0.458199,0.730304 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 20 '−' at screen 0.475807,0.730304 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 21 '−' at screen 0.498523,0.730304 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 22 '−' at screen 0.52124,0.730304 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 23 '−' at screen 0.548123,0.730304 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 24 '−' at screen 0.570839,0.730304 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 25 '−' at screen 0.593556,0.730304 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 26 '−' at screen 0.616272,0.730304 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 27 '−' at screen 0.638989,0.730304 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 28 'Nam Định' at screen 0.458199,0.696183 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 29 '−' at screen 0.475807,0.696183 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 30 '−' at screen 0.498523,0.696183 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 31 '−' at screen 0.52124,0.696183 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 32 '−' at screen 0.548123,0.696183 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 33 '−' at screen 0.570839,0.696183 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 34 '−' at screen 0.593556,0.696183 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 35 '−' at screen 0.616272,0.696183 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 36 '−' at screen 0.638989,0.696183 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 37 'Thái Bình' at screen 0.458199,0.662061 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 38 '+' at screen 0.475807,0.662061 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 39 '+' at screen 0.498523,0.662061 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 40 '+' at screen 0.52124,0.662061 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 41 '+' at screen 0.548123,0.662061 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 42 '+' at screen 0.570839,0.662061 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 43 '+' at screen 0.593556,0.662061 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 44 '+' at screen 0.616272,0.662061 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 45 '+' at screen 0.638989,0.662061 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 46 'Ninh Bình' at screen 0.458199,0.627939 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 47 '−' at screen 0.475807,0.627939 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 48 '−' at screen 0.498523,0.627939 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 49 '−' at screen 0.52124,0.627939 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 50 '−' at screen 0.548123,0.627939 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 51 '−' at screen 0.570839,0.627939 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 52 '−' at screen 0.593556,0.627939 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 53 '−' at screen 0.616272,0.627939 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 54 '−' at screen 0.638989,0.627939 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 55 'Thanh Hóa' at screen 0.458199,0.593818 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 56 '+' at screen 0.475807,0.593818 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 57 '+' at screen 0.498523,0.593818 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 58 '+' at screen 0.52124,0.593818 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 59 '+' at screen 0.548123,0.593818 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 60 '+' at screen 0.570839,0.593818 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 61 '+' at screen 0.593556,0.593818 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 62 '+' at screen 0.616272,0.593818 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 63 '+' at screen 0.638989,0.593818 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 64 'Nghệ An' at screen 0.458199,0.559696 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 65 '−' at screen 0.475807,0.559696 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 66 '−' at screen 0.498523,0.559696 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 67 '−' at screen 0.52124,0.559696 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 68 '−' at screen 0.548123,0.559696 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 69 '−' at screen 0.570839,0.559696 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 70 '−' at screen 0.593556,0.559696 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 71 '−' at screen 0.616272,0.559696 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 72 '−' at screen 0.638989,0.559696 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 73 'Hà Tĩnh' at screen 0.458199,0.525574 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 74 '−' at screen 0.475807,0.525574 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 75 '−' at screen 0.498523,0.525574 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 76 '−' at screen 0.52124,0.525574 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 77 '−' at screen 0.548123,0.525574 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 78 '−' at screen 0.570839,0.525574 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 79 '−' at screen 0.593556,0.525574 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 80 '−' at screen 0.616272,0.525574 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 81 '−' at screen 0.638989,0.525574 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 82 'Quảng Bình' at screen 0.458199,0.491453 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 83 '+' at screen 0.475807,0.491453 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 84 '+' at screen 0.498523,0.491453 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 85 '+' at screen 0.52124,0.491453 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 86 '+' at screen 0.548123,0.491453 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 87 '+' at screen 0.570839,0.491453 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 88 '+' at screen 0.593556,0.491453 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 89 '+' at screen 0.616272,0.491453 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 90 '+' at screen 0.638989,0.491453 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 91 'Quảng Trị' at screen 0.458199,0.457331 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 92 '−' at screen 0.475807,0.457331 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 93 '−' at screen 0.498523,0.457331 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 94 '−' at screen 0.52124,0.457331 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 95 '−' at screen 0.548123,0.457331 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 96 '−' at screen 0.570839,0.457331 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 97 '−' at screen 0.593556,0.457331 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 98 '−' at screen 0.616272,0.457331 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 99 '−' at screen 0.638989,0.457331 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 100 'Thừa Thiên Huế' at screen 0.458199,0.423209 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 101 '+' at screen 0.475807,0.423209 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 102 '+' at screen 0.498523,0.423209 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 103 '+' at screen 0.52124,0.423209 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 104 '+' at screen 0.548123,0.423209 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 105 '+' at screen 0.570839,0.423209 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 106 '+' at screen 0.593556,0.423209 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 107 '+' at screen 0.616272,0.423209 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 108 '+' at screen 0.638989,0.423209 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 109 'Quảng Nam' at screen 0.458199,0.389088 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 110 '−' at screen 0.475807,0.389088 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 111 '−' at screen 0.498523,0.389088 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 112 '−' at screen 0.52124,0.389088 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 113 '−' at screen 0.548123,0.389088 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 114 '−' at screen 0.570839,0.389088 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 115 '−' at screen 0.593556,0.389088 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 116 '−' at screen 0.638989,0.389088 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 117 'Quảng Ngãi' at screen 0.458199,0.354966 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 118 '−' at screen 0.475807,0.354966 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 119 '−' at screen 0.498523,0.354966 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 120 '−' at screen 0.52124,0.354966 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 121 '−' at screen 0.548123,0.354966 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 122 '−' at screen 0.570839,0.354966 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 123 '−' at screen 0.593556,0.354966 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 124 '−' at screen 0.616272,0.354966 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 125 '−' at screen 0.638989,0.354966 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 126 'Kon Tum' at screen 0.458199,0.320844 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 127 '+' at screen 0.475807,0.320844 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 128 '+' at screen 0.498523,0.320844 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 129 '+' at screen 0.52124,0.320844 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 130 '+' at screen 0.548123,0.320844 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 131 '+' at screen 0.570839,0.320844 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 132 '+' at screen 0.593556,0.320844 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 133 '+' at screen 0.616272,0.320844 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 134 '+' at screen 0.638989,0.320844 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 135 'Bình Định' at screen 0.458199,0.286722 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 136 '−' at screen 0.475807,0.286722 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 137 '−' at screen 0.498523,0.286722 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 138 '−' at screen 0.52124,0.286722 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 139 '−' at screen 0.548123,0.286722 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 140 '−' at screen 0.570839,0.286722 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 141 '−' at screen 0.593556,0.286722 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 142 '−' at screen 0.616272,0.286722 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 143 '−' at screen 0.638989,0.286722 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 144 'Gia Lai' at screen 0.458199,0.252601 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 145 '+' at screen 0.475807,0.252601 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 146 '+' at screen 0.498523,0.252601 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 147 '+' at screen 0.52124,0.252601 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 148 '+' at screen 0.548123,0.252601 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 149 '+' at screen 0.570839,0.252601 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 150 '+' at screen 0.593556,0.252601 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 151 '+' at screen 0.616272,0.252601 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 152 '+' at screen 0.638989,0.252601 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 153 'Phú Yên' at screen 0.458199,0.218479 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 154 '−' at screen 0.475807,0.218479 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 155 '−' at screen 0.498523,0.218479 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 156 '−' at screen 0.52124,0.218479 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 157 '−' at screen 0.548123,0.218479 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 158 '−' at screen 0.570839,0.218479 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 159 '−' at screen 0.593556,0.218479 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 160 '+' at screen 0.616272,0.218479 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 161 '−' at screen 0.638989,0.218479 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 162 'Đắk Lắk' at screen 0.458199,0.184357 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 163 '−' at screen 0.475807,0.184357 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 164 '−' at screen 0.498523,0.184357 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 165 '−' at screen 0.52124,0.184357 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 166 '−' at screen 0.548123,0.184357 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 167 '−' at screen 0.570839,0.184357 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 168 '−' at screen 0.593556,0.184357 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 169 '−' at screen 0.616272,0.184357 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 170 '−' at screen 0.638989,0.184357 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 171 'Khánh Hòa' at screen 0.458199,0.150236 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 172 '+' at screen 0.475807,0.150236 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 173 '+' at screen 0.498523,0.150236 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 174 '+' at screen 0.52124,0.150236 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 175 '+' at screen 0.548123,0.150236 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 176 '+' at screen 0.570839,0.150236 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 177 '+' at screen 0.593556,0.150236 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 178 '+' at screen 0.616272,0.150236 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 179 '+' at screen 0.638989,0.150236 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 180 'Lâm Đồng' at screen 0.458199,0.116114 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 181 '−' at screen 0.475807,0.116114 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 182 '−' at screen 0.498523,0.116114 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 183 '−' at screen 0.52124,0.116114 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 184 '−' at screen 0.548123,0.116114 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 185 '−' at screen 0.570839,0.116114 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 186 '−' at screen 0.593556,0.116114 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 187 '−' at screen 0.616272,0.116114 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 188 '−' at screen 0.638989,0.116114 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 189 'Bình Phước' at screen 0.458199,0.081992 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 190 '+' at screen 0.475807,0.081992 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 191 '+' at screen 0.498523,0.081992 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 192 '+' at screen 0.52124,0.081992 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 193 '+' at screen 0.548123,0.081992 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 194 '+' at screen 0.570839,0.081992 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 195 '+' at screen 0.593556,0.081992 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 196 '+' at screen 0.616272,0.081992 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 197 '+' at screen 0.638989,0.081992 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
$d22 << END
21.807833 0 0xa2cce4
65.4235 0 0xb6d7e9
109.039167 0 0x9cc8e2
160.654833 0 0x7bb3d7
204.2705 0 0x5a9dcc
247.886167 0 0x75afd5
291.501833 0 0x5499ca
335.1175 0 0x3584be
END
$d23 << END
21.807833 1 0xf7d0b2
65.4235 1 0xf6dac4
109.039167 1 0xf5e3d6
160.654833 1 0xf8caa6
204.2705 1 0xf7d3b8
247.886167 1 0xf6ddca
291.501833 1 0xf5e6dc
335.1175 1 0xf8cdac
END
$d24 << END
21.807833 2 0xce510d
65.4235 2 0xce510d
109.039167 2 0xce510d
160.654833 2 0xce510d
204.2705 2 0xa43a07
247.886167 2 0xa43a07
291.501833 2 0xa43a07
335.1175 2 0xa33a07
END
$d25 << END
21.807833 3 0xddeaf1
65.4235 3 0xcde2ed
109.039167 3 0xe4edf2
160.654833 3 0xd3e5ef
204.2705 3 0xc3ddeb
247.886167 3 0xb2d5e8
291.501833 3 0xc9e0ed
335.1175 3 0xb9d8e9
END
$d26 << END
21.807833 4 0xf19659
65.4235 4 0xf39d61
109.039167 4 0xf6a369
160.654833 4 0xf8aa71
204.2705 4 0xe8803f
247.886167 4 0xeb8747
291.501833 4 0xed8e4f
335.1175 4 0xf09457
END
$d27 << END
21.807833 5 0x9ac7e1
65.4235 5 0xb1d4e8
109.039167 5 0x93c3df
160.654833 5 0x71add4
204.2705 5 0x5097c8
247.886167 5 0x6aa8d1
291.501833 5 0x4892c6
335.1175 5 0x307db8
END
$d28 << END
21.807833 6 0xf7d4ba
65.4235 6 0xf6decd
109.039167 6 0xf4e8df
160.654833 6 0xf7cfb0
204.2705 6 0xf6d9c3
247.886167 6 0xf5e3d5
291.501833 6 0xf4ede8
335.1175 6 0xf7d4b9
END
$d29 << END
21.807833 7 0xd3540d
65.4235 7 0xd3540d
109.039167 7 0xd4540d
160.654833 7 0xd4540d
204.2705 7 0xab3e08
247.886167 7 0xab3e08
291.501833 7 0xab3e08
335.1175 7 0xac3e08
END
$d30 << END
21.807833 8 0xd9e7f0
65.4235 8 0xc7dfec
109.039167 8 0xdeeaf1
160.654833 8 0xcde2ed
204.2705 8 0xbcdaea
247.886167 8 0xabd1e7
291.501833 8 0xc2dceb
335.1175 8 0xb1d4e8
END
$d31 << END
21.807833 9 0xf39c60
65.4235 9 0xf5a368
109.039167 9 0xf8aa71
160.654833 9 0xfbb279
204.2705 9 0xeb8849
247.886167 9 0xee9051
291.501833 9 0xf1975a
335.1175 9 0xf49e62
END
$d32 << END
21.807833 10 0x93c3df
65.4235 10 0xabd2e7
109.039167 10 0x8abddc
160.654833 10 0x68a7d0
204.2705 10 0x4690c5
247.886167 10 0x5fa1ce
291.501833 10 0x3d8bc2
335.1175 10 0x2b77b3
END
$d33 << END
21.807833 11 0xf6d9c2
65.4235 11 0xf5e3d5
109.039167 11 0xf4ede9
160.654833 11 0xf7d5ba
204.2705 11 0xf6dfce
247.886167 11 0xf4e9e1
291.501833 11 0xf3f4f4
335.1175 11 0xf6dbc6
END
$d34 << END
21.807833 12 0xd8570e
65.4235 12 0xd9570e
109.039167 12 0xd9580f
160.654833 12 0xda5810
204.2705 12 0xb24209
247.886167 12 0xb24209
291.501833 12 0xb34209
335.1175 12 0xb44309
END
$d35 << END
21.807833 13 0xd4e5ef
65.4235 13 0xc2ddeb
109.039167 13 0xd9e7f0
160.654833 13 0xc7dfec
204.2705 13 0xb5d6e9
247.886167 13 0xa2cce4
291.501833 13 0xbad9ea
335.1175 13 0xa9d0e6
END
$d36 << END
21.807833 14 0xf5a267
65.4235 14 0xf8a970
109.039167 14 0xfbb179
160.654833 14 0xec8949
204.2705 14 0xee9052
247.886167 14 0xf1985b
291.501833 14 0xf4a065
335.1175 14 0xf7a86e
END
$d37 << END
21.807833 15 0x8cbedd
65.4235 15 0xa5cee5
109.039167 15 0x82b7d9
160.654833 15 0x5fa1cd
204.2705 15 0x3c8ac2
247.886167 15 0x559aca
291.501833 15 0x3584bd
335.1175 15 0x2670ad
END
$d38 << END
21.807833 16 0xf6ddca
65.4235 16 0xf4e8de
109.039167 16 0xf3f2f2
160.654833 16 0xf6dac5
204.2705 16 0xf5e5d9
247.886167 16 0xf4f0ed
291.501833 16 0xecf1f4
335.1175 16 0xf5e2d3
END
$d39 << END
21.807833 17 0xdb5c14
65.4235 17 0xdb5d15
109.039167 17 0xdc5f17
160.654833 17 0xdc6019
204.2705 17 0xb9450a
247.886167 17 0xba460a
291.501833 17 0xbb470a
335.1175 17 0xbc470a
END
$d40 << END
21.807833 18 0xcfe3ee
65.4235 18 0xbddaea
109.039167 18 0xd3e5ef
160.654833 18 0xc1dceb
204.2705 18 0xafd3e7
247.886167 18 0x97c5e0
291.501833 18 0xb3d5e8
335.1175 18 0x9dc9e2
END
$d41 << END
21.807833 19 0xf7a76e
65.4235 19 0xfab077
109.039167 19 0xfab682
160.654833 19 0xee9052
204.2705 19 0xf1985c
247.886167 19 0xf5a165
291.501833 19 0xf8a96f
335.1175 19 0xfbb179
END
$d42 << END
21.807833 20 0x1a5f9f
65.4235 20 0x3685be
109.039167 20 0x3a89c1
160.654833 20 0x408dc3
204.2705 20 0x4791c5
247.886167 20 0x89bcdc
291.501833 20 0x90c0de
335.1175 20 0x96c4e0
END
set lmargin at screen 0.464449
set rmargin at screen 0.650347
set bmargin at screen 0.067593
set tmargin at screen 0.784148
set xrange [0:356.925333]
set yrange [20.5:-0.5]
plot $d22 using 1:2:(20.807833):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Hòa Bình' noenhanced, \
     $d23 using 1:2:(20.807833):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Hà Nam' noenhanced, \
     $d24 using 1:2:(20.807833):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Nam Định' noenhanced, \
     $d25 using 1:2:(20.807833):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Thái Bình' noenhanced, \
     $d26 using 1:2:(20.807833):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Ninh Bình' noenhanced, \
     $d27 using 1:2:(20.807833):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Thanh Hóa' noenhanced, \
     $d28 using 1:2:(20.807833):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Nghệ An' noenhanced, \
     $d29 using 1:2:(20.807833):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Hà Tĩnh' noenhanced, \
     $d30 using 1:2:(20.807833):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Quảng Bình' noenhanced, \
     $d31 using 1:2:(20.807833):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Quảng Trị' noenhanced, \
     $d32 using 1:2:(20.807833):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Thừa Thiên Huế' noenhanced, \
     $d33 using 1:2:(20.807833):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Quảng Nam' noenhanced, \
     $d34 using 1:2:(20.807833):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Quảng Ngãi' noenhanced, \
     $d35 using 1:2:(20.807833):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Kon Tum' noenhanced, \
     $d36 using 1:2:(20.807833):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Bình Định' noenhanced, \
     $d37 using 1:2:(20.807833):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Gia Lai' noenhanced, \
     $d38 using 1:2:(20.807833):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Phú Yên' noenhanced, \
     $d39 using 1:2:(20.807833):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Đắk Lắk' noenhanced, \
     $d40 using 1:2:(20.807833):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Khánh Hòa' noenhanced, \
     $d41 using 1:2:(20.807833):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Lâm Đồng' noenhanced, \
     $d42 using 1:2:(20.807833):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Bình Phước' noenhanced
unset label
unset arrow
unset object
set label 1 '’24' at screen 0.953225,0.798824 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 2 '’23' at screen 0.930509,0.798824 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 3 '’22' at screen 0.907792,0.798824 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 4 '’21' at screen 0.885076,0.798824 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 5 '’20' at screen 0.862359,0.798824 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 6 '’19' at screen 0.835476,0.798824 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 7 '’18' at screen 0.812759,0.798824 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 8 '’17' at screen 0.790043,0.798824 center noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set arrow 1 from screen 0.848918,0.845259 to screen 0.848918,0.817481 nohead back linewidth 1.5 linecolor rgb '#56626f' dashtype (2,5)
set arrow 2 from screen 0.848918,0.787852 to screen 0.848918,0.067593 nohead back linewidth 1.5 linecolor rgb '#56626f' dashtype (2,5)
set label 9 'graduation exam' at screen 0.852563,0.830306 left noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set label 10 'Bình Dương' at screen 0.772435,0.764426 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 11 '−' at screen 0.790043,0.764426 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 12 '−' at screen 0.812759,0.764426 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 13 '+' at screen 0.835476,0.764426 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 14 '−' at screen 0.862359,0.764426 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 15 '−' at screen 0.885076,0.764426 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 16 '+' at screen 0.907792,0.764426 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 17 '+' at screen 0.930509,0.764426 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 18 '−' at screen 0.953225,0.764426 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 19 'Ninh Thuận' at screen 0.772435,0.730304 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 20 '−' at screen 0.790043,0.730304 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 21 '−' at screen 0.812759,0.730304 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 22 '−' at screen 0.835476,0.730304 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 23 '−' at screen 0.862359,0.730304 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 24 '−' at screen 0.885076,0.730304 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 25 '−' at screen 0.907792,0.730304 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 26 '−' at screen 0.930509,0.730304 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 27 '−' at screen 0.953225,0.730304 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 28 'Tây Ninh' at screen 0.772435,0.696183 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 29 '+' at screen 0.790043,0.696183 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 30 '+' at screen 0.812759,0.696183 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 31 '+' at screen 0.835476,0.696183 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 32 '+' at screen 0.862359,0.696183 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 33 '+' at screen 0.885076,0.696183 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 34 '+' at screen 0.907792,0.696183 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 35 '+' at screen 0.930509,0.696183 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 36 '+' at screen 0.953225,0.696183 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 37 'Bình Thuận' at screen 0.772435,0.662061 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 38 '−' at screen 0.790043,0.662061 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 39 '−' at screen 0.812759,0.662061 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 40 '−' at screen 0.835476,0.662061 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 41 '−' at screen 0.862359,0.662061 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 42 '−' at screen 0.885076,0.662061 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 43 '−' at screen 0.907792,0.662061 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 44 '−' at screen 0.930509,0.662061 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 45 '−' at screen 0.953225,0.662061 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 46 'Đồng Nai' at screen 0.772435,0.627939 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 47 '+' at screen 0.790043,0.627939 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 48 '+' at screen 0.812759,0.627939 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 49 '+' at screen 0.835476,0.627939 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 50 '+' at screen 0.862359,0.627939 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 51 '+' at screen 0.885076,0.627939 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 52 '+' at screen 0.907792,0.627939 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 53 '+' at screen 0.930509,0.627939 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 54 '+' at screen 0.953225,0.627939 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 55 'Long An' at screen 0.772435,0.593818 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 56 '−' at screen 0.790043,0.593818 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 57 '−' at screen 0.812759,0.593818 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 58 '−' at screen 0.835476,0.593818 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 59 '−' at screen 0.862359,0.593818 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 60 '−' at screen 0.885076,0.593818 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 61 '+' at screen 0.907792,0.593818 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 62 '+' at screen 0.930509,0.593818 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 63 '−' at screen 0.953225,0.593818 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 64 'Đồng Tháp' at screen 0.772435,0.559696 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 65 '−' at screen 0.790043,0.559696 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 66 '−' at screen 0.812759,0.559696 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 67 '−' at screen 0.835476,0.559696 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 68 '−' at screen 0.862359,0.559696 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 69 '−' at screen 0.885076,0.559696 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 70 '−' at screen 0.907792,0.559696 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 71 '−' at screen 0.930509,0.559696 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 72 '−' at screen 0.953225,0.559696 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 73 'An Giang' at screen 0.772435,0.525574 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 74 '+' at screen 0.790043,0.525574 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 75 '+' at screen 0.812759,0.525574 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 76 '+' at screen 0.835476,0.525574 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 77 '+' at screen 0.862359,0.525574 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 78 '+' at screen 0.885076,0.525574 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 79 '+' at screen 0.907792,0.525574 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 80 '+' at screen 0.930509,0.525574 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 81 '+' at screen 0.953225,0.525574 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 82 'Bà Rịa – Vũng Tàu' at screen 0.772435,0.491453 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 83 '−' at screen 0.790043,0.491453 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 84 '−' at screen 0.812759,0.491453 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 85 '−' at screen 0.835476,0.491453 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 86 '−' at screen 0.862359,0.491453 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 87 '−' at screen 0.885076,0.491453 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 88 '−' at screen 0.907792,0.491453 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 89 '−' at screen 0.930509,0.491453 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 90 '−' at screen 0.953225,0.491453 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 91 'Tiền Giang' at screen 0.772435,0.457331 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 92 '+' at screen 0.790043,0.457331 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 93 '+' at screen 0.812759,0.457331 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 94 '+' at screen 0.835476,0.457331 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 95 '+' at screen 0.862359,0.457331 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 96 '+' at screen 0.885076,0.457331 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 97 '+' at screen 0.907792,0.457331 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 98 '+' at screen 0.930509,0.457331 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 99 '+' at screen 0.953225,0.457331 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 100 'Kiên Giang' at screen 0.772435,0.423209 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 101 '−' at screen 0.790043,0.423209 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 102 '+' at screen 0.812759,0.423209 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 103 '−' at screen 0.835476,0.423209 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 104 '−' at screen 0.862359,0.423209 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 105 '+' at screen 0.885076,0.423209 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 106 '+' at screen 0.907792,0.423209 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 107 '+' at screen 0.930509,0.423209 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 108 '+' at screen 0.953225,0.423209 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 109 'Cần Thơ' at screen 0.772435,0.389088 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 110 '−' at screen 0.790043,0.389088 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 111 '−' at screen 0.812759,0.389088 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 112 '−' at screen 0.835476,0.389088 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 113 '−' at screen 0.862359,0.389088 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 114 '−' at screen 0.885076,0.389088 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 115 '−' at screen 0.907792,0.389088 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 116 '−' at screen 0.930509,0.389088 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 117 '−' at screen 0.953225,0.389088 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 118 'Bến Tre' at screen 0.772435,0.354966 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 119 '+' at screen 0.790043,0.354966 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 120 '+' at screen 0.812759,0.354966 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 121 '+' at screen 0.835476,0.354966 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 122 '+' at screen 0.862359,0.354966 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 123 '+' at screen 0.885076,0.354966 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 124 '+' at screen 0.907792,0.354966 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 125 '+' at screen 0.930509,0.354966 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 126 '+' at screen 0.953225,0.354966 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 127 'Vĩnh Long' at screen 0.772435,0.320844 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 128 '−' at screen 0.790043,0.320844 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 129 '−' at screen 0.812759,0.320844 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 130 '−' at screen 0.835476,0.320844 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 131 '−' at screen 0.862359,0.320844 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 132 '−' at screen 0.885076,0.320844 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 133 '−' at screen 0.907792,0.320844 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 134 '−' at screen 0.930509,0.320844 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 135 '−' at screen 0.953225,0.320844 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 136 'Trà Vinh' at screen 0.772435,0.286722 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 137 '+' at screen 0.790043,0.286722 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 138 '+' at screen 0.812759,0.286722 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 139 '+' at screen 0.835476,0.286722 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 140 '+' at screen 0.862359,0.286722 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 141 '+' at screen 0.885076,0.286722 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 142 '+' at screen 0.907792,0.286722 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 143 '+' at screen 0.930509,0.286722 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 144 '+' at screen 0.953225,0.286722 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 145 'Sóc Trăng' at screen 0.772435,0.252601 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 146 '−' at screen 0.790043,0.252601 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 147 '+' at screen 0.812759,0.252601 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 148 '−' at screen 0.835476,0.252601 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 149 '−' at screen 0.862359,0.252601 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 150 '+' at screen 0.885076,0.252601 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 151 '+' at screen 0.907792,0.252601 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 152 '−' at screen 0.930509,0.252601 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 153 '+' at screen 0.953225,0.252601 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 154 'Bạc Liêu' at screen 0.772435,0.218479 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 155 '−' at screen 0.790043,0.218479 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 156 '−' at screen 0.812759,0.218479 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 157 '−' at screen 0.835476,0.218479 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 158 '−' at screen 0.862359,0.218479 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 159 '−' at screen 0.885076,0.218479 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 160 '−' at screen 0.907792,0.218479 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 161 '−' at screen 0.930509,0.218479 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 162 '−' at screen 0.953225,0.218479 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 163 'Cà Mau' at screen 0.772435,0.184357 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 164 '+' at screen 0.790043,0.184357 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 165 '+' at screen 0.812759,0.184357 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 166 '+' at screen 0.835476,0.184357 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 167 '+' at screen 0.862359,0.184357 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 168 '+' at screen 0.885076,0.184357 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 169 '+' at screen 0.907792,0.184357 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 170 '+' at screen 0.930509,0.184357 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 171 '+' at screen 0.953225,0.184357 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 172 'Điện Biên' at screen 0.772435,0.150236 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 173 '−' at screen 0.790043,0.150236 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 174 '−' at screen 0.812759,0.150236 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 175 '−' at screen 0.835476,0.150236 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 176 '−' at screen 0.862359,0.150236 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 177 '−' at screen 0.885076,0.150236 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 178 '−' at screen 0.907792,0.150236 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 179 '−' at screen 0.930509,0.150236 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 180 '−' at screen 0.953225,0.150236 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 181 'Đắk Nông' at screen 0.772435,0.116114 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 182 '+' at screen 0.790043,0.116114 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 183 '+' at screen 0.812759,0.116114 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 184 '+' at screen 0.835476,0.116114 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 185 '+' at screen 0.862359,0.116114 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 186 '+' at screen 0.885076,0.116114 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 187 '+' at screen 0.907792,0.116114 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 188 '+' at screen 0.930509,0.116114 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 189 '+' at screen 0.953225,0.116114 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 190 'Hậu Giang' at screen 0.772435,0.081992 right noenhanced front textcolor rgb '#1a2530' font 'Inter,18'
set label 191 '−' at screen 0.790043,0.081992 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 192 '+' at screen 0.812759,0.081992 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 193 '−' at screen 0.835476,0.081992 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 194 '+' at screen 0.862359,0.081992 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 195 '+' at screen 0.885076,0.081992 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 196 '+' at screen 0.907792,0.081992 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 197 '+' at screen 0.930509,0.081992 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 198 '+' at screen 0.953225,0.081992 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
$d43 << END
21.807833 0 0xf5e1d2
65.4235 0 0xf4ece7
109.039167 0 0xeff2f4
160.654833 0 0xf5dfcf
204.2705 0 0xf4ebe3
247.886167 0 0xf1f3f5
291.501833 0 0xe4edf2
335.1175 0 0xf4e9e0
END
$d44 << END
21.807833 1 0xdd621b
65.4235 1 0xde641d
109.039167 1 0xde651f
160.654833 1 0xdf6721
204.2705 1 0xbf490b
247.886167 1 0xc14a0b
291.501833 1 0xc34b0b
335.1175 1 0xc44c0b
END
$d45 << END
21.807833 2 0xcae0ed
65.4235 2 0xb8d7e9
109.039167 2 0xcde2ed
160.654833 2 0xbbd9ea
204.2705 2 0xa8d0e6
247.886167 2 0x8dbedd
291.501833 2 0xabd2e7
335.1175 2 0x91c1de
END
$d46 << END
21.807833 3 0xf9ad74
65.4235 3 0xfbb580
109.039167 3 0xfabc8c
160.654833 3 0xf1975b
204.2705 3 0xf4a065
247.886167 3 0xf8a970
291.501833 3 0xfbb27a
335.1175 3 0xec8b4b
END
$d47 << END
21.807833 4 0x175b9c
65.4235 4 0x3280bb
109.039167 4 0x3584bd
160.654833 4 0x3787c0
204.2705 4 0x3d8bc2
247.886167 4 0x7fb5d8
291.501833 4 0x84b9da
335.1175 4 0x8abddc
END
$d48 << END
21.807833 5 0xf5e5da
65.4235 5 0xf3f1ef
109.039167 5 0xf6d9c3
160.654833 5 0xf5e5d9
204.2705 5 0xf3f0ee
247.886167 5 0xeaf0f3
291.501833 5 0xdde9f1
335.1175 5 0xf4f0ed
END
$d49 << END
21.807833 6 0xdf6822
65.4235 6 0xe06a25
109.039167 6 0xe16c27
160.654833 6 0xe26f2a
204.2705 6 0xc64d0c
247.886167 6 0xc84e0c
291.501833 6 0xca4f0c
335.1175 6 0xcc500c
END
$d50 << END
21.807833 7 0xc5deec
65.4235 7 0xb2d5e8
109.039167 7 0xc7dfec
160.654833 7 0xb5d6e9
204.2705 7 0x9ecae3
247.886167 7 0x82b7d9
291.501833 7 0xa2cce4
335.1175 7 0x85bada
END
$d51 << END
21.807833 8 0xfbb37c
65.4235 8 0xfaba88
109.039167 8 0xf9c195
160.654833 8 0xf49f63
204.2705 8 0xf7a86f
247.886167 8 0xfbb27a
291.501833 8 0xfab987
335.1175 8 0xf09457
END
$d52 << END
21.807833 9 0x145698
65.4235 9 0x2f7cb7
109.039167 9 0x317fb9
160.654833 9 0x3382bc
204.2705 9 0x3585be
247.886167 9 0x74aed5
291.501833 9 0x79b2d6
335.1175 9 0x7eb5d8
END
$d53 << END
21.807833 10 0xf4eae2
65.4235 10 0xf1f3f5
109.039167 10 0xf6decd
160.654833 10 0xf4eae3
204.2705 10 0xf0f3f4
247.886167 10 0xe3ecf2
291.501833 10 0xd5e6ef
335.1175 10 0xf0f2f4
END
$d54 << END
21.807833 11 0xe16d29
65.4235 11 0xe2702c
109.039167 11 0xe47330
160.654833 11 0xe57633
204.2705 11 0xcd500c
247.886167 11 0xcf520d
291.501833 11 0xd2530d
335.1175 11 0xd5550d
END
$d55 << END
21.807833 12 0xc0dceb
65.4235 12 0xadd2e7
109.039167 12 0xc2dceb
160.654833 12 0xaed3e7
204.2705 12 0x94c3df
247.886167 12 0x77b1d6
291.501833 12 0x96c5e0
335.1175 12 0x79b2d6
END
$d56 << END
21.807833 13 0xfab784
65.4235 13 0xfabe91
109.039167 13 0xf9c69f
160.654833 13 0xf7a66c
204.2705 13 0xfab078
247.886167 13 0xfab885
291.501833 13 0xf9bf93
335.1175 13 0xf39e62
END
$d57 << END
21.807833 14 0x115295
65.4235 14 0x2c77b3
109.039167 14 0x2d7ab5
160.654833 14 0x2f7cb7
204.2705 14 0x317fb9
247.886167 14 0x69a8d1
291.501833 14 0x6eaad2
335.1175 14 0x72add4
END
$d58 << END
21.807833 15 0xf4eeea
65.4235 15 0xecf1f4
109.039167 15 0xf5e3d6
160.654833 15 0xf4f0ed
204.2705 15 0xeaf0f3
247.886167 15 0xdce9f0
291.501833 15 0xf3f2f0
335.1175 15 0xe8eff3
END
$d59 << END
21.807833 16 0xe47330
65.4235 16 0xe57734
109.039167 16 0xe67a38
160.654833 16 0xe87e3c
204.2705 16 0xd4540d
247.886167 16 0xd7560e
291.501833 16 0xd9580f
335.1175 16 0xdb5b13
END
$d60 << END
21.807833 17 0xbcd9ea
65.4235 17 0xa8d0e6
109.039167 17 0xbcdaea
160.654833 17 0xa8d0e6
204.2705 17 0x8abddc
247.886167 17 0x6daad2
291.501833 17 0x8bbddc
335.1175 17 0x6daad2
END
$d61 << END
21.807833 18 0xfabb8b
65.4235 18 0xf9c39a
109.039167 18 0xf8cba8
160.654833 18 0xf9ae75
204.2705 18 0xfab783
247.886167 18 0xfabe91
291.501833 18 0xf9c69f
335.1175 18 0xf7a86e
END
$d62 << END
21.807833 19 0x0e4e92
65.4235 19 0x2873af
109.039167 19 0x2a75b1
160.654833 19 0x2b77b3
204.2705 19 0x2d79b5
247.886167 19 0x5fa1cd
291.501833 19 0x62a3cf
335.1175 19 0x66a5d0
END
$d63 << END
21.807833 20 0xf3f2f2
65.4235 20 0xe7eef3
109.039167 20 0xf4e8df
160.654833 20 0xf2f3f5
204.2705 20 0xe3ecf2
247.886167 20 0xd5e5ef
291.501833 20 0xeef2f4
335.1175 20 0xe0ebf1
END
set lmargin at screen 0.778685
set rmargin at screen 0.964583
set bmargin at screen 0.067593
set tmargin at screen 0.784148
set xrange [0:356.925333]
set yrange [20.5:-0.5]
plot $d43 using 1:2:(20.807833):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Bình Dương' noenhanced, \
     $d44 using 1:2:(20.807833):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Ninh Thuận' noenhanced, \
     $d45 using 1:2:(20.807833):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Tây Ninh' noenhanced, \
     $d46 using 1:2:(20.807833):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Bình Thuận' noenhanced, \
     $d47 using 1:2:(20.807833):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Đồng Nai' noenhanced, \
     $d48 using 1:2:(20.807833):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Long An' noenhanced, \
     $d49 using 1:2:(20.807833):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Đồng Tháp' noenhanced, \
     $d50 using 1:2:(20.807833):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'An Giang' noenhanced, \
     $d51 using 1:2:(20.807833):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Bà Rịa – Vũng Tàu' noenhanced, \
     $d52 using 1:2:(20.807833):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Tiền Giang' noenhanced, \
     $d53 using 1:2:(20.807833):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Kiên Giang' noenhanced, \
     $d54 using 1:2:(20.807833):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Cần Thơ' noenhanced, \
     $d55 using 1:2:(20.807833):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Bến Tre' noenhanced, \
     $d56 using 1:2:(20.807833):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Vĩnh Long' noenhanced, \
     $d57 using 1:2:(20.807833):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Trà Vinh' noenhanced, \
     $d58 using 1:2:(20.807833):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Sóc Trăng' noenhanced, \
     $d59 using 1:2:(20.807833):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Bạc Liêu' noenhanced, \
     $d60 using 1:2:(20.807833):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Cà Mau' noenhanced, \
     $d61 using 1:2:(20.807833):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Điện Biên' noenhanced, \
     $d62 using 1:2:(20.807833):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Đắk Nông' noenhanced, \
     $d63 using 1:2:(20.807833):(0.46):3 with boxxyerror fillstyle solid 1 noborder linecolor rgb variable title 'Hậu Giang' noenhanced
unset multiplot
