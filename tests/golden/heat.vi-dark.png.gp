# title: 27 tỉnh thành năm nào cũng cao hơn cả nước, 28 năm nào cũng thấp hơn; 8 lúc cao lúc thấp
# alt: Bản đồ nhiệt, mỗi hàng một nơi, mỗi cột một năm: Điểm Toán trung bình so với cả nước, 2017–2024 (điểm). 27 tỉnh thành năm nào cũng cao hơn cả nước, 28 năm nào cũng thấp hơn; 8 lúc cao lúc thấp. Trung bình cao nhất: Bắc Ninh (+0,89). Trung bình thấp nhất: Nam Định (−0,91).
reset
set encoding utf8
set terminal pngcairo noenhanced rounded size 1920,1080 fontscale 1 linewidth 1 pointscale 1 background rgb '#101a24' font 'Inter,18'
unset key
unset border
unset tics
set multiplot
set label 1 '27 tỉnh thành năm nào cũng cao hơn cả nước,' at screen 0.035417,0.94784 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter Bold,31.5'
set label 2 '28 năm nào cũng thấp hơn; 8 lúc cao lúc thấp' at screen 0.035417,0.900395 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter Bold,31.5'
set label 3 'Điểm Toán trung bình so với cả nước · 2017–2024 · điểm · trong ô: cao hơn (+), thấp hơn (−) · màu đậm nhất: ± 1,13' at screen 0.035417,0.845646 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,21'
set label 4 'Nguồn: Bộ Giáo dục và Đào tạo · Khoảng tin cậy 95% của một ô: ± 0,10 · Sai số: biến động từ năm này sang năm khác, t(6) · Từ 2020: thi tốt nghiệp' at screen 0.035417,0.043078 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 5 '’24' at screen 0.324753,0.758559 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 6 '’23' at screen 0.302036,0.758559 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 7 '’22' at screen 0.27932,0.758559 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 8 '’21' at screen 0.256603,0.758559 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 9 '’20' at screen 0.233887,0.758559 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 10 '’19' at screen 0.207004,0.758559 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 11 '’18' at screen 0.184287,0.758559 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 12 '’17' at screen 0.161571,0.758559 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set arrow 1 from screen 0.220445,0.802333 to screen 0.220445,0.774556 nohead back linewidth 1.5 linecolor rgb '#aeb8c2' dashtype (2,5)
set arrow 2 from screen 0.220445,0.744926 to screen 0.220445,0.067593 nohead back linewidth 1.5 linecolor rgb '#aeb8c2' dashtype (2,5)
set label 13 'thi tốt nghiệp' at screen 0.224091,0.790041 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 14 'Hà Nội' at screen 0.143963,0.725183 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 15 '−' at screen 0.161571,0.725183 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 16 '−' at screen 0.184287,0.725183 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 17 '−' at screen 0.207004,0.725183 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 18 '−' at screen 0.233887,0.725183 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 19 '−' at screen 0.256603,0.725183 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 20 '−' at screen 0.27932,0.725183 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 21 '−' at screen 0.302036,0.725183 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 22 '−' at screen 0.324753,0.725183 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 23 'TP. Hồ Chí Minh' at screen 0.143963,0.693106 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 24 '+' at screen 0.161571,0.693106 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 25 '+' at screen 0.184287,0.693106 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 26 '+' at screen 0.207004,0.693106 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 27 '+' at screen 0.233887,0.693106 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 28 '+' at screen 0.256603,0.693106 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 29 '+' at screen 0.27932,0.693106 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 30 '+' at screen 0.302036,0.693106 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 31 '+' at screen 0.324753,0.693106 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 32 'Hải Phòng' at screen 0.143963,0.661028 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 33 '−' at screen 0.161571,0.661028 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 34 '−' at screen 0.184287,0.661028 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 35 '−' at screen 0.207004,0.661028 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 36 '−' at screen 0.233887,0.661028 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 37 '−' at screen 0.256603,0.661028 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 38 '−' at screen 0.27932,0.661028 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 39 '−' at screen 0.302036,0.661028 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 40 '−' at screen 0.324753,0.661028 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 41 'Đà Nẵng' at screen 0.143963,0.628951 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 42 '+' at screen 0.161571,0.628951 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 43 '+' at screen 0.184287,0.628951 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 44 '+' at screen 0.207004,0.628951 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 45 '+' at screen 0.233887,0.628951 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 46 '+' at screen 0.256603,0.628951 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 47 '+' at screen 0.27932,0.628951 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 48 '+' at screen 0.302036,0.628951 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 49 '+' at screen 0.324753,0.628951 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 50 'Hà Giang' at screen 0.143963,0.596873 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 51 '+' at screen 0.161571,0.596873 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 52 '+' at screen 0.184287,0.596873 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 53 '−' at screen 0.207004,0.596873 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 54 '+' at screen 0.233887,0.596873 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 55 '+' at screen 0.256603,0.596873 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 56 '+' at screen 0.27932,0.596873 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 57 '+' at screen 0.302036,0.596873 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 58 '+' at screen 0.324753,0.596873 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 59 'Cao Bằng' at screen 0.143963,0.564795 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 60 '−' at screen 0.161571,0.564795 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 61 '−' at screen 0.184287,0.564795 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 62 '−' at screen 0.233887,0.564795 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 63 '−' at screen 0.256603,0.564795 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 64 '−' at screen 0.27932,0.564795 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 65 '−' at screen 0.302036,0.564795 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 66 '−' at screen 0.324753,0.564795 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 67 'Lai Châu' at screen 0.143963,0.532718 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 68 '+' at screen 0.161571,0.532718 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 69 '+' at screen 0.184287,0.532718 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 70 '+' at screen 0.207004,0.532718 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 71 '+' at screen 0.233887,0.532718 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 72 '+' at screen 0.256603,0.532718 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 73 '+' at screen 0.27932,0.532718 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 74 '+' at screen 0.302036,0.532718 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 75 '+' at screen 0.324753,0.532718 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 76 'Lào Cai' at screen 0.143963,0.50064 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 77 '−' at screen 0.161571,0.50064 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 78 '−' at screen 0.184287,0.50064 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 79 '−' at screen 0.207004,0.50064 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 80 '−' at screen 0.233887,0.50064 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 81 '−' at screen 0.256603,0.50064 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 82 '−' at screen 0.27932,0.50064 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 83 '−' at screen 0.302036,0.50064 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 84 '−' at screen 0.324753,0.50064 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 85 'Tuyên Quang' at screen 0.143963,0.468563 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 86 '+' at screen 0.161571,0.468563 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 87 '+' at screen 0.184287,0.468563 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 88 '+' at screen 0.207004,0.468563 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 89 '+' at screen 0.233887,0.468563 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 90 '+' at screen 0.256603,0.468563 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 91 '+' at screen 0.27932,0.468563 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 92 '+' at screen 0.302036,0.468563 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 93 '+' at screen 0.324753,0.468563 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 94 'Lạng Sơn' at screen 0.143963,0.436485 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 95 '+' at screen 0.161571,0.436485 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 96 '+' at screen 0.184287,0.436485 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 97 '−' at screen 0.207004,0.436485 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 98 '+' at screen 0.233887,0.436485 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 99 '+' at screen 0.256603,0.436485 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 100 '+' at screen 0.27932,0.436485 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 101 '+' at screen 0.302036,0.436485 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 102 '+' at screen 0.324753,0.436485 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 103 'Bắc Kạn' at screen 0.143963,0.404407 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 104 '−' at screen 0.161571,0.404407 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 105 '−' at screen 0.184287,0.404407 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 106 '−' at screen 0.207004,0.404407 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 107 '−' at screen 0.233887,0.404407 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 108 '−' at screen 0.256603,0.404407 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 109 '−' at screen 0.27932,0.404407 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 110 '−' at screen 0.302036,0.404407 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 111 '−' at screen 0.324753,0.404407 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 112 'Thái Nguyên' at screen 0.143963,0.37233 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 113 '+' at screen 0.161571,0.37233 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 114 '+' at screen 0.184287,0.37233 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 115 '+' at screen 0.207004,0.37233 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 116 '+' at screen 0.233887,0.37233 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 117 '+' at screen 0.256603,0.37233 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 118 '+' at screen 0.27932,0.37233 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 119 '+' at screen 0.302036,0.37233 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 120 '+' at screen 0.324753,0.37233 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 121 'Yên Bái' at screen 0.143963,0.340252 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 122 '−' at screen 0.161571,0.340252 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 123 '−' at screen 0.184287,0.340252 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 124 '−' at screen 0.207004,0.340252 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 125 '−' at screen 0.233887,0.340252 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 126 '−' at screen 0.256603,0.340252 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 127 '−' at screen 0.27932,0.340252 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 128 '−' at screen 0.302036,0.340252 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 129 '−' at screen 0.324753,0.340252 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 130 'Sơn La' at screen 0.143963,0.308175 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 131 '+' at screen 0.161571,0.308175 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 132 '+' at screen 0.184287,0.308175 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 133 '+' at screen 0.207004,0.308175 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 134 '+' at screen 0.233887,0.308175 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 135 '+' at screen 0.256603,0.308175 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 136 '+' at screen 0.27932,0.308175 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 137 '+' at screen 0.302036,0.308175 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 138 '+' at screen 0.324753,0.308175 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 139 'Phú Thọ' at screen 0.143963,0.276097 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 140 '+' at screen 0.161571,0.276097 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 141 '+' at screen 0.184287,0.276097 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 142 '+' at screen 0.207004,0.276097 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 143 '+' at screen 0.233887,0.276097 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 144 '+' at screen 0.256603,0.276097 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 145 '+' at screen 0.27932,0.276097 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 146 '+' at screen 0.302036,0.276097 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 147 '+' at screen 0.324753,0.276097 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 148 'Vĩnh Phúc' at screen 0.143963,0.244019 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 149 '−' at screen 0.161571,0.244019 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 150 '−' at screen 0.184287,0.244019 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 151 '−' at screen 0.207004,0.244019 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 152 '−' at screen 0.233887,0.244019 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 153 '−' at screen 0.256603,0.244019 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 154 '−' at screen 0.27932,0.244019 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 155 '−' at screen 0.302036,0.244019 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 156 '−' at screen 0.324753,0.244019 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 157 'Quảng Ninh' at screen 0.143963,0.211942 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 158 '+' at screen 0.161571,0.211942 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 159 '+' at screen 0.184287,0.211942 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 160 '+' at screen 0.207004,0.211942 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 161 '+' at screen 0.233887,0.211942 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 162 '+' at screen 0.256603,0.211942 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 163 '+' at screen 0.27932,0.211942 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 164 '+' at screen 0.302036,0.211942 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 165 '+' at screen 0.324753,0.211942 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 166 'Bắc Giang' at screen 0.143963,0.179864 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 167 '−' at screen 0.161571,0.179864 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 168 '−' at screen 0.184287,0.179864 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 169 '−' at screen 0.207004,0.179864 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 170 '−' at screen 0.233887,0.179864 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 171 '−' at screen 0.256603,0.179864 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 172 '−' at screen 0.27932,0.179864 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 173 '−' at screen 0.302036,0.179864 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 174 '−' at screen 0.324753,0.179864 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 175 'Bắc Ninh' at screen 0.143963,0.147787 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 176 '+' at screen 0.161571,0.147787 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 177 '+' at screen 0.184287,0.147787 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 178 '+' at screen 0.207004,0.147787 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 179 '+' at screen 0.233887,0.147787 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 180 '+' at screen 0.256603,0.147787 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 181 '+' at screen 0.27932,0.147787 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 182 '+' at screen 0.302036,0.147787 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 183 '+' at screen 0.324753,0.147787 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 184 'Hải Dương' at screen 0.143963,0.115709 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 185 '+' at screen 0.161571,0.115709 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 186 '+' at screen 0.184287,0.115709 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 187 '+' at screen 0.207004,0.115709 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 188 '+' at screen 0.233887,0.115709 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 189 '+' at screen 0.256603,0.115709 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 190 '+' at screen 0.27932,0.115709 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 191 '+' at screen 0.302036,0.115709 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 192 '+' at screen 0.324753,0.115709 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 193 'Hưng Yên' at screen 0.143963,0.083631 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 194 '−' at screen 0.161571,0.083631 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 195 '−' at screen 0.184287,0.083631 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 196 '−' at screen 0.207004,0.083631 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 197 '−' at screen 0.233887,0.083631 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 198 '−' at screen 0.256603,0.083631 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 199 '−' at screen 0.27932,0.083631 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 200 '−' at screen 0.302036,0.083631 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 201 '−' at screen 0.324753,0.083631 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
$d1 << END
21.807833 0 0x9d5520
65.4235 0 0x9a5321
109.039167 0 0x975221
160.654833 0 0x935021
204.2705 0 0xb8611f
247.886167 0 0xb55f1f
291.501833 0 0xb15e1f
335.1175 0 0xae5c20
END
$d2 << END
21.807833 1 0x264c67
65.4235 1 0x27455b
109.039167 1 0x264c67
160.654833 1 0x265676
204.2705 1 0x28648a
247.886167 1 0x2b729f
291.501833 1 0x28648b
335.1175 1 0x2b729f
END
$d3 << END
21.807833 2 0x603e29
65.4235 2 0x583d2d
109.039167 2 0x503c31
160.654833 2 0x6c4024
204.2705 2 0x643e28
247.886167 2 0x5b3d2b
291.501833 2 0x533c2f
335.1175 2 0x6f4123
END
$d4 << END
21.807833 3 0x7fcefb
65.4235 3 0x4fa3d6
109.039167 3 0x4da1d4
160.654833 3 0x4b9fd2
204.2705 3 0x489dd0
247.886167 3 0x2c78a8
291.501833 3 0x2c77a6
335.1175 3 0x2c75a4
END
$d5 << END
21.807833 4 0x2a3743
65.4235 4 0x293c4d
109.039167 4 0x31373f
160.654833 4 0x2a3946
204.2705 4 0x293e4f
247.886167 4 0x284458
291.501833 4 0x293a49
335.1175 4 0x284052
END
$d6 << END
21.807833 5 0x985321
65.4235 5 0x955121
160.654833 5 0x8d4e21
204.2705 5 0xb15e1f
247.886167 5 0xae5c20
291.501833 5 0xaa5a20
335.1175 5 0xa65920
END
$d7 << END
21.807833 6 0x264e6a
65.4235 6 0x27475e
109.039167 6 0x264f6a
160.654833 6 0x275a7c
204.2705 6 0x296891
247.886167 6 0x2c77a6
291.501833 6 0x296992
335.1175 6 0x2c78a8
END
$d8 << END
21.807833 7 0x5c3d2b
65.4235 7 0x533c2f
109.039167 7 0x4b3b33
160.654833 7 0x663f26
204.2705 7 0x5e3e2a
247.886167 7 0x553c2e
291.501833 7 0x4c3b32
335.1175 7 0x683f26
END
$d9 << END
21.807833 8 0x85d3ff
65.4235 8 0x55a8da
109.039167 8 0x54a7d9
160.654833 8 0x52a5d8
204.2705 8 0x50a3d6
247.886167 8 0x2d7db0
291.501833 8 0x2d7cae
335.1175 8 0x2d7bad
END
$d10 << END
21.807833 9 0x2a3946
65.4235 9 0x293e50
109.039167 9 0x2c3641
160.654833 9 0x293b4a
204.2705 9 0x284153
247.886167 9 0x27465d
291.501833 9 0x293d4e
335.1175 9 0x284357
END
$d11 << END
21.807833 10 0x945121
65.4235 10 0x8f4f21
109.039167 10 0x8b4d21
160.654833 10 0x874b22
204.2705 10 0xab5b20
247.886167 10 0xa75920
291.501833 10 0xa25720
335.1175 10 0x9e5520
END
$d12 << END
21.807833 11 0x25506d
65.4235 11 0x274961
109.039167 11 0x25516e
160.654833 11 0x275e82
204.2705 11 0x2a6d98
247.886167 11 0x286084
291.501833 11 0x2a6e9a
335.1175 11 0x2d7db0
END
$d13 << END
21.807833 12 0x583d2d
65.4235 12 0x4f3b31
109.039167 12 0x463a35
160.654833 12 0x613e29
204.2705 12 0x583d2d
247.886167 12 0x4f3b31
291.501833 12 0x463a35
335.1175 12 0x613e29
END
$d14 << END
21.807833 13 0x5dafe0
65.4235 13 0x5baedf
109.039167 13 0x5aadde
160.654833 13 0x59abdd
204.2705 13 0x57aadc
247.886167 13 0x2e82b7
291.501833 13 0x2e81b6
335.1175 13 0x2e80b5
END
$d15 << END
21.807833 14 0x293a49
65.4235 14 0x284053
109.039167 14 0x2a3744
160.654833 14 0x293d4e
204.2705 14 0x284357
247.886167 14 0x274961
291.501833 14 0x284052
335.1175 14 0x27465c
END
$d16 << END
21.807833 15 0x8f4e21
65.4235 15 0x8a4c21
109.039167 15 0x864a22
160.654833 15 0x814822
204.2705 15 0xa45820
247.886167 15 0xa05620
291.501833 15 0x9b5421
335.1175 15 0x965221
END
$d17 << END
21.807833 16 0x255270
65.4235 16 0x264b64
109.039167 16 0x255472
160.654833 16 0x286389
204.2705 16 0x2b729f
247.886167 16 0x29658c
291.501833 16 0x2b74a2
335.1175 16 0x2e83b8
END
$d18 << END
21.807833 17 0x533c2f
65.4235 17 0x4a3b34
109.039167 17 0x403938
160.654833 17 0x5b3d2c
204.2705 17 0x523c30
247.886167 17 0x483a34
291.501833 17 0x3f3939
335.1175 17 0x5a3d2c
END
$d19 << END
21.807833 18 0x62b4e4
65.4235 18 0x61b3e4
109.039167 18 0x61b2e3
160.654833 18 0x60b2e2
204.2705 18 0x5fb1e2
247.886167 18 0x3087be
291.501833 18 0x3087bd
335.1175 18 0x2f86bd
END
$d20 << END
21.807833 19 0x293c4c
65.4235 19 0x284256
109.039167 19 0x293948
160.654833 19 0x284052
204.2705 19 0x27465c
247.886167 19 0x264c65
291.501833 19 0x284357
335.1175 19 0x274961
END
$d21 << END
21.807833 20 0x8a4c22
65.4235 20 0x854a22
109.039167 20 0x804822
160.654833 20 0x7b4622
204.2705 20 0x9e5520
247.886167 20 0x995321
291.501833 20 0x935021
335.1175 20 0x8e4e21
END
set lmargin at screen 0.150213
set rmargin at screen 0.336111
set bmargin at screen 0.067593
set tmargin at screen 0.741222
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
set label 1 '’24' at screen 0.638989,0.758559 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 2 '’23' at screen 0.616272,0.758559 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 3 '’22' at screen 0.593556,0.758559 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 4 '’21' at screen 0.570839,0.758559 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 5 '’20' at screen 0.548123,0.758559 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 6 '’19' at screen 0.52124,0.758559 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 7 '’18' at screen 0.498523,0.758559 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 8 '’17' at screen 0.475807,0.758559 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set arrow 1 from screen 0.534681,0.802333 to screen 0.534681,0.774556 nohead back linewidth 1.5 linecolor rgb '#aeb8c2' dashtype (2,5)
set arrow 2 from screen 0.534681,0.744926 to screen 0.534681,0.067593 nohead back linewidth 1.5 linecolor rgb '#aeb8c2' dashtype (2,5)
set label 9 'thi tốt nghiệp' at screen 0.538327,0.790041 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 10 'Hòa Bình' at screen 0.458199,0.725183 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 11 '+' at screen 0.475807,0.725183 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 12 '+' at screen 0.498523,0.725183 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 13 '+' at screen 0.52124,0.725183 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 14 '+' at screen 0.548123,0.725183 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 15 '+' at screen 0.570839,0.725183 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 16 '+' at screen 0.593556,0.725183 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 17 '+' at screen 0.616272,0.725183 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 18 '+' at screen 0.638989,0.725183 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 19 'Hà Nam' at screen 0.458199,0.693106 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 20 '−' at screen 0.475807,0.693106 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 21 '−' at screen 0.498523,0.693106 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 22 '−' at screen 0.52124,0.693106 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 23 '−' at screen 0.548123,0.693106 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 24 '−' at screen 0.570839,0.693106 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 25 '−' at screen 0.593556,0.693106 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 26 '−' at screen 0.616272,0.693106 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 27 '−' at screen 0.638989,0.693106 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 28 'Nam Định' at screen 0.458199,0.661028 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 29 '−' at screen 0.475807,0.661028 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 30 '−' at screen 0.498523,0.661028 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 31 '−' at screen 0.52124,0.661028 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 32 '−' at screen 0.548123,0.661028 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 33 '−' at screen 0.570839,0.661028 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 34 '−' at screen 0.593556,0.661028 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 35 '−' at screen 0.616272,0.661028 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 36 '−' at screen 0.638989,0.661028 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 37 'Thái Bình' at screen 0.458199,0.628951 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 38 '+' at screen 0.475807,0.628951 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 39 '+' at screen 0.498523,0.628951 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 40 '+' at screen 0.52124,0.628951 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 41 '+' at screen 0.548123,0.628951 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 42 '+' at screen 0.570839,0.628951 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 43 '+' at screen 0.593556,0.628951 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 44 '+' at screen 0.616272,0.628951 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 45 '+' at screen 0.638989,0.628951 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 46 'Ninh Bình' at screen 0.458199,0.596873 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 47 '−' at screen 0.475807,0.596873 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 48 '−' at screen 0.498523,0.596873 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 49 '−' at screen 0.52124,0.596873 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 50 '−' at screen 0.548123,0.596873 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 51 '−' at screen 0.570839,0.596873 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 52 '−' at screen 0.593556,0.596873 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 53 '−' at screen 0.616272,0.596873 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 54 '−' at screen 0.638989,0.596873 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 55 'Thanh Hóa' at screen 0.458199,0.564795 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 56 '+' at screen 0.475807,0.564795 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 57 '+' at screen 0.498523,0.564795 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 58 '+' at screen 0.52124,0.564795 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 59 '+' at screen 0.548123,0.564795 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 60 '+' at screen 0.570839,0.564795 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 61 '+' at screen 0.593556,0.564795 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 62 '+' at screen 0.616272,0.564795 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 63 '+' at screen 0.638989,0.564795 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 64 'Nghệ An' at screen 0.458199,0.532718 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 65 '−' at screen 0.475807,0.532718 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 66 '−' at screen 0.498523,0.532718 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 67 '−' at screen 0.52124,0.532718 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 68 '−' at screen 0.548123,0.532718 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 69 '−' at screen 0.570839,0.532718 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 70 '−' at screen 0.593556,0.532718 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 71 '−' at screen 0.616272,0.532718 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 72 '−' at screen 0.638989,0.532718 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 73 'Hà Tĩnh' at screen 0.458199,0.50064 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 74 '−' at screen 0.475807,0.50064 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 75 '−' at screen 0.498523,0.50064 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 76 '−' at screen 0.52124,0.50064 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 77 '−' at screen 0.548123,0.50064 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 78 '−' at screen 0.570839,0.50064 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 79 '−' at screen 0.593556,0.50064 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 80 '−' at screen 0.616272,0.50064 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 81 '−' at screen 0.638989,0.50064 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 82 'Quảng Bình' at screen 0.458199,0.468563 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 83 '+' at screen 0.475807,0.468563 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 84 '+' at screen 0.498523,0.468563 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 85 '+' at screen 0.52124,0.468563 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 86 '+' at screen 0.548123,0.468563 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 87 '+' at screen 0.570839,0.468563 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 88 '+' at screen 0.593556,0.468563 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 89 '+' at screen 0.616272,0.468563 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 90 '+' at screen 0.638989,0.468563 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 91 'Quảng Trị' at screen 0.458199,0.436485 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 92 '−' at screen 0.475807,0.436485 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 93 '−' at screen 0.498523,0.436485 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 94 '−' at screen 0.52124,0.436485 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 95 '−' at screen 0.548123,0.436485 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 96 '−' at screen 0.570839,0.436485 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 97 '−' at screen 0.593556,0.436485 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 98 '−' at screen 0.616272,0.436485 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 99 '−' at screen 0.638989,0.436485 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 100 'Thừa Thiên Huế' at screen 0.458199,0.404407 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 101 '+' at screen 0.475807,0.404407 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 102 '+' at screen 0.498523,0.404407 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 103 '+' at screen 0.52124,0.404407 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 104 '+' at screen 0.548123,0.404407 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 105 '+' at screen 0.570839,0.404407 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 106 '+' at screen 0.593556,0.404407 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 107 '+' at screen 0.616272,0.404407 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 108 '+' at screen 0.638989,0.404407 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 109 'Quảng Nam' at screen 0.458199,0.37233 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 110 '−' at screen 0.475807,0.37233 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 111 '−' at screen 0.498523,0.37233 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 112 '−' at screen 0.52124,0.37233 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 113 '−' at screen 0.548123,0.37233 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 114 '−' at screen 0.570839,0.37233 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 115 '−' at screen 0.593556,0.37233 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 116 '−' at screen 0.638989,0.37233 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 117 'Quảng Ngãi' at screen 0.458199,0.340252 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 118 '−' at screen 0.475807,0.340252 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 119 '−' at screen 0.498523,0.340252 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 120 '−' at screen 0.52124,0.340252 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 121 '−' at screen 0.548123,0.340252 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 122 '−' at screen 0.570839,0.340252 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 123 '−' at screen 0.593556,0.340252 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 124 '−' at screen 0.616272,0.340252 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 125 '−' at screen 0.638989,0.340252 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 126 'Kon Tum' at screen 0.458199,0.308175 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 127 '+' at screen 0.475807,0.308175 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 128 '+' at screen 0.498523,0.308175 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 129 '+' at screen 0.52124,0.308175 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 130 '+' at screen 0.548123,0.308175 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 131 '+' at screen 0.570839,0.308175 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 132 '+' at screen 0.593556,0.308175 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 133 '+' at screen 0.616272,0.308175 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 134 '+' at screen 0.638989,0.308175 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 135 'Bình Định' at screen 0.458199,0.276097 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 136 '−' at screen 0.475807,0.276097 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 137 '−' at screen 0.498523,0.276097 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 138 '−' at screen 0.52124,0.276097 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 139 '−' at screen 0.548123,0.276097 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 140 '−' at screen 0.570839,0.276097 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 141 '−' at screen 0.593556,0.276097 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 142 '−' at screen 0.616272,0.276097 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 143 '−' at screen 0.638989,0.276097 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 144 'Gia Lai' at screen 0.458199,0.244019 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 145 '+' at screen 0.475807,0.244019 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 146 '+' at screen 0.498523,0.244019 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 147 '+' at screen 0.52124,0.244019 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 148 '+' at screen 0.548123,0.244019 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 149 '+' at screen 0.570839,0.244019 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 150 '+' at screen 0.593556,0.244019 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 151 '+' at screen 0.616272,0.244019 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 152 '+' at screen 0.638989,0.244019 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 153 'Phú Yên' at screen 0.458199,0.211942 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 154 '−' at screen 0.475807,0.211942 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 155 '−' at screen 0.498523,0.211942 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 156 '−' at screen 0.52124,0.211942 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 157 '−' at screen 0.548123,0.211942 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 158 '−' at screen 0.570839,0.211942 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 159 '−' at screen 0.593556,0.211942 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 160 '+' at screen 0.616272,0.211942 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 161 '−' at screen 0.638989,0.211942 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 162 'Đắk Lắk' at screen 0.458199,0.179864 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 163 '−' at screen 0.475807,0.179864 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 164 '−' at screen 0.498523,0.179864 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 165 '−' at screen 0.52124,0.179864 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 166 '−' at screen 0.548123,0.179864 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 167 '−' at screen 0.570839,0.179864 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 168 '−' at screen 0.593556,0.179864 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 169 '−' at screen 0.616272,0.179864 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 170 '−' at screen 0.638989,0.179864 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 171 'Khánh Hòa' at screen 0.458199,0.147787 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 172 '+' at screen 0.475807,0.147787 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 173 '+' at screen 0.498523,0.147787 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 174 '+' at screen 0.52124,0.147787 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 175 '+' at screen 0.548123,0.147787 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 176 '+' at screen 0.570839,0.147787 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 177 '+' at screen 0.593556,0.147787 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 178 '+' at screen 0.616272,0.147787 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 179 '+' at screen 0.638989,0.147787 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 180 'Lâm Đồng' at screen 0.458199,0.115709 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 181 '−' at screen 0.475807,0.115709 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 182 '−' at screen 0.498523,0.115709 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 183 '−' at screen 0.52124,0.115709 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 184 '−' at screen 0.548123,0.115709 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 185 '−' at screen 0.570839,0.115709 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 186 '−' at screen 0.593556,0.115709 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 187 '−' at screen 0.616272,0.115709 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 188 '−' at screen 0.638989,0.115709 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 189 'Bình Phước' at screen 0.458199,0.083631 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 190 '+' at screen 0.475807,0.083631 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 191 '+' at screen 0.498523,0.083631 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 192 '+' at screen 0.52124,0.083631 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 193 '+' at screen 0.548123,0.083631 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 194 '+' at screen 0.570839,0.083631 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 195 '+' at screen 0.593556,0.083631 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 196 '+' at screen 0.616272,0.083631 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 197 '+' at screen 0.638989,0.083631 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
$d22 << END
21.807833 0 0x265574
65.4235 0 0x264d68
109.039167 0 0x265878
160.654833 0 0x29678f
204.2705 0 0x2c76a5
247.886167 0 0x2a6a93
291.501833 0 0x2c79aa
335.1175 0 0x3289c0
END
$d23 << END
21.807833 1 0x4f3b31
65.4235 1 0x453a36
109.039167 1 0x3b393a
160.654833 1 0x563c2e
204.2705 1 0x4c3b33
247.886167 1 0x423a37
291.501833 1 0x38383c
335.1175 1 0x523c30
END
$d24 << END
21.807833 2 0xc36b29
65.4235 2 0xc36c29
109.039167 2 0xc36c29
160.654833 2 0xc36c2a
204.2705 2 0xe99450
247.886167 2 0xe99450
291.501833 2 0xe99450
335.1175 2 0xea9450
END
$d25 << END
21.807833 3 0x293e4f
65.4235 3 0x27445a
109.039167 3 0x293c4b
160.654833 3 0x284255
204.2705 3 0x274860
247.886167 3 0x264e6a
291.501833 3 0x27465c
335.1175 3 0x264c66
END
$d26 << END
21.807833 4 0x854a22
65.4235 4 0x804822
109.039167 4 0x7a4522
160.654833 4 0x754323
204.2705 4 0x975221
247.886167 4 0x915021
291.501833 4 0x8c4d21
335.1175 4 0x864b22
END
$d27 << END
21.807833 5 0x265879
65.4235 5 0x264f6b
109.039167 5 0x275c7e
160.654833 5 0x2a6b95
204.2705 5 0x2d7bac
247.886167 5 0x2a6f9a
291.501833 5 0x2d7eb1
335.1175 5 0x3c91c7
END
$d28 << END
21.807833 6 0x4a3b33
65.4235 6 0x403938
109.039167 6 0x36383d
160.654833 6 0x503c31
204.2705 6 0x463a35
247.886167 6 0x3b393a
291.501833 6 0x31373f
335.1175 6 0x4b3b33
END
$d29 << END
21.807833 7 0xbe6724
65.4235 7 0xbe6624
109.039167 7 0xbe6624
160.654833 7 0xbe6624
204.2705 7 0xe38d49
247.886167 7 0xe38d49
291.501833 7 0xe28d49
335.1175 7 0xe28d49
END
$d30 << END
21.807833 8 0x284052
65.4235 8 0x27465d
109.039167 8 0x293e4f
160.654833 8 0x274459
204.2705 8 0x264a64
247.886167 8 0x25516e
291.501833 8 0x274860
335.1175 8 0x264f6b
END
$d31 << END
21.807833 9 0x804822
65.4235 9 0x7a4522
109.039167 9 0x744323
160.654833 9 0x6e4023
204.2705 9 0x904f21
247.886167 9 0x8a4c21
291.501833 9 0x844a22
335.1175 9 0x7e4722
END
$d32 << END
21.807833 10 0x275c7e
65.4235 10 0x25516e
109.039167 10 0x286084
160.654833 10 0x2b6f9c
204.2705 10 0x2e7fb3
247.886167 10 0x2b73a2
291.501833 10 0x2e83b9
335.1175 10 0x4599ce
END
$d33 << END
21.807833 11 0x463a35
65.4235 11 0x3b393a
109.039167 11 0x31373f
160.654833 11 0x4a3b33
204.2705 11 0x403938
247.886167 11 0x35383d
291.501833 11 0x2a3642
335.1175 11 0x443a36
END
$d34 << END
21.807833 12 0xba6220
65.4235 12 0xb9611f
109.039167 12 0xb9611f
160.654833 12 0xb8601f
204.2705 12 0xdd8743
247.886167 12 0xdc8643
291.501833 12 0xdb8542
335.1175 12 0xdb8541
END
$d35 << END
21.807833 13 0x284255
65.4235 13 0x274860
109.039167 13 0x284052
160.654833 13 0x27465d
204.2705 13 0x264d68
247.886167 13 0x265574
291.501833 13 0x264b65
335.1175 13 0x25526f
END
$d36 << END
21.807833 14 0x7c4622
65.4235 14 0x754323
109.039167 14 0x6f4023
160.654833 14 0x904f21
204.2705 14 0x8a4c22
247.886167 14 0x834922
291.501833 14 0x7d4722
335.1175 14 0x764423
END
$d37 << END
21.807833 15 0x275f83
65.4235 15 0x255372
109.039167 15 0x28648a
160.654833 15 0x2b74a2
204.2705 15 0x2f84ba
247.886167 15 0x2c78a9
291.501833 15 0x338ac0
335.1175 15 0x4ea2d5
END
$d38 << END
21.807833 16 0x423937
65.4235 16 0x37383c
109.039167 16 0x2c3641
160.654833 16 0x453a36
204.2705 16 0x3a383b
247.886167 16 0x2f3740
291.501833 16 0x2a3946
335.1175 16 0x3d3939
END
$d39 << END
21.807833 17 0xb55f1f
65.4235 17 0xb45f1f
109.039167 17 0xb35e1f
160.654833 17 0xb25e1f
204.2705 17 0xd6803d
247.886167 17 0xd57f3c
291.501833 17 0xd47e3b
335.1175 17 0xd37d3a
END
$d40 << END
21.807833 18 0x284358
65.4235 18 0x264a63
109.039167 18 0x284256
160.654833 18 0x274961
204.2705 18 0x254f6c
247.886167 18 0x265a7b
291.501833 18 0x264e69
335.1175 18 0x265777
END
$d41 << END
21.807833 19 0x774423
65.4235 19 0x704123
109.039167 19 0x693f25
160.654833 19 0x8a4c22
204.2705 19 0x834922
247.886167 19 0x7c4622
291.501833 19 0x754323
335.1175 19 0x6e4023
END
$d42 << END
21.807833 20 0x64b6e6
65.4235 20 0x3288bf
109.039167 20 0x2f85bb
160.654833 20 0x2e82b7
204.2705 20 0x2e7fb2
247.886167 20 0x286085
291.501833 20 0x275d81
335.1175 20 0x275a7c
END
set lmargin at screen 0.464449
set rmargin at screen 0.650347
set bmargin at screen 0.067593
set tmargin at screen 0.741222
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
set label 1 '’24' at screen 0.953225,0.758559 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 2 '’23' at screen 0.930509,0.758559 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 3 '’22' at screen 0.907792,0.758559 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 4 '’21' at screen 0.885076,0.758559 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 5 '’20' at screen 0.862359,0.758559 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 6 '’19' at screen 0.835476,0.758559 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 7 '’18' at screen 0.812759,0.758559 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 8 '’17' at screen 0.790043,0.758559 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set arrow 1 from screen 0.848918,0.802333 to screen 0.848918,0.774556 nohead back linewidth 1.5 linecolor rgb '#aeb8c2' dashtype (2,5)
set arrow 2 from screen 0.848918,0.744926 to screen 0.848918,0.067593 nohead back linewidth 1.5 linecolor rgb '#aeb8c2' dashtype (2,5)
set label 9 'thi tốt nghiệp' at screen 0.852563,0.790041 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 10 'Bình Dương' at screen 0.772435,0.725183 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 11 '−' at screen 0.790043,0.725183 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 12 '−' at screen 0.812759,0.725183 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 13 '+' at screen 0.835476,0.725183 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 14 '−' at screen 0.862359,0.725183 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 15 '−' at screen 0.885076,0.725183 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 16 '+' at screen 0.907792,0.725183 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 17 '+' at screen 0.930509,0.725183 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 18 '−' at screen 0.953225,0.725183 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 19 'Ninh Thuận' at screen 0.772435,0.693106 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 20 '−' at screen 0.790043,0.693106 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 21 '−' at screen 0.812759,0.693106 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 22 '−' at screen 0.835476,0.693106 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 23 '−' at screen 0.862359,0.693106 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 24 '−' at screen 0.885076,0.693106 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 25 '−' at screen 0.907792,0.693106 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 26 '−' at screen 0.930509,0.693106 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 27 '−' at screen 0.953225,0.693106 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 28 'Tây Ninh' at screen 0.772435,0.661028 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 29 '+' at screen 0.790043,0.661028 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 30 '+' at screen 0.812759,0.661028 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 31 '+' at screen 0.835476,0.661028 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 32 '+' at screen 0.862359,0.661028 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 33 '+' at screen 0.885076,0.661028 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 34 '+' at screen 0.907792,0.661028 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 35 '+' at screen 0.930509,0.661028 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 36 '+' at screen 0.953225,0.661028 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 37 'Bình Thuận' at screen 0.772435,0.628951 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 38 '−' at screen 0.790043,0.628951 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 39 '−' at screen 0.812759,0.628951 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 40 '−' at screen 0.835476,0.628951 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 41 '−' at screen 0.862359,0.628951 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 42 '−' at screen 0.885076,0.628951 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 43 '−' at screen 0.907792,0.628951 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 44 '−' at screen 0.930509,0.628951 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 45 '−' at screen 0.953225,0.628951 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 46 'Đồng Nai' at screen 0.772435,0.596873 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 47 '+' at screen 0.790043,0.596873 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 48 '+' at screen 0.812759,0.596873 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 49 '+' at screen 0.835476,0.596873 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 50 '+' at screen 0.862359,0.596873 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 51 '+' at screen 0.885076,0.596873 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 52 '+' at screen 0.907792,0.596873 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 53 '+' at screen 0.930509,0.596873 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 54 '+' at screen 0.953225,0.596873 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 55 'Long An' at screen 0.772435,0.564795 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 56 '−' at screen 0.790043,0.564795 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 57 '−' at screen 0.812759,0.564795 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 58 '−' at screen 0.835476,0.564795 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 59 '−' at screen 0.862359,0.564795 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 60 '−' at screen 0.885076,0.564795 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 61 '+' at screen 0.907792,0.564795 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 62 '+' at screen 0.930509,0.564795 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 63 '−' at screen 0.953225,0.564795 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 64 'Đồng Tháp' at screen 0.772435,0.532718 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 65 '−' at screen 0.790043,0.532718 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 66 '−' at screen 0.812759,0.532718 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 67 '−' at screen 0.835476,0.532718 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 68 '−' at screen 0.862359,0.532718 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 69 '−' at screen 0.885076,0.532718 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 70 '−' at screen 0.907792,0.532718 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 71 '−' at screen 0.930509,0.532718 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 72 '−' at screen 0.953225,0.532718 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 73 'An Giang' at screen 0.772435,0.50064 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 74 '+' at screen 0.790043,0.50064 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 75 '+' at screen 0.812759,0.50064 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 76 '+' at screen 0.835476,0.50064 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 77 '+' at screen 0.862359,0.50064 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 78 '+' at screen 0.885076,0.50064 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 79 '+' at screen 0.907792,0.50064 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 80 '+' at screen 0.930509,0.50064 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 81 '+' at screen 0.953225,0.50064 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 82 'Bà Rịa – Vũng Tàu' at screen 0.772435,0.468563 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 83 '−' at screen 0.790043,0.468563 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 84 '−' at screen 0.812759,0.468563 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 85 '−' at screen 0.835476,0.468563 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 86 '−' at screen 0.862359,0.468563 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 87 '−' at screen 0.885076,0.468563 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 88 '−' at screen 0.907792,0.468563 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 89 '−' at screen 0.930509,0.468563 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 90 '−' at screen 0.953225,0.468563 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 91 'Tiền Giang' at screen 0.772435,0.436485 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 92 '+' at screen 0.790043,0.436485 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 93 '+' at screen 0.812759,0.436485 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 94 '+' at screen 0.835476,0.436485 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 95 '+' at screen 0.862359,0.436485 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 96 '+' at screen 0.885076,0.436485 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 97 '+' at screen 0.907792,0.436485 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 98 '+' at screen 0.930509,0.436485 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 99 '+' at screen 0.953225,0.436485 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 100 'Kiên Giang' at screen 0.772435,0.404407 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 101 '−' at screen 0.790043,0.404407 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 102 '+' at screen 0.812759,0.404407 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 103 '−' at screen 0.835476,0.404407 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 104 '−' at screen 0.862359,0.404407 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 105 '+' at screen 0.885076,0.404407 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 106 '+' at screen 0.907792,0.404407 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 107 '+' at screen 0.930509,0.404407 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 108 '+' at screen 0.953225,0.404407 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 109 'Cần Thơ' at screen 0.772435,0.37233 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 110 '−' at screen 0.790043,0.37233 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 111 '−' at screen 0.812759,0.37233 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 112 '−' at screen 0.835476,0.37233 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 113 '−' at screen 0.862359,0.37233 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 114 '−' at screen 0.885076,0.37233 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 115 '−' at screen 0.907792,0.37233 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 116 '−' at screen 0.930509,0.37233 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 117 '−' at screen 0.953225,0.37233 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 118 'Bến Tre' at screen 0.772435,0.340252 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 119 '+' at screen 0.790043,0.340252 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 120 '+' at screen 0.812759,0.340252 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 121 '+' at screen 0.835476,0.340252 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 122 '+' at screen 0.862359,0.340252 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 123 '+' at screen 0.885076,0.340252 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 124 '+' at screen 0.907792,0.340252 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 125 '+' at screen 0.930509,0.340252 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 126 '+' at screen 0.953225,0.340252 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 127 'Vĩnh Long' at screen 0.772435,0.308175 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 128 '−' at screen 0.790043,0.308175 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 129 '−' at screen 0.812759,0.308175 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 130 '−' at screen 0.835476,0.308175 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 131 '−' at screen 0.862359,0.308175 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 132 '−' at screen 0.885076,0.308175 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 133 '−' at screen 0.907792,0.308175 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 134 '−' at screen 0.930509,0.308175 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 135 '−' at screen 0.953225,0.308175 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 136 'Trà Vinh' at screen 0.772435,0.276097 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 137 '+' at screen 0.790043,0.276097 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 138 '+' at screen 0.812759,0.276097 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 139 '+' at screen 0.835476,0.276097 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 140 '+' at screen 0.862359,0.276097 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 141 '+' at screen 0.885076,0.276097 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 142 '+' at screen 0.907792,0.276097 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 143 '+' at screen 0.930509,0.276097 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 144 '+' at screen 0.953225,0.276097 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 145 'Sóc Trăng' at screen 0.772435,0.244019 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 146 '−' at screen 0.790043,0.244019 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 147 '+' at screen 0.812759,0.244019 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 148 '−' at screen 0.835476,0.244019 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 149 '−' at screen 0.862359,0.244019 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 150 '+' at screen 0.885076,0.244019 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 151 '+' at screen 0.907792,0.244019 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 152 '−' at screen 0.930509,0.244019 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 153 '+' at screen 0.953225,0.244019 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 154 'Bạc Liêu' at screen 0.772435,0.211942 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 155 '−' at screen 0.790043,0.211942 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 156 '−' at screen 0.812759,0.211942 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 157 '−' at screen 0.835476,0.211942 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 158 '−' at screen 0.862359,0.211942 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 159 '−' at screen 0.885076,0.211942 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 160 '−' at screen 0.907792,0.211942 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 161 '−' at screen 0.930509,0.211942 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 162 '−' at screen 0.953225,0.211942 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 163 'Cà Mau' at screen 0.772435,0.179864 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 164 '+' at screen 0.790043,0.179864 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 165 '+' at screen 0.812759,0.179864 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 166 '+' at screen 0.835476,0.179864 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 167 '+' at screen 0.862359,0.179864 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 168 '+' at screen 0.885076,0.179864 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 169 '+' at screen 0.907792,0.179864 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 170 '+' at screen 0.930509,0.179864 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 171 '+' at screen 0.953225,0.179864 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 172 'Điện Biên' at screen 0.772435,0.147787 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 173 '−' at screen 0.790043,0.147787 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 174 '−' at screen 0.812759,0.147787 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 175 '−' at screen 0.835476,0.147787 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 176 '−' at screen 0.862359,0.147787 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 177 '−' at screen 0.885076,0.147787 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 178 '−' at screen 0.907792,0.147787 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 179 '−' at screen 0.930509,0.147787 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 180 '−' at screen 0.953225,0.147787 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 181 'Đắk Nông' at screen 0.772435,0.115709 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 182 '+' at screen 0.790043,0.115709 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 183 '+' at screen 0.812759,0.115709 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 184 '+' at screen 0.835476,0.115709 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 185 '+' at screen 0.862359,0.115709 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 186 '+' at screen 0.885076,0.115709 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 187 '+' at screen 0.907792,0.115709 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 188 '+' at screen 0.930509,0.115709 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 189 '+' at screen 0.953225,0.115709 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 190 'Hậu Giang' at screen 0.772435,0.083631 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 191 '−' at screen 0.790043,0.083631 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 192 '+' at screen 0.812759,0.083631 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 193 '−' at screen 0.835476,0.083631 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 194 '+' at screen 0.862359,0.083631 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 195 '+' at screen 0.885076,0.083631 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 196 '+' at screen 0.907792,0.083631 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 197 '+' at screen 0.930509,0.083631 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 198 '+' at screen 0.953225,0.083631 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
$d43 << END
21.807833 0 0x3d3939
65.4235 0 0x32373e
109.039167 0 0x2a3744
160.654833 0 0x3f3938
204.2705 0 0x34373e
247.886167 0 0x2a3743
291.501833 0 0x293b4b
335.1175 0 0x36383d
END
$d44 << END
21.807833 1 0xb05d1f
65.4235 1 0xaf5c20
109.039167 1 0xad5c20
160.654833 1 0xac5b20
204.2705 1 0xd07a37
247.886167 1 0xcf7835
291.501833 1 0xcd7734
335.1175 1 0xcc7532
END
$d45 << END
21.807833 2 0x27455b
65.4235 2 0x264c66
109.039167 2 0x274459
160.654833 2 0x264b65
204.2705 2 0x255270
247.886167 2 0x275f83
291.501833 2 0x25516e
335.1175 2 0x275c7f
END
$d46 << END
21.807833 3 0x724223
65.4235 3 0x6b4024
109.039167 3 0x643f27
160.654833 3 0x844a22
204.2705 3 0x7d4622
247.886167 3 0x754323
291.501833 3 0x6e4023
335.1175 3 0x8f4e21
END
$d47 << END
21.807833 4 0x6abbea
65.4235 4 0x388ec4
109.039167 4 0x338ac0
160.654833 4 0x2f86bd
204.2705 4 0x2e83b9
247.886167 4 0x29658c
291.501833 4 0x286288
335.1175 4 0x286084
END
$d48 << END
21.807833 5 0x39383b
65.4235 5 0x2d3641
109.039167 5 0x453a35
160.654833 5 0x3a383b
204.2705 5 0x2e3740
247.886167 5 0x293948
291.501833 5 0x293e50
335.1175 5 0x2e3740
END
$d49 << END
21.807833 6 0xab5b20
65.4235 6 0xa95a20
109.039167 6 0xa75920
160.654833 6 0xa55820
204.2705 6 0xca7330
247.886167 6 0xc8712e
291.501833 6 0xc66f2d
335.1175 6 0xc56d2b
END
$d50 << END
21.807833 7 0x27475e
65.4235 7 0x264e6a
109.039167 7 0x27465d
160.654833 7 0x264d68
204.2705 7 0x265677
247.886167 7 0x28648a
291.501833 7 0x265574
335.1175 7 0x286288
END
$d51 << END
21.807833 8 0x6d4023
65.4235 8 0x663f27
109.039167 8 0x5f3e2a
160.654833 8 0x7e4722
204.2705 8 0x764323
247.886167 8 0x6e4023
291.501833 8 0x673f26
335.1175 8 0x874b22
END
$d52 << END
21.807833 9 0x6fc0ee
65.4235 9 0x3e93c8
109.039167 9 0x3a90c5
160.654833 9 0x368cc2
204.2705 9 0x3289bf
247.886167 9 0x2a6a93
291.501833 9 0x296890
335.1175 9 0x29658d
END
$d53 << END
21.807833 10 0x35383d
65.4235 10 0x2a3743
109.039167 10 0x403938
160.654833 10 0x34373d
204.2705 10 0x2a3744
247.886167 10 0x293c4c
291.501833 10 0x284154
335.1175 10 0x2a3744
END
$d54 << END
21.807833 11 0xa75920
65.4235 11 0xa45820
109.039167 11 0xa25720
160.654833 11 0x9f5620
204.2705 11 0xc46d2a
247.886167 11 0xc26a28
291.501833 11 0xbf6825
335.1175 11 0xbd6523
END
$d55 << END
21.807833 12 0x274961
65.4235 12 0x25506d
109.039167 12 0x274860
160.654833 12 0x25506c
204.2705 12 0x275b7d
247.886167 12 0x296891
291.501833 12 0x275a7c
335.1175 12 0x296790
END
$d56 << END
21.807833 13 0x693f25
65.4235 13 0x613e29
109.039167 13 0x5a3d2c
160.654833 13 0x774422
204.2705 13 0x6f4123
247.886167 13 0x683f26
291.501833 13 0x603e29
335.1175 13 0x7f4722
END
$d57 << END
21.807833 14 0x75c5f3
65.4235 14 0x4499cd
109.039167 14 0x4096ca
160.654833 14 0x3d93c8
204.2705 14 0x3a90c5
247.886167 14 0x2b6f9b
291.501833 14 0x2a6d98
335.1175 14 0x2a6b95
END
$d58 << END
21.807833 15 0x30373f
65.4235 15 0x2a3946
109.039167 15 0x3b393a
160.654833 15 0x2e3740
204.2705 15 0x293948
247.886167 15 0x283f50
291.501833 15 0x2d3641
335.1175 15 0x293a49
END
$d59 << END
21.807833 16 0xa25720
65.4235 16 0x9f5520
109.039167 16 0x9c5421
160.654833 16 0x995321
204.2705 16 0xbe6624
247.886167 16 0xbb6321
291.501833 16 0xb8611f
335.1175 16 0xb55f1f
END
$d60 << END
21.807833 17 0x264b64
65.4235 17 0x255270
109.039167 17 0x264b64
160.654833 17 0x255270
204.2705 17 0x286084
247.886167 17 0x2a6d98
291.501833 17 0x285f84
335.1175 17 0x2a6d98
END
$d61 << END
21.807833 18 0x643f27
65.4235 18 0x5c3d2b
109.039167 18 0x553c2f
160.654833 18 0x714123
204.2705 18 0x693f25
247.886167 18 0x613e29
291.501833 18 0x593d2c
335.1175 18 0x774423
END
$d62 << END
21.807833 19 0x7acaf7
65.4235 19 0x4a9ed2
109.039167 19 0x479bcf
160.654833 19 0x4499cd
204.2705 19 0x4196cb
247.886167 19 0x2b74a2
291.501833 19 0x2b729f
335.1175 19 0x2b709d
END
$d63 << END
21.807833 20 0x2c3641
65.4235 20 0x293b4a
109.039167 20 0x36383d
160.654833 20 0x2a3643
204.2705 20 0x293c4c
247.886167 20 0x284155
291.501833 20 0x2a3845
335.1175 20 0x293d4e
END
set lmargin at screen 0.778685
set rmargin at screen 0.964583
set bmargin at screen 0.067593
set tmargin at screen 0.741222
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
