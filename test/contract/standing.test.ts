import { expect, it } from "vitest";
import { ASK_AGAIN } from "#advice/ask-again.ts";
import { onEveryStore } from "./stores.ts";

const DAY = 86_400_000;
const HOUR = 3_600_000;

onEveryStore((open) => {
  /** What the three places say of one conversation. */
  const everywhere = async (
    { ask }: Awaited<ReturnType<typeof open>>,
    talk: { readonly id: never; readonly personId: never },
  ) => {
    const { suggestions } = await ask("today.show", {});
    const page = await ask("person.show", { id: talk.personId });
    const own = await ask("interview.show", { id: talk.id });
    const listed = (await ask("interview.list", {})).interviews.find(({ id }) => id === talk.id);
    const there = page.interviews.find(({ id }) => id === talk.id);
    expect([there?.stands, listed?.stands]).toEqual([own.stands, own.stands]);
    expect([there?.nextStep, listed?.nextStep]).toEqual([own.nextStep, own.nextStep]);
    return {
      today: suggestions.find(({ personId }) => personId === talk.personId) ?? null,
      person: page.nextKindThing.sentence,
      short: there?.standsInWords,
      own: own.nextStep,
      stands: own.stands.kind,
    };
  };

  const asked = async (test: Awaited<ReturnType<typeof open>>, name: string, more: object = {}) => {
    const person = await test.ask("person.add", { name, familiarity: "acquaintance", ...more });
    const talk = await test.ask("interview.plan", { personId: person.id });
    await test.ask("interview.asked", { id: talk.id });
    return talk as never as { readonly id: never; readonly personId: never };
  };

  it("[R34] a talk that is noted days later was when it was arranged for, and the thanks say so", async () => {
    const test = await open();
    const talk = await asked(test, "Ana Ruiz");
    const startsAt = test.clock + DAY;
    await test.ask("interview.scheduled", { id: talk.id, startsAt, place: "Over a coffee" });
    const sure = await test.ask("draft.write", { personId: talk.personId, kind: "confirmation" });
    expect(sure.body).toMatch(/, over a coffee at \[which café\]/);
    test.clock += 3 * DAY;
    const held = await test.ask("interview.held", { id: talk.id });
    expect(held.heldAt).toBe(startsAt);
    const thanks = await test.ask("draft.write", { personId: talk.personId, kind: "thanks" });
    expect(thanks.body).not.toMatch(/\btoday\b/);
  });

  it("[R33] is asked how a talk went once it is over, and not before, on every page", async () => {
    const test = await open();
    const talk = await asked(test, "Ana Ruiz");
    await test.ask("interview.scheduled", { id: talk.id, startsAt: test.clock + 2 * HOUR });
    const ahead = await everywhere(test, talk);
    expect([ahead.today?.kind, ahead.own.kind, ahead.person]).toEqual([
      "talk-today",
      "talk",
      ahead.today?.sentence,
    ]);
    test.clock += 2 * HOUR + 30 * 60_000;
    const after = await everywhere(test, talk);
    expect([after.today?.kind, after.own.kind, after.person]).toEqual([
      "record",
      "record",
      after.today?.sentence,
    ]);
  });

  it("[R33] waits for an answer once times are offered, on every page, and offers new ones once", async () => {
    const test = await open();
    const { ask } = test;
    const talk = await asked(test, "Ana Ruiz");
    const { personId, id: interviewId } = talk;
    const offer = async () => {
      const letter = await ask("draft.write", { personId, interviewId, kind: "confirmation" });
      await ask("draft.sent", { id: letter.id, anyway: true });
      return letter.body;
    };
    await ask("interview.answered", { id: interviewId });
    await ask("interview.scheduled", { id: interviewId, startsAt: test.clock + 4 * DAY });
    await offer();
    test.clock += HOUR;
    await ask("interview.close", { id: interviewId, as: "moved" });
    expect(await everywhere(test, talk)).toMatchObject({ stands: "to-move", today: { kind: "schedule" } });

    test.clock += HOUR;
    expect(await offer()).toContain("does not work out after all");
    const waits = await everywhere(test, talk);
    expect(waits).toMatchObject({
      stands: "times-offered",
      today: null,
      own: { kind: "wait", by: "them" },
      short: "You offered times today.",
    });
    expect(waits.person).toBe(waits.own.sentence);

    test.clock += 11 * DAY;
    const quiet = await everywhere(test, talk);
    expect(quiet).toMatchObject({ today: { kind: "remind", action: { letter: "confirmation" } } });
    expect(quiet.today?.sentence).toBe(quiet.own.sentence);
    const again = await offer();
    expect(again).toMatch(/I wrote on .* for our talk, and perhaps none of them was a good one/);

    test.clock += DAY;
    expect(await everywhere(test, talk)).toMatchObject({ today: null, own: { kind: "wait" } });
    await ask("touch.log", { personId, kind: "mail", direction: "in", at: test.clock });
    const wrote = await everywhere(test, talk);
    expect(wrote).toMatchObject({ stands: "they-wrote", today: { kind: "schedule" }, own: { kind: "hear" } });
    expect(wrote.own.sentence).toMatch(/after you offered times\. Does one of them suit\?$/);
    await ask("interview.unrelated", { id: interviewId });
    expect(await everywhere(test, talk)).toMatchObject({ stands: "times-offered", today: null });
    await ask("interview.takeBack", { id: interviewId });
    expect((await everywhere(test, talk)).stands).toBe("they-wrote");
    await ask("interview.scheduled", { id: interviewId, startsAt: test.clock + 2 * DAY });
    expect((await everywhere(test, talk)).stands).toBe("arranged");
  });

  it("[R33] times offered to whoever asked me are my yes, and then theirs to choose from", async () => {
    const test = await open();
    const { ask } = test;
    const { id: personId } = await ask("person.add", { name: "Imre Nagy", familiarity: "acquaintance" });
    const plan = await ask("interview.plan", { personId, iAmAsked: true });
    const letter = await ask("draft.write", { personId, interviewId: plan.id, kind: "confirmation" });
    await ask("draft.sent", { id: letter.id, anyway: true });
    const talk = { id: plan.id as never, personId: personId as never };
    expect(await everywhere(test, talk)).toMatchObject({ stands: "times-offered", today: null });
    await ask("draft.takeBack", { id: letter.id });
    expect((await everywhere(test, talk)).stands).toBe("asks-me");
  });

  it("[R35] calls thanks fresh for a day, on every page", async () => {
    const test = await open();
    const talk = await asked(test, "Ana Ruiz");
    await test.ask("interview.held", { id: talk.id });
    test.clock += DAY;
    const fresh = await everywhere(test, talk);
    expect([fresh.today?.sentence, fresh.own.sentence]).toEqual([
      expect.stringContaining("fresh"),
      expect.stringContaining("fresh"),
    ]);
    expect(fresh.person).toBe(fresh.today?.sentence);
    test.clock += DAY;
    const later = await everywhere(test, talk);
    expect([later.today?.sentence, later.own.sentence, later.person].join()).not.toContain("fresh");
  });

  it("says of a reminder and of news that they are begun, on every page, and opens them", async () => {
    const test = await open();
    const { ask } = test;
    const talk = await asked(test, "Ana Ruiz");
    test.clock += 20 * DAY;
    const { personId, id: interviewId } = talk;
    const reminder = await ask("draft.write", { personId, interviewId, kind: "reminder" });
    const silent = await everywhere(test, talk);
    for (const said of [silent.today?.sentence, silent.own.sentence, silent.person])
      expect(said).toContain("is begun, and yours to send.");
    expect(silent.today?.action.target).toEqual({ kind: "draft", id: reminder.id });
    const page = await ask("person.show", { id: personId });
    expect(page.nextKindThing.letterId).toBe(reminder.id);

    await ask("interview.held", { id: interviewId });
    await ask("interview.thanked", { id: interviewId });
    const advice = await ask("advice.record", { personId, interviewId, text: "apply for the June course" });
    await ask("advice.outcome", { id: advice.id, outcome: "good", cameOfIt: "I got in", did: "Applied" });
    const news = await ask("draft.write", {
      personId,
      kind: "outcome",
      adviceId: advice.id,
      interviewId: null,
    });
    const told = await everywhere(test, talk);
    expect(told.stands).toBe("news-to-tell");
    for (const said of [told.today?.sentence, told.own.sentence, told.person])
      expect(said).toContain("is begun, and yours to send.");
    expect(told.today?.action.target).toEqual({ kind: "draft", id: news.id });
  });

  it("[R40] asks for no reminder to whoever is not to be written to, on any page", async () => {
    const test = await open();
    const talk = await asked(test, "Ana Ruiz");
    await test.ask("person.edit", { id: talk.personId, preferences: { doNotContact: true } });
    test.clock += 20 * DAY;
    const said = await everywhere(test, talk);
    expect(said).toMatchObject({
      today: null,
      stands: "no-letters",
      own: { kind: "leave-be", by: "nobody" },
    });
    expect(said.person).toBe(said.own.sentence);
  });

  it("[R41] a reminder is part of the request, however often I wrote before, on every page", async () => {
    const test = await open();
    const ana = await test.ask("person.add", { name: "Ana Ruiz", familiarity: "acquaintance" });
    for (const ago of [90, 60, 30])
      await test.ask("touch.log", {
        personId: ana.id,
        kind: "mail",
        direction: "out",
        at: test.clock - ago * DAY,
      });
    const talk = (await test.ask("interview.plan", { personId: ana.id })) as never as {
      readonly id: never;
      readonly personId: never;
    };
    const planned = await everywhere(test, talk);
    expect(planned).toMatchObject({ today: null, stands: "often-enough", own: { kind: "hold" } });
    expect(planned.person).toBe(planned.own.sentence);
    await test.ask("interview.asked", { id: talk.id });
    test.clock += 20 * DAY;
    const silent = await everywhere(test, talk);
    expect([silent.today?.kind, silent.own.kind]).toEqual(["remind", "remind-or-ask-another"]);
  });

  it("[R33] a letter that comes once a time is agreed is told of with the talk, on every page", async () => {
    const test = await open();
    const talk = await asked(test, "Ana Ruiz");
    await test.ask("interview.scheduled", { id: talk.id, startsAt: test.clock + 3 * DAY });
    const quiet = await everywhere(test, talk);
    expect(quiet.own.sentence).not.toContain("wrote on");
    test.clock += DAY;
    await test.ask("touch.log", { personId: talk.personId, kind: "mail", direction: "in", at: test.clock });
    const wrote = await everywhere(test, talk);
    expect(wrote).toMatchObject({ stands: "arranged", today: { kind: "prepare" } });
    const asks = /after you agreed on it: does the time still stand\?$/;
    for (const said of [wrote.own.sentence, wrote.today?.sentence, wrote.person]) expect(said).toMatch(asks);
    await test.ask("interview.unrelated", { id: talk.id });
    const stands = await everywhere(test, talk);
    expect(stands.stands).toBe("arranged");
    for (const said of [stands.own.sentence, stands.today?.sentence, stands.person])
      expect(said).not.toMatch(asks);
    await test.ask("interview.takeBack", { id: talk.id });
    expect(await everywhere(test, talk)).toEqual(wrote);
    await test.ask("interview.unrelated", { id: talk.id });
    test.clock += DAY;
    await test.ask("touch.log", { personId: talk.personId, kind: "mail", direction: "in", at: test.clock });
    expect((await everywhere(test, talk)).own.sentence, "a letter after that").toMatch(asks);
  });

  it("[R33] comes back to who asked for it on the day, with a letter that says so, and is done when that is out", async () => {
    const test = await open();
    const { ask } = test;
    await ask("settings.edit", { name: "Noor Haddad" });
    const { id: personId } = await ask("person.add", { name: "Ana Ruiz", familiarity: "stranger" });
    const talk = await ask("interview.plan", { personId });
    await ask("interview.asked", { id: talk.id });
    const promise = await ask("promise.make", { personId, text: ASK_AGAIN, dueOn: "2026-04-16" as never });
    await ask("interview.close", { id: talk.id, as: "did-not-happen" });
    const first = { personId, kind: "request", keep: false } as const;
    expect((await ask("draft.write", first)).body, "it is not April yet").not.toContain("come back");
    test.clock = Date.UTC(2026, 3, 16, 9);
    const line = (await ask("today.show", {})).suggestions.find((each) => each.personId === personId);
    expect(line).toMatchObject({
      kind: "promise",
      action: { letter: "request", target: { kind: "person" } },
    });
    const letter = await ask("draft.write", { personId, kind: "request" });
    const begun = (await ask("today.show", {})).suggestions.filter((each) => each.personId === personId);
    expect(begun, "one line for one letter").toHaveLength(1);
    expect(letter.body).toContain(
      "When I wrote in March, you kindly suggested that I come back to you about now.",
    );
    const kept = async () =>
      (await ask("person.show", { id: personId })).promises.find(({ id }) => id === promise.id)?.keptAt ??
      null;
    await ask("draft.sent", { id: letter.id, anyway: true });
    expect(await kept()).toBe(test.clock);
    const { version } = await ask("draft.show", { id: letter.id });
    await ask("draft.takeBack", { id: letter.id, version });
    expect(await kept()).toBeNull();
  });

  it("[R33] whoever has written since is said to be silent nowhere, put off or not", async () => {
    const test = await open();
    const talk = await asked(test, "Ana Ruiz");
    test.clock += 20 * DAY;
    await test.ask("touch.log", {
      personId: talk.personId,
      kind: "mail",
      direction: "in",
      at: test.clock - 5 * DAY,
    });
    const wrote = await everywhere(test, talk);
    expect([wrote.today?.sentence, wrote.person]).toEqual([wrote.own.sentence, wrote.own.sentence]);
    expect(wrote.own.sentence).toContain("Was it the answer?");
    expect(wrote.short).toMatch(/^You asked on .*; they wrote on \w+\.$/);
    await test.ask("today.notNow", { key: wrote.today?.key ?? "" });
    const putOff = await everywhere(test, talk);
    expect([putOff.today, putOff.person]).toEqual([null, wrote.own.sentence]);
  });

  it("[R33] a letter about something else is no answer: only what comes after it is asked about", async () => {
    const test = await open();
    const talk = await asked(test, "Ana Ruiz");
    const wrote = (ago: number) =>
      test.ask("touch.log", {
        personId: talk.personId,
        kind: "mail",
        direction: "in",
        at: test.clock - ago * DAY,
      });
    test.clock += 20 * DAY;
    await expect(test.ask("interview.unrelated", { id: talk.id })).rejects.toThrow("have not written");
    await wrote(5);
    const before = await everywhere(test, talk);
    expect(before.stands).toBe("they-wrote");
    await test.ask("interview.unrelated", { id: talk.id });
    await test.ask("interview.unrelated", { id: talk.id });
    const waits = await everywhere(test, talk);
    expect([waits.stands, waits.today?.kind]).toEqual(["silent", "remind"]);
    await test.ask("interview.takeBack", { id: talk.id });
    expect(await everywhere(test, talk)).toEqual(before);
    await test.ask("interview.unrelated", { id: talk.id });
    await wrote(2);
    const again = await everywhere(test, talk);
    expect(again.stands).toBe("they-wrote");
    const { answeredAt } = await test.ask("interview.answered", { id: talk.id });
    expect(answeredAt).toBe(test.clock - 2 * DAY);
  });

  it("[R33] says until when there is nothing to do, on the person's page too", async () => {
    const test = await open();
    const talk = await asked(test, "Ana Ruiz");
    const said = await everywhere(test, talk);
    expect(said).toMatchObject({ today: null, stands: "waiting", own: { kind: "wait", by: "them" } });
    expect(said.person).toBe(said.own.sentence);
    expect(said.person).toMatch(/^You asked Ana Ruiz today\. Nothing to do until /);
  });

  it("says of a talk that they asked for what is mine, and no thanks", async () => {
    const test = await open();
    const ana = await test.ask("person.add", { name: "Ana Ruiz" });
    const talk = (await test.ask("interview.plan", { personId: ana.id, iAmAsked: true })) as never as {
      readonly id: never;
      readonly personId: never;
    };
    expect(await everywhere(test, talk)).toMatchObject({
      stands: "asks-me",
      short: "They would like to talk to you.",
    });
    await test.ask("interview.held", { id: talk.id });
    expect(await everywhere(test, talk)).toMatchObject({
      today: null,
      stands: "complete",
      own: { kind: "rest" },
    });
  });
});
