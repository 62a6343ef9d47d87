import { capitalised } from "#people/shown.ts";
import { isHouse, placeName } from "./place-name.ts";
import { isGerman } from "./proper-words.ts";
import { article, endsInARole, lowerFirst, plainFact, smallField } from "./sentences.ts";
import { isWithoutWork, saysNoWork } from "./without-work.ts";

const OFFICE =
  /^(?:head|director|chief|dean|president|chair|vice|vp|managing|deputy|founder|co-?founder|ceo|cto|cso|cfo|coo)\b/i;

/** Words of many titles, which are no names; in a sentence they are written small. */
const OF_TITLES =
  /^(?:academic|account|advis[eo]r|analyst|author|consultant|coordinator|curator|department|developer|director|division|editor|engineer|fellow|founder|head|instructor|international|leader|lecturer|manager|mentor|officer|professor|researcher|specialist|supervisor|teacher|technician|tutor|writer|affairs|application|assistant|associate|biology|business|career|cell|chemistry|chief|clinical|communications?|computational|consulting|content|contract|corporate|customer|data|deep|design|development|digital|doctoral|drug|early|editorial|education|engineering|environmental|executive|field|finance|global|graduate|group|health|human|imaging|innovation|intellectual|intern|investment|junior|lab|laboratory|law|lead|learning|legal|liaison|licensing|machine|management|marketing|medical|medicine|molecular|operations|outreach|owner|partner|patent|policy|postdoc|postdoctoral|postgraduate|principal|process|product|programme|program|project|property|public|publishing|quality|regional|regulatory|relations|research|sales|school|science|sciences|scientific|scientist|senior|service|services|software|staff|strategy|structural|student|studies|study|talent|teaching|team|technical|technology|transfer|trial|trials|university|venture|visiting|writing)$/i;
/** What such a title is of: words that name nothing alone. */
const OF_THINGS =
  /^(?:acoustic|aerospace|agricultural|air|animal|antibody|aquatic|arts?|asset|atmospheric|audio|audit|automation|automotive|backend|battery|bioprocess|biochemical|biomedical|bird|blood|bone|book|brain|brand|breeding|cancer|carbon|cardiac|care|catalyst|chemical|child|civil|climate|cloud|coastal|community|control|conservation|credit|crop|cyber|dairy|database|dental|device|disaster|disease|earth|economic|electrical|electronics?|embedded|emergency|energy|enzyme|equity|event|experience|exhibition|experimental|family|farm|field|film|fire|firmware|fisheries|fish|flight|flood|food|forensic|forest|formulation|freshwater|frontend|fungal|game|gas|gender|gene|genome|grants?|graphic|hardware|heart|heritage|housing|humanitarian|image|imaging|impact|industrial|infant|infrastructure|insect|instrument|insurance|interface|irrigation|knowledge|land|language|laser|livestock|logistics|maintenance|manufacturing|marine|market|materials?|mechanical|media|membrane|metal|migration|mining|mobile|motion|mouse|museum|music|network|news|nuclear|nutrition|ocean|office|oil|optical|organic|packaging|pain|peptide|pest|pilot|plant|plasma|plastics?|platform|polymer|power|press|print|privacy|procurement|production|protein|quantum|radio|rail|refugee|reliability|renewable|rescue|retail|risk|river|rural|safety|satellite|security|seed|sensory?|shelter|signal|site|skin|social|soil|solar|sound|space|speech|sports?|stem|storage|store|supply|surface|sustainability|systems?|tax|test|textile|theoretical|tissue|toxic|trade|traffic|training|transport|travel|tree|urban|user|vaccine|vehicle|vector|veterinary|video|vision|visual|waste|water|weather|web|welfare|wildlife|wind|wine|wood|yeast|youth)$/i;
/** And by their ends: "Immunology", "Bioinformatics", "Communication". */
const OF_FIELDS = /^\p{Lu}\p{Ll}+(?:ology|ics|istry|ations?|ction|ience|ment|omics)$/u;

/** Words that make somebody of a field: "Director of Science", "lecturer in law". */
const SOMEBODY =
  /\b(?:of|professor|manager|officer|scientist|lecturer|analyst|engineer|associate|assistant|fellow|consultant|advis[eo]r|editor|writer|teacher|researcher|student|postdoc|lead|specialist)\b/i;
