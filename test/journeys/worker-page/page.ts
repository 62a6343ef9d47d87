import { workerClient } from "#web/client/worker.ts";

/** What the journey reaches into the tab for. */
declare global {
  var weakties: ReturnType<typeof workerClient>;
}

const worker = new Worker(new URL("../../../src/start-worker.ts", import.meta.url), { type: "module" });
worker.addEventListener("error", (event) => console.error(`worker: ${event.message}`));
globalThis.weakties = workerClient(worker);
document.title = "ready";
