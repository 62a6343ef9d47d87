import { FOCI } from "#interviews/interview.ts";
import { ASPECTS, aspectsOf } from "#options/aspect.ts";
import { fnv1aOfLetters } from "#people/fnv.ts";
import { STAGES } from "#stages/stage.ts";
import { sameText } from "./choose.ts";
import { group, OWN_PREFIX, type Question } from "./question.ts";
import { ROLE_FAMILIES } from "./role-family.ts";

/** Bounds on a list; what lies beyond is reported, not read. */
export const MAX_LIST_CHARACTERS = 200_000;
export const MAX_LIST_QUESTIONS = 500;
const MAX_QUESTION_CHARACTERS = 400;

export type ListProblem = { readonly line: number; readonly reason: string };
export type ParsedList = {
  readonly questions: readonly Question[];
  readonly problems: readonly ListProblem[];
};

/** A quotation, and what kind of note it is: "> [!question] Is it hard?" */
const QUOTED = /^(?:>\s*)+(?:\[![\p{L}-]{1,30}\][+-]?\s*)?/u;
/** "- [ ]", "1.", "2.3)", "Q4:", and one within another. */
const BULLET =
  /^(?:(?:[-*+•–—◦▪●‣·☐☑✓]|\(?\d{1,3}(?:\.\d{1,3})*[.):]|\d{1,3}(?:\.\d{1,3})+|\(?[a-z][.)]|Q ?\d{0,3}[.:)])\s+(?:\[[ xX]?\]\s*)?)+/u;
const HEADING = /^#{1,6}\s+/u;
const RULE = /^[=\-*_\s]{3,}$/u;
const MINUTES = /\s*[([]\s*(\d{1,2})\s*min(?:ute)?s?\.?\s*[)\]]\s*$/iu;
const USUAL_MINUTES = 2;
const MAX_MINUTES = 15;

/**
 * Reads a list of questions from plain text or Markdown: one to a line, with or without bullets, numbers or tick
 * boxes, "(3 min)" and tags, "#patent-law", at the end where wanted. Headings and code are passed over; a line that is
 * neither a question nor an item is reported with its number. The same list read again gives the same ids.
 */
