import type { Answer } from "#operations/catalog.ts";
import type { DraftId } from "#people/id.ts";
import type { Place } from "#reviews/settle.ts";
import { dateInWords } from "#time/in-words.ts";
import { download } from "#web/client/download.ts";
import { useClient, useRead, useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { Disclosure } from "#web/design/disclosure.tsx";
import { say } from "#web/design/toast.ts";
import { FriendAnswer } from "./friend-answer.tsx";
import { TakeIn } from "./take-in.tsx";
import type { TakingIn } from "./use-take-in.ts";

type FriendsEyesProps = {
  readonly draftId: DraftId;
  readonly sent: boolean;
  readonly taking: TakingIn;
  /** Keeps what is being written before anything is taken over; false: it is not kept, and said why. */
  readonly keep: () => Promise<boolean>;
  readonly onShow: (place: Place) => void;
};

type Review = Answer<"review.list">["reviews"][number];

/** In the margin of a letter: who is looking at it, and what they said. */
export function FriendsEyes({ draftId, sent, taking, keep, onShow }: FriendsEyesProps) {
  const { data } = useRead("review.list", { draftId });
  if (data === undefined) return null;
  const { reviews, answers } = data;
  if (sent && answers.length === 0) return null;
  const waiting = reviews.some(
    ({ id, closedAt }) => closedAt === null && !answers.some(({ reviewId }) => reviewId === id),
  );
  return (
    <section aria-labelledby="friends" className="flex flex-col gap-4 text-small">
      <h2 id="friends" className="font-[600] text-body">
        What a friend says
      </h2>
      {answers.map((answer) => (
        <FriendAnswer key={answer.id} answer={answer} sent={sent} keep={keep} onShow={onShow} />
      ))}
      {reviews.map((review) => (
        <With key={review.id} review={review} />
      ))}
      <Disclosure
        key={waiting ? "waiting" : "quiet"}
        open={waiting || taking.refused !== null}
        summary={answers.length === 0 ? "A friend has answered" : "Another answer"}
      >
        <TakeIn taking={taking} />
      </Disclosure>
    </section>
  );
}

function With({ review }: { readonly review: Review }) {
  const client = useClient();
  const close = useWrite("review.close");
  const { id, reader, madeOn, until, closedAt } = review;
  const save = async () => {
    const reply = await client.call("review.show", { id });
    if (reply.kind !== "done") return say(reply.says);
    download(reply.value.fileName, "text/html", reply.value.html);
  };
  const setClosed = async (closed: boolean) => {
    const reply = await close.run({ id, closed });
    if (reply.kind !== "done") return say(reply.says);
    if (closed)
      say(
        "No more answers are taken in. The file itself stays with your friend.",
        () => void setClosed(false),
      );
  };
  return (
    <div>
      <p className="text-ink-soft">
        Handed to {reader === "" ? "a friend" : <bdi>{reader}</bdi>} on {dateInWords(madeOn)}
        {closedAt === null ? `, for an answer by ${dateInWords(until)}.` : "; closed."}
      </p>
      <div className="flex flex-wrap gap-x-5 *:text-small!">
        {closedAt === null ? (
          <>
            <Button kind="plain" onClick={() => void save()}>
              Save the page again
            </Button>
            <Button kind="plain" busy={close.busy} onClick={() => void setClosed(true)}>
              Take no more answers
            </Button>
          </>
        ) : (
          <Button kind="plain" busy={close.busy} onClick={() => void setClosed(false)}>
            Open it again
          </Button>
        )}
      </div>
    </div>
  );
}
