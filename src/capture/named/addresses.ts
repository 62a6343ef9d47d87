import { bareName } from "#people/bare-name.ts";
import { foldText } from "#people/fold.ts";
import type { ReadPerson } from "../reading.ts";

/** An e-mail address, the sentence up to it, and whether it still stands in the text. */
export type Beside = { readonly email: string; readonly before: string; readonly stays: boolean };

const ADDRESS = /[^\s@<>(),;:"[\]\\]+@[^\s@<>(),;:"[\]\\]+\.[\p{L}]{2,}/u;
/** In brackets, behind a comma, or right behind a word: "Zed Zulu <zed@z.example>", "Zed, his email is zed@z.example". */
const APART = new RegExp(
  `([\\s\\S]*?)(\\s?[(<[] ?|\\s?[,:]? ?(?:(?:her|his|their) )?e-?mail(?: address)?(?::| is) | ?[,:]\\s(?:e-?mail )?|\\s)(${ADDRESS.source})( ?[)>\\]]|)`,
  "iuy",
);

/** After these an address is part of what is said: "send it to zed@z.example". */
const PART_OF_WORDS =
  /(?:^|\b(?:to|at|via|from|with|on|is|by|through|and|or|e-?mail|mail|write|contact|met|saw|use|an|von))$/i;

/** The text without the addresses that only stand beside a name; each is somebody's, and nobody's name. */
export function addressesIn(written: string): { readonly text: string; readonly beside: readonly Beside[] } {
  const beside: Beside[] = [];
  let text = "";
  let at = 0;
  for (;;) {
    APART.lastIndex = at;
    const match = APART.exec(written);
    if (match === null) break;
    const [whole, before = "", lead = "", email = "", close = ""] = match;
    at += whole.length;
    text += before;
    const inBrackets = /[(<[]/.test(lead);
    if (PART_OF_WORDS.test(text.trimEnd()) && !inBrackets) {
      if (/\bat$/i.test(text)) beside.push({ email, before: sentenceOf(text), stays: true });
      text += `${lead}${email}${close}`;
      continue;
    }
    beside.push({ email, before: sentenceOf(text) + (/^ ?:/.test(lead) ? ":" : ""), stays: false });
    // "(EMBL, ana@a.example)"
    if (!inBrackets) text += close;
    // "(zed@z.example, a postdoc)" keeps what else stands in its brackets.
    const rest = inBrackets && close === "" ? /^\s*[,;]\s*/.exec(written.slice(at)) : null;
    if (rest !== null) {
      text += lead;
      at += rest[0].length;
    }
  }
  return { text: text + written.slice(at), beside };
}

function sentenceOf(text: string): string {
  return (
    text
      .trimEnd()
      .split(/[!?;\n]|\.\s/)
      .at(-1) ?? ""
  );
}

/** Gives each address to whom it names, else to whoever is named last before it; what nobody can be given stays. */
export function withAddresses(
  people: readonly ReadPerson[],
  beside: readonly Beside[],
): { readonly people: readonly ReadPerson[]; readonly nobodys: readonly string[] } {
  const owned = new Map<string, string>();
  const nobodys: string[] = [];
  for (const each of beside) {
    const owner = ownerOf(people, each);
    if (owner !== undefined && !owned.has(owner)) owned.set(owner, each.email);
    else if (!each.stays) nobodys.push(each.email);
  }
  return {
    people: people.map((person) => ({ ...person, email: owned.get(person.key) ?? person.email })),
    nobodys,
  };
}

function ownerOf(people: readonly ReadPerson[], { email, before }: Beside): string | undefined {
  const local = foldText(email.split("@")[0] ?? "").split(/[^\p{L}]+/u);
  const named = people.filter(({ name }) => wordsOf(name).some((word) => local.includes(word)));
  if (named.length === 1) return named[0]?.key;
  const said = foldText(before);
  const places = people
    .map(({ key, name }) => ({ key, at: Math.max(...wordsOf(name).map((word) => lastWord(said, word))) }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => other.at - one.at);
  // Behind a colon after several names it may be anybody's.
  return /:\s*$/.test(before) && places.length > 1 ? undefined : places[0]?.key;
}

function wordsOf(name: string): readonly string[] {
  return foldText(bareName(name))
    .split(" ")
    .filter((word) => word.length > 1);
}

function lastWord(text: string, word: string): number {
  return text.split(/[^\p{L}\p{M}'’-]+/u).lastIndexOf(word);
}
