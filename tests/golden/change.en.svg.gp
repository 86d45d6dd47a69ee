# title: Cluster 5 changed by +0.18 from 2020 to 2024; the largest part: within provinces (+0.25)
# alt: Where a change comes from: Maths mean minus the country's, 2020–2024 (points). Cluster 5 changed by +0.18 from 2020 to 2024; the largest part: within provinces (+0.25). within provinces: +0.25 ± 0.08. between provinces: +0.05 ± 0.04. who sits: −0.12 ± 0.05.
reset
set encoding utf8
set terminal svg noenhanced rounded size 1920,1080 fontscale 1.333333 linewidth 1 background rgb '#ffffff' font 'Inter,18'
unset key
unset border
unset tics
set label 1 'Cluster 5 changed by +0.18 from 2020 to 2024;' at screen 0.035417,0.943183 left noenhanced front textcolor rgb '#1a2530' font 'Inter Bold,31.5'
set label 2 'the largest part: within provinces (+0.25)' at screen 0.035417,0.895738 left noenhanced front textcolor rgb '#1a2530' font 'Inter Bold,31.5'
set label 3 'Maths mean minus the country''s · 2020–2024 · points · ▲ adds, ▼ takes away, grey: cannot tell; upright bar: 95% interval' at screen 0.035417,0.842542 left noenhanced front textcolor rgb '#56626f' font 'Inter,21'
set label 4 'Source: Ministry of Education and Training · Noise: year-to-year, t(6)' at screen 0.035417,0.040417 left noenhanced front textcolor rgb '#56626f' font 'Inter,18'
set arrow 1 from screen 0.065673,0.247561 to screen 0.964583,0.247561 nohead back linewidth 1.5 linecolor rgb '#e3e7eb'
set label 5 '6.1' at screen 0.05734,0.244678 right noenhanced front textcolor rgb '#56626f' font 'Inter,19.5'
set arrow 2 from screen 0.065673,0.387754 to screen 0.964583,0.387754 nohead back linewidth 1.5 linecolor rgb '#e3e7eb'
set label 6 '6.2' at screen 0.05734,0.384871 right noenhanced front textcolor rgb '#56626f' font 'Inter,19.5'
set arrow 3 from screen 0.065673,0.527947 to screen 0.964583,0.527947 nohead back linewidth 1.5 linecolor rgb '#e3e7eb'
set label 7 '6.3' at screen 0.05734,0.525064 right noenhanced front textcolor rgb '#56626f' font 'Inter,19.5'
set arrow 4 from screen 0.065673,0.668139 to screen 0.964583,0.668139 nohead back linewidth 1.5 linecolor rgb '#e3e7eb'
set label 8 '6.4' at screen 0.05734,0.665257 right noenhanced front textcolor rgb '#56626f' font 'Inter,19.5'
set label 9 '▲ +0.25' at screen 0.335346,0.727628 center noenhanced front textcolor rgb '#0b6e99' font 'Inter Bold,21'
set label 10 'within provinces' at screen 0.335346,0.145683 center noenhanced front textcolor rgb '#1a2530' font 'Inter,19.5'
set label 11 '▲ +0.05' at screen 0.515128,0.741647 center noenhanced front textcolor rgb '#0b6e99' font 'Inter Bold,21'
set label 12 'between provinces' at screen 0.515128,0.145683 center noenhanced front textcolor rgb '#1a2530' font 'Inter,19.5'
set label 13 '▼ −0.12' at screen 0.69491,0.40465 center noenhanced front textcolor rgb '#c9344b' font 'Inter Bold,21'
set label 14 'who sits' at screen 0.69491,0.145683 center noenhanced front textcolor rgb '#1a2530' font 'Inter,19.5'
set label 15 '6.10' at screen 0.155564,0.269147 center noenhanced front textcolor rgb '#1a2530' font 'Inter Bold,22.5'
set label 16 '2020' at screen 0.155564,0.145683 center noenhanced front textcolor rgb '#1a2530' font 'Inter Bold,19.5'
set label 17 '6.28' at screen 0.874692,0.521494 center noenhanced front textcolor rgb '#1a2530' font 'Inter Bold,22.5'
set label 18 '2024' at screen 0.874692,0.145683 center noenhanced front textcolor rgb '#1a2530' font 'Inter Bold,19.5'
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
set lmargin at screen 0.065673
set rmargin at screen 0.964583
set bmargin at screen 0.171296
set tmargin at screen 0.800481
set xrange [-0.5:4.5]
set yrange [6.0456:6.4944]
plot $d1 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#3c8bad' title 'within provinces' noenhanced, \
     $d2 with lines linewidth 2 linecolor rgb '#56626f' dashtype (2,5) notitle, \
     $d3 with lines linewidth 4 linecolor rgb '#1a2530' title 'within provinces' noenhanced, \
     $d4 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#3c8bad' title 'between provinces' noenhanced, \
     $d5 with lines linewidth 2 linecolor rgb '#56626f' dashtype (2,5) notitle, \
     $d6 with lines linewidth 4 linecolor rgb '#1a2530' title 'between provinces' noenhanced, \
     $d7 using 1:2 with filledcurves closed fillstyle solid 1 noborder fillcolor rgb '#d45d6f' title 'who sits' noenhanced, \
     $d8 with lines linewidth 2 linecolor rgb '#56626f' dashtype (2,5) notitle, \
     $d9 with lines linewidth 4 linecolor rgb '#1a2530' title 'who sits' noenhanced, \
     $d10 with lines linewidth 2 linecolor rgb '#56626f' dashtype (2,5) notitle, \
     $d11 with lines linewidth 9 linecolor rgb '#1a2530' title '2020' noenhanced, \
     $d12 with lines linewidth 9 linecolor rgb '#1a2530' title '2024' noenhanced
