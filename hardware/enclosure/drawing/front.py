"""Front view with its cut-outs."""
from .sheet import Sheet


def draw(b):
    sheet = Sheet("front view", "1 of 6", "1 : 2.5")
    view = sheet.view(62, 166, 0.4)
    outline(view, b)
    panel(view, b)
    lid(view, b)
    cuts(view, b)
    measures(view, b)
    marks(view, b)
    sheet.legend(215, 22, NOTES)
    return sheet


def outline(view, b):
    view.rect(0, 0, b.width, b.height, "g")
    view.rect(0, b.height, b.width, b.height + b.sheet, "s")
    view.rect(b.lid_left - 4, b.lid_top + 6, b.lid_right + 4, b.lid_top + 8, "s")
    view.path([(b.sheet, b.partition_y), (b.width - b.sheet, b.partition_y)], "h")
    view.path([(b.bay_x, b.partition_y), (b.bay_x, b.height)], "h")
    view.path([(b.wall_x, 0), (b.wall_x, b.partition_y)], "h")


def panel(view, b):
    view.rect(b.panel_x - b.pane_w / 2, b.window_y - b.pane_h / 2, b.panel_x + b.pane_w / 2, b.window_y + b.pane_h / 2, "h")
    view.rect(b.panel_x - b.window_w / 2, b.window_y - b.window_h / 2, b.panel_x + b.window_w / 2, b.window_y + b.window_h / 2, "dark")
    for place, letter in enumerate("ABCD"):
        view.text(b.panel_x - 48 + 32 * place, b.window_y - 24, letter)
    half = b.keypad_size / 2
    view.rect(b.panel_x - half, b.keypad_y - half, b.panel_x + half, b.keypad_y + half, "dark", 1)
    for place, cap in enumerate("123A456B789C*0#D"):
        x, y = b.panel_x - 33 + 22 * (place % 4), b.keypad_y + 33 - 22 * (place // 4)
        view.rect(x - 8, y - 8, x + 8, y + 8, "white", 0.8)
        view.text(x, y - 2.5, cap)
    cut = b.keypad_cut / 2
    view.rect(b.panel_x - cut, b.keypad_y - cut, b.panel_x + cut, b.keypad_y + cut, "cut")
    view.rect(b.label_x - b.label_w / 2, b.label_y - b.label_h / 2, b.label_x + b.label_w / 2, b.label_y + b.label_h / 2, "white")
    view.text(b.label_x, b.label_y, "customers' label, A5")
    view.rect(b.tag_x - b.tag_w / 2, b.tag_y - b.tag_h / 2, b.tag_x + b.tag_w / 2, b.tag_y + b.tag_h / 2, "white")
    view.text(b.tag_x, b.tag_y, "label of the contacts, 110 x 44")
    view.rect(b.stud_x - b.cup_w / 2, b.stud_y - b.cup_h / 2, b.stud_x + b.cup_w / 2, b.stud_y + b.cup_h / 2, "h")
    view.rect(b.lid_right + 1, b.sheet, b.width - b.sheet, b.partition_y - b.sheet, "h")
    for side in (-1, 1):
        view.circle(b.stud_x + side * b.stud_pitch / 2, b.stud_y, 8, "copper")


def cuts(view, b):
    for name, x in (("A", 84), ("B", 270)):
        for low, high, at in ((-12, 6, -11), (b.height - 6, b.height + 16, b.height + 9)):
            view.path([(x, low), (x, high)], "c")
            view.text(x + 5, at, name, "head")


def lid(view, b):
    view.rect(b.lid_left, b.lid_bottom, b.lid_right, b.lid_top, "white")
    view.rect(b.lid_left + b.lid_gap, b.lid_bottom + b.lid_gap, b.lid_right - b.lid_gap, b.pivot_y + 4, "s")
    view.path([(b.lid_left - 6, b.pivot_y), (b.lid_right + 6, b.pivot_y)], "c")
    view.circle(b.cam_x, b.cam_y, b.cam_d + 4, "white")
    view.path([(b.cam_x, b.cam_y - 5), (b.cam_x, b.cam_y + 5)], "o")
    view.circle(b.knob_x, b.knob_y, 20, "white")


def measures(view, b):
    left = b.panel_x - b.window_w / 2
    view.across(0, b.width, 0, 14)
    view.across(b.lid_left, b.lid_right, b.lid_bottom, 12)
    view.across(b.cam_x, b.lid_right, b.cam_y, -8)
    view.across(b.lid_left, b.knob_x, b.knob_y, -6)
    view.across(0, left, b.window_y - b.window_h / 2, -28)
    view.across(left, left + b.window_w, b.window_y + b.window_h / 2, -15)
    view.across(b.panel_x - b.keypad_size / 2, b.panel_x + b.keypad_size / 2, b.keypad_y - b.keypad_size / 2, 4, "*")
    view.across(b.stud_x - b.stud_pitch / 2, b.stud_x + b.stud_pitch / 2, b.stud_y, 7)
    view.across(b.stud_x, b.width, b.stud_y, 15)
    view.upright(0, b.height, 0, -40)
    view.upright(0, b.keypad_y, b.panel_x - b.keypad_size / 2, -42)
    view.upright(0, b.window_y, left, -24)
    view.upright(b.lid_bottom, b.lid_top, b.lid_left, -10)
    view.upright(b.keypad_y - b.keypad_cut / 2, b.keypad_y + b.keypad_cut / 2, b.panel_x - b.keypad_cut / 2, -18, "*")
    view.upright(0, b.partition_y, b.width, 8)
    view.upright(0, b.stud_y, b.stud_x - b.stud_pitch / 2, -9)
    view.upright(b.window_y - b.window_h / 2, b.window_y + b.window_h / 2, left + b.window_w, 4)
    view.across(b.label_x - b.label_w / 2, b.label_x + b.label_w / 2, b.label_y + b.label_h / 2, 6)
    view.upright(b.label_y - b.label_h / 2, b.label_y + b.label_h / 2, b.label_x + b.label_w / 2, -4)


def marks(view, b):
    for number, u, v, dx, dy in (
            (1, b.panel_x + 56, b.window_y + 8, 14, -8),
            (2, b.panel_x + 47, b.keypad_y + 47, 10, -8),
            (3, 300, b.height + 1, 5, -7),
            (4, 160, 170, 10, 0),
            (5, b.lid_left + 30, b.lid_top + 7, 6, -7),
            (6, b.lid_left + 80, b.pivot_y, 4, 8),
            (7, b.cam_x - 8, b.cam_y + 6, -9, -7),
            (8, b.knob_x + 5, b.knob_y - 5, 7, 5),
            (9, b.stud_x + 8, b.stud_y, 13, 2),
            (10, b.lid_right - 1, 45, 9, 6)):
        view.mark(number, u, v, dx, dy)


NOTES = (
    "Window: opening 128 x 32, behind it a pane of\npolycarbonate 144 x 52 x 4, glued and clamped\nfrom inside. The letters are engraved, each below\nthe middle of its module.",
    "Keypad*, held by studs from inside: there is no\nscrew outside. White dashes: its cut-out 90 x 90.",
    "Roof, 20 in front of the face.",
    "Front, 3 thick, welded on: no door, no seam to\npry. Dashes: the partitions behind it. The board's\nbay lies behind the label, the lock's chamber\nbelow it.",
    "Drip strip above the lid, 20.",
    "Hinge bar, 8, part of the lid. Its ends lie behind\nthe front: no pin to drive out.",
    "Cam lock for staff, in the lid: draws the strike\noff the bolt. No wire in the lid.",
    "Knob on a polyamide screw M4: tears off before\nit is a handle for a lever.",
    "Two contacts for a 9 V battery, + on the left;\nbehind them a closed cup, around it the hardened\nplate before the lock's chamber (dashes).",
    "Lid flush with the front, gap 1.5 all round:\ntoo narrow for a lever, 3 thick like the front.",
)
