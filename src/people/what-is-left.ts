import { foldText } from "./fold.ts";
import { fieldCalled } from "./page-headings.ts";
import { type LineRead, PAGE_CALLED } from "./read-line.ts";
import { clipped, oneLine } from "./shown.ts";
import { CLOSING, RULE } from "./signature-words.ts";

/** As much as the notes of a person hold. */
const MOST_NOTED = 20_000;
const MOST_TYPED = 60_000;
const BETWEEN = /\s*[,;|·•，、；،؛\t]\s*|\s[–—-]\s|\s{3,}/u;

/** What was read of a text, and in the notes what of it has no field: nothing that was pasted is lost. */
export function withWhatIsLeft(typed: string, read: LineRead): LineRead {
  const told = new Set(wordsIn(Object.values(read).join(" ")));
  const lines = typed.slice(0, MOST_TYPED).split(/\r\n?|\n/u);
  const left = lines
    .filter((line, at) => !endsLetter(line, lines, at, told))
    .map((line) => leftOf(line, read, told))
    .filter((line) => line !== "");
  const notes = [read.notes, ...new Set(left)].filter((part) => part !== "");
  return { ...read, notes: clipped(notes.join("\n"), MOST_NOTED) };
}

function leftOf(line: string, read: LineRead, told: ReadonlySet<string>): string {
  const pieces = line.split(BETWEEN).map(oneLine);
  const left = pieces.filter((piece) => !isTold(piece, told));
  if (left.length === pieces.length && left.length > 1) return oneLine(line);
  return left.map((piece) => without(piece, read)).join(", ");
}

/** What stands before a way to reach somebody and is no more than what it is. */
const OF_REACH =
  /^(?:(?:tele)?(?:phone|fon)|tel|t|mobile?|mob|m|p(?!\.\s?o\.)|cell|handy|portable|port|móvil|e-?mail|mail|e|web|website|www|w|url|homepage|contact|kontakt)[\s.:]+(?=\S)/iu;
/** Words between what somebody does and where, which the two fields say by themselves. */
const JOINTS = new Set(
  "at bei chez now is a an the works work working worked as in on for to by and who whom does does moved went http https www mailto".split(
    " ",
  ),
);

function isTold(piece: string, told: ReadonlySet<string>): boolean {
  const words = wordsIn(withoutLabel(piece));
  if (words.length === 0) return wordsIn(piece).length === 0;
  const open = words.filter((word) => !told.has(word));
  return open.length < words.length && open.every((word) => JOINTS.has(word));
}

function withoutLabel(piece: string): string {
  if (piece.startsWith(PAGE_CALLED)) return piece.slice(PAGE_CALLED.length);
  const [, called = "", value = ""] = /^([\p{L} .-]{2,20}?)\s*:\s+(\S.*)$/u.exec(piece) ?? [];
  return fieldCalled(called) === undefined ? piece.replace(OF_REACH, "") : value;
}

/** "Prof. Ana Ruiz (she/her)" is a title and a pronoun beside the name, which has its field. */
function without(piece: string, { name, email, phone, url }: LineRead): string {
  let rest = piece;
  for (const value of [name, email, phone, url]) {
    if (value === "") continue;
    const at = rest.indexOf(value);
    const after = rest.slice(at + value.length);
    if (at >= 0 && !/^[\p{L}\p{N}@]/u.test(after) && !/[\p{L}\p{N}@]$/u.test(rest.slice(0, at)))
      rest = rest.slice(0, at) + after;
  }
  const bare = oneLine(rest).replace(/^[\s<>:,]+|(?<![\s<>:,])[\s<>:,]+$/gu, "");
  return wordsIn(bare).length === 0 ? piece : bare;
}

/** "Best regards," above the name, or a rule. */
function endsLetter(line: string, lines: readonly string[], at: number, told: ReadonlySet<string>): boolean {
  const words = wordsIn(line);
  if (RULE.test(line.trim())) return true;
  if (!CLOSING.test(line.trim()) || words.length > 4 || /\d/.test(line)) return false;
  const next = lines.find((each, place) => place > at && each.trim() !== "" && !RULE.test(each.trim())) ?? "";
  return wordsIn(next).some((word) => told.has(word));
}

function wordsIn(text: string): readonly string[] {
  return foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
