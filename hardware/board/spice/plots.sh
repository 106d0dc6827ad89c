# Draws what prove.sh has kept of some runs, in the folder where it stands; prove.sh reads this file.

# plot FILE TITLE YLABEL WHAT [SETTINGS] - one picture; WHAT is what gnuplot is to plot
plot() {
    gnuplot > "$work/gnuplot.log" 2>&1 <<G || { cat "$work/gnuplot.log" >&2; exit 1; }
set terminal pngcairo noenhanced size 900,480 font "Sans,10" background "#ffffff"
set linetype 1 lc rgb "#7a0f9e"; set linetype 2 lc rgb "#00795c"; set linetype 3 lc rgb "#3a8fd0"; set linetype 4 lc rgb "#b25d00"; set linetype 5 lc rgb "#555555"; set linetype 6 lc rgb "#c8102e"
set output "$work/$1.png"
set title "$2"; set xlabel "s"; set ylabel "$3"; set grid lc rgb "#dddddd"; set key outside right top; set border 3; set tics nomirror
set style data lines
${5:-}
plot $4
G
}

plot switching 'Coil on and off, 12 V, 18.5 ohm, 50 mH' 'V' "'switching-typ.dat' u 1:4 lw 2 t 'COIL-, drain of Q3', '' u 1:8 t 'gate of Q5', '' u 1:10 t '+12V', '' u 1:2 t 'pin', '' u 1:(\$12*10) lw 2 t 'current, 0.1 A'" 'set xrange [0.04:0.8]; set yrange [-1:14]'
plot stuck 'Pin stuck high: the one-shot ends the current' 'V' "'switching-stuck-1.dat' u 1:2 t 'pin', '' u 1:14 t 'FIRE', '' u 1:4 t 'COIL-', '' u 1:6 t 'drain of Q5', '' u 1:(\$12*10) lw 2 t 'current, 0.1 A'" 'set xrange [0:1.6]; set yrange [-1:14]'
plot oneshot 'One-shot and lockout' 'V' "'oneshot-typ.dat' u 1:2 lw 2 t 'FIRE', '' u 1:(\$4+6) lw 2 t 'LOCK + 6 V', '' u 1:6 t 'C31', '' u 1:(\$8+6) t 'C32 + 6 V'" 'set xrange [0:4]; set yrange [-0.5:12]'
plot holdup 'Input gone at 0.01 s, bank at the lowest threshold, end of life' 'V' "'holdup-old.dat' u 1:2 t 'bank', '' u 1:4 t '+12V', '' u 1:6 lw 2 t 'across the coil', 9 dt 2 t 'least of the maker', '' u 1:10 t '+5V', '' u 1:12 t '+3V3'" 'set xrange [0:1.1]; set yrange [0:12.5]'
plot charge 'Bank from empty: on 12 V, and on a 9 V block of 3 ohm' 'V' "'charge-typ.dat' u 1:2 lw 2 t 'bank on 12 V', 'charge-block3.dat' u 1:2 lw 2 dt 3 t 'bank on the block', '' u 1:8 t 'block', '' u 1:(\$6*10) t 'out of the block, 0.1 A', 10.59 dt 2 t 'supply OK'" 'set xrange [0:250]; set yrange [0:13]'
plot toggle 'Pin toggles at 1 Hz: the lockout lets one edge in three through' 'V' "'pin-toggle1hz.dat' u 1:2 t 'pin', '' u 1:(\$6+6) t 'FIRE + 6 V', '' u 1:(\$8+12) t 'LOCK + 12 V', '' u 1:(\$10*10) lw 2 t 'current, 0.1 A'" 'set xrange [0:12]; set yrange [-0.5:18]'
plot glitch '1 ms on the pin, worst corner: Q3 follows the pin, so the current ends with it' 'V' "'pin-glitch1ms-1.dat' u 1:2 t 'pin', '' u 1:4 t 'COIL_B', '' u 1:6 t 'FIRE', '' u 1:(\$10*10) lw 2 t 'current, 0.1 A'" 'set xrange [0.498:0.52]; set yrange [-0.5:8]'
plot idle 'On the bank alone, 0.6 W' 'V' "'idle-typ.dat' u 1:2 lw 2 t 'bank', '' u 1:4 t '+12V', '' u 1:6 t '+5V', '' u 1:8 t '+3V3', 10.51 dt 2 t 'supply low'" 'set xrange [0:120]; set yrange [0:13]'
