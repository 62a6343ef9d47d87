import { SOME_MONTH, SOME_WEEKDAY } from "#time/day-words.ts";
import { isConsent } from "./answers.ts";
import { isDone } from "./cues/asked-of-me.ts";
import { type Cue, confided, cueOf } from "./cues/cues.ts";
import { isForLater, isHandedOver } from "./cues/deeds.ts";
import { SOMEBODY } from "./cues/heard.ts";
import { answeredBy, pointsBack } from "./cues/promised.ts";
import { toldOn } from "./cues/quoted.ts";
import { ANNOUNCES } from "./cues/said.ts";
import { isSeal, keptFrom, sealsApart } from "./cues/sealed.ts";
import { saidAfter, speakerFirst, wordsOfSource } from "./cues/who-says.ts";
import { clocksIn } from "./days/clock.ts";
import { A_NAME } from "./words/plain-words.ts";

/** One statement of the text, and what it seems to do. */
export type Clause = {
  readonly text: string;
  readonly cue: Cue | undefined;
  readonly offRecord: boolean;
  /** From whom it is to be kept, where that was said. */
  readonly keptFrom?: string;
};

/** What a statement does, by whatever ear. */
type Hears = (statement: string) => Cue | undefined;

/** Full stops that end no sentence. */
const ABBREVIATED =
  /(?:\b(?:dr|prof|mr|mrs|ms|st|e\.g|i\.e|z\.b|ca|approx|no|vs|ch|fig|vol|incl|resp|dept|univ|assoc|asst|tel|max|re|nr|cf|al|est)|(?<![\p{L}\d])\p{L})\.$/iu;
