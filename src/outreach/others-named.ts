import { oneOf } from "./check/any-of.ts";
import { plain, sentencesOf } from "./check/text.ts";
import { MONTH_WORD, WEEKDAY_WORD } from "./day-names.ts";

/** Somebody whom they name; "" where no address stands beside the name. */
export type OtherNamed = { readonly name: string; readonly address: string };

/** So many titles and letters as a name has: without end, each place of a long text would be read to its end. */
const NAME = String.raw`(?:(?:Dr|Prof)\.? ){0,3}(?!(?:I|HR|Me|You|Him|Her|Them|It|Sie|Ihr\p{Ll}{0,3}|Zoom|Teams|Skype|Kolleg\p{Ll}{0,6}|Leute|Betreuer\p{Ll}{0,3})(?!\p{L}))\p{Lu}[\p{L}'’-]{0,40}\p{Ll}(?: \p{Lu}[\p{L}'’-]{0,40}\p{Ll}){0,2}`;
/** "Frau", "Mme" and the like are left where a whole name follows. */
const CALLED = String.raw`(?:M\. |(?:Frau|Herrn?|Mr\.?|Mrs\.?|Ms\.?|Mme|Madame|Monsieur|Sra?\.|(?:la |el )?[Ss]eñora?) (?=(?:(?:Dr|Prof)\.? ){1,3}|\p{Lu}[\p{L}'’-]{0,40} \p{Lu}))?`;
const SOMEBODY = `${CALLED}(${NAME})(?: \\([^()]{0,60}\\))?`;
/** "my colleague", "ma collègue"; in German, where a calendar has a capital too, only whoever is one. */
const MINE = oneOf(String.raw`
  (?:[Mm]y|[Oo]ur|[Mm]on|[Mm]a|[Nn]otre|[Mm]i|[Nn]uestr[oa]) (?:\p{Ll}+ ){1,2}
  (?:(?:[Mm]eine?[nmr]?|[Uu]nsere?[nmr]?) (?:\p{Ll}+ ){0,2})?(?:Kolleg|Chef|Nachfolger|Mitarbeiter|Freund|Vertret)\p{Ll}{0,5}\s
`);
const ASK = oneOf(String.raw`
  [Aa]sk | (?:[Cc][Cc](?:['’]?e?d|['’]?ing)?|[Cc]opied|[Cc]opying)(?: in)? | [Cc]ontact | [Tt]ry | [Aa]pproach | [Ee]-?mail | (?:[Tt]alk(?:ing)?|[Ss]peak(?:ing)?|[Ww]rit(?:e|ing)|[Tt]urn|[Rr]each out) to | in touch with
  [Ff]ragen? Sie | [Ff]rag | [Ww]enden Sie sich | [Ww]ende dich | [Ss]chreib(?:en Sie)?(?! \p{Lu}) | [Kk]ontaktieren Sie
  [Cc]ontacter | [Cc]ontactez? | [Dd]emande[rz]? | [ÉéEe]cri(?:s|vez|re) | [Aa]dressez-vous | [Vv]oyez | [Pp]arle[rz]?
  (?:(?:[Pp]regunt|[Cc]ontact|[Hh]abl|[Cc]onsult|[Ee]scr[ií]b)(?:[ea]n?|[aei]r)(?:le)?)(?: mejor| también)?(?: an?| con)?
`);
const BETWEEN = "(?:(?:doch|mal|bitte|lieber|besser|am besten|an|plutôt|donc|à|avec) ){0,4}";
const CAN = oneOf(`
  can | could | might | may | will | would | knows | should | is (?:the|a|better|more|happy)
  kann | könnte | weiß | hilft | würde | wird | kennt | berät | ist (?:da |dafür |hier )?(?:die|der|besser|eher)
  peut | pourra(?:it)? | saura(?:it)? | sait | connaît | sera(?:it)? | vous aidera | est (?:la|le|plus|mieux)
  puede | podr[áí]a? | sabe | sabrá | conoce | ayudará | sería | es (?:la|el|más|mejor)
`);
/** Between a name and what they can: ", who was a nurse herself,", ", who", "qui", "le". */
const THEY = "(?:,? (?:who|qui|que|die|der)(?: [^,.!?;\\n]{1,60},(?= ))?)?(?: (?:le|te|les|os|vous|t'))?";
/** "Ask Rosa", "my colleague Bob might", "perhaps Lena can help". */
const NAMED_INSTEAD: readonly RegExp[] = [
  `(?<!\\p{L})${ASK} ${BETWEEN}${MINE}?${SOMEBODY}`,
  `(?<!\\p{L})${MINE}${SOMEBODY}${THEY},? ${CAN}(?!\\p{L})`,
  `(?<!\\p{L})${SOMEBODY} (?:(?:would be|is) (?:the|a) (?:better|right|best) (?:person|one|contact)|(?:ist|wäre) (?:da |dafür |hier )?(?:der|die) (?:bessere|richtige))(?!\\p{L})`,
  `(?:successor|replacement|Nachfolger(?:in)?|successeure?|sucesora?)(?: is| ist| est| es|,)? ${SOMEBODY}`,
  `(?<!\\p{L})${SOMEBODY} (?:has taken|took|is taking|takes|will take) over`,
  `(?<!\\p{L})(?:[Pp]erhaps|[Mm]aybe|but|[Vv]ielleicht|[Pp]eut-être|[Qq]uizás?) ${SOMEBODY}${THEY} ${CAN}(?!\\p{L})`,
].map((pattern) => new RegExp(pattern, "dgu"));
/** "Try Tuesday": a day is nobody. */
const A_DAY = new RegExp(`^(?:${WEEKDAY_WORD}|${MONTH_WORD})$`, "u");
/** Whoever keeps the desk while they are away, or their calendar, is nobody to ask for a talk. */
const STANDS_IN =
  /\b(?:urgent(?:ly|es?)?|emergenc(?:y|ies)|dringende?[nrms]?|notf[aä]ll\p{L}*|urgences?|urgencias?|(?:in|during) my absence|(?:my|our) (?:assistant|secretary|PA|office manager)|(?:meine|unsere) (?:assistentin|sekretärin)|(?:mon|ma) (?:assistante?|secrétaire)|mi (?:asistente|secretari[ao]))\b/iu;
const MOST_OTHERS = 5;

/** Whom a reply names to be asked instead, or as well, in the order of the text. */
export function othersIn(text: string): readonly OtherNamed[] {
  const asked = sentencesOf(text).filter(({ text: said }) => !STANDS_IN.test(said));
  const isAsked = (at: number) => asked.some(({ start, end }) => at >= start && at < end);
  const named = NAMED_INSTEAD.flatMap((pattern) =>
    [...text.matchAll(pattern)]
      .filter(({ index, 1: name = "" }) => isAsked(index) && !A_DAY.test(plain(name)))
      .map(({ 1: name = "", index, indices }) => {
        const start = indices?.[1]?.[0] ?? index;
        return { name, start, address: addressBeside(text.slice(start + name.length)) };
      }),
  ).toSorted((one, other) => one.start - other.start);
  const first = new Map(named.toReversed().map(({ name, address }) => [name, { name, address }]));
  return [...new Set(named.map(({ name }) => name))]
    .flatMap((name) => first.get(name) ?? [])
    .slice(0, MOST_OTHERS);
}

/** "Kai Berg (kai@embl.example)", "Kai Berg, now at the desk: kai@embl.example" */
function addressBeside(behind: string): string {
  return /^[^.!?;\n@]{0,30}?([\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+)/.exec(behind)?.[1] ?? "";
}
