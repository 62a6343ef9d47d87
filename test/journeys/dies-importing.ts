import { applyImport } from "#operations/importing/apply.ts";
import { perform } from "#operations/perform.ts";
import { filesByPath } from "#sources/files.ts";
import { openHome } from "#start-home.ts";

// usage: dies-importing.ts FOLDER FILE      Imports the file into the data there, and is killed while it writes.
const [folder = "", file = ""] = process.argv.slice(2);
const home = await openHome({ WEAKTIES_HOME: folder }, "me", () => ({ files: filesByPath("/") }));
await perform(home, {
  name: "import.apply",
  operation: applyImport,
  input: { files: [file] },
  granted: new Set(["write"]),
  report({ says }) {
    if (says === "Writing letters") process.kill(process.pid, "SIGKILL");
  },
});
