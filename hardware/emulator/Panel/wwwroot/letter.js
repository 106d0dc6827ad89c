import { makeSymbol } from "./display.js";
import { languages } from "./languages.js";
import { make } from "./make.js";

const memory = "lockbox.language";
const copiedMs = 2500;

let chosen = localStorage.getItem(memory) ?? navigator.language.slice(0, 2);
if (!(chosen in languages)) {
  chosen = "en";
}

/**
 * The message that the buyer gets, with a choice of its language.
 * @param grant whose code may still be unknown. @param picture of its symbol, eight rows. @param digits of a code.
 */
export function makeLetter(grant, picture, digits) {
  const place = make("div", { class: "letter" });
  const select = make("select", {}, ...Object.entries(languages).map(([id, { name }]) => make("option", { value: id, lang: id }, name)));
  select.value = chosen;
  const copy = make("button", { type: "button", class: "plain copy" }, "Copy");
  const said = make("span", { class: "unseen", role: "status" });
  copy.disabled = grant.code === null;
  copy.addEventListener("click", () => copyText(tellPlainly(grant), copy, said));
  const show = () => {
    place.lang = chosen;
    place.replaceChildren(...makeWords(grant, picture, digits));
  };
  select.addEventListener("change", () => {
    localStorage.setItem(memory, chosen = select.value);
    show();
  });
  show();
  const bar = make("div", { class: "bar" }, make("h3", {}, "Message to the buyer"), make("label", {}, make("span", { class: "unseen" }, "Language"), select), copy, said);
  return make("section", { class: "message" }, bar, place);
}

/** A code in two halves, as people read it. */
export function split(code) {
  const half = Math.ceil(code.length / 2);
  return `${code.slice(0, half)} ${code.slice(half)}`;
}

function makeWords(grant, picture, digits) {
  const speech = languages[chosen];
  const isKnown = grant.code !== null;
  const symbol = isKnown ? speech.symbols[grant.symbol] : "…";
  const waiting = isKnown ? "" : " pending";
  return [
    make("p", {}, speech.greeting),
    make("div", { class: "secret" },
      make("div", {}, make("p", { class: "label" }, speech.code), make("p", { class: "code" + waiting }, split(grant.code ?? "•".repeat(digits)))),
      make("div", { class: "symbol" }, makeSymbol(isKnown ? picture : null, isKnown ? symbol : "not known yet"), make("span", {}, symbol))),
    make("p", {}, make("b", {}, tellTime(speech, grant))),
    make("ol", { class: "steps" }, ...speech.steps(digits, symbol).map(step => make("li", {}, step))),
    make("p", {}, speech.end),
  ];
}

function tellPlainly(grant) {
  const speech = languages[chosen];
  const symbol = speech.symbols[grant.symbol];
  const steps = speech.steps(grant.code.length, symbol).map((step, at) => `${at + 1}. ${step}`);
  return [speech.greeting, "", `${speech.code}: ${split(grant.code)}`, `${speech.symbol}: ${symbol}`, tellTime(speech, grant), "", ...steps, "", speech.end].join("\n");
}

function tellTime(speech, grant) {
  const [from, to] = [grant.from, grant.to].map(seconds => new Date(seconds * 1000));
  const day = date => date.toLocaleDateString(speech.locale, { weekday: "long", day: "numeric", month: "long" });
  const time = date => date.toLocaleTimeString(speech.locale, { hour: "2-digit", minute: "2-digit" });
  return day(from) === day(to)
    ? speech.day(day(from), time(from), time(to))
    : speech.days(speech.at(day(from), time(from)), speech.at(day(to), time(to)));
}

async function copyText(text, button, said) {
  try {
    await (navigator.clipboard?.writeText(text) ?? copyPlainly(text));
    said.textContent = button.textContent = "Copied";
  } catch {
    said.textContent = button.textContent = "Not allowed";
  }

  setTimeout(() => {
    button.textContent = "Copy";
    said.textContent = "";
  }, copiedMs);
}

// A page that comes from another computer without TLS has no clipboard of its own.
function copyPlainly(text) {
  const field = make("textarea", { class: "unseen", readonly: "" });
  field.value = text;
  document.body.append(field);
  field.select();
  const isDone = document.execCommand("copy");
  field.remove();
  if (!isDone) {
    throw new Error("The browser does not let the page copy.");
  }
}
