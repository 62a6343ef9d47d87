import { foldText } from "#people/fold.ts";
import { ownWords, plain, type Span, sentencesOf, trimmed } from "./text.ts";

/** The parts of a letter, with their places in the body. */
export type Anatomy = {
  /** "Dear Ana Ruiz," with the name alone; the name is null in "Hello,". */
  readonly greeting: { readonly span: Span; readonly name: Span | null } | null;
  /** The writer's own sentences between the greeting and the farewell. */
  readonly sentences: readonly Sentence[];
  /** Where the farewell begins, or the end of the letter: what is added goes before it. */
  readonly bodyEnd: number;
  /** The body with what is quoted or to be passed on blanked out. */
  readonly own: string;
};

export type Sentence = Span & {
  /** The text in small letters, as the rules read it. */
  readonly plain: string;
};

const SALUTATION =
  /^\s*(?:dear|hi|hello|hey|hiya|greetings|good (?:morning|day|afternoon|evening)|lieber?|liebe[rs]?|hallo|cher|chère|bonjour|hola|ciao|sehr geehrte[rs]?|ahoj|salut|servus|moin|grüezi|hei|hej|olá|buongiorno|gentile|car[oa]|cześć|szia|kedves|querid[oa]|estimad[oa]|prezad[oa]|geachte|beste|kjære|kär[ae]|merhaba|namaste|respected)(?=[\s,!:])[ \t]*/i;
