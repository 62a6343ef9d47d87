import { foldText } from "#people/fold.ts";
import type { Familiarity } from "#people/person.ts";
import { unnamedThing } from "../which-one.ts";
import type { Anatomy, Sentence } from "./anatomy.ts";
import { anyOf } from "./any-of.ts";
import { type Ask, asksIn } from "./asks.ts";
import { tellingWords } from "./common-words.ts";
import { isWayOut } from "./way-out.ts";

const SHARED = anyOf(String.raw`
  we (?:\p{L}+ )?(?:met|were|both|shared|worked|studied|talked|spoke|sat|sang|overlapped|wrote|handed|had|breed)
  (?:the )?same (?:lab|course|school|group|corridor|university|institute|year|floor|advis[eo]r|supervisor)
  from the (?:dinner|course|workshop|school|summer school|meeting|conference|train|ferry)
  as you know | (?:one|some|most|both|all|first) of us | fellow \p{L}+ \p{L}+
`);
const SENT_BY = anyOf(`
  introduced us | (?:agreed|offered|is going) to introduce us | suggested (?:that )?(?:i|you) | recommended (?:you|that i) | told me (?:about|how|that|to|of)
  mentioned (?:you|your) | gave me your | pointed me (?:to|towards) | said (?:that )?(?:you|nobody)
  says (?:hi|that you) | sent me (?:to you|your) | thinks (?:that )?(?:you|i should)
`);
const GLAD =
  /\bcongratulations\b|\b(?:on|your) (?:the |your )?new (?:position|job|post|role)\b|\b(?:asking|writing to|write to|thought of|ask) you because\b|\bsee it from the inside\b/;
/** Things of theirs that one must have met to name them. */
const WORK_OF_THEIRS =
  /\b(?:i|me|my)\b[^.?!]*\byour (?:[\p{L}\d'-]+ ){0,3}?(?:papers?|articles?|talks?|lectures?|essays?|piece|posters?|reports?|thesis|books?|blog|posts?|column|podcast|episodes?|thread|sessions?|course|class|seminar|tutorial|guides?|guidelines?|notes?|manual|package|tool|software|protocols?|slides?|chapter|review|film|video|exhibition)\b/u;
/** What they did or are doing, told as a fact. */
const DEED_OF_THEIRS =
  /(?<!\b(?:if|wish|hoped|whether|unless|how|what|why|when|where|which|that|would|could|should) )\byou(?:'ve| have|'re| are)? (?:\p{L}+ly |once |also |both |two |all |now )?(?:gave|moved|left|told|mentioned|trained|taught|supervised|went|became|wrote|chose|changed|drew|promised|explained|showed|joined|started|founded|studied|been (?:at|in|with|there)|sat|written|built|work (?:at|as|on|for|in|with|there)|led|won|answered|helped|lent|stayed|switched|spent|defended|live (?:from|in|on)|said|came from|once)\b/u;

/** What everybody has: a profile, a background, a career in something. */
const ANYBODYS =
  /\byour (?:\p{L}+ )?(?:\p{L}+ )?(?:profile|background|experience|expertise|career|achievements?|journey|success|skills|knowledge|field|industry|role|company|organi[sz]ation|cv|work|firm|job title|title|position|path)\b(?!['’]s)(?: (?:in|at|of|with|as|on) (?:the )?[\p{L}\d-]+(?: [\p{L}\d-]+)?)?/giu;
/** What is said to anybody whom one praises. */
const PRAISE =
  /\b(?:truly|really|most|so|very|absolutely) |\b(?:amazing|incredible|outstanding|brilliant|extraordinary|exceptional|stellar|impressive|remarkable|inspiring|inspirational|phenomenal|fantastic|wonderful|great|admirable|interesting|fascinating|talented|successful|person|scientist|human|woman|man|mind|leader|expert)\b/giu;
/** So many words of a sentence about the reader that not every letter has make it one about this reader. */
const TELLING = 2;

/** Whether a letter says why it goes to this person: something of theirs, something shared, someone who sent me (R30). */
export function givesReason(anatomy: Anatomy, familiarity: Familiarity): boolean {
  const asks = asksIn(anatomy);
  const sentences = anatomy.sentences.filter(({ text }) => unnamedThing(text) === "");
  if (familiarity === "known")
    return sentences.some((sentence) => isReason(sentence) || isFamiliar(sentence));
  return sentences.some(
    (sentence) =>
      isReason(sentence) ||
      isAboutThem(sentence, asks) ||
      (familiarity === "acquaintance" && isShared(sentence)),
  );
}

/** The plain reasons; a sentence that has one must not be thrown out with what else is wrong in it. */
export function isReason({ plain }: Pick<Sentence, "plain">): boolean {
  return [SHARED, SENT_BY, GLAD, WORK_OF_THEIRS, DEED_OF_THEIRS].some((pattern) => pattern.test(plain));
}

/** Between people who know each other a word about their life is enough, in the question itself or beside it. */
function isFamiliar({ text, plain }: Sentence): boolean {
  if (
    /\byour (?:new )?(?:job|company|life|side|city|office)\b|\bthe other side\b|\byou've been\b/.test(plain)
  )
    return true;
  return !isWayOut({ plain }) && tellingWords(text, "career").length >= TELLING;
}

/** A word that only the two of them have: "the beer mat from Oulu here". Who one is oneself is none. */
function isShared({ text, plain }: Sentence): boolean {
  if (/^(?:i|i'm|my name)\b/.test(plain) || isWayOut({ plain })) return false;
  return tellingWords(text, "career").length > TELLING;
}

const YOU = /\byou(?:r|rs|['’]ve|['’]re)?\b/i;

/** Where one sentence speaks of two, only what it says of the reader counts. */
function partsWithYou(told: string): string {
  const parts = told.split(/(?<=[,;]) (?=(?:and|but|so|while) )/);
  return parts.filter((part) => YOU.test(part)).join(" ");
}

/** What a sentence says to or about the reader, before it asks, that could not stand in a letter to somebody else. */
function isAboutThem(sentence: Sentence, asks: readonly Ask[]): boolean {
  const ask = asks.find((each) => each.sentence === sentence);
  const told = sentence.text.slice(0, ask === undefined ? undefined : ask.start - sentence.start);
  if (!YOU.test(told) || isWayOut(sentence)) return false;
  const own = partsWithYou(told.replace(/^as an? [^,.]*?(?=,| i )/i, " "))
    .replace(ANYBODYS, " ")
    .replace(PRAISE, " ");
  const telling = tellingWords(own, "career");
  // A name weighs more than a word.
  const named = telling.some((word) =>
    foldText(
      own
        .replace(/^\P{L}*\p{L}+/u, "")
        .match(/\b\p{Lu}[\p{L}\d]+/gu)
        ?.join(" ") ?? "",
    )
      .split(" ")
      .includes(word),
  );
  return telling.length >= (named ? TELLING - 1 : TELLING);
}
