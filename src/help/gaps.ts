import { searchWords } from "#people/fold.ts";
import type { PersonId } from "#people/id.ts";
import { listed, shownName } from "#people/shown.ts";
import type { Stage } from "#stages/stage.ts";
import { ALTERNATIVES, type Alternative } from "./alternatives.ts";
import { HELP_KINDS, HELP_NAMES, type HelpKind } from "./help.ts";

/** What somebody at a stage usually needs, and why just then; the most pressing first. */
const NEEDED: Record<Stage, readonly (readonly [HelpKind, string])[]> = {
  exploring: [
    ["advice", "You are looking round, and each view from inside saves a detour."],
    ["introduction", "One name from someone you know opens more than ten letters to strangers."],
    ["teaching", "Skills begun early have years to pay."],
    ["feedback", "Early drafts get better with other eyes, and so does the courage to show them."],
    ["listening", "Not knowing yet is tiring. It helps to say it aloud to somebody."],
  ],
  preparing: [
    ["advice", "There is still time to act on it."],
    ["feedback", "What you finish now is what others will judge you by."],
    ["introduction", "You know by now which places matter; a name there helps."],
    ["cv-edit", "A first look is worth most before anything hangs on it."],
    ["teaching", "A skill begun now can still stand on the CV."],
    ["listening", "The middle is long. It helps to say so to somebody."],
  ],
  applying: [
    ["cv-edit", "It goes out with every letter; another pair of eyes finds what yours skip."],
    ["practice", "Half an hour of rehearsal is worth ten of worry."],
    ["reference", "Two or three people who write for you should know what you apply for."],
    ["opportunity", "Most openings are known inside before they are posted."],
    ["introduction", "A word from somebody inside gets a letter read."],
    ["contract-reading", "It is easier to change a contract before it is signed."],
    ["listening", "Applying means many a no. Somebody should know how you are."],
  ],
  "settling-in": [
    ["advice", "You are new, which is the one time when every question is expected."],
    ["contract-reading", "What you signed says what you may ask for in a year."],
    ["feedback", "An early word on how you are doing spares a late one."],
    ["listening", "A new place is tiring; somebody from before understands."],
  ],
};

/** Somebody who has given a kind of help, or whom it would be natural to ask for it. */
export type Giver = {
  readonly personId: PersonId;
  readonly name: string;
  readonly mentor: boolean;
  /** The organizations where they are now. */
  readonly places: readonly string[];
};

/** Where I say that a kind of help is given. */
export type Around = { readonly lab: boolean; readonly institution: boolean };

export type GapFacts = {
  readonly stage: Stage;
  /** Who has given each kind of help, the latest first. */
  readonly given: ReadonlyMap<HelpKind, readonly Giver[]>;
  readonly mentors: readonly Giver[];
  readonly said: Partial<Record<HelpKind, Around>>;
  /** "a third-year postdoc in cell biology at the Rhône Institute"; tells which places are mine. */
  readonly introduction: string;
};

export type Need = {
  readonly kind: HelpKind;
  readonly name: string;
  readonly why: string;
  readonly lab: boolean;
  readonly institution: boolean;
  readonly givers: readonly { readonly personId: PersonId; readonly name: string; readonly where: Where }[];
  /** Mentors who could be asked for it and have not given it yet. */
  readonly couldAsk: readonly { readonly personId: PersonId; readonly name: string }[];
  readonly sentence: string;
  /** Elsewhere; empty where lab or institution give it (R56). */
  readonly alternatives: readonly Alternative[];
};

export type Where = "mentor" | "institution" | "elsewhere";

/** Kinds of help that a mentor is asked for more naturally than anybody else. */
const OF_MENTORS: readonly HelpKind[] = [
  "advice",
  "feedback",
  "cv-edit",
  "contract-reading",
  "practice",
  "reference",
];
const NAMED = 4;

/** What somebody at my stage usually needs against who around me gives it, and where else it can be had (R56). */
export function needsOf(facts: GapFacts): readonly Need[] {
  return NEEDED[facts.stage].map(([kind, why]) => needOf(kind, why, facts));
}

function needOf(kind: HelpKind, why: string, facts: GapFacts): Need {
  const { lab = false, institution = false } = facts.said[kind] ?? {};
  const givers = (facts.given.get(kind) ?? []).slice(0, NAMED).map((giver) => ({
    personId: giver.personId,
    name: giver.name,
    where: whereIs(giver, facts.introduction),
  }));
  const gave = new Set(givers.map(({ personId }) => personId));
  const couldAsk = OF_MENTORS.includes(kind)
    ? facts.mentors
        .filter(({ personId }) => !gave.has(personId))
        .slice(0, NAMED)
        .map(({ personId, name }) => ({ personId, name }))
    : [];
  const near = lab || institution || givers.some(({ where }) => where === "institution");
  return {
    kind,
    name: HELP_NAMES[kind],
    why,
    lab,
    institution,
    givers,
    couldAsk,
    sentence: inWords({ lab, institution, givers, couldAsk }),
    alternatives: near ? [] : ALTERNATIVES[kind],
  };
}

/** A mentor is one wherever they are; a place is mine where I name it when I introduce myself. */
function whereIs({ mentor, places }: Giver, introduction: string): Where {
  if (mentor) return "mentor";
  return places.some((place) => namesPlace(introduction, place)) ? "institution" : "elsewhere";
}

function namesPlace(introduction: string, place: string): boolean {
  const words = searchWords(place).join(" ");
  return words.length > 2 && ` ${searchWords(introduction).join(" ")} `.includes(` ${words} `);
}

function inWords({
  lab,
  institution,
  givers,
  couldAsk,
}: Pick<Need, "lab" | "institution" | "givers" | "couldAsk">) {
  const around = [lab ? "your team" : "", institution ? "your institution" : ""].filter(
    (each) => each !== "",
  );
  const names = givers.map(({ name }) => shownName(name));
  if (names.length > 0)
    return `${listed([...names, ...around])} ${names.length + around.length > 1 ? "have given" : "has given"} it to you.`;
  if (around.length > 0)
    return `${listed(around).replace(/^y/, "Y")} ${around.length > 1 ? "give" : "gives"} it.`;
  if (couldAsk.length > 0)
    return `Nobody has yet; ${listed(couldAsk.map(({ name }) => shownName(name)))} could be asked.`;
  return "Nobody around you yet. That is common, and there are other doors.";
}

/** What I said of each kind, read back from what is kept; anything else there is passed over. */
export function aroundIn(kept: unknown): Partial<Record<HelpKind, Around>> {
  if (typeof kept !== "object" || kept === null) return {};
  const said = kept as Readonly<Record<string, Partial<Around> | undefined>>;
  return Object.fromEntries(
    HELP_KINDS.flatMap((kind) => {
      const each = said[kind];
      return typeof each === "object" && each !== null
        ? [[kind, { lab: each.lab === true, institution: each.institution === true }]]
        : [];
    }),
  );
}
