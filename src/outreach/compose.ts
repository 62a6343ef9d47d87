import { Liquid } from "liquidjs";
import { givenName } from "#people/bare-name.ts";
import { capitalised, quoted } from "#people/shown.ts";
import { MESSAGE_LIMIT, NOTE_LIMIT } from "./counter.ts";
import type { DraftKind, Form, Wording } from "./draft.ts";
import type { LetterFacts } from "./facts.ts";
import { addressName, type Norm, normFor } from "./norms.ts";
import {
  firstPerson,
  howWeMet,
  minutesInWords,
  plainFact,
  sentence,
  subjectOf,
  topicOf,
  whyThem,
} from "./sentences.ts";
import { type Slot, slot, slotsIn } from "./slots.ts";
import { TEMPLATES, type TemplateName, templateFor } from "./templates/choose.ts";
import type { Template } from "./templates/template.ts";
import { defaultWording, type OfferedWording, wordingsFor } from "./wording.ts";

export type Letter = {
  readonly kind: DraftKind;
  readonly form: Form;
  readonly wording: Wording;
  readonly template: TemplateName;
  /** Empty for messages. */
  readonly subject: string;
  readonly body: string;
  /** The wordings to offer, the default first; one where there is nothing to choose (R27–R29). */
  readonly wordings: readonly OfferedWording[];
  /** What only the user can fill, in the body's order. */
  readonly missing: readonly Slot[];
};

export type Wish = {
  readonly kind: DraftKind;
  readonly form: Form;
  /** The user's choice; the default for the tie where none is made. */
  readonly wording?: Wording | undefined;
  /** Any number; the same one gives the same letter. */
  readonly seed: number;
  readonly noteLimit?: number | undefined;
  readonly norm?: Norm | undefined;
  /** The user's own versions of the templates. */
  readonly own?: Partial<Record<TemplateName, Template>> | undefined;
};

const liquid = new Liquid({ ownPropertyOnly: true, renderLimit: 200, memoryLimit: 1e6, parseLimit: 1e5 });
liquid.registerFilter("slot", (value: unknown, hint: string) =>
  typeof value === "string" && value !== "" ? value : slot(hint),
);
liquid.registerFilter("pick", (seed: number, ...wordings: readonly string[]) => pickBy(seed, wordings));

/**
 * Writes a letter from true details; what is missing is marked for the user to fill and never guessed. Throws where a
 * template of the user's own is not Liquid; the message says where.
 */
export function composeLetter(facts: LetterFacts, wish: Wish): Letter {
  const name = templateFor(wish.kind, facts);
  const template = wish.own?.[name] ?? TEMPLATES[name];
  const wording = wish.wording ?? defaultWording(facts.them.familiarity);
  const view = viewOf(facts, wording, wish);
  const body = wish.form === "email" ? email(template, view) : message(template, view, wish);
  return {
    kind: wish.kind,
    form: wish.form,
    wording,
    template: name,
    subject: wish.form === "email" ? render(template.subject, view) : "",
    body,
    wordings: wish.kind === "request" ? wordingsFor(facts.them.familiarity) : [],
    missing: slotsIn(body),
  };
}

type View = Readonly<Record<string, string | number | boolean>>;

function viewOf(facts: LetterFacts, wording: Wording, { seed, norm = normFor("", "") }: Wish): View {
  const { me, them, advice, newPosition } = facts;
  const minutes = minutesInWords(facts.minutes);
  const pick = (...wordings: readonly string[]) => pickBy(seed, wordings);
  return {
    seed,
    term: wording === "term",
    first: addressName(plainFact(them.name), them.familiarity, norm),
    me: plainFact(me.name) || slot("your name"),
    meGiven: givenName(plainFact(me.name)) || slot("your name"),
    intro: plainFact(me.introduction),
    introShort: plainFact(me.introduction).split(/,| at /)[0] ?? "",
    stage: plainFact(me.stage),
    howWeMet: howWeMet(them.howMet),
    noticed: "",
    reason: "",
    target: "",
    version: "",
    why: whyThem(facts, pick) || slot("why you are asking them"),
    topic: topicOf(facts),
    subject: subjectOf(facts),
    ask: plainFact(facts.ask) || slot("what you would like to hear about"),
    askNew: askAboutNew(facts.ask),
    minutes: `${minutes} minutes`,
    minutesDigits: String(facts.minutes),
    minutesCap: `${capitalised(minutes)} minutes`,
    atNew: newPosition === null ? "" : atNewPosition(newPosition),
    offerMail: them.familiarity !== "known",
    introducer: plainFact(facts.introducer),
    third: plainFact(facts.third),
    when: plainFact(facts.when),
    whenSpace: facts.when === "" ? "" : ` ${plainFact(facts.when)}`,
    place: plainFact(facts.place),
    learned: sentence(facts.learned),
    advice: advice === null ? "" : plainFact(advice.text),
    adviceQuoted: advice === null ? "" : quoted(advice.text),
    adviceGiven:
      advice === null ? slot("what they advised, and when") : `You advised me ${adviceWords(advice.text)}`,
    did: firstPerson(advice?.did ?? ""),
    cameOfIt: sentence(advice?.cameOfIt ?? ""),
    offer: sentence(facts.offer),
    by: plainFact(facts.by),
  };
}

/** "Apply for the June course" → "to apply for the June course."; what is no instruction stands in quotation marks. */
function adviceWords(text: string): string {
  const plain = plainFact(text);
  const imperative =
    /^(?:apply|ask|talk|write|read|take|learn|try|look|shadow|join|go|put|send|call|visit|start|stop|keep|get|find|wait|use|build|show|speak|meet|consider|attend|practise|practice|make)\b/i;
  if (!imperative.test(plain)) return `this: ${quoted(plain)}.`;
  return sentence(`to ${plain.charAt(0).toLowerCase()}${plain.slice(1)}`).replace(/^To /, "to ");
}

function askAboutNew(ask: string): string {
  const plain = plainFact(ask);
  return plain === "" || plain === "how your new position is" ? "how it is" : plain;
}

function atNewPosition({ role, organization }: NonNullable<LetterFacts["newPosition"]>): string {
  const as = plainFact(role) === "" ? "" : ` as ${plainFact(role)}`;
  const at = plainFact(organization) === "" ? "" : ` at ${plainFact(organization)}`;
  return `${as}${at}`;
}

function email(template: Template, view: View): string {
  return render(template.email, view)
    .split("\n")
    .map((line) => line.replace(/ {2,}/g, " ").trim())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n");
}

/** Sentences that may go do so, the last first, until the rest fits the limit; none is cut. */
function message(template: Template, view: View, { form, noteLimit = NOTE_LIMIT }: Wish): string {
  const limit = form === "message" ? MESSAGE_LIMIT : noteLimit;
  const lines = render(form === "message" ? template.message : template.note, view)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && line !== "~");
  const text = () => lines.map((line) => line.replace(/^~/, "")).join(" ");
  while (text().length > limit) {
    const last = lines.findLastIndex((line) => line.startsWith("~"));
    if (last < 0) break;
    lines.splice(last, 1);
  }
  return text();
}

function render(source: string, view: View): string {
  return String(liquid.parseAndRenderSync(source, view));
}

function pickBy(seed: number, wordings: readonly string[]): string {
  const place = Math.abs(Math.trunc(seed)) % Math.max(1, wordings.length);
  return wordings[place] ?? "";
}
