import { isObject, type Json, list, text } from "#formats/jscontact/json.ts";
import type { MonicaEvent } from "#formats/monica/contact.ts";
import { buildPerson, cutFrom, type Found, type FoundPoint } from "./build-person.ts";
import { readBirthday } from "./day.ts";
import { lastContactIn } from "./last-contact.ts";
import { howMetFrom, paceOf } from "./met.ts";
import { type Clock, touchesIn } from "./monica-touches.ts";
import { photoFrom } from "./photo.ts";
import type { ImportedPerson, ImportedTouch, Parsed, Problem } from "./record.ts";

const MAX_PEOPLE = 200_000;
const MAX_ENTRIES = 20_000;
const UNIT_DAYS: Readonly<Record<string, number>> = { DAYS: 1, WEEKS: 7, MONTHS: 30.4, YEARS: 365 };
const SPENT = new Set(
  (
    "id name middleName secondLastName surname displayNameOverride organization jobTitle notes photo lastContact " +
    "contactReminderEnabled contactReminderInterval contactReminderIntervalUnit importantDates phoneNumbers emails " +
    "addresses urls groups relationships relationshipToUser customFields customFieldValues imHandles locations"
  ).split(" "),
);

/**
 * Reads people from nametag's export, how they were met and how often to be in touch among it; what its journal tells
 * of them, and when they were last in touch, is on their timelines.
 */
export function peopleInNametag(content: string, file: string, clock: Clock): Parsed {
  let whole: unknown;
  try {
    whole = JSON.parse(content.replace(/^\ufeff/, ""));
  } catch {
    return {
      people: [],
      problems: [{ file, line: null, reason: "The export is damaged or cut off." }],
      bad: 0,
    };
  }
  const told = isObject(whole) ? list(whole["people"]).filter(isObject).slice(0, MAX_PEOPLE) : [];
  const journal = journalOf(isObject(whole) ? list(whole["journalEntries"]).filter(isObject) : []);
  const people: ImportedPerson[] = [];
  const touches: ImportedTouch[] = [];
  const problems: Problem[] = [];
  for (const each of told) {
    const found = foundIn(each);
    const person = buildPerson(found, { file, line: null });
    if (person === undefined)
      problems.push({ file, line: null, reason: "Somebody has neither name nor address." });
    else {
      people.push(person);
      const contacts = [text(each["id"]), canonicalName(each)].flatMap((key) => journal.get(key) ?? []);
      const happened = touchesIn({ contacts }, person, clock);
      const last = lastContactIn(dayIn(text(each["lastContact"])), person, clock);
      touches.push(...happened.touches, ...last.touches);
      problems.push(
        ...happened.problems,
        ...last.problems,
        ...cutFrom(found).map((reason) => ({ file, line: null, reason: `${person.name}: ${reason}` })),
      );
    }
  }
  return { people, touches, problems, bad: told.length - people.length };
}

/** As the journal calls somebody, whatever they are displayed as. */
function canonicalName(person: Json): string {
  return ["name", "middleName", "surname", "secondLastName"]
    .map((part) => text(person[part]).trim())
    .filter((part) => part !== "")
    .join(" ");
}

/** What the journal tells of each person, by their id or name. */
function journalOf(entries: readonly Json[]): ReadonlyMap<string, readonly MonicaEvent[]> {
  const found = new Map<string, MonicaEvent[]>();
  for (const entry of entries.slice(0, MAX_ENTRIES)) {
    const [summary, note, at] = [text(entry["title"]), text(entry["body"]), text(entry["date"])];
    // Before it told ids it told names.
    const whom = list(entry["peopleIds"]).length > 0 ? list(entry["peopleIds"]) : list(entry["people"]);
    for (const id of new Set(whom.map(text))) {
      const known = found.get(id) ?? [];
      found.set(id, known);
      known.push({ kind: "activity", at, summary, note, by: null });
    }
  }
  return found;
}

