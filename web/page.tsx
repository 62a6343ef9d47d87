import "./design/design.css";
import { createHashHistory } from "@tanstack/react-router";
import { createRoot } from "react-dom/client";
import { PAGE_PARTS } from "#capture/from-page.ts";
import { createApp } from "./app.tsx";
import type { Client } from "./client/client.ts";
import { newQueries } from "./client/use-client.tsx";
import { workerClient } from "./client/worker.ts";

const element = document.getElementById("root");
if (element === null) throw new Error("page.html has no #root");

const shared = new URLSearchParams(location.search);
// A phone shares to an address; from here on it stands in the fragment, as all addresses of the page do.
if (PAGE_PARTS.some((part) => shared.has(part)))
  history.replaceState(null, "", `${location.pathname}#/add?${shared}`);

const worker = new Worker(new URL("../src/start-worker.ts", import.meta.url), { type: "module" });
const App = createApp({
  client: keepingSafe(workerClient(worker)),
  queries: newQueries(() => {}),
  history: createHashHistory(),
});
createRoot(element).render(<App />);

// Absent where the page is not on HTTPS, or in a private window; then it opens while there is a network.
if (import.meta.env.PROD && "serviceWorker" in navigator) {
  navigator.serviceWorker
    .register("./offline.js")
    .catch((error: unknown) => console.warn("Not kept for offline:", error));
}

const BRINGS_PEOPLE = ["person.add", "import.apply"] as const;

/** Asks the browser once, when there is something to lose, not to clear it away when space runs short. */
function keepingSafe(client: Client): Client {
  let asked = false;
  return {
    ...client,
    async call(name, input, options) {
      const reply = await client.call(name, input, options);
      if (!asked && BRINGS_PEOPLE.some((each) => each === name) && reply.kind === "done") {
        asked = true;
        void navigator.storage.persist().catch(() => false);
      }
      return reply;
    },
  };
}
