# title: Cụm 5, “năm sau cao hơn năm trước”: đúng, 7/7 bước đi lên
# alt: Một nhận định, từng năm: Điểm Toán trung bình so với cả nước, 2017–2024 (điểm). Cụm 5, “năm sau cao hơn năm trước”: đúng, 7/7 bước đi lên. 2017–2018: 0,00. 2018–2019: 0,00. 2019–2020: 0,00. 2020–2021: 0,00. 2021–2022: 0,00. 2022–2023: 0,00. 2023–2024: 0,00.
reset
set encoding utf8
set terminal pngcairo noenhanced rounded size 1920,1080 fontscale 1 linewidth 1 pointscale 1 background rgb '#101a24' font 'Inter,18'
unset key
unset border
unset tics
set label 1 'Cụm 5, “năm sau cao hơn năm trước”: đúng, 7/7 bước đi lên' at screen 0.035417,0.946223 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter Bold,34.5'
set label 2 'Điểm Toán trung bình so với cả nước · 2017–2024 · điểm · nét liền: bước lên; nét đứt: bước xuống · vạch đứng: khoảng tin cậy 95% của năm' at screen 0.035417,0.889381 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set label 3 'Nguồn: Bộ Giáo dục và Đào tạo · Sai số: biến động từ năm này sang năm khác, t(6) · Từ 2020: thi tốt nghiệp' at screen 0.035417,0.043078 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set arrow 1 from screen 0.074665,0.218345 to screen 0.879469,0.218345 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 4 '−0,5' at screen 0.066331,0.218345 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set arrow 2 from screen 0.074665,0.35549 to screen 0.879469,0.35549 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 5 '−0,4' at screen 0.066331,0.35549 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set arrow 3 from screen 0.074665,0.492635 to screen 0.879469,0.492635 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 6 '−0,3' at screen 0.066331,0.492635 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set arrow 4 from screen 0.074665,0.629779 to screen 0.879469,0.629779 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 7 '−0,2' at screen 0.066331,0.629779 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set arrow 5 from screen 0.074665,0.766924 to screen 0.879469,0.766924 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 8 '−0,1' at screen 0.066331,0.766924 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set label 9 '2024' at screen 0.848113,0.083751 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set label 10 '2023' at screen 0.743593,0.083751 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set label 11 '2022' at screen 0.639073,0.083751 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set label 12 '2021' at screen 0.534553,0.083751 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set label 13 '2020' at screen 0.430033,0.083751 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set label 14 '2019' at screen 0.325513,0.083751 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set label 15 '2018' at screen 0.220993,0.083751 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set label 16 '2017' at screen 0.116473,0.083751 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set arrow 6 from screen 0.377773,0.836463 to screen 0.377773,0.150926 nohead back linewidth 1.5 linecolor rgb '#aeb8c2' dashtype (2,5)
set label 17 'thi tốt nghiệp' at screen 0.381939,0.826022 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 18 '▲0,00' at screen 0.168733,0.131226 center noenhanced front textcolor rgb '#4cc0f0' font 'Inter Bold,18'
set label 19 '▲0,00' at screen 0.273253,0.131226 center noenhanced front textcolor rgb '#4cc0f0' font 'Inter Bold,18'
set label 20 '▲0,00' at screen 0.377773,0.131226 center noenhanced front textcolor rgb '#4cc0f0' font 'Inter Bold,18'
set label 21 '▲0,00' at screen 0.482293,0.131226 center noenhanced front textcolor rgb '#4cc0f0' font 'Inter Bold,18'
set label 22 '▲0,00' at screen 0.586813,0.131226 center noenhanced front textcolor rgb '#4cc0f0' font 'Inter Bold,18'
set label 23 '▲0,00' at screen 0.691333,0.131226 center noenhanced front textcolor rgb '#4cc0f0' font 'Inter Bold,18'
set label 24 '▲0,00' at screen 0.795853,0.131226 center noenhanced front textcolor rgb '#4cc0f0' font 'Inter Bold,18'
set label 25 'Cụm 5' at screen 0.891969,0.599518 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter Bold,22.5'
set label 26 'Cả nước' at screen 0.891969,0.386197 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter Bold,22.5'
$d1 << END
2017 -0.41859
2018 -0.38415
2019 -0.34971
2020 -0.51537
2021 -0.48093
2022 -0.44649
2023 -0.41205
2024 -0.37761
END
$d2 << END
2017 -0.233335
2018 -0.231725
END
$d3 << END
2018 -0.231725
2019 -0.230115
END
$d4 << END
2019 -0.230115
2020 -0.228505
END
$d5 << END
2020 -0.228505
2021 -0.226895
END
$d6 << END
2021 -0.226895
2022 -0.225285
END
$d7 << END
2022 -0.225285
2023 -0.223675
END
$d8 << END
2023 -0.223675
2024 -0.222065
END
$d9 << END
2017 -0.363335
2017 -0.103335
END
$d10 << END
2018 -0.341725
2018 -0.121725
END
$d11 << END
2019 -0.320115
2019 -0.140115
END
$d12 << END
2020 -0.298505
2020 -0.158505
END
$d13 << END
2021 -0.296895
2021 -0.156895
END
$d14 << END
2022 -0.315285
2022 -0.135285
END
$d15 << END
2023 -0.333675
2023 -0.113675
END
$d16 << END
2024 -0.352065
2024 -0.092065
END
$d17 << END
2017 -0.233335
2018 -0.231725
2019 -0.230115
2020 -0.228505
2021 -0.226895
2022 -0.225285
2023 -0.223675
2024 -0.222065
END
set lmargin at screen 0.074665
set rmargin at screen 0.879469
set bmargin at screen 0.110185
set tmargin at screen 0.806833
set xrange [2016.6:2024.3]
set yrange [-0.578866:-0.0709]
plot $d1 with lines linewidth 3 linecolor rgb '#95a1ae' title 'Cả nước' noenhanced, \
     $d2 with lines linewidth 5.5 linecolor rgb '#4cc0f0' title 'Cụm 5' noenhanced, \
     $d3 with lines linewidth 5.5 linecolor rgb '#4cc0f0' title 'Cụm 5' noenhanced, \
     $d4 with lines linewidth 5.5 linecolor rgb '#4cc0f0' title 'Cụm 5' noenhanced, \
     $d5 with lines linewidth 5.5 linecolor rgb '#4cc0f0' title 'Cụm 5' noenhanced, \
     $d6 with lines linewidth 5.5 linecolor rgb '#4cc0f0' title 'Cụm 5' noenhanced, \
     $d7 with lines linewidth 5.5 linecolor rgb '#4cc0f0' title 'Cụm 5' noenhanced, \
     $d8 with lines linewidth 5.5 linecolor rgb '#4cc0f0' title 'Cụm 5' noenhanced, \
     $d9 with lines linewidth 4 linecolor rgb '#777d83' title 'Cụm 5' noenhanced, \
     $d10 with lines linewidth 4 linecolor rgb '#777d83' title 'Cụm 5' noenhanced, \
     $d11 with lines linewidth 4 linecolor rgb '#777d83' title 'Cụm 5' noenhanced, \
     $d12 with lines linewidth 4 linecolor rgb '#777d83' title 'Cụm 5' noenhanced, \
     $d13 with lines linewidth 4 linecolor rgb '#777d83' title 'Cụm 5' noenhanced, \
     $d14 with lines linewidth 4 linecolor rgb '#777d83' title 'Cụm 5' noenhanced, \
     $d15 with lines linewidth 4 linecolor rgb '#777d83' title 'Cụm 5' noenhanced, \
     $d16 with lines linewidth 4 linecolor rgb '#777d83' title 'Cụm 5' noenhanced, \
     $d17 using 1:2 with points pointtype 7 pointsize 3.442623 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d17 using 1:2 with points pointtype 7 pointsize 2.622951 linewidth 1 linecolor rgb '#f4f6f8' title 'Cụm 5' noenhanced
