# title: 3 tỉnh thành có thể đứng đầu, 3 có thể đứng cuối; 0/63 thứ hạng là chắc chắn
# alt: Dải thứ hạng: Thứ hạng điểm Toán trung bình, 2024. 3 tỉnh thành có thể đứng đầu, 3 có thể đứng cuối; 0/63 thứ hạng là chắc chắn. Gia Lai: 1–3. Thừa Thiên Huế: 1–5. Thanh Hóa: 1–7. Quảng Ngãi: 59–63. Hà Tĩnh: 60–63. Nam Định: 61–63.
reset
set encoding utf8
set terminal pngcairo noenhanced rounded size 1920,1080 fontscale 1 linewidth 1 pointscale 1 background rgb '#101a24' font 'Inter,18'
unset key
unset border
unset tics
set multiplot
set label 1 '3 tỉnh thành có thể đứng đầu, 3 có thể đứng cuối; 0/63 thứ hạng là chắc chắn' at screen 0.035417,0.946223 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter Bold,34.5'
set label 2 'Thứ hạng điểm Toán trung bình · 2024 · dải: các thứ hạng có thể có (95%) · ▲ có thể đứng đầu, ▼ có thể đứng cuối' at screen 0.035417,0.888572 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,21'
set label 3 'Nguồn: Bộ Giáo dục và Đào tạo · Sai số: biến động từ năm này sang năm khác, t(6)' at screen 0.035417,0.043078 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set arrow 1 from screen 0.19402,0.845259 to screen 0.19402,0.102778 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 4 '20' at screen 0.19402,0.083078 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set arrow 2 from screen 0.23638,0.845259 to screen 0.23638,0.102778 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 5 '40' at screen 0.23638,0.083078 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set arrow 3 from screen 0.27874,0.845259 to screen 0.27874,0.102778 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 6 '60' at screen 0.27874,0.083078 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 7 'Gia Lai' at screen 0.143963,0.824246 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 8 '1–3' at screen 0.338889,0.824246 right noenhanced front textcolor rgb '#4cc0f0' font 'Inter Bold,18'
set label 9 'Thừa Thiên Huế' at screen 0.143963,0.789223 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 10 '1–5' at screen 0.338889,0.789223 right noenhanced front textcolor rgb '#4cc0f0' font 'Inter Bold,18'
set label 11 'Thanh Hóa' at screen 0.143963,0.7542 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 12 '1–7' at screen 0.338889,0.7542 right noenhanced front textcolor rgb '#4cc0f0' font 'Inter Bold,18'
set label 13 'Hòa Bình' at screen 0.143963,0.719177 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 14 '2–9' at screen 0.338889,0.719177 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 15 'Bắc Ninh' at screen 0.143963,0.684155 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 16 '2–9' at screen 0.338889,0.684155 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 17 'Quảng Ninh' at screen 0.143963,0.649132 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 18 '3–11' at screen 0.338889,0.649132 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 19 'Sơn La' at screen 0.143963,0.614109 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 20 '3–11' at screen 0.338889,0.614109 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 21 'Thái Nguyên' at screen 0.143963,0.579087 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 22 '4–13' at screen 0.338889,0.579087 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 23 'Tuyên Quang' at screen 0.143963,0.544064 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 24 '4–14' at screen 0.338889,0.544064 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 25 'Lai Châu' at screen 0.143963,0.509041 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 26 '6–15' at screen 0.338889,0.509041 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 27 'Đà Nẵng' at screen 0.143963,0.474019 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 28 '6–16' at screen 0.338889,0.474019 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 29 'TP. Hồ Chí Minh' at screen 0.143963,0.438996 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 30 '8–17' at screen 0.338889,0.438996 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 31 'Đắk Nông' at screen 0.143963,0.403973 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 32 '8–17' at screen 0.338889,0.403973 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 33 'Cà Mau' at screen 0.143963,0.36895 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 34 '9–19' at screen 0.338889,0.36895 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 35 'Trà Vinh' at screen 0.143963,0.333928 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 36 '10–19' at screen 0.338889,0.333928 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 37 'Bến Tre' at screen 0.143963,0.298905 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 38 '11–21' at screen 0.338889,0.298905 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 39 'Tiền Giang' at screen 0.143963,0.263882 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 40 '12–21' at screen 0.338889,0.263882 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 41 'An Giang' at screen 0.143963,0.22886 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 42 '14–22' at screen 0.338889,0.22886 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 43 'Đồng Nai' at screen 0.143963,0.193837 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 44 '14–22' at screen 0.338889,0.193837 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 45 'Tây Ninh' at screen 0.143963,0.158814 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 46 '16–23' at screen 0.338889,0.158814 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 47 'Bình Phước' at screen 0.143963,0.123791 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 48 '16–23' at screen 0.338889,0.123791 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
$d1 << END
1 0
3 0
END
$d2 << END
1 0
END
$d3 << END
1 1
5 1
END
$d4 << END
2 1
END
$d5 << END
1 2
7 2
END
$d6 << END
3 2
END
$d7 << END
2 3
9 3
END
$d8 << END
4 3
END
$d9 << END
4 3
END
$d10 << END
2 4
9 4
END
$d11 << END
5 4
END
$d12 << END
5 4
END
$d13 << END
3 5
11 5
END
$d14 << END
6 5
END
$d15 << END
6 5
END
$d16 << END
3 6
11 6
END
$d17 << END
7 6
END
$d18 << END
7 6
END
$d19 << END
4 7
13 7
END
$d20 << END
8 7
END
$d21 << END
8 7
END
$d22 << END
4 8
14 8
END
$d23 << END
9 8
END
$d24 << END
9 8
END
$d25 << END
6 9
15 9
END
$d26 << END
10 9
END
$d27 << END
10 9
END
$d28 << END
6 10
16 10
END
$d29 << END
11 10
END
$d30 << END
11 10
END
$d31 << END
8 11
17 11
END
$d32 << END
12 11
END
$d33 << END
12 11
END
$d34 << END
8 12
17 12
END
$d35 << END
13 12
END
$d36 << END
13 12
END
$d37 << END
9 13
19 13
END
$d38 << END
14 13
END
$d39 << END
14 13
END
$d40 << END
10 14
19 14
END
$d41 << END
15 14
END
$d42 << END
15 14
END
$d43 << END
11 15
21 15
END
$d44 << END
16 15
END
$d45 << END
16 15
END
$d46 << END
12 16
21 16
END
$d47 << END
17 16
END
$d48 << END
17 16
END
$d49 << END
14 17
22 17
END
$d50 << END
18 17
END
$d51 << END
18 17
END
$d52 << END
14 18
22 18
END
$d53 << END
19 18
END
$d54 << END
19 18
END
$d55 << END
16 19
23 19
END
$d56 << END
20 19
END
$d57 << END
20 19
END
$d58 << END
16 20
23 20
END
$d59 << END
21 20
END
$d60 << END
21 20
END
set lmargin at screen 0.152296
set rmargin at screen 0.286576
set bmargin at screen 0.102778
set tmargin at screen 0.845259
set xrange [0.3:63.7]
set yrange [20.6:-0.6]
plot $d1 using 1:2 with lines linewidth 7 linecolor rgb '#4cc0f0' title 'Gia Lai' noenhanced, \
     $d2 using 1:2 with points pointtype 9 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d2 using 1:2 with points pointtype 9 pointsize 2.786885 linewidth 3 linecolor rgb '#4cc0f0' title 'Gia Lai' noenhanced, \
     $d3 using 1:2 with lines linewidth 7 linecolor rgb '#4cc0f0' title 'Thừa Thiên Huế' noenhanced, \
     $d4 using 1:2 with points pointtype 9 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d4 using 1:2 with points pointtype 9 pointsize 2.786885 linewidth 3 linecolor rgb '#4cc0f0' title 'Thừa Thiên Huế' noenhanced, \
     $d5 using 1:2 with lines linewidth 7 linecolor rgb '#4cc0f0' title 'Thanh Hóa' noenhanced, \
     $d6 using 1:2 with points pointtype 9 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d6 using 1:2 with points pointtype 9 pointsize 2.786885 linewidth 3 linecolor rgb '#4cc0f0' title 'Thanh Hóa' noenhanced, \
     $d7 using 1:2 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Hòa Bình' noenhanced, \
     $d8 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d8 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Hòa Bình' noenhanced, \
     $d9 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Hòa Bình' noenhanced, \
     $d10 using 1:2 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Bắc Ninh' noenhanced, \
     $d11 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d11 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Bắc Ninh' noenhanced, \
     $d12 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Bắc Ninh' noenhanced, \
     $d13 using 1:2 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Quảng Ninh' noenhanced, \
     $d14 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d14 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Quảng Ninh' noenhanced, \
     $d15 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Quảng Ninh' noenhanced, \
     $d16 using 1:2 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Sơn La' noenhanced, \
     $d17 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d17 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Sơn La' noenhanced, \
     $d18 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Sơn La' noenhanced, \
     $d19 using 1:2 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Thái Nguyên' noenhanced, \
     $d20 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d20 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Thái Nguyên' noenhanced, \
     $d21 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Thái Nguyên' noenhanced, \
     $d22 using 1:2 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Tuyên Quang' noenhanced, \
     $d23 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d23 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Tuyên Quang' noenhanced, \
     $d24 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Tuyên Quang' noenhanced, \
     $d25 using 1:2 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Lai Châu' noenhanced, \
     $d26 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d26 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Lai Châu' noenhanced, \
     $d27 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Lai Châu' noenhanced, \
     $d28 using 1:2 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Đà Nẵng' noenhanced, \
     $d29 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d29 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Đà Nẵng' noenhanced, \
     $d30 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Đà Nẵng' noenhanced, \
     $d31 using 1:2 with lines linewidth 7 linecolor rgb '#95a1ae' title 'TP. Hồ Chí Minh' noenhanced, \
     $d32 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d32 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'TP. Hồ Chí Minh' noenhanced, \
     $d33 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'TP. Hồ Chí Minh' noenhanced, \
     $d34 using 1:2 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Đắk Nông' noenhanced, \
     $d35 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d35 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Đắk Nông' noenhanced, \
     $d36 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Đắk Nông' noenhanced, \
     $d37 using 1:2 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Cà Mau' noenhanced, \
     $d38 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d38 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Cà Mau' noenhanced, \
     $d39 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Cà Mau' noenhanced, \
     $d40 using 1:2 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Trà Vinh' noenhanced, \
     $d41 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d41 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Trà Vinh' noenhanced, \
     $d42 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Trà Vinh' noenhanced, \
     $d43 using 1:2 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Bến Tre' noenhanced, \
     $d44 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d44 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Bến Tre' noenhanced, \
     $d45 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Bến Tre' noenhanced, \
     $d46 using 1:2 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Tiền Giang' noenhanced, \
     $d47 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d47 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Tiền Giang' noenhanced, \
     $d48 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Tiền Giang' noenhanced, \
     $d49 using 1:2 with lines linewidth 7 linecolor rgb '#95a1ae' title 'An Giang' noenhanced, \
     $d50 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d50 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'An Giang' noenhanced, \
     $d51 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'An Giang' noenhanced, \
     $d52 using 1:2 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Đồng Nai' noenhanced, \
     $d53 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d53 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Đồng Nai' noenhanced, \
     $d54 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Đồng Nai' noenhanced, \
     $d55 using 1:2 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Tây Ninh' noenhanced, \
     $d56 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d56 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Tây Ninh' noenhanced, \
     $d57 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Tây Ninh' noenhanced, \
     $d58 using 1:2 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Bình Phước' noenhanced, \
     $d59 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d59 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Bình Phước' noenhanced, \
     $d60 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Bình Phước' noenhanced
