"""Drilling plans: every hole has a number in the view and a row in the table."""
from .sheet import Sheet

COLUMNS = (178, 192, 207, 222, 252)


def draw_front(b):
    sheet = Sheet("drilling plan, front and lid", "4 of 6", "1 : 2.5")
    view = sheet.view(30, 174, 0.4)
    view.rect(0, 0, b.width, b.height, "g")
    view.rect(b.lid_left + b.lid_gap, b.lid_bottom + b.lid_gap, b.lid_right - b.lid_gap, b.pivot_y + 4, "t")
    view.text(60, 72, "lid, drawn in its opening")
    table(sheet, view, front_holes(b))
    view.across(0, b.width, 0, 10)
    view.upright(0, b.height, 0, -8)
    return sheet


def front_holes(b):
    half = b.keypad_cut / 2
    rows = [
        ("rect", b.panel_x, b.window_y, f"{b.window_w:g} x {b.window_h:g}, R 2", "window", (b.window_w, b.window_h)),
        ("rect", b.panel_x, b.keypad_y, f"{b.keypad_cut:g} x {b.keypad_cut:g}* R 3", "keypad", (2 * half, 2 * half)),
        ("rect", (b.lid_left + b.lid_right) / 2, (b.lid_bottom + b.lid_top) / 2, "204 x 112, R 2", "lid", (b.lid_right - b.lid_left, b.lid_top - b.lid_bottom)),
        ("hole", b.stud_x - b.stud_pitch / 2, b.stud_y, b.stud_d, "9 V +"),
        ("hole", b.stud_x + b.stud_pitch / 2, b.stud_y, b.stud_d, "9 V –"),
        ("hole", b.cam_x, b.cam_y, b.cam_d, f"cam lock, in the lid, flats {b.cam_flats:g}*"),
        ("hole", b.knob_x, b.knob_y, 4.3, "knob, in the lid")]
    for x, y in ((-56, -31), (-56, 31), (56, -31), (56, 31)):
        rows.append(("stud", b.panel_x + x, b.window_y + y, "stud M3 x 20", "inside: pane and display"))
    for x in (-60, 60):
        for y in (-40, 40):
            rows.append(("stud", b.panel_x + x, b.keypad_y + y, "stud M4 x 12*", "inside: keypad's clamp"))
    return rows


def draw_back(b):
    sheet = Sheet("drilling plan, back and inside", "5 of 6", "1 : 2.5")
    view = sheet.view(30, 174, 0.4)
    inner = b.sheet + 1
    view.rect(inner, inner, b.width - inner, b.height - inner, "g")
    view.rect(b.board_x, b.board_y, b.board_x + b.board_w, b.board_y + b.board_h, "h")
    view.text(b.board_x + b.board_w / 2, b.board_y + 60, "board")
    view.text(75, 300, "back plate, seen from the front")
    view.across(inner, b.width - inner, inner, 10)
    view.upright(inner, b.height - inner, inner, -6)
    table(sheet, view, back_holes(b))
    strip(sheet, b)
    return sheet


def back_holes(b):
    rows = [("hole", b.anchor_x1, b.anchor_y, 9, "M8 into the wall"), ("hole", b.anchor_x2, b.anchor_y, 9, "M8 into the wall"),
            ("hole", b.tamper_x, b.tamper_y, 4.5, "tamper plunger, bush"), ("hole", 70, 115, 4.5, "key hook")]
    near, far = b.board_hole, b.board_w - b.board_hole
    for x, y in ((near, near), (far, near), (near, b.board_h - near), (far, b.board_h - near)):
        rows.append(("stud", b.board_x + x, b.board_y + y, "stud M3 x 14", "board, spacer 10"))
    rows.append(("rect", b.width / 2, b.cleat_y, f"{b.cleat_w:g} x 28", "cleat, welded on behind", (b.cleat_w, 28)))
    for y in (12, b.height / 2, b.height - 12):
        rows += [("edge", 10, y, 4.5, "M4, from behind"), ("edge", b.width - 10, y, 4.5, "M4, from behind")]
    for x in (100, 270):
        rows.append(("edge", x, b.partition_y - 10, 4.5, "M4, from behind"))
    for x in (120, 230):
        rows += [("edge", x, 12, 4.5, "M4, from behind"), ("edge", x, b.height - 12, 4.5, "M4, from behind")]
    return rows


def strip(sheet, b):
    """What lies flat: x from the left, z from the wall."""
    sheet.text(178, 112, "Partition, floor, roof: x from the left, z from the wall", "head")
    rows = [("partition", b.coil_x, 12.2, "gland M12: coil"), ("partition", b.loop_x, 12.2, "gland M12: reed and tamper"),
            ("partition", b.contacts_x, 12.2, "gland M12: 9 V contacts"), ("partition", b.supply_x, 16.2, "gland M16: supply"),
            ("partition", b.breather_x, 12.2, "breather M12"), ("floor", b.supply_x, 16.2, "gland M16: supply")]
    lines = [f"{name}:  x {x:g}, z {b.entry_z:g}, hole {size:g}, {what}" for name, x, size, what in rows]
    lines += [f"floor:  x {x:g}, z 100, hole {b.drain:g}, drain" for x in (40, 180, 300)]
    lines += [f"roof:  x {b.antenna_x:g}, z {b.entry_z + 1:g}, hole 6.5, antenna: only with a socketed module",
              f"upright partition:  y {b.bushing_y:g}, z {b.bushing_z:g}, hole 12, bushing: keypad and display",
              f"wall at the bolt:  y {b.bolt_y:g}, z {b.bolt_z:g}, opening 16 x 12*",
              f"wall at the reed:  y {b.reed_y:g}, z {b.reed_z:g}, two studs M3, {b.reed_w:g}* apart: no hole"]
    sheet.lines(178, 118, lines, "small", 4)


def table(sheet, view, rows):
    sheet.text(178, 10, "x, y from the box's lower left corner", "small")
    for column, cell in zip(COLUMNS, ("no.", "x", "y", "size", "for")):
        sheet.text(column, 15, cell)
    for number, row in enumerate(rows, 1):
        kind, x, y, size, what = row[:5]
        if kind == "rect":
            width, height = row[5]
            view.rect(x - width / 2, y - height / 2, x + width / 2, y + height / 2, "o")
        else:
            view.circle(x, y, size if kind in ("hole", "edge") else 4, "white" if kind != "stud" else "dark")
        view.cross(x, y, 9)
        reach = 5 + (size / 2 if isinstance(size, (int, float)) else 2)
        view.text(x + reach, y + reach / 2, str(number), "small")
        line = 16 + number * 4
        words = f"hole {size:g}" if isinstance(size, (int, float)) else size
        for column, cell in zip(COLUMNS, (number, f"{x:g}", f"{y:g}", words, what)):
            sheet.text(column, line, str(cell), "small")
