import type { Route } from "../route.ts";

export const ORGANIZATIONS_ROUTES = {
  "organization.list": {
    http: "GET /organizations",
    cli: "organizations",
    does: "List organizations by name, or search them",
  },
  "organization.show": {
    http: "GET /organizations/{id}",
    cli: "organization show <id>",
    does: "Whom you know at one organization, and who told you what about it",
  },
  "organization.edit": {
    http: "PATCH /organizations/{id}",
    cli: "organization edit <id>",
    does: "Rename an organization, or say in which field it works",
  },
  "organization.readFields": {
    http: "GET /fields",
    cli: "fields",
    does: "In which field organizations work of which nobody has said it, read from their names and roles",
  },
  "organization.takeFields": {
    http: "POST /fields",
    cli: "fields take",
    does: "Take over the fields that can be read",
  },
  "organization.leaveFields": {
    http: "POST /fields/leave",
    cli: "fields leave <ids...>",
    does: "Forget fields that were read",
  },
  "organization.readPlaces": {
    http: "GET /places",
    cli: "places",
    does: "Where people are of whom nobody has said it, read from their addresses",
  },
  "organization.takePlaces": {
    http: "POST /places",
    cli: "places take",
    does: "Take over the places that can be read",
  },
  "organization.leavePlaces": {
    http: "POST /places/leave",
    cli: "places leave <ids...>",
    does: "Forget places that were read",
  },
  "organization.merge": {
    http: "POST /organizations/{id}/merge",
    cli: "organization merge <id> <into>",
    does: "Make one organization out of two that are the same place",
  },
  "organization.part": {
    http: "POST /organizations/{id}/part",
    cli: null,
    does: "Take the merging of two organizations back",
  },
} as const satisfies Record<string, Route>;
