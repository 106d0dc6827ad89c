"""The box's dimensions, read out of box.scad so that they stand in one place only."""
import re
from pathlib import Path
from types import SimpleNamespace

FOLDER = Path(__file__).resolve().parent.parent
LINE = re.compile(r"^(\w+) = (-?[\d.]+);", re.MULTILINE)


def read():
    values = {name: float(value) for name, value in LINE.findall((FOLDER / "box.scad").read_text())}
    return SimpleNamespace(**values)
