import { get, post } from "./api.js";
import { makeSymbol } from "./display.js";
import { make } from "./make.js";
import { makeWindows, readWindow, tellWindow } from "./windows.js";

const words = {
  pending: ["Pending", "wait"],
  armed: ["Ready", "good"],
  released: ["Ready", "good"],
  opened: ["Used", "good"],
  expired: ["Expired", ""],
  revoked: ["Withdrawn", ""],
  interrupted: ["Spent in a power cut", "bad"],
  replaced: ["Replaced", ""],
  notOpened: ["Spent, lid not lifted", "bad"],
  refused: ["Refused by the box", "bad"],
};

const form = document.getElementById("issue");
const problem = document.getElementById("problem");
const reference = document.getElementById("reference");
const ticket = document.getElementById("ticket");
const note = document.getElementById("note");
const welcome = document.getElementById("welcome");
const earlier = document.getElementById("earlier");
const symbols = get("/api/symbols");

let digits = 8;
let isReachable = false;
let grants = [];
let shown = "";

/** @param facts of the box: its digits, and whether codes can be issued here. */
export function makeDesk(facts) {
  digits = facts.digits;
  form.hidden = !facts.issuer;
  document.getElementById("elsewhere").hidden = facts.issuer;
  makeWindows(document.getElementById("windows"));
  form.addEventListener("submit", event => {
    event.preventDefault();
    send();
  });
}

/** Tells whether the box can confirm a code at the moment. */
export function setReachable(isNow) {
  if (isNow !== isReachable) {
    isReachable = isNow;
    showTicket();
  }
}

/** Shows the codes, the latest first. */
export function showGrants(list) {
  grants = list;
  welcome.hidden = list.length > 0;
  showTicket();
  const older = list.slice(1, 9);
  earlier.hidden = older.length === 0;
  earlier.querySelector("ul").replaceChildren(...older.map(makeLine));
}

// On a small screen the code follows to the keypad once its ticket is out of sight.
new IntersectionObserver(([seen]) => {
  note.classList.toggle("unseen", seen.isIntersecting);
}).observe(ticket);

async function send() {
  const span = readWindow();
  if (span === null) {
    return complain("Fill in from when to when the code is good.");
  }

  complain("");
  setSending(true);
  const answer = await post("/api/issue", { ...span, reference: reference.value || undefined });
  setSending(false);
  if (answer.ok || answer.status === 504) {
    // Without a receipt in time the code is made all the same; its ticket says that it is pending.
    reference.value = "";
  } else {
    complain(answer.body.error);
  }
}

function setSending(isNow) {
  const button = form.querySelector(".go");
  button.disabled = isNow;
  button.textContent = isNow ? "Waiting for the box …" : "Send a code";
}

function complain(text) {
  problem.textContent = text;
  problem.hidden = text === "";
}

async function showTicket() {
  const grant = grants[0];
  ticket.hidden = !grant;
  if (!grant) {
    return;
  }

  const pictures = await symbols;
  const news = JSON.stringify([grant, isReachable]);
  if (news === shown) {
    return;
  }

  shown = news;
  const isLive = grant.code !== null || grant.state === "pending";
  ticket.classList.toggle("over", !isLive);
  showNote(grant, pictures);
  ticket.replaceChildren(makeHead(grant), ...(isLive ? [makeSecret(grant, pictures), makeSteps(grant)] : [makeEnd(grant)]));
}

function showNote(grant, pictures) {
  note.hidden = grant.code === null;
  if (grant.code !== null) {
    note.replaceChildren(makeSymbol(pictures[grant.symbol].rows, grant.name), make("b", {}, split(grant.code)), grant.name);
  }
}

function split(code) {
  const half = Math.ceil(code.length / 2);
  return `${code.slice(0, half)} ${code.slice(half)}`;
}

function makeHead(grant) {
  const title = make("h2", {}, grant.reference ? `For ${grant.reference}` : "For the buyer");
  return make("header", {}, title, makeChip(grant), make("span", { class: "label" }, `Good ${tellWindow(grant)}`));
}

function makeSecret(grant, pictures) {
  const isKnown = grant.code !== null;
  const code = make("p", { class: isKnown ? "code" : "code pending" }, split(grant.code ?? "•".repeat(digits)));
  const picture = makeSymbol(isKnown ? pictures[grant.symbol].rows : null, isKnown ? grant.name : "not known yet");
  return make("div", { class: "secret" },
    make("div", {}, make("p", { class: "label" }, "Code"), code),
    make("div", { class: "symbol" }, picture, make("span", {}, isKnown ? grant.name : "pending …")));
}

function makeSteps(grant) {
  if (grant.state === "pending") {
    return make("p", { class: "quiet" }, isReachable
      ? "Pending: waiting for the box to confirm that it has the code."
      : "Pending: the box is not connected. It takes the code as soon as it is.");
  }

  return make("ol", { class: "steps" },
    make("li", {}, `Type the ${grant.code.length} digits.`),
    make("li", {}, "Find the ", make("b", {}, grant.name), " and press the letter below it. # shows more."),
    make("li", {}, "Lift the lid within five seconds and take the key."));
}

function makeEnd(grant) {
  const ends = {
    opened: "The key has been handed over. This code opens nothing any more.",
    expired: "Nobody came in time. This code opens nothing any more.",
    revoked: "This code was withdrawn and opens nothing any more.",
    notOpened: "The bolt was drawn, but the lid stayed shut. The code is spent: send another.",
    interrupted: "The power went while the box opened. The code is spent, and another takes its place.",
  };
  return make("p", { class: "quiet" }, ends[grant.state] ?? grant.note ?? "This code opens nothing.");
}

function makeLine(grant) {
  const when = make("small", {}, tellWindow(grant));
  return make("li", {}, make("span", {}, grant.reference ?? grant.id, when), makeChip(grant));
}

function makeChip(grant) {
  const isEarly = grant.code !== null && grant.from * 1000 > Date.now();
  const [text, kind] = isEarly ? ["Ready for later", "wait"] : words[grant.state] ?? [grant.state, ""];
  return make("span", { class: `chip ${kind}` }, text);
}
