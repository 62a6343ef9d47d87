import { z } from "zod";
import { kindOfTyped } from "#capture/kind-of-typed.ts";
import type { AddedRow } from "#database/captures.ts";
import {
  addAffiliation,
  findOrganizationNamed,
  organizationNamed,
} from "#database/organizations/organizations.ts";
import { addContactPoint } from "#database/people/contact-points.ts";
import { namesakesOf } from "#database/people/namesakes.ts";
import { insertPerson } from "#database/people/people.ts";
import { addWords } from "#database/search.ts";
import { alike, alikeSentence, keysOfName, type Namesake } from "#people/alike.ts";
import { contactKey, contactPoint } from "#people/contact-point.ts";
import { plainAddress } from "#people/form-of-address.ts";
import { nameGivenFirst } from "#people/given-first.ts";
import type { CaptureId, PersonId } from "#people/id.ts";
import { IS_A_CARD, isCard } from "#people/is-card.ts";
import { NO_NAME_FOUND } from "#people/nobody-named.ts";
import { isMoreThanName } from "#people/other-scripts.ts";
import { FAMILIARITIES, NO_PREFERENCES, type Person } from "#people/person.ts";
import { positionInWords } from "#people/position.ts";
import { isPostal } from "#people/postal.ts";
import { isNoName } from "#people/read-line.ts";
import { id, line, name, text, workplace } from "../fields.ts";
import { BEGINNINGS } from "../introductions/add.ts";
import { operation } from "../operation.ts";
import { madeOrganization } from "../organizations/made-organization.ts";
import { done, invalid } from "../outcome.ts";
import { broughtBy } from "./brought-by.ts";

type Added = Person & {
  /** The note by which whoever was named by somebody is taken back, with that. */
  readonly captureId: CaptureId | null;
};

/**
 * Adds a person. Nothing is mandatory but a name (R9); "Müller, Hans" is turned as in a typed line. Where somebody like
 * them is here already, it says who and adds nobody, unless it is to be done `anyway`.
 */
export const addPerson = operation({
  permission: "write",
  effect: "writes",
  input: z.object({
    name,
    email: line.optional(),
    phone: line.optional(),
    url: line.optional(),
    address: line.optional().describe("where the post reaches them"),
    organization: workplace.default(""),
    role: line.default(""),
    familiarity: z.enum(FAMILIARITIES).default("unknown"),
    howMet: line.default(""),
    addressAs: line.default("").transform(plainAddress),
    notes: text.default(""),
    namedBy: id<"person">().optional().describe("who named them to you, and whom a letter to them names"),
    namedAs: z
      .enum(BEGINNINGS)
      .default("named")
      .describe("what whoever named them does: named is only that, agreed will introduce you, made has"),
    anyway: z.boolean().default(false).describe("add them although somebody like them is here already"),
  }),
  async run(context, given) {
    const { tx, now, newId } = context;
    if (isCard(given.name)) return invalid("name", IS_A_CARD);
    const input = { ...given, name: nameGivenFirst(given.name) };
    if (!input.anyway && (isNoName(input.name) || isPostal(input.name)))
      return invalid("name", NO_NAME_FOUND);
    if (!input.anyway && isToldInWords(given.name)) return invalid("name", IS_A_NOTE);
    if (!input.anyway) {
      const newcomer = { ...input, email: contactKey("email", input.email ?? "") };
      const there = alike(newcomer, await namesakesOf(tx, keysOfName(input.name), newcomer.email));
      if (there.length > 0)
        return { kind: "alike", says: alikeSentence(newcomer, there), people: there.map(told) };
    }
    const person: Person = {
      id: newId<"person">(),
      name: input.name,
      headline: positionInWords(input),
      familiarity: input.familiarity,
      howMet: input.howMet,
      addressAs: input.addressAs,
      notes: input.notes,
      leftOut: false,
      close: false,
      mentor: false,
      preferences: NO_PREFERENCES,
      connectedOn: null,
      birthday: null,
      version: 1,
      createdAt: now,
      updatedAt: now,
    };
    const known =
      input.namedBy === undefined ? undefined : await findOrganizationNamed(tx, input.organization);
    await insertPerson(tx, person);
    for (const [kind, value] of [
      ["email", input.email],
      ["phone", input.phone],
      ["url", input.url],
      ["address", input.address],
    ] as const) {
      if (value === undefined || value === "") continue;
      const point = contactPoint(kind, value, now);
      if (point === undefined) return invalid(kind, `“${value}” does not read as ${ARTICLE[kind]}.`);
      await addContactPoint(tx, person.id, point);
    }
    if (input.organization !== "") await place(person.id, input.organization, input.role);
    if (input.namedBy === undefined) return done<Added>({ ...person, captureId: null });
    const rows: readonly AddedRow[] = [
      { table: "people", id: person.id, version: person.version },
      ...(await madeOrganization(context, input.organization, known)),
    ];
    const brought = await broughtBy(context, person.id, { by: input.namedBy, as: input.namedAs }, rows);
    return brought.kind === "done" ? done<Added>({ ...person, captureId: brought.value }) : brought;

    async function place(personId: PersonId, organization: string, role: string): Promise<void> {
      const { id: organizationId } = await organizationNamed(tx, organization, { role }, newId);
      await addAffiliation(tx, newId(), personId, {
        organizationId,
        role,
        startsOn: null,
        endsOn: null,
        importId: null,
        addedAt: now,
      });
      // Beside those of the name, which are there already.
      await addWords(tx, "person", [{ id: personId, text: `${organization} ${role}` }]);
    }
  },
});

const IS_A_NOTE =
  "That reads as something that happened, and not as who somebody is. It is read and written down by: weakties capture, " +
  "with the same words.";

/** "Call Ana" may be what one calls somebody; a few words more are a note. */
function isToldInWords(said: string): boolean {
  return (/\s\S+\s\S+\s/u.test(said) || isMoreThanName(said)) && kindOfTyped(said) === "note";
}

function told({ id, name, headline }: Namesake) {
  return { id, name, headline };
}

const ARTICLE = {
  email: "an e-mail address",
  phone: "a phone number",
  url: "a web address",
  address: "an address",
};
