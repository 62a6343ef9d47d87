/**
 * One letter as Liquid, in our own words and the user's to edit (R10). A gap that only the user can fill is written
 * `{{ fact | slot: "hint" }}`; `{{ seed | pick: "…", "…" }}` varies a sentence, the same way for the same letter.
 *
 * `message` and `note` are one sentence a line. Lines that begin with `~` may be left out, the last first, until the
 * rest fits; those with `~~` go only where the names are so long that nothing else helps. A line may have several
 * wordings, ` || ` apart, the best first and the shortest last: the first one that has words and fits stands. Nothing
 * is ever cut inside a sentence.
 */
export type Template = {
  readonly subject: string;
  readonly email: string;
  readonly message: string;
  readonly note: string;
};
