import type { Answer } from "#operations/catalog.ts";
import { inWords } from "#people/shown.ts";
import type { Place } from "#reviews/settle.ts";
import { IMPRESSION_WORDS, VERDICT_WORDS } from "#reviews/words.ts";
import { useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { Disclosure } from "#web/design/disclosure.tsx";
import { say } from "#web/design/toast.ts";
import { SuggestedEdit } from "./suggested-edit.tsx";
import { useSettle } from "./use-settle.ts";

export type ShownAnswer = Answer<"review.list">["answers"][number];

type FriendAnswerProps = {
  readonly answer: ShownAnswer;
  readonly sent: boolean;
  readonly keep: () => Promise<boolean>;
  readonly onShow: (place: Place) => void;
};

const CAME = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long" });

/** One answer: what to know of it first, then what they think, passage by passage, and their edits to take or leave. */
export function FriendAnswer({ answer, sent, keep, onShow }: FriendAnswerProps) {
  const { by, reader, cameAt, remarks, verdict, comesOff, words, comments, pieces } = answer;
  const said = [
    ...comesOff.map((each) => IMPRESSION_WORDS[each]),
    ...(verdict ? [VERDICT_WORDS[verdict]] : []),
  ];
  return (
    <article
      aria-label={`Answer from ${by || reader || "a friend"}`}
      className="flex flex-col gap-3 border-thread border-s-2 ps-4"
    >
      <h3 className="font-[600] font-sans">
        <bdi>{by || reader || "A friend"}</bdi>, {CAME.format(cameAt)}
      </h3>
      {remarks.map((remark) => (
        <p key={remark} className="text-ink-soft">
          {remark}
        </p>
      ))}
      {said.length === 0 ? null : <p className="font-serif text-body italic">{said.join(". ")}.</p>}
      {words === "" ? null : (
        <p dir="auto" className="whitespace-pre-wrap break-words">
          {words}
        </p>
      )}
      {comments.length === 0 ? null : (
        <ul aria-label="Remarks on passages" className="flex flex-col gap-3">
          {comments.map((comment) => (
            <Remark
              key={`${comment.part} ${comment.start} ${comment.says}`}
              comment={comment}
              onShow={onShow}
            />
          ))}
        </ul>
      )}
      {pieces.length === 0 ? null : <Edits answer={answer} sent={sent} keep={keep} />}
      <Foot answer={answer} />
    </article>
  );
}

function Edits({ answer, sent, keep }: Omit<FriendAnswerProps, "onShow">) {
  const { id, pieces, takenTogether } = answer;
  const { one, all, busy } = useSettle(keep);
  const open = pieces.filter(({ as }) => as === "open").length;
  return (
    <>
      {sent || (open < 2 && takenTogether === 0) ? null : (
        <div className="*:text-small!">
          <Button
            kind="plain"
            busy={busy}
            onClick={() => void all({ id, as: takenTogether > 0 ? "open" : "accepted" })}
          >
            {takenTogether > 0
              ? "Back to the letter before their edits"
              : `Take ${open === 2 ? "both" : `all ${inWords(open)}`} edits`}
          </Button>
        </div>
      )}
      <ol aria-label="Suggested edits" className="flex flex-col gap-4">
        {pieces.map((piece, at) => (
          <SuggestedEdit
            // The list of an answer never changes; only what became of its members does.
            key={`${piece.part} ${piece.start}`}
            piece={piece}
            settle={(as) => void one({ id, piece: at + 1, as })}
            busy={busy}
            sent={sent}
          />
        ))}
      </ol>
    </>
  );
}

function Remark({
  comment,
  onShow,
}: {
  readonly comment: ShownAnswer["comments"][number];
  readonly onShow: FriendAnswerProps["onShow"];
}) {
  const { quote, place, part, says } = comment;
  const shown = quote.length > 90 ? `${quote.slice(0, 89)}…` : quote;
  return (
    <li>
      {place === null || part === "subject" ? (
        <q className="break-words font-serif italic">{shown}</q>
      ) : (
        <button
          type="button"
          className="break-words text-start font-serif italic underline decoration-line underline-offset-4 hover:decoration-ink"
          onClick={() => onShow(place)}
        >
          “{shown}”
        </button>
      )}
      {place === null ? <p className="text-ink-soft">These words have changed since.</p> : null}
      <p dir="auto" className="whitespace-pre-wrap break-words">
        {says}
      </p>
    </li>
  );
}

function Foot({ answer }: { readonly answer: ShownAnswer }) {
  const remove = useWrite("review.removeAnswer");
  const throwAway = async () => {
    const reply = await remove.run({ id: answer.id });
    if (reply.kind !== "done") say(reply.says);
  };
  return (
    <div className="flex flex-wrap gap-x-5 *:text-small!">
      {answer.cameAs === "words" ? null : (
        <Disclosure summary="Is this really from them?">
          It belongs to the page you made; its seal shows that. Who wrote into that page, no file can prove:
          whoever has it can answer. If something sounds odd, ask your friend.
        </Disclosure>
      )}
      <Button kind="plain" busy={remove.busy} onClick={() => void throwAway()}>
        Throw this answer away
      </Button>
    </div>
  );
}
