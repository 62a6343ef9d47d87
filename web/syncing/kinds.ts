/** The two things that are kept in step, with the words for each. */
export const KINDS = {
  contacts: {
    show: "contacts.show",
    connect: "contacts.connect",
    plan: "contacts.plan",
    sync: "contacts.sync",
    settle: "contacts.settle",
    disconnect: "contacts.disconnect",
    title: "Your address book",
    lead: "The people on your phone and the people here, kept in step both ways. Nobody is lost on either side.",
    server: "Where it is",
    example: "https://dav.example.org",
    go: "Bring both together",
    elsewhere: "your address book",
  },
  calendar: {
    show: "calendar.account",
    connect: "calendar.connect",
    plan: "calendar.plan",
    sync: "calendar.sync",
    settle: "calendar.settle",
    disconnect: "calendar.disconnect",
    title: "Your calendar",
    lead: "Talks that are arranged and promises with a day stand in your calendar too. What you move there is proposed here; its other events are not even read.",
    server: "Where it is",
    example: "https://dav.example.org",
    go: "Bring both together",
    elsewhere: "your calendar",
  },
} as const;

export type Kind = keyof typeof KINDS;
