import { expect, inject, it } from "vitest";
import { eventSeen } from "#importing/event-time.ts";
import { type DateField, FACET_OF } from "#syncing/dates.ts";
import { type Elsewhere, elsewhere } from "../dav/elsewhere.ts";
import { CutOff, meddling } from "../dav/meddling.ts";
import { another, pick, type Random, randomFrom, wordsFrom } from "./by-chance.ts";
import { onSqlite, START, type TestHome } from "./stores.ts";

const server = inject("radicale") ?? "";
const COUNT = Number(process.env["WEAKTIES_INTERLEAVINGS"] ?? 25);
/** One that failed says its seed; given here it is played again, alone. */
const SEED = process.env["WEAKTIES_SEED"];
const STEPS = 12;
const FIELDS: readonly DateField[] = ["time", "length", "place"];
const HOUR = 3_600_000;

onSqlite((open) => {
  it.skipIf(server === "")(
    `${COUNT} random interleavings of a talk's time, length and place on both sides lose nothing`,
    async () => {
      const home = await open();
      for (let seed = 1; seed <= COUNT; seed += 1) {
        if (SEED !== undefined && seed !== Number(SEED)) continue;
        try {
          await play(await another(home, seed), await elsewhere(server, "calendar"), randomFrom(seed));
        } catch (error) {
          throw new Error(`Interleaving ${seed} (WEAKTIES_SEED=${seed}).`, { cause: error });
        }
      }
    },
    COUNT * 10_000,
  );
});

/** What each side said last of a field of a talk, and nobody chose against: both must be found in the end. */
type Said = { here?: string; there?: string };

type Side = {
  readonly here: TestHome;
  readonly there: Elsewhere;
  readonly random: Random;
  readonly talks: readonly string[];
  readonly said: Map<string, Said>;
  readonly teas: Map<string, string>;
  /** Of a field, what nobody said before. */
  readonly fresh: (field: DateField) => string;
};

async function play(here: TestHome, there: Elsewhere, random: Random): Promise<void> {
  const talks: string[] = [];
  for (const name of ["Ana Ruiz", "Jun Sato"]) {
    const { id: personId } = await here.ask("person.add", { name });
    const { id } = await here.ask("interview.plan", { personId, focus: "explore-career" });
    await here.ask("interview.scheduled", { id, startsAt: START + 24 * HOUR, place: "Café Knösel" });
    talks.push(id);
  }
  const { url, user, password } = there;
  await here.ask("calendar.connect", { url, user, password, ownNetwork: true });
  await here.ask("calendar.sync", { yes: true });
  const words = wordsFrom(random);
  let count = 0;
  const fresh = (field: DateField) => {
    count += 1;
    if (field === "place") return `Room ${words()}`;
    return field === "length" ? String(20 + count) : String(START + (24 + 2 * count) * HOUR);
  };
  const side: Side = { here, there, random, talks, said: new Map(), teas: new Map(), fresh };
  for (let step = 0; step < STEPS; step += 1) {
    await pick(random, [changeHere, changeHere, changeThere, changeThere, noteThere, choose])(side);
    if (random(10) < 3) await synchronise(side);
  }
  await comeToRest(here);
  await nothingIsLost(side);
  for (let round = 0; round < 9; round += 1) await choose(side);
  await comeToRest(here);
  expect((await here.ask("calendar.account", {})).remarks).toEqual([]);
  for (const talk of talks) {
    const seen = eventSeen(await there.get(nameOf(talk)), "UTC");
    for (const field of FIELDS)
      expect(String(seen?.[FACET_OF[field]])).toBe(await valueHere(here, talk, field));
  }
}

async function nothingIsLost({ here, there, said, teas }: Side): Promise<void> {
  const { remarks } = await here.ask("calendar.account", {});
  for (const [key, each] of said) {
    const [talk = "", field] = key.split(" ") as [string, DateField];
    const stands = await valueHere(here, talk, field);
    if (each.here !== undefined) expect(stands, `${key} as said here`).toBe(each.here);
    const proposed = remarks.filter((remark) => remark.subjectId === talk && remark.field === field);
    if (each.there !== undefined)
      expect([stands, ...proposed.map((remark) => remark.there)], `${key} as said there`).toContain(
        each.there,
      );
  }
  for (const [talk, tea] of teas) expect(await there.get(nameOf(talk))).toContain(`X-TEA:${tea}`);
}

