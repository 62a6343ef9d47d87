import type { Answer } from "#operations/catalog.ts";
import { terminalField } from "../field.ts";
import { type Setting, screen } from "./screen.ts";
import { written } from "./written.ts";

type File = Answer<"document.file">;

/** Writes the file of a document to where `--out` says, or under its own name into the folder one stands in. */
export const documentFile = screen<File>({
  fields: [terminalField("out", { is: "text" }, "the file to write it to")],
  after: async (value, setting) => written(setting, placeOf(value, setting), bytesOf(value)),
  value: ({ base64: _, ...told }) => told,
  draw: (paper, value, setting) => paper.text(`Written to ${placeOf(value, setting)}.`),
});

/** A name alone: whatever a document is called, it is written nowhere else. */
function placeOf({ name }: File, { extra }: Setting): string {
  const out = extra["out"];
  if (typeof out === "string" && out !== "") return out;
  return name.replace(/[/\\:\0]/g, "-").replace(/^\.+/, "") || "document";
}

function bytesOf({ base64 }: File): Uint8Array {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
