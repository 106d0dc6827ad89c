import { post } from "./api.js";
import { ask } from "./ask.js";
import { makeSymbol } from "./display.js";
import { makeLetter, split } from "./letter.js";
import { make } from "./make.js";
import { isLive, makeChip, makeProgress, tellNext } from "./states.js";
import { tellWindow } from "./windows.js";

const ticket = document.getElementById("ticket");
const note = document.getElementById("note");
const news = document.getElementById("ticket-news");

let shown = "";

// On a small screen the code follows to the keypad once its ticket is out of sight.
new IntersectionObserver(([seen]) => {
  note.classList.toggle("apart", seen.isIntersecting);
}).observe(ticket);

/** Shows one code and what has become of it. @param digits of a code. @param pictures of the symbols. */
export function showTicket(grant, isReachable, digits, pictures) {
  ticket.hidden = !grant;
  note.hidden = !grant || grant.code === null;
  const facts = JSON.stringify([grant, isReachable]);
  if (!grant || facts === shown) {
    return;
  }

  shown = facts;
  const picture = pictures[grant.symbol]?.rows;
  const next = tellNext(grant, isReachable);
  ticket.classList.toggle("over", !isLive(grant));
  news.textContent = next;
  showNote(grant, picture);
  ticket.replaceChildren(makeHead(grant), makeProgress(grant), ...makeBody(grant, picture, digits, next));
}

function makeBody(grant, picture, digits, next) {
  if (!isLive(grant)) {
    return grant.state === "opened" ? [make("p", { class: "quiet" }, next)] : [];
  }

  return [make("p", { class: "quiet" }, next), makeLetter(grant, picture, digits), makeDeeds(grant)];
}

function showNote(grant, picture) {
  if (grant.code !== null) {
    note.replaceChildren(makeSymbol(picture, grant.name), make("b", {}, split(grant.code)), grant.name);
  }
}

function makeHead(grant) {
  const title = make("h2", {}, grant.reference ? `For ${grant.reference}` : "For the buyer");
  return make("header", {}, title, makeChip(grant), make("span", { class: "label" }, `Good ${tellWindow(grant)}`));
}

function makeDeeds(grant) {
  const problem = make("p", { class: "problem", role: "alert" });
  const revoke = makeDeed("Revoke", problem, grant, "revoke",
    ["Take this code back?", "Once the box has heard of it, the code opens nothing any more. That cannot be undone.", "Revoke the code"]);
  const replace = makeDeed("Replace", problem, grant, "replace",
    ["Replace this code?", "It is taken back, and a new code with the same window and reference goes to the box.", "Replace the code"]);
  return make("div", { class: "deeds" }, revoke, replace, problem);
}

function makeDeed(name, problem, grant, path, question) {
  const button = make("button", { type: "button", class: "plain" }, name);
  button.addEventListener("click", async () => {
    if (!await ask(...question)) {
      return;
    }

    button.disabled = true;
    const answer = await post(`/${path}/${encodeURIComponent(grant.id)}`);
    button.disabled = false;
    problem.textContent = answer.ok ? "" : answer.body.error ?? "That did not work.";
  });
  return button;
}
