import type { Form, Wording } from "#outreach/draft.ts";
import { keepMeanwhile, keptMeanwhile } from "#web/client/unsaved.ts";
import type { Words } from "./letter-desk.tsx";

/**
 * The words of a letter in each form and wording that it has had, so that going back finds them; beside them all that
 * was written by hand in a form, the latest last, and what Weakties wrote last.
 */
type KeptForms = {
  readonly written: Readonly<Record<string, Words>>;
  readonly mine: Readonly<Partial<Record<Form, readonly Words[]>>>;
  readonly ours: Words | null;
};
type Shape = { readonly form: Form; readonly wording: Wording };

export const NO_FORMS: KeptForms = { written: {}, mine: {}, ours: null };

export function keptForms(draftId: string): KeptForms {
  return { ...NO_FORMS, ...keptMeanwhile<KeptForms>(`forms ${draftId}`) };
}

/** Kept for as long as the letter is being worked on here. */
export function keepForms(draftId: string, forms: KeptForms) {
  keepMeanwhile(`forms ${draftId}`, forms);
}

export function withForm(forms: KeptForms, shape: Shape, words: Words): KeptForms {
  return { ...forms, written: { ...forms.written, [nameOf(shape)]: words } };
}

export function wordsIn({ written }: KeptForms, shape: Shape): Words | undefined {
  return written[nameOf(shape)];
}

/** Before others take the place of a letter's words: what the user wrote by hand in this form stays at hand. */
export function withMine(forms: KeptForms, form: Form, words: Words, isUntouched: boolean): KeptForms {
  const isByHand = forms.ours === null ? !isUntouched : !isSame(forms.ours, words);
  return isByHand
    ? { ...forms, mine: { ...forms.mine, [form]: [...others(forms, form, words), words] } }
    : forms;
}

export function withOurs(forms: KeptForms, { subject, body }: Words): KeptForms {
  return { ...forms, ours: { subject, body } };
}

/** What the user wrote by hand in this form, the latest of it, where something else stands there now. */
export function mineBeside(forms: KeptForms, form: Form, words: Words): Words | undefined {
  return others(forms, form, words).at(-1);
}

/**
 * As that is put there: where what stood there is by hand too, it is what comes last of all when one goes on back, so
 * that every one of them comes round.
 */
export function goingBack(forms: KeptForms, form: Form, words: Words, isUntouched: boolean): KeptForms {
  const kept = withMine(forms, form, words, isUntouched);
  if (kept === forms) return forms;
  return { ...kept, mine: { ...kept.mine, [form]: [words, ...others(kept, form, words)] } };
}

/** True while the letter stands as Weakties last wrote it. */
export function isOurs({ ours }: KeptForms, words: Words): boolean {
  return ours !== null && isSame(ours, words);
}

function others({ mine }: KeptForms, form: Form, words: Words): readonly Words[] {
  return (mine[form] ?? []).filter((each) => !isSame(each, words));
}

function isSame(one: Words, other: Words): boolean {
  return one.subject === other.subject && one.body === other.body;
}

function nameOf({ form, wording }: Shape): string {
  return `${form} ${wording}`;
}
