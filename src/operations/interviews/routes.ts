import type { Route } from "../route.ts";

export const INTERVIEWS_ROUTES = {
  "interview.plan": {
    http: "POST /interviews",
    cli: "interview plan <personId>",
    does: "Plan a conversation: focus, an ask that fits, questions",
  },
  "interview.list": { http: "GET /interviews", cli: "interviews", does: "List conversations" },
  "interview.show": {
    http: "GET /interviews/{id}",
    cli: "interview show <id>",
    does: "Show one conversation",
  },
  "interview.edit": {
    http: "PATCH /interviews/{id}",
    cli: "interview edit <id>",
    does: "Change what a conversation is about, or its notes",
  },
  "interview.remove": {
    http: "DELETE /interviews/{id}",
    cli: "interview remove <id>",
    does: "Throw away a conversation that is only planned",
  },
  "interview.editQuestions": {
    http: "PUT /interviews/{id}/questions",
    cli: null,
    does: "Replace the list of questions, with what was answered",
  },
  "interview.rechooseQuestions": {
    http: "POST /interviews/{id}/questions",
    cli: "interview questions <id>",
    does: "Choose the questions anew",
  },
  "interview.asked": {
    http: "POST /interviews/{id}/asked",
    cli: "interview asked <id>",
    does: "Mark that you asked for the conversation",
  },
  "interview.answered": {
    http: "POST /interviews/{id}/answered",
    cli: "interview answered <id>",
    does: "Mark that they answered",
  },
  "interview.unrelated": {
    http: "POST /interviews/{id}/unrelated",
    cli: "interview unrelated <id>",
    does: "Say that what they wrote since you asked was about something else",
  },
  "interview.readInvitation": {
    http: "POST /invitations/read",
    cli: "interview invitation <mail>",
    does: "Read the invitation in a letter’s file, or with - in what is piped in",
  },
  "interview.readReply": {
    http: "POST /interviews/{id}/reply",
    cli: "interview reply <id>",
    does: "Read a pasted reply: yes, no or later, and the times it proposes; writes nothing",
  },
  "interview.scheduled": {
    http: "POST /interviews/{id}/scheduled",
    cli: "interview scheduled <id>",
    does: "Arrange a time, or another one",
  },
  "interview.held": {
    http: "POST /interviews/{id}/held",
    cli: "interview held <id>",
    does: "Record that it took place, and what you learned",
  },
  "interview.thanked": {
    http: "POST /interviews/{id}/thanked",
    cli: "interview thanked <id>",
    does: "Mark that you thanked them",
  },
  "interview.close": {
    http: "POST /interviews/{id}/close",
    cli: "interview close <id> <as>",
    does: "Say that it was declined, met silence, has to move or did not happen",
  },
  "interview.takeBack": {
    http: "POST /interviews/{id}/take-back",
    cli: "interview take-back <id>",
    does: "Take back the last step, noted by mistake",
  },
  "interview.brief": {
    http: "GET /interviews/{id}/brief",
    cli: "prep <id>",
    does: "The one-page sheet for a conversation",
  },
} as const satisfies Record<string, Route>;
