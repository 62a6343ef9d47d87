// Every npm script comes through here, on whatever Node there is (20 or newer); what follows runs on the pinned one.
// usage: bootstrap.js [--install-only] PROGRAM [ARGUMENT …]      PROGRAM relative to the project's folder
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { endLike, run } from "./child.js";
import { pinnedNode, prepareBuild, prepareInstall, Unprepared } from "./prepare.js";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const words = process.argv.slice(2);
const installOnly = words[0] === "--install-only";
const [program = "", ...args] = installOnly ? words.slice(1) : words;

// Whoever could write into the program could read the data.
process.umask(process.umask() | 0o022);
try {
  if (Number.parseInt(process.versions.node, 10) < 20)
    throw new Unprepared(`Weakties needs Node 20 or newer to install itself; this is ${process.version}.`);
  await prepareInstall(root);
  if (!installOnly) await prepareBuild(root);
  const ending = await run(pinnedNode(root), [join(root, program), ...args], {
    cwd: whereTyped(),
    env: { ...process.env, NODE_COMPILE_CACHE: join(root, ".build", "compile-cache") },
    stdio: "inherit",
  });
  endLike(ending);
} catch (error) {
  if (!(error instanceof Unprepared)) throw error;
  // Whoever asked for JSON reads one object, whatever happened.
  if (args.includes("--json"))
    process.stdout.write(`${JSON.stringify({ error: { kind: "refused", says: error.message } })}\n`);
  else process.stderr.write(`weakties: ${error.message}\n`);
  process.exit(1);
}

/** npm runs scripts in the project's folder; file names given to `npm run weakties` mean the folder they were typed in. */
function whereTyped() {
  const { npm_lifecycle_event: script, INIT_CWD: typed } = process.env;
  return script === "weakties" && typed !== undefined && process.cwd() === root ? typed : process.cwd();
}
