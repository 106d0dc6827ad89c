#!/usr/bin/env bash
# The drawn hardware by its own tools: KiCad's rule checks, what it exports against what is committed, and the simulations. Needs
# kicad-cli 9 with symbols and footprints, ngspice and gnuplot; check.sh installs them and calls this.
# Last line: `hardware: N passed, N failed`. Code 0 only when nothing failed.
set -uo pipefail
cd "$(dirname "$0")/.."

board=hardware/board
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# KiCad looks for the list of its own libraries in the user's folder; a fresh machine has none there.
mkdir -p "$work/home/.config/kicad/9.0"
cp /usr/share/kicad/template/{sym,fp}-lib-table "$work/home/.config/kicad/9.0/"
export HOME=$work/home

passed=0 failed=0

# claim WHAT COMMAND... - one check
claim() {
  local what=$1
  shift
  if "$@" >"$work/log" 2>&1; then
    passed=$((passed + 1))
    echo "passed: $what"
  else
    failed=$((failed + 1))
    echo "FAILED: $what"
    tail -n 40 "$work/log"
  fi
}

# spoken REPORT COMMAND... - a rule check with its report behind it when it found something
spoken() {
  local report=$1
  shift
  "$@" -o "$report" || { cat "$report"; return 1; }
}

# fresh FILE - a committed file is what the project exports today
fresh() {
  cmp "$work/exported/$1" "$board/$1" || { echo "run hardware/board/export.sh hardware/board pdf, and look at what changed"; return 1; }
}

# drawings - each of them is exported, and nothing else is committed
drawings() {
  diff <(cd "$work/exported/drawn" && ls ./*.svg) <(cd $board/drawn && ls ./*.svg)
}

# box - the sheets of the box, and the label with the firmware's pictures, are those that their script draws
box() {
  mkdir -p "$work/tree/hardware" && cp -r firmware "$work/tree/" && cp -r hardware/enclosure "$work/tree/hardware/" &&
    rm "$work"/tree/hardware/enclosure/*.svg && python3 "$work/tree/hardware/enclosure/draw.py" &&
    diff -rq -x __pycache__ "$work/tree/hardware/enclosure" hardware/enclosure
}

# fabrication - Gerbers, drills and placement come out whole
fabrication() {
  $board/fabricate.sh "$work/made" && [ "$(find "$work/made" -name '*.g*' | wc -l)" -ge 9 ] && ls "$work"/made/*.drl "$work"/made/*.csv
}

claim "the schematic has nothing that KiCad objects to, warnings included" \
  spoken "$work/erc.rpt" kicad-cli sch erc --severity-all --exit-code-violations $board/lockbox.kicad_sch
claim "the layout has nothing that KiCad objects to, and equals the schematic" \
  spoken "$work/drc.rpt" kicad-cli pcb drc --severity-all --schematic-parity --exit-code-violations $board/lockbox.kicad_pcb
claim "everything can be exported" $board/export.sh "$work/exported"
claim "the netlist that the tests read is the schematic's" fresh lockbox.net.xml
claim "the drawings are those that are exported" drawings
for drawing in "$work"/exported/drawn/*.svg; do
  claim "${drawing##*/} is what is drawn" fresh "drawn/${drawing##*/}"
done
claim "the board can be ordered" fabrication
claim "the box is what its script draws" box

# Its own last line counts the limits.
$board/spice/prove.sh --check >"$work/spice" 2>&1
counts=$(tail -n 1 "$work/spice" | sed -n 's/^\([0-9]*\) passed, \([0-9]*\) failed$/\1 \2/p')
if [ -z "$counts" ]; then
  cat "$work/spice"
  counts="0 1"
fi
[ "${counts#* }" = 0 ] || cat "$work/spice"
echo "simulated: ${counts% *} limits hold, ${counts#* } do not"

echo "hardware: $((passed + ${counts% *})) passed, $((failed + ${counts#* })) failed"
[ $((failed + ${counts#* })) -eq 0 ]
