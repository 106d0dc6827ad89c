"""What a section cuts through: u is the distance from the wall, v the height."""


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
    view.rect(b.strike_z, b.cam_y - 9, b.strike_z + b.strike, b.cam_y + 9, "h")
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
    view.rect(b.guard_z, b.sheet, b.guard_z + b.guard, b.partition_y - b.sheet, "dark")
    view.path([(b.bolt_z, b.bolt_y + 21), (b.bolt_z, 72), (b.entry_z + 4, 116), (b.entry_z + 4, 154), (b.board_z + 13, b.board_y + 6)], "wire", colour="#d33")
