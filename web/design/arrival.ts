let moved = false;

/** Told by the router that the reader went to another page. */
export function depart() {
  moved = true;
}

/** Called by a page once it stands: after a navigation its heading takes focus, so that it is read aloud. */
export function arrive() {
  if (!moved) return;
  moved = false;
  document.getElementById("page")?.focus({ preventScroll: true });
}
