import type { Route } from "../route.ts";

export const MAIL_ROUTES = {
  "mail.list": { http: "GET /mail", cli: "mail list", does: "Your mailboxes, and when each was read" },
  // The password is asked for, never typed on the line: `weakties mail connect`.
  "mail.connect": { http: "POST /mail", cli: null, does: "Connect a mailbox, after trying it" },
  // The browser has to be sent there and waited for: `weakties mail connect --oauth google`.
  "mail.signIn": {
    http: "POST /mail/sign-in",
    cli: null,
    does: "Begin to sign in to a mailbox at its provider's own page",
  },
  "mail.signInAgain": {
    http: "POST /mail/sign-in-again",
    cli: null,
    does: "Begin to sign in again to a mailbox, at its provider's own page",
  },
  "mail.signedIn": {
    http: "POST /mail/sign-in/{id}",
    cli: null,
    does: "Wait until the browser has come back from the provider's page, and connect the mailbox",
  },
  "mail.disconnect": {
    http: "POST /mail/disconnect",
    cli: "mail disconnect <address>",
    does: "Disconnect a mailbox and forget its password; what was read stays",
  },
  "mail.read": {
    http: "POST /mail/read",
    cli: "mail read <addresses...>",
    does: "Read who wrote to whom since the last time; only headers, and nothing is changed there",
  },
  "mail.saveDraft": {
    http: "POST /drafts/{draftId}/mail",
    cli: "mail draft <draftId>",
    does: "Put a letter among the drafts of your mailbox",
  },
  "mail.send": {
    http: "POST /drafts/{draftId}/sendings",
    cli: null,
    does: "Make a letter ready to send to one address; it can be taken back for ten seconds",
  },
  "mail.dispatch": {
    http: "POST /sendings/{id}",
    cli: null,
    does: "Wait until a letter can no longer be taken back, then hand it to the server, once",
  },
  "mail.takeBack": { http: "DELETE /sendings/{id}", cli: null, does: "Take a letter back before it goes" },
  "mail.settle": {
    http: "POST /sendings/{id}/settle",
    cli: "mail settle <id>",
    does: "Say whether a letter of which that is not known went out",
  },
  "mail.sendings": {
    http: "GET /drafts/{draftId}/sendings",
    cli: "mail sendings <draftId>",
    does: "What became of sending a letter, the last attempt first",
  },
} as const satisfies Record<string, Route>;
