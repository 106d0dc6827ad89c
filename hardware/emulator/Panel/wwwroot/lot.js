import { make } from "./make.js";

const words = {
  off: "Power is off", idle: "Ready", digits: "Digits typed", symbols: "Picking a symbol", checking: "Checking", open: "Open",
  refused: "Refused", tooEarly: "Too early", expired: "Expired", used: "Used already", clockUnknown: "Clock unknown",
  penalty: "In a penalty", closed: "Keypad closed", jammed: "Lid not lifted", lowSupply: "Supply too low", lidAjar: "Lid left open",
  noIdentity: "Not provisioned", fault: "Fault", service: "Service menu", unknown: "Unknown picture",
};
const worrying = ["fault", "jammed", "closed", "lidAjar", "lowSupply", "noIdentity"];

const grid = document.getElementById("tiles");
const sum = document.getElementById("lot-sum");
const tiles = new Map();

/** Shows all boxes of the lot, each as a tile that leads to it. */
export function showLot(boxes) {
  for (const box of boxes) {
    if (!tiles.has(box.box)) {
      tiles.set(box.box, makeTile(box.box));
      grid.append(tiles.get(box.box).item);
    }

    tiles.get(box.box).show(box);
  }

  const count = is => boxes.filter(is).length;
  sum.textContent = `${boxes.length} ${boxes.length === 1 ? "box" : "boxes"}: ${count(box => box.connected)} online, ${count(box => box.lid === "open")} with the lid open, ${count(isWorrying)} to look after`;
}

function isWorrying(box) {
  return box.power && worrying.includes(box.face);
}

function makeTile(name) {
  const state = make("span", { class: "state" });
  const signs = make("span", { class: "signs" });
  const link = make("a", { class: "spot", href: `?box=${encodeURIComponent(name)}` }, make("b", {}, name), " ", state, " ", signs);
  let shown = "";
  const show = box => {
    const facts = JSON.stringify(box);
    if (facts === shown) {
      return;
    }

    shown = facts;
    const kind = !box.power ? "dark" : isWorrying(box) ? "bad" : box.lid === "open" || box.bolt === "drawn" ? "busy" : box.face === "idle" ? "calm" : "busy";
    link.className = `spot ${kind}`;
    state.textContent = box.power ? words[box.face] ?? box.face : words.off;
    signs.replaceChildren(
      makeSign(box.connected, "●", "online", "○", "offline"), " ",
      makeSign(box.lid === "open", "◰", "lid open", "▣", "lid closed"), " ",
      makeSign(box.bolt === "drawn", "⇥", "bolt drawn", "⊢", "bolt shut"));
  };
  return { item: make("li", {}, link), show };
}

function makeSign(isSo, sign, text, otherSign, otherText) {
  return make("span", { class: isSo ? "sign on" : "sign" }, make("i", { "aria-hidden": "true" }, isSo ? sign : otherSign), ` ${isSo ? text : otherText}`);
}
