import { describe, expect, it } from "vitest";
import { type Contact, changesBetween, isUnchanged, NOBODY, type Point } from "./contact.ts";
import { takeIn, takeInFirst } from "./merge.ts";

const email = (value: string, label = ""): Point => ({
  kind: "email",
  key: value.toLowerCase(),
  value,
  label,
});
const ANA: Contact = {
  ...NOBODY,
  name: "Ana Ruiz",
  organization: "EMBL",
  role: "Postdoc",
  points: [email("ana@embl.example", "work")],
};
const both = { here: ANA, there: ANA };
const toSend = ({ here, agreed }: ReturnType<typeof takeIn>) => changesBetween(agreed.here, here);

describe("taking in what changed on the other side", () => {
  it("takes a change of theirs, and has nothing to send back", () => {
    const there = { ...ANA, role: "Group leader", points: [...ANA.points, email("ana@home.example")] };
    const taken = takeIn(ANA, there, both);
    expect(taken.here).toEqual(there);
    expect(taken.conflicts).toEqual([]);
    expect(isUnchanged(toSend(taken))).toBe(true);
  });

  it("keeps a change of mine, and sends it", () => {
    const here = { ...ANA, name: "Ana Ruiz Castro" };
    const taken = takeIn(here, ANA, both);
    expect(taken.here).toEqual(here);
    expect(toSend(taken)).toEqual({ name: "Ana Ruiz Castro", points: [] });
  });

  it("puts changes of different things together", () => {
    const here = { ...ANA, points: [...ANA.points, email("ana@lab.example")] };
    const there = { ...ANA, birthday: "--04-12", points: [email("ana@embl.example", "office")] };
    const taken = takeIn(here, there, both);
    expect(taken.here).toEqual({
      ...ANA,
      birthday: "--04-12",
      points: [email("ana@embl.example", "office"), email("ana@lab.example")],
    });
    expect(toSend(taken).points).toEqual([{ kind: "added", point: email("ana@lab.example") }]);
  });

  it("keeps both versions of a field changed on both sides: mine stands, theirs is told", () => {
    const here = { ...ANA, name: "Ana Ruiz Castro" };
    const taken = takeIn(here, { ...ANA, name: "Dr Ana Ruiz" }, both);
    expect(taken.here.name).toBe("Ana Ruiz Castro");
    expect(taken.conflicts).toEqual([{ field: "name", here: "Ana Ruiz Castro", there: "Dr Ana Ruiz" }]);
    expect(toSend(taken).name).toBe("Ana Ruiz Castro");
    const again = takeIn(taken.here, { ...ANA, name: "Dr Ana Ruiz" }, taken.agreed);
    expect(again.conflicts).toEqual([]);
  });

  it("sees no conflict where both changed to the same", () => {
    const moved = { ...ANA, organization: "Curie", role: "Group leader" };
    const taken = takeIn(moved, moved, both);
    expect(taken.conflicts).toEqual([]);
    expect(isUnchanged(toSend(taken))).toBe(true);
  });

  it("lets a change stand against a removal, whichever side made it", () => {
    const without = { ...ANA, points: [] };
    const relabelled = { ...ANA, points: [email("ana@embl.example", "until May")] };
    expect(takeIn(without, relabelled, both).here.points).toEqual(relabelled.points);
    const mine = takeIn(relabelled, without, both);
    expect(mine.here.points).toEqual(relabelled.points);
    expect(toSend(mine).points).toEqual([{ kind: "added", point: relabelled.points[0] }]);
  });

  it("removes on one side what was removed on the other and is unchanged", () => {
    expect(takeIn(ANA, { ...ANA, points: [] }, both).here.points).toEqual([]);
  });

  it("keeps where somebody works when a card stops saying it, and does not send it back", () => {
    const taken = takeIn(ANA, { ...ANA, organization: "", role: "" }, both);
    expect(taken.here).toEqual(ANA);
    expect(isUnchanged(toSend(taken))).toBe(true);
  });

  it("keeps the lines of both where both changed the note", () => {
    const agreed = { here: { ...ANA, note: "a\nb" }, there: { ...ANA, note: "a\nb" } };
    const taken = takeIn({ ...ANA, note: "a\nb\nmine" }, { ...ANA, note: "a\ntheirs" }, agreed);
    expect(taken.here.note).toBe("a\nmine\n\ntheirs");
    expect(toSend(taken).note?.after).toBe("a\nmine\n\ntheirs");
  });

  it("takes no spelling for a change: each side is compared with what it said itself", () => {
    const there = { ...ANA, points: [email("ANA@embl.example", "WORK")] };
    const taken = takeIn(ANA, there, { here: ANA, there });
    expect(taken.here).toEqual(ANA);
    expect(isUnchanged(toSend(taken))).toBe(true);
  });
});

