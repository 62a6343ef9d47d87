import { expect, it } from "vitest";
import type { DraftId } from "#people/id.ts";
import { onEveryStore, onSqlite, START } from "./stores.ts";
import { typed } from "./typed.ts";

const DAY = 86_400_000;

onEveryStore((open) => {
  it("[R59] tells a letter that was thrown away from one that went with whom it was to", async () => {
    const { ask, call } = await open();
    const ana = await ask("person.add", { name: "Ana Ruiz", familiarity: "known" });
    const [one, other] = [
      await ask("draft.write", { personId: ana.id }),
      await ask("draft.write", { personId: ana.id, kind: "revive" }),
    ];
    await ask("draft.remove", { id: one.id });
    const thrownAway = await call("draft.show", { id: one.id });
    expect(thrownAway).toMatchObject({ kind: "missing", says: expect.stringContaining("thrown away") });
    await ask("person.erase", { id: ana.id, confirm: "Ana Ruiz" });
    expect(await call("draft.show", { id: one.id })).toEqual(thrownAway);
    expect(await call("draft.show", { id: other.id })).toMatchObject({
      kind: "missing",
      says: expect.stringContaining("erased"),
    });
  });

  it("[R27] [R35] [R36] writes request, thanks and news in turn, and sending each moves things on once", async () => {
    const test = await open();
    const { ask } = test;
    await ask("settings.edit", { name: "Noor Haddad", introduction: "a PhD student in cell biology" });
    const ana = await ask("person.add", {
      name: "Ana Ruiz",
      familiarity: "known",
      email: "ana@example.org",
      role: "Scientist",
      organization: "Lumen",
    });
    const talk = await ask("interview.plan", { personId: ana.id });
    const request = await ask("draft.write", { personId: ana.id, interviewId: talk.id });
    expect(request.body).not.toMatch(/informational interview/);
    expect(request.findings).toEqual([]);
    expect(request.cautions).toEqual([]);
    expect(request.mailto.kind).toBe("mailto");
    await ask("draft.sent", { id: request.id });
    await ask("draft.sent", { id: request.id });
    expect(await ask("interview.show", { id: talk.id })).toMatchObject({ state: "asked" });

    test.clock = START + DAY;
    await ask("interview.held", { id: talk.id, learned: "Projects end when they should. And more." });
    const advice = await ask("advice.record", {
      personId: ana.id,
      interviewId: talk.id,
      text: "Apply for the June course",
    });
    const thanks = await ask("draft.write", { personId: ana.id, interviewId: talk.id, kind: "thanks" });
    expect(thanks.body).toContain("Projects end when they should.");
    expect(thanks.findings).toEqual([]);
    await ask("draft.sent", { id: thanks.id, anyway: true });
    expect(await ask("interview.show", { id: talk.id })).toMatchObject({ state: "thanked" });

    test.clock = START + 90 * DAY;
    await ask("advice.outcome", {
      id: advice.id,
      outcome: "good",
      cameOfIt: "I got in",
      did: "Applied in spring",
    });
    const news = await ask("draft.write", { personId: ana.id, adviceId: advice.id, kind: "outcome" });
    expect(news.body).toMatch(/You advised me to apply for the June course\. I applied in spring\./);
    await ask("draft.sent", { id: news.id, anyway: true });
    const shown = await ask("person.show", { id: ana.id });
    expect(shown.advice[0]?.toldAt).toBe(test.clock);
    expect(shown.touches.map((each) => each.direction)).toEqual(["out", "out", "mutual", "out"]);
  });

  it("[R35] writes thanks where no kind is named and a talk waits for them, and a request before and after", async () => {
    const { ask } = await open();
    const ana = await ask("person.add", { name: "Ana Ruiz", familiarity: "acquaintance" });
    const written = async () => (await ask("draft.write", { personId: ana.id, keep: false })).kind;
    expect(await written()).toBe("request");
    const talk = await ask("interview.plan", { personId: ana.id });
    await ask("interview.held", { id: talk.id });
    expect(await written()).toBe("thanks");
    await ask("interview.thanked", { id: talk.id });
    expect(await written()).toBe("request");
  });

  it("holds a letter back once where a gap is open in it, on every surface, and changes nothing", async () => {
    const { ask, call } = await open();
    const ana = await ask("person.add", { name: "Ana Ruiz" });
    const letter = await ask("draft.write", { personId: ana.id });
    expect(letter.held).not.toBeNull();
    const held = await call("draft.sent", { id: letter.id });
    expect(held).toMatchObject({ kind: "held-back", says: expect.stringContaining(letter.held ?? "?") });
    expect((await ask("draft.show", { id: letter.id })).sentAt).toBeNull();
    expect(await ask("draft.sent", { id: letter.id, anyway: true })).toMatchObject({ version: 2 });
  });

  it("takes back that a letter went out, and all is exactly as before", async () => {
    const test = await open();
    const { ask } = test;
    const ana = await ask("person.add", { name: "Ana", familiarity: "known" });
    const { id } = await ask("interview.plan", { personId: ana.id });
    const request = await ask("draft.write", { personId: ana.id, interviewId: id });
    const advice = await ask("advice.record", { personId: ana.id, text: "Apply for the June course" });
    await ask("advice.outcome", { id: advice.id, outcome: "good", cameOfIt: "I got in" });
    const all = async () => {
      const person = await ask("person.show", { id: ana.id });
      return withoutVersions([await ask("interview.show", { id }), person, await ask("today.show", {})]);
    };
    const isUndone = async (draftId: typeof request.id) => {
      const before = await all();
      await ask("draft.sent", { id: draftId, anyway: true });
      expect(await all()).not.toEqual(before);
      await ask("draft.takeBack", { id: draftId });
      await ask("draft.takeBack", { id: draftId });
      expect(await all()).toEqual(before);
    };
    await isUndone(request.id);
    await isUndone((await ask("draft.write", { personId: ana.id, adviceId: advice.id, kind: "outcome" })).id);
    await ask("interview.held", { id });
    await isUndone((await ask("draft.write", { personId: ana.id, interviewId: id, kind: "thanks" })).id);
  });

  it("is on the timeline once, noted as a step of its conversation and as a letter, whichever came first", async () => {
    const { ask } = await open();
    const ana = await ask("person.add", { name: "Ana", familiarity: "known" });
    const { id } = await ask("interview.plan", { personId: ana.id });
    const about = { personId: ana.id, interviewId: id };
    const request = await ask("draft.write", about);
    await ask("draft.sent", { id: request.id, anyway: true });
    await ask("interview.asked", { id });
    await ask("interview.held", { id });
    await ask("interview.thanked", { id });
    const thanks = await ask("draft.write", { ...about, kind: "thanks" });
    await ask("draft.sent", { id: thanks.id, anyway: true });
    const { touches } = await ask("person.show", { id: ana.id });
    expect(touches.map(({ direction }) => direction).toSorted()).toEqual(["mutual", "out", "out"]);
    await ask("draft.takeBack", { id: thanks.id });
    expect((await ask("person.show", { id: ana.id })).touches).toHaveLength(3);
  });

  it("takes the letter back with the step that it had made, and lists it as sent as long as it is", async () => {
    const { ask } = await open();
    const ana = await ask("person.add", { name: "Ana" });
    const { id } = await ask("interview.plan", { personId: ana.id });
    const request = await ask("draft.write", { personId: ana.id, interviewId: id });
    const listed = async (sent: boolean) => (await ask("draft.list", { sent })).drafts.map((each) => each.id);
    await ask("draft.sent", { id: request.id, anyway: true });
    expect([await listed(true), await listed(false)]).toEqual([[request.id], []]);
    expect(await ask("interview.takeBack", { id })).toMatchObject({ state: "planned", letterId: request.id });
    const shown = await ask("interview.show", { id });
    expect(shown).toMatchObject({ drafts: [{ id: request.id, sentAt: null }] });
    expect(shown.standsInWords).toBe("Planned; the letter is yours to send.");
    expect([await listed(true), await listed(false)]).toEqual([[], [request.id]]);
    expect((await ask("person.show", { id: ana.id })).touches).toEqual([]);
  });

  it("is listed as long as it could still go: a time confirmed until its hour, thanks until they are thanked", async () => {
    const test = await open();
    const { ask } = test;
    const ana = await ask("person.add", { name: "Ana" });
    const { id } = await ask("interview.plan", { personId: ana.id });
    const startsAt = test.clock + 3_600_000;
    await ask("interview.scheduled", { id, startsAt });
    const about = { personId: ana.id, interviewId: id };
    const time = await ask("draft.write", { ...about, kind: "confirmation" });
    const other = await ask("draft.write", { personId: ana.id, kind: "offer", interviewId: null });
    const listed = async (over = false) => (await ask("draft.list", { over })).drafts.map((each) => each.id);
    expect(await listed()).toEqual([time.id, other.id]);
    test.clock = startsAt;
    const thanks = await ask("draft.write", { ...about, kind: "thanks" });
    expect(await listed()).toEqual([other.id, thanks.id]);
    await ask("interview.held", { id });
    expect(await listed()).toEqual([other.id, thanks.id]);
    await ask("interview.thanked", { id });
    expect([await listed(), await listed(true)]).toEqual([[other.id], [time.id, other.id, thanks.id]]);
  });

  it("does not take a letter back that was answered", async () => {
    const { ask, call } = await open();
    const ana = await ask("person.add", { name: "Ana" });
    const { id } = await ask("interview.plan", { personId: ana.id });
    const request = await ask("draft.write", { personId: ana.id, interviewId: id });
    await ask("draft.sent", { id: request.id, anyway: true });
    await ask("interview.answered", { id });
    expect(await call("draft.takeBack", { id: request.id })).toMatchObject({ kind: "refused" });
    await ask("interview.takeBack", { id });
    await ask("draft.takeBack", { id: request.id });
    expect(await ask("interview.show", { id })).toMatchObject({ state: "planned", askedAt: null });
    expect((await ask("person.show", { id: ana.id })).touches).toEqual([]);
  });

  it("[R28] [R29] [R63] offers the wordings by tie, and checks what the user changes", async () => {
    const { ask } = await open();
    const imre = await ask("person.add", { name: "Imre Kovács", familiarity: "stranger" });
    const draft = await ask("draft.write", { personId: imre.id });
    expect(draft.body).toMatch(/informational interview/);
    const edited = await ask("draft.edit", {
      id: draft.id,
      version: 1,
      body: "Hi Ana, can I pick your brain?",
    });
    expect(edited.findings.map((each) => each.check)).toEqual(
      expect.arrayContaining(["wrong-name", "cliche", "easy-no"]),
    );
    await ask("person.edit", { id: imre.id, familiarity: "unknown" });
    const both = await ask("draft.write", { personId: imre.id, form: "connection-note", keep: false });
    expect(both.wordings.map((each) => each.wording)).toEqual(["plain", "term"]);
    // [R63] The letter asks what nothing else can tell, until it is said.
    expect(both.familiarityToSay).toMatch(/^How well do you and Imre Kovács know each other\?/);
    expect(draft.familiarityToSay).toBeNull();
    expect(both.count).toMatchObject({ limit: 200 });
    expect((await ask("draft.list", {})).drafts).toHaveLength(1);
  });

  it("[R28] says once why the term helps with strangers, in the first letter that leaves it out, and in none after it", async () => {
    const test = await open();
    const { ask } = test;
    const to = async (name: string, wording: "plain" | "term") => {
      test.clock += 1;
      const { id: personId } = await ask("person.add", { name, familiarity: "stranger" });
      return ask("draft.write", { personId, wording });
    };
    const hears = async ({ id }: { readonly id: DraftId }) =>
      (await ask("draft.show", { id })).findings.some(({ check }) => check === "term");
    const used = await to("Imre Kovács", "term");
    const first = await to("Ana Ruiz", "plain");
    const second = await to("Tomasz Wilk", "plain");
    expect(await Promise.all([used, first, second].map(hears))).toEqual([false, true, false]);
    expect(second.about.termExplained).toBe(true);
    await ask("draft.sent", { id: first.id, anyway: true });
    // How well we know each other by now changes nothing about what was said then.
    await ask("person.edit", { id: first.personId, familiarity: "known" });
    expect(await hears(second)).toBe(false);
  });

  it("[R39] a letter written again is the same letter; the next person gets one of their own, with nothing of the last", async () => {
    const { ask } = await open();
    const ana = await ask("person.add", {
      name: "Ana Ruiz",
      familiarity: "stranger",
      role: "Patent attorney",
    });
    const imre = await ask("person.add", {
      name: "Imre Kovács",
      familiarity: "stranger",
      role: "Editor",
    });
    const first = await ask("draft.write", { personId: ana.id });
    const again = await ask("draft.write", { personId: ana.id });
    expect(again.id).toBe(first.id);
    await ask("draft.edit", { id: first.id, version: first.version, body: "Dear Ana Ruiz,\n\nhalf written" });
    const other = await ask("draft.write", { personId: imre.id });
    expect(other.id).not.toBe(first.id);
    expect(`${other.subject}\n${other.body}`).not.toMatch(/Ana|Ruiz|[Pp]atent|half written/);
    expect(other.body).toMatch(/^Dear Imre Kovács,/);
    // What was half written for her stays hers, and is no letter to him.
    expect((await ask("draft.show", { id: first.id })).body).toContain("half written");
    expect((await ask("interview.list", {})).interviews.map((each) => each.personId).toSorted()).toEqual(
      [ana.id, imre.id].toSorted(),
    );
    // Once it has gone, a second request is another letter.
    await ask("draft.sent", { id: other.id, anyway: true });
    expect((await ask("draft.show", { id: other.id })).sentAt).not.toBeNull();
    const second = await ask("draft.write", { personId: imre.id, kind: "reminder", keep: false });
    expect(second.id).not.toBe(other.id);
  });

  it("[R36] thanks for the advice of the talk that fits, with news of mine, which no request takes", async () => {
    const { ask, call } = await open();
    const sam = await ask("person.add", { name: "Sam Okoro", familiarity: "acquaintance" });
    const { id } = await ask("interview.plan", { personId: sam.id });
    const refusal = await call("draft.write", {
      personId: sam.id,
      kind: "request",
      mine: "I moved to Basel",
    });
    expect(refusal).toMatchObject({ kind: "invalid" });
    await ask("interview.held", { id });
    for (const text of ["Take the free Epic Cogito course", "Ask Dana Whitfield at Cerner about her move"])
      await ask("advice.record", { personId: sam.id, interviewId: id, text });
    const letter = await ask("draft.write", { personId: sam.id, kind: "thanks", mine: "I have signed up" });
    expect(letter.body).toContain("advised me to take the free Epic Cogito course");
    expect(letter.body).toContain("I have signed up.");
    expect(letter.body).not.toContain("Dana");
  });

  it("[R23] writes whom there is only a number of a short message to it, and opens it in the user's own program", async () => {
    const { ask } = await open();
    const ngozi = await ask("person.add", { name: "Ngozi Okafor", phone: "+234 803 555 0101" });
    const letter = await ask("draft.write", { personId: ngozi.id, keep: false });
    expect(letter).toMatchObject({ form: "message", to: "", number: "+234 803 555 0101" });
    expect(letter.text?.sms).toMatch(/^sms:\+2348035550101\?body=/);
    expect(letter.ways.map(({ kind }) => kind)).toEqual(["text", "find-address"]);
    expect(await ask("draft.write", { personId: ngozi.id, form: "email", keep: false })).toMatchObject({
      number: "",
      text: null,
    });
  });

  it("[R23] writes in the form of the best way to reach them, and names every way, with no e-mail address too", async () => {
    const { ask } = await open();
    const url = "https://www.linkedin.com/in/ana-example";
    const ana = await ask("person.add", { name: "Ana Ruiz", familiarity: "stranger", url });
    const note = await ask("draft.write", { personId: ana.id, keep: false });
    expect(note).toMatchObject({ form: "connection-note", to: "", ways: [{ kind: "connection-note" }] });
    const imre = await ask("person.add", { name: "Imre", familiarity: "known", organization: "EMBL" });
    const letter = await ask("draft.write", { personId: imre.id, keep: false });
    expect(letter.form).toBe("email");
    expect(letter.ways.map(({ kind }) => kind)).toEqual(["find-address", "in-person"]);
    expect(letter.ways[0]?.because).toContain("EMBL");
    expect((await ask("draft.write", { personId: ana.id, form: "email", keep: false })).form).toBe("email");
  });
});

/** Versions count every change, the way back too; nothing else may differ. */
function withoutVersions(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, each) => (key === "version" || key === "updatedAt" ? undefined : each)),
  );
}

onSqlite((open) => {
  it("once its moment has passed stands in no list of the terminal, and is still found by the name it is to", async () => {
    const test = await open();
    const { ask } = test;
    const ana = await ask("person.add", { name: "Ana Ruiz" });
    const { id } = await ask("interview.plan", { personId: ana.id });
    await ask("interview.scheduled", { id, startsAt: test.clock + DAY });
    await ask("draft.write", { personId: ana.id, interviewId: id, kind: "confirmation" });
    test.clock += 2 * DAY;
    await ask("interview.held", { id });
    expect(await typed(test, ["drafts"])).toContain("No letter is here.");
    expect(await typed(test, ["drafts", "--over"])).toContain("Ana Ruiz");
    expect(await typed(test, ["draft", "show", "ana"])).toContain("Dear Ana");
  });
});
