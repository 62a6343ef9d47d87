import type { Route } from "../route.ts";

export const LEADS_ROUTES = {
  "lead.record": {
    http: "POST /leads",
    cli: "opportunity add <personId> <what...>",
    does: "Write down a job, internship, course or fellowship that reached you through someone",
  },
  "lead.list": { http: "GET /leads", cli: "opportunities", does: "What reached you through others" },
  "lead.show": {
    http: "GET /leads/{id}",
    cli: "opportunity show <id>",
    does: "The way an opportunity came, back to the first message, and whom to thank",
  },
  "lead.edit": { http: "PATCH /leads/{id}", cli: "opportunity edit <id>", does: "Correct an opportunity" },
  "lead.became": {
    http: "POST /leads/{id}/became",
    cli: "opportunity became <id> <state>",
    does: "Say what became of an opportunity",
  },
  "lead.thanked": {
    http: "POST /leads/{id}/thanked",
    cli: "opportunity thanked <id> <personId>",
    does: "Mark that someone on its way has been thanked",
  },
  "lead.remove": {
    http: "DELETE /leads/{id}",
    cli: "opportunity remove <id>",
    does: "Take away an opportunity written down by mistake",
  },
} as const satisfies Record<string, Route>;
