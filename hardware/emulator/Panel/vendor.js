// Entry of `npm run bundle`: the parts of @wokwi/elements that the page draws, and nothing else.
import "@wokwi/elements/dist/esm/membrane-keypad-element.js";
import "@wokwi/elements/dist/esm/led-element.js";
import "@wokwi/elements/dist/esm/buzzer-element.js";
