import { greetedFitly, signedFitly } from "./by-closeness.ts";
import { lacksDetail } from "./check/gift.ts";
import { MESSAGE_LIMIT, mostWords, NOTE_LIMIT, wordCount } from "./counter.ts";
import type { DraftKind, Form, Wording } from "./draft.ts";
import type { LetterFacts } from "./facts.ts";
import { fitted, inWays } from "./fitting.ts";
import { inShort, withoutRole } from "./in-short.ts";
import { isFault, render, renderOwn } from "./liquid.ts";
import { withMetNote } from "./met-in-notes.ts";
import { nameInLetters } from "./name-in-letters.ts";
import { ANYWHERE } from "./norms.ts";
import { type Slot, slotsIn } from "./slots.ts";
import { TEMPLATES, type TemplateName, templateFor } from "./templates/choose.ts";
import type { Template } from "./templates/template.ts";
import { tidy } from "./tidy.ts";
import { viewOf } from "./view.ts";
import { pointingBack } from "./why-them.ts";
import type { Wish } from "./wish.ts";
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
  /** Whether the user's own stands in it; ours does where theirs is none that can be written. */
  readonly isOwn: boolean;
};

/**
 * Writes a letter from true details; what is missing is marked for the user to fill and never guessed. Where a template
 * of the user's own cannot be written, which `problemsIn` says beforehand, ours is: a file may have brought theirs.
 */
export function composeLetter(told: LetterFacts, wanted: Wish): Letter {
  const facts = namedInLetters(told);
  const written = composed(facts, wanted);
  const isThin = GIFTS.includes(wanted.kind) && lacksDetail({ body: written.body, recipient: facts.them });
  const wish = isThin ? { ...wanted, asksDetail: true } : wanted;
  const first = isThin ? composed(facts, wish) : written;
  if (isShort(first, wish) || first.isOwn) return first;
  let shortest = first;
  for (const less of [facts, inShort(facts), withoutRole(inShort(facts))])
    for (let turn = 0; turn < OTHER_WORDS; turn += 1) {
      const letter = composed(less, { ...wish, brief: less !== facts, seed: wish.seed + turn });
      if (isShort(letter, wish)) return letter;
      if (wordCount(letter.body) < wordCount(shortest.body)) shortest = letter;
    }
  return shortest;
}

function namedInLetters({ them, third, introducer, ...facts }: LetterFacts): LetterFacts {
  return {
    ...facts,
    them: { ...them, name: nameInLetters(them.name) },
    third: nameInLetters(third),
    introducer: nameInLetters(introducer),
  };
}

/** What brings news or thanks, and is made of what was noted: words that anybody could have written leave a gap for one more. */
const GIFTS: readonly DraftKind[] = ["outcome", "thanks"];

/** So many other wordings are tried for an e-mail that is longer than people there read (R24). */
const OTHER_WORDS = 24;

function isShort({ kind, form, body }: Letter, { norm = ANYWHERE }: Wish): boolean {
  return form !== "email" || wordCount(body) <= mostWords(kind, norm.words);
}

function composed(facts: LetterFacts, wish: Wish): Letter {
  const name = wish.template ?? templateFor(wish.kind, facts);
  const [ours, own] = [TEMPLATES[name], wish.own?.[name]];
  if (own === undefined) return rendered(facts, wish, name, ours);
  try {
    return rendered(facts, wish, name, withOurs(own, ours), true);
  } catch (error) {
    if (!isFault(error)) throw error;
    return rendered(facts, wish, name, ours);
  }
}

function rendered(
  facts: LetterFacts,
  wish: Wish,
  name: TemplateName,
  template: Template,
  isOwn = false,
): Letter {
  const write = isOwn ? renderOwn : render;
  const wording = wish.wording ?? defaultWording(facts.them.familiarity);
  const view = viewOf(facts, wording, wish);
  const shaped = (text: string) =>
    withMetNote(greetedFitly(pointingBack(tidy(text), facts), String(view["first"])), facts);
  const whole =
    wish.form === "email"
      ? shaped(write(template.email, view))
      : message(template, wish, shaped, (source) => write(source, view));
  const body = isOwn ? whole : signedFitly(whole, facts, wish.kind);
  return {
    kind: wish.kind,
    form: wish.form,
    wording,
    template: name,
    subject: wish.form === "email" ? tidy(write(template.subject, view)).replace(/\s+/g, " ") : "",
    body,
    wordings: wish.kind === "request" ? wordingsFor(facts.them.familiarity) : [],
    missing: slotsIn(body),
    isOwn,
  };
}

/** The user's own letter; a part that they left empty has our words. */
function withOurs(own: Template, ours: Template): Template {
  const part = (name: keyof Template) => (own[name].trim() === "" ? ours[name] : own[name]);
  return { subject: part("subject"), email: part("email"), message: part("message"), note: part("note") };
}

function message(
  template: Template,
  { form, noteLimit = NOTE_LIMIT }: Wish,
  shaped: (text: string) => string,
  write: (source: string) => string,
): string {
  const source = form === "message" ? template.message : template.note;
  const limit = form === "message" ? MESSAGE_LIMIT : noteLimit;
  return fitted(write(inWays(source)), limit, shaped);
}
