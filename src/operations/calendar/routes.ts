import type { Route } from "../route.ts";

export const CALENDAR_ROUTES = {
  "calendar.show": {
    http: "GET /calendar",
    cli: "calendar",
    does: "What has a date, as an .ics file with alarms",
  },
  "calendar.account": {
    http: "GET /calendar/account",
    cli: "calendar account",
    does: "Which calendar is kept in step, and what came of it",
  },
  "calendar.connect": {
    http: "POST /calendar/connect",
    cli: "calendar connect <url> <user>",
    does: "Connect your calendar (CalDAV); nothing changes there yet",
  },
  "calendar.connectWith": {
    http: "POST /calendar/connect-with",
    cli: "calendar connect-with <consent>",
    does: "Connect your calendar by the sign-in of your mailbox, where it was given for that too",
  },
  // The browser has to be sent there and waited for: `weakties calendar sign-in`.
  "calendar.signIn": {
    http: "POST /calendar/sign-in",
    cli: null,
    does: "Begin to sign in for your calendar at its provider's own page",
  },
  "calendar.signInLike": {
    http: "POST /calendar/sign-in-like",
    cli: null,
    does: "Begin to sign in for your calendar again, or with the client id that your mailbox has",
  },
  "calendar.signedIn": {
    http: "POST /calendar/sign-in/{id}",
    cli: null,
    does: "Wait until the browser has come back from the provider's page, and connect your calendar",
  },
  "calendar.plan": {
    http: "GET /calendar/plan",
    cli: "calendar plan",
    does: "What keeping the calendar in step would send there",
  },
  "calendar.sync": {
    http: "POST /calendar/sync",
    cli: "calendar sync",
    does: "Put talks and dated promises into your calendar, and hear what was moved or changed there",
  },
  "calendar.settle": {
    http: "POST /calendar/settle",
    cli: "calendar settle <id> <take>",
    does: "Choose what stands where your calendar has another time, length or place",
  },
  "calendar.disconnect": {
    http: "POST /calendar/disconnect",
    cli: "calendar disconnect",
    does: "Let go of the calendar; nothing is removed, here or there",
  },
  "calendar.invite": {
    http: "GET /interviews/{interviewId}/invitation",
    cli: "calendar invite <interviewId>",
    does: "The invitation to a talk, to attach or to send",
  },
  "calendar.feed": {
    http: "GET /calendar/feed",
    cli: "calendar feed",
    does: "Whether there is a calendar to subscribe to",
  },
  "calendar.openFeed": {
    http: "POST /calendar/feed",
    cli: "calendar feed open",
    does: "Open a calendar to subscribe to, or give it a new address",
  },
  "calendar.closeFeed": {
    http: "DELETE /calendar/feed",
    cli: "calendar feed close",
    does: "Close the calendar to subscribe to",
  },
} as const satisfies Record<string, Route>;
