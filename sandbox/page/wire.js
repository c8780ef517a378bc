// The wire to the town: acts go out as POSTs, everything that happens comes back as Server-Sent Events.

/** Do one act. Rejects with an Error whose message is a sentence for the person at the screen. */
export async function post(act, body) {
  const isForm = body instanceof FormData;
  const response = await fetch(`/sandbox/${act}`, {
    method: "POST",
    headers: isForm ? {} : { "Content-Type": "application/json" },
    body: isForm ? body : JSON.stringify(body),
  });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.error ?? `The town answered ${response.status}.`);
  return answer;
}

const RETRY_MS = 1500;

/** Listen for ever. The first event after every (re)connection is a snapshot, so nothing missed stays missed. */
export function listen(onEvent, onConnection) {
  const source = new EventSource("/sandbox/events");
  source.onopen = () => onConnection(true);
  source.onmessage = (message) => onEvent(JSON.parse(message.data));
  source.onerror = () => {
    onConnection(false);
    // The browser retries a dropped line by itself, but gives up on an answer that is no stream.
    if (source.readyState === EventSource.CLOSED) setTimeout(() => listen(onEvent, onConnection), RETRY_MS);
  };
}
