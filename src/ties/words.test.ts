import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FAMILIARITIES } from "#people/person.ts";
import { addDays, type DateText } from "#time/date.ts";
import { addTouch, type CountedTouch, historyOf, NO_HISTORY, NOTHING_SO_FAR } from "./history.ts";
import { percent } from "./percent.ts";
import { strengthAt, strengthHistory } from "./strength.ts";
import { whyTie } from "./why.ts";
import { type TieFacts, tellsHowMet, tieInWords } from "./words.ts";

const today = "2026-11-24" as DateText;
const day = (text: string) => text as DateText;

const facts = (more: Partial<TieFacts>): TieFacts => ({
  history: NO_HISTORY,
  contactDays: null,
  familiarity: "unknown",
  howMet: "",
  connected: null,
  ...more,
});

function mailOn(days: readonly DateText[], direction: CountedTouch["direction"] = "out"): TieFacts {
  const touches = days.map((each) => ({
    at: Date.parse(each),
    kind: "mail" as const,
    direction,
    prompted: false,
  }));
  const answer = {
    at: Date.parse(days[0] ?? today),
    kind: "mail",
    direction: "in",
    prompted: false,
  } as const;
  return facts({ history: historyOf([...touches, answer]), contactDays: days });
}

const weekly = (from: string, count: number) =>
  Array.from({ length: count }, (_, i) => addDays(day(from), 7 * i));