unset label
unset arrow
unset object
set arrow 1 from screen 0.506867,0.845259 to screen 0.506867,0.102778 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 1 '20' at screen 0.506867,0.083078 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set arrow 2 from screen 0.549227,0.845259 to screen 0.549227,0.102778 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 2 '40' at screen 0.549227,0.083078 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set arrow 3 from screen 0.591587,0.845259 to screen 0.591587,0.102778 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 3 '60' at screen 0.591587,0.083078 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 4 'Khánh Hòa' at screen 0.45681,0.824246 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 5 '18–24' at screen 0.651736,0.824246 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 6 'Kon Tum' at screen 0.45681,0.789223 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 7 '20–25' at screen 0.651736,0.789223 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 8 'Quảng Bình' at screen 0.45681,0.7542 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 9 '22–26' at screen 0.651736,0.7542 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 10 'Thái Bình' at screen 0.45681,0.719177 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 11 '23–27' at screen 0.651736,0.719177 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 12 'Hải Dương' at screen 0.45681,0.684155 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 13 '24–28' at screen 0.651736,0.684155 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 14 'Phú Thọ' at screen 0.45681,0.649132 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 15 '25–29' at screen 0.651736,0.649132 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 16 'Lạng Sơn' at screen 0.45681,0.614109 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 17 '26–30' at screen 0.651736,0.614109 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 18 'Hà Giang' at screen 0.45681,0.579087 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 19 '27–31' at screen 0.651736,0.579087 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 20 'Hậu Giang' at screen 0.45681,0.544064 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 21 '28–32' at screen 0.651736,0.544064 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 22 'Sóc Trăng' at screen 0.45681,0.509041 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 23 '29–33' at screen 0.651736,0.509041 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 24 'Kiên Giang' at screen 0.45681,0.474019 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 25 '30–34' at screen 0.651736,0.474019 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 26 'Long An' at screen 0.45681,0.438996 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 27 '31–35' at screen 0.651736,0.438996 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 28 'Bình Dương' at screen 0.45681,0.403973 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 29 '32–36' at screen 0.651736,0.403973 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 30 'Phú Yên' at screen 0.45681,0.36895 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 31 '33–37' at screen 0.651736,0.36895 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 32 'Quảng Nam' at screen 0.45681,0.333928 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 33 '34–38' at screen 0.651736,0.333928 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 34 'Nghệ An' at screen 0.45681,0.298905 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 35 '35–39' at screen 0.651736,0.298905 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 36 'Hà Nam' at screen 0.45681,0.263882 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 37 '36–40' at screen 0.651736,0.263882 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 38 'Bắc Giang' at screen 0.45681,0.22886 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 39 '37–41' at screen 0.651736,0.22886 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 40 'Yên Bái' at screen 0.45681,0.193837 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 41 '38–43' at screen 0.651736,0.193837 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 42 'Lào Cai' at screen 0.45681,0.158814 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 43 '39–45' at screen 0.651736,0.158814 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 44 'Lâm Đồng' at screen 0.45681,0.123791 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 45 '40–47' at screen 0.651736,0.123791 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
$d61 << END
18 0
24 0
END
$d62 << END
22 0
END
$d63 << END
22 0
END
$d64 << END
20 1
25 1
END
$d65 << END
23 1
END
$d66 << END
23 1
END
$d67 << END
22 2
26 2
END
$d68 << END
24 2
END
$d69 << END
24 2
END
$d70 << END
23 3
27 3
END
$d71 << END
25 3
END
$d72 << END
25 3
END
$d73 << END
24 4
28 4
END
$d74 << END
26 4
END
$d75 << END
26 4
END
$d76 << END
25 5
29 5
END
$d77 << END
27 5
END
$d78 << END
27 5
END
$d79 << END
26 6
30 6
END
$d80 << END
28 6
END
$d81 << END
28 6
END
$d82 << END
27 7
31 7
END
$d83 << END
29 7
END
$d84 << END
29 7
END
$d85 << END
28 8
32 8
END
$d86 << END
30 8
END
$d87 << END
30 8
END
$d88 << END
29 9
33 9
END
$d89 << END
31 9
END
$d90 << END
31 9
END
$d91 << END
30 10
34 10
END
$d92 << END
32 10
END
$d93 << END
32 10
END
$d94 << END
31 11
35 11
END
$d95 << END
33 11
END
$d96 << END
33 11
END
$d97 << END
32 12
36 12
END
$d98 << END
34 12
END
$d99 << END
34 12
END
$d100 << END
33 13
37 13
END
$d101 << END
35 13
END
$d102 << END
35 13
END
$d103 << END
34 14
38 14
END
$d104 << END
36 14
END
$d105 << END
36 14
END
$d106 << END
35 15
39 15
END
$d107 << END
37 15
END
$d108 << END
37 15
END
$d109 << END
36 16
40 16
END
$d110 << END
38 16
END
$d111 << END
38 16
END
$d112 << END
37 17
41 17
END
$d113 << END
39 17
END
$d114 << END
39 17
END
$d115 << END
38 18
43 18
END
$d116 << END
40 18
END
$d117 << END
40 18
END
$d118 << END
39 19
45 19
END
$d119 << END
41 19
END
$d120 << END
41 19
END
$d121 << END
40 20
47 20
END
$d122 << END
42 20
END
$d123 << END
42 20
END
set lmargin at screen 0.465143
set rmargin at screen 0.599424
set bmargin at screen 0.102778
set tmargin at screen 0.845259
set xrange [0.3:63.7]
set yrange [20.6:-0.6]
plot $d61 using 1:2 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Khánh Hòa' noenhanced, \
     $d62 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d62 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Khánh Hòa' noenhanced, \
     $d63 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Khánh Hòa' noenhanced, \
     $d64 using 1:2 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Kon Tum' noenhanced, \
     $d65 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d65 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Kon Tum' noenhanced, \
     $d66 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Kon Tum' noenhanced, \
     $d67 using 1:2 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Quảng Bình' noenhanced, \
     $d68 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d68 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Quảng Bình' noenhanced, \
     $d69 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Quảng Bình' noenhanced, \
     $d70 using 1:2 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Thái Bình' noenhanced, \
     $d71 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d71 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Thái Bình' noenhanced, \
     $d72 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Thái Bình' noenhanced, \
     $d73 using 1:2 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Hải Dương' noenhanced, \
     $d74 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d74 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Hải Dương' noenhanced, \
     $d75 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Hải Dương' noenhanced, \
     $d76 using 1:2 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Phú Thọ' noenhanced, \
     $d77 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d77 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Phú Thọ' noenhanced, \
     $d78 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Phú Thọ' noenhanced, \
     $d79 using 1:2 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Lạng Sơn' noenhanced, \
     $d80 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d80 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Lạng Sơn' noenhanced, \
     $d81 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Lạng Sơn' noenhanced, \
     $d82 using 1:2 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Hà Giang' noenhanced, \
     $d83 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d83 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Hà Giang' noenhanced, \
     $d84 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Hà Giang' noenhanced, \
     $d85 using 1:2 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Hậu Giang' noenhanced, \
     $d86 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d86 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Hậu Giang' noenhanced, \
     $d87 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Hậu Giang' noenhanced, \
     $d88 using 1:2 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Sóc Trăng' noenhanced, \
     $d89 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d89 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Sóc Trăng' noenhanced, \
     $d90 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Sóc Trăng' noenhanced, \
     $d91 using 1:2 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Kiên Giang' noenhanced, \
     $d92 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d92 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Kiên Giang' noenhanced, \
     $d93 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Kiên Giang' noenhanced, \
     $d94 using 1:2 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Long An' noenhanced, \
     $d95 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d95 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Long An' noenhanced, \
     $d96 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Long An' noenhanced, \
     $d97 using 1:2 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Bình Dương' noenhanced, \
     $d98 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d98 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Bình Dương' noenhanced, \
     $d99 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Bình Dương' noenhanced, \
     $d100 using 1:2 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Phú Yên' noenhanced, \
     $d101 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d101 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Phú Yên' noenhanced, \
     $d102 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Phú Yên' noenhanced, \
     $d103 using 1:2 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Quảng Nam' noenhanced, \
     $d104 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d104 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Quảng Nam' noenhanced, \
     $d105 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Quảng Nam' noenhanced, \
     $d106 using 1:2 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Nghệ An' noenhanced, \
     $d107 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d107 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Nghệ An' noenhanced, \
     $d108 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Nghệ An' noenhanced, \
     $d109 using 1:2 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Hà Nam' noenhanced, \
     $d110 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d110 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Hà Nam' noenhanced, \
     $d111 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Hà Nam' noenhanced, \
     $d112 using 1:2 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Bắc Giang' noenhanced, \
     $d113 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d113 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Bắc Giang' noenhanced, \
     $d114 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Bắc Giang' noenhanced, \
     $d115 using 1:2 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Yên Bái' noenhanced, \
     $d116 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d116 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Yên Bái' noenhanced, \
     $d117 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Yên Bái' noenhanced, \
     $d118 using 1:2 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Lào Cai' noenhanced, \
     $d119 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d119 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Lào Cai' noenhanced, \
     $d120 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Lào Cai' noenhanced, \
     $d121 using 1:2 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Lâm Đồng' noenhanced, \
     $d122 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d122 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Lâm Đồng' noenhanced, \
     $d123 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Lâm Đồng' noenhanced
