"""A sheet of paper in millimetres: outlines, dimension lines with arrows and figures, a title block, as SVG."""
from html import escape

STYLE = """
text { font-family: Arial, Helvetica, 'Liberation Sans', sans-serif; font-size: 2.9px; fill: #111; }
.small { font-size: 2.4px; } .head { font-size: 3.6px; font-weight: bold; } .figure { fill: #0a4a8a; }
.o { stroke: #111; stroke-width: 0.5; fill: none; } .t { stroke: #111; stroke-width: 0.2; fill: none; }
.s { stroke: #111; stroke-width: 0.35; fill: #b9c2cc; } .g { stroke: #111; stroke-width: 0.25; fill: #e9edf1; }
.cut { stroke: #fff; stroke-width: 0.3; fill: none; stroke-dasharray: 1.6 0.8; } .h { stroke: #111; stroke-width: 0.25; fill: none; stroke-dasharray: 1.6 0.8; }
.c { stroke: #555; stroke-width: 0.18; fill: none; stroke-dasharray: 4 0.8 0.8 0.8; }
.d { stroke: #0a4a8a; stroke-width: 0.18; fill: none; } .a { fill: #0a4a8a; stroke: none; }
.white { fill: #fff; stroke: #111; stroke-width: 0.25; } .dark { fill: #3a424c; stroke: #111; stroke-width: 0.25; }
.glass { fill: #cfe6f5; stroke: #111; stroke-width: 0.25; } .copper { fill: #e0b080; stroke: #111; stroke-width: 0.25; }
.board { fill: #bfe0c4; stroke: #111; stroke-width: 0.25; } .seal { fill: #555; stroke: none; } .hot { fill: #d33; stroke: #111; stroke-width: 0.2; }
.wire { fill: none; stroke-width: 0.9; stroke-linejoin: round; }
"""


def figure(value):
    return f"{value:.2f}".rstrip("0").rstrip(".")


class View:
    """A place on the sheet that shows the model, upright axis upwards, at a scale."""

    def __init__(self, sheet, left, bottom, scale):
        self.sheet, self.left, self.bottom, self.scale = sheet, left, bottom, scale

    def at(self, u, v):
        return self.left + u * self.scale, self.bottom - v * self.scale

    def rect(self, u1, v1, u2, v2, style="o", radius=0):
        (x1, y2), (x2, y1) = self.at(min(u1, u2), min(v1, v2)), self.at(max(u1, u2), max(v1, v2))
        self.sheet.add(f'<rect class="{style}" x="{x1:.2f}" y="{y1:.2f}" width="{x2 - x1:.2f}" height="{y2 - y1:.2f}" rx="{radius}"/>')

    def path(self, points, style="o", closed=False, colour=None):
        where = " L".join(f"{x:.2f} {y:.2f}" for x, y in (self.at(u, v) for u, v in points))
        paint = f' style="stroke:{colour}"' if colour else ""
        self.sheet.add(f'<path class="{style}"{paint} d="M{where}{"Z" if closed else ""}"/>')

    def circle(self, u, v, diameter, style="o"):
        x, y = self.at(u, v)
        self.sheet.add(f'<circle class="{style}" cx="{x:.2f}" cy="{y:.2f}" r="{diameter * self.scale / 2:.2f}"/>')

    def cross(self, u, v, reach):
        self.path([(u - reach, v), (u + reach, v)], "t")
        self.path([(u, v - reach), (u, v + reach)], "t")

    def text(self, u, v, words, style="", anchor="middle"):
        x, y = self.at(u, v)
        self.sheet.text(x, y, words, style, anchor)

    def across(self, u1, u2, v, away, note=""):
        """Dimension from left to right; away: sheet millimetres below (positive) or above the height v."""
        (x1, y), (x2, _) = self.at(u1, v), self.at(u2, v)
        self.sheet.dimension(x1, y, x2, y, 0, away, figure(abs(u2 - u1)) + note)

    def upright(self, v1, v2, u, away, note=""):
        """Dimension from bottom to top; away: sheet millimetres right (positive) or left of u."""
        (x, y1), (_, y2) = self.at(u, v1), self.at(u, v2)
        self.sheet.dimension(x, y1, x, y2, away, 0, figure(abs(v2 - v1)) + note)

    def mark(self, number, u, v, dx, dy):
        """A number in a circle beside a point, in sheet millimetres from it; the legend says what it is."""
        x, y = self.at(u, v)
        self.sheet.add(f'<circle cx="{x:.2f}" cy="{y:.2f}" r="0.5" fill="#111"/>')
        self.sheet.add(f'<path class="t" d="M{x:.2f} {y:.2f} L{x + dx:.2f} {y + dy:.2f}"/>')
        self.sheet.balloon(x + dx, y + dy, number)


