import { type RefObject, useId } from "react";
import { type Counted, lengthInWords } from "#outreach/counter.ts";
import { Button } from "#web/design/button.tsx";
import { Letter } from "#web/design/letter.tsx";
import { WrittenText } from "#web/design/written-text.tsx";
import { usePrefer } from "#web/people/use-prefer.ts";
import type { LetterState, ShownDraft, Words } from "./letter-desk.tsx";
import { WritingPaper } from "./writing-paper.tsx";

type SheetProps = {
  readonly draft: ShownDraft;
  readonly words: Words;
  readonly marked: readonly { readonly start: number; readonly end: number }[];
  readonly count: Counted;
  readonly letter: LetterState;
  readonly box: RefObject<HTMLTextAreaElement | null>;
};

const SENT = new Intl.DateTimeFormat("en-GB", { dateStyle: "long" });

/** The sheet of paper: to whom, about what, the letter, and below the fold how long it is and whether it is kept. */
export function Sheet({ draft, words, marked, count, letter, box }: SheetProps) {
  const { person, form, sentAt } = draft;
  return (
    <Letter
      label={`Letter to ${person.name}`}
      head={
        <div className="flex flex-col gap-2">
          <p className="break-words">
            To <bdi className="text-ink">{person.name}</bdi>
            {form === "email" ? <Address draft={draft} /> : null}
            {draft.number === "" ? null : (
              <>
                , <bdi className="whitespace-nowrap">{draft.number}</bdi>
              </>
            )}
            {draft.also === null ? null : (
              <>
                {" "}
                and <bdi className="text-ink">{draft.also.name}</bdi>
                {draft.also.address === "" ? "" : `, ${draft.also.address}`}
              </>
            )}
          </p>
          {draft.documents.length === 0 || sentAt !== null ? null : (
            <p className="text-small">
              To attach by hand: <bdi>{draft.documents.map(({ name }) => name).join(", ")}</bdi>
            </p>
          )}
          {form === "email" ? <Subject words={words} letter={letter} sent={sentAt !== null} /> : null}
        </div>
      }
      foot={
        <div className="flex flex-wrap justify-between gap-x-6 text-small text-ink-soft">
          <p>{lengthInWords(count, words.body)}</p>
          <p role="status">
            {sentAt === null ? SAVED[letter.saving.kind] : `Sent on ${SENT.format(sentAt)}`}
          </p>
        </div>
      }
    >
      <WritingPaper
        ref={box}
        label={`Your letter to ${person.name}`}
        hint="Tab goes to the next gap. After Escape, Tab leaves the letter."
        value={words.body}
        readOnly={sentAt !== null}
        marked={marked}
        onValue={(body) => letter.change({ body })}
      />
      <Elsewhere letter={letter} />
    </Letter>
  );
}

/** Where it goes; of several addresses the user may choose, and that is kept. */
function Address({ draft }: Pick<SheetProps, "draft">) {
  const { choose, busy } = usePrefer(draft.person.id);
  if (draft.to === "") return null;
  if (draft.toChoose.length < 2 || draft.sentAt !== null) return `, ${draft.to}`;
  return (
    <>
      {", "}
      <select
        aria-label="The address it goes to"
        className="max-w-full border-line border-b bg-transparent text-ink"
        value={draft.to}
        disabled={busy}
        onChange={(event) => void choose(event.target.value)}
      >
        {draft.toChoose.map((address) => (
          <option key={address}>{address}</option>
        ))}
      </select>
    </>
  );
}

/** The whole subject, over as many lines as it needs: a copy that nobody reads aloud gives the field its height. */
function Subject({ words, letter, sent }: Pick<SheetProps, "words" | "letter"> & { readonly sent: boolean }) {
  const id = useId();
  return (
    <div className="flex items-baseline gap-2">
      <label htmlFor={id} className="shrink-0">
        Subject
      </label>
      <span className="grid min-w-0 grow [&>*]:[grid-area:1/1]">
        <span
          aria-hidden="true"
          className="pointer-events-none invisible min-h-7 whitespace-pre-wrap break-words border-transparent border-b py-1 print:visible"
        >
          {words.subject}
        </span>
        <WrittenText
          id={id}
          rows={1}
          className="size-full resize-none overflow-hidden break-words border-transparent border-b bg-transparent py-1 text-ink hover:border-line focus-visible:border-edge print:hidden"
          value={words.subject}
          readOnly={sent}
          dir="auto"
          onKeyDown={(event) => {
            if (event.key === "Enter") event.preventDefault();
          }}
          onPaste={(event) => {
            event.preventDefault();
            document.execCommand("insertText", false, inOneLine(event.clipboardData.getData("text/plain")));
          }}
          onValue={(subject) => letter.change({ subject: inOneLine(subject) })}
        />
      </span>
    </div>
  );
}

function inOneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, " ");
}

const SAVED: Record<LetterState["saving"]["kind"], string> = {
  saved: "Kept.",
  unsaved: "",
  stale: "Changed elsewhere.",
  failed: "Not kept yet.",
};

/** Two versions side by side, and the user says which stays. */
function Elsewhere({ letter }: Pick<SheetProps, "letter">) {
  const { saving, settle, save } = letter;
  if (saving.kind === "failed") {
    return (
      <div role="alert" className="mt-6 border-ink border-s-4 ps-4 font-sans">
        <p>{saving.says} Your words are still here.</p>
        <Button onClick={() => void save()}>Keep them now</Button>
      </div>
    );
  }
  if (saving.kind !== "stale") return null;
  const current = saving.current as Words & { readonly version: number };
  return (
    <section
      aria-label="The other version"
      data-versions
      className="mt-6 border-ink border-s-4 ps-4 font-sans"
    >
      <p>This letter was changed elsewhere meanwhile. Yours stands above; this is the other one:</p>
      {current.subject === "" ? null : <p className="mt-2 font-serif italic">{current.subject}</p>}
      <p className="my-2 font-serif" dir="auto">
        {current.body}
      </p>
      <div className="flex flex-wrap gap-3">
        <Button onClick={() => settle("mine", current)}>Keep mine</Button>
        <Button onClick={() => settle("theirs", current)}>Take the other one</Button>
      </div>
    </section>
  );
}
