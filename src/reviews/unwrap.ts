/** What stands around an answer in a mail or a file; letters alone, since mail programs prettify dashes. */
export const BLOCK_BEGIN = "[weakties answer]";
export const BLOCK_END = "[end of the answer]";

/** What mail programs put between two words, or before and behind a bracket: blanks in any writing, marks of quoting. */
const GAP = String.raw`(?:[\s>|\\]|&nbsp;|=20|=(?=\s))`;
const BEGIN = tolerant(BLOCK_BEGIN);
const END = tolerant(BLOCK_END);

function tolerant(marker: string): RegExp {
  const words = marker.slice(1, -1).split(" ");
  return new RegExp(String.raw`\[${GAP}*${words.join(`${GAP}+`)}${GAP}*\]`, "i");
}

export type Unwrapped =
  | {
      readonly kind: "block";
      readonly encoded: string;
      readonly sum: string;
      readonly around: readonly string[];
    }
  /** There is no mark of one. */
  | { readonly kind: "none" }
  | { readonly kind: "damaged" };

/**
 * Finds the first whole answer in what was pasted, whatever mail programs have done to it: quoted it, broken its lines,
 * written it as HTML or quoted-printable. What follows in a conversation, older answers too, is not looked at.
 */
export function unwrap(pasted: string): Unwrapped {
  const first = BEGIN.exec(pasted);
  if (first === null) return { kind: "none" };
  const rest = pasted.slice(first.index + first[0].length);
  const end = END.exec(rest);
  if (end === null) return { kind: "damaged" };
  const inside = rest.slice(0, end.index).split(BEGIN).at(-1) ?? "";
  const [, encoded = "", sum = ""] = /^([A-Za-z0-9+/]+)\.+([0-9a-f]{8})$/.exec(bare(inside)) ?? [];
  if (sum === "") return { kind: "damaged" };
  const [after = ""] = rest.slice(end.index + end[0].length).split(BEGIN, 1);
  return { kind: "block", encoded, sum, around: [pasted.slice(0, first.index), after] };
}

/** The letters of base64 alone; that none was lost, the sum says. */
function bare(inside: string): string {
  return inside
    .replace(/<[^<>]*>|&#?\w{1,8};/g, "")
    .split(/[\r\n\u2028\u2029]/)
    .map((line) => line.slice(line.lastIndexOf(">") + 1))
    .join("\n")
    .replace(/=(?:[0-9A-F]{2})?/g, "")
    .replace(/[^A-Za-z0-9+/.]+/g, "");
}
