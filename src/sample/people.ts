import { SAMPLE_CONTACTS } from "./contacts.ts";
import { SAMPLE_CORRESPONDENTS } from "./correspondents.ts";
import type { SamplePerson } from "./story.ts";
import { SAMPLE_TEACHERS } from "./teachers.ts";

/** Invented people around one postdoc. Any likeness is chance; all addresses are reserved for examples. */
export const SAMPLE_PEOPLE: readonly SamplePerson[] = [
  ...SAMPLE_TEACHERS,
  ...SAMPLE_CORRESPONDENTS,
  ...SAMPLE_CONTACTS,
];
