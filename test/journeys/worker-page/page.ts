import { workerClient } from "#web/client/worker.ts";

const worker = new Worker(new URL("../../../src/start-worker.ts", import.meta.url), { type: "module" });
worker.addEventListener("error", (event) => console.error(`worker: ${event.message}`));
Object.assign(globalThis, { weakties: workerClient(worker) });
document.title = "ready";