describe("a tie in words", () => {
  it("[R51] says how often, until when, and since when it has been quiet", () => {
    const thinned = mailOn([...weekly("2025-10-06", 24), day("2026-06-10")]);
    expect(tieInWords(thinned, today)).toBe("You wrote most weeks until March; quiet since June.");
    const stopped = mailOn(weekly("2026-01-05", 20));
    expect(tieInWords(stopped, today)).toBe("You wrote most weeks until May; quiet since.");
    const going = mailOn(weekly("2026-06-01", 25));
    expect(tieInWords(going, today)).toBe("You write most weeks, last on 16 November.");
  });

  it("claims no habit from the sums kept for lists, which do not tell a burst from a rhythm", () => {
    const list = { ...mailOn(weekly("2026-01-05", 20)), contactDays: null };
    expect(tieInWords(list, today)).toBe(
      "You were in touch on 20 days between January and May; quiet since.",
    );
  });

  it("[R51] calls frequent contact frequent, however irregular it is", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 }), (seed) => {
        // A contact-day follows another after 1 to 5 days, and now and then after one to three weeks.
        let [state, at] = [seed, day("2024-01-01")];
        const next = () => {
          state = (Math.imul(state, 48_271) >>> 0) % 2_147_483_647;
          return state / 2_147_483_647;
        };
        const days: DateText[] = [];
        while (at <= today) {
          days.push(at);
          at = addDays(at, next() < 0.06 ? 7 + Math.floor(14 * next()) : 1 + Math.floor(5 * next()));
        }
        expect(tieInWords(mailOn(days), addDays(days.at(-1) ?? today, 3))).toMatch(
          /^You write (?:several times a week|most weeks), last on /,
        );
      }),
      { numRuns: 50 },
    );
  });

  it("[R51] says what the larger part of the contact was like, not what its first weeks were", () => {
    const first = Array.from({ length: 50 }, (_, i) => addDays(day("2019-01-01"), i));
    const monthly = Array.from({ length: 90 }, (_, i) => addDays(day("2019-04-01"), 31 * i));
    expect(tieInWords(mailOn([...first, ...monthly]), today)).toBe(
      "You write about once a month, last on 20 October.",
    );
  });

  it("says few contacts plainly", () => {
    expect(tieInWords(mailOn([day("2024-05-03")]), today)).toBe(
      "You wrote once and they wrote once, last in May 2024.",
    );
    expect(tieInWords(mailOn([day("2026-03-03"), day("2026-11-20")]), today)).toBe(
      "You wrote twice and they wrote once, last on 20 November.",
    );
    const burst = ["2024-05-03", "2024-05-05", "2024-05-06", "2024-05-20"].map(day);
    expect(tieInWords(mailOn(burst), today)).toBe("You were in touch on 4 days in May 2024; quiet since.");
  });

  it("[R51] calls nothing a habit that was not kept up: fifteen letters in three years, each answered on the next day", () => {
    const pairs = Array.from({ length: 15 }, (_, i) => addDays(day("2023-10-02"), 76 * i)).flatMap((each) => [
      each,
      addDays(each, 1),
    ]);
    expect(tieInWords(mailOn(pairs), today)).toBe("You write every few months, last on 1 September.");
    const why = whyTie(mailOn(pairs).history, pairs, today);
    expect(why.sentences[0]).toMatch(/^30 contact-days over 3 years, every few months;/);
    const once = ["2024-05-03", "2024-05-04", "2025-01-10", "2025-01-11"].map(day);
    expect(tieInWords(mailOn(once), today)).toBe(
      "You were in touch on 4 days between May 2024 and January 2025; quiet since.",
    );
  });

  it("[R51] says “almost every day” only of weeks in which it was so, and in the past once they are over", () => {
    const daily = (from: string, count: number) =>
      Array.from({ length: count }, (_, i) => addDays(day(from), i));
    expect(tieInWords(mailOn(daily("2026-11-10", 14)), today)).toBe(
      "You were in touch on 14 days in November, last on 23 November.",
    );
    expect(tieInWords(mailOn(daily("2026-09-20", 65)), today)).toBe(
      "You write almost every day, last on 23 November.",
    );
    expect(tieInWords(mailOn(daily("2026-08-20", 65)), today)).toBe(
      "You wrote almost every day, last on 23 October.",
    );
    const summer = [...daily("2026-05-01", 60), day("2026-11-20")];
    expect(tieInWords(mailOn(summer), today)).toBe(
      "You wrote almost every day until June; in touch again on 20 November.",
    );
  });

  it("[R51] takes no talk for a letter: what came after a habit of letters is told apart from it", () => {
    const monthly = Array.from({ length: 10 }, (_, at) => addDays(day("2025-05-10"), 30 * at));
    const coffee = day("2026-11-23");
    const tie = (letters: readonly DateText[], talks: readonly DateText[]): TieFacts => {
      const touches: CountedTouch[] = [
        ...letters.map(
          (each) => ({ at: Date.parse(each), kind: "mail", direction: "in", prompted: false }) as const,
        ),
        ...talks.map(
          (each) =>
            ({ at: Date.parse(each), kind: "meeting", direction: "mutual", prompted: false }) as const,
        ),
      ];
      return facts({
        history: historyOf(touches),
        contactDays: [...letters, ...talks].sort(),
        talkDays: talks,
      });
    };
    const said = (letters: readonly DateText[], talks: readonly DateText[]) =>
      tieInWords(tie(letters, talks), today);
    expect(said(monthly, [coffee])).toBe(
      "They wrote about once a month until February; you talked on 23 November.",
    );
    expect(said(monthly, [day("2026-09-07"), coffee])).toBe(
      "They wrote about once a month until February; in touch on 2 days since, last on 23 November. You talked twice.",
    );
    expect(said([...monthly, day("2026-11-02")], [])).toBe(
      "They wrote about once a month until February; in touch again on 2 November.",
    );
    const going = weekly("2026-06-01", 25);
    expect(said(going, [coffee])).toBe(
      "They write most weeks, last on 16 November. You talked once, on 23 November.",
    );
    expect(said([day("2024-01-05"), ...monthly], [coffee])).toBe(
      "They wrote about once a month from May 2025 until February; you talked on 23 November.",
    );
    const why = whyTie(
      tie([day("2024-01-05"), ...monthly], [coffee]).history,
      [day("2024-01-05"), ...monthly, coffee],
      today,
    );
    expect(why.sentences[0]).toMatch(
      /^12 contact-days over 3 years, about once a month from May 2025 until February;/,
    );
  });

  it("knows of a letter of mine on the day of a talk, such as the thanks for it", () => {
    const letters = weekly("2026-06-01", 25);
    const talk = day("2026-11-23");
    const touches = [
      ...letters.map(
        (each) => ({ at: Date.parse(each), kind: "mail", direction: "out", prompted: false }) as const,
      ),
      { at: Date.parse(talk), kind: "meeting", direction: "mutual", prompted: false } as const,
    ];
    const said = (more: readonly CountedTouch[]) =>
      tieInWords(
        facts({
          history: historyOf([...touches, ...more]),
          contactDays: [...letters, talk],
          talkDays: [talk],
        }),
        today,
      );
    expect(said([])).toMatch(
      /^You write most weeks, last on 16 November\. You talked once, on 23 November\./,
    );
    const thanks = { at: Date.parse(talk), kind: "mail", direction: "out", prompted: true } as const;
    expect(said([thanks])).toMatch(
      /^You write most weeks, last on 23 November\. You talked once, on 23 November\./,
    );
  });

  it("gives both months their year where one has it, and needs no comma where nothing is counted", () => {
    const apart = ["2019-10-03", "2019-10-05", "2026-10-10"].map(day);
    expect(tieInWords(mailOn(apart), today)).toBe(
      "You were in touch on 3 days between October 2019 and October 2026, last on 10 October.",
    );
    const event = {
      at: Date.parse("2026-08-03"),
      kind: "event",
      direction: "mutual",
      prompted: false,
    } as const;
    expect(tieInWords(facts({ history: historyOf([event]) }), today)).toBe("You were in touch in August.");
  });

  it("names talks, letters one way, and an answer that is not recorded", () => {
    const at = (text: string) => Date.parse(`${text}T10:00:00Z`);
    const talk = { at: at("2026-11-20"), kind: "call", direction: "mutual", prompted: false } as const;
    const out = { at: at("2026-11-01"), kind: "mail", direction: "out", prompted: false } as const;
    expect(tieInWords(facts({ history: historyOf([talk]) }), today)).toBe("You talked once, on 20 November.");
    expect(tieInWords(facts({ history: historyOf([out]) }), today)).toBe(
      "You wrote once, on 1 November. No answer is recorded.",
    );
    expect(tieInWords(facts({ history: historyOf([out]), answered: true }), today)).toBe(
      "You wrote once, on 1 November.",
    );
    expect(tieInWords(facts({ history: historyOf([{ ...out, direction: "in" }]) }), today)).toBe(
      "They wrote once, on 1 November.",
    );
    expect(tieInWords(facts({ history: historyOf([talk, out, { ...out, direction: "in" }]) }), today)).toBe(
      "You wrote once, they wrote once, and you talked once, last on 20 November.",
    );
  });

  it("takes neither an event nor letters of both sides for a letter, nor for silence", () => {
    const on = (kind: "mail" | "event", direction: "out" | "mutual", day: string) =>
      ({ at: Date.parse(day), kind, direction, prompted: false }) as const;
    const said = (...touches: readonly CountedTouch[]) =>
      tieInWords(facts({ history: historyOf(touches) }), today);
    expect(said(on("mail", "out", "2025-01-10"), on("event", "mutual", "2025-05-03"))).toBe(
      "You wrote once, last in touch in May 2025.",
    );
    expect(said(on("mail", "out", "2025-01-10"), on("mail", "mutual", "2025-01-10"))).toBe(
      "You wrote once, last in touch in January 2025.",
    );
    const days = ["2025-01-10", "2025-03-10", "2025-05-10"].map((day) => on("mail", "out", day));
    expect(said(...days, on("mail", "mutual", "2025-05-11"))).toBe(
      "You were in touch on 4 days between January and May 2025; quiet since.",
    );
  });

  it("speaks of letters only where it counts letters, not days with contact", () => {
    const at = (text: string) => Date.parse(`${text}T10:00:00Z`);
    const mail = (on: string, direction: "in" | "out") =>
      ({ at: at(on), kind: "mail", direction, prompted: false }) as const;
    const said = (...touches: readonly CountedTouch[]) =>
      tieInWords(facts({ history: historyOf(touches) }), today);
    expect(said(mail("2026-11-01", "out"), mail("2026-11-02", "in"))).toBe(
      "You wrote once and they wrote once, last on 2 November.",
    );
    expect(said(mail("2026-11-01", "out"), mail("2026-11-01", "out"), mail("2026-11-01", "out"))).toBe(
      "You wrote 3 times, last on 1 November. No answer is recorded.",
    );
    const call = { ...mail("2026-11-03", "out"), kind: "call", direction: "mutual" } as const;
    expect(said(mail("2026-11-01", "out"), call)).toBe("You wrote once and talked once, last on 3 November.");
  });

  it("[R63] says only what is known where there was no contact, and guesses nothing from a connection", () => {
    const connected = { through: "LinkedIn", since: day("2021-03-09") };
    expect(tieInWords(facts({ connected }), today)).toBe(
      "Connected on LinkedIn since March 2021; no messages here.",
    );
    expect(tieInWords(facts({ howMet: "same lab in Lyon until 2021", familiarity: "known" }), today)).toBe(
      "Same lab in Lyon until 2021. You know each other.",
    );
    expect(tieInWords(facts({}), today)).toBe("How well you know each other is not said yet.");
    const why = whyTie(NO_HISTORY, null, today);
    expect(why.kind).toBe("no-contact");
    expect(why.sentences.join(" ")).not.toMatch(/\d|%/);
  });

  it("is known to hold the note of how we met, whatever its first letter", () => {
    const met = "met at the EMBO workshop in Heidelberg";
    expect(tellsHowMet(tieInWords(facts({ howMet: met }), today), met)).toBe(true);
    expect(tellsHowMet(tieInWords(mailOn(weekly("2026-06-01", 25)), today), met)).toBe(false);
  });

  it("[R63] never puts a percentage on the face of a person", () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 4_000 }), { maxLength: 60 });
    fc.assert(
      fc.property(days, fc.constantFrom(...FAMILIARITIES), fc.boolean(), (list, familiarity, inList) => {
        const contactDays = list.map((each) => addDays(today, -each));
        const history = historyOf(
          contactDays.map((each) => ({
            at: Date.parse(each),
            kind: "mail",
            direction: "out",
            prompted: false,
          })),
        );
        const said = tieInWords(
          facts({ history, familiarity, contactDays: inList ? null : contactDays }),
          today,
        );
        expect(said).not.toMatch(/%|percent|NaN|undefined|null/);
        expect(said).toMatch(/^[A-Z].*\.$/);
      }),
    );
  });
});

