import type { DateText } from "#time/date.ts";
import { MONTH, WEEKDAY } from "#time/day-words.ts";
import { anyOf } from "./check/any-of.ts";
import { plain, type Span, sentencesOf } from "./check/text.ts";
import { type ProposedTime, type ReadBy, timesIn } from "./proposed-times.ts";

/** What a pasted reply seems to say. A suggestion to confirm with one tap; the user has read it, too. */
export type ReadReply = {
  readonly kind: "yes" | "no" | "later" | "gone" | "unclear";
  /** The words it rests on; null where nothing speaks. */
  readonly words: Span | null;
  /** A machine answered for them: nobody has read the letter yet. */
  readonly automatic: boolean;
  /** They would rather answer in writing. */
  readonly byMail: boolean;
  /** Times they propose, in the order of the text. */
  readonly times: readonly ProposedTime[];
  /** Whom they name to be asked instead, or as well. */
  readonly others: readonly OtherNamed[];
};

/** Somebody whom they name; "" where no address stands beside the name. */
export type OtherNamed = { readonly name: string; readonly address: string };

/** A reply is read up to here; what comes after is history. */
const LONGEST_REPLY = 20_000;

const YES = anyOf(String.raw`
  (?:happy|glad) to(?! (?:hear|see|know|learn|read)) | delighted(?! to (?:hear|see|know|read)) | with pleasure | my pleasure | be a pleasure | gladly | of course(?!,? (?:not|i can't|i cannot))
  (?<!\b(?:i'm|i am|be|make|am|are|is|for) )sure(?:ly)?\b | (?:certainly|absolutely)(?! (?:not|no)\b) | yes\b | yep\b | love to | like to help
  sounds (?:good|great|fine) | works? (?:well |fine )?for me
  (?:would|that|${WEEKDAY}) works?
  i(?:'m| am) (?:free|available)
  i (?:could|can|would) (?:do|offer|make|give you|meet|talk|speak|call)
  i have (?:time|twenty|half|a slot|some time)
  (?:let's|let us) (?:talk|meet|do|speak|say|find)
  call me | give me a (?:call|ring) | no problem | why not | here are my answers
  looking forward to (?:talking|meeting|it|our)
  gern(?:e)?\b | mit vergnugen | mit vergnügen | klar\b | selbstverständlich | natürlich(?! nicht) | (?:kein|überhaupt kein) problem
  passt\b(?! (?:\p{L}+ )?nicht) | (?:würde|könnte) (?:gehen|passen|klappen) | (?:ginge|klappt)\b | hätte ich (?:zeit|luft)
  (?:how|what) about(?! (?:you|your)\b) | would .{3,40} suit you | could you do | can't wait
  avec plaisir | volontiers | d'accord | bien sûr | con (?:mucho )?gusto | encantad[oa] | por supuesto | claro(?: que sí)?
`);
/** What refuses the talk itself, whatever days are named beside it. */
const REFUSES = anyOf(String.raw`
  (?:have|had|going|need|like|choose|must|will|i'll|'d rather)(?: to)? (?:respectfully |politely )?(?:decline|pass\b(?! (?:it|this|that|you|your))|say no)
  (?:stop|quit) (?:e-?mailing|writing|contacting|calling|messaging|sending)
  (?:don't|do not|never) (?:e-?mail|write|contact|call|message)(?: to)? me | leave me alone | unsubscribe
  (?:remove|take) me (?:from|off) | (?:not|isn't|am not|i'm not) interested | no,? thank(?:s| you)
  (?:so|but|is a|it's a|answer is|a clear)(?: it's)?(?: a)? no\b(?! (?:problem|later|longer|matter|doubt|more|idea|earlier|worries))
  (?:absolutely|certainly|of course) not | rather not
  nein,? danke | (?:muss|möchte)(?: ich)?(?: leider)? (?:absagen|ablehnen) | kein interesse
  (?:dois|préfère) (?:refuser|décliner) | non,? merci | no,? gracias
`);
const NO = anyOf(`
  (?:cannot|can't|can not|won't|will not|unable to|not able to|not in a position to)(?! wait)
  have to (?:decline|say no|pass) | must decline | i(?:'ll| will) (?:have to )?pass | no time
  not (?:have|had) (?:the )?time | don't have (?:the )?(?:time|capacity) | not the right person
  not really (?:my|the) | no longer (?:work|in) | regret | rather not | not possible
  i don't (?:do|give|take) | decline | don't think (?:that )?i(?:'m| am) | wrong person
  leider (?:nicht|keine|muss ich|kann ich) | keine zeit | (?:lieber|geht) nicht | muss (?:leider )?absagen
  (?:grundsätzlich|generell|prinzipiell) (?:nicht|keine?n?) | keine (?:auskunft|auskünfte|interviews|gespräche)
  nicht (?:der|die) richtige | ne (?:peux|pourrai|suis) pas | malheureusement | no (?:puedo|podré) | lamentablemente
  you(?:'ll| will) find (?:some(?:body|one)|others|another|a better)
  not my (?:field|area|thing|topic)
`);
/** They are no longer where I wrote to: neither a yes nor a no to me. */
const GONE = anyOf(String.raw`
  no longer (?:(?:work|working|employed) (?:at|for|with|by|there|here) | at | with(?! (?:you|this|that|it)\b) | part of | a member of | affiliated)
  (?:don't|do not|doesn't) work (?:at|for|with|there|here) .{0,40}(?:any ?more|any longer)
  not working (?:at|for|with|there|here) .{0,40}(?:any ?more|any longer)
  i(?:'ve| have)? left (?:the |my )?(?:company|firm|institute|university|organi[sz]ation|department|group|lab|academia|job|post|position)
  i have left (?!(?:an?|it|you|this|that|some|my|the|for|early|home|work|already)\b)[\p{L}\d]+(?=[.,;]|$| (?:in|at|last|on|and|for|to)\b)
  i(?:'m| am| have)(?: now| since)? retired
  arbeite (?:\p{L}+ )?nicht mehr (?:bei|am|an|im|in der|dort|hier|für) | bin (?:\p{L}+ )?nicht mehr (?:bei|am|an der|im|dort)
  bin (?:\p{L}+ )?(?:in rente|in pension|im ruhestand) | ne travaille plus (?:à|au|chez|pour|ici|dans) | ya no trabajo (?:en|para|aquí)
`);
const LATER = anyOf(String.raw`
  out of (?:the )?office | automatic reply | autoreply | auto-reply | on (?:\w+ )?leave | away until
  back (?:on|in|at|from) | (?:later|again) (?:in|this|next)
  in (?:a few|two|three|four|some|a couple of|\d) (?:weeks|months)
  next (?:month|year|term|semester|quarter|spring|summer|autumn|winter)
  after (?:the|my|our|easter|christmas|summer|that|${MONTH})
  not (?:before|until)
  until (?:the end|after|mid|${MONTH})
  (?:remind|ping|nudge) me | get back to (?:me|you) | write (?:to me )?again | try (?:me )?again
  (?:a )?bad time | (?:very|too|rather|quite|so|extremely) busy | swamped | drowning | calms? down
  quieter
  melden? (?:sie|du|dich)(?: sich)? (?:später|nochmals?|wieder) | im moment (?:nicht|keine|zu viel) | nächst(?:en|es) (?:monat|jahr|semester)
  meld\w* (?:dich|sie sich|euch) (?:\w+ ){0,4}(?:noch ?mal|wieder|erneut|im|nach|ab|in) | ausgebucht
  (?:bis|erst) (?:ende|mitte|anfang|nach|im|ab) | try me (?:again )?(?:in|after|around|next)
  (?:ask|contact|call|reach|mail|e-?mail|write to|approach) me (?:again )?(?:in|after|around|next|from)
`);
const BY_MAIL = anyOf(String.raw`
  (?:send|mail|e-?mail) me (?:your|the|a few|some) questions
  (?:answer|reply|respond)(?: you| to you| to your questions)? (?:by|via|in|over) (?:e-?mail|mail|writing)
  (?:prefer|rather|easier|happy to) (?:\w+ ){0,4}(?:by|via|over) e-?mail
  (?:prefer|rather) (?:to )?(?:write|e-?mail) | here are my answers | in writing
`);
const AUTOMATIC = /\b(?:out of (?:the )?office|automatic reply|auto-?reply|automatically generated)\b/;

