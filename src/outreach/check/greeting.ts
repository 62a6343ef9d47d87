import { bareName } from "#people/bare-name.ts";
import { isGivenName } from "#people/nicknames.ts";
import { type Addressed, addressName } from "../address.ts";
import { ANYWHERE } from "../norms.ts";
import { type Anatomy, nameWords } from "./anatomy.ts";
import type { Checked, Finding } from "./finding.ts";

const NOBODY =
  /^(?:sirs?|madam|all|everyone|everybody|team|colleagues?|friends?|there|hiring|manager|recruiter|or|and)$/;
const TITLE =
  /^(?:prof|profs|professor|professora|professeur|professorin|assoc|associate|assistant|emeritus|emerita|dr|drs|dra|doctor|doktor|docteur|docent|dott|dottoressa|mr|mister|ms|mrs|mx|miss|sir|dame|lord|lady|madame|monsieur|mme|mlle|herr|frau|fru|sr|sra|srta|senor|senora|senhor|senhora|signor|signora|sig|mevrouw|meneer|pan|pani|med|ing|mag|dipl|rev|reverend|father|sister|captain|judge)$/;
/** What stands between names and tells nobody from another. */
const PARTICLE =
  /^(?:van|von|vom|der|den|de|del|della|di|da|das|dos|du|la|le|el|al|bin|ibn|zu|zur|ter|ten|af|av)$/;
/** Short names that are no beginning of the long one: "tom:thomas", several long ones apart by a bar. */
const SHORT_NAMES: ReadonlyMap<string, readonly string[]> = new Map(
  `tom:thomas tommy:thomas bill:william will:william billy:william bob:robert rob:robert dick:richard rick:richard
  jim:james jack:john|jonathan ted:edward|theodore ned:edward mike:michael mick:michael nick:nicholas|nicolas|nikolaus
  steve:stephen|steven|stefan dave:david joe:joseph|josef tony:anthony|antonio hank:henry harry:henry|harold
  chuck:charles charlie:charles|charlotte larry:lawrence jerry:gerald|jerome pat:patricia|patrick liz:elizabeth
  beth:elizabeth|bethany betty:elizabeth lisa:elisabeth|elizabeth ellie:eleanor|helen peggy:margaret maggie:margaret
  meg:margaret kate:katherine|catherine|katarzyna kathy:katherine|catherine cathy:catherine polly:mary molly:mary
  becky:rebecca tina:christina|martina lena:helena|magdalena|helene nina:antonina|janina sasha:alexander|alexandra
  sascha:alexander sandy:alexandra|sandra lexi:alexandra pepe:jose paco:francisco pancho:francisco nacho:ignacio
  gigi:luigi beppe:giuseppe hans:johannes sepp:josef misha:mikhail|michail kuba:jakub kasia:katarzyna basia:barbara
  gosia:malgorzata asia:joanna ania:anna ola:aleksandra zosia:zofia petya:pyotr vova:vladimir dima:dmitri katya:ekaterina
  pip:philip|philippa`
    .split(/\s+/)
    .map((pair) => {
      const [short = "", long = ""] = pair.split(":");
      return [short, long.split("|")] as const;
    }),
);
const LATIN = /\p{Script=Latin}/u;

export function greeting({ form, recipient }: Checked, anatomy: Anatomy): Finding | null {
  if (form !== "email" || anatomy.greeting !== null) return null;
  return {
    check: "greeting",
    rule: "R30",
    severity: "mend",
    words: null,
    says: "It begins without a greeting.",
    better: `Dear ${calledBy(recipient)},\n\n`,
    at: { start: 0, end: 0 },
  };
}

/** A letter meant for another, pasted; one to nobody in particular; or a name with a slip of the pen (R39). */
export function wrongName({ recipient }: Checked, { greeting }: Anatomy): Finding | null {
  const name = greeting?.name ?? null;
  if (name === null || /[[\]{}<>]/.test(name.text)) return null;
  const says = whatIsWrong(name.text, recipient);
  if (says === null) return null;
  return {
    check: "wrong-name",
    rule: "R39",
    severity: "mend",
    words: name,
    says,
    better: calledBy(recipient),
    at: { start: name.start, end: name.end },
  };
}