describe("why?", () => {
  it("[R51] explains with the numbers and the facts they rest on", () => {
    const days = [...Array.from({ length: 12 }, (_, i) => addDays(day("2026-04-01"), 16 * i))];
    const tie = mailOn(days);
    const why = whyTie(tie.history, days, day("2026-11-25"));
    expect(why.sentences[0]).toBe(
      "12 contact-days over 6 months, every two weeks or so; silent for 9 weeks, over three times your rhythm.",
    );
    expect(why.sentences[1]).toMatch(/^Chance of contact by itself this month: \d+ %\.$/);
    expect(why.sentences[4]).toBe("You wrote 12 times, they wrote once.");
  });

  it("[R51] keeps strength, going on and contact soon apart, and a long silence is not called worthless", () => {
    const old = mailOn(weekly("2015-01-05", 200)).history;
    const fresh = mailOn([day("2026-11-20")]).history;
    const [oldWhy, freshWhy] = [whyTie(old, null, today), whyTie(fresh, null, today)];
    if (oldWhy.kind !== "contact" || freshWhy.kind !== "contact") throw new Error("both had contact");
    expect(oldWhy.alive).toBeLessThan(freshWhy.alive);
    expect(freshWhy.contactThisMonth).toBeLessThan(freshWhy.alive);
    expect(freshWhy.strength).toBeGreaterThan(oldWhy.strength);
    expect(oldWhy.sentences.join(" ")).toContain("Quiet says nothing about worth");
    expect(Object.keys(oldWhy)).not.toContain("score");
  });

  it("leaves contact that the program prompted out of the chances, and says so", () => {
    const own = { at: Date.parse("2026-05-01"), kind: "mail", direction: "out", prompted: false } as const;
    const prompted = { ...own, at: Date.parse("2026-11-01"), prompted: true };
    const [plain, nudged] = [
      whyTie(historyOf([own]), null, today),
      whyTie(historyOf([own, prompted]), null, today),
    ];
    if (plain.kind !== "contact" || nudged.kind !== "contact") throw new Error("both had contact");
    expect(nudged.alive).toBe(plain.alive);
    expect(nudged.sentences).toContain(
      "Contact that was planned here, on 1 day, is left out of the chance of contact: that is of what comes by itself.",
    );
    expect(whyTie(historyOf([prompted]), null, today)).toMatchObject({
      kind: "no-contact",
      sentences: ["All contact so far, on 1 day, was planned here.", expect.stringContaining("by itself")],
    });
  });

  it("[R51] calls a tie alive whose letter was planned here and answered, and its chance of contact as low as before", () => {
    const own = mailOn(weekly("2022-01-03", 60)).history;
    const planned = { at: Date.parse("2026-11-20"), kind: "mail", direction: "out", prompted: true } as const;
    const answer = { ...planned, at: Date.parse("2026-11-22"), direction: "in" } as const;
    const asked = addTouch(own, planned, NOTHING_SO_FAR);
    const [before, unanswered, answered] = [own, asked, addTouch(asked, answer, NOTHING_SO_FAR)].map(
      (history) => {
        const why = whyTie(history, null, today);
        if (why.kind !== "contact") throw new Error("there was contact");
        return why;
      },
    );
    expect(before?.alive).toBeLessThan(0.01);
    expect(unanswered?.alive).toBe(before?.alive);
    expect(answered?.alive).toBeGreaterThan(0.9);
    expect(answered?.contactThisMonth).toBe(before?.contactThisMonth);
    expect(answered?.sentences).toContain("Chance that the exchange is still going: over 99 %.");
  });

  it("never claims certainty", () => {
    expect([0, 0.004, 0.22, 0.999, 1].map(percent)).toEqual([
      "under 1 %",
      "under 1 %",
      "22 %",
      "over 99 %",
      "over 99 %",
    ]);
  });

  it("[R51] keeps the history of the strength: it rises with contact and fades without", () => {
    const days = weekly("2026-01-05", 10);
    const points = strengthHistory(days, today, 24);
    expect(points).toHaveLength(24);
    expect(points[0]).toEqual({ day: "2026-01-05", strength: 1 });
    const peak = Math.max(...points.map((point) => point.strength));
    expect(peak).toBeGreaterThan(6);
    expect(points.at(-1)?.strength).toBeCloseTo(strengthAt(mailOn(days).history, today), 9);
    expect(strengthHistory([], today, 24)).toEqual([]);
    expect(strengthHistory([today], today, 24)).toEqual([{ day: today, strength: 1 }]);
  });
});

it("calls only letters of theirs what they wrote: help that they gave is contact", () => {
  const help = (day: string) =>
    ({ at: Date.parse(day), kind: "contact", direction: "in", prompted: false }) as const;
  const helped = historyOf(["2026-11-01", "2026-11-08", "2026-11-15"].map(help));
  const say = (history: TieFacts["history"]) =>
    tieInWords({ ...mailOn([]), history }, "2026-11-27" as DateText);
  expect(helped).toMatchObject({ sent: 0, received: 0, days: 3 });
  expect(say(helped)).toMatch(/^You were in touch/);
  const letter = { ...help("2026-11-20"), kind: "mail" } as const;
  const both = historyOf([...["2026-11-01", "2026-11-08"].map(help), letter]);
  expect(say(both)).not.toMatch(/^They wrote on/);
  expect(say(historyOf([help("2026-11-01")]))).toMatch(/^You were in touch/);
});
