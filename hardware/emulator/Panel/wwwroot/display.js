import { draw } from "./make.js";

const modules = 4;
const side = 8;
const pitch = 10;
const gap = 7;
const width = modules * side * pitch + (modules - 1) * gap;

/** Draws the 32×8 LEDs into an SVG. Returns a function that shows eight rows of 8 hexadecimal digits. */
export function makeDisplay(svg) {
  svg.setAttribute("viewBox", `0 0 ${width} ${side * pitch}`);
  const off = draw("g");
  const lit = draw("g", { class: "lit", id: "lit" });
  svg.append(
    draw("defs", {}, draw("filter", { id: "glow", x: "-10%", y: "-30%", width: "120%", height: "160%" }, draw("feGaussianBlur", { stdDeviation: "3.2" }))),
    off,
    draw("use", { href: "#lit", class: "halo", filter: "url(#glow)" }),
    lit);
  const leds = [];
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < modules * side; column++) {
      const place = { cx: column * pitch + Math.floor(column / side) * gap + pitch / 2, cy: row * pitch + pitch / 2 };
      off.append(draw("circle", { class: "led", r: 3.6, ...place }));
      leds.push([draw("circle", { class: "led", r: 4, ...place }), draw("circle", { class: "core", r: 1.7, ...place })]);
    }
  }

  let shown = "";
  return rows => {
    if (rows.join() !== shown) {
      shown = rows.join();
      lit.replaceChildren(...leds.filter((_, place) => isLit(rows, place)).flat());
    }
  };
}

function isLit(rows, place) {
  const column = place % (modules * side);
  const bits = parseInt(rows[Math.floor(place / (modules * side))], 16);
  return (bits >>> (modules * side - 1 - column) & 1) === 1;
}

/** A symbol as it looks on the box. @param rows eight numbers, or nothing for one that is not known yet. */
export function makeSymbol(rows, name) {
  const picture = draw("svg", { class: rows ? "tile" : "tile pending", viewBox: "0 0 80 80", role: "img", "aria-label": name });
  for (let place = 0; place < side * side; place++) {
    const row = Math.floor(place / side);
    const isOn = rows && (rows[row] >> (side - 1 - place % side) & 1) === 1;
    picture.append(draw("circle", { class: isOn ? "on" : "off", r: isOn ? 4.4 : 3.4, cx: place % side * 10 + 5, cy: row * 10 + 5 }));
  }

  return picture;
}
