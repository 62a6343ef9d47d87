import { givenName } from "#people/bare-name.ts";
import type { LetterFacts } from "./facts.ts";
import { introductionInShort } from "./phrases.ts";
import { plainFact } from "./sentences.ts";

/** What I am without all that comes after it, and the house without the office in it. */
export function inShort(facts: LetterFacts): LetterFacts {
  const { me, them, newPosition } = facts;
  return {
    ...facts,
    me: { ...me, introduction: introductionInShort(withoutMyName(me)) },
    them: { ...them, organization: houseOf(them.organization) },
    newPosition:
      newPosition === null ? null : { ...newPosition, organization: houseOf(newPosition.organization) },
  };
}

/** Where they work says enough where what they are there is long. */
export function withoutRole(facts: LetterFacts): LetterFacts {
  const { them } = facts;
  return them.organization === "" ? facts : { ...facts, them: { ...them, role: "" } };
}

const PART_OF_A_HOUSE =
  /,\s+(?:the )?(?:office|department|dept\.?|division|institute|faculty|school|section|unit|branch|centre|center|bureau|directorate)\b.*$/iu;

function houseOf(organization: string): string {
  return organization.replace(PART_OF_A_HOUSE, "");
}

/** "Noor, PhD student in Basel" says the name a second time, and so does "Hi, I am Noor and I study law". */
export function withoutMyName({ name, introduction: said }: LetterFacts["me"]): string {
  const plain = plainFact(said).replace(/^(?:hi|hello|hey)[,!.]?\s+/i, "");
  const named = plain.replace(/^(?:i am|i['’]m|my name is|my name['’]s|this is)\s+/i, "");
  for (const mine of [plainFact(name), givenName(plainFact(name))]) {
    const [, rest] =
      mine !== "" && named.startsWith(mine) ? (AFTER_NAME.exec(named.slice(mine.length)) ?? []) : [];
    if (rest !== undefined) return rest;
  }
  return plain;
}

const AFTER_NAME = /^(?:[,;.]|\s+and|\s+[-–—])\s+(.+)$/s;
