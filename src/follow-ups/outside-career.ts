import { ROLE_FAMILIES, type RoleFamily, saidFamilies } from "#interviews/questions/role-family.ts";
import { withoutWish } from "#stages/wish.ts";
import { optionNear, stemsOf } from "./relevance.ts";

type Asked = {
  /** The career that I am looking into; "" where none is named. */
  readonly career: string;
  readonly work: { readonly role: string; readonly organization: string; readonly field: string };
  /** What I say of myself, after "I am". */
  readonly introduction: string;
};

/**
 * Whether somebody works elsewhere than in the career that I would ask them about, as far as words say so: their line of
 * work is another one, or they do what I do. Then how their days look tells nothing of it. Where nothing is known, or a
 * word of theirs may belong to it, nobody is outside.
 */
export function isOutside({ career, work, introduction }: Asked): boolean {
  const { role } = work;
  if (career.trim() === "" || role.trim() === "" || mayBelong({ career, work })) return false;
  const isOther =
    saidFamilies(career).length > 0 && saidFamilies(role).some((each) => !OF_ANY_FIELD.includes(each));
  return isOther || isOfMyTrade(role, introduction);
}

/**
 * Whether a career that nobody named may be what somebody is asked about: a word of their work, or its line, belongs to
 * it, their title is had in every field, or nothing is known of what they do. Else only the user can say (R14).
 */
export function mayBeAsked({ career, work }: Omit<Asked, "introduction">): boolean {
  const theirs = saidFamilies(work.role);
  const isOfAnyField = theirs.length > 0 && theirs.every((each) => OF_ANY_FIELD.includes(each));
  return work.role.trim() === "" || isOfAnyField || mayBelong({ career, work });
}

/** Whether a word of somebody's work, or its line, belongs to a career. */
function mayBelong({ career, work: { role, organization, field } }: Omit<Asked, "introduction">): boolean {
  const near = optionNear([{ name: career, verdict: "undecided" }]);
  if (near({ headline: role, places: [{ organization, field }] }) !== null) return true;
  if (OF_RESEARCH.test(career) && OF_RESEARCH.test(role)) return true;
  const theirs = saidFamilies(role);
  return saidFamilies(career).some((each) => akin(each).some((one) => theirs.includes(one)));
}

/** Titles of these are had in every field. */
const OF_ANY_FIELD: readonly RoleFamily[] = [
  "academia",
  "industry-research",
  "biotech-startup",
  "consulting",
];
const OF_RESEARCH =
  /academ|research|scien|universit|professor|faculty|lecturer|post-?doc|\bpi\b|group leader/i;

/** Lines of work between which one title may belong to either. */
const AKIN: readonly (readonly RoleFamily[])[] = [
  ["academia", "teaching", "research-management"],
  ["industry-research", "biotech-startup"],
  ["publishing", "science-communication"],
];

function akin(family: RoleFamily): readonly RoleFamily[] {
  return [
    family,
    ...ROLE_FAMILIES.filter((one) => AKIN.some((each) => each.includes(one) && each.includes(family))),
  ];
}

/** Words of what one is, in many trades. */
const OF_ANY = new Set([
  "year",
  "years",
  "work",
  "worked",
  "working",
  "assist",
  "staff",
  "nine",
  "with",
  "from",
  "the",
]);

function isOfMyTrade(role: string, introduction: string): boolean {
  const mine = new Set(stemsOf(withoutWish(introduction)));
  return stemsOf(role).some((each) => mine.has(each) && !OF_ANY.has(each));
}
