import { make } from "./make.js";

const list = document.getElementById("facts");
const lines = document.getElementById("console");

let facts = {};
let state = null;
let heardAt = 0;

/** @param known what never changes: the box and its broker. */
export function makeFacts(known) {
  list.closest("details").addEventListener("toggle", show);
  facts = known;
  setInterval(show, 1000);
}

export function showFacts(next) {
  state = next;
  heardAt = performance.now();
  show();
}

export function showConsole(text) {
  lines.textContent = text.join("\n") || "Nothing yet.";
  lines.scrollTop = lines.scrollHeight;
}

function show() {
  if (!state || !list.closest("details").open) {
    return;
  }

  const upMs = state.power ? state.uptimeMs + performance.now() - heardAt : 0;
  const rows = {
    "Broker": facts.broker,
    "Starts": state.bootCount,
    "Up for": `${Math.floor(upMs / 60000)} min ${Math.floor(upMs / 1000) % 60} s`,
    "Coil pulses": state.coil.pulses,
    "Last pulse": state.coil.lastPulseMs ? `${state.coil.lastPulseMs} ms` : "none",
  };
  list.replaceChildren(...Object.entries(rows).flatMap(([name, value]) => [make("dt", {}, name), make("dd", {}, String(value))]));
}
