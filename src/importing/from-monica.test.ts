import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { peopleInMonica } from "./from-monica.ts";

const pair = (name: string) =>
  readFileSync(new URL(`../formats/monica/pairs/${name}`, import.meta.url), "utf8");

const CLOCK = { now: Date.UTC(2026, 0, 1), timeZone: "Europe/Budapest" };

const ANA = {
  name: "Ana Ruiz",
  headline: "Postdoc, Lumen",
  birthday: "--04-12",
  notes: "likes tea",
  paceMonths: 3,
};

describe("people from Monica", () => {
  it("[R37] come with how they were met, through whom, and a pace, from its JSON", () => {
    const { people, introductions, problems } = peopleInMonica(
      pair("lab.json"),
      "monica.json",
      "monica",
      CLOCK,
    );
    expect(problems).toEqual([]);
    expect(introductions).toEqual([{ by: people[1], of: people[0], on: "2019-05-02" }]);
    expect(people).toMatchObject([
      {
        ...ANA,
        howMet: "at the poster with the laser; through Imre; on 2019-05-02",
        points: [{ key: "ana@example.org" }, { key: "+36205550134" }, { value: "1 Fő tér, Pécs, HU" }],
        extra: [
          ["nickname", "Anita"],
          ["tag", "optics"],
        ],
      },
      { name: "Imre", paceMonths: null },
    ]);
  });

  it("[R37] and from its SQL, whatever stands within the texts", () => {
    const { people, problems } = peopleInMonica(pair("lab.sql"), "monica.sql", "monica-sql", CLOCK);
    expect(problems).toEqual([]);
    expect(people).toMatchObject([
      {
        ...ANA,
        howMet: "at the poster; O'Neill's (VALUES), \\ and all; Lyon; through Imre; on 2019-05-02",
        points: [{ key: "ana@example.org" }],
      },
      { name: "Imre" },
    ]);
  });

  it("keep what Monica numbers them by, where that tells them from anybody of another Monica", () => {
    const uuid = "4fbe8971-0bc3-4a17-8e0a-0d2b6f1c9a77";
    const json = (id: string) =>
      `{ "exported_by": "x", "account": { "data": [{ "type": "contact", "values": [{ "uuid": "${id}", "properties": { "first_name": "Ana" } }] }] } }`;
    const sql = `INSERT IGNORE INTO contacts (id, uuid, first_name) VALUES ('7', '${uuid}', 'Ana');\n`;
    const read = (text: string, format: "monica" | "monica-sql") =>
      peopleInMonica(text, "monica", format, CLOCK).people.map(({ extra }) => extra);
    expect(read(json(uuid), "monica")).toEqual([[["uid", uuid]]]);
    expect(read(sql, "monica-sql")).toEqual([[["uid", uuid]]]);
    expect(read(json("7"), "monica")).toEqual([[]]);
  });

  it("keep with somebody whom Monica knows only as their child, and take in who can be reached", () => {
    const contact = (uuid: string, first_name: string, more: object = {}, data: object[] = []) => ({
      uuid,
      properties: { first_name, is_partial: true, ...more },
      data,
    });
    const isTo = (contact_is: string, type: string) => ({
      properties: { type, contact_is, of_contact: "ana" },
    });
    const birthdate = { date: "2015-04-12T00:00:00Z", is_age_based: false, is_year_unknown: false };
    const call = { type: "call", count: 1, values: [{ properties: { called_at: "2021-02-01 11:00:00" } }] };
    const values = [
      contact("ana", "Ana", { is_partial: false }),
      contact("kim", "Kim", { birthdate }),
      contact("imre", "Imre", {}, [call]),
      contact("jo", "Jo"),
    ];
    const relations = [isTo("kim", "child"), isTo("imre", "partner")];
    const json = JSON.stringify({
      account: {
        data: [
          { type: "contact", values },
          { type: "relationship", values: relations },
        ],
      },
    });
    const sql = [
      "INSERT IGNORE INTO `contacts` (`id`,`first_name`,`is_partial`,`birthday_special_date_id`) VALUES",
      " (1,'Ana',0,NULL),\n (2,'Kim',1,7),\n (3,'Imre',1,NULL),\n (4,'Jo',1,NULL);",
      "INSERT IGNORE INTO `calls` (`id`,`contact_id`,`called_at`) VALUES\n (1,3,'2021-02-01 11:00:00');",
      "INSERT IGNORE INTO `special_dates` (`id`,`date`,`is_age_based`,`is_year_unknown`) VALUES\n (7,'2015-04-12',0,0);",
      "INSERT IGNORE INTO `relationship_types` (`id`,`name`) VALUES\n (1,'child'),\n (2,'partner');",
      "INSERT IGNORE INTO `relationships` (`relationship_type_id`,`contact_is`,`of_contact`) VALUES",
      " (1,2,1),\n (2,3,1);",
    ].join("\n");
    for (const [text, format] of [
      [json, "monica"],
      [sql, "monica-sql"],
    ] as const) {
      const { people, problems } = peopleInMonica(text, "m", format, CLOCK);
      expect(people.map(({ name }) => name)).toEqual(["Ana", "Imre", "Jo"]);
      expect(people[0]?.extra).toEqual([
        ["child", "Kim, born 2015-04-12"],
        ["partner", "Imre"],
      ]);
      expect(problems.map(({ reason }) => reason)).toEqual([
        "Monica keeps them only as somebody’s family or friends, and they stand with those: Kim.",
      ]);
    }
  });

  it("tell a name in a network from a page on the web", () => {
    const types = ["Facebook", "LinkedIn", "Website"].map((name) => ({ uuid: name, properties: { name } }));
    const fields = [
      ["Facebook", "ana.ruiz"],
      ["LinkedIn", "https://www.linkedin.com/in/ana"],
      ["Website", "ana.example"],
    ].map(([type, data]) => ({ properties: { type, data } }));
    const ana = {
      uuid: "a",
      properties: { first_name: "Ana" },
      data: [{ type: "contact_field", values: fields }],
    };
    const text = JSON.stringify({
      account: { data: [{ type: "contact", values: [ana] }], instance: { contact_field_types: types } },
    });
    const { people } = peopleInMonica(text, "m.json", "monica", CLOCK);
    expect(people[0]?.points.map(({ kind, value }) => [kind, value])).toEqual([
      ["linkedin", "https://www.linkedin.com/in/ana"],
      ["url", "ana.example"],
    ]);
    expect(people[0]?.extra).toEqual([["Facebook", "ana.ruiz"]]);
  });

  it("[R61] leave the user's own card out, and say so", () => {
    const json = {
      account: {
        data: [
          { type: "user", values: [{ properties: { me_contact: "kim" } }] },
          {
            type: "contact",
            values: ["kim", "Ana"].map((each) => ({ uuid: each, properties: { first_name: each } })),
          },
        ],
      },
    };
    const sql =
      "INSERT IGNORE INTO `contacts` (`id`,`first_name`) VALUES\n (1,'kim'),\n (2,'Ana');\n" +
      "INSERT IGNORE INTO `users` (`id`,`me_contact_id`) VALUES\n (7,1),\n (8,NULL);";
    for (const [text, format] of [
      [JSON.stringify(json), "monica"],
      [sql, "monica-sql"],
    ] as const) {
      const { people, problems } = peopleInMonica(text, "m", format, CLOCK);
      expect(people.map(({ name }) => name)).toEqual(["Ana"]);
      expect(problems.map(({ reason }) => reason)).toEqual(["kim is you, and stayed out."]);
    }
  });

  it("says what of it has no place here, from either export", () => {
    const gifts = `{ "count": 2, "type": "gift", "values": [{ "uuid": "g1" }, { "uuid": "g2" }] },
      { "count": 1, "type": "pet", "values": [{ "uuid": "l1" }] },`;
    const note = '{ "count": 1, "type": "note",';
    const json = pair("lab.json").replace(note, `${gifts} ${note}`);
    const sql = `${pair("lab.sql")}
INSERT IGNORE INTO gifts (\`id\`,\`contact_id\`) VALUES
(1,1),(2,1);
INSERT IGNORE INTO pets (\`id\`,\`contact_id\`) VALUES
(1,1);
`;
    const reason = "Not brought over, since they have no place here: 2 gifts, 1 pet.";
    for (const [text, format] of [
      [json, "monica"],
      [sql, "monica-sql"],
    ] as const)
      expect(peopleInMonica(text, "m", format, CLOCK).problems.map((each) => each.reason)).toEqual([reason]);
  });

  it("bring who has died, who is what to whom, what happened in their lives and their picture", () => {
    const whole = JSON.parse(pair("lab.json"));
    const [contacts] = whole.account.data;
    const [ana, imre] = contacts.values;
    const day = { date: "2021-02-03", is_age_based: false, is_year_unknown: false };
    Object.assign(imre.properties, { is_dead: true, deceased_date: day });
    ana.properties.avatar = { avatar_photo: "p1" };
    const dataUrl = "data:image/png;base64,AAAA";
    const moved = { happened_at: "2020-01-01T00:00:00Z", name: "New job", note: "at Lumen" };
    ana.data.push({ type: "life_event", values: [{ properties: moved }] });
    const sister = { type: "sister", contact_is: "c1", of_contact: "c2" };
    whole.account.data.push(
      { type: "photo", values: [{ uuid: "p1", properties: { dataUrl } }] },
      { type: "relationship", values: [{ properties: sister }] },
    );
    const dump = `${pair("lab.sql")
      .replace("`first_met_additional_info`) VALUES", "`first_met_additional_info`,`is_dead`) VALUES")
      .replace("and all')", "and all',0)")
      .replace("NULL);", "NULL,1);")}
INSERT IGNORE INTO life_events (\`id\`,\`contact_id\`,\`name\`,\`note\`,\`happened_at\`) VALUES
 (1,1,'New job','at Lumen','2020-01-01 00:00:00');
INSERT IGNORE INTO relationship_types (\`id\`,\`name\`) VALUES
 (6,'sister');
INSERT IGNORE INTO relationships (\`id\`,\`relationship_type_id\`,\`contact_is\`,\`of_contact\`) VALUES
 (1,6,1,2);
`;
    const told = [
      peopleInMonica(JSON.stringify(whole), "m", "monica", CLOCK),
      peopleInMonica(dump, "m", "monica-sql", CLOCK),
    ];
    expect(told.map(({ problems }) => problems)).toEqual([[], []]);
    for (const { people } of told)
      expect(people[0]?.notes).toBe("likes tea\n\n2020-01-01: New job. at Lumen");
    expect(told.map(({ people }) => people[1]?.extra)).toEqual([
      [
        ["sister", "Ana Ruiz"],
        ["died", "2021-02-03"],
      ],
      [
        ["sister", "Ana Ruiz"],
        ["died", "yes"],
      ],
    ]);
    expect(told[0]?.people[0]?.extra).toContainEqual(["PHOTO", `PHOTO:${dataUrl}`]);
  });

  it("brings where they work and worked, with the days, from the SQL", () => {
    const sql = `${pair("lab.sql")}
INSERT IGNORE INTO companies (\`id\`,\`name\`) VALUES
(7,'Lumen'),(8,'Fenwick');
INSERT IGNORE INTO occupations (\`id\`,\`contact_id\`,\`company_id\`,\`title\`,\`currently_works_here\`,\`start_date\`,\`end_date\`) VALUES
(1,1,8,'Clerk',0,'2015-01-01','2019-06-30'),(2,1,7,'Scientist',1,'2019-07-01','2019-07-02');
`;
    const [ana] = peopleInMonica(sql, "m", "monica-sql", CLOCK).people;
    const before = peopleInMonica(pair("lab.sql"), "m", "monica-sql", CLOCK).people[0];
    expect(ana?.affiliations.slice(-2)).toEqual([
      { organization: "Lumen", role: "Scientist", startsOn: "2019-07-01", endsOn: null },
      { organization: "Fenwick", role: "Clerk", startsOn: "2015-01-01", endsOn: "2019-06-30" },
    ]);
    expect(ana?.affiliations[0]?.organization).toBe(before?.affiliations[0]?.organization ?? "Lumen");
  });

  it("keeps a long story of how you met whole, in the notes", () => {
    const story = `${"and then ".repeat(80)}we met`;
    const { people } = peopleInMonica(pair("lab.json").replace("at the poster", story), "m", "monica", CLOCK);
    expect(people[0]?.notes).toContain("we met");
  });

  it("never throws, and keeps the rows after any nonsense", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 100 }), fc.json(), (nonsense, json) => {
        const { people } = peopleInMonica(
          `INSERT IGNORE INTO contacts (\`id\`) VALUES\n ${nonsense.replaceAll("'", "")};\n${pair("lab.sql")}`,
          "x",
          "monica-sql",
          CLOCK,
        );
        expect(people.map(({ name }) => name)).toContain("Ana Ruiz");
        peopleInMonica(
          `{"account":{"data":[{"type":"contact","values":[${json},{"properties":${json},"data":${json}}]}]}}`,
          "x",
          "monica",
          CLOCK,
        );
      }),
    );
    expect(peopleInMonica("{", "x", "monica", CLOCK).problems[0]?.reason).toMatch(/damaged/);
  });
});

it("reads a dump that names its columns, and says what to do with one that does not, or of another program", () => {
  const clock = { now: 0, timeZone: "UTC" };
  const read = (sql: string) => peopleInMonica(sql, "dump.sql", "monica-sql", clock);
  const names = "INSERT INTO `contacts` (`id`, `first_name`, `last_name`) VALUES (1,'Ana','Ruiz');\n";
  expect(read(names).people.map(({ name }) => name)).toEqual(["Ana Ruiz"]);
  const reasons = (sql: string) => read(sql).problems.map(({ reason }) => reason);
  expect(reasons("INSERT INTO `contacts` VALUES (1,'Ana','Ruiz');\n")).toEqual([
    "Its rows do not say which column is which. Export from Monica itself (Settings, Export), or dump with --complete-insert.",
  ]);
  expect(reasons("INSERT INTO `songs` (`name`) VALUES ('A song');\n")).toEqual([
    "This is SQL of another program. Export your contacts as CSV or vCard instead.",
  ]);
});
