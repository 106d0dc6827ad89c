"""Where each cable runs, the front taken off. Colours and pins: wiring.csv."""
from .sheet import Sheet

CABLES = {"J6": "#1a8f5a", "J9": "#1f6fc4", "J5": "#d22", "J1": "#222", "J2": "#c08a00", "J7": "#8a3fb0", "J8": "#8a3fb0"}


def draw(b):
    sheet = Sheet("where the wires run", "6 of 6", "1 : 2.5")
    view = sheet.view(28, 170, 0.4)
    shell(view, b)
    parts(view, b)
    for name, route in routes(b):
        view.path(route, "wire", colour=CABLES[name])
    for name, (x, y) in sockets(b).items():
        view.rect(x - 7, y - 5, x + 7, y + 5, "white")
        view.text(x, y - 2.6, name, "small")
    for mark in marks(b):
        view.mark(*mark)
    view.sheet.legend(182, 16, NOTES)
    return sheet


def shell(view, b):
    view.rect(0, 0, b.width, b.height, "o")
    view.rect(b.sheet, b.partition_y, b.bay_x, b.height, "g")
    view.text(b.panel_x, b.partition_y + 12, "keypad's bay: no wire of the coil")
    for x1, y1, x2, y2 in ((b.sheet, b.partition_y - 2, b.width - 2, b.partition_y), (b.bay_x, b.partition_y, b.bay_x + 2, b.height),
                           (b.wall_x, 2, b.wall_x + 2, b.partition_y - 2)):
        view.rect(x1, y1, x2, y2, "s")
    for x, size in ((b.breather_x, 16), (b.coil_x, 16), (b.loop_x, 16), (b.contacts_x, 16), (b.supply_x, 20)):
        view.rect(x - size / 2, b.partition_y - 8, x + size / 2, b.partition_y + 6, "white")
    view.rect(b.supply_x - 10, -10, b.supply_x + 10, 8, "white")
    view.rect(b.bay_x - 4, b.bushing_y - 8, b.bay_x + 6, b.bushing_y + 8, "dark")


def parts(view, b):
    half = b.keypad_cut / 2
    view.rect(b.panel_x - half, b.keypad_y - half, b.panel_x + half, b.keypad_y + half, "dark")
    view.rect(b.panel_x - 64, b.window_y - 16, b.panel_x + 64, b.window_y + 16, "glass")
    view.text(b.panel_x, b.window_y - 3, "display")
    view.rect(b.board_x, b.board_y, b.board_x + b.board_w, b.board_y + b.board_h, "board")
    view.rect(b.wall_x + 2, b.bolt_y - b.coil_h / 2, b.wall_x + 2 + b.coil_l, b.bolt_y + b.coil_h / 2, "copper")
    view.rect(b.wall_x - b.bolt_throw, b.bolt_y - 5, b.wall_x, b.bolt_y + 5, "white")
    view.text(b.wall_x + 29, b.bolt_y - 3, "coil K1")
    view.rect(b.wall_x + 2, b.reed_y - 14, b.wall_x + 9, b.reed_y + 14, "white")
    view.rect(b.tray_right - 8.4, b.reed_y - 14, b.tray_right - 2, b.reed_y + 14, "dark")
    view.rect(b.tamper_x - 9, b.tamper_y - 3, b.tamper_x + 9, b.tamper_y + 10, "white")
    view.rect(b.stud_x - b.cup_w / 2, b.stud_y - b.cup_h / 2, b.stud_x + b.cup_w / 2, b.stud_y + b.cup_h / 2, "s")
    for side in (-1, 1):
        view.circle(b.stud_x + side * b.stud_pitch / 2, b.stud_y, 8, "copper")
    view.text(b.wall_x + 20, b.reed_y + 8, "reed", "small")
    view.text(b.wall_x - 22, b.reed_y + 8, "magnet", "small")
    view.text(b.tamper_x - 16, b.tamper_y - 12, "tamper", "small")
    view.text(b.stud_x, b.stud_y - 20, "9 V", "small")
    view.rect(b.lid_left, b.lid_bottom, b.wall_x - 2, b.lid_top, "h")
    view.text(90, 70, "key's chamber: no wire at all")


def sockets(b):
    low = b.board_y + 7
    return {"J7": (b.board_x + 38, low), "J8": (b.board_x + 55, low), "J2": (b.board_x + 87, low), "J1": (b.board_x + 115, low),
            "J5": (b.board_x + 134, low), "J9": (b.board_x + 9, b.board_y + 57), "J6": (b.board_x + 9, b.board_y + 87)}


def routes(b):
    at = sockets(b)
    over, under = b.partition_y + 18, b.partition_y - 16
    gate = b.bay_x + 12
    return (
        ("J6", [(b.panel_x + 20, b.keypad_y - 20), (b.panel_x + 20, b.bushing_y - 3), (gate - 4, b.bushing_y - 3), (gate - 4, at["J6"][1]), at["J6"]]),
        ("J9", [(b.panel_x + 60, b.window_y), (b.panel_x + 60, b.bushing_y + 3), (gate, b.bushing_y + 3), (gate, at["J9"][1]), at["J9"]]),
        ("J5", [(b.wall_x + 30, b.bolt_y + 20), (b.wall_x + 30, under - 20), (b.coil_x, under), (b.coil_x, over), (at["J5"][0], over), at["J5"]]),
        ("J7", [(b.wall_x + 9, b.reed_y), (b.loop_x - 2, b.reed_y), (b.loop_x - 2, over), (at["J7"][0], over + 5), at["J7"]]),
        ("J8", [(b.tamper_x - 9, b.tamper_y + 4), (b.loop_x + 2, b.tamper_y + 4), (b.loop_x + 2, over), (at["J8"][0], over + 2), at["J8"]]),
        ("J2", [(b.stud_x, b.stud_y), (b.contacts_x, b.stud_y + 14), (b.contacts_x, over), (at["J2"][0], over), at["J2"]]),
        ("J1", [(b.supply_x, -16), (b.supply_x, over + 6), (at["J1"][0], over + 6), at["J1"]]))


def marks(b):
    return ((1, b.wall_x + 30, b.bolt_y + 60, -8, -6), (2, b.bay_x - 2, b.bushing_y - 6, -6, 11), (3, b.loop_x + 12, b.tamper_y + 4, 3, -6),
            (4, b.contacts_x, b.stud_y + 24, -6, 3), (5, b.tray_right - 5, b.reed_y - 10, -12, 5), (6, b.breather_x, b.partition_y - 6, -13, 6),
            (7, b.board_x + 40, b.board_y + 60, 10, -6))


NOTES = (
    "J5, red: the coil, in a steel hose from the lock's\nchamber through its own gland to the far end of the\nboard. It never enters the keypad's bay;\nbetween them stands a wall of steel.",
    "J6, green, J9, blue: keypad and display, the only\nwires in the keypad's bay. They leave through one\nbushing, away from J5.",
    "J7, J8, violet: reed and tamper switch, one loop.\nCut or open: lid open, event forced. Never shut\nby a cut.",
    "J2, yellow: the contacts outside, 9 V only. J1,\nblack: 12 V, one cable through two glands. A cup\nof steel shuts the contacts off from the coil.",
    "The lid carries a magnet and no wire, the key's\nchamber none either: who has the lid open reaches\nnothing that draws the bolt.",
    "Breather, beside the four glands. Each cable is tied\ndown within 30 of its plug and of its gland. Below\nthe glands a loop hangs lower than they: drops run off.",
    "The board seen from its parts; J1 to J9 where its\nlayout has them (../board/drawn/placement.svg).",
)
