#!/usr/bin/env bash
# Breaks Core on purpose, one line at a time, and sees whether a test fails. Not part of the gate.
#   mutate.sh [PATTERN]   only the breakages of mutations.txt whose comment, file or lines match
# Works in a copy, so that this tree stays as it is whatever happens. Each breakage: Core is compiled, then the Shared tests
# run against it, then the desktop folders that the breakage names. Last line: `mutations: N caught, M survived`; code 0
# only when none survived and every line was found.
set -euo pipefail
cd "$(dirname "$0")/.."

pattern=${1:-}
list=$PWD/tests/mutations.txt
export MSBUILDDISABLENODEREUSE=1 LOCKBOX_EVIDENCE=
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
trap 'exit 130' INT TERM
git ls-files -z --cached --others --exclude-standard | xargs -0 sh -c 'for f; do [ -e "$f" ] && printf "%s\0" "$f"; done' - \
  | tar --null -T - -c | tar -x -C "$copy"
cd "$copy"

caught=0 survived=0 wrong=0 survivors=()

build() {
  dotnet build "$1" --nologo -v quiet -p:RunAnalyzers=false >build.log 2>&1 || { cat build.log && exit 1; }
}

# fails PROJECT FILTER [SECONDS] - true when a test fails, or does not end in time
fails() {
  local code=0
  timeout -k 10 "${3:-60}" dotnet test ".artifacts/bin/$1/debug/$1.dll" --nologo --filter "$2" >test.log 2>&1 || code=$?
  how=
  case $code in 124 | 137) how=' (does not end)' ;; esac
  [ "$code" -ne 0 ]
}

# learn - how the compiler is called for Core, so that a breakage costs a call of it and no whole build
learn() {
  compiler=$(dotnet --version)
  compiler=$(dotnet --list-sdks | sed -n "s/^$compiler \[\(.*\)\]/\1/p")/$compiler/Roslyn/bincore/csc.dll
  dotnet msbuild firmware/Desktop/Lockbox.Core.csproj -t:Compile -getItem:CscCommandLineArgs \
    -p:ProvideCommandLineArgs=true -p:SkipCompilerExecution=true \
    | sed -n 's/^ *"Identity": "\(.*\)",\r*$/\1/p' | grep -vE '^/(noconfig|analyzer|warnaserror|out|refout|doc)' >core.json
  printf '%b' "$(cat core.json)" >core.rsp
  printf '\n%s\n' "/out:$copy/Lockbox.Core.dll" >>core.rsp
}

# plant - Core alone is compiled anew: nothing else changes
plant() {
  (cd firmware/Desktop && dotnet "$compiler" "@$copy/core.rsp") >build.log 2>&1 || return 1
  for user in Lockbox.Shared Lockbox.Tests; do
    [ ! -d ".artifacts/bin/$user" ] || cp Lockbox.Core.dll ".artifacts/bin/$user/debug/"
  done
}

# needs - builds the desktop tests the first time that a breakage asks for them
needs() {
  [ -d ".artifacts/bin/Lockbox.Tests" ] || build tests/Desktop/Lockbox.Tests.csproj
  plant
}

# is_caught FILE FOLDERS - by the file's own tests, by any Shared test, or by a desktop folder; the quick ones first
is_caught() {
  local folder
  fails Lockbox.Shared "FullyQualifiedName~$(basename "$1" .cs)" && return 0
  fails Lockbox.Shared "FullyQualifiedName~." && return 0
  for folder in $2; do
    needs
    fails Lockbox.Tests "FullyQualifiedName~Lockbox.Tests.$folder." 600 && return 0
  done
  return 1
}

# put FILE OLD NEW - replaces the one line that says OLD, whatever its indent
put() {
  OLD=$2 NEW=$3 awk '
    { line = $0; sub(/^[ \t]+/, "", line) }
    line == ENVIRON["OLD"] { match($0, /^[ \t]*/); print substr($0, 1, RLENGTH) ENVIRON["NEW"]; found++; next }
    { print }
    END { exit found != 1 }' "$1" >changed
}

try() {
  local what=$1 file=$2 old=$3 new=$4 folders=$5
  if ! put "$file" "$old" "$new"; then
    wrong=$((wrong + 1)) && echo "NOT FOUND once in $file: $old" && return
  fi
  cp "$file" original && cp changed "$file"
  if ! plant; then
    wrong=$((wrong + 1)) && echo "DOES NOT COMPILE in $file: $new"
    grep -m 1 error build.log || true
  elif is_caught "$file" "$folders"; then
    caught=$((caught + 1)) && echo "caught$how: $what"
  else
    survived=$((survived + 1)) && survivors+=("$what ($file: $new)") && echo "SURVIVED: $what"
  fi
  cp original "$file"
}

build tests/Desktop/Lockbox.Shared.csproj
learn
plant || { cat build.log && exit 1; }
if fails Lockbox.Shared "FullyQualifiedName~."; then
  tail -n 20 test.log && echo "the tests fail without any breakage" && exit 1
fi

what='' file='' old='' new='' folders=''
while IFS= read -r line || [ -n "$file" ]; do
  case $line in
    '# '*) what=${line#??} ;;
    '= '*) file=${line#??} ;;
    '- '*) old=${line#??} ;;
    '+ '*) new=${line#??} ;;
    '? '*) folders=${line#??} ;;
    '')
      if [ -n "$file" ]; then
        [[ "$what $file $old $new" =~ $pattern ]] && try "$what" "$file" "$old" "$new" "$folders"
      fi
      file='' folders=''
      ;;
  esac
done <"$list"

echo "mutations: $caught caught, $survived survived"
printf 'survivor: %s\n' ${survivors[@]+"${survivors[@]}"} | grep -v '^survivor: $' || true
[ "$survived" -eq 0 ] && [ "$wrong" -eq 0 ]
