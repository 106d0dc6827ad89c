import { get, post } from "./api.js";
import { make } from "./make.js";
import { onReveal } from "./views.js";

const words = {
  none: ["", ""],
  waiting: ["…", "Waiting"],
  held: ["✓", "Held"],
  failed: ["✗", "Failed"],
};

const place = document.getElementById("levers");
const sum = document.getElementById("bench-sum");
const rows = new Map();
const names = new Map();

let news = [];

/** Shows the levers that break something, in their groups, from when somebody wants to see them. */
export function makeBench() {
  onReveal("bench", () => rows.size === 0 && load());
}

/** Shows how far the levers are: [{ id, pulled, verdict, said }]. */
export function showLevers(list) {
  news = list;
  for (const one of list) {
    rows.get(one.id)?.(one);
  }

  const count = verdict => list.filter(one => one.verdict === verdict).length;
  const busy = list.filter(one => one.pulled).map(one => names.get(one.id) ?? one.id);
  sum.textContent = `${list.length} levers: ${count("held")} held, ${count("failed")} failed. ${busy.length > 0 ? `Pulled: ${busy.join(", ")}.` : "None is pulled."}`;
}

async function load() {
  const { ok, body } = await get("/levers");
  if (!ok || !Array.isArray(body) || body.length === 0) {
    place.replaceChildren(make("p", { class: "card" }, ok ? "There is nothing to break here." : body.error ?? "The levers cannot be read here."));
    return;
  }

  const groups = Map.groupBy(body, lever => lever.group);
  place.replaceChildren(...[...groups].map(([name, levers]) => makeGroup(name, levers)));
  showLevers(news);
}

function makeGroup(name, levers) {
  const title = name.charAt(0).toUpperCase() + name.slice(1);
  return make("section", { class: "card group" }, make("h2", {}, title), make("ul", { class: "levers" }, ...levers.map(makeLever)));
}

function makeLever(lever) {
  const name = make("h3", { id: `lever-${lever.id}` }, lever.name);
  const button = make("button", { type: "button", class: "plain", "aria-describedby": name.id }, "Pull");
  const verdict = make("p", { class: "verdict none", role: "status" });
  const row = make("li", { class: "lever", "data-lever": lever.id },
    make("div", { class: "about" }, name, make("p", {}, lever.does),
      make("p", { class: "expects" }, make("b", {}, "Should happen: "), lever.expects),
      ...(lever.plays ? [make("p", { class: "plays" }, "The emulator plays the buyer to show it.")] : [])),
    button, verdict);
  names.set(lever.id, lever.name);
  let isPulled = false;
  button.addEventListener("click", () => pull(lever.id, isPulled, verdict));
  rows.set(lever.id, state => {
    isPulled = state.pulled;
    button.textContent = state.pulled ? "Let go" : "Pull";
    button.setAttribute("aria-pressed", state.pulled);
    row.classList.toggle("pulled", state.pulled);
    if (lever.unavailable === null) {
      tell(verdict, state.verdict, state.said);
    }
  });
  if (lever.unavailable !== null) {
    button.disabled = true;
    tell(verdict, "none", lever.unavailable, "Not here");
  }

  return row;
}

async function pull(id, isPulled, verdict) {
  const answer = await post(`/levers/${encodeURIComponent(id)}/${isPulled ? "release" : "pull"}`);
  if (!answer.ok) {
    tell(verdict, "none", answer.body.error ?? "", "Not now");
  }
}

function tell(place, verdict, said, title) {
  const [sign, word] = words[verdict] ?? ["", verdict];
  const text = [sign, title ?? word].filter(part => part).join(" ");
  const full = text && said ? `${text}: ${said}` : text;
  if (place.textContent !== full) {
    place.className = `verdict ${verdict}`;
    place.replaceChildren(...(full ? [make("b", {}, text), said ? `: ${said}` : ""] : []));
  }
}
