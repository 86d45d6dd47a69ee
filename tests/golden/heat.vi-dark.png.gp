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
set label 3 'Điểm Toán trung bình so với cả nước · 2017–2024 · điểm · 20 nơi cao nhất và 20 nơi thấp nhất trong 63 · màu đậm nhất: ± 1,13' at screen 0.035417,0.845646 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,21'
set label 4 'Nguồn: Bộ Giáo dục và Đào tạo · Khoảng tin cậy 95% của một ô: ± 0,10 · Sai số: biến động từ năm này sang năm khác, t(6) · Từ 2020: thi tốt nghiệp' at screen 0.035417,0.043078 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 5 '2024' at screen 0.472051,0.758559 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 6 '2023' at screen 0.429695,0.758559 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 7 '2022' at screen 0.387339,0.758559 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 8 '2021' at screen 0.344982,0.758559 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 9 '2020' at screen 0.302626,0.758559 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 10 '2019' at screen 0.256103,0.758559 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 11 '2018' at screen 0.213747,0.758559 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 12 '2017' at screen 0.171391,0.758559 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set arrow 1 from screen 0.279365,0.802333 to screen 0.279365,0.774556 nohead back linewidth 1.5 linecolor rgb '#aeb8c2' dashtype (2,5)
set arrow 2 from screen 0.279365,0.744926 to screen 0.279365,0.067593 nohead back linewidth 1.5 linecolor rgb '#aeb8c2' dashtype (2,5)
set label 13 'thi tốt nghiệp' at screen 0.28301,0.790041 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 14 'Hà Nội' at screen 0.143963,0.724381 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 15 '−0,61' at screen 0.171391,0.724381 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 16 '−0,60' at screen 0.213747,0.724381 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 17 '−0,58' at screen 0.256103,0.724381 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 18 '−0,56' at screen 0.302626,0.724381 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 19 '−0,75' at screen 0.344982,0.724381 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 20 '−0,73' at screen 0.387339,0.724381 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 21 '−0,71' at screen 0.429695,0.724381 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 22 '−0,70' at screen 0.472051,0.724381 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 23 'TP. Hồ Chí Minh' at screen 0.143963,0.6907 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 24 '+0,30' at screen 0.171391,0.6907 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 25 '+0,20' at screen 0.213747,0.6907 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 26 '+0,30' at screen 0.256103,0.6907 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 27 '+0,40' at screen 0.302626,0.6907 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 28 '+0,50' at screen 0.344982,0.6907 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 29 '+0,60' at screen 0.387339,0.6907 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 30 '+0,51' at screen 0.429695,0.6907 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 31 '+0,61' at screen 0.472051,0.6907 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 32 'Đà Nẵng' at screen 0.143963,0.657019 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 33 '+1,10' at screen 0.171391,0.657019 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 34 '+0,89' at screen 0.213747,0.657019 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 35 '+0,88' at screen 0.256103,0.657019 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 36 '+0,87' at screen 0.302626,0.657019 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 37 '+0,86' at screen 0.344982,0.657019 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 38 '+0,65' at screen 0.387339,0.657019 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 39 '+0,64' at screen 0.429695,0.657019 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 40 '+0,63' at screen 0.472051,0.657019 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 41 'Cao Bằng' at screen 0.143963,0.623337 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 42 '−0,59' at screen 0.171391,0.623337 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 43 '−0,57' at screen 0.213747,0.623337 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 44 '−0,53' at screen 0.302626,0.623337 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 45 '−0,71' at screen 0.344982,0.623337 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 46 '−0,69' at screen 0.387339,0.623337 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 47 '−0,68' at screen 0.429695,0.623337 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 48 '−0,66' at screen 0.472051,0.623337 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 49 'Lai Châu' at screen 0.143963,0.589656 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 50 '+0,32' at screen 0.171391,0.589656 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 51 '+0,23' at screen 0.213747,0.589656 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 52 '+0,33' at screen 0.256103,0.589656 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 53 '+0,43' at screen 0.302626,0.589656 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 54 '+0,54' at screen 0.344982,0.589656 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 55 '+0,64' at screen 0.387339,0.589656 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 56 '+0,54' at screen 0.429695,0.589656 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 57 '+0,65' at screen 0.472051,0.589656 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 58 'Tuyên Quang' at screen 0.143963,0.555974 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 59 '+1,13' at screen 0.171391,0.555974 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 60 '+0,92' at screen 0.213747,0.555974 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 61 '+0,91' at screen 0.256103,0.555974 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 62 '+0,90' at screen 0.302626,0.555974 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 63 '+0,89' at screen 0.344982,0.555974 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 64 '+0,69' at screen 0.387339,0.555974 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 65 '+0,68' at screen 0.429695,0.555974 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 66 '+0,67' at screen 0.472051,0.555974 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 67 'Bắc Kạn' at screen 0.143963,0.522293 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 68 '−0,56' at screen 0.171391,0.522293 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 69 '−0,54' at screen 0.213747,0.522293 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 70 '−0,52' at screen 0.256103,0.522293 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 71 '−0,50' at screen 0.302626,0.522293 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 72 '−0,68' at screen 0.344982,0.522293 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 73 '−0,66' at screen 0.387339,0.522293 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 74 '−0,64' at screen 0.429695,0.522293 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 75 '−0,62' at screen 0.472051,0.522293 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 76 'Thái Nguyên' at screen 0.143963,0.488611 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 77 '+0,35' at screen 0.171391,0.488611 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 78 '+0,25' at screen 0.213747,0.488611 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 79 '+0,36' at screen 0.256103,0.488611 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 80 '+0,46' at screen 0.302626,0.488611 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 81 '+0,57' at screen 0.344982,0.488611 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 82 '+0,47' at screen 0.387339,0.488611 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 83 '+0,58' at screen 0.429695,0.488611 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 84 '+0,69' at screen 0.472051,0.488611 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 85 'Sơn La' at screen 0.143963,0.45493 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 86 '+0,95' at screen 0.171391,0.45493 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 87 '+0,94' at screen 0.213747,0.45493 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 88 '+0,94' at screen 0.256103,0.45493 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 89 '+0,93' at screen 0.302626,0.45493 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 90 '+0,93' at screen 0.344982,0.45493 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 91 '+0,72' at screen 0.387339,0.45493 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 92 '+0,72' at screen 0.429695,0.45493 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 93 '+0,71' at screen 0.472051,0.45493 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 94 'Vĩnh Phúc' at screen 0.143963,0.421248 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 95 '−0,54' at screen 0.171391,0.421248 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 96 '−0,52' at screen 0.213747,0.421248 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 97 '−0,49' at screen 0.256103,0.421248 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 98 '−0,47' at screen 0.302626,0.421248 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 99 '−0,65' at screen 0.344982,0.421248 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 100 '−0,62' at screen 0.387339,0.421248 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 101 '−0,60' at screen 0.429695,0.421248 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 102 '−0,58' at screen 0.472051,0.421248 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 103 'Quảng Ninh' at screen 0.143963,0.387567 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 104 '+0,37' at screen 0.171391,0.387567 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 105 '+0,28' at screen 0.213747,0.387567 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 106 '+0,39' at screen 0.256103,0.387567 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 107 '+0,49' at screen 0.302626,0.387567 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 108 '+0,60' at screen 0.344982,0.387567 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 109 '+0,51' at screen 0.387339,0.387567 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 110 '+0,62' at screen 0.429695,0.387567 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 111 '+0,73' at screen 0.472051,0.387567 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 112 'Bắc Ninh' at screen 0.143963,0.353885 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 113 '+0,97' at screen 0.171391,0.353885 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 114 '+0,97' at screen 0.213747,0.353885 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 115 '+0,97' at screen 0.256103,0.353885 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 116 '+0,96' at screen 0.302626,0.353885 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 117 '+0,96' at screen 0.344982,0.353885 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 118 '+0,76' at screen 0.387339,0.353885 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 119 '+0,75' at screen 0.429695,0.353885 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 120 '+0,75' at screen 0.472051,0.353885 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 121 'Hưng Yên' at screen 0.143963,0.320204 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 122 '−0,52' at screen 0.171391,0.320204 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 123 '−0,49' at screen 0.213747,0.320204 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 124 '−0,46' at screen 0.256103,0.320204 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 125 '−0,44' at screen 0.302626,0.320204 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 126 '−0,61' at screen 0.344982,0.320204 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 127 '−0,59' at screen 0.387339,0.320204 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 128 '−0,56' at screen 0.429695,0.320204 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 129 '−0,54' at screen 0.472051,0.320204 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 130 'Hòa Bình' at screen 0.143963,0.286522 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 131 '+0,40' at screen 0.171391,0.286522 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 132 '+0,31' at screen 0.213747,0.286522 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 133 '+0,42' at screen 0.256103,0.286522 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 134 '+0,53' at screen 0.302626,0.286522 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 135 '+0,64' at screen 0.344982,0.286522 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 136 '+0,55' at screen 0.387339,0.286522 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 137 '+0,66' at screen 0.429695,0.286522 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 138 '+0,77' at screen 0.472051,0.286522 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 139 'Nam Định' at screen 0.143963,0.252841 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 140 '−0,80' at screen 0.171391,0.252841 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 141 '−0,80' at screen 0.213747,0.252841 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 142 '−0,81' at screen 0.256103,0.252841 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 143 '−0,81' at screen 0.302626,0.252841 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 144 '−1,01' at screen 0.344982,0.252841 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 145 '−1,01' at screen 0.387339,0.252841 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 146 '−1,01' at screen 0.429695,0.252841 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 147 '−1,01' at screen 0.472051,0.252841 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 148 'Ninh Bình' at screen 0.143963,0.219159 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 149 '−0,49' at screen 0.171391,0.219159 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 150 '−0,46' at screen 0.213747,0.219159 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 151 '−0,44' at screen 0.256103,0.219159 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 152 '−0,41' at screen 0.302626,0.219159 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 153 '−0,58' at screen 0.344982,0.219159 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 154 '−0,55' at screen 0.387339,0.219159 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 155 '−0,52' at screen 0.429695,0.219159 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 156 '−0,50' at screen 0.472051,0.219159 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 157 'Thanh Hóa' at screen 0.143963,0.185478 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 158 '+0,42' at screen 0.171391,0.185478 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 159 '+0,33' at screen 0.213747,0.185478 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 160 '+0,44' at screen 0.256103,0.185478 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 161 '+0,56' at screen 0.302626,0.185478 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 162 '+0,67' at screen 0.344982,0.185478 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 163 '+0,58' at screen 0.387339,0.185478 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 164 '+0,69' at screen 0.429695,0.185478 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 165 '+0,81' at screen 0.472051,0.185478 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 166 'Hà Tĩnh' at screen 0.143963,0.151796 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 167 '−0,78' at screen 0.171391,0.151796 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 168 '−0,78' at screen 0.213747,0.151796 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 169 '−0,78' at screen 0.256103,0.151796 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 170 '−0,78' at screen 0.302626,0.151796 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 171 '−0,97' at screen 0.344982,0.151796 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 172 '−0,97' at screen 0.387339,0.151796 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 173 '−0,97' at screen 0.429695,0.151796 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 174 '−0,97' at screen 0.472051,0.151796 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 175 'Quảng Trị' at screen 0.143963,0.118115 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 176 '−0,47' at screen 0.171391,0.118115 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 177 '−0,44' at screen 0.213747,0.118115 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 178 '−0,41' at screen 0.256103,0.118115 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 179 '−0,38' at screen 0.302626,0.118115 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 180 '−0,55' at screen 0.344982,0.118115 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 181 '−0,52' at screen 0.387339,0.118115 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 182 '−0,49' at screen 0.429695,0.118115 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 183 '−0,46' at screen 0.472051,0.118115 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 184 'Thừa Thiên Huế' at screen 0.143963,0.084433 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 185 '+0,44' at screen 0.171391,0.084433 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 186 '+0,36' at screen 0.213747,0.084433 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 187 '+0,47' at screen 0.256103,0.084433 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 188 '+0,59' at screen 0.302626,0.084433 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 189 '+0,70' at screen 0.344982,0.084433 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 190 '+0,62' at screen 0.387339,0.084433 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 191 '+0,73' at screen 0.429695,0.084433 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 192 '+0,85' at screen 0.472051,0.084433 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
$d1 << END
40.662 0 0x9d5520
121.986 0 0x9a5321
203.31 0 0x975221
292.634 0 0x935021
373.958 0 0xb8611f
455.282 0 0xb55f1f
536.606 0 0xb15e1f
617.93 0 0xae5c20
END
$d2 << END
40.662 1 0x264c67
121.986 1 0x27455b
203.31 1 0x264c67
292.634 1 0x265676
373.958 1 0x28648a
455.282 1 0x2b729f
536.606 1 0x28648b
617.93 1 0x2b729f
END
$d3 << END
40.662 2 0x7fcefb
121.986 2 0x4fa3d6
203.31 2 0x4da1d4
292.634 2 0x4b9fd2
373.958 2 0x489dd0
455.282 2 0x2c78a8
536.606 2 0x2c77a6
617.93 2 0x2c75a4
END
$d4 << END
40.662 3 0x985321
121.986 3 0x955121
292.634 3 0x8d4e21
373.958 3 0xb15e1f
455.282 3 0xae5c20
536.606 3 0xaa5a20
617.93 3 0xa65920
END
$d5 << END
40.662 4 0x264e6a
121.986 4 0x27475e
203.31 4 0x264f6a
292.634 4 0x275a7c
373.958 4 0x296891
455.282 4 0x2c77a6
536.606 4 0x296992
617.93 4 0x2c78a8
END
$d6 << END
40.662 5 0x85d3ff
121.986 5 0x55a8da
203.31 5 0x54a7d9
292.634 5 0x52a5d8
373.958 5 0x50a3d6
455.282 5 0x2d7db0
536.606 5 0x2d7cae
617.93 5 0x2d7bad
END
$d7 << END
40.662 6 0x945121
121.986 6 0x8f4f21
203.31 6 0x8b4d21
292.634 6 0x874b22
373.958 6 0xab5b20
455.282 6 0xa75920
536.606 6 0xa25720
617.93 6 0x9e5520
END
$d8 << END
40.662 7 0x25506d
121.986 7 0x274961
203.31 7 0x25516e
292.634 7 0x275e82
373.958 7 0x2a6d98
455.282 7 0x286084
536.606 7 0x2a6e9a
617.93 7 0x2d7db0
END
$d9 << END
40.662 8 0x5dafe0
121.986 8 0x5baedf
203.31 8 0x5aadde
292.634 8 0x59abdd
373.958 8 0x57aadc
455.282 8 0x2e82b7
536.606 8 0x2e81b6
617.93 8 0x2e80b5
END
$d10 << END
40.662 9 0x8f4e21
121.986 9 0x8a4c21
203.31 9 0x864a22
292.634 9 0x814822
373.958 9 0xa45820
455.282 9 0xa05620
536.606 9 0x9b5421
617.93 9 0x965221
END
$d11 << END
40.662 10 0x255270
121.986 10 0x264b64
203.31 10 0x255472
292.634 10 0x286389
373.958 10 0x2b729f
455.282 10 0x29658c
536.606 10 0x2b74a2
617.93 10 0x2e83b8
END
$d12 << END
40.662 11 0x62b4e4
121.986 11 0x61b3e4
203.31 11 0x61b2e3
292.634 11 0x60b2e2
373.958 11 0x5fb1e2
455.282 11 0x3087be
536.606 11 0x3087bd
617.93 11 0x2f86bd
END
$d13 << END
40.662 12 0x8a4c22
121.986 12 0x854a22
203.31 12 0x804822
292.634 12 0x7b4622
373.958 12 0x9e5520
455.282 12 0x995321
536.606 12 0x935021
617.93 12 0x8e4e21
END
$d14 << END
40.662 13 0x265574
121.986 13 0x264d68
203.31 13 0x265878
292.634 13 0x29678f
373.958 13 0x2c76a5
455.282 13 0x2a6a93
536.606 13 0x2c79aa
617.93 13 0x3289c0
END
$d15 << END
40.662 14 0xc36b29
121.986 14 0xc36c29
203.31 14 0xc36c29
292.634 14 0xc36c2a
373.958 14 0xe99450
455.282 14 0xe99450
536.606 14 0xe99450
617.93 14 0xea9450
END
$d16 << END
40.662 15 0x854a22
121.986 15 0x804822
203.31 15 0x7a4522
292.634 15 0x754323
373.958 15 0x975221
455.282 15 0x915021
536.606 15 0x8c4d21
617.93 15 0x864b22
END
$d17 << END
40.662 16 0x265879
121.986 16 0x264f6b
203.31 16 0x275c7e
292.634 16 0x2a6b95
373.958 16 0x2d7bac
455.282 16 0x2a6f9a
536.606 16 0x2d7eb1
617.93 16 0x3c91c7
END
$d18 << END
40.662 17 0xbe6724
121.986 17 0xbe6624
203.31 17 0xbe6624
292.634 17 0xbe6624
373.958 17 0xe38d49
455.282 17 0xe38d49
536.606 17 0xe28d49
617.93 17 0xe28d49
END
$d19 << END
40.662 18 0x804822
121.986 18 0x7a4522
203.31 18 0x744323
292.634 18 0x6e4023
373.958 18 0x904f21
455.282 18 0x8a4c21
536.606 18 0x844a22
617.93 18 0x7e4722
END
$d20 << END
40.662 19 0x275c7e
121.986 19 0x25516e
203.31 19 0x286084
292.634 19 0x2b6f9c
373.958 19 0x2e7fb3
455.282 19 0x2b73a2
536.606 19 0x2e83b9
617.93 19 0x4599ce
END
set lmargin at screen 0.150213
set rmargin at screen 0.493229
set bmargin at screen 0.067593
set tmargin at screen 0.741222
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
set label 1 '2024' at screen 0.943405,0.758559 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 2 '2023' at screen 0.901049,0.758559 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 3 '2022' at screen 0.858693,0.758559 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 4 '2021' at screen 0.816336,0.758559 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 5 '2020' at screen 0.77398,0.758559 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 6 '2019' at screen 0.727457,0.758559 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 7 '2018' at screen 0.685101,0.758559 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 8 '2017' at screen 0.642745,0.758559 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set arrow 1 from screen 0.750719,0.802333 to screen 0.750719,0.774556 nohead back linewidth 1.5 linecolor rgb '#aeb8c2' dashtype (2,5)
set arrow 2 from screen 0.750719,0.744926 to screen 0.750719,0.067593 nohead back linewidth 1.5 linecolor rgb '#aeb8c2' dashtype (2,5)
set label 9 'thi tốt nghiệp' at screen 0.754365,0.790041 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 10 'Quảng Ngãi' at screen 0.615317,0.724381 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 11 '−0,75' at screen 0.642745,0.724381 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 12 '−0,75' at screen 0.685101,0.724381 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 13 '−0,75' at screen 0.727457,0.724381 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 14 '−0,74' at screen 0.77398,0.724381 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 15 '−0,94' at screen 0.816336,0.724381 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 16 '−0,94' at screen 0.858693,0.724381 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 17 '−0,93' at screen 0.901049,0.724381 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 18 '−0,93' at screen 0.943405,0.724381 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 19 'Bình Định' at screen 0.615317,0.6907 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 20 '−0,44' at screen 0.642745,0.6907 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 21 '−0,41' at screen 0.685101,0.6907 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 22 '−0,38' at screen 0.727457,0.6907 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 23 '−0,55' at screen 0.77398,0.6907 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 24 '−0,51' at screen 0.816336,0.6907 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 25 '−0,48' at screen 0.858693,0.6907 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 26 '−0,45' at screen 0.901049,0.6907 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 27 '−0,42' at screen 0.943405,0.6907 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 28 'Gia Lai' at screen 0.615317,0.657019 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 29 '+0,47' at screen 0.642745,0.657019 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 30 '+0,39' at screen 0.685101,0.657019 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 31 '+0,50' at screen 0.727457,0.657019 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 32 '+0,62' at screen 0.77398,0.657019 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 33 '+0,74' at screen 0.816336,0.657019 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 34 '+0,65' at screen 0.858693,0.657019 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 35 '+0,77' at screen 0.901049,0.657019 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 36 '+0,89' at screen 0.943405,0.657019 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 37 'Đắk Lắk' at screen 0.615317,0.623337 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 38 '−0,73' at screen 0.642745,0.623337 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 39 '−0,72' at screen 0.685101,0.623337 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 40 '−0,72' at screen 0.727457,0.623337 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 41 '−0,71' at screen 0.77398,0.623337 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 42 '−0,91' at screen 0.816336,0.623337 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 43 '−0,90' at screen 0.858693,0.623337 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 44 '−0,90' at screen 0.901049,0.623337 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 45 '−0,89' at screen 0.943405,0.623337 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 46 'Lâm Đồng' at screen 0.615317,0.589656 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 47 '−0,42' at screen 0.642745,0.589656 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 48 '−0,38' at screen 0.685101,0.589656 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 49 '−0,35' at screen 0.727457,0.589656 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 50 '−0,52' at screen 0.77398,0.589656 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 51 '−0,48' at screen 0.816336,0.589656 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 52 '−0,45' at screen 0.858693,0.589656 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 53 '−0,41' at screen 0.901049,0.589656 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 54 '−0,38' at screen 0.943405,0.589656 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 55 'Bình Phước' at screen 0.615317,0.555974 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 56 '+0,98' at screen 0.642745,0.555974 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 57 '+0,76' at screen 0.685101,0.555974 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 58 '+0,74' at screen 0.727457,0.555974 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 59 '+0,72' at screen 0.77398,0.555974 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 60 '+0,70' at screen 0.816336,0.555974 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 61 '+0,48' at screen 0.858693,0.555974 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 62 '+0,46' at screen 0.901049,0.555974 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 63 '+0,43' at screen 0.943405,0.555974 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 64 'Ninh Thuận' at screen 0.615317,0.522293 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 65 '−0,71' at screen 0.642745,0.522293 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 66 '−0,70' at screen 0.685101,0.522293 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 67 '−0,69' at screen 0.727457,0.522293 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 68 '−0,68' at screen 0.77398,0.522293 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 69 '−0,88' at screen 0.816336,0.522293 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 70 '−0,87' at screen 0.858693,0.522293 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 71 '−0,86' at screen 0.901049,0.522293 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 72 '−0,85' at screen 0.943405,0.522293 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 73 'Bình Thuận' at screen 0.615317,0.488611 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 74 '−0,39' at screen 0.642745,0.488611 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 75 '−0,36' at screen 0.685101,0.488611 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 76 '−0,32' at screen 0.727457,0.488611 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 77 '−0,48' at screen 0.77398,0.488611 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 78 '−0,45' at screen 0.816336,0.488611 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 79 '−0,41' at screen 0.858693,0.488611 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 80 '−0,37' at screen 0.901049,0.488611 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 81 '−0,54' at screen 0.943405,0.488611 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 82 'Đồng Nai' at screen 0.615317,0.45493 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 83 '+1,01' at screen 0.642745,0.45493 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 84 '+0,79' at screen 0.685101,0.45493 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 85 '+0,77' at screen 0.727457,0.45493 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 86 '+0,75' at screen 0.77398,0.45493 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 87 '+0,73' at screen 0.816336,0.45493 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 88 '+0,51' at screen 0.858693,0.45493 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 89 '+0,49' at screen 0.901049,0.45493 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 90 '+0,47' at screen 0.943405,0.45493 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 91 'Đồng Tháp' at screen 0.615317,0.421248 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 92 '−0,68' at screen 0.642745,0.421248 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 93 '−0,67' at screen 0.685101,0.421248 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 94 '−0,66' at screen 0.727457,0.421248 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 95 '−0,65' at screen 0.77398,0.421248 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 96 '−0,84' at screen 0.816336,0.421248 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 97 '−0,83' at screen 0.858693,0.421248 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 98 '−0,82' at screen 0.901049,0.421248 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 99 '−0,81' at screen 0.943405,0.421248 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 100 'An Giang' at screen 0.615317,0.387567 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 101 '+0,23' at screen 0.642745,0.387567 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 102 '+0,32' at screen 0.685101,0.387567 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 103 '+0,22' at screen 0.727457,0.387567 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 104 '+0,31' at screen 0.77398,0.387567 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 105 '+0,41' at screen 0.816336,0.387567 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 106 '+0,50' at screen 0.858693,0.387567 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 107 '+0,40' at screen 0.901049,0.387567 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 108 '+0,49' at screen 0.943405,0.387567 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 109 'Bà Rịa – Vũng Tàu' at screen 0.615317,0.353885 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 110 '−0,37' at screen 0.642745,0.353885 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 111 '−0,33' at screen 0.685101,0.353885 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 112 '−0,29' at screen 0.727457,0.353885 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 113 '−0,45' at screen 0.77398,0.353885 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 114 '−0,41' at screen 0.816336,0.353885 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 115 '−0,38' at screen 0.858693,0.353885 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 116 '−0,34' at screen 0.901049,0.353885 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 117 '−0,50' at screen 0.943405,0.353885 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 118 'Tiền Giang' at screen 0.615317,0.320204 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 119 '+1,03' at screen 0.642745,0.320204 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 120 '+0,81' at screen 0.685101,0.320204 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 121 '+0,80' at screen 0.727457,0.320204 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 122 '+0,78' at screen 0.77398,0.320204 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 123 '+0,76' at screen 0.816336,0.320204 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 124 '+0,55' at screen 0.858693,0.320204 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 125 '+0,53' at screen 0.901049,0.320204 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 126 '+0,51' at screen 0.943405,0.320204 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 127 'Cần Thơ' at screen 0.615317,0.286522 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 128 '−0,66' at screen 0.642745,0.286522 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 129 '−0,65' at screen 0.685101,0.286522 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 130 '−0,63' at screen 0.727457,0.286522 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 131 '−0,62' at screen 0.77398,0.286522 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 132 '−0,81' at screen 0.816336,0.286522 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 133 '−0,80' at screen 0.858693,0.286522 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 134 '−0,78' at screen 0.901049,0.286522 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 135 '−0,77' at screen 0.943405,0.286522 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 136 'Bến Tre' at screen 0.615317,0.252841 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 137 '+0,25' at screen 0.642745,0.252841 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 138 '+0,35' at screen 0.685101,0.252841 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 139 '+0,25' at screen 0.727457,0.252841 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 140 '+0,34' at screen 0.77398,0.252841 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 141 '+0,44' at screen 0.816336,0.252841 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 142 '+0,54' at screen 0.858693,0.252841 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 143 '+0,43' at screen 0.901049,0.252841 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 144 '+0,53' at screen 0.943405,0.252841 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 145 'Vĩnh Long' at screen 0.615317,0.219159 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 146 '−0,35' at screen 0.642745,0.219159 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 147 '−0,30' at screen 0.685101,0.219159 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 148 '−0,26' at screen 0.727457,0.219159 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 149 '−0,42' at screen 0.77398,0.219159 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 150 '−0,38' at screen 0.816336,0.219159 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 151 '−0,34' at screen 0.858693,0.219159 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 152 '−0,30' at screen 0.901049,0.219159 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 153 '−0,46' at screen 0.943405,0.219159 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 154 'Trà Vinh' at screen 0.615317,0.185478 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 155 '+1,06' at screen 0.642745,0.185478 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 156 '+0,84' at screen 0.685101,0.185478 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 157 '+0,83' at screen 0.727457,0.185478 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 158 '+0,81' at screen 0.77398,0.185478 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 159 '+0,80' at screen 0.816336,0.185478 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 160 '+0,58' at screen 0.858693,0.185478 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 161 '+0,57' at screen 0.901049,0.185478 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 162 '+0,55' at screen 0.943405,0.185478 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 163 'Bạc Liêu' at screen 0.615317,0.151796 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 164 '−0,63' at screen 0.642745,0.151796 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 165 '−0,62' at screen 0.685101,0.151796 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 166 '−0,60' at screen 0.727457,0.151796 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 167 '−0,59' at screen 0.77398,0.151796 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 168 '−0,78' at screen 0.816336,0.151796 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 169 '−0,76' at screen 0.858693,0.151796 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 170 '−0,75' at screen 0.901049,0.151796 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 171 '−0,73' at screen 0.943405,0.151796 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 172 'Cà Mau' at screen 0.615317,0.118115 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 173 '+0,28' at screen 0.642745,0.118115 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 174 '+0,38' at screen 0.685101,0.118115 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 175 '+0,28' at screen 0.727457,0.118115 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 176 '+0,37' at screen 0.77398,0.118115 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 177 '+0,47' at screen 0.816336,0.118115 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 178 '+0,57' at screen 0.858693,0.118115 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 179 '+0,47' at screen 0.901049,0.118115 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 180 '+0,57' at screen 0.943405,0.118115 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 181 'Đắk Nông' at screen 0.615317,0.084433 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 182 '+1,08' at screen 0.642745,0.084433 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 183 '+0,87' at screen 0.685101,0.084433 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 184 '+0,86' at screen 0.727457,0.084433 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 185 '+0,84' at screen 0.77398,0.084433 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 186 '+0,83' at screen 0.816336,0.084433 center noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 187 '+0,62' at screen 0.858693,0.084433 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 188 '+0,61' at screen 0.901049,0.084433 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 189 '+0,59' at screen 0.943405,0.084433 center noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
$d21 << END
40.662 0 0xba6220
121.986 0 0xb9611f
203.31 0 0xb9611f
292.634 0 0xb8601f
373.958 0 0xdd8743
455.282 0 0xdc8643
536.606 0 0xdb8542
617.93 0 0xdb8541
END
$d22 << END
40.662 1 0x7c4622
121.986 1 0x754323
203.31 1 0x6f4023
292.634 1 0x904f21
373.958 1 0x8a4c22
455.282 1 0x834922
536.606 1 0x7d4722
617.93 1 0x764423
END
$d23 << END
40.662 2 0x275f83
121.986 2 0x255372
203.31 2 0x28648a
292.634 2 0x2b74a2
373.958 2 0x2f84ba
455.282 2 0x2c78a9
536.606 2 0x338ac0
617.93 2 0x4ea2d5
END
$d24 << END
40.662 3 0xb55f1f
121.986 3 0xb45f1f
203.31 3 0xb35e1f
292.634 3 0xb25e1f
373.958 3 0xd6803d
455.282 3 0xd57f3c
536.606 3 0xd47e3b
617.93 3 0xd37d3a
END
$d25 << END
40.662 4 0x774423
121.986 4 0x704123
203.31 4 0x693f25
292.634 4 0x8a4c22
373.958 4 0x834922
455.282 4 0x7c4622
536.606 4 0x754323
617.93 4 0x6e4023
END
$d26 << END
40.662 5 0x64b6e6
121.986 5 0x3288bf
203.31 5 0x2f85bb
292.634 5 0x2e82b7
373.958 5 0x2e7fb2
455.282 5 0x286085
536.606 5 0x275d81
617.93 5 0x275a7c
END
$d27 << END
40.662 6 0xb05d1f
121.986 6 0xaf5c20
203.31 6 0xad5c20
292.634 6 0xac5b20
373.958 6 0xd07a37
455.282 6 0xcf7835
536.606 6 0xcd7734
617.93 6 0xcc7532
END
$d28 << END
40.662 7 0x724223
121.986 7 0x6b4024
203.31 7 0x643f27
292.634 7 0x844a22
373.958 7 0x7d4622
455.282 7 0x754323
536.606 7 0x6e4023
617.93 7 0x8f4e21
END
$d29 << END
40.662 8 0x6abbea
121.986 8 0x388ec4
203.31 8 0x338ac0
292.634 8 0x2f86bd
373.958 8 0x2e83b9
455.282 8 0x29658c
536.606 8 0x286288
617.93 8 0x286084
END
$d30 << END
40.662 9 0xab5b20
121.986 9 0xa95a20
203.31 9 0xa75920
292.634 9 0xa55820
373.958 9 0xca7330
455.282 9 0xc8712e
536.606 9 0xc66f2d
617.93 9 0xc56d2b
END
$d31 << END
40.662 10 0x27475e
121.986 10 0x264e6a
203.31 10 0x27465d
292.634 10 0x264d68
373.958 10 0x265677
455.282 10 0x28648a
536.606 10 0x265574
617.93 10 0x286288
END
$d32 << END
40.662 11 0x6d4023
121.986 11 0x663f27
203.31 11 0x5f3e2a
292.634 11 0x7e4722
373.958 11 0x764323
455.282 11 0x6e4023
536.606 11 0x673f26
617.93 11 0x874b22
END
$d33 << END
40.662 12 0x6fc0ee
121.986 12 0x3e93c8
203.31 12 0x3a90c5
292.634 12 0x368cc2
373.958 12 0x3289bf
455.282 12 0x2a6a93
536.606 12 0x296890
617.93 12 0x29658d
END
$d34 << END
40.662 13 0xa75920
121.986 13 0xa45820
203.31 13 0xa25720
292.634 13 0x9f5620
373.958 13 0xc46d2a
455.282 13 0xc26a28
536.606 13 0xbf6825
617.93 13 0xbd6523
END
$d35 << END
40.662 14 0x274961
121.986 14 0x25506d
203.31 14 0x274860
292.634 14 0x25506c
373.958 14 0x275b7d
455.282 14 0x296891
536.606 14 0x275a7c
617.93 14 0x296790
END
$d36 << END
40.662 15 0x693f25
121.986 15 0x613e29
203.31 15 0x5a3d2c
292.634 15 0x774422
373.958 15 0x6f4123
455.282 15 0x683f26
536.606 15 0x603e29
617.93 15 0x7f4722
END
$d37 << END
40.662 16 0x75c5f3
121.986 16 0x4499cd
203.31 16 0x4096ca
292.634 16 0x3d93c8
373.958 16 0x3a90c5
455.282 16 0x2b6f9b
536.606 16 0x2a6d98
617.93 16 0x2a6b95
END
$d38 << END
40.662 17 0xa25720
121.986 17 0x9f5520
203.31 17 0x9c5421
292.634 17 0x995321
373.958 17 0xbe6624
455.282 17 0xbb6321
536.606 17 0xb8611f
617.93 17 0xb55f1f
END
$d39 << END
40.662 18 0x264b64
121.986 18 0x255270
203.31 18 0x264b64
292.634 18 0x255270
373.958 18 0x286084
455.282 18 0x2a6d98
536.606 18 0x285f84
617.93 18 0x2a6d98
END
$d40 << END
40.662 19 0x7acaf7
121.986 19 0x4a9ed2
203.31 19 0x479bcf
292.634 19 0x4499cd
373.958 19 0x4196cb
455.282 19 0x2b74a2
536.606 19 0x2b729f
617.93 19 0x2b709d
END
set lmargin at screen 0.621567
set rmargin at screen 0.964583
set bmargin at screen 0.067593
set tmargin at screen 0.741222
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