/** "To the team," above the greeting, with an empty line between; of many, the first says as much as the last. */
const ADDRESSED = /^\s*(?:to|attn|att)\b[^\n]{0,60}\n[^\S\n]*\n(?=\s*(?:dear|hi|hello)\b)/i;
/** A first line that is only a name, "Ana,", or a message that begins "Tom, thank you". */
const NAME_FIRST = /^\s*(\p{Lu}[\p{L}\p{M}'’-]+)(?=[,!])/u;
const NAME_WORD = /^(?:[\p{Lu}\p{Lo}][\p{L}\p{M}'’./-]*|[[{<].*|.*[\]}>])$/u;
const NAME_LINK =
  /^(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ben|bat|zu|zur|ter|ten|af|av|and|or|&|sir|madam|all|everyone|team|colleagues?|friends?|there|professor|prof|doctor|dr|mr|mrs|ms|mx|hiring|manager|recruiter|sirs|miss)\.?$/i;
const LONGEST_NAME_WORDS = 8;

const FAREWELL =
  /^(?:(?:with |many |very |kind(?:est)? |best |warm(?:est|ly)? |all the |yours |your (?=(?:old |former |grateful )?(?:friend|colleague|student|mentee)\b)|again,? |and (?=thank|best|warm|kind|many)|thank|thanks|cheers|sincerely|respectfully|regards|love|see you|greetings|take care|warmly|best|hoping|until|mit |viele |liebe |cordialement|saludos)[^\n]{0,70}|[—–-]?\s*)$/i;
const SIGNATURE_LINES = 7;
const SIGNATURE_WIDTH = 80;

export function anatomyOf(body: string): Anatomy {
  const own = ownWords(body);
  const greeting = greetingOf(body);
  const begins = greeting?.span.end ?? 0;
  const bodyEnd = Math.max(begins, farewellAt(own, begins));
  const sentences = sentencesOf(own.slice(begins, bodyEnd)).map((span) => ({
    text: body.slice(begins + span.start, begins + span.end),
    start: begins + span.start,
    end: begins + span.end,
    plain: plain(span.text),
  }));
  const last = sentences.at(-1);
  if (last === undefined || sentences.length < 2 || !CLOSING_WORDS.test(last.plain))
    return { greeting, sentences, bodyEnd, own };
  return { greeting, sentences: sentences.slice(0, -1), bodyEnd: last.start, own };
}

/** A short message says goodbye in its last sentence: "Thank you, Noor". */
const CLOSING_WORDS =
  /^(?:many |with )?(?:thanks?|thank you|cheers|best|warmly|danke|merci)\b(?: (?:so much|a lot|very much|you))?[!.,]?(?: [\p{L}.-]+){0,2}[!.]?$/u;

function greetingOf(body: string): Anatomy["greeting"] {
  const salutation = SALUTATION.exec(body.replace(ADDRESSED, (line) => " ".repeat(line.length)));
  if (salutation === null) return nameAlone(body) ?? otherGreeting(body);
  const after = salutation[0].length;
  const line = body.slice(after).split(/[\n,!:;—–]/, 1)[0] ?? "";
  const name = trimmed(body, after, after + nameLength(line));
  const end = name?.end ?? after;
  const mark = /^[\s]*[,!:;.—–]*/.exec(body.slice(end))?.[0].length ?? 0;
  const span = trimmed(body, 0, end + mark);
  return span === null ? null : { span, name };
}

function nameAlone(body: string): Anatomy["greeting"] {
  const match = NAME_FIRST.exec(body);
  const name = match?.[1];
  if (match === null || name === undefined || FAREWELL.test(name)) return null;
  const start = match[0].indexOf(name);
  const end = start + name.length;
  return {
    span: { text: body.slice(start, end + 1), start, end: end + 1 },
    name: { text: name, start, end },
  };
}

/** A first line that greets in some other way: "Respected Dr. Menon,", "Ahoj Pavel,". */
function otherGreeting(body: string): Anatomy["greeting"] {
  const line = /^\s*(\p{L}[^\n?]{1,60}?)[,!:]?[^\S\n]*\n\s*\n/u.exec(body);
  const said = line?.[1];
  if (line === null || said === undefined || said.split(/\s+/).length > 6) return null;
  const begins = /^\S+\s+/.exec(said)?.[0].length ?? 0;
  const start = line[0].indexOf(said) + begins;
  const name = trimmed(body, start, start + nameLength(said.slice(begins)));
  if (begins === 0 || /^to\b/i.test(said) || name === null || !/[,!:]\s*\n/.test(line[0])) return null;
  const span = trimmed(body, 0, line[0].length);
  return span === null ? null : { span, name };
}

/** How much of a line is the name: "Ana could I steal" is Ana, "Dr. van der Berg" is all of it. */
function nameLength(line: string): number {
  let length = 0;
  let count = 0;
  for (const match of line.matchAll(/\S+/g)) {
    const word = match[0];
    count += 1;
    if (count > LONGEST_NAME_WORDS || !(NAME_WORD.test(word) || NAME_LINK.test(word))) break;
    length = match.index + word.length;
    const ends = /\.$/.test(word) && !/^(?:\p{Lu}|prof|dr|mr|mrs|ms|mx|med|dipl|ing|st)\.$/iu.test(word);
    if (ends) return length - 1;
  }
  return length;
}

/** Where the farewell begins: the first of the last short lines that says goodbye or is a name. */
function farewellAt(own: string, begins: number): number {
  let at = own.length;
  let end = own.length;
  const lines = own.slice(begins).split("\n");
  for (const line of lines.toReversed().slice(0, SIGNATURE_LINES)) {
    const start = Math.max(begins, end - line.length);
    if (line.length > SIGNATURE_WIDTH) break;
    if (saysGoodbye(line.trim())) at = start;
    else if (!looksLikeSignature(line.trim())) break;
    else if (start > begins) at = start;
    end = start - 1;
    if (end < begins) break;
  }
  return at;
}

/** "Thanks for asking. Your panel bores me." says more than goodbye. */
function saysGoodbye(line: string): boolean {
  const more = /[.!?]\s+(.+)$/u.exec(line)?.[1] ?? "";
  return FAREWELL.test(line) && (more.split(/\s+/).length < 4 || FAREWELL.test(more));
}

function looksLikeSignature(line: string): boolean {
  if (/^(?:https?:\/\/|www\.|\S+@\S+$|\+?[\d ()/-]{7,}$)/i.test(line)) return true;
  const words = line.split(/\s+/);
  return (
    words.length <= 8 && /^\p{Lu}/u.test(line) && !/[.!?]$/.test(line) && /^[^,]*(?:,[^,]*)?$/.test(line)
  );
}

/** The words of a name as they are compared; initials say nothing. */
export function nameWords(name: string): readonly string[] {
  return foldText(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1);
}
