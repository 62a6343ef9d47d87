import type { Sentence } from "./anatomy.ts";
import { anyOf } from "./any-of.ts";

const WRITING = anyOf(String.raw`
  e-?mails? | mails? | messages? | letters? | lines? | sentences? | paragraph | writ(?:e|ing|ten)
  typ(?:e|ing) | scribble | jot | text | on paper | exchange e-?mails?
  (?:reply|questions|answers?) here
  send (?:you |over |along |across )*(?:my |a few |some |two |three |\d )*(?:short |quick )?questions
  (?:short|brief|quick|written|few) (?:repl(?:y|ies)|answers) | by audio | correspondence | async(?:hronous(?:ly)?)? | voice (?:messages?|notes?)
`);
/** Writing that is not an answer instead of a talk: finding a date, an address, an earlier letter, a craft. */
const OTHER_WRITING = anyOf(
  String.raw`
  i (?:wrote|have written|am writing|'m writing|write to you|write still|found your e-?mail)
  i'm writing | you (?:wrote|have written|write)\b | (?:science|paper|grant|thesis) writing
  writing (?:up|my|a thesis|papers?|books?)
  writ(?:e|ing) (?:papers?|books?|code|software)
  suggested (?:that )?i write | (?:i|me) (?:to )?write to you(?! with)
  (?:arrange|schedule|confirm|set up|find a (?:date|time|day))[^.?!]*by (?:e-?mail|mail)
  (?:reach|contact) me[^.?!]* | your e-?mail(?: address)?
  (?:my|this|the|first|last|cover|second) (?:e-?mail|mail|message|letter|note)
  letters? of | job (?:line|mail)
  (?:first|last|deadlines?|headlines?|pipe-?lines?|cell|production|on-?line) ?lines?
`,
  "gu",
);
/** A choice, a wish or a kindness: what makes writing an offer to them. */
const OFFERED = anyOf(`
  or | if | instead | prefer | rather | sooner | easier | also | too | well | just as
  as (?:good|lovely|welcome|kind|glad|happy|grateful|useful)
  could | can | may | would | should | welcome | fine | help | enough | alternatively | like that
  works? | okay | ok | perfect | great | happy | let me | whichever | whatever | option
`);

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
