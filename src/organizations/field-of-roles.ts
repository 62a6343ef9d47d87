import { type RoleFamily, saidRoleFamily } from "#interviews/questions/role-family.ts";
import { foldText } from "#people/fold.ts";

/** Of how many people the roles are read. */
const MAX_ROLES = 100;

/** What most people do at a place whose name says nothing, if their roles speak of one line of work. */
export function fieldOfRoles(roles: readonly string[]): string | null {
  const said = roles
    .slice(0, MAX_ROLES)
    .map((role) => fieldOfRole(role))
    .filter((field) => field !== null);
  const [first] = [...Map.groupBy(said, (field) => field)].toSorted((a, b) => b[1].length - a[1].length);
  return first !== undefined && first[1].length * 3 >= said.length * 2 ? first[0] : null;
}

function fieldOfRole(role: string): string | null {
  const [, nearer] = NEARER.find(([words]) => words.test(foldText(role))) ?? [];
  if (nearer !== undefined) return nearer;
  const family = saidRoleFamily("", role);
  return family === null ? null : FIELD_OF[family];
}

/** Lines of work that questions are not told apart by, and fields are. */
const NEARER: readonly (readonly [RegExp, string])[] = [
  [/\bregulatory\b/, "regulatory affairs"],
  [/\b(software|backend|frontend|full.?stack|web) (engineer|developer)/, "software"],
  [/\b(trader|quant|quantitative (researcher|analyst|trader|research))\b/, "finance"],
  [/\b(headhunter|recruiter|personalberater\w*|talent acquisition)\b/, "recruiting"],
  [/\b(rechtsanw\w+|lawyer|solicitor|barrister|avocate?|abogad[oa]|advogad[oa])\b/, "law"],
  [/\b(arzt|arztin|assistenzarzt|physician|medico|medica|medecin|surgeon|resident physician)\b/, "medicine"],
];

/** A scientist or a founder may be anywhere: those say nothing of the field. */
const FIELD_OF: Readonly<Record<RoleFamily, string | null>> = {
  "industry-research": null,
  "biotech-startup": null,
  academia: "academia",
  "research-management": "research management",
  "data-science": "data science",
  "science-policy": "science policy",
  "patent-law": "patent law",
  publishing: "publishing",
  consulting: "consulting",
  teaching: "teaching",
  "clinical-regulatory": "clinical research",
  "science-communication": "science communication",
  ngo: "non-profit",
};
