/** What browsers let outlive a page, all its requests together, in bytes: 64 KiB, and room for what they count too. */
const ROOM = 60_000;

let taken = 0;
/** Requests under way that end with the page. */
let atRisk = 0;

/**
 * Sends a write so that it outlives the page: one that is closed right after a press must lose nothing. What is too
 * large for that makes the browser ask before the page goes. `send` hears which; `size` is of the body, in bytes.
 */
export async function outlivingPage<Answer>(
  size: number,
  send: (keepalive: boolean) => Promise<Answer>,
): Promise<Answer> {
  const keepalive = taken + size <= ROOM;
  if (keepalive) taken += size;
  else atRisk += 1;
  try {
    return await send(keepalive);
  } finally {
    if (keepalive) taken -= size;
    else atRisk -= 1;
  }
}

export function sizeOf(body: string): number {
  return new TextEncoder().encode(body).length;
}

/** Whether something under way would be lost with the page. */
export function isAnythingAtRisk(): boolean {
  return atRisk > 0;
}

if (typeof window !== "undefined")
  addEventListener("beforeunload", (event) => {
    if (isAnythingAtRisk()) event.preventDefault();
  });
