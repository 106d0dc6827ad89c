// The key box in three dimensions, and the only place where its dimensions stand: draw.py reads the lines below.
// x to the right, y up, z away from the wall, all in mm. 0,0,0 is the lower left corner at the wall.
// Marked (check): known figure, to be measured on the part in hand before anything is cut.

/* [Shell] */
width = 340;          // outside
height = 370;         // outside, without the roof
depth = 120;          // outside, wall to front
sheet = 2;            // sides, roof, partitions: stainless steel 1.4301, which lets the magnet through
front = 3;            // front and lid: the thicknesses a lever and a drill meet
back = 3;             // back plate, screwed on from behind
skirt = 10;           // how far the sides stand out behind the back plate, over the cleat
roof = 20;            // overhang of the roof and of the strip above the lid: rain does not reach the seams
partition_y = 140;    // under side of the partition between the dry bays above and the two chambers below
bay_x = 150;          // left face of the partition between the keypad's bay and the board's bay
wall_x = 206;         // left face of the wall between the key's chamber and the lock's chamber

/* [Front] */
panel_x = 76;         // middle of the window and of the keypad
window_y = 326;       // middle of the window
window_w = 128;       // opening: four modules of 32
window_h = 32;        // opening
pane_w = 144;         // pane of polycarbonate behind the opening: larger, so that it cannot be pushed or pulled through
pane_h = 52;          // pane
pane = 4;             // its thickness
keypad_y = 226;       // middle of the keypad
keypad_cut = 90;      // opening for the keypad, square (check)
keypad_size = 100;    // outside of the keypad, square (check)
keypad_depth = 16;    // behind the front (check)
stud_x = 298;         // middle of the two 9 V contacts
stud_y = 60;          // their height
stud_pitch = 12.7;    // distance of the contacts of a 9 V battery
stud_d = 6.5;         // hole for the insulating bush of an M4 stud
cup_w = 40;           // cup welded behind the contacts: who pushes them in finds a closed box
cup_h = 24;           // its height
cup_d = 22;           // how far back it reaches
label_w = 148;        // customers' label, A5
label_h = 210;        // customers' label
label_x = 246;        // its middle
label_y = 253;        // its middle
tag_w = 110;          // label above the contacts
tag_h = 44;           // its height
tag_x = 278;          // its middle
tag_y = 98;           // its middle

/* [Lid] */
lid_left = 12;        // opening in the front: left edge
lid_right = 216;      // right edge
lid_bottom = 14;      // lower edge
lid_top = 126;        // upper edge
lid_gap = 1.5;        // between lid and opening: too narrow for a lever
ledge = 10;           // how far the ledge reaches in behind the lid, all round
ledge_z = 110;        // back of the ledge, which carries the lip seal
tray_right = 204.5;   // right flange of the lid, outside
tray_z = 84;          // how far back the lid's flanges reach
tray_bottom = 32;     // lower flange, outside: high enough to swing out past the ledge
pivot_y = 120.5;      // hinge bar, 8 mm, part of the lid: no pin to drive out, its ends lie behind the front
knob_x = 114;         // knob on a polyamide screw: it tears off before it is a handle for a lever
knob_y = 30;          // its height

/* [Bolt] */
bolt_y = 46;          // axis of the bolt
bolt_z = 97;          // axis of the bolt
bolt_throw = 10;      // how far the bolt stands out of the wall (check)
bolt_w = 10;          // across the bolt (check)
coil_l = 53.6;        // solenoid Adafruit 1512 along the bolt (check)
coil_h = 41.9;        // upright (check)
coil_d = 27.6;        // front to back (check)
strike_z = 87;        // back of the strike, the tongue on the lid that lies behind the bolt, 1 from it
strike = 4;           // its thickness
strike_tip = 205;     // how far the tongue reaches to the right
strike_travel = 12;   // how far the cam lock draws the tongue back
cam_x = 160;          // cam lock, in the lid
cam_y = 46;           // its height
cam_d = 19.2;         // its hole, with two flats (check)
cam_flats = 16.2;     // across the flats (check)
guard = 3;            // hardened plate behind the front, before the whole of the lock's chamber: no drill to coil or wires
guard_z = 112;        // its back
ejector_travel = 10;  // how far two springs push the drawn lid out, so that the bolt cannot catch it again
ejector_x1 = 50;      // left ejector
ejector_x2 = 120;     // right ejector

