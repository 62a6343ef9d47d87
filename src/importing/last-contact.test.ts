import { describe, expect, it } from "vitest";
import type { PersonId } from "#people/id.ts";
import { atOnce } from "#time/steps.ts";
import { peopleInMonica } from "./from-monica.ts";
import { tablePeopleInSteps } from "./from-table.ts";
import { planImport } from "./plan.ts";
import { person, touch } from "./testing.ts";

const CLOCK = { now: Date.UTC(2026, 5, 1, 9), timeZone: "Europe/Berlin" };
const NOTHING_SAID = { now: new Map(), before: [] };

function read(text: string, said = NOTHING_SAID) {
  return atOnce(tablePeopleInSteps({ text, charset: "utf-8" }, "x.csv", said, CLOCK));
}

function contactsIn(text: string) {
  return read(text).touches?.map(({ of, at, kind }) => [of?.name, new Date(at).toISOString(), kind]);
}

describe("the day of the last contact in a table", () => {
  it("is a touch of that day, by whichever way", () => {
    const table =
      "Name,Email,Last Contacted,Tags\nAna,ana@example.org,2026-03-14,lab\nIda,ida@example.org,,lab\n";
    const { people, touches, problems } = read(table);
    expect(touches).toEqual([
      {
        of: people[0],
        address: "",
        displayName: "Ana",
        at: Date.UTC(2026, 2, 14, 11),
        kind: "contact",
        direction: "mutual",
        subject: "",
        messageId: "day:2026-03-14",
        within: { from: Date.UTC(2026, 2, 13, 23), until: Date.UTC(2026, 2, 14, 23) },
        source: { file: "x.csv", line: 2 },
      },
    ]);
    expect(people[0]?.extra).toEqual([["Tags", "lab"]]);
    expect(problems).toEqual([]);
  });

  it("is known in the words of many programs and languages", () => {
    const headings = [
      ..."Last Contacted|Last contact|Last contact date|Last Contact Date|last_contacted_at|lastContacted".split(
        "|",
      ),
      ..."Last spoke|Last spoke on|Last spoken to|Last talked to|Date of last contact|Date last contacted".split(
        "|",
      ),
      ..."Last interaction|Last Interaction Date|Latest interaction|Last seen|Last Activity Date".split("|"),
      ..."When did we last talk|When we last spoke|Last time we talked|Last touchpoint|Last reached out".split(
        "|",
      ),
      ..."Last Email Sent Date|Last message|Last in touch|Last caught up|Most recent contact|Contacted on".split(
        "|",
      ),
      ..."Letzter Kontakt|Letzter Kontakt am|Zuletzt kontaktiert|Zuletzt gesprochen|Datum letzter Kontakt".split(
        "|",
      ),
      ..."Letzte Kontaktaufnahme|Datum des letzten Kontakts|Letzte Aktivität|Letzter Austausch".split("|"),
      ..."Dernier contact|Date du dernier contact|Dernière interaction|Dernier échange|Dernière activité".split(
        "|",
      ),
      ..."Último contacto|Fecha de último contacto|Fecha del último contacto|Última interacción".split("|"),
      ..."Última conversación|Ultimo contatto|Último contato|Laatste contact|Laatst gesproken".split("|"),
      ..."Senaste kontakt|Sist kontakt|Ostatni kontakt|Poslední kontakt|Последний контакт".split("|"),
      ..."最后联系时间|上次联系|最終連絡日|마지막 연락|최근 연락일".split("|"),
    ];
    const unknown = headings.filter((heading) => {
      const [one] = read(`Name,${heading}\nAna,2026-03-14\n`).touches ?? [];
      return one?.kind !== "contact";
    });
    expect(unknown).toEqual([]);
  });

  it("tells how it was where the heading does", () => {
    const kindsBy = (heading: string) =>
      contactsIn(`Name,${heading}\nAna,2026-03-14\n`)?.map(([, , kind]) => kind);
    for (const heading of [
      "Last met",
      "Last met on",
      "Last meeting",
      "Zuletzt getroffen",
      "Dernière rencontre",
    ])
      expect([heading, kindsBy(heading)]).toEqual([heading, ["meeting"]]);
    for (const heading of ["Last call", "Last called", "Letzter Anruf", "Dernier appel", "Última llamada"])
      expect([heading, kindsBy(heading)]).toEqual([heading, ["call"]]);
  });

  it("is not what a program noted of its own rows, nor what is still to come", () => {
    for (const heading of [
      "Last modified",
      "Last updated",
      "Last edited time",
      "Next contact",
      "Created",
      "Last name",
    ])
      expect([heading, contactsIn(`Name,Email,${heading}\nAna,a@example.org,2026-03-14\n`)]).toEqual([
        heading,
        [],
      ]);
    const { people, touches, problems } = read("Name,Last contact\nAna,2026-07-01\nIda,2026-06-01\n");
    expect(touches?.map(({ messageId, at }) => [messageId, at])).toEqual([["day:2026-06-01", CLOCK.now]]);
    expect(people[0]?.extra).toEqual([["Last contact", "2026-07-01"]]);
    expect(problems).toEqual([
      {
        file: "x.csv",
        line: 2,
        reason: "Last contact: “2026-07-01” has not come yet; it is kept as a detail.",
      },
    ]);
  });

  it("stays a detail where it counts back from a day that nobody told, and that is said once", () => {
    const { people, touches, problems } = read(
      "Name,Last spoke\nAna,2 weeks ago\nIda,vor 3 Tagen\nImre,2026-03-14\nJo,never\nKai,—\nLea,in spring\n",
    );
    expect(touches?.map(({ of }) => of?.name)).toEqual(["Imre"]);
    expect(people.map(({ extra }) => extra)).toEqual([
      [["Last spoke", "2 weeks ago"]],
      [["Last spoke", "vor 3 Tagen"]],
      [],
      [["Last spoke", "never"]],
      [["Last spoke", "—"]],
      [["Last spoke", "in spring"]],
    ]);
    expect(problems.map(({ line, reason }) => [line, reason])).toEqual([
      [
        2,
        "Last spoke: “2 weeks ago”, and 1 more like it, counts back from a day that the file does not tell; it is kept as a detail.",
      ],
      [7, "Last spoke: “in spring” is no day that can be read; it is kept as a detail."],
    ]);
  });

  it("is in the order of its table's days, and by the clock of a moment with its zone", () => {
    expect(contactsIn("Name,Last contact\nAna,03/04/2025\nIda,25/04/2025\n")?.map(([, at]) => at)).toEqual([
      "2025-04-03T10:00:00.000Z",
      "2025-04-25T10:00:00.000Z",
    ]);
    expect(contactsIn("Name,Last contact\nAna,03/04/2025\n")?.map(([, at]) => at)).toEqual([
      "2025-03-04T11:00:00.000Z",
    ]);
    const moments = [
      "2025-03-04T23:30:00Z",
      "2025-03-04 23:30:00+0000",
      "2025-03-04T00:00:00Z",
      "2025-03-04 23:30",
    ];
    expect(moments.map((told) => read(`Name,Last contact\nAna,${told}\n`).touches?.[0]?.messageId)).toEqual([
      "day:2025-03-05",
      "day:2025-03-05",
      "day:2025-03-04",
      "day:2025-03-04",
    ]);
  });

  it("is read as Dex, folk, HubSpot, Notion, Airtable and Clay write it", () => {
    const written = {
      last_seen_at: "2026-01-05T00:00:00+00:00",
      "Last interaction": "2026-01-05T10:00:00.000Z",
      "Last Activity Date": "2026-01-05 14:22",
      "Last Contacted": "January 5, 2026 2:30 PM (GMT+1)",
      "Last talked": "5/1/2026 2:30pm",
      "Last Contacted On": "January 5, 2026",
    };
    for (const [heading, cell] of Object.entries(written)) {
      const table = `Name,${heading},Next reminder\nAna,"${cell}",2026-09-01\nIda,13/1/2026,\n`;
      expect([heading, contactsIn(table)?.[0]?.[1]]).toEqual([heading, "2026-01-05T11:00:00.000Z"]);
    }
  });

  it("is not the day on which you met first, which tells how you met", () => {
    const { people, touches } = read('Name,First met,Met\nAna,"May 1, 2020",at a fair\n');
    expect([people[0]?.howMet, touches]).toEqual(["on May 1, 2020; at a fair", []]);
  });

  it("is left where the column holds something else, such as the message itself", () => {
    const { people, problems } = read("Name,Email,Last message\nAna,a@example.org,See you there\n");
    expect([people[0]?.extra, problems]).toEqual([[["Last message", "See you there"]], []]);
  });

  it("goes before whatever a program counts as activity", () => {
    const row = (activity: string, contact: string) =>
      contactsIn(
        `Name,Last Activity Date,Last Contacted\nAna,${activity},${contact}\nIda,2026-01-01,2026-01-01\n`,
      )
        ?.filter(([name]) => name === "Ana")
        .map(([, at]) => String(at).slice(0, 10));
    expect(row("2026-03-20", "2026-03-14")).toEqual(["2026-03-14"]);
    expect(row("2026-03-20", "")).toEqual(["2026-03-20"]);
  });

  it("is what the user says a column holds", () => {
    const said = { now: new Map([["kaffee", "lastContact" as const]]), before: [] };
    expect(read("Name,Kaffee\nAna,2026-03-14\n", said).touches).toHaveLength(1);
  });
});

