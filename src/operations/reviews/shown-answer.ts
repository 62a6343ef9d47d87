import type { Draft } from "#outreach/draft.ts";
import type { Person } from "#people/person.ts";
import { remarksOn } from "#reviews/judge.ts";
import type { Part, Review, ReviewAnswer, SuggestedPiece } from "#reviews/review.ts";
import { sentenceWithName } from "#reviews/sentence-with-name.ts";
import { type Place, placesIn } from "#reviews/settle.ts";
import { dateOf } from "#time/date.ts";

/**
 * Shows answers beside their letter: what to know of each first, and its remarks by the words they speak of. A letter
 * is compared with what was shown once for each review, however many remarks there are. A remark on words that stood
 * as initials stands by the sentence with the name; `reader` is whose name that is.
 */
export function besideLetter(
  draft: Draft,
  reviews: readonly Review[],
  timeZone: string,
  reader: Pick<Person, "name" | "addressAs"> | undefined,
) {
  const places = new Map<string, (place: Place) => Place | undefined>();
  const names = reader === undefined ? [] : [reader.name, reader.addressAs];
  const placeNow = ({ id, shown, initials }: Review, part: Part) => {
    const key = `${part} ${id}`;
    const known = places.get(key);
    if (known !== undefined) return known;
    const [before, after] = [wordsOf(shown, part), wordsOf(draft, part)];
    const asShown = placesIn(before, after);
    const named = initials ? sentenceWithName(before, after, names) : () => undefined;
    const found = (place: Place) => asShown(place) ?? named(place);
    places.set(key, found);
    return found;
  };
  return (answer: ReviewAnswer) => {
    const review = reviews.find(({ id }) => id === answer.reviewId);
    const shown = review?.shown ?? NOTHING_SHOWN;
    return {
      ...answer,
      /** To whom it was handed, where the answer is not signed. */
      reader: review?.reader ?? "",
      remarks: remarksOn({
        ...answer,
        // What came in time was there to be followed.
        sent: draft.sentAt !== null && answer.cameAt > draft.sentAt,
        until: review?.until ?? null,
        cameOn: dateOf(answer.cameAt, timeZone),
      }),
      comments: answer.comments.map((comment) => ({
        ...comment,
        quote: wordsOf(shown, comment.part).slice(comment.start, comment.end),
        /** Where they stand in the letter now; null where those words were changed. */
        place: (review && placeNow(review, comment.part)(comment)) ?? null,
      })),
      pieces: answer.pieces.map((piece) => ({ ...piece, ...around(wordsOf(shown, piece.part), piece) })),
      /** So many were taken at once into the letter as it stands, and can be taken out at once. */
      takenTogether: takenTogether(answer, draft).length,
    };
  };
}

/** The edits that were taken at once into the letter as it stands: whatever else changed it since, it is another. */
export function takenTogether({ pieces }: ReviewAnswer, { version }: Draft): readonly SuggestedPiece[] {
  return pieces.filter(({ as, together }) => as === "accepted" && together === version);
}

const NOTHING_SHOWN = { subject: null, body: "" };

export function wordsOf({ subject, body }: { subject: string | null; body: string }, part: Part): string {
  return part === "body" ? body : (subject ?? "");
}

const AROUND = 60;

/** A few words before and after, of the same paragraph, to find the edit by. */
function around(text: string, { start, end }: Place) {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const next = text.indexOf("\n", end);
  const before = text.slice(start === 0 ? 0 : from, start);
  const after = text.slice(end, next < 0 ? text.length : next);
  return {
    before: before.length > AROUND ? `…${before.slice(-AROUND).replace(/^\S*\s/, "")}` : before,
    after: after.length > AROUND ? `${after.slice(0, AROUND).replace(/\s\S*$/, "")}…` : after,
  };
}
