"""Two upright sections, the wall on the left: through the keypad and the lid, and through the board and the bolt."""
from .cutaway import board_side, key_chamber, keypad_side, lock_chamber, shell
from .sheet import Sheet


def draw(b):
    sheet = Sheet("sections A-A and B-B", "2 of 6", "1 : 2.5")
    keypad = sheet.view(42, 174, 0.4)
    board = sheet.view(132, 174, 0.4)
    for view, name in ((keypad, "A-A, through keypad and lid"), (board, "B-B, through board and bolt")):
        shell(view, b)
        view.sheet.text(view.at(60, 0)[0], 12, name, "head", "middle")
    for view, at in ((keypad, (66, 122)), (board, (34, 40))):
        view.text(62, 348, "dry: IP65 meant")
        view.text(*at, "vented: IP54" if view is keypad else "IP54")
    keypad_side(keypad, b)
    key_chamber(keypad, b)
    board_side(board, b)
    lock_chamber(board, b)
    marks(keypad, keypad_marks(b))
    marks(board, board_marks(b))
    measures(keypad, board, b)
    sheet.legend(208, 16, NOTES, 3)
    return sheet


def marks(view, places):
    for place in places:
        view.mark(*place)


def keypad_marks(b):
    return ((1, 2, b.cleat_y, -10, -4), (2, b.skirt + 1, 200, -11, 0), (3, b.depth - 5, b.window_y + 22, 12, -6),
            (4, b.depth - 14, b.window_y - 10, -18, -6), (5, b.depth - 12, b.keypad_y + 30, -16, -6),
            (6, b.bushing_z, b.bushing_y, -14, 4), (7, b.depth - 4, b.pivot_y, 14, 6), (8, b.depth - 1, 60, 9, 0),
            (9, b.tray_z - 20, b.tray_bottom + 1, -9, 6), (10, -5, b.anchor_y, -4, -8), (11, 100, -2, 0, 8), (12, 38, 80, 9, -5))


def board_marks(b):
    return ((13, b.board_z + 1, b.board_y + 80, 12, -8), (14, b.board_z + 8, b.board_y + 6, 10, -10),
            (15, b.entry_z + 7, b.partition_y + 4, 10, -6), (16, b.bolt_z - 8, b.bolt_y - 12, -13, 4),
            (17, b.reed_z, b.reed_y + 8, 14, -6), (18, 5, b.tamper_y, -12, -6), (19, b.entry_z, -8, 9, 4),
            (20, 61, b.height + 6, 8, -2), (21, b.bolt_z, 72, 14, -2))


def measures(keypad, board, b):
    keypad.across(0, b.depth, 0, 15)
    keypad.across(b.depth, b.depth + b.roof, b.height + b.sheet, -5)
    keypad.across(0, b.skirt, 0, 8)
    keypad.upright(0, b.cleat_y, -12, -14)
    keypad.upright(0, b.anchor_y, -12, -6)
    board.across(0, b.entry_z, 0, 9)
    board.across(0, b.bolt_z, b.bolt_y - b.coil_h / 2, 25)
    board.upright(0, b.partition_y, b.depth, 14)
    board.upright(0, b.bolt_y, b.bolt_z + b.coil_d / 2, 8)
    board.upright(0, b.tamper_y, -12, -4)
    board.upright(b.board_y, b.board_y + b.board_h, b.board_z, -16)
    board.upright(0, b.board_y, b.board_z, -22)


NOTES = (
    "Cleat: rail on the wall, the box hangs on it.",
    "Back plate, 3, on a seal; its screws are behind.",
    "Pane 4, larger than its opening.",
    "Display module 128 x 32 x 14.",
    "Keypad*. Its bay is a pocket of steel: nothing in\nit but its 8 wires and the display's 5.",
    "Bushing into the board's bay, the only way out.",
    "Hinge bar and lip seal.",
    "Lid, its flanges 33 deep; knob. Dashes: cam lock\nand strike.",
    "Ejector: pushes the drawn lid out by 10.",
    "Two screws M8, reached with the lid open.",
    "Drain holes, 6, in the floor of both chambers.",
    "Key with its tag on a hook.",
    "Board, on four spacers of 10.",
    "J5: the coil's terminals, at the lower edge.",
    "Glands in the partition: supply M16, coil M12,\nswitches M12, contacts M12, breather M12.",
    "Solenoid* with bolt, in the lock's chamber; before\nthe whole chamber the hardened plate.",
    "Reed switch behind the wall; magnet on the lid.",
    "Tamper switch: its plunger feels the wall.",
    "Gland M16 of the supply, 12 V: no mains inside.",
    "Antenna socket, 6.5 hole (README: radio).",
    "The coil's cable (red): from the lock's chamber\nstraight up into the board's bay.",
)
