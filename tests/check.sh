#!/usr/bin/env bash
# The whole gate. Needs the .NET SDK; installs the rest where it may. See tests/README.md.
#   --evidence  only the rungs that count cases, at the sizes of the goals in tests/evidence.txt: hours
#   --bench     only the benchmark of the firmware: counts, and no test
#   --hardware  only what the tools of the board say: schematic, layout, simulation
# Last line: `N passed, N failed`, with `, N skipped` when there are any. Code 0 only when nothing failed and, in CI
# (the variable CI is set), nothing was left out.
set -uo pipefail
cd "$(dirname "$0")/.."

mode=${1:-gate}
case $mode in
  gate) ;;
  --evidence) export LOCKBOX_EVIDENCE=goal RUNG_SECONDS=${RUNG_SECONDS:-86400} ;;
  --bench) exec dotnet run --project tests/Desktop/Speed -c Release ;;
  --hardware) ;;
  *) echo "unknown: $mode; the options are --evidence, --bench and --hardware" && exit 2 ;;
esac

export MSBUILDDISABLENODEREUSE=1
logs=.artifacts/check
passed=0 failed=0 skipped=0
report=() left_out=() notes=()

# add NAME PASSED FAILED SKIPPED SECONDS - one line of the summary
add() {
  passed=$((passed + $2)) failed=$((failed + $3)) skipped=$((skipped + $4))
  report+=("$(printf '%-14s %5d passed %4d failed %4d skipped %5d s' "$@")")
  echo "${report[-1]}"
}

there() {
  command -v "$1" >/dev/null || [ -f "$1" ]
}

# need PROGRAM PACKAGES RUNG - a program, or a file, that a rung cannot do without; installed from Debian if that is allowed, and
# without starting what the package would run as a service. The caller's `apt`, where it has one, is further options of apt-get
need() {
  local root=() log=$logs/install-${2%% *}.log
  export PATH=$PATH:/usr/sbin:/sbin
  there "$1" && return
  [ "$(id -u)" -eq 0 ] || root=(sudo -n)
  if command -v apt-get >/dev/null && "${root[@]}" true 2>/dev/null; then
    echo "installing $2"
    # shellcheck disable=SC2086 # several packages
    { "${root[@]}" apt-get ${apt[@]+"${apt[@]}"} update -q && "${root[@]}" env DEBIAN_FRONTEND=noninteractive RUNLEVEL=1 apt-get ${apt[@]+"${apt[@]}"} -o DPkg::Lock::Timeout=120 install -qy --no-install-recommends $2; } >"$log" 2>&1
  fi
  there "$1" || left_out+=("$3: $1 is missing and could not be installed; install the package $2, or go on without")
}

# instruments - the tools of the board. Debian 12 has KiCad 9 among its backports only: the suite beside the one that the machine
# installs from is named to apt for this once, and its own list of sources stays as it is
instruments() {
  local apt=() sources= mirror
  if ! there kicad-cli && grep -q 'VERSION_CODENAME=bookworm' /etc/os-release 2>/dev/null; then
    sources=$(mktemp -d)
    mirror=$(apt-get indextargets --format '$(RELEASE) $(REPO_URI)' | awk '$1 == "bookworm" { print $2; exit }')
    cp -r /etc/apt/sources.list.d/. "$sources"
    echo "deb $mirror bookworm-backports main" >"$sources/backports.list"
    apt=(-o "Dir::Etc::SourceParts=$sources" -t bookworm-backports)
  fi
  need kicad-cli "kicad kicad-symbols kicad-footprints" "schematic and layout of the board"
  [ -z "$sources" ] || rm -r "$sources"
  apt=()
  need ngspice ngspice "simulation of the board"
  need gnuplot gnuplot-nox "simulation of the board"
  there kicad-cli && there ngspice && there gnuplot
}

