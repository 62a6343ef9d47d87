import type { Interview } from "#interviews/interview.ts";
import type { Draft } from "#outreach/draft.ts";
import { lowerFirst } from "#outreach/sentences.ts";
import { searchWords } from "#people/fold.ts";
import type { OptionId, PersonId } from "#people/id.ts";
import { clipped, oneLine } from "#people/shown.ts";
import type { Held, Picture } from "./projection.ts";

/** What passed between one person and me, as far as it told them something of my direction. */
export type Told = {
  readonly personId: PersonId;
  readonly interviews: readonly Pick<
    Interview,
    "id" | "optionId" | "focus" | "state" | "iAmAsked" | "askedAt" | "heldAt"
  >[];
  /** Letters that went out. */
  readonly letters: readonly Pick<Draft, "id" | "kind" | "interviewId" | "subject" | "body" | "sentAt">[];
  readonly careers: readonly { readonly id: OptionId; readonly name: string }[];
};

/** Names of careers and foci are shown up to here in a picture. */
const SHOWN = 60;

/**
 * The pictures that talks and letters must have left (R45), oldest first: what a talk was about, what a request said,
 * and which career a letter of mine named. One that says nothing of a direction leaves none.
 */
export function guessesFrom(told: Told): readonly Held[] {
  const careers = new Map(told.careers.map((each) => [each.id, each.name]));
  const fromTalks = told.interviews.flatMap((interview) => guessFromTalk(interview, careers));
  const fromLetters = told.letters.flatMap((letter) => guessFromLetter(letter, told.careers));
  return [...fromTalks, ...fromLetters]
    .toSorted((a, b) => a.since - b.since)
    .map((picture) => ({ said: false, personId: told.personId, ...picture }));
}

function guessFromTalk(
  { id, optionId, focus, state, iAmAsked, askedAt, heldAt }: Told["interviews"][number],
  careers: ReadonlyMap<OptionId, string>,
): readonly Picture[] {
  const since = heldAt ?? askedAt;
  // A request that met a no, or silence so far, may never have been read to its end. Where they asked me, they learned my story and not my direction.
  if (since === null || iAmAsked || (heldAt === null && UNHEARD.includes(state))) return [];
  const career = optionId === null ? undefined : careers.get(optionId);
  const picture = pictureOf(focus, career);
  if (picture === null) return [];
  return [
    {
      picture,
      optionId: career === undefined ? null : optionId,
      since,
      source: heldAt === null ? "letter" : "talk",
      sourceId: id,
    },
  ];
}

const UNHEARD: readonly Interview["state"][] = ["asked", "declined", "no-answer"];

function pictureOf(focus: string, career: string | undefined): string | null {
  const topic = career === undefined ? null : lowerFirst(clipped(oneLine(career), SHOWN));
  switch (focus) {
    case "explore-career":
      return topic === null ? "looking round for a career" : `exploring ${topic}`;
    case "organization":
      return topic === null ? "a wish to work where they do" : `looking for a place in ${topic}`;
    case "skill":
      return topic === null ? "learning what they can do" : `learning ${topic}`;
    case "move":
      return "thinking of moving to where they are";
    case "new-position":
    case "catch-up":
      return topic === null ? null : `exploring ${topic}`;
    default: {
      const own = clipped(oneLine(focus), SHOWN);
      return own === "" ? null : own;
    }
  }
}

/**
 * A letter that belongs to a conversation speaks through it, and one that tells of my direction is noted when it goes;
 * any other speaks by the first career that it names.
 */
function guessFromLetter(
  { id, kind, interviewId, subject, body, sentAt }: Told["letters"][number],
  careers: Told["careers"],
): readonly Picture[] {
  if (sentAt === null || interviewId !== null || kind === "direction") return [];
  const named = careers.find(({ name }) => namesCareer(`${subject}\n${body}`, name));
  if (named === undefined) return [];
  const picture = `exploring ${lowerFirst(clipped(oneLine(named.name), SHOWN))}`;
  return [{ picture, optionId: named.id, since: sentAt, source: "letter", sourceId: id }];
}

/** Whether a text names a career: all of its words stand in it, one after the other. */
export function namesCareer(text: string, career: string): boolean {
  const name = searchWords(career).join(" ");
  return name !== "" && ` ${searchWords(text).join(" ")} `.includes(` ${name} `);
}
