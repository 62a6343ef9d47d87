import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isTokenFile } from "./api-token.ts";
import { isFeedFile } from "./feed.ts";
import { errorCode } from "./private-file.ts";
import { isThere } from "./sealed-file.ts";

/** Small files beside the data that are there and cannot be used, each as a sentence with what to do. */
export function unreadableIn(folder: string): readonly string[] {
  const feed = contentOf(join(folder, "feed.json"));
  const token = contentOf(join(folder, "token"));
  return [
    ...whyNoSecrets(join(folder, "secrets.json")),
    ...(feed === undefined || isFeedFile(feed)
      ? []
      : [
          `${join(folder, "feed.json")} cannot be read, so nobody can subscribe to your calendar. Delete it, and open the calendar’s address anew.`,
        ]),
    ...(token === undefined || isTokenFile(token)
      ? []
      : [
          `${join(folder, "token")} holds no token, so programs that use one are refused. Delete it; the next start makes a new one.`,
        ]),
  ];
}

function whyNoSecrets(file: string): readonly string[] {
  try {
    isThere(file);
    return [];
  } catch (error) {
    if (errorCode(error) !== "") return [];
    return [
      `${error instanceof Error ? error.message : String(error)} Then connect your accounts once more.`,
    ];
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
