import type { Route } from "../route.ts";

export const CONTACTS_ROUTES = {
  "contacts.show": {
    http: "GET /contacts",
    cli: "contacts",
    does: "Which address book is kept in step, and what came of it",
  },
  "contacts.connect": {
    http: "POST /contacts/connect",
    cli: "contacts connect <url> <user>",
    does: "Connect your address book (CardDAV); nothing changes there yet",
  },
  "contacts.connectWith": {
    http: "POST /contacts/connect-with",
    cli: "contacts connect-with <consent>",
    does: "Connect your address book by the sign-in of your mailbox, where it was given for that too",
  },
  // The browser has to be sent there and waited for: `weakties contacts sign-in`.
  "contacts.signIn": {
    http: "POST /contacts/sign-in",
    cli: null,
    does: "Begin to sign in for your address book at its provider's own page",
  },
  "contacts.signInLike": {
    http: "POST /contacts/sign-in-like",
    cli: null,
    does: "Begin to sign in for your address book again, or with the client id that your mailbox has",
  },
  "contacts.signedIn": {
    http: "POST /contacts/sign-in/{id}",
    cli: null,
    does: "Wait until the browser has come back from the provider's page, and connect your address book",
  },
  "contacts.plan": {
    http: "POST /contacts/plan",
    cli: "contacts plan",
    does: "What keeping the address book in step would change, here and there",
  },
  "contacts.sync": {
    http: "POST /contacts/sync",
    cli: "contacts sync",
    does: "Bring your people and your address book together",
  },
  "contacts.settle": {
    http: "POST /contacts/settle",
    cli: "contacts settle <id> <take>",
    does: "Choose what stands where both sides were changed",
  },
  "contacts.disconnect": {
    http: "POST /contacts/disconnect",
    cli: "contacts disconnect",
    does: "Let go of the address book; nobody is removed, here or there",
  },
} as const satisfies Record<string, Route>;