describe("two records of one person, put together for the first time", () => {
  it("gives each side what it lacks, and leaves what each says its own way", () => {
    const here = { ...ANA, birthday: "1980-04-12" };
    const there = { ...NOBODY, name: "Ruiz, Ana", note: "tennis", points: [email("ana@home.example")] };
    const taken = takeInFirst(here, there);
    expect(taken.here).toEqual({ ...here, note: "tennis", points: [...here.points, ...there.points] });
    expect(toSend(taken)).toEqual({
      position: { organization: "EMBL", role: "Postdoc" },
      birthday: "1980-04-12",
      points: [{ kind: "added", point: here.points[0] }],
    });
  });

  it("asks where the name or the birthday is another, and not for capitals or a place of work", () => {
    const here = { ...ANA, birthday: "1980-04-12" };
    const there = { ...ANA, name: "Ana Castro", birthday: "1980-04-13", organization: "E.M.B.L." };
    const taken = takeInFirst(here, there);
    expect(taken.conflicts).toEqual([
      { field: "name", here: "Ana Ruiz", there: "Ana Castro" },
      { field: "birthday", here: "1980-04-12", there: "1980-04-13" },
    ]);
    expect(taken.here).toEqual(here);
    expect(toSend(taken)).toEqual({ name: "Ana Ruiz", birthday: "1980-04-12", points: [] });
    expect(takeInFirst(here, { ...ANA, name: "RUIZ, Ana" }).conflicts).toEqual([]);
  });

  it("lets whichever says which address is preferred say so to the other", () => {
    const points = [email("ana@embl.example"), email("ana@home.example")] as const;
    const preferring = { ...ANA, points: [points[0], { ...points[1], preferred: true as const }] };
    const not = { ...ANA, points };
    expect(takeInFirst(not, preferring).here).toEqual(preferring);
    expect(toSend(takeInFirst(preferring, not)).points).toEqual([
      { kind: "rewritten", point: preferring.points[1] },
    ]);
  });
});

describe("which address is preferred", () => {
  const [work, home] = [email("ana@embl.example"), email("ana@home.example")];
  const first = (point: Point): Point => ({ ...point, preferred: true });
  const with2 = (...points: readonly Point[]): Contact => ({ ...ANA, points });

  it("is one of each kind, also where both sides said another: mine stands", () => {
    const was = with2(work, home);
    const taken = takeIn(with2(first(work), home), with2(work, first(home)), { here: was, there: was });
    expect(taken.here).toEqual(with2(first(work), home));
    expect(toSend(taken).points).toEqual([
      { kind: "rewritten", point: first(work) },
      { kind: "rewritten", point: home },
    ]);
  });

  it("gives way to a new one of theirs", () => {
    const was = with2(first(work), home);
    const taken = takeIn(was, with2(work, first(home)), { here: was, there: was });
    expect(taken.here).toEqual(with2(work, first(home)));
    expect(isUnchanged(toSend(taken))).toBe(true);
  });
});
