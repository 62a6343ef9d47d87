import type { Anatomy, Sentence } from "./anatomy.ts";
import type { Ask } from "./asks.ts";
import type { Checked, Finding } from "./finding.ts";

/** What binds the request to something that can stand alone: "I am finishing a PhD, and I am looking for a job". */
const LEAD = /(?<=^i(?:'m| am| was| have| work| \w+ed)\b[^,;?]{6,}),?(?: and| so| but)? (?:now |also )?$/i;

/** No job request while the conversation is to explore (R30). */
export function jobRequests({ focus }: Checked, asks: readonly Ask[]): readonly Finding[] {
  if (focus !== "explore-career") return [];
  const wanted = asks.filter(({ matter }) => matter === "job" || matter === "referral");
  return wanted.map(({ sentence, about, start }, place) => {
    const alone = asks.filter((each) => each.sentence === sentence).length === 1;
    const lead = LEAD.exec(sentence.text.slice(0, start - sentence.start));
    const spare = lead === null ? null : { start: sentence.start + lead.index, end: endOf(sentence) };
    return {
      check: "no-job-request",
      rule: "R30",
      severity: "mend",
      words: about,
      says: "This conversation is to explore, and this asks for a job; it puts them on the spot and ends the talk before it begins.",
      better: alone
        ? place === 0 && spare === null
          ? "I would like to hear how you came to the work you do."
          : ""
        : null,
      at: alone ? (spare ?? { start: sentence.start, end: sentence.end }) : null,
    };
  });
}

function endOf({ text, end }: Sentence): number {
  return end - (/[.!?…]+$/.exec(text)?.[0].length ?? 0);
}

const ATTACHED =
  /\b(?:attached|enclosed|attach|enclose|attaching|enclosing|in the attachment|below)\b[^.!?\n]{0,60}\b(?:cv|curriculum vitae|r[ée]sum[ée]|cover letter|transcripts?|certificates?|portfolio)(?!\p{L})|\b(?:cv|curriculum vitae|r[ée]sum[ée]|cover letter|portfolio)(?!\p{L})[^.!?\n]{0,30}\b(?:attached|enclosed|below|in the attachment)\b|\bhere (?:is|'s) my (?:cv|curriculum vitae|r[ée]sum[ée])(?!\p{L})/u;
const ONLY_OFFERED = /\b(?:can|could|happy to|glad to|if you (?:like|wish|want)|not attached|without)\b/;

/** A CV that nobody asked for. One that is offered is fine. */
export function attachment({ sentences }: Anatomy): Finding | null {
  const sentence = sentences.find(({ plain }) => {
    const match = ATTACHED.exec(plain);
    return match !== null && !ONLY_OFFERED.test(plain.slice(0, match.index));
  });
  if (sentence === undefined) return null;
  const { text, start, end } = sentence;
  return {
    check: "attachment",
    rule: "R30",
    severity: "mend",
    words: { text, start, end },
    says: "A CV that nobody asked for turns a question into an application; offer it, if you like, and send it when they say yes.",
    better: "",
    at: { start, end },
  };
}
