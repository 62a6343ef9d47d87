import { expect, it } from "vitest";
import { kindOfTyped } from "#capture/kind-of-typed.ts";
import type { Answer, Input } from "#operations/catalog.ts";
import { HAPPENED } from "../corpus/captures/typed.ts";
import { onEveryStore, START } from "./stores.ts";

const NOTE = "met Ana Ruiz at EMBL, told me to apply for the June course, send her our protocol Friday";

/** What a reading would write, as it stands: somebody found in the book is they, anybody else is new. */
function asRead({ people, items }: Answer<"capture.read">): Input<"capture.keep"> {
  return {
    people: people.map(({ who, ...person }) => ({
      ...person,
      id: who.kind === "known" ? who.person.id : null,
    })),
    items: items.flatMap((item): NonNullable<Input<"capture.keep">["items"]> => {
      if (item.kind === "touch") return [{ ...item, people: [...item.people] }];
      if (item.kind !== "introduction") return [{ ...item, person: item.person ?? "" }];
      const { to: _, ...introduction } = item;
      return [{ ...introduction, person: item.person ?? "" }];
    }),
  };
}

onEveryStore((open) => {
  it("[R9] knows an organization of the book where it wrote, and keeps the sentence", async () => {
    const { ask } = await open();
    await ask("person.add", { name: "Ana Ruiz", organization: "Lonza" });
    const { people, items, unread } = await ask("capture.read", { text: "Heard from Lonza" });
    expect(people).toEqual([]);
    expect([...unread, ...items.map(({ text }) => text)].join(" ")).toContain("Heard from Lonza");
  });

  it("[R9] points to what does it where news is of somebody in the book, and reads no person in it", async () => {
    const { ask, call } = await open();
    await ask("person.add", { name: "Ana Ruiz" });
    for (const [text, says] of [
      ["Ana died in October", /leave-out/],
      ["Ana passed away", /leave-out/],
      ["Ana's new email is ana@new.example", /weakties reach/],
      ["Ana has a new phone number: 555 123", /weakties reach/],
    ] as const) {
      const read = await ask("capture.read", { text });
      expect(read).toMatchObject({ items: [], says: expect.stringMatching(says) });
      expect(read.unread.join(": ")).toBe(text);
    }
    expect((await ask("capture.read", { text: "Ana's father died" })).says).toBeNull();
    expect((await ask("capture.read", { text: "Zoe died in October" })).says).toBeNull();
    expect(await call("capture.read", { text: "Ana Ruiz, EMBL" })).toMatchObject({
      kind: "refused",
      says: expect.stringMatching(/^Ana Ruiz is in the book.*weakties edit/),
    });
    expect(await call("capture.read", { text: "Zoe Hart, EMBL" })).toMatchObject({
      kind: "refused",
      says: expect.stringContaining("add them as a person"),
    });
  });

  it("[R9] reads no day in numbers that can be two of them, until it is said how days are written", async () => {
    const { ask } = await open();
    const { id: personId } = await ask("person.add", { name: "Ana Ruiz" });
    const text = "lunch with Ana, must send it by 12/5";
    const { items, twoDays } = await ask("capture.read", { text });
    expect(items).toMatchObject([{ kind: "touch" }, { kind: "promise", text: "Send it by 12/5", on: null }]);
    expect(twoDays).toEqual(["12/5"]);
    for (const [locale, on] of [
      ["de-CH", "2026-05-12"],
      ["en-US", "2026-12-05"],
    ] as const) {
      const read = await ask("capture.read", { text, locale });
      expect(read).toMatchObject({ items: [{}, { text: "Send it", on }], twoDays: [] });
    }
    const sure = await ask("capture.read", {
      text: "lunch with Ana on 28/2, send it by 4/4, 1/2 of it is done",
    });
    expect(sure).toMatchObject({ items: [{ on: "2026-02-28" }, { on: "2026-04-04" }], twoDays: [] });
    const { id: interviewId } = await ask("interview.plan", { personId });
    await ask("interview.held", { id: interviewId, learned: "" });
    const notes = await ask("capture.read", { interviewId, text: "I must send her the draft by 12/5" });
    expect(notes).toMatchObject({ items: [{ kind: "promise", on: null }], twoDays: ["12/5"] });
  });

  it("[R9] reads a note without writing anything, then keeps it whole: person, contact, advice, promise", async () => {
    const { ask } = await open();
    const reading = await ask("capture.read", { text: NOTE });
    expect(reading.people).toMatchObject([{ name: "Ana Ruiz", organization: "EMBL", who: { kind: "new" } }]);
    expect((await ask("person.list", {})).total).toBe(0);
    const kept = await ask("capture.keep", asRead(reading));
    const ana = await ask("person.show", { id: kept.people[0]?.id ?? ("" as never) });
    expect(ana).toMatchObject({ name: "Ana Ruiz", familiarity: "unknown", headline: "EMBL" });
    expect(ana.affiliations).toMatchObject([{ organization: "EMBL" }]);
    expect(ana.touches).toMatchObject([{ kind: "meeting", direction: "mutual", at: START }]);
    expect(ana.advice).toMatchObject([{ text: "Apply for the June course", useByDate: "2026-05-31" }]);
    expect(ana.promises).toMatchObject([{ text: "Send her our protocol", dueOn: "2026-03-06" }]);
  });

  it("[R9] [R37] counts a conversation that is noted once more as a coffee on the same day as one talk", async () => {
    const { ask } = await open();
    const { id: personId } = await ask("person.add", { name: "Ana Ruiz" });
    const { id } = await ask("interview.plan", { personId });
    await ask("interview.held", { id, learned: "Grants matter more than papers." });
    const before = await ask("person.show", { id: personId });
    await ask("capture.keep", asRead(await ask("capture.read", { text: "coffee with Ana today" })));
    const ana = await ask("person.show", { id: personId });
    expect(ana.touches).toHaveLength(before.touches.length + 1);
    expect(ana.tie.inWords).toBe(before.tie.inWords);
  });

  it("[R9] [R11] says what is missing where a note names nobody, and that no answer is no name", async () => {
    const { ask, call } = await open();
    const read = await ask("capture.read", { text: "had coffee, talked about grants" });
    expect(read).toMatchObject({
      people: [],
      says: expect.stringContaining("A name is all that is missing"),
    });
    expect((await ask("capture.read", { text: "coffee with Ana" })).says).toBeNull();
    const note = "She told me to learn SQL. Promised her my poster by Friday";
    expect(await ask("capture.read", { text: note })).toMatchObject({
      asksWhom: true,
      items: [
        { kind: "advice", person: null },
        { kind: "promise", person: null },
      ],
    });
    const told = await ask("capture.read", { text: note, whom: "Lena Kern, EMBL" });
    expect(told).toMatchObject({
      asksWhom: true,
      says: null,
      people: [{ name: "Lena Kern", organization: "EMBL", who: { kind: "new" } }],
      items: [{ person: "p1" }, { person: "p1" }],
    });
    expect((await ask("capture.keep", asRead(told))).items).toBe(2);
    const again = await ask("capture.read", { text: note, whom: "Lena" });
    expect(again.people).toMatchObject([{ who: { kind: "known" } }]);
    expect(await call("person.add", { name: "don't remember her name" })).toMatchObject({
      kind: "invalid",
      says: expect.stringContaining("A given name is enough"),
    });
    await ask("person.add", { name: "Unknown", anyway: true });
  });

  it("keeps the way to talk as the place of an arranged talk, and the whole note with it", async () => {
    const { ask } = await open();
    await ask("person.add", { name: "Priya Raman" });
    await ask(
      "capture.keep",
      asRead(await ask("capture.read", { text: "Zoom with Priya 3pm Friday. Excited" })),
    );
    const [talk] = (await ask("interview.list", {})).interviews;
    expect(talk).toMatchObject({ state: "scheduled", place: "Zoom" });
    const shown = await ask("interview.show", { id: talk?.id ?? ("" as never) });
    expect(shown.notes).toContain("Excited");
  });

  it("[R9] asks whether a namesake elsewhere is meant, and takes nobody for granted", async () => {
    const { ask } = await open();
    const elsewhere = await ask("person.add", { name: "Ana Ruiz", organization: "Lumen" });
    const [ana] = (await ask("capture.read", { text: NOTE })).people;
    expect(ana?.who).toMatchObject({ kind: "ask", candidates: [{ id: elsewhere.id }], elsewhere: "Lumen" });
    const pasted = (organization: string) =>
      ask("person.recognise", { people: [{ name: "Ana Ruiz", organization }] });
    expect((await pasted("EMBL")).who).toMatchObject([{ kind: "ask" }]);
    expect((await pasted("Lumen")).who).toMatchObject([{ kind: "known" }]);
    const titled = await ask("capture.read", {
      text: "I promised Dr. Ruiz to send her the slides on Monday",
    });
    expect(titled.people).toMatchObject([{ who: { kind: "known", person: { id: elsewhere.id } } }]);
  });

  it("[R9] takes what stands where an employer does for somebody only where the book knows them", async () => {
    const { ask } = await open();
    const text = "Met Ana Ruiz, she works for Kim now";
    const names = async () => (await ask("capture.read", { text })).people.map(({ name }) => name);
    expect(await names()).toEqual(["Ana Ruiz"]);
    await ask("person.add", { name: "Kim Solberg" });
    expect(await names()).toEqual(["Ana Ruiz", "Kim"]);
  });

  it("[R9] takes all of it back in one step, once, and leaves what was changed since", async () => {
    const { ask, call } = await open();
    const kept = await ask("capture.keep", asRead(await ask("capture.read", { text: NOTE })));
    expect(await ask("capture.undo", {})).toMatchObject({
      id: kept.id,
      about: ["Ana Ruiz"],
      removed: 5,
      kept: 0,
    });
    expect((await ask("person.list", {})).total).toBe(0);
    expect((await ask("network.show", {})).organizations).toBe(0);
    expect(await call("capture.undo", { id: kept.id })).toMatchObject({ kind: "refused" });
    expect(await call("capture.undo", {})).toMatchObject({ kind: "refused" });

    const again = await ask("capture.keep", asRead(await ask("capture.read", { text: NOTE })));
    const id = again.people[0]?.id ?? ("" as never);
    const { promises } = await ask("person.show", { id });
    await ask("promise.keep", { id: promises[0]?.id ?? ("" as never) });
    expect(await ask("capture.undo", { id: again.id })).toMatchObject({ removed: 2, kept: 3 });
    const left = await ask("person.show", { id });
    expect(left.promises).toHaveLength(1);
    expect(left.touches).toEqual([]);
  });

  it("[R9] knows who is in the book, asks where it could be several, and writes nothing of those left out", async () => {
    const { ask } = await open();
    const ana = await ask("person.add", { name: "Ana Ruiz", organization: "EMBL" });
    const who = async (text: string) => (await ask("capture.read", { text })).people[0]?.who;
    expect(await who("coffee with Ana")).toMatchObject({
      kind: "known",
      person: { id: ana.id, apart: "EMBL" },
    });
    expect(await who("met ana ruiz")).toMatchObject({ kind: "known", person: { id: ana.id } });
    await ask("person.add", { name: "Ana Silva" });
    const asked = await who("coffee with Ana");
    expect(asked?.kind === "ask" ? asked.candidates.map((each) => each.name).sort() : []).toEqual([
      "Ana Ruiz",
      "Ana Silva",
    ]);
    await ask("person.leaveOut", { id: ana.id });
    expect(await who("met Ana Ruiz")).toMatchObject({ kind: "left-out", person: { id: ana.id } });
  });

  it("[R9] keeps what is known of somebody, and adds only the place where none was", async () => {
    const { ask } = await open();
    const ana = await ask("person.add", { name: "Ana Ruiz", familiarity: "known", howMet: "same lab" });
    const kept = await ask("capture.keep", asRead(await ask("capture.read", { text: NOTE })));
    const shown = await ask("person.show", { id: ana.id });
    expect(shown).toMatchObject({ familiarity: "known", howMet: "same lab", version: ana.version });
    expect(shown.affiliations).toHaveLength(1);
    await ask("capture.undo", { id: kept.id });
    const back = await ask("person.show", { id: ana.id });
    expect([back.affiliations, back.touches, back.advice, back.promises]).toEqual([[], [], [], []]);
  });

  it("[R9] arranges a time to come as a conversation, in the time zone of the user", async () => {
    const { ask } = await open();
    const reading = await ask("capture.read", { text: "Meeting Ana Ruiz on Friday at 3pm" });
    const kept = await ask("capture.keep", asRead(reading));
    const { interviews } = await ask("interview.list", {});
    expect(interviews).toMatchObject([{ state: "scheduled", startsAt: Date.UTC(2026, 2, 6, 15) }]);
    await ask("capture.undo", { id: kept.id });
    expect((await ask("interview.list", {})).interviews).toEqual([]);
  });

  it("[R9] [R33] takes a time they agreed to for the talk that they were asked for, and takes it back", async () => {
    const test = await open();
    const { ask } = test;
    const { id: personId } = await ask("person.add", { name: "Tom Haverkamp" });
    const { id } = await ask("interview.plan", { personId });
    await ask("interview.asked", { id });
    const before = await ask("interview.show", { id });
    const text = "Tom said yes, we talk on Friday at 3pm by phone";
    const reading = await ask("capture.read", { text });
    expect(reading.items).toContainEqual(expect.objectContaining({ kind: "arranged", ofTalk: true }));
    const kept = await ask("capture.keep", asRead(reading));
    expect((await ask("interview.list", {})).interviews).toMatchObject([
      { id, state: "scheduled", startsAt: Date.UTC(2026, 2, 6, 15) },
    ]);
    expect((await ask("interview.show", { id })).place).toMatch(/phone/i);
    // Told once more it is the same talk, and another day is another one.
    await ask("capture.keep", asRead(await ask("capture.read", { text })));
    expect((await ask("interview.list", {})).interviews).toHaveLength(1);
    await ask("capture.undo", { id: kept.id });
    const { state, startsAt } = await ask("interview.show", { id });
    expect([state, startsAt]).toEqual([before.state, before.startsAt]);
  });

  it("[R9] [R33] a day without an hour answers a request, and is on the timeline", async () => {
    const { ask } = await open();
    const { id: personId } = await ask("person.add", { name: "Tom Haverkamp" });
    const { id } = await ask("interview.plan", { personId });
    await ask("interview.asked", { id });
    const keep = { people: [{ key: "t", id: personId, name: "Tom Haverkamp" }] };
    const arranged = {
      kind: "arranged",
      person: "t",
      on: "2026-03-06",
      text: "at the café",
      ofTalk: true,
    } as const;
    const { id: kept } = await ask("capture.keep", { ...keep, items: [arranged as never] });
    expect(await ask("interview.show", { id })).toMatchObject({ state: "answered" });
    const notes = async () => (await ask("person.show", { id: personId })).touches.map(({ note }) => note);
    expect(await notes()).toContain("6 March 2026: at the café");
    expect(await ask("capture.undo", { id: kept })).toMatchObject({ about: ["Tom Haverkamp"], kept: 0 });
    expect(await ask("interview.show", { id })).toMatchObject({ state: "asked" });
    expect(await notes()).not.toContain("6 March 2026: at the café");
  });

  it("[R9] [R34] [R35] takes a talk that was noted on its day for the one that was arranged: one contact, thanks are due", async () => {
    const test = await open();
    const { ask } = test;
    const { id: personId } = await ask("person.add", { name: "Ana Ruiz" });
    const { id } = await ask("interview.plan", { personId });
    await ask("interview.asked", { id });
    await ask("interview.scheduled", { id, startsAt: test.clock + 2 * 86_400_000 });
    test.clock += 2 * 86_400_000 + 3_600_000;
    const text = "talked with Ana today for 25 minutes by video. She told me to apply for the June course";
    const reading = await ask("capture.read", { text });
    expect(reading.items).toContainEqual(expect.objectContaining({ kind: "touch", ofTalk: true }));
    const { touches: before } = await ask("person.show", { id: personId });
    const kept = await ask("capture.keep", asRead(reading));
    const held = await ask("interview.show", { id });
    expect(held).toMatchObject({ state: "held", heldAt: test.clock, advice: [{ interviewId: id }] });
    expect(held.stands.kind).toBe("thanks-due");
    const ana = await ask("person.show", { id: personId });
    expect(ana.touches).toHaveLength(before.length + 1);
    expect(ana.touches).toContainEqual(expect.objectContaining({ kind: "call", direction: "mutual" }));
    expect(await ask("capture.undo", { id: kept.id })).toMatchObject({ kept: 0 });
    const back = await ask("interview.show", { id });
    expect([back.state, back.heldAt, back.advice]).toEqual(["scheduled", null, []]);
    expect((await ask("person.show", { id: personId })).touches).toEqual(before);
  });

  it("[R9] leaves a talk that went on since as it stands, where the note that moved it is taken back", async () => {
    const test = await open();
    const { ask } = test;
    const { id: personId } = await ask("person.add", { name: "Ana Ruiz" });
    const { id } = await ask("interview.plan", { personId });
    await ask("interview.scheduled", { id, startsAt: test.clock + 3_600_000 });
    test.clock += 2 * 3_600_000;
    const kept = await ask(
      "capture.keep",
      asRead(await ask("capture.read", { text: "coffee with Ana today" })),
    );
    await ask("interview.thanked", { id });
    expect(await ask("capture.undo", { id: kept.id })).toMatchObject({ removed: 0, kept: 1 });
    expect(await ask("interview.show", { id })).toMatchObject({ state: "thanked" });
  });

  it("[R9] [R34] reads the notes of a conversation as a note, keeps it with the talk, and proposes nothing twice", async () => {
    const { ask, call } = await open();
    const { id: personId } = await ask("person.add", { name: "Ana Ruiz" });
    const { id } = await ask("interview.plan", { personId });
    const notes =
      "learn R first\nI send her my CV tomorrow\nthey have a traineeship from May\nshe will introduce me to Lin Chen\nshe loves dogs\nOpportunity: a course in Basel";
    await ask("interview.held", { id, notes });
    const read = () => ask("capture.read", { interviewId: id });
    const first = await read();
    expect(first).toMatchObject({
      people: [{ name: "Ana Ruiz", who: { kind: "known", person: { id: personId } } }, { name: "Lin Chen" }],
      items: [
        { kind: "advice", text: "Learn R first" },
        { kind: "promise", text: "Send her my CV" },
        { kind: "lead" },
        { kind: "introduction", to: "Lin Chen", promised: true },
      ],
      unread: ["She loves dogs"],
    });
    expect((await ask("interview.show", { id })).advice).toEqual([]);
    await ask("promise.make", { personId, interviewId: id, text: "I send her my CV tomorrow" });
    expect((await read()).items.map(({ kind }) => kind)).toEqual(["advice", "lead", "introduction"]);
    const kept = await ask("capture.keep", { ...asRead(await read()), interviewId: id });
    const shown = await ask("interview.show", { id });
    expect(shown).toMatchObject({ notes, advice: [{ text: "Learn R first", interviewId: id }] });
    expect(shown.leads).toHaveLength(1);
    expect(await read()).toMatchObject({ people: [], items: [] });
    await ask("capture.undo", { id: kept.id });
    expect((await read()).items).toHaveLength(3);
    expect((await ask("interview.show", { id })).promises).toHaveLength(1);
    const typed = await ask("capture.read", { interviewId: id, text: "she told me to wait a year" });
    expect(typed.items).toMatchObject([{ kind: "advice", text: "Wait a year" }]);
    expect(await call("capture.read", { interviewId: personId as never })).toMatchObject({ kind: "missing" });
    expect(await call("capture.read", { interviewId: id }, { withoutNotes: true })).toMatchObject({
      value: { items: [], unread: [] },
    });
  });

  it("[R26] keeps where somebody moved as their new position, and takes it back with all that ended by it", async () => {
    const { ask } = await open();
    const ana = await ask("person.add", { name: "Ana Ruiz", organization: "EMBL" });
    const text = "Met Ana Ruiz. She joined Genentech in January";
    const reading = await ask("capture.read", { text });
    expect(reading.items).toContainEqual(
      expect.objectContaining({ kind: "position", text: "Genentech", on: "2026-01-01" }),
    );
    const kept = await ask("capture.keep", asRead(reading));
    const moved = await ask("person.show", { id: ana.id });
    expect(moved.headline).toBe("Genentech");
    expect(moved.affiliations).toMatchObject([
      { organization: "Genentech", startsOn: "2026-01-01", endsOn: null },
      { organization: "EMBL", endsOn: "2025-12-31" },
    ]);
    // Told once more it is nothing new, and kept all the same it writes nothing twice.
    expect((await ask("capture.read", { text })).items.map(({ kind }) => kind)).toEqual(["touch"]);
    const again = await ask("capture.keep", asRead(reading));
    expect((await ask("person.show", { id: ana.id })).affiliations).toHaveLength(2);
    await ask("capture.undo", { id: again.id });
    await ask("capture.undo", { id: kept.id });
    const back = await ask("person.show", { id: ana.id });
    expect(back).toMatchObject({ headline: "EMBL", touches: [] });
    expect(back.affiliations).toMatchObject([{ organization: "EMBL", endsOn: null }]);
  });

  it("[R26] leaves nothing of a first position of somebody known, once it is taken back", async () => {
    const { ask } = await open();
    const ana = await ask("person.add", { name: "Ana Ruiz" });
    const reading = await ask("capture.read", { text: "Met Ana Ruiz. She joined Genentech in January" });
    const kept = await ask("capture.keep", asRead(reading));
    expect(await ask("person.show", { id: ana.id })).toMatchObject({ headline: "Genentech" });
    await ask("capture.undo", { id: kept.id });
    expect(await ask("person.show", { id: ana.id })).toMatchObject({ headline: "", affiliations: [] });
    expect((await ask("person.list", { search: "genentech" })).total).toBe(0);
  });

  it("[R26] has the place of somebody new since the day that was told, and takes them back whole", async () => {
    const { ask } = await open();
    const reading = await ask("capture.read", {
      text: "Met Ana Ruiz, she joined Roche in January as a data scientist",
    });
    const kept = await ask("capture.keep", asRead(reading));
    const id = kept.people[0]?.id ?? ("" as never);
    expect((await ask("person.show", { id })).affiliations).toMatchObject([
      { organization: "Roche", role: "data scientist", startsOn: "2026-01-01" },
    ]);
    expect(await ask("capture.undo", { id: kept.id })).toMatchObject({ kept: 0 });
    expect((await ask("person.list", {})).total).toBe(0);
    const undated = await ask("capture.read", { text: "Met Ana Ruiz, she is at Roche now" });
    expect(undated).toMatchObject({ people: [{ organization: "Roche" }], items: [{ kind: "touch" }] });
  });

  it("[R36] keeps what came of advice with the piece it speaks of, and takes back no more than that", async () => {
    const { ask } = await open();
    const ana = await ask("person.add", { name: "Ana Ruiz" });
    const course = await ask("advice.record", { personId: ana.id, text: "Apply for the June course" });
    await ask("advice.record", { personId: ana.id, text: "Learn R" });
    const text = "Thanks to Ana I applied to the course and got in";
    const reading = await ask("capture.read", { text });
    expect(reading.items).toMatchObject([
      { kind: "outcome", outcome: "good", advice: { id: course.id, text: "Apply for the June course" } },
    ]);
    const kept = await ask("capture.keep", asRead(reading));
    const advice = async () => {
      const shown = await ask("person.show", { id: ana.id });
      return shown.advice.find(({ id }) => id === course.id);
    };
    expect(await advice()).toMatchObject({ outcome: "good", cameOfIt: "I applied to the course and got in" });
    await ask("capture.undo", { id: kept.id });
    expect(await advice()).toMatchObject({ outcome: null, cameOfIt: "", outcomeAt: null });
    const retold = await ask("capture.keep", asRead(reading));
    await ask("advice.told", { id: course.id });
    expect(await ask("capture.undo", { id: retold.id })).toMatchObject({ removed: 0, kept: 1 });
    expect(await advice()).toMatchObject({ outcome: "good" });
  });

  it("[R36] writes down the advice as well where none was, and takes it back", async () => {
    const { ask } = await open();
    const reading = await ask("capture.read", { text: "Followed Ana Ruiz's tip, did not work" });
    const kept = await ask("capture.keep", asRead(reading));
    const id = kept.people[0]?.id ?? ("" as never);
    expect((await ask("person.show", { id })).advice).toMatchObject([
      { outcome: "bad", cameOfIt: "Did not work" },
    ]);
    expect(await ask("capture.undo", { id: kept.id })).toMatchObject({ kept: 0 });
    expect((await ask("person.list", {})).total).toBe(0);
  });

  it("[R53] keeps an introduction that they gave their word on as agreed, without a contact of its own", async () => {
    const { ask } = await open();
    const reading = await ask("capture.read", {
      text: "Ana Ruiz will introduce me to Ben Okafor at Novartis",
    });
    const kept = await ask("capture.keep", asRead(reading));
    const { introductions } = await ask("introduction.list", {});
    expect(introductions).toMatchObject([
      { state: "agreed", inWords: "Ana Ruiz said yes; the introduction to Ben Okafor is on its way." },
    ]);
    const id = kept.people[0]?.id ?? ("" as never);
    expect((await ask("person.show", { id })).touches).toEqual([]);
    await ask("capture.undo", { id: kept.id });
    expect((await ask("introduction.list", {})).introductions).toEqual([]);
  });

  it("[R47] [R53] keeps an opening and an introduction where they belong, and takes them back", async () => {
    const { ask } = await open();
    const text =
      "Coffee with Kim. She will introduce me to Lin Chen. Mentioned an internship at Roche, deadline 15 March";
    const kept = await ask("capture.keep", asRead(await ask("capture.read", { text })));
    const id = (key: string) => kept.people.find((each) => each.key === key)?.id;
    const { leads } = await ask("lead.list", {});
    expect(leads).toMatchObject([{ kind: "internship", personId: id("p1"), notes: "By 15 March 2026." }]);
    const { introductions } = await ask("introduction.list", {});
    expect(introductions).toMatchObject([{ introducerId: id("p1"), personId: id("p2"), madeAt: null }]);
    await ask("capture.undo", {});
    expect((await ask("lead.list", {})).leads).toEqual([]);
    expect((await ask("introduction.list", {})).introductions).toEqual([]);
    expect((await ask("person.list", {})).total).toBe(0);
  });

  it("[R6] [R9] keeps what they asked of me as a need of theirs until I say yes, and takes it back", async () => {
    const { ask } = await open();
    const keep = async (text: string) =>
      (await ask("capture.keep", asRead(await ask("capture.read", { text })))).people[0]?.id ?? ("" as never);
    const personId = await keep("Met Priya Raman. She asked if I could read her abstract.");
    expect((await ask("need.list", { personId })).needs).toMatchObject([
      { side: "needs", kind: "feedback", text: "Read her abstract" },
    ]);
    expect((await ask("person.show", { id: personId })).promises).toEqual([]);
    await ask("capture.undo", {});
    const again = await keep(
      "Met Priya Raman. She asked if I could read her abstract, said I'd do it by Friday.",
    );
    expect((await ask("need.list", { personId: again })).needs).toEqual([]);
    expect((await ask("person.show", { id: again })).promises).toMatchObject([
      { text: "Read her abstract", dueOn: "2026-03-06" },
    ]);
  });

  it("[R15] keeps what was told off the record with its mark, and nowhere without it", async () => {
    const { ask } = await open();
    const text = "Met Ana Ruiz. Off the record: her institute will close. Great lab.";
    const read = await ask("capture.read", { text });
    const kept = await ask("capture.keep", asRead(read));
    const ana = await ask("person.show", { id: kept.people[0]?.id ?? ("" as never) });
    expect(ana.advice).toMatchObject([{ text: "Her institute will close", offRecord: true }]);
    expect(JSON.stringify(ana.touches)).not.toContain("institute");
    // It is to be known, and nothing is asked of it.
    expect((await ask("loop.list", {})).loops).toEqual([]);
    const { id, version } = ana.advice[0] ?? ({} as never);
    await ask("advice.did", { id, did: "Looked elsewhere", version });
    expect((await ask("loop.list", {})).loops).toMatchObject([{ kind: "outcome" }]);
    expect((await ask("capture.read", { text: "lunch got cancelled" })).unread).toEqual([
      "Lunch got cancelled",
    ]);
  });

  it("[R6] [R9] keeps what they would do for me as an offer of theirs", async () => {
    const { ask } = await open();
    const read = await ask("capture.read", { text: "Lunch with Paulo. He offered to read my cover letter" });
    const kept = await ask("capture.keep", asRead(read));
    const personId = kept.people[0]?.id ?? ("" as never);
    expect((await ask("need.list", { personId })).needs).toMatchObject([
      { personId, side: "offers", kind: "feedback", text: "Read my cover letter" },
    ]);
    expect(await ask("capture.undo", {})).toMatchObject({ kept: 0 });
    expect((await ask("person.list", {})).total).toBe(0);
  });

  it("[R9] takes no card and no signature for what happened", async () => {
    const { call } = await open();
    const read = (text: string) => call("capture.read", { text });
    expect(await read("BEGIN:VCARD\nFN:Ana Ruiz\nEND:VCARD")).toMatchObject({
      kind: "refused",
      says: expect.stringContaining("weakties import -"),
    });
    const signature = "Ana Ruiz\nGroup leader\nRhône Institute\nT +33 4 7200 0000\nana@rhone.example";
    expect(await read(signature)).toMatchObject({
      kind: "refused",
      says: expect.stringContaining("add them"),
    });
    expect((await read("Met Ana Ruiz, ana@rhone.example, she told me to apply")).kind).toBe("done");
  });

  it("[R9] reads as what happened whatever the one box takes for a note, and nothing that it takes for somebody", async () => {
    const { call, ask } = await open();
    for (const text of HAPPENED) {
      const { people, items, unread } = await ask("capture.read", { text });
      expect(people.length, text).toBeGreaterThan(0);
      expect(items.length + unread.length, text).toBeGreaterThan(0);
      expect(kindOfTyped(text), text).toBe("note");
    }
    for (const text of ["Ana Ruiz", "Imre Kovács, EMBL", "Lin Chen, medical writer, Roche"]) {
      expect(await call("capture.read", { text }), text).toMatchObject({ kind: "refused" });
      expect(kindOfTyped(text), text).toBe("person");
    }
  });

  it("[R9] asks who is meant where a place that two share is another than the book has", async () => {
    const { ask } = await open();
    await ask("person.add", { name: "Ana María Ruiz Peña", organization: "EMBL" });
    const { people } = await ask("capture.read", {
      text: "Maria and Pedro from the Gulbenkian told me to learn R",
    });
    expect(people).toMatchObject([
      { name: "Maria", who: { kind: "ask", elsewhere: "EMBL" } },
      { name: "Pedro", who: { kind: "new" } },
    ]);
  });

  it("[R9] keeps a note in another language whole, and says so", async () => {
    const { ask } = await open();
    const text =
      "Telefonat mit Jana Fuchs von Roche, sie sucht jemanden für das Labor. Ich schicke ihr mein Poster.";
    const read = await ask("capture.read", { text });
    expect(read).toMatchObject({
      asksWhom: false,
      says: expect.stringContaining("kept whole"),
      people: [{ name: "Jana Fuchs", organization: "Roche" }],
      items: [{ kind: "touch", by: "call", text }],
      unread: [],
    });
    const kept = await ask("capture.keep", asRead(read));
    const jana = await ask("person.show", { id: kept.people[0]?.id ?? ("" as never) });
    expect(jana.touches).toMatchObject([{ kind: "call", note: text }]);
    const nobody = await ask("capture.read", {
      text: "Gestern über die Stelle gesprochen, ich soll mich melden",
    });
    expect(nobody).toMatchObject({
      asksWhom: true,
      says: expect.stringContaining("whom it was with"),
      people: [],
    });
  });

  it("[R9] asks whether a name that wrote is somebody's or an organization's, and goes by the answer", async () => {
    const { ask } = await open();
    const note = { text: "Heard from Lonza, the second round is in May" };
    const read = await ask("capture.read", note);
    expect(read.people).toMatchObject([{ name: "Lonza", who: { kind: "ask", candidates: [] } }]);
    const place = await ask("capture.read", { ...note, places: ["lonza"] });
    expect(place).toMatchObject({ people: [], asksWhom: true });
    const told = await ask("capture.read", { ...note, places: ["lonza"], whom: "Tess Hart" });
    const kept = await ask("capture.keep", asRead(told));
    const tess = await ask("person.show", { id: kept.people[0]?.id ?? ("" as never) });
    expect(JSON.stringify([tess.touches, tess.documents])).toContain("Lonza");
    await ask("person.add", { name: "Anke Lonza" });
    expect((await ask("capture.read", note)).people).toMatchObject([{ who: { kind: "known" } }]);
  });

  it("[R9] [R53] asks for the name of their boss who introduces, and never takes one for the other", async () => {
    const { ask } = await open();
    const note = { text: "Coffee with Tom Berg. His boss will introduce me to Frida" };
    const read = await ask("capture.read", note);
    expect(read).toMatchObject({
      unnamed: "Tom Berg’s boss",
      items: [{ kind: "touch" }, { kind: "offer", person: "p1", of: "introduction" }],
    });
    const said = await ask("capture.read", { ...note, introducer: "Beth Lang" });
    const kept = await ask("capture.keep", asRead(said));
    const idOf = (name: string) =>
      kept.people.find(({ key }) => key === said.people.find((each) => each.name === name)?.key)?.id;
    const { introductions } = await ask("introduction.list", {});
    expect(introductions).toMatchObject([
      { introducer: { id: idOf("Beth Lang") }, person: { id: idOf("Frida") } },
    ]);
  });

  it("takes an organization of the book for nobody", async () => {
    const { ask } = await open();
    await ask("person.add", { name: "Tess Hart", organization: "Lonza" });
    const read = await ask("capture.read", { text: "coffee with Ana. Lonza needs somebody with cryoEM" });
    expect(read.people.map(({ name }) => name)).toEqual(["Ana"]);
    expect(read.items[1]).toMatchObject({ kind: "lead", person: read.people[0]?.key });
  });

  it("writes nothing where one part cannot be written", async () => {
    const { ask, call } = await open();
    const input = asRead(await ask("capture.read", { text: NOTE }));
    const future = {
      kind: "touch" as const,
      people: ["p1"],
      by: "call" as const,
      direction: "mutual" as const,
      on: "2030-01-01",
    };
    expect((await call("capture.keep", { ...input, items: [...(input.items ?? []), future] })).kind).toBe(
      "invalid",
    );
    expect(await call("capture.keep", { people: [] })).toMatchObject({
      kind: "invalid",
      at: "people",
      says: expect.stringContaining("Nobody is named in it yet"),
    });
    const nobody = { kind: "advice", person: "p9", text: "x" } as const;
    expect(await call("capture.keep", { ...input, items: [nobody] })).toMatchObject({ kind: "invalid" });
    expect((await ask("person.list", {})).total).toBe(0);
  });
});
