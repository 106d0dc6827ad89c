const asked = new URLSearchParams(location.search).get("box");

/** The box that this page is about, by the address; null for the first one. */
export const boxId = asked;

/** Where everything about that box is. */
export const base = asked === null ? "/api" : `/api/boxes/${encodeURIComponent(asked)}`;

/** Asks for something at the box. Resolves to { ok, status, body }; status 0 when the emulator does not answer. */
export async function post(path, form) {
  return ask(base + path, { method: "POST", body: form && JSON.stringify(form) });
}

/** As `post`; `body` is what was asked for. */
export async function get(path) {
  return ask(base + path);
}

/** What is about no box in particular, such as `/symbols`. */
export async function getShared(path) {
  return (await ask("/api" + path)).body;
}

/** Follows what happens. @param hear functions by the name of the event; `lost` is told true or false. */
export function follow({ lost, ...hear }) {
  const events = new EventSource(base + "/events");
  events.onopen = () => lost(false);
  events.onerror = () => lost(true);
  for (const [name, tell] of Object.entries(hear)) {
    events.addEventListener(name, event => tell(JSON.parse(event.data)));
  }
}

async function ask(address, how) {
  try {
    const answer = await fetch(address, how);
    const text = await answer.text();
    return { ok: answer.ok, status: answer.status, body: text ? JSON.parse(text) : {} };
  } catch {
    return { ok: false, status: 0, body: { error: "The emulator does not answer." } };
  }
}
