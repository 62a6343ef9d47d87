import { expect, it } from "vitest";
import { givesOwnNames, NOT_AT_MICROSOFT, placeAt, takesNoPassword } from "./providers.ts";

it("Google's two addresses are known, and no other provider's", () => {
  expect(placeAt("google", "contacts")).toBe("https://apidata.googleusercontent.com/carddav/v1/");
  expect(placeAt("google", "calendar")).toBe("https://apidata.googleusercontent.com/caldav/v2/");
  expect(placeAt("other", "contacts")).toBeUndefined();
  expect(givesOwnNames("apidata.googleusercontent.com")).toBe(true);
  expect(givesOwnNames("dav.example.org")).toBe(false);
});

it.each(["https://outlook.office365.com/", "outlook.com", "https://eas.outlook.de/x", "live.com"])(
  "%s has neither protocol, and what works instead is said",
  (url) => {
    expect(takesNoPassword(url)).toBe(NOT_AT_MICROSOFT);
    expect(NOT_AT_MICROSOFT).toContain("What works");
  },
);

it("Google takes no password, and others are asked", () => {
  expect(takesNoPassword("https://www.googleapis.com/carddav/v1/")).toContain("sign in on its own page");
  for (const url of ["https://dav.example.org", "notgoogle.com", "https://outlook.example.org", "%"])
    expect(takesNoPassword(url)).toBeUndefined();
});
