let known: boolean | undefined;

/** Whether this browser can draw with WebGL 2. Asked once; the context is given back, for browsers keep few. */
export function hasWebGl(): boolean {
  if (known === undefined) {
    const context = document.createElement("canvas").getContext("webgl2");
    context?.getExtension("WEBGL_lose_context")?.loseContext();
    known = context !== null;
  }
  return known;
}
