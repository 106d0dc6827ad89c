"""Bolt, strike and lid, seen from above in a section at the height of the bolt: shut, drawn, being shut, and by key."""
from .sheet import Sheet


def draw(b):
    sheet = Sheet("bolt and lid", "3 of 6", "1:1, 1:2")
    main = Top(sheet.view(-122, -42, 1), b)
    main.show()
    main.measures()
    marks(main)
    sheet.text(10, 13, "C-C, at the height of the bolt, seen from above; the front is below", "head")
    for place, (words, bolt_in, lid_out, strike_back) in enumerate(STATES):
        left = 10 + place * 70
        Top(sheet.view(left - 69, 67, 0.5), b, bolt_in, lid_out, strike_back).show()
        sheet.lines(left, 96, words, "small", 3)
    sheet.legend(167, 14, NOTES, 2.9)
    sheet.text(10, 145, "What an attacker meets", "head")
    for row, (tries, meets) in enumerate(ATTACKS):
        sheet.text(10, 151 + row * 4.3, tries)
        sheet.lines(62, 151 + row * 4.3, [meets])
    return sheet


END = 273

STATES = (
    (("Shut. No current: the bolt's own spring holds it out,", "behind it the strike on the lid."), 0, 0, 0),
    (("Coil on, 0.7 s: the bolt is drawn, the ejectors push", "the lid out by 10, past the bolt."), 11, 10, 0),
    (("Being shut: the strike rides on the bolt's slope and", "pushes it in; it snaps out in front of the strike."), 4.5, 10, 0),
    (("Key turned: the cam draws the strike back by 12.", "Neither bolt nor coil nor any wire has moved."), 0, 10, 12),
)


class Top:
    def __init__(self, view, b, bolt_in=0, lid_out=0, strike_back=0):
        self.view, self.b = view, b
        self.bolt_in, self.lid_out, self.strike_back = bolt_in, lid_out, strike_back

    def rect(self, x1, z1, x2, z2, style, out=0):
        self.view.rect(x1, -z1 - out, x2, -z2 - out, style)

    def show(self):
        self.body()
        self.lid()
        self.bolt()

    def body(self):
        b = self.b
        self.rect(b.lid_right, b.depth - b.front, END, b.depth, "s")
        self.rect(b.wall_x, b.ledge_z, b.lid_right + b.ledge, b.ledge_z + b.sheet, "s")
        self.rect(b.wall_x + 2, b.ledge_z + b.sheet, b.lid_right - 1, b.depth - b.front - 1, "seal", 0)
        self.rect(b.lid_right + 1, b.guard_z, END - 3, b.guard_z + b.guard, "dark")
        self.rect(b.wall_x, 66, b.wall_x + b.sheet, b.bolt_z - 6, "s")
        self.rect(b.wall_x, b.bolt_z + 6, b.wall_x + b.sheet, b.ledge_z, "s")
        self.rect(b.wall_x + b.sheet, b.bolt_z - b.coil_d / 2, b.wall_x + b.sheet + b.coil_l, b.bolt_z + b.coil_d / 2, "copper")
        for line in range(1, 9):
            x = b.wall_x + b.sheet + 5 * line + 4
            self.view.path([(x, -b.bolt_z + 13), (x, -b.bolt_z - 13)], "t")

    def lid(self):
        b, out, back = self.b, self.lid_out, self.strike_back
        plate = b.depth - b.front
        self.rect(138, plate, b.cam_x - b.cam_d / 2, b.depth, "s", out)
        self.rect(b.cam_x + b.cam_d / 2, plate, b.lid_right - b.lid_gap, b.depth, "s", out)
        self.rect(b.tray_right - b.sheet, b.bolt_z + 8, b.tray_right, plate, "s", out)
        self.rect(b.cam_x - 9, b.strike_z + b.strike + 3, b.cam_x + 9, b.depth, "white", out)
        self.rect(b.cam_x - 12, b.depth, b.cam_x + 12, b.depth + 2, "white", out)
        self.rect(b.cam_x - 20 - back, b.strike_z, b.strike_tip - back, b.strike_z + b.strike, "hot", out)
        pin = b.cam_x + 6 - back
        self.rect(b.cam_x - 10, b.strike_z + b.strike, b.cam_x + 10, b.strike_z + b.strike + 3, "dark", out)
        self.rect(pin - 2, b.strike_z - 1, pin + 2, b.strike_z + b.strike, "dark", out)

    def bolt(self):
        b, half = self.b, self.b.bolt_w / 2
        tip, root = b.wall_x - b.bolt_throw + self.bolt_in, b.wall_x + b.sheet + 12
        corners = [(root, b.bolt_z - half), (tip, b.bolt_z - half), (tip + 9, b.bolt_z + half), (root, b.bolt_z + half)]
        self.view.path([(x, -z) for x, z in corners], "white", True)

    def measures(self):
        b, view = self.b, self.view
        view.across(b.wall_x - b.bolt_throw, b.wall_x, -b.bolt_z + 5, -28, "*")
        view.across(b.wall_x + b.sheet, b.wall_x + b.sheet + b.coil_l, -b.bolt_z + 13.8, -12, "*")
        view.across(b.lid_right - b.lid_gap, b.lid_right, -b.depth, 5)
        view.across(b.wall_x - b.bolt_throw, b.strike_tip, -b.strike_z, -11)
        view.upright(-b.depth, -b.bolt_z, END, 6)
        view.upright(-b.depth, -b.depth + b.front, 138, 4)


