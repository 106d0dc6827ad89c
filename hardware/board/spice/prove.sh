#!/bin/bash
# Runs every circuit in every corner, compares with limits.csv, writes results.csv, results.md and plots/.
#   prove.sh          the fast set, about half a minute
#   prove.sh --all    every combination, minutes; results.csv is not rewritten
#   prove.sh --check  runs the fast set and fails too when results.csv is not what was found; writes nothing
#   prove.sh --set part=value ...   the same with values changed everywhere (nothing is written): to see a limit break
set -euo pipefail
export LC_ALL=C
here=$(cd "$(dirname "$0")" && pwd)
mode=write; over=
case "${1:-}" in
    --all) mode=all;; --check) mode=check;; --set) mode=set; shift; over=$*;; '') ;;
    *) sed -n '2,6p' "$0" >&2; exit 2;;
esac
for tool in ngspice gnuplot awk; do command -v $tool > /dev/null || { echo "prove.sh: $tool is missing" >&2; exit 2; }; done
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cp "$here"/*.cir "$here"/*.inc "$here"/*.lib "$work"/
cd "$work"

# Corners: a token's alternatives stand between |, an alternative's assignments between ;
awk -F, -v all="$mode" 'NR > 1 && ($1 == "fast" || all == "all") {
    count = split($4, token, " "); n = 1; out[1] = ""
    for (t = 1; t <= count; t++) {
        m = split(token[t], alt, "|"); k = 0
        for (i = 1; i <= n; i++) for (j = 1; j <= m; j++) next_[++k] = out[i] ";" alt[j]
        n = k; for (i = 1; i <= n; i++) out[i] = next_[i]
    }
    for (i = 1; i <= n; i++) print $2 "," $3 (n > 1 ? "-" i : "") "," out[i]
}' "$here/corners.csv" > jobs
# Every fault three times: pin low, pin high since power-up, a proper pulse
awk -F, 'NR > 1 { id = NR - 1
    print "pin,fault-low-" id ",ten=0.3;vp1=0;tend=1.5;" $3
    print "pin,fault-high-" id ",ten=0.3;vp0=3.3;tend=2.5;" $3
    print "pin,fault-pulse-" id ",ten=0.3;tend=2.2;" $3 }' "$here/faults.csv" >> jobs

: > found
while IFS=, read -r circuit case assigned <&3; do
    awk -F, -v a="$assigned;${over// /;}" 'BEGIN { n = split(a, part, ";"); for (i = 1; i <= n; i++) if (split(part[i], kv, "=") == 2) own[kv[1]] = kv[2] }
        NR > 1 { v = $1 in own ? own[$1] : $2; delete own[$1]
            if ($1 == "temp") print ".temp " v > "params.inc"; else if ($1 != "dm") print ".param " $1 "=" v > "params.inc"
            if ($1 ~ /^(tend|tstep|lc|dm|f3)$/) print "s/@" $1 "@/" v "/g" > "subst" }
        END { for (name in own) { print "prove.sh: corners.csv or faults.csv sets " name ", which values.csv does not know" > "/dev/stderr"; exit 1 } }' "$here/values.csv"
    for f in "$here/$circuit.cir" "$here"/*.inc; do sed -f subst "$f" > "$(basename "$f")"; done
    rm -f plot.dat
    # Its code only says that nothing was plotted; a run that was cut off has none of its lines, or not all.
    code=0
    timeout 120 ngspice -b "$circuit.cir" > log 2>&1 < /dev/null || code=$?
    if [ "$code" -ge 124 ] || grep -q -i -E 'simulation\(s\) aborted|fatal error' log || ! grep -q '^R ' log; then
        echo "prove.sh: $circuit, corner $case: the simulation did not finish" >&2; grep -i -E 'error|warn|abort|small' log >&2; exit 1
    fi
    awk -v c="$circuit" -v k="$case" '$1 == "R" { print c, k, $2, (NF > 2 ? $3 : "none") }' log >> found
    if [ -f plot.dat ]; then case "$circuit-$case" in
        switching-typ|switching-stuck-1|oneshot-typ|holdup-old|holdup-fresh|charge-typ|charge-block3|pin-toggle1hz|pin-edgemax|idle-typ|pin-glitch1ms-1)
            cp plot.dat "$circuit-$case.dat";; esac; fi
done 3< jobs

# Limits: least and most of what was found in every corner whose name fits
awk -F, 'NR == FNR { split($0, f, " "); n++; circuit[n] = f[1]; kase[n] = f[2]; metric[n] = f[3]; value[n] = f[4]; next }
    FNR == 1 { print "name,unit,least,min,typ,max,most,pass"; next }
    {
        name = $1; lo = ""; hi = ""; typ = ""; bad = 0; seen = 0
        for (i = 1; i <= n; i++) if (circuit[i] == $2 && metric[i] == $4 && kase[i] ~ ("^(" $3 ")$")) {
            seen++
            if (value[i] == "none") { bad = 1; continue }
            v = value[i] + 0
            if (lo == "" || v < lo) lo = v; if (hi == "" || v > hi) hi = v
            if (typ == "" || kase[i] == "typ") typ = v
        }
        form = "%." $6 "f"
        ok = seen && !bad && lo != "" && ($7 == "" || sprintf(form, lo) + 0 >= $7 + 0) && ($8 == "" || sprintf(form, hi) + 0 <= $8 + 0)
        printf "%s,%s,%s,%s,%s,%s,%s,%s\n", name, $5, $7, show(lo), show(typ), bad ? "never" : show(hi), $8, ok ? "yes" : "NO"
    }
    function show(x,  s) { if (x == "") return "none"; s = sprintf(form, x); return s + 0 == 0 ? sprintf(form, 0) : s }
' found "$here/limits.csv" > results.csv

{
    echo "# Results"
    echo "Written by prove.sh; limits and their reasons: limits.csv; corners: corners.csv. *Typical* is a sound board at 25 °C on 12 V, or the first corner."
    echo
    echo "| what | unit | least | found: min | typical | max | most | margin | |"
    echo "|---|---|--:|--:|--:|--:|--:|--:|---|"
    awk -F, 'NR > 1 { m = ""; if ($3 != "" && $4 ~ /^[-0-9.]+$/ && $3 != 0) m = sprintf("%+.0f %%", 100 * ($4 - $3) / ($3 < 0 ? -$3 : $3))
        if ($7 != "" && $6 ~ /^[-0-9.]+$/ && $7 != 0) { h = 100 * ($7 - $6) / ($7 < 0 ? -$7 : $7); if (m == "" || h < m + 0) m = sprintf("%+.0f %%", h) }
        print "| " $1 " | " $2 " | " $3 " | " $4 " | " $5 " | " $6 " | " $7 " | " m " | " ($8 == "yes" ? "pass" : "**FAIL**") " |" }' results.csv
    echo
    echo "## One broken part at a time"
    echo "Energy in the coil over the run, mJ, and the longest time with more than 50 mA. Below 10 mJ no bolt moves. *High* is a pin that is high since before"
    echo "power-up, so with a broken part it is a second fault. *Pulse* is a proper pulse of 700 ms."
    echo
    echo "| part | fault | pin low | pin high since power-up | pulse: on for, s | highest drain of Q3, V | peak current of the switches, A |"
    echo "|---|---|---|---|--:|--:|--:|"
    awk -F, 'NR == FNR { split($0, f, " "); if (f[2] ~ /^fault-/) v[f[2], f[3]] = f[4]; next }
        FNR > 1 { i = FNR - 1
            printf "| %s | %s | %s | %s | %.2f | %.0f | %.1f |\n", $1, $2, word(v["fault-low-" i, "energy"]), word(v["fault-high-" i, "energy"]),
                v["fault-pulse-" i, "longest"], v["fault-pulse-" i, "vd3"], v["fault-pulse-" i, "isw"] }
        function word(e) { return e > 10 ? sprintf("**energised**, %.0f", e) : "dead" }' found "$here/faults.csv"
} > results.md

if [ $mode = write ]; then
    . "$here/plots.sh"
    mkdir -p "$here/plots"; cp "$work"/*.png "$here/plots/"; cp results.csv results.md "$here"/
fi
broken=$(awk -F, '$8 == "NO"' results.csv | wc -l); passed=$(awk -F, '$8 == "yes"' results.csv | wc -l)
if [ "$broken" -gt 0 ]; then
    awk -F, '$8 == "NO" { printf "LIMIT BROKEN: %s: found %s to %s %s, allowed %s to %s\n", $1, $4, $6, $2, $3 == "" ? "any" : $3, $7 == "" ? "any" : $7 }' results.csv >&2
fi
# Figures that a limit holds may differ by 5 %: another processor or ngspice rounds in another place, and its next step of time falls elsewhere.
same() {
    awk -F, 'function near(a, b) { d = a - b; return a == b || (d < 0 ? -d : d) <= 0.01 + 0.05 * (b < 0 ? -b : b) }
        NR == FNR { was[NR] = $0; next }
        { split(was[FNR], w, ","); lines = FNR
          if ($1 != w[1] || $2 != w[2] || $3 != w[3] || $7 != w[7] || ($3 != "" && !near($4, w[4])) || ($7 != "" && !near($6, w[6]))) { print "was " was[FNR] "\nis  " $0; differs = 1 } }
        END { exit differs || lines != length(was) }' "$here/results.csv" results.csv
}
if [ $mode = check ] && ! same; then
    echo "prove.sh: results.csv is not what the circuits say: run it and look at what changed" >&2
    broken=$((broken + 1))
fi
echo "$(wc -l < jobs) runs"
echo "$passed passed, $broken failed"
[ "$broken" -eq 0 ]
