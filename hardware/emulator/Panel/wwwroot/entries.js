import { make } from "./make.js";
import { tellTime } from "./paper.js";

const aPage = 100;

const list = document.getElementById("entries");
const count = document.getElementById("entry-count");
const later = document.getElementById("entries-later");
const earlier = document.getElementById("entries-earlier");

let shown = [];
let open = null;
let skipped = 0;
let isStale = false;
let choose = () => {};

/** @param onChoose is told which entry somebody wants to see; null for none. */
export function makeEntries(onChoose) {
  choose = onChoose;
  later.addEventListener("click", () => turn(-aPage));
  earlier.addEventListener("click", () => turn(aPage));
  // Lines do not move away from under the focus.
  list.addEventListener("focusout", event => {
    if (isStale && !list.contains(event.relatedTarget)) {
      draw();
    }
  });
}

/** Lists entries, the latest first; `chosen` is laid open. */
export function listEntries(entries, chosen) {
  const isSame = open === chosen;
  shown = entries.toReversed();
  open = chosen;
  if (!isSame && chosen !== null) {
    skipped = Math.floor(Math.max(0, shown.indexOf(chosen)) / aPage) * aPage;
  }

  if (isSame && list.contains(document.activeElement)) {
    isStale = true;
  } else {
    draw();
  }
}

/** Brings the chosen entry into sight. */
export function showChosen() {
  list.querySelector("[aria-expanded=true]")?.scrollIntoView({ block: "nearest" });
}

function turn(by) {
  skipped += by;
  draw();
}

function draw() {
  isStale = false;
  skipped = Math.min(skipped, Math.floor(Math.max(0, shown.length - 1) / aPage) * aPage);
  const page = shown.slice(skipped, skipped + aPage);
  const focused = document.activeElement?.dataset?.n;
  list.replaceChildren(...page.map(makeRow));
  if (focused) {
    list.querySelector(`[data-n="${focused}"]`)?.focus();
  }

  count.textContent = shown.length === 0 ? "Nothing in this stretch of time."
    : shown.length <= aPage ? `${shown.length} ${shown.length === 1 ? "entry" : "entries"}, the latest first`
    : `${skipped + 1} to ${skipped + page.length} of ${shown.length} entries, the latest first`;
  later.disabled = skipped === 0;
  earlier.disabled = skipped + aPage >= shown.length;
  later.hidden = earlier.hidden = shown.length <= aPage;
}

function makeRow(entry) {
  const isOpen = entry === open;
  const button = make("button", { type: "button", "aria-expanded": isOpen, "data-n": entry.n },
    make("time", {}, tellTime(entry.atMs / 1000)),
    make("span", { class: `kind ${entry.kind}` }, entry.kind),
    make("span", { class: "what" }, entry.text));
  button.addEventListener("click", () => choose(isOpen ? null : entry));
  return make("li", {}, button, ...(isOpen ? [makeDetail(entry)] : []));
}

function makeDetail(entry) {
  const { claims, verified, why, ...rest } = entry.detail ?? {};
  const parts = [];
  if (verified !== undefined) {
    parts.push(make("p", { class: verified ? "verdict held" : "verdict failed" }, verified ? "✓ Verified: signed with the key of this box." : `✗ Not verified: ${why ?? "no reason given"}.`));
  }

  if (claims) {
    parts.push(makeTable("Claims", claims));
  }

  parts.push(makeTable("Entry", { number: entry.n, "board time": `${entry.atMs} ms`, ...rest }));
  return make("div", { class: "detail" }, ...parts);
}

function makeTable(title, facts) {
  const rows = Object.entries(facts).filter(([, value]) => value !== null)
    .map(([name, value]) => make("tr", {}, make("th", { scope: "row" }, name), make("td", {}, tell(name, value))));
  return make("table", {}, make("caption", {}, title), make("tbody", {}, ...rows));
}

function tell(name, value) {
  const isTime = ["nbf", "exp", "iat", "at"].includes(name) && Number.isInteger(value);
  return isTime ? `${value} (${new Date(value * 1000).toLocaleString()})` : typeof value === "object" ? JSON.stringify(value) : String(value);
}
