import { base, get } from "./api.js";
import { letMove, letZoom } from "./hands.js";
import { make } from "./make.js";
import { onceAFrame, onNewLook, tellTime } from "./paper.js";
import { Stretch } from "./stretch.js";
import { isShown, onReveal } from "./views.js";
import { changesUntil, drawWaves, groups, insetOf, levelAt } from "./waves.js";

const usPerS = 1e6;
const liveMs = 1000;
const cursorShare = 0.01;

const canvas = document.getElementById("waves");
const span = document.getElementById("pins-span");
const live = document.getElementById("pins-live");
const reading = document.getElementById("pins-reading");
const table = document.querySelector("#pins-table tbody");
const dump = document.getElementById("pins-vcd");

const stretch = new Stretch(2);
const draw = onceAFrame(show);

let signals = [];
let cursor = null;
let isLive = false;

/** Shows the levels of the pins over the last seconds. */
export function makePins() {
  const moveCursor = share => setCursor((cursor ?? (stretch.from + stretch.to) / 2) + share * stretch.length);
  const toCursor = x => setCursor(stretch.at(x - insetOf(canvas), canvas.clientWidth - insetOf(canvas)));
  stretch.onChange(draw);
  letZoom(document.getElementById("view-pins"), stretch, () => {});
  letMove(canvas, stretch, () => insetOf(canvas), {
    user: () => {},
    click: toCursor,
    hover: x => x > insetOf(canvas) && toCursor(x),
    keys: {
      ArrowLeft: () => moveCursor(-cursorShare),
      ArrowRight: () => moveCursor(cursorShare),
      PageUp: () => stretch.move(-stretch.length / 2),
      PageDown: () => stretch.move(stretch.length / 2),
    },
  });
  document.getElementById("pins-refresh").addEventListener("click", look);
  live.addEventListener("click", () => setLive(!isLive));
  span.addEventListener("change", async () => {
    await look();
    stretch.showAll();
  });
  onReveal("pins", () => signals.length === 0 ? look() : draw());
  onNewLook(canvas, draw);
  setInterval(() => isLive && isShown("pins") && !document.hidden && look(), liveMs);
}

// What is seen keeps its distance from the end.
async function look() {
  dump.href = `${base}/pins.vcd?lastMs=${span.value}`;
  const { ok, body } = await get(`/pins?lastMs=${span.value}`);
  if (!ok || !body.signals) {
    reading.textContent = body.error ?? "The pins cannot be read here.";
    return;
  }

  const isFirst = signals.length === 0;
  const [before, isWhole] = [stretch.limits[1] - stretch.to, stretch.length >= (stretch.limits[1] - stretch.limits[0]) * 0.999];
  signals = body.signals;
  stretch.limit(body.fromUs, body.untilUs);
  if (isFirst || isWhole) {
    stretch.showAll();
  } else {
    stretch.show(body.untilUs - before - stretch.length, body.untilUs - before);
  }
}

function setLive(isNow) {
  isLive = isNow;
  live.setAttribute("aria-pressed", isNow);
}

function setCursor(at) {
  cursor = Math.min(Math.max(at, stretch.from), stretch.to);
  draw();
}

function show() {
  if (!isShown("pins") || signals.length === 0) {
    return;
  }

  drawWaves(canvas, signals, stretch, cursor);
  const at = cursor ?? stretch.to;
  reading.textContent = `Cursor ${tellTime(at / usPerS, 6)}. In view: ${tellLength(stretch.length)}.`;
  table.replaceChildren(...signals.map(signal => makeRow(signal, at)));
}

function makeRow(signal, at) {
  const changes = changesUntil(signal, stretch.to) - changesUntil(signal, stretch.from);
  return make("tr", {},
    make("th", { scope: "row" }, signal.name),
    make("td", {}, String(signal.pin)),
    make("td", {}, groups[signal.group] ?? signal.group),
    make("td", {}, levelAt(signal, at) === 1 ? "high ▔" : "low ▁"),
    make("td", {}, String(changes)));
}

function tellLength(us) {
  return us >= usPerS ? `${(us / usPerS).toFixed(2)} s` : us >= 1000 ? `${(us / 1000).toFixed(2)} ms` : `${us.toFixed(1)} µs`;
}