export function parseQuestionList(text: string): ParsedList {
  const questions = new Map<string, Question>();
  const problems: ListProblem[] = [];
  if (text.length > MAX_LIST_CHARACTERS)
    problems.push({
      line: lineAt(text, MAX_LIST_CHARACTERS),
      reason: "The list is too long; it was read up to here.",
    });
  let fenced = false;
  for (const [index, raw] of text
    .slice(0, MAX_LIST_CHARACTERS)
    .split(/\r\n|\r|\n/u)
    .entries()) {
    const line = raw.trim().replace(QUOTED, "");
    if (/^(```|~~~)/u.test(line)) fenced = !fenced;
    else if (!fenced && line !== "" && !isTitle(line)) {
      const read = readLine(line);
      if (read.kind === "question" && questions.has(read.question.id))
        problems.push({ line: index + 1, reason: "The same question stands further up." });
      else if (read.kind === "question" && questions.size >= MAX_LIST_QUESTIONS) {
        problems.push({
          line: index + 1,
          reason: `Only the first ${MAX_LIST_QUESTIONS} questions were read.`,
        });
        break;
      } else if (read.kind === "question") questions.set(read.question.id, read.question);
      else problems.push({ line: index + 1, reason: read.reason });
    }
  }
  return { questions: [...questions.values()], problems };
}

/** A heading that asks is a question with more below it. */
function isTitle(line: string): boolean {
  return RULE.test(line) || (HEADING.test(line) && !/\?[\s#*_]*$/u.test(line));
}

/** One question in the user's own words; its minutes and what it is about are guesses to correct. */
export function ownQuestion(text: string, minutes = USUAL_MINUTES): Question {
  const [made] = group({ name: OWN_PREFIX }, [
    [fingerprint(sameText(text)), 1, minutes, aspectsOf(text), text],
  ]);
  if (made === undefined) throw new Error("one row makes one question");
  return made;
}

type ReadLine =
  | { readonly kind: "question"; readonly question: Question }
  | { readonly kind: "no-question"; readonly reason: string };

/** With all its signs, tags and links a question is no longer; a longer line is read no further. */
const MAX_LINE_CHARACTERS = 4_000;

function readLine(line: string): ReadLine {
  if (line.length > MAX_LINE_CHARACTERS) return TOO_LONG;
  const untitled = line.replace(HEADING, "").replace(/\s+#+$/u, "");
  const item = BULLET.test(untitled);
  const tagged = withoutMarks(untitled.replace(BULLET, ""));
  const { bare, tags } = partedAtTags(tagged);
  const minutes = Number(MINUTES.exec(bare)?.[1] ?? USUAL_MINUTES);
  const words = bare.replace(MINUTES, "").trim();
  if (!item && !words.endsWith("?"))
    return { kind: "no-question", reason: "This line is neither a question nor an item of a list." };
  if (!/\p{L}/u.test(words)) return { kind: "no-question", reason: "There are no words in this item." };
  if (words.length > MAX_QUESTION_CHARACTERS) return TOO_LONG;
  return {
    kind: "question",
    question: { ...ownQuestion(words, Math.min(MAX_MINUTES, Math.max(1, minutes))), ...saidBy(tags) },
  };
}

const TOO_LONG: ReadLine = {
  kind: "no-question",
  reason: `Longer than ${MAX_QUESTION_CHARACTERS} characters.`,
};

const TAG = /^#[\p{L}\p{N}_-]{1,60}$/u;

/** Tags that we have no use for, "#ask", are somebody's own order, and no part of the question. */
function partedAtTags(line: string): { readonly bare: string; readonly tags: readonly string[] } {
  // Words at even places, and what is between them at odd ones.
  const pieces = line.split(/(\s+)/u);
  const last = pieces.findLastIndex((piece, at) => at % 2 === 0 && !TAG.test(piece));
  const end = Math.max(last, 0) + 1;
  return { bare: pieces.slice(0, end).join(""), tags: pieces.slice(end).filter((_, at) => at % 2 === 1) };
}

/** The stage, focus, line of work and matter that tags name: "#exploring #patent-law". */
function saidBy(tags: readonly string[]): Partial<Question> {
  const names = tags.map((tag) => tag.slice(1).toLowerCase().replace(/_/g, "-"));
  const among = <Value extends string>(values: readonly Value[]) =>
    values.filter((each) => names.includes(each));
  const said = {
    foci: among(FOCI),
    stages: among(STAGES),
    roleFamilies: among(ROLE_FAMILIES),
    reveals: among(ASPECTS),
  };
  return Object.fromEntries(Object.entries(said).filter(([, values]) => values.length > 0));
}

/** Markdown's emphasis, code marks and links, as the words they stand around. */
function withoutMarks(text: string): string {
  return text
    .replace(/!?\[([^\]]{0,400})\](?:\([^)]{0,2000}\)|\[[^\]]{0,100}\])/gu, "$1")
    .replace(/\[\[(?:[^\]|]{0,400}\|)?([^\]|]{0,400})\]\]/gu, "$1")
    .replace(/(?<!\\)(?:(?:[*`]|~~|==){1,3}(?=\S)|(?<=\S)(?:[*`]|~~|==){1,3})/gu, "")
    .replace(/(?<![\p{L}\p{N}\\])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![\p{L}\p{N}])/gu, "")
    .replace(/\\(?=[\p{P}\p{S}])/gu, "")
    .replace(/\p{Cc}/gu, " ")
    .trim();
}

/** Two hashes with different beginnings, in base 36: enough to tell a person's own questions apart. */
function fingerprint(text: string): string {
  return `${fnv1aOfLetters(text).toString(36)}${fnv1aOfLetters(text, 0x01234567).toString(36)}`;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\r|\n/u).length;
}
