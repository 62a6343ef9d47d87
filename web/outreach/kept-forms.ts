import type { Form, Wording } from "#outreach/draft.ts";
import { keepMeanwhile, keptMeanwhile } from "#web/client/unsaved.ts";
import type { Words } from "./letter-desk.tsx";

/** The words of a letter in each form and wording that it has had, so that going back finds them. */
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

function nameOf({ form, wording }: Shape): string {
  return `${form} ${wording}`;
}
