import { WEEKDAY } from "#time/day-words.ts";
import { oneOf } from "./check/any-of.ts";
import { MONTH_WORD } from "./day-names.ts";

/** Some days, beside which others stay free. */
const SPAN_OF_DAYS = oneOf(String.raw`
  (?:this|next|the (?:coming|following)|all|any|the rest of (?:this|the)) (?:week(?:end)?|morning|afternoon|evening)s? | today | tonight | tomorrow | that (?:day|week) | (?:before|until) \p{L}+
  (?:${WEEKDAY})s? | mornings | afternoons | evenings | weekends
  (?:diese|nächste|kommende|die(?:se)? ganze)[nr]? woche | heute | morgen | vor \p{L}+ | (?:mon|diens|mitt|donners|frei|sams|sonn)(?:tag|woch)s?
  cette semaine | (?:la )?semaine prochaine | demain | aujourd'hui | (?:le )?(?:lun|mar|mercre|jeu|vendre)di | avant \p{L}+
  esta semana | la (?:próxima semana|semana que viene) | hoy | mañana | (?:el )?(?:lunes|martes|miércoles|jueves|viernes) | antes de \p{L}+
`);
/** Beside a yes, what somebody cannot is a day, or a thing that was not asked for: "but I can't do next week", "I can't promise much". */
const BESIDE_YES = new RegExp(
  `(?<![\\p{L}'])${oneOf(String.raw`
    (?:can't|cannot|can not|couldn't|won't|will not|unable to|not able to|(?:won't|will not|may not|might not) be able to) (?:\p{L}+ )?(?:(?:do|make|manage|meet|talk|speak|call|come|be (?:there|around|free|available|in)|fit (?:it|you|this) in|get (?:to )?(?:it|this)) )?(?:it |you |anything )?(?:(?:on|in|at|for|during|until) )?${SPAN_OF_DAYS}
    (?:can't|cannot|can not|won't|will not|not able to|unable to) (?:really |honestly |of course )?(?:promise|make (?:you )?(?:any |a )?promises?|guarantee|(?:say|tell)(?! yes)|speak for|judge|vouch|remember|imagine|complain|thank|recommend it enough|stress|believe|swear|see why|offer (?:you )?(?:a |any )?(?:jobs?|posts?|positions?|placements?|internships?|openings?|funding)|hire|employ|refer|hand out|get you|be (?:of )?(?:much|a great|very))
    (?:can't|cannot|can not|won't|will not|not able to|unable to) (?:really |much )?(?:help|advise) (?:you )?(?:(?:very |all that |that )?much(?!\p{L})|with|on|to (?:find|get)|find|get)(?! (?:this|that|it|your (?:request|question|project|search)|you)(?!\p{L}))
    kann (?:ich )?(?:\p{L}+ ){0,4}(?:nichts? (?:versprechen|garantieren|sagen)|kein(?:e[nr]?)? (?:stellen?|jobs?|praktik(?:um|a)|garantie))
    (?:ne )?(?:peux|pourrai) (?:malheureusement |hélas )?(?:pas|rien) (?:vous |te )?(?:promettre|garantir|dire)
    no (?:puedo|podré) (?:prometer|garantizar|asegurar|decir)(?:le|te|les|os)?
    (?:kann|könnte|schaffe) (?:ich )?(?:es |leider |aber )*${SPAN_OF_DAYS} (?:leider )?nicht | ${SPAN_OF_DAYS} (?:kann|geht|schaffe|passt|klappt) (?:ich |es |bei mir |mir )*(?:leider )?nicht | (?:leider )?nicht ${SPAN_OF_DAYS}
    ne (?:peux|pourrai|suis) pas (?:libre |disponible )?${SPAN_OF_DAYS} | no puedo ${SPAN_OF_DAYS} | ${SPAN_OF_DAYS} (?:no puedo|je ne peux pas)
    (?:not before|nicht vor|pas avant|no antes d(?:e|el)) (?:(?:the|dem|le|el|de) )?(?:\d{1,2}(?:st|nd|rd|th|er)?\.? (?:of |de )?${MONTH_WORD}|${MONTH_WORD} \d{1,2}(?:st|nd|rd|th)?)
  `)}(?!\\p{L})`,
  "gu",
);

/** Small letters without what somebody cannot beside the talk itself; places stay the same. */
export function withoutNoBesideYes(small: string): string {
  return small.replace(BESIDE_YES, (words) => " ".repeat(words.length));
}
