import { oneOf } from "#outreach/check/any-of.ts";
import { sentencesOf } from "#outreach/check/text.ts";
import { withoutHistory } from "#outreach/reply-history.ts";
import type { Part, ReviewVerdict, SuggestedPiece } from "./review.ts";

/** What a friend's own words say beside what they say: a guess that changes nothing until it is accepted. */
type WordsRead = {
  readonly verdict: ReviewVerdict | null;
  readonly pieces: readonly SuggestedPiece[];
};

type Letter = { readonly subject: string | null; readonly body: string };

const MOST_EDITS = 20;

/** A verdict and edits out of a reply in words, in English, German, French and Spanish; edits are of `shown` alone. */
export function readWords(words: string, shown: Letter | undefined): WordsRead {
  const said = withoutHistory(words);
  return { verdict: verdictIn(said), pieces: shown === undefined ? [] : piecesIn(said, shown) };
}

const DONT_SEND = wordsOf(String.raw`
  (?:don't|do not|wouldn't|would not|shouldn't|should not|never|not) send(?! (?:it |this |that )?(?:yet|before|until|without|as it|like this|so)\b)(?: it| this| that| off)?
  nicht (?:ab|los|raus|weg)?(?:schicken|senden) | (?:schick|send)\p{L}* (?:(?:das|den|ihn|es|sie|so) ){0,2}(?:bitte |lieber |besser )?nicht
  n(?:e l)?['’]envo(?:ie|ye)\p{L}* (?:surtout |jamais )?pas | ne (?:pas )?(?:l['’])?envoyer | no (?:lo |la )?(?:env[íi]\p{L}+|mand\p{L}+)
`);
const SOFTEN = wordsOf(String.raw`
  soften | soft(?:er|ened) | gentler | tone (?:it|this|that) down | (?:too|rather|a bit|a little|quite|somewhat) (?:pushy|direct|strong|blunt|demanding|harsh|forceful)
  weicher | sanfter | milder | abschwächen | abmildern | (?:zu|etwas|ein bisschen|recht) (?:direkt|fordernd|forsch|aufdringlich|hart|drängend)
  adouci\p{L}* | plus (?:doux|douce|souple) | (?:trop|un peu|assez) (?:direct|insistant|brusque|dur|exigeant)e?
  suaviz\p{L}* | suaví\p{L}* | más suave | (?:demasiado|muy|un poco|algo) (?:direct[oa]|insistente|brusc[oa]|exigente|dur[oa])
`);
const SEND = wordsOf(String.raw`
  (?:(?<=^|[.,;:!\n] ?)|just |i(?:'d| would) (?:just )?|you (?:can|should|could) (?:just )?|please )send(?: (?:it|this|that|off|away|as it is|like this|now))*(?= ?(?:[.,;!]|$))
  go ahead | good to go | ready to (?:go|send) | off with it
  (?:(?<=^|[.,;:!\n] ?)|einfach |würde (?:ich )?(?:es |ihn |das )?(?:so )?|kannst du (?:so )?)(?:abschicken|absenden|losschicken|abgeschickt|schick(?:e|s|'s)?(?: (?:es|ihn|das|so|einfach|ruhig))*(?: (?:ab|los|raus|weg))?)(?= ?(?:[.,;!]|$)) | kann (?:so )?raus
  (?:(?<=^|[.,;:!\n] ?)|tu peux (?:l['’])?|vous pouvez (?:l['’])?)(?:envo(?:ie|yer|yez)(?:-l[ea])?)(?= ?(?:[.,;!]|$)) | vas-y
  (?:(?<=^|[.,;:!\n] ?)|puedes )(?:env[íi]a(?:r)?(?:l[oa])?|m[áa]nda(?:r)?(?:l[oa])?)(?= ?(?:[.,;!]|$)) | adelante
`);

function wordsOf(lines: string): RegExp {
  return new RegExp(`(?<!\\p{L})${oneOf(lines)}(?!\\p{L})`, "u");
}

