import type { Decoded } from "#formats/bytes/decode.ts";
import { NO_PARTS, type VCard } from "#formats/vcard/card.ts";
import { departmentOf, keptDetail } from "#formats/vcard/kept.ts";
import { cardsInSteps } from "#formats/vcard/read.ts";
import { contactKey, isOfOffice } from "#people/contact-point.ts";
import { familyInCapitals } from "#people/family-in-capitals.ts";
import { nameGivenFirst } from "#people/given-first.ts";
import { clipped, oneLine } from "#people/shown.ts";
import { spokenName } from "#people/spoken-name.ts";
import { withoutHowMet } from "#people/told-otherwise.ts";
import { atOnce, partOf, type Steps } from "#time/steps.ts";
import { buildPerson, cutFrom, type Found, namesNobody } from "./build-person.ts";
import { readBirthday } from "./day.ts";
import { factsAmong } from "./own-details.ts";
import type { ImportedPerson, Parsed, Problem } from "./record.ts";

/** Reads people from vCards of any version; a card that names nobody is told with its line. */
export function peopleInCards(decoded: Decoded, file: string): Parsed {
  return atOnce(cardPeopleInSteps(decoded, file));
}

/** The same in steps. */
export function* cardPeopleInSteps(decoded: Decoded, file: string): Steps<Parsed> {
  const read = yield* partOf(cardsInSteps(decoded), 0, 0.7);
  if (read.cards.length === 0)
    return { people: [], problems: [{ file, line: null, reason: NO_CARD }], bad: 0, nothing: true };
  return yield* partOf(peopleOnCards(read, file), 0.7, 1);
}

const NO_CARD =
  "It looks like a vCard and is none that can be read: each property of a card stands on a line of its own.";

const CARDS_A_STEP = 250;

type OnCards = {
  readonly cards: readonly { readonly line: number; readonly card: VCard }[];
  readonly flaws: readonly { readonly line: number | null; readonly reason: string }[];
};

/** The people on cards, whatever format they were written in. */
export function* peopleOnCards({ cards, flaws }: OnCards, file: string): Steps<Parsed> {
  const problems: Problem[] = flaws.map((flaw) => ({ file, ...flaw }));
  const people: ImportedPerson[] = [];
  let bad = 0;
  for (const [at, { line, card }] of cards.entries()) {
    if (at % CARDS_A_STEP === CARDS_A_STEP - 1) yield at / cards.length;
    const found = foundOn(card);
    const other = notAPerson(card);
    const person = other === undefined ? buildPerson(found, { file, line }) : undefined;
    if (person !== undefined) {
      people.push(person);
      problems.push(...cutFrom(found).map((reason) => ({ file, line, reason })));
      continue;
    }
    if (other === undefined) bad += 1;
    problems.push({ file, line, reason: other ?? namesNobody("card", found) });
  }
  return { people, problems: problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)), bad };
}

/** Why a card is of nobody in particular; undefined for a person's. */
function notAPerson(card: VCard): string | undefined {
  const { kind, name, organizations } = card;
  if (kind === "group") {
    const called = name === "" ? "" : ` (${clipped(name, 80)})`;
    return `The card is a list of others${called}, who come in by themselves.`;
  }
  const whose = isFirms(card) ? WHOSE.org : WHOSE[kind];
  const called = name || organizations[0]?.name || "";
  return whose === undefined ? undefined : `The card is ${whose} (${clipped(called, 80)}), and no person’s.`;
}

/** A firm's name and nobody's: as the card's own, which is Apple's way, or without anything that a person is called. */
function isFirms(card: VCard): boolean {
  const [{ name: organization, title } = NOWHERE] = card.organizations;
  if (card.parts !== null || organization === "") return false;
  return card.name === "" ? title === "" && ownNameOn(card) === undefined : card.name === organization;
}

const NOWHERE = { name: "", title: "" };

const WHOSE: Partial<Record<VCard["kind"], string>> = {
  org: "an organization’s",
  place: "a place’s",
  thing: "a device’s or a program’s",
};

/** What somebody without a name is called otherwise, or by an address of their own. */
function ownNameOn({ nicknames: [nickname], emails }: VCard): string | undefined {
  const theirs = emails.find(({ value }) => contactKey("email", value) !== undefined && !isOfOffice(value));
  return nickname ?? theirs?.value;
}

/** "Doe, Jane", by the card's own parts or else where nothing says that it is more than a person's name. */
function nameOn({ name, parts }: VCard): string {
  if (name.includes("(")) return name;
  if (parts === null || parts === NO_PARTS) return nameGivenFirst(name);
  const { family, given, additional: middle } = parts;
  const spoken = spokenName({ given, middle, family });
  const isTurned = [spokenName({ given, middle, family: "" }), given].some(
    (first) => first !== "" && family !== "" && oneLine(name) === `${family}, ${first}`,
  );
  return isTurned || areInitialsBehind(oneLine(name), family, given) ? spoken : name;
}

/** "Patel DJ", where the card says that DJ is the given name. */
function areInitialsBehind(name: string, family: string, given: string): boolean {
  return (
    name === `${family} ${given}` &&
    /^\p{Lu}{2,3}$/u.test(given) &&
    /\p{Ll}/u.test(family) &&
    familyInCapitals(name.split(" ")).length === 0
  );
}

function foundOn(card: VCard): Found {
  const of = (kind: "email" | "phone" | "url" | "address", list: VCard["emails"]) =>
    list.map((each) => ({ ...each, kind }));
  const name = nameOn(card);
  const told = factsAmong(extraOn(card));
  return {
    name: name || (ownNameOn(card) ?? card.organizations[0]?.name ?? ""),
    ...(name !== card.name && { formerly: { name: card.name } }),
    points: [
      ...of("email", card.emails),
      ...of("phone", card.phones),
      ...of("url", card.urls),
      ...of("address", card.addresses),
    ],
    affiliations: card.organizations.map(({ name, title }) => ({ organization: name, role: title })),
    ...told,
    // Ours begins with how two met, for every program that knows of no place for it.
    notes: withoutHowMet(card.note, told.howMet),
    birthday: readBirthday(card.birthday),
  };
}

/** What has no place here; properties as whole lines under their names, so that they can go back into a card. */
function extraOn(card: VCard): readonly (readonly [string, string])[] {
  const said = readBirthday(card.birthday) === null ? card.birthday : "";
  return [
    ...card.nicknames.map((each) => ["nickname", each] as const),
    ...card.organizations.flatMap(({ name, units }) => {
      const several = card.organizations.filter((each) => each.name !== "").length > 1;
      return units.map((unit) => [departmentOf(several ? name : undefined), unit] as const);
    }),
    ...(said === "" ? [] : [["birthday", said] as const]),
    ...(card.uid === "" ? [] : [["uid", card.uid] as const]),
    ...(card.kind === "individual" ? [] : [["kind", card.kind] as const]),
    ...[...card.asWritten, ...card.others].map(keptDetail),
  ];
}