it("Monica's day of the last talk is one, unless it is that of a call", () => {
  const call = { type: "call", values: [{ properties: { called_at: "2026-03-14 08:00:00" } }] };
  const of = (name: string, told: string, data: readonly object[]) => ({
    properties: { first_name: name, last_talked_to: told },
    data,
  });
  const values = [
    of("Ana", "2026-03-14 00:00:00", [call]),
    of("Ida", "2026-03-14", []),
    of("Jo", "some day", []),
  ];
  const json = JSON.stringify({ account: { data: [{ type: "contact", values }] } });
  const monica = peopleInMonica(json, "m.json", "monica", CLOCK);
  const { touches } = planImport({ ...monica, touches: monica.touches ?? [] }, BOOK);
  expect(touches.map((each) => each.map(({ kind }) => kind))).toEqual([["call"], ["contact"], []]);
  expect(monica.problems.map(({ reason }) => reason)).toEqual([
    "Jo: the last contact, “some day”, is no day that can be read; it is left out.",
  ]);
  const sql =
    "INSERT INTO `contacts` (`id`, `first_name`, `last_talked_to`) VALUES ('1', 'Ana', '2026-03-14');\n";
  expect(
    peopleInMonica(sql, "m.sql", "monica-sql", CLOCK).touches?.map(({ messageId }) => messageId),
  ).toEqual(["day:2026-03-14"]);
});