/** Whoever would send it once it is softened would have it softened first. */
function verdictIn(words: string): ReviewVerdict | null {
  const said = words.replace(new RegExp(QUOTED, "gu"), "“”").toLowerCase().replaceAll("’", "'");
  if (SOFTEN.test(said)) return DONT_SEND.test(said) ? "keep" : "soften";
  if (DONT_SEND.test(said)) return "keep";
  return SEND.test(said) ? "send" : null;
}

/** Words in quotation marks of any kind; an apostrophe within a word ends none. */
const QUOTED = oneOf(String.raw`
  “[^“”\n]{1,400}” | „[^“”„\n]{1,400}[“”] | «[^«»\n]{1,400}» | »[^«»\n]{1,400}« | ‹[^‹›\n]{1,400}› | ›[^‹›\n]{1,400}‹ | "[^"\n]{1,400}"
  (?<![\p{L}\d])‘[^\n]{1,400}?[’'](?!\p{L}) | (?<![\p{L}\d])‚[^\n]{1,400}?[‘’'](?!\p{L}) | (?<![\p{L}\d])'[^\n]{1,400}?'(?!\p{L})
`);
const [WAS, NOW] = [`(?<was>${QUOTED})`, `(?<now>${QUOTED})`];
const CHANGE = oneOf(String.raw`
  (?:chang|replac|swap|turn|mak|rephras|reword)(?:e|ing|ed)? | ändere?n? | ersetz\p{L}* | tausch\p{L}* | mach(?:e|en)? aus | aus
  chang(?:e|er|ez) | remplac(?:e|er|ez) | cambi(?:a|ar|e|aría) | reemplaz\p{L}+ | sustitu\p{L}+ | pon(?:er)?
`);
const INTO = oneOf(
  "to | with | by | for | into | in | zu | durch | gegen | mit | mach | wird | par | en | por | a | con | ->",
);
const INSTEAD = oneOf(String.raw`
  instead of | rather than | in place of | statt | anstatt | anstelle von | au lieu de | à la place de | plutôt que | en (?:vez|lugar) de | más que
`);
/** Words that may stand before either: "the word", "say", "I would write". */
const SAY = "(?:[\\p{L}'’-]+[,:]? ){0,5}?";
const EDITS: readonly RegExp[] = [
  `(?<!\\p{L})${CHANGE} ${SAY}${WAS} ${SAY}${INTO} ${SAY}${NOW}`,
  `(?<!\\p{L})${INSTEAD} ${SAY}${WAS},?:? ${SAY}:? ?${NOW}`,
  `${NOW},? ${INSTEAD} ${SAY}${WAS}`,
  `${WAS} ?(?:->|→|=>|—>) ?${NOW}`,
  `${WAS} ${SAY}(?:should (?:be|read)|could be|(?:would|sounds?) (?:be )?better as|becomes|sollte(?: lieber)?|klingt besser als|devrait être|debería ser) ${SAY}${NOW}`,
  `(?<!\\p{L})${oneOf(String.raw`
    delete | remove | drop | cut | leave out | take out | strike | skip | streich\p{L}* | lösch\p{L}* | lass(?:e|en)? | supprim\p{L}* | enlev\p{L}* | enlèv\p{L}* | retir\p{L}* | quit(?:a|ar|aría) | borr\p{L}+ | elimin\p{L}+
  `)} ${SAY}${WAS}`,
].map((pattern) => new RegExp(pattern, "giu"));

/** Without quotation marks, where the letter tells how far what is to be changed goes: "Change Might I ask to Could I ask." */
const BARE = new RegExp(
  `(?:^|[.;!?\\n] ?|(?<!\\p{L})(?:i would|i'd|please|bitte|und|and|et|y) )${CHANGE} (?<rest>.+)`,
  "isu",
);
const BARE_INTO = new RegExp(`,? ${INTO} `, "giu");

type Edit = { readonly was: string; readonly now: string };

