import { make } from "./make.js";
import { post } from "./api.js";

const keys = ["1", "2", "3", "A", "4", "5", "6", "B", "7", "8", "9", "C", "*", "0", "#", "D"];
const paths = { "*": "star", "#": "hash" };
const help = { "*": ["back", "Star: back"], "#": ["more", "Hash: more symbols"] };
const downMs = 130;

let queue = Promise.resolve();

/** Fills the keypad with keys and lets the computer's keyboard press them too. */
export function makeKeypad(place) {
  const buttons = new Map(keys.map(key => [key, makeKey(key)]));
  place.append(...buttons.values());
  document.addEventListener("keydown", event => {
    const button = buttons.get(event.key.toUpperCase());
    if (button && !event.repeat && !event.ctrlKey && !event.altKey && !event.metaKey && !isTyping(event.target)) {
      event.preventDefault();
      press(button, event.key.toUpperCase());
    }
  });
}

function makeKey(key) {
  const kind = key in paths ? "key sign" : key >= "A" ? "key letter" : "key";
  const button = make("button", { type: "button", class: kind }, key);
  if (key in help) {
    button.append(make("small", {}, help[key][0]));
    button.setAttribute("aria-label", help[key][1]);
  }

  button.addEventListener("click", () => press(button, key));
  return button;
}

// One after the other: two requests under way at once could overtake each other.
function press(button, key) {
  button.classList.add("down");
  setTimeout(() => button.classList.remove("down"), downMs);
  queue = queue.then(() => post(`/api/keys/${paths[key] ?? key}`));
}

function isTyping(target) {
  return target.closest("input, textarea, select, [contenteditable]") !== null && target.type !== "radio";
}
