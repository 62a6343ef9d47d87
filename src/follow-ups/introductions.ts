import { lostInWords, wroteInWords } from "#interviews/standing-in-words.ts";
import { broughtTo, introductionInWords } from "#introductions/in-words.ts";
import { hasNews, type Introduction, nextStep, stateOf } from "#introductions/introduction.ts";
import type { Match } from "#introductions/matches.ts";
import { gotIt, whatItIs } from "#leads/in-words.ts";
import type { PersonId } from "#people/id.ts";
import { oneLine, quoted } from "#people/shown.ts";
import { nameOf, type Reading, reachable, remindable } from "./reading.ts";
import type { KnownPerson, LeadOwed, Snapshot } from "./snapshot.ts";
import type { Ranked } from "./suggestion.ts";

type Followed = Snapshot["introductions"][number];

type Named = Pick<KnownPerson, "id" | "name" | "preferences">;

/** As much of a reading as it takes to say who is owed thanks or news. */
export type Owing = Pick<Reading, "date" | "when"> & {
  readonly person: (id: PersonId) => Named | undefined;
};

/** What introductions ask for next: thanks, news of what came of it, a yes to bring to its end (R53). */
export function introductionsUnderWay(reading: Reading): readonly Ranked[] {
  return reading.snapshot.introductions.flatMap((introduction) => {
    if (!allThere(reading, introduction)) return [];
    const step = nextStep(introduction, hasNews(introduction));
    if (step.kind === "rest" || step.kind === "answer") return afterSilence(reading, introduction);
    const person = reachable(reading, step.personId);
    if (person === undefined) return [];
    switch (step.kind) {
      case "thank":
      case "tell":
        return owedForIntroduction(reading, introduction);
      case "make":
        return introduction.introducerId === null
          ? [toJoin(reading, introduction, person)]
          : afterSilence(reading, introduction);
      case "ask":
        return introduction.introducerId === null && stateOf(introduction) === "asked"
          ? [toAsk(reading, introduction, person)]
          : [];
      default:
        return [];
    }
  });
}

/** Thanks, and then news, for who made an introduction (R53). */
export function owedForIntroduction(reading: Owing, introduction: WithTalk): readonly Ranked[] {
  if (!allThere(reading, introduction)) return [];
  const step = nextStep(introduction, hasNews(introduction));
  if (step.kind !== "thank" && step.kind !== "tell") return [];
  const person = reachable(reading, step.personId);
  if (person === undefined) return [];
  return [(step.kind === "thank" ? thanksDue : newsDue)(reading, introduction, person)];
}

type WithTalk = Omit<Followed, "quiet">;

const SILENT = "Silence is common and says nothing about you: inboxes are full.";

