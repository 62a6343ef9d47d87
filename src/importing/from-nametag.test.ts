import fc from "fast-check";
import { expect, it } from "vitest";
import { peopleInNametag } from "./from-nametag.ts";

const CLOCK = { now: Date.UTC(2026, 0, 1), timeZone: "Europe/Budapest" };

it("[R37] people from nametag come with their interval as a pace, and with how they were met", () => {
  const { people, problems } = peopleInNametag(
    JSON.stringify({
      version: "1.2",
      exportDate: "2026-01-01",
      people: [
        {
          id: "p1",
          name: "Ana",
          surname: "Ruiz",
          organization: "Lumen",
          jobTitle: "Postdoc",
          notes: "likes tea",
          contactReminderEnabled: true,
          contactReminderInterval: 6,
          contactReminderIntervalUnit: "MONTHS",
          importantDates: [{ title: "Birthday", date: "1980-04-12T00:00:00.000Z" }],
          emails: [{ type: "WORK", email: "ana@example.org" }],
          customFields: [{ key: "How we met", value: "at a fair" }],
          relationshipToUser: { label: "Colleague" },
          groups: ["Optics"],
        },
        {},
      ],
    }),
    "nametag.json",
    CLOCK,
  );
  expect(people).toMatchObject([
    {
      name: "Ana Ruiz",
      headline: "Postdoc, Lumen",
      howMet: "at a fair",
      birthday: "1980-04-12",
      paceMonths: 6,
      points: [{ key: "ana@example.org", label: "work" }],
      extra: [
        ["relationship", "Colleague"],
        ["group", "Optics"],
      ],
    },
  ]);
  expect(problems.map(({ reason }) => reason)).toEqual(["Somebody has neither name nor address."]);
});

it("bring from nametag what its journal tells of them, when they were last in touch and who is what to whom", () => {
  const imre = { relatedPersonName: "Imre", relationshipType: { label: "Colleague" }, notes: "same lab" };
  const { people, touches = [] } = peopleInNametag(
    JSON.stringify({
      people: [
        {
          id: "p1",
          name: "Ana",
          prefix: "Dr.",
          photo: "data:image/png;base64,AAAA",
          anniversary: "2015-06-20T00:00:00.000Z",
          surname: "Ruiz",
          lastContact: "2025-05-06T00:00:00.000Z",
          locations: [{ type: "WORK", latitude: 40.4, longitude: -3.7, label: "the lab" }],
          relationships: [imre],
        },
      ],
      journalEntries: [
        {
          title: "Dinner",
          date: "2025-04-01T00:00:00.000Z",
          body: "We ate.",
          people: ["Ana"],
          peopleIds: ["p1"],
        },
        { title: "Walk", date: "2025-03-01T00:00:00.000Z", body: "", people: ["Ana Ruiz"] },
      ],
    }),
    "nametag.json",
    CLOCK,
  );
  expect(people[0]?.extra).toEqual([
    ["Colleague", "Imre (same lab)"],
    ["location", "the lab (40.4, -3.7)"],
    ["prefix", "Dr."],
    ["anniversary", "2015-06-20"],
    ["PHOTO", "PHOTO:data:image/png;base64,AAAA"],
  ]);
  expect(
    touches.map(({ at, kind, subject, note }) => [
      new Date(at).toISOString().slice(0, 10),
      kind,
      subject,
      note,
    ]),
  ).toEqual([
    ["2025-04-01", "meeting", "Dinner", "We ate."],
    ["2025-03-01", "meeting", "Walk", ""],
    ["2025-05-06", "contact", "", undefined],
  ]);
});

it("stays whole whatever nonsense a file from nametag holds", () => {
  fc.assert(
    fc.property(fc.json(), (json) => {
      peopleInNametag(
        `{"people":[${json},{"name":"Ana","emails":${json},"urls":[${json}],"relationshipToUser":${json}}]}`,
        "x",
        CLOCK,
      );
    }),
  );
});
