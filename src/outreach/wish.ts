import type { DraftKind, Form, Wording } from "./draft.ts";
import type { Norm } from "./norms.ts";
import type { TemplateName } from "./templates/choose.ts";
import type { Template } from "./templates/template.ts";

/** Which letter it is to be, and what of it is chosen rather than known. */
export type Wish = {
  readonly kind: DraftKind;
  readonly form: Form;
  /** The user's choice; the default for the tie where none is made. */
  readonly wording?: Wording | undefined;
  /** Any number; the same one gives the same letter. */
  readonly seed: number;
  readonly noteLimit?: number | undefined;
  readonly norm?: Norm | undefined;
  /** The letter to write, whatever the facts would choose: for looking at one. */
  readonly template?: TemplateName | undefined;
  /** What there is to tell is little, and a gap asks for a detail. */
  readonly asksDetail?: boolean;
  /** What can go unsaid does. */
  readonly brief?: boolean;
  /** The user's own versions of the templates. */
  readonly own?: Partial<Record<TemplateName, Template>> | undefined;
};
