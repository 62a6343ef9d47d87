import type { Answer } from "#operations/catalog.ts";
import { terminalField } from "../field.ts";
import { type Setting, screen } from "./screen.ts";
import { written } from "./written.ts";

type Exported = Answer<"export.all">;

/**
 * Writes an export to the file that `--out` names; without it, text goes to standard output as it is, and an archive
 * into the folder one stands in, since no terminal can show it.
 */
export const exported = screen<Exported>({
  fields: [terminalField("out", { is: "text" }, "the file to write it to")],
  after: async (value, setting) => written(setting, fileOf(value, setting), contentOf(value)),
  value(value, setting) {
    const { text: _, base64: __, ...told } = value;
    return fileOf(value, setting) === undefined ? value : told;
  },
  draw(paper, value, setting) {
    const { terminal } = setting.program;
    const file = fileOf(value, setting);
    if (file !== undefined) {
      paper.text(`Written to ${file}: ${value.people} ${value.people === 1 ? "person" : "people"}.`);
    } else if (terminal.outIsTerminal) paper.page(value.text ?? "");
    else terminal.out(value.text ?? "");
  },
});

function fileOf(value: Exported, { extra }: Setting): string | undefined {
  const out = extra["out"];
  if (typeof out === "string" && out !== "") return out;
  return value.text === null ? value.fileName : undefined;
}

function contentOf({ text, base64 }: Exported): Uint8Array {
  if (text !== null) return new TextEncoder().encode(text);
  return Uint8Array.from(atob(base64 ?? ""), (letter) => letter.charCodeAt(0));
}
