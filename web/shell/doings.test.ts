import { describe, expect, it } from "vitest";
import { ROUTES } from "#operations/routes.ts";
import { aroundFor } from "./around.ts";
import { answersTo, DOINGS, doingsFor, holds } from "./doings.ts";

const found = (wanted: string) => DOINGS.filter((each) => answersTo(each, wanted)).map(({ of }) => of);

describe("what can be done, found by typing", () => {
  it("is found by its own words and by those of the catalogue, in any order", () => {
    expect(found("letter write")).toContain("draft.write");
    expect(found("contact with someone")).toContain("touch.log");
    expect(found("submarine")).toEqual([]);
  });

  it("says each thing once", () => {
    expect(new Set(DOINGS.map(({ label }) => label)).size).toBe(DOINGS.length);
  });
});

describe("a newcomer's own words", () => {
  it.each([
    ["undo", "import.undo"],
    ["undo", "interview.takeBack"],
    ["import", "import.apply"],
    ["linkedin", "import.apply"],
    ["upload", "import.apply"],
    ["backup", "export.all"],
    ["export", "export.all"],
    ["my data", "export.all"],
    ["erase", "person.erase"],
    ["delete", "person.erase"],
    ["stage", "stage.change"],
    ["programme", "stage.change"],
    ["phd", "stage.change"],
    ["templates", "letter.edit"],
    ["questions", "question.list"],
    ["mentors", "help.around"],
    ["mentor", "mentor.answer"],
    ["leads", "lead.list"],
    ["jobs", "lead.list"],
    ["sprint", "sprint.show"],
    ["review", "review.open"],
    ["friend", "review.open"],
    ["email", "draft.write"],
    ["informational interview", "interview.plan"],
    ["cv", "document.attach"],
    ["calendar", "calendar.sync"],
    ["duplicates", "person.duplicates"],
    ["gmail", "mail.connect"],
    ["thank you", "interview.thanked"],
    ["prep", "interview.brief"],
    ["decide", "option.giveVerdict"],
    ["name", "settings.edit"],
    ["introduction", "introduction.list"],
    ["hide", "person.leaveOut"],
  ])("“%s” finds %s", (typed, of) => {
    expect(found(typed)).toContain(of);
  });

  it.each([
    ["print", "interview.brief"],
    ["backup", "export.all"],
    ["linkedin", "import.apply"],
    ["invite", "interview.scheduled"],
    ["followup", "loop.list"],
    ["how do I export", "export.all"],
    ["ics", "calendar.openFeed"],
  ])("“%s” finds %s before all else", (typed, of) => {
    expect(doingsFor(typed)[0]?.of).toBe(of);
  });

  it("a word is found by its beginning, and not within another", () => {
    expect(holds("Go to Sprint", "spri")).toBe(true);
    expect(holds("Go to Sprint", "print")).toBe(false);
    expect(holds("An e-mail to Ana", "mail")).toBe(true);
  });

  it.each([
    ["sample", "sample"],
    ["look around", "sample"],
    ["demo", "sample"],
    ["theme", "dark"],
    ["dark", "dark"],
    ["light", "light"],
  ])("“%s” finds the %s", (typed, does) => {
    expect(aroundFor(typed, "me").map((each) => each.does)).toContain(does);
  });

  it("leads out of the sample network from within, and into it from without", () => {
    const of = (network: "me" | "sample") => aroundFor("sample", network).map(({ does }) => does);
    expect(of("me")).toEqual(["sample"]);
    expect(of("sample")).toEqual(["own"]);
  });

  it("names operations that there are", () => {
    for (const { of } of DOINGS) expect(Object.keys(ROUTES)).toContain(of);
  });
});
