import { expect, it } from "vitest";
import { readTable } from "#formats/csv/read.ts";
import { peopleInTable } from "../from-table.ts";
import { linkedInMessages } from "./messages.ts";
import { ownerOf } from "./owner.ts";
import { knownAmong } from "./strangers.ts";

const HEAD =
  "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n";
const url = (name: string) => `https://www.linkedin.com/in/${name}`;
const row = (talk: string, from: string, to: readonly string[], at: string, more = ",Hello,INBOX") =>
  `${talk},,${from},${url(from)},"${to.join(",")}","${to.map(url).join(",")}",${at} UTC,${more}\n`;

const MESSAGES = [
  row("1", "Kim", ["Ana"], "2024-03-01 10:11:12", 'Twenty minutes?,"Dear Ana, a secret",INBOX'),
  row("1", "Ana", ["Kim"], "2024-03-02 09:00:00"),
  row("2", "Kim", ["Ana", "Imre"], "2024-04-01 09:00:00"),
  row("2", "Imre", ["Kim", "Ana"], "2024-04-02 09:00:00"),
  row("3", "Recruiter", ["Kim"], "2024-05-01 09:00:00"),
  row("4", "Prince", ["Kim"], "2024-05-01 09:00:00", ",x,SPAM"),
  row("5", "Kim", ["Ana"], "not a day"),
].join("");

it("[R61] what was written on LinkedIn is on the timelines, with whom the user wrote to, and never what was said", () => {
  const {
    people,
    touches = [],
    strangers = [],
    problems,
    bad,
  } = peopleInTable(HEAD + MESSAGES, "messages.csv");
  expect(people.map(({ name, points }) => [name, points.map(({ kind, key }) => `${kind}:${key}`)])).toEqual([
    ["Ana", ["linkedin:ana"]],
    ["Imre", ["linkedin:imre"]],
  ]);
  expect(
    touches.map(({ of, at, kind, direction, subject }) => [
      of?.name,
      new Date(at).toISOString(),
      kind,
      direction,
      subject,
    ]),
  ).toEqual([
    ["Ana", "2024-03-01T10:11:12.000Z", "message", "out", "Twenty minutes?"],
    ["Ana", "2024-03-02T09:00:00.000Z", "message", "in", ""],
    ["Ana", "2024-04-01T09:00:00.000Z", "message", "out", ""],
    ["Imre", "2024-04-01T09:00:00.000Z", "message", "out", ""],
    ["Imre", "2024-04-02T09:00:00.000Z", "message", "in", ""],
  ]);
  expect(JSON.stringify([people, touches])).not.toContain("secret");
  expect([bad, problems]).toEqual([0, []]);
  const came = (profiles: readonly string[]) => knownAmong(strangers, people, profiles);
  expect(came([])).toMatchObject({
    people: [],
    problems: [{ file: "messages.csv", reason: "One person only wrote to you there, and stayed out." }],
  });
  expect(came(["recruiter"])).toMatchObject({
    people: [{ name: "Recruiter" }],
    touches: [{ direction: "in", of: { name: "Recruiter" } }],
    problems: [],
  });
});

it("says where nothing shows whose the messages are", () => {
  const one = HEAD + row("1", "Kim", ["Ana"], "2024-03-01 10:11:12");
  expect(peopleInTable(one, "messages.csv")).toMatchObject({
    people: [],
    problems: [{ reason: "These messages do not show which of the people in them is you, so none came in." }],
  });
});

it("knows the receivers of years before 2023 by their names, those with a comma too, and passes over what was never sent", () => {
  const before = HEAD.replace("RECIPIENT PROFILE URLS,", "");
  const old = (talk: string, from: string, to: string, at: string) =>
    `${talk},,"${from}",${url(from.split(",")[0] ?? "")},"${to}",${at} UTC,,x,INBOX\n`;
  const text =
    before +
    old("1", "Kim", "Imre, Ph.D.", "2022-03-01 10:00:00") +
    old("1", "Imre, Ph.D.", "Kim", "2022-03-02 10:00:00") +
    old("2", "Kim", "Nobody Known", "2022-04-01 10:00:00");
  const read = peopleInTable(text, "messages.csv");
  expect(read.people.map(({ name }) => name)).toEqual(["Imre, Ph.D."]);
  expect(read.touches?.map(({ direction }) => direction)).toEqual(["out", "in"]);
  const both = row("2", "Kim", ["Imre, Ph.D.", "Ana"], "2024-04-01 09:00:00").replace(
    /"https[^"]*"/,
    `"${url("imre")},${url("ana")}"`,
  );
  const draft = row("3", "Kim", ["Zoë"], "2024-04-01 09:00:00").trimEnd();
  const now = peopleInTable(
    `${HEAD.trim()},IS MESSAGE DRAFT\n${both.trimEnd()},No\n${draft},Yes\n`,
    "messages.csv",
  );
  expect(now.people.map(({ name }) => name)).toEqual(["Imre, Ph.D.", "Ana"]);
});

it("says so where nobody in the messages but the user has a profile", () => {
  const talk =
    row("1", "me", ["Kim"], "2024-03-01 10:11:12") + row("1", "Kim", ["me"], "2024-03-02 09:00:00");
  expect(linkedInMessages(readTable(HEAD + talk).rows, "messages.csv")).toMatchObject({
    people: [],
    problems: [{ file: "messages.csv", reason: expect.stringContaining("so none came in") }],
  });
});

it("is no other table of LinkedIn's", () => {
  expect(linkedInMessages(readTable("From,To,Sent At,Message\nKim,Ana,x,y\n").rows, "x")).toBeUndefined();
});

it("knows which of two alone is the user by the profile of the archive, where one of them is called so", () => {
  const talk =
    row("1", "Ana", ["Kim"], "2024-03-01 10:11:12") + row("1", "Kim", ["Ana"], "2024-03-02 09:00:00");
  const read = (owner: string) => linkedInMessages(readTable(HEAD + talk).rows, "messages.csv", owner);
  expect(read("")?.people).toEqual([]);
  expect(read("Somebody Else")?.people).toEqual([]);
  const { people = [], touches = [] } = read(ownerOf("First Name,Last Name,Address\nKIM,,\n")) ?? {};
  expect(people.map(({ name }) => name)).toEqual(["Ana"]);
  expect(touches.map(({ direction }) => direction)).toEqual(["in", "out"]);
  expect(ownerOf("First Name,Last Name\nKim,Lee\n")).toBe("Kim Lee");
  expect(ownerOf("Skill\nR\n")).toBe("");
});
