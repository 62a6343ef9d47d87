import { z } from "zod";
import { theirSettings } from "../importing/fields.ts";
import { countsOf } from "../importing/plan.ts";
import type { OpenedFile } from "../importing/port.ts";
import { type Context, operation } from "../operation.ts";
import { done, invalid, type Refusal, refused } from "../outcome.ts";
import { mergeTables } from "./merge.ts";
import { type RowProblem, readEverything } from "./read-everything.ts";
import { NO_ANSWERS } from "./weigh.ts";

/** A whole export of 20,000 people and 200,000 touches is about 80 MB. */
const MOST_BYTES = 400 * 1024 * 1024;

/**
 * Takes an export in beside what is here: nothing is added twice, the newer of two versions stands, and nothing that
 * is only here is lost. The file comes by its reference, or already parsed as `everything`.
 */
export const takeInEverything = operation({
  permission: "write",
  effect: "writes",
  input: z.object({
    file: z.string().min(1).max(4_096).optional(),
    everything: z.unknown().optional(),
    ...theirSettings,
  }),
  async run(context, { file, everything, settings }) {
    if ((file === undefined) === (everything === undefined))
      return invalid("file", "Name one export: a file, or its content.");
    const parsed =
      file === undefined ? { kind: "json" as const, value: everything } : await open(context, file);
    if (parsed.kind !== "json") return parsed;
    const read = readEverything(parsed.value);
    if (read.kind !== "read") return refused(read.says);
    // There is no undo for this one: what was here before stays in a copy.
    await context.ports.backups?.make("before taking in an export");
    const problems: RowProblem[] = [...read.problems];
    const answers = { ...NO_ANSWERS, settings };
    const copy = { name: "", tables: read.tables };
    const { people, ...counts } = await mergeTables(context, copy, problems, answers);
    const { new: newPeople, merged: updatedPeople } = countsOf({ people, bad: 0 });
    return done({ newPeople, updatedPeople, ...counts, problems });
  },
});

async function open(
  { ports, signal }: Context,
  ref: string,
): Promise<{ readonly kind: "json"; readonly value: unknown } | Refusal> {
  if (ports.files === undefined) return refused("This home opens no files; hand the export over as it is.");
  const opened = await ports.files.open(ref, signal);
  if (opened.kind === "unreadable") return refused(opened.says);
  const text = await textOf(opened, signal);
  if (text === undefined)
    return refused(`${opened.name} is larger than any export: ${MOST_BYTES / 1024 / 1024} MB at most.`);
  try {
    return { kind: "json", value: JSON.parse(text) };
  } catch {
    return refused(`${opened.name} is not a whole JSON file. It may have been cut off; export it once more.`);
  }
}

async function textOf(file: Extract<OpenedFile, { kind: "file" }>, signal: AbortSignal) {
  if (file.size !== null && file.size > MOST_BYTES) return undefined;
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let size = 0;
  for await (const bytes of file.bytes()) {
    signal.throwIfAborted();
    size += bytes.byteLength;
    if (size > MOST_BYTES) return undefined;
    parts.push(decoder.decode(bytes, { stream: true }));
  }
  parts.push(decoder.decode());
  return parts.join("");
}