def marks(top):
    b = top.b
    for number, x, z, dx, dy in (
            (1, b.wall_x - 6, b.bolt_z - 2, -10, -19), (2, 182, b.strike_z + 2, -5, -10), (3, b.cam_x - 5, 104, -12, 4),
            (4, b.cam_x - 8, b.strike_z + 5, -10, -7), (5, 245, b.bolt_z, 20, -6), (6, b.wall_x + 1, 72, 7, 1),
            (7, b.tray_right - 1, 114, -9, -5), (8, b.lid_right - 4, b.ledge_z + 4, 11, 15), (9, 240, b.guard_z + 2, -8, 17),
            (10, 250, b.depth - 1, 8, 8)):
        top.view.mark(number, x, -z, dx, dy)


NOTES = (
    "Bolt*: its slope faces the front, so that a closing lid pushes\nit in; its flat side faces the wall and holds the lid.",
    "Strike (red): the tongue on the lid behind the bolt.",
    "Cam lock for staff, through the lid alone.",
    "Cam and its pin: 90° of the key are 12 of the strike. The key\ncomes out only with the strike forward.",
    "Solenoid*, on the far side of a wall that is welded in.",
    "Wall between key's chamber and lock's chamber.",
    "Right flange of the lid, cut away where the bolt passes.",
    "Ledge with lip seal: what comes through the gap meets steel.",
    "Hardened plate, before the whole of the lock's chamber.",
    "Front, 3. A drill here meets 9 before it meets the coil.",
)

ATTACKS = (
    ("Lever at the lid", "Flush, gap 1.5, a ledge behind; the knob tears off first. Left: how much the bolt* holds is in no data: measure it."),
    ("Thin strip through the gap", "To the bolt's slope it must bend twice, 1.5 wide, through the seal. Left: try 0.3 spring steel before use."),
    ("Drill at the cam lock", "Does what the key does, at this box alone; event forced, as with the key. No wire can be reached from there."),
    ("Drill, to feed the coil", "Front 3, hardened plate 3; the coil's cable lies in a steel hose. Left: side and floor are 2, and a hole there reaches the hose."),
    ("Contacts pushed in", "A closed cup of steel behind them: no way through the two holes to the coil's cable beside it."),
    ("Keypad, window broken out", "A closed pocket: 13 wires to keys and display, and not one of them draws the bolt."),
    ("Supply cable, 9 V contacts", "Fuse, clamps, diodes; cut or fed, the bolt stays where its spring holds it."),
    ("Box off the wall", "Two M8 under the lid; the tamper switch says forced as soon as the box moves."),
    ("Blows along the bolt", "Its spring alone holds it in that direction. Left: try it with a mallet before use."),
    ("Magnet at the lid", "Can hide a lid that is open; opens none."),
)
