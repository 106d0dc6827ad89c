"""Two upright sections, the wall on the left: through the keypad and the lid, and through the board and the bolt."""
from .sheet import Sheet


def draw(b):
    sheet = Sheet("sections A-A and B-B", "2 of 7", "1 : 2.5")
    keypad = sheet.view(42, 174, 0.4)
    board = sheet.view(132, 174, 0.4)
    for view, name in ((keypad, "A-A, through keypad and lid"), (board, "B-B, through board and bolt")):
        shell(view, b)
        view.sheet.text(view.at(60, 0)[0], 12, name, "head", "middle")
    for view in (keypad, board):
        view.text(62, 348, "dry: IP65 meant")
        view.text(66, 122, "vented: IP54")
    keypad_side(keypad, b)
    key_chamber(keypad, b)
    board_side(board, b)
    lock_chamber(board, b)
    marks(keypad, KEYPAD_MARKS(b))
    marks(board, BOARD_MARKS(b))
    measures(keypad, board, b)
    sheet.legend(208, 16, NOTES, 3)
    return sheet


def shell(view, b):
    view.rect(-12, -12, 0, b.height + 8, "seal")
    view.rect(0, b.height - b.sheet, b.depth, b.height, "s")
    view.rect(0, b.height, b.depth + b.roof, b.height + b.sheet, "s")
    view.rect(0, 0, b.depth, b.sheet, "s")
    view.rect(b.skirt, b.sheet + 1, b.skirt + b.back, b.height - b.sheet - 1, "s")
    view.rect(b.skirt + b.back, b.partition_y - b.sheet, b.depth - b.front, b.partition_y, "s")
    view.rect(0, b.cleat_y - 14, 3, b.cleat_y + 14, "dark")
    view.path([(b.skirt, b.cleat_y + 14), (4, b.cleat_y + 14), (4, b.cleat_y - 4)], "o")
    view.path([(0, b.height), (0, 0)], "o")


def front_strip(view, b, bottom, top):
    view.rect(b.depth - b.front, bottom, b.depth, top, "s")


def keypad_side(view, b):
    inside = b.depth - b.front
    window = (b.window_y - b.window_h / 2, b.window_y + b.window_h / 2)
    cut = (b.keypad_y - b.keypad_cut / 2, b.keypad_y + b.keypad_cut / 2)
    front_strip(view, b, b.lid_top, cut[0])
    front_strip(view, b, cut[1], window[0])
    front_strip(view, b, window[1], b.height)
    view.rect(inside - b.pane, b.window_y - b.pane_h / 2, inside, b.window_y + b.pane_h / 2, "glass")
    view.rect(inside - b.pane - 14, b.window_y - 16, inside - b.pane, b.window_y + 16, "board")
    view.rect(inside - b.keypad_depth, cut[0], inside, cut[1], "dark")
    view.rect(b.depth, b.keypad_y - b.keypad_size / 2, b.depth + 3, b.keypad_y + b.keypad_size / 2, "dark")
    for row in range(4):
        view.rect(b.depth + 3, b.keypad_y - 41 + 22 * row, b.depth + 6, b.keypad_y - 25 + 22 * row, "white")
    view.circle(b.bushing_z, b.bushing_y, 12, "white")
    view.path([(inside - b.keypad_depth, b.bushing_y - 4), (b.bushing_z, b.bushing_y)], "wire", colour="#2a7")
    view.path([(inside - b.pane - 14, b.window_y - 8), (b.bushing_z + 3, b.window_y - 30), (b.bushing_z, b.bushing_y)], "wire", colour="#27a")


def key_chamber(view, b):
    plate = b.depth - b.front
    front_strip(view, b, 0, b.lid_bottom)
    for low, high in ((b.sheet, b.lid_bottom + b.ledge), (b.lid_top - b.ledge, b.partition_y - b.sheet)):
        view.rect(b.ledge_z, low, b.ledge_z + b.sheet, high, "s")
    view.rect(b.ledge_z + b.sheet, b.lid_bottom + 2, plate, b.lid_bottom + b.ledge - 1, "seal")
    view.rect(b.ledge_z + b.sheet, b.lid_top - 9, b.depth - 8, b.lid_top - 1, "seal")
    view.rect(plate, b.lid_bottom + b.lid_gap, b.depth, b.pivot_y, "dark")
    view.circle(b.depth - 4, b.pivot_y, 8, "dark")
    view.rect(b.tray_z, b.tray_bottom, plate, b.tray_bottom + 2, "dark")
    view.rect(b.tray_z, 112, plate, 114, "dark")
    view.rect(b.depth, b.knob_y - 10, b.depth + 14, b.knob_y + 10, "white")
    view.rect(b.tray_z - 30, b.tray_bottom - 4, b.tray_z - 10, b.tray_bottom + 6, "white")
    view.rect(b.tray_z - 10, b.tray_bottom - 1, b.tray_z, b.tray_bottom + 3, "s")
    view.rect(b.strike_z + b.strike, b.cam_y - 9, b.depth + 2, b.cam_y + 9, "h")
    view.rect(b.strike_z, b.cam_y - 11, b.strike_z + b.strike, b.cam_y + 11, "h")
    view.rect(b.depth, b.lid_top + 6, b.depth + b.roof, b.lid_top + 8, "s")
    view.path([(b.skirt + b.back, 112), (36, 112), (40, 116)], "o")
    view.path([(38, 112), (38, 100)], "t")
    view.rect(30, 62, 46, 100, "white", 0.8)
    view.rect(-9, b.anchor_y - 4, b.skirt + b.back + 6, b.anchor_y + 4, "white")
    view.rect(97, -3, 103, b.sheet + 1, "white")


