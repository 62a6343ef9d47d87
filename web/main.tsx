import "./design/design.css";
import { createRoot } from "react-dom/client";
import { createApp } from "./app.tsx";
import { httpClient } from "./client/http.ts";
import { chooseSample } from "./client/sample.ts";
import { arriveWithCode, readSession, whenSignedOut } from "./client/session.ts";
import { forgetUnsaved } from "./client/unsaved.ts";
import { newQueries } from "./client/use-client.tsx";
import { SignedOut } from "./shell/signed-out.tsx";

const element = document.getElementById("root");
if (element === null) throw new Error("index.html has no #root");
const root = createRoot(element);

whenSignedOut(() => {
  forgetUnsaved();
  root.render(<SignedOut />);
});
const network = await arriveWithCode();
if (readSession() === null) root.render(<SignedOut />);
else await open();

async function open() {
  const queries = newQueries((failure) => {
    if (failure.kind === "signed-out") root.render(<SignedOut />);
  });
  const client = httpClient();
  if (network === "sample") await chooseSample(client);
  const App = createApp({ client, queries });
  root.render(<App />);
}
