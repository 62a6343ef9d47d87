import { describe, expect, it } from "vitest";
import type { Interview } from "./interview.ts";
import {
  invitationAbout,
  type TheirInvitation,
  takenInvitation,
  withInvitationTaken,
} from "./invitation-about.ts";

const AT = Date.UTC(2026, 11, 9, 10);
const BY_HAND = { steps: [{}], startsAt: AT } as unknown as Interview;
const TAKEN = withInvitationTaken(BY_HAND, { uid: "theirs", sequence: 1 });
const invited = (said: Partial<TheirInvitation>): TheirInvitation => ({
  ...{ uid: "theirs", sequence: 1, method: "request", startsAt: AT, isOfSeries: false },
  ...said,
});

describe("an invitation of theirs is about", () => {
  it.each<[string, Partial<TheirInvitation>, Interview, string]>([
    [
      "the talk, where it calls off the event that was taken",
      { method: "cancel", sequence: 2 },
      TAKEN,
      "talk",
    ],
    [
      "another event, where it calls off one of another name",
      { method: "cancel", uid: "seminar" },
      TAKEN,
      "another event",
    ],
    ["the talk, where none was taken and the time is the same", { method: "cancel" }, BY_HAND, "talk"],
    [
      "another event, where none was taken and the time is another",
      { method: "cancel", startsAt: AT + 1 },
      BY_HAND,
      "another event",
    ],
    ["an older version, where a later one was taken", { sequence: 0 }, TAKEN, "older version"],
    ["the talk, where it moves it", { sequence: 2, startsAt: AT + 1 }, TAKEN, "talk"],
    ["a series, where it recurs", { uid: "seminar", isOfSeries: true }, TAKEN, "series"],
  ])("%s", (_, said, talk, about) => {
    expect(invitationAbout(invited(said), talk)).toBe(about);
  });

  it("what was taken last", () => {
    expect(takenInvitation(BY_HAND)).toBeUndefined();
    expect(takenInvitation(TAKEN)).toEqual({ uid: "theirs", sequence: 1 });
  });
});
