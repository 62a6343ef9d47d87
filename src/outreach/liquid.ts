import { Liquid } from "liquidjs";
import { slot } from "./slots.ts";

/**
 * Only what a letter needs. Without loops and partials every template ends, and in a time that its length bounds,
 * whatever a user or a file puts into one.
 */
const TAGS: readonly string[] = ["if", "unless", "case", "assign", "capture", "comment", "raw"];
export const LONGEST_TEMPLATE = 20_000;

export type View = Readonly<Record<string, string | number | boolean>>;

const engine = makeEngine();

function makeEngine(): Liquid {
  const liquid = new Liquid({
    ownPropertyOnly: true,
    strictFilters: true,
    parseLimit: LONGEST_TEMPLATE,
    memoryLimit: 1e6,
    // Nothing is read from anywhere.
    templates: {},
  });
  for (const name of Object.keys(liquid.tags)) if (!TAGS.includes(name)) delete liquid.tags[name];
  liquid.registerFilter("slot", (value: unknown, hint: string) =>
    typeof value === "string" && value !== "" ? value : slot(hint),
  );
  liquid.registerFilter("pick", (seed: unknown, ...wordings: readonly string[]) =>
    pickBy(typeof seed === "number" ? seed : 0, wordings),
  );
  liquid.registerFilter("after_colon", (value: unknown) =>
    typeof value === "string" ? afterColon(value) : value,
  );
  return liquid;
}

/** Words that begin with a capital at the beginning of a sentence alone; any other may be a name. */
const NO_NAME =
  /^(?:that|how|why|what|where|when|who|whether|if|the|an?|my|our|it|they|there|this|these|those|we|you|one|not|never|do|don['’]t|to|in|on|at|by|for|with|from|as|nobody|nothing|everyone|everybody|every|each|most|many|more|less|half|both|people|some|all|no|because|before|after|your|their|his|her)(?= )/i;

/** "That scientists move" → "that scientists move", to go on with after a colon. */
function afterColon(sentence: string): string {
  if (sentence.includes("[")) return sentence;
  // One colon is enough for a sentence.
  return sentence.replace(NO_NAME, (word) => word.toLowerCase()).replace(/:(?=\s)/g, " –");
}

export function render(source: string, view: View): string {
  return String(engine.parseAndRenderSync(source, view));
}

/** What Liquid itself says about a source: where it stops reading it, and the names that it asks for. */
export type Reading =
  | {
      readonly kind: "read";
      readonly names: readonly { readonly name: string; readonly line: number }[];
    }
  | { readonly kind: "unreadable"; readonly reason: string; readonly line: number | null };

export function readTemplate(source: string): Reading {
  try {
    const globals = Object.entries(engine.analyzeSync(engine.parse(source)).globals);
    engine.parseAndRenderSync(source, { seed: 0 });
    const names = globals.flatMap(([name, places]) =>
      places.map(({ location }) => ({ name, line: location.row })),
    );
    return { kind: "read", names };
  } catch (error) {
    const said = error instanceof Error ? (error.message.split("\n")[0] ?? "") : "";
    const line = /, line:(\d+)/.exec(said)?.[1];
    return {
      kind: "unreadable",
      reason: said.replace(/, line:\d+.*$/, ""),
      line: line === undefined ? null : Number(line),
    };
  }
}

/** One of the wordings, the same one for the same seed; two places of a letter choose independently. */
export function pickBy(seed: number, wordings: readonly string[]): string {
  if (wordings.length === 0) return "";
  return wordings[mixed(seed, wordings.join("|")) % wordings.length] ?? "";
}

/** FNV-1a over the text, begun with the seed, and stirred once more (the finalizer of MurmurHash3). */
function mixed(seed: number, text: string): number {
  let hash = (0x811c9dc5 ^ Math.trunc(seed % 0x7fffffff)) >>> 0;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) >>> 0;
  return (hash ^ (hash >>> 13)) >>> 0;
}
