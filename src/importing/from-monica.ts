import { LEFT, type MonicaContact } from "#formats/monica/contact.ts";
import { readMonicaJson } from "#formats/monica/read-json.ts";
import { readMonicaSql } from "#formats/monica/read-sql.ts";
import { foldText } from "#people/fold.ts";
import { clipped } from "#people/shown.ts";
import { buildPerson, cutFrom, type Found, type FoundAffiliation } from "./build-person.ts";
import { readBirthday, readDay } from "./day.ts";
import { lastContactIn } from "./last-contact.ts";
import { howMetFrom, paceOf } from "./met.ts";
import { type Clock, touchesIn } from "./monica-touches.ts";
import { photoFrom } from "./photo.ts";
import type { ImportedIntroduction, ImportedPerson, ImportedTouch, Parsed, Problem } from "./record.ts";

const MOST_TOUCHES = 200_000;

/**
 * Reads people from Monica's export as JSON or SQL, how they were met and how often to be in touch among it, and what
 * was between them and the user: activities, calls and messages.
 */
export function peopleInMonica(
  text: string,
  file: string,
  format: "monica" | "monica-sql",
  clock: Clock,
): Parsed {
  const contacts = format === "monica" ? readMonicaJson(text) : readMonicaSql(text);
  if (contacts === undefined)
    return {
      people: [],
      problems: [{ file, line: null, reason: "The export is damaged or cut off." }],
      bad: 0,
    };
  const relatives = new Set(relativesAmong(contacts));
  const names = new Map(
    contacts.map((each) => [each.id, relatives.has(each) ? withBirthday(each) : nameOf(each)]),
  );
  const people: ImportedPerson[] = [];
  const records = new Map<string, ImportedPerson>();
  const touches: ImportedTouch[] = [];
  const problems: Problem[] = [];
  let bad = 0;
  let over = 0;
  for (const contact of contacts) {
    if (contact.mine || relatives.has(contact)) continue;
    const found = foundIn(contact, names);
    const person = buildPerson(found, { file, line: null });
    const told = person?.name ?? "A contact";
    const reasons = person === undefined ? ["A contact has neither name nor address."] : cutFrom(found);
    problems.push(
      ...reasons.map((reason) => ({ file, line: null, reason: person ? `${told}: ${reason}` : reason })),
    );
    if (person === undefined) bad += 1;
    else {
      people.push(person);
      records.set(contact.id, person);
      const happened = touchesIn(contact, person, clock);
      const talked = lastContactIn(contact.talkedOn, person, clock);
      for (const touch of [...happened.touches, ...talked.touches])
        if (touches.length < MOST_TOUCHES) touches.push(touch);
        else over += 1;
      for (const problem of [...happened.problems, ...talked.problems]) problems.push(problem);
    }
  }
  if (over > 0) problems.push({ file, line: null, reason: leftOver(over) });
  for (const each of contacts)
    if (each.mine) problems.push({ file, line: null, reason: `${nameOf(each)} is you, and stayed out.` });
  if (relatives.size > 0) problems.push({ file, line: null, reason: relativesSay([...relatives]) });
  const left = leftIn(contacts);
  if (left !== "") problems.push({ file, line: null, reason: left });
  if (contacts.length === 0) problems.push({ file, line: null, reason: whyNobody(text, format) });
  return { people, touches, introductions: introductionsAmong(contacts, records), problems, bad };
}

/** A dump may give the rows without their columns, or be of another program. */
function whyNobody(text: string, format: "monica" | "monica-sql"): string {
  if (format === "monica" || NAMED_COLUMNS.test(text)) return "There is not a single contact in it.";
  return OF_CONTACTS.test(text)
    ? "Its rows do not say which column is which. Export from Monica itself (Settings, Export), or dump with --complete-insert."
    : "This is SQL of another program. Export your contacts as CSV or vCard instead.";
}

