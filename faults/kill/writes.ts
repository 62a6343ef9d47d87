import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { need, type Program } from "../program.ts";
import type { Seen } from "../row.ts";
import type { Begun, Deed, Site } from "./deed.ts";

const AT_ONCE = 4;
const WITHIN_MS = 250;
/** The transaction, and part of the time in which the file is written anew. */
const ERASED_WITHIN_MS = 400;

/** People added, several at once: each that was acknowledged is there. */
export const create: Deed = {
  name: "create",
  async begin({ program, turn }) {
    const promised: { id: string; name: string }[] = [];
    const one = async (hand: number, count: number) => {
      const name = `Ana of round ${turn}, ${hand}-${count}`;
      const answer = await program.call<{ id: string }>("POST", "/people", { name, anyway: true });
      if (answer.kind === "acknowledged") promised.push({ id: answer.value.id, name });
      return answer.kind;
    };
    return repeated(one, async (back) => {
      let lost = 0;
      for (const { id, name } of promised) {
        const answer = await back.call<{ name: string }>("GET", `/people/${id}`);
        if (answer.kind !== "acknowledged" || answer.value.name !== name) lost += 1;
      }
      return promisedAnd(promised.length, lost);
    });
  },
};

/** One person changed again and again: the last acknowledged word stands, or one after it. */
export const edit: Deed = {
  name: "edit",
  async begin({ program, turn }) {
    const { id } = await need(
      program.call<{ id: string }>("POST", "/people", { name: `Imre ${turn}`, anyway: true }),
    );
    const last = Array.from({ length: AT_ONCE }, () => 0);
    const field = ["headline", "howMet", "notes", "name"];
    const one = async (hand: number, count: number) => {
      const answer = await program.call("PATCH", `/people/${id}`, { [field[hand] ?? ""]: `Imre ${count}` });
      if (answer.kind === "acknowledged") last[hand] = count;
      return answer.kind;
    };
    return repeated(one, async (back) => {
      const person = await need(back.call<Record<string, string>>("GET", `/people/${id}`));
      const stands = field.map((name) => Number(/\d+$/.exec(person[name] ?? "")?.[0] ?? 0));
      const lost = last.filter((promised, hand) => (stands[hand] ?? 0) < promised).length;
      return promisedAnd(
        last.reduce((sum, each) => sum + each, 0),
        lost,
      );
    });
  },
};

/** A letter written and its words changed. */
export const draft: Deed = {
  name: "draft",
  async begin({ program, turn }) {
    const { id: personId } = await need(
      program.call<{ id: string }>("POST", "/people", {
        name: `Imre of letters ${turn}`,
        familiarity: "known",
        anyway: true,
      }),
    );
    const written = await need(program.call<{ id: string }>("POST", "/drafts", { personId }));
    let last = 0;
    const one = async (_hand: number, count: number) => {
      const answer = await program.call("PATCH", `/drafts/${written.id}`, { body: `Word ${count}` });
      if (answer.kind === "acknowledged") last = count;
      return answer.kind;
    };
    return repeated(
      one,
      async (back) => {
        const shown = await need(back.call<{ body: string }>("GET", `/drafts/${written.id}`));
        const stands = Number(/^Word (\d+)$/.exec(shown.body)?.[1] ?? 0);
        return promisedAnd(last, stands < last ? 1 : 0);
      },
      1,
    );
  },
};

/** Two organizations become one: both, or one, and everybody still has their place. */
export const merge: Deed = {
  name: "merge",
  async begin({ program, turn }: Site) {
    const places = [`Lab ${turn} A`, `Lab ${turn} B`];
    for (const [at, organization] of places.entries())
      for (let count = 0; count < 5; count += 1)
        await need(
          program.call("POST", "/people", {
            name: `Ana at ${turn} ${at} ${count}`,
            organization,
            anyway: true,
          }),
        );
    const [from, into] = await placesIn(program, places);
    let promised = false;
    return {
      within: 15,
      async run() {
        const answer = await program.call("POST", `/organizations/${from?.id}/merge`, { into: into?.id });
        promised = answer.kind === "acknowledged";
        return { inTheMidst: answer.kind === "cut" };
      },
      async check(back) {
        const found = await placesIn(back, places);
        const people = found.reduce((sum, each) => sum + each.people, 0);
        const whole = people === 10 && (found.length === 1 || found.length === 2);
        const lost = promised && found.length !== 1 ? 1 : 0;
        return { counts: { acknowledged: promised ? 1 : 0, lost, "half done": whole ? 0 : 1 } };
      },
    };
  },
};

