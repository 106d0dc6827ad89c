"""The customers' label, A5, and the small one at the contacts: true to size when printed without scaling."""
import textwrap
from html import escape
from . import pictures, words

STYLE = """
text { font-family: Arial, Helvetica, 'Liberation Sans', sans-serif; font-size: 2.5px; fill: #111; }
.head { font-size: 3.9px; font-weight: bold; } .code { font-size: 2.3px; font-weight: bold; fill: #0a4a8a; } .big { font-size: 9px; font-weight: bold; } .sign { font-size: 6px; font-weight: bold; }
.key { font-size: 3px; font-weight: bold; } .number { font-size: 5px; font-weight: bold; fill: #fff; }
.led { stroke: #ff4a38; } .off { stroke: #4a2320; } .led, .off { fill: none; stroke-linecap: round; } .glass { fill: #140a0a; } .line { stroke: #9aa3ad; stroke-width: 0.2; fill: none; }
"""
TIMES = ("TooEarly", "Expired", "Used")


LINE = 2.85
LETTERS = 36
GLUED = ((" :", "~:"), (" ?", "~?"), ("* ", "*~"), ("# ", "#~"), ("9 V", "9~V"), ("+ to +", "+~to~+"), ("+ an +", "+~an~+"), ("+ sur +", "+~sur~+"), ("+ op +", "+~op~+"))


def draw_label(_):
    label = Label(148, 210)
    for title, (x, y) in zip(words.TITLES.values(), ((6, 9), (77, 9), (6, 15), (77, 15))):
        label.text(x, y, title, "head")
    y = 18.5
    for number, (picture, texts) in enumerate(words.STEPS.items(), 1):
        height = label.row(y, picture, texts)
        label.add(f'<circle cx="8.5" cy="{y + height / 2:.2f}" r="3.2" fill="#0a4a8a"/>')
        label.text(8.5, y + height / 2 + 1.8, str(number), "number", "middle")
        y += height
    for picture, texts in words.TROUBLES.items():
        y += label.row(y, picture, texts)
    label.add(f'<path class="line" d="M4 {y:.2f}H144"/>')
    label.text(74, y + 4.6, "  ·  ".join(words.HELP.values()), "", "middle")
    label.text(6, 204, "☎", "head")
    label.add('<path class="line" d="M12 204.5H92M112 204.5H142"/>')
    label.text(99, 204, "Box")
    return label


def draw_contacts(box):
    label = Label(box.tag_w, box.tag_h)
    label.text(5, 15, "9 V", "big")
    for place, (language, text) in enumerate(words.CONTACTS.items()):
        label.paragraph(25, 6 + place * 7.4, language, text, 65)
    middle = label.width / 2 + box.stud_x - box.tag_x
    for side, sign, away in ((-1, "+", -6), (1, "–", 6)):
        x = middle + side * box.stud_pitch / 2
        label.text(x, 42.5, "▼", "head", "middle")
        label.text(x + away, 42.5, sign, "sign", "middle")
    return label


def wrap(text, letters):
    for apart, together in GLUED:
        text = text.replace(apart, together)
    return [line.replace("~", "\u00a0") for line in textwrap.wrap(text, letters, break_on_hyphens=False)]


class Label:
    def __init__(self, width, height):
        self.width, self.height, self.parts = width, height, []

    def add(self, part):
        self.parts.append(part)

    def text(self, x, y, words_, style="", anchor="start"):
        self.add(f'<text class="{style}" x="{x:.2f}" y="{y:.2f}" text-anchor="{anchor}" xml:space="preserve">{escape(words_)}</text>')

    def paragraph(self, x, y, language, text, letters):
        self.text(x, y, language, "code")
        for line, part in enumerate(wrap(text, letters)):
            self.text(x + 4.6, y + line * LINE, part)

    def row(self, y, picture, texts):
        """Picture on the left, four languages beside it. Returns the height that this takes."""
        lines = [len(wrap(text, LETTERS)) for text in texts.values()]
        upper, lower = max(lines[:2]), max(lines[2:])
        height = max(upper + lower, 4) * LINE + 2.6
        self.add(f'<path class="line" d="M4 {y:.2f}H144"/>')
        self.picture(14, y + (height - 7.6) / 2, picture)
        for place, (language, text) in enumerate(texts.items()):
            down = 3.1 if place < 2 else 3.7 + max(upper, 2) * LINE
            self.paragraph(46 + 50 * (place % 2), y + down, language, text, LETTERS)
        return height

    def picture(self, x, y, name):
        if name == "times":
            for place, face in enumerate(TIMES):
                self.leds(x + 6, y - 2.6 + place * 4.6, pictures.fixed(face), 0.48)
            return
        rows = {"digits": lambda: pictures.digits(3), "symbols": lambda: pictures.symbols((6, 2, 7, 5)), "countdown": lambda: pictures.countdown(28),
                "dark": lambda: ["0" * 32] * 8}.get(name, lambda: pictures.fixed(name))()
        self.leds(x, y - (1.4 if name == "symbols" else 0), rows, 0.85)
        if name == "symbols":
            for place, letter in enumerate("ABCD"):
                self.text(x + 4.3 + place * 6.8, y + 9.1, letter, "key", "middle")

    def leds(self, x, y, rows, pitch):
        self.add(f'<rect class="glass" x="{x:.2f}" y="{y:.2f}" width="{33.4 * pitch:.2f}" height="{8.9 * pitch:.2f}" rx="0.6"/>')
        for style, wanted in (("off", "0"), ("led", "1")):
            dots = "".join(f"M{x + (column + 1.2) * pitch:.2f} {y + (row + 0.95) * pitch:.2f}h.01"
                           for row, line in enumerate(rows) for column, bit in enumerate(line) if bit == wanted)
            self.add(f'<path class="{style}" stroke-width="{0.8 * pitch:.2f}" d="{dots}"/>')

    def svg(self):
        size = f'width="{self.width}mm" height="{self.height}mm" viewBox="0 0 {self.width} {self.height}"'
        frame = f'<rect x="0.1" y="0.1" width="{self.width - 0.2}" height="{self.height - 0.2}" rx="3" fill="#fff" stroke="#9aa3ad" stroke-width="0.2"/>'
        return "\n".join([f'<svg xmlns="http://www.w3.org/2000/svg" {size}>', f"<style>{STYLE}</style>", frame, *self.parts, "</svg>"]) + "\n"
