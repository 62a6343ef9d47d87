import fc from "fast-check";

/** What formats are made of: delimiters, beginnings and ends, escapes, and what numbers and dates must not be. */
const PIECES = [
  ...[
    "BEGIN:VCARD",
    "END:VCARD",
    "BEGIN:VEVENT",
    "END:VEVENT",
    "BEGIN:VCALENDAR",
    "RRULE:FREQ=SECONDLY",
    "TZID=Nowhere/X",
  ],
  ...[
    "DTSTART:99999999T999999Z",
    "ENCODING=QUOTED-PRINTABLE",
    "ENCODING=BASE64",
    "CHARSET=UTF-7",
    "=?utf-8?q?",
    "?=",
    "=?x?b?",
  ],
  ...[
    "\r\n ",
    " ",
    ", ",
    "\u00a0",
    "\r",
    "\n\n",
    "\t",
    ",",
    ";",
    ":",
    '"',
    '""',
    "\\",
    "\\n",
    "<",
    ">",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "null",
    "1e999",
  ],
  ...[
    "-1",
    "9007199254740993",
    "__proto__",
    "constructor",
    "\u0000",
    "\ufeff",
    "\ud800",
    "\u202e",
    "é",
    "🙂",
    "From ",
    "INSERT INTO `contacts` (",
  ],
  ...[
    "VALUES",
    "PK\u0003\u0004",
    "%",
    "'",
    "=cmd|",
    "@",
    "..",
    "/",
    "&#0;",
    "COUNT=99999999",
    "INTERVAL=0",
    "UNTIL=00000000",
  ],
];

export type Change =
  | { readonly kind: "put" | "over"; readonly at: number; readonly piece: string; readonly times: number }
  | { readonly kind: "cut" | "double" | "swap" | "flip"; readonly at: number; readonly to: number };

const place = fc.double({ min: 0, max: 0.999_999, noNaN: true });
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    kind: fc.constantFrom("put" as const, "over" as const),
    at: place,
    piece: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: fc.string() },
    ),
    times: fc.oneof(
      { weight: 20, arbitrary: fc.constantFrom(1, 2) },
      { weight: 1, arbitrary: fc.constantFrom(1_000, 20_000) },
    ),
  }),
  fc.record({
    kind: fc.constantFrom("cut" as const, "double" as const, "swap" as const, "flip" as const),
    at: place,
    to: place,
  }),
);

/** The first number chooses the golden file: a change of no effect on whichever it is. */
export const changes: fc.Arbitrary<readonly Change[]> = fc.array(change, { minLength: 1, maxLength: 8 });

const LONGEST = 2_000_000;

/** A golden file after the changes, line by line and within lines. */
export function changed(golden: readonly string[], list: readonly Change[]): string {
  const [first] = list;
  let text = golden[Math.floor((first?.at ?? 0) * 9973) % golden.length] ?? "";
  for (const each of list) text = after(text, each).slice(0, LONGEST);
  return text;
}

function after(text: string, change: Change): string {
  const at = Math.floor(change.at * text.length);
  if ("piece" in change) {
    const { kind, piece, times } = change;
    return kind === "put"
      ? text.slice(0, at) + piece.repeat(times) + text.slice(at)
      : text.slice(0, at) + piece + text.slice(at + piece.length);
  }
  const to = Math.floor(change.to * text.length);
  const [from, until] = at < to ? [at, to] : [to, at];
  if (change.kind === "flip") {
    const unit = String.fromCharCode(text.charCodeAt(at) ^ (1 << (to % 8)));
    return text.slice(0, at) + unit + text.slice(at + 1);
  }
  const lines = text.split("\n");
  const [a, b] = [Math.floor(change.at * lines.length), Math.floor(change.to * lines.length)];
  if (change.kind === "cut") return change.at > 0.7 ? text.slice(0, at) : lines.toSpliced(a, 1).join("\n");
  if (change.kind === "double") return lines.toSpliced(b, 0, ...lines.slice(a, a + 5)).join("\n");
  return until - from < 1
    ? text
    : lines
        .with(a, lines[b] ?? "")
        .with(b, lines[a] ?? "")
        .join("\n");
}
