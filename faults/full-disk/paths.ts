import { join } from "node:path";
import { type Answer, importFile, need, type Program, startCommand } from "../program.ts";

export type Place = {
  readonly folder: string;
  readonly program: Program;
  /** Words of what the tries took out: once there is room, no file has them. */
  readonly takenOut: string[];
};

/** What came of one try on the way to the disk; `holds` tells later whether what was acknowledged is still there. */
export type Tried =
  | { readonly kind: "acknowledged"; readonly holds: () => Promise<boolean> }
  | { readonly kind: "refused"; readonly says: string }
  | { readonly kind: "cut" };

/** Every way on which the program writes; `count` makes each try another one. */
export type WritingPath = {
  readonly name: string;
  /** How often it can be tried on the full disk, where that is not as often as one likes. */
  readonly tries?: number;
  readonly prepare: (place: Place) => Promise<(count: number) => Promise<Tried>>;
};

/** Few, since the smallest disk has to hold them: each is tried once, the last when there is room. */
const TO_TAKE_OUT = 9;

const LONG = "likes jazz. ".repeat(1_600);

export const PATHS: readonly WritingPath[] = [
  // First, while the data are small: a copy needs as much room again, and so does a file written anew.
  {
    name: "backup",
    prepare:
      async ({ folder }) =>
      async () =>
        byCommand(folder, ["backup"]),
  },
  {
    name: "export",
    prepare:
      async ({ folder }) =>
      async () =>
        byCommand(folder, ["export", "--format", "json", "--out", join(folder, "..", "all.json")]),
  },
  {
    name: "erase",
    tries: TO_TAKE_OUT - 1,
    async prepare({ program, takenOut }) {
      const made: { readonly id: string; readonly name: string }[] = [];
      for (let at = 0; at < TO_TAKE_OUT; at += 1) {
        const name = `Erased-${at}-canary`;
        const body = { name, notes: `${name} `.repeat(20), anyway: true };
        made.push({ ...(await need(program.call<{ id: string }>("POST", "/people", body))), name });
      }
      return async (count) => {
        const { id, name } = made[Math.min(count, TO_TAKE_OUT - 1)] as (typeof made)[number];
        const answer = await program.call("POST", `/people/${id}/erase`, { confirm: name });
        const gone = !(await has(program, `/people/${id}`, name));
        if (gone) takenOut.push(name);
        return asSaid(answer, gone);
      };
    },
  },
  {
    name: "undo",
    tries: TO_TAKE_OUT - 1,
    async prepare({ program, takenOut }) {
      const names = Array.from({ length: TO_TAKE_OUT }, (_, at) => `Imported-${at}-canary`);
      for (const name of names)
        await need(importFile(program, "few.csv", `Name,Email\nZora,${name}@example.org\n`));
      return async () => {
        const name = names.at(-1) ?? "";
        const answer = await program.call("POST", "/imports/undo", {});
        const gone = !(await has(program, `/people?search=${name}@example.org`, "Zora"));
        if (gone) takenOut.push(names.pop() ?? "");
        return asSaid(answer, gone);
      };
    },
  },
  {
    name: "add",
    prepare:
      async ({ program }) =>
      async (count) =>
        tried(
          await program.call<{ id: string }>("POST", "/people", {
            name: `Ana ${count}`,
            notes: LONG,
            anyway: true,
          }),
          ({ id }) => has(program, `/people/${id}`, LONG),
        ),
  },
  {
    name: "edit",
    async prepare({ program }) {
      const id = await somebody(program);
      let last = "";
      return async (count) => {
        const notes = `${count}: ${LONG}`;
        const answer = await program.call("PATCH", `/people/${id}`, { notes });
        if (answer.kind === "acknowledged") last = notes;
        return tried(answer, () => has(program, `/people/${id}`, last));
      };
    },
  },
  {
    name: "touch",
    async prepare({ program }) {
      const id = await somebody(program);
      return async (count) => {
        const note = `${count}: ${LONG}`;
        return tried(await program.call("POST", `/people/${id}/touches`, { note }), () =>
          has(program, `/people/${id}`, note),
        );
      };
    },
  },
  {
    name: "letter",
    async prepare({ program }) {
      const personId = await somebody(program);
      const { id } = await need(program.call<{ id: string }>("POST", "/drafts", { personId }));
      let last = "";
      return async (count) => {
        const body = `${count}: ${LONG}`;
        const answer = await program.call("PATCH", `/drafts/${id}`, { body });
        if (answer.kind === "acknowledged") last = body;
        return tried(answer, () => has(program, `/drafts/${id}`, last));
      };
    },
  },
  {
    name: "document",
    async prepare({ program }) {
      const personId = await somebody(program);
      const content = Buffer.alloc(300_000, "CV ").toString("base64");
      return async (count) => {
        const name = `cv-${count}.pdf`;
        return tried(await program.call("POST", "/documents", { personId, name, content }), () =>
          has(program, `/people/${personId}`, name),
        );
      };
    },
  },
  {
    name: "import",
    prepare:
      async ({ program }) =>
      async (count) => {
        const rows = Array.from(
          { length: 100 },
          (_, at) => `Zora ${count} ${at},z${count}-${at}@example.org`,
        );
        const answer = await importFile(program, "many.csv", `Name,Email\n${rows.join("\n")}\n`);
        return tried(answer, () =>
          has(program, `/people?search=z${count}-99@example.org`, `Zora ${count} 99`),
        );
      },
  },
  {
    name: "command",
    prepare:
      async ({ folder, program }) =>
      async (count) => {
        const name = `Imre by command ${count}`;
        const ran = await startCommand(folder, ["add", name, "--anyway", "--notes", LONG]).ran;
        if (ran.code === null) return { kind: "cut" };
        if (ran.code !== 0) return { kind: "refused", says: ran.err };
        return {
          kind: "acknowledged",
          holds: () => has(program, `/people?search=${encodeURIComponent(name)}`, name),
        };
      },
  },
];

async function byCommand(folder: string, words: readonly string[]): Promise<Tried> {
  const ran = await startCommand(folder, words).ran;
  if (ran.code === null) return { kind: "cut" };
  return ran.code === 0
    ? { kind: "acknowledged", holds: async () => true }
    : { kind: "refused", says: ran.err };
}

let made = 0;

async function somebody(program: Program): Promise<string> {
  made += 1;
  const name = `Ana of path ${made}`;
  return (await need(program.call<{ id: string }>("POST", "/people", { name, anyway: true }))).id;
}

function tried<Value>(answer: Answer<Value>, holds: (value: Value) => Promise<boolean>): Tried {
  if (answer.kind !== "acknowledged") return answer;
  const { value } = answer;
  return { kind: "acknowledged", holds: () => holds(value) };
}

/** It says that nothing was changed where that is so, and nowhere else. */
function asSaid(answer: Answer, gone: boolean): Tried {
  const holds = answer.kind !== "refused" ? gone : gone !== answer.says.includes("Nothing was changed");
  return answer.kind === "acknowledged" || !holds
    ? { kind: "acknowledged", holds: async () => holds }
    : answer;
}

async function has(program: Program, path: string, text: string): Promise<boolean> {
  const answer = await program.call<unknown>("GET", path);
  return (
    answer.kind === "acknowledged" && JSON.stringify(answer.value).includes(JSON.stringify(text).slice(1, -1))
  );
}
