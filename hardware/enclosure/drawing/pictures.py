"""The display's pictures, read out of the firmware's own tables, so that the label shows what the box shows."""
import re
from .dimensions import FOLDER

PANEL = FOLDER.parents[1] / "firmware" / "Core" / "Panel"
FIXED = ("Idle", "Checking", "Open", "Refused", "TooEarly", "Expired", "Used", "ClockUnknown", "Closed", "Jammed", "LowSupply", "LidAjar")


def bits(name):
    source = (PANEL / f"{name}.cs").read_text()
    rows = [found.replace("_", "") for found in re.findall(r"\b0b([01_]+)[,\s]", source)]
    return rows


def fixed(face):
    start = FIXED.index(face) * 8
    return bits("PictureRows")[start:start + 8]


def symbols(numbers):
    rows = bits("SymbolGlyphs")
    return ["".join(rows[number * 8 + row] for number in numbers) for row in range(8)]


def digits(typed, length=8):
    """As DigitBlocks draws them: a block for each that is typed, a line for each to come, an arrow at the next."""
    frame = [["0"] * 32 for _ in range(8)]
    for place in range(length):
        for x in range(place * 4, place * 4 + 3):
            for y in range(1 if place < typed else 7, 8):
                frame[y][x] = "1"
    middle = typed * 4 + 1
    for y, x in [(y, middle) for y in range(2, 6)] + [(4, middle - 1), (4, middle + 1)]:
        frame[y][x] = "1"
    return ["".join(row) for row in frame]


def countdown(seconds):
    """As Countdown draws less than 100 seconds: a padlock and two figures."""
    figures, lock = bits("Numerals"), bits("Padlock")
    frame = [list(row.ljust(32, "0")) for row in lock]
    for digit, left in ((seconds // 10, 14), (seconds % 10, 20)):
        for line in range(7):
            for column, bit in enumerate(figures[digit * 7 + line][:4]):
                frame[line + 1][left + column] = bit
    return ["".join(row) for row in frame]
