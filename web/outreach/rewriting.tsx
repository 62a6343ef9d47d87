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

type Material = {
  readonly draft: ShownDraft;
  readonly words: Words;
  readonly letter: LetterState;
  readonly onLetter: (id: DraftId | null) => void;
};

type Choice = { readonly form?: Form; readonly wording?: Wording };

/** A letter that fits what was just said of somebody: words kept of it before do not. `back` unsays it. */
type Fitting = { readonly says: string; readonly back: () => void };

export const FORM_NAMES: Record<Form, string> = {
  email: "an e-mail",
  message: "a message",
  "connection-note": "a connection note",
};

/** Writing it again: in another form, by another name, in another turn of phrase. Each can be undone. */
export function useRewriting({ draft, words, letter, onLetter }: Material) {
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
  const standing = useRef(words);
  standing.current = words;
  /** Known before it is asked for, so that the sheet does not vanish in between. */
  const open = (next: ShownDraft) => {
    keepGiven(next.id, given);
    queries.setQueryData(readKey("draft.show", { id: next.id }), next);
    onLetter(next.id);
  };
  const { personId, interviewId, adviceId, introductionId, leadId, kind } = draft;
  const given = givenFor(draft.id);
  const about = { personId, interviewId, adviceId, introductionId, leadId, kind, ...given, anew: true };

  /** A letter that a friend has in hand stays, for their answer to come back to. */
  const handedOut = (useRead("review.list", { draftId: draft.id }).data?.reviews.length ?? 0) > 0;

  /** What was kept of this letter, and its own words before something of ours takes their place. */
  const setAside = () => {
    const isUntouched = draft.version === 1 && words.subject === draft.subject && words.body === draft.body;
    return withMine(keptForms(draft.id), draft.form, words, isUntouched);
  };
  const mine = mineBeside(keptForms(draft.id), draft.form, words);

  /** Another form or name is another letter; the old one comes back word for word with Undo. */
  const writeAnew = async (choice: Choice, fitting?: Fitting) => {
    await letter.save();
    const before = { form: draft.form, wording: draft.wording };
    const forms = withForm(setAside(), before, { subject: words.subject, body: words.body });
    const reply = await write.run({ ...about, ...before, ...choice });
    if (reply.kind !== "done") return say(reply.says);
    const next = reply.value.id;
    const there = fitting === undefined ? wordsIn(forms, { ...before, ...choice }) : undefined;
    const restored = there === undefined ? reply : await edit.run({ id: next, ...there });
    keepForms(next, there === undefined ? withOurs(forms, reply.value) : forms);
    open(restored.kind === "done" ? restored.value : reply.value);
    if (handedOut)
      return say("A new letter. The one that your friend has waits for their answer.", () => {
        onLetter(draft.id);
        void takeAway(next);
      });
    await takeAway(draft.id);
    say(fitting?.says ?? writtenAs(choice), () => {
      fitting?.back();
      void (async () => {
        const again = await write.run({ ...about, ...before });
        if (again.kind !== "done") return say(again.says);
        const back = await edit.run({ id: again.value.id, ...words });
        keepForms(again.value.id, forms);
        if (back.kind === "done") open(back.value);
        await takeAway(next);
      })();
    });
  };

  /**
   * The same letter in other words, over which the old ones come back with Undo. Where the words were changed while ours
   * were on their way, they stand.
   */
  const inOtherWords = async ({ says, back }: Fitting) => {
    const { form, wording } = draft;
    const reply = await write.run({ ...about, form, wording, variant: turn.current, keep: false });
    if (reply.kind !== "done") return say(reply.says);
    const { subject, body } = reply.value;
    if (!isSame(standing.current, words)) return;
    keepForms(draft.id, withOurs(setAside(), reply.value));
    letter.change({ subject, body });
    say(says, () => {
      back();
      letter.change(words);
    });
  };

  const turnPhrase = () => {
    turn.current += 1;
    return inOtherWords({ says: "In another turn of phrase.", back: () => undefined });
  };

  /** Once it is said how well they are known (R63): a letter that nobody touched yet begins accordingly. */
  const fitTo = async (familiarity: Familiarity, back: () => void) => {
    const isUntouched = draft.version === 1 && draft.body === words.body;
    if (!isUntouched && !isOurs(keptForms(draft.id), words))
      return say("Noted. Your own words stay as they are.", back);
    const wording = defaultWording(familiarity);
    const fitting = { says: "Noted. The letter begins accordingly.", back };
    if (wording === draft.wording) await inOtherWords(fitting);
    else await writeAnew({ wording }, fitting);
  };

  const backToMine =
    mine === undefined
      ? undefined
      : () => {
          letter.change({ subject: mine.subject, body: mine.body });
          say("Your own words again.", () => letter.change(words));
        };

  const throwAway = async () => {
    const reply = await takeAway(draft.id);
    if (reply.kind !== "done") return say(reply.says);
    onLetter(null);
    say("Threw the letter away.", () => {
      void (async () => {
        const again = await write.run({ ...about, form: draft.form, wording: draft.wording });
        if (again.kind !== "done") return say(again.says);
        await edit.run({ id: again.value.id, ...words });
        onLetter(again.value.id);
      })();
    });
  };

  return { writeAnew, turnPhrase, fitTo, backToMine, throwAway, busy: write.busy || remove.busy };
}

function isSame(one: Words, other: Words): boolean {
  return one.subject === other.subject && one.body === other.body;
}

function writtenAs({ form, wording }: Choice): string {
  if (form !== undefined) return `Written as ${FORM_NAMES[form]}.`;
  return wording === "plain" ? "Written without the term." : "Written with that name.";
}

export function Rewrite({ rewriting }: { readonly rewriting: ReturnType<typeof useRewriting> }) {
  return (
    <div className="flex flex-wrap gap-x-5 text-small *:text-small!">
      <Button kind="plain" busy={rewriting.busy} onClick={() => void rewriting.turnPhrase()}>
        Another turn of phrase
      </Button>
      {rewriting.backToMine ? (
        <Button kind="plain" onClick={rewriting.backToMine}>
          Back to your own words
        </Button>
      ) : null}
      <Button kind="plain" busy={rewriting.busy} onClick={() => void rewriting.throwAway()}>
        Throw this letter away
      </Button>
    </div>
  );
}
