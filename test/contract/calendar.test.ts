import { describe, expect, inject, it } from "vitest";
import { type Elsewhere, elsewhere, reachingOut } from "../dav/elsewhere.ts";
import { meddling } from "../dav/meddling.ts";
import { onSqlite, START, type TestHome } from "./stores.ts";

const server = inject("radicale") ?? "";
const DAY = 86_400_000;
const TALK_AT = START + 3 * DAY;

describe.skipIf(server === "")("a calendar elsewhere", () => {
  onSqlite((open) => {
    async function start(wishes: { names?: boolean } = {}) {
      const here = reachingOut(await open());
      const there = await elsewhere(server, "calendar");
      const ana = await here.ask("person.add", { name: "Ana Ruiz" });
      const { id } = await here.ask("interview.plan", { personId: ana.id, focus: "explore-career" });
      await here.ask("interview.scheduled", { id, startsAt: TALK_AT, place: "Café Knösel" });
      const promise = await here.ask("promise.make", {
        personId: ana.id,
        text: "Send the paper",
        dueOn: "2026-03-20" as never,
      });
      const { url, user, password } = there;
      await here.ask("calendar.connect", { url, user, password, ownNetwork: true, ...wishes });
      return { here, there, ana, id, promise, talk: `interview-${id}@weakties.ics` };
    }
    const sync = (here: TestHome) => here.ask("calendar.sync", { yes: true });
    /** As another client moves it: with a time zone of its own, and an alarm. */
    const moveThere = async (there: Elsewhere, name: string) => {
      const text = (await there.get(name)).replace(/\r\n /g, "");
      await there.put(
        name,
        text
          .replace(/DTSTART:.*/, "DTSTART;TZID=Europe/Berlin:20260306T160000")
          .replace(/DTEND:.*/, "DTEND;TZID=Europe/Berlin:20260306T162000")
          .replace("END:VEVENT", "CATEGORIES:kept\nEND:VEVENT"),
      );
    };
    const MOVED = Date.UTC(2026, 2, 6, 15);

    it("gets what is arranged and promised, after it was told what that is", async () => {
      const { here, there, talk } = await start();
      const first = await here.ask("calendar.sync", {});
      expect(first.done).toBe(false);
      expect(first.counts["added-there"]).toBe(2);
      expect(await there.list()).toEqual([]);
      await sync(here);
      expect(await there.list()).toHaveLength(2);
      const text = (await there.get(talk)).replace(/\r?\n /g, "");
      for (const line of [
        "SUMMARY:Ana Ruiz: a conversation",
        "LOCATION:Café Knösel",
        "DTSTART:20260305T090000Z",
        "BEGIN:VALARM",
      ])
        expect(text).toContain(line);
      expect(text).not.toContain("METHOD");
      expect((await sync(here)).deeds).toEqual([]);
    });

    it("says no names where it should not", async () => {
      const { here, there, talk } = await start({ names: false });
      await sync(here);
      const text = await there.get(talk);
      expect(text).toContain("SUMMARY:A conversation");
      expect(text).not.toMatch(/Ana|Knösel/);
    });

    it("hears what was moved there as a proposal, and writes nothing over it", async () => {
      const { here, there, id, talk } = await start();
      await sync(here);
      await moveThere(there, talk);
      expect((await sync(here)).counts["moved-there"]).toBe(1);
      expect((await here.ask("interview.show", { id })).startsAt).toBe(TALK_AT);
      await sync(here);
      expect(await there.get(talk)).toContain("20260306T160000");
      const { remarks } = await here.ask("calendar.account", {});
      expect(remarks).toMatchObject([{ name: "Ana Ruiz", here: String(TALK_AT), there: String(MOVED) }]);
      await here.ask("calendar.settle", { id: remarks[0]?.id ?? "", take: "there" });
      expect((await here.ask("interview.show", { id })).startsAt).toBe(MOVED);
      await sync(here);
      expect(await there.get(talk)).toContain("CATEGORIES:kept");
      expect((await here.ask("calendar.account", {})).remarks).toEqual([]);
    });

    it("gets the time that stands here back where the user keeps it, with all else as it was there", async () => {
      const { here, there, talk } = await start();
      await sync(here);
      await moveThere(there, talk);
      await sync(here);
      const { remarks } = await here.ask("calendar.account", {});
      await here.ask("calendar.settle", { id: remarks[0]?.id ?? "", take: "here" });
      await sync(here);
      const text = await there.get(talk);
      expect(text).toContain("DTSTART:20260305T090000Z");
      expect(text).toContain("CATEGORIES:kept");
      expect((await sync(here)).deeds).toEqual([]);
    });

    /** As another client changes it: where, and how long, its beginning untouched. */
    const changeThere = async (there: Elsewhere, name: string, how: { place?: string; minutes?: number }) => {
      const text = (await there.get(name)).replace(/\r?\n /g, "");
      const { place, minutes } = how;
      const placed = place === undefined ? text : text.replace(/LOCATION:.*/, `LOCATION:${place}`);
      await there.put(
        name,
        minutes === undefined ? placed : placed.replace(/(?:DTEND|DURATION).*/, `DURATION:PT${minutes}M`),
      );
    };

    it("hears another place and length there as proposals, and writes nothing over them", async () => {
      const { here, there, id, talk } = await start();
      await sync(here);
      await changeThere(there, talk, { place: "Room 4", minutes: 45 });
      expect((await sync(here)).deeds).toEqual([
        { what: "both-changed", name: "Ana Ruiz: a conversation", detail: "45 minutes" },
        { what: "both-changed", name: "Ana Ruiz: a conversation", detail: "Room 4" },
      ]);
      expect(await here.ask("interview.show", { id })).toMatchObject({ place: "Café Knösel", minutes: 20 });
      expect((await sync(here)).deeds).toEqual([]);
      const { remarks } = await here.ask("calendar.account", {});
      expect(remarks.toSorted((a, b) => (a.field < b.field ? -1 : 1))).toMatchObject([
        { field: "length", here: "20", there: "45" },
        { field: "place", here: "Café Knösel", there: "Room 4" },
      ]);
      for (const remark of remarks) await here.ask("calendar.settle", { id: remark.id, take: "there" });
      expect(await here.ask("interview.show", { id })).toMatchObject({ place: "Room 4", minutes: 45 });
      expect((await sync(here)).deeds).toEqual([]);
      expect(await there.get(talk)).toMatch(
        /DURATION:PT45M[\s\S]*LOCATION:Room 4|LOCATION:Room 4[\s\S]*PT45M/,
      );
    });

    it("keeps its length and place where a talk is moved here, until it is chosen which one stands", async () => {
      const { here, there, id, talk } = await start();
      await sync(here);
      await changeThere(there, talk, { place: "Room 4", minutes: 45 });
      await sync(here);
      await here.ask("interview.scheduled", { id, startsAt: TALK_AT + DAY });
      await sync(here);
      const text = await there.get(talk);
      for (const line of ["DTSTART:20260306T090000Z", "DTEND:20260306T094500Z", "LOCATION:Room 4"])
        expect(text).toContain(line);
      const { remarks } = await here.ask("calendar.account", {});
      for (const remark of remarks) await here.ask("calendar.settle", { id: remark.id, take: "here" });
      await sync(here);
      const kept = await there.get(talk);
      for (const line of ["DTSTART:20260306T090000Z", "DURATION:PT20M", "LOCATION:Café Knösel"])
        expect(kept).toContain(line);
      expect((await sync(here)).deeds).toEqual([]);
    });

    it("that has another place and length than was said here meanwhile keeps both to choose from", async () => {
      const { here, there, id, talk } = await start();
      await sync(here);
      await here.ask("interview.edit", { id, place: "Library", minutes: 30 });
      await changeThere(there, talk, { place: "Room 4", minutes: 45 });
      await sync(here);
      const text = await there.get(talk);
      for (const line of ["DTSTART:20260305T090000Z", "DURATION:PT45M", "LOCATION:Room 4"])
        expect(text).toContain(line);
      const { remarks } = await here.ask("calendar.account", {});
      expect(remarks.map((each) => [each.here, each.there]).toSorted()).toEqual([
        ["30", "45"],
        ["Library", "Room 4"],
      ]);
      for (const remark of remarks) await here.ask("calendar.settle", { id: remark.id, take: "there" });
      await sync(here);
      expect(await there.get(talk)).toContain("LOCATION:Room 4");
      expect(await there.get(talk)).toContain("DURATION:PT45M");
      expect((await sync(here)).deeds).toEqual([]);
    });

    it("hears what is changed there between reading and writing before it is written over", async () => {
      const { here, there, id, talk } = await start();
      await sync(here);
      await here.ask("interview.edit", { id, place: "Library" });
      await here.ask("interview.scheduled", { id, startsAt: TALK_AT + DAY });
      let changed = false;
      meddling(here, async () => {
        if (changed) return;
        changed = true;
        await changeThere(there, talk, { place: "Room 4" });
        await moveThere(there, talk);
      });
      const { counts } = await sync(here);
      expect([counts["moved-there"], counts["both-changed"], counts["changed-there"]]).toEqual([1, 1, 0]);
      const { remarks } = await here.ask("calendar.account", {});
      expect(remarks.map((each) => each.there).toSorted()).toEqual([String(MOVED), "Room 4"]);
      expect(await there.get(talk)).toContain("LOCATION:Room 4");
    });

    it("is not written over in what it was asked about and not answered yet, and the question keeps up", async () => {
      const { here, there, id, talk } = await start();
      const asked = async () => (await here.ask("calendar.account", {})).remarks;
      await sync(here);
      await changeThere(there, talk, { place: "Room 4", minutes: 45 });
      await sync(here);
      const [before] = (await asked()).filter(({ field }) => field === "place");
      await here.ask("interview.scheduled", { id, startsAt: TALK_AT + DAY, place: "Library" });
      const stale = await here.call("calendar.settle", { id: before?.id ?? "", take: "there" });
      expect(stale).toMatchObject({ kind: "refused", says: expect.stringContaining("changed since") });
      expect((await sync(here)).deeds).toMatchObject([{ what: "changed-there", detail: "time" }]);
      const text = await there.get(talk);
      for (const line of ["DTSTART:20260306T090000Z", "LOCATION:Room 4"]) expect(text).toContain(line);
      const [now] = (await asked()).filter(({ field }) => field === "place");
      expect(now).toMatchObject({ here: "Library", there: "Room 4" });
      await here.ask("calendar.settle", { id: now?.id ?? "", take: "here" });
      await sync(here);
      expect(await there.get(talk)).toContain("LOCATION:Library");
      expect((await asked()).map(({ field }) => field)).toEqual(["length"]);
      expect((await sync(here)).deeds).toEqual([]);
    });

    it("that moved a talk which is moved again here keeps that move unanswered, and no answer undoes the later one", async () => {
      const { here, there, id, talk } = await start();
      await sync(here);
      await moveThere(there, talk);
      await sync(here);
      const [before] = (await here.ask("calendar.account", {})).remarks;
      await here.ask("interview.scheduled", { id, startsAt: TALK_AT + 6 * DAY });
      expect((await sync(here)).deeds).toEqual([]);
      expect(await there.get(talk)).toContain("20260306T160000");
      expect(await here.call("calendar.settle", { id: before?.id ?? "", take: "there" })).toMatchObject({
        kind: "refused",
      });
      expect((await here.ask("interview.show", { id })).startsAt).toBe(TALK_AT + 6 * DAY);
      const [now] = (await here.ask("calendar.account", {})).remarks;
      expect(now).toMatchObject({ here: String(TALK_AT + 6 * DAY), there: String(MOVED) });
      await here.ask("calendar.settle", { id: now?.id ?? "", take: "here" });
      await sync(here);
      expect(await there.get(talk)).toContain("DTSTART:20260311T090000Z");
      expect((await sync(here)).deeds).toEqual([]);
    });

    it("asks no more about what both say the same of by now, nor about what is no longer there", async () => {
      const { here, there, id, talk } = await start();
      await sync(here);
      await changeThere(there, talk, { place: "Room 4", minutes: 45 });
      await sync(here);
      await here.ask("interview.edit", { id, place: "Room 4" });
      const asked = async () => (await here.ask("calendar.account", {})).remarks.map(({ field }) => field);
      expect(await asked()).toEqual(["length"]);
      expect((await sync(here)).deeds).toEqual([]);
      await here.ask("interview.edit", { id, place: "Café Knösel" });
      expect((await sync(here)).deeds).toMatchObject([{ what: "changed-there", detail: "place" }]);
      expect(await asked()).toEqual(["length"]);
      await there.remove(talk);
      await sync(here);
      expect(await asked()).toEqual([]);
    });

    it("has no place of a talk said to it, nor one of its own taken away, where it gets no names", async () => {
      const { here, there, id, talk } = await start({ names: false });
      await sync(here);
      const text = await there.get(talk);
      await there.put(talk, text.replace("END:VEVENT", "LOCATION:Room 4\nEND:VEVENT"));
      expect((await sync(here)).counts["both-changed"]).toBe(1);
      const { remarks } = await here.ask("calendar.account", {});
      expect(remarks).toMatchObject([{ field: "place", here: "Café Knösel", there: "Room 4" }]);
      await here.ask("calendar.settle", { id: remarks[0]?.id ?? "", take: "here" });
      await here.ask("interview.scheduled", { id, startsAt: TALK_AT + DAY });
      await sync(here);
      expect(await there.get(talk)).toContain("LOCATION:Room 4");
    });

    it("that loses its place has that proposed, and one that it has said again is proposed no more", async () => {
      const { here, there, id, talk } = await start();
      await sync(here);
      const text = (await there.get(talk)).replace(/\r?\n /g, "");
      await there.put(talk, text.replace(/LOCATION:.*\r?\n/, ""));
      await sync(here);
      expect((await here.ask("calendar.account", {})).remarks).toMatchObject([
        { field: "place", here: "Café Knösel", there: "" },
      ]);
      await there.put(talk, text);
      expect((await sync(here)).deeds).toEqual([]);
      expect((await here.ask("calendar.account", {})).remarks).toEqual([]);
      expect((await here.ask("interview.show", { id })).place).toBe("Café Knösel");
    });

    it("that made a talk recur, and moved one of its times, has it moved by its beginning alone", async () => {
      const { here, there, id, talk } = await start();
      await sync(here);
      const text = (await there.get(talk)).replace(/\r?\n /g, "").replaceAll("\r\n", "\n");
      const event = /BEGIN:VEVENT\n[\s\S]*END:VEVENT\n/.exec(text)?.[0] ?? "";
      const other = event
        .replace(/DTSTART.*/, "DTSTART:20260313T110000Z\nRECURRENCE-ID:20260312T090000Z")
        .replace(/DTEND.*/, "DTEND:20260313T113000Z");
      await there.put(
        talk,
        text.replace(event, `${other}${event.replace("END:VEVENT", "RRULE:FREQ=WEEKLY\nEND:VEVENT")}`),
      );
      expect((await sync(here)).deeds).toEqual([]);
      expect((await here.ask("interview.show", { id })).startsAt).toBe(TALK_AT);
      await here.ask("interview.scheduled", { id, startsAt: TALK_AT + DAY });
      expect((await sync(here)).counts["changed-there"]).toBe(1);
      const moved = (await there.get(talk)).replace(/\r?\n /g, "");
      expect(
        moved
          .match(/^DTSTART.*$/gm)
          ?.map((line) => line.trim())
          .toSorted(),
      ).toEqual(["DTSTART:20260306T090000Z", "DTSTART:20260313T110000Z"]);
      for (const line of ["RRULE:FREQ=WEEKLY", "RECURRENCE-ID:20260312T090000Z"])
        expect(moved).toContain(line);
      expect((await sync(here)).deeds).toEqual([]);
    });

    it("that called a talk off has it kept here, and on again at the time that is found for it", async () => {
      const { here, there, id, talk } = await start();
      await sync(here);
      await there.put(talk, (await there.get(talk)).replace("STATUS:CONFIRMED", "STATUS:CANCELLED"));
      expect((await sync(here)).deeds).toEqual([
        { what: "off-there", name: "Ana Ruiz: a conversation", detail: "" },
      ]);
      expect((await sync(here)).deeds).toEqual([]);
      expect(await here.ask("interview.show", { id })).toMatchObject({
        state: "scheduled",
        startsAt: TALK_AT,
      });
      expect(await there.get(talk)).toContain("STATUS:CANCELLED");
      await here.ask("interview.scheduled", { id, startsAt: TALK_AT + DAY });
      await sync(here);
      const text = await there.get(talk);
      expect(text).toContain("STATUS:CONFIRMED");
      expect(text).toContain("DTSTART:20260306T090000Z");
      expect((await sync(here)).deeds).toEqual([]);
    });

    it("that moved what was moved here meanwhile keeps its time until one of the two is chosen", async () => {
      const { here, there, id, talk } = await start();
      await sync(here);
      await here.ask("interview.scheduled", { id, startsAt: TALK_AT + DAY });
      await moveThere(there, talk);
      const { counts } = await sync(here);
      expect([counts["moved-there"], counts["changed-there"]]).toEqual([1, 0]);
      const text = await there.get(talk);
      for (const line of ["20260306T160000", "CATEGORIES:kept"]) expect(text).toContain(line);
      const { remarks } = await here.ask("calendar.account", {});
      expect(remarks).toMatchObject([{ here: String(TALK_AT + DAY), there: String(MOVED) }]);
      await here.ask("calendar.settle", { id: remarks[0]?.id ?? "", take: "there" });
      expect((await here.ask("interview.show", { id })).startsAt).toBe(MOVED);
      expect((await sync(here)).deeds).toEqual([]);
      expect(await there.get(talk)).toContain("20260306T160000");
    });

    it("shows as called off what falls through, and loses nothing", async () => {
      const { here, there, id, talk } = await start();
      await sync(here);
      await here.ask("interview.close", { id, as: "did-not-happen" });
      await sync(here);
      expect(await there.get(talk)).toContain("STATUS:CANCELLED");
    });

    it("keeps here what was removed there, and is not given it again", async () => {
      const { here, there, id, talk } = await start();
      await sync(here);
      await there.remove(talk);
      expect((await sync(here)).counts["gone-there"]).toBe(1);
      await sync(here);
      expect(await there.list()).toHaveLength(1);
      expect((await here.ask("interview.show", { id })).startsAt).toBe(TALK_AT);
    });

    it("that had a talk moved to another of its owner's, and back, has it in step again", async () => {
      const { here, there, id, talk } = await start();
      const other = await elsewhere(server, "calendar");
      await sync(here);
      const text = await there.get(talk);
      await other.put(talk, text);
      await there.remove(talk);
      expect((await sync(here)).counts["gone-there"]).toBe(1);
      await here.ask("interview.scheduled", { id, startsAt: TALK_AT + DAY });
      expect((await sync(here)).deeds).toEqual([]);
      expect(await other.get(talk)).toBe(text);
      await there.put(talk, text);
      await sync(here);
      expect(await there.get(talk)).toContain("DTSTART:20260306T090000Z");
      expect((await sync(here)).deeds).toEqual([]);
    });

    it("loses what was removed here, unless it was changed there since", async () => {
      const { here, there, promise } = await start();
      await sync(here);
      await here.ask("promise.remove", { id: promise.id });
      expect((await sync(here)).counts["removed-there"]).toBe(1);
      expect(await there.list()).toHaveLength(1);
    });

    it("[R59] loses the talks with whoever was erased", async () => {
      const { here, there, ana } = await start();
      await sync(here);
      await here.ask("person.erase", { id: ana.id, confirm: "Ana Ruiz" });
      expect((await sync(here)).counts["removed-there"]).toBe(2);
      expect(await there.list()).toEqual([]);
    });

    it("has none of its other events read or touched", async () => {
      const { here, there } = await start();
      const own =
        "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//EN\nBEGIN:VEVENT\nUID:dentist\nDTSTAMP:20260301T000000Z\nDTSTART:20260310T100000Z\nSUMMARY:Dentist\nEND:VEVENT\nEND:VCALENDAR\n";
      await there.put("dentist.ics", own);
      await sync(here);
      expect(await there.get("dentist.ics")).toContain("Dentist");
      expect((await here.ask("person.list", {})).people).toHaveLength(1);
    });
  });
});