/** What one works in, where no word of it is somebody: "data science", "regulatory", "R&D". */
const FIELD =
  /^(?:[\p{L}&/-]+ ){0,3}(?:policy|law|sciences?|regulatory|r&d|research|consulting|marketing|sales|hr|communications?|affairs|publishing|teaching|management|administration|finance|operations|it|engineering|development|education|outreach|licensing|tech(?:nology)? transfer|legal|compliance|manufacturing|production|analytics|biotech|pharma|academia|industry|journalism|software|statistics|bioinformatics|pharmacovigilance)$/iu;

/** How titles are shortened on cards, and what is said in a sentence. */
const SHORTENED: ReadonlyMap<string, string> = new Map([
  ["sr", "senior"],
  ["snr", "senior"],
  ["jr", "junior"],
  ["jnr", "junior"],
  ["assoc", "associate"],
  ["asst", "assistant"],
  ["prof", "professor"],
  ["mgr", "manager"],
  ["dir", "director"],
  ["coord", "coordinator"],
  ["exec", "executive"],
  ["dept", "department"],
  ["mgmt", "management"],
  ["intl", "international"],
]);

function inFullWords(line: string): string {
  return line.replace(/(?<![\p{L}&/.-])(\p{L}{2,5})(?:\.(?= |$|,)|(?= |$|,))/gu, (as, word: string) => {
    const whole = SHORTENED.get(word.toLowerCase());
    return whole === undefined ? as : asWritten(whole, word);
  });
}

function asWritten(word: string, model: string): string {
  if (model === model.toUpperCase()) return word.toUpperCase();
  return /^\p{Lu}/u.test(model) ? capitalised(word) : word;
}

const LINKS = /^(?:of|and|for|in|at|the|to|with|on|or|a|an)$/i;

/** "HEAD OF REGULATORY AFFAIRS, EMEA" → "Head of Regulatory Affairs, EMEA": what is no word of a title may be said letter by letter. */
function spokenQuietly(line: string): string {
  const words = line.match(/\p{L}+/gu) ?? [];
  if (/\p{Ll}/u.test(line) || !words.some((word) => word.length > 3 && isOfTitles(word))) return line;
  return line.replace(/\p{L}+/gu, (word) => {
    if (LINKS.test(word)) return word.toLowerCase();
    return word.length > 4 || isOfTitles(word) ? capitalised(word.toLowerCase()) : word;
  });
}

function isOfTitles(word: string): boolean {
  const quiet = capitalised(word.toLowerCase());
  return (
    [OF_TITLES, OF_THINGS, OF_FIELDS, OFFICE, SOMEBODY_TOO].some((words) => words.test(quiet)) ||
    (word.length > 4 && endsInARole(quiet))
  );
}

