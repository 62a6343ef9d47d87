import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useRef } from "react";
import type { Form, Wording } from "#outreach/draft.ts";
import { defaultWording } from "#outreach/wording.ts";
import type { DraftId } from "#people/id.ts";
import type { Familiarity } from "#people/person.ts";
import { forgetPlace } from "#web/client/unsaved.ts";
import { readKey, useWrite } from "#web/client/use-client.tsx";
import { say } from "#web/design/toast.ts";
import { givenFor, keepGiven } from "./given.ts";
import {
  goingBack,
  isOurs,
  keepForms,
  keptForms,
  mineBeside,
  withForm,
  withMine,
  withOurs,
  wordsIn,
} from "./kept-forms.ts";
import type { ShownDraft, Words } from "./letter-desk.tsx";
import { type Pen, useOpenLetters } from "./open-letters.ts";
import { isOne } from "./two-versions.ts";

type Material = {
  readonly draft: ShownDraft;
  readonly words: Words;
  readonly onLetter: (id: DraftId | null) => void;
  /** Before another letter is asked for: it may be drawn as soon as it is there. */
  readonly onChosen: (chosen: Chosen) => void;
};

/** The choice that led to another letter, which keeps the focus there; null: none on this page did. */
export type Chosen = "form" | "wording" | "how-well" | null;

type Choice = { readonly form?: Form; readonly wording?: Wording };

/** A letter that fits what was just said of somebody: words kept of it before do not. `back` unsays it. */
type Fitting = { readonly says: string; readonly back: () => Promise<void> };

export type Rewriting = ReturnType<typeof useRewriting>;

export const FORM_NAMES: Record<Form, string> = {
  email: "an e-mail",
  message: "a message",
  "connection-note": "a connection note",
};

/**
 * Writing it again: in another form, by another name, in another turn of phrase. Each can be undone. These are steps
 * (letter-steps.ts): by the time of one the letter may read otherwise than when it was asked for, so it is given the
 * letter as it stands then, and nothing in it looks at what was drawn before.
 */
