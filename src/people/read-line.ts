import { contactKey } from "./contact-point.ts";
import { givenFirst, NAME_WORDS } from "./given-first.ts";
import { tellsHowMet } from "./other-scripts.ts";
import { postalIn } from "./postal.ts";
import { saidOfToday } from "./present-place.ts";
import { DEGREE, spokenBy, workIn } from "./role-or-place.ts";
import { clipped, oneLine } from "./shown.ts";

/** What one typed line says of a person. A guess, to be confirmed before anything is kept; "" where nothing is said. */
export type LineRead = {
  readonly name: string;
  readonly role: string;
  readonly organization: string;
  readonly email: string;
  readonly phone: string;
  readonly url: string;
  /** Where the post reaches them, on one line. */
  readonly address: string;
  readonly howMet: string;
  /** What else it tells: a second number, and all that has no field. */
  readonly notes: string;
};

export const LINE_PARTS = [
  "name",
  "role",
  "organization",
  "email",
  "phone",
  "url",
  "address",
  "howMet",
  "notes",
] as const;
export type LinePart = (typeof LINE_PARTS)[number];

/** Before the title of the page that a line comes from: it is there to be seen, and says nothing of the person. */
export const PAGE_CALLED = "Page: ";

/** Longer lines are cut, not refused: a whole signature may have been pasted. */
const LINE_LENGTH = 1_000;
const PIECES = 20;

