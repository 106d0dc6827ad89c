import { make } from "./make.js";

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

const ends = {
  opened: "The key has been handed over. This code opens nothing any more.",
  expired: "Nobody came in time. This code opens nothing any more.",
  revoked: "This code was withdrawn and opens nothing any more.",
  replaced: "Another code has taken the place of this one, which opens nothing any more.",
  notOpened: "The bolt was drawn, but the lid stayed shut. The code is spent: send another.",
  interrupted: "The power went while the box opened. The code is spent, and another takes its place.",
};

const way = ["Pending", "Armed", "Opened"];
const places = { pending: 0, armed: 1, released: 1, opened: 2 };

/** Whether a code opens something now or later. */
export function isLive(grant) {
  return grant.code !== null || grant.state === "pending";
}

/** What has become of a code, in a word. */
export function makeChip(grant) {
  const isEarly = grant.code !== null && grant.from * 1000 > Date.now();
  const [text, kind] = isEarly ? ["Ready for later", "wait"] : words[grant.state] ?? [grant.state, ""];
  return make("span", { class: `chip ${kind}` }, text);
}

/** How far a code is on its way from the dealer to the opened box. */
export function makeProgress(grant) {
  const at = places[grant.state];
  if (at === undefined) {
    return make("p", { class: "quiet" }, ends[grant.state] ?? grant.note ?? "This code opens nothing.");
  }

  const stops = way.map((name, place) => {
    const stop = make("li", { class: place < at || at === way.length - 1 ? "past" : place === at ? "here" : "" }, name);
    if (place === at) {
      stop.setAttribute("aria-current", "step");
    }

    return stop;
  });
  return make("ol", { class: "progress", "aria-label": "How far the code is" }, ...stops);
}

/** One sentence on how it goes on. */
export function tellNext(grant, isReachable) {
  if (grant.state === "pending") {
    return isReachable
      ? "Pending: waiting for the box to confirm that it has the code."
      : "Pending: the box is not connected. It takes the code as soon as it is.";
  }

  return isLive(grant) ? "The box has confirmed the code. The message can go to the buyer." : ends[grant.state] ?? "";
}
