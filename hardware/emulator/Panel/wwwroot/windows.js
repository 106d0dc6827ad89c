import { make } from "./make.js";

const hourS = 3600;

const choices = [
  { id: "day", name: "24 hours", span: () => ({}) },
  { id: "hour", name: "1 hour", span: () => ({ to: now() + hourS }) },
  { id: "tomorrow", name: "Tomorrow, 8 to 18 h", span: () => ({ from: hourOf(1, 8), to: hourOf(1, 18) }) },
  { id: "week", name: "7 days", span: () => ({ to: now() + 7 * 24 * hourS }) },
  { id: "own", name: "Choose …", span: readOwn },
];

const own = document.getElementById("span");
const from = document.getElementById("from");
const to = document.getElementById("to");

/** Fills in the choices of how long a code is good. */
export function makeWindows(place) {
  for (const { id, name } of choices) {
    const input = make("input", { type: "radio", name: "window", value: id });
    input.checked = id === choices[0].id;
    input.addEventListener("change", () => {
      own.hidden = id !== "own";
      if (!from.value) {
        from.value = localText(now());
        to.value = localText(now() + 2 * hourS);
      }
    });
    place.append(make("label", {}, input, name));
  }
}

/** The chosen window as { from?, to? } in Unix seconds; null when it is not filled in. */
export function readWindow() {
  const id = document.querySelector("input[name=window]:checked").value;
  return choices.find(choice => choice.id === id).span();
}

/** When a code is good, in words. */
export function tellWindow(grant) {
  return `${tell(grant.from)} – ${tell(grant.to)}`;
}

function readOwn() {
  const [start, end] = [from.value, to.value].map(text => Math.floor(new Date(text).getTime() / 1000));
  return Number.isNaN(start) || Number.isNaN(end) ? null : { from: start, to: end };
}

function now() {
  return Math.floor(Date.now() / 1000);
}

function hourOf(daysAhead, hour) {
  const day = new Date();
  day.setDate(day.getDate() + daysAhead);
  return Math.floor(day.setHours(hour, 0, 0, 0) / 1000);
}

function localText(seconds) {
  const local = new Date(seconds * 1000);
  local.setMinutes(local.getMinutes() - local.getTimezoneOffset());
  return local.toISOString().slice(0, 16);
}

// The page speaks English, in the reader's own kind of it.
function tell(seconds) {
  const locale = navigator.language.startsWith("en") ? navigator.language : "en-GB";
  return new Date(seconds * 1000).toLocaleString(locale, { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });
}
