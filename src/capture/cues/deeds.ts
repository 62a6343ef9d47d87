/** What one can be told, or can promise, to do: verbs as they stand in "to …" and in an order. */
const VERBS: ReadonlySet<string> = new Set(
  `accept add aim allow answer apologise apply approach argue arrange ask attend audit avoid back be become beg begin
  believe beware blog book borrow bother bring browse brush build buy call care change chase check choose clarify
  clean close coach collect combine come commit compare concentrate condense confirm congratulate connect consider
  consult contact convince cook copy count cover cut dare decide decline delay delegate delete deliver describe
  develop dig discuss ditch do double download downplay draft draw dress drop earn edit email embrace enjoy enquire
  enrol ensure enter establish exaggerate expect explain explore extend fail fill find finish fit fix fly focus follow
  forget forward frame freelance gather get give go grab grow have help hide highlight hire hold hurry identify ignore
  imagine improve include increase inform insist invent invest invite join jot judge jump keep know learn leave lend
  let link list listen live look mail make map master meet mind move narrow negotiate network note observe offer
  organise outline overcome own pace pack participate pay phone pick pilot ping pitch plan play polish post postpone
  practice practise prep prepare present pretend prioritise promote proofread propose protect prove publish pull push
  put quantify question quit quote rank reach read realise recruit reduce refer refuse register rehearse reject rely
  remember remind remove repeat rephrase replace reply request resist respond rest return review revise rewrite rotate
  run save say scan schedule search seek sell send set settle shadow share shift shorten show shut sign simplify sit
  skim skip sleep slow smile solve sound speak specialise specialize spell spend split stand start stay step stick
  stop study submit subscribe suggest summarise switch tackle tailor take talk target teach tell thank think throw
  tidy train translate travel treat trim trust try turn tweak update upload use verify visit volunteer wait walk want
  warn watch weigh withdraw work worry write`.split(/\s+/),
);
const SOFTLY =
  "(?:(?:just|maybe|perhaps|please|pls|better|definitely|also|simply|always|really|rather|first|why not) )*";
const NEGATED = "(?:(?:don't|do not|never|not) )?(?:ever )?";
const ORDER = new RegExp(`^${SOFTLY}${NEGATED}${SOFTLY}(\\p{L}+)(?=$|[ ,!:;./])`, "iu");
/** "Careful with startups", "less teaching, more papers": orders without a verb. */
const VERBLESS = /^(?:careful|no need to|less|fewer) /i;
/** "Rehearse it", "email your boss": what stands before these is a verb, unless it says how, where or what has been. */
const BEFORE_AN_OBJECT =
  /^ (?:it|them|him|her|me|the|an?|my|your|his|their|this|that|these|those|everything|everybody|people)\b/i;
const NO_VERB =
  /(?:ed|ing|s|ly)$|^(?:about|above|across|after|against|all|along|and|any|around|as|at|because|before|behind|beside|between|beyond|both|but|by|despite|down|each|every|during|even|except|for|from|ate|began|bought|broke|brought|came|caught|chose|did|drank|drove|felt|flew|forgot|found|gave|got|grew|had|half|has|heard|held|kept|knew|led|lent|if|how|in|inside|into|is|left|like|lost|made|many|met|more|most|much|near|nor|not|onto|outside|quite|rather|round|some|such|too|toward|towards|under|up|upon|what|of|off|on|once|only|or|out|over|owe|paid|past|per|ran|rang|said|sat|saw|sent|since|slept|so|sold|spent|spoke|stood|still|taught|than|thought|threw|understood|woke|won|wore|that|then|though|through|till|to|told|took|until|via|was|were|when|where|which|while|who|why|with|within|without|wrote|yet)$/i;
