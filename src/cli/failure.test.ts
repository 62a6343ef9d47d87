import { DatabaseSync } from "node:sqlite";
import { expect, it } from "vitest";
import { failureOf as overHttp } from "#http/failure.ts";
import { failureOf } from "./failure.ts";

function thrownBy(statement: string): unknown {
  const database = new DatabaseSync(":memory:");
  database.exec("create table people (id text primary key, name text not null)");
  try {
    return database.exec(statement);
  } catch (error) {
    return error;
  } finally {
    database.close();
  }
}

it.each([
  ["select * from touches", /lacks a part that Weakties made.*doctor/],
  ["select headline from people", /lacks a part that Weakties made.*doctor/],
  ["insert into people (id, headline) values ('a', '')", /lacks a part that Weakties made.*doctor/],
  ["insert into people (id) values ('a')", /by a fault of Weakties’ own\. Nothing was changed/],
  ["select from", /by a fault of Weakties’ own\. Nothing was changed/],
])("no sentence of SQLite’s reaches the user: “%s”", (statement, says) => {
  const error = thrownBy(statement);
  expect(failureOf(error).says).toMatch(says);
  expect(failureOf(error).says).not.toContain((error as Error).message);
});

it("a part of the database that is gone is told in the app too", () => {
  expect(overHttp(thrownBy("select * from touches"), "id")).toMatchObject({
    kind: "broken",
    says: expect.stringMatching(/lacks a part/),
  });
});

it("a sentence that has a cause ends with what to look at", () => {
  const cause = Object.assign(new Error("EROFS"), { code: "EROFS", path: "/media/book/backups" });
  const error = new Error("The backup could not be written; nothing was changed.", { cause });
  expect(failureOf(error).says).toBe(
    "The backup could not be written; nothing was changed. /media/book/backups can only be read, not written.",
  );
});

it.each([
  [
    Object.assign(new Error('relation "people" already exists'), { code: "42P07", severity: "ERROR" }),
    /refused this\. Nothing was changed/,
  ],
  [new Error("Connection terminated unexpectedly"), /went away in the midst of this\. Try again/],
])("no sentence of PostgreSQL’s or its client’s reaches the user: %s", (error, says) => {
  expect(failureOf(error).says).toMatch(says);
  expect(failureOf(error).says).not.toContain(error.message);
});