async function changeHere({ here, random, talks, said, fresh }: Side): Promise<void> {
  const [id, field] = [pick(random, talks), pick(random, FIELDS)];
  const value = fresh(field);
  if (field === "time") await here.ask("interview.scheduled", { id, startsAt: Number(value) });
  else
    await here.ask("interview.edit", {
      id,
      ...(field === "place" ? { place: value } : { minutes: Number(value) }),
    });
  const key = `${id} ${field}`;
  said.set(key, { ...said.get(key), here: value });
}

/** Another client's edit: it reads the event as it stands and puts it back changed. */
async function changeThere({ there, random, talks, said, fresh }: Side): Promise<void> {
  const [id, field] = [pick(random, talks), pick(random, FIELDS)];
  const value = fresh(field);
  const text = unfolded(await there.get(nameOf(id)));
  await there.put(nameOf(id), changed(text, field, value, random));
  const key = `${id} ${field}`;
  said.set(key, { ...said.get(key), there: value });
}

function changed(whole: string, field: DateField, value: string, random: Random): string {
  // Servers describe the clocks before it, and those begin too.
  const at = whole.indexOf("BEGIN:VEVENT");
  return whole.slice(0, at) + changedEvent(whole.slice(at), field, value, random);
}

function changedEvent(text: string, field: DateField, value: string, random: Random): string {
  if (field === "place") return text.replace(/^LOCATION.*$/m, `LOCATION:${value}`);
  const minutes = field === "length" ? value : String(eventSeen(text, "UTC")?.minutes);
  const long = text.replace(/^(?:DTEND|DURATION).*$/m, `DURATION:PT${minutes}M`);
  if (field === "length") return long;
  const wall = (when: number) => new Date(when).toISOString().slice(0, 19).replace(/[-:]/g, "");
  return long.replace(
    /^DTSTART.*$/m,
    random(2) === 0
      ? `DTSTART:${wall(Number(value))}Z`
      : `DTSTART;TZID=Europe/Berlin:${wall(Number(value) + HOUR)}`,
  );
}

async function noteThere({ there, random, talks, teas, fresh }: Side): Promise<void> {
  const id = pick(random, talks);
  const tea = fresh("length");
  const text = unfolded(await there.get(nameOf(id))).replace(/^X-TEA.*\n/m, "");
  await there.put(nameOf(id), text.replace("END:VEVENT", `X-TEA:${tea}\nEND:VEVENT`));
  teas.set(id, tea);
}

/** What waits for a choice is chosen, one way or the other: the other one may go. */
async function choose({ here, random, said }: Side): Promise<void> {
  const { remarks } = await here.ask("calendar.account", {});
  if (remarks.length === 0) return;
  const { id, subjectId, field, there } = pick(random, remarks);
  const take = random(2) === 0 ? "here" : "there";
  await here.ask("calendar.settle", { id, take });
  const key = `${subjectId} ${field}`;
  const each = said.get(key) ?? {};
  const { there: latest, ...mine } = each;
  const kept = latest === undefined || latest === there ? {} : { there: latest };
  said.set(key, { ...mine, ...(take === "there" ? { here: there } : {}), ...kept });
}

/** One that may be cut off in the middle, or have an event changed under its hands between reading and writing. */
async function synchronise(side: Side): Promise<void> {
  const { here, random } = side;
  const luck = random(10);
  let left = 1 + random(2);
  const leave = meddling(
    here,
    async () => {
      left -= 1;
      if (luck >= 3 && luck < 7 && left === 0) await changeThere(side);
    },
    () => {
      if (luck >= 7 && left === 0) throw new CutOff();
    },
  );
  await here.ask("calendar.sync", {}).catch((error) => {
    if (!(error instanceof CutOff)) throw error;
  });
  leave();
}

/** Until there is nothing more to do, which must come soon. */
async function comeToRest(here: TestHome): Promise<void> {
  for (let round = 0; round < 6; round += 1)
    if ((await here.ask("calendar.sync", {})).deeds.length === 0) return;
  throw new Error("It never comes to rest.");
}

async function valueHere(here: TestHome, talk: string, field: DateField): Promise<string> {
  const { startsAt, minutes, place } = await here.ask("interview.show", { id: talk as never });
  return String({ time: startsAt, length: minutes, place }[field]);
}

function nameOf(talk: string): string {
  return `interview-${talk}@weakties.ics`;
}

function unfolded(text: string): string {
  return text.replace(/\r?\n[ \t]/g, "").replaceAll("\r\n", "\n");
}
