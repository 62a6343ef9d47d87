import type { Answer } from "#operations/catalog.ts";
import { terminalField } from "../field.ts";
import { type Setting, screen } from "./screen.ts";
import { bytesOf, whereWritten, written } from "./written.ts";

type File = Answer<"document.file">;

/**
 * Writes the file of a document to where `--out` says; otherwise to standard output, or where that is a terminal,
 * under its own name into the folder one stands in.
 */
export const documentFile = screen<File>({
  fields: [terminalField("out", { is: "text" }, "the file to write it to, or - for standard output")],
  after: (value, setting) => written(setting, placeOf(value, setting), bytesOf(value.base64)),
  value(value, { written: at }) {
    const { base64: _, ...told } = value;
    return at === undefined ? value : told;
  },
  draw(paper, _, { written: at }) {
    if (at !== undefined) paper.text(`${whereWritten(at)}.`);
  },
});

/** A name alone: whatever a document is called, it is written nowhere else. */
function placeOf({ name }: File, { extra, program }: Setting): string {
  const out = extra["out"];
  if (typeof out === "string" && out !== "") return out;
  if (!program.terminal.outIsTerminal) return "-";
  return name.replace(/[/\\:\0]/g, "-").replace(/^\.+/, "") || "document";
}
