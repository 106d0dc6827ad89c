import { base, post } from "./api.js";
import { ask } from "./ask.js";
import { listEntries, makeEntries, showChosen } from "./entries.js";
import { letMove, letZoom } from "./hands.js";
import { drawLanes, entryAt, inset, kinds } from "./lanes.js";
import { make } from "./make.js";
import { onceAFrame, onNewLook, tellTime } from "./paper.js";
import { Stretch } from "./stretch.js";
import { isShown, onReveal } from "./views.js";

const most = 5000;
const usualMs = 60_000;
const restMs = 120;
const marginShare = 0.1;

const canvas = document.getElementById("lanes");
const search = document.getElementById("timeline-text");
const follow = document.getElementById("timeline-follow");
const reading = document.getElementById("timeline-reading");
const problem = document.getElementById("timeline-problem");

const hint = "Wheel or + and − zoom, dragging and arrow keys move, a click shows an entry.";

const stretch = new Stretch(20);
const wanted = new Set(kinds);
const draw = onceAFrame(show);

let all = [];
let chosen = null;
let isFollowing = true;
let listing = 0;

/** Shows what happened at the box on lanes, and as a list. */
export function makeTimeline() {
  makeKinds(document.getElementById("timeline-kinds"));
  makeEntries(choose);
  makeRecording();
  reading.textContent = hint;
  stretch.limit(0, usualMs);
  stretch.showAll();
  stretch.onChange(draw);
  const stop = () => setFollowing(false);
  letZoom(document.getElementById("view-timeline"), stretch, () => {});
  letMove(canvas, stretch, () => inset, { user: stop, click: (x, y) => choose(entryAt(canvas, view(), x, y) ?? null), hover: tell, keys: {} });
  follow.addEventListener("click", () => setFollowing(!isFollowing));
  search.addEventListener("input", draw);
  onReveal("timeline", draw);
  onNewLook(canvas, draw);
}

/** Forgets all: a new listener is told everything again. */
export function clearTimeline() {
  all = [];
  chosen = null;
  draw();
}

/** Takes in what has happened since. */
export function addEntries(entries) {
  const last = all.at(-1)?.n ?? 0;
  all = all.concat(entries.filter(entry => entry.n > last)).slice(-most);
  draw();
}

function makeKinds(place) {
  for (const kind of kinds) {
    const box = make("input", { type: "checkbox" });
    box.checked = true;
    box.addEventListener("change", () => {
      wanted[box.checked ? "add" : "delete"](kind);
      draw();
    });
    place.append(make("label", { class: `kind ${kind}` }, box, kind));
  }
}

function makeRecording() {
  document.getElementById("recording-save").href = `${base}/recording`;
  document.getElementById("recording-start").addEventListener("click", async () => {
    if (await ask("Start a new recording?", "The recording so far is thrown away, and the box is switched off and on for the new one.", "Start it")) {
      const answer = await post("/recording");
      problem.textContent = answer.ok ? "" : answer.body.error ?? "The recording could not be started.";
    }
  });
}

function setFollowing(isNow) {
  isFollowing = isNow;
  follow.setAttribute("aria-pressed", isNow);
  draw();
}

function choose(entry) {
  chosen = entry;
  if (entry !== null) {
    setFollowing(false);
    if (entry.atMs < stretch.from || entry.atMs > stretch.to) {
      stretch.move(entry.atMs - (stretch.from + stretch.to) / 2);
    }
  }

  draw();
  list(view());
  showChosen();
}

function tell(x, y) {
  const entry = entryAt(canvas, view(), x, y);
  canvas.style.cursor = entry ? "pointer" : "grab";
  reading.textContent = entry ? `${tellTime(entry.atMs / 1000)}  ${entry.kind}: ${entry.text}` : hint;
}

// The list follows when the lanes have come to rest: they move more often than anybody reads.
function show() {
  if (!isShown("timeline")) {
    return;
  }

  limit();
  const now = view();
  drawLanes(canvas, now);
  clearTimeout(listing);
  listing = setTimeout(() => list(now), restMs);
}

function list({ entries }) {
  listEntries(entries.filter(entry => entry.atMs >= stretch.from && entry.atMs <= stretch.to), chosen);
}

function limit() {
  const [first, last] = all.length > 0 ? [all[0].atMs, all.at(-1).atMs] : [0, usualMs];
  const margin = Math.max(stretch.length * marginShare, 10);
  stretch.limit(Math.min(first, last - usualMs) - margin, last + margin);
  if (isFollowing && Math.abs(stretch.to - last - margin) > 0.5) {
    stretch.show(last + margin - stretch.length, last + margin);
  }
}

function view() {
  const text = search.value.trim().toLowerCase();
  const isAsked = entry => wanted.has(entry.kind) && (text === "" || entry.text.toLowerCase().includes(text) || JSON.stringify(entry.detail ?? "").toLowerCase().includes(text));
  return { entries: all.filter(isAsked), kinds: kinds.filter(kind => wanted.has(kind)), stretch, chosen };
}
