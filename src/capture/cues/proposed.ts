import { withPlainApostrophes } from "./heard.ts";

/** A time that somebody would like, or has still to say yes to. */
const PROPOSES =
  /\b(?:maybe|perhaps|possibly|might|could|would (?:like|love) to|'d (?:like|love) to|wants? to|suggest(?:s|ed|ing)?|propos(?:es?|ed|ing)|ask(?:s|ed) (?:(?:me|her|him|them) )?(?:if|whether|to|for|about)|wonder(?:s|ed)|what about|how about|not sure|tbc|to be confirmed|not (?:yet )?confirmed|wait(?:ing)? for (?:her |his |their |a |the )?(?:confirmation|answer|reply|yes)|has to check|must check|will check|let(?:s)? (?:me|her|him|them) know|hopefully|tentative(?:ly)?|day(?:s)? or)\b|\?/i;
/** "Tuesday or Wednesday". */
const EITHER =
  /\b\p{L}+day\b[^.]{0,20}? or (?:on |the )?(?:\p{L}+day\b|\d)|\d(?:st|nd|rd|th)? or (?:on |the )?\d/iu;
/** And somebody has said yes to it. */
const SETTLES =
  /\b(?:(?:said|says|say|told (?:her|him|them)) (?:yes|ok|okay|sure|fine)|agreed|accepted|confirmed(?<!not confirmed|not yet confirmed)|booked|fixed|settled|took it|it(?:'s| is) a date|works for (?:me|both|us)|suits (?:me|us))\b/i;

/** Whether the time in a statement was only proposed: nobody writes that into a calendar. */
export function isProposed(text: string): boolean {
  const said = withPlainApostrophes(text);
  return (PROPOSES.test(said) || EITHER.test(said)) && !SETTLES.test(said);
}
