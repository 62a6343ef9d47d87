import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import type { Answer } from "#operations/catalog.ts";
import { checkLetter } from "#outreach/check/check-letter.ts";
import type { Finding } from "#outreach/check/finding.ts";
import { countFor } from "#outreach/counter.ts";
import type { Form, Wording } from "#outreach/draft.ts";
import { slotsIn } from "#outreach/slots.ts";
import type { DraftId } from "#people/id.ts";
import { useAutosaved } from "#web/client/use-autosave.ts";
import { useRead } from "#web/client/use-client.tsx";
import { TextLink } from "#web/design/link.tsx";
import { NotRead } from "#web/design/not-read.tsx";
import { FriendsEyes } from "#web/reviews/friends-eyes.tsx";
import { useTakeIn } from "#web/reviews/use-take-in.ts";
import { type Binding, useKeys } from "#web/shell/keyboard.ts";
import { KindWord } from "#web/today/kind-word.tsx";
import { withBetter } from "./better.ts";
import { Check } from "./check.tsx";
import { Forms, Wordings } from "./forms.tsx";
import { type Answering, HowWell, type SaidHere } from "./how-well.tsx";
import { OfCareer } from "./of-career.tsx";
import { useOpenLetters } from "./open-letters.ts";
import { Rewrite } from "./rewrite.tsx";
import { type Chosen, useRewriting } from "./rewriting.ts";
import { Sending, Sent } from "./sending.tsx";
import { Sheet } from "./sheet.tsx";
import { isOne, keep } from "./two-versions.ts";

export type ShownDraft = Answer<"draft.show">;
export type Words = { readonly subject: string; readonly body: string };

type LetterDeskProps = {
  readonly id: DraftId;
  /** Another letter was written beside it, or it was brought back; null: it was thrown away. */
  readonly onLetter: (id: DraftId | null) => void;
  readonly onSent?: (() => void) | undefined;
};

/** A letter beside its check. It saves itself, and goes out by the user's own hand alone. */
export function LetterDesk(props: LetterDeskProps) {
  const { id } = props;
  const { data: draft, failure, again } = useRead("draft.show", { id });
  const chosen = useRef<Chosen>(null);
  const [said, setSaid] = useState<SaidHere | null>(null);
  const answering = useRef<Answering>({ last: null, kept: null });
  if (failure !== undefined) return <NotRead failure={failure} again={again} />;
  if (draft === undefined) return null;
  const toThem = said?.of === draft.person.id ? said : null;
  return (
    <Desk
      key={draft.id}
      draft={draft}
      chosen={chosen}
      answering={answering}
      said={toThem}
      setSaid={setSaid}
      {...props}
    />
  );
}

type DeskProps = LetterDeskProps & {
  readonly draft: ShownDraft;
  /** The choice that led to this letter, which keeps the focus although the letter is another. */
  readonly chosen: RefObject<Chosen>;
  readonly answering: RefObject<Answering>;
  readonly said: SaidHere | null;
  readonly setSaid: (said: SaidHere | null) => void;
};

