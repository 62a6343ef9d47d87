import { describe, expect, it } from "vitest";
import { browserCommand, snapFolder } from "./browser.ts";

describe("a browser is opened", () => {
  it("where someone sits at a desktop", () => {
    expect(browserCommand({ DISPLAY: ":0" }, "linux")).toEqual(["xdg-open"]);
    expect(browserCommand({ WAYLAND_DISPLAY: "wayland-0" }, "linux")).toEqual(["xdg-open"]);
    expect(browserCommand({}, "darwin")).toEqual(["open"]);
    expect(browserCommand({}, "win32")?.[0]).toBe("rundll32");
  });

  it.each([
    ["a server without a screen", {}],
    ["continuous integration", { DISPLAY: ":0", CI: "true" }],
    ["a remote shell", { DISPLAY: ":0", SSH_CONNECTION: "10.0.0.1 1 10.0.0.2 22" }],
    ["someone who turned it off", { DISPLAY: ":0", WEAKTIES_OPEN: "0" }],
  ])("not on %s", (_, environment) => {
    expect(browserCommand(environment, "linux")).toBeUndefined();
  });
});

it("knows where a confined browser may read", () => {
  expect(snapFolder("firefox_firefox.desktop", "/home/ana")).toBe("/home/ana/snap/firefox/common");
  for (const other of ["firefox.desktop", "org.mozilla.firefox.desktop", "", "../x_y.desktop"])
    expect(snapFolder(other, "/home/ana")).toBeUndefined();
});
