#!/usr/bin/env bash
# Draws three of the circuits: plots/switching.png, plots/one-shot.png, plots/hold-up.png. Called by prove.sh.
set -euo pipefail
cd "$(dirname "$0")"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p plots

# traces CIRCUIT VECTORS [SED] - the vectors over time, as a table for gnuplot
traces() {
  sed -e '/^\.include models.lib/{r models.lib' -e 'd}' -e '/^\.include driver.inc/{r driver.inc' -e 'd}' "$1.cir" |
    sed -e "s|^run\$|run\nwrdata $1.data $2|" -e "${3:-}" >"$work/$1.cir"
  # In its folder: ngspice writes the names of paths in small letters.
  (cd "$work" && ngspice -b "$1.cir" >"$1.log" 2>&1) || true
  [ -s "$work/$1.data" ] || { cat "$work/$1.log"; return 1; }
}

# draw NAME TITLE COMMANDS
draw() {
  gnuplot <<EOF
set terminal pngcairo size 900,420 font "DejaVu Sans,10" background "#ffffff"
set output "plots/$1.png"
set title "$2"
set grid lc rgb "#dddddd"
set key outside right top
set xlabel "s"
$3
EOF
}

traces switching "v(pin) v(lg) v(fire) v(cm) i(Vi)"
draw switching "A pulse of 700 ms at 12 V" "
set ylabel 'V'; set y2label 'A'; set y2tics; set yrange [-1:14]; set y2range [-0.1:1.4]
plot '$work/switching.data' using 1:2 with lines lw 2 title 'GPIO 21', '' using 3:4 with lines lw 2 title 'gate of Q3', \
  '' using 5:6 with lines lw 2 title 'FIRE', '' using 7:8 with lines lw 1 lc rgb '#999999' title 'drain of Q3', '' using 9:10 axes x1y2 with lines lw 2 lc rgb '#cc0000' title 'coil (A)'"

traces pin "v(pin) v(fire) v(lockn) i(Vi)" 's/pinon=0.7 pinperiod=100/pinon=0.5 pinperiod=1/'
draw one-shot "A pin that toggles once a second: one pulse, deaf for 2.7 s" "
set ylabel 'V'; set y2label 'A'; set y2tics; set yrange [-1:8]; set y2range [-0.1:0.8]
plot '$work/pin.data' using 1:2 with lines lw 1 title 'GPIO 21', '' using 3:4 with lines lw 2 title 'FIRE', \
  '' using 5:6 with lines lw 1 lc rgb '#999999' title 'hears edges', '' using 7:8 axes x1y2 with lines lw 2 lc rgb '#cc0000' title 'coil (A)'"

traces holdup "v(b) v(p12) i(Vi)" 's/bank=10.2 cbank=1.667 rbank=0.3/bank=10.2 cbank=1.05 rbank=0.6/'
draw hold-up "The supply goes at 0 s, the bank at the end of its life and at the monitor's lowest threshold" "
set ylabel 'V'; set y2label 'A'; set y2tics; set yrange [6:11]; set y2range [0:1]
plot '$work/holdup.data' using 1:2 with lines lw 2 title 'bank, inside', '' using 3:4 with lines lw 2 title '12 V rail', \
  '' using 5:6 axes x1y2 with lines lw 2 lc rgb '#cc0000' title 'coil (A)', 7 with lines dt 2 lc rgb '#999999' title 'least for 5 V'"