/** "Ana Ruiz <ana@example.org>", "Ana Ruiz (ana@example.org)". */
const ADDRESS = /[<(]?(?:mailto:)?([^\s@<>(),;:"[\]\\]+@[^\s@<>(),;:"[\]\\]+\.[^\s@<>(),;:"[\]\\]+)[>)]?/u;
const WEB = /^(?:https?:\/\/|www\.)\S+$|^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:\/\S*)$/iu;
const PHONE = /^(?:tel\.?:?\s*)?\+?[\d\s()./-]{6,24}$/iu;
/** How people say how they know somebody, at the beginning of a piece. */
const MET =
  /^(?:we\s|i\s|my\s|met\b|sat\b|shared\b|same\b|from\s(?:my|our|the)\b|former\b|ex-|once\b|used\sto\b|worked\b|studied\b|through\b|via\b|friend\b|introduced\b|know\b|knows\b|talked\b|spoke\b|gave\b|taught\b|old\b|summer\sschool\b|conference\b|(?:the\s|a\s)?(?:talk|lecture|keynote|seminar|workshop|poster|panel)\s(?:on|about)\b)/iu;
/** "Chair of the society" is a role, "professor at EMBL" a role and a place. */
const ROLE_AT = /^(.{2,80}?)\s+(?:at|@|bei|chez)\s+(.{2,120})$/iu;
/** Where people meet, before "at": no occupation. */
const OCCASION =
  /\b(?:talk|poster|session|seminar|lecture|meeting|course|school|workshop|retreat|party|dinner|lunch|fair|visit)$/iu;
const NOW_DOES = /^(?:now\s+)?(?:is\s+|does\s+|works?\s+(?:as|in|on)\s+|is\s+a\s+)(.+)$/iu;
const WORKS_AT = /^(?:now\s+)?(?:is\s+|works?\s+|moved\s+|went\s+)?(?:at|to)\s+(.+)$/iu;
/** Whom they work for is theirs, while "worked at EMBL" may well be both of us. */
const WORKED_FOR = /^(?:now\s+)?(?:works?|working|worked)\s+for\s+(?!(?:me|us|my|our)\b)(.+)$/iu;
/** "Google as a UX researcher". */
const AS_WHAT = /^(.{2,120}?) as (?:an? |the )?(.{2,80})$/u;
/** Whether words name an organization that is known from elsewhere. */
export type KnowsPlace = (name: string) => boolean;

/**
 * Splits one line about a person: "Ana Ruiz, EMBL, met at the poster session, ana@example.org". Commas, semicolons,
 * dashes between spaces and new lines part it; the first piece is the name.
 */
export function readLine(typed: string, isKnownPlace: KnowsPlace = () => false): LineRead {
  const found = { ...NOTHING_READ };
  const address = ADDRESS.exec(typed.slice(0, LINE_LENGTH))?.[1]?.replace(/[.]+$/, "");
  let line = typed.slice(0, LINE_LENGTH);
  if (address !== undefined && contactKey("email", address) !== undefined) {
    found.email = address;
    line = line.replace(ADDRESS, " ");
  }
  const pieces = line
    .split(/[,;，、；،؛\n\r\t]+|\s[–—-]\s/u)
    .map((piece) => oneLine(piece))
    .filter((piece) => piece !== "" && !piece.startsWith(PAGE_CALLED))
    .slice(0, PIECES);
  const { address: postal, rest: others } = postalIn([pieces.join(", ")]);
  found.address = clipped(postal, 500);
  const [first = "", ...rest] = givenFirst(named(others.flatMap((each) => each.split(", "))));
  // "Ana Ruiz!!", as one writes it down with joy.
  found.name = clipped(first.replace(/(?<=\p{L})[!?]+$/u, ""), 200);
  const today = rest.map(ofToday(found));
  const isNow = found.organization !== "";
  const open = today.filter((piece) => piece !== "" && !place(found, piece));
  placeWork(found, open, isKnownPlace, isNow);
  return found;
}

/** "don't remember her name" and "nobody" are answers, and nobody's name. */
const NO_NAME = new RegExp(
  `^(?:${[
    String.raw`(?:i )?(?:do not|don['’]?t|can['’]?t|cannot|could not|couldn['’]?t|forgot|have forgotten) (?:\p{L}+ )*(?:know|remember|recall|names?)\b.*`,
    String.raw`(?:i )?(?:do not|don['’]?t|can['’]?t|cannot) (?:have|think of) (?:one|any|an|a)(?:one|body)?\b.*`,
    String.raw`(?:i (?:have|know|never had) |there (?:is|are|was) )?(?:no(?:body| ?one)|none|no (?:idea|committee|lab|programme)|not sure|unknown|n\/a)(?: (?:really|yet|so far|at all|in particular|special|else|comes to mind|(?:that )?i (?:know|can think of)))*`,
    String.raw`\?+`,
  ].join("|")})[.!]?$`,
  "iu",
);
const TIE =
  "(?:friend|colleague|collaborator|lab ?mate|class ?mate|flat ?mate|supervisor|boss|teacher|professor|mentor|tutor|student|neighbou?r)";
/** "my friend Radu", "our former neighbour Ana Ruiz"; the tie, and the name. */
const TIE_AND_NAME = new RegExp(`^((?:my|our) (?:(?:old|good|former|ex) )?${TIE}),? (\\S.*)$`, "iu");
const TIE_ALONE = new RegExp(
  `^(?:(?:my|our) (?:(?:old|good|former|ex) )?${TIE}|an? (?:old |good |former )?${TIE} of mine)$`,
  "iu",
);

/** Whether somebody answered that there is nobody, or that the name is not known. */
export function isNoName(text: string): boolean {
  return NO_NAME.test(oneLine(text));
}

/** What stands round the name in the first piece is said about them: "my friend Radu who went to the ministry". */
function named([first = "", ...rest]: readonly string[]): readonly string[] {
  if (isNoName(first)) return [];
  const [second = "", ...others] = rest;
  if (TIE_ALONE.test(first) && NAME_WORDS.test(second)) return [second, ...ofNote(first), ...others];
  const [words = "", clause] = first.split(/ (?:who|whom) (?=\S)/iu, 2);
  const [, tie = "", after = ""] = TIE_AND_NAME.exec(words) ?? [];
  const name = (after || words).replace(/ et al\b.*$/iu, "");
  return [name, ...ofNote(tie), ...(clause === undefined ? [] : [ofThem(clause)]), ...rest];
}

/** "who I met in Lyon" is "met in Lyon", "whom I know from the choir" is "from the choir". */
function ofThem(clause: string): string {
  return clause.replace(/^(?:i|we) (?:know (?=from\b)|(?=met\b))/iu, "");
}

/** That somebody is a friend is for the user to say by a tap; what else they are to each other is worth a note. */
function ofNote(tie: string): readonly string[] {
  return tie === "" || /\bfriend\b/iu.test(tie) ? [] : [tie.replace(/^our\b/iu, "my")];
}

type Found = { -readonly [Part in keyof LineRead]: string };

export const NOTHING_READ: LineRead = {
  name: "",
  role: "",
  organization: "",
  email: "",
  phone: "",
  url: "",
  address: "",
  howMet: "",
  notes: "",
};

/** That it is so now is no part of what somebody does or where; where they are now is where, whatever else is named. */
function ofToday(found: Found): (piece: string) => string {
  return (piece) => {
    const today = saidOfToday(piece);
    if (today === undefined) return piece;
    const isPlace = /^(?:\p{Lu}|\p{Ll}+\p{Lu})/u.test(today) && !isRole(today) && !ROLE_AT.test(today);
    if (!isPlace || found.organization !== "" || spokenBy(today) === "sentence") return today;
    found.organization = today;
    return "";
  };
}

/** True where the shape of a piece tells what it says. */
function place(found: Found, piece: string): boolean {
  if (found.phone === "" && PHONE.test(piece) && contactKey("phone", piece) !== undefined) {
    found.phone = piece.replace(/^tel\.?:?\s*/iu, "");
  } else if (found.url === "" && WEB.test(piece)) found.url = piece;
  else if ((MET.test(piece) && !WORKED_FOR.test(piece)) || tellsHowMet(piece)) add(found, "howMet", piece);
  else return saysWork(found, piece);
  return true;
}

function saysWork(found: Found, piece: string): boolean {
  const at = WORKS_AT.exec(piece)?.[1] ?? WORKED_FOR.exec(piece)?.[1];
  if (at !== undefined && found.organization === "") {
    const [, where = at, as = ""] = AS_WHAT.exec(at) ?? [];
    const saysRole = found.role === "" && isRole(as);
    found.organization = saysRole ? where : at;
    if (saysRole) found.role = as;
    return true;
  }
  const [, before, after] = ROLE_AT.exec(piece) ?? [];
  if (before !== undefined && OCCASION.test(before)) {
    add(found, "howMet", piece);
    return true;
  }
  if (before !== undefined && after !== undefined && found.organization === "" && isRole(before)) {
    add(found, "role", before.replace(/^(?:now|is|an?)\s+/iu, ""));
    found.organization = after;
    return true;
  }
  const does = NOW_DOES.exec(piece)?.[1];
  if (does === undefined || found.role !== "") return false;
  found.role = does.replace(/^now\s+/iu, "");
  return true;
}

/** What the words of the other pieces tell, beside one another. */
function placeWork(found: Found, open: readonly string[], isKnownPlace: KnowsPlace, isNow: boolean): void {
  const { role, organization, beside, left } = workIn(open, isKnownPlace);
  if (found.role !== "" && DEGREE.test(role)) left.push(role);
  else if (role !== "") add(found, "role", role.replace(/^now\s+/iu, ""));
  const isFree = found.organization === "";
  if (isFree) found.organization = organization;
  for (const piece of beside) add(found, "notes", piece);
  if (!isFree && organization !== "" && isNow) add(found, "notes", `before: ${organization}`);
  for (const piece of isFree || isNow || organization === "" ? left : [organization, ...left])
    add(found, "howMet", piece);
}

/** What somebody does by its words, or what is written small and short as occupations are: "sleep trainer". */
function isRole(words: string): boolean {
  const spoken = spokenBy(words);
  return (
    spoken === "role" ||
    spoken === "part" ||
    (spoken === "open" && /^\p{Ll}[\p{L}-]*(?:\s[\p{L}-]+){0,2}$/u.test(words))
  );
}

function add(found: Found, part: LinePart, piece: string): void {
  found[part] = clipped(found[part] === "" ? piece : `${found[part]}, ${piece}`, 500);
}