export function useRewriting({ draft, words, onLetter, onChosen }: Material) {
  const letters = useOpenLetters();
  const queries = useQueryClient();
  const write = useWrite("draft.write");
  const edit = useWrite("draft.edit");
  const remove = useWrite("draft.remove");
  const navigate = useNavigate();
  const turn = useRef(0);
  /** Steps on a letter are taken back in turn: what one of them left may be gone with the next. */
  const stepOn = `letter to ${draft.personId}`;

  const take = (step: (letter: Pen) => Promise<void>, id = draft.id): Promise<void> =>
    letters.take(stepOn, async () => {
      const letter = await letters.letterAt(id);
      if (letter.kind === "done") return step(letter.value);
      // Thrown away meanwhile: there is nothing left to do to it.
      if (letter.kind !== "missing") say(letter.says);
    });

  /** What this browser kept of it goes with it, and what is being read of it is read no more. */
  const takeAway = async (id: DraftId) => {
    await queries.cancelQueries({ queryKey: readKey("draft.show", { id }) });
    await queries.cancelQueries({ queryKey: readKey("review.list", { draftId: id }) });
    const reply = await remove.run({ id });
    if (reply.kind !== "done") return reply;
    for (const kind of ["draft", "forms", "given"]) forgetPlace(`${kind} ${id}`);
    letters.forget(id);
    return reply;
  };

  /** Ours, with the words that stood there before written over it. */
  const withWords = async (ours: ShownDraft, words: Words): Promise<ShownDraft> => {
    if (isSame(ours, words)) return ours;
    const reply = await edit.run({ id: ours.id, ...words });
    if (reply.kind !== "done") say(reply.says);
    return reply.kind === "done" ? reply.value : ours;
  };

  /** The letter as it was just written, drawn at once; what was typed until now has been set aside by then. */
  const putThere = (letter: Pen, next: ShownDraft) => {
    letter.settle("theirs", next);
    queries.setQueryData(readKey("draft.show", { id: next.id }), next);
  };

  /**
   * Another form or name, under the same address; the old one comes back word for word with Undo. Where a friend has the
   * letter in hand it stays for their answer to come back to, and the other form is another letter.
   */
  const writeAnew = async (letter: Pen, choice: Choice, fitting?: Fitting) => {
    await letter.save();
    if (!isOne(letter)) return;
    const before = letter.kept();
    const { id, form, wording } = before;
    const about = { ...aboutOf(before), id };
    const earlier = letter.shown().fields;
    const [kept, back] = [setAside(letter), comeBack(letter)];
    onChosen(fitting ? "how-well" : choice.form ? "form" : "wording");
    const written = await write.run({ ...about, form, wording, ...choice });
    if (written.kind !== "done") {
      onChosen(null);
      return say(written.says);
    }
    const ours = written.value;
    const isBeside = ours.id !== id;
    // What was typed while it was on its way belongs to the form that it was typed in.
    const words = letter.shown().saving.kind === "saved" ? earlier : letter.shown().fields;
    const forms = withForm(kept, before, words);
    const there = (fitting === undefined ? wordsIn(forms, { form, wording, ...choice }) : undefined) ?? ours;
    keepForms(ours.id, isSame(there, ours) ? withOurs(forms, ours) : forms);
    const next = await withWords(ours, there);
    if (isBeside) {
      keepGiven(next.id, givenFor(id));
      queries.setQueryData(readKey("draft.show", { id: next.id }), next);
      onLetter(next.id);
    } else putThere(letter, next);
    const backToIt = async () => {
      await fitting?.back();
      onLetter(id);
      await takeAway(next.id);
    };
    const unwrite = async (letter: Pen) => {
      await letter.save();
      await fitting?.back();
      const again = await write.run({ ...about, form, wording });
      if (again.kind !== "done") return say(again.says);
      keepForms(id, back);
      putThere(letter, await withWords(again.value, words));
    };
    const says = isBeside
      ? "A new letter. The one that your friend has waits for their answer."
      : (fitting?.says ?? writtenAs(choice));
    say(says, () => void take(isBeside ? backToIt : unwrite, next.id), stepOn);
  };

  /**
   * The same letter in other words, over which the old ones come back with Undo. Where the words were changed while ours
   * were on their way, they stand.
   */
  const inOtherWords = async (letter: Pen, { says, back }: Fitting) => {
    const words = letter.shown().fields;
    const { id, form, wording } = letter.kept();
    const about = aboutOf(letter.kept());
    const reply = await write.run({ ...about, form, wording, variant: turn.current, keep: false });
    if (reply.kind !== "done") return say(reply.says);
    if (!isSame(letter.shown().fields, words)) return;
    const before = comeBack(letter);
    keepForms(id, withOurs(setAside(letter), reply.value));
    letter.change({ subject: reply.value.subject, body: reply.value.body });
    const unsay = async (standing: Pen) => {
      keepForms(id, before);
      standing.change(words);
      await back();
    };
    say(says, () => void take(unsay, id), stepOn);
  };

  /** Once more is known of what it is about: a letter that nobody touched yet goes by that. */
  const follow = (letter: Pen, fitting: Fitting) => {
    if (isByUs(letter)) return inOtherWords(letter, fitting);
    say("Noted. Your own words stay as they are.", () => void take(fitting.back, letter.kept().id), stepOn);
    return undefined;
  };

  /** Once it is said how well they are known (R63): a letter that nobody touched yet begins accordingly. */
  const fitTo = (letter: Pen, familiarity: Familiarity, back: () => Promise<void>) => {
    const fits = defaultWording(familiarity);
    const fitting = { says: "Noted. The letter begins accordingly.", back };
    return fits === letter.kept().wording || !isByUs(letter)
      ? follow(letter, fitting)
      : writeAnew(letter, { wording: fits }, fitting);
  };

  const throwAway = async (letter: Pen) => {
    await letter.save();
    if (!isOne(letter)) return;
    const before = letter.kept();
    const words = letter.shown().fields;
    const back = comeBack(letter);
    const given = givenFor(before.id);
    const reply = await takeAway(before.id);
    if (reply.kind !== "done") return say(reply.says);
    const { plan } = reply.value;
    if (plan === null) onLetter(null);
    else void navigate({ to: "/people/$id", params: { id: before.personId } });
    const bringBack = async () => {
      const { form, wording } = before;
      const career = plan?.career == null ? {} : { career: plan.career };
      const about = { ...aboutOf(before), ...given, ...career, id: before.id };
      const again = await write.run({ ...about, form, wording });
      if (again.kind !== "done") return say(again.says);
      keepForms(again.value.id, back);
      keepGiven(again.value.id, given);
      const next = await withWords(again.value, words);
      queries.setQueryData(readKey("draft.show", { id: next.id }), next);
      if (plan === null) onLetter(next.id);
      else await navigate({ to: "/letters/$id", params: { id: next.id } });
    };
    const says =
      plan === null ? "Threw the letter away." : "Threw the letter away, and the plan that it began.";
    say(says, () => void letters.take(stepOn, bringBack), stepOn);
  };

  const mine = mineBeside(keptForms(draft.id), draft.form, words);
  const backToMine = ({ subject, body }: Words) => {
    const letter = letters.pen(draft);
    const { id, form } = letter.kept();
    keepForms(id, goingBack(keptForms(id), form, letter.shown().fields, isByUs(letter)));
    letter.change({ subject, body });
    const unsay = async (standing: Pen) => standing.change(words);
    say("Your own words again.", () => void take(unsay), stepOn);
  };

  return {
    take,
    follow,
    fitTo,
    choose: (choice: Choice) => take((letter) => writeAnew(letter, choice)),
    turnPhrase: () =>
      take((letter) => {
        turn.current += 1;
        return inOtherWords(letter, { says: "In another turn of phrase.", back: async () => undefined });
      }),
    throwAway: () => take(throwAway),
    backToMine:
      mine === undefined
        ? undefined
        : { run: () => backToMine(mine), isFromOurs: isByUs(letters.pen(draft)) },
    busy: write.busy || remove.busy,
  };
}

/** What a letter is about, for another one about the same. */
function aboutOf({ id, personId, interviewId, adviceId, introductionId, leadId, kind }: ShownDraft) {
  const about = { personId, interviewId, adviceId, introductionId, leadId, kind };
  return { ...about, ...givenFor(id), anew: true };
}

/** Nobody wrote in it: it stands as it was begun, or as Weakties last wrote it. */
function isByUs(letter: Pen): boolean {
  const kept = letter.kept();
  const words = letter.shown().fields;
  return (kept.version === 1 && isSame(words, kept)) || isOurs(keptForms(kept.id), words);
}

/** What was kept of this letter, and its own words before something of ours takes their place. */
function setAside(letter: Pen) {
  const { id, form } = letter.kept();
  return withMine(keptForms(id), form, letter.shown().fields, isByUs(letter));
}

/** The same for when its words come back with Undo: whose they are has not changed by that. */
function comeBack(letter: Pen) {
  return isByUs(letter) ? withOurs(setAside(letter), letter.shown().fields) : setAside(letter);
}

function isSame(one: Words, other: Words): boolean {
  return one.subject === other.subject && one.body === other.body;
}

function writtenAs({ form, wording }: Choice): string {
  if (form !== undefined) return `Written as ${FORM_NAMES[form]}.`;
  return wording === "plain" ? "Written without the term." : "Written with that name.";
}
