import { oneOf } from "./check/any-of.ts";
import { plain, type Span, sentencesOf } from "./check/text.ts";
import { MONTH_WORD, WEEKDAY_WORD } from "./day-names.ts";

/** Somebody whom they name; "" where no address, or no place, stands beside the name. */
export type OtherNamed = {
  readonly name: string;
  readonly address: string;
  readonly organization: string;
  /**
   * What they do for it: they only name them, say that they could bring us together, that they will, or have done so by
   * writing to both.
   */
  readonly as: "named" | "thought-of" | "agreed" | "made";
};

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
const OF_A_NAME = "\\p{Lu}[\\p{L}\\d&.'’-]{0,40}";
const PLACE = `(?:the |der |dem |la |le |l['’]|el )?${OF_A_NAME}(?:(?<!\\p{Ll}{2}\\.)(?: | (?:of|for|the|de|la|für|der|des|del|et|and|und|y|&) )${OF_A_NAME}){0,5}`;
const AT = "(?:at|from|over at|bei|beim|von|vom|am|an der|chez|à|au|en|de|del|d['’])";
/** Between a name and what they can: ", who was a nurse herself,", ", who", "qui", "le". */
const THEY = `(?:,? ${AT} ${PLACE})?(?:,? (?:who|qui|que|die|der)(?: [^,.!?;\\n]{1,60},(?= ))?)?(?: (?:le|te|les|os|vous|t'))?`;
/** "Ask Rosa", "my colleague Bob might", "perhaps Lena can help". */
const NAMED_INSTEAD: readonly RegExp[] = [
  `(?<!\\p{L})${ASK} ${BETWEEN}${MINE}?${SOMEBODY}`,
  `(?<!\\p{L})${MINE}${SOMEBODY}${THEY},? ${CAN}(?!\\p{L})`,
  `(?<!\\p{L})${SOMEBODY} (?:(?:would be|is) (?:the|a) (?:better|right|best) (?:person|one|contact)|(?:ist|wäre) (?:da |dafür |hier )?(?:der|die) (?:bessere|richtige))(?!\\p{L})`,
  `(?:successor|replacement|Nachfolger(?:in)?|successeure?|sucesora?)(?: is| ist| est| es|,)? ${SOMEBODY}`,
  `(?<!\\p{L})${SOMEBODY} (?:has taken|took|is taking|takes|will take) over`,
  `(?<!\\p{L})(?:[Pp]erhaps|[Mm]aybe|but|[Vv]ielleicht|[Pp]eut-être|[Qq]uizás?) ${SOMEBODY}${THEY} ${CAN}(?!\\p{L})`,
  `(?<!\\p{L})(?:[Ff]orward(?:ed|ing)?|[Pp]ass(?:ed|ing)?|[Ss]en[dt](?:ing)?|[Ss]hared?|[Rr]eferred|[Hh]anded|[Rr]edirected)(?: (?:it|you|this|them|on|along|over|your (?:\\p{Ll}+ ){0,2}\\p{Ll}+)){0,3} (?:to|with) ${MINE}?${SOMEBODY}`,
  `(?<!\\p{L})an ${MINE}?${SOMEBODY} (?:weiter(?=[.,;!]|$| und)|(?:\\p{Ll}+ ){0,2}(?:weiter(?:ge)?(?:leite[nt]?|gegeben|gereicht|geschickt)|übergeben))`,
  `(?<!\\p{L})(?:transmis|transmets|transfér[ée]|transfère|fait suivre|relayé|réorienté)(?: [^,.;!?\\n]{1,40}?)? (?:à|vers) ${MINE}?${SOMEBODY}`,
  `(?<!\\p{L})(?:reenviado|reenvío|pasado|remitido|trasladado|derivado)(?: [^,.;!?\\n]{1,40}?)? an? ${MINE}?${SOMEBODY}`,
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
      .map(({ 0: words, 1: name = "", index, indices }) => ({
        words,
        name,
        start: indices?.[1]?.[0] ?? index,
      })),
  ).toSorted((one, other) => one.start - other.start);
  const first = new Map(named.toReversed().map((each) => [each.name, each]));
  return [...new Set(named.map(({ name }) => name))].slice(0, MOST_OTHERS).flatMap((each) => {
    const found = first.get(each);
    if (found === undefined) return [];
    const { words, name, start } = found;
    const behind = text.slice(start + name.length);
    const as = COPIED.test(words) ? ("made" as const) : promisedIn(asked, start);
    return { name, address: addressBeside(behind), organization: placeBeside(behind), as };
  });
}

