import { isNoPlace } from "#organizations/no-place.ts";
import { oneLine } from "#people/shown.ts";

/** Who does nothing that one could be asked about, or nowhere. */
const NO_WORK =
  /^(?:(?:now |currently )?(?:on (?:\p{L}+ )?(?:leave|sabbatical|break)|(?:parental|maternity|paternity|sick) leave|sabbatical|career break|(?:home ?maker|(?:stay-at-home|full-time) (?:mum|mom|mother|dad|father|parent|carer))|n\/?a|none|unknown|tba|[-–?]+))$/iu;
/** Whose work lies behind them, for good or for a while, as they say in many languages. */
const WORK_IS_OVER =
  /^(?:(?:now |currently |happily |newly |recently )?(?:retired|retiree|pensioner|emerit(?:us|a)|(?:im )?ruhestand|rentner(?:in)?|retrait[ée]e?|à la retraite|jubilad[oa]|pensionat[oa]|in pensione)(?: *\([^)]*\)|,? (?:since|from|seit|depuis|desde|formerly|ehemals|previously|ex-) ?.*)?)$/iu;
/** "Head of R&D (until 2025)", "formerly at Novartis": a position that was. */
const WAS_UNTIL =
  /\((?:until|till|up to|bis|jusqu['’](?:en|à)|hasta|fino al) (?:\p{L}+ )?\d{4}\)$|^(?:formerly|previously|ehemals|anciennement) /iu;
/** Without work: nothing that anybody would be called by in a letter. "Adviser for job seekers" is work. */
const WITHOUT_WORK =
  /(?:^|[,;(–—-] *|\b(?:and|but) )(?:(?:now|currently|actively|still|recently|un jour|actuellement|zurzeit|derzeit) )*(?:(?:unemployed|jobless|out-of-work|arbeitslose?r?|desemplead[oa]|disoccupat[oa]|desempregad[oa])(?!\p{L})|(?:(?:an? )?job[- ]?(?:seek(?:er|ing)|hunt(?:er|ing)|search(?:ing)?)|out of (?:a job|work)|laid[- ]off|(?:made )?redundant|between (?:two )?(?:jobs|roles|positions|contracts|opportunities|things)|in (?:a )?(?:career |job )?transition|arbeitss?uchend|auf (?:arbeits|job|stellen)suche|(?:en|à la) recherche d['’](?:un )?emploi|sans emploi|demandeu(?:r|se) d['’]emploi|au chômage|en paro|buscando (?:empleo|trabajo)|in cerca di lavoro|werkzoekend)(?= *(?:$|[.,;)!–—-]| (?:in|at|with|for|since|after|as|and|but)(?!\p{L}))))/iu;
/** Looking round, perhaps from a position that they have. */
const SEEKS =
  /^(?:(?:now|currently|actively) )*(?:seeking|looking for|open to|available for|in search of) (?:an? |any |my |new |next |the |other )*(?:work|jobs?|roles?|positions?|challenges?|employment|opportunit(?:y|ies))\b/i;

/** Whether a role says that there is no work to speak of. */
export function saysNoWork(role: string): boolean {
  const plain = oneLine(role).trim();
  return [NO_WORK, WORK_IS_OVER, WAS_UNTIL, WITHOUT_WORK].some((words) => words.test(plain));
}

/** Whether the work that one could ask somebody about lies behind them, for good or for a while. */
export function isWorkBehind({
  role,
  organization,
}: {
  readonly role: string;
  readonly organization: string;
}) {
  const said = [role, organization].map((line) => oneLine(line).trim());
  return (
    said.some((line) => WORK_IS_OVER.test(line) || WAS_UNTIL.test(line) || WITHOUT_WORK.test(line)) ||
    ((organization === "" || isNoPlace(organization)) && said.some((line) => SEEKS.test(line)))
  );
}

/** Whether a line tells of somebody that they have no work, or look for some. */
export function isWithoutWork(line: string): boolean {
  return WITHOUT_WORK.test(line);
}
