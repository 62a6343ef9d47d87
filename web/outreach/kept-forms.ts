import type { Form, Wording } from "#outreach/draft.ts";
import { keepMeanwhile, keptMeanwhile } from "#web/client/unsaved.ts";
import type { Words } from "./letter-desk.tsx";

/**
 * The words of a letter in each form and wording that it has had, so that going back finds them; beside them what was
 * written by hand in a form, and what Weakties wrote last.
 */
type KeptForms = Readonly<Record<string, Words>>;
type Shape = { readonly form: Form; readonly wording: Wording };

export function keptForms(draftId: string): KeptForms {
  return keptMeanwhile<KeptForms>(`forms ${draftId}`) ?? {};
}

/** Kept for as long as the letter is being worked on here. */
export function keepForms(draftId: string, forms: KeptForms) {
  keepMeanwhile(`forms ${draftId}`, forms);
}

export function withForm(forms: KeptForms, shape: Shape, words: Words): KeptForms {
  return { ...forms, [nameOf(shape)]: words };
}

export function wordsIn(forms: KeptForms, shape: Shape): Words | undefined {
  return forms[nameOf(shape)];
}

/** Before Weakties writes over a letter: what the user wrote by hand in this form stays at hand. */
export function withMine(forms: KeptForms, form: Form, words: Words, isUntouched: boolean): KeptForms {
  const { ours } = forms;
  const byHand = ours === undefined ? !isUntouched : !isSame(ours, words);
  return byHand ? { ...forms, [mineIn(form)]: words } : forms;
}

export function withOurs(forms: KeptForms, words: Words): KeptForms {
  return { ...forms, ours: { subject: words.subject, body: words.body } };
}

/** What the user wrote by hand in this form, where something else stands there now. */
export function mineBeside(forms: KeptForms, form: Form, words: Words): Words | undefined {
  const mine = forms[mineIn(form)];
  return mine === undefined || isSame(mine, words) ? undefined : mine;
}

/** True while the letter stands as Weakties last wrote it. */
export function isOurs({ ours }: KeptForms, words: Words): boolean {
  return ours !== undefined && isSame(ours, words);
}

function isSame(one: Words, other: Words): boolean {
  return one.subject === other.subject && one.body === other.body;
}

function mineIn(form: Form): string {
  return `mine ${form}`;
}

function nameOf({ form, wording }: Shape): string {
  return `${form} ${wording}`;
}
