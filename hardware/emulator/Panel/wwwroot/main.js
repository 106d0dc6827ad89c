import { follow, get } from "./api.js";
import { showBox } from "./box.js";
import { makeDesk, setReachable, showGrants } from "./desk.js";
import { makeFacts, showConsole, showFacts } from "./facts.js";
import { makeKeypad } from "./keypad.js";

const words = document.getElementById("words");
const lost = document.getElementById("lost");

const box = await get("/api/box");
document.getElementById("box-name").textContent = box.box;
document.title = `Lockbox ${box.box}`;
makeKeypad(document.getElementById("keys"));
makeDesk(box);
makeFacts(box);

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
