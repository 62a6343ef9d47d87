/* The ways to talk that somebody turns down, told from a refusal of the talk. */

const WAY = `(?:(?:tele|video|phone|zoom|skype|teams)?[ -]?(?:calls?|chats?|meetings?|phone|conference)|(?:microsoft |ms )?teams|zoom|google meet|webex|jitsi|whereby|skype|video|coffee|lunch|telefon(?:at)?|anruf|téléphone|visio|appel|teléfono|llamada|videollamada)`;
const A_WAY = String.raw`(?:(?:by|over|on|via|in|for|per|am|par|au|en|por|de|for) )?(?:an? |the |any |your |le |la |un |une |el |una )?(?:\p{L}+ )?${WAY}`;
const AS_ONE_SAYS = `(?:to )?(?:have|do|talk|speak|meet|be|use|join|take|make|get|go|chat|connect)`;
/** A way to talk that they would not take: "not by phone", "rather not have a call", "instead of Zoom". No refusal of the talk. */
const REFUSED_WAYS = new RegExp(
  [
    `(?:(?:i(?:'d| would)|we(?:'d| would)) )?(?:rather|prefer) not (?:${AS_ONE_SAYS} )?${A_WAY}`,
    `(?:i(?:'d| would)|we(?:'d| would)) (?:rather|prefer) not (?:to )?meet in person`,
    `(?:i |we )?(?:can't|cannot|can not|don't|do not|never|won't) (?:really |usually |normally )?(?:${AS_ONE_SAYS}|like|enjoy|want) ${A_WAY}`,
    `(?:but |just |please |preferably |rather )?(?:not|no|nicht|kein(?:e[nr]?)?|pas|plutôt pas|nada) ${A_WAY}`,
    `(?:i am|i'm) not (?:good|great|fond|keen|comfortable) (?:on|at|of|with) ${A_WAY}`,
    `(?:instead of|rather than|statt|anstatt|anstelle|plutôt que|au lieu d[e'’]|en (?:lugar|vez) de) ?(?:eine[sm]? |einer )?(?:${AS_ONE_SAYS} )?${A_WAY}`,
    `(?:lieber|möchte(?: ich)?|bitte) (?:lieber )?nicht (?:telefonieren|zoomen|skypen)`,
  ]
    .map((words) => String.raw`(?<![\p{L}'])(?:${words})(?![\p{L}\d])`)
    .join("|"),
  "giu",
);
/** "Not a call on Monday" refuses the day; "no phone number" no way to talk. */
const SAYS_MORE = /^ (?:on|this|next|until|before|number|sign|now|today|tomorrow)\b/i;

/** A text without the ways to talk that it turns down; places stay the same. */
export function withoutWaysRefused(text: string): string {
  const small = text.replace(/[’‘`´]/g, "'");
  return small.replace(REFUSED_WAYS, (words: string, ...rest: readonly unknown[]) => {
    const at = rest.find((each) => typeof each === "number") ?? 0;
    return SAYS_MORE.test(small.slice(at + words.length)) ? words : words.replace(/[^\n]/g, " ");
  });
}
