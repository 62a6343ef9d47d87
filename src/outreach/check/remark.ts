import type { Sentence } from "./anatomy.ts";
import type { CheckName, Finding } from "./finding.ts";

type Remark = {
  readonly check: CheckName;
  readonly rule: string;
  readonly severity: Finding["severity"];
  readonly says: string;
  readonly better: string | null;
};

/** A finding about some words of a sentence; better words take their place. */
export function at(sentence: Sentence, index: number, length: number, remark: Remark): Finding {
  const start = sentence.start + index;
  const end = start + length;
  const words = { text: sentence.text.slice(index, index + length), start, end };
  return { ...remark, words, at: remark.better === null ? null : { start, end } };
}
