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
set label 2 'Thứ hạng điểm Toán trung bình · 2024 · thứ hạng có thể có (95%): mảnh – cùng lúc cho mọi nơi, đậm – riêng từng nơi' at screen 0.035417,0.889381 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set label 3 '▲ có thể đứng đầu, ▼ có thể đứng cuối, ○ không hoặc cả hai' at screen 0.035417,0.859288 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set label 4 'Nguồn: Bộ Giáo dục và Đào tạo · Sai số: biến động từ năm này sang năm khác, t(6)' at screen 0.035417,0.043078 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set arrow 1 from screen 0.19402,0.817481 to screen 0.19402,0.102778 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 5 '20' at screen 0.19402,0.083078 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set arrow 2 from screen 0.23638,0.817481 to screen 0.23638,0.102778 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 6 '40' at screen 0.23638,0.083078 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set arrow 3 from screen 0.27874,0.817481 to screen 0.27874,0.102778 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 7 '60' at screen 0.27874,0.083078 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 8 'Gia Lai' at screen 0.143963,0.797254 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 9 '1–3' at screen 0.338889,0.797254 right noenhanced front textcolor rgb '#4cc0f0' font 'Inter Bold,18'
set label 10 'Thừa Thiên Huế' at screen 0.143963,0.763542 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 11 '1–5' at screen 0.338889,0.763542 right noenhanced front textcolor rgb '#4cc0f0' font 'Inter Bold,18'
set label 12 'Thanh Hóa' at screen 0.143963,0.729829 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 13 '1–7' at screen 0.338889,0.729829 right noenhanced front textcolor rgb '#4cc0f0' font 'Inter Bold,18'
set label 14 'Hòa Bình' at screen 0.143963,0.696117 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 15 '2–9' at screen 0.338889,0.696117 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 16 'Bắc Ninh' at screen 0.143963,0.662404 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 17 '2–9' at screen 0.338889,0.662404 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 18 'Quảng Ninh' at screen 0.143963,0.628692 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 19 '3–11' at screen 0.338889,0.628692 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 20 'Sơn La' at screen 0.143963,0.594979 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 21 '3–11' at screen 0.338889,0.594979 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 22 'Thái Nguyên' at screen 0.143963,0.561267 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 23 '4–13' at screen 0.338889,0.561267 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 24 'Tuyên Quang' at screen 0.143963,0.527555 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 25 '4–14' at screen 0.338889,0.527555 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 26 'Lai Châu' at screen 0.143963,0.493842 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 27 '6–15' at screen 0.338889,0.493842 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 28 'Đà Nẵng' at screen 0.143963,0.46013 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 29 '6–16' at screen 0.338889,0.46013 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 30 'TP. Hồ Chí Minh' at screen 0.143963,0.426417 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 31 '8–17' at screen 0.338889,0.426417 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 32 'Đắk Nông' at screen 0.143963,0.392705 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 33 '8–17' at screen 0.338889,0.392705 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 34 'Cà Mau' at screen 0.143963,0.358992 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 35 '9–19' at screen 0.338889,0.358992 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 36 'Trà Vinh' at screen 0.143963,0.32528 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 37 '10–19' at screen 0.338889,0.32528 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 38 'Bến Tre' at screen 0.143963,0.291567 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 39 '11–21' at screen 0.338889,0.291567 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 40 'Tiền Giang' at screen 0.143963,0.257855 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 41 '12–21' at screen 0.338889,0.257855 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 42 'An Giang' at screen 0.143963,0.224143 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 43 '14–22' at screen 0.338889,0.224143 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 44 'Đồng Nai' at screen 0.143963,0.19043 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 45 '14–22' at screen 0.338889,0.19043 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 46 'Tây Ninh' at screen 0.143963,0.156718 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 47 '16–23' at screen 0.338889,0.156718 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 48 'Bình Phước' at screen 0.143963,0.123005 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 49 '16–23' at screen 0.338889,0.123005 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
$d1 << END
1 0
3 0
END
$d2 << END
1 0
1 0
END
$d3 << END
1 0
END
$d4 << END
1 1
5 1
END
$d5 << END
1 1
3 1
END
$d6 << END
2 1
END
$d7 << END
1 2
7 2
END
$d8 << END
2 2
4 2
END
$d9 << END
3 2
END
$d10 << END
2 3
9 3
END
$d11 << END
3 3
5 3
END
$d12 << END
4 3
END
$d13 << END
4 3
END
$d14 << END
2 4
9 4
END
$d15 << END
3 4
7 4
END
$d16 << END
5 4
END
$d17 << END
5 4
END
$d18 << END
3 5
11 5
END
$d19 << END
4 5
8 5
END
$d20 << END
6 5
END
$d21 << END
6 5
END
$d22 << END
3 6
11 6
END
$d23 << END
5 6
9 6
END
$d24 << END
7 6
END
$d25 << END
7 6
END
$d26 << END
4 7
13 7
END
$d27 << END
6 7
10 7
END
$d28 << END
8 7
END
$d29 << END
8 7
END
$d30 << END
4 8
14 8
END
$d31 << END
6 8
12 8
END
$d32 << END
9 8
END
$d33 << END
9 8
END
$d34 << END
6 9
15 9
END
$d35 << END
8 9
12 9
END
$d36 << END
10 9
END
$d37 << END
10 9
END
$d38 << END
6 10
16 10
END
$d39 << END
8 10
14 10
END
$d40 << END
11 10
END
$d41 << END
11 10
END
$d42 << END
8 11
17 11
END
$d43 << END
10 11
14 11
END
$d44 << END
12 11
END
$d45 << END
12 11
END
$d46 << END
8 12
17 12
END
$d47 << END
11 12
15 12
END
$d48 << END
13 12
END
$d49 << END
13 12
END
$d50 << END
9 13
19 13
END
$d51 << END
11 13
17 13
END
$d52 << END
14 13
END
$d53 << END
14 13
END
$d54 << END
10 14
19 14
END
$d55 << END
13 14
17 14
END
$d56 << END
15 14
END
$d57 << END
15 14
END
$d58 << END
11 15
21 15
END
$d59 << END
13 15
19 15
END
$d60 << END
16 15
END
$d61 << END
16 15
END
$d62 << END
12 16
21 16
END
$d63 << END
15 16
19 16
END
$d64 << END
17 16
END
$d65 << END
17 16
END
$d66 << END
14 17
22 17
END
$d67 << END
16 17
20 17
END
$d68 << END
18 17
END
$d69 << END
18 17
END
$d70 << END
14 18
22 18
END
$d71 << END
17 18
21 18
END
$d72 << END
19 18
END
$d73 << END
19 18
END
$d74 << END
16 19
23 19
END
$d75 << END
18 19
22 19
END
$d76 << END
20 19
END
$d77 << END
20 19
END
$d78 << END
16 20
23 20
END
$d79 << END
20 20
22 20
END
$d80 << END
21 20
END
$d81 << END
21 20
END
set lmargin at screen 0.152296
set rmargin at screen 0.286576
set bmargin at screen 0.102778
set tmargin at screen 0.817481
set xrange [0.3:63.7]
set yrange [20.6:-0.6]
plot $d1 with lines linewidth 2.8 linecolor rgb '#4cc0f0' title 'Gia Lai' noenhanced, \
     $d2 with lines linewidth 7 linecolor rgb '#4cc0f0' title 'Gia Lai' noenhanced, \
     $d3 using 1:2 with points pointtype 9 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d3 using 1:2 with points pointtype 9 pointsize 2.786885 linewidth 3 linecolor rgb '#4cc0f0' title 'Gia Lai' noenhanced, \
     $d4 with lines linewidth 2.8 linecolor rgb '#4cc0f0' title 'Thừa Thiên Huế' noenhanced, \
     $d5 with lines linewidth 7 linecolor rgb '#4cc0f0' title 'Thừa Thiên Huế' noenhanced, \
     $d6 using 1:2 with points pointtype 9 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d6 using 1:2 with points pointtype 9 pointsize 2.786885 linewidth 3 linecolor rgb '#4cc0f0' title 'Thừa Thiên Huế' noenhanced, \
     $d7 with lines linewidth 2.8 linecolor rgb '#4cc0f0' title 'Thanh Hóa' noenhanced, \
     $d8 with lines linewidth 7 linecolor rgb '#4cc0f0' title 'Thanh Hóa' noenhanced, \
     $d9 using 1:2 with points pointtype 9 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d9 using 1:2 with points pointtype 9 pointsize 2.786885 linewidth 3 linecolor rgb '#4cc0f0' title 'Thanh Hóa' noenhanced, \
     $d10 with lines linewidth 2.8 linecolor rgb '#95a1ae' title 'Hòa Bình' noenhanced, \
     $d11 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Hòa Bình' noenhanced, \
     $d12 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d12 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Hòa Bình' noenhanced, \
     $d13 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Hòa Bình' noenhanced, \
     $d14 with lines linewidth 2.8 linecolor rgb '#95a1ae' title 'Bắc Ninh' noenhanced, \
     $d15 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Bắc Ninh' noenhanced, \
     $d16 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d16 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Bắc Ninh' noenhanced, \
     $d17 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Bắc Ninh' noenhanced, \
     $d18 with lines linewidth 2.8 linecolor rgb '#95a1ae' title 'Quảng Ninh' noenhanced, \
     $d19 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Quảng Ninh' noenhanced, \
     $d20 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d20 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Quảng Ninh' noenhanced, \
     $d21 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Quảng Ninh' noenhanced, \
     $d22 with lines linewidth 2.8 linecolor rgb '#95a1ae' title 'Sơn La' noenhanced, \
     $d23 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Sơn La' noenhanced, \
     $d24 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d24 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Sơn La' noenhanced, \
     $d25 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Sơn La' noenhanced, \
     $d26 with lines linewidth 2.8 linecolor rgb '#95a1ae' title 'Thái Nguyên' noenhanced, \
     $d27 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Thái Nguyên' noenhanced, \
     $d28 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d28 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Thái Nguyên' noenhanced, \
     $d29 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Thái Nguyên' noenhanced, \
     $d30 with lines linewidth 2.8 linecolor rgb '#95a1ae' title 'Tuyên Quang' noenhanced, \
     $d31 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Tuyên Quang' noenhanced, \
     $d32 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d32 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Tuyên Quang' noenhanced, \
     $d33 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Tuyên Quang' noenhanced, \
     $d34 with lines linewidth 2.8 linecolor rgb '#95a1ae' title 'Lai Châu' noenhanced, \
     $d35 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Lai Châu' noenhanced, \
     $d36 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d36 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Lai Châu' noenhanced, \
     $d37 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Lai Châu' noenhanced, \
     $d38 with lines linewidth 2.8 linecolor rgb '#95a1ae' title 'Đà Nẵng' noenhanced, \
     $d39 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Đà Nẵng' noenhanced, \
     $d40 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d40 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Đà Nẵng' noenhanced, \
     $d41 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Đà Nẵng' noenhanced, \
     $d42 with lines linewidth 2.8 linecolor rgb '#95a1ae' title 'TP. Hồ Chí Minh' noenhanced, \
     $d43 with lines linewidth 7 linecolor rgb '#95a1ae' title 'TP. Hồ Chí Minh' noenhanced, \
     $d44 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d44 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'TP. Hồ Chí Minh' noenhanced, \
     $d45 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'TP. Hồ Chí Minh' noenhanced, \
     $d46 with lines linewidth 2.8 linecolor rgb '#95a1ae' title 'Đắk Nông' noenhanced, \
     $d47 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Đắk Nông' noenhanced, \
     $d48 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d48 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Đắk Nông' noenhanced, \
     $d49 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Đắk Nông' noenhanced, \
     $d50 with lines linewidth 2.8 linecolor rgb '#95a1ae' title 'Cà Mau' noenhanced, \
     $d51 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Cà Mau' noenhanced, \
     $d52 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d52 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Cà Mau' noenhanced, \
     $d53 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Cà Mau' noenhanced, \
     $d54 with lines linewidth 2.8 linecolor rgb '#95a1ae' title 'Trà Vinh' noenhanced, \
     $d55 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Trà Vinh' noenhanced, \
     $d56 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d56 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Trà Vinh' noenhanced, \
     $d57 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Trà Vinh' noenhanced, \
     $d58 with lines linewidth 2.8 linecolor rgb '#95a1ae' title 'Bến Tre' noenhanced, \
     $d59 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Bến Tre' noenhanced, \
     $d60 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d60 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Bến Tre' noenhanced, \
     $d61 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Bến Tre' noenhanced, \
     $d62 with lines linewidth 2.8 linecolor rgb '#95a1ae' title 'Tiền Giang' noenhanced, \
     $d63 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Tiền Giang' noenhanced, \
     $d64 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d64 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Tiền Giang' noenhanced, \
     $d65 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Tiền Giang' noenhanced, \
     $d66 with lines linewidth 2.8 linecolor rgb '#95a1ae' title 'An Giang' noenhanced, \
     $d67 with lines linewidth 7 linecolor rgb '#95a1ae' title 'An Giang' noenhanced, \
     $d68 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d68 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'An Giang' noenhanced, \
     $d69 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'An Giang' noenhanced, \
     $d70 with lines linewidth 2.8 linecolor rgb '#95a1ae' title 'Đồng Nai' noenhanced, \
     $d71 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Đồng Nai' noenhanced, \
     $d72 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d72 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Đồng Nai' noenhanced, \
     $d73 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Đồng Nai' noenhanced, \
     $d74 with lines linewidth 2.8 linecolor rgb '#95a1ae' title 'Tây Ninh' noenhanced, \
     $d75 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Tây Ninh' noenhanced, \
     $d76 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d76 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Tây Ninh' noenhanced, \
     $d77 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Tây Ninh' noenhanced, \
     $d78 with lines linewidth 2.8 linecolor rgb '#95a1ae' title 'Bình Phước' noenhanced, \
     $d79 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Bình Phước' noenhanced, \
     $d80 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d80 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Bình Phước' noenhanced, \
     $d81 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Bình Phước' noenhanced
