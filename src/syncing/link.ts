/**
 * A resource there and what it stands for here. `sending`: it is being added, and may be there or not. `gone`: it was
 * removed there, and is left alone on both sides.
 */
export type Link<Agreed> = {
  readonly href: string;
  readonly subject: "person" | "interview" | "promise" | "step";
  readonly subjectId: string;
  /** Of the version that `agreed` was read from; null where it has to be read again. */
  readonly etag: string | null;
  readonly agreed: Agreed;
  readonly state: "sending" | "live" | "gone";
};

/** What of a dated thing can be another in a calendar elsewhere. */
export const DATE_FIELDS = ["time", "length", "place"] as const;

export const REMARK_FIELDS = ["name", "position", "birthday", ...DATE_FIELDS, "gone"] as const;

/** Something changed on both sides to different things, or there alone: mine stands, the other is kept to choose. */
export type Remark = {
  readonly id: string;
  readonly personId: string;
  readonly subjectId: string;
  readonly field: (typeof REMARK_FIELDS)[number];
  readonly here: string;
  readonly there: string;
  readonly at: number;
};