def board_side(view, b):
    front_strip(view, b, 0, b.height)
    view.rect(b.board_z, b.board_y, b.board_z + 1.6, b.board_y + b.board_h, "board")
    for y in (b.board_y + b.board_hole, b.board_y + b.board_h - b.board_hole):
        view.rect(b.skirt + b.back, y - 3, b.board_z, y + 3, "white")
    view.rect(b.board_z + 1.6, b.board_y + 40, b.board_z + 24, b.board_y + 52, "g")
    view.rect(b.board_z + 1.6, b.board_y + 2, b.board_z + 13, b.board_y + 12, "hot")
    view.rect(b.entry_z - 8, b.partition_y - 10, b.entry_z + 8, b.partition_y + 8, "white")
    view.rect(b.depth, b.label_y - b.label_h / 2, b.depth + 1, b.label_y + b.label_h / 2, "white")
    view.rect(58, b.height, 64, b.height + 8, "copper")


def lock_chamber(view, b):
    view.rect(b.bolt_z - b.coil_d / 2, b.bolt_y - b.coil_h / 2, b.bolt_z + b.coil_d / 2, b.bolt_y + b.coil_h / 2, "copper")
    view.rect(b.bolt_z - b.bolt_w / 2, b.bolt_y - b.bolt_w / 2, b.bolt_z + b.bolt_w / 2, b.bolt_y + b.bolt_w / 2, "white")
    view.rect(b.reed_z - b.reed_w / 2, b.reed_y - b.reed_l / 2, b.reed_z + b.reed_w / 2, b.reed_y + b.reed_l / 2, "white")
    view.rect(0, b.tamper_y - 2, b.skirt + b.back, b.tamper_y + 2, "copper")
    view.rect(b.skirt + b.back, b.tamper_y - 3, b.skirt + b.back + 13, b.tamper_y + 16, "white")
    view.rect(b.entry_z - 8, -12, b.entry_z + 8, 10, "white")
    view.path([(b.entry_z, -22), (b.entry_z, 156), (b.board_z + 20, b.board_y + 12)], "wire", colour="#222")
    view.rect(b.guard_z, b.sheet, b.guard_z + b.guard, b.sheet + 72, "dark")
    view.path([(b.bolt_z, b.bolt_y + 21), (b.bolt_z, 72), (b.entry_z + 4, 116), (b.entry_z + 4, 154), (b.board_z + 13, b.board_y + 6)], "wire", colour="#d33")


def marks(view, places):
    for place in places:
        view.mark(*place)


def KEYPAD_MARKS(b):
    return ((1, 2, b.cleat_y, -10, -4), (2, b.skirt + 1, 200, -11, 0), (3, b.depth - 5, b.window_y + 22, 12, -6),
            (4, b.depth - 14, b.window_y - 10, -18, -6), (5, b.depth - 12, b.keypad_y + 30, -16, -6),
            (6, b.bushing_z, b.bushing_y, -14, 4), (7, b.depth - 4, b.pivot_y, 14, 6), (8, b.depth - 1, 60, 9, 0),
            (9, b.tray_z - 20, b.tray_bottom + 1, -9, 6), (10, -5, b.anchor_y, -4, -8), (11, 100, -2, 0, 8), (12, 38, 80, 9, -5))


def BOARD_MARKS(b):
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
    "Solenoid* with bolt, in the lock's chamber; before\nit the hardened plate.",
    "Reed switch behind the wall; magnet on the lid.",
    "Tamper switch: its plunger feels the wall.",
    "Gland M16 of the supply, 12 V: no mains inside.",
    "Antenna socket, 6.5 hole (README: radio).",
    "The coil's cable (red): from the lock's chamber\nstraight up into the board's bay.",
)
