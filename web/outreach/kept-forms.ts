import type { Form, Wording } from "#outreach/draft.ts";
import type { Words } from "./letter-desk.tsx";

/** The words of a letter in each form and wording that it has had, so that going back finds them. */
type KeptForms = Readonly<Record<string, Words>>;
type Shape = { readonly form: Form; readonly wording: Wording };

const KEY = "weakties.forms.";

export function keptForms(draftId: string): KeptForms {
  try {
    return JSON.parse(sessionStorage.getItem(`${KEY}${draftId}`) ?? "{}") as KeptForms;
  } catch {
    return {};
  }
}

/** Kept for as long as the letter is being worked on here. */
export function keepForms(draftId: string, forms: KeptForms) {
  sessionStorage.setItem(`${KEY}${draftId}`, JSON.stringify(forms));
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
