import { bareName } from "./bare-name.ts";
import { isOfOffice } from "./contact-point.ts";
import { foldText } from "./fold.ts";
import { isGivenName } from "./nicknames.ts";
import { fieldCalled, headingOf, isFurniture } from "./page-headings.ts";
import { type PageLine, type Placed, placedOnPage } from "./page-places.ts";
import { type Columns, cellsIn, columnsIn, peopleInRow, peopleUnder } from "./page-rows.ts";
import { addressed, isNameAlone, LONGEST_LINE, peopleIn, withoutMarks } from "./people-in-line.ts";
import { readLine } from "./read-line.ts";
import { clipped } from "./shown.ts";

const MOST_LINES = 4_000;
const LONGEST_UNREAD = 200;
const GAP: PageLine = { kind: "gap" };

/** A page line by line, and its tables row by row. */
export function readPage(text: string): Placed {
  const page = new Page(addressed(text).length > 1);
  const lines = withoutEmptyBetween(text.split(/\r\n|\r|\n/u, MOST_LINES));
  for (const [at, line] of lines.entries()) page.read(line, lines[at + 1] ?? "");
  return placedOnPage(page.end());
}

class Page {
  readonly #lines: PageLine[] = [];
  readonly #isToSeveral: boolean;
  #columns: Columns | undefined;
  /** People who stand beside each other, each with the cells below their name. */
  #beside: string[][] = [];
  #heading = "";
  #isHeaded = true;

  constructor(isToSeveral: boolean) {
    this.#isToSeveral = isToSeveral;
  }

  read(raw: string, next: string): void {
    const cells = cellsIn(raw);
    if (this.#isBelow(cells)) {
      for (const [at, cell] of cells.entries()) if (cell !== "") this.#beside[at]?.push(cell);
      return;
    }
    this.#endBeside();
    const line = withoutMarks(raw);
    if (/^[-=\s]+$/.test(line)) return;
    if (this.#isApart(raw, line, cells)) this.#lines.push(GAP);
    else if (!this.#readUnderHead(raw, cells)) this.#readLine(raw, line, cells, next);
  }

  end(): readonly PageLine[] {
    this.#endBeside();
    return this.#lines;
  }

  #isBelow(cells: readonly string[]): boolean {
    return cells.length > 1 && cells.length === this.#beside.length && !cells.some(isNameAlone);
  }

  #endBeside(): void {
    for (const group of this.#beside) this.#block(group);
    this.#beside = [];
  }

  /** Empty lines, headings and the words of every page part what is said of one from what is said of the next. */
  #isApart(raw: string, line: string, cells: readonly string[]): boolean {
    const head = columnsIn(raw);
    const mayHead = cells.length === 1 && (this.#isHeaded || /s$|^(?:alumni|alumnae)\b/i.test(line));
    const heading = mayHead ? headingOf(line) : undefined;
    if (heading !== undefined) this.#heading = heading;
    const isApart = head !== undefined || heading !== undefined || line === "" || isFurniture(line, cells);
    if (isApart) this.#columns = head;
    this.#isHeaded = isApart;
    return isApart || fieldCalled(line) !== undefined;
  }

  #readUnderHead(raw: string, cells: readonly string[]): boolean {
    if (this.#columns === undefined) return false;
    const told = cells.length > 1 ? cells : cellsIn(raw.replaceAll(",", "\t"));
    const people = told.length > 1 ? peopleUnder(this.#columns, told) : [];
    for (const person of people)
      this.#lines.push(GAP, { kind: "people", people: [person], heading: this.#heading }, GAP);
    return people.length > 0;
  }

  #readLine(raw: string, line: string, cells: readonly string[], next: string): void {
    const isOfSeveral = this.#isToSeveral && (hasSeveralAddresses(line) || peopleIn(line).length === 0);
    const mailed = isOfSeveral ? addressed(raw) : [];
    const isRow = cells.length > 1;
    if (mailed.length > 0) this.#lines.push({ kind: "people", people: mailed, heading: this.#heading });
    else if (isRow && areBeside(cells, cellsIn(next))) this.#beside = cells.map((cell) => [cell]);
    else {
      const isRun = !isRow && hasSeveralAddresses(line);
      const groups = isRow ? peopleInRow(cells) : isRun ? peopleInRow(line.split(/\s*[,;]\s*/u)) : [];
      for (const group of groups) this.#block(group);
      if (groups.length === 0) this.#lines.push(this.#asLine(line));
    }
  }

  #block([name = "", ...about]: readonly string[]): void {
    const said = [name, ...about].filter((cell) => cell !== "").join(", ");
    this.#lines.push(GAP, this.#asLine(said), GAP);
  }

  #asLine(line: string): PageLine {
    const people = peopleIn(line);
    if (people.length > 0) return { kind: "people", people, heading: this.#heading };
    const about = line.length > LONGEST_LINE || isOfAnother(line) ? "" : line.replace(OF_FIELD, "");
    const said = readLine(about === "" ? "" : `x, ${about}`);
    const shown = clipped(line, LONGEST_UNREAD);
    return { kind: "said", said: isOfOffice(said.email) ? readLine("") : said, line: shown };
  }
}

function hasSeveralAddresses(line: string): boolean {
  return line.split("@", 3).length > 2;
}

/** What stands before a detail, and is none: "E-mail:", "Tel.". */
const OF_FIELD = /^(?:e-?mail|mail|courriel|phone|tel(?:ephone|efon)?\.?|web(?:site)?|homepage)\s*:\s*/iu;

/** "Secretary: Lena Schmidt" below a name, and the number of a fax or a room. */
function isOfAnother(line: string): boolean {
  if (/^(?:room|rm\.?|office|raum|zimmer)\s.{0,12}\d.{0,12}$/iu.test(line)) return true;
  const [, called = "", rest = ""] = /^([\p{L} ]{2,30}):\s+(\S.*)$/u.exec(line) ?? [];
  return isNameAlone(rest) || /^(?:fax|telefax)$/i.test(called);
}

/** Names side by side: each known for one, or with as many cells below that are none. */
function areBeside(cells: readonly string[], next: readonly string[]): boolean {
  if (!cells.every(isNameAlone)) return false;
  const areKnown = cells.every((cell) => isGivenName(foldText(bareName(cell)).split(" ")[0] ?? ""));
  return areKnown || (next.length === cells.length && !next.some(isNameAlone));
}

/** Where every line is parted from the next by an empty one, none of these parts anybody from anybody. */
function withoutEmptyBetween(lines: readonly string[]): readonly string[] {
  const told = lines.filter((line) => line.trim() !== "");
  const areAllApart = lines.every(
    (line, at) => at === 0 || line.trim() === "" || lines[at - 1]?.trim() === "",
  );
  return areAllApart && told.length > 3 ? told : lines;
}