/** Two people become one: both, or one, and everything that was noted of either is there. */
export const mergePeople: Deed = {
  name: "merge people",
  async begin({ program, turn }) {
    const names = [`Twin ${turn} A`, `Twin ${turn} B`];
    const ids: string[] = [];
    for (const name of names) {
      const { id } = await need(program.call<{ id: string }>("POST", "/people", { name, anyway: true }));
      await need(program.call("POST", `/people/${id}/touches`, { note: `${name} touch` }));
      ids.push(id);
    }
    let promised = false;
    return {
      within: 15,
      async run() {
        const answer = await program.call("POST", `/people/${ids[0]}/merge`, { into: ids[1] });
        promised = answer.kind === "acknowledged";
        return { inTheMidst: answer.kind === "cut" };
      },
      async check(back) {
        // By the round's own number: what earlier rounds left is more than a page.
        const search = encodeURIComponent(`Twin ${turn}`);
        const { people } = await need(
          back.call<{ people: readonly { id: string; name: string }[] }>("GET", `/people?search=${search}`),
        );
        const left = people.filter(({ name }) => names.includes(name));
        const pages: string[] = [];
        for (const { id } of left) pages.push(JSON.stringify(await need(back.call("GET", `/people/${id}`))));
        const isWhole = names.every((name) => pages.join().includes(`${name} touch`));
        const lost = promised && left.length !== 1 ? 1 : 0;
        return {
          counts: {
            acknowledged: promised ? 1 : 0,
            lost,
            "half done": isWhole && (left.length === 1 || left.length === 2) ? 0 : 1,
          },
        };
      },
    };
  },
};

/** Somebody is erased: they are whole, or gone, and then no file of the database has a word of them. */
export const erased: Deed = {
  name: "erase",
  async begin({ folder, program, turn }) {
    const name = `Erased-${turn}-canary`;
    const body = { name, notes: `${name} notes`, anyway: true };
    const { id } = await need(program.call<{ id: string }>("POST", "/people", body));
    await need(program.call("POST", `/people/${id}/touches`, { note: `${name} touch` }));
    let promised = false;
    return {
      within: ERASED_WITHIN_MS,
      async run() {
        const answer = await program.call("POST", `/people/${id}/erase`, { confirm: name });
        promised = answer.kind === "acknowledged";
        return { inTheMidst: answer.kind === "cut" };
      },
      async check(back) {
        const { people } = await need(
          back.call<{ people: readonly { id: string }[] }>("GET", `/people?search=${name}`),
        );
        const there = people.some((each) => each.id === id);
        const shown = await back.call("GET", `/people/${id}`);
        const texts = there ? JSON.stringify(shown) : filesOf(folder);
        const whole = there
          ? [`${name} notes`, `${name} touch`].every((text) => texts.includes(text))
          : shown.kind === "refused" && !texts.includes(name);
        const lost = promised && there ? 1 : 0;
        return { counts: { acknowledged: promised ? 1 : 0, lost, "half done": whole ? 0 : 1 } };
      },
    };
  },
};

/** What stands in the files of the database, each byte a letter. */
function filesOf(folder: string): string {
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map(({ name }) => readFileSync(join(folder, name), "latin1")).join("\n");
}

/** The organizations of these names, with how many are there. */
async function placesIn(program: Program, names: readonly string[]) {
  const { organizations } = await need(
    program.call<{ organizations: readonly { id: string; name: string }[] }>(
      "GET",
      `/organizations?search=Lab`,
    ),
  );
  const found: { id: string; people: number }[] = [];
  for (const { id } of organizations.filter(({ name }) => names.includes(name))) {
    const { now } = await need(program.call<{ now: readonly unknown[] }>("GET", `/organizations/${id}`));
    found.push({ id, people: now.length });
  }
  return found;
}

/** A few hands write at once, each one thing after the other, until the program is gone. */
function repeated(
  one: (hand: number, count: number) => Promise<string>,
  check: Begun["check"],
  hands = AT_ONCE,
): Begun {
  const underWay = Promise.withResolvers<void>();
  const hand = async (which: number) => {
    for (let count = 1; ; count += 1) {
      const kind = await one(which, count);
      underWay.resolve();
      if (kind === "refused") throw new Error("A write was refused while the program was well.");
      if (kind === "cut") return;
    }
  };
  return {
    within: WITHIN_MS,
    underWay: underWay.promise,
    async run() {
      await Promise.all(Array.from({ length: hands }, (_, which) => hand(which)));
      return { inTheMidst: true };
    },
    check,
  };
}

function promisedAnd(acknowledged: number, lost: number): Seen {
  return { counts: { acknowledged, lost } };
}
