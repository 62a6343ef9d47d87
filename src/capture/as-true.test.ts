import { describe, expect, it } from "vitest";
import { besideName, itemInWords, nameOfItem } from "./in-words.ts";
import { noteReader, TODAY } from "./testing.ts";

const read = await noteReader();

describe("a note [R9]", () => {
  const told = (text: string) =>
    read(text).items.map((item) => `${nameOfItem(item)}: ${itemInWords(item, TODAY)}`);
  const addresses = (text: string) => read(text).people.map(({ name, email }) => [name, email]);

  it.each([
    ["coffee with Björn next week", "2026-11-30"],
    ["meeting Björn next week", "2026-11-30"],
    ["zoom w björn nxt wk", "2026-11-30"],
    ["seeing Björn next month", "2026-12-01"],
    ["meeting Björn tomorrow", "2026-11-26"],
    ["meeting Björn on friday", "2026-11-27"],
  ])("has a talk still to come as arranged, and as no contact: %s", (text, on) => {
    expect(read(text).items).toMatchObject([{ kind: "arranged", person: "p1", on }]);
  });

  it("shows the words that go along with a time to come, for “next week” is no day", () => {
    expect(told("coffee with Björn next week")).toEqual(["Arranged: On Monday: Coffee with Björn next week"]);
  });

  it("dates no talk by what somebody does next week", () => {
    expect(read("coffee with Ana, she is away next week").items).toMatchObject([
      { kind: "touch", on: TODAY },
    ]);
    expect(read("met Ana last week, she can meet next week").items).toMatchObject([
      { kind: "touch", on: "2026-11-16" },
    ]);
  });

  it.each([
    "Tom will send me his slides by friday",
    "tom will send me his slides",
    "Ana is going to call me on Monday",
    "I will not meet Eva",
    "I won’t send Eva the slides",
    "I'm not going to write to Eva",
    "I will never call Eva",
    "need not call Eva",
  ])(
    "makes no contact and no promise of what is to come or is not to be, and says that it is not kept: %s",
    (text) => {
      expect(read(text)).toMatchObject({ people: [{ key: "p1" }], items: [], unread: [expect.any(String)] });
    },
  );

  it("keeps what somebody will do with the talk in which it was said, and a promise not to", () => {
    expect(told("Met Ana. She will send me her slides by Friday")).toEqual([
      "Contact: You met today: She will send me her slides by Friday",
    ]);
    expect(read("Met Ana, I promised not to tell Imre").items[1]).toMatchObject({ kind: "promise" });
    expect(read("must not forget to call Eva").items).toMatchObject([{ kind: "promise", text: "Call Eva" }]);
  });

  it.each([
    [
      "Faye introduced me to Zed Zulu zed@z.example",
      [
        ["Faye", ""],
        ["Zed Zulu", "zed@z.example"],
      ],
    ],
    [
      "Faye introduced me to Zed Zulu (z.z@z.example)",
      [
        ["Faye", ""],
        ["Zed Zulu", "z.z@z.example"],
      ],
    ],
    [
      "Faye introduced me to Zed (z@z.example) and Bo (b@z.example)",
      [
        ["Faye", ""],
        ["Zed", "z@z.example"],
        ["Bo", "b@z.example"],
      ],
    ],
    [
      "met Ana Ruiz ar@a.example and Zed Zulu zz@z.example",
      [
        ["Ana Ruiz", "ar@a.example"],
        ["Zed Zulu", "zz@z.example"],
      ],
    ],
    [
      "met Ana, Zed and Bo: zed@z.example",
      [
        ["Ana", ""],
        ["Zed", "zed@z.example"],
        ["Bo", ""],
      ],
    ],
    ["Met Ana. Her email is ar@a.example", [["Ana", "ar@a.example"]]],
    ["wrote to Ana at ar@a.example", [["Ana", "ar@a.example"]]],
    ["met Ana\nar@a.example", [["Ana", "ar@a.example"]]],
  ])("gives an address to whom it stands beside, and to nobody else: %s", (text, people) => {
    expect(addresses(text)).toEqual(people);
  });

  it("says of an address that might be anybody's that it is not kept", () => {
    expect(read("met Ana, Zed and Bo: office@z.example")).toMatchObject({
      people: [{ email: "" }, { email: "" }, { email: "" }],
      unread: ["office@z.example"],
    });
    expect(read("Met zed@z.example").people).toEqual([]);
  });

  it("takes an address in brackets for no place and no role", () => {
    const of = (text: string) => read(text).people.map((each) => besideName(each, false));
    expect(of("met Zed (zed@z.example)")).toEqual(["zed@z.example"]);
    expect(of("met Zed (zed@z.example, postdoc at Broad)")).toEqual(["postdoc, Broad, zed@z.example"]);
    expect(of("met Zed (Broad, zed@z.example) at a party")).toEqual(["Broad, zed@z.example"]);
    expect(told("met Zed <zed@z.example>")).toEqual(["Contact: You met today"]);
    expect(read("meeting with Ana and Imre next week at EMBL").people[1]).toMatchObject({
      role: "",
      organization: "EMBL",
    });
  });

  it.each([
    ["Ana said (off the record) that they are hiring", "They are hiring"],
    ["Ana told me (in confidence) that the lab closes", "The lab closes"],
    ["Met Ana, off the record, she will leave", "She will leave"],
  ])("[R15] keeps no empty brackets where something was said in confidence: %s", (text, words) => {
    expect(read(text).items.at(-1)).toMatchObject({ kind: "advice", offRecord: true, text: words });
  });

  it.each([
    "1) met Ana at EMBL 2) she told me to learn R 3) send her the slides Friday",
    "1. met Ana at EMBL\n2. she told me to learn R\n3. send her the slides Friday",
    "- met Ana at EMBL\n- she told me to learn R\n- send her the slides Friday",
  ])("reads a list as what stands in it: %s", (text) => {
    expect(told(text)).toEqual([
      "Contact: You met today",
      "Advice: Learn R",
      "You promised: Send her the slides, by Friday",
    ]);
  });

  it("knows of whom a note speaks that begins with a name alone", () => {
    expect(read("Ana Ruiz!!")).toMatchObject({ people: [{ name: "Ana Ruiz" }], items: [], unread: [] });
    expect(read("Ana Ruiz!! Told me to learn R").items).toMatchObject([{ kind: "advice", person: "p1" }]);
    for (const nobody of ["Great day!!", "EMBL", "Fantastic!"])
      expect(read(nobody).people, nobody).toEqual([]);
  });

  it.each(["Lunch with Ana and her flatmate Tomasz", "lunch with ana and her flatmate tomasz"])(
    "knows who is named as somebody’s, with capitals and without: %s",
    (text) => {
      expect(read(text).people.map(({ name }) => name)).toEqual(["Ana", "Tomasz"]);
    },
  );
});
