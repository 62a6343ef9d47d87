import { expect, it } from "vitest";
import { isZone } from "./is-zone.ts";

it("knows a time zone by its name, asked once or again", () => {
  for (const name of ["Europe/Berlin", "America/Argentina/Ushuaia", "UTC", "Asia/Tokyo"])
    expect([isZone(name), isZone(name)]).toEqual([true, true]);
  for (const name of ["", "Europe", "Nowhere/Land", "+02:00", "../etc/passwd", "a".repeat(10_000)])
    expect([isZone(name), isZone(name)]).toEqual([false, false]);
});