/**
 * Reads a reply as it is pasted, with the earlier letter under it or not; days are seen from `today`, the day on which
 * it was written where that is known.
 */
export function readReply(pasted: string, today: DateText, by?: ReadBy): ReadReply {
  const text = withoutHistory(pasted.slice(0, LONGEST_REPLY));
  const clauses = clausesOf(text);
  const times = timesIn(text, today, by);
  const byMail = clauses.some((clause) => BY_MAIL.test(clause.plain));
  const others = othersIn(text);
  const isRefusing = spoken(clauses, NO) !== null;
  const offers = times.some((time) =>
    isOffered(
      time,
      clauses,
      !isRefusing,
      others.map(({ name }) => name),
    ),
  );
  const verdict = verdictOf(clauses, offers || byMail);
  const automatic = spoken(clauses, AUTOMATIC) !== null;
  const refused = verdict.kind === "no" || verdict.kind === "gone";
  return { ...verdict, automatic, byMail, times: refused ? [] : times, others };
}

type Clause = Span & { readonly plain: string; readonly afterBut: boolean };
type Verdict = Pick<ReadReply, "kind" | "words">;

function verdictOf(clauses: readonly Clause[], offersSomething: boolean): Verdict {
  const [gone, automatic] = [spoken(clauses, GONE), spoken(clauses, AUTOMATIC)];
  if (gone !== null && !offersSomething && spoken(clauses, YES) === null)
    return { kind: "gone", words: gone };
  if (automatic !== null) return { kind: "later", words: automatic };
  const [yes, no, later] = [spoken(clauses, YES), spoken(clauses, NO), spoken(clauses, LATER)];
  const refuses = spoken(clauses, REFUSES) ?? plainNo(clauses);
  // "I can't just now, but in May with pleasure": a no with a time is a later.
  if ((no ?? refuses) !== null && later !== null) return { kind: "later", words: later };
  // "No, but Thursday at two works": to the time that was asked for.
  const onlyNo = spoken(clauses, REFUSES) === null && refuses !== null && !isAfterBut(clauses, refuses);
  if (onlyNo && offersSomething && clauses.some(({ afterBut }) => afterBut))
    return { kind: "yes", words: yes };
  if (refuses !== null)
    return yes !== null && isAfterBut(clauses, yes) && !isAfterBut(clauses, refuses)
      ? { kind: offersSomething ? "yes" : "unclear", words: offersSomething ? yes : null }
      : { kind: "no", words: refuses };
  if (no !== null && yes !== null) return afterBut(clauses, yes, no, offersSomething);
  if (no !== null) return offersSomething ? { kind: "yes", words: null } : { kind: "no", words: no };
  if (later !== null && !offersSomething) return { kind: "later", words: later };
  if (yes !== null) return { kind: "yes", words: yes };
  if (offersSomething) return { kind: "yes", words: null };
  return { kind: "unclear", words: null };
}

