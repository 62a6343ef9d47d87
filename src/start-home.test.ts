import { expect, it } from "vitest";
import type { Databases } from "#database/transaction.ts";
import type { Files } from "#operations/importing/port.ts";
import { portsWith } from "./start-home.ts";

it("lets the sample network reach nobody's mail, address book or calendar", () => {
  const portsOf = (network: "me" | "sample") =>
    portsWith({ files: {} as Files }, {}, network)({} as Databases, "/nowhere");
  for (const port of ["dav", "feed", "mail", "signIns"] as const) {
    expect(portsOf("me")[port], port).toBeDefined();
    expect(portsOf("sample")[port], port).toBeUndefined();
  }
});