unset label
unset arrow
unset object
set arrow 1 from screen 0.506867,0.817481 to screen 0.506867,0.102778 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 1 '20' at screen 0.506867,0.083078 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set arrow 2 from screen 0.549227,0.817481 to screen 0.549227,0.102778 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 2 '40' at screen 0.549227,0.083078 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set arrow 3 from screen 0.591587,0.817481 to screen 0.591587,0.102778 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 3 '60' at screen 0.591587,0.083078 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 4 'Khánh Hòa' at screen 0.45681,0.797254 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 5 '18–24' at screen 0.651736,0.797254 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 6 'Kon Tum' at screen 0.45681,0.763542 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 7 '20–25' at screen 0.651736,0.763542 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 8 'Quảng Bình' at screen 0.45681,0.729829 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 9 '22–26' at screen 0.651736,0.729829 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 10 'Thái Bình' at screen 0.45681,0.696117 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 11 '23–27' at screen 0.651736,0.696117 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 12 'Hải Dương' at screen 0.45681,0.662404 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 13 '24–28' at screen 0.651736,0.662404 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 14 'Phú Thọ' at screen 0.45681,0.628692 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 15 '25–29' at screen 0.651736,0.628692 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 16 'Lạng Sơn' at screen 0.45681,0.594979 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 17 '26–30' at screen 0.651736,0.594979 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 18 'Hà Giang' at screen 0.45681,0.561267 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 19 '27–31' at screen 0.651736,0.561267 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 20 'Hậu Giang' at screen 0.45681,0.527555 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 21 '28–32' at screen 0.651736,0.527555 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 22 'Sóc Trăng' at screen 0.45681,0.493842 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 23 '29–33' at screen 0.651736,0.493842 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 24 'Kiên Giang' at screen 0.45681,0.46013 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 25 '30–34' at screen 0.651736,0.46013 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 26 'Long An' at screen 0.45681,0.426417 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 27 '31–35' at screen 0.651736,0.426417 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 28 'Bình Dương' at screen 0.45681,0.392705 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 29 '32–36' at screen 0.651736,0.392705 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 30 'Phú Yên' at screen 0.45681,0.358992 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 31 '33–37' at screen 0.651736,0.358992 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 32 'Quảng Nam' at screen 0.45681,0.32528 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 33 '34–38' at screen 0.651736,0.32528 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 34 'Nghệ An' at screen 0.45681,0.291567 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 35 '35–39' at screen 0.651736,0.291567 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 36 'Hà Nam' at screen 0.45681,0.257855 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 37 '36–40' at screen 0.651736,0.257855 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 38 'Bắc Giang' at screen 0.45681,0.224143 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 39 '37–41' at screen 0.651736,0.224143 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 40 'Yên Bái' at screen 0.45681,0.19043 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 41 '38–43' at screen 0.651736,0.19043 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 42 'Lào Cai' at screen 0.45681,0.156718 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 43 '39–45' at screen 0.651736,0.156718 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 44 'Lâm Đồng' at screen 0.45681,0.123005 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 45 '40–47' at screen 0.651736,0.123005 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
$d82 << END
18 0
24 0
END
$d83 << END
21 0
23 0
END
$d84 << END
22 0
END
$d85 << END
22 0
END
$d86 << END
20 1
25 1
END
$d87 << END
22 1
24 1
END
$d88 << END
23 1
END
$d89 << END
23 1
END
$d90 << END
22 2
26 2
END
$d91 << END
23 2
25 2
END
$d92 << END
24 2
END
$d93 << END
24 2
END
$d94 << END
23 3
27 3
END
$d95 << END
24 3
26 3
END
$d96 << END
25 3
END
$d97 << END
25 3
END
$d98 << END
24 4
28 4
END
$d99 << END
25 4
27 4
END
$d100 << END
26 4
END
$d101 << END
26 4
END
$d102 << END
25 5
29 5
END
$d103 << END
26 5
28 5
END
$d104 << END
27 5
END
$d105 << END
27 5
END
$d106 << END
26 6
30 6
END
$d107 << END
27 6
29 6
END
$d108 << END
28 6
END
$d109 << END
28 6
END
$d110 << END
27 7
31 7
END
$d111 << END
28 7
30 7
END
$d112 << END
29 7
END
$d113 << END
29 7
END
$d114 << END
28 8
32 8
END
$d115 << END
29 8
31 8
END
$d116 << END
30 8
END
$d117 << END
30 8
END
$d118 << END
29 9
33 9
END
$d119 << END
30 9
32 9
END
$d120 << END
31 9
END
$d121 << END
31 9
END
$d122 << END
30 10
34 10
END
$d123 << END
31 10
33 10
END
$d124 << END
32 10
END
$d125 << END
32 10
END
$d126 << END
31 11
35 11
END
$d127 << END
32 11
34 11
END
$d128 << END
33 11
END
$d129 << END
33 11
END
$d130 << END
32 12
36 12
END
$d131 << END
33 12
35 12
END
$d132 << END
34 12
END
$d133 << END
34 12
END
$d134 << END
33 13
37 13
END
$d135 << END
34 13
36 13
END
$d136 << END
35 13
END
$d137 << END
35 13
END
$d138 << END
34 14
38 14
END
$d139 << END
35 14
37 14
END
$d140 << END
36 14
END
$d141 << END
36 14
END
$d142 << END
35 15
39 15
END
$d143 << END
36 15
38 15
END
$d144 << END
37 15
END
$d145 << END
37 15
END
$d146 << END
36 16
40 16
END
$d147 << END
37 16
39 16
END
$d148 << END
38 16
END
$d149 << END
38 16
END
$d150 << END
37 17
41 17
END
$d151 << END
38 17
40 17
END
$d152 << END
39 17
END
$d153 << END
39 17
END
$d154 << END
38 18
43 18
END
$d155 << END
39 18
41 18
END
$d156 << END
40 18
END
$d157 << END
40 18
END
$d158 << END
39 19
45 19
END
$d159 << END
40 19
42 19
END
$d160 << END
41 19
END
$d161 << END
41 19
END
$d162 << END
40 20
47 20
END
$d163 << END
41 20
43 20
END
$d164 << END
42 20
END
$d165 << END
42 20
END
set lmargin at screen 0.465143
set rmargin at screen 0.599424
set bmargin at screen 0.102778
set tmargin at screen 0.817481
set xrange [0.3:63.7]
set yrange [20.6:-0.6]
plot $d82 with lines linewidth 2.8 linecolor rgb '#95a1ae' title 'Khánh Hòa' noenhanced, \
     $d83 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Khánh Hòa' noenhanced, \
     $d84 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d84 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Khánh Hòa' noenhanced, \
     $d85 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Khánh Hòa' noenhanced, \
     $d86 with lines linewidth 2.8 linecolor rgb '#95a1ae' title 'Kon Tum' noenhanced, \
     $d87 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Kon Tum' noenhanced, \
     $d88 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d88 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Kon Tum' noenhanced, \
     $d89 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Kon Tum' noenhanced, \
     $d90 with lines linewidth 2.8 linecolor rgb '#95a1ae' title 'Quảng Bình' noenhanced, \
     $d91 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Quảng Bình' noenhanced, \
     $d92 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d92 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Quảng Bình' noenhanced, \
     $d93 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Quảng Bình' noenhanced, \
     $d94 with lines linewidth 2.8 linecolor rgb '#95a1ae' title 'Thái Bình' noenhanced, \
     $d95 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Thái Bình' noenhanced, \
     $d96 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d96 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Thái Bình' noenhanced, \
     $d97 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Thái Bình' noenhanced, \
     $d98 with lines linewidth 2.8 linecolor rgb '#95a1ae' title 'Hải Dương' noenhanced, \
     $d99 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Hải Dương' noenhanced, \
     $d100 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d100 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Hải Dương' noenhanced, \
     $d101 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Hải Dương' noenhanced, \
     $d102 with lines linewidth 2.8 linecolor rgb '#95a1ae' title 'Phú Thọ' noenhanced, \
     $d103 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Phú Thọ' noenhanced, \
     $d104 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d104 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Phú Thọ' noenhanced, \
     $d105 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Phú Thọ' noenhanced, \
     $d106 with lines linewidth 2.8 linecolor rgb '#95a1ae' title 'Lạng Sơn' noenhanced, \
     $d107 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Lạng Sơn' noenhanced, \
     $d108 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d108 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Lạng Sơn' noenhanced, \
     $d109 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Lạng Sơn' noenhanced, \
     $d110 with lines linewidth 2.8 linecolor rgb '#95a1ae' title 'Hà Giang' noenhanced, \
     $d111 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Hà Giang' noenhanced, \
     $d112 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d112 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Hà Giang' noenhanced, \
     $d113 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Hà Giang' noenhanced, \
     $d114 with lines linewidth 2.8 linecolor rgb '#95a1ae' title 'Hậu Giang' noenhanced, \
     $d115 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Hậu Giang' noenhanced, \
     $d116 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d116 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Hậu Giang' noenhanced, \
     $d117 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Hậu Giang' noenhanced, \
     $d118 with lines linewidth 2.8 linecolor rgb '#95a1ae' title 'Sóc Trăng' noenhanced, \
     $d119 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Sóc Trăng' noenhanced, \
     $d120 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d120 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Sóc Trăng' noenhanced, \
     $d121 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Sóc Trăng' noenhanced, \
     $d122 with lines linewidth 2.8 linecolor rgb '#95a1ae' title 'Kiên Giang' noenhanced, \
     $d123 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Kiên Giang' noenhanced, \
     $d124 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d124 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Kiên Giang' noenhanced, \
     $d125 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Kiên Giang' noenhanced, \
     $d126 with lines linewidth 2.8 linecolor rgb '#95a1ae' title 'Long An' noenhanced, \
     $d127 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Long An' noenhanced, \
     $d128 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d128 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Long An' noenhanced, \
     $d129 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Long An' noenhanced, \
     $d130 with lines linewidth 2.8 linecolor rgb '#95a1ae' title 'Bình Dương' noenhanced, \
     $d131 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Bình Dương' noenhanced, \
     $d132 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d132 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Bình Dương' noenhanced, \
     $d133 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Bình Dương' noenhanced, \
     $d134 with lines linewidth 2.8 linecolor rgb '#95a1ae' title 'Phú Yên' noenhanced, \
     $d135 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Phú Yên' noenhanced, \
     $d136 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d136 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Phú Yên' noenhanced, \
     $d137 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Phú Yên' noenhanced, \
     $d138 with lines linewidth 2.8 linecolor rgb '#95a1ae' title 'Quảng Nam' noenhanced, \
     $d139 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Quảng Nam' noenhanced, \
     $d140 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d140 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Quảng Nam' noenhanced, \
     $d141 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Quảng Nam' noenhanced, \
     $d142 with lines linewidth 2.8 linecolor rgb '#95a1ae' title 'Nghệ An' noenhanced, \
     $d143 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Nghệ An' noenhanced, \
     $d144 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d144 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Nghệ An' noenhanced, \
     $d145 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Nghệ An' noenhanced, \
     $d146 with lines linewidth 2.8 linecolor rgb '#95a1ae' title 'Hà Nam' noenhanced, \
     $d147 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Hà Nam' noenhanced, \
     $d148 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d148 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Hà Nam' noenhanced, \
     $d149 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Hà Nam' noenhanced, \
     $d150 with lines linewidth 2.8 linecolor rgb '#95a1ae' title 'Bắc Giang' noenhanced, \
     $d151 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Bắc Giang' noenhanced, \
     $d152 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d152 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Bắc Giang' noenhanced, \
     $d153 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Bắc Giang' noenhanced, \
     $d154 with lines linewidth 2.8 linecolor rgb '#95a1ae' title 'Yên Bái' noenhanced, \
     $d155 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Yên Bái' noenhanced, \
     $d156 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d156 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Yên Bái' noenhanced, \
     $d157 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Yên Bái' noenhanced, \
     $d158 with lines linewidth 2.8 linecolor rgb '#95a1ae' title 'Lào Cai' noenhanced, \
     $d159 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Lào Cai' noenhanced, \
     $d160 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d160 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Lào Cai' noenhanced, \
     $d161 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Lào Cai' noenhanced, \
     $d162 with lines linewidth 2.8 linecolor rgb '#95a1ae' title 'Lâm Đồng' noenhanced, \
     $d163 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Lâm Đồng' noenhanced, \
     $d164 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d164 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Lâm Đồng' noenhanced, \
     $d165 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Lâm Đồng' noenhanced
