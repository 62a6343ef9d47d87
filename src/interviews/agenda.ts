import type { Focus } from "./interview.ts";

export const BOX_IDS = ["opening", "their-path", "questions", "what-next", "close"] as const;
export type BoxId = (typeof BOX_IDS)[number];

/** A part of the talk with its time; in a talk shorter than a quarter of an hour `minutes` may be a half. */
export type Box = {
  readonly id: BoxId;
  readonly name: string;
  readonly hint: string;
  /** Minutes from the beginning of the talk. */
  readonly startsAt: number;
  readonly minutes: number;
};

export type Agenda = { readonly minutes: number; readonly boxes: readonly Box[] };

/** Bounds on the minutes of one talk; what lies outside is taken as the nearest. */
export const SHORTEST_TALK = 5;
export const LONGEST_TALK = 240;
const USUAL_TALK = 20;

/**
 * Shares of the talk. Questions get the most; the last tenth belongs to closing on time, which is what people
 * remember of a guest. A third of what lies between opening and close is left unplanned by the choice of questions.
 */
const SHARES: Record<BoxId, number> = {
  opening: 0.1,
  "their-path": 0.2,
  questions: 0.45,
  "what-next": 0.15,
  close: 0.1,
};

/** Time boxes for a talk of so many minutes (R31), named for what it is about (R14), or by who asks. */
export function agendaFor(minutes: number, focus: Focus = "explore-career", iAmAsked = false): Agenda {
  const total = talkMinutes(minutes);
  const words = iAmAsked ? WHERE_THEY_ASK : wordsFor(focus, total);
  let startsAt = 0;
  const boxes = BOX_IDS.map((id): Box => {
    const left = total - startsAt;
    const length = id === "close" ? left : Math.min(left, paced(total * SHARES[id], total));
    const box = { id, ...words[id], startsAt, minutes: length };
    startsAt += length;
    return box;
  });
  return { minutes: total, boxes };
}

/** Minutes of a talk, whole and within bounds. */
export function talkMinutes(minutes: number): number {
  if (!Number.isFinite(minutes)) return USUAL_TALK;
  return Math.min(LONGEST_TALK, Math.max(SHORTEST_TALK, Math.round(minutes)));
}

/** Minutes that the planned questions may take together: two thirds of the time between opening and close. */
export function minutesForQuestions(minutes: number): number {
  return Math.floor(minutesWithin(agendaFor(minutes)) * (2 / 3));
}

/** Minutes between opening and close. */
export function minutesWithin({ boxes, minutes }: Pick<Agenda, "minutes" | "boxes">): number {
  const frame = boxes.filter(({ id }) => id === "opening" || id === "close");
  return minutes - frame.reduce((sum, box) => sum + box.minutes, 0);
}

/** How much of the time between opening and close the questions take. */
export function questionsInWords(minutes: number, within: number): string {
  if (minutes === 0) return "No questions yet. All of it stays open for what comes up.";
  return minutes > within
    ? `${minutes} minutes of questions for the ${within} between opening and close: the last ones may have to wait.`
    : `${minutes} of the ${within} minutes between opening and close are for questions. The rest stays open for what comes up.`;
}

/** Nobody looks at half a minute where there is a quarter of an hour. */
function paced(minutes: number, total: number): number {
  const step = total < 15 ? 0.5 : 1;
  return Math.max(step, Math.floor(minutes / step) * step);
}

type Words = Record<BoxId, { readonly name: string; readonly hint: string }>;

function wordsFor(focus: Focus, minutes: number): Words {
  const second = SECOND_BOX.get(focus) ?? {
    name: "Their path",
    hint: "How they came to do this. Let them talk.",
  };
  return {
    opening: {
      name: "Opening",
      hint: `Thank them, say in two sentences who you are, and that you will keep to ${minutes} minutes.`,
    },
    "their-path": second,
    questions: { name: "Your questions", hint: "Start with the one you would be sorry not to have asked." },
    "what-next": {
      name: "What next",
      hint: "What would they do in your place, and whom else should you meet?",
    },
    close: { name: "Close on time", hint: "Say what you take away, offer what you can, and let them go." },
  };
}

/** Where they ask me: the talk is theirs, and what I can give is an answer. */
const WHERE_THEY_ASK: Words = {
  opening: { name: "Opening", hint: "Let them say what they hope for. Who you are takes two sentences." },
  "their-path": { name: "Your path", hint: "How you came to do this: short, and as it really was." },
  questions: { name: "Their questions", hint: "Say what you know, and what you do not." },
  "what-next": { name: "What next", hint: "Whom could they talk to? Promise only what you would gladly do." },
  close: { name: "Close on time", hint: "Say what you will do for them, if anything, and wish them well." },
};

const SECOND_BOX: ReadonlyMap<string, { readonly name: string; readonly hint: string }> = new Map([
  ["organization", { name: "Their place in it", hint: "What they do there, and with whom." }],
  ["new-position", { name: "The new position", hint: "What changed for them, in their own order." }],
  ["skill", { name: "How they learned it", hint: "Where they began, and what they would skip." }],
  ["move", { name: "Life where they are", hint: "How one arrives, and how one lives." }],
  ["catch-up", { name: "What is new with them", hint: "Begin with them, not with your question." }],
]);

export type Moment =
  /** `left` and `boxLeft` are seconds; `done` is the part of the whole talk that has passed, 0 to 1, for a soft ring. */
  | {
      readonly kind: "in";
      readonly box: Box;
      readonly left: number;
      readonly boxLeft: number;
      readonly done: number;
      readonly sentence: string;
    }
  /** The agreed time has passed by so many seconds. */
  | { readonly kind: "over"; readonly by: number; readonly sentence: string };

/** Where a talk stands so many seconds after it began, for the live view (R31). */
export function agendaAt(agenda: Agenda, elapsedSeconds: number): Moment {
  const elapsed = Number.isFinite(elapsedSeconds) ? Math.max(0, elapsedSeconds) : 0;
  const whole = agenda.minutes * 60;
  const box = agenda.boxes.findLast((each) => each.startsAt * 60 <= elapsed);
  if (elapsed >= whole || box === undefined)
    return {
      kind: "over",
      by: Math.floor(elapsed - whole),
      sentence: `The ${agenda.minutes} minutes are over. Thank them, and ask whether they need to go.`,
    };
  const boxLeft = Math.ceil((box.startsAt + box.minutes) * 60 - elapsed);
  const left = Math.ceil(whole - elapsed);
  return { kind: "in", box, left, boxLeft, done: elapsed / whole, sentence: say(agenda, box, boxLeft) };
}

const NEARLY_SECONDS = 60;

function say(agenda: Agenda, box: Box, boxLeft: number): string {
  const next = agenda.boxes[agenda.boxes.indexOf(box) + 1];
  if (next === undefined || boxLeft > NEARLY_SECONDS) return box.hint;
  return `Soon: ${next.name.charAt(0).toLowerCase()}${next.name.slice(1)}.`;
}