const BOOK = {
  people: [],
  leftOut: new Set<string>(),
  erased: new Set<string>(),
  letters: [],
  imported: new Map(),
};

describe("a day of which nothing else is told", () => {
  const ana = {
    id: "p1" as PersonId,
    name: "Ana",
    leftOut: false,
    points: ["email:ana@example.org"],
    places: [],
    notes: "",
    howMet: "",
    birthday: null,
    connectedOn: null,
    paceMonths: null,
  };
  const day = Date.UTC(2025, 2, 3, 20);
  const table = read("Name,Email,Last contact\nAna,ana@example.org,2025-03-03\n");
  const told = { ...table, touches: table.touches ?? [] };
  const planned = (contacts: ReadonlyMap<PersonId, readonly number[]>) =>
    planImport(told, { ...BOOK, people: [ana], contacts });

  it("adds nothing where the timeline has a contact of that day, whichever", () => {
    expect(planned(new Map([[ana.id, [day]]])).people).toMatchObject([{ kind: "skip" }]);
    const plan = planned(new Map([[ana.id, [day + 86_400_000]]]));
    expect(plan.people).toMatchObject([
      { kind: "merge", reason: "The same e-mail address: ana@example.org." },
    ]);
    expect(plan.touches.flat()).toHaveLength(1);
  });

  it("adds nothing beside a letter of that day among the files", () => {
    const letter = touch("ana@example.org", "<1@example.org>");
    const both = { ...told, people: [...told.people, person({ name: "Ana", email: "ana@example.org" })] };
    const plan = planImport({ ...both, touches: [...told.touches, letter] }, BOOK);
    expect(plan.touches.flat().map(({ kind }) => kind)).toEqual(["mail"]);
  });
});
