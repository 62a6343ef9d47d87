import type { Answer } from "#operations/catalog.ts";
import { terminalField } from "../field.ts";
import { type Setting, screen } from "./screen.ts";
import { bytesOf, whereWritten, written } from "./written.ts";

type Exported = Answer<"export.all">;

/**
 * Writes an export to the file that `--out` names; without it, it goes to standard output as it is. An archive that
 * would end in a terminal goes into the folder one stands in, since no terminal can show it.
 */
export const exported = screen<Exported>({
  fields: [terminalField("out", { is: "text" }, "the file to write it to, or - for standard output")],
  after: (value, setting) =>
    written(setting, fileOf(value, setting), value.text ?? bytesOf(value.base64 ?? "")),
  value(value, { written: at }) {
    const { text: _, base64: __, ...told } = value;
    return at === undefined ? value : told;
  },
  draw(paper, { people, text }, { written: at }) {
    if (at !== undefined) paper.text(`${whereWritten(at)}: ${people} ${people === 1 ? "person" : "people"}.`);
    else paper.page(text ?? "");
  },
});

function fileOf(value: Exported, { extra, program }: Setting): string | undefined {
  const out = extra["out"];
  if (typeof out === "string" && out !== "") return out;
  if (!program.terminal.outIsTerminal) return "-";
  return value.text === null ? value.fileName : undefined;
}
