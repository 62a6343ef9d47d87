import "./design/design.css";
import { createRoot } from "react-dom/client";
import { createApp } from "./app.tsx";
import { httpClient } from "./client/http.ts";
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
await arriveWithCode();
if (readSession() === null) root.render(<SignedOut />);
else open();

function open() {
  const queries = newQueries((failure) => {
    if (failure.kind === "signed-out") root.render(<SignedOut />);
  });
  const App = createApp({ client: httpClient(), queries });
  root.render(<App />);
}
