#!/usr/bin/env bash
# The Shared tests on nanoFramework's own CLR, and the firmware against the real packages.
#   NANO_LIB  folder with the packages' assemblies (.dll and .pe side by side)
#   NANO_MDP  metadata processor: a program, or a .dll for `dotnet`
#   NANO_CLR  the CLR as a program that takes .pe files
# Last line: `clr: N passed, N failed, N skipped`, or why nothing ran. A skipped run is no failure.
#   --speed  instead: the scan of all slots against a plain search through strings, and against a scan byte by byte.
#            Last line: `speed: scan/string R1, scan/bytes 1/R2`; code 0 when R1 <= 0.6 and R2 >= 12
set -euo pipefail
cd "$(dirname "$0")/../.."

case ${1:-} in
  "" | --speed) ;;
  *) echo "unknown: $1; the option is --speed" && exit 2 ;;
esac

for name in NANO_LIB NANO_MDP NANO_CLR; do
  if [ -z "${!name:-}" ]; then
    echo "clr: left out, because $name is not set (see tests/README.md)"
    exit 0
  fi
done

out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
. firmware/pe.sh
mscorlib=$NANO_LIB/mscorlib.dll
framework=$NANO_LIB/nanoFramework.TestFramework.dll

firmware_pe

# Each run measures all three in turns and gives the least time of each; the least of several runs counts, because where
# things come to lie in memory favours now one and now another.
if [ "${1:-}" = --speed ]; then
  source_to_dll Speed exe tests/Clr/Speed/*.cs -- "$mscorlib" "$out/Lockbox.Core.dll"
  convert Speed "$mscorlib" "$out/Lockbox.Core.dll"
  # Where a process's memory happens to lie makes it a tenth slower or not; the least of many counts.
  for _ in $(seq 24); do
    timeout "${NANO_SECONDS:-300}" "$NANO_CLR" "$NANO_LIB/mscorlib.pe" "$out/Lockbox.Core.pe" "$out/Speed.pe" >"$out/speed.log" 2>&1 || true
    tr -d '\r' <"$out/speed.log" | grep -a '^ns: ' | tee -a "$out/times" || { tail -n 20 "$out/speed.log" && exit 1; }
  done
  awk 'NR == 1 { scan = $3; strings = $5; bytes = $7 }
    { scan = $3 < scan ? $3 : scan; strings = $5 < strings ? $5 : strings; bytes = $7 < bytes ? $7 : bytes }
    END {
      printf "speed: scan/string %.2f, scan/bytes 1/%.1f\n", scan / strings, bytes / scan
      exit !(scan <= 0.6 * strings && bytes >= 12 * scan)
    }' "$out/times"
  exit
fi

compile NFUnitTest library tests/Shared/Lockbox.Shared.projitems "$mscorlib" "$framework" "$out/Lockbox.Core.dll"
convert NFUnitTest "$mscorlib" "$framework" "$out/Lockbox.Core.dll"
echo "clr: Core, Esp32, Device and the tests compile against the packages and convert"

LOCKBOX_LAUNCHER_NAMES=$out/expected dotnet test tests/Desktop/Lockbox.Shared.csproj --nologo -nodeReuse:false >"$out/desktop.log" 2>&1 || { cat "$out/desktop.log"; exit 1; }

# The exit code says nothing, and a crash just ends the output: the lines are counted and compared.
timeout "${NANO_SECONDS:-300}" "$NANO_CLR" "$NANO_LIB/mscorlib.pe" "$NANO_LIB/nanoFramework.TestFramework.pe" "$out/Lockbox.Core.pe" \
  "$out/NFUnitTest.pe" "$NANO_LIB/nanoFramework.UnitTestLauncher.pe" >"$out/clr.log" 2>&1 || echo "clr: ended with code $?"
tr -d '\r' <"$out/clr.log" | grep -aE '^Test (passed|failed|skipped),' >"$out/lines" || true
grep -a '^Test failed,' "$out/lines" || true

count() { grep -ac "^Test $1," "$out/lines" || true; }
failed=$(count failed)
cut -d, -f2 "$out/lines" | sed 's/\.[0-9]*$//' | sort >"$out/ran"
if ! diff <(sort "$out/expected") "$out/ran" >"$out/diff"; then
  echo "clr: the desktop (<) and the CLR (>) did not run the same tests:"
  cat "$out/diff"
  tail -n 20 "$out/clr.log"
  failed=$((failed + 1))
fi
echo "clr: $(count passed) passed, $failed failed, $(count skipped) skipped"
[ "$failed" -eq 0 ]
