import { lstatSync, type Stats, statSync } from "node:fs";
import { join } from "node:path";
import { errorCode } from "#trouble/error-code.ts";
import { isTokenFile } from "./api-token.ts";
import { feedKept } from "./feed.ts";
import { readOrdinary } from "./private-file.ts";
import { isThere } from "./sealed-file.ts";

export type Look = {
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

const FOLDERS = ["codes", "servers", "sessions", "uploads"];

/** Small files and folders beside the data that are there and cannot be used, each as a sentence with what to do. */
export function unreadableIn(folder: string, more: readonly Look[] = []): readonly string[] {
  const files = [...LOOKS, ...more].map(({ name, why }) => [name, whyNoFile(join(folder, name), why)]);
  const folders = FOLDERS.map((name) => [name, whyNoFolder(join(folder, name))]);
  return [...files, ...folders].flatMap(([name = "", says]) =>
    says === undefined ? [] : [`${join(folder, name)} ${says}`],
  );
}

/** What may not be read is told where modes are looked at. */
function whyNoFile(file: string, why: Look["why"]): string | undefined {
  try {
    return why(readOrdinary(file), file);
  } catch (error) {
    return leadsNowhere(file) ? NOWHERE : NO_FILE[errorCode(error)];
  }
}

function whyNoFolder(folder: string): string | undefined {
  if (leadsNowhere(folder)) return NOWHERE;
  return found(folder, statSync)?.isDirectory() === false
    ? "is a file; a folder is needed, and the server cannot begin. Move it elsewhere."
    : undefined;
}

const NOWHERE = "is a link that leads nowhere. Delete it.";
const NO_FILE: Readonly<Record<string, string>> = {
  EISDIR: "is a folder; a file is needed. Move it elsewhere.",
  NOT_ORDINARY: "is no ordinary file. Move it elsewhere.",
};

function leadsNowhere(file: string): boolean {
  return found(file, lstatSync)?.isSymbolicLink() === true && found(file, statSync) === undefined;
}

/** Undefined too where this account may not look; that is told of the folder. */
function found(path: string, look: (path: string) => Stats): Stats | undefined {
  try {
    return look(path);
  } catch {
    return undefined;
  }
}

function isReadable(secrets: string): boolean {
  try {
    return isThere(secrets);
  } catch {
    return false;
  }
}