/** Whoever stands in copy has my letter, and our names side by side. */
const COPIED = /^(?:cc|copied|copying)/iu;
const BRING_TOGETHER = oneOf(String.raw`
  introduc(?:e|ing) (?:you|us) | (?:put|get|putting) (?:you(?: both| two)?|us) in (?:touch|contact) | connect(?:ing)? you | (?:an|the) intro(?:duction)?(?= |[.,;!]|$) | forward(?:ing|ed)?(?: on)? your | pass(?:ing|ed)?(?: on)? your
  (?:stelle|vorstellen|bekannt machen|mache) (?:sie|dich|euch)? ?(?:\p{L}+ ){0,3}(?:vor|bekannt) | kontakt (?:zu \p{L}+ )?her(?:stellen)? | leite (?:\p{L}+ ){1,5}weiter | weiter(?:leiten|geleitet|gegeben|gereicht)
  met(?:s|trai|tre) en (?:contact|relation) | présente(?:rai|r)?(?: \p{L}+)? | transm(?:is|ets|ettrai|ettre) (?:votre|ton|vos)
  (?:pongo|pondré|poner(?:le|te|los)?) en contacto | presento|presentaré|presentar(?:le|te|los) | (?:reenv(?:ío|iaré|iar|iado)|remitido) (?:su|tu)
`);
const TOGETHER = new RegExp(`(?<!\\p{L})${BRING_TOGETHER}`, "iu");
/** Only what they could do if they were asked. */
const COULD =
  /(?<!\p{L})(?:could|can|might|may|if you (?:like|want)|wenn sie (?:möchten|wollen)|könnte|kann|pourrais|peux|si vous (?:voulez|souhaitez)|podría|puedo|si quieres?)(?!\p{L})/iu;

/** What is said of bringing us together, in the sentence that names somebody or the one behind it. */
function promisedIn(sentences: readonly Span[], at: number): OtherNamed["as"] {
  const place = sentences.findIndex(({ start, end }) => at >= start && at < end);
  const said = sentences.slice(place, place + 2).find(({ text }) => TOGETHER.test(text));
  if (said === undefined) return "named";
  const [before = ""] = said.text.slice(0, TOGETHER.exec(said.text)?.index).split(/[;:]/).slice(-1);
  return COULD.test(before.slice(-40)) ? "thought-of" : "agreed";
}

/** "Imke Schröder at Novartis", "Kai Berg (Lumen), …", "Jean Petit, qui est chez Sanofi". */
const AT_PLACE = new RegExp(
  `^(?: \\([^()\\n]{0,60}\\))?,? (?:(?:who|she|he|qui|que|die|der|now|jetzt|(?:is|works|ist|arbeitet|est|travaille|trabaja|está|now|jetzt|aujourd'hui|ahora)) ){0,3}${AT} ?(${PLACE})`,
  "u",
);
const IN_BRACKETS = new RegExp(`^ \\((?:(?:at|from|bei|von|chez|à|en|de) )?(${PLACE})[,;)]`, "u");

const NO_PLACE = /^(?:Ph\.?D|M\.?D|MSc|MBA|Dr|Prof|CC|Cc|I|He|She|They)\b/u;

/** Where somebody is, as far as it stands beside the name. */
function placeBeside(behind: string): string {
  const said = IN_BRACKETS.exec(behind)?.[1] ?? AT_PLACE.exec(behind)?.[1] ?? "";
  const place = said.replace(/^(?:(?:the|de[rm]|la|le|el) |l['’])|[.'’-]+$/gu, "");
  return A_DAY.test(plain(place)) || NO_PLACE.test(place) ? "" : place;
}

/** "Kai Berg (kai@embl.example)", "Kai Berg, now at the desk: kai@embl.example" */
function addressBeside(behind: string): string {
  return /^[^.!?;\n@]{0,30}?([\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+)/.exec(behind)?.[1] ?? "";
}