class Sheet:
    def __init__(self, title, number, scale, width=297, height=210):
        self.width, self.height = width, height
        self.parts = []
        self.add(f'<rect class="o" x="5" y="5" width="{width - 10}" height="{height - 10}"/>')
        self.title(title, number, scale)

    def add(self, part):
        self.parts.append(part)

    def view(self, left, bottom, scale):
        return View(self, left, bottom, scale)

    def text(self, x, y, words, style="", anchor="start", turn=0):
        turned = f' transform="rotate({turn} {x:.2f} {y:.2f})"' if turn else ""
        self.add(f'<text class="{style}" x="{x:.2f}" y="{y:.2f}" text-anchor="{anchor}"{turned}>{escape(words)}</text>')

    def lines(self, x, y, lines, style="small", step=3.3):
        for count, words in enumerate(lines):
            self.text(x, y + count * step, words, style)

    def balloon(self, x, y, number):
        self.add(f'<circle class="white" cx="{x:.2f}" cy="{y:.2f}" r="2.3"/>')
        self.text(x, y + 0.9, str(number), "small", "middle")

    def legend(self, x, y, notes, step=3.2):
        """Numbered from 1; a note may have several lines."""
        for number, note in enumerate(notes, 1):
            lines = note.split("\n")
            self.balloon(x + 2.3, y - 0.9, number)
            self.lines(x + 6.5, y, lines, "small", step)
            y += step * len(lines) + 2.4

    def title(self, title, number, scale):
        x, y = self.width - 125, self.height - 20
        self.add(f'<path class="o" d="M{x} {y}h120M{x} {y}v15M{x + 78} {y}v15M{x + 100} {y}v15M{x + 78} {y + 7.5}h42"/>')
        self.text(x + 3, y + 6.5, "Lockbox: " + title, "head")
        self.text(x + 3, y + 12, "mm, ±0.5 where nothing else is said; * check on the part", "small")
        for column, row, words in ((80, 5, f"scale {scale}"), (102, 5, f"sheet {number}"), (80, 12.5, "1.4301"), (102, 12.5, "0.1")):
            self.text(x + column, y + row, words)

    def dimension(self, x1, y1, x2, y2, right, down, words):
        ax, ay, bx, by = x1 + right, y1 + down, x2 + right, y2 + down
        self.add(f'<path class="d" d="M{x1:.2f} {y1:.2f}L{ax:.2f} {ay:.2f}M{x2:.2f} {y2:.2f}L{bx:.2f} {by:.2f}M{ax:.2f} {ay:.2f}L{bx:.2f} {by:.2f}"/>')
        is_flat = down != 0
        length = abs(bx - ax) if is_flat else abs(by - ay)
        reach = 1.8 if length > 5 else -1.8
        self.arrow(ax, ay, bx, by, reach, is_flat)
        self.arrow(bx, by, ax, ay, reach, is_flat)
        x, y = (ax + bx) / 2, (ay + by) / 2
        if is_flat:
            self.text(x if length > 7 else max(ax, bx) + 5, y - 0.7, words, "figure", "middle")
        else:
            self.text(x - 0.7, y if length > 7 else min(ay, by) - 4, words, "figure", "middle", -90)

    def arrow(self, x, y, other_x, other_y, reach, is_flat):
        step = reach if (other_x > x or other_y > y) else -reach
        if is_flat:
            self.add(f'<path class="a" d="M{x:.2f} {y:.2f}l{step:.2f} 0.5v-1z"/>')
        else:
            self.add(f'<path class="a" d="M{x:.2f} {y:.2f}l0.5 {step:.2f}h-1z"/>')

    def svg(self):
        head = f'<svg xmlns="http://www.w3.org/2000/svg" width="{self.width}mm" height="{self.height}mm" viewBox="0 0 {self.width} {self.height}">'
        paper = f'<rect width="{self.width}" height="{self.height}" fill="#fff"/>'
        return "\n".join([head, f"<style>{STYLE}</style>", paper, *self.parts, "</svg>"]) + "\n"
