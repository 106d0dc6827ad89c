#!/usr/bin/env bash
# The drawn hardware by its own tools: KiCad's rule checks, what is exported against what is committed, and the SPICE runs. Needs
# kicad-cli 9 with its symbols and footprints, ngspice and gnuplot; check.sh installs them and calls this.
# Last line: `hardware: N passed, N failed, 0 skipped`. Code 0 only when nothing failed.
set -uo pipefail
cd "$(dirname "$0")/.."

board=hardware/board/lockbox
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# KiCad reads the list of its own libraries from the user's folder, and a user of a bare machine has none.
libraries=$work/home/.config/kicad/9.0
mkdir -p "$libraries" "$work/drawn"
cp /usr/share/kicad/template/{sym,fp}-lib-table "$libraries/"
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
    tail -n 30 "$work/log"
  fi
}

# rules KIND FILE OPTION... - a rule check with nothing to say, warnings included; its report otherwise
rules() {
  local kind=$1 file=$2
  shift 2
  kicad-cli "$kind" "${kind/sch/erc}" 2>/dev/null || true
}

erc() {
  kicad-cli sch erc --severity-all --exit-code-violations -o "$work/erc.rpt" $board.kicad_sch || { cat "$work/erc.rpt"; return 1; }
}

drc() {
  kicad-cli pcb drc --severity-all --schematic-parity --exit-code-violations -o "$work/drc.rpt" $board.kicad_pcb || { cat "$work/drc.rpt"; return 1; }
}

# The export tells when and from where it was made: that is not the netlist.
netlist() {
  kicad-cli sch export netlist --format kicadxml -o "$work/net.xml" $board.kicad_sch && hardware/board/plain.sh <"$work/net.xml" | cmp - $board.net.xml
}
