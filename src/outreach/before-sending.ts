import type { Standing } from "#interviews/standing.ts";
import type { Channel, Person } from "#people/person.ts";
import { capitalised, shownName } from "#people/shown.ts";
import { guard } from "#ties/guard.ts";
import type { TieHistory } from "#ties/history.ts";
import { quietMonth } from "#ties/quiet-month.ts";
import { type DateText, daysBetween } from "#time/date.ts";
import { spanInWords } from "#time/in-words.ts";
import { dayGone } from "#time/near.ts";
import { ASKS, beforeAskingAgain, beforeReminding } from "./asking-again.ts";
import type { Span } from "./check/text.ts";
import type { DraftKind, Form } from "./draft.ts";
import { type LeftBehind, leftBehindInWords } from "./left-behind.ts";
import { namedInNotes, notTold, tooClose } from "./personal.ts";

export const CAUTIONS = [
  "left-out",
  "do-not-contact",
  "not-now",
  "other-channel",
  "old-address",
  "old-place",
  "too-soon",
  "too-often",
  "asks-in-a-row",
  "asked-today",
  "said-no",
  "thanks-first",
  "reminder-early",
  "reminder-late",
  "reminded",
  "they-wrote",
  "too-big",
  "never-met",
  "too-intimate",
  "not-told",
] as const;
export type CautionKind = (typeof CAUTIONS)[number];

/** A reason to wait before a letter goes out. It can be overruled: the user knows more than the program. */
export type Caution = {
  readonly kind: CautionKind;
  /** One sentence, without reproach. */
  readonly says: string;
  /** The facts behind it, for "why?". */
  readonly why: readonly string[];
  /** The words it is about; null where it is about the letter as a whole. */
  readonly words: Span | null;
};

export type Sending = {
  readonly kind: DraftKind;
  readonly form: Form;
  readonly body: string;
  readonly person: Pick<Person, "name" | "familiarity" | "howMet" | "leftOut" | "close" | "preferences">;
  readonly history: TieHistory;
  /** Letters that went out to them, the last first, and when. */
  readonly sent: readonly { readonly kind: DraftKind; readonly on: DateText }[];
  /** What they told me, or what I may know of them: how we met, what was learned in a talk, notes of what they told. */
  readonly told: readonly string[];
  /** My own notes on them, wherever they come from. */
  readonly notes: string;
  readonly today: DateText;
  /** The day of the request that a reminder recalls, and the working days of silence that are normal there (R33). */
  readonly askedOn: DateText | null;
  readonly patience: number;
  /** The day of a no of theirs that no talk has followed; null where there is none. */
  readonly declinedOn: DateText | null;
  /** The day of a talk that is not thanked for yet; null where none is. */
  readonly unthanked: DateText | null;
  /** Where the conversation stands that a reminder recalls; null where it recalls none. */
  readonly stands: Standing | null;
  /** Why what it asks for does not fit them or the time (R5); null where it does. */
  readonly unfit: string | null;
  /** Where it would go is an address that may have ended with a position; null where it is not. */
  readonly left: LeftBehind | null;
  /** Organizations that they have left. */
  readonly placesLeft: readonly string[];
  /** Unprompted touches a year that are fine, by the user's own number or ours. */
  readonly limit: number;
};

/** Letters that answer, close or arrange something are no touches out of the blue. */
const PROMPTED: readonly DraftKind[] = ["thanks", "confirmation", "decline", "reminder"];
const GIVES: readonly DraftKind[] = ["thanks", "outcome", "offer", "joining", "opt-in"];
/** So many asks may stand in a row; before the next there is something to give. */
const ASKS_IN_A_ROW = 2;

/**
 * What to think of before a letter goes out (R40, R41). Never a lock: a caution whose kind is in `overruled` is not
 * raised again. Friends and family marked close are outside all counting; their own wishes hold all the same.
 */
export function cautions(
  sending: Sending,
  overruled: ReadonlySet<CautionKind> = new Set(),
): readonly Caution[] {
  const found = [
    ...wishes(sending),
    ...arrives(sending),
    ...isThereStill(sending),
    ...fits(sending),
    ...again(sending),
    ...counts(sending),
    ...(sending.person.close ? [] : words(sending)),
  ];
  return found.filter(({ kind }) => !overruled.has(kind));
}

