const memory = "lockbox.sound";
const loudness = 0.25;
const longestS = 5;
const shortestS = 0.05;
const shownMs = 700;
const mostNews = 20;

// Over the part's own style: a note that can be seen on a dark box, and rests for who wants no motion.
const style = `
  .music-note { fill: #ffc95e; }
  @media (prefers-reduced-motion: reduce) { .music-note { animation: none; } }
`;

const button = document.getElementById("sound");
const buzzer = document.getElementById("buzzer");

let context = null;
let isOn = localStorage.getItem(memory) === "on";
let beep = null;

/** Lets the button switch the sounds; they are off until somebody wants them. */
export function makeSound() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  buzzer.updateComplete.then(() => buzzer.shadowRoot.adoptedStyleSheets.push(sheet));
  button.addEventListener("click", () => {
    isOn = !isOn;
    localStorage.setItem(memory, isOn ? "on" : "off");
    show();
    playKey();
  });
  show();
}

/** A key clicks. */
export function playKey() {
  noise(0.018, 3200, 0.5);
}

/** The coil pulls the bolt, or lets it go. */
export function playCoil(isPulling) {
  noise(0.09, isPulling ? 420 : 260, 1);
  tone(isPulling ? 92 : 70, 0.11, "sine", 1);
}

/** The buzzer sounds while it does on the board, and shows it, too. @param entries of the timeline that are new. */
export function hearBuzzer(entries) {
  for (const { kind, detail } of entries) {
    if (kind === "sound" && detail?.on === true && !isPast(entries)) {
      startBuzzer();
    } else if (kind === "sound") {
      stopBuzzer();
    }
  }
}

// What a new listener is told of the past is no news.
function isPast(entries) {
  return entries[0].n === 1 || entries.length > mostNews;
}

function startBuzzer() {
  stopBuzzer();
  buzzer.hasSignal = true;
  beep = tone(2400, longestS, "square", 0.3);
}

function stopBuzzer() {
  beep?.stop(context.currentTime + shortestS);
  beep = null;
  setTimeout(() => buzzer.hasSignal = beep !== null, shownMs);
}

function show() {
  button.setAttribute("aria-pressed", isOn);
  button.querySelector("b").textContent = isOn ? "on" : "off";
}

// A browser lets a page be heard only after somebody has touched it.
function ready() {
  if (!isOn || !navigator.userActivation?.hasBeenActive) {
    return null;
  }

  context ??= new AudioContext();
  context.resume();
  return context;
}

function tone(hertz, seconds, type, level) {
  const to = ready();
  if (to === null) {
    return null;
  }

  const source = new OscillatorNode(to, { type, frequency: hertz });
  source.connect(fading(to, seconds, level)).connect(to.destination);
  source.start();
  source.stop(to.currentTime + seconds);
  return source;
}

function noise(seconds, hertz, level) {
  const to = ready();
  if (to === null) {
    return;
  }

  const buffer = to.createBuffer(1, Math.ceil(seconds * to.sampleRate), to.sampleRate);
  buffer.getChannelData(0).forEach((_, at, samples) => samples[at] = Math.random() * 2 - 1);
  const source = new AudioBufferSourceNode(to, { buffer });
  source.connect(new BiquadFilterNode(to, { type: "bandpass", frequency: hertz, Q: 0.8 })).connect(fading(to, seconds, level)).connect(to.destination);
  source.start();
}

function fading(to, seconds, level) {
  const gain = new GainNode(to, { gain: level * loudness });
  gain.gain.setValueAtTime(level * loudness, to.currentTime + seconds * 0.6);
  gain.gain.linearRampToValueAtTime(0, to.currentTime + seconds);
  return gain;
}
