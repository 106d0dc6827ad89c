import { getShared, post } from "./api.js";
import { make } from "./make.js";
import { makeChip } from "./states.js";
import { showTicket } from "./ticket.js";
import { makeWindows, readWindow, tellWindow } from "./windows.js";

const mostEarlier = 12;

const form = document.getElementById("issue");
const problem = document.getElementById("problem");
const reference = document.getElementById("reference");
const welcome = document.getElementById("welcome");
const earlier = document.getElementById("earlier");
const symbols = getShared("/symbols");

let digits = 8;
let isReachable = false;
let grants = [];
let chosen = null;
let listed = "";

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
    show();
  }
}

/** Shows the codes, the latest first. */
export function showGrants(list) {
  if (list[0]?.id !== grants[0]?.id) {
    chosen = null;
  }

  grants = list;
  show();
}

async function show() {
  const pictures = await symbols;
  const grant = grants.find(one => one.id === chosen) ?? grants[0];
  welcome.hidden = grants.length > 0;
  showTicket(grant, isReachable, digits, pictures);
  const others = grants.filter(one => one !== grant).slice(0, mostEarlier);
  earlier.hidden = others.length === 0;
  const facts = JSON.stringify(others);
  if (facts !== listed) {
    listed = facts;
    earlier.querySelector("ul").replaceChildren(...others.map(makeLine));
  }
}

async function send() {
  const span = readWindow();
  if (span === null) {
    return complain("Fill in from when to when the code is good.");
  }

  complain("");
  setSending(true);
  const answer = await post("/issue", { ...span, reference: reference.value || undefined });
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

function makeLine(grant) {
  const name = make("button", { type: "button", class: "pick" }, grant.reference ?? grant.id, make("small", {}, tellWindow(grant)));
  name.addEventListener("click", () => {
    chosen = grant.id;
    show();
    document.getElementById("ticket").scrollIntoView({ block: "nearest" });
  });
  return make("li", {}, name, makeChip(grant));
}
