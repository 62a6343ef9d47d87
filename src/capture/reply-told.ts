import { comeBackOn } from "#outreach/come-back-on.ts";
import type { OtherNamed } from "#outreach/others-named.ts";
import { type ReadReply, readReply } from "#outreach/reply.ts";
import { clipped } from "#people/shown.ts";
import type { Sight } from "./clause-days.ts";
import { samePerson } from "./named/mentions.ts";
import type { ReadItem, Reading, ReadPerson } from "./reading.ts";
import { inFull } from "./words/in-full.ts";
import { A_NAME, KIN } from "./words/plain-words.ts";

type Read = Pick<Reading, "people" | "items">;

/** "Priya wrote: swamped now", "Tom (Lumen) got back to me that he has no time". */
const TOLD = new RegExp(
  `^(?<who>${A_NAME})(?: \\([^()\\n]*\\))? (?:has |just |have )*(?:wrote|written|answered|replied|(?:e-?)?mailed|texted|messaged|got back)(?: (?:back|to me|me|today|yesterday|just now))*(?: (?:that|saying))?[:,]? (?<words>.+)$`,
  "su",
);

/** In their own words, as far as it takes to read a reply: "her colleague" is "my colleague". */
const TURNED: readonly (readonly [RegExp, string])[] = [
  [/\b(?:she|he|they)(?: is| are|['’]s|['’]re)\b/giu, "I am"],
  [/\b(?:she|he|they) (?:has|have)\b/giu, "I have"],
  [/\b(?:she|he) (?:does not|doesn['’]t)\b/giu, "I don't"],
  [/\bI (?=(?:may|can|could|should|might)\b)/gu, "you "],
  [/\b(?:introduce|connect|put|pass|send) me\b/giu, "introduce you"],
  [new RegExp(`\\b(?:her|his|their) (?=(?:\\p{Ll}+ ){0,2}(?:${KIN}|name)\\b)`, "giu"), "my "],
  [/\b(?:she|he|they)\b/giu, "I"],
];

const MOST_WORDS = 300;

/**
 * What a note tells of a reply of theirs is read as the reply itself would be: whom they name has not written, and is
 * named by whoever did (R53); a no or a later is their answer. Any other note stays as it was read.
 */
export function withReplyTold<Of extends Read>(read: Of, note: string, { today }: Sight): Of {
  const { who = "", words = "" } = TOLD.exec(note.trim())?.groups ?? {};
  const by = read.people.find(({ name }) => samePerson(name, who))?.key;
  if (by === undefined) return read;
  const turned = TURNED.reduce((said, [pattern, word]) => said.replace(pattern, word), words);
  const reply = readReply(turned, today);
  const others = reply.others.filter(({ name }) => !samePerson(name, who));
  const named = others.reduce<Read>((so, other) => withNamed(so, by, other), read);
  const answer = answerOf(by, reply, turned, words, today);
  const items = answer === undefined ? named.items : [...named.items, answer];
  return { ...read, people: named.people, items };
}

function withNamed({ people, items }: Read, by: string, { name, organization, as }: OtherNamed): Read {
  const there = people.find((each) => samePerson(each.name, name));
  const other: ReadPerson = there ?? {
    ...{ key: `p${people.length + 1}`, name, role: "", organization, email: "", howMet: "" },
  };
  const { key } = other;
  const introduction: ReadItem = {
    ...{ kind: "introduction", person: by, to: other.name, toKey: key, text: "" },
    ...{ made: as === "made", promised: as === "agreed", named: as === "named" },
  };
  const theirs = items.flatMap((item): readonly ReadItem[] => {
    if (item.kind !== "touch")
      return item.person === key || (item.kind === "introduction" && item.toKey === key) ? [] : [item];
    const withThem = item.people.filter((each) => each !== key);
    return withThem.length === 0 ? [] : [{ ...item, people: withThem }];
  });
  return { people: there === undefined ? [...people, other] : people, items: [...theirs, introduction] };
}

function answerOf(
  person: string,
  reply: ReadReply,
  turned: string,
  words: string,
  today: Sight["today"],
): ReadItem | undefined {
  if (reply.automatic || (reply.kind !== "later" && reply.kind !== "no")) return undefined;
  const on = reply.kind === "later" ? comeBackOn(reply, turned, today) : null;
  return { kind: "answer", person, says: reply.kind, on, text: clipped(inFull(words), MOST_WORDS) };
}
