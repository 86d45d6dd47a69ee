# title: 9/63 tỉnh thành nằm ngoài mức mà ngẫu nhiên và khác biệt thông thường giải thích được
# alt: Biểu đồ phễu: trung bình theo số thí sinh: Điểm Toán trung bình so với cả nước, 2024 (điểm). 9/63 tỉnh thành nằm ngoài mức mà ngẫu nhiên và khác biệt thông thường giải thích được. Bắc Ninh: 7,29. Sơn La: 7,26. Tuyên Quang: 7,23. Đà Nẵng: 7,20. Đắk Nông: 7,17. Đắk Lắk: 5,60. Quảng Ngãi: 5,57. Hà Tĩnh: 5,54. Nam Định: 5,52.
reset
set encoding utf8
set terminal pngcairo noenhanced rounded size 1920,1080 fontscale 1 linewidth 1 pointscale 1 background rgb '#101a24' font 'Inter,18'
unset key
unset border
unset tics
set label 1 '9/63 tỉnh thành nằm ngoài mức mà ngẫu nhiên' at screen 0.035417,0.94784 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter Bold,31.5'
set label 2 'và khác biệt thông thường giải thích được' at screen 0.035417,0.900395 left noenhanced front textcolor rgb '#f4f6f8' font 'Inter Bold,31.5'
set label 3 'Điểm Toán trung bình so với cả nước · 2024 · điểm · giới hạn: 95 và 99,8%; nét chấm: chỉ do ngẫu nhiên' at screen 0.035417,0.845646 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,21'
set label 4 'Nguồn: Bộ Giáo dục và Đào tạo · Khác biệt thông thường giữa các nơi (độ lệch chuẩn): 0,25 · Sai số: biến động từ năm này sang năm khác, t(6)' at screen 0.035417,0.043078 left noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set arrow 1 from screen 0.065497,0.160886 to screen 0.964583,0.160886 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 5 '5,5' at screen 0.057164,0.160886 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set arrow 2 from screen 0.065497,0.329873 to screen 0.964583,0.329873 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 6 '6,0' at screen 0.057164,0.329873 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set arrow 3 from screen 0.065497,0.49886 to screen 0.964583,0.49886 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 7 '6,5' at screen 0.057164,0.49886 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set arrow 4 from screen 0.065497,0.667846 to screen 0.964583,0.667846 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 8 '7,0' at screen 0.057164,0.667846 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,19.5'
set arrow 5 from screen 0.189368,0.794926 to screen 0.189368,0.136111 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 9 '2.000' at screen 0.189368,0.112707 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set arrow 6 from screen 0.411561,0.794926 to screen 0.411561,0.136111 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 10 '5.000' at screen 0.411561,0.112707 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set arrow 7 from screen 0.579643,0.794926 to screen 0.579643,0.136111 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 11 '10.000' at screen 0.579643,0.112707 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set arrow 8 from screen 0.747725,0.794926 to screen 0.747725,0.136111 nohead back linewidth 1.5 linecolor rgb '#2a3641'
set label 12 '20.000' at screen 0.747725,0.112707 center noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 13 'số thí sinh (thang lôgarit)' at screen 0.964583,0.083078 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set arrow 9 from screen 0.065497,0.465062 to screen 0.964583,0.465062 nohead back linewidth 2 linecolor rgb '#f4f6f8'
set label 14 '99,8%' at screen 0.960417,0.742701 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 15 '95%' at screen 0.960417,0.647156 right noenhanced front textcolor rgb '#aeb8c2' font 'Inter,18'
set label 16 'Bắc Ninh' at screen 0.677797,0.76498 center noenhanced front textcolor rgb '#4cc0f0' font 'Inter Bold,19.5'
set label 17 'Sơn La' at screen 0.5842,0.775987 center noenhanced front textcolor rgb '#4cc0f0' font 'Inter Bold,19.5'
set label 18 'Đà Nẵng' at screen 0.554094,0.709853 center noenhanced front textcolor rgb '#4cc0f0' font 'Inter Bold,19.5'
set label 19 'Đắk Lắk' at screen 0.756038,0.174517 center noenhanced front textcolor rgb '#ff7a8a' font 'Inter Bold,19.5'
set label 20 'Nam Định' at screen 0.623121,0.166057 center noenhanced front textcolor rgb '#ff7a8a' font 'Inter Bold,19.5'
$d1 << END
3.079181 6.303815
3.106473 6.30679
3.133765 6.309674
3.161058 6.312468
3.18835 6.315175
3.215642 6.317799
3.242934 6.320342
3.270226 6.322806
3.297518 6.325194
3.32481 6.327508
3.352102 6.32975
3.379394 6.331923
3.406687 6.334029
3.433979 6.33607
3.461271 6.338047
3.488563 6.339963
3.515855 6.341821
3.543147 6.34362
3.570439 6.345364
3.597731 6.347054
3.625023 6.348692
3.652315 6.350279
3.679608 6.351817
3.7069 6.353307
3.734192 6.354752
3.761484 6.356151
3.788776 6.357508
3.816068 6.358822
3.84336 6.360096
3.870652 6.36133
3.897944 6.362526
3.925236 6.363686
3.952529 6.364809
3.979821 6.365897
4.007113 6.366952
4.034405 6.367975
4.061697 6.368965
4.088989 6.369925
4.116281 6.370856
4.143573 6.371757
4.170865 6.372631
4.198158 6.373477
4.22545 6.374298
4.252742 6.375093
4.280034 6.375863
4.307326 6.37661
4.334618 6.377333
4.36191 6.378034
4.389202 6.378714
4.416494 6.379372
4.443786 6.38001
4.471079 6.380629
4.498371 6.381228
4.525663 6.381809
4.552955 6.382371
4.580247 6.382917
4.607539 6.383445
4.634831 6.383957
4.662123 6.384453
4.689415 6.384934
END
$d2 << END
3.079181 6.496185
3.106473 6.49321
3.133765 6.490326
3.161058 6.487532
3.18835 6.484825
3.215642 6.482201
3.242934 6.479658
3.270226 6.477194
3.297518 6.474806
3.32481 6.472492
3.352102 6.47025
3.379394 6.468077
3.406687 6.465971
3.433979 6.46393
3.461271 6.461953
3.488563 6.460037
3.515855 6.458179
3.543147 6.45638
3.570439 6.454636
3.597731 6.452946
3.625023 6.451308
3.652315 6.449721
3.679608 6.448183
3.7069 6.446693
3.734192 6.445248
3.761484 6.443849
3.788776 6.442492
3.816068 6.441178
3.84336 6.439904
3.870652 6.43867
3.897944 6.437474
3.925236 6.436314
3.952529 6.435191
3.979821 6.434103
4.007113 6.433048
4.034405 6.432025
4.061697 6.431035
4.088989 6.430075
4.116281 6.429144
4.143573 6.428243
4.170865 6.427369
4.198158 6.426523
4.22545 6.425702
4.252742 6.424907
4.280034 6.424137
4.307326 6.42339
4.334618 6.422667
4.36191 6.421966
4.389202 6.421286
4.416494 6.420628
4.443786 6.41999
4.471079 6.419371
4.498371 6.418772
4.525663 6.418191
4.552955 6.417629
4.580247 6.417083
4.607539 6.416555
4.634831 6.416043
4.662123 6.415547
4.689415 6.415066
END
$d3 << END
3.079181 6.248348
3.106473 6.253039
3.133765 6.257584
3.161058 6.26199
3.18835 6.266259
3.215642 6.270396
3.242934 6.274405
3.270226 6.27829
3.297518 6.282055
3.32481 6.285703
3.352102 6.289238
3.379394 6.292665
3.406687 6.295985
3.433979 6.299202
3.461271 6.30232
3.488563 6.305342
3.515855 6.30827
3.543147 6.311107
3.570439 6.313857
3.597731 6.316522
3.625023 6.319104
3.652315 6.321606
3.679608 6.324031
3.7069 6.326381
3.734192 6.328658
3.761484 6.330865
3.788776 6.333004
3.816068 6.335076
3.84336 6.337084
3.870652 6.33903
3.897944 6.340916
3.925236 6.342744
3.952529 6.344515
3.979821 6.346231
4.007113 6.347894
4.034405 6.349506
4.061697 6.351068
4.088989 6.352582
4.116281 6.354049
4.143573 6.35547
4.170865 6.356847
4.198158 6.358182
4.22545 6.359476
4.252742 6.360729
4.280034 6.361944
4.307326 6.363121
4.334618 6.364262
4.36191 6.365367
4.389202 6.366439
4.416494 6.367477
4.443786 6.368483
4.471079 6.369458
4.498371 6.370403
4.525663 6.371318
4.552955 6.372205
4.580247 6.373065
4.607539 6.373898
4.634831 6.374706
4.662123 6.375488
4.689415 6.376246
END
$d4 << END
3.079181 6.551652
3.106473 6.546961
3.133765 6.542416
3.161058 6.53801
3.18835 6.533741
3.215642 6.529604
3.242934 6.525595
3.270226 6.52171
3.297518 6.517945
3.32481 6.514297
3.352102 6.510762
3.379394 6.507335
3.406687 6.504015
3.433979 6.500798
3.461271 6.49768
3.488563 6.494658
3.515855 6.49173
3.543147 6.488893
3.570439 6.486143
3.597731 6.483478
3.625023 6.480896
3.652315 6.478394
3.679608 6.475969
3.7069 6.473619
3.734192 6.471342
3.761484 6.469135
3.788776 6.466996
3.816068 6.464924
3.84336 6.462916
3.870652 6.46097
3.897944 6.459084
3.925236 6.457256
3.952529 6.455485
3.979821 6.453769
4.007113 6.452106
4.034405 6.450494
4.061697 6.448932
4.088989 6.447418
4.116281 6.445951
4.143573 6.44453
4.170865 6.443153
4.198158 6.441818
4.22545 6.440524
4.252742 6.439271
4.280034 6.438056
4.307326 6.436879
4.334618 6.435738
4.36191 6.434633
4.389202 6.433561
4.416494 6.432523
4.443786 6.431517
4.471079 6.430542
4.498371 6.429597
4.525663 6.428682
4.552955 6.427795
4.580247 6.426935
4.607539 6.426102
4.634831 6.425294
4.662123 6.424512
4.689415 6.423754
END
$d5 << END
3.079181 5.900658
3.106473 5.901222
3.133765 5.901753
3.161058 5.902252
3.18835 5.902721
3.215642 5.903162
3.242934 5.903576
3.270226 5.903966
3.297518 5.904332
3.32481 5.904676
3.352102 5.904999
3.379394 5.905302
3.406687 5.905588
3.433979 5.905856
3.461271 5.906108
3.488563 5.906345
3.515855 5.906567
3.543147 5.906776
3.570439 5.906972
3.597731 5.907157
3.625023 5.90733
3.652315 5.907493
3.679608 5.907646
3.7069 5.907789
3.734192 5.907924
3.761484 5.908051
3.788776 5.90817
3.816068 5.908282
3.84336 5.908387
3.870652 5.908485
3.897944 5.908578
3.925236 5.908665
3.952529 5.908747
3.979821 5.908824
4.007113 5.908896
4.034405 5.908964
4.061697 5.909027
4.088989 5.909087
4.116281 5.909143
4.143573 5.909196
4.170865 5.909245
4.198158 5.909292
4.22545 5.909335
4.252742 5.909376
4.280034 5.909415
4.307326 5.909451
4.334618 5.909485
4.36191 5.909517
4.389202 5.909547
4.416494 5.909575
4.443786 5.909601
4.471079 5.909626
4.498371 5.90965
4.525663 5.909671
4.552955 5.909692
4.580247 5.909711
4.607539 5.909729
4.634831 5.909746
4.662123 5.909762
4.689415 5.909777
END
$d6 << END
3.079181 6.899342
3.106473 6.898778
3.133765 6.898247
3.161058 6.897748
3.18835 6.897279
3.215642 6.896838
3.242934 6.896424
3.270226 6.896034
3.297518 6.895668
3.32481 6.895324
3.352102 6.895001
3.379394 6.894698
3.406687 6.894412
3.433979 6.894144
3.461271 6.893892
3.488563 6.893655
3.515855 6.893433
3.543147 6.893224
3.570439 6.893028
3.597731 6.892843
3.625023 6.89267
3.652315 6.892507
3.679608 6.892354
3.7069 6.892211
3.734192 6.892076
3.761484 6.891949
3.788776 6.89183
3.816068 6.891718
3.84336 6.891613
3.870652 6.891515
3.897944 6.891422
3.925236 6.891335
3.952529 6.891253
3.979821 6.891176
4.007113 6.891104
4.034405 6.891036
4.061697 6.890973
4.088989 6.890913
4.116281 6.890857
4.143573 6.890804
4.170865 6.890755
4.198158 6.890708
4.22545 6.890665
4.252742 6.890624
4.280034 6.890585
4.307326 6.890549
4.334618 6.890515
4.36191 6.890483
4.389202 6.890453
4.416494 6.890425
4.443786 6.890399
4.471079 6.890374
4.498371 6.89035
4.525663 6.890329
4.552955 6.890308
4.580247 6.890289
4.607539 6.890271
4.634831 6.890254
4.662123 6.890238
4.689415 6.890223
END
$d7 << END
3.079181 5.612698
3.106473 5.613588
3.133765 5.614425
3.161058 5.615212
3.18835 5.615951
3.215642 5.616646
3.242934 5.617299
3.270226 5.617913
3.297518 5.61849
3.32481 5.619033
3.352102 5.619542
3.379394 5.620021
3.406687 5.620471
3.433979 5.620894
3.461271 5.621291
3.488563 5.621664
3.515855 5.622015
3.543147 5.622345
3.570439 5.622654
3.597731 5.622945
3.625023 5.623218
3.652315 5.623475
3.679608 5.623716
3.7069 5.623942
3.734192 5.624155
3.761484 5.624355
3.788776 5.624542
3.816068 5.624719
3.84336 5.624884
3.870652 5.62504
3.897944 5.625186
3.925236 5.625323
3.952529 5.625452
3.979821 5.625573
4.007113 5.625687
4.034405 5.625794
4.061697 5.625894
4.088989 5.625988
4.116281 5.626077
4.143573 5.62616
4.170865 5.626238
4.198158 5.626311
4.22545 5.62638
4.252742 5.626444
4.280034 5.626505
4.307326 5.626562
4.334618 5.626616
4.36191 5.626666
4.389202 5.626713
4.416494 5.626758
4.443786 5.626799
4.471079 5.626838
4.498371 5.626875
4.525663 5.62691
4.552955 5.626942
4.580247 5.626973
4.607539 5.627001
4.634831 5.627028
4.662123 5.627053
4.689415 5.627077
END
$d8 << END
3.079181 7.187302
3.106473 7.186412
3.133765 7.185575
3.161058 7.184788
3.18835 7.184049
3.215642 7.183354
3.242934 7.182701
3.270226 7.182087
3.297518 7.18151
3.32481 7.180967
3.352102 7.180458
3.379394 7.179979
3.406687 7.179529
3.433979 7.179106
3.461271 7.178709
3.488563 7.178336
3.515855 7.177985
3.543147 7.177655
3.570439 7.177346
3.597731 7.177055
3.625023 7.176782
3.652315 7.176525
3.679608 7.176284
3.7069 7.176058
3.734192 7.175845
3.761484 7.175645
3.788776 7.175458
3.816068 7.175281
3.84336 7.175116
3.870652 7.17496
3.897944 7.174814
3.925236 7.174677
3.952529 7.174548
3.979821 7.174427
4.007113 7.174313
4.034405 7.174206
4.061697 7.174106
4.088989 7.174012
4.116281 7.173923
4.143573 7.17384
4.170865 7.173762
4.198158 7.173689
4.22545 7.17362
4.252742 7.173556
4.280034 7.173495
4.307326 7.173438
4.334618 7.173384
4.36191 7.173334
4.389202 7.173287
4.416494 7.173242
4.443786 7.173201
4.471079 7.173162
4.498371 7.173125
4.525663 7.17309
4.552955 7.173058
4.580247 7.173027
4.607539 7.172999
4.634831 7.172972
4.662123 7.172947
4.689415 7.172923
END
$d9 << END
4.384533 5.743
END
$d10 << END
3.978637 6.8293
END
$d11 << END
4.610234 6.1147
END
$d12 << END
3.954243 7.201
END
$d13 << END
4.393751 6.4864
END
$d14 << END
4.406881 5.7718
END
$d15 << END
3.915927 6.8581
END
$d16 << END
4.60206 6.1435
END
$d17 << END
4.011993 7.2298
END
$d18 << END
4.370698 6.5152
END
$d19 << END
4.428135 5.8006
END
$d20 << END
3.842609 6.8869
END
$d21 << END
4.587935 6.1723
END
$d22 << END
4.062958 7.2586
END
$d23 << END
4.346353 6.544
END
$d24 << END
4.448397 5.8294
END
$d25 << END
3.754348 6.9157
END
$d26 << END
4.573336 6.2011
END
$d27 << END
4.108565 7.2874
END
$d28 << END
4.320562 6.5728
END
$d29 << END
4.467756 5.8582
END
$d30 << END
3.643453 6.9445
END
$d31 << END
4.558228 6.2299
END
$d32 << END
4.149835 5.5153
END
$d33 << END
4.293141 6.6016
END
$d34 << END
4.486289 5.887
END
$d35 << END
3.494155 6.9733
END
$d36 << END
4.542576 6.2587
END
$d37 << END
4.187521 5.5441
END
$d38 << END
4.263873 6.6304
END
$d39 << END
4.504063 5.9158
END
$d40 << END
3.264818 7.0021
END
$d41 << END
4.526339 6.2875
END
$d42 << END
4.222196 5.5729
END
$d43 << END
4.232488 6.6592
END
$d44 << END
4.521138 5.9446
END
$d45 << END
3.158362 7.0309
END
$d46 << END
4.509471 6.3163
END
$d47 << END
4.254306 5.6017
END
$d48 << END
4.198657 6.688
END
$d49 << END
4.537567 5.9734
END
$d50 << END
3.434569 7.0597
END
$d51 << END
4.491922 6.3451
END
$d52 << END
4.284205 5.6305
END
$d53 << END
4.161967 6.7168
END
$d54 << END
4.553398 6.0022
END
$d55 << END
3.60206 7.0885
END
$d56 << END
4.473633 6.3739
END
$d57 << END
4.312177 5.6593
END
$d58 << END
4.121888 6.7456
END
$d59 << END
4.568671 6.031
END
$d60 << END
3.722634 7.1173
END
$d61 << END
4.45454 6.4027
END
$d62 << END
4.338456 5.6881
END
$d63 << END
4.077731 6.7744
END
$d64 << END
4.583426 6.0598
END
$d65 << END
3.816904 7.1461
END
$d66 << END
4.434569 6.4315
END
$d67 << END
4.363236 5.7169
END
$d68 << END
4.028571 6.8032
END
$d69 << END
4.597695 6.0886
END
$d70 << END
3.894316 7.1749
END
$d71 << END
4.413635 6.4603
END
set lmargin at screen 0.065497
set rmargin at screen 0.964583
set bmargin at screen 0.136111
set tmargin at screen 0.794926
set xrange [3.079181:4.689415]
set yrange [5.426695:7.376005]
plot $d1 with lines linewidth 2 linecolor rgb '#95a1ae' dashtype (2,5) notitle, \
     $d2 with lines linewidth 2 linecolor rgb '#95a1ae' dashtype (2,5) notitle, \
     $d3 with lines linewidth 3.5 linecolor rgb '#95a1ae' dashtype (2,5) notitle, \
     $d4 with lines linewidth 3.5 linecolor rgb '#95a1ae' dashtype (2,5) notitle, \
     $d5 with lines linewidth 2 linecolor rgb '#aeb8c2' notitle, \
     $d6 with lines linewidth 2 linecolor rgb '#aeb8c2' notitle, \
     $d7 with lines linewidth 3.5 linecolor rgb '#aeb8c2' notitle, \
     $d8 with lines linewidth 3.5 linecolor rgb '#aeb8c2' notitle, \
     $d9 using 1:2 with points pointtype 7 pointsize 3.114754 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d9 using 1:2 with points pointtype 7 pointsize 2.295082 linewidth 1 linecolor rgb '#95a1ae' title 'Hà Nội' noenhanced, \
     $d10 using 1:2 with points pointtype 7 pointsize 3.114754 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d10 using 1:2 with points pointtype 7 pointsize 2.295082 linewidth 1 linecolor rgb '#95a1ae' title 'TP. Hồ Chí Minh' noenhanced, \
     $d11 using 1:2 with points pointtype 7 pointsize 3.114754 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d11 using 1:2 with points pointtype 7 pointsize 2.295082 linewidth 1 linecolor rgb '#95a1ae' title 'Hải Phòng' noenhanced, \
     $d12 using 1:2 with points pointtype 9 pointsize 3.770492 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d12 using 1:2 with points pointtype 9 pointsize 2.95082 linewidth 1 linecolor rgb '#4cc0f0' title 'Đà Nẵng' noenhanced, \
     $d13 using 1:2 with points pointtype 7 pointsize 3.114754 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d13 using 1:2 with points pointtype 7 pointsize 2.295082 linewidth 1 linecolor rgb '#95a1ae' title 'Hà Giang' noenhanced, \
     $d14 using 1:2 with points pointtype 7 pointsize 3.114754 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d14 using 1:2 with points pointtype 7 pointsize 2.295082 linewidth 1 linecolor rgb '#95a1ae' title 'Cao Bằng' noenhanced, \
     $d15 using 1:2 with points pointtype 7 pointsize 3.114754 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d15 using 1:2 with points pointtype 7 pointsize 2.295082 linewidth 1 linecolor rgb '#95a1ae' title 'Lai Châu' noenhanced, \
     $d16 using 1:2 with points pointtype 7 pointsize 3.114754 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d16 using 1:2 with points pointtype 7 pointsize 2.295082 linewidth 1 linecolor rgb '#95a1ae' title 'Lào Cai' noenhanced, \
     $d17 using 1:2 with points pointtype 9 pointsize 3.770492 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d17 using 1:2 with points pointtype 9 pointsize 2.95082 linewidth 1 linecolor rgb '#4cc0f0' title 'Tuyên Quang' noenhanced, \
     $d18 using 1:2 with points pointtype 7 pointsize 3.114754 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d18 using 1:2 with points pointtype 7 pointsize 2.295082 linewidth 1 linecolor rgb '#95a1ae' title 'Lạng Sơn' noenhanced, \
     $d19 using 1:2 with points pointtype 7 pointsize 3.114754 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d19 using 1:2 with points pointtype 7 pointsize 2.295082 linewidth 1 linecolor rgb '#95a1ae' title 'Bắc Kạn' noenhanced, \
     $d20 using 1:2 with points pointtype 7 pointsize 3.114754 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d20 using 1:2 with points pointtype 7 pointsize 2.295082 linewidth 1 linecolor rgb '#95a1ae' title 'Thái Nguyên' noenhanced, \
     $d21 using 1:2 with points pointtype 7 pointsize 3.114754 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d21 using 1:2 with points pointtype 7 pointsize 2.295082 linewidth 1 linecolor rgb '#95a1ae' title 'Yên Bái' noenhanced, \
     $d22 using 1:2 with points pointtype 9 pointsize 3.770492 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d22 using 1:2 with points pointtype 9 pointsize 2.95082 linewidth 1 linecolor rgb '#4cc0f0' title 'Sơn La' noenhanced, \
     $d23 using 1:2 with points pointtype 7 pointsize 3.114754 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d23 using 1:2 with points pointtype 7 pointsize 2.295082 linewidth 1 linecolor rgb '#95a1ae' title 'Phú Thọ' noenhanced, \
     $d24 using 1:2 with points pointtype 7 pointsize 3.114754 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d24 using 1:2 with points pointtype 7 pointsize 2.295082 linewidth 1 linecolor rgb '#95a1ae' title 'Vĩnh Phúc' noenhanced, \
     $d25 using 1:2 with points pointtype 7 pointsize 3.114754 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d25 using 1:2 with points pointtype 7 pointsize 2.295082 linewidth 1 linecolor rgb '#95a1ae' title 'Quảng Ninh' noenhanced, \
     $d26 using 1:2 with points pointtype 7 pointsize 3.114754 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d26 using 1:2 with points pointtype 7 pointsize 2.295082 linewidth 1 linecolor rgb '#95a1ae' title 'Bắc Giang' noenhanced, \
     $d27 using 1:2 with points pointtype 9 pointsize 3.770492 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d27 using 1:2 with points pointtype 9 pointsize 2.95082 linewidth 1 linecolor rgb '#4cc0f0' title 'Bắc Ninh' noenhanced, \
     $d28 using 1:2 with points pointtype 7 pointsize 3.114754 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d28 using 1:2 with points pointtype 7 pointsize 2.295082 linewidth 1 linecolor rgb '#95a1ae' title 'Hải Dương' noenhanced, \
     $d29 using 1:2 with points pointtype 7 pointsize 3.114754 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d29 using 1:2 with points pointtype 7 pointsize 2.295082 linewidth 1 linecolor rgb '#95a1ae' title 'Hưng Yên' noenhanced, \
     $d30 using 1:2 with points pointtype 7 pointsize 3.114754 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d30 using 1:2 with points pointtype 7 pointsize 2.295082 linewidth 1 linecolor rgb '#95a1ae' title 'Hòa Bình' noenhanced, \
     $d31 using 1:2 with points pointtype 7 pointsize 3.114754 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d31 using 1:2 with points pointtype 7 pointsize 2.295082 linewidth 1 linecolor rgb '#95a1ae' title 'Hà Nam' noenhanced, \
     $d32 using 1:2 with points pointtype 11 pointsize 3.770492 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d32 using 1:2 with points pointtype 11 pointsize 2.95082 linewidth 1 linecolor rgb '#ff7a8a' title 'Nam Định' noenhanced, \
     $d33 using 1:2 with points pointtype 7 pointsize 3.114754 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d33 using 1:2 with points pointtype 7 pointsize 2.295082 linewidth 1 linecolor rgb '#95a1ae' title 'Thái Bình' noenhanced, \
     $d34 using 1:2 with points pointtype 7 pointsize 3.114754 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d34 using 1:2 with points pointtype 7 pointsize 2.295082 linewidth 1 linecolor rgb '#95a1ae' title 'Ninh Bình' noenhanced, \
     $d35 using 1:2 with points pointtype 7 pointsize 3.114754 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d35 using 1:2 with points pointtype 7 pointsize 2.295082 linewidth 1 linecolor rgb '#95a1ae' title 'Thanh Hóa' noenhanced, \
     $d36 using 1:2 with points pointtype 7 pointsize 3.114754 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d36 using 1:2 with points pointtype 7 pointsize 2.295082 linewidth 1 linecolor rgb '#95a1ae' title 'Nghệ An' noenhanced, \
     $d37 using 1:2 with points pointtype 11 pointsize 3.770492 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d37 using 1:2 with points pointtype 11 pointsize 2.95082 linewidth 1 linecolor rgb '#ff7a8a' title 'Hà Tĩnh' noenhanced, \
     $d38 using 1:2 with points pointtype 7 pointsize 3.114754 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d38 using 1:2 with points pointtype 7 pointsize 2.295082 linewidth 1 linecolor rgb '#95a1ae' title 'Quảng Bình' noenhanced, \
     $d39 using 1:2 with points pointtype 7 pointsize 3.114754 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d39 using 1:2 with points pointtype 7 pointsize 2.295082 linewidth 1 linecolor rgb '#95a1ae' title 'Quảng Trị' noenhanced, \
     $d40 using 1:2 with points pointtype 7 pointsize 3.114754 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d40 using 1:2 with points pointtype 7 pointsize 2.295082 linewidth 1 linecolor rgb '#95a1ae' title 'Thừa Thiên Huế' noenhanced, \
     $d41 using 1:2 with points pointtype 7 pointsize 3.114754 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d41 using 1:2 with points pointtype 7 pointsize 2.295082 linewidth 1 linecolor rgb '#95a1ae' title 'Quảng Nam' noenhanced, \
     $d42 using 1:2 with points pointtype 11 pointsize 3.770492 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d42 using 1:2 with points pointtype 11 pointsize 2.95082 linewidth 1 linecolor rgb '#ff7a8a' title 'Quảng Ngãi' noenhanced, \
     $d43 using 1:2 with points pointtype 7 pointsize 3.114754 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d43 using 1:2 with points pointtype 7 pointsize 2.295082 linewidth 1 linecolor rgb '#95a1ae' title 'Kon Tum' noenhanced, \
     $d44 using 1:2 with points pointtype 7 pointsize 3.114754 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d44 using 1:2 with points pointtype 7 pointsize 2.295082 linewidth 1 linecolor rgb '#95a1ae' title 'Bình Định' noenhanced, \
     $d45 using 1:2 with points pointtype 7 pointsize 3.114754 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d45 using 1:2 with points pointtype 7 pointsize 2.295082 linewidth 1 linecolor rgb '#95a1ae' title 'Gia Lai' noenhanced, \
     $d46 using 1:2 with points pointtype 7 pointsize 3.114754 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d46 using 1:2 with points pointtype 7 pointsize 2.295082 linewidth 1 linecolor rgb '#95a1ae' title 'Phú Yên' noenhanced, \
     $d47 using 1:2 with points pointtype 11 pointsize 3.770492 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d47 using 1:2 with points pointtype 11 pointsize 2.95082 linewidth 1 linecolor rgb '#ff7a8a' title 'Đắk Lắk' noenhanced, \
     $d48 using 1:2 with points pointtype 7 pointsize 3.114754 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d48 using 1:2 with points pointtype 7 pointsize 2.295082 linewidth 1 linecolor rgb '#95a1ae' title 'Khánh Hòa' noenhanced, \
     $d49 using 1:2 with points pointtype 7 pointsize 3.114754 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d49 using 1:2 with points pointtype 7 pointsize 2.295082 linewidth 1 linecolor rgb '#95a1ae' title 'Lâm Đồng' noenhanced, \
     $d50 using 1:2 with points pointtype 7 pointsize 3.114754 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d50 using 1:2 with points pointtype 7 pointsize 2.295082 linewidth 1 linecolor rgb '#95a1ae' title 'Bình Phước' noenhanced, \
     $d51 using 1:2 with points pointtype 7 pointsize 3.114754 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d51 using 1:2 with points pointtype 7 pointsize 2.295082 linewidth 1 linecolor rgb '#95a1ae' title 'Bình Dương' noenhanced, \
     $d52 using 1:2 with points pointtype 7 pointsize 3.114754 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d52 using 1:2 with points pointtype 7 pointsize 2.295082 linewidth 1 linecolor rgb '#95a1ae' title 'Ninh Thuận' noenhanced, \
     $d53 using 1:2 with points pointtype 7 pointsize 3.114754 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d53 using 1:2 with points pointtype 7 pointsize 2.295082 linewidth 1 linecolor rgb '#95a1ae' title 'Tây Ninh' noenhanced, \
     $d54 using 1:2 with points pointtype 7 pointsize 3.114754 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d54 using 1:2 with points pointtype 7 pointsize 2.295082 linewidth 1 linecolor rgb '#95a1ae' title 'Bình Thuận' noenhanced, \
     $d55 using 1:2 with points pointtype 7 pointsize 3.114754 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d55 using 1:2 with points pointtype 7 pointsize 2.295082 linewidth 1 linecolor rgb '#95a1ae' title 'Đồng Nai' noenhanced, \
     $d56 using 1:2 with points pointtype 7 pointsize 3.114754 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d56 using 1:2 with points pointtype 7 pointsize 2.295082 linewidth 1 linecolor rgb '#95a1ae' title 'Long An' noenhanced, \
     $d57 using 1:2 with points pointtype 7 pointsize 3.114754 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d57 using 1:2 with points pointtype 7 pointsize 2.295082 linewidth 1 linecolor rgb '#95a1ae' title 'Đồng Tháp' noenhanced, \
     $d58 using 1:2 with points pointtype 7 pointsize 3.114754 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d58 using 1:2 with points pointtype 7 pointsize 2.295082 linewidth 1 linecolor rgb '#95a1ae' title 'An Giang' noenhanced, \
     $d59 using 1:2 with points pointtype 7 pointsize 3.114754 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d59 using 1:2 with points pointtype 7 pointsize 2.295082 linewidth 1 linecolor rgb '#95a1ae' title 'Bà Rịa – Vũng Tàu' noenhanced, \
     $d60 using 1:2 with points pointtype 7 pointsize 3.114754 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d60 using 1:2 with points pointtype 7 pointsize 2.295082 linewidth 1 linecolor rgb '#95a1ae' title 'Tiền Giang' noenhanced, \
     $d61 using 1:2 with points pointtype 7 pointsize 3.114754 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d61 using 1:2 with points pointtype 7 pointsize 2.295082 linewidth 1 linecolor rgb '#95a1ae' title 'Kiên Giang' noenhanced, \
     $d62 using 1:2 with points pointtype 7 pointsize 3.114754 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d62 using 1:2 with points pointtype 7 pointsize 2.295082 linewidth 1 linecolor rgb '#95a1ae' title 'Cần Thơ' noenhanced, \
     $d63 using 1:2 with points pointtype 7 pointsize 3.114754 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d63 using 1:2 with points pointtype 7 pointsize 2.295082 linewidth 1 linecolor rgb '#95a1ae' title 'Bến Tre' noenhanced, \
     $d64 using 1:2 with points pointtype 7 pointsize 3.114754 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d64 using 1:2 with points pointtype 7 pointsize 2.295082 linewidth 1 linecolor rgb '#95a1ae' title 'Vĩnh Long' noenhanced, \
     $d65 using 1:2 with points pointtype 7 pointsize 3.114754 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d65 using 1:2 with points pointtype 7 pointsize 2.295082 linewidth 1 linecolor rgb '#95a1ae' title 'Trà Vinh' noenhanced, \
     $d66 using 1:2 with points pointtype 7 pointsize 3.114754 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d66 using 1:2 with points pointtype 7 pointsize 2.295082 linewidth 1 linecolor rgb '#95a1ae' title 'Sóc Trăng' noenhanced, \
     $d67 using 1:2 with points pointtype 7 pointsize 3.114754 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d67 using 1:2 with points pointtype 7 pointsize 2.295082 linewidth 1 linecolor rgb '#95a1ae' title 'Bạc Liêu' noenhanced, \
     $d68 using 1:2 with points pointtype 7 pointsize 3.114754 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d68 using 1:2 with points pointtype 7 pointsize 2.295082 linewidth 1 linecolor rgb '#95a1ae' title 'Cà Mau' noenhanced, \
     $d69 using 1:2 with points pointtype 7 pointsize 3.114754 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d69 using 1:2 with points pointtype 7 pointsize 2.295082 linewidth 1 linecolor rgb '#95a1ae' title 'Điện Biên' noenhanced, \
     $d70 using 1:2 with points pointtype 9 pointsize 3.770492 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d70 using 1:2 with points pointtype 9 pointsize 2.95082 linewidth 1 linecolor rgb '#4cc0f0' title 'Đắk Nông' noenhanced, \
     $d71 using 1:2 with points pointtype 7 pointsize 3.114754 linewidth 1 linecolor rgb '#101a24' notitle, \
     $d71 using 1:2 with points pointtype 7 pointsize 2.295082 linewidth 1 linecolor rgb '#95a1ae' title 'Hậu Giang' noenhanced