/** Nobody answered, or nobody wrote: one reminder or one first line, then it is let go (R33). */
function afterSilence(reading: Reading, introduction: Followed): readonly Ranked[] {
  const { quiet } = introduction;
  if (quiet.kind === "nothing") return [];
  const person = (quiet.kind === "remind" || quiet.kind === "nudge" ? remindable : reachable)(
    reading,
    quiet.personId,
  );
  if (person === undefined) return [];
  const line = { personId: person.id, rank: introduction.createdAt };
  const [name, since] = [nameOf(person), reading.short(quiet.since)];
  const target = { kind: "introduction", id: introduction.id } as const;
  switch (quiet.kind) {
    case "hear":
      return [
        {
          ...line,
          kind: "introduce",
          key: `introduce:${introduction.id}`,
          sentence: `${wroteInWords(name, since)} about an introduction${aboutWhom(reading, introduction)}. Was it the answer?`,
          action: { label: `Say what ${name} answered`, target, letter: null },
          why: ["Their letter is among your mail; what stands in it is not read."],
        },
      ];
    case "reach":
      return [
        {
          ...line,
          kind: "remind",
          key: `remind:${introduction.id}`,
          sentence: lostInWords(name),
          action: {
            label: `Find another way to reach ${name}`,
            target: { kind: "person", id: person.id },
            letter: null,
          },
          why: [`You asked about an introduction on ${since}, by an address that is a former one now.`],
        },
      ];
    case "remind":
      return [
        {
          ...line,
          kind: "remind",
          key: `remind:${introduction.id}`,
          sentence: `${name} has not answered since ${since} about an introduction. One short reminder is fine, with an easy no.`,
          action: { label: `Write one reminder to ${name}`, target, letter: "reminder" },
          why: [`You asked on ${since}.`, SILENT, "One reminder, and then no more."],
        },
      ];
    case "nudge":
      return [
        {
          ...line,
          kind: "remind",
          key: `nudge:${introduction.id}`,
          sentence: `${name} said yes on ${since} to introducing you to ${named(reading, introduction.personId)}. One word that you would still be glad of it is fine.`,
          action: { label: `Write a word to ${name}`, target, letter: "reminder" },
          why: [
            "Favours sink under other work, and that says nothing about you.",
            "One word, and then no more.",
          ],
        },
      ];
    case "write":
      return [
        {
          ...line,
          kind: "introduce",
          key: `write:${introduction.id}`,
          sentence: `${named(reading, introduction.introducerId ?? person.id)} ${broughtTo(introduction)} ${name} on ${since}, and nobody has written since. A first line from you keeps it alive.`,
          action: { label: `Write to ${name}`, target: { kind: "person", id: person.id }, letter: "request" },
          why: [
            introduction.byName
              ? "Their name opens the door only as long as they are remembered to have said it."
              : "Whoever was introduced waits for the other; the first line is yours to write.",
          ],
        },
      ];
    case "let-go":
      return [
        {
          ...line,
          kind: "let-go",
          key: `let-go:${introduction.id}`,
          sentence: `No word since ${since} on the introduction${aboutWhom(reading, introduction)}, which happens. Let it rest.`,
          action: { label: "Let the introduction rest", target, letter: null },
          why: [SILENT, "The people stay in your book, and an answer that comes later opens it again."],
        },
      ];
  }
}

function aboutWhom(reading: Reading, { introducerId, personId }: Introduction): string {
  return introducerId === null ? "" : ` to ${named(reading, personId)}`;
}

/** Nothing is said of an introduction in which somebody is left out. */
function allThere(reading: Owing, { introducerId, personId, otherId }: Introduction): boolean {
  return [introducerId, personId, otherId].every((id) => id === null || reading.person(id) !== undefined);
}

function thanksDue(reading: Owing, introduction: WithTalk, person: Named): Ranked {
  const whom = named(reading, introduction.personId);
  const made = introduction.madeAt ?? introduction.createdAt;
  return {
    kind: "thank",
    key: `thank:${introduction.id}`,
    personId: person.id,
    sentence: `${nameOf(person)} ${broughtTo(introduction)} ${whom} ${reading.when(reading.date(made))}. A line of thanks is welcome.`,
    action: {
      label: introduction.byName
        ? `Thank ${nameOf(person)} for the name`
        : `Thank ${nameOf(person)} for the introduction`,
      target: { kind: "introduction", id: introduction.id },
      letter: "thanks",
    },
    why: [
      "They lent you their good name; no thanks for it are marked as sent.",
      "It can be two sentences, before anything has come of it.",
    ],
    rank: -made,
  };
}

function newsDue(reading: Owing, introduction: WithTalk, person: Named): Ranked {
  const whom = named(reading, introduction.personId);
  const { cameOfIt, talkedAt } = introduction;
  const came =
    oneLine(cameOfIt) === "" && talkedAt !== null
      ? `You talked with ${whom} ${reading.when(reading.date(talkedAt))}`
      : `What came of meeting ${whom}: ${quoted(cameOfIt)}`;
  return {
    kind: "tell",
    key: `tell:${introduction.id}`,
    personId: person.id,
    sentence: `${came}. ${nameOf(person)}, who ${introduction.byName ? "sent you there" : "introduced you"}, would like to know.`,
    action: {
      label: `Tell ${nameOf(person)} what came of it`,
      target: { kind: "introduction", id: introduction.id },
      letter: "outcome",
    },
    why: [
      "People who introduce others seldom hear what became of it.",
      "No word to them about it is recorded.",
    ],
    rank: talkedAt ?? introduction.madeAt ?? introduction.createdAt,
  };
}

