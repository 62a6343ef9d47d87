import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";

const PRINT = `import("#time/zone-here.ts").then(({ zoneHere, zoneNamedHere }) =>
  console.log(JSON.stringify([zoneHere(), zoneNamedHere() ?? null])))`;

const inZone = (TZ: string) =>
  JSON.parse(
    execFileSync(process.execPath, ["--input-type=module", "--eval", PRINT], {
      env: { TZ },
      encoding: "utf8",
    }),
  );

it("is the system's, and UTC where the system names none", () => {
  expect(inZone("Europe/Berlin")).toEqual(["Europe/Berlin", "Europe/Berlin"]);
  for (const none of ["", ":"]) expect(inZone(none)).toEqual(["UTC", null]);
});
