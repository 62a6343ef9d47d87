import { oneOf } from "./check/any-of.ts";
import { CALLS_OFF } from "./reply-words.ts";

/** Of a sentence, where days are named because they do not suit, or are over. */
export type Refused = ((at: number) => boolean) & {
  /** Where somebody only tells what takes place then: "I have a deadline on Wednesday". */
  readonly told: (at: number) => boolean;
};

const NO =
  /(?<!\p{L})(?:neither|nor|no good|bad|impossible|(?:is|are|looks) (?:also |sadly |already )?(?:out|off|taken|full|gone|blocked|booked|difficult|tricky)|schlecht|ungünstig|unmöglich|weder|tampoco|imposible|not|cannot|away|travelling|traveling|except|busy|(?:have|got|in) (?:\p{L}+ )?(?:meetings|classes|lectures)|teach(?:ing)?|lecturing|unavailable|out of (?:the )?office|back|nicht|keine?n?|verreist|unterwegs|belegt|ausgebucht|im urlaub|(?:ne|n') ?\p{L}+ pas|pas (?:libre|possible|disponible)|no (?:puedo|podré|me viene|estoy)|abwesend|außer haus|wieder (?:da|zurück|im büro|erreichbar)|absente?s?|en (?:congés?|vacances|déplacement)|hors du bureau|de retour|ausente|fuera de (?:la |mi )?oficina|de (?:vacaciones|viaje|baja)|vuelvo|regreso|fuori (?:ufficio|sede)|assente|in ferie|afwezig)(?!\p{L})|n't\b|^pas /u;
/** Where somebody is who is not to be had: "at a conference", "on leave", "im Urlaub", "pris". */
const TAKEN = new RegExp(
  String.raw`(?<!\p{L})${oneOf(String.raw`
    (?:\p{L}+'(?:m|re|s|ll be)|am|are|is|be|was) (?:\p{L}+ )?(?:off|closed|shut|booked|busy|occupied|engaged|abroad|overseas)
    (?:have|has|take|taking|got) (?:(?:the|a) )?(?:[\p{L}\d]+ ){1,3}off
    (?:tied|booked|held) up | booked solid | snowed under | in the field | at sea | we close | out of (?:town|the country)
    on (?:\p{L}+ )?(?:leave|holidays?|vacation|duty|call|nights?|shift|strike|a (?:trip|flight|plane|train)|the road)
    (?:a|bank|public|national|is) (?:\p{L}+ )?holiday
    (?:at|in|on|attend(?:ing)?|have|is|are) (?:an? |the |my |our )?(?:\p{L}+ ){0,2}(?:conference|congress|workshop|retreat|symposium|fair|training|funeral|wedding|court|surgery|clinic|theatre)
    (?:conference|congress|workshop|retreat|symposium|seminar|lecture|exam|exams|flight|wedding|funeral|deadline) (?:is|are|starts?|begins?|runs)
    (?:habe|hat|haben)(?: (?:ich|wir))? (?:\p{L}+ )?frei | feiertag | geschlossen | dienst | verplant | beschäftigt | vergeben | auf reisen
    (?:auf|bei|in|an) (?:einer?|der|dem) (?:\p{L}+ )?(?:konferenz|tagung|dienstreise|fortbildung|seminar|workshop)
    (?:habe|hab) (?:ich )?(?:\p{L}+ )?(?:seminar|vorlesung|sprechstunde|termine?|sitzung|unterricht) | j'enseigne | j'ai (?:une? )?(?:cours|réunion) | (?:tengo|doy) (?:una )?(?:clases?|reunión)
    pris(?:e|es)? | occupée?s? | fermée?s? | férié | en (?:congrès|formation|réunion|mission|conférence) | au congrès
    ocupad[oa]s? | cerrad[oa]s? | festivo | en (?:un congreso|una conferencia|reunión)
  `)}(?!\p{L})`,
  "u",
);
/** "At the conference on Tuesday we could meet." */
const MEETS_THERE =
  /\b(?:could|can|might|happy to|glad to|free to|let's|shall we|let us) (?:\p{L}+ )?(?:meet|talk|chat|speak|see)|\b(?:how|what) about\b/u;
/** "Until 1 March" is an end, unless it ends what is free. */
const UNTIL =
  /(?<!\p{L})(?:until|till?|through|before|bis(?: zum)?|jusqu'(?:au|à|en)?|hasta(?: el)?) (?:the )?$/u;
const INSTEAD_OF =
  /(?<!\p{L})(?:instead of|rather than|not on|anstatt|statt|au lieu d[eu]|en (?:lugar|vez) de(?:l)?) (?:(?:on|the|am|le|el) )*$/u;
/** "Can we cancel Thursday and talk on Friday?" */
const CANCELS =
  /(?<!\p{L})(?:cancel|skip|drop|call off|annul(?:er|e|ons|ez)|cancel(?:ar|amos|emos)|anul(?:ar|amos)) (?:(?:on|the|our|talk|call|meeting|of|le|el|la|del|de|rendez-vous|cita) )*$/u;
const MIGHT = /(?<!\p{L})(?:if|in case|falls|wenn|sollte|si)(?!\p{L})/u;
const CANCELLED =
  /^[\p{L}\d.]+ (?:(?!und |oder )[\p{L}\d.:]+ ){0,4}(?:absagen|ausfallen|streichen|canceln|weglassen)(?!\p{L})/u;
const FREE =
  /\b(?:free|available|any ?time|any day|always|flexible|works?|suits?|fine|frei|jederzeit|zeit|libre|disponible|[?])/;
/** A "not" that refuses no day. */
const NO_REFUSAL =
  /\b(?:(?:push|move|shift|put|set) (?:\p{L}+ ){0,2}back|why (?:don't|doesn't|wouldn't) (?:you|we|i)|not (?:a |too |so |that )?bad|(?:is|are)n't (?:a |too |so |that )?bad|too bad|why not|warum nicht|not (?:before|earlier|until|sure|too)|nicht (?:vor|später)|keine? problem)\b/gu;
const OVER =
  /\b(?:i|we|ich|wir) (?:just |also )?(?:met|saw|spoke|talked|ran into|attended|heard|traf|trafen|sprach|sprachen|hörte)\b|\b(?:last|letzte[nrs]?|vergangene[nrs]?) (?:week|woche|mon|tue|wed|thu|fri|sat|sun|die|mit|don|fre|sam)/;
const SUITS =
  /\b(?:works?|suits?|fine|good|great|free|available|possible|could|can(?!')|would|fits|better|geht|ginge|gehen|passt|klappt|möglich|könnte|kann|frei|zeit|libre|convient|puedo|viene bien)\b|\d ?(?:am|pm|uhr|h)\b|\b(?:at|um|a las?|alle) \d|(?<!\p{L})à \d|(?<!\p{L})(?:oui|sí|ja)(?!\p{L})|\d[:.]\d\d|\?/u;
/** "Not Tuesday, or Wednesday at 9": what is only named beside a refusal is refused with it. */
const GOES_ON = /^[,;] ?(?:and |or )?(?:or|nor|neither|oder|noch|ni|ou)\b/;
const SAYS_IT =
  /\?|\b(?:works?|suits?|fine|good|great|free|available|possible|could|can(?!')|would|better|geht|ginge|passt|klappt|könnte|kann|frei)\b/;
/** Behind these the other side is told: "I can't do Tuesday, but Wednesday". */
const TURNS =
  /\b(?:but|however|though|although|otherwise|instead|aber|mais|pero|sondern|dafür|sonst|ansonsten|if not|wenn nicht|falls nicht)\b/;
/** "I'm away, so Friday". */
const SO = /^[,;] ?(?:so|then|hence|also|deshalb|dann|donc|alors|así que|entonces)\b/;
const PARTS = new RegExp(
  String.raw`,|;|${TURNS.source}|\band (?=(?:i |we )?(?:could|can|meet|talk|speak)\b)`,
  "g",
);

const TELLS =
  /\b(?:i|i'm|i'll|we|we're|my|our|he|she|they|there|it|ich|wir|je|nous|mi|is|are|ist|sind)\b|\bj'/u;
/** Whoever says where they are may well be found there. */
const IS_THERE =
  /\b(?:i|we)(?:'m| am|'re| are|'ll be| will be)? (?:also |back |only |usually |there )?(?:in|around|here|there|at (?:home|my desk|the office))\b/u;

/** By the parts of a sentence in small letters: one that says nothing of its own goes with the one before it. */
export function refusedIn(small: string): Refused {
  const starts = [0, ...[...small.matchAll(PARTS)].map(({ index }) => index)];
  let refused = false;
  const parts = starts.map((start, place) => {
    const end = starts[place + 1] ?? small.length;
    const part = small.slice(start, end).replace(NO_REFUSAL, (words) => " ".repeat(words.length));
    const turned = new RegExp(`^${TURNS.source}`).test(part) || SO.test(part);
    const said = turned ? part.replace(TURNS, "") : part;
    const isTaken = TAKEN.test(said) && !MEETS_THERE.test(said);
    if (NO.test(said) || CALLS_OFF.test(said) || OVER.test(said) || isTaken) refused = true;
    else if (turned || (GOES_ON.test(said) ? SAYS_IT : SUITS).test(said)) refused = false;
    const offers = SUITS.test(said) || MEETS_THERE.test(said);
    return { end, refused, told: TELLS.test(said) && !offers && !IS_THERE.test(said) };
  });
  const partAt = (at: number) => parts.find(({ end }) => at < end);
  const isRefused = (at: number) => {
    if (partAt(at)?.refused !== false) return partAt(at)?.refused ?? false;
    const before = small.slice(0, at);
    if ((CANCELS.test(before) || CANCELLED.test(small.slice(at))) && !MIGHT.test(before)) return true;
    return INSTEAD_OF.test(before) || (UNTIL.test(before) && !FREE.test(small));
  };
  return Object.assign(isRefused, { told: (at: number) => partAt(at)?.told ?? false });
}
