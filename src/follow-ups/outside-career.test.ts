import { expect, it } from "vitest";
import { isOutside, mayBeAsked } from "./outside-career.ts";

const NURSE =
  "an ICU nurse with nine years on the ward, looking into health technology and clinical analysis";
const work = (role: string, organization = "", field = "") => ({ role, organization, field });

it.each<[boolean, string, Parameters<typeof isOutside>[0]["work"]]>([
  // Of my own line of work, and with nothing of that career.
  [true, "clinical informatics", work("Ward sister", "St Thomas' Hospital")],
  [true, "clinical informatics", work("Staff nurse")],
  // Of another line than the career, as the words of both say.
  [true, "patent law", work("Science editor", "Nature")],
  [true, "patent law", work("ICU consultant")],
  // In it, by a word, by the line of work or by the place.
  [false, "patent law", work("Patent attorney")],
  [false, "scientific publishing", work("Science editor")],
  [false, "clinical informatics", work("Nurse", "Epic", "health informatics")],
  [false, "patent law", work("Associate", "Patent office")],
  [false, "teaching", work("Professor")],
  [false, "data science", work("Clinical data scientist")],
  [false, "academic career", work("Professor of nursing")],
  [false, "staying in research", work("Research nurse")],
  // A title that is of no field says nothing.
  [false, "data science", work("Professor")],
  [false, "patent law", work("Engineer")],
  // Where nothing says so, nobody is outside.
  [false, "clinical informatics", work("Analyst", "Siemens")],
  [false, "clinical informatics", work("", "St Thomas' Hospital")],
  [false, "health technology", work("Health technology analyst")],
  [false, "anything", work("Clinical analyst")],
  [false, "", work("Ward sister")],
])("that somebody is outside a career is %s of %s", (outside, career, theirs) => {
  expect(isOutside({ career, work: theirs, introduction: NURSE })).toBe(outside);
});

it.each<[boolean, string, Parameters<typeof isOutside>[0]["work"]]>([
  [true, "seed banking", work("Curator", "Millennium Seed Bank")],
  [true, "seed banking", work("", "Ifremer")],
  [true, "seed banking", work("Professor")],
  [true, "patent law", work("Patent examiner", "EPO")],
  [true, "scientific publishing", work("Editor", "Nature")],
  [false, "seed banking", work("Dentist")],
  [false, "seed banking", work("Patent attorney", "Kuhnen")],
  [false, "seed banking", work("Journalist", "taz")],
])("[R14] that a career which nobody named may be asked of somebody is %s: %s", (may, career, theirs) => {
  expect(mayBeAsked({ career, work: theirs })).toBe(may);
});