const NAMED_COLUMNS = /^INSERT (?:IGNORE )?INTO [`\w.]{0,80}\bcontacts`? \(|^# .* dump of data\s*$/im;
const OF_CONTACTS = /^INSERT (?:IGNORE )?INTO [`\w.]{0,80}\bcontacts`? VALUES/im;

/** Through whom each was met, where Monica has both. */
function introductionsAmong(
  contacts: readonly MonicaContact[],
  records: ReadonlyMap<string, ImportedPerson>,
): readonly ImportedIntroduction[] {
  return contacts.flatMap(({ id, met }) => {
    const [by, of] = [records.get(met.through), records.get(id)];
    return by === undefined || of === undefined || by === of ? [] : [{ by, of, on: readDay(met.on) }];
  });
}

/**
 * Those whom Monica keeps only as what they are to somebody, such as a child, without a page of their own. They stand
 * with that somebody; one who can be reached, or with whom something was, comes in as anybody.
 */
function relativesAmong(contacts: readonly MonicaContact[]): readonly MonicaContact[] {
  const whole = contacts.filter(({ partial, mine }) => !partial && !mine);
  const named = new Set(whole.flatMap(({ relations }) => relations.map(({ who }) => who)));
  return contacts.filter(
    ({ id, partial, fields, addresses, notes, contacts: events, met }) =>
      partial &&
      named.has(id) &&
      fields.length + addresses.length + notes.length + events.length === 0 &&
      `${met.on}${met.where}${met.how}${met.through}` === "",
  );
}

function withBirthday(contact: MonicaContact): string {
  const name = nameOf(contact);
  return name === "" || contact.birthday === "" ? name : `${name}, born ${contact.birthday}`;
}

const RELATIVES_NAMED = 3;

function relativesSay(relatives: readonly MonicaContact[]): string {
  const names = relatives.slice(0, RELATIVES_NAMED).map((each) => clipped(nameOf(each), 60));
  const more = relatives.length - names.length;
  const told = [...names, ...(more > 0 ? [`${more.toLocaleString("en")} more`] : [])];
  return `Monica keeps them only as somebody’s family or friends, and they stand with those: ${told.join(", ")}.`;
}

function leftOver(count: number): string {
  const some = count === 1 ? "1 call or message is" : `${count.toLocaleString("en")} calls and messages are`;
  return `There is more in it than can be taken: ${some} left out.`;
}

/** What has no place here: said once, for all of them. */
function leftIn(contacts: readonly MonicaContact[]): string {
  const counts = LEFT.flatMap((kind) => {
    const count = contacts.reduce((sum, { left }) => sum + left.filter((each) => each === kind).length, 0);
    return count === 0 ? [] : [`${count.toLocaleString("en")} ${kind}${count === 1 ? "" : "s"}`];
  });
  return counts.length === 0 ? "" : `Not brought over, since they have no place here: ${counts.join(", ")}.`;
}

function nameOf({ first, middle, last, nickname }: MonicaContact): string {
  return [first, middle, last].filter((part) => part.trim() !== "").join(" ") || nickname;
}

function foundIn(contact: MonicaContact, names: ReadonlyMap<string, string>): Found {
  const { met, nickname, food } = contact;
  const how = howMetFrom({
    through: names.get(met.through) ?? "",
    where: met.where,
    on: met.on,
    how: met.how,
  });
  return {
    name: nameOf(contact),
    points: [
      ...contact.fields.filter((each) => !isHandle(each)).map(({ type, value }) => pointOf(type, value)),
      ...contact.addresses.map((value) => ({ kind: "address" as const, value })),
    ],
    affiliations: positionsIn(contact),
    howMet: how.line,
    notes: [contact.description, ...how.rest, ...contact.notes, ...contact.lifeEvents.map(lifeEventSays)]
      .filter((part) => part.trim() !== "")
      .join("\n\n"),
    birthday: readBirthday(contact.birthday),
    paceMonths: paceOf(contact.paceDays),
    extra: [
      ...(nickname === "" ? [] : [["nickname", nickname] as const]),
      ...(food === "" ? [] : [["food", food] as const]),
      ...contact.tags.map((tag) => ["tag", tag] as const),
      ...contact.fields.filter(isHandle).map(({ type, value }) => [type || "account", value] as const),
      ...contact.relations.flatMap(({ type, who }) => {
        const name = names.get(who) ?? "";
        return name === "" ? [] : [[type || "knows", name] as const];
      }),
      ...(contact.died === "" ? [] : [["died", contact.died] as const]),
      ...photoFrom(contact.photo),
      // The last, since earlier ones were kept without it (`fingerprintsOf`).
      ...(UUID.test(contact.uuid) ? [["uid", contact.uuid] as const] : []),
    ],
  };
}

/** By anything shorter, two of two Monicas might be one. */
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** What they do by their card, with its days where their positions tell them; then those positions, the last first. */
function positionsIn({ company, job, occupations }: MonicaContact): readonly FoundAffiliation[] {
  const held = occupations
    .map(({ title, company: organization, from, to }) => ({
      organization,
      role: title,
      startsOn: readDay(from),
      endsOn: readDay(to),
    }))
    .toSorted((a, b) => ((a.endsOn ?? "9999") < (b.endsOn ?? "9999") ? 1 : -1));
  const isSame = (each: FoundAffiliation) =>
    foldText(each.organization) === foldText(company) &&
    (job === "" || foldText(each.role) === foldText(job));
  return held.some(isSame) ? held : [{ organization: company, role: job }, ...held];
}

/** "2022-01-01: New job. At Lumen" */
function lifeEventSays({ on, name, note }: MonicaContact["lifeEvents"][number]): string {
  const said = [name, note].filter((part) => part.trim() !== "").join(". ");
  return on === "" || said === "" ? said : `${on}: ${said}`;
}

/** By what a network knows somebody, where it is no page: "ana.ruiz" of Facebook's is no address on the web. */
function isHandle({ type, value }: MonicaContact["fields"][number]): boolean {
  const inPage = NETWORKS.test(type) ? /\// : /[./]/;
  return pointOf(type, value).kind === "url" && !inPage.test(value);
}

/** Those of Monica's own kinds of field that are no page of somebody's own. */
const NETWORKS = /^(?:facebook|twitter|x|instagram|telegram|hangouts|skype|signal|snapchat|linkedin)$/i;

function pointOf(type: string, value: string) {
  const word = type.toLowerCase();
  if (word.includes("mail") || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value))
    return { kind: "email" as const, value };
  if (word === "phone" || word.includes("whatsapp")) return { kind: "phone" as const, value };
  return { kind: "url" as const, value, label: type };
}
