import { foldText } from "./fold.ts";
import type { Familiarity, Person } from "./person.ts";

const OF_THE_FAMILY =
  "(?:grand)?(?:mother|mum|mom|father|dad|parents?|ma|pa)(?:[- ]in[- ]law)?|sister(?:[- ]in[- ]law)?|brother(?:[- ]in[- ]law)?|siblings?|aunt|auntie|uncle|cousin|niece|nephew|godmother|godfather|wife|husband|girlfriend|boyfriend|spouse";
const CLOSE_FRIEND = "(?:best|oldest|closest|close|dear) friend|flat ?mate|house ?mate|room ?mate";
/** What some are called by, which is no name of others. */
const CALLED =
  /^(?:(?:my )?(?:mum|mummy|mom|mommy|mam|mama|mamma|mami|mutti|dad|daddy|papa|vati|granny|grandma|grandpa|oma|opa)|(?:my )?(?:aunt|auntie|aunty|uncle|tante|onkel|tia)(?: \p{L}+)?)$/u;
/** "my father's colleague" and "a friend of my mother" are of somebody else. */
const KIN = new RegExp(
  `(?:^|(?<!\\b(?:of|through|via|by|from|with) )\\b(?:my|our) )(?:${OF_THE_FAMILY}|${CLOSE_FRIEND})(?!['’]s\\b|\\p{L}|,? (?:of|introduced|lab|university|institute|company|school|city)\\b)`,
  "u",
);

/** Whether somebody is called as one of the family is, "Mum", "Aunt Rosa". */
export function isFamilyName(name: string): boolean {
  return CALLED.test(foldText(name));
}

/** How well we know each other for a talk: family and close friends are known well, whatever is noted or not. */
export function closenessOf(person: Pick<Person, "name" | "howMet" | "close" | "familiarity">): Familiarity {
  return isKin(person) ? "known" : person.familiarity;
}

/** Family and close friends, to whom nobody writes as to people of their trade: by the user's word, or how they are told of. */
export function isKin({ name, howMet, close }: Pick<Person, "name" | "howMet" | "close">): boolean {
  return close || isFamilyName(name) || KIN.test(foldText(howMet));
}
