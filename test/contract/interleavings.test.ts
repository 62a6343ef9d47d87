import { expect, inject, it } from "vitest";
import { readCard } from "#importing/contact-on-card.ts";
import type { PersonId } from "#people/id.ts";
import { connect, type Elsewhere, elsewhere } from "../dav/elsewhere.ts";
import { CutOff, meddling } from "../dav/meddling.ts";
import { another, pick, type Random, randomFrom, wordsFrom } from "./by-chance.ts";
import { onSqlite, type TestHome } from "./stores.ts";

const server = inject("radicale") ?? "";
const COUNT = Number(process.env["WEAKTIES_INTERLEAVINGS"] ?? 50);
/** One that failed says its seed; given here it is played again, alone. */
const SEED = process.env["WEAKTIES_SEED"];
const STEPS = 8;

onSqlite((open) => {
  it.skipIf(server === "")(
    `${COUNT} random interleavings of edits on both sides lose nothing`,
    async () => {
      const home = await open();
      for (let seed = 1; seed <= COUNT; seed += 1) {
        if (SEED !== undefined && seed !== Number(SEED)) continue;
        try {
          await play(await another(home, seed), await elsewhere(server, "contacts"), randomFrom(seed));
        } catch (error) {
          throw new Error(`Interleaving ${seed} (WEAKTIES_SEED=${seed}).`, { cause: error });
        }
      }
    },
    COUNT * 10_000,
  );
});

/**
 * What must be found in the end: every address, role, name, note or tea that either side wrote and nobody took back
 * knowingly. `wrote` is what a side gave a field last; a later one that had seen it may replace it.
 */
type Ledger = { readonly must: Set<string>; readonly gone: Set<string>; readonly teas: Map<string, string> };

async function play(here: TestHome, there: Elsewhere, random: Random): Promise<void> {
  const ledger: Ledger = { must: new Set(), gone: new Set(), teas: new Map() };
  const side = { here, there, random, ledger, words: wordsFrom(random) };
  await there.put("one.vcf", card("one", "One There", side.words()));
  await here.ask("person.add", { name: `${side.words()} Here` });
  await connect(here, there, { notes: true });
  for (let step = 0; step < STEPS; step += 1) {
    await pick(random, STEPS_OF_BOTH)(side);
    if (random(10) < 3) await synchronise(side);
  }
  await settle(here, side);
  const cards = await cardsThere(there);
  const told = await toldHere(here);
  for (const each of ledger.must) {
    expect(told, `here has ${each}`).toContain(each);
  }
  for (const [name, tea] of ledger.teas) {
    const text = cards.get(name);
    if (text !== undefined) expect(text, `the tea of ${name}`).toContain(`X-TEA:${tea}`);
  }
  await choose(here, random);
  await settle(here, side);
  await bothSaySame(here, await cardsThere(there));
}

/** What waited for a choice is chosen, one way or the other. */
async function choose(here: TestHome, random: Random): Promise<void> {
  const { remarks } = await here.ask("contacts.show", {});
  for (const { id } of remarks)
    await here.ask("contacts.settle", { id, take: random(2) === 0 ? "here" : "there" });
}

type Side = {
  readonly here: TestHome;
  readonly there: Elsewhere;
  readonly random: Random;
  readonly ledger: Ledger;
  readonly words: () => string;
};

const STEPS_OF_BOTH: readonly ((side: Side) => Promise<void>)[] = [
  async ({ here, words, ledger }) => {
    const email = `${words()}@here.example`;
    await here.ask("person.add", { name: `${words()} Here`, email });
    ledger.must.add(email);
  },
  async ({ there, words, ledger }) => {
    const [id, email, tea] = [words(), `${words()}@there.example`, words()];
    await there.put(`${id}.vcf`, card(id, `${words()} There`, tea, `EMAIL:${email}\n`));
    ledger.must.add(email);
    ledger.teas.set(`${id}.vcf`, tea);
  },
  async (side) => renameHere(side),
  async (side) => noteHere(side),
  async (side) =>
    changeThere(side, (text, word) => [text.replace(/^FN:.*$/m, `FN:${word} There`), `${word} There`]),
  async (side) =>
    changeThere(side, (text, word) => [
      text.replace("END:VCARD", `TEL:+49 ${digits(word)}\nEND:VCARD`),
      `+49 ${digits(word)}`,
    ]),
  async (side) =>
    changeThere(side, (text, word) => [
      text.replace("END:VCARD", `EMAIL;TYPE=HOME:${word}@there.example\nEND:VCARD`),
      `${word}@there.example`,
    ]),
  async (side) =>
    changeThere(side, (text, word) => [
      /^NOTE:/m.test(text)
        ? text.replace(/^NOTE:(.*)$/m, `NOTE:$1\\n${word}`)
        : text.replace("END:VCARD", `NOTE:${word}\nEND:VCARD`),
      word,
    ]),
  async (side) =>
    changeThere(side, (text, word, name) => {
      side.ledger.teas.set(name, word);
      return [
        /^X-TEA:/m.test(text)
          ? text.replace(/^X-TEA:.*$/m, `X-TEA:${word}`)
          : text.replace("END:VCARD", `X-TEA:${word}\nEND:VCARD`),
        undefined,
      ];
    }),
  async (side) =>
    changeThere(side, (text, word) => [
      /^TITLE:/m.test(text)
        ? text.replace(/^TITLE:.*$/m, `TITLE:${word}`)
        : text.replace("END:VCARD", `ORG:Org ${word}\nTITLE:${word}\nEND:VCARD`),
      undefined,
    ]),
  async (side) => removeThere(side),
];

