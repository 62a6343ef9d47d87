import type { Agreement, Field } from "./agreement.ts";

/** How often a level is met among pairs that are one person (m), and among two taken at random (u). */
export type Odds = { readonly m: number; readonly u: number };

/** Fellegi and Sunter's model: a table of levels for each field, and how often two taken at random are one person. */
export type Model = {
  readonly odds: { readonly [F in Field]: { readonly [L in Exclude<Agreement[F], "missing">]: Odds } };
  /** Logarithm to base 2 of the odds that two taken at random are one person. */
  readonly priorBits: number;
};

/**
 * The table to begin with, estimated on the generated contacts of `npm run bench:identity -- --estimate` (its training
 * part), rounded, and moved towards caution where an invention is tidier than life; what a file and the book tell themselves moves it (learn.ts).
 */
export const SHIPPED: Model["odds"] = {
  name: {
    same: { m: 0.7, u: 0.00001 },
    "other-form": { m: 0.06, u: 0.00001 },
    mistyped: { m: 0.07, u: 0.00005 },
    initial: { m: 0.04, u: 0.0001 },
    "one-word": { m: 0.06, u: 0.002 },
    "one-word-close": { m: 0.01, u: 0.001 },
    single: { m: 0.02, u: 0.0004 },
    partly: { m: 0.03, u: 0.015 },
    apart: { m: 0.01, u: 0.98 },
  },
  email: {
    same: { m: 0.43, u: 0.000005 },
    mistyped: { m: 0.08, u: 0.00001 },
    "same-local": { m: 0.06, u: 0.00003 },
    named: { m: 0.1, u: 0.0001 },
    "same-domain": { m: 0.03, u: 0.005 },
    different: { m: 0.3, u: 0.995 },
  },
  phone: { same: { m: 0.8, u: 0.00003 }, different: { m: 0.2, u: 0.99997 } },
  organization: {
    same: { m: 0.5, u: 0.005 },
    mailed: { m: 0.2, u: 0.003 },
    close: { m: 0.05, u: 0.005 },
    different: { m: 0.25, u: 0.987 },
  },
  birthday: {
    same: { m: 0.65, u: 0.00005 },
    "same-day": { m: 0.15, u: 0.0005 },
    "one-off": { m: 0.1, u: 0.0016 },
    "two-off": { m: 0.03, u: 0.015 },
    apart: { m: 0.07, u: 0.983 },
  },
  place: {
    same: { m: 0.5, u: 0.0003 },
    "same-town": { m: 0.3, u: 0.06 },
    "close-town": { m: 0.1, u: 0.004 },
    different: { m: 0.1, u: 0.936 },
  },
};

/** How many others of a book or file are the same person as somebody of it, before anything is known. */
const TWINS = 0.3;
/** A smaller book is taken for so many: its people were not drawn from itself alone. */
const SMALLEST_BOOK = 2_000;

export function priorBits(people: number, twins = TWINS): number {
  return Math.log2(twins / Math.max(people, SMALLEST_BOOK));
}

/** What an agreement weighs in bits: above 0 it speaks for one person. */
export function bitsOf(agreement: Agreement, { odds, priorBits }: Model): number {
  return (
    priorBits +
    bits(odds.name, agreement.name) +
    bits(odds.email, agreement.email) +
    bits(odds.phone, agreement.phone) +
    bits(odds.organization, agreement.organization) +
    bits(odds.birthday, agreement.birthday) +
    bits(odds.place, agreement.place)
  );
}

function bits<Level extends string>(
  table: { readonly [L in Level]: Odds },
  level: Level | "missing",
): number {
  if (level === "missing") return 0;
  const { m, u } = table[level];
  return Math.log2(m / u);
}