function toJoin(reading: Reading, introduction: Followed, person: KnownPerson): Ranked {
  return {
    kind: "introduce",
    key: `introduce:${introduction.id}`,
    personId: person.id,
    sentence: inWords(reading, introduction),
    action: {
      label: "Write the letter to both",
      target: { kind: "introduction", id: introduction.id },
      letter: "joining",
    },
    why: ["You asked each on their own, and both agreed.", "What they make of it is up to them."],
    rank: introduction.createdAt,
  };
}

function toAsk(reading: Reading, introduction: Followed, person: KnownPerson): Ranked {
  return {
    kind: "introduce",
    key: `introduce:${introduction.id}`,
    personId: person.id,
    sentence: inWords(reading, introduction),
    action: {
      label: `Ask ${nameOf(person)} whether they would like to meet`,
      target: { kind: "introduction", id: introduction.id },
      letter: "opt-in",
    },
    why: ["Each of the two is asked on their own, and nothing is passed on before both have said yes."],
    rank: introduction.createdAt,
  };
}

/** Everyone on the chain of a lead that worked out, one line each, nearest first as they are owed (R52). */
export function owedForLeads(
  reading: Pick<Owing, "person">,
  leadsOwed: readonly LeadOwed[],
): readonly Ranked[] {
  return leadsOwed.flatMap((owed, place) => {
    const person = reachable(reading, owed.personId);
    return person === undefined ? [] : [thanksForLead(owed, person, place)];
  });
}

/** After thanks for a talk of that moment, and in the order in which they are owed. */
const BESIDE_A_TALK = 0.5;
const FOR_EACH_PLACE = 0.001;

function thanksForLead({ lead, because }: LeadOwed, person: Named, place: number): Ranked {
  return {
    kind: "thank",
    key: `thank:${lead.id}:${person.id}`,
    personId: person.id,
    sentence: `You ${gotIt(lead)}. ${because}`,
    action: {
      label: `Thank ${nameOf(person)}`,
      target: { kind: "lead", id: lead.id },
      letter: "thanks",
    },
    why: [
      `The way back from “${whatItIs(lead)}” to the first message goes through ${nameOf(person)}.`,
      "No thanks to them for it are marked as sent.",
    ],
    rank: -(lead.stateAt ?? lead.reachedAt) + BESIDE_A_TALK + place * FOR_EACH_PLACE,
  };
}

/** Two contacts who should meet, or something of mine that one of them looks for (R6). */
export function matchesToday(reading: Reading, busy: ReadonlySet<string>): readonly Ranked[] {
  return reading.snapshot.matches.flatMap((match, rank) => {
    const person = reachable(reading, match.personId);
    if (person === undefined || busy.has(person.id) || match.kind === "ask") return [];
    return [matchLine(reading, match, person, rank)];
  });
}

function matchLine(reading: Reading, match: Match, person: KnownPerson, rank: number): Ranked {
  const meets =
    match.kind === "introduce" ? `${nameOf(person)} and ${named(reading, match.otherId)} should meet. ` : "";
  return {
    kind: "match",
    key: match.key,
    personId: person.id,
    sentence: `${meets}${match.because}`,
    action: {
      label: match.kind === "introduce" ? "See why, and ask them" : `Offer it to ${nameOf(person)}`,
      target: match.kind === "introduce" ? { kind: "matches" } : { kind: "person", id: person.id },
      letter: match.kind === "introduce" ? null : "offer",
    },
    why: ["You noted what they look for.", "Bringing people together is one of the easiest things to give."],
    rank,
  };
}

function inWords(reading: Reading, introduction: Introduction): string {
  const { today, timeZone } = reading.snapshot;
  return introductionInWords(introduction, { today, timeZone, nameOf: (id) => named(reading, id) });
}

function named(reading: Pick<Owing, "person">, id: PersonId): string {
  const person = reading.person(id);
  return person === undefined ? "somebody" : nameOf(person);
}