function Desk({ draft, onLetter, onSent, chosen, answering, said, setSaid }: DeskProps) {
  const desk = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const letter = useLetter(draft);
  const { subject, body } = letter.fields;
  const { noteLimit } = draft.about;
  const findings = useMemo(() => checkLetter(checkedOf(draft, { subject, body })), [draft, subject, body]);
  const gaps = useMemo(() => slotsIn(body), [body]);
  const sent = draft.sentAt !== null;
  const show = ({ start, end }: { readonly start: number; readonly end: number }) => {
    box.current?.focus();
    box.current?.setSelectionRange(start, end);
  };
  const improve = (finding: Finding) => {
    const better = withBetter(body, finding);
    if (better === undefined) return;
    letter.change({ body: better.body });
    requestAnimationFrame(() => show(better));
  };
  useBetterKey(sent ? [] : findings, improve);
  const rewriting = useRewriting({
    draft,
    words: letter.fields,
    onLetter,
    onChosen: (choice) => {
      chosen.current = choice;
    },
  });
  const choose = (choice: { readonly form?: Form; readonly wording?: Wording }) =>
    void rewriting.choose(choice);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the choice keeps the focus once the letter has followed it
  useEffect(() => {
    desk.current
      ?.querySelector<HTMLElement>(`[data-choice=${chosen.current}] :is(input:checked, button)`)
      ?.focus();
    chosen.current = null;
  }, [chosen, draft.form, draft.wording]);
  const taking = useTakeIn(draft.id);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping a friend's file is a shortcut; a control in the margin does the same
    <div
      ref={desk}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes("Files")) event.preventDefault();
      }}
      onDrop={(event) => {
        const [file] = event.dataTransfer.files;
        if (file === undefined) return;
        event.preventDefault();
        void taking.takeFile(file);
      }}
      className="grid gap-x-8 gap-y-8 min-[68rem]:grid-cols-[minmax(0,40rem)_15rem] xl:gap-x-12 xl:grid-cols-[minmax(0,40rem)_minmax(0,18rem)]"
    >
      <div className="flex min-w-0 flex-col gap-6">
        {draft.aside === null ? null : (
          <p className="text-small text-ink-soft" data-print="none">
            Put aside: <bdi>{draft.aside}</bdi> It is here whole, and waits again if that changes.
          </p>
        )}
        <HowWell draft={draft} said={said} answering={answering} onSaid={setSaid} rewriting={rewriting} />
        {sent ? null : (
          <div data-print="none" data-choice="form">
            <Forms
              kind={draft.kind}
              form={draft.form}
              onChoice={choose}
              connected={draft.ways.some(({ kind }) => kind === "message")}
            />
          </div>
        )}
        <Sheet
          // Another form or name is another sheet, to which no undo brings the words of this one; one that went out has none.
          key={`${draft.form} ${draft.wording} ${sent}`}
          draft={draft}
          words={letter.fields}
          marked={sent ? [] : findings.flatMap(({ words }) => (words === null ? [] : [words]))}
          count={countFor(draft.form, body, noteLimit)}
          letter={letter}
          box={box}
        />
        {sent ? (
          <Sent draft={draft} />
        ) : (
          <div data-print="none">
            <Sending draft={draft} letter={letter} onShow={show} onSent={onSent} />
          </div>
        )}
      </div>
      <aside aria-label="The check" data-print="none" className="flex min-w-0 flex-col gap-8">
        {sent ? null : <KindWord at={{ draftId: draft.id }} />}
        {sent ? null : <Check findings={findings} gaps={gaps} onBetter={improve} onShow={show} />}
        {sent ? null : (
          <>
            <Wordings wording={draft.wording} wordings={draft.wordings} onChoice={choose} />
            <OfCareer draft={draft} rewriting={rewriting} />
            <Usual customs={draft.customs} />
            <Rewrite rewriting={rewriting} />
          </>
        )}
        <FriendsEyes draftId={draft.id} sent={sent} taking={taking} keep={letter.keep} onShow={show} />
      </aside>
    </div>
  );
}

/** What is usual where they work (R24), as far as their field and address tell. */
function Usual({ customs }: Pick<ShownDraft, "customs">) {
  if (customs.where === "" || customs.note === "") return null;
  return (
    <p className="text-small text-ink-soft">
      Usual there: {customs.note} <TextLink to="/settings">Change it</TextLink>
    </p>
  );
}

export type LetterState = ReturnType<typeof useLetter>;

/** The words, saving themselves; what is read again meanwhile does not disturb the writing. */
function useLetter(draft: ShownDraft) {
  const letters = useOpenLetters();
  const [pen] = useState(() => letters.pen(draft));
  const autosaved = useAutosaved(pen, draft);
  return { ...autosaved, kept: pen.kept, isOne: () => isOne(pen), keep: () => keep(pen) };
}

function checkedOf({ kind, form, wording, person, about }: ShownDraft, words: Words) {
  return { kind, form, wording, ...words, ...about, recipient: person };
}

/** The next better wording is one key away, while writing too. */
function useBetterKey(findings: readonly Finding[], improve: (finding: Finding) => void) {
  const [held] = useState<{ run: () => void }>({ run: () => undefined });
  held.run = () => {
    const next = findings.find(({ check, better }) => check !== "slot" && better !== null);
    if (next !== undefined) improve(next);
  };
  const bindings = useMemo<readonly Binding[]>(
    () => [{ keys: "Ctrl .", does: "Take the next better wording", run: () => held.run() }],
    [held],
  );
  useKeys(bindings);
}
