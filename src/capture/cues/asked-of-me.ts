import type { GiveKind } from "#interviews/gives.ts";
import { firstIn, type Heard, starts, startsWithThem } from "./heard.ts";

/** A thing that I should do: a promise as soon as I say yes, or a day stands with it. */
const OF_ME = [
  starts("(?:asked|asks|wants|would like|'d like|would love|expects|begged) me (?:to|for) "),
  starts(
    "(?:asked|asks|was asking|wonders|wondered|wanted to know) (?:me )?(?:(?:if|whether) i (?:could|can|would|might|may|'d)|(?:could|can|would) i) ",
  ),
  /^(?:would|could|can) i (?=\p{Ll})/u,
  starts(
    "(?:wants|needs|would like|'d like|'d love|would love|asked (?:me )?for|asks (?:me )?for|expects|is expecting|'s expecting|is waiting for|waits for) (?=my\\b)",
  ),
  startsWithThem("(?:want|need|(?:'d|would) (?:like|love)) (?=my\\b)"),
  startsWithThem("(?:asked|asks|is asking) (?:me )?for (?=.*\\b(?:by|until|till|before) )"),
  startsWithThem("(?:wants?|needs?) (?!to\\b|me\\b|us\\b)(?=.*\\b(?:by|until|till|before) )"),
  startsWithThem(
    "(?:wants?|would (?:like|love)|'d (?:like|love)) (?:some )?(?=(?:feedback|help|advice|comments|a hand)\\b)",
  ),
  startsWithThem(
    "(?:asked|asks|is asking) (?:me )?for (?=(?:help|feedback|advice|comments|a hand)\\b)(?:help (?:with |on )?)?",
  ),
];
/** What they look for, of whoever has it. */
const LOOKED_FOR = [
  starts(
    "(?:asked|asks|was asking|wonders|wondered) (?:me )?(?:if|whether) (?:i|we) (?:know|knew|have|had) ",
  ),
  starts("do (?:you|i|we) know (?=(?:some|any))"),
  starts("(?:needs|has need of|could use|could do with|is short of) (?!to\\b|nothing\\b|no\\b|it\\b)"),
  startsWithThem(
    "(?:is|are|'s|'re|was|were) (?:really |quite )?(?:desperate for|crying out for|after|hunting for|short of|in need of|missing|stuck without) (?=\\p{Ll})",
  ),
  startsWithThem("(?:looks?|search(?:es)?) for (?=\\p{L})"),
  starts(
    "(?:seeks?|lacks?) (?=(?:an?|some|two|three|people|somebody|someone|volunteers?|speakers?|participants?)\\b)",
  ),
  startsWithThem(
    "(?:asked|asks|was asking|wonders|wondered|wants to know) (?:me )?(?=who (?:could|can|would|in|at|of|knows|does|works|might)\\b)",
  ),
  startsWithThem(
    "(?:need|wants|want|would like|would love|'d like|'d love) (?=the (?:[\\p{L}-]+ ){0,3}(?:protocol|slides|paper|script|data|code|link|file|pdf|template|manuscript|list|article|book|recipe|plasmid|photos?|recording)\\b)",
  ),
  startsWithThem(
    "(?:need|wants|want|would like|would love|'d like|'d love) (?=(?:a|an|some|somebody|someone|people|introductions?|feedback|help|advice|comments|to (?:hear|know|learn|see|read|borrow|use|understand))\\b)(?:to )?",
  ),
  starts(
    "wants (?=(?:an?|some|somebody|someone|introductions?|feedback|help|advice|comments|to know|to hear)\\b)(?:to )?",
  ),
  startsWithThem("(?:(?:is|are) (?:also )?|'s |'re )?(?:looking|searching|hunting) for "),
  starts("(?:still |also )?looking for (?=(?:some(?:one|body)|any(?:one|body)|people)\\b)"),
  /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?: (?:is )?looking for (?=(?:some(?:one|body)|any(?:one|body)|people)\b)/u,
];
/** Somebody for a post of theirs is an opening, and no need. */
const POSTS =
  "(?:postdocs?|trainees?|technicians?|(?:ph\\.?d )?students?|managers?|scientists?|interns?|assistants?|researchers?|engineers?|analysts?|developers?|coordinators?|officers?|consultants?|[\\p{L}-]*(?:ologists?|ticians?|chemists?)|chemists?|lecturers?)";
