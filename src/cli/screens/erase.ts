import type { Answer } from "#operations/catalog.ts";
import { terminalField } from "../field.ts";
import type { Paper } from "../paper.ts";
import { screen } from "./screen.ts";
import { dayText } from "./when.ts";
import { whereWritten, written } from "./written.ts";

type Copies = Answer<"backup.list">["copies"];

/** What goes, what stays, and the way to do it. */
export const traces = screen<Answer<"person.traces">>({
  draw(paper, { name, about, nameGoes, sharedName, alone, elsewhere, copies }) {
    const rows = Object.entries(about).filter(([, count]) => count > 0);
    paper.text(`Erasing ${name} is for good. It takes their page and what hangs on it:`);
    paper.table(rows, [
      { title: "what", of: ([what]) => what },
      { title: "how many", of: ([, count]) => String(count) },
    ]);
    if (nameGoes) paper.text("In texts about others, “someone” then stands in their place.");
    else if (sharedName) paper.text("Texts about others keep the name, because somebody else has it too.");
    else if (alone.length === 0) paper.text("No text about others names them.");
    for (const part of alone) paper.text(aloneInWords(part));
    if (elsewhere)
      paper.text(
        "What stands of them in your address book or calendar goes at the next synchronisation, unless it was changed there since.",
      );
    older(paper, copies);
    const also = alone.filter(({ others }) => others === 0).map(({ part }) => ` --parts "${part}"`);
    paper.hint(`weakties erase "${name}" --confirm "${name}"${also.join("")}`);
  },
});

export const wholePerson = screen<Answer<"person.export">>({
  fields: [terminalField("out", { is: "text" }, "the file to write it to")],
  after: ({ text }, setting) => written(setting, setting.extra["out"], text),
  draw(paper, { text }, { program, written: at }) {
    if (at !== undefined) paper.text(`${whereWritten(at)}.`);
    else if (program.terminal.outIsTerminal) paper.page(text);
    else program.terminal.out(text);
  },
});

export const erased = screen<Answer<"person.erase">>({
  draw(paper, { rewritten, copies }) {
    paper.text("Erased: no row about them, no letter and no word of the search is left.");
    if (rewritten > 0)
      paper.aside(`Where texts about others named them, “someone” stands now (${rewritten}).`);
    older(paper, copies);
  },
});

export const copies = screen<Answer<"backup.list">>({
  draw(paper, { copies: kept }) {
    if (kept.length === 0) return paper.text("No older copies are kept here.");
    paper.table(kept, [
      { title: "copy", of: (each) => each.name, flexible: true },
      { title: "made", of: (each) => dayText(each.madeAt) },
      { title: "", of: (each) => KINDS[each.kind] },
    ]);
    paper.hint("weakties backups remove --names NAME, or --all");
  },
});

export const removed = screen<Answer<"backup.remove">>({
  draw(paper, { removed: count, left }) {
    paper.text(count === 1 ? "One copy removed." : `${count} copies removed.`);
    for (const { name } of left)
      paper.text(`${name} is perhaps being written now, and stays. Try again in ten minutes.`);
  },
});

const KINDS: Readonly<Record<Copies[number]["kind"], string>> = {
  backup: "",
  "set-aside": "damaged, set aside by a restore",
  unfinished: "not finished",
};

/** “Kern” alone may be somebody else, or a thing. */
function aloneInWords({ part, texts, others }: Answer<"person.traces">["alone"][number]): string {
  const where = texts === 1 ? "in one text about somebody else" : `in ${texts} texts about others`;
  const whose =
    others === 0 ? "" : others === 1 ? "; one other has it in the name" : `; ${others} others have it too`;
  return `“${part}” stands alone ${where}${whose}. It stays there, unless you name it with --parts.`;
}

function older(paper: Paper, kept: Copies): void {
  if (kept.length === 0) return;
  paper.text(`Older copies may hold them still: ${kept.length}.`);
  for (const { name, kind } of kept) if (kind !== "backup") paper.aside(`${name}: ${KINDS[kind]}`);
  paper.hint("weakties backups remove --all");
}
