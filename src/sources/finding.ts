/** One thing that was looked at; `says` is a sentence, with what to do where attention is needed. */
export type Finding = {
  readonly of: string;
  readonly state: "ok" | "attention";
  readonly says: string;
};

export function ok(of: string, says: string): Finding {
  return { of, state: "ok", says };
}

export function attention(of: string, says: string): Finding {
  return { of, state: "attention", says };
}

/** A path as one word of a shell. */
export function inShell(path: string): string {
  return `'${path.replaceAll("'", `'\\''`)}'`;
}