/** "Work was fun", "question of time", "book tip": a noun there. */
const A_NOUN =
  /^(?:start (?:asap|now|immediately)|open day)\b|^[\p{L}-]+ (?:is|isn't|was|were|are|aren't|has|had|of|by|went|opens|closes|will|would|should|can|can't|matters?|tips?|jobs?|people|school|letters?|fair|exam|season|life)\b/iu;

export function isVerb(word: string): boolean {
  return VERBS.has(word);
}

/** "Learn R", "just don't wait", "rehearse it aloud": whether words begin as an order does. */
export function isDeed(words: string): boolean {
  if (VERBLESS.test(words)) return true;
  const [order, verb = ""] = ORDER.exec(words) ?? [];
  if (order === undefined) return false;
  const at = order.length - verb.length;
  if (A_NOUN.test(words.slice(at))) return false;
  return (
    VERBS.has(verb.toLowerCase()) ||
    (/^\p{Ll}/u.test(verb) && BEFORE_AN_OBJECT.test(words.slice(order.length)) && !NO_VERB.test(verb))
  );
}

const THEM = "(?:to|her|him|them|back|everyone|both|(?:(?:dr|prof)\\.? )?\\p{Lu}[\\p{L}'’-]+)";
/** What one does for somebody: whatever is sent; and what is given, told or shown, where it says to whom. */
const FOR_SOMEBODY = new RegExp(
  "^(?:send|e-?mail|mail|call(?! me\\b)|ring|phone|ping|nudge|chase|text|message|forward|thank(?! god)|say thanks|return|ask|get back|come back to|introduce|connect|remind|reply|answer|invite|add (?:her|him|them|\\p{Lu}\\p{L}*)|follow up|propose (?:an? |another |new |the |\\d )*(?:dates?|times?|days?|slots?)|congratulate|cc(?!')|drop \\w+ a|pay \\w* ?back|let (?:her|him|them|\\p{Lu}\\p{L}*)|" +
    `(?:write|bring|lend|check|tell|give|show|share)(?= (?:it |an? |the |my |our |some |this )?(?:[^,;]* )?${THEM}\\b)|` +
    "share|write (?=(?:by|on|in|before|tomorrow|tonight|today|next|after)\\b))\\b",
  "u",
);
/** What is done once, whoever it is for. */
const ERRAND =
  /^(?:try again|look up|find|read|review|post|print|prepare|book|arrange|draft|buy|check|reach out)\b/i;

export function isForSomebody(words: string): boolean {
  return FOR_SOMEBODY.test(lowerFirst(words.replace(/^please /i, ""))) && !A_NOUN.test(words);
}

export function isErrand(words: string): boolean {
  return ERRAND.test(words.replace(/^please /i, ""));
}

/** "Ask her again in January", "check back in spring", "follow up": mine to do later, whoever told me to. */
const LATER =
  /^(?:please |maybe |just |to )?(?:(?:ask|try|write|call|phone|ring|text|message|contact|ping|nudge|remind|e-?mail|mail|check|knock|apply to (?:her|him|them))\b(?: (?:to |with |in with )?(?:her|him|them|\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?))?(?: about \S+)? (?:once )?again\b|(?:check|come|get|circle|report) back\b|follow up\b)/iu;

export function isForLater(words: string): boolean {
  return LATER.test(words);
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** What one hands over. */
const A_THING =
  "(?:cv|resume|résumé|cover letter|letter|draft|slides|poster|protocol|papers?|pdf|notes|list|link|photos?|pics|references?|transcripts?|abstract|version|sheet|files?|contract|template|bibliography|report|summary|data|code|script|book|article|application|statement|portfolio|answer|reply|feedback|comments|dates|form|plasmid|recipe|recording|manuscript|blurb|questions)";
/** "New version to her by Thursday", "resume to him", "CV by Monday": a thing, for whom and until when. */
const WHICH = "(?:(?:my|the|an?|our|new|updated|full|short) )*";
const HANDED = new RegExp(
  `^${WHICH}(?:(?:[\\p{L}\\d-]+ ){0,2}${A_THING}(?: [\\p{L}\\d-]+){0,3}? (?:to|for) (?:[Hh]er|[Hh]im|[Tt]hem|\\p{Lu}[\\p{L}'’-]+)(?!\\p{L}| (?:is|was|came|sent)\\b)|` +
    "(?:[Cc][Vv]|resume|résumé|cover letter|draft|slides|poster|references?|transcripts?|abstract)(?: [\\p{L}\\d-]+)? (?:by|until|till|due|before) )",
  "u",
);

export function isHandedOver(words: string): boolean {
  return HANDED.test(words) && !/\b(?:is|are|was|were|closes?|open|has|from)\b/i.test(words);
}
