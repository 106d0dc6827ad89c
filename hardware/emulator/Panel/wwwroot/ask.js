import { make } from "./make.js";

/** Asks before something that cannot be undone. Resolves to true only when the button that does it was pressed. */
export function ask(question, explanation, doIt) {
  const dialog = make("dialog", { "aria-labelledby": "question", "aria-describedby": "explanation" },
    make("h2", { id: "question" }, question),
    make("p", { id: "explanation" }, explanation),
    make("form", { method: "dialog", class: "bar" },
      make("button", { class: "plain", value: "" }, "Leave it"),
      make("button", { class: "plain danger", value: "yes" }, doIt)));
  document.body.append(dialog);
  dialog.showModal();
  return new Promise(answer => dialog.addEventListener("close", () => {
    dialog.remove();
    answer(dialog.returnValue === "yes");
  }));
}
