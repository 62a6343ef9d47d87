import type { OptionId, PersonId, ProjectionId } from "#people/id.ts";
import type { Instant } from "#time/date.ts";

/** What a picture of me may come from: a contact, a talk, a letter of mine, or something else that I know of. */
export const PICTURE_SOURCES = ["touch", "talk", "letter", "other"] as const;
export type PictureSource = (typeof PICTURE_SOURCES)[number];

/** What one person would think of me for, as I guess it (R45). Nobody can read minds: it is always a guess. */
export type Picture = {
  /** After "they know you for": "exploring patent law", "the one who fixed their microscope". */
  readonly picture: string;
  /** The career it speaks of, where it speaks of one. */
  readonly optionId: OptionId | null;
  readonly since: Instant;
  readonly source: PictureSource;
  /** The touch, conversation or letter that it came from. */
  readonly sourceId: string | null;
};

/** A picture that the user wrote down. None is overwritten: a later one follows it. */
export type Projection = Picture & {
  readonly id: ProjectionId;
  readonly personId: PersonId;
  readonly notedAt: Instant;
};

/** A picture as it stands: the user's own word, or worked out from what passed between us. */
export type Held =
  | ({ readonly said: true } & Projection)
  | ({ readonly said: false; readonly personId: PersonId } & Picture);

/**
 * The picture that one person held at a moment, out of all that is known of it (R45, R47): the user's own word, unless
 * a later talk or letter has painted another since they gave it. Null where there was none yet.
 */
export function pictureAt(all: readonly Held[], at: Instant): Held | null {
  const before = all.filter((each) => each.since <= at);
  const said = latest(before.filter((each) => each.said));
  const guessed = latest(before.filter((each) => !each.said));
  if (said === undefined || guessed === undefined) return said ?? guessed ?? null;
  return said.since >= guessed.since || said.notedAt >= guessed.since ? said : guessed;
}

function latest<Each extends Held>(all: readonly Each[]): Each | undefined {
  const noted = (each: Held) => (each.said ? each.notedAt : 0);
  return all.toSorted((a, b) => a.since - b.since || noted(a) - noted(b)).at(-1);
}
