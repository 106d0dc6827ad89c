#!/usr/bin/env python3
"""Writes every drawing of the box beside this file: python3 hardware/enclosure/draw.py"""
from drawing import dimensions, front, label, lock, plates, sections, wires

SHEETS = {
    "1-front": front.draw,
    "2-sections": sections.draw,
    "3-lock": lock.draw,
    "4-plate-front": plates.draw_front,
    "5-plate-back": plates.draw_back,
    "6-wires": wires.draw,
    "label": label.draw_label,
    "label-contacts": label.draw_contacts,
}


def main():
    box = dimensions.read()
    for name, draw in SHEETS.items():
        (dimensions.FOLDER / f"{name}.svg").write_text(draw(box).svg())


if __name__ == "__main__":
    main()
