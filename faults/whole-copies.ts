import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { lookInto } from "./old-data.ts";

/** Whatever bears the name of a backup in a data folder. */
export function copiesIn(folder: string): readonly string[] {
  return globSync(join(folder, "backups", "*.db"));
}

/** What is wrong with a backup, judged without the program's own help. */
export function whyNotWhole(file: string): string | undefined {
  if (!existsSync(`${file}.sha256`)) return `${file} has no hash beside it.`;
  const [promised] = readFileSync(`${file}.sha256`, "utf8").split(" ");
  const found = createHash("sha256").update(readFileSync(file)).digest("hex");
  if (promised !== found) return `${file} is not what its hash says.`;
  try {
    lookInto(file);
    return undefined;
  } catch (error) {
    return `${file}: ${error instanceof Error ? error.message : error}`;
  }
}
