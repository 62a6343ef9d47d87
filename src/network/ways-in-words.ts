import { broughtTo } from "#introductions/in-words.ts";
import { givenName } from "#people/bare-name.ts";
import type { PersonId } from "#people/id.ts";
import { listed, oneLine, shownName, times } from "#people/shown.ts";
import { percent } from "#ties/percent.ts";
import { shareLeft } from "./asking.ts";
import { chanceBetween, type Evidence, isInferred } from "./evidence.ts";
import type { Unasked } from "./unasked.ts";
import type { Step, Way } from "./ways.ts";

type NameOf = (id: PersonId) => string;

/** "Imre Kovács could introduce you to Ana Ruiz." */
export function wayInWords({ people }: Way, nameOf: NameOf): string {
  const [first = "", second = "", third] = people.map((id) => shownName(nameOf(id)));
  const on = third === undefined ? "" : `, who may know ${third}`;
  return `${first} could introduce you to ${second}${on}.`;
}

/** What says that the two know each other: a sentence, and whether it is a guess. */
export function stepInWords(
  step: Step,
  nameOf: NameOf,
): { readonly sentence: string; readonly inferred: boolean } {
  const inferred = step.evidence.every(isInferred);
  const [one, other] = [step.one, step.other].map((id) => givenName(shownName(nameOf(id))));
  const knows = inferred ? "probably know each other" : "know each other";
  const strongest = step.evidence.toSorted((a, b) => chanceBetween([b]) - chanceBetween([a]));
  const because = [...new Set(strongest.map((each) => evidenceInWords(each, step, nameOf)))];
  return { sentence: `${one} and ${other} ${knows}: ${listed(because)}.`, inferred };
}

function evidenceInWords(evidence: Evidence, step: Step, nameOf: NameOf): string {
  const given = (id: PersonId) => givenName(shownName(nameOf(id)));
  switch (evidence.kind) {
    case "introduced": {
      const { by } = evidence;
      if (by === null) return "you introduced them";
      return `${given(by)} ${broughtTo(evidence)} ${given(by === step.one ? step.other : step.one)}`;
    }
    case "said":
      return "you noted that they do";
    case "same-place": {
      const where = oneLine(evidence.organization);
      return evidence.until === null
        ? `both are at ${where}`
        : `they were at ${where} at the same time, until ${evidence.until.slice(0, 4)}`;
    }
    case "same-letters":
      return evidence.letters === 1
        ? "you wrote to both in one letter"
        : `you wrote to both in ${evidence.letters} letters`;
  }
}

type Asked = { readonly chance: number | null; readonly asksThisYear: number };

/** What a guess rests on, the strongest of it, for where there is little room: "both at EMBL since 2024". */
export function guessInWords(evidence: readonly Evidence[]): string {
  const [strongest] = evidence.toSorted((a, b) => chanceBetween([b]) - chanceBetween([a]));
  if (strongest?.kind === "same-letters")
    return strongest.letters === 1
      ? "one letter of yours to both"
      : `${strongest.letters} letters of yours to both`;
  if (strongest?.kind !== "same-place") return "";
  const { organization, since, until } = strongest;
  const from = since === null ? "" : ` since ${since.slice(0, 4)}`;
  return `both at ${shownName(organization)}${until === null ? from : ` until ${until.slice(0, 4)}`}`;
}

/** The numbers behind a way, each with what it rests on; for "why?". Multiplied, they are the last one. */
export function whyWay(way: Way, askedOf: (id: PersonId) => Asked, nameOf: NameOf): readonly string[] {
  const given = (id: PersonId) => givenName(shownName(nameOf(id)));
  const [first] = way.people;
  return [
    ...(first === undefined
      ? []
      : [
          `Chance that ${given(first)} passes on a request of yours: ${percent(askedOf(first).chance ?? 0)}, from how well you know each other and whether you are still in touch.`,
        ]),
    ...way.people.slice(0, -1).flatMap((id) => quotaInWords(given(id), askedOf(id).asksThisYear)),
    ...way.steps.map(
      ({ one, other, evidence }) =>
        `Chance that ${given(one)} and ${given(other)} know each other well enough: ${percent(chanceBetween(evidence))}.`,
    ),
    `All together ${percent(way.chance)}. About one letter in ten to a stranger is answered; a way below that is not shown.`,
  ];
}