unset label
unset arrow
unset object
set arrow 1 from screen 0.819715,0.817481 to screen 0.819715,0.102778 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 1 '20' at screen 0.819715,0.083078 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set arrow 2 from screen 0.862074,0.817481 to screen 0.862074,0.102778 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 2 '40' at screen 0.862074,0.083078 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set arrow 3 from screen 0.904434,0.817481 to screen 0.904434,0.102778 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 3 '60' at screen 0.904434,0.083078 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 4 'Hải Phòng' at screen 0.769657,0.797254 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 5 '40–47' at screen 0.964583,0.797254 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 6 'Bình Định' at screen 0.769657,0.763542 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 7 '41–49' at screen 0.964583,0.763542 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 8 'Điện Biên' at screen 0.769657,0.729829 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 9 '41–49' at screen 0.964583,0.729829 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 10 'Quảng Trị' at screen 0.769657,0.696117 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 11 '42–51' at screen 0.964583,0.696117 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 12 'Vĩnh Long' at screen 0.769657,0.662404 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 13 '42–51' at screen 0.964583,0.662404 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 14 'Ninh Bình' at screen 0.769657,0.628692 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 15 '44–52' at screen 0.964583,0.628692 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 16 'Bà Rịa – Vũng Tàu' at screen 0.769657,0.594979 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 17 '44–52' at screen 0.964583,0.594979 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 18 'Hưng Yên' at screen 0.769657,0.561267 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 19 '46–53' at screen 0.964583,0.561267 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 20 'Bình Thuận' at screen 0.769657,0.527555 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 21 '46–53' at screen 0.964583,0.527555 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 22 'Vĩnh Phúc' at screen 0.769657,0.493842 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 23 '48–54' at screen 0.964583,0.493842 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 24 'Bắc Kạn' at screen 0.769657,0.46013 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 25 '50–55' at screen 0.964583,0.46013 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 26 'Cao Bằng' at screen 0.769657,0.426417 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 27 '52–56' at screen 0.964583,0.426417 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 28 'Hà Nội' at screen 0.769657,0.392705 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 29 '53–57' at screen 0.964583,0.392705 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 30 'Bạc Liêu' at screen 0.769657,0.358992 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 31 '54–58' at screen 0.964583,0.358992 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 32 'Cần Thơ' at screen 0.769657,0.32528 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 33 '55–59' at screen 0.964583,0.32528 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 34 'Đồng Tháp' at screen 0.769657,0.291567 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 35 '56–60' at screen 0.964583,0.291567 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 36 'Ninh Thuận' at screen 0.769657,0.257855 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 37 '57–61' at screen 0.964583,0.257855 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 38 'Đắk Lắk' at screen 0.769657,0.224143 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 39 '58–62' at screen 0.964583,0.224143 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 40 'Quảng Ngãi' at screen 0.769657,0.19043 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 41 '59–63' at screen 0.964583,0.19043 right noenhanced front textcolor rgb '#fdbb4a' font 'Inter Bold,18'
set label 42 'Hà Tĩnh' at screen 0.769657,0.156718 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 43 '60–63' at screen 0.964583,0.156718 right noenhanced front textcolor rgb '#fdbb4a' font 'Inter Bold,18'
set label 44 'Nam Định' at screen 0.769657,0.123005 right noenhanced front textcolor rgb '#f4f6f8' font 'Inter,18'
set label 45 '61–63' at screen 0.964583,0.123005 right noenhanced front textcolor rgb '#fdbb4a' font 'Inter Bold,18'
$d166 << END
40 0
47 0
END
$d167 << END
41 0
45 0
END
$d168 << END
43 0
END
$d169 << END
43 0
END
$d170 << END
41 1
49 1
END
$d171 << END
42 1
46 1
END
$d172 << END
44 1
END
$d173 << END
44 1
END
$d174 << END
41 2
49 2
END
$d175 << END
43 2
47 2
END
$d176 << END
45 2
END
$d177 << END
45 2
END
$d178 << END
42 3
51 3
END
$d179 << END
44 3
48 3
END
$d180 << END
46 3
END
$d181 << END
46 3
END
$d182 << END
42 4
51 4
END
$d183 << END
45 4
49 4
END
$d184 << END
47 4
END
$d185 << END
47 4
END
$d186 << END
44 5
52 5
END
$d187 << END
46 5
50 5
END
$d188 << END
48 5
END
$d189 << END
48 5
END
$d190 << END
44 6
52 6
END
$d191 << END
47 6
51 6
END
$d192 << END
49 6
END
$d193 << END
49 6
END
$d194 << END
46 7
53 7
END
$d195 << END
48 7
52 7
END
$d196 << END
50 7
END
$d197 << END
50 7
END
$d198 << END
46 8
53 8
END
$d199 << END
50 8
52 8
END
$d200 << END
51 8
END
$d201 << END
51 8
END
$d202 << END
48 9
54 9
END
$d203 << END
51 9
53 9
END
$d204 << END
52 9
END
$d205 << END
52 9
END
$d206 << END
50 10
55 10
END
$d207 << END
52 10
54 10
END
$d208 << END
53 10
END
$d209 << END
53 10
END
$d210 << END
52 11
56 11
END
$d211 << END
53 11
55 11
END
$d212 << END
54 11
END
$d213 << END
54 11
END
$d214 << END
53 12
57 12
END
$d215 << END
54 12
56 12
END
$d216 << END
55 12
END
$d217 << END
55 12
END
$d218 << END
54 13
58 13
END
$d219 << END
55 13
57 13
END
$d220 << END
56 13
END
$d221 << END
56 13
END
$d222 << END
55 14
59 14
END
$d223 << END
56 14
58 14
END
$d224 << END
57 14
END
$d225 << END
57 14
END
$d226 << END
56 15
60 15
END
$d227 << END
57 15
59 15
END
$d228 << END
58 15
END
$d229 << END
58 15
END
$d230 << END
57 16
61 16
END
$d231 << END
58 16
60 16
END
$d232 << END
59 16
END
$d233 << END
59 16
END
$d234 << END
58 17
62 17
END
$d235 << END
59 17
61 17
END
$d236 << END
60 17
END
$d237 << END
60 17
END
$d238 << END
59 18
63 18
END
$d239 << END
60 18
62 18
END
$d240 << END
61 18
END
$d241 << END
60 19
63 19
END
$d242 << END
61 19
63 19
END
$d243 << END
62 19
END
$d244 << END
61 20
63 20
END
$d245 << END
63 20
63 20
END
$d246 << END
63 20
END
set lmargin at screen 0.77799
set rmargin at screen 0.912271
set bmargin at screen 0.102778
set tmargin at screen 0.817481
set xrange [0.3:63.7]
set yrange [20.6:-0.6]
plot $d166 with lines linewidth 2.8 linecolor rgb '#95a1ae' title 'Hải Phòng' noenhanced, \
     $d167 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Hải Phòng' noenhanced, \
     $d168 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d168 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Hải Phòng' noenhanced, \
     $d169 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Hải Phòng' noenhanced, \
     $d170 with lines linewidth 2.8 linecolor rgb '#95a1ae' title 'Bình Định' noenhanced, \
     $d171 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Bình Định' noenhanced, \
     $d172 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d172 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Bình Định' noenhanced, \
     $d173 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Bình Định' noenhanced, \
     $d174 with lines linewidth 2.8 linecolor rgb '#95a1ae' title 'Điện Biên' noenhanced, \
     $d175 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Điện Biên' noenhanced, \
     $d176 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d176 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Điện Biên' noenhanced, \
     $d177 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Điện Biên' noenhanced, \
     $d178 with lines linewidth 2.8 linecolor rgb '#95a1ae' title 'Quảng Trị' noenhanced, \
     $d179 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Quảng Trị' noenhanced, \
     $d180 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d180 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Quảng Trị' noenhanced, \
     $d181 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Quảng Trị' noenhanced, \
     $d182 with lines linewidth 2.8 linecolor rgb '#95a1ae' title 'Vĩnh Long' noenhanced, \
     $d183 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Vĩnh Long' noenhanced, \
     $d184 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d184 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Vĩnh Long' noenhanced, \
     $d185 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Vĩnh Long' noenhanced, \
     $d186 with lines linewidth 2.8 linecolor rgb '#95a1ae' title 'Ninh Bình' noenhanced, \
     $d187 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Ninh Bình' noenhanced, \
     $d188 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d188 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Ninh Bình' noenhanced, \
     $d189 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Ninh Bình' noenhanced, \
     $d190 with lines linewidth 2.8 linecolor rgb '#95a1ae' title 'Bà Rịa – Vũng Tàu' noenhanced, \
     $d191 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Bà Rịa – Vũng Tàu' noenhanced, \
     $d192 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d192 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Bà Rịa – Vũng Tàu' noenhanced, \
     $d193 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Bà Rịa – Vũng Tàu' noenhanced, \
     $d194 with lines linewidth 2.8 linecolor rgb '#95a1ae' title 'Hưng Yên' noenhanced, \
     $d195 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Hưng Yên' noenhanced, \
     $d196 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d196 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Hưng Yên' noenhanced, \
     $d197 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Hưng Yên' noenhanced, \
     $d198 with lines linewidth 2.8 linecolor rgb '#95a1ae' title 'Bình Thuận' noenhanced, \
     $d199 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Bình Thuận' noenhanced, \
     $d200 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d200 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Bình Thuận' noenhanced, \
     $d201 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Bình Thuận' noenhanced, \
     $d202 with lines linewidth 2.8 linecolor rgb '#95a1ae' title 'Vĩnh Phúc' noenhanced, \
     $d203 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Vĩnh Phúc' noenhanced, \
     $d204 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d204 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Vĩnh Phúc' noenhanced, \
     $d205 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Vĩnh Phúc' noenhanced, \
     $d206 with lines linewidth 2.8 linecolor rgb '#95a1ae' title 'Bắc Kạn' noenhanced, \
     $d207 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Bắc Kạn' noenhanced, \
     $d208 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d208 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Bắc Kạn' noenhanced, \
     $d209 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Bắc Kạn' noenhanced, \
     $d210 with lines linewidth 2.8 linecolor rgb '#95a1ae' title 'Cao Bằng' noenhanced, \
     $d211 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Cao Bằng' noenhanced, \
     $d212 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d212 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Cao Bằng' noenhanced, \
     $d213 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Cao Bằng' noenhanced, \
     $d214 with lines linewidth 2.8 linecolor rgb '#95a1ae' title 'Hà Nội' noenhanced, \
     $d215 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Hà Nội' noenhanced, \
     $d216 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d216 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Hà Nội' noenhanced, \
     $d217 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Hà Nội' noenhanced, \
     $d218 with lines linewidth 2.8 linecolor rgb '#95a1ae' title 'Bạc Liêu' noenhanced, \
     $d219 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Bạc Liêu' noenhanced, \
     $d220 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d220 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Bạc Liêu' noenhanced, \
     $d221 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Bạc Liêu' noenhanced, \
     $d222 with lines linewidth 2.8 linecolor rgb '#95a1ae' title 'Cần Thơ' noenhanced, \
     $d223 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Cần Thơ' noenhanced, \
     $d224 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d224 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Cần Thơ' noenhanced, \
     $d225 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Cần Thơ' noenhanced, \
     $d226 with lines linewidth 2.8 linecolor rgb '#95a1ae' title 'Đồng Tháp' noenhanced, \
     $d227 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Đồng Tháp' noenhanced, \
     $d228 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d228 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Đồng Tháp' noenhanced, \
     $d229 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Đồng Tháp' noenhanced, \
     $d230 with lines linewidth 2.8 linecolor rgb '#95a1ae' title 'Ninh Thuận' noenhanced, \
     $d231 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Ninh Thuận' noenhanced, \
     $d232 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d232 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Ninh Thuận' noenhanced, \
     $d233 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Ninh Thuận' noenhanced, \
     $d234 with lines linewidth 2.8 linecolor rgb '#95a1ae' title 'Đắk Lắk' noenhanced, \
     $d235 with lines linewidth 7 linecolor rgb '#95a1ae' title 'Đắk Lắk' noenhanced, \
     $d236 using 1:2 with points pointtype 7 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d236 using 1:2 with points pointtype 7 pointsize 2.786885 linewidth 3 linecolor rgb '#95a1ae' title 'Đắk Lắk' noenhanced, \
     $d237 using 1:2 with points pointtype 7 pointsize 1.639344 linewidth 3 linecolor rgb '#101a24' title 'Đắk Lắk' noenhanced, \
     $d238 with lines linewidth 2.8 linecolor rgb '#fdbb4a' title 'Quảng Ngãi' noenhanced, \
     $d239 with lines linewidth 7 linecolor rgb '#fdbb4a' title 'Quảng Ngãi' noenhanced, \
     $d240 using 1:2 with points pointtype 11 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d240 using 1:2 with points pointtype 11 pointsize 2.786885 linewidth 3 linecolor rgb '#fdbb4a' title 'Quảng Ngãi' noenhanced, \
     $d241 with lines linewidth 2.8 linecolor rgb '#fdbb4a' title 'Hà Tĩnh' noenhanced, \
     $d242 with lines linewidth 7 linecolor rgb '#fdbb4a' title 'Hà Tĩnh' noenhanced, \
     $d243 using 1:2 with points pointtype 11 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d243 using 1:2 with points pointtype 11 pointsize 2.786885 linewidth 3 linecolor rgb '#fdbb4a' title 'Hà Tĩnh' noenhanced, \
     $d244 with lines linewidth 2.8 linecolor rgb '#fdbb4a' title 'Nam Định' noenhanced, \
     $d245 with lines linewidth 7 linecolor rgb '#fdbb4a' title 'Nam Định' noenhanced, \
     $d246 using 1:2 with points pointtype 11 pointsize 3.606557 linewidth 3 linecolor rgb '#101a24' notitle, \
     $d246 using 1:2 with points pointtype 11 pointsize 2.786885 linewidth 3 linecolor rgb '#fdbb4a' title 'Nam Định' noenhanced
unset multiplot