const ENDS =
  /(?<=[.!?…]["”’)]?)\s+|[\n\r]+|\s*;\s*|\s+(?:[–—-]{1,2}|[*•·|/]|\/\/)\s+(?!(?:as )?(?:recommended|suggested|advised) by\b)|\s*(?:[-=]>|[→⇒])\s*/u;
/** After these a colon opens what they announce. */
const JOINTS = new RegExp(
  `,\\s+|(?<!\\b(?:${ANNOUNCES}|told (?:me|us)(?: the same| one thing)?|lead)):\\s+|` +
    "\\s+(?=(?:and|but|und|aber)\\s(?!(?:i|me|ich)\\b(?! (?:promised|will|owe|agreed|offered|should|must|said)\\b|['’]ll\\b)))",
  "iu",
);
/** "And that I should apply" says what "I should apply" does. */
const CONJUNCTION =
  /^(?:(?:and|but|so|then|also|und|aber)\s+(?:that (?=(?:i|you|s?he|it|we|they|there)\b))?|that (?=i (?:should|must|have to|need to|ought to)\b))/i;

/**
 * The statements of a text, in order. Sentences end where they end; a comma or an "and" parts two statements only where
 * the second says something of its own, so that "the bench, the desk and the rest" stays one.
 */
export function clausesOf(text: string, most: number, ear: Hears = cueOf): readonly Clause[] {
  const hears: Hears = (statement) => (statement.length > LONGEST_STATEMENT ? undefined : ear(statement));
  const told = sentences(text)
    .map(speakerFirst)
    .map(sealsApart)
    .map((sentence) => partsOf(sentence, hears));
  return underSeals(told).slice(0, most);
}

/** What is longer is no statement; and a sentence of more pieces is a list, whose rest stays together. */
const [LONGEST_STATEMENT, MOST_PIECES] = [1_000, 60];

/** What a seal may leave open: that there was a contact, or what I have to do, is told apart from the secret. */
const STAYS_OPEN: readonly (Cue["kind"] | undefined)[] = ["promise", "arranged", "touch"];

/**
 * "Don't mention it to Kim" is off the record with all that its sentence has told so far; where it stands by itself, with the
 * sentence before it, and else with what comes. It says nothing by itself, and whoever it names was not there.
 */
function underSeals(told: readonly (readonly Clause[])[]): readonly Clause[] {
  const sentencesLeft = told.map((parts) =>
    parts.filter((part) => part.cue !== undefined || !isSealing(part)),
  );
  const sealed = new Map<Clause, string>();
  for (const [place, parts] of told.entries()) {
    for (const [at, seal] of parts.entries()) {
      if (!isSealing(seal)) continue;
      const before = parts.slice(0, at).filter((part) => !isSealing(part));
      const after = parts.slice(at + 1).filter((part) => !isSealing(part));
      const earlier =
        before.length > 0
          ? before
          : after.length > 0
            ? []
            : (sentencesLeft.slice(0, place).findLast((each) => each.length > 0) ?? []);
      const later = after.length > 0 ? after : (sentencesLeft[place + 1] ?? []);
      const about = earlier.length > 0 ? earlier : later;
      const nearest = earlier.length > 0 ? about.at(-1) : about[0];
      for (const each of about)
        if (each === nearest || !STAYS_OPEN.includes(each.cue?.kind))
          sealed.set(each, sealed.get(each) ?? "");
      if (nearest !== undefined && seal.cue === undefined)
        sealed.set(nearest, sealed.get(nearest) || keptFrom(seal.text));
    }
  }
  return sentencesLeft.flat().map((each) => {
    const from = sealed.get(each);
    return from === undefined ? each : { ...each, offRecord: true, ...(from !== "" && { keptFrom: from }) };
  });
}

function isSealing({ text, offRecord }: Clause): boolean {
  return isSeal(text) || (offRecord && text === "");
}

/** "told me to learn R. Off the record: …": the letter is no initial of what comes. */
const BEGINS_CONFIDED = /^\s*(?:Off the record|In confidence|Confidentially|Between us)\b/;

/** "Am 3. Dezember", "in the 3. floor": an ordinal, where a number ends its sentence before a new one: "read chapter 3. I …". */
const ORDINAL = /(?<![\p{L}\d/–-])\d{1,2}\.$/u;
const COUNTED =
  /^(?:\p{Ll}|(?:Jan(?:uar|uary)?|Feb(?:ruar|ruary)?|März|Mar(?:ch|z)?|Apr(?:il)?|Mai|May|Jun[ei]?|Jul[iy]?|Aug(?:ust)?|Sept?(?:ember)?|O[ck]t(?:ober)?|Nov(?:ember)?|De[cz](?:ember)?|Advent|Semester|Staatsexamen|Quartal|Stock|Etage|Klasse|Jahrgang|Jahr|Lehrjahr|Mal)(?!\p{L}))/u;
function isOrdinal(last: string, piece: string): boolean {
  // "Fri 27.11. Lunch with Ana": a date by itself opens what comes.
  return ORDINAL.test(last) && (COUNTED.test(piece) || isOnlyWhen(last));
}

/** "Lunch with Sarah K. She is hiring": the letter ends her name and the sentence. */
const INITIAL_AT_END = /(?<!\p{L})\p{Lu}\p{Ll}+ \p{Lu}\.$/u;
const GOES_ON_WITH_THEM =
  /^(?:s?he|they|i|we|told|said|says|my|her|his|their|advice|promised|will|must|need|send|thinks?)\b/iu;

/** "(Postdoc, EMBL; 2nd time)": a bracket stays together. */
function isOpen(last: string, piece: string): boolean {
  return /\([^()\n]{0,60}$/.test(last) && /^[^()\n]{0,60}\)/.test(piece);
}

function sentences(text: string): readonly string[] {
  const out: string[] = [];
  for (const piece of text.split(ENDS)) {
    const last = out.at(-1);
    const opened = last !== undefined && isOpen(last, piece);
    const calls = last?.endsWith("!") === true && /^(?:from|by|at|with) \p{Lu}/u.test(piece);
    if (opened || calls) {
      out[out.length - 1] = `${last.replace(/!+$/, "")}${opened ? ";" : ""} ${piece}`;
      continue;
    }
    const goesOn =
      last !== undefined &&
      (ABBREVIATED.test(last) || isOrdinal(last, piece)) &&
      !BEGINS_CONFIDED.test(piece) &&
      !(INITIAL_AT_END.test(last) && GOES_ON_WITH_THEM.test(piece));
    if (goesOn) out[out.length - 1] = `${last} ${piece}`;
    else out.push(piece);
  }
  return out.map((each) => each.trim()).filter((each) => each !== "");
}

/** A sentence between its joints; what stands in quotation marks stays together. */
function piecesOf(said: string): readonly string[] {
  const pieces: string[] = [];
  let at = 0;
  for (const piece of said.split(JOINTS)) {
    const from = said.indexOf(piece, at);
    const last = pieces.at(-1);
    if (last !== undefined && IN_QUOTES.test(last))
      pieces[pieces.length - 1] = last + said.slice(at, from) + piece;
    else pieces.push(piece);
    at = from + piece.length;
    if (pieces.length === MOST_PIECES && at < said.length) return [...pieces, said.slice(at)];
  }
  return pieces;
}

/** Quotation marks that are open at its end. */
const IN_QUOTES = /^(?:[^"“”]*(?:"[^"]*"|“[^”]*”))*[^"“”]*(?:"[^"]*|“[^”]*)$/;

function partsOf(sentence: string, hears: Hears): readonly Clause[] {
  const parts: Clause[] = [];
  const whole = confided(sentence);
  const allConfided = whole.offRecord && sentence.replace(/[)\]]+$/, "").endsWith(whole.text);
  const said = allConfided ? whole.text : sentence;
  let at = 0;
  const told = wordsOfSource(said);
  if (told !== undefined)
    return [{ text: said, cue: { kind: "advice", text: bare(told) }, offRecord: whole.offRecord }];
  const pieces = piecesOf(said);
  const tag = pieces.findIndex((piece, place) => place > 0 && saidAfter(piece) !== undefined);
  const speaker = saidAfter(pieces[tag] ?? "");
  if (speaker !== undefined) {
    const to = said.indexOf(pieces[tag] ?? "") + (pieces[tag] ?? "").length;
    const rest = said.slice(to).replace(/^[\s,]+/, "");
    return [
      ...saidBehind(said.slice(0, to), pieces.slice(0, tag + 1), speaker, whole.offRecord, hears),
      ...(bare(rest) === "" ? [] : partsOf(rest, hears)),
    ];
  }
  let last = "";
  for (const piece of pieces) {
    const from = said.indexOf(piece, at);
    const joint = said.slice(at, from);
    at = from + piece.length;
    const before = parts.at(-1);
    const { offRecord, text } = confided(bare(piece).replace(CONJUNCTION, ""));
    // "Meeting with Ana: finish the chapter first": what a talk announces is an order by the rules alone.
    const announced = /^:/.test(joint) && before?.cue?.kind === "touch" ? cueOf(text) : undefined;
    const cue = isTheirs(text, before, last) ? undefined : (announced ?? hears(text));
    last = piece;
    if (isSeal(text)) {
      // "I promised not to tell Kim" is to be kept as well.
      parts.push({ text, cue: cue?.kind === "promise" ? cue : undefined, offRecord });
      continue;
    }
    const points = before !== undefined ? pointingBack(cue, before) : undefined;
    if (before !== undefined && points !== undefined)
      parts[parts.length - 1] = { ...joined(before, joint, piece, offRecord, hears), cue: points };
    else if (
      before === undefined ||
      isSeal(before.text) ||
      (offRecord && !before.offRecord) ||
      beginsAnew(before, cue, piece, /^:/.test(joint))
    )
      parts.push({ text, cue, offRecord: allConfided || offRecord });
    else parts[parts.length - 1] = joined(before, joint, piece, offRecord, hears);
  }
  return parts;
}

/** "Do it", "take it", "do that tomorrow": what stood before is what is to be done. */
function pointingBack(cue: Cue | undefined, before: Clause): Cue | undefined {
  if (cue === undefined || !("text" in cue) || !pointsBack(cue.text)) return undefined;
  if (before.cue?.kind === "promise") return before.cue;
  return cue.kind === "advice" && before.cue?.kind !== "touch"
    ? { kind: "advice", text: before.text }
    : undefined;
}

/** "Coffee with Imre, start early, he says": whoever says it is put before what was said. */
function saidBehind(
  said: string,
  pieces: readonly string[],
  speaker: { readonly who: string; readonly asks: boolean },
  offRecord: boolean,
  hears: Hears,
): readonly Clause[] {
  const touched = pieces.slice(0, -1).findLastIndex((piece) => cueOf(bare(piece))?.kind === "touch");
  const from = said.indexOf(pieces[touched + 1] ?? "");
  const to = said.lastIndexOf(pieces.at(-1) ?? "");
  const words = bare(said.slice(from, to));
  if (words === "") return partsOf(bare(said.slice(0, to)), hears);
  const before = touched < 0 ? [] : partsOf(bare(said.slice(0, from)), hears);
  if (toldOn(words) !== undefined)
    return [...before, { text: `${speaker.who} said: ${words}`, cue: cueOf(words), offRecord }];
  const cue: Cue = speaker.asks
    ? { kind: "need", text: words.replace(/^(?:could|can|would) I /i, ""), ofMe: true }
    : { kind: "advice", text: words };
  const text = `${speaker.who} ${speaker.asks ? "asked" : "said"}: ${words}`;
  return [...before, { text, cue, offRecord }];
}

function joined(before: Clause, joint: string, piece: string, offRecord: boolean, hears: Hears): Clause {
  const whole = `${before.text}${joint}${piece.replace(/[.!?]+$/, "")}`;
  const told = cueOf(whole) ?? (isDone(whole) && before.cue?.kind === "need" ? undefined : before.cue);
  return {
    text: whole,
    cue: told ?? hears(leadsIn(before.text) ? bare(piece) : whole),
    offRecord: before.offRecord || offRecord,
  };
}

/** "Kim and Lin think I should", "Kim: take it": a subject, and what it says. */
const NAME_ALONE = /^(?:(?:Dr|Prof)\.? )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}$/u;

/** "Ricardo from the union: ", "Kim from HR (Lonza): ": who says it, and where they are. */
const NAME_AND_PLACE = new RegExp(
  `^(?:(?:Dr|Prof)\\.? )?${A_NAME}(?: (?:from|at|of|@) [^,:;()]{2,40})?(?: \\([^)]*\\))?$`,
  "u",
);

/** Whether no more is said than who somebody is, which stands with them. */
export function isWhoAlone(text: string): boolean {
  return NAME_AND_PLACE.test(text);
}

/** "told me to apply for the course and send my CV": the second verb still hangs on the first. */
function beginsAnew(before: Clause, cue: Cue | undefined, piece: string, opens: boolean): boolean {
  if (before.cue?.kind === "introduction" && before.cue.asked && isConsent(bare(piece))) return true;
  if (before.cue?.kind === "outcome" && !/\p{Lu}\p{Ll}/u.test(piece) && cue?.kind !== "promise") return false;
  if (before.cue?.kind === "need" && answeredBy(bare(piece)) !== undefined) return true;
  if (before.cue === undefined && isOnlyWhen(before.text)) return false;
  // "Texted me the date: 14 Jan 3pm" is a date to come.
  if (opens && cue === undefined && before.cue?.kind === "touch") return clocksIn(piece).length > 0;
  if (cue === undefined && before.cue?.kind === "advice" && ANOTHER_SAYS.test(bare(piece))) return true;
  if (cue === undefined && before.cue?.kind === "promise" && THEIR_REASON.test(bare(piece))) return true;
  if (cue === undefined || /^with /i.test(piece)) return false;
  if (cue.guessed === true && !opens && goesOn(before, cue, piece)) return false;
  if (before.cue === undefined && NAME_ALONE.test(before.text) && (opens || /^and \p{Lu}/u.test(piece)))
    return false;
  if (before.cue === undefined && opens && NAME_AND_PLACE.test(before.text)) return false;
  if (cue.kind === "order")
    return !/^(?:and|und)\b/i.test(piece) || (before.cue?.kind !== "advice" && before.cue?.kind !== "order");
  // "My transcript and CV by Sunday" is one thing.
  if (
    cue.kind === "promise" &&
    /^(?:and|und)\s/i.test(piece) &&
    isHandedOver(bare(piece).replace(CONJUNCTION, ""))
  )
    return false;
  if (cue.kind === "promise" && isForLater(cue.text)) return true;
  const bareVerb = cue.kind === "promise" && cue.text === bare(piece).replace(CONJUNCTION, "");
  if (!bareVerb || before.cue === undefined) return true;
  if (before.cue.kind !== "advice") return true;
  return !/^(?:and|und)\s/i.test(piece) && FOR_THEM.test(piece);
}

/** "Ana thinks I should teach, Ben says no way": what another says is no advice of hers. */
const ANOTHER_SAYS = new RegExp(
  `^(?:(?:and|but|while|though) )?(?:${A_NAME}|(?:her|his|their|my|the) \\p{Ll}+)(?: \\([^)]*\\))? (?:also |just )?(?:says?|said|thinks?|thought|disagrees?|disagreed|finds?|found|told|reckons?|laughed|warned|would|is|was|has|had|does|did)\\b`,
  "u",
);
/** "Did not manage to call Dr Wolf, he was away": why, and no part of what I have to do. */
const THEIR_REASON =
  /^(?:(?:but|since|because|as|for) )?(?:s?he|they) (?:was|were|had|is|are|has|did|could|left|never|didn['’]t|couldn['’]t|wasn['’]t)\b/iu;

/** Another name, which does nothing by itself. */
const IN_A_ROW = new RegExp(
  `^(?:(?:and|und) )?${A_NAME}(?=$|,| \\(| (?:and|on|at|for|to|in|from|of|with|the|about|re|tomorrow|today|next|this|last)\\b)`,
  "u",
);

/** A day, or who says it, and no more. */
function leadsIn(text: string): boolean {
  return isOnlyWhen(text) || NAME_AND_PLACE.test(text);
}

/** "with Ana (EMBL, Heidelberg)", "lunch with Ana, 12h at the canteen", "with Ana and Imre tomorrow": no statement of its own. */
function goesOn(before: Clause, cue: Cue, piece: string): boolean {
  if (/\([^)]*$/.test(before.text) || isOnlyWhen(bare(piece))) return true;
  if (IN_A_ROW.test(piece) && /\p{Lu}[\p{L}'’-]+(?: \([^)]*\))?$/u.test(before.text)) return true;
  const isContact = cue.kind === "arranged" || cue.kind === "touch";
  return isContact && /^(?:at |um )?\d/i.test(piece) && before.cue?.kind !== "advice";
}

/** "Tues 1 Dec, 4.45 after school, call Agnes": a day and an hour belong to what comes. */
const WHEN = new RegExp(
  `(?:\\d{1,2}[:.h]\\d{2}(?:am|pm)?|\\d{1,2}(?:am|pm|h)|\\d{1,2}(?:st|nd|rd|th)?|${SOME_WEEKDAY}|${SOME_MONTH}|on|at|in|the|am|pm|h|after|before|school|lunch|work|class|morning|afternoon|evening|noon|today|tomorrow|tonight|next|week)[\\s,.]*`,
  "giy",
);

/** Taken word by word, each in one way: what has many ways to be read is tried in all of them by a single pattern. */
function isOnlyWhen(text: string): boolean {
  return text !== "" && text.replace(WHEN, "") === "";
}

/** "Fatima knows Jonas and will write to both of us": who knows is who will. After what I did, or they want, it is I. */
function isTheirs(text: string, before: Clause | undefined, last: string): boolean {
  if (before === undefined || !/^(?:will|would|can|could|might|is going to|going to)\b/i.test(text))
    return false;
  if (THEY_DO.test(last) && /^(?:will|can|is going to|going to)\b/i.test(text)) return true;
  return (before.cue === undefined || before.cue.kind === "introduction") && THEY_DO.test(before.text);
}

const THEY_DO = new RegExp(
  `^(?:${SOMEBODY})(?: |')(?:also )?(?:knows?|has|have|is|are|s|can|could|works?|would|might|used)\\b`,
  "u",
);

/** A bare verb after advice is mine where it reaches somebody: "send her our protocol". */
const FOR_THEM =
  /\b(?:send|e-?mail|mail|write|forward|share|call|thank|tell|give|show|return|bring|lend|introduce|invite|remind|text|message|reply|answer|let|get back|schicke?n?|sende?n?|gebe?n?|leihe?n?)\b.*?\b(?:her|him|them|ihr|ihm|ihnen|back|\p{Lu}\p{Ll}+)\b/u;

function bare(piece: string): string {
  const said = piece.trim();
  return INITIAL_AT_END.test(said) ? said : said.replace(/[.!?,]+$/, "");
}