unset label
unset arrow
unset object
set arrow 1 from screen 0.819715,0.845259 to screen 0.819715,0.102778 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 1 '20' at screen 0.819715,0.083078 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set arrow 2 from screen 0.862074,0.845259 to screen 0.862074,0.102778 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 2 '40' at screen 0.862074,0.083078 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set arrow 3 from screen 0.904434,0.845259 to screen 0.904434,0.102778 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 3 '60' at screen 0.904434,0.083078 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 4 'Hải Phòng' at screen 0.769657,0.824246 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 5 '40–47' at screen 0.964583,0.824246 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 6 'Bình Định' at screen 0.769657,0.789223 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 7 '41–49' at screen 0.964583,0.789223 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 8 'Điện Biên' at screen 0.769657,0.7542 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 9 '41–49' at screen 0.964583,0.7542 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 10 'Quảng Trị' at screen 0.769657,0.719177 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 11 '42–51' at screen 0.964583,0.719177 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 12 'Vĩnh Long' at screen 0.769657,0.684155 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 13 '42–51' at screen 0.964583,0.684155 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 14 'Ninh Bình' at screen 0.769657,0.649132 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 15 '44–52' at screen 0.964583,0.649132 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 16 'Bà Rịa – Vũng Tàu' at screen 0.769657,0.614109 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 17 '44–52' at screen 0.964583,0.614109 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 18 'Hưng Yên' at screen 0.769657,0.579087 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 19 '46–53' at screen 0.964583,0.579087 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 20 'Bình Thuận' at screen 0.769657,0.544064 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 21 '46–53' at screen 0.964583,0.544064 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 22 'Vĩnh Phúc' at screen 0.769657,0.509041 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 23 '48–54' at screen 0.964583,0.509041 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 24 'Bắc Kạn' at screen 0.769657,0.474019 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 25 '50–55' at screen 0.964583,0.474019 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 26 'Cao Bằng' at screen 0.769657,0.438996 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 27 '52–56' at screen 0.964583,0.438996 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 28 'Hà Nội' at screen 0.769657,0.403973 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 29 '53–57' at screen 0.964583,0.403973 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 30 'Bạc Liêu' at screen 0.769657,0.36895 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 31 '54–58' at screen 0.964583,0.36895 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 32 'Cần Thơ' at screen 0.769657,0.333928 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 33 '55–59' at screen 0.964583,0.333928 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 34 'Đồng Tháp' at screen 0.769657,0.298905 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 35 '56–60' at screen 0.964583,0.298905 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 36 'Ninh Thuận' at screen 0.769657,0.263882 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 37 '57–61' at screen 0.964583,0.263882 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 38 'Đắk Lắk' at screen 0.769657,0.22886 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 39 '58–62' at screen 0.964583,0.22886 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 40 'Quảng Ngãi' at screen 0.769657,0.193837 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 41 '59–63' at screen 0.964583,0.193837 right noenhanced front textcolor rgb '#fdbb4a' font 'Inter Bold,18'
set label 42 'Hà Tĩnh' at screen 0.769657,0.158814 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 43 '60–63' at screen 0.964583,0.158814 right noenhanced front textcolor rgb '#fdbb4a' font 'Inter Bold,18'
set label 44 'Nam Định' at screen 0.769657,0.123791 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 45 '61–63' at screen 0.964583,0.123791 right noenhanced front textcolor rgb '#fdbb4a' font 'Inter Bold,18'
$d124 << END
40 0
47 0
END
$d125 << END
43 0
END
$d126 << END
43 0
END
$d127 << END
41 1
49 1
END
$d128 << END
44 1
END
$d129 << END
44 1
END
$d130 << END
41 2
49 2
END
$d131 << END
45 2
END
$d132 << END
45 2
END
$d133 << END
42 3
51 3
END
$d134 << END
46 3
END
$d135 << END
46 3
END
$d136 << END
42 4
51 4
END
$d137 << END
47 4
END
$d138 << END
47 4
END
$d139 << END
44 5
52 5
END
$d140 << END
48 5
END
$d141 << END
48 5
END
$d142 << END
44 6
52 6
END
$d143 << END
49 6
END
$d144 << END
49 6
END
$d145 << END
46 7
53 7
END
$d146 << END
50 7
END
$d147 << END
50 7
END
$d148 << END
46 8
53 8
END
$d149 << END
51 8
END
$d150 << END
51 8
END
$d151 << END
48 9
54 9
END
$d152 << END
52 9
END
$d153 << END
52 9
END
$d154 << END
50 10
55 10
END
$d155 << END
53 10
END
$d156 << END
53 10
END
$d157 << END
52 11
56 11
END
$d158 << END
54 11
END
$d159 << END
54 11
END
$d160 << END
53 12
57 12
END
$d161 << END
55 12
END
$d162 << END
55 12
END
$d163 << END
54 13
58 13
END
$d164 << END
56 13
END
$d165 << END
56 13
END
$d166 << END
55 14
59 14
END
$d167 << END
57 14
END
$d168 << END
57 14
END
$d169 << END
56 15
60 15
END
$d170 << END
58 15
END
$d171 << END
58 15
END
$d172 << END
57 16
61 16
END
$d173 << END
59 16
END
$d174 << END
59 16
END
$d175 << END
58 17
62 17
END
$d176 << END
60 17
END
$d177 << END
60 17
END
$d178 << END
59 18
63 18
END
$d179 << END
61 18
END
$d180 << END
60 19
63 19
END
$d181 << END
62 19
END
$d182 << END
61 20
63 20
END
$d183 << END
63 20
END
set lmargin at screen 0.77799
set rmargin at screen 0.912271
set bmargin at screen 0.102778
set tmargin at screen 0.845259
set xrange [0.3:63.7]
set yrange [20.6:-0.6]
plot $d124 using 1:2 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Hải Phòng' noenhanced, \
     $d125 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d125 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Hải Phòng' noenhanced, \
     $d126 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Hải Phòng' noenhanced, \
     $d127 using 1:2 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Bình Định' noenhanced, \
     $d128 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d128 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Bình Định' noenhanced, \
     $d129 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Bình Định' noenhanced, \
     $d130 using 1:2 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Điện Biên' noenhanced, \
     $d131 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d131 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Điện Biên' noenhanced, \
     $d132 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Điện Biên' noenhanced, \
     $d133 using 1:2 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Quảng Trị' noenhanced, \
     $d134 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d134 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Quảng Trị' noenhanced, \
     $d135 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Quảng Trị' noenhanced, \
     $d136 using 1:2 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Vĩnh Long' noenhanced, \
     $d137 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d137 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Vĩnh Long' noenhanced, \
     $d138 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Vĩnh Long' noenhanced, \
     $d139 using 1:2 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Ninh Bình' noenhanced, \
     $d140 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d140 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Ninh Bình' noenhanced, \
     $d141 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Ninh Bình' noenhanced, \
     $d142 using 1:2 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Bà Rịa – Vũng Tàu' noenhanced, \
     $d143 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d143 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Bà Rịa – Vũng Tàu' noenhanced, \
     $d144 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Bà Rịa – Vũng Tàu' noenhanced, \
     $d145 using 1:2 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Hưng Yên' noenhanced, \
     $d146 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d146 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Hưng Yên' noenhanced, \
     $d147 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Hưng Yên' noenhanced, \
     $d148 using 1:2 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Bình Thuận' noenhanced, \
     $d149 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d149 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Bình Thuận' noenhanced, \
     $d150 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Bình Thuận' noenhanced, \
     $d151 using 1:2 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Vĩnh Phúc' noenhanced, \
     $d152 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d152 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Vĩnh Phúc' noenhanced, \
     $d153 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Vĩnh Phúc' noenhanced, \
     $d154 using 1:2 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Bắc Kạn' noenhanced, \
     $d155 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d155 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Bắc Kạn' noenhanced, \
     $d156 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Bắc Kạn' noenhanced, \
     $d157 using 1:2 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Cao Bằng' noenhanced, \
     $d158 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d158 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Cao Bằng' noenhanced, \
     $d159 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Cao Bằng' noenhanced, \
     $d160 using 1:2 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Hà Nội' noenhanced, \
     $d161 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d161 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Hà Nội' noenhanced, \
     $d162 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Hà Nội' noenhanced, \
     $d163 using 1:2 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Bạc Liêu' noenhanced, \
     $d164 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d164 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Bạc Liêu' noenhanced, \
     $d165 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Bạc Liêu' noenhanced, \
     $d166 using 1:2 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Cần Thơ' noenhanced, \
     $d167 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d167 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Cần Thơ' noenhanced, \
     $d168 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Cần Thơ' noenhanced, \
     $d169 using 1:2 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Đồng Tháp' noenhanced, \
     $d170 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d170 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Đồng Tháp' noenhanced, \
     $d171 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Đồng Tháp' noenhanced, \
     $d172 using 1:2 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Ninh Thuận' noenhanced, \
     $d173 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d173 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Ninh Thuận' noenhanced, \
     $d174 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Ninh Thuận' noenhanced, \
     $d175 using 1:2 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Đắk Lắk' noenhanced, \
     $d176 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d176 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Đắk Lắk' noenhanced, \
     $d177 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Đắk Lắk' noenhanced, \
     $d178 using 1:2 with lines linewidth 7 linecolor rgb '#fdbb4a' title 'Quảng Ngãi' noenhanced, \
     $d179 using 1:2 with points pointtype 11 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d179 using 1:2 with points pointtype 11 pointsize 2.786885 linewidth 3 linecolor rgb '#fdbb4a' title 'Quảng Ngãi' noenhanced, \
     $d180 using 1:2 with lines linewidth 7 linecolor rgb '#fdbb4a' title 'Hà Tĩnh' noenhanced, \
     $d181 using 1:2 with points pointtype 11 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d181 using 1:2 with points pointtype 11 pointsize 2.786885 linewidth 3 linecolor rgb '#fdbb4a' title 'Hà Tĩnh' noenhanced, \
     $d182 using 1:2 with lines linewidth 7 linecolor rgb '#fdbb4a' title 'Nam Định' noenhanced, \
     $d183 using 1:2 with points pointtype 11 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d183 using 1:2 with points pointtype 11 pointsize 2.786885 linewidth 3 linecolor rgb '#fdbb4a' title 'Nam Định' noenhanced
unset multiplot
