import { boxId, follow, get } from "./api.js";
import { showBox } from "./box.js";
import { makeDesk, setReachable, showGrants } from "./desk.js";
import { makeFacts, showConsole, showFacts } from "./facts.js";
import { makeKeypad } from "./keypad.js";
import { makeSound } from "./sound.js";
import { makeViews } from "./views.js";

const words = document.getElementById("words");
const lost = document.getElementById("lost");

const { body: box } = await get("/box");
document.getElementById("box-name").textContent = box.box ?? boxId;
document.title = `Lockbox ${box.box ?? boxId}`;
makeSound();
makeDesk(box);
makeFacts(box);
makeViews();
await makeKeypad();

follow({
  state: state => {
    showBox(state);
    showFacts(state);
    setReachable(state.link.connected);
  },
  words: news => words.textContent = news.text,
  console: showConsole,
  grants: showGrants,
  lost: isLost => lost.hidden = !isLost,
});