function quotaInWords(name: string, asks: number): readonly string[] {
  const left = shareLeft(asks);
  if (left === 1) return [];
  const share =
    left === 0.5 ? "half" : left === 0.25 ? "a quarter" : left === 0.125 ? "an eighth" : percent(left);
  return [
    `You asked ${name} ${times(asks)} this year. Two requests a year cost nothing, each further one halves the chance of another yes: ${share} of it is left.`,
  ];
}

/** The answer in a sentence or two: who is the best way, that nobody is needed, or that a direct letter is better. */
export function waysInWords(
  goal: string,
  kind: "person" | "organization" | "field",
  found: {
    readonly own: readonly string[];
    /** All of them are people whom I said that I know; letters alone are not that (R63). */
    readonly ownKnown: boolean;
    readonly first: string | null;
    readonly faint: boolean;
    /** Nobody of the book is there. */
    readonly nobody: boolean;
    /** How an introduction to the one stands that is under way already. */
    readonly underWay?: string | null;
    /** When the one last wrote to me, whom I have not answered: "on 7 October". */
    readonly wrote?: string | null;
    /** When the one said no to the last talk that I asked for: "on 7 October". */
    readonly turnedDown?: string | null;
    /** Why those who know the one cannot be asked. */
    readonly unasked?: readonly string[];
  },
): string {
  const name = shownName(goal);
  const where =
    kind === "person" ? name : kind === "organization" ? `someone at ${name}` : `someone in ${name}`;
  if (found.own.length > 0) {
    const you = found.ownKnown ? "You know" : "You have been in touch with";
    if (kind === "person") return `${you} ${name} yourself. Nobody has to introduce you; write to them.`;
    const known = listed(found.own.map(shownName));
    return `${you} ${known} ${kind === "organization" ? "at" : "in"} ${name} yourself. Begin with them.`;
  }
  if (found.nobody)
    return kind === "organization"
      ? `Nobody of your book is at ${name} now. Once somebody is, ways to them appear here.`
      : `Nobody of your book works in ${name} now. Once somebody does, ways to them appear here.`;
  if (found.turnedDown)
    return `${name} said no to a talk ${found.turnedDown}, and that is an answer. Somebody else at the same place may be glad to be asked.`;
  if (found.underWay) return found.underWay;
  if (found.wrote) return `${name} wrote to you ${found.wrote}: an answer is the nearest way.`;
  if (found.first !== null) return `Your best way to ${where} is through ${shownName(found.first)}.`;
  if (kind === "person")
    return `${name} is in your own book: write to them yourself. ${
      found.faint
        ? "The ways through others are too thin to ask anybody a favour."
        : found.unasked?.length
          ? found.unasked.join(" ")
          : "Nobody else you know leads to them, as far as it shows."
    }`;
  return found.faint
    ? `The ways to ${where} are too thin to ask anybody a favour. A direct letter is better.`
    : `Nobody you know leads to ${where}, as far as your book shows. A direct letter is better.`;
}

/** "Wanjiru Otieno probably knows them, but you two have not met yet; one does not ask a stranger for their friends." */
export function unaskedInWords({ id, inferred, because }: Unasked, nameOf: NameOf): string {
  const knows = `${shownName(nameOf(id))} ${inferred ? "probably knows" : "knows"} them`;
  return because === "not-met"
    ? `${knows}, but you two have not talked or written both ways yet; that comes before asking a favour.`
    : `${knows}, but is not to be asked for introductions.`;
}

/** A request for an introduction that is written and not sent. */
export function waitsInWords(introducer: string, to: string): string {
  return `Your request to ${shownName(introducer)} for an introduction to ${shownName(to)} waits to be sent.`;
}

/** Why somebody who was asked for much already is not among the ways. */
export function askedOftenInWords(name: string, asksThisYear: number): string {
  return `No further way is shown through ${shownName(name)}, whom you asked ${times(asksThisYear)} this year: one request more would ask a lot.`;
}

/** I have been introduced already; what is left to do. */
export function introducedInWords(howItStands: string, inTouch: boolean): string {
  return `${howItStands} ${inTouch ? "You are in touch, so nobody else has to be asked." : "The first line is yours to write."}`;
}
