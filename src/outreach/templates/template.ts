/**
 * One letter as Liquid, in our own words and the user's to edit (R10). A gap that only the user can fill is written
 * `{{ fact | slot: "hint" }}`; `{{ seed | pick: "…", "…" }}` varies a sentence, the same way for the same letter.
 *
 * `message` and `note` are one sentence a line. Lines that begin with `~` may be left out, the last first, until the
 * rest fits; nothing is ever cut inside a sentence. What a note must hold is short enough to fit beside a long name.
 */
export type Template = {
  readonly subject: string;
  readonly email: string;
  readonly message: string;
  readonly note: string;
};
