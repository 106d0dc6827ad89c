const tabs = [...document.querySelectorAll("[role=tab]")];
const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Lets the tabs switch between the views; the address keeps which one. A view hears `reveal` when it comes into sight. */
export function makeViews() {
  for (const tab of tabs) {
    tab.addEventListener("click", () => location.hash = nameOf(tab));
    tab.addEventListener("keydown", event => move(event, tabs.indexOf(tab)));
  }

  window.addEventListener("hashchange", showAsked);
  showAsked();
}

/** Whether a view can be seen. */
export function isShown(name) {
  return !viewOf(name).hidden;
}

/** Calls back whenever a view comes into sight. */
export function onReveal(name, show) {
  viewOf(name).addEventListener("reveal", show);
}

function nameOf(tab) {
  return tab.id.slice("tab-".length);
}

function viewOf(name) {
  return document.getElementById(`view-${name}`);
}

function move(event, place) {
  const to = event.key === "Home" ? 0
    : event.key === "End" ? tabs.length - 1
    : event.key in steps ? (place + steps[event.key] + tabs.length) % tabs.length : null;
  if (to !== null) {
    event.preventDefault();
    tabs[to].focus();
    location.hash = nameOf(tabs[to]);
  }
}

// An address may also name something inside a view, such as the ticket.
function showAsked() {
  const asked = location.hash.slice(1);
  const inside = document.getElementById(asked);
  const view = inside?.closest("[role=tabpanel]")?.id.slice("view-".length) ?? asked;
  show(tabs.some(tab => nameOf(tab) === view) ? view : nameOf(tabs[0]));
  inside?.scrollIntoView({ block: "start" });
}

function show(name) {
  for (const tab of tabs) {
    const isChosen = nameOf(tab) === name;
    tab.setAttribute("aria-selected", isChosen);
    tab.tabIndex = isChosen ? 0 : -1;
    viewOf(nameOf(tab)).hidden = !isChosen;
  }

  viewOf(name).dispatchEvent(new Event("reveal"));
}
