import { readNetwork } from "./network.ts";

const KEY = "weakties.unsaved.";
/** What the browser had no room for, as long as this page stands. */
const here = new Map<string, string>();

/**
 * What was typed and is not saved yet stays in this browser, by the place it belongs to ("draft 01H…"): it outlives
 * another page, a reload and a Weakties that was stopped. null once it is saved.
 */
export function keepUnsaved(place: string, words: unknown): void {
  const key = keyOf(place);
  here.delete(key);
  if (words === null) {
    localStorage.removeItem(key);
    return;
  }
  const text = JSON.stringify(words);
  try {
    localStorage.setItem(key, text);
  } catch {
    here.set(key, text);
  }
}

/** What was kept for the place, or null. Only this module's callers write there, each to its own places. */
export function unsavedIn<Words>(place: string): Words | null {
  const key = keyOf(place);
  try {
    return JSON.parse(here.get(key) ?? localStorage.getItem(key) ?? "null") as Words | null;
  } catch {
    return null;
  }
}

export function isAnythingUnsaved(): boolean {
  return here.size > 0 || Object.keys(localStorage).some((key) => key.startsWith(keyOf("")));
}

/** The sample network and one's own never share words. */
function keyOf(place: string): string {
  return `${KEY}${readNetwork()}.${place}`;
}

// Only what could not be kept would be lost with the page; the browser asks before it goes.
if (typeof window !== "undefined")
  addEventListener("beforeunload", (event) => {
    if (here.size > 0) event.preventDefault();
  });