/** "No." and nothing more in its sentence. */
function plainNo(clauses: readonly Clause[]): Span | null {
  return (
    clauses.find((clause) => /^(?:no|nope|nein|non)(?:$|[.!](?:$| (?!\d)))/.test(clause.plain.trim())) ?? null
  );
}

const ASKS_OR_SUITS =
  /\?|\b(?:works?|suits?|fine|good(?! luck)|great|free|available|could|can|would|fits|say|geht|ginge|passt|klappt|würde|könnte|frei)\b/;
/** What takes place without us: "the seminar is on Tuesday at 3". */
const ELSEWHERE =
  /\b(?:seminar|conference|deadline|class|classes|lectures?|exam|defen[cs]e|flight|clinic|retreat|my talk|teach|travel|leave on|moved|moving|met|meetings?|office hours|have (?:a|my)|until|vorlesung|termine?|clase|réunion)\b/;
/** When somebody else has time: "he is free Monday". */
const THIRD =
  /\b(?:(?:he|she)(?:'s| is| can| could| has| would| holds| might)|(?:his|her) (?:office|calendar)|who (?:has|is|can|could))\b/;
const OURS = /\b(?:i|i'm|i'd|i'll|me|we|us)\b/;

/** Whether a time is offered, for the talk and by whoever writes: not that of a lecture, or of a colleague. */
function isOffered(
  time: ProposedTime,
  clauses: readonly Clause[],
  alone: boolean,
  names: readonly string[],
): boolean {
  const clause = clauses.find(({ start, end }) => time.words.start >= start && time.words.start < end);
  const said = clause?.plain ?? "";
  const isTheirs = THIRD.test(said) || names.some((name) => clause?.text.includes(name) === true);
  if (isTheirs && !OURS.test(said)) return false;
  if (ELSEWHERE.test(said) && !/\b(?:works?|suits?|free|available)\b|how about/.test(said)) return false;
  return ASKS_OR_SUITS.test(said) || (alone && (time.from !== null || said.split(" ").length < 6));
}

/** Between a yes and a no the one after "but" is meant: "I would love to, but I cannot". */
function afterBut(clauses: readonly Clause[], yes: Span, no: Span, offersSomething: boolean): Verdict {
  if (offersSomething) return { kind: "yes", words: yes };
  if (isAfterBut(clauses, no) !== isAfterBut(clauses, yes))
    return isAfterBut(clauses, no) ? { kind: "no", words: no } : { kind: "yes", words: yes };
  return { kind: "unclear", words: null };
}

function isAfterBut(clauses: readonly Clause[], { start, end }: Span): boolean {
  return clauses.some((clause) => clause.afterBut && start >= clause.start && end <= clause.end);
}

/** "Try me in January": when, behind words that end before it says so. */
const UNTIL_WHEN = new RegExp(
  `^(?: (?:again|in|after|before|until|till|from|around|about|next|the|end|beginning|middle|of|early|late|mid|my|leave|on))*(?: |-)(?:\\d{1,2}(?:st|nd|rd|th)?\\.? )?(?:${MONTH}|spring|summer|autumn|winter|easter|christmas|(?:the )?(?:new )?(?:year|term|semester|month|week))\\b`,
  "u",
);

function spoken(clauses: readonly Clause[], pattern: RegExp): Span | null {
  for (const clause of clauses) {
    const match = pattern.exec(clause.plain);
    if (
      match === null ||
      /\b(?:not|nicht) (?:so |very |really |at all )?$/.test(clause.plain.slice(0, match.index))
    )
      continue;
    const start = clause.start + match.index;
    const length =
      match[0].length + (UNTIL_WHEN.exec(clause.plain.slice(match.index + match[0].length))?.[0].length ?? 0);
    return { text: clause.text.slice(match.index, match.index + length), start, end: start + length };
  }
  return null;
}

function clausesOf(text: string): readonly Clause[] {
  return sentencesOf(text).flatMap((sentence) => {
    const small = plain(sentence.text);
    const clauses: Clause[] = [];
    let start = 0;
    let after = /^(?:but|however)\b/.test(small);
    const close = (end: number, next: boolean) => {
      clauses.push({
        text: sentence.text.slice(start, end),
        plain: small.slice(start, end),
        start: sentence.start + start,
        end: sentence.start + end,
        afterBut: after,
      });
      start = end;
      after = next;
    };
    for (const match of small.matchAll(/[,;:–—-]? \b(?:but|however|though|although)\b/g))
      close(match.index, true);
    close(small.length, false);
    return clauses;
  });
}

const SOMEBODY = String.raw`(?:(?:Dr|Prof)\.? )*(?!(?:I|HR|Me|You|Him|Her|Them|It|${MONTH}|${WEEKDAY})\b)\p{Lu}[\p{L}'’-]*\p{Ll}(?: \p{Lu}[\p{L}'’-]*\p{Ll}){0,2}`;
const CAN = "(?:can|could|might|may|will|would|knows|should|is (?:the|a|better|more|happy))";
/** "Ask Rosa", "my colleague Bob might", "perhaps Lena can help". */
const NAMED_INSTEAD: readonly RegExp[] = [
  `(?<![\\p{L}])(?:[Aa]sk|[Cc]ontact|[Tt]ry|[Aa]pproach|[Ee]-?mail|(?:[Tt]alk(?:ing)?|[Ss]peak(?:ing)?|[Ww]rit(?:e|ing)|[Tt]urn|[Rr]each out) to|in touch with|[Ff]ragen? Sie|[Ff]rag(?: doch)?(?: mal)?) (?:(?:my|our|meine?[nr]?|unsere?[nr]?) (?:\\p{Ll}+ ){0,2}(?:(?:Kolleg|Chef|Nachfolger|Mitarbeiter)\\p{Ll}* )?)?(${SOMEBODY})`,
  `(?<![\\p{L}])(?:[Mm]y|[Oo]ur) (?:\\p{Ll}+ ){1,2}(${SOMEBODY})(?: \\([^()]{0,60}\\))?(?:,? (?:who )?${CAN}\\b)`,
  `(?<![\\p{L}])(${SOMEBODY})(?: \\([^()]{0,60}\\))? (?:would be|is) (?:the|a) (?:better|right|best) (?:person|one|contact)`,
  `(?:successor|replacement|Nachfolger(?:in)?)(?: is| ist|,)? (${SOMEBODY})`,
  `(?<![\\p{L}])(${SOMEBODY})(?: \\([^()]{0,60}\\))? (?:has taken|took|is taking|takes|will take) over`,
  `(?<![\\p{L}])(?:[Pp]erhaps|[Mm]aybe|but|[Vv]ielleicht) (${SOMEBODY}) (?:${CAN}|kann|könnte|weiß)\\b`,
].map((pattern) => new RegExp(pattern, "gu"));
const MOST_OTHERS = 5;

function othersIn(text: string): readonly OtherNamed[] {
  const named = NAMED_INSTEAD.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: said, 1: name = "", index }) => {
      const start = index + said.lastIndexOf(name);
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

/** That somebody wrote, in the line above a letter that is answered. */
const WROTE =
  /(?<!\p{L})(?<!\b(?:i|we|ich|wir) (?:have )?)(?:wrote|schrieb|geschrieben|a écrit|ha scritto|scrisse|schreef|escreveu|escribió|va escriure|skrev|kirjoitti|napisał(?:\(a\)|a)?|pisze|napsal(?:\(a\)|a)?|napísal|írta|yazdı|scris|пишет|написал(?:\(а\)|а)?|пише|написав|έγραψε|写道|寫道|書きました|作成)(?!\p{L})/iu;
const ADDRESS_AT_END = /[<(][^<>()\s]+@[^<>()\s]+[>)]\s?[:：]$/u;
const NEXT_SENTENCE = /(?<!\b\d{1,2})[.!?] \p{Lu}\p{Ll}+ \p{Ll}/u;
const LONGEST_ATTRIBUTION = 240;

type Line = { readonly index: number; readonly text: string };

/** The line above a letter that is answered, with its day and who wrote it, on one line or wrapped onto a second. */
function attributionIn(text: string): Line | undefined {
  let index = 0;
  const lines = text.split("\n");
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1] ?? "";
    if (attributes(line)) return { index, text: line };
    if (line.trim() !== "" && !attributes(next) && attributes(`${line}\n${next}`))
      return { index, text: `${line}\n${next}` };
    index += line.length + 1;
  }
  return undefined;
}

function attributes(written: string): boolean {
  if (written.length > LONGEST_ATTRIBUTION || written.startsWith(">")) return false;
  const line = written.trimEnd();
  if (!/[:：]$/.test(line) || !/\d/.test(line) || NEXT_SENTENCE.test(line)) return false;
  return WROTE.test(line) || ADDRESS_AT_END.test(line);
}

const HISTORY =
  /^(?:>.*|-{2,} ?(?:original message|forwarded message|ursprüngliche nachricht).*|-{2,} .{5,200}(?:wrote|schrieb) ?-{2,}|_{10,}|on .{5,120} wrote:|am .{5,120} schrieb.*:|le .{5,120} a écrit ?:|from: .+|von: .+|de : .+|(?:de|da|van|från|fra|od|от|kimden|差出人|发件人) ?[:：] ?.+\n.{2,30}[:：] ?.+)[ \t]*$/imu;

/** The reply without the letter that it answers; places stay the same. */
function withoutHistory(text: string): string {
  const [mark, said] = [HISTORY.exec(text), attributionIn(text)];
  const isSaid = said !== undefined && (mark === null || said.index <= mark.index);
  const found: Line | null = isSaid ? said : mark && { index: mark.index, text: mark[0] };
  if (found === null) return text;
  const end = found.index + found.text.length;
  // Answers between the quoted lines stand after them: then only the quotations go.
  if (found.index === 0 || found.text.startsWith(">") || text.slice(end).trimStart().startsWith(">"))
    return `${text.slice(0, found.index)}${blank(found.text)}${text.slice(end).replace(/^>.*$/gm, blank)}`;
  return text.slice(0, found.index);
}

function blank(words: string): string {
  return words.replace(/[^\n]/g, " ");
}
