# title: Bình Phước xuống từ hạng 7 (3–9) đến hạng 21 (16–23); 9/63 tỉnh thành đổi hạng rõ
# alt: Thứ hạng qua các năm: Thứ hạng điểm Toán trung bình, 2017–2024. Bình Phước xuống từ hạng 7 (3–9) đến hạng 21 (16–23); 9/63 tỉnh thành đổi hạng rõ. Bình Phước xuống từ hạng 7 (3–9) đến hạng 21 (16–23). Đồng Nai xuống từ hạng 6 (2–9) đến hạng 19 (14–22). Tiền Giang xuống từ hạng 5 (1–9) đến hạng 17 (12–21). Trà Vinh xuống từ hạng 4 (1–8) đến hạng 15 (10–19). Đắk Nông xuống từ hạng 3 (1–7) đến hạng 13 (8–17).
reset
set encoding utf8
set terminal pngcairo noenhanced rounded size 1920,1080 fontscale 1 linewidth 1 pointscale 1 background rgb '#101a24' font 'Inter,18'
unset key
unset border
unset tics
set label 1 'Bình Phước xuống từ hạng 7 (3–9) đến hạng 21 (16–23); 9/63 tỉnh thành đổi hạng rõ' at screen 0.035417,0.94784 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter Bold,31.5'
set label 2 'Thứ hạng điểm Toán trung bình · 2017–2024 · thứ hạng, 1 là cao nhất · tô màu: thay đổi rõ và lớn nhất; dải mờ: tập thứ hạng 95% riêng từng nơi' at screen 0.035417,0.893899 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set label 3 'Nguồn: Bộ Giáo dục và Đào tạo · Sai số: biến động từ năm này sang năm khác, t(6) · Từ 2020: thi tốt nghiệp' at screen 0.035417,0.043078 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set arrow 1 from screen 0.15838,0.804695 to screen 0.79984,0.804695 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set arrow 2 from screen 0.15838,0.704846 to screen 0.79984,0.704846 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set arrow 3 from screen 0.15838,0.593901 to screen 0.79984,0.593901 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 4 '20' at screen 0.15213,0.593901 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set arrow 4 from screen 0.15838,0.482957 to screen 0.79984,0.482957 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 5 '30' at screen 0.15213,0.482957 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set arrow 5 from screen 0.15838,0.372013 to screen 0.79984,0.372013 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 6 '40' at screen 0.15213,0.372013 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set arrow 6 from screen 0.15838,0.261069 to screen 0.79984,0.261069 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 7 '50' at screen 0.15213,0.261069 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set arrow 7 from screen 0.15838,0.150125 to screen 0.79984,0.150125 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 8 '60' at screen 0.15213,0.150125 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 9 '2024' at screen 0.781686,0.083751 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set label 10 '2023' at screen 0.695235,0.083751 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set label 11 '2022' at screen 0.608785,0.083751 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set label 12 '2021' at screen 0.522335,0.083751 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set label 13 '2020' at screen 0.435885,0.083751 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set label 14 '2019' at screen 0.349435,0.083751 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set label 15 '2018' at screen 0.262985,0.083751 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set label 16 '2017' at screen 0.176535,0.083751 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set arrow 8 from screen 0.39266,0.840981 to screen 0.39266,0.110185 nohead back linewidth 1.5 linecolor rgb '#aeb8c2' dashtype (2,5)
set label 17 'thi tốt nghiệp' at screen 0.396827,0.830541 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 18 'Bình Phước  7' at screen 0.131297,0.681722 right noenhanced front textcolor rgb '#ff7a8a' font 'Inter Bold,20.25'
set arrow 9 from screen 0.170285,0.738129 to screen 0.137547,0.681722 nohead front linewidth 2 linecolor rgb '#ff7a8a'
set label 19 'Đồng Nai  6' at screen 0.131297,0.713204 right noenhanced front textcolor rgb '#fd93a0' font 'Inter Bold,20.25'
set arrow 10 from screen 0.170285,0.749223 to screen 0.137547,0.713204 nohead front linewidth 2 linecolor rgb '#fd93a0'
set label 20 'Tiền Giang  5' at screen 0.131297,0.744685 right noenhanced front textcolor rgb '#fbacb6' font 'Inter Bold,20.25'
set arrow 11 from screen 0.170285,0.760318 to screen 0.137547,0.744685 nohead front linewidth 2 linecolor rgb '#fbacb6'
set label 21 'Trà Vinh  4' at screen 0.131297,0.776167 right noenhanced front textcolor rgb '#ff7a8a' font 'Inter Bold,20.25'
set arrow 12 from screen 0.170285,0.771412 to screen 0.137547,0.776167 nohead front linewidth 2 linecolor rgb '#ff7a8a'
set label 22 'Đắk Nông  3' at screen 0.131297,0.807648 right noenhanced front textcolor rgb '#fd93a0' font 'Inter Bold,20.25'
set arrow 13 from screen 0.170285,0.782506 to screen 0.137547,0.807648 nohead front linewidth 2 linecolor rgb '#fd93a0'
set label 23 '21  Bình Phước ▼14' at screen 0.826923,0.564222 left noenhanced front textcolor rgb '#ff7a8a' font 'Inter Bold,20.25'
set arrow 14 from screen 0.787936,0.582807 to screen 0.816507,0.564222 nohead front linewidth 2 linecolor rgb '#ff7a8a'
set label 24 '19  Đồng Nai ▼13' at screen 0.826923,0.595703 left noenhanced front textcolor rgb '#fd93a0' font 'Inter Bold,20.25'
set arrow 15 from screen 0.787936,0.604996 to screen 0.816507,0.595703 nohead front linewidth 2 linecolor rgb '#fd93a0'
set label 25 '17  Tiền Giang ▼12' at screen 0.826923,0.627185 left noenhanced front textcolor rgb '#fbacb6' font 'Inter Bold,20.25'
set arrow 16 from screen 0.787936,0.627185 to screen 0.816507,0.627185 nohead front linewidth 2 linecolor rgb '#fbacb6'
set label 26 '15  Trà Vinh ▼11' at screen 0.826923,0.658666 left noenhanced front textcolor rgb '#ff7a8a' font 'Inter Bold,20.25'
set arrow 17 from screen 0.787936,0.649373 to screen 0.816507,0.658666 nohead front linewidth 2 linecolor rgb '#ff7a8a'
set label 27 '13  Đắk Nông ▼10' at screen 0.826923,0.690148 left noenhanced front textcolor rgb '#fd93a0' font 'Inter Bold,20.25'
set arrow 18 from screen 0.787936,0.671562 to screen 0.816507,0.690148 nohead front linewidth 2 linecolor rgb '#fd93a0'
$d1 << END
2017 58
2018 58
2019 58
2020 58
2021 58
2022 58
2023 58
2024 58
END
$d2 << END
2017 60
2018 60
2019 60
2020 60
2021 60
2022 60
2023 60
2024 60
END
$d3 << END
2017 40
2018 40
2019 40
2020 40
2021 40
2022 40
2023 40
2024 40
END
$d4 << END
2017 52
2018 52
2019 52
2020 49
2021 52
2022 52
2023 52
2024 52
END
$d5 << END
2017 25
2018 25
2019 25
2020 25
2021 25
2022 25
2023 25
2024 25
END
$d6 << END
2017 31
2018 31
2019 35
2020 31
2021 31
2022 31
2023 36
2024 31
END
$d7 << END
2017 61
2018 61
2019 61
2020 61
2021 61
2022 61
2023 61
2024 61
END
$d8 << END
2017 36
2018 36
2019 31
2020 36
2021 36
2022 36
2023 35
2024 36
END
$d9 << END
2017 24
2018 23
2019 24
2020 24
2021 24
2022 24
2023 24
2024 24
END
$d10 << END
2017 35
2018 35
2019 29
2020 35
2021 35
2022 35
2023 33
2024 35
END
$d11 << END
2017 27
2018 27
2019 28
2020 27
2021 27
2022 27
2023 28
2024 27
END
$d12 << END
2017 59
2018 59
2019 59
2020 59
2021 59
2022 59
2023 59
2024 59
END
$d13 << END
2017 37
2018 37
2019 34
2020 37
2021 37
2022 37
2023 37
2024 37
END
$d14 << END
2017 63
2018 63
2019 63
2020 63
2021 63
2022 63
2023 63
2024 63
END
$d15 << END
2017 28
2018 28
2019 30
2020 28
2021 28
2022 28
2023 30
2024 28
END
$d16 << END
2017 41
2018 41
2019 41
2020 41
2021 41
2022 41
2023 41
2024 41
END
$d17 << END
2017 33
2018 33
2019 39
2020 33
2021 33
2022 33
2023 29
2024 33
END
$d18 << END
2017 23
2018 21
2019 23
2020 23
2021 23
2022 23
2023 23
2024 23
END
$d19 << END
2017 32
2018 32
2019 37
2020 32
2021 32
2022 32
2023 27
2024 32
END
$d20 << END
2017 22
2018 19
2019 22
2020 22
2021 22
2022 22
2023 22
2024 22
END
$d21 << END
2017 30
2018 30
2019 33
2020 30
2021 30
2022 30
2023 34
2024 30
END
$d22 << END
2017 26
2018 26
2019 26
2020 26
2021 26
2022 26
2023 26
2024 26
END
$d23 << END
2017 62
2018 62
2019 62
2020 62
2021 62
2022 62
2023 62
2024 62
END
$d24 << END
2017 55
2018 55
2019 55
2020 55
2021 55
2022 55
2023 55
2024 55
END
$d25 << END
2017 38
2018 38
2019 36
2020 38
2021 38
2022 38
2023 38
2024 38
END
$d26 << END
2017 29
2018 29
2019 32
2020 29
2021 29
2022 29
2023 32
2024 29
END
$d27 << END
2017 57
2018 57
2019 57
2020 57
2021 57
2022 57
2023 57
2024 57
END
$d28 << END
2017 54
2018 54
2019 54
2020 53
2021 54
2022 54
2023 54
2024 54
END
$d29 << END
2017 53
2018 53
2019 53
2020 51
2021 53
2022 53
2023 53
2024 53
END
$d30 << END
2017 39
2018 39
2019 38
2020 39
2021 39
2022 39
2023 39
2024 39
END
$d31 << END
2017 56
2018 56
2019 56
2020 56
2021 56
2022 56
2023 56
2024 56
END
$d32 << END
2017 34
2018 34
2019 27
2020 34
2021 34
2022 34
2023 31
2024 34
END
$d33 << END
2017 21
2018 17
2019 21
2020 21
2021 21
2022 21
2023 21
2024 20
END
$d34 << END
2017 42
2018 42
2019 42
2020 42
2021 42
2022 42
2023 42
2024 43
END
$d35 << END
2017 51
2018 51
2019 51
2020 47
2021 51
2022 51
2023 51
2024 50
END
$d36 << END
2017 43
2018 43
2019 43
2020 44
2021 43
2022 43
2023 43
2024 45
END
$d37 << END
2017 9
2018 2
2019 2
2020 2
2021 2
2022 2
2023 4
2024 7
END
$d38 << END
2017 50
2018 50
2019 50
2020 45
2021 50
2022 50
2023 50
2024 48
END
$d39 << END
2017 20
2018 15
2019 20
2020 20
2021 20
2022 18
2023 20
2024 18
END
$d40 << END
2017 44
2018 44
2019 44
2020 46
2021 44
2022 44
2023 44
2024 47
END
$d41 << END
2017 49
2018 49
2019 49
2020 43
2021 49
2022 49
2023 49
2024 46
END
$d42 << END
2017 19
2018 13
2019 19
2020 19
2021 19
2022 15
2023 19
2024 16
END
$d43 << END
2017 8
2018 1
2019 1
2020 1
2021 1
2022 1
2023 2
2024 5
END
$d44 << END
2017 18
2018 11
2019 18
2020 18
2021 18
2022 12
2023 17
2024 14
END
$d45 << END
2017 48
2018 48
2019 48
2020 54
2021 48
2022 48
2023 48
2024 44
END
$d46 << END
2017 45
2018 45
2019 45
2020 48
2021 45
2022 45
2023 45
2024 49
END
$d47 << END
2017 17
2018 24
2019 17
2020 17
2021 17
2022 9
2023 15
2024 12
END
$d48 << END
2017 47
2018 47
2019 47
2020 52
2021 47
2022 47
2023 47
2024 42
END
$d49 << END
2017 46
2018 46
2019 46
2020 50
2021 46
2022 46
2023 46
2024 51
END
$d50 << END
2017 16
2018 22
2019 16
2020 16
2021 16
2022 6
2023 13
2024 10
END
$d51 << END
2017 15
2018 20
2019 15
2020 15
2021 15
2022 20
2023 11
2024 8
END
$d52 << END
2017 1
2018 3
2019 3
2020 3
2021 3
2022 3
2023 6
2024 9
END
$d53 << END
2017 14
2018 18
2019 14
2020 14
2021 14
2022 17
2023 9
2024 6
END
$d54 << END
2017 2
2018 4
2019 4
2020 4
2021 4
2022 5
2023 8
2024 11
END
$d55 << END
2017 11
2018 12
2019 11
2020 11
2021 10
2022 8
2023 3
2024 2
END
$d56 << END
2017 12
2018 14
2019 12
2020 12
2021 12
2022 11
2023 5
2024 3
END
$d57 << END
2017 13
2018 16
2019 13
2020 13
2021 13
2022 14
2023 7
2024 4
END
$d58 << END
2017 10
2018 10
2019 10
2020 10
2021 8
2022 4
2023 1
2024 1
END
$d59 << END
2017 1 7
2018 2 8
2019 2 8
2020 2 8
2021 2 9
2022 3 15
2023 5 14
2024 8 17
END
$d60 << END
2017 1 8
2018 3 9
2019 3 9
2020 3 9
2021 3 11
2022 4 18
2023 7 17
2024 10 19
END
$d61 << END
2017 1 9
2018 4 9
2019 4 9
2020 4 9
2021 4 12
2022 6 21
2023 9 19
2024 12 21
END
$d62 << END
2017 2 9
2018 5 9
2019 5 9
2020 5 9
2021 5 13
2022 9 22
2023 11 20
2024 14 22
END
$d63 << END
2017 3 9
2018 6 9
2019 6 9
2020 6 9
2021 6 14
2022 12 23
2023 13 21
2024 16 23
END
$d64 << END
2017 3
2018 5
2019 5
2020 5
2021 5
2022 7
2023 10
2024 13
END
$d65 << END
2017 3
2018 5
2019 5
2020 5
2021 5
2022 7
2023 10
2024 13
END
$d66 << END
2017 4
2018 6
2019 6
2020 6
2021 6
2022 10
2023 12
2024 15
END
$d67 << END
2017 4
2018 6
2019 6
2020 6
2021 6
2022 10
2023 12
2024 15
END
$d68 << END
2017 5
2018 7
2019 7
2020 7
2021 7
2022 13
2023 14
2024 17
END
$d69 << END
2017 5
2018 7
2019 7
2020 7
2021 7
2022 13
2023 14
2024 17
END
$d70 << END
2017 6
2018 8
2019 8
2020 8
2021 9
2022 16
2023 16
2024 19
END
$d71 << END
2017 6
2018 8
2019 8
2020 8
2021 9
2022 16
2023 16
2024 19
END
$d72 << END
2017 7
2018 9
2019 9
2020 9
2021 11
2022 19
2023 18
2024 21
END
$d73 << END
2017 7
2018 9
2019 9
2020 9
2021 11
2022 19
2023 18
2024 21
END
set lmargin at screen 0.15838
set rmargin at screen 0.79984
set bmargin at screen 0.110185
set tmargin at screen 0.811352
set xrange [2016.79:2024.21]
set yrange [63.6:0.4]
plot $d1 with lines linewidth 1.5 linecolor rgb '#43505c' title 'Đồng Tháp' noenhanced, \
     $d2 with lines linewidth 1.5 linecolor rgb '#43505c' title 'Đắk Lắk' noenhanced, \
     $d3 with lines linewidth 1.5 linecolor rgb '#43505c' title 'Yên Bái' noenhanced, \
     $d4 with lines linewidth 1.5 linecolor rgb '#43505c' title 'Vĩnh Phúc' noenhanced, \
     $d5 with lines linewidth 1.5 linecolor rgb '#43505c' title 'Thái Bình' noenhanced, \
     $d6 with lines linewidth 1.5 linecolor rgb '#43505c' title 'Sóc Trăng' noenhanced, \
     $d7 with lines linewidth 1.5 linecolor rgb '#43505c' title 'Quảng Ngãi' noenhanced, \
     $d8 with lines linewidth 1.5 linecolor rgb '#43505c' title 'Quảng Nam' noenhanced, \
     $d9 with lines linewidth 1.5 linecolor rgb '#43505c' title 'Quảng Bình' noenhanced, \
     $d10 with lines linewidth 1.5 linecolor rgb '#43505c' title 'Phú Yên' noenhanced, \
     $d11 with lines linewidth 1.5 linecolor rgb '#43505c' title 'Phú Thọ' noenhanced, \
     $d12 with lines linewidth 1.5 linecolor rgb '#43505c' title 'Ninh Thuận' noenhanced, \
     $d13 with lines linewidth 1.5 linecolor rgb '#43505c' title 'Nghệ An' noenhanced, \
     $d14 with lines linewidth 1.5 linecolor rgb '#43505c' title 'Nam Định' noenhanced, \
     $d15 with lines linewidth 1.5 linecolor rgb '#43505c' title 'Lạng Sơn' noenhanced, \
     $d16 with lines linewidth 1.5 linecolor rgb '#43505c' title 'Lào Cai' noenhanced, \
     $d17 with lines linewidth 1.5 linecolor rgb '#43505c' title 'Long An' noenhanced, \
     $d18 with lines linewidth 1.5 linecolor rgb '#43505c' title 'Kon Tum' noenhanced, \
     $d19 with lines linewidth 1.5 linecolor rgb '#43505c' title 'Kiên Giang' noenhanced, \
     $d20 with lines linewidth 1.5 linecolor rgb '#43505c' title 'Khánh Hòa' noenhanced, \
     $d21 with lines linewidth 1.5 linecolor rgb '#43505c' title 'Hậu Giang' noenhanced, \
     $d22 with lines linewidth 1.5 linecolor rgb '#43505c' title 'Hải Dương' noenhanced, \
     $d23 with lines linewidth 1.5 linecolor rgb '#43505c' title 'Hà Tĩnh' noenhanced, \
     $d24 with lines linewidth 1.5 linecolor rgb '#43505c' title 'Hà Nội' noenhanced, \
     $d25 with lines linewidth 1.5 linecolor rgb '#43505c' title 'Hà Nam' noenhanced, \
     $d26 with lines linewidth 1.5 linecolor rgb '#43505c' title 'Hà Giang' noenhanced, \
     $d27 with lines linewidth 1.5 linecolor rgb '#43505c' title 'Cần Thơ' noenhanced, \
     $d28 with lines linewidth 1.5 linecolor rgb '#43505c' title 'Cao Bằng' noenhanced, \
     $d29 with lines linewidth 1.5 linecolor rgb '#43505c' title 'Bắc Kạn' noenhanced, \
     $d30 with lines linewidth 1.5 linecolor rgb '#43505c' title 'Bắc Giang' noenhanced, \
     $d31 with lines linewidth 1.5 linecolor rgb '#43505c' title 'Bạc Liêu' noenhanced, \
     $d32 with lines linewidth 1.5 linecolor rgb '#43505c' title 'Bình Dương' noenhanced, \
     $d33 with lines linewidth 1.5 linecolor rgb '#43505c' title 'Tây Ninh' noenhanced, \
     $d34 with lines linewidth 1.5 linecolor rgb '#43505c' title 'Hải Phòng' noenhanced, \
     $d35 with lines linewidth 1.5 linecolor rgb '#43505c' title 'Hưng Yên' noenhanced, \
     $d36 with lines linewidth 1.5 linecolor rgb '#43505c' title 'Điện Biên' noenhanced, \
     $d37 with lines linewidth 1.5 linecolor rgb '#43505c' title 'Sơn La' noenhanced, \
     $d38 with lines linewidth 1.5 linecolor rgb '#43505c' title 'Ninh Bình' noenhanced, \
     $d39 with lines linewidth 1.5 linecolor rgb '#43505c' title 'An Giang' noenhanced, \
     $d40 with lines linewidth 1.5 linecolor rgb '#43505c' title 'Vĩnh Long' noenhanced, \
     $d41 with lines linewidth 1.5 linecolor rgb '#43505c' title 'Quảng Trị' noenhanced, \
     $d42 with lines linewidth 1.5 linecolor rgb '#43505c' title 'Bến Tre' noenhanced, \
     $d43 with lines linewidth 1.5 linecolor rgb '#43505c' title 'Bắc Ninh' noenhanced, \
     $d44 with lines linewidth 1.5 linecolor rgb '#43505c' title 'Cà Mau' noenhanced, \
     $d45 with lines linewidth 1.5 linecolor rgb '#43505c' title 'Bình Định' noenhanced, \
     $d46 with lines linewidth 1.5 linecolor rgb '#43505c' title 'Bà Rịa – Vũng Tàu' noenhanced, \
     $d47 with lines linewidth 1.5 linecolor rgb '#43505c' title 'TP. Hồ Chí Minh' noenhanced, \
     $d48 with lines linewidth 1.5 linecolor rgb '#43505c' title 'Lâm Đồng' noenhanced, \
     $d49 with lines linewidth 1.5 linecolor rgb '#43505c' title 'Bình Thuận' noenhanced, \
     $d50 with lines linewidth 1.5 linecolor rgb '#43505c' title 'Lai Châu' noenhanced, \
     $d51 with lines linewidth 1.5 linecolor rgb '#43505c' title 'Thái Nguyên' noenhanced, \
     $d52 with lines linewidth 1.5 linecolor rgb '#43505c' title 'Tuyên Quang' noenhanced, \
     $d53 with lines linewidth 1.5 linecolor rgb '#43505c' title 'Quảng Ninh' noenhanced, \
     $d54 with lines linewidth 1.5 linecolor rgb '#43505c' title 'Đà Nẵng' noenhanced, \
     $d55 with lines linewidth 1.5 linecolor rgb '#43505c' title 'Thừa Thiên Huế' noenhanced, \
     $d56 with lines linewidth 1.5 linecolor rgb '#43505c' title 'Thanh Hóa' noenhanced, \
     $d57 with lines linewidth 1.5 linecolor rgb '#43505c' title 'Hòa Bình' noenhanced, \
     $d58 with lines linewidth 1.5 linecolor rgb '#43505c' title 'Gia Lai' noenhanced, \
     $d59 using 1:2:3 with filledcurves fillstyle transparent solid 0.08 noborder fillcolor rgb '#fd93a0' title 'Đắk Nông' noenhanced, \
     $d60 using 1:2:3 with filledcurves fillstyle transparent solid 0.08 noborder fillcolor rgb '#ff7a8a' title 'Trà Vinh' noenhanced, \
     $d61 using 1:2:3 with filledcurves fillstyle transparent solid 0.08 noborder fillcolor rgb '#fbacb6' title 'Tiền Giang' noenhanced, \
     $d62 using 1:2:3 with filledcurves fillstyle transparent solid 0.08 noborder fillcolor rgb '#fd93a0' title 'Đồng Nai' noenhanced, \
     $d63 using 1:2:3 with filledcurves fillstyle transparent solid 0.08 noborder fillcolor rgb '#ff7a8a' title 'Bình Phước' noenhanced, \
     $d64 with lines linewidth 5 linecolor rgb '#fd93a0' title 'Đắk Nông' noenhanced, \
     $d65 using 1:2 with points pointtype 7 pointsize 3.442623 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d65 using 1:2 with points pointtype 7 pointsize 2.622951 linewidth 1 linecolor rgb '#fd93a0' title 'Đắk Nông' noenhanced, \
     $d66 with lines linewidth 5 linecolor rgb '#ff7a8a' title 'Trà Vinh' noenhanced, \
     $d67 using 1:2 with points pointtype 7 pointsize 3.442623 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d67 using 1:2 with points pointtype 7 pointsize 2.622951 linewidth 1 linecolor rgb '#ff7a8a' title 'Trà Vinh' noenhanced, \
     $d68 with lines linewidth 5 linecolor rgb '#fbacb6' title 'Tiền Giang' noenhanced, \
     $d69 using 1:2 with points pointtype 7 pointsize 3.442623 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d69 using 1:2 with points pointtype 7 pointsize 2.622951 linewidth 1 linecolor rgb '#fbacb6' title 'Tiền Giang' noenhanced, \
     $d70 with lines linewidth 5 linecolor rgb '#fd93a0' title 'Đồng Nai' noenhanced, \
     $d71 using 1:2 with points pointtype 7 pointsize 3.442623 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d71 using 1:2 with points pointtype 7 pointsize 2.622951 linewidth 1 linecolor rgb '#fd93a0' title 'Đồng Nai' noenhanced, \
     $d72 with lines linewidth 5 linecolor rgb '#ff7a8a' title 'Bình Phước' noenhanced, \
     $d73 using 1:2 with points pointtype 7 pointsize 3.442623 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d73 using 1:2 with points pointtype 7 pointsize 2.622951 linewidth 1 linecolor rgb '#ff7a8a' title 'Bình Phước' noenhanced