function whatIsWrong(written: string, { name: recipient, addressAs = "" }: Addressed): string | null {
  const all = nameWords(written).flatMap((word) => word.split("/"));
  const words = all.filter((word) => !TITLE.test(word));
  const names = words.filter((word) => !NOBODY.test(word));
  if (names.length === 0)
    return words.length === 0
      ? null
      : "It is addressed to nobody in particular; a letter with a name is read as a letter.";
  // A name in another script cannot be compared with the one in the book.
  if (!LATIN.test(recipient) || !LATIN.test(written)) return null;
  const theirs = nameWords(`${addressAs} ${bareName(recipient)}`);
  const unknown = names.filter((word) => !theirs.some((each) => isSame(word, each)));
  if (unknown.length === 0) return null;
  if (
    unknown.length < names.length &&
    namesFamily(names, theirs) &&
    !namesAnother({ names, theirs, titled: words.length < all.length, joined: /\p{L}-\p{L}/u.test(written) })
  )
    return null;
  const slip = unknown.find((word) => theirs.some((each) => isSlip(word, each)));
  if (slip !== undefined)
    return `The name is written “${bareName(recipient)}” in your book; one of the two has a slip of the pen.`;
  return `It greets ${written}, and goes to ${bareName(recipient)}.`;
}

/** "Dear Ana Ruiz García" to Ana Ruiz is fine, "Dear Ana Smith" is somebody else. */
function namesFamily(names: readonly string[], theirs: readonly string[]): boolean {
  const family = theirs.at(-1);
  return (
    theirs.length < 2 ||
    names.length < 2 ||
    (family !== undefined && names.some((word) => isSame(word, family)))
  );
}

/**
 * "Dear Karen Holm" to Karin Holm: the family is right, and another given name stands before it. Behind a title two
 * family names may follow (Professor Silva Santos), so that only a known given name or a slip is one.
 */
function namesAnother(greeted: {
  readonly names: readonly string[];
  readonly theirs: readonly string[];
  readonly titled: boolean;
  readonly joined: boolean;
}): boolean {
  const { names, theirs, titled, joined } = greeted;
  const family = theirs.at(-1) ?? "";
  const given = theirs.filter((each) => each !== family && !PARTICLE.test(each));
  if (given.length === 0 || names.some((word) => given.some((each) => isSame(word, each)))) return false;
  const before = names.slice(
    0,
    names.findIndex((word) => isSame(word, family)),
  );
  const others = before.filter((word) => !PARTICLE.test(word));
  return titled || joined
    ? others.some((word) => isGivenName(word) || given.some((each) => isSlip(word, each)))
    : others.length > 0;
}

/** Equal, short for it (Tom, Thomas), or known to be (Bill, William), whichever of the two the book has. */
function isSame(word: string, name: string): boolean {
  if (withoutUmlauts(word) === withoutUmlauts(name)) return true;
  if (SHORT_NAMES.get(word)?.includes(name) === true || SHORT_NAMES.get(name)?.includes(word) === true)
    return true;
  return word.length >= 3 && name.length > word.length && name.startsWith(word.replace(/(?:y|ie|i)$/, ""));
}

/** Müller, Mueller and Muller, Søren, Soeren and Soren: one name on three keyboards. */
function withoutUmlauts(folded: string): string {
  return folded.replace(/ae|oe|ue|aa/g, ([first = ""]) => first);
}

/** One letter added, lost or changed, or two that changed places, in a name long enough for it to be a slip. */
function isSlip(word: string, name: string): boolean {
  if (Math.min(word.length, name.length) < 4 || Math.abs(word.length - name.length) > 1) return false;
  let start = 0;
  while (start < word.length && word[start] === name[start]) start += 1;
  let [end, other] = [word.length, name.length];
  while (end > start && other > start && word[end - 1] === name[other - 1]) {
    end -= 1;
    other -= 1;
  }
  const swapped =
    end - start === 2 &&
    other - start === 2 &&
    word[start] === name[start + 1] &&
    word[start + 1] === name[start];
  return swapped || (end - start <= 1 && other - start <= 1);
}

function calledBy(recipient: Checked["recipient"]): string {
  return addressName(recipient, recipient.familiarity, ANYWHERE);
}
