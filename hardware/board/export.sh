#!/usr/bin/env bash
# Exports what others read without KiCad, into a folder: the netlist, a drawing of every sheet and of the board's two sides.
#   export.sh DIR [pdf]      with `pdf` also all sheets in one document, which tells its date and so differs each time
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
to=$1
mkdir -p "$to/drawn"

# The export tells when, where and by which version it was made: that is not the netlist.
kicad-cli sch export netlist --format kicadxml -o "$to/lockbox.net.xml" "$here/lockbox.kicad_sch"
sed -i -e '/<source>.*<\/source>/d' -e '/<date>/d' -e '/<tool>/d' -e '/<uri>/d' "$to/lockbox.net.xml"

kicad-cli sch export svg --no-background-color -o "$to/drawn" "$here/lockbox.kicad_sch"
if [ "${2:-}" = pdf ]; then
  kicad-cli sch export pdf -o "$to/drawn/lockbox.pdf" "$here/lockbox.kicad_sch"
fi

# side NAME LAYERS OPTION... - a picture of the board
side() {
  local name=$1 layers=$2
  shift 2
  kicad-cli pcb export svg --mode-single --page-size-mode 2 --exclude-drawing-sheet --layers "$layers" -o "$to/drawn/$name.svg" "$@" "$here/lockbox.kicad_pcb"
}
side board-top F.Cu,F.Mask,F.Silkscreen,Edge.Cuts
side board-bottom B.Cu,B.Mask,B.Silkscreen,Edge.Cuts --mirror
side placement F.Courtyard,F.Silkscreen,Edge.Cuts --black-and-white

# Paper under it: black lines are nothing on a reader's dark page.
sed -E -z -i 's/(viewBox="[^"]*">)/\1\n<rect width="100%" height="100%" fill="#fff"\/>/' "$to"/drawn/*.svg

# A drawing of strokes is long: two decimals are a hundredth of a millimetre, and strokes of one pen may share a path.
sed -E -z -i 's/<(title|desc)>(SVG |Picture )[^<]*<\/(title|desc)>//g; s/([0-9]\.[0-9]{2})[0-9]+/\1/g; s/\n" \/>\n<path d="/\n/g; s/\nL/L/g; s/\nM/M/g' "$to"/drawn/*.svg
