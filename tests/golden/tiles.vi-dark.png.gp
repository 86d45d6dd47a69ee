# title: Bắc Ninh thuộc nhóm cao hơn cả nước nhiều nhất (+0,89), Nam Định thuộc nhóm thấp hơn nhiều nhất (−0,88)
# alt: Bản đồ ô cả nước: Điểm Toán trung bình so với cả nước, 2024 (điểm). Bắc Ninh thuộc nhóm cao hơn cả nước nhiều nhất (+0,89), Nam Định thuộc nhóm thấp hơn nhiều nhất (−0,88). Bắc Ninh +0,89 ± 0,15; Sơn La +0,86 ± 0,15; Tuyên Quang +0,83 ± 0,15; Đà Nẵng +0,80 ± 0,15; Đắk Nông +0,77 ± 0,15; … Ninh Thuận −0,77 ± 0,15; Đắk Lắk −0,80 ± 0,15; Quảng Ngãi −0,83 ± 0,15; Hà Tĩnh −0,86 ± 0,15; Nam Định −0,88 ± 0,15.
reset
set encoding utf8
set terminal pngcairo noenhanced rounded size 1920,1080 fontscale 1 linewidth 1 pointscale 1 background rgb '#101a24' font 'Inter,18'
unset key
unset border
unset tics
set label 1 'Bắc Ninh thuộc nhóm cao hơn cả nước nhiều nhất (+0,89),' at screen 0.035417,0.94784 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter Bold,31.5'
set label 2 'Nam Định thuộc nhóm thấp hơn nhiều nhất (−0,88)' at screen 0.035417,0.900395 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter Bold,31.5'
set label 3 'Điểm Toán trung bình so với cả nước · 2024 · điểm · ▲ cao hơn rõ, ▼ thấp hơn rõ, không dấu: chưa rõ' at screen 0.035417,0.845646 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,21'
set label 4 'Nguồn: Bộ Giáo dục và Đào tạo · Bản đồ ô, không theo tỉ lệ · Ô trống: không có dữ liệu · Sai số: biến động từ năm này sang năm khác, t(6)' at screen 0.035417,0.043078 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 5 'Hà Nội' at screen 0.436756,0.656465 left noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 6 '−0,66' at screen 0.563244,0.656465 right noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 7 '▼' at screen 0.526011,0.656465 right noenhanced front textcolor rgb '#000000' font 'Inter,13.5'
set label 8 'TP. HCM' at screen 0.436756,0.185367 left noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 9 '+0,43' at screen 0.563244,0.185367 right noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 10 '▲' at screen 0.525636,0.185367 right noenhanced front textcolor rgb '#ffffff' font 'Inter,13.5'
set label 11 'Hải Phòng' at screen 0.83497,0.690114 left noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 12 '−0,29' at screen 0.961458,0.690114 right noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 13 '▼' at screen 0.924463,0.690114 right noenhanced front textcolor rgb '#ffffff' font 'Inter,13.5'
set label 14 'Đà Nẵng' at screen 0.83497,0.387266 left noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 15 '+0,80' at screen 0.961458,0.387266 right noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 16 '▲' at screen 0.924313,0.387266 right noenhanced front textcolor rgb '#000000' font 'Inter,13.5'
set label 17 'Hà Giang' at screen 0.436756,0.791064 left noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 18 '+0,09' at screen 0.563244,0.791064 right noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 19 'Cao Bằng' at screen 0.569494,0.791064 left noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 20 '−0,63' at screen 0.695982,0.791064 right noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 21 '▼' at screen 0.658599,0.791064 right noenhanced front textcolor rgb '#000000' font 'Inter,13.5'
set label 22 'Lai Châu' at screen 0.17128,0.757414 left noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 23 '+0,46' at screen 0.297768,0.757414 right noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 24 '▲' at screen 0.26031,0.757414 right noenhanced front textcolor rgb '#ffffff' font 'Inter,13.5'
set label 25 'Lào Cai' at screen 0.304018,0.757414 left noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 26 '−0,26' at screen 0.430506,0.757414 right noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 27 '▼' at screen 0.39351,0.757414 right noenhanced front textcolor rgb '#ffffff' font 'Inter,13.5'
set label 28 'Tuyên Quang' at screen 0.436756,0.757414 left noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 29 '+0,83' at screen 0.563244,0.757414 right noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 30 '▲' at screen 0.525961,0.757414 right noenhanced front textcolor rgb '#000000' font 'Inter,13.5'
set label 31 'Lạng Sơn' at screen 0.702232,0.757414 left noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 32 '+0,12' at screen 0.82872,0.757414 right noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 33 'Bắc Kạn' at screen 0.569494,0.757414 left noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 34 '−0,60' at screen 0.695982,0.757414 right noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 35 '▼' at screen 0.658736,0.757414 right noenhanced front textcolor rgb '#000000' font 'Inter,13.5'
set label 36 'Thái Nguyên' at screen 0.569494,0.723764 left noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 37 '+0,49' at screen 0.695982,0.723764 right noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 38 '▲' at screen 0.658524,0.723764 right noenhanced front textcolor rgb '#ffffff' font 'Inter,13.5'
set label 39 'Yên Bái' at screen 0.304018,0.723764 left noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 40 '−0,23' at screen 0.430506,0.723764 right noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 41 '▼' at screen 0.39336,0.723764 right noenhanced front textcolor rgb '#ffffff' font 'Inter,13.5'
set label 42 'Sơn La' at screen 0.17128,0.690114 left noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 43 '+0,86' at screen 0.297768,0.690114 right noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 44 '▲' at screen 0.260635,0.690114 right noenhanced front textcolor rgb '#000000' font 'Inter,13.5'
set label 45 'Phú Thọ' at screen 0.436756,0.723764 left noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 46 '+0,14' at screen 0.563244,0.723764 right noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 47 'Vĩnh Phúc' at screen 0.436756,0.690114 left noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 48 '−0,57' at screen 0.563244,0.690114 right noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 49 '▼' at screen 0.526873,0.690114 right noenhanced front textcolor rgb '#000000' font 'Inter,13.5'
set label 50 'Quảng Ninh' at screen 0.83497,0.723764 left noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 51 '+0,52' at screen 0.961458,0.723764 right noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 52 '▲' at screen 0.924663,0.723764 right noenhanced front textcolor rgb '#ffffff' font 'Inter,13.5'
set label 53 'Bắc Giang' at screen 0.702232,0.723764 left noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 54 '−0,20' at screen 0.82872,0.723764 right noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 55 '▼' at screen 0.791712,0.723764 right noenhanced front textcolor rgb '#ffffff' font 'Inter,13.5'
set label 56 'Bắc Ninh' at screen 0.569494,0.690114 left noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 57 '+0,89' at screen 0.695982,0.690114 right noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 58 '▲' at screen 0.658849,0.690114 right noenhanced front textcolor rgb '#000000' font 'Inter,13.5'
set label 59 'Hải Dương' at screen 0.702232,0.690114 left noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 60 '+0,17' at screen 0.82872,0.690114 right noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 61 '▲' at screen 0.794149,0.690114 right noenhanced front textcolor rgb '#ffffff' font 'Inter,13.5'
set label 62 'Hưng Yên' at screen 0.569494,0.656465 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 63 '–' at screen 0.695982,0.656465 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 64 '▼' at screen 0.687649,0.656465 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,13.5'
set label 65 'Hòa Bình' at screen 0.304018,0.656465 left noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 66 '+0,54' at screen 0.430506,0.656465 right noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 67 '▲' at screen 0.393248,0.656465 right noenhanced front textcolor rgb '#000000' font 'Inter,13.5'
set label 68 'Hà Nam' at screen 0.436756,0.622815 left noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 69 '−0,17' at screen 0.563244,0.622815 right noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 70 '▼' at screen 0.528673,0.622815 right noenhanced front textcolor rgb '#ffffff' font 'Inter,13.5'
set label 71 'Nam Định' at screen 0.569494,0.622815 left noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 72 '−0,88' at screen 0.695982,0.622815 right noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 73 '▼' at screen 0.658949,0.622815 right noenhanced front textcolor rgb '#000000' font 'Inter,13.5'
set label 74 'Thái Bình' at screen 0.702232,0.656465 left noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 75 '+0,20' at screen 0.82872,0.656465 right noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 76 '▲' at screen 0.791712,0.656465 right noenhanced front textcolor rgb '#ffffff' font 'Inter,13.5'
set label 77 'Ninh Bình' at screen 0.436756,0.589165 left noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 78 '−0,51' at screen 0.563244,0.589165 right noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 79 '▼' at screen 0.528211,0.589165 right noenhanced front textcolor rgb '#ffffff' font 'Inter,13.5'
set label 80 'Thanh Hóa' at screen 0.304018,0.589165 left noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 81 '+0,57' at screen 0.430506,0.589165 right noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 82 '▲' at screen 0.394135,0.589165 right noenhanced front textcolor rgb '#000000' font 'Inter,13.5'
set label 83 'Nghệ An' at screen 0.304018,0.555515 left noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 84 '−0,14' at screen 0.430506,0.555515 right noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 85 'Hà Tĩnh' at screen 0.436756,0.521865 left noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 86 '−0,86' at screen 0.563244,0.521865 right noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 87 '▼' at screen 0.526111,0.521865 right noenhanced front textcolor rgb '#000000' font 'Inter,13.5'
set label 88 'Quảng Bình' at screen 0.436756,0.488215 left noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 89 '+0,23' at screen 0.563244,0.488215 right noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 90 '▲' at screen 0.526098,0.488215 right noenhanced front textcolor rgb '#ffffff' font 'Inter,13.5'
set label 91 'Quảng Trị' at screen 0.569494,0.454566 left noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 92 '−0,48' at screen 0.695982,0.454566 right noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 93 '▼' at screen 0.658624,0.454566 right noenhanced front textcolor rgb '#ffffff' font 'Inter,13.5'
set label 94 'T. Thiên Huế' at screen 0.569494,0.420916 left noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 95 '+0,60' at screen 0.695982,0.420916 right noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 96 '▲' at screen 0.658736,0.420916 right noenhanced front textcolor rgb '#000000' font 'Inter,13.5'
set label 97 'Quảng Nam' at screen 0.702232,0.387266 left noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 98 '−0,11' at screen 0.82872,0.387266 right noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 99 'Quảng Ngãi' at screen 0.83497,0.353616 left noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 100 '−0,83' at screen 0.961458,0.353616 right noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 101 '▼' at screen 0.924175,0.353616 right noenhanced front textcolor rgb '#000000' font 'Inter,13.5'
set label 102 'Kon Tum' at screen 0.702232,0.353616 left noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 103 '+0,26' at screen 0.82872,0.353616 right noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 104 '▲' at screen 0.791724,0.353616 right noenhanced front textcolor rgb '#ffffff' font 'Inter,13.5'
set label 105 'Bình Định' at screen 0.83497,0.319966 left noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 106 '−0,46' at screen 0.961458,0.319966 right noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 107 '▼' at screen 0.924,0.319966 right noenhanced front textcolor rgb '#ffffff' font 'Inter,13.5'
set label 108 'Gia Lai' at screen 0.702232,0.319966 left noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 109 '+0,63' at screen 0.82872,0.319966 right noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 110 '▲' at screen 0.791337,0.319966 right noenhanced front textcolor rgb '#000000' font 'Inter,13.5'
set label 111 'Phú Yên' at screen 0.83497,0.286316 left noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 112 '−0,08' at screen 0.961458,0.286316 right noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 113 'Đắk Lắk' at screen 0.702232,0.286316 left noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 114 '−0,80' at screen 0.82872,0.286316 right noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 115 '▼' at screen 0.791574,0.286316 right noenhanced front textcolor rgb '#000000' font 'Inter,13.5'
set label 116 'Khánh Hòa' at screen 0.83497,0.252667 left noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 117 '+0,29' at screen 0.961458,0.252667 right noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 118 '▲' at screen 0.924463,0.252667 right noenhanced front textcolor rgb '#ffffff' font 'Inter,13.5'
set label 119 'Lâm Đồng' at screen 0.702232,0.252667 left noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 120 '−0,43' at screen 0.82872,0.252667 right noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 121 '▼' at screen 0.791112,0.252667 right noenhanced front textcolor rgb '#ffffff' font 'Inter,13.5'
set label 122 'Bình Phước' at screen 0.436756,0.252667 left noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 123 '+0,66' at screen 0.563244,0.252667 right noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 124 '▲' at screen 0.526011,0.252667 right noenhanced front textcolor rgb '#000000' font 'Inter,13.5'
set label 125 'Bình Dương' at screen 0.436756,0.219017 left noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 126 '−0,05' at screen 0.563244,0.219017 right noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 127 'Ninh Thuận' at screen 0.83497,0.219017 left noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 128 '−0,77' at screen 0.961458,0.219017 right noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 129 '▼' at screen 0.92555,0.219017 right noenhanced front textcolor rgb '#000000' font 'Inter,13.5'
set label 130 'Tây Ninh' at screen 0.304018,0.219017 left noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 131 '+0,32' at screen 0.430506,0.219017 right noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 132 '▲' at screen 0.39336,0.219017 right noenhanced front textcolor rgb '#ffffff' font 'Inter,13.5'
set label 133 'Bình Thuận' at screen 0.702232,0.219017 left noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 134 '−0,40' at screen 0.82872,0.219017 right noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 135 '▼' at screen 0.791249,0.219017 right noenhanced front textcolor rgb '#ffffff' font 'Inter,13.5'
set label 136 'Đồng Nai' at screen 0.569494,0.219017 left noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 137 '+0,69' at screen 0.695982,0.219017 right noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 138 '▲' at screen 0.658749,0.219017 right noenhanced front textcolor rgb '#000000' font 'Inter,13.5'
set label 139 'Long An' at screen 0.304018,0.185367 left noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 140 '−0,03' at screen 0.430506,0.185367 right noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 141 'Đồng Tháp' at screen 0.17128,0.185367 left noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 142 '−0,74' at screen 0.297768,0.185367 right noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 143 '▼' at screen 0.260972,0.185367 right noenhanced front textcolor rgb '#000000' font 'Inter,13.5'
set label 144 'An Giang' at screen 0.038542,0.185367 left noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 145 '+0,35' at screen 0.16503,0.185367 right noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 146 '▲' at screen 0.127846,0.185367 right noenhanced front textcolor rgb '#ffffff' font 'Inter,13.5'
set label 147 'B.– Vũng Tàu' at screen 0.569494,0.185367 left noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 148 '−0,37' at screen 0.695982,0.185367 right noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 149 '▼' at screen 0.659261,0.185367 right noenhanced front textcolor rgb '#ffffff' font 'Inter,13.5'
set label 150 'Tiền Giang' at screen 0.304018,0.151717 left noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 151 '+0,72' at screen 0.430506,0.151717 right noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 152 '▲' at screen 0.394173,0.151717 right noenhanced front textcolor rgb '#000000' font 'Inter,13.5'
set label 153 'Kiên Giang' at screen 0.038542,0.151717 left noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 154 '0,00' at screen 0.16503,0.151717 right noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 155 'Cần Thơ' at screen 0.17128,0.151717 left noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 156 '−0,71' at screen 0.297768,0.151717 right noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 157 '▼' at screen 0.263197,0.151717 right noenhanced front textcolor rgb '#000000' font 'Inter,13.5'
set label 158 'Bến Tre' at screen 0.436756,0.151717 left noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 159 '+0,37' at screen 0.563244,0.151717 right noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 160 '▲' at screen 0.526523,0.151717 right noenhanced front textcolor rgb '#ffffff' font 'Inter,13.5'
set label 161 'Vĩnh Long' at screen 0.304018,0.118067 left noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 162 '−0,34' at screen 0.430506,0.118067 right noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 163 '▼' at screen 0.392898,0.118067 right noenhanced front textcolor rgb '#ffffff' font 'Inter,13.5'
set label 164 'Trà Vinh' at screen 0.436756,0.118067 left noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 165 '+0,75' at screen 0.563244,0.118067 right noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 166 '▲' at screen 0.526873,0.118067 right noenhanced front textcolor rgb '#000000' font 'Inter,13.5'
set label 167 'Sóc Trăng' at screen 0.304018,0.084418 left noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 168 '+0,03' at screen 0.430506,0.084418 right noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 169 'Bạc Liêu' at screen 0.17128,0.084418 left noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 170 '−0,68' at screen 0.297768,0.084418 right noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 171 '▼' at screen 0.260635,0.084418 right noenhanced front textcolor rgb '#000000' font 'Inter,13.5'
set label 172 'Cà Mau' at screen 0.038542,0.084418 left noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 173 '+0,40' at screen 0.16503,0.084418 right noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 174 '▲' at screen 0.127559,0.084418 right noenhanced front textcolor rgb '#ffffff' font 'Inter,13.5'
set label 175 'Điện Biên' at screen 0.17128,0.723764 left noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 176 '−0,31' at screen 0.297768,0.723764 right noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 177 '▼' at screen 0.262385,0.723764 right noenhanced front textcolor rgb '#ffffff' font 'Inter,13.5'
set label 178 'Đắk Nông' at screen 0.569494,0.252667 left noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 179 '+0,77' at screen 0.695982,0.252667 right noenhanced front textcolor rgb '#000000' font 'Inter,18'
set label 180 '▲' at screen 0.660074,0.252667 right noenhanced front textcolor rgb '#000000' font 'Inter,13.5'
set label 181 'Hậu Giang' at screen 0.17128,0.118067 left noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set label 182 '+0,06' at screen 0.297768,0.118067 right noenhanced front textcolor rgb '#ffffff' font 'Inter,18'
set object 1 rectangle from screen 0.83497,0.496414 to screen 0.90372,0.566785 behind fillstyle empty border linecolor rgb '#aeb8c2' linewidth 1.5
set object 2 circle at screen 0.844595,0.548488 size screen 0.003125 behind fillcolor rgb '#6cbdec' fillstyle solid 1 border linecolor rgb '#aeb8c2' linewidth 1
set object 3 circle at screen 0.857658,0.517525 size screen 0.003646 behind fillcolor rgb '#6cbdec' fillstyle solid 1 border linecolor rgb '#aeb8c2' linewidth 1
set object 4 circle at screen 0.867283,0.542859 size screen 0.004688 behind fillcolor rgb '#6cbdec' fillstyle solid 1 border linecolor rgb '#aeb8c2' linewidth 1
set object 5 circle at screen 0.877595,0.516118 size screen 0.003125 behind fillcolor rgb '#6cbdec' fillstyle solid 1 border linecolor rgb '#aeb8c2' linewidth 1
set object 6 circle at screen 0.885845,0.549896 size screen 0.003125 behind fillcolor rgb '#6cbdec' fillstyle solid 1 border linecolor rgb '#aeb8c2' linewidth 1
set object 7 circle at screen 0.89547,0.527377 size screen 0.003646 behind fillcolor rgb '#6cbdec' fillstyle solid 1 border linecolor rgb '#aeb8c2' linewidth 1
set object 8 circle at screen 0.848033,0.511896 size screen 0.002604 behind fillcolor rgb '#6cbdec' fillstyle solid 1 border linecolor rgb '#aeb8c2' linewidth 1
set object 9 circle at screen 0.872783,0.557636 size screen 0.002083 behind fillcolor rgb '#6cbdec' fillstyle solid 1 border linecolor rgb '#aeb8c2' linewidth 1
set label 183 'Quần đảo Hoàng Sa' at screen 0.83497,0.478566 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter Bold,18'
set label 184 '(Đà Nẵng)' at screen 0.83497,0.449862 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set object 10 rectangle from screen 0.702232,0.116532 to screen 0.770982,0.186902 behind fillstyle empty border linecolor rgb '#aeb8c2' linewidth 1.5
set object 11 circle at screen 0.711857,0.168606 size screen 0.003125 behind fillcolor rgb '#25516f' fillstyle solid 1 border linecolor rgb '#aeb8c2' linewidth 1
set object 12 circle at screen 0.72492,0.137643 size screen 0.003646 behind fillcolor rgb '#25516f' fillstyle solid 1 border linecolor rgb '#aeb8c2' linewidth 1
set object 13 circle at screen 0.734545,0.162976 size screen 0.004688 behind fillcolor rgb '#25516f' fillstyle solid 1 border linecolor rgb '#aeb8c2' linewidth 1
set object 14 circle at screen 0.744857,0.136236 size screen 0.003125 behind fillcolor rgb '#25516f' fillstyle solid 1 border linecolor rgb '#aeb8c2' linewidth 1
set object 15 circle at screen 0.753107,0.170013 size screen 0.003125 behind fillcolor rgb '#25516f' fillstyle solid 1 border linecolor rgb '#aeb8c2' linewidth 1
set object 16 circle at screen 0.762732,0.147495 size screen 0.003646 behind fillcolor rgb '#25516f' fillstyle solid 1 border linecolor rgb '#aeb8c2' linewidth 1
set object 17 circle at screen 0.715295,0.132013 size screen 0.002604 behind fillcolor rgb '#25516f' fillstyle solid 1 border linecolor rgb '#aeb8c2' linewidth 1
set object 18 circle at screen 0.740045,0.177754 size screen 0.002083 behind fillcolor rgb '#25516f' fillstyle solid 1 border linecolor rgb '#aeb8c2' linewidth 1
set label 185 'Quần đảo Trường Sa' at screen 0.778274,0.166276 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter Bold,18'
set label 186 '(Khánh Hòa)' at screen 0.778274,0.137573 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 187 'điểm' at screen 0.038542,0.520842 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set object 19 rectangle from screen 0.038542,0.481283 to screen 0.045747,0.499801 behind fillcolor rgb '#fba662' fillstyle solid 1 noborder
set object 20 rectangle from screen 0.045486,0.481283 to screen 0.052691,0.499801 behind fillcolor rgb '#f29d59' fillstyle solid 1 noborder
set object 21 rectangle from screen 0.052431,0.481283 to screen 0.059635,0.499801 behind fillcolor rgb '#e99450' fillstyle solid 1 noborder
set object 22 rectangle from screen 0.059375,0.481283 to screen 0.06658,0.499801 behind fillcolor rgb '#e08b47' fillstyle solid 1 noborder
set object 23 rectangle from screen 0.066319,0.481283 to screen 0.073524,0.499801 behind fillcolor rgb '#d8813e' fillstyle solid 1 noborder
set object 24 rectangle from screen 0.073264,0.481283 to screen 0.080469,0.499801 behind fillcolor rgb '#cf7835' fillstyle solid 1 noborder
set object 25 rectangle from screen 0.080208,0.481283 to screen 0.087413,0.499801 behind fillcolor rgb '#c66f2c' fillstyle solid 1 noborder
set object 26 rectangle from screen 0.087153,0.481283 to screen 0.094358,0.499801 behind fillcolor rgb '#bd6623' fillstyle solid 1 noborder
set object 27 rectangle from screen 0.094097,0.481283 to screen 0.101302,0.499801 behind fillcolor rgb '#b45f1f' fillstyle solid 1 noborder
set object 28 rectangle from screen 0.101042,0.481283 to screen 0.108247,0.499801 behind fillcolor rgb '#ab5b20' fillstyle solid 1 noborder
set object 29 rectangle from screen 0.107986,0.481283 to screen 0.115191,0.499801 behind fillcolor rgb '#a25720' fillstyle solid 1 noborder
set object 30 rectangle from screen 0.114931,0.481283 to screen 0.122135,0.499801 behind fillcolor rgb '#985321' fillstyle solid 1 noborder
set object 31 rectangle from screen 0.121875,0.481283 to screen 0.12908,0.499801 behind fillcolor rgb '#8f4e21' fillstyle solid 1 noborder
set object 32 rectangle from screen 0.128819,0.481283 to screen 0.136024,0.499801 behind fillcolor rgb '#854a22' fillstyle solid 1 noborder
set object 33 rectangle from screen 0.135764,0.481283 to screen 0.142969,0.499801 behind fillcolor rgb '#7c4622' fillstyle solid 1 noborder
set object 34 rectangle from screen 0.142708,0.481283 to screen 0.149913,0.499801 behind fillcolor rgb '#734223' fillstyle solid 1 noborder
set object 35 rectangle from screen 0.149653,0.481283 to screen 0.156858,0.499801 behind fillcolor rgb '#6a3f25' fillstyle solid 1 noborder
set object 36 rectangle from screen 0.156597,0.481283 to screen 0.163802,0.499801 behind fillcolor rgb '#613e29' fillstyle solid 1 noborder
set object 37 rectangle from screen 0.163542,0.481283 to screen 0.170747,0.499801 behind fillcolor rgb '#593d2d' fillstyle solid 1 noborder
set object 38 rectangle from screen 0.170486,0.481283 to screen 0.177691,0.499801 behind fillcolor rgb '#503c31' fillstyle solid 1 noborder
set object 39 rectangle from screen 0.177431,0.481283 to screen 0.184635,0.499801 behind fillcolor rgb '#483a34' fillstyle solid 1 noborder
set object 40 rectangle from screen 0.184375,0.481283 to screen 0.19158,0.499801 behind fillcolor rgb '#3f3938' fillstyle solid 1 noborder
set object 41 rectangle from screen 0.191319,0.481283 to screen 0.198524,0.499801 behind fillcolor rgb '#37383c' fillstyle solid 1 noborder
set object 42 rectangle from screen 0.198264,0.481283 to screen 0.205469,0.499801 behind fillcolor rgb '#2e3740' fillstyle solid 1 noborder
set object 43 rectangle from screen 0.205208,0.481283 to screen 0.212413,0.499801 behind fillcolor rgb '#2a3845' fillstyle solid 1 noborder
set object 44 rectangle from screen 0.212153,0.481283 to screen 0.219358,0.499801 behind fillcolor rgb '#293b4b' fillstyle solid 1 noborder
set object 45 rectangle from screen 0.219097,0.481283 to screen 0.226302,0.499801 behind fillcolor rgb '#283f50' fillstyle solid 1 noborder
set object 46 rectangle from screen 0.226042,0.481283 to screen 0.233247,0.499801 behind fillcolor rgb '#284256' fillstyle solid 1 noborder
set object 47 rectangle from screen 0.232986,0.481283 to screen 0.240191,0.499801 behind fillcolor rgb '#27465c' fillstyle solid 1 noborder
set object 48 rectangle from screen 0.239931,0.481283 to screen 0.247135,0.499801 behind fillcolor rgb '#274962' fillstyle solid 1 noborder
set object 49 rectangle from screen 0.246875,0.481283 to screen 0.25408,0.499801 behind fillcolor rgb '#264d67' fillstyle solid 1 noborder
set object 50 rectangle from screen 0.253819,0.481283 to screen 0.261024,0.499801 behind fillcolor rgb '#25506d' fillstyle solid 1 noborder
set object 51 rectangle from screen 0.260764,0.481283 to screen 0.267969,0.499801 behind fillcolor rgb '#265575' fillstyle solid 1 noborder
set object 52 rectangle from screen 0.267708,0.481283 to screen 0.274913,0.499801 behind fillcolor rgb '#275c7e' fillstyle solid 1 noborder
set object 53 rectangle from screen 0.274653,0.481283 to screen 0.281858,0.499801 behind fillcolor rgb '#286288' fillstyle solid 1 noborder
set object 54 rectangle from screen 0.281597,0.481283 to screen 0.288802,0.499801 behind fillcolor rgb '#296992' fillstyle solid 1 noborder
set object 55 rectangle from screen 0.288542,0.481283 to screen 0.295747,0.499801 behind fillcolor rgb '#2b6f9b' fillstyle solid 1 noborder
set object 56 rectangle from screen 0.295486,0.481283 to screen 0.302691,0.499801 behind fillcolor rgb '#2c76a5' fillstyle solid 1 noborder
set object 57 rectangle from screen 0.302431,0.481283 to screen 0.309635,0.499801 behind fillcolor rgb '#2d7caf' fillstyle solid 1 noborder
set object 58 rectangle from screen 0.309375,0.481283 to screen 0.31658,0.499801 behind fillcolor rgb '#2e83b8' fillstyle solid 1 noborder
set object 59 rectangle from screen 0.316319,0.481283 to screen 0.323524,0.499801 behind fillcolor rgb '#348bc1' fillstyle solid 1 noborder
set object 60 rectangle from screen 0.323264,0.481283 to screen 0.330469,0.499801 behind fillcolor rgb '#3f94c9' fillstyle solid 1 noborder
set object 61 rectangle from screen 0.330208,0.481283 to screen 0.337413,0.499801 behind fillcolor rgb '#4a9ed2' fillstyle solid 1 noborder
set object 62 rectangle from screen 0.337153,0.481283 to screen 0.344358,0.499801 behind fillcolor rgb '#55a8da' fillstyle solid 1 noborder
set object 63 rectangle from screen 0.344097,0.481283 to screen 0.351302,0.499801 behind fillcolor rgb '#5fb1e2' fillstyle solid 1 noborder
set object 64 rectangle from screen 0.351042,0.481283 to screen 0.358247,0.499801 behind fillcolor rgb '#6abbea' fillstyle solid 1 noborder
set object 65 rectangle from screen 0.357986,0.481283 to screen 0.365191,0.499801 behind fillcolor rgb '#75c5f3' fillstyle solid 1 noborder
set object 66 rectangle from screen 0.364931,0.481283 to screen 0.372135,0.499801 behind fillcolor rgb '#80cefb' fillstyle solid 1 noborder
set label 188 '−0,8' at screen 0.054957,0.463435 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 189 '−0,6' at screen 0.09252,0.463435 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 190 '−0,4' at screen 0.130082,0.463435 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 191 '−0,2' at screen 0.167645,0.463435 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 192 '0,0' at screen 0.205208,0.463435 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 193 '+0,2' at screen 0.242771,0.463435 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 194 '+0,4' at screen 0.280334,0.463435 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 195 '+0,6' at screen 0.317897,0.463435 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 196 '+0,8' at screen 0.35546,0.463435 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 197 'Cao nhất' at screen 0.038542,0.419663 left noenhanced front textcolor rgb '#4cc0f0' font 'Inter Bold,19.5'
set label 198 'Bắc Ninh' at screen 0.038542,0.389361 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 199 '+0,89' at screen 0.22619,0.389361 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter Bold,18'
set label 200 'Sơn La' at screen 0.038542,0.359731 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 201 '+0,86' at screen 0.22619,0.359731 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter Bold,18'
set label 202 'Tuyên Quang' at screen 0.038542,0.330101 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 203 '+0,83' at screen 0.22619,0.330101 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter Bold,18'
set label 204 'Đà Nẵng' at screen 0.038542,0.300472 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 205 '+0,80' at screen 0.22619,0.300472 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter Bold,18'
set label 206 'Đắk Nông' at screen 0.038542,0.270842 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 207 '+0,77' at screen 0.22619,0.270842 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter Bold,18'
set label 208 'Thấp nhất' at screen 0.242857,0.419663 left noenhanced front textcolor rgb '#ff7a8a' font 'Inter Bold,19.5'
set label 209 'Nam Định' at screen 0.242857,0.389361 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 210 '−0,88' at screen 0.430506,0.389361 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter Bold,18'
set label 211 'Hà Tĩnh' at screen 0.242857,0.359731 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 212 '−0,86' at screen 0.430506,0.359731 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter Bold,18'
set label 213 'Quảng Ngãi' at screen 0.242857,0.330101 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 214 '−0,83' at screen 0.430506,0.330101 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter Bold,18'
set label 215 'Đắk Lắk' at screen 0.242857,0.300472 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 216 '−0,80' at screen 0.430506,0.300472 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter Bold,18'
set label 217 'Ninh Thuận' at screen 0.242857,0.270842 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 218 '−0,77' at screen 0.430506,0.270842 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter Bold,18'
$d1 << END
3.005886 4.041275
3.994114 4.041275
3.994114 4.958725
3.005886 4.958725
3.005886 4.041275
END
$d2 << END
3.005886 18.041275
3.994114 18.041275
3.994114 18.958725
3.005886 18.958725
3.005886 18.041275
END
$d3 << END
6.005886 3.041275
6.994114 3.041275
6.994114 3.958725
6.005886 3.958725
6.005886 3.041275
END
$d4 << END
6.005886 12.041275
6.994114 12.041275
6.994114 12.958725
6.005886 12.958725
6.005886 12.041275
END
$d5 << END
3.005886 0.041275
3.994114 0.041275
3.994114 0.958725
3.005886 0.958725
3.005886 0.041275
END
$d6 << END
4.005886 0.041275
4.994114 0.041275
4.994114 0.958725
4.005886 0.958725
4.005886 0.041275
END
$d7 << END
1.005886 1.041275
1.994114 1.041275
1.994114 1.958725
1.005886 1.958725
1.005886 1.041275
END
$d8 << END
2.005886 1.041275
2.994114 1.041275
2.994114 1.958725
2.005886 1.958725
2.005886 1.041275
END
$d9 << END
3.005886 1.041275
3.994114 1.041275
3.994114 1.958725
3.005886 1.958725
3.005886 1.041275
END
$d10 << END
5.005886 1.041275
5.994114 1.041275
5.994114 1.958725
5.005886 1.958725
5.005886 1.041275
END
$d11 << END
4.005886 1.041275
4.994114 1.041275
4.994114 1.958725
4.005886 1.958725
4.005886 1.041275
END
$d12 << END
4.005886 2.041275
4.994114 2.041275
4.994114 2.958725
4.005886 2.958725
4.005886 2.041275
END
$d13 << END
2.005886 2.041275
2.994114 2.041275
2.994114 2.958725
2.005886 2.958725
2.005886 2.041275
END
$d14 << END
1.005886 3.041275
1.994114 3.041275
1.994114 3.958725
1.005886 3.958725
1.005886 3.041275
END
$d15 << END
3.005886 2.041275
3.994114 2.041275
3.994114 2.958725
3.005886 2.958725
3.005886 2.041275
END
$d16 << END
3.005886 3.041275
3.994114 3.041275
3.994114 3.958725
3.005886 3.958725
3.005886 3.041275
END
$d17 << END
6.005886 2.041275
6.994114 2.041275
6.994114 2.958725
6.005886 2.958725
6.005886 2.041275
END
$d18 << END
5.005886 2.041275
5.994114 2.041275
5.994114 2.958725
5.005886 2.958725
5.005886 2.041275
END
$d19 << END
4.005886 3.041275
4.994114 3.041275
4.994114 3.958725
4.005886 3.958725
4.005886 3.041275
END
$d20 << END
5.005886 3.041275
5.994114 3.041275
5.994114 3.958725
5.005886 3.958725
5.005886 3.041275
END
$d21 << END
4.005886 4.041275
4.994114 4.041275
4.994114 4.958725
4.005886 4.958725
4.005886 4.041275
END
$d22 << END
2.005886 4.041275
2.994114 4.041275
2.994114 4.958725
2.005886 4.958725
2.005886 4.041275
END
$d23 << END
3.005886 5.041275
3.994114 5.041275
3.994114 5.958725
3.005886 5.958725
3.005886 5.041275
END
$d24 << END
4.005886 5.041275
4.994114 5.041275
4.994114 5.958725
4.005886 5.958725
4.005886 5.041275
END
$d25 << END
5.005886 4.041275
5.994114 4.041275
5.994114 4.958725
5.005886 4.958725
5.005886 4.041275
END
$d26 << END
3.005886 6.041275
3.994114 6.041275
3.994114 6.958725
3.005886 6.958725
3.005886 6.041275
END
$d27 << END
2.005886 6.041275
2.994114 6.041275
2.994114 6.958725
2.005886 6.958725
2.005886 6.041275
END
$d28 << END
2.005886 7.041275
2.994114 7.041275
2.994114 7.958725
2.005886 7.958725
2.005886 7.041275
END
$d29 << END
3.005886 8.041275
3.994114 8.041275
3.994114 8.958725
3.005886 8.958725
3.005886 8.041275
END
$d30 << END
3.005886 9.041275
3.994114 9.041275
3.994114 9.958725
3.005886 9.958725
3.005886 9.041275
END
$d31 << END
4.005886 10.041275
4.994114 10.041275
4.994114 10.958725
4.005886 10.958725
4.005886 10.041275
END
$d32 << END
4.005886 11.041275
4.994114 11.041275
4.994114 11.958725
4.005886 11.958725
4.005886 11.041275
END
$d33 << END
5.005886 12.041275
5.994114 12.041275
5.994114 12.958725
5.005886 12.958725
5.005886 12.041275
END
$d34 << END
6.005886 13.041275
6.994114 13.041275
6.994114 13.958725
6.005886 13.958725
6.005886 13.041275
END
$d35 << END
5.005886 13.041275
5.994114 13.041275
5.994114 13.958725
5.005886 13.958725
5.005886 13.041275
END
$d36 << END
6.005886 14.041275
6.994114 14.041275
6.994114 14.958725
6.005886 14.958725
6.005886 14.041275
END
$d37 << END
5.005886 14.041275
5.994114 14.041275
5.994114 14.958725
5.005886 14.958725
5.005886 14.041275
END
$d38 << END
6.005886 15.041275
6.994114 15.041275
6.994114 15.958725
6.005886 15.958725
6.005886 15.041275
END
$d39 << END
5.005886 15.041275
5.994114 15.041275
5.994114 15.958725
5.005886 15.958725
5.005886 15.041275
END
$d40 << END
6.005886 16.041275
6.994114 16.041275
6.994114 16.958725
6.005886 16.958725
6.005886 16.041275
END
$d41 << END
5.005886 16.041275
5.994114 16.041275
5.994114 16.958725
5.005886 16.958725
5.005886 16.041275
END
$d42 << END
3.005886 16.041275
3.994114 16.041275
3.994114 16.958725
3.005886 16.958725
3.005886 16.041275
END
$d43 << END
3.005886 17.041275
3.994114 17.041275
3.994114 17.958725
3.005886 17.958725
3.005886 17.041275
END
$d44 << END
6.005886 17.041275
6.994114 17.041275
6.994114 17.958725
6.005886 17.958725
6.005886 17.041275
END
$d45 << END
2.005886 17.041275
2.994114 17.041275
2.994114 17.958725
2.005886 17.958725
2.005886 17.041275
END
$d46 << END
5.005886 17.041275
5.994114 17.041275
5.994114 17.958725
5.005886 17.958725
5.005886 17.041275
END
$d47 << END
4.005886 17.041275
4.994114 17.041275
4.994114 17.958725
4.005886 17.958725
4.005886 17.041275
END
$d48 << END
2.005886 18.041275
2.994114 18.041275
2.994114 18.958725
2.005886 18.958725
2.005886 18.041275
END
$d49 << END
1.005886 18.041275
1.994114 18.041275
1.994114 18.958725
1.005886 18.958725
1.005886 18.041275
END
$d50 << END
0.005886 18.041275
0.994114 18.041275
0.994114 18.958725
0.005886 18.958725
0.005886 18.041275
END
$d51 << END
4.005886 18.041275
4.994114 18.041275
4.994114 18.958725
4.005886 18.958725
4.005886 18.041275
END
$d52 << END
2.005886 19.041275
2.994114 19.041275
2.994114 19.958725
2.005886 19.958725
2.005886 19.041275
END
$d53 << END
0.005886 19.041275
0.994114 19.041275
0.994114 19.958725
0.005886 19.958725
0.005886 19.041275
END
$d54 << END
1.005886 19.041275
1.994114 19.041275
1.994114 19.958725
1.005886 19.958725
1.005886 19.041275
END
$d55 << END
3.005886 19.041275
3.994114 19.041275
3.994114 19.958725
3.005886 19.958725
3.005886 19.041275
END
$d56 << END
2.005886 20.041275
2.994114 20.041275
2.994114 20.958725
2.005886 20.958725
2.005886 20.041275
END
$d57 << END
3.005886 20.041275
3.994114 20.041275
3.994114 20.958725
3.005886 20.958725
3.005886 20.041275
END
$d58 << END
2.005886 21.041275
2.994114 21.041275
2.994114 21.958725
2.005886 21.958725
2.005886 21.041275
END
$d59 << END
1.005886 21.041275
1.994114 21.041275
1.994114 21.958725
1.005886 21.958725
1.005886 21.041275
END
$d60 << END
0.005886 21.041275
0.994114 21.041275
0.994114 21.958725
0.005886 21.958725
0.005886 21.041275
END
$d61 << END
1.005886 2.041275
1.994114 2.041275
1.994114 2.958725
1.005886 2.958725
1.005886 2.041275
END
$d62 << END
4.005886 16.041275
4.994114 16.041275
4.994114 16.958725
4.005886 16.958725
4.005886 16.041275
END
$d63 << END
1.005886 20.041275
1.994114 20.041275
1.994114 20.958725
1.005886 20.958725
1.005886 20.041275
END
set lmargin at screen 0.035417
set rmargin at screen 0.964583
set bmargin at screen 0.067593
set tmargin at screen 0.807889
set xrange [0:7]
set yrange [22:0]
plot $d1 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#c8712f' title 'Hà Nội' noenhanced, \
     $d2 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#2a6993' title 'TP. Hồ Chí Minh' noenhanced, \
     $d3 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#6c4024' title 'Hải Phòng' noenhanced, \
     $d4 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#6cbdec' title 'Đà Nẵng' noenhanced, \
     $d5 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#293e4f' title 'Hà Giang' noenhanced, \
     $d6 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#c26a28' title 'Cao Bằng' noenhanced, \
     $d7 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#2a6f9a' title 'Lai Châu' noenhanced, \
     $d8 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#653f27' title 'Lào Cai' noenhanced, \
     $d9 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#74c4f2' title 'Tuyên Quang' noenhanced, \
     $d10 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#284154' title 'Lạng Sơn' noenhanced, \
     $d11 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#bb6321' title 'Bắc Kạn' noenhanced, \
     $d12 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#2b74a2' title 'Thái Nguyên' noenhanced, \
     $d13 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#5e3e2a' title 'Yên Bái' noenhanced, \
     $d14 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#7dccf9' title 'Sơn La' noenhanced, \
     $d15 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#284458' title 'Phú Thọ' noenhanced, \
     $d16 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#b45f1f' title 'Vĩnh Phúc' noenhanced, \
     $d17 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#2c79a9' title 'Quảng Ninh' noenhanced, \
     $d18 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#583d2d' title 'Bắc Giang' noenhanced, \
     $d19 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#85d3ff' title 'Bắc Ninh' noenhanced, \
     $d20 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#27465d' title 'Hải Dương' noenhanced, \
     $d21 with lines linewidth 1.5 linecolor rgb '#43505c' dashtype (8,6) title 'Hưng Yên' noenhanced, \
     $d22 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#2d7eb1' title 'Hòa Bình' noenhanced, \
     $d23 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#513c30' title 'Hà Nam' noenhanced, \
     $d24 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#feaa65' title 'Nam Định' noenhanced, \
     $d25 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#274961' title 'Thái Bình' noenhanced, \
     $d26 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#a55820' title 'Ninh Bình' noenhanced, \
     $d27 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#2e83b8' title 'Thanh Hóa' noenhanced, \
     $d28 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#4a3b33' title 'Nghệ An' noenhanced, \
     $d29 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#f8a35e' title 'Hà Tĩnh' noenhanced, \
     $d30 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#264c66' title 'Quảng Bình' noenhanced, \
     $d31 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#9e5520' title 'Quảng Trị' noenhanced, \
     $d32 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#3289bf' title 'Thừa Thiên Huế' noenhanced, \
     $d33 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#443a36' title 'Quảng Nam' noenhanced, \
     $d34 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#f19c58' title 'Quảng Ngãi' noenhanced, \
     $d35 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#264f6a' title 'Kon Tum' noenhanced, \
     $d36 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#965221' title 'Bình Định' noenhanced, \
     $d37 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#3a90c6' title 'Gia Lai' noenhanced, \
     $d38 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#3d3939' title 'Phú Yên' noenhanced, \
     $d39 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#ea9551' title 'Đắk Lắk' noenhanced, \
     $d40 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#25516f' title 'Khánh Hòa' noenhanced, \
     $d41 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#8f4f21' title 'Lâm Đồng' noenhanced, \
     $d42 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#4398cc' title 'Bình Phước' noenhanced, \
     $d43 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#37383c' title 'Bình Dương' noenhanced, \
     $d44 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#e38e4a' title 'Ninh Thuận' noenhanced, \
     $d45 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#265675' title 'Tây Ninh' noenhanced, \
     $d46 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#884b22' title 'Bình Thuận' noenhanced, \
     $d47 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#4b9fd3' title 'Đồng Nai' noenhanced, \
     $d48 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#30373f' title 'Long An' noenhanced, \
     $d49 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#dc8643' title 'Đồng Tháp' noenhanced, \
     $d50 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#275b7d' title 'An Giang' noenhanced, \
     $d51 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#814822' title 'Bà Rịa – Vũng Tàu' noenhanced, \
     $d52 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#54a7d9' title 'Tiền Giang' noenhanced, \
     $d53 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#2a3642' title 'Kiên Giang' noenhanced, \
     $d54 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#d57f3c' title 'Cần Thơ' noenhanced, \
     $d55 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#286084' title 'Bến Tre' noenhanced, \
     $d56 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#794522' title 'Vĩnh Long' noenhanced, \
     $d57 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#5caedf' title 'Trà Vinh' noenhanced, \
     $d58 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#293947' title 'Sóc Trăng' noenhanced, \
     $d59 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#cf7835' title 'Bạc Liêu' noenhanced, \
     $d60 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#29658c' title 'Cà Mau' noenhanced, \
     $d61 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#724223' title 'Điện Biên' noenhanced, \
     $d62 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#64b6e6' title 'Đắk Nông' noenhanced, \
     $d63 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#293c4b' title 'Hậu Giang' noenhanced
