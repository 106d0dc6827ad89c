#!/usr/bin/env bash
# The fuzz targets under afl-fuzz, which looks for inputs that take new ways through Core.
#   long.sh SECONDS [TARGET...]   so long for each target, all at once; without names: every target
# Needs the .NET SDK and afl++; installs afl++ from Debian where it may. Prints for each target how many inputs were run
# and how fast, and the inputs that broke a promise, which lie in .artifacts/fuzz/TARGET/default/crashes and hangs:
#   dotnet run --project tests/Desktop/Fuzzing once TARGET FILE
# Each of them becomes a file in findings/TARGET, where the rung Fuzz runs it for ever.
set -euo pipefail
cd "$(dirname "$0")/../../.."

seconds=${1:?seconds for each target}
shift
targets=("$@")
[ $# -gt 0 ] || targets=(message slot identity)
work=.artifacts/fuzz
export MSBUILDDISABLENODEREUSE=1

if ! command -v afl-fuzz >/dev/null; then
  root=()
  [ "$(id -u)" -eq 0 ] || root=(sudo -n)
  "${root[@]}" apt-get update -q
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=120 install -qy --no-install-recommends afl++
fi

# Two copies: one with marks in Core, and the one that puts them there.
mkdir -p "$work"
for copy in plain marked; do
  rm -rf "${work:?}/$copy"
  dotnet build tests/Desktop/Fuzzing -c Release --nologo -v quiet -o "$work/$copy" -p:UseArtifactsOutput=false >"$work/$copy.log" || { cat "$work/$copy.log"; exit 1; }
done
dotnet "$work/plain/Lockbox.Fuzzing.dll" instrument "$work/marked/Lockbox.Core.dll"

# .NET is no binary of afl's, brings its own handlers, and wants more memory than afl would grant.
export AFL_SKIP_BIN_CHECK=1 AFL_SKIP_CPUFREQ=1 AFL_NO_AFFINITY=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_NO_UI=1
for target in "${targets[@]}"; do
  seeds=tests/Desktop/Fuzz/corpus/$target
  rm -rf "${work:?}/$target"
  nice -n 10 afl-fuzz -V "$seconds" -t 5000 -m none -x tests/Desktop/Fuzz/words.dict -i "$seeds" -o "$work/$target" \
    -- dotnet "$work/marked/Lockbox.Fuzzing.dll" afl "$target" >"$work/$target.log" 2>&1 &
done
wait

found=0
for target in "${targets[@]}"; do
  stats=$work/$target/default/fuzzer_stats
  [ -f "$stats" ] || { tail -n 20 "$work/$target.log" && exit 1; }
  value() { sed -n "s/^$1 *: *//p" "$stats"; }
  echo "$target: $(value execs_done) executions, $(value execs_per_sec) a second, $(value corpus_count) ways, $(value saved_crashes) crashes, $(value saved_hangs) hangs"
  found=$((found + $(value saved_crashes) + $(value saved_hangs)))
done
[ "$found" -eq 0 ]