/* [Switches] */
reed_y = 88;          // middle of reed and magnet
reed_z = 98;          // middle of reed and magnet
reed_l = 28.57;       // 59135-010 and 57135-000, along y
reed_w = 19.05;       // along z
reed_t = 6.35;        // along x
tamper_x = 320;       // plunger of the tamper switch, through the back plate
tamper_y = 105;       // its height

/* [Board] */
board_w = 150;        // along x
board_h = 110;        // along y
board_x = 170;        // left edge
board_y = 170;        // lower edge
board_z = 23;         // back of the board, on 10 mm spacers
board_hole = 5;       // middle of its four holes from its edges

/* [Fixing and entries] */
cleat_y = 335;        // rail on the wall from which the box hangs
cleat_w = 260;        // its length
anchor_x1 = 50;       // two screws M8 through the back, reached only with the lid open
anchor_x2 = 160;      // the second one
anchor_y = 70;        // their height
supply_x = 318;       // glands of the supply cable, in the floor and in the partition
coil_x = 294;         // gland of the coil's cable, in the partition
loop_x = 246;         // gland of the cable to the two switches
contacts_x = 270;     // gland of the cable to the 9 V contacts
entry_z = 60;         // all entries from the wall
bushing_y = 200;      // bushing between the keypad's bay and the board's bay
bushing_z = 70;       // the same, from the wall
breather_x = 222;     // breather, in the partition, above the vented lock's chamber
drain = 6;            // drain holes in the floor of both chambers
antenna_x = 245;      // bulkhead socket in the roof, only with a module that has a socket

/* [View] */
lid_angle = 0;        // 0 shut, up to 100 open
is_cut = false;       // true: the front taken off

$fn = 32;

module plate(x, y, z, w, h, t) { translate([x, y, z]) cube([w, h, t]); }
module bore(x, y, d, z = -1, l = 400) { translate([x, y, z]) cylinder(d = d, h = l); }

module shell() {
    difference() {
        plate(0, 0, 0, width, height, depth);
        translate([sheet, sheet, -1]) cube([width - 2 * sheet, height - 2 * sheet, depth - front + 1]);
        plate(panel_x - window_w / 2, window_y - window_h / 2, 100, window_w, window_h, 50);
        plate(panel_x - keypad_cut / 2, keypad_y - keypad_cut / 2, 100, keypad_cut, keypad_cut, 50);
        plate(lid_left, lid_bottom, 100, lid_right - lid_left, lid_top - lid_bottom, 50);
        for (side = [-1, 1]) bore(stud_x + side * stud_pitch / 2, stud_y, stud_d, 100);
        translate([supply_x, -1, entry_z]) rotate([-90, 0, 0]) cylinder(d = 16.2, h = 9);
        for (x = [40, 180, 300]) translate([x, -1, 100]) rotate([-90, 0, 0]) cylinder(d = drain, h = 9);
    }
    plate(0, height, 0, width, sheet, depth + roof);
    plate(lid_left - 4, lid_top + 6, depth, lid_right - lid_left + 8, sheet, roof);
}

module partitions() {
    difference() {
        plate(sheet, partition_y - sheet, skirt + back, width - 2 * sheet, sheet, depth - skirt - back - front);
        for (entry = [[supply_x, 16.2], [coil_x, 12.2], [loop_x, 12.2], [contacts_x, 12.2], [breather_x, 12.2]])
            translate([entry[0], partition_y - 9, entry_z]) rotate([-90, 0, 0]) cylinder(d = entry[1], h = 20);
    }
    difference() {
        plate(bay_x, partition_y, skirt + back, sheet, height - sheet - partition_y, depth - skirt - back - front);
        translate([bay_x - 9, bushing_y, bushing_z]) rotate([0, 90, 0]) cylinder(d = 12, h = 20);
    }
    difference() {
        plate(wall_x, sheet, skirt + back, sheet, partition_y - 2 * sheet, ledge_z - skirt - back);
        plate(wall_x - 9, bolt_y - 8, bolt_z - 8, 20, 16, 16);
    }
    difference() {
        plate(sheet, sheet, ledge_z, lid_right + ledge - sheet, partition_y - 2 * sheet, sheet);
        plate(lid_left + ledge, lid_bottom + ledge, ledge_z - 5, wall_x - lid_left - ledge, lid_top - lid_bottom - 2 * ledge, 20);
    }
}

