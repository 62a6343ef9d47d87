import { describe, expect, it } from "vitest";
import { NO_PREFERENCES } from "#people/person.ts";
import type { TieHistory } from "#ties/history.ts";
import { addDays, type DateText } from "#time/date.ts";
import { NOTHING_CLOSER } from "./reading.ts";
import type { Snapshot } from "./snapshot.ts";
import {
  advice,
  dayOf,
  daysAgo,
  draft,
  interview,
  kinds,
  mailed,
  NOW,
  noon,
  only,
  person,
  place,
  promise,
  snapshot,
  TODAY,
} from "./testing.ts";
import { choiceOf, LINES_A_DAY, lineAbout } from "./today.ts";

describe("whom to talk to", () => {
  const law = { options: [{ name: "Patent law", verdict: "undecided" }] } as const;

  it("[R25] starts with people already known, and among them with whom a letter changes most", () => {
    const people = [
      person("Stranger", { familiarity: "stranger", headline: "Patent attorney" }),
      person("Acquainted", { familiarity: "acquaintance" }),
      person("Known"),
      person("Warm", { history: mailed([20, 60]) }),
    ];
    const { suggestions } = dayOf(snapshot({ people, ...law }));
    expect(suggestions.map((line) => line.personId)).toEqual(["known", "acquainted", "warm"]);
    expect(suggestions.every((line) => line.kind === "ask")).toBe(true);
    expect(suggestions[0]?.why).toContain("People you know are the easiest to begin with.");
    const near = person("Near", { headline: "Patent attorney" });
    expect(dayOf(snapshot({ people: [...people, near], ...law })).suggestions[0]?.personId).toBe("near");
    const alone = only(snapshot({ people: people.slice(0, 1), ...law }));
    expect(alone.sentence).toBe(
      "You have not met Stranger (Patent attorney). Twenty minutes about Patent law?",
    );
  });

  it("[R25] comes to those where I am myself after the others whom I know", () => {
    const at = (name: string, organization: string) => person(name, { places: [place(organization)] });
    const people = [at("Near", "University of Basel"), at("Far", "Lumen")];
    const said = { programmes: [], introduction: "a postdoc at the University of Basel" };
    const order = (more: Partial<Snapshot>) =>
      dayOf(snapshot({ people, ...more })).suggestions.map((line) => line.personId);
    expect(order({ said })).toEqual(["far", "near"]);
    expect(
      order({ said: { ...said, introduction: "a postdoc, hoping for the University of Basel" } }),
    ).toHaveLength(2);
  });

  it("[R25] leaves a stranger who is near none of my careers alone, and nobody whom I know", () => {
    const far = { headline: "Baker" };
    const stranger = person("Stranger", { ...far, familiarity: "stranger" });
    expect(kinds(snapshot({ people: [stranger], ...law }))).toEqual([]);
    expect(kinds(snapshot({ people: [person("Known", far)], ...law }))).toEqual(["ask"]);
  });

  it("[R25] leaves out whom letters alone name and who writes anyway, unless they work near a career", () => {
    const often = Array.from({ length: 40 }, (_, i) => 1 + 4 * i);
    const writes = person("Ana", { familiarity: "unknown", history: mailed(often) });
    expect(kinds(snapshot({ people: [writes] }))).toEqual([]);
    expect(kinds(snapshot({ people: [{ ...writes, headline: "Patent attorney" }], ...law }))).toEqual([
      "ask",
    ]);
    expect(kinds(snapshot({ people: [{ ...writes, familiarity: "acquaintance" }] }))).toEqual([]);
    const thinning = person("Imre", { familiarity: "unknown", history: mailed([80, 90, 100]) });
    expect(kinds(snapshot({ people: [thinning] }))).toEqual(["ask"]);
  });

  it("[R37] proposes nothing that its own reasons call needless, however well one is known", () => {
    const tom = person("Tom Novak", { familiarity: "acquaintance", history: mailed([21, 90], false) });
    const warm = mailed([5, 10, 15, 20]);
    expect(kinds(snapshot({ people: [tom] }))).toEqual([]);
    expect(kinds(snapshot({ people: [{ ...tom, familiarity: "known", history: warm }] }))).toEqual([]);
    expect(lineAbout(snapshot({ people: [tom] }), tom.id)).toBeNull();
    // Too little to come by itself, and nothing yet.
    expect(kinds(snapshot({ people: [{ ...tom, history: mailed([21, 60]) }] }))).toEqual(["ask"]);
    expect(kinds(snapshot({ people: [{ ...tom, history: mailed([]) }] }))).toEqual(["ask"]);
    // Nobody talks of a career or a new position by themselves.
    const near = { ...tom, headline: "Patent attorney" };
    expect(kinds(snapshot({ people: [near], ...law }))).toEqual(["ask"]);
    const newPosition = { organization: "Bird", role: "editor", since: daysAgo(20) };
    expect(kinds(snapshot({ people: [{ ...tom, newPosition }] }))).toEqual(["new-position"]);
    // Whoever never wrote back is owed no hello: whether you know each other is asked instead.
    const silent = { ...tom, history: mailed([280, 400, 430, 470, 500], false) };
    expect(kinds(snapshot({ people: [silent] }))).toEqual([]);
    expect(kinds(snapshot({ people: [{ ...silent, familiarity: "unknown" }] }))).toEqual(["familiarity"]);
  });

  it("[R25] fills a day that has room with whoever is there to write to, however many are of one kind", () => {
    const people = Array.from({ length: 9 }, (_, i) =>
      person(`Person ${i}`, { familiarity: "unknown", history: mailed([80, 90, 100 + i]) }),
    );
    expect(kinds(snapshot({ people }))).toEqual(Array.from({ length: LINES_A_DAY }, () => "ask"));
  });

  it("[R64] proposes nobody whose name is one of the family, unless they are known for their work", () => {
    const history = mailed([80, 90, 100]);
    for (const name of ["Mama", "Papa", "Mum", "Dad", "Oma"])
      expect(kinds(snapshot({ people: [person(name, { familiarity: "unknown", history })] }))).toEqual([]);
    const tia = person("Tia Chen", { familiarity: "unknown", history, headline: "Editor" });
    expect(kinds(snapshot({ people: [tia] }))).toEqual(["ask"]);
  });

  it("[R26] takes a known person's new position as a reason to ask", () => {
    const newPosition = { organization: "Bird", role: "patent attorney", since: daysAgo(20) };
    const line = only(snapshot({ people: [person("Ana", { newPosition })] }));
    expect(line.sentence).toBe(
      "Ana has a new position: patent attorney, Bird. A good moment to congratulate, and to ask how it is.",
    );
    expect(line.action.label).toBe("Ask Ana about the new position");
    const unknown = person("Ana", { newPosition, familiarity: "unknown" });
    expect(kinds(snapshot({ people: [unknown] }))).toEqual([]);
  });

  it("[R50] revives a dormant tie, also in a field that was ruled out", () => {
    const weekly = Array.from({ length: 20 }, (_, i) => 700 + 7 * i);
    const ana = person("Ana", { history: mailed(weekly), headline: "Patent attorney" });
    const ruledOut = { options: [{ name: "Patent law", verdict: "ruled-out" }] } as const;
    const given = snapshot({ people: [ana], ...ruledOut });
    expect(only(given)).toMatchObject({
      kind: "revive",
      sentence:
        "Worth a hello to Ana (Patent attorney)? You were in touch on 20 days between August and December 2024; quiet since.",
    });
    const contactDays = new Map([[ana.id, { all: weekly.map(daysAgo).toSorted(), talks: [] }]]);
    const closer = { ...NOTHING_CLOSER, contactDays };
    const { people, inWords } = choiceOf(given, 20);
    expect(people).toEqual([ana.id]);
    expect(inWords(closer).suggestions[0]?.sentence).toBe(
      "Worth a hello to Ana (Patent attorney)? You wrote most weeks until December 2024; quiet since.",
    );
    expect(lineAbout(given, ana.id, closer)?.sentence).toBe(inWords(closer).suggestions[0]?.sentence);
  });

  it("[R5] [R25] asks before it greets while I apply, and asks quiet people about the place they see from inside", () => {
    const history = mailed([280, 300]);
    const soren = person("Søren", { familiarity: "unknown", history, places: [place("Novo Nordisk")] });
    const tove = person("Tove", { history: mailed([700, 707, 714]) });
    const ida = person("Ida", { familiarity: "acquaintance" });
    const people = [soren, tove, ida];
    const exploring = dayOf(snapshot({ people })).suggestions.map(({ kind }) => kind);
    expect(exploring.filter((kind) => kind === "revive")).toHaveLength(2);
    const { suggestions } = dayOf(snapshot({ people, stage: "applying" }));
    expect(suggestions.slice(0, 3).map(({ kind, personId }) => [kind, personId])).toEqual([
      ["ask", "søren"],
      ["ask", "ida"],
      ["revive", "tove"],
    ]);
    expect(suggestions[0]).toMatchObject({
      sentence: "Ask Søren (Novo Nordisk) for the inside view? You each wrote twice, last in February.",
      action: { label: "Ask Søren for twenty minutes", letter: "request" },
    });
    expect(suggestions[0]?.why).toContain(
      "You are applying, and a question can still help in time. After a long silence it is as welcome as a hello.",
    );
  });

  it("[R5] [R33] greets whom I would ask, where somebody of the same place is being asked", () => {
    const at = { places: [place("Novo Nordisk")] };
    const soren = person("Søren", { familiarity: "unknown", history: mailed([280, 300]), ...at });
    const people = [soren, person("Pia", at)];
    const asked = interview("pia", { askedAt: noon(daysAgo(1)) });
    expect(kinds(snapshot({ people, stage: "applying", interviews: [asked] }))).toEqual(["revive"]);
  });

  it("[R50] [R26] a hello that is begun keeps its reader on the page, and a new position is asked about all the same", () => {
    const ana = person("Ana", { history: mailed([700, 707, 714]), headline: "Patent attorney" });
    const begun = { drafts: [draft("ana", 0, "revive")] };
    expect(only(snapshot({ people: [ana], ...begun }))).toMatchObject({
      kind: "revive",
      sentence:
        "You would like to say hello to Ana (Patent attorney). The letter is begun, and yours to send.",
      action: { target: { kind: "draft" }, letter: null },
    });
    const newPosition = { organization: "Lumen", role: "", since: TODAY };
    expect(kinds(snapshot({ people: [{ ...ana, newPosition }], ...begun }))).toEqual(["new-position"]);
    expect(kinds(snapshot({ people: [ana], drafts: [draft("ana", 4, "revive")] }))).toEqual(["draft"]);
  });

  it("[R51] keeps room for weak and dormant ties on a day full of duties", () => {
    const busy = Array.from({ length: 9 }, (_, i) => person(`Busy${i}`));
    const weak = person("Weak", { familiarity: "acquaintance" });
    const old = person("Old", { history: mailed([900, 905, 912]) });
    const held = busy
      .slice(0, 3)
      .map((each) => interview(each.id, { state: "held", heldAt: noon(daysAgo(1)) }));
    const given = snapshot({
      people: [...busy, weak, old],
      interviews: [
        ...held,
        ...busy.slice(3, 5).map((each) => interview(each.id, { state: "answered", answeredAt: NOW })),
      ],
      promises: busy.slice(5, 7).map((each) => promise(each.id, TODAY)),
      advice: busy.slice(7).map((each) => advice(each.id, { outcome: "good", outcomeAt: NOW })),
    });
    const { suggestions } = dayOf(given);
    expect(suggestions).toHaveLength(LINES_A_DAY);
    expect(suggestions.slice(-2).map((line) => line.personId)).toEqual(["old", "weak"]);
  });

  it("[R63] asks with one tap how well you know someone from an import who works near an open career", () => {
    const connected = { through: "LinkedIn", since: "2021-03-01" as DateText };
    const lea = person("Lea", { familiarity: "unknown", headline: "Patents counsel", connected });
    const line = only(snapshot({ people: [lea], ...law }));
    expect([line.kind, line.sentence]).toEqual([
      "familiarity",
      "Lea (Patents counsel) works near Patent law. Do you know each other?",
    ]);
    expect(line.why[0]).toBe("Connected on LinkedIn since March 2021; no messages here.");
    const baker = person("Ben", { familiarity: "unknown", headline: "Baker", connected });
    const asked = (people: Snapshot["people"]) =>
      dayOf(snapshot({ people, ...law })).suggestions.map(({ personId }) => personId);
    // Where there are few others, those far from it are asked about too, behind them.
    expect(asked([baker, lea])).toEqual(["lea", "ben"]);
    const near = ["Mia", "Nils"].map((name) =>
      person(name, { familiarity: "unknown", headline: "Patents counsel" }),
    );
    expect(asked([baker, lea, ...near])).toHaveLength(3);
    expect(asked([baker, lea, ...near])).not.toContain("ben");
  });

  it("[R63] begins a book of connections alone by asking about a few of them", () => {
    const connected = { through: "LinkedIn", since: "2021-03-01" as DateText };
    const lea = person("Lea", { familiarity: "unknown", headline: "Baker", connected });
    expect(only(snapshot({ people: [lea] })).sentence).toBe(
      "You and Lea (Baker) connected on LinkedIn in March 2021. Do you know each other?",
    );
    expect(kinds(snapshot({ people: [{ ...lea, connected: null }] }))).toEqual([]);
  });

  it("[R9] [R11] begins with whoever was typed in by hand, before anybody said how well they know each other", () => {
    const noted = { familiarity: "unknown", howMet: "same lab", typedIn: true } as const;
    const line = only(snapshot({ people: [person("Rosa Amado", noted)] }));
    expect([line.kind, line.sentence, line.action.letter]).toEqual([
      "ask",
      "You noted Rosa Amado: same lab. Write to Rosa?",
      "request",
    ]);
    const stranger = person("Lea", { ...noted, familiarity: "stranger" });
    expect(only(snapshot({ people: [stranger] })).sentence).toBe("You have not met Lea. Twenty minutes?");
    const all = [stranger, person("Rosa Amado", noted), person("Ana", { history: mailed([5]) })];
    expect(dayOf(snapshot({ people: all })).suggestions.map(({ personId }) => personId)).toEqual([
      "ana",
      "rosa amado",
      "lea",
    ]);
    expect(kinds(snapshot({ people: [person("Ana", { ...noted, typedIn: false })] }))).toEqual([]);
    expect(kinds(snapshot({ people: [person("Ana", { ...noted, howMet: "" })] }))).toEqual([]);
  });

  it("puts no second request on what is open with someone", () => {
    const ana = person("Ana", { history: mailed([5]) });
    const asked = interview("ana", { askedAt: noon(daysAgo(2)) });
    expect(kinds(snapshot({ people: [ana], interviews: [asked] }))).toEqual([]);
    expect(kinds(snapshot({ people: [{ ...ana, lastInterviewOn: daysAgo(90) }] }))).toEqual([]);
    expect(kinds(snapshot({ people: [{ ...ana, lastInterviewOn: daysAgo(400) }] }))).toEqual(["ask"]);
  });

  it("[R40] asks nobody before the pace that suits them both, nor in a month that they said does not suit", () => {
    const ana = (history: TieHistory, wish: Partial<typeof NO_PREFERENCES>) =>
      kinds(snapshot({ people: [person("Ana", { history, preferences: { ...NO_PREFERENCES, ...wish } })] }));
    expect(ana(mailed([20, 60]), { paceMonths: 6 })).toEqual([]);
    expect(ana(mailed([20, 60]), { paceMonths: null })).toEqual(["ask"]);
    expect(ana(mailed([200, 230]), { paceMonths: 6 })).toEqual(["ask"]);
    // A pace that an import brought keeps nobody from a first word.
    expect(ana(mailed([]), { paceMonths: 6 })).toEqual(["ask"]);
    expect(ana(mailed([20, 60]), { note: "please not in November" })).toEqual([]);
    expect(ana(mailed([20, 60]), { note: "please not in May" })).toEqual(["ask"]);
  });

  it("[R41] leaves in peace whom you wrote to three times this year without a word from them, unless they are close", () => {
    const headline = "Patent attorney";
    const written = (close: boolean) =>
      person("Ana", { headline, history: mailed([30, 90, 200], false), close });
    const day = (more: Partial<Parameters<typeof snapshot>[0]>) => kinds(snapshot({ ...law, ...more }));
    expect(day({ people: [written(false)] })).toEqual([]);
    expect(day({ people: [written(true)] })).toEqual(["ask"]);
    const twice = person("Ana", { headline, history: mailed([30, 90, 400], false) });
    expect(day({ people: [twice] })).toEqual(["ask"]);
    // The number is the user's own.
    expect(day({ people: [twice], unpromptedAYear: 2 })).toEqual([]);
    expect(day({ people: [written(false)], unpromptedAYear: 4 })).toEqual(["ask"]);
  });

  it("[R11] [R53] goes on when everybody who fits has been written to: an introduction, a page of names, a prompt", () => {
    const people = ["Ana", "Ben", "Lin", "Noor", "Wei"].map((name) => person(name));
    const interviews = people.map(({ id }) => interview(id, { state: "asked", askedAt: NOW }));
    const written = snapshot({ people, interviews });
    const labels = (given: typeof written) =>
      dayOf(given, people.length).suggestions.map((line) => line.action.label);
    expect(labels(written)).toEqual([
      "Look who can introduce you",
      "Paste a page of names",
      "Add a former lab mate or colleague",
    ]);
    const until = addDays(TODAY, 7);
    const notNow = ["introduced", "page"].map((id) => ({ key: `first-step:${id}`, until }));
    expect(labels({ ...written, notNow })[1]).toBe("Add someone from your programme");
    // As long as somebody fits, nobody is sent elsewhere.
    expect(labels({ ...written, interviews: interviews.slice(1) })).toEqual(["Ask Ana for twenty minutes"]);
  });

  it("[R11] begins with prompts that each end in one typed name, where there is nobody yet", () => {
    const { suggestions, calm } = dayOf(snapshot({}), 0);
    expect(suggestions.map((line) => line.action.label)).toEqual([
      "Add a former lab mate or colleague",
      "Add someone from your programme",
      "Add someone you met",
    ]);
    expect(calm).toBeNull();
    const notNow = [{ key: "first-step:colleague", until: addDays(TODAY, 7) }];
    const later = dayOf(snapshot({ notNow }), 0).suggestions;
    expect(later.map((line) => line.action.label)).toContain("Add a speaker you heard");
  });
});
