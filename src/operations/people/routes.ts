import type { Route } from "../route.ts";

export const PEOPLE_ROUTES = {
  "person.add": { http: "POST /people", cli: "add <name...>", does: "Add a person; a name is enough" },
  "person.list": {
    http: "GET /people",
    cli: "people <search...>",
    does: "List people by name, or search them",
  },
  "person.show": { http: "GET /people/{id}", cli: "show <id>", does: "Show one person" },
  "person.edit": {
    http: "PATCH /people/{id}",
    cli: "edit <id>",
    does: "Change what is known of a person; reach and unreach change addresses, moved where they work",
  },
  "person.moved": {
    http: "POST /people/{id}/moved",
    cli: "moved <id>",
    does: "Say that someone has a new position: --organization, --role, --since",
  },
  "person.takeBackMove": {
    http: "POST /people/{id}/moved/take-back",
    cli: "moved-back <id>",
    does: "Take back the new position that you noted last",
  },
  "person.leaveOut": {
    http: "POST /people/{id}/leave-out",
    cli: "leave-out <id>",
    does: "Leave someone out of everything, or take them back in",
  },
  "person.duplicates": {
    http: "GET /people/duplicates",
    cli: "people duplicates",
    does: "Who in your book may be one person twice",
  },
  "person.merge": {
    http: "POST /people/{id}/merge",
    cli: "merge <id> <into>",
    does: "Make one person out of two who are the same; everything is kept, and it can be taken back",
  },
  "person.unmerge": {
    http: "POST /people/{id}/unmerge",
    cli: "unmerge <id>",
    does: "Take the last merging of somebody apart again, or the one named by --merge, or by --import where a file made it",
  },
  "person.tellApart": {
    http: "POST /people/{id}/apart",
    cli: "apart <id> <otherId>",
    does: "Say that two are different people, so that nobody asks again; --no-apart takes it back",
  },
  "person.traces": {
    http: "GET /people/{id}/traces",
    cli: "traces <id>",
    does: "What erasing someone would take, and where they would still be",
  },
  "person.export": {
    http: "GET /people/{id}/export",
    cli: "export person <id>",
    does: "Everything about one person, as they may ask for it",
  },
  "person.erase": {
    http: "POST /people/{id}/erase",
    cli: "erase <id>",
    does: "Erase everything about one person; --confirm takes their name, --parts a part of it that others’ texts have alone",
  },
  "person.addWay": {
    http: "POST /people/{id}/ways",
    cli: "reach <id> <value>",
    does: "Note an e-mail address, a phone number or a link of somebody",
  },
  "person.removeWay": {
    http: "POST /people/{id}/ways/remove",
    cli: "unreach <id> <value>",
    does: "Take away an address, a number or a link that was noted by mistake",
  },
  "person.prefer": {
    http: "POST /people/{id}/prefer",
    cli: "prefer <id> <value>",
    does: "Say at which address somebody is to be reached first; --no-prefer takes it back",
  },
  "person.markStale": {
    http: "POST /people/{id}/stale",
    cli: "stale <id> <value>",
    does: "Say that an address reaches somebody no more; --no-stale takes it back",
  },
  "person.recognise": {
    http: "POST /people/recognise",
    cli: null,
    does: "Say whom in the book some names mean",
  },
} as const satisfies Record<string, Route>;
