#!/usr/bin/env bash
# What a maker of boards wants: Gerbers and drills, and for the assembler the places of the parts.
#   fabricate.sh DIR
set -euo pipefail
board=$(cd "$(dirname "$0")" && pwd)/lockbox.kicad_pcb
to=$1
mkdir -p "$to"

kicad-cli pcb export gerbers --output "$to/" --layers F.Cu,B.Cu,F.Paste,B.Paste,F.Silkscreen,B.Silkscreen,F.Mask,B.Mask,Edge.Cuts --subtract-soldermask --use-drill-file-origin "$board"
kicad-cli pcb export drill --output "$to/" --format excellon --drill-origin plot --excellon-separate-th --generate-map --map-format gerberx2 "$board"
# All parts that are soldered, those with wires too; millimetres from the board's own origin.
kicad-cli pcb export pos --output "$to/places.csv" --format csv --units mm --side both --use-drill-file-origin "$board"
kicad-cli pcb export pdf --output "$to/placement.pdf" --mode-single --layers F.Fab,F.Silkscreen,F.Courtyard,Edge.Cuts "$board"