# step NAME COMMAND... - a rung that is one check
step() {
  local name=$1 began=$SECONDS
  shift
  if "$@" >"$logs/$name.log" 2>&1; then
    add "$name" 1 0 0 $((SECONDS - began))
    return
  fi
  grep -E 'error|warning' "$logs/$name.log" | sort -u | head -n 40 || true
  tail -n 5 "$logs/$name.log"
  add "$name" 0 1 0 $((SECONDS - began))
  return 1
}

# number WORD FILE - the number after a word of the test runner's summary
number() {
  sed -n "s/^ *$1: *\([0-9]*\).*/\1/p" "$2" | tail -n 1 | grep . || echo 0
}

# play NAME PROJECT FILTER - runs a rung of tests without a word; its log and its end lie in $logs
play() {
  local name=$1 project=$2 filter=$3 began=$SECONDS code=0
  timeout -k 10 "${RUNG_SECONDS:-420}" dotnet test "$project" --no-build --nologo --filter "$filter" --logger "console;verbosity=detailed" >"$logs/$name.log" 2>&1 || code=$?
  echo "$code $((SECONDS - began))" >"$logs/$name.end"
}

# tell NAME - the outcome of a rung that was played; a crash of the runner is a failure too
tell() {
  local name=$1 log=$logs/$1.log code seconds bad
  read -r code seconds <"$logs/$name.end"
  bad=$(number Failed "$log")
  if [ "$code" -ne 0 ]; then
    grep -A 12 -E '^ *Failed ' "$log" || tail -n 20 "$log"
    [ "$bad" -gt 0 ] || bad=1
  elif [ "$(number Passed "$log")$(number Skipped "$log")" = 00 ] && [ "$name" != Rest ]; then
    echo "$name ran no test at all"
    bad=1
  fi
  add "$name" "$(number Passed "$log")" "$bad" "$(number Skipped "$log")" "$seconds"
}

# tests NAME PROJECT FILTER - a rung of tests
tests() {
  play "$@"
  tell "$1"
}

