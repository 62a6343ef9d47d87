import { expect, it } from "vitest";
import { NO_PREFERENCES } from "#people/person.ts";
import { formFor, numberIn, type Reachable, waysToReach } from "./ways.ts";

const somebody: Reachable = {
  person: { name: "Ana Ruiz", familiarity: "stranger", preferences: NO_PREFERENCES },
  points: [],
  connected: false,
  organization: "",
  introducer: "",
};
const email = { kind: "email", value: "ana@example.org", stale: false } as const;
const profile = { kind: "linkedin", value: "ana-ruiz", stale: false } as const;
const phone = { kind: "phone", value: "+41000000", stale: false } as const;
const known = { ...somebody.person, familiarity: "known" } as const;

function kinds(more: Partial<Reachable>) {
  return waysToReach({ ...somebody, ...more }).map(({ kind }) => kind);
}

it("[R23] finds a way to everybody, also where no address is known", () => {
  const [way] = waysToReach({ ...somebody, organization: "Lumen" });
  expect(way).toMatchObject({ kind: "find-address", form: "email", value: "" });
  expect(way?.because).toContain("The pages of Lumen,");
  expect(waysToReach({ ...somebody, organization: "an NGO" })[0]?.because).toContain("The pages of the NGO,");
  const [institute] = waysToReach({ ...somebody, organization: "Norwegian Institute for Nature Research" });
  expect(institute?.because).toContain("The pages of the Norwegian Institute for Nature Research,");
  expect(waysToReach({ ...somebody, organization: "retired" })[0]?.because).not.toContain("retired");
  expect(kinds({ points: [{ ...email, stale: true }] })).toEqual(["find-address"]);
});

it("[R23] writes to people without an e-mail address in the form their network has", () => {
  expect(kinds({ points: [profile] })).toEqual(["connection-note"]);
  expect(kinds({ points: [profile], connected: true })).toEqual(["message"]);
  expect(kinds({ points: [profile, email], connected: true })).toEqual(["email", "message"]);
});

it("[R23] goes through somebody who knows both before it writes to a stranger", () => {
  expect(kinds({ points: [email], introducer: "Imre Kovács" })).toEqual(["introducer", "email"]);
  expect(kinds({ person: known, points: [email], introducer: "Imre Kovács" })).toEqual([
    "email",
    "introducer",
  ]);
});

it("[R23] writes a short message to whom there is a number alone of, and telephones nobody whom one does not know", () => {
  expect(kinds({ person: known, points: [phone] })).toEqual(["text", "call"]);
  expect(kinds({ points: [phone] })).toEqual(["text", "find-address"]);
  const [text] = waysToReach({ ...somebody, points: [phone] });
  expect(text).toMatchObject({ form: "message", value: phone.value });
  expect(kinds({ points: [{ ...phone, label: "fax" }] })).toEqual(["find-address"]);
  // Where there is a letter to write to who is no friend, a number is not what one takes.
  expect(kinds({ points: [phone, email] })).toEqual(["email"]);
  expect(kinds({ person: known, points: [phone, email] })).toEqual(["email", "text", "call"]);
  expect(kinds({ points: [phone], introducer: "Imre Kovács" })).toEqual([
    "introducer",
    "text",
    "find-address",
  ]);
});

it("[R40] puts first what they prefer", () => {
  const preferring = (channel: "mail" | "message" | "call") => ({
    ...known,
    preferences: { ...NO_PREFERENCES, channel },
  });
  const points = [email, profile, phone];
  expect(kinds({ person: preferring("call"), points })[0]).toBe("call");
  expect(kinds({ person: preferring("message"), points })[0]).toBe("text");
  expect(kinds({ person: preferring("message"), points: [email, profile] })[0]).toBe("connection-note");
  expect(kinds({ person: preferring("mail"), points, introducer: "Imre" })[0]).toBe("email");
});

it("[R23] says it in person where one has met and has no address", () => {
  expect(kinds({ person: known })).toEqual(["find-address", "in-person"]);
  expect(kinds({ person: known, points: [email] })).toEqual(["email"]);
});

it("[R26] [R58] proposes another way before an address of the place that somebody left", () => {
  const left = [{ address: email.value, place: "Novo Nordisk", sure: true }];
  const gone = { person: known, organization: "Lundbeck", left };
  expect(kinds({ ...gone, points: [email] })).toEqual(["find-address", "in-person", "email"]);
  const [find, , old] = waysToReach({ ...somebody, ...gone, points: [email] });
  expect(find?.because).toMatch(/^No newer address is known yet\. The pages of Lundbeck,/);
  expect(old?.because).toMatch(/^The address ana@example\.org is of Novo Nordisk, which they have left;/);
  expect(kinds({ ...gone, points: [profile, email], connected: true })).toEqual(["message", "email"]);
  const other = { kind: "email", value: "ana@gmail.com", stale: false } as const;
  expect(waysToReach({ ...somebody, ...gone, points: [email, other] })).toMatchObject([
    { kind: "email", value: "ana@gmail.com" },
  ]);
});

it("[R23] writes a letter for the way that it goes by itself, and names the number where it goes to one", () => {
  const ways = (more: Partial<Reachable>) => waysToReach({ ...somebody, ...more });
  const byText = ways({ points: [phone], introducer: "Imre Kovács" });
  expect(formFor(byText)).toBe("message");
  expect(numberIn(byText, "message")).toBe(phone.value);
  expect(numberIn(byText, "email")).toBe("");
  expect(formFor(ways({}))).toBe("email");
  const both = ways({ person: known, points: [email, phone] });
  expect(formFor(both)).toBe("email");
  expect(numberIn(both, "message")).toBe(phone.value);
  expect(numberIn(ways({ person: known, points: [profile, phone], connected: true }), "message")).toBe("");
});
