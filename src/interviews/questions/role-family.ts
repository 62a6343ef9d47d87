import { foldText } from "#people/fold.ts";

/** Lines of work that questions are written for. */
export const ROLE_FAMILIES = [
  "industry-research",
  "biotech-startup",
  "academia",
  "research-management",
  "data-science",
  "science-policy",
  "patent-law",
  "publishing",
  "consulting",
  "teaching",
  "clinical-regulatory",
  "science-communication",
  "ngo",
] as const;
export type RoleFamily = (typeof ROLE_FAMILIES)[number];

export const ROLE_FAMILY_NAMES: Record<RoleFamily, string> = {
  "industry-research": "research in industry",
  "biotech-startup": "a start-up",
  academia: "academia",
  "research-management": "research management",
  "data-science": "data science",
  "science-policy": "science policy",
  "patent-law": "patent law",
  publishing: "publishing",
  consulting: "consulting",
  teaching: "teaching",
  "clinical-regulatory": "clinical or regulatory work",
  "science-communication": "science communication",
  ngo: "non-profit work",
};

/** For questions about having left research, which would puzzle somebody who is still in it. */
export const OUTSIDE_RESEARCH: readonly RoleFamily[] = ROLE_FAMILIES.filter(
  (family) => family !== "academia" && family !== "industry-research",
);

/**
 * Words of a headline, folded, and the line of work they speak for. The first that matches counts, so the
 * telling ones come first: a "patent examiner" is not an "examiner", a "professor of teaching" is at a university.
 */
const TELLING: readonly (readonly [RegExp, RoleFamily])[] = [
  [
    /\b(patents?|patentanw\w*|intellectual property|ip (attorney|counsel|manager)|trade ?mark)\b/,
    "patent-law",
  ],
  [
    /\b(regulatory|clinical (research|trials?|affairs|development|operations|data)|pharmacovigilance|medical (affairs|writer|writing|science liaison|advisor)|msl|cra|drug safety|quality assurance|gmp|gcp)\b/,
    "clinical-regulatory",
  ],
  [
    /\b(policy|parliament|ministry|civil servant|government|public affairs|scientific advis\w+|regulator|european commission)\b/,
    "science-policy",
  ],
  [
    /\b(editor|editorial|publish\w*|verleger\w*|lektor\w*|redakteur\w*|journals?|copy ?edit\w*|proofread\w*)\b/,
    "publishing",
  ],
  [
    /\b(journalis\w*|science (writer|communicat\w*)|communications?|outreach|press officer|museum|podcast\w*|broadcast\w*|illustrat\w*)\b/,
    "science-communication",
  ],
  [
    /\b(technology transfer|tech transfer|grants? (office|manager|advis\w+)|research (manager|office|support|administrat\w*|coordinator|funding)|core facility|programme? (officer|manager)|lab manager|knowledge exchange)\b/,
    "research-management",
  ],
  [
    /\b(consult(ant|ing|ancy)|advisory|strategy associate|mckinsey|bcg|bain|deloitte|accenture)\b/,
    "consulting",
  ],
  [
    /\b(data (scien\w*|analy\w*|engineer\w*)|(?:cientista|cientific[oa]) de da[dt]os|machine learning|bioinformatic\w*|statistician|biostatistic\w*|software|developer|ml engineer|quantitative)\b/,
    "data-science",
  ],
  [
    /\b(teacher|teaching|lehrer\w*|lehrkraft|studienrat\w*|enseignante?|professeur des ecoles|school|lyc[e]e|gymnasium|pedagog\w*|educat(or|ion)|tutor)\b/,
    "teaching",
  ],
  [
    /\b(ngo|charity|foundation|non-?profit|humanitarian|medecins sans frontieres|red cross|wwf|unicef|global health|conservation)\b/,
    "ngo",
  ],
  [/\b(founder|co-?founder|start-?up|venture|incubator|seed stage|spin-?(off|out))\b/, "biotech-startup"],
  [
    /\b(post-?doc\w*|phd (student|candidate)|doctoral|doktorand\w*|doctorante?|dottorand[oa]|professor\w*|profes+eur|catedratic[oa]|wissenschaftliche\w* mitarbeiter\w*|maitre de conferences|enseignant.chercheur|cherche(?:ur|use)|investigador\w*|pesquisador\w*|ricercat\w*|onderzoeker|universitair docent|lecturer|principal investigator|group leader|fellow|university|institute|college|academy|faculty|max planck|cnrs|embl)\b/,
    "academia",
  ],
  [
    /\b(pharma\w*|biotech\w*|r ?& ?d|research scientist|scientist|novartis|roche|astrazeneca|gsk|pfizer|sanofi|bayer|merck|novo nordisk|genentech|therapeutics|chemist|engineer)\b/,
    "industry-research",
  ],
];

export type GuessedFamily = {
  readonly family: RoleFamily;
  /** "the word “patent” in their headline" */
  readonly because: string;
};

/** An organization or a field by itself is no role: nobody has said what they do there. */
const NO_ROLE =
  /^(?:embl|max planck|cnrs|university|institute|college|academy|faculty|novartis|roche|astrazeneca|gsk|pfizer|sanofi|bayer|merck|novo nordisk|genentech|therapeutics|pharma\w*|biotech\w*|mckinsey|bcg|bain|deloitte|accenture|parliament|ministry|government|foundation|charity|school|gymnasium|lycee|wwf|unicef|red cross|museum)$/;

/** The line of work that they were said to have, for questions that speak of what they do. */
export function saidRoleFamily(headline: string, role = ""): RoleFamily | null {
  const folded = foldText(`${role} ${headline}`.slice(0, MAX_LENGTH));
  for (const [pattern, family] of TELLING) {
    const found = pattern.exec(folded);
    if (found !== null && !NO_ROLE.test(found[0])) return family;
  }
  return null;
}

/** Every line of work that words of a role or a career speak for; a place by itself is none. */
export function saidFamilies(words: string): readonly RoleFamily[] {
  const folded = foldText(words.slice(0, MAX_LENGTH));
  return TELLING.flatMap(([pattern, family]) => {
    const found = pattern.exec(folded);
    return found === null || NO_ROLE.test(found[0]) ? [] : [family];
  });
}

/** Bound on what is read of a headline or organization. */
const MAX_LENGTH = 300;

/**
 * A guess at somebody's line of work from their headline, then from the name of their organization. A suggestion
 * to confirm with one tap, with the word it rests on; null where no word speaks.
 */
export function roleFamilyOf(headline: string, organization = ""): GuessedFamily | null {
  return fromWords(headline, "headline") ?? fromWords(organization, "organization");
}

function fromWords(text: string, where: "headline" | "organization"): GuessedFamily | null {
  const folded = foldText(text.slice(0, MAX_LENGTH));
  for (const [pattern, family] of TELLING) {
    const found = pattern.exec(folded);
    if (found !== null) return { family, because: `The word “${found[0]}” in their ${where}.` };
  }
  return null;
}
