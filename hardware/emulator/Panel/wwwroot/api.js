/** Asks the emulator to do something. Resolves to { ok, status, body }; status 0 when it does not answer. */
export async function post(path, form) {
  try {
    const answer = await fetch(path, { method: "POST", body: form && JSON.stringify(form) });
    const text = await answer.text();
    return { ok: answer.ok, status: answer.status, body: text ? JSON.parse(text) : {} };
  } catch {
    return { ok: false, status: 0, body: { error: "The emulator does not answer." } };
  }
}

export async function get(path) {
  const answer = await fetch(path);
  return answer.json();
}

/** Follows what happens. @param hear functions by the name of the event; `lost` is told true or false. */
export function follow(hear) {
  const events = new EventSource("/api/events");
  events.onopen = () => hear.lost(false);
  events.onerror = () => hear.lost(true);
  for (const name of ["state", "words", "console", "grants"]) {
    events.addEventListener(name, event => hear[name](JSON.parse(event.data)));
  }
}
