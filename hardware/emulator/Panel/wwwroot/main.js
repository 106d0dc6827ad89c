import { boxId, follow, get, getShared } from "./api.js";
import { makeBench, showLevers } from "./bench.js";
import { showBox } from "./box.js";
import { makeDesk, setReachable, showGrants } from "./desk.js";
import { makeFacts, showConsole, showFacts } from "./facts.js";
import { makeKeypad } from "./keypad.js";
import { showLot } from "./lot.js";
import { makePins } from "./pins.js";
import { hearBuzzer, makeSound } from "./sound.js";
import { addEntries, clearTimeline, makeTimeline } from "./timeline.js";
import { makeViews } from "./views.js";

const lost = document.getElementById("lost");
const boxes = await getShared("/boxes");
const isStranger = boxId !== null && !boxes.some(box => box.box === boxId);

if (isStranger || (boxes.length > 1 && boxId === null)) {
  openLot();
} else {
  await openBox();
}

function openLot() {
  document.title = "Lockbox: the lot";
  document.body.classList.add("at-lot");
  document.getElementById("lot").hidden = false;
  const noBox = document.getElementById("no-box");
  noBox.hidden = !isStranger;
  noBox.textContent = `There is no box ${boxId} here. These are:`;
  showLot(boxes);
  if (!isStranger) {
    follow({ lot: showLot, lost: isLost => lost.hidden = !isLost });
  }
}

async function openBox() {
  const { body: box } = await get("/box");
  document.getElementById("box-name").textContent = box.box;
  document.getElementById("to-lot").hidden = boxes.length < 2;
  document.title = `Lockbox ${box.box}`;
  document.getElementById("one").hidden = false;
  makeSound();
  makeDesk(box);
  makeFacts(box);
  makeTimeline();
  makePins();
  makeBench();
  makeViews();
  await makeKeypad();
  followBox();
}

function followBox() {
  const words = document.getElementById("words");
  follow({
    state: state => {
      showBox(state);
      showFacts(state);
      setReachable(state.link.connected);
    },
    words: news => words.textContent = news.text,
    console: showConsole,
    grants: showGrants,
    levers: showLevers,
    timeline: entries => {
      addEntries(entries);
      hearBuzzer(entries);
    },
    lost: isLost => {
      lost.hidden = !isLost;
      if (!isLost) {
        clearTimeline();
      }
    },
  });
}
