/** Somebody in Monica, whichever of its exports told of them. Empty text and lists where it tells nothing. */
export type MonicaContact = {
  readonly id: string;
  /** What tells them from anybody of any Monica, where the export has it. */
  readonly uuid: string;
  readonly first: string;
  readonly middle: string;
  readonly last: string;
  readonly nickname: string;
  readonly description: string;
  /** Kept only as what they are to somebody else ("child"), without a page of their own. */
  readonly partial: boolean;
  /** The user's own card. */
  readonly mine: boolean;
  readonly job: string;
  readonly company: string;
  /** Positions that they hold or held; only the SQL has them. */
  readonly occupations: readonly MonicaOccupation[];
  readonly food: string;
  /** `YYYY-MM-DD`, or `--MM-DD`; "" where it is a guess from an age. */
  readonly birthday: string;
  /** How often to be in touch; null where nobody said. */
  readonly paceDays: number | null;
  readonly met: {
    readonly on: string;
    readonly where: string;
    readonly how: string;
    /** The id of whoever introduced them. */
    readonly through: string;
  };
  /** `email`, `phone` or the name of a network, with what is there. */
  readonly fields: readonly { readonly type: string; readonly value: string }[];
  readonly addresses: readonly string[];
  readonly notes: readonly string[];
  readonly tags: readonly string[];
  /** When they died, "yes" where the day is not told; "" for the living. */
  readonly died: string;
  /** What somebody else is to them ("sister", "colleague"), with the other's id. */
  readonly relations: readonly { readonly type: string; readonly who: string }[];
  readonly lifeEvents: readonly MonicaLifeEvent[];
  /** A data URI; "" for none. */
  readonly photo: string;
  readonly contacts: readonly MonicaEvent[];
  /** The day on which they last talked, as Monica keeps it of a contact; "" for none. */
  readonly talkedOn: string;
  /** What else Monica keeps of them that is not read, each by its kind. */
  readonly left: readonly MonicaLeft[];
};

export const LEFT = ["gift", "debt", "task", "reminder", "pet"] as const;
export type MonicaLeft = (typeof LEFT)[number];

export type MonicaLifeEvent = { readonly on: string; readonly name: string; readonly note: string };

/** A position: days as `YYYY-MM-DD`, "" where they are not told. */
export type MonicaOccupation = {
  readonly title: string;
  readonly company: string;
  readonly from: string;
  readonly to: string;
};

/** Something that was done together, a call, or a message of a conversation, as Monica keeps them of somebody. */
export type MonicaEvent = {
  readonly kind: "activity" | "call" | "message";
  /** A day, or a day and a time: `2020-05-03`, `2020-05-03 14:00:00`, `2020-05-03T14:00:00.000000Z`. */
  readonly at: string;
  readonly summary: string;
  readonly note: string;
  /** Whose call or message it was; null where it was of both. */
  readonly by: "me" | "them" | null;
};

/** A day of Monica's; "" for one that it worked out from an age. */
export function specialDay(date: string, ageBased: boolean, yearUnknown: boolean): string {
  const day = /^\d{4}-(\d\d-\d\d)/.exec(date);
  if (day === null || ageBased) return "";
  return yearUnknown ? `--${day[1]}` : day[0];
}