/** A letter to where they no longer are may reach nobody (R58). */
function arrives({ form, left }: Sending): readonly Caution[] {
  if (form !== "email" || left === null) return [];
  return [
    caution("old-address", `${capitalised(leftBehindInWords(left))}; this letter may reach nobody.`, [
      "A newer address often stands on the page of where they are now, and a message on a network does as well.",
      "Once an address is marked as former, nothing is written to it any more.",
    ]),
  ];
}

const IS_THERE =
  /\b(?:you(?: are|['’]re| work| lead| run| teach| head| do)|your (?:team|group|lab|role|position|job))\b/iu;
/** So far from "you are" its place may stand in a sentence. */
const PLACE_WITHIN = 120;

/** A letter that was begun before they moved says that they are where they were (R26). */
function isThereStill({ body, person, placesLeft }: Sending): readonly Caution[] {
  return placesLeft.flatMap((place): Caution[] => {
    for (let at = body.indexOf(place); at >= 0; at = body.indexOf(place, at + place.length)) {
      const before =
        body
          .slice(Math.max(0, at - PLACE_WITHIN), at)
          .split(/[.?!]\s|\n/)
          .at(-1) ?? "";
      const said = IS_THERE.exec(before);
      if (said === null) continue;
      const [start, end] = [at - before.length + said.index, at + place.length];
      const words = { text: body.slice(start, end), start, end };
      const says = `${shownName(person.name)} has left ${place}, as you noted; the letter says that they are there.`;
      const why = ["Where they are now stands on their page. Another turn of phrase takes it up."];
      return [{ kind: "old-place", says, why, words }];
    }
    return [];
  });
}

/** What is asked, and of whom (R5): a CV goes to a mentor, "I thought of you" to somebody whom one has met. */
function fits({ kind, person, history, unfit }: Sending): readonly Caution[] {
  const found = unfit === null ? [] : [caution("too-big", unfit, ["A first conversation comes before it."])];
  if (kind !== "revive" || hasMet(person, history)) return found;
  const name = shownName(person.name);
  const says =
    person.familiarity === "stranger"
      ? `You have not met ${name}, so “I thought of you” would surprise them.`
      : `Nothing is noted between you and ${name} yet; “I thought of you” is for somebody whom you have met.`;
  return [
    ...found,
    caution("never-met", says, [
      "A first letter says who you are and why you write. How well you know each other can be changed on their page.",
    ]),
  ];
}

/** A tie can only be taken up again where there was one (R50); whether there was is not guessed from silence (R63). */
function hasMet({ familiarity, howMet }: Sending["person"], history: TieHistory): boolean {
  if (history.talks > 0 || history.received > 0) return true;
  return familiarity === "unknown" ? howMet.trim() !== "" : familiarity !== "stranger";
}

/** Of a no, in days: by then much else has happened to both. */
const NO_LASTS = 365;

/** A reminder before its day, and a second request beside the first (R33). */
function again({
  kind,
  person,
  history,
  sent,
  today,
  askedOn,
  declinedOn,
  patience,
  stands,
}: Sending): readonly Caution[] {
  if (person.close) return [];
  const lastWritten = sent.length > 0 ? null : (history.outDays[0] ?? null);
  const asked = { name: person.name, today, sent, patience, stands, askedOn: askedOn ?? lastWritten };
  if (ASKS.includes(kind) && declinedOn !== null && daysBetween(declinedOn, today) < NO_LASTS)
    return [
      caution(
        "said-no",
        `${shownName(person.name)} said no ${dayGone(today, declinedOn)}; the same question again would press.`,
        [
          "A new letter has its place once something is new: news of yours, a change of theirs, another question.",
        ],
      ),
    ];
  const found =
    kind === "reminder" ? beforeReminding(asked) : ASKS.includes(kind) ? beforeAskingAgain(asked) : null;
  return found === null ? [] : [caution(found.kind, found.says, found.why)];
}

/** What they said, or what I know they would not want (R40, R64). */
function wishes({ person, form, today, sent, kind }: Sending): readonly Caution[] {
  const name = shownName(person.name);
  const { preferences } = person;
  const found: Caution[] = [];
  if (person.leftOut)
    found.push(
      caution("left-out", `You left ${name} out. Take them back in first, if you want to write.`, []),
    );
  if (preferences.doNotContact)
    found.push(
      caution(
        "do-not-contact",
        preferences.died
          ? `${name} has died, as you noted or a file tells.`
          : `${name} asked not to be contacted, or you know better than to.`,
        [],
      ),
    );
  const month = quietMonth(preferences.note, today);
  if (month !== null)
    found.push(
      caution("not-now", `You noted that ${month} is not a good time for ${name}.`, [preferences.note]),
    );
  const other = otherChannel(preferences.channel, form);
  if (other !== null)
    found.push(
      caution("other-channel", `${name} prefers ${other}; perhaps this one is better ${SAID[other]}.`, []),
    );
  const last = sent[0];
  if (preferences.paceMonths !== null && last !== undefined && !PROMPTED.includes(kind)) {
    const days = daysBetween(last.on, today);
    if (days < preferences.paceMonths * 30.44 * 0.75)
      found.push(
        caution(
          "too-soon",
          `You wrote to ${name} ${spanInWords(days)} ago; the pace that suits you both is slower.`,
          [`A letter about every ${spanInWords(preferences.paceMonths * 30.44)} was agreed or imported.`],
        ),
      );
  }
  return found;
}

const SAID: Record<string, string> = {
  "a call": "said than written",
  "a meeting": "kept for when you meet",
  "a message": "sent as a short message",
  mail: "sent as a mail",
};

function otherChannel(preferred: Channel | null, form: Form): string | null {
  switch (preferred) {
    case null:
      return null;
    case "mail":
      return form === "email" ? null : "mail";
    case "message":
      return form === "email" ? "a message" : null;
    case "call":
      return "a call";
    case "meeting":
      return "a meeting";
  }
}

function counts({ kind, person, history, sent, today, limit, unthanked }: Sending): readonly Caution[] {
  if (person.close) return [];
  const found: Caution[] = [];
  const verdict = PROMPTED.includes(kind)
    ? { kind: "fine" as const }
    : guard({ ...person, history }, today, limit);
  if (verdict.kind === "too-often")
    found.push(
      caution("too-often", verdict.sentence, [
        `${limit === 1 ? "One letter" : `${limit} letters`} a year out of the blue is the number in your settings, and yours to change.`,
        "Answers, thanks and letters soon after a talk are not counted, nor are people you marked as close.",
      ]),
    );
  if (ASKS.includes(kind) && unthanked !== null)
    found.push(
      caution(
        "thanks-first",
        `${shownName(person.name)} gave you time ${dayGone(today, unthanked)}, and no thanks are noted yet; they go well before the next request.`,
        ["Three sentences do. If you thanked them in another way, note the talk as thanked."],
      ),
    );
  const asks = asksInARow(sent);
  if (ASKS.includes(kind) && asks >= ASKS_IN_A_ROW)
    found.push(
      caution(
        "asks-in-a-row",
        `This would be ask number ${asks + 1} to ${shownName(person.name)} without thanks, news or an offer in between.`,
        [
          "News of what came of their last advice is a good letter to send first, also where nothing came of it.",
        ],
      ),
    );
  return found;
}

function asksInARow(sent: Sending["sent"]): number {
  const gift = sent.findIndex(({ kind }) => GIVES.includes(kind));
  const since = gift < 0 ? sent : sent.slice(0, gift);
  return since.filter(({ kind }) => ASKS.includes(kind)).length;
}

function words({ body, person, told, notes }: Sending): readonly Caution[] {
  const close = tooClose(body, person.familiarity).map((remark) => ({
    kind: "too-intimate" as const,
    says:
      remark.about === "tenderness"
        ? `“${remark.words.text}” is closer than you two are, as far as you have said.`
        : `“${remark.words.text}” is a lot to hand to somebody you hardly know; a friend may be the better reader.`,
    why: ["How well you know each other can be changed on their page."],
    words: remark.words,
  }));
  const remarks = [...notTold(body, told), ...namedInNotes(body, { notes, told, name: person.name })];
  const unheard = remarks.map((remark) => ({
    kind: "not-told" as const,
    says: `You write of ${remark.about}, “${remark.words.text}”; nothing here says that they told you.`,
    why: [
      "If they did tell you, a line in your notes such as “told me about the move” keeps it, and this will not come up again.",
    ],
    words: remark.words,
  }));
  return [...close, ...unheard];
}

function caution(kind: CautionKind, says: string, why: readonly string[]): Caution {
  return { kind, says, why, words: null };
}
