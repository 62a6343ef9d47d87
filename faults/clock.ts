import { join } from "node:path";
import { chance } from "./chance.ts";
import { type OwnHome, ownHome } from "./home.ts";
import { atLeast, type Field, none, type Row, type Seen, type Work } from "./row.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A promise is first shown so many days before it is due. */
const SHOWN_BEFORE_DAYS = 7;
/** Whole and half hours, both hemispheres, a day that a country left out, and both ends of the date line. */
const ZONES = [
  ...["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "Pacific/Kiritimati"],
  ...["Asia/Kathmandu", "America/St_Johns", "Africa/Casablanca", "Pacific/Pago_Pago", "Asia/Tehran"],
];
/** Changes of the clocks, 29 February, the turn of the year. */
const DAYS = [
  ...[
    "2026-03-29",
    "2026-10-25",
    "2026-03-08",
    "2026-11-01",
    "2026-04-05",
    "2026-10-04",
    "2028-02-29",
    "2026-12-31",
  ],
  ...["2027-01-01", "2028-03-01"],
];

export const clock: Row = {
  name: "clock",
  promise:
    "through changes of the clock, leap days, zones and a clock set back, no follow-up is lost or doubled",
  rounds: { full: 1_000, quick: 10 },
  begin: async (field) => begin(field),
  judge: (totals) => [
    atLeast(totals, "looks at Today", totals.rounds * 20),
    atLeast(totals, "of them with the promise in it", totals.rounds * 5),
    none(totals, "follow-ups lost"),
    none(totals, "follow-ups doubled"),
    none(totals, "too early"),
    none(totals, "back after they were done"),
  ],
};

async function begin({ scratch, seed }: Field): Promise<Work> {
  const home = await ownHome(join(scratch, "data"));
  return {
    round: (turn) => throughDays(home, chance(seed, turn), turn),
    end: home.close,
  };
}

/** From before a promise is first shown until it is kept, two days after it was due, and then with the clock set back. */
async function throughDays(home: OwnHome, random: () => number, turn: number): Promise<Seen> {
  const counts: Record<string, number> = {};
  const count = (what: string) => {
    counts[what] = (counts[what] ?? 0) + 1;
  };
  const pick = <Each>(list: readonly Each[]) => list[Math.floor(random() * list.length)] as Each;
  const dueOn = pick(DAYS);
  const due = Date.parse(`${dueOn}T12:00:00Z`);
  home.timeZone = pick(ZONES);
  home.clock = due - 12 * DAY;
  const { id: personId } = await home.ask("person.add", { name: `Ana ${turn}`, anyway: true });
  const promise = await home.ask("promise.make", { personId, text: "send the protocol", dueOn });
  const key = `promise:${promise.id}`;

  const first = Date.parse(dueOn) - SHOWN_BEFORE_DAYS * DAY;
  for (
    let at = first - 2 * DAY;
    at < due + 2 * DAY;
    at += (at < first + 2 * DAY ? 1 + random() : 12) * HOUR
  ) {
    home.clock = random() < 0.1 ? at - random() * 40 * HOUR : at;
    if (random() < 0.05) home.timeZone = pick(ZONES);
    const { lines, here } = await look();
    const isTime = Date.parse(here) >= first;
    if (lines > 0) count("of them with the promise in it");
    if (lines === 0 && isTime) count("follow-ups lost");
    if (lines > 0 && !isTime) count("too early");
  }
  await home.ask("promise.keep", { id: promise.id });
  for (const back of [0, 26 * HOUR, 3 * DAY, -DAY]) {
    home.clock = due + 2 * DAY - back;
    if ((await look()).lines > 0) count("back after they were done");
  }
  await home.ask("person.leaveOut", { id: personId });
  return { counts };

  async function look() {
    count("looks at Today");
    const { suggestions } = await home.ask("today.show", {});
    if (new Set(suggestions.map((each) => each.key)).size < suggestions.length) count("follow-ups doubled");
    const lines = suggestions.filter((each) => each.key === key).length;
    if (lines > 1) count("follow-ups doubled");
    // Not by the program's own means.
    const here = new Intl.DateTimeFormat("sv-SE", { timeZone: home.timeZone }).format(home.clock);
    return { lines, here };
  }
}
