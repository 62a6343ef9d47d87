import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chance } from "./chance.ts";
import { whyWithout } from "./debian.ts";
import { type Program, startProgram } from "./program.ts";
import { atLeast, type Field, none, type Row, type Seen, type Work } from "./row.ts";

/** What the program asks of the disk, and how the disk may fail it. SQLite within Node syncs by fsync alone. */
const CALLS = ["pwrite64", "fsync,fdatasync", "ftruncate,unlink", "openat", "rename"];
const ERRORS = ["EIO", "ENOSPC"];
const FURTHEST = { full: 500, quick: 60 };
const WRITES = 40;

export const ioErrors: Row = {
  name: "io-errors",
  promise:
    "whichever call to the disk fails, nothing is acknowledged that is not kept, and the next start is well",
  rounds: { full: 500, quick: 5 },
  missing: () =>
    whyWithout("strace", "strace", ["-f", "-qq", "-e", "inject=sync:error=EIO", "-o", "/dev/null", "true"]),
  begin: async (field) => begin(field),
  judge: (totals) => [
    atLeast(totals, "acknowledged", totals.rounds, "writes"),
    atLeast(totals, "rounds in which the program felt it", Math.floor(totals.rounds / 5)),
    none(totals, "acknowledged and lost"),
    none(totals, "starts that failed afterwards"),
  ],
};

function begin({ scratch, seed, quick }: Field): Work {
  const folder = join(scratch, "data");
  mkdirSync(folder);
  return {
    async round(turn): Promise<Seen> {
      const random = chance(seed, turn);
      const call = CALLS[turn % CALLS.length] ?? "";
      const nth = 1 + Math.floor(random() * (quick ? FURTHEST.quick : FURTHEST.full));
      const error = ERRORS[Math.floor(random() * ERRORS.length)] ?? "";
      // From the nth call on three in a row fail, for a disk seldom fails once.
      const inject = `inject=${call}:error=${error}:when=${nth}..${nth + 2}`;
      const under = ["strace", "-D", "-f", "-qq", "-e", `trace=${call}`, "-e", inject, "-o", "/dev/null"];
      if (turn === 0) await (await startProgram(folder)).end("SIGTERM");
      const faulty = await startProgram(folder, { under }).catch(() => undefined);
      const { promised, refused } =
        faulty === undefined ? { promised: [], refused: 1 } : await written(faulty, turn);
      await faulty?.end("SIGKILL");
      const well = await startProgram(folder).catch(() => undefined);
      if (well === undefined) return { counts: { "starts that failed afterwards": 1 } };
      let lost = 0;
      for (const id of promised)
        if ((await well.call("GET", `/people/${id}`)).kind !== "acknowledged") lost += 1;
      await well.end("SIGTERM");
      return {
        counts: {
          acknowledged: promised.length,
          "rounds in which the program felt it": refused > 0 ? 1 : 0,
          "acknowledged and lost": lost,
        },
        problems: lost > 0 ? [`${lost} lost by ${inject}.`] : [],
      };
    },
    end: async () => {},
  };
}

/** Adds people until the program has been failed by the disk, or long enough. */
async function written(program: Program, turn: number) {
  const promised: string[] = [];
  let refused = 0;
  for (let count = 0; count < WRITES; count += 1) {
    const answer = await program.call<{ id: string }>("POST", "/people", {
      name: `Ana ${turn} ${count}`,
      anyway: true,
    });
    if (answer.kind === "acknowledged") promised.push(answer.value.id);
    else refused += 1;
    if (answer.kind === "cut") break;
  }
  return { promised, refused };
}