/** A name is one value: what matters is that the one that was not chosen is kept to choose. */
async function renameHere({ here, random, words, ledger }: Side): Promise<void> {
  const person = pick(random, (await here.ask("person.list", {})).people);
  const name = `${words()} Here`;
  await here.ask("person.edit", { id: person.id, name });
  ledger.gone.add(person.name);
  ledger.must.delete(person.name);
  ledger.must.add(name);
}

async function noteHere({ here, random, words, ledger }: Side): Promise<void> {
  const { id } = pick(random, (await here.ask("person.list", {})).people);
  const { notes } = await here.ask("person.show", { id });
  const word = words();
  await here.ask("person.edit", { id, notes: notes === "" ? word : `${notes}\n${word}` });
  ledger.must.add(word);
}

/** Another client's edit: it reads the card as it stands and puts it back changed. */
async function changeThere(
  { there, random, words, ledger }: Side,
  change: (text: string, word: string, name: string) => readonly [string, string | undefined],
): Promise<void> {
  const names = await there.list();
  if (names.length === 0) return;
  const name = pick(random, names);
  const text = (await there.get(name)).replace(/\r\n/g, "\n").replace(/\n /g, "");
  const [changed, added] = change(text, words(), name);
  const before = /^FN:(.*)$/m.exec(text)?.[1];
  await there.put(name, changed);
  if (added?.endsWith(" There") && before !== undefined) ledger.must.delete(before);
  if (added !== undefined) ledger.must.add(added);
}

/** Whoever is removed there stays here; what had not come here yet is gone by their own hand. */
async function removeThere({ here, there, random, ledger }: Side): Promise<void> {
  const names = await there.list();
  if (names.length < 2) return;
  const name = pick(random, names);
  const text = (await there.get(name)).replace(/\r\n/g, "\n").replace(/\n /g, "").replace(/\\n/g, "\n");
  await there.remove(name);
  ledger.teas.delete(name);
  // What waits for a choice goes with the card: nobody is asked about one that is no more.
  const told = await onPages(here);
  for (const each of ledger.must) if (text.includes(each) && !told.includes(each)) ledger.must.delete(each);
}

/** One that may be cut off in the middle, or have a card changed under its hands between reading and writing. */
async function synchronise(side: Side): Promise<void> {
  const { here, random } = side;
  const luck = random(10);
  if (luck < 5) return void (await here.ask("contacts.sync", { yes: true }));
  let left = 1 + random(3);
  const leave = meddling(
    here,
    async (href) => {
      left -= 1;
      if (luck < 8 && left === 0)
        await pick(random, STEPS_OF_BOTH.slice(4, 9))({ ...side, there: only(side.there, href) });
    },
    () => {
      if (luck >= 8 && left === 0) throw new CutOff();
    },
  );
  await here.ask("contacts.sync", { yes: true }).catch((error) => {
    if (!(error instanceof CutOff)) throw error;
  });
  leave();
}

/** As if the card that is just being written were the only one there. */
function only(there: Elsewhere, href: string): Elsewhere {
  const name = decodeURIComponent(href.split("/").at(-1) ?? "");
  return { ...there, list: async () => (await there.list()).filter((each) => each === name) };
}

/** Until there is nothing more to do, which must come soon. */
async function settle(here: TestHome, side: Side): Promise<void> {
  for (let round = 0; round < 6; round += 1) {
    const { deeds } = await here.ask("contacts.sync", { yes: true });
    if (deeds.length === 0) return;
  }
  await synchronise(side);
  throw new Error("It never comes to rest.");
}

async function cardsThere(there: Elsewhere): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const name of await there.list()) found.set(name, (await there.get(name)).replace(/\r?\n /g, ""));
  return found;
}

/** All that is known here of anybody: on their page, or kept to choose. */
async function toldHere(here: TestHome): Promise<string> {
  const { remarks } = await here.ask("contacts.show", {});
  return [...remarks.flatMap((each) => [each.here, each.there]), await onPages(here)].join("\n");
}

async function onPages(here: TestHome): Promise<string> {
  const parts: string[] = [];
  for (const { id } of (await here.ask("person.list", {})).people) {
    const { name, notes, contactPoints } = await here.ask("person.show", { id });
    parts.push(name, notes, ...contactPoints.map(({ value }) => value));
  }
  return parts.join("\n");
}

/** Whoever has a card is on it as they are here. */
async function bothSaySame(here: TestHome, cards: ReadonlyMap<string, string>): Promise<void> {
  const onCards = [...cards.values()].map((text) => readCard(text, "")?.contact);
  const { people } = await here.ask("person.list", {});
  for (const { id } of people) {
    const person = await here.ask("person.show", { id: id as PersonId });
    const contact = onCards.find((each) => each?.name === person.name);
    if (contact === undefined) continue;
    const reach = person.contactPoints.filter(({ stale }) => !stale).map(({ kind, key }) => `${kind} ${key}`);
    expect(contact.points.map(({ kind, key }) => `${kind} ${key}`).toSorted()).toEqual(reach.toSorted());
    expect(lines(contact.note)).toEqual(lines(person.notes));
  }
}

function lines(text: string): readonly string[] {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .toSorted();
}

function card(uid: string, name: string, tea: string, more = ""): string {
  return `BEGIN:VCARD\nVERSION:3.0\nUID:${uid}\nN:;${name};;;\nFN:${name}\nX-TEA:${tea}\n${more}END:VCARD\n`;
}

function digits(word: string): string {
  return Array.from(word, (letter) => letter.charCodeAt(0) % 10).join("");
}
