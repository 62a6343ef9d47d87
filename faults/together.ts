import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { type Answer, importFile, need, type Program, startCommand, startProgram } from "./program.ts";
import { atLeast, type Field, none, type Row, type Seen, type Work } from "./row.ts";

const BIN = join(import.meta.dirname, "..", "bin", "weakties");
/** One round; the server is stopped in the middle of it, as a lid that is shut stops it. */
const LASTS_MS = { full: 60_000, quick: 5_000 };
const STOPPED_MS = { full: 30_000, quick: 500 };
const SHARED = 3;
const LOCKED = /database is locked|SQLITE_BUSY|Another program (is|has been) writing/;

export const together: Row = {
  name: "together",
  promise: "web, command, assistant and imports write at once: no update is lost, nobody is told of a lock",
  rounds: { full: 5, quick: 1 },
  begin,
  judge: (totals) => [
    ...["web", "command", "assistant", "import"].map((who) =>
      atLeast(totals, `acknowledged to ${who}`, totals.rounds),
    ),
    none(totals, "updates lost"),
    none(totals, "told of a lock"),
    none(totals, "failed otherwise"),
  ],
};

type Person = { readonly id: string; readonly version: number; readonly notes: string };

async function begin({ scratch, quick }: Field): Promise<Work> {
  const folder = join(scratch, "data");
  mkdirSync(folder);
  const program = await startProgram(folder);
  const assistant = new Client({ name: "faults", version: "1" });
  const env = {
    PATH: process.env["PATH"] ?? "",
    WEAKTIES_HOME: folder,
    NODE_OPTIONS: process.env["NODE_OPTIONS"] ?? "",
  };
  await assistant.connect(new StdioClientTransport({ command: BIN, args: ["mcp"], env, stderr: "ignore" }));
  return {
    round: (turn) => round(turn, { folder, program, assistant }, quick),
    async end() {
      await assistant.close();
      await program.end("SIGTERM");
    },
  };
}

async function round(
  turn: number,
  { folder, program, assistant }: { folder: string; program: Program; assistant: Client },
  quick: boolean,
): Promise<Seen> {
  const size = quick ? "quick" : "full";
  const until = Date.now() + LASTS_MS[size];
  const counts: Record<string, number> = {};
  const problems: string[] = [];
  const count = (what: string) => {
    counts[what] = (counts[what] ?? 0) + 1;
  };
  const shared = await Promise.all(
    Array.from({ length: SHARED }, async (_, at) =>
      need(
        program.call<Person>("POST", "/people", {
          name: `Ana of all ${turn} ${at}`,
          familiarity: "known",
          anyway: true,
        }),
      ),
    ),
  );
  const letter = await need(program.call<{ id: string }>("POST", "/drafts", { personId: shared[0]?.id }));
  /** Words that somebody was told are kept, and where they must be found. */
  const words: { readonly path: string; readonly word: string }[] = [];
  let [lastOfLetter, number] = ["", 0];

  await Promise.all([
    ...[0, 1, 2].map((hand) => during(() => appendByWeb(`web${hand}`))),
    during(appendByCommand),
    during(writeByAssistant),
    during(importSome),
    stopForAWhile(),
  ]);
  const kept = new Map<string, string>();
  for (const { path, word } of words) {
    const found = kept.get(path) ?? (await allAt(program, path));
    kept.set(path, found);
    if (found.includes(word)) continue;
    count("updates lost");
    problems.push(`${word} is not at ${path}.`);
  }
  const shown = await need(program.call<{ body: string }>("GET", `/drafts/${letter.id}`));
  if (shown.body !== lastOfLetter) count("updates lost");
  return { counts, problems };

  async function during(write: () => Promise<void>): Promise<void> {
    while (Date.now() < until) await write();
  }

  function one(): Person {
    number += 1;
    return shared[number % SHARED] as Person;
  }

  /** Reads, adds a word, and writes with the version that was read, until nobody was quicker. */
  async function appendByWeb(who: string): Promise<void> {
    const { id } = one();
    const word = `${who}-${number};`;
    for (;;) {
      const { version, notes } = await need(program.call<Person>("GET", `/people/${id}`));
      const answer = await program.call("PATCH", `/people/${id}`, { version, notes: notes + word });
      if (answer.kind === "refused" && answer.status === 412) continue;
      return told("web", answer.kind === "acknowledged" ? undefined : saidBy(answer), () =>
        words.push({ path: `/people/${id}`, word }),
      );
    }
  }

  async function appendByCommand(): Promise<void> {
    const { id } = one();
    const word = `command-${number};`;
    const { code, err, out } = await startCommand(folder, ["log", id, word]).ran;
    told("command", code === 0 ? undefined : err + out, () =>
      words.push({ path: `/people/${id}/touches`, word }),
    );
  }

  async function writeByAssistant(): Promise<void> {
    number += 1;
    const body = `Dear Ana, ${number}`;
    const { isError, content } = await assistant.callTool({
      name: "draft_edit",
      arguments: { id: letter.id, body },
    });
    told("assistant", isError === true ? JSON.stringify(content) : undefined, () => {
      lastOfLetter = body;
    });
  }

  async function importSome(): Promise<void> {
    number += 1;
    const name = `Zora ${turn}x${number}`;
    const word = `zora${turn}x${number}`;
    const answer = await importFile(program, "some.csv", `Name,Email\n${name},${word}@example.org\n`);
    told("import", answer.kind === "acknowledged" ? undefined : saidBy(answer), () =>
      words.push({ path: `/people?search=${word}@example.org`, word: name }),
    );
  }

  function told(who: string, trouble: string | undefined, kept: () => void): void {
    if (trouble === undefined) {
      count(`acknowledged to ${who}`);
      kept();
      return;
    }
    count(LOCKED.test(trouble) ? "told of a lock" : "failed otherwise");
    problems.push(`${who}: ${trouble}`);
  }

  async function stopForAWhile(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, LASTS_MS[size] / 4));
    program.process.kill("SIGSTOP");
    await new Promise((resolve) => setTimeout(resolve, STOPPED_MS[size]));
    program.process.kill("SIGCONT");
  }
}

/** What an address answers, on all its pages. */
async function allAt(program: Program, path: string): Promise<string> {
  const pages: unknown[] = [];
  let next: string | null = null;
  do {
    const query: string = next === null ? "" : `?before=${encodeURIComponent(next)}`;
    const page: { next?: string | null } = await need(program.call("GET", `${path}${query}`));
    pages.push(page);
    next = page.next ?? null;
  } while (next !== null);
  return JSON.stringify(pages);
}

function saidBy(answer: Answer): string {
  return answer.kind === "refused" ? `${answer.status} ${answer.says}` : "no answer";
}
