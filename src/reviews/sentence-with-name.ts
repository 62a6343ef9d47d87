import { sentencesOf } from "#outreach/check/text.ts";
import { withInitials } from "./initials.ts";
import { type Piece, piecesBetween } from "./pieces.ts";
import type { Place } from "./settle.ts";

/**
 * Where a reader saw initials, words that reach into them stand in the letter with the name: finds the sentence around
 * them, or their line, as long as it says the same but for the name. `names` are those that stood as initials.
 */
export function sentenceWithName(
  shown: string,
  current: string,
  names: readonly string[],
): (place: Place) => Place | undefined {
  let edits: readonly Piece[] | undefined;
  const hidden = (text: string) => names.reduce((told, name) => withInitials(told, name), text);
  const now = (at: number): number | undefined => {
    let shift = 0;
    for (const edit of edits ?? []) {
      if (edit.end <= at) shift += edit.now.length - edit.was.length;
      else if (edit.start < at) return undefined;
    }
    return at + shift;
  };
  return (place) => {
    edits ??= piecesBetween(shown, current);
    for (const around of [sentenceAround(shown, place), lineAround(shown, place)]) {
      const [start, end] = [now(around.start), now(around.end)];
      if (start === undefined || end === undefined) continue;
      if (hidden(current.slice(start, end)) === shown.slice(around.start, around.end)) return { start, end };
    }
    return undefined;
  };
}

/** From the sentence in which they begin to the one in which they end. */
function sentenceAround(text: string, { start, end }: Place): Place {
  const touched = sentencesOf(text).filter((each) => each.start < end && start < each.end);
  return { start: touched[0]?.start ?? start, end: touched.at(-1)?.end ?? end };
}

function lineAround(text: string, { start, end }: Place): Place {
  const next = text.indexOf("\n", end);
  return {
    start: start === 0 ? 0 : text.lastIndexOf("\n", start - 1) + 1,
    end: next < 0 ? text.length : next,
  };
}
