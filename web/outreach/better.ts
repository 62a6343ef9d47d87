import type { Finding } from "#outreach/check/finding.ts";

/** What stands at the end and is no paragraph: "Best wishes,\nLin". */
const FAREWELL =
  /^(?:(?:with )?(?:kind|best|warm|many|all)\b|yours|sincerely|cheers|thank you,|thanks,|regards)/i;

export type Rewritten = { readonly body: string; readonly start: number; readonly end: number };

/** The letter with the better words of one finding in it, and where they stand now; undefined where it has none. */
export function withBetter(body: string, { check, words, better }: Finding): Rewritten | undefined {
  if (better === null) return undefined;
  if (words !== null) return replaced(body, words.start, words.end, better);
  if (check === "greeting") return { body: `${better}\n\n${body.trimStart()}`, start: 0, end: better.length };
  const at = closingStart(body);
  const before = body.slice(0, at).trimEnd();
  const after = body.slice(at);
  const start = before.length === 0 ? 0 : before.length + 2;
  const text = `${before}${before.length === 0 ? "" : "\n\n"}${better}${after === "" ? "" : `\n\n${after}`}`;
  return { body: text, start, end: start + better.length };
}

function replaced(body: string, start: number, end: number, better: string): Rewritten {
  const before = body.slice(0, start);
  const after = body.slice(end);
  if (better !== "") return { body: before + better + after, start, end: start + better.length };
  // Words taken out leave no double blank, and a paragraph that was only they leaves no empty one.
  const alone = /(?:^|\n)\s*$/.test(before) && /^[ \t]*(?:\n|$)/.test(after);
  const head = alone ? before.trimEnd() : before.replace(/[ \t]+$/, "");
  const tail = alone ? after.trimStart() : after.replace(/^[ \t]+/, "");
  const joint = head === "" || tail === "" ? "" : alone ? "\n\n" : /^[.,;:!?\n]/.test(tail) ? "" : " ";
  return { body: head + joint + tail, start: head.length, end: head.length };
}

/** Where the farewell begins; the end of the letter where there is none. */
function closingStart(body: string): number {
  const paragraphs = [...body.matchAll(/(?:^|\n\n+)([^\n][\s\S]*?)(?=\n\n|$)/g)];
  const last = paragraphs.at(-1);
  if (last === undefined || paragraphs.length < 2) return body.length;
  const text = last[1] ?? "";
  const start = last.index + last[0].length - text.length;
  const short = text.split("\n").length <= 3 && text.length < 80;
  return short && (FAREWELL.test(text) || !/[.!?]$/.test(text.trim())) ? start : body.length;
}
