const memory = "lockbox.sound";
const loudness = 0.25;

const button = document.getElementById("sound");
const buzzer = document.getElementById("buzzer");

let context = null;
let isOn = localStorage.getItem(memory) === "on";
let quiet = 0;

/** Lets the button switch the sounds; they are off until somebody wants them. */
export function makeSound() {
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

/** The buzzer sounds. It shows, too. @param ms how long, at most two seconds of it. */
export function playBuzzer(ms) {
  const lengthMs = Math.min(Math.max(ms, 40), 2000);
  tone(2400, lengthMs / 1000, "square", 0.35);
  buzzer.hasSignal = true;
  clearTimeout(quiet);
  quiet = setTimeout(() => buzzer.hasSignal = false, Math.max(lengthMs, 700));
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
    return;
  }

  const source = new OscillatorNode(to, { type, frequency: hertz });
  source.connect(fading(to, seconds, level)).connect(to.destination);
  source.start();
  source.stop(to.currentTime + seconds);
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
