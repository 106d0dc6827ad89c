import { inks, openPaper, ticks } from "./paper.js";

const top = 24;
const lane = 24;
const heading = 20;
const swing = 7;
const perSecond = 1e6;
const letter = 6.1;

/** What the groups of pins are called, in the order in which they are drawn. */
export const groups = { rows: "Keypad rows", columns: "Keypad columns", spi: "Display (SPI)", coil: "Coil", other: "Other" };

/** Pixels for the names at the left. */
export function insetOf(canvas) {
  return canvas.clientWidth < 480 ? 96 : 124;
}

/** Draws the levels of pins over a stretch of microseconds. @param cursor an instant; null for none. */
export function drawWaves(canvas, signals, stretch, cursor) {
  const named = Object.keys(groups).map(group => [group, signals.filter(signal => signal.group === group)]).filter(([, own]) => own.length > 0);
  const { pen, width, height } = openPaper(canvas, top + named.length * heading + Math.max(2, signals.length) * lane + 6);
  const inset = insetOf(canvas);
  const ink = inks(["ink", "quiet", "line", "stripe", "focus", ...Object.keys(groups).map(group => `wave-${group}`)]);
  drawTicks(pen, ink, stretch, inset, { width, height });
  let y = top;
  for (const [group, own] of named) {
    pen.fillStyle = ink.stripe;
    pen.fillRect(0, y, width, heading);
    pen.fillStyle = ink.quiet;
    pen.font = "700 11px system-ui, sans-serif";
    pen.fillText(groups[group], 8, y + heading / 2 + 1);
    y += heading;
    for (const signal of own) {
      pen.fillStyle = ink.ink;
      pen.font = "12px system-ui, sans-serif";
      pen.fillText(signal.name, 8, y + lane / 2, inset - 16);
      pen.strokeStyle = ink[`wave-${group}`];
      drawWave(pen, signal, stretch, { x: inset, y: y + lane / 2, width: width - inset });
      y += lane;
    }
  }

  drawCursor(pen, ink, stretch, cursor, { inset, width, height });
}

/** How many changes a signal has up to an instant. */
export function changesUntil(signal, at) {
  let [low, high] = [0, signal.edges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (signal.edges[middle] <= at) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }

  return low;
}

/** The level of a signal at an instant, 0 or 1. */
export function levelAt(signal, at) {
  return (signal.level + changesUntil(signal, at)) % 2;
}

function drawTicks(pen, ink, stretch, inset, { width, height }) {
  pen.font = "11px system-ui, sans-serif";
  for (const [at, words] of ticks(stretch, width - inset, perSecond)) {
    const x = Math.round(inset + stretch.place(at, width - inset)) + 0.5;
    pen.fillStyle = ink.line;
    pen.fillRect(x, top - 6, 1, height);
    pen.fillStyle = ink.quiet;
    pen.fillText(words, Math.min(x + 3, width - words.length * letter), 9);
  }
}

// Changes that fall on one pixel are one stroke, however many they are.
function drawWave(pen, signal, stretch, { x, y, width }) {
  let at = changesUntil(signal, stretch.from);
  let level = (signal.level + at) % 2;
  const heightOf = which => y + (which === 1 ? -swing : swing);
  pen.lineWidth = 1.4;
  pen.beginPath();
  pen.moveTo(x, heightOf(level));
  while (at < signal.edges.length && signal.edges[at] <= stretch.to) {
    const place = Math.round(stretch.place(signal.edges[at], width));
    pen.lineTo(x + place, heightOf(level));
    pen.lineTo(x + place, heightOf(1 - level));
    level = 1 - level;
    at++;
    while (at < signal.edges.length && Math.round(stretch.place(signal.edges[at], width)) === place) {
      level = 1 - level;
      at++;
    }

    pen.lineTo(x + place, heightOf(level));
  }

  pen.lineTo(x + width, heightOf(level));
  pen.stroke();
}

function drawCursor(pen, ink, stretch, cursor, { inset, width, height }) {
  if (cursor !== null && cursor >= stretch.from && cursor <= stretch.to) {
    pen.fillStyle = ink.focus;
    pen.fillRect(inset + stretch.place(cursor, width - inset) - 0.75, top - 8, 1.5, height);
  }
}