/** Between the parts of a headline; a profile's emoji and tags. */
const PARTS = /[|•·‣▪►★✦#]|\s\/{1,2}\s|[!?]|\p{Extended_Pictographic}.*\p{L}/u;
/** What somebody hopes for, loves or advertises, and is nothing that they are. */
const SLOGAN =
  /\b(?:looking for|seeking|open to|available for|in search of|on a mission|enthusias\p{L}*|passion\p{L}*|lover|aspiring|would-be|wannabe|evangelist|ninja|guru|rock ?star|wizard|geek|nerd|addict|junkie|aficionado|visionary|thought leader|storyteller|dreamer|changemaker|the future of|make a difference|a better world)\b|(?:^|[\s,(])ex-\p{L}|^i (?!work\b|teach\b|study\b)\p{L}/iu;
/** Deeds that a profile promises; "leading the imaging facility" is work. */
const PROMISING =
  /^(?:now |currently )?(?:helping|making|empowering|enabling|transforming|turning|bridging|shaping|driving|creating|delivering|bringing|unlocking|accelerating|connecting|inspiring|changing|saving|improving|exploring|striving|solving|fighting|hiring|believing|learning|dreaming)\s+(?!(?:officer|manager|lead|editor|director|specialist|consultant|instructor|designer|technologist|scientist|engineer|assistant|coordinator)\b)/iu;

/** Whether a line is what one writes over a profile rather than what one is or does: nothing is made of it. */
function isHeadline(line: string): boolean {
  return PARTS.test(line) || SLOGAN.test(line) || PROMISING.test(line) || isWithoutWork(line);
}

/**
 * The words of a position that may stand in a sentence, or beside one: without what is put after a dash, in brackets or as
 * a picture; "" of a headline.
 */
export function positionIn(role: string): string {
  const plain = spokenQuietly(
    inFullWords(plainFact(role).replace(/\s*\p{Extended_Pictographic}\uFE0F?\s*$/u, ""))
      .replace(/[.\s]+$/, "")
      .replace(/\s+@\s*/g, " at "),
  );
  if (isHeadline(plain)) return "";
  const bare = plain.replace(/\s*\([^)]*\)/g, "").replace(/\s+[-–—]\s+.*$/, "");
  return bare !== plain && isRole(bare.replace(/,.*$/, "")) ? bare : plain;
}

/** "Postdoctoral Fellow in Immunology" → "a postdoctoral fellow in immunology"; null for a title that names nobody's role. */
function titleInWords(title: string): string | null {
  if (!/^[\p{L}\p{M}\s'’&,./()-]+$/u.test(title)) return null;
  const [, whole = "", rest = ""] = /^(.+?)((?:,| (?:in|at|of|for|with)\b).*)?$/u.exec(title) ?? [];
  const words = whole.split(" ");
  const noun = words.at(-1) ?? "";
  if (
    !/^\p{L}\p{Ll}+$/u.test(noun) ||
    !(endsInARole(noun.toLowerCase()) || OF_TITLES.test(noun) || SOMEBODY_TOO.test(noun))
  )
    return null;
  const small = words.map((word, at) => (at === words.length - 1 ? lowerFirst(word) : smallWord(word)));
  return `${article(small[0] ?? "")} ${small.join(" ").replaceAll(" & ", " and ")}${whereInWords(rest)}`;
}

/** "Manager, Clinical Operations" is one in clinical operations; "Scientist, Lumen" is one at Lumen. */
function whereInWords(rest: string): string {
  const after = /^, ([^,]+)$/.exec(rest)?.[1];
  const small = (words: string) => words.replace(/[\p{L}\p{M}]+/gu, smallWord);
  if (after === undefined) return small(rest);
  if (fieldOf(after) !== "" || !/\p{Lu}/u.test(small(after))) return ` in ${small(after)}`;
  return ` at ${placeName(after)}`;
}

/** "Postdoc, University of Bern", of what somebody is and the house where; "" of any other line. */
export function roleInHouse(line: string): string {
  const [, what = "", where = ""] = /^([^,]+), ([^,]+)$/.exec(positionIn(line)) ?? [];
  if (!isRole(what) || isOffice(what) || !isHouse(where)) return "";
  const [first = "", ...rest] = what.replace(/^an? /i, "").split(" ");
  return `${article(first)} ${[smallWord(first), ...rest.map(smallWord)].join(" ")} at ${placeName(where)}`;
}

/** "Third-year", "Early-Career", "Tenure-track"; not "Munich-based" nor "Max-Planck". */
const COMPOUND =
  /^(?:\p{Lu}\p{Ll}+-\p{Lu}?(?:year|time|track|career|level|term|stage)|(?:Self|Non|Co|Post|Pre|Part|Full)-\p{L}+)$/iu;

/** A word of a title that is no name; "Senior" and "Immunology", and not "German" or "EMBL". */
export function smallWord(word: string): string {
  if (COMPOUND.test(word)) return word.toLowerCase();
  return OF_TITLES.test(word) || OF_THINGS.test(word) || OF_FIELDS.test(word) ? lowerFirst(word) : word;
}

/** "a patent examiner at the European Patent Office", of what somebody is and where, as one line says it. */
export function callingWords(line: string): string {
  const plain = positionIn(line);
  const [, what = "", where = ""] = /^(.*?)(?:^| )at (.+)$/.exec(plain) ?? [undefined, plain];
  const place = placeName(where);
  const at = place === "" ? "" : `at ${place}`;
  return [roleWords(what) || (fieldOf(what) && `who works in ${fieldOf(what)}`) || whoDoes(what), at]
    .filter((part) => part !== "")
    .join(" ");
}

function whoDoes(what: string): string {
  const does = doingWords(what);
  if (does === "") return "";
  return does.startsWith("are ")
    ? `who is ${does.slice("are ".length)}`
    : `who ${lowerFirst(plainFact(what))}`;
}

/** What somebody is, and does not end as most such words do. */
const SOMEBODY_TOO =
  /(?:^|[\s-])(?:academic|aide|alumn[ai]|alumnus|apprentice|architect|associate|attaché|biochemist|chair|chairperson|chef|chief|clerk|coach|colleague|critic|dean|delegate|diplomat|ph\.?d(?: candidate)?|candidate|employee|entrepreneur|executive|expert|fellow|founder|freelance|graduate|guide|head|hire|host|intern|judge|lead|mechanic|medic|member|mp|nurse|paramedic|partner|pilot|postdoc|postgrad|postgraduate|principal|representative|secretary|surgeon|ta|temp|therapist|trainee|trustee|undergraduate|vet|volunteer)$/i;
/** What is said of somebody without an article: "one of the founders", "self-employed", "in charge of training". */
const BARE_AFTER_ARE =
  /^(?:one of|part of|co-owner of|joint|self-employed|freelance$|responsible for|in charge of)(?: |$)/i;
const DOING =
  /^(?:now |currently )?(?:working|doing|leading|running|managing|heading|building|developing|directing|coordinating|organi[sz]ing|teaching|editing|studying|helping|making|setting up|looking after|starting|training) (?!manager|officer|lead|coordinator)/i;

const DOES =
  /^(?:now |currently )?(works?(?! in)|does|runs|leads|manages|teaches|heads|builds|develops|makes|helps|writes|edits|directs|coordinates|organi[sz]es|supervises|handles|oversees|looks) (.+)$/i;
const DO: Readonly<Record<string, string>> = { does: "do", teaches: "teach" };

/** Whether words surely say what somebody is, so that an article may stand before them. */
function isRole(words: string): boolean {
  const [head = words] = /^.+?(?=,| (?:in|at|of|for|with|on|to|and|und|\(|&)(?: |$))/i.exec(words) ?? [words];
  return endsInARole(head) || SOMEBODY_TOO.test(head);
}

/**
 * What a role that is no name of somebody says they do, after "you": "work on patents", "are leading the imaging facility";
 * "" where it says no such thing.
 */
export function doingWords(role: string): string {
  const plain = positionIn(role);
  const [, verb = "", on = ""] = DOES.exec(plain) ?? [];
  if (on !== "") return `${DO[verb.toLowerCase()] ?? verb.toLowerCase().replace(/s$/, "")} ${on}`;
  return DOING.test(plain) && !isRole(plain) ? `are ${lowerFirst(plain)}` : "";
}

/** "Vice President", which has no article after "am" and "as". */
export function isOffice(role: string): boolean {
  return OFFICE.test(role);
}

/**
 * A role after "as": "a patent examiner", "head of imaging", "a senior scientist" where it is written "Senior Scientist". An
 * article stands only before what surely is somebody; "" for what says something else, "works on patents", "wind energy".
 */
export function roleWords(role: string): string {
  const plain = positionIn(role)
    // "Scientist II" is a scientist in a sentence.
    .replace(/(?<=\p{Ll})\s+(?:I{1,3}|IV|V)$/u, "");
  // "former member" says where they were, and nothing of what they do.
  if (saysNoWork(plain) || /^(?:former|ex-|past|previous)/i.test(plain) || fieldOf(plain) !== "") return "";
  const [, what = "", where = ""] = /^(\S.*?) at (.+)$/.exec(plain) ?? [];
  if (where !== "") {
    const called = callingWords(plain);
    return called.startsWith("who ") ? "" : called || what;
  }
  if (isGerman(plain)) return `${article(plain)} ${plain}`;
  if (/^\p{Lu}{2,4}$/u.test(plain) && !OFFICE.test(plain)) return `${article(plain)} ${plain}`;
  const [first = "", ...rest] = plain.split(" ");
  const isTitle = rest.some((word) => /^\p{Lu}/u.test(word)) || /^\p{Lu}{2,}/u.test(first);
  if (isTitle && !OFFICE.test(plain)) return titleInWords(plain) ?? plain;
  if (plain === "" || isTitle || /^(?:an?|the|his|her) /i.test(plain)) return plain;
  const small = lowerFirst(plain);
  if (OFFICE.test(small) || BARE_AFTER_ARE.test(small)) return small;
  return isRole(small) && doingWords(small) === "" ? `${article(small)} ${small}` : "";
}

/** What a role says one works in, after "work in"; "" where it says what somebody is. */
export function fieldOf(role: string): string {
  const plain = positionIn(role);
  const [, named = ""] = /^(?:now )?(?:(?:works?|working) )?in (?!charge)(.+)$/i.exec(plain) ?? [];
  const [, inPlace = "", where = ""] = /^(.+?)( in \p{Lu}.*)$/u.exec(plain) ?? [];
  if (named === "" && inPlace !== "" && fieldOf(inPlace) !== "") return `${fieldOf(inPlace)}${where}`;
  const field =
    named ||
    (FIELD.test(plain) && !DOING.test(plain) && !OFFICE.test(plain) && !SOMEBODY.test(plain) ? plain : "");
  return field === "" || endsInARole(field) ? "" : smallField(field);
}
