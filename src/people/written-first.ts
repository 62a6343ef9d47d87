import type { ContactPoint } from "./person.ts";

type Reached = Pick<ContactPoint, "key" | "label" | "preferred" | "addedAt">;

/**
 * The order of somebody's addresses of one kind, wherever one of them has to be taken: the one that the user or a card
 * says is preferred; then where letters went and came last, since that one is read; then work before home, because what
 * is asked here is about work, and nobody's private address is to be hit upon; then the one known longest, so that a
 * file that tells another one turns no letter aside.
 */
export function inOrder(lastLetter: ReadonlyMap<string, number>): (a: Reached, b: Reached) => number {
  return (a, b) =>
    Number(b.preferred === true) - Number(a.preferred === true) ||
    (lastLetter.get(b.key) ?? 0) - (lastLetter.get(a.key) ?? 0) ||
    placeOf(a.label) - placeOf(b.label) ||
    a.addedAt - b.addedAt ||
    (a.key < b.key ? -1 : 1);
}

/** As address books of several languages label one. */
const WORK =
  /\b(?:work|business|office|company|job|arbeit|gesch(?:ä|ae)ftlich|dienstlich|b(?:ü|ue)ro|firma|travail|bureau|professionnel|pro|trabajo|oficina|trabalho|lavoro|ufficio|werk|praca)\b/iu;
const HOME =
  /\b(?:home|private?|personal|privat|zuhause|personnel|perso|domicile|maison|casa|particular|privato|thuis|prywatny|dom)\b/iu;

function placeOf(label: string): number {
  if (WORK.test(label)) return 0;
  return HOME.test(label) ? 2 : 1;
}
