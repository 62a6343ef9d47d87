import { AssertionError, type Context, defaultOperators, Liquid, LiquidError } from "liquidjs";
import { fnv1a } from "#people/fnv.ts";
import { slot } from "./slots.ts";

/**
 * Only what a letter needs. Without loops and partials every template ends; that it ends soon, whatever a user or a file
 * puts into one, is because all that it writes and turns over is counted, and no filter takes longer than its words.
 */
const TAGS: readonly string[] = ["if", "unless", "case", "assign", "capture", "comment", "raw"];
const FILTERS: readonly string[] = [
  ...["replace", "replace_first", "replace_last", "remove", "remove_first", "remove_last", "split"],
  ...["append", "prepend", "default", "join", "first", "last", "size", "slice"],
  ...["capitalize", "downcase", "upcase", "strip", "lstrip", "rstrip", "strip_newlines", "squish"],
  ...["truncate", "truncatewords", "number_of_words", "date"],
  ...["plus", "minus", "times", "divided_by", "modulo", "round", "at_least", "at_most"],
];
export const LONGEST_TEMPLATE = 20_000;
/** Of what comes out of a template of the user's own. */
export const LONGEST_LETTER = 20_000;
/** Characters that it may write in all, what it captures with them, and that its filters may turn over. */
const MOST_TURNED_OVER = 100_000;

export type View = Readonly<Record<string, string | number | boolean>>;

const engine = makeEngine();

function makeEngine(): Liquid {
  const liquid = new Liquid({
    ownPropertyOnly: true,
    strictFilters: true,
    parseLimit: LONGEST_TEMPLATE,
    memoryLimit: MOST_TURNED_OVER,
    operators: {
      ...defaultOperators,
      contains: (text, words, context) => {
        countSearch(context, text, words);
        return defaultOperators["contains"]?.(text, words, context) ?? false;
      },
    },
    // Nothing is read from anywhere.
    templates: {},
  });
  for (const name of Object.keys(liquid.tags)) if (!TAGS.includes(name)) delete liquid.tags[name];
  for (const name of Object.keys(liquid.filters)) if (!FILTERS.includes(name)) delete liquid.filters[name];
  writeCounted(liquid);
  liquid.registerFilter("slot", (value: unknown, hint: string) =>
    typeof value === "string" && value !== "" ? value : slot(hint),
  );
  liquid.registerFilter("pick", function (seed: unknown, ...wordings: readonly unknown[]) {
    const words = wordings.map(written);
    this.context.memoryLimit.use(words.join("").length);
    return pickBy(typeof seed === "number" ? seed : 0, words);
  });
  liquid.registerFilter("after_colon", function (value: unknown) {
    if (typeof value !== "string") return value;
    this.context.memoryLimit.use(value.length);
    return afterColon(value);
  });
  return liquid;
}

/** Liquid itself counts what its filters make, and neither what is written nor what is captured, which can double. */
function writeCounted({ renderer }: Liquid): void {
  const { renderTemplates } = renderer;
  renderer.renderTemplates = (templates, context, emitter) =>
    renderTemplates.call(renderer, templates, context, emitter ?? counted(context));
}

function counted({ memoryLimit }: Context) {
  return {
    buffer: "",
    write(value: unknown) {
      const text = written(value);
      memoryLimit.use(text.length);
      this.buffer += text;
    },
  };
}

function written(value: unknown): string {
  return Array.isArray(value) ? value.map(written).join("") : String(value ?? "");
}

/** Looking for long words in a long text can take as long as the one times the other. */
function countSearch({ memoryLimit }: Context, text: unknown, words: unknown): void {
  memoryLimit.use((written(text).length * written(words).length) / 100);
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

/** A template of ours, whose length its facts alone bound. */
export function render(source: string, view: View): string {
  return String(engine.parseAndRenderSync(source, view, { memoryLimit: Number.POSITIVE_INFINITY }));
}

/** A template that anybody may have written. Throws where it is not Liquid, or writes too much. */
export function renderOwn(source: string, view: View): string {
  const text = String(engine.parseAndRenderSync(source, view));
  if (text.length > LONGEST_LETTER) throw new TooLong();
  return text;
}

export function isWritable(source: string): boolean {
  try {
    renderOwn(source, NO_FACTS);
    return true;
  } catch (error) {
    if (!isFault(error)) throw error;
    return false;
  }
}

const NO_FACTS: View = { seed: 0 };

class TooLong extends Error {}

const FAULTS = [LiquidError, AssertionError, TooLong, RangeError];

/** Whether it is the template that is at fault; one that goes too deep is as well. */
export function isFault(error: unknown): error is Error {
  return FAULTS.some((kind) => error instanceof kind);
}

/** What Liquid itself says about a source: where it stops reading it, and the names that it asks for. */
export type Reading =
  | {
      readonly kind: "read";
      readonly names: readonly { readonly name: string; readonly line: number }[];
    }
  | { readonly kind: "unreadable"; readonly reason: string; readonly line: number | null }
  /** It is too long, or what it writes is. */
  | { readonly kind: "too-much" };

export function readTemplate(source: string): Reading {
  try {
    renderOwn(source, NO_FACTS);
    const globals = Object.entries(engine.analyzeSync(engine.parse(source)).globals);
    const names = globals.flatMap(([name, places]) =>
      places.map(({ location }) => ({ name, line: location.row })),
    );
    return { kind: "read", names };
  } catch (error) {
    if (!isFault(error)) throw error;
    const said = error.message.split("\n")[0] ?? "";
    if (error instanceof TooLong || / limit exceeded/.test(said)) return { kind: "too-much" };
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

/** A hash of the text that begins with the seed, stirred once more (the finalizer of MurmurHash3). */
function mixed(seed: number, text: string): number {
  let hash = fnv1a(text, fnv1a("") ^ Math.trunc(seed % 0x7fffffff));
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) >>> 0;
  return (hash ^ (hash >>> 13)) >>> 0;
}
