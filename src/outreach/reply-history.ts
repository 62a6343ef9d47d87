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
  /^(?:>.*|-{2,} ?(?:original message|forwarded message|ursprüngliche nachricht|this is a copy|below this line).*|-{2,} .{5,200}(?:wrote|schrieb) ?-{2,}|_{10,}|on .{5,120} wrote:|am .{5,120} schrieb.*:|le .{5,120} a écrit ?:|from: .+|von: .+|de : .+|(?:de|da|van|från|fra|od|от|kimden|差出人|发件人) ?[:：] ?.+\n.{2,30}[:：] ?.+)[ \t]*$/imu;

/** The reply without the letter that it answers; places stay the same. */
export function withoutHistory(text: string): string {
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
