#!/usr/bin/env bash
# Makes the image that goes onto the device, and a table of what is in it.
#   NANO_LIB=DIR NANO_MDP=FILE firmware/image.sh [FILE]      (default: lockbox.bin; the variables as in firmware/pe.sh)
# An image is .pe files one after the other, each filled up to four bytes; the loader goes by their headers. Code 0 only
# when our own code and the whole fit.
set -euo pipefail
here=$PWD
cd "$(dirname "$0")/.."

own_limit=$((64 * 1024))
partition=$((1792 * 1024))
image=${1:-lockbox.bin}
[[ $image == /* ]] || image=$here/$image

for name in NANO_LIB NANO_MDP; do
  if [ -z "${!name:-}" ]; then
    echo "image: $name is not set; it names $([ "$name" = NANO_LIB ] && echo "the folder with the packages' .dll and .pe files" || echo 'the metadata processor') (see firmware/pe.sh)" >&2
    exit 2
  fi
done

out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
. firmware/pe.sh
firmware_pe

# What Lockbox.Device.nfproj refers to is all there is: every package that another one needs is listed there too.
mapfile -t packages < <(sed -n 's/.*<Reference Include="\([^",]*\).*/\1/p' firmware/Device/Lockbox.Device.nfproj)
files=()
for package in "${packages[@]}"; do
  files+=("$NANO_LIB/$package.pe")
done
files+=("$out/Lockbox.Core.pe" "$out/Lockbox.Esp32.pe" "$out/Lockbox.Device.pe")

own=0 total=0
: >"$out/image"
printf '%-44s %9s\n' assembly bytes
for file in "${files[@]}"; do
  if [ ! -s "$file" ]; then
    echo "image: $file is missing; NANO_LIB must hold a .pe of every package in firmware/Device/packages.config" >&2
    exit 1
  fi
  size=$(stat -c %s "$file")
  cat "$file" >>"$out/image"
  head -c $(((4 - size % 4) % 4)) /dev/zero >>"$out/image"
  case $file in "$out"/*) own=$((own + size)) ;; esac
  printf '%-44s %9d\n' "$(basename "$file" .pe)" "$size"
done
total=$(stat -c %s "$out/image")
printf '%-44s %9d of %d\n%-44s %9d of %d\n' "our own code" "$own" "$own_limit" "the whole image" "$total" "$partition"
if [ "$own" -gt "$own_limit" ] || [ "$total" -gt "$partition" ]; then
  echo "image: too large" >&2
  exit 1
fi
mv "$out/image" "$image"
echo "image: $image"
