import { describe, expect, it } from "vitest";
import { readTable } from "#formats/csv/read.ts";
import { linkedInTable } from "./tables.ts";

const url = (name: string) => `https://www.linkedin.com/in/${name}`;
const read = (text: string, file = "x.csv", timeZone = "Europe/Berlin") =>
  linkedInTable(readTable(text).rows, file, { timeZone });
const when = (at = 0) => new Date(at).toISOString();

describe("LinkedIn's invitations", () => {
  const head = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n";
  const invitations =
    head +
    `Kim,Ana Ruiz,"1/29/26, 2:37 PM","Dear Ana, a secret",OUTGOING,${url("kim")},${url("ana")}\n` +
    `Imre Kovács,Kim,"3/5/26, 12:45 AM",Shall we?,INCOMING,${url("imre")},${url("kim")}\n` +
    `Zoë,Kim,"3/6/26, 9:00 AM",,INCOMING,${url("zoe")},${url("kim")}\n` +
    `Kim,Noor,some day,Hello,OUTGOING,${url("kim")},${url("noor")}\n`;

  it("[R63] are contact where they have words in them, by the user's clock, and never what these say", () => {
    const { people = [], touches = [], strangers = [], problems } = read(invitations) ?? {};
    expect(people.map(({ name, points }) => [name, points[0]?.key])).toEqual([["Ana Ruiz", "ana"]]);
    expect(touches).toMatchObject([{ kind: "message", direction: "out", of: { name: "Ana Ruiz" } }]);
    expect(when(touches[0]?.at)).toBe("2026-01-29T13:37:00.000Z");
    expect(strangers).toMatchObject([{ person: { name: "Imre Kovács" }, touch: { direction: "in" } }]);
    expect(when(strangers[0]?.touch.at)).toBe("2026-03-04T23:45:00.000Z");
    expect(problems?.map(({ line, reason }) => [line, reason])).toEqual([
      [5, "The invitation has no day that can be read."],
      [null, "One invitation has no words in it, and is no contact."],
    ]);
    expect(JSON.stringify([people, touches, strangers])).not.toContain("secret");
  });

  it("name people without profiles in the years before 2023", () => {
    const old = 'From,To,Sent At,Message,Direction\nKim,Ana Ruiz,"07/20/2022 10:15",Hello,SENT\n';
    expect(read(old)).toMatchObject({
      people: [{ name: "Ana Ruiz", points: [] }],
      touches: [{ direction: "out", at: Date.UTC(2022, 6, 20, 8, 15) }],
    });
  });
});

it("LinkedIn's notes are what the user wrote about a connection", () => {
  const text = `Connection First Name,Connection Last Name,Connection Profile URL,Note,Created On,Edited On\nAna,Ruiz,${url("ana")},"Met at the fair,\nlikes to help",2026-02-01,\n`;
  expect(read(text)).toMatchObject({
    people: [
      {
        name: "Ana Ruiz",
        points: [{ kind: "linkedin", key: "ana" }],
        notes: "Met at the fair,\nlikes to help",
      },
    ],
    bad: 0,
  });
});

it("LinkedIn's recommendations are contact with who wrote one, or of whom the user did, without its words", () => {
  const head = "First Name,Last Name,Company,Job Title,Text,Creation Date,Status\n";
  const text = `${head}Ana,Ruiz,Lumen,Scientist,A secret,"03/12/24, 10:15 AM",VISIBLE\nImre,Kovács,Fenwick,Attorney,,"03/12/24, 10:15 AM",PENDING\n`;
  const received = read(text, "Recommendations_Received.csv");
  expect(received).toMatchObject({
    people: [{ name: "Ana Ruiz", headline: "Scientist, Lumen" }],
    touches: [{ direction: "in", subject: "A recommendation", at: Date.UTC(2024, 2, 12, 9, 15) }],
  });
  expect(received?.people).toHaveLength(1);
  expect(JSON.stringify(received)).not.toContain("secret");
  expect(read(text, "LinkedIn/Recommendations_Given.csv")?.touches).toMatchObject([{ direction: "out" }]);
});

it("[R63] LinkedIn's endorsements bring nobody, and that is told", () => {
  const text =
    "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorser Public Url,Endorsement Status\n" +
    "2024/02/01 15:02:55 UTC,Writing,Ana,Ruiz,www.linkedin.com/in/ana,ACCEPTED\n";
  expect(read(text)).toMatchObject({
    people: [],
    problems: [{ reason: expect.stringContaining("no contact") }],
  });
});

it("LinkedIn's copy of an address book brings those with a name, with all their addresses, and says how many had none", () => {
  const head =
    "FirstName,MiddleName,LastName,MaidenName,NickName,NamePrefix,NameSuffix,Title,Emails,PhoneNumbers,CreatedAt,UpdatedAt,Location\n";
  const text =
    `${head}Ana,,Ruiz,,Anita,,,Postdoc,"ana@example.org, ana@lumen.example",+36 20 555 0134,3/5/19 2:03 AM,,Pécs\n` +
    ",,,,,,,,support@shop.example,,3/5/19 2:03 AM,,\n";
  expect(read(text)).toMatchObject({
    people: [
      {
        name: "Ana Ruiz",
        headline: "Postdoc",
        points: [{ key: "ana@example.org" }, { key: "ana@lumen.example" }, { key: "+36205550134" }],
        extra: [["nickname", "Anita"]],
      },
    ],
    problems: [{ line: null, reason: expect.stringMatching(/^One person without a name/) }],
    bad: 0,
  });
});

it("LinkedIn's copy of an address book has whom they work for, and their pages, in its later layout", () => {
  const text =
    "Source,FirstName,LastName,Companies,Title,Emails,PhoneNumbers,CreatedAt,Addresses,Sites,InstantMessageHandles,FullName,Birthday,Location,BookmarkedAt,Profiles\n" +
    "GOOGLE_CONTACTS,Ana,Ruiz,Lumen,Postdoc,ana@example.org,,3/5/19 2:03 AM,,https://ana.example,,Ana Ruiz,1990-04-12,Pécs,,\n";
  expect(read(text)?.people).toMatchObject([
    {
      headline: "Postdoc, Lumen",
      points: [{ key: "ana@example.org" }, { kind: "url" }],
      affiliations: [{ organization: "Lumen", role: "Postdoc" }],
      birthday: "1990-04-12",
    },
  ]);
});

it("is no table of anybody else's", () => {
  expect(
    read("id,firstName,lastName,title,organization,emails,phoneNumbers\n1,Ana,Ruiz,Postdoc,Lumen,,\n"),
  ).toBeUndefined();
  expect(read("First Name,Last Name,Company,Position\nAna,Ruiz,Lumen,Scientist\n")).toBeUndefined();
  expect(read("Name,Note\nAna,nice\n")).toBeUndefined();
  expect(read("")).toBeUndefined();
});
