import { readFileSync } from "node:fs";
import { join } from "node:path";

const APP = join(import.meta.dirname, "..", "..", "web", "app.tsx");
/** Drawn in development alone: no build has it. */
const NOT_BUILT = "/desk";

/** Something of each kind that a screen is about, by the first word of its address. */
export type About = Readonly<Record<string, readonly string[]>>;

/**
 * The address of every screen that the app has, as its routes say it. A screen about something is opened for each of its
 * kind in `about`; where that has none, this throws, so that a new screen is not left out. `asked` is what stands behind
 * the question mark.
 */
export function everyScreen(about: About, asked: Readonly<Record<string, string>> = {}): readonly string[] {
  const paths = Array.from(readFileSync(APP, "utf8").matchAll(/\bpath: "([^"]+)"/g), ([, path = ""]) => path);
  if (paths.length < 30) throw new Error(`Only ${paths.length} screens were found in ${APP}.`);
  const astray = Object.keys(asked).filter((path) => !paths.includes(path));
  if (astray.length > 0) throw new Error(`There is no screen ${astray.join(", ")}.`);
  return paths
    .filter((path) => path !== NOT_BUILT)
    .flatMap((path) => {
      if (!path.includes("$")) return [path + (asked[path] ?? "")];
      const ids = about[path.split("/")[1] ?? ""] ?? [];
      if (ids.length === 0) throw new Error(`Nothing is there to open ${path} with.`);
      return ids.map((id) => path.replace("$id", id));
    });
}
