import { lostInWords, wroteInWords } from "#interviews/standing-in-words.ts";
import { givenName } from "#people/bare-name.ts";
import type { PersonId } from "#people/id.ts";
import { shownName } from "#people/shown.ts";
import { type DateText, dateOf, type Instant } from "#time/date.ts";
import { dayGone, shortDate } from "#time/near.ts";
import { type Introduction, stateOf, tellsDay, whoIsAsked } from "./introduction.ts";
import type { Quiet } from "./silence.ts";

export type Saying = {
  readonly today: DateText;
  readonly timeZone: string;
  readonly nameOf: (id: PersonId) => string;
  /** What silence asks for by now, where that is known. */
  readonly quiet?: Quiet | undefined;
};

/** Where it stands, in one or two sentences. */
export function introductionInWords(introduction: Introduction, saying: Saying): string {
  return introduction.introducerId === null
    ? betweenTwo(introduction, saying)
    : throughSomebody(introduction, introduction.introducerId, saying);
}

function throughSomebody(introduction: Introduction, introducerId: PersonId, saying: Saying): string {
  const by = name(introducerId, saying);
  const whom = name(introduction.personId, saying);
  const on = (at: Instant | null) => when(at, saying);
  switch (stateOf(introduction)) {
    case "thought-of":
      return `${by} could introduce you to ${whom}.`;
    case "asked":
      return `You asked ${by}${on(introduction.asking.askedAt)} to introduce you to ${whom}. ${sinceAsked(saying) ?? "Now it is their turn."}`;
    case "agreed":
      return `${by} said yes${on(introduction.asking.answeredAt)}; the introduction to ${whom} ${saying.quiet?.kind === "nudge" ? "has not come yet" : "is on its way"}.`;
    case "declined":
      return `${by} would rather not introduce you to ${whom}. Nothing changes between you.`;
    case "let-go":
      return `You asked ${by}${on(introduction.asking.askedAt)} to introduce you to ${whom}, and let it rest. Silence says nothing about you.`;
    case "made":
      return `${by} ${broughtTo(introduction)} ${whom}${tellsDay(introduction) ? on(introduction.madeAt) : ""}.${afterwards(introduction, saying)}`;
  }
}

/** “Ana sent you to Imre” where she named him and has not told him of it. */
export function broughtTo(introduction: { readonly byName?: boolean } | null): string {
  return introduction?.byName === true ? "sent you to" : "introduced you to";
}

/** What came or did not reach them since they were asked; undefined where nothing tells. */
function sinceAsked({ quiet, today, nameOf }: Saying): string | undefined {
  switch (quiet?.kind) {
    case "hear":
      return `${wroteInWords(shownName(nameOf(quiet.personId)), shortDate(today, quiet.since))}. Was it the answer?`;
    case "reach":
      return lostInWords(shownName(nameOf(quiet.personId)));
    default:
      return undefined;
  }
}

/** By name: “them” could as well be the one whom they introduced. */
function afterwards({ introducerId, thankedAt, toldAt }: Introduction, saying: Saying): string {
  const by = introducerId === null ? "They" : givenName(name(introducerId, saying));
  if (toldAt !== null)
    return ` ${by} knows what came of it${thankedAt === null ? "" : ", and has your thanks"}.`;
  return thankedAt === null ? "" : ` You thanked ${by}${when(thankedAt, saying)}.`;
}

function betweenTwo(introduction: Introduction, saying: Saying): string {
  const { personId, otherId } = introduction;
  const both = `${name(personId, saying)} and ${otherId === null ? "somebody" : name(otherId, saying)}`;
  switch (stateOf(introduction)) {
    case "thought-of":
      return `${both} should meet. Neither has been asked yet.`;
    case "asked":
      return `${introduction.asking.answer === null && introduction.otherAsking.answer === null ? `${both} should meet. ` : ""}${sidesInWords(introduction, saying)}`;
    case "agreed":
      return `${both} have both said yes. One letter to the two of them, and you are out of the way.`;
    case "declined":
      return `${both}: one of them would rather not. A no stays with you; the other need not hear whose it was.`;
    case "let-go":
      return `${both}: no answer came, and you let it rest.`;
    case "made":
      return `You introduced ${both}${when(introduction.madeAt, saying)}.`;
  }
}

function sidesInWords(introduction: Introduction, saying: Saying): string {
  const since = sinceAsked(saying);
  return whoIsAsked(introduction)
    .map(({ personId, asking }) => {
      const who = name(personId, saying);
      if (asking.answer === "yes") return `${who} said yes${when(asking.answeredAt, saying)}.`;
      return asking.askedAt === null
        ? `${who} is still to be asked.`
        : `You asked ${who}${when(asking.askedAt, saying)}.`;
    })
    .concat(since ?? [])
    .join(" ");
}

function name(id: PersonId, { nameOf }: Saying): string {
  return shownName(nameOf(id));
}

function when(at: Instant | null, { today, timeZone }: Saying): string {
  return at === null ? "" : ` ${dayGone(today, dateOf(at, timeZone))}`;
}