const SOME =
  "(?:(?:an?|another|new|more|two|three|four|\\d+|the next|the first|its first) )?(?:[\\p{L}-]+ ){0,2}?";
const A_POST = new RegExp(
  `\\b(?:looking|searching) for ${SOME}(?:${POSTS}|somebody (?:to join|in|for)|someone (?:to join|in|for))\\b`,
  "iu",
);
/** What a place says of itself: "his lab could do with a bioinformatician", "they take trainees" are openings. */
const TO_FILL = new RegExp(
  `^(?:(?:said|says) (?:that )?)?(?:they|we|(?:her|his|the|their|our|\\p{Lu}[\\p{L}-]*['’]s) (?:[\\p{Ll}]+ )?(?:group|lab|company|team|institute|start-?up|firm|office|department|place|clinic|boss|PI|supervisor|professor)|\\p{Lu}{2,}) (?:(?:also|now|still|always|currently|urgently) )*(?:hires?|takes?(?: on)?|recruits?|seeks?|looks? for|needs?|could (?:do with|use)|wants?|(?:is|are|'re|'s) (?:after|short of|missing|looking for|searching for)|(?:has|have|got) (?:\\p{Ll}+ )?(?:money|room|funding|space) for) ${SOME}${POSTS}\\b`,
  "iu",
);

export function isToFill(text: string): boolean {
  return TO_FILL.test(text);
}

/** "Wants my template, sent": done by the time it was noted. */
const DONE =
  /[,;]? (?:and |which )?(?:(?:i|I) )?(?:(?:already|have|just) )*(?:sent|mailed|e-?mailed|done|shared|forwarded|gave)(?: (?:it|them|her|him|that))?(?: (?:it|them))?(?: (?:already|today|right away))?[.!]*$/;

/** "Looking for a postdoc, do I know any": of me they want a name, and offer nothing. */
const KNOW_ANY =
  /[,;]? (?:and asked )?(?:do|if|whether) (?:i|we) know (?:any(?:one|body)?|some(?:one|body)?|who)\??$/i;

/** What was wanted and went off before the note was written. */
export function isDone(text: string): boolean {
  return DONE.test(text);
}

export type Asked = { readonly text: string; readonly ofMe: boolean };

/** What the other asked of me, or looks for (R6). */
export function asked(text: string, heard: Heard): Asked | undefined {
  const of = (patterns: readonly RegExp[], ofMe: boolean): Asked | undefined => {
    for (const pattern of patterns) {
      const match = firstIn(pattern, heard);
      const words = match === null ? "" : text.slice(match[0].length).trim();
      if (words !== "") return { text: words, ofMe };
    }
    return undefined;
  };
  if (DONE.test(text)) return undefined;
  if (KNOW_ANY.test(text)) return { text: text.replace(KNOW_ANY, "").trim(), ofMe: false };
  return of(OF_ME, true) ?? (A_POST.test(text) || isToFill(text) ? undefined : of(LOOKED_FOR, false));
}

/** Which kind of thing it is that I could offer, by its own words. */
export function needKind(text: string): GiveKind {
  if (
    /\b(?:introduc|connect|put (?:\w+ )?in touch|know(?:s)? (?:a|an|any|some|someone|somebody|who)\b)/i.test(
      text,
    )
  )
    return "introduction";
  if (
    /\b(?:read|review|feedback|comments?|look (?:at|over)|proofread|correct|abstract|slides|cv|letter|draft)/i.test(
      text,
    )
  )
    return "feedback";
  if (/\b(?:protocol|script|code|template|method|tool|plasmid|antibod)/i.test(text)) return "protocol";
  if (/\b(?:paper|article|book|reference|literature|pdf)/i.test(text)) return "paper";
  if (
    /\b(?:candidates?|applicants?|somebody to hire|someone to hire|participants?|volunteers?|people (?:to|for))\b/i.test(
      text,
    )
  )
    return "candidates";
  if (/\b(?:talk|chat|call|meet|speak|present|hear|know|learn|interview)\b/i.test(text)) return "time";
  return "introduction";
}