function foundIn(person: Json): Found {
  const of = (...names: readonly string[]) =>
    names
      .map((name) => text(person[name]).trim())
      .filter((part) => part !== "")
      .join(" ");
  const objects = (name: string) => list(person[name]).filter(isObject);
  const points = (name: string, kind: FoundPoint["kind"], value: string): readonly FoundPoint[] =>
    objects(name).map((each) => ({
      kind,
      value: text(each[value]),
      label: text(each["type"]).toLowerCase(),
    }));
  const relation = isObject(person["relationshipToUser"]) ? text(person["relationshipToUser"]["label"]) : "";
  const custom = [...objects("customFields"), ...objects("customFieldValues")].map(
    (each) => [text(each["key"]) || text(each["slug"]), text(each["value"])] as const,
  );
  const isMet = ([key]: readonly [string, string]) => /\b(?:met|introduc)/i.test(key.replace(/[_-]/g, " "));
  const how = howMetFrom({
    through: "",
    where: "",
    on: "",
    how: custom
      .filter(isMet)
      .map(([, value]) => value)
      .join("; "),
  });
  const days = objects("importantDates");
  const birth = days.find(({ title }) => /birth|geburt|naiss|cumple/i.test(text(title)));
  return {
    name: of("displayNameOverride") || of("name", "middleName", "surname", "secondLastName"),
    points: [
      ...points("emails", "email", "email"),
      ...points("phoneNumbers", "phone", "number"),
      ...points("urls", "url", "url"),
      ...objects("addresses").map((each) => ({
        kind: "address" as const,
        value: ["streetLine1", "streetLine2", "locality", "region", "postalCode", "country"]
          .map((part) => text(each[part]).trim())
          .filter((part) => part !== "")
          .join(", "),
        label: text(each["type"]).toLowerCase(),
      })),
    ],
    affiliations: [{ organization: of("organization"), role: of("jobTitle") }],
    howMet: how.line,
    notes: [of("notes"), ...how.rest].filter((part) => part !== "").join("\n\n"),
    birthday: birth === undefined ? null : readBirthday(text(birth["date"]).slice(0, 10)),
    paceMonths: paceIn(person),
    extra: [
      ...(relation === "" ? [] : [["relationship", relation] as const]),
      ...list(person["groups"]).map((group) => ["group", text(group)] as const),
      ...days
        .filter((each) => each !== birth)
        .map(({ title, date }) => [text(title), dayIn(text(date))] as const),
      ...objects("imHandles").map(({ protocol, handle }) => [text(protocol), text(handle)] as const),
      ...objects("relationships").map((each) => {
        const type = isObject(each["relationshipType"]) ? text(each["relationshipType"]["label"]) : "";
        const about = text(each["notes"]).trim();
        return [
          type || "knows",
          `${text(each["relatedPersonName"])}${about === "" ? "" : ` (${about})`}`,
        ] as const;
      }),
      ...objects("locations").map(placeOnMap),
      ...custom.filter((each) => !isMet(each)),
      ...Object.keys(person)
        .filter((name) => !SPENT.has(name) && text(person[name]) !== "")
        .map((name) => [name, dayIn(text(person[name]))] as const),
      ...photoFrom(text(person["photo"])),
    ].filter(([name, value]) => name !== "" && value !== ""),
  };
}

/** "the lab (40.4, -3.7)" */
function placeOnMap(place: Json): readonly [string, string] {
  const at = [place["latitude"], place["longitude"]].filter((each) => typeof each === "number").join(", ");
  const label = text(place["label"]).trim();
  return ["location", label === "" || at === "" ? label || at : `${label} (${at})`];
}

/** "2015-06-20T00:00:00.000Z" is that day. */
function dayIn(said: string): string {
  return said.replace(/^(\d{4}-\d\d-\d\d)T00:00:00(?:\.000)?Z$/, "$1");
}

function paceIn(person: Json): number | null {
  if (person["contactReminderEnabled"] === false) return null;
  const unit = UNIT_DAYS[text(person["contactReminderIntervalUnit"]).toUpperCase()] ?? 0;
  return paceOf(Number(person["contactReminderInterval"] ?? 0) * unit);
}
