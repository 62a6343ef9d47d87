/** Text as a terminal may be given it: no control characters, no marks that turn the direction of writing. */
export function plain(text: string): string {
  if (PRINTABLE.test(text)) return text;
  return text.replace(/[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/gu, (mark) =>
    mark === "\n" ? mark : "",
  );
}

/** The same on one line. */
export function oneLine(text: string): string {
  return plain(text.replace(/[\r\n\t\u2028\u2029]+/g, " ")).trim();
}

const PRINTABLE = /^[\x20-\x7e]*$/;
/** Latin, Greek, Cyrillic and the marks of a printed page: one column a letter. Most texts stop here. */
const NARROW =
  /^[\x20-\x7e\xa1-\xac\xae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]*$/;

/** Columns that a terminal gives to a text: two for East Asian wide letters and pictures, none for marks. */
export function columnsOf(text: string): number {
  if (NARROW.test(text)) return text.length;
  let columns = 0;
  for (const { segment } of segmenter().segment(text)) columns += columnsOfLetter(segment);
  return columns;
}

/** What fits into so many columns, with "…" in the last one where something was cut. */
export function fitted(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  if (columns < 1) return "";
  if (NARROW.test(text)) return `${text.slice(0, columns - 1).trimEnd()}…`;
  let kept = "";
  let used = 0;
  for (const { segment } of segmenter().segment(text)) {
    const next = columnsOfLetter(segment);
    if (used + next > columns - 1) break;
    kept += segment;
    used += next;
  }
  return `${kept.trimEnd()}…`;
}

export function padded(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - columnsOf(text)));
}

/** Breaks at spaces so that no line is wider; a longer word stands alone. */
export function wrapped(text: string, columns: number): readonly string[] {
  return text.split("\n").flatMap((paragraph) => {
    if (columnsOf(paragraph) <= columns) return [paragraph];
    const lines: string[] = [];
    let line = "";
    for (const word of paragraph.split(" ")) {
      const longer = line === "" ? word : `${line} ${word}`;
      if (line !== "" && columnsOf(longer) > columns) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    return [...lines, line];
  });
}

// What tells letters beyond NARROW apart is made when the first comes: it costs a start of some milliseconds.
let made: Intl.Segmenter | undefined;
function segmenter(): Intl.Segmenter {
  made ??= new Intl.Segmenter(undefined, { granularity: "grapheme" });
  return made;
}

/** East Asian Width W and F by blocks (Unicode Standard Annex 11), and what is drawn as a picture. */
function columnsOfLetter(segment: string): number {
  if (/^(?:\p{M}|\p{Cc}|\p{Cf})+$/u.test(segment)) return 0;
  const wide =
    /^(?:[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{16fe0}-\u{18aff}\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\p{Emoji}\ufe0f)/u;
  return wide.test(segment) ? 2 : 1;
}