function piecesIn(words: string, shown: Letter): readonly SuggestedPiece[] {
  const edits = [...EDITS.flatMap((pattern) => quotedEdits(words, pattern)), ...bareEdits(words, shown)];
  const found: SuggestedPiece[] = [];
  for (const edit of edits) {
    const piece = pieceOf(edit, shown);
    if (piece === undefined || found.length === MOST_EDITS) continue;
    const reaches = ({ part, start, end }: SuggestedPiece) =>
      part === piece.part && start < piece.end && piece.start < end;
    if (!found.some(reaches)) found.push(piece);
  }
  return found.toSorted(
    (one, other) => Number(one.part === "body") - Number(other.part === "body") || one.start - other.start,
  );
}

function quotedEdits(words: string, pattern: RegExp): readonly Edit[] {
  return [...words.matchAll(pattern)].map(({ groups = {} }) => ({
    was: bareOf(groups["was"] ?? ""),
    now: bareOf(groups["now"] ?? ""),
  }));
}

function bareOf(quoted: string): string {
  return quoted.slice(1, -1).trim();
}

function bareEdits(words: string, shown: Letter): readonly Edit[] {
  return sentencesOf(words).flatMap(({ text }) => {
    const rest = BARE.exec(text)?.groups?.["rest"]?.replace(/[.!\s]+$/u, "") ?? "";
    if (rest === "" || new RegExp(QUOTED, "u").test(rest)) return [];
    const splits = [...rest.matchAll(BARE_INTO)].map(({ 0: into, index }) => ({
      was: rest.slice(0, index),
      now: rest.slice(index + into.length),
    }));
    return splits
      .filter(({ was }) => was.length > 2 && pieceOf({ was, now: "" }, shown) !== undefined)
      .slice(-1);
  });
}

/** Where the words stand in the letter, and nowhere else in it: what could be meant twice is not guessed at. */
function pieceOf({ was, now }: Edit, { subject, body }: Letter): SuggestedPiece | undefined {
  const wanted = was.replace(/(?<=.)[.…]+$/u, "");
  if (wanted === "" || was === now) return undefined;
  const places = (
    [
      ["subject", subject ?? ""],
      ["body", body],
    ] as const
  ).flatMap(([part, text]) => placesOf(wanted, text).map((start) => ({ part, start, text })));
  const [only] = places;
  if (only === undefined || places.length > 1) return undefined;
  const [start, end] = [only.start, only.start + wanted.length];
  const stands = only.text.slice(start, end);
  const put = was === wanted ? now : now.replace(/[.…]+$/u, "");
  const isCapital = /^\p{Lu}/u.test(stands) && /^\p{Ll}/u.test(wanted);
  return {
    part: only.part satisfies Part,
    ...{ start, end, was: stands, as: "open" },
    now: isCapital ? put.charAt(0).toUpperCase() + put.slice(1) : put,
  };
}

function placesOf(wanted: string, text: string): readonly number[] {
  const evenly = (all: string) => all.replace(/[’‘]/gu, "'").replace(/\s/gu, " ");
  const [small, looked] = [evenly(text), evenly(wanted)];
  const exact = allIn(small, looked);
  return exact.length > 0 ? exact : allIn(lowered(small), lowered(looked));
}

/** In small letters, each in its place: some have two signs as capitals. */
function lowered(text: string): string {
  return text.replace(/\p{Lu}/gu, (each) =>
    each.toLowerCase().length === each.length ? each.toLowerCase() : each,
  );
}

function allIn(text: string, wanted: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(wanted); at >= 0 && found.length < 3; at = text.indexOf(wanted, at + 1)) {
    const around = `${text.charAt(at - 1)}|${text.charAt(at + wanted.length)}`;
    const within = /^[\p{L}\d]\|/u.test(around) && /^[\p{L}\d]/u.test(wanted);
    const goesOn = /\|[\p{L}\d]$/u.test(around) && /[\p{L}\d]$/u.test(wanted);
    if (!within && !goesOn) found.push(at);
  }
  return found;
}