module back_plate() {
    difference() {
        plate(sheet + 1, sheet + 1, skirt, width - 2 * sheet - 2, height - 2 * sheet - 2, back);
        for (x = [anchor_x1, anchor_x2]) bore(x, anchor_y, 9);
        bore(tamper_x, tamper_y, 4.5);
    }
}

module lid() {
    translate([0, pivot_y, depth - 4]) rotate([-lid_angle, 0, 0]) translate([0, -pivot_y, 4 - depth]) {
        difference() {
            plate(lid_left + lid_gap, lid_bottom + lid_gap, depth - front, lid_right - lid_left - 2 * lid_gap, pivot_y - lid_bottom - lid_gap, front);
            bore(cam_x, cam_y, cam_d, 50);
        }
        translate([lid_left - 6, pivot_y, depth - 4]) rotate([0, 90, 0]) cylinder(d = 8, h = lid_right - lid_left + 12);
        difference() {
            plate(lid_left + ledge + sheet, tray_bottom, tray_z, tray_right - lid_left - ledge - sheet, 114 - tray_bottom, depth - front - tray_z);
            plate(lid_left + ledge + 2 * sheet, tray_bottom + sheet, tray_z - 1, tray_right - lid_left - ledge - 3 * sheet, 110 - tray_bottom, 40);
            plate(tray_right - 9, bolt_y - 10, tray_z - 1, 20, 20, bolt_z + 8 - tray_z);
        }
        plate(cam_x - 20, cam_y - 9, strike_z, strike_tip - cam_x + 20, 18, strike);
        bore(cam_x, cam_y, 18, strike_z + strike, depth - strike_z - strike + 2);
        bore(knob_x, knob_y, 20, depth, 14);
        plate(tray_right - sheet - reed_t, reed_y - reed_l / 2, reed_z - reed_w / 2, reed_t, reed_l, reed_w);
    }
}

module parts() {
    color("seagreen") plate(board_x, board_y, board_z, board_w, board_h, 1.6);
    color("black") plate(panel_x - 64, window_y - 16, depth - front - pane - 15, 128, 32, 14);
    color("lightblue", 0.25) plate(panel_x - pane_w / 2, window_y - pane_h / 2, depth - front - pane, pane_w, pane_h, pane);
    color("dimgray") plate(panel_x - keypad_size / 2, keypad_y - keypad_size / 2, depth, keypad_size, keypad_size, 3);
    for (row = [0:3], column = [0:3])
        color("silver") plate(panel_x - 41 + 22 * column, keypad_y - 41 + 22 * row, depth + 3, 16, 16, 3);
    color("peru") plate(wall_x + sheet, bolt_y - coil_h / 2, bolt_z - coil_d / 2, coil_l, coil_h, coil_d);
    color("white") plate(wall_x - bolt_throw, bolt_y - bolt_w / 2, bolt_z - bolt_w / 2, bolt_throw + sheet, bolt_w, bolt_w);
    color("dimgray") difference() {
        plate(lid_right + 1, sheet, guard_z, width - sheet - lid_right - 1, partition_y - 2 * sheet, guard);
        plate(stud_x - cup_w / 2, stud_y - cup_h / 2, 100, cup_w, cup_h, 50);
    }
    color("lightsteelblue") plate(stud_x - cup_w / 2, stud_y - cup_h / 2, depth - front - cup_d, cup_w, cup_h, cup_d);
    color("khaki") plate(wall_x + sheet, reed_y - reed_l / 2, reed_z - reed_w / 2, reed_t, reed_l, reed_w);
    for (side = [-1, 1]) color("gold") bore(stud_x + side * stud_pitch / 2, stud_y, 8, depth - 2, 4);
    color("white") plate(label_x - label_w / 2, label_y - label_h / 2, depth, label_w, label_h, 0.2);
}

difference() {
    union() {
        color("lightsteelblue") { shell(); partitions(); back_plate(); }
        color("slategray") lid();
        parts();
    }
    if (is_cut) translate([-50, -50, bolt_z]) cube([500, 600, 300]);
}
