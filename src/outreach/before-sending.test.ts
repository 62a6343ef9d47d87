import { describe, expect, it } from "vitest";
import type { Standing } from "#interviews/standing.ts";
import { NO_PREFERENCES } from "#people/person.ts";
import { historyOf } from "#ties/history.ts";
import type { DateText } from "#time/date.ts";
import { type CautionKind, cautions, type Sending } from "./before-sending.ts";
import { notTold, toldIn } from "./personal.ts";

const today = "2027-05-12" as DateText;
const day = (text: string) => text as DateText;

const plain: Sending = {
  kind: "request",
  form: "email",
  body: "Dear Ana,\n\nWould you have twenty minutes to talk?\n\nThank you,\nNoor",
  person: {
    name: "Ana Ruiz",
    familiarity: "acquaintance",
    howMet: "",
    leftOut: false,
    close: false,
    preferences: NO_PREFERENCES,
  },
  history: historyOf([]),
  sent: [],
  told: [],
  notes: "",
  today,
  askedOn: null,
  patience: 7,
  stands: null,
  unfit: null,
  left: null,
  placesLeft: [],
  unthanked: null,
  declinedOn: null,
  limit: 3,
};

function kinds(more: Partial<Sending>, overruled: readonly CautionKind[] = []): readonly CautionKind[] {
  return cautions({ ...plain, ...more }, new Set(overruled)).map(({ kind }) => kind);
}

/** So many letters of mine this year, with no answer. */
function unanswered(count: number) {
  return historyOf(
    Array.from({ length: count }, (_, at) => ({
      at: Date.parse("2027-01-10T12:00:00Z") + at * 20 * 86_400_000,
      kind: "mail" as const,
      direction: "out" as const,
      prompted: false,
    })),
  );
}

it("has nothing to say about an ordinary letter", () => {
  expect(kinds({})).toEqual([]);
});

it("[R33] says that they said no, for a year, before they are asked again, and before nothing else", () => {
  expect(kinds({ declinedOn: day("2027-05-06") })).toEqual(["said-no"]);
  expect(kinds({ declinedOn: day("2027-05-06"), kind: "thanks" })).toEqual([]);
  expect(kinds({ declinedOn: day("2026-04-06") })).toEqual([]);
  expect(kinds({ declinedOn: day("2027-05-06") }, ["said-no"])).toEqual([]);
});

it("[R26] says when a letter that was begun earlier has them where they are no more, and quotes the words", () => {
  const body = "Dear Ana,\n\nI ask you because you are a ward sister at St Mary's. Thank you!";
  const [found] = cautions({ ...plain, body, placesLeft: ["Lumen", "St Mary's"] });
  expect(found).toMatchObject({
    kind: "old-place",
    says: "Ana Ruiz has left St Mary's, as you noted; the letter says that they are there.",
  });
  const { start, end, text } = found?.words ?? { start: 0, end: 0, text: "" };
  expect([body.slice(start, end), text]).toEqual(Array(2).fill("you are a ward sister at St Mary's"));
  for (const fine of ["You were at St Mary's before.", "You work here.\n\nI was born at St Mary's."])
    expect(kinds({ body: fine, placesLeft: ["St Mary's"] }), fine).toEqual([]);
});

it("[R26] [R58] says when the address is that of a place which they have left", () => {
  const left = { address: "ana@lumen.example", place: "Lumen", sure: true };
  expect(kinds({ left })).toEqual(["old-address"]);
  expect(kinds({ left, form: "message" })).toEqual([]);
  expect(kinds({ left }, ["old-address"])).toEqual([]);
});

it("[R35] [R41] says before a second request that thanks for the first talk are still to go", () => {
  const unthanked = day("2027-05-02");
  expect(kinds({ unthanked })).toEqual(["thanks-first"]);
  expect(kinds({ unthanked, kind: "thanks" })).toEqual([]);
  expect(kinds({ unthanked, person: { ...plain.person, close: true } })).toEqual([]);
  expect(kinds({ unthanked }, ["thanks-first"])).toEqual([]);
  expect(cautions({ ...plain, unthanked })[0]?.says).toBe(
    "Ana Ruiz gave you time on 2 May, and no thanks are noted yet; they go well before the next request.",
  );
});

