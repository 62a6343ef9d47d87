const BODY = "(?:board|committee|council|society|association|jury|panel|senate)";

/** What people are beside their work: the role begins with it, and says at most of what, or where. */
const BESIDE = new RegExp(
  `^(?:${[
    // English
    `.*\\bboard (?:member|chair|director|advis[eo]r)`,
    `.*\\b(?:advisory|editorial|supervisory|review) board`,
    `.*\\bboard of (?:directors|trustees|governors|advis[eo]rs)`,
    `(?:vice[- ])?(?:chair|chair(?:man|woman|person)) of the board`,
    `(?:founding |honorary |associate )?members?(?! of)`,
    `members? of (?:the )?(?:[\\p{L}-]+ ){0,3}${BODY}`,
    `${BODY} member`,
    `.*\\bcommittee (?:member|chair)`,
    `non[- ]?executive director`,
    `trustee`,
    `(?:startup |start-up )?(?:advis[eo]r|mentor)`,
    `(?:angel )?investor`,
    `(?:peer )?(?:reviewer|referee)`,
    `.*\\bvolunteer(?:ing)?`,
    `.*\\bambassador`,
    `alumn(?:us|a|i|ae)`,
    `fellow(?= of the)`,
    `(?:visiting|guest|adjunct|honorary|external) (?:[\\p{L}-]+ )?(?:professor|lecturer|fellow|scientist|scholar|researcher|examiner)`,
    // German
    `(?:mitglied (?:des|der|im|in der) )?(?:wissenschaftlichen? )?(?:beirats?|aufsichtsrats?|kuratoriums?|stiftungsrats?|jury)`,
    `(?:beirat|aufsichtsrat|kuratorium|vereins|jury)s?mitglied`,
    `ehrenamt\\p{L}*`,
    `(?:gast|honorar)(?:professor|dozent)(?:in)?`,
    `lehrbeauftragte[rn]?`,
    // French, Italian, Spanish, Portuguese, Dutch
    `membre (?:du|de la) (?:conseil|comité|jury|société|bureau)(?: \\p{L}+)?`,
    `bénévole`,
    `membro (?:d[eo]l?|della) (?:consiglio|comitato|conselho|comité|comitê|júri|giuria)`,
    `volontari[oa]`,
    `miembro del? (?:consejo|comité|jurado|patronato)(?: \\p{L}+)?`,
    `volunt[aá]ri[oa]`,
    `(?:bestuurs|raads)?lid van (?:de|het) (?:raad|bestuur|jury)`,
    `vrijwilliger`,
  ].join("|")})(?=$|\\s*[,(–—-]|\\s+(?:of|for|at|on|to|in|with|bei|im|chez|de|du|van)\\s)`,
  "iu",
);

const AND = /\s*(?:[/|;•·]|\s&\s|\s+(?:and|und|et|y|e|en)\s+)\s*/u;

/**
 * Whether a role is one that people have beside their work (a seat on a board, an honorary office), by itself: "Professor
 * and board member" is none.
 */
export function isBeside(role: string): boolean {
  const parts = role.split(AND).filter((part) => part !== "");
  return parts.length > 0 && parts.every((part) => BESIDE.test(part.trim()));
}
