import { post } from "./api.js";
import { draw } from "./make.js";
import { playKey } from "./sound.js";

const names = { "*": "Star: back", "#": "Hash: more symbols" };
const hints = { "*": "back", "#": "more" };
const paths = { "*": "star", "#": "hash" };
const downMs = 130;

// Over the part's own style: stronger contrast, and a frame where the keyboard is.
const style = `
  svg { display: block; width: 100%; height: auto; }
  g[tabindex] { touch-action: manipulation; }
  g[tabindex].blue-key { fill: #2c66ab; }
  g[tabindex].red-key { fill: #bd2d2a; }
  g[tabindex]:hover { filter: brightness(1.12); }
  g[tabindex].pressed, g[tabindex]:active { filter: brightness(0.7); }
  g[tabindex]:focus { stroke: none; filter: none; }
  g[tabindex]:focus-visible > rect:first-of-type { stroke: #ffd27a; stroke-width: 1.7px; }
  g[tabindex] text { fill: #fff; stroke: none; }
  g[tabindex] .hint { font-size: 3px; letter-spacing: 0.03em; }
`;

const pad = document.getElementById("keypad");
const keys = new Map();

let queue = Promise.resolve();

/** Makes the keypad work by mouse, touch and Tab, and lets the computer's keyboard press its keys everywhere. */
export async function makeKeypad() {
  await customElements.whenDefined(pad.localName);
  await pad.updateComplete;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  pad.shadowRoot.adoptedStyleSheets.push(sheet);
  pad.shadowRoot.querySelector("svg").setAttribute("role", "presentation");
  for (const key of pad.shadowRoot.querySelectorAll("[data-key-name]")) {
    fit(key);
  }

  // Its own events come twice for one touch, and at the start of a scroll: a click is one tap, whatever made it.
  pad.addEventListener("click", event => press(nameAt(event)));
  window.addEventListener("keydown", hear, { capture: true });
  window.addEventListener("keyup", keepOff, { capture: true });
}

function fit(key) {
  const name = key.dataset.keyName;
  keys.set(name, key);
  key.setAttribute("role", "button");
  key.setAttribute("aria-label", names[name] ?? name);
  key.append(draw("rect", { x: -1.9, y: -1.6, width: 15, height: 14.3, fill: "transparent", stroke: "none" }));
  if (name in hints) {
    key.append(draw("text", { class: "hint", x: 5.6, y: 14.2, "aria-hidden": "true" }, hints[name]));
  }
}

function nameAt(event) {
  return event.composedPath().find(part => part.dataset?.keyName)?.dataset.keyName;
}

function hear(event) {
  const isOnPad = keepOff(event);
  const key = isOnPad && (event.key === "Enter" || event.key === " ") ? nameAt(event) : event.key.toUpperCase();
  if (!keys.has(key) || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) {
    return;
  }

  event.preventDefault();
  if (!event.repeat) {
    press(key);
  }
}

// The part's own hearing would take Ctrl+C for a C.
function keepOff(event) {
  const isOnPad = event.target === pad;
  if (isOnPad) {
    event.stopPropagation();
  }

  return isOnPad;
}

// One after the other: two requests under way at once could overtake each other.
function press(name) {
  if (!keys.has(name)) {
    return;
  }

  const key = keys.get(name);
  key.classList.add("pressed");
  setTimeout(() => key.classList.remove("pressed"), downMs);
  playKey();
  queue = queue.then(() => post(`/keys/${paths[name] ?? name}`));
}

function isTyping(target) {
  const field = target.closest("input, textarea, select, dialog, [contenteditable]");
  return field !== null && field.type !== "radio" && field.type !== "checkbox";
}
