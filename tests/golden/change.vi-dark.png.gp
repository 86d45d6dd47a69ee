# title: Cụm 5 thay đổi +0,18 từ 2020 đến 2024; phần lớn nhất: trong từng tỉnh (+0,25)
# alt: Thay đổi đến từ đâu: Điểm Toán trung bình so với cả nước, 2020–2024 (điểm). Cụm 5 thay đổi +0,18 từ 2020 đến 2024; phần lớn nhất: trong từng tỉnh (+0,25). trong từng tỉnh: +0,25 ± 0,08. giữa các tỉnh: +0,05 ± 0,04. cơ cấu thí sinh: −0,12 ± 0,05.
reset
set encoding utf8
set terminal pngcairo noenhanced rounded size 1920,1080 fontscale 1 linewidth 1 pointscale 1 background rgb '#101a24' font 'Inter,18'
unset key
unset border
unset tics
set label 1 'Cụm 5 thay đổi +0,18 từ 2020 đến 2024; phần lớn nhất: trong từng tỉnh (+0,25)' at screen 0.035417,0.946223 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter Bold,34.5'
set label 2 'Điểm Toán trung bình so với cả nước · 2020–2024 · điểm · ▲ làm tăng, ▼ làm giảm, xám: chưa thể kết luận; vạch đứng: khoảng tin cậy 95%' at screen 0.035417,0.889381 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set label 3 'Nguồn: Bộ Giáo dục và Đào tạo · Sai số: biến động từ năm này sang năm khác, t(6)' at screen 0.035417,0.043078 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set arrow 1 from screen 0.065727,0.253045 to screen 0.964583,0.253045 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 4 '6,1' at screen 0.057394,0.253045 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set arrow 2 from screen 0.065727,0.403318 to screen 0.964583,0.403318 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 5 '6,2' at screen 0.057394,0.403318 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set arrow 3 from screen 0.065727,0.553591 to screen 0.964583,0.553591 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 6 '6,3' at screen 0.057394,0.553591 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set arrow 4 from screen 0.065727,0.703864 to screen 0.964583,0.703864 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 7 '6,4' at screen 0.057394,0.703864 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set label 8 '▲ +0,25' at screen 0.335384,0.769481 center noenhanced front textcolor rgb '#4cc0f0' font 'Inter Bold,21'
set label 9 'trong từng tỉnh' at screen 0.335384,0.148566 center noenhanced front textcolor rgb '#f4f6f8' font 'Inter,19.5'
set label 10 '▲ +0,05' at screen 0.515155,0.784509 center noenhanced front textcolor rgb '#4cc0f0' font 'Inter Bold,21'
set label 11 'giữa các tỉnh' at screen 0.515155,0.148566 center noenhanced front textcolor rgb '#f4f6f8' font 'Inter,19.5'
set label 12 '▼ −0,12' at screen 0.694926,0.426343 center noenhanced front textcolor rgb '#ff7a8a' font 'Inter Bold,21'
set label 13 'cơ cấu thí sinh' at screen 0.694926,0.148566 center noenhanced front textcolor rgb '#f4f6f8' font 'Inter,19.5'
set label 14 '6,10' at screen 0.155613,0.277957 center noenhanced front textcolor rgb '#f4f6f8' font 'Inter Bold,22.5'
set label 15 '2020' at screen 0.155613,0.148566 center noenhanced front textcolor rgb '#f4f6f8' font 'Inter Bold,19.5'
set label 16 '6,28' at screen 0.874698,0.548449 center noenhanced front textcolor rgb '#f4f6f8' font 'Inter Bold,22.5'
set label 17 '2024' at screen 0.874698,0.148566 center noenhanced front textcolor rgb '#f4f6f8' font 'Inter Bold,19.5'
$d1 << END
0.66 6.1
1.34 6.1
1.34 6.35
0.66 6.35
0.66 6.1
END
$d2 << END
0.34 6.1
0.66 6.1
END
$d3 << END
1 6.27
1 6.43
END
$d4 << END
1.66 6.35
2.34 6.35
2.34 6.4
1.66 6.4
1.66 6.35
END
$d5 << END
1.34 6.35
1.66 6.35
END
$d6 << END
2 6.36
2 6.44
END
$d7 << END
2.66 6.4
3.34 6.4
3.34 6.28
2.66 6.28
2.66 6.4
END
$d8 << END
2.34 6.4
2.66 6.4
END
$d9 << END
3 6.23
3 6.33
END
$d10 << END
3.34 6.28
3.66 6.28
END
$d11 << END
-0.34 6.1
0.34 6.1
END
$d12 << END
3.66 6.28
4.34 6.28
END
set lmargin at screen 0.065727
set rmargin at screen 0.964583
set bmargin at screen 0.171296
set tmargin at screen 0.845722
set xrange [-0.5:4.5]
set yrange [6.0456:6.4944]
plot $d1 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#409fc7' title 'trong từng tỉnh' noenhanced, \
     $d2 with lines linewidth 2 linecolor rgb '#aeb8c2' dashtype (2,5) notitle, \
     $d3 with lines linewidth 4 linecolor rgb '#f4f6f8' title 'trong từng tỉnh' noenhanced, \
     $d4 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#409fc7' title 'giữa các tỉnh' noenhanced, \
     $d5 with lines linewidth 2 linecolor rgb '#aeb8c2' dashtype (2,5) notitle, \
     $d6 with lines linewidth 4 linecolor rgb '#f4f6f8' title 'giữa các tỉnh' noenhanced, \
     $d7 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#cf6776' title 'cơ cấu thí sinh' noenhanced, \
     $d8 with lines linewidth 2 linecolor rgb '#aeb8c2' dashtype (2,5) notitle, \
     $d9 with lines linewidth 4 linecolor rgb '#f4f6f8' title 'cơ cấu thí sinh' noenhanced, \
     $d10 with lines linewidth 2 linecolor rgb '#aeb8c2' dashtype (2,5) notitle, \
     $d11 with lines linewidth 9 linecolor rgb '#f4f6f8' title '2020' noenhanced, \
     $d12 with lines linewidth 9 linecolor rgb '#f4f6f8' title '2024' noenhanced
