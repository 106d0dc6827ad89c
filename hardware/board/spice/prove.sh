#!/usr/bin/env bash
# Runs every case of cases.csv through ngspice, over all its corners, and holds what it finds to limits.csv.
#   prove.sh           writes results.csv, results.md and the plots
#   prove.sh --check   writes nothing, and fails too where results.csv is not what was found
# Last line: `N passed, N failed`.
set -euo pipefail
cd "$(dirname "$0")"
export LC_ALL=C

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# corners PARAMETERS - every choice among `name=a|b`, a line each
corners() {
  local lines=("") word name value next
  for word in $1; do
    name=${word%%=*} next=()
    for value in $(tr '|' ' ' <<<"${word#*=}"); do
      for line in "${lines[@]}"; do
        next+=("$line $name=$value")
      done
    done
    lines=("${next[@]}")
  done
  printf '%s\n' "${lines[@]}"
}

# netlist CIRCUIT PARAMETERS - the circuit in one piece, with these values in place of its own
netlist() {
  local word script=
  for word in $2; do
    script="$script;/^\\.param/s/\\b${word%%=*}=[^ ]*/$word/"
  done
  sed -e '/^\.include models.lib/{r models.lib' -e 'd}' -e '/^\.include driver.inc/{r driver.inc' -e 'd}' "$1.cir" | sed -e "${script#;}"
}

# One job a corner: its netlist, and `case measure value` for what ngspice says of it.
while IFS=, read -r name circuit parameters; do
  number=0
  while IFS='' read -r corner; do
    netlist "$circuit" "$corner" >"$work/$name@$((number += 1)).cir"
  done < <(corners "$parameters")
done < <(tail -n +2 cases.csv)

simulate() {
  local name=${1##*/}
  timeout 120 ngspice -b "$1" 2>&1 | sed -nE "s/^([a-z0-9_]+) *= *(-?[0-9.e+-]+).*/${name%@*} \1 \2/p" >"${1%.cir}.out"
}
export -f simulate
find "$work" -name '*.cir' -print0 | xargs -0 -P 2 -n 1 bash -c 'simulate "$0"'

cat "$work"/*.out | sort | awk '
  { key = $1 "," $2 }
  !(key in least) || $3 < least[key] { least[key] = $3 }
  !(key in most) || $3 > most[key] { most[key] = $3 }
  { runs[key]++ }
  END { for (key in least) printf "%s,%.3g,%.3g,%d\n", key, least[key], most[key], runs[key] }' | sort >"$work/found"

awk -F, -v OFS=, '
  FNR == NR { found[$1 "," $2] = $3 "," $4 "," $5; next }
  FNR == 1 { print "case", "measure", "unit", "found_least", "found_most", "corners", "least", "most", "holds"; next }
  {
    known = ($1 "," $2) in found
    split(known ? found[$1 "," $2] : ",,", f, ",")
    holds = known && ($4 == "" || f[1] >= $4 + 0) && ($5 == "" || f[2] <= $5 + 0)
    print $1, $2, $3, f[1], f[2], f[3], $4, $5, holds ? "yes" : "NO"
  }' "$work/found" limits.csv >"$work/results.csv"

# results.md - what results.csv says, to be read
{
  echo "| case | measure | found | limit | |"
  echo "|---|---|---|---|---|"
  awk -F, 'NR > 1 && $1 !~ /^fault-/ {
    found = $4 == $5 ? $4 : $4 " to " $5
    limit = $7 != "" && $8 != "" ? $7 " to " $8 : $7 != "" ? "≥ " $7 : "≤ " $8
    printf "| %s | %s | %s %s | %s | %s |\n", $1, $2, found, $3, limit, $9 == "yes" ? "" : "**NO**" }' "$work/results.csv"
  echo
  echo "Seconds in which the coil has more than half the current that draws the bolt, by fault and by what the pin does:"
  echo
  echo "| fault | pin low | high since power-up | 0.7 s of the firmware | held high after its edge |"
  echo "|---|---|---|---|---|"
  awk -F, '$1 ~ /^fault-/ && $2 == "held" {
    state = $1; sub(/.*-/, "", state)
    name = $1; sub(/^fault-/, "", name); sub("-" state "$", "", name)
    if (!(name in seen)) { order[++count] = name; seen[name] = 1 }
    found[name, state] = $4 < 0.0005 ? "0" : sprintf("%.2f", $4)
    if ($9 != "yes") found[name, state] = "**" found[name, state] "**" }
    END { for (i = 1; i <= count; i++) printf "| %s | %s | %s | %s | %s |\n", order[i], found[order[i], "low"], found[order[i], "high"], found[order[i], "pulse"], found[order[i], "held"] }' "$work/results.csv"
} >"$work/results.md"

# The same cases and limits, and figures within 3 %: another processor rounds in another place.
same() {
  awk -F, '
    function near(a, b) { d = a - b; return a == b || (d < 0 ? -d : d) <= 0.001 + 0.03 * (b < 0 ? -b : b) }
    FNR == NR { then[FNR] = $0; next }
    {
      split(then[FNR], was, ",")
      if ($1 != was[1] || $2 != was[2] || $6 != was[6] || $7 != was[7] || $8 != was[8] || !near($4, was[4]) || !near($5, was[5])) { print "was: " then[FNR] "\nis:  " $0; differ = 1 }
      lines = FNR
    }
    END { exit differ || lines != length(then) }' results.csv "$1"
}

if [ "${1:-}" = --check ]; then
  same "$work/results.csv" || { echo "results.csv is not what the circuits say: run prove.sh and look at what changed"; exit 1; }
else
  cp "$work/results.csv" "$work/results.md" .
  ./plot.sh
fi
grep ',NO$' "$work/results.csv" || true
awk -F, 'NR > 1 { if ($9 == "yes") passed++; else failed++ } END { printf "%d passed, %d failed\n", passed, failed; exit failed > 0 }' "$work/results.csv"
