import { useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import type { Form, Wording } from "#outreach/draft.ts";
import { defaultWording } from "#outreach/wording.ts";
import type { DraftId } from "#people/id.ts";
import type { Familiarity } from "#people/person.ts";
import { forgetPlace } from "#web/client/unsaved.ts";
import { readKey, useRead, useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { say } from "#web/design/toast.ts";
import { givenFor, keepGiven } from "./given.ts";
import {
  isOurs,
  keepForms,
  keptForms,
  mineBeside,
  withForm,
  withMine,
  withOurs,
  wordsIn,
} from "./kept-forms.ts";
import type { LetterState, ShownDraft, Words } from "./letter-desk.tsx";
import type { LetterSteps } from "./letter-steps.ts";

type Material = {
  readonly draft: ShownDraft;
  readonly letter: LetterState;
  readonly steps: LetterSteps<Rewriting>;
  readonly onLetter: (id: DraftId | null) => void;
};

type Choice = { readonly form?: Form; readonly wording?: Wording };

/** A letter that fits what was just said of somebody: words kept of it before do not. `back` unsays it. */
type Fitting = { readonly says: string; readonly back: () => Promise<void> };

export const FORM_NAMES: Record<Form, string> = {
  email: "an e-mail",
  message: "a message",
  "connection-note": "a connection note",
};

/** What can be done to a letter; each answers the id of the one that stands after it. */
export type Rewriting = {
  readonly id: DraftId;
  readonly writeAnew: (choice: Choice) => Promise<DraftId>;
  readonly turnPhrase: () => Promise<DraftId>;
  readonly fitTo: (familiarity: Familiarity, back: () => Promise<void>) => Promise<DraftId>;
  readonly throwAway: () => Promise<DraftId>;
  readonly backToMine: (() => void) | undefined;
  readonly busy: boolean;
};

/**
 * Writing it again: in another form, by another name, in another turn of phrase. Each can be undone. What is done after
 * a wait looks at the words as they stand by then.
 */
export function useRewriting({ draft, letter, steps, onLetter }: Material): Rewriting {
  const write = useWrite("draft.write");
  const edit = useWrite("draft.edit");
  const remove = useWrite("draft.remove");
  const queries = useQueryClient();
  /** What this browser kept of it goes with it, and what is being read of it is read no more. */
  const takeAway = async (id: DraftId) => {
    await queries.cancelQueries({ queryKey: readKey("draft.show", { id }) });
    await queries.cancelQueries({ queryKey: readKey("review.list", { draftId: id }) });
    const reply = await remove.run({ id });
    if (reply.kind === "done") for (const kind of ["draft", "forms", "given"]) forgetPlace(`${kind} ${id}`);
    return reply;
  };
  const turn = useRef(0);
  /** Steps on a letter are taken back in turn: what one of them left may be gone with the next. */
  const stepOn = `letter to ${draft.personId}`;
  /** Known before it is asked for, so that the sheet does not vanish in between. */
  const open = (next: ShownDraft): DraftId => {
    keepGiven(next.id, given);
    queries.setQueryData(readKey("draft.show", { id: next.id }), next);
    onLetter(next.id);
    return next.id;
  };
  const refused = (says: string): DraftId => {
    say(says);
    return draft.id;
  };
  const { personId, interviewId, adviceId, introductionId, leadId, kind } = draft;
  const given = givenFor(draft.id);
  const about = { personId, interviewId, adviceId, introductionId, leadId, kind, ...given, anew: true };

  /** A letter that a friend has in hand stays, for their answer to come back to. */
  const handedOut = (useRead("review.list", { draftId: draft.id }).data?.reviews.length ?? 0) > 0;

  /** Nobody wrote in it: it stands as it was begun, or as Weakties last wrote it. */
  const isByUs = (words: Words) =>
    (draft.version === 1 && isSame(words, draft)) || isOurs(keptForms(draft.id), words);
  /** What was kept of this letter, and its own words before something of ours takes their place. */
  const setAside = (words: Words) => withMine(keptForms(draft.id), draft.form, words, isByUs(words));
  /** The same for when its words come back with Undo: whose they are has not changed by that. */
  const comeBack = (words: Words) => (isByUs(words) ? withOurs(setAside(words), words) : setAside(words));
  const mine = mineBeside(keptForms(draft.id), draft.form, letter.fields);

  /** Another form or name is another letter; the old one comes back word for word with Undo. */
  const writeAnew = async (choice: Choice, fitting?: Fitting): Promise<DraftId> => {
    await letter.save();
    const words = letter.standing();
    const before = { form: draft.form, wording: draft.wording };
    const forms = withForm(setAside(words), before, { subject: words.subject, body: words.body });
    const back = comeBack(words);
    const reply = await write.run({ ...about, ...before, ...choice });
    if (reply.kind !== "done") return refused(reply.says);
    const next = reply.value.id;
    const there = fitting === undefined ? wordsIn(forms, { ...before, ...choice }) : undefined;
    const restored = there === undefined ? reply : await edit.run({ id: next, ...there });
    keepForms(next, there === undefined ? withOurs(forms, reply.value) : forms);
    open(restored.kind === "done" ? restored.value : reply.value);
    if (handedOut) {
      say("A new letter. The one that your friend has waits for their answer.", () => {
        onLetter(draft.id);
        void takeAway(next);
      });
      return next;
    }
    await takeAway(draft.id);
    const unwrite = async (): Promise<DraftId> => {
      await fitting?.back();
      const again = await write.run({ ...about, ...before });
      if (again.kind !== "done") {
        say(again.says);
        return next;
      }
      const restored = await edit.run({ id: again.value.id, ...words });
      keepForms(again.value.id, back);
      const stands = open(restored.kind === "done" ? restored.value : again.value);
      await takeAway(next);
      return stands;
    };
    say(fitting?.says ?? writtenAs(choice), () => void steps.take(unwrite), stepOn);
    return next;
  };

  /**
   * The same letter in other words, over which the old ones come back with Undo. Where the words were changed while ours
   * were on their way, they stand.
   */
  const inOtherWords = async ({ says, back }: Fitting): Promise<DraftId> => {
    const words = letter.standing();
    const { form, wording } = draft;
    const reply = await write.run({ ...about, form, wording, variant: turn.current, keep: false });
    if (reply.kind !== "done") return refused(reply.says);
    const { subject, body } = reply.value;
    if (!isSame(letter.standing(), words)) return draft.id;
    const before = comeBack(words);
    keepForms(draft.id, withOurs(setAside(words), reply.value));
    letter.change({ subject, body });
    const unsay = async () => {
      keepForms(draft.id, before);
      letter.change(words);
      await back();
      return draft.id;
    };
    say(says, () => void steps.take(unsay), stepOn);
    return draft.id;
  };

  const turnPhrase = () => {
    turn.current += 1;
    return inOtherWords({ says: "In another turn of phrase.", back: async () => undefined });
  };

  /** Once it is said how well they are known (R63): a letter that nobody touched yet begins accordingly. */
  const fitTo = async (familiarity: Familiarity, back: () => Promise<void>): Promise<DraftId> => {
    const words = letter.standing();
    if (!isByUs(words)) {
      const unsay = async () => {
        await back();
        return draft.id;
      };
      say("Noted. Your own words stay as they are.", () => void steps.take(unsay), stepOn);
      return draft.id;
    }
    const wording = defaultWording(familiarity);
    const fitting = { says: "Noted. The letter begins accordingly.", back };
    return wording === draft.wording ? inOtherWords(fitting) : writeAnew({ wording }, fitting);
  };

  const backToMine =
    mine === undefined
      ? undefined
      : () => {
          const words = letter.standing();
          letter.change({ subject: mine.subject, body: mine.body });
          say("Your own words again.", () => letter.change(words), stepOn);
        };

  const throwAway = async (): Promise<DraftId> => {
    const words = letter.standing();
    const back = comeBack(words);
    const reply = await takeAway(draft.id);
    if (reply.kind !== "done") return refused(reply.says);
    onLetter(null);
    say("Threw the letter away.", () => {
      void (async () => {
        const again = await write.run({ ...about, form: draft.form, wording: draft.wording });
        if (again.kind !== "done") return say(again.says);
        await edit.run({ id: again.value.id, ...words });
        keepForms(again.value.id, back);
        onLetter(again.value.id);
      })();
    });
    return draft.id;
  };

  return {
    id: draft.id,
    writeAnew,
    turnPhrase,
    fitTo,
    backToMine,
    throwAway,
    busy: write.busy || remove.busy,
  };
}

function isSame(one: Words, other: Words): boolean {
  return one.subject === other.subject && one.body === other.body;
}

function writtenAs({ form, wording }: Choice): string {
  if (form !== undefined) return `Written as ${FORM_NAMES[form]}.`;
  return wording === "plain" ? "Written without the term." : "Written with that name.";
}

export function Rewrite({
  rewriting,
  steps,
}: {
  readonly rewriting: Rewriting;
  readonly steps: LetterSteps<Rewriting>;
}) {
  return (
    <div className="flex flex-wrap gap-x-5 text-small *:text-small!">
      <Button kind="plain" busy={rewriting.busy} onClick={() => void steps.take((desk) => desk.turnPhrase())}>
        Another turn of phrase
      </Button>
      {rewriting.backToMine ? (
        <Button kind="plain" onClick={rewriting.backToMine}>
          Back to your own words
        </Button>
      ) : null}
      <Button kind="plain" busy={rewriting.busy} onClick={() => void steps.take((desk) => desk.throwAway())}>
        Throw this letter away
      </Button>
    </div>
  );
}
