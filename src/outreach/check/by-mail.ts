import type { Sentence } from "./anatomy.ts";

const WRITING =
  /\b(?:(?:by|via|over|per|in an?|through|on|to) (?:e-?mail|mail|message|letter|text|dm|audio)|or (?:by |via |an? |in |over )?(?:e-?mail|mail|message|letter|writing|text)|(?:e-?mail|mail|writing|a letter) (?:suits|is|would|works|may|will)|by writing|in writing|in speech or in writing|on paper|(?:an?|short|quick) (?:short |brief |quick )?(?:e-?mail|mail|message)\b|writ(?:e|ing|ten)\b|(?:a few|a couple of|two|three|some) (?:short |written )?(?:lines|sentences|answers)|a (?:short |written )?(?:line|sentence|paragraph)\b|exchange e-?mails?|(?:reply|questions|answers?) here|answers? by message|questions by (?:e-?mail|mail|message)|send (?:you |over |along |across )*(?:my |a few |some |two |three |\d )*(?:short |quick )?questions)/;
/** Writing that is not an answer instead of a talk: finding a date, where the address came from, an earlier letter. */
const OTHER_WRITING =
  /\b(?:i (?:wrote|have written|am writing|'m writing|write to you|write still|found your e-?mail)|you (?:wrote|have written)|science writing|writing (?:up|my|a thesis)|suggested (?:that )?i write|to write to you|(?:arrange|schedule|confirm|set up|find a (?:date|time|day))[^.?!]*by (?:e-?mail|mail)|(?:reach|contact) me|your e-?mail address)\b/;
/** A choice, a wish or a kindness: what makes writing an offer to them. */
const OFFERED =
  /\b(?:or|if|instead|prefer|rather|sooner|easier|also|too|well|just as|as (?:good|lovely|welcome|kind|glad|happy)|could|can|may|would|should|welcome|fine|help|enough|alternatively|like that)\b/;

/** Whether answering in writing instead of talking is offered (R33). */
export function offersWriting(sentences: readonly Sentence[]): boolean {
  return sentences.some(({ plain }) => {
    const rest = plain.replace(OTHER_WRITING, " ");
    return WRITING.test(rest) && OFFERED.test(rest);
  });
}

/** Whether nothing but written answers is asked for: "May I send you three questions by e-mail?" */
export function asksForWritingOnly(plain: string): boolean {
  return (
    /\b(?:send|put|ask|write|answer|e-?mail)\b[^.?!]*\b(?:questions?|lines?)\b|\bquestions?\b[^.?!]*\b(?:by|in) (?:e-?mail|mail|message|writing)\b/.test(
      plain,
    ) && !/\b(?:talk|call|phone|telephone|video|zoom|skype|meet|coffee|minutes?|hour|chat)\b/.test(plain)
  );
}
