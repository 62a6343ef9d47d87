import { expect, it } from "vitest";
import { openPiped } from "./piped.ts";

async function* pipe(...parts: readonly string[]) {
  for (const part of parts) yield Buffer.from(part);
}

it("is read as often as it is asked for", async () => {
  const opened = await openPiped(pipe("Name\n", "Imre\n"));
  if (opened.kind !== "file") throw new Error(opened.says);
  expect(opened.size).toBe(10);
  for (const _ of ["head", "whole"]) {
    let read = "";
    for await (const part of opened.bytes()) read += Buffer.from(part).toString();
    expect(read).toBe("Name\nImre\n");
  }
});

it("says so where nothing came, and waits for nobody at a keyboard", async () => {
  const none = { kind: "unreadable", says: "“-” stands for piped input; none came." };
  expect(await openPiped(pipe())).toMatchObject(none);
  expect(await openPiped(Object.assign(pipe("never asked for"), { isTTY: true }))).toMatchObject(none);
});
