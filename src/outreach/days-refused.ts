/** Of a sentence, where days are named because they do not suit, or are over. */
export type Refused = (at: number) => boolean;

const NO =
  /\b(?:neither|nor|no good|bad|impossible|(?:is|are|looks) (?:also |sadly |already )?(?:out|off|taken|full|gone|blocked|booked|difficult|tricky)|schlecht|ungünstig|unmöglich|weder|tampoco|imposible|not|cannot|away|travelling|traveling|except|busy|(?:have|got|in) (?:\p{L}+ )?(?:meetings|classes|lectures)|teach(?:ing)?|lecturing|unavailable|out of (?:the )?office|back|nicht|keine?n?|verreist|unterwegs|belegt|ausgebucht|im urlaub|(?:ne|n') ?\p{L}+ pas|pas (?:libre|possible|disponible)|no (?:puedo|podré|me viene|estoy)|abwesend|außer haus|wieder (?:da|zurück|im büro|erreichbar)|absente?s?|en (?:congés?|vacances|déplacement)|hors du bureau|de retour|ausente|fuera de (?:la |mi )?oficina|de (?:vacaciones|viaje|baja)|vuelvo|regreso|fuori (?:ufficio|sede)|assente|in ferie|afwezig)\b|n't\b|^pas /u;
/** A "not" that refuses no day. */
const NO_REFUSAL =
  /\b(?:not (?:a |too |so |that )?bad|(?:is|are)n't (?:a |too |so |that )?bad|too bad|why not|warum nicht|not (?:before|earlier|until|sure|too)|nicht (?:vor|später)|keine? problem)\b/g;
const OVER =
  /\b(?:i|we|ich|wir) (?:just |also )?(?:met|saw|spoke|talked|ran into|attended|heard|traf|trafen|sprach|sprachen|hörte)\b|\b(?:last|letzte[nrs]?|vergangene[nrs]?) (?:week|woche|mon|tue|wed|thu|fri|sat|sun|die|mit|don|fre|sam)/;
const SUITS =
  /\b(?:works?|suits?|fine|good|great|free|available|possible|could|can(?!')|would|fits|better|geht|ginge|gehen|passt|klappt|möglich|könnte|kann|frei|zeit|libre|convient|puedo|viene bien)\b|\d ?(?:am|pm|uhr|h)\b|\b(?:at|um) \d|\d[:.]\d\d|\?/;
/** "Not Tuesday, or Wednesday at 9": what is only named beside a refusal is refused with it. */
const GOES_ON = /^[,;] ?(?:and |or )?(?:or|nor|neither|oder|noch|ni|ou)\b/;
const SAYS_IT =
  /\?|\b(?:works?|suits?|fine|good|great|free|available|possible|could|can(?!')|would|better|geht|ginge|passt|klappt|könnte|kann|frei)\b/;
/** Behind these the other side is told: "I can't do Tuesday, but Wednesday". */
const TURNS =
  /\b(?:but|however|though|although|otherwise|instead|aber|mais|pero|sondern|dafür|sonst|ansonsten|if not|wenn nicht|falls nicht)\b/;
const PARTS = new RegExp(`,|;|${TURNS.source}`, "g");

/** By the parts of a sentence in small letters: one that says nothing of its own goes with the one before it. */
export function refusedIn(small: string): Refused {
  const starts = [0, ...[...small.matchAll(PARTS)].map(({ index }) => index)];
  let refused = false;
  const parts = starts.map((start, place) => {
    const end = starts[place + 1] ?? small.length;
    const part = small.slice(start, end).replace(NO_REFUSAL, (words) => " ".repeat(words.length));
    const turned = new RegExp(`^${TURNS.source}`).test(part);
    const said = turned ? part.replace(TURNS, "") : part;
    if (NO.test(said) || OVER.test(said)) refused = true;
    else if (turned || (GOES_ON.test(said) ? SAYS_IT : SUITS).test(said)) refused = false;
    return { end, refused };
  });
  return (at) => parts.find(({ end }) => at < end)?.refused ?? false;
}