describe("[R33] asking again", () => {
  const sent = (kind: Sending["kind"], on: string) => [{ kind, on: day(on) }];
  const says = (more: Partial<Sending>) => cautions({ ...plain, ...more }).map((each) => each.says);

  it("names the day from which a reminder is fine, and has nothing to say from that day on", () => {
    expect(says({ kind: "reminder", sent: sent("request", "2027-05-12") })).toEqual([
      "You asked Ana Ruiz today; a reminder is fine from 21 May on.",
    ]);
    expect(kinds({ kind: "reminder", sent: sent("request", "2027-05-03") })).toEqual([]);
    expect(kinds({ kind: "reminder", sent: sent("request", "2027-05-03"), patience: 10 })).toEqual([
      "reminder-early",
    ]);
    expect(kinds({ kind: "reminder", askedOn: day("2027-05-11") })).toEqual(["reminder-early"]);
  });

  it("[R33] goes by where the conversation stands that it recalls", () => {
    const of = (stands: Partial<Standing>) =>
      cautions({ ...plain, kind: "reminder", stands: { remindedOn: null, ...stands } as Standing });
    const silent = { kind: "silent", askedOn: day("2027-04-26"), noted: false } as const;
    expect(of({ kind: "they-wrote", wroteOn: day("2027-05-10") })).toMatchObject([
      { kind: "they-wrote", says: "Ana Ruiz wrote on Monday, after you asked; perhaps that was the answer." },
    ]);
    const waiting = {
      kind: "waiting",
      askedOn: day("2027-05-03"),
      until: day("2027-05-14"),
      noted: false,
    } as const;
    expect(of(waiting)).toMatchObject([
      { kind: "reminder-early", says: "You asked Ana Ruiz on 3 May; a reminder is fine from Friday on." },
    ]);
    expect(of({ ...silent, may: "remind" })).toEqual([]);
    expect(of({ ...silent, may: "ask-another" })).toMatchObject([{ kind: "reminder-late" }]);
    expect(of({ ...silent, may: "ask-another", remindedOn: day("2027-05-01") })).toMatchObject([
      { kind: "reminded" },
    ]);
    expect(of({ ...waiting, noted: true })).toMatchObject([{ kind: "reminder-late" }]);
  });

  it("says that one reminder is enough", () => {
    const both = [...sent("reminder", "2027-04-20"), ...sent("request", "2027-04-01")];
    expect(kinds({ kind: "reminder", sent: both })).toEqual(["reminded"]);
  });

  it("lets a second request wait, on the day of the first", () => {
    expect(kinds({ sent: sent("request", "2027-05-12") })).toEqual(["asked-today"]);
    expect(kinds({ sent: sent("thanks", "2027-05-12") })).toEqual([]);
    expect(kinds({ sent: sent("request", "2027-05-12") }, ["asked-today"])).toEqual([]);
  });
});

it("[R5] says why what is asked does not fit them, and that “I thought of you” is not for a stranger", () => {
  expect(kinds({ kind: "cv-edit", unfit: "A mentor is the one to ask." })).toEqual(["too-big"]);
  const stranger = { ...plain.person, familiarity: "stranger" } as const;
  expect(kinds({ kind: "revive", person: stranger })).toEqual(["never-met"]);
  expect(kinds({ kind: "revive" })).toEqual([]);
});

it("[R50] [R63] asks whether there is a tie to take up again where nothing is noted of one, and only there", () => {
  const unknown = { ...plain.person, familiarity: "unknown", howMet: "" } as const;
  const [found] = cautions({ ...plain, kind: "revive", person: unknown });
  expect(found?.kind).toBe("never-met");
  expect(found?.says).toContain("Nothing is noted between you");
  const talked = historyOf([
    { at: Date.parse("2024-01-10T12:00:00Z"), kind: "meeting", direction: "mutual", prompted: false },
  ]);
  expect(kinds({ kind: "revive", person: unknown, history: talked })).toEqual([]);
  expect(kinds({ kind: "revive", person: { ...unknown, howMet: "same lab" } })).toEqual([]);
  expect(kinds({ person: unknown })).toEqual([]);
});