# folders [WORD] - one rung for each folder of desktop tests, and one for what lies in none; only those with the word
folders() {
  local name rest="FullyQualifiedName~Lockbox.Tests."
  for folder in tests/Desktop/*/; do
    name=$(basename "$folder")
    [ "$name" = Shim ] && continue
    grep -rqF '[TestMethod]' --include='*.cs' "$folder" || continue
    grep -rqF "${1:-}" --include='*.cs' "$folder" || continue
    [ "$name" = "${beside:-}" ] || tests "$name" tests/Desktop/Lockbox.Tests.csproj "FullyQualifiedName~Lockbox.Tests.$name."
    rest="$rest&FullyQualifiedName!~Lockbox.Tests.$name."
  done
  [ $# -gt 0 ] || tests Rest tests/Desktop/Lockbox.Tests.csproj "$rest"
}

# evidence - every line of tests/evidence.txt was printed, counted enough, and found nothing
evidence() {
  local name gate goal least found bad=0 good=0
  while read -r name gate goal _; do
    least=$gate
    [ "$mode" = gate ] || least=$goal
    found=$(sed -n "s/.*evidence: $name \([0-9]*\) violations \([0-9]*\)\r*$/\1 \2/p" "$logs"/*.log | tail -n 1)
    if [ -z "$found" ] || [ "${found% *}" -lt "$least" ] || [ "${found#* }" -ne 0 ]; then
      echo "evidence $name: at least $least wanted, and 0 violations; found: ${found:-no line}"
      bad=$((bad + 1))
    else
      good=$((good + 1))
    fi
  done < <(grep -v '^#' tests/evidence.txt)
  add evidence "$good" "$bad" 0 0
}

# board - what KiCad and ngspice say; the rung of tests called Hardware needs neither of them
board() {
  local began=$SECONDS log=$logs/board.log code=0 counts
  [ -z "$installing" ] || wait "$installing"
  instruments || return 0
  tests/hardware.sh >"$log" 2>&1 || code=$?
  counts=$(sed -n 's/^hardware: \([0-9]*\) passed, \([0-9]*\) failed$/\1 \2/p' "$log")
  if [ "$code" -ne 0 ] || [ -z "$counts" ]; then
    tail -n 60 "$log"
    [ "${counts#* }" -gt 0 ] 2>/dev/null || counts="0 1"
  fi
  # shellcheck disable=SC2086 # two numbers
  add board $counts 0 $((SECONDS - began))
}

clr() {
  local began=$SECONDS log=$logs/Clr.log code=0 counts
  tests/Clr/run.sh >"$log" 2>&1 || code=$?
  counts=$(sed -n 's/^clr: \([0-9]*\) passed, \([0-9]*\) failed, \([0-9]*\) skipped$/\1 \2 \3/p' "$log")
  if grep -q '^clr: left out' "$log"; then
    notes+=("$(grep '^clr: left out' "$log")")
  elif [ "$code" -eq 0 ] && [ -n "$counts" ]; then
    # shellcheck disable=SC2086 # three numbers
    add Clr $counts $((SECONDS - began))
  else
    tail -n 30 "$log"
    add Clr 0 1 0 $((SECONDS - began))
  fi
}

# formatted - the outcome of the format check that runs in the background
formatted() {
  local code=0
  wait "$formatting" || code=$?
  cat "$logs/formatting.log"
  return "$code"
}

finish() {
  echo
  echo "Summary after $SECONDS s (logs in $logs)"
  printf '%s\n' "${report[@]}"
  grep -hoE '(evidence: [^ ]+ [0-9]+ violations [0-9]+|vectors: .*)$' "$logs"/*.log | sort -u
  printf 'note: %s\n' ${notes[@]+"${notes[@]}"} | grep -v '^note: $'
  printf 'LEFT OUT: %s\n' ${left_out[@]+"${left_out[@]}"} | grep -v '^LEFT OUT: $'
  echo "$passed passed, $failed failed$([ "$skipped" -gt 0 ] && echo ", $skipped skipped")"
  [ "$failed" -eq 0 ] && { [ "${#left_out[@]}" -eq 0 ] || [ -z "${CI:-}" ]; }
  exit
}

if ! command -v dotnet >/dev/null; then
  echo "The .NET SDK is missing: install version $(sed -n 's/.*"version": "\(.*\)".*/\1/p' global.json) or a later 10.0, and run this again."
  echo "0 passed, 1 failed"
  exit 1
fi

rm -rf "$logs" && mkdir -p "$logs"
if [ "$mode" = --hardware ]; then
  installing=
  board
  finish
fi

need mosquitto mosquitto "scenarios against a real broker"
need chromium chromium "the page in a browser"
need script bsdutils "the box in a terminal"
need /usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf fonts-dejavu-core "the pictures of the page"

# Beside the build: it is a minute of waiting for a network and a disk. What it finds missing is said when it is needed.
instruments >/dev/null &
installing=$!

step restore dotnet restore Lockbox.nfproj.sln || finish
step build dotnet build Lockbox.nfproj.sln --no-restore -warnaserror || finish
if [ "$mode" = --evidence ]; then
  folders Tally
  evidence
  finish
fi

# Beside the tests: it takes a minute of one core, and most of them wait for time to pass.
dotnet format Lockbox.nfproj.sln --no-restore --verify-no-changes >"$logs/formatting.log" 2>&1 &
formatting=$!

# Beside the others too: real brokers are given real time, and for five sixths of it there is nothing to do.
beside=Scenarios
play $beside tests/Desktop/Lockbox.Tests.csproj "FullyQualifiedName~Lockbox.Tests.$beside." &
waiting=$!
tests Shared tests/Desktop/Lockbox.Shared.csproj "FullyQualifiedName~."
folders
wait "$waiting"
tell $beside
step format formatted
board
evidence
clr
finish
