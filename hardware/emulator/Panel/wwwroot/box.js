import { post } from "./api.js";
import { makeDisplay } from "./display.js";
import { playCoil } from "./sound.js";

/** The lid stays liftable for about so long after the pulse. */
const graceMs = 3000;

/** A refusal is read within that time. */
const refusalMs = 4000;

const box = document.getElementById("box");
const lid = document.getElementById("lid");
const lidName = document.getElementById("lid-name");
const news = document.getElementById("lid-news");
const power = document.getElementById("power");
const link = document.getElementById("link");
const light = link.querySelector("wokwi-led");
const marks = document.querySelector(".marks");
const show = makeDisplay(document.getElementById("display"));

let state = null;
let settle = 0;

lid.addEventListener("click", moveLid);
power.addEventListener("click", () => post(state?.power ? "/power/cut" : "/power/restore"));

/** Lets the drawing follow the box. */
export function showBox(next) {
  const before = state;
  state = next;
  show(next.rows);
  const isOpen = next.lid === "open";
  box.classList.toggle("opened", isOpen);
  box.classList.toggle("drawn", next.bolt === "drawn");
  box.classList.toggle("current", next.coil.on);
  marks.classList.toggle("on", next.symbols !== null);
  power.setAttribute("aria-checked", next.power);
  lidName.textContent = isOpen ? "The lid is open. Close it" : "The lid is closed. Lift it";
  if (before && before.coil.on !== next.coil.on) {
    playCoil(next.coil.on);
  }

  showLink(next);
  followBolt(before, next);
}

function showLink(next) {
  light.color = !next.power ? "#9aa0a8" : next.link.connected ? "limegreen" : "orange";
  light.lightColor = next.link.connected ? "#80ff80" : "#ffcf80";
  light.value = next.power;
  const text = next.link.connected ? "Online" : next.power ? "Offline" : "Off";
  const label = link.querySelector("span");
  if (label.textContent !== text) {
    label.textContent = text;
  }
}

function followBolt(before, next) {
  if (next.lid === "open") {
    setFree(false, before && before.lid !== "open" ? "Take the key, then close the lid." : news.textContent);
  } else if (next.bolt === "drawn") {
    setFree(true, "Lift the lid now: click it.");
  } else if (before?.bolt === "drawn") {
    settle = setTimeout(() => setFree(false, ""), graceMs);
  } else if (before?.lid === "open") {
    setFree(false, "");
  }
}

function setFree(isFree, text) {
  clearTimeout(settle);
  box.classList.toggle("free", isFree);
  news.textContent = text;
}

async function moveLid() {
  const answer = await post(state?.lid === "open" ? "/lid/close" : "/lid/open");
  if (!answer.ok) {
    setFree(false, answer.body.error);
    settle = setTimeout(() => setFree(false, ""), refusalMs);
    box.classList.remove("held");
    void box.offsetWidth;
    box.classList.add("held");
  }
}
