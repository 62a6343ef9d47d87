import type { DateText } from "#time/date.ts";
import { governingOn } from "./governing.ts";
import type { Programme } from "./stage.ts";

/**
 * What I come from, as far as I have said: research; a training that ends; or any other work, which is supposed of
 * whoever has said nothing. It decides which examples and questions make sense to me, and never what I may do.
 */
export const BACKGROUNDS = ["research", "training", "work"] as const;
export type Background = (typeof BACKGROUNDS)[number];

export type SaidOfMe = {
  readonly programmes: readonly Programme[];
  /** "a second-year PhD student in cell biology", after "I am". */
  readonly introduction: string;
};

const RESEARCH =
  /\b(?:ph\.?d|dphil|doctora\w*|doktorand\w*|doctorant\w*|dottorand\w*|post-?doc\w*|research(?:er)?|(?<!data )scientist|principal investigator|group leader|lab(?:oratory)?)\b/i;

const TRAINING =
  /\b(?:master'?s?|m\.?sc|bachelor\S*|b\.?sc|degree|stud(?:ies|ent)|programme|fellow(?:ship)?|scholarship|internship|intern|train(?:ing|ee(?:ship)?)|residency|apprentice(?:ship)?)\b/i;

/** My own words about myself come first, then what I am in on that day. */
export function backgroundOn({ programmes, introduction }: SaidOfMe, date: DateText): Background {
  const found = governingOn(programmes, date);
  const programme = "programme" in found && found.kind !== "over" ? found.programme : null;
  const title = programme?.title ?? "";
  for (const said of [introduction, title]) {
    if (RESEARCH.test(said)) return "research";
    if (TRAINING.test(said)) return "training";
  }
  const hasUnnamedEnd = introduction.trim() === "" && title.trim() === "" && programme?.endsOn != null;
  return hasUnnamedEnd ? "training" : "work";
}

/** Of work that was, and not of an age, of school or of what is to come. */
const YEARS =
  /(?<!\b(?:in|within|next|another|last) )\b(?:[3-9]|[1-4]\d|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty|thirty|many|several)\s+years\b(?!\s+(?:old|ago|of (?:age|school|study|studies)))/i;
const SEASONED = /\b(?:decades? (?:of|in|on|as)|experienced|seasoned|senior|veteran|long-serving)\b/i;

/**
 * Whether I have said that years of work are behind me: then what is for beginners is not proposed to me. Where I have
 * not said so, nothing is guessed.
 */
export function hasYearsBehind(said: SaidOfMe, date: DateText): boolean {
  const { introduction } = said;
  return backgroundOn(said, date) === "work" && (YEARS.test(introduction) || SEASONED.test(introduction));
}
