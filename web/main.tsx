import { createRoot } from "react-dom/client";
import { createApp } from "./app.tsx";
import type { Client, Failure } from "./client/client.ts";
import { httpClient } from "./client/http.ts";
import { arriveWithCode, readSession } from "./client/session.ts";
import { newQueries } from "./client/use-client.tsx";
import { SignedOut } from "./shell/signed-out.tsx";

const element = document.getElementById("root");
if (element === null) throw new Error("index.html has no #root");
const root = createRoot(element);

await arriveWithCode();
const pretend = import.meta.env.DEV && localStorage.getItem("weakties.pretend") !== null;
if (readSession() === null && !pretend) root.render(<SignedOut />);
else await open();

async function open() {
  const queries = newQueries((failure: Failure) => {
    if (failure.kind === "signed-out") root.render(<SignedOut />);
  });
  const client: Client = pretend ? (await import("./dev/pretend-client.ts")).pretendClient() : httpClient();
  const App = createApp({ client, queries });
  root.render(<App />);
}
