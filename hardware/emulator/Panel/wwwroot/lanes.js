import { inks, openPaper, ticks } from "./paper.js";

export const kinds = ["key", "face", "flash", "coil", "lid", "up", "down", "link", "power", "fault", "sound"];
export const inset = 58;

const lane = 27;
const top = 22;
const mark = 4;
const near = 12;
const letter = 6.1;
const perSecond = 1000;

/** Draws entries on one lane for each kind. @param view the entries, the kinds that are shown, the stretch, the chosen entry. */
export function drawLanes(canvas, view) {
  const { pen, width, height } = openPaper(canvas, top + Math.max(1, view.kinds.length) * lane + 6);
  const ink = inks(["ink", "quiet", "line", "card", "stripe", "amber", ...kinds.map(kind => `kind-${kind}`)]);
  drawGround(pen, ink, view, width, height);
  pen.save();
  pen.beginPath();
  pen.rect(inset, 0, width - inset, height);
  pen.clip();
  view.kinds.forEach((kind, place) => drawLane(pen, ink, view, kind, { y: top + place * lane, width: width - inset }));
  pen.restore();
}

/** The entry at a place of the drawing; undefined where there is none. */
export function entryAt(canvas, view, x, y) {
  const kind = view.kinds[Math.floor((y - top) / lane)];
  const width = canvas.clientWidth - inset;
  const distance = entry => Math.abs(view.stretch.place(entry.atMs, width) + inset - x);
  return view.entries.filter(entry => entry.kind === kind && distance(entry) < near).sort((a, b) => distance(a) - distance(b))[0];
}

function drawGround(pen, ink, view, width, height) {
  pen.font = "600 12px system-ui, sans-serif";
  view.kinds.forEach((kind, place) => {
    pen.fillStyle = place % 2 === 0 ? ink.stripe : ink.card;
    pen.fillRect(0, top + place * lane, width, lane);
    pen.fillStyle = ink.quiet;
    pen.fillText(kind, 8, top + (place + 0.5) * lane + 1);
  });
  pen.font = "11px system-ui, sans-serif";
  for (const [at, words] of ticks(view.stretch, width - inset, perSecond)) {
    const x = Math.round(inset + view.stretch.place(at, width - inset)) + 0.5;
    pen.fillStyle = ink.line;
    pen.fillRect(x, top - 5, 1, height);
    pen.fillStyle = ink.quiet;
    pen.fillText(words, Math.min(x + 3, width - words.length * letter), 9);
  }
}

function drawLane(pen, ink, view, kind, { y, width }) {
  const { from, to } = view.stretch;
  const own = view.entries.filter(entry => entry.kind === kind && entry.atMs >= from && entry.atMs - (entry.detail?.lengthMs ?? 0) <= to);
  pen.font = "11px system-ui, sans-serif";
  let drawn = -1;
  own.forEach((entry, place) => {
    const x = inset + view.stretch.place(entry.atMs, width);
    const next = place + 1 < own.length ? inset + view.stretch.place(own[place + 1].atMs - (own[place + 1].detail?.lengthMs ?? 0), width) : Infinity;
    if (Math.round(x) === drawn && entry !== view.chosen && !entry.detail?.lengthMs) {
      return;
    }

    drawn = Math.round(x);
    pen.fillStyle = ink[`kind-${kind}`];
    drawMark(pen, entry, x, y, view.stretch.place(view.stretch.from + (entry.detail?.lengthMs ?? 0), width));
    if (entry === view.chosen) {
      pen.strokeStyle = ink.ink;
      pen.lineWidth = 2;
      pen.strokeRect(x - mark - 2, y + 3, 2 * mark + 4, lane - 6);
    }

    if (next - x > entry.text.length * letter + 2 * mark + 6) {
      pen.fillStyle = ink.ink;
      pen.fillText(entry.text, x + mark + 4, y + lane / 2 + 1);
    }
  });
}

// What lasted is a bar up to its end; a message that was not verified is hollow, a fault a diamond.
function drawMark(pen, entry, x, y, before) {
  if (before > 1) {
    pen.fillRect(x - before, y + lane / 2 - 3, before, 6);
  }

  pen.beginPath();
  if (entry.kind === "fault") {
    pen.moveTo(x, y + 5);
    pen.lineTo(x + mark + 2, y + lane / 2);
    pen.lineTo(x, y + lane - 5);
    pen.lineTo(x - mark - 2, y + lane / 2);
    pen.closePath();
    pen.fill();
  } else if (entry.detail?.verified === false) {
    pen.strokeStyle = pen.fillStyle;
    pen.lineWidth = 1.5;
    pen.strokeRect(x - mark + 1.5, y + 7, 2 * mark - 3, lane - 14);
  } else {
    pen.fillRect(x - mark / 2, y + 6, mark, lane - 12);
  }
}
