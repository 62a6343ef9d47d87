import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isTokenFile } from "./api-token.ts";
import { feedKept } from "./feed.ts";
import { isThere } from "./sealed-file.ts";

type Look = {
  readonly name: string;
  /** Why it cannot be used, as what follows its path; undefined where it can. */
  readonly why: (text: string, file: string) => string | undefined;
};

const LOOKS: readonly Look[] = [
  {
    name: "secrets.json",
    why: (_, file) =>
      isReadable(file)
        ? undefined
        : "is not a file of secrets that this Weakties can read. Move it away, and connect your accounts once more.",
  },
  {
    name: "feed.json",
    why: (text) =>
      feedKept(text) === undefined
        ? "cannot be read, so nobody can subscribe to your calendar. Delete it, and open the calendar’s address anew."
        : undefined,
  },
  {
    name: "token",
    why: (text) =>
      isTokenFile(text)
        ? undefined
        : "holds no token, so programs that use one are refused. Delete it; the next start makes a new one.",
  },
];

/** Small files beside the data that are there and cannot be used, each as a sentence with what to do. */
export function unreadableIn(folder: string): readonly string[] {
  return LOOKS.flatMap(({ name, why }) => {
    const file = join(folder, name);
    const text = contentOf(file);
    const says = text === undefined ? undefined : why(text, file);
    return says === undefined ? [] : [`${file} ${says}`];
  });
}

function isReadable(secrets: string): boolean {
  try {
    return isThere(secrets);
  } catch {
    return false;
  }
}

/** Undefined where there is none; what may not be read is told where modes are looked at. */
function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
