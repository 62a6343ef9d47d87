import { describe, expect, it } from "vitest";
import { noteReader, TODAY } from "./testing.ts";

const read = await noteReader(["en-GB"]);

describe("a note as thumbs write it [R9]", () => {
  const items = (text: string) => read(text).items;

  it.each([
    ["with ana @ policy lunch", "meeting", "mutual"],
    ["15min w/ ana", "meeting", "mutual"],
    ["mtg w ana", "meeting", "mutual"],
    ["really nice science lunch on monday with ana", "meeting", "mutual"],
    ["had ana on the phone", "call", "mutual"],
    ["ana wrote on linkedin", "message", "in"],
    ["ana replied to my message", "message", "in"],
    ["ana answered my email", "mail", "in"],
    ["ana (embl) came up to me", "meeting", "mutual"],
    ["thank you mail to ana sent", "mail", "out"],
  ])("tells of a contact in few shapes: %s", (text, by, direction) => {
    expect(items(text)).toMatchObject([{ kind: "touch", by, direction, people: ["p1"] }]);
    expect(read(text).people).toMatchObject([{ name: "Ana" }]);
  });

  it.each(["no lunch with ana this time", "missed call w ana", "his call with ana went well"])(
    "takes for no contact of mine what was none: %s",
    (text) => {
      expect(items(text).filter(({ kind }) => kind === "arranged")).toEqual([]);
    },
  );

  it.each([
    ["call w ana vendredi 10h", "2026-11-27", "10:00"],
    ["vendredi 10h call w ana", "2026-11-27", "10:00"],
    ["lunch fri 27.11. with ana, 12h at the mensa", "2026-11-27", "12:00"],
    ["breakfast meeting w ana postponed to dec 9, 8:30", "2026-12-09", "08:30"],
    ["ana answered my email. happy to talk, thursday 4pm on teams", "2026-11-26", "16:00"],
    ["ana wrote: free 2 dec in the afternoon. told her 15h", "2026-12-02", "15:00"],
  ])("has the day and the hour of what is arranged: %s", (text, on, at) => {
    expect(items(text)).toContainEqual(expect.objectContaining({ kind: "arranged", on, at, person: "p1" }));
  });

  it.each([
    ["tel w ana am montag, she thinks i should wait", "2026-11-23"],
    ["samedi met ana", "2026-11-21"],
    ["zoom w ana 24/11", "2026-11-24"],
    ["hung out w ana from the startup weekend", "2026-11-25"],
    ["call w ana at 5 today went really well", "2026-11-25"],
  ])("has the day of what has been: %s", (text, on) => {
    expect(items(text)).toContainEqual(expect.objectContaining({ kind: "touch", on }));
  });

  it("takes an order after a talk for theirs, and a thing to send for mine", () => {
    expect(
      items("met ana. take the course in june. must read deep work. send her the plasmid"),
    ).toMatchObject([
      { kind: "touch" },
      { kind: "advice", text: "Take the course in june" },
      { kind: "advice", text: "Read deep work" },
      { kind: "promise", text: "Send her the plasmid" },
    ]);
    expect(items("must finish the thesis").map(({ kind }) => kind)).not.toContain("advice");
  });

  it.each([
    ["met ana. he is at McKinsey now", "McKinsey"],
    ["met ana, shes at roche now", "roche"],
    ["met ana. her lab at EMBL is big", "EMBL"],
    ["met ana. shes no longer at roche", ""],
    ["met ana. she is at home on mondays", ""],
  ])("knows where somebody works who is spoken of: %s", (text, organization) => {
    expect(read(text).people).toMatchObject([{ name: "Ana", organization }]);
  });

  it("gives a place to all of a group, and to nobody who was only talked about", () => {
    expect(read("met ana & imre (both novo nordisk)").people.map((each) => each.organization)).toEqual([
      "novo nordisk",
      "novo nordisk",
    ]);
    expect(read("Met two people from Siemens today, Ana Ruiz and Imre").people).toMatchObject([
      { name: "Ana Ruiz", organization: "Siemens" },
      { name: "Imre", organization: "Siemens" },
    ]);
    expect(items("talked to ana about imre")).toMatchObject([{ kind: "touch", people: ["p1"] }]);
  });

  it("knows an introduction that was asked for from one that was granted", () => {
    const asked = "bumped into ana, asked for an intro to prof stein";
    expect(items(`${asked}, she will think about it`).map(({ kind }) => kind)).toEqual(["touch"]);
    expect(items(`${asked}, she said she'd do it`)).toContainEqual(
      expect.objectContaining({ kind: "introduction", to: "Stein", made: false }),
    );
    expect(items("imre introduced me to femke. send her the draft tonight")).toContainEqual(
      expect.objectContaining({ kind: "promise", person: "p2" }),
    );
  });

  it("leaves to them what they will do, after what they know", () => {
    expect(items("met ana. she knows the head of policy, will ask her").map(({ kind }) => kind)).toEqual([
      "touch",
    ]);
  });

  it("hears that something is not to be passed on", () => {
    expect(items("saw ana. theyre merging the teams, dont pass on")).toContainEqual(
      expect.objectContaining({ kind: "advice", offRecord: true }),
    );
    expect(items("saw ana. theyre merging the teams, dont pass on")).toHaveLength(2);
  });

  it("makes a promise of what I said yes to", () => {
    expect(items("ana would like feedback on her poster, told her yes by thu")).toMatchObject([
      { kind: "promise", text: "Feedback on her poster", on: "2026-11-26" },
    ]);
  });

  it("takes nobody's family for somebody to write down", () => {
    expect(read("mom called, grandma better")).toMatchObject({ people: [], items: [] });
  });

  it("keeps what is left over with what was heard, where no contact is told", () => {
    expect(items("kim's advice: never say a number first. owes me a coffee haha")).toMatchObject([
      { kind: "advice", text: "Never say a number first. Owes me a coffee haha" },
    ]);
  });

  it.each(["No reply from Hugo. Remind him after the holidays.", "marta says hello. nothing on jobs"])(
    "takes silence and greetings for no contact, whatever else is said: %s",
    (text) => {
      expect(items(text).map(({ kind }) => kind)).not.toContain("touch");
    },
  );

  it("takes a move to another place for no new time", () => {
    expect(items("met imre. moved to roche in october").map(({ kind }) => kind)).toEqual(["touch"]);
  });

  it("names who comes behind a role, and sits on no Saturday", () => {
    expect(read("Chat with recruiter Nora Blum (Parexel)").people).toMatchObject([
      { name: "Nora Blum", organization: "Parexel" },
    ]);
    expect(read("sat between ana (patents) and imre")).toMatchObject({
      people: [{ name: "Ana" }, { name: "Imre" }],
      items: [{ kind: "touch", on: TODAY, people: ["p1", "p2"] }],
    });
  });

  it("takes a list under a name for that person's advice", () => {
    expect(items("dilek: 1) numbers in every bullet 2) one page")).toMatchObject([
      { kind: "advice", text: "Numbers in every bullet", person: "p1" },
      { kind: "advice", text: "One page", person: "p1" },
    ]);
  });

  it("knows an introduction by the number that was passed on, and by what they said they would do", () => {
    expect(items("got ingrid's number from ida. call her on thursday")).toMatchObject([
      { kind: "introduction", person: "p2", toKey: "p1", made: true },
      { kind: "promise", person: "p1", on: "2026-11-26" },
    ]);
    expect(items("met ana. she said she'd put me in touch with marta rao")).toContainEqual(
      expect.objectContaining({ kind: "introduction", to: "Marta Rao", made: false }),
    );
  });

  it("has somebody who was talked about as somebody named, and not as there", () => {
    expect(read("talked to ana about imre, he left academia")).toMatchObject({
      people: [{ name: "Ana" }, { name: "Imre" }],
      items: [{ kind: "touch", people: ["p1"] }],
    });
    expect(read("talked to ana about optogenetics").people).toHaveLength(1);
  });

  it.each([
    ["ana wrote, happy to talk mon or tue", TODAY],
    ["met ana on her last day", TODAY],
    ["had a chat with two postdocs from delft, ana ruiz and imre", TODAY],
  ])("dates a contact by no day of something else: %s", (text, on) => {
    expect(items(text)[0]).toMatchObject({ kind: "touch", on });
  });

  it("takes a date behind a colon for one to come", () => {
    expect(items("ana texted me the date: 14 jan 3pm, her office")).toMatchObject([
      { kind: "touch", by: "message" },
      { kind: "arranged", on: "2027-01-14", at: "15:00" },
    ]);
  });

  it("has what they will send me as nothing that I promised", () => {
    expect(items("bumped into ana. will send me the text").map(({ kind }) => kind)).toEqual(["touch"]);
  });
});
