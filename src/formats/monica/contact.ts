/** Somebody in Monica, whichever of its exports told of them. Empty text and lists where it tells nothing. */
export type MonicaContact = {
  readonly id: string;
  readonly first: string;
  readonly middle: string;
  readonly last: string;
  readonly nickname: string;
  readonly description: string;
  readonly job: string;
  readonly company: string;
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
};

/** A day of Monica's; "" for one that it worked out from an age. */
export function specialDay(date: string, ageBased: boolean, yearUnknown: boolean): string {
  const day = /^\d{4}-(\d\d-\d\d)/.exec(date);
  if (day === null || ageBased) return "";
  return yearUnknown ? `--${day[1]}` : day[0];
}
