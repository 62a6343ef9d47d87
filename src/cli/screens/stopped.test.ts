import { expect, it } from "vitest";
import { screenOf } from "./screens.ts";

it.each(["contacts.sync", "calendar.sync", "mail.read"] as const)(
  "%s that is stopped says that what was done stays",
  async (name) => {
    expect((await screenOf(name)).stopped).toMatch(/What was done by then stays/);
  },
);

it("an import that is stopped says that it begins again", async () => {
  expect((await screenOf("import.apply")).stopped).toMatch(/Nothing was changed\..*begins again/);
});
