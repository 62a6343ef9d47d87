let moved = false;

/** Told by the router that the reader went to another page. */
export function depart() {
  moved = true;
}

/**
 * Called by a page once it stands: after a navigation its heading takes focus, so that it is read aloud, unless a
 * field of the page has taken it already.
 */
export function arrive() {
  if (!moved) return;
  moved = false;
  if (document.querySelector("main")?.contains(document.activeElement)) return;
  document.getElementById("page")?.focus({ preventScroll: true });
}