describe("[R41] the guard", () => {
  it("warns at the fourth unprompted letter in a year, or at the user's own number", () => {
    expect(kinds({ history: unanswered(2) })).toEqual([]);
    expect(kinds({ history: unanswered(3) })).toEqual(["too-often"]);
    expect(kinds({ history: unanswered(3), limit: 5 })).toEqual([]);
    expect(kinds({ history: unanswered(3), kind: "thanks" })).toEqual([]);
  });

  it("leaves friends and family marked close out of every count", () => {
    const person = { ...plain.person, close: true };
    expect(kinds({ person, history: unanswered(6), sent: asks(4) })).toEqual([]);
    // Nor is it for a program to say what is too close among friends, or what they told.
    const body = "Dear Ana,\n\nI miss you. I hope that your daughter is better now.\n\nLove,\nNoor";
    expect(kinds({ person, body })).toEqual([]);
    expect(kinds({ body })).toEqual(["too-intimate", "too-intimate", "not-told"]);
  });

  it("warns at the third ask in a row, and is content with thanks, news or an offer in between", () => {
    expect(kinds({ sent: asks(1) })).toEqual([]);
    expect(kinds({ sent: asks(2) })).toEqual(["asks-in-a-row"]);
    for (const kind of ["thanks", "outcome", "offer"] as const)
      expect(kinds({ sent: [{ kind, on: day("2027-04-01") }, ...asks(3)] })).toEqual([]);
    expect(kinds({ sent: [{ kind: "reminder", on: day("2027-04-01") }, ...asks(2)] })).toEqual([
      "asks-in-a-row",
    ]);
    expect(kinds({ sent: asks(2), kind: "outcome" })).toEqual([]);
  });

  it.each([
    ["I miss you and your stories.", "miss you"],
    ["I have been crying all week about my thesis.", "I have been crying"],
    ["Since my divorce I have time to read.", "my divorce"],
  ])("finds words too close for an acquaintance, and none between friends: %s", (text, words) => {
    const body = `Dear Ana,\n\n${text}\n\nBest,\nNoor`;
    const [found] = cautions({ ...plain, body });
    expect(found).toMatchObject({ kind: "too-intimate" });
    expect(body.slice(found?.words?.start, found?.words?.end)).toBe(words);
    expect(kinds({ body, person: { ...plain.person, familiarity: "known" } })).toEqual([]);
  });

  it("notices a farewell that is too warm, and lets the usual ones be", () => {
    expect(kinds({ body: "Dear Ana,\n\nThank you.\n\nLots of love,\nNoor" })).toEqual(["too-intimate"]);
    for (const farewell of ["Warm wishes", "Best", "Cheers", "Yours", "With kind regards"])
      expect(kinds({ body: `Dear Ana,\n\nThank you.\n\n${farewell},\nNoor` })).toEqual([]);
  });

  it("asks about a fact of their life that they never told, and not about one that they did", () => {
    const body = "Dear Ana,\n\nI hope that your daughter is better now.\n\nBest,\nNoor";
    expect(kinds({ body })).toEqual(["not-told"]);
    expect(kinds({ body, told: ["Her daughter had the measles in March."] })).toEqual([]);
    expect(
      kinds({ body: "Dear Ana,\n\nHow is your group? I like your paper on health data.\n\nNoor" }),
    ).toEqual([]);
  });

  it("[R41] takes what stands in my private notes alone for something they never told", () => {
    const notes = "Bo told me in confidence that her contract ends in March. Her wife Mia left her; sad";
    const said = (body: string, more = "") => {
      const all = `${notes}. ${more}`;
      return kinds({ body: `Dear Ana,\n\n${body}\n\nNoor`, notes: all, told: toldIn(all, "Ana Ruiz") });
    };
    expect(said("I was sorry to hear that your wife left you. How is Mia?")).toEqual([
      "not-told",
      "not-told",
    ]);
    expect(said("Bo told me that your contract ends in March.")).toEqual(["not-told"]);
    expect(said("Bo told me that you know about patents.")).toEqual([]);
    const told = "Ana told me about her wife Mia. She mentioned her contract";
    expect(said("How are your wife and Mia? I hope your contract will not end.", told)).toEqual([]);
  });

  it("explains itself, and is quiet once it is overruled", () => {
    const sending = { ...plain, history: unanswered(3), sent: asks(2) };
    for (const each of cautions(sending)) {
      expect(each.says).toMatch(/\.$/);
      expect(each.why.length).toBeGreaterThan(0);
    }
    expect(kinds(sending, ["too-often", "asks-in-a-row"])).toEqual([]);
    expect(kinds(sending, ["too-often"])).toEqual(["asks-in-a-row"]);
  });
});

describe("[R40] what suits them", () => {
  const with_ = (preferences: Partial<typeof NO_PREFERENCES>) => ({
    person: { ...plain.person, preferences: { ...NO_PREFERENCES, ...preferences } },
  });

  it("comes before everything: no contact, a month they do not like, a channel they prefer", () => {
    expect(kinds(with_({ doNotContact: true }))).toEqual(["do-not-contact"]);
    expect(kinds(with_({ note: "prefers short mail, not in May" }))).toEqual(["not-now"]);
    expect(kinds(with_({ note: "prefers short mail, not in June or July" }))).toEqual([]);
    expect(kinds(with_({ channel: "call" }))).toEqual(["other-channel"]);
    expect(kinds({ ...with_({ channel: "message" }), form: "message" })).toEqual([]);
    expect(kinds({ person: { ...plain.person, leftOut: true } })).toEqual(["left-out"]);
  });

  it("keeps to the pace that was agreed, and lets thanks go at once", () => {
    const sent = [{ kind: "outcome", on: day("2027-04-20") }] as const;
    expect(kinds({ ...with_({ paceMonths: 6 }), sent })).toEqual(["too-soon"]);
    expect(kinds({ ...with_({ paceMonths: 6 }), sent, kind: "thanks" })).toEqual([]);
    expect(
      kinds({ ...with_({ paceMonths: 6 }), sent: [{ kind: "outcome", on: day("2026-10-20") }] }),
    ).toEqual([]);
  });

  it("holds for close friends, too", () => {
    const person = { ...plain.person, close: true, preferences: { ...NO_PREFERENCES, doNotContact: true } };
    expect(kinds({ person })).toEqual(["do-not-contact"]);
  });
});

function asks(count: number): Sending["sent"] {
  return Array.from({ length: count }, () => ({ kind: "request", on: day("2027-02-01") }));
}

it("[R41] takes my debt to them for none of theirs", () => {
  expect(notTold("Dear Ana,\n\nI am forever in your debt.", [])).toEqual([]);
  expect(notTold("Dear Ana,\n\nHow are your debts?", [])).toMatchObject([{ about: "their private life" }]);
});

it("[R41] takes a liking for their work for no tenderness", () => {
  expect(
    kinds({ body: "Dear Ana,\n\nI have long dreamt of your job, and I love your talks.\n\nNoor" }),
  ).toEqual([]);
});
