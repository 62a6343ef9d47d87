/**
 * One row for each operation of the catalogue: where HTTP has it, how the CLI says it, what it does in a sentence.
 * No code hangs on it, so that the web app and the CLI's help can read it without loading an operation.
 *
 * `http` is method and path below /api; `{x}` is taken from the input. `cli` is the words after `weakties`, with the
 * input's fields that stand as plain arguments in angle brackets ("..." after one takes all that follow); null where
 * a terminal has no use for it.
 */
export type Route = { readonly http: string; readonly cli: string | null; readonly does: string };

export const ROUTES = {
  "person.add": { http: "POST /people", cli: "add <name...>", does: "Add a person; a name is enough" },
  "person.list": { http: "GET /people", cli: "people", does: "List people by name, or search them" },
  "person.show": { http: "GET /people/{id}", cli: "show <id>", does: "Show one person" },
  "person.edit": { http: "PATCH /people/{id}", cli: "edit <id>", does: "Change what is known of a person" },
  "person.leaveOut": {
    http: "POST /people/{id}/leave-out",
    cli: "leave-out <id>",
    does: "Leave someone out of everything, or take them back in",
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
    does: "Erase everything about one person; --confirm takes their name",
  },
  "backup.list": { http: "GET /backups", cli: "backups", does: "List the older copies that are kept" },
  "backup.remove": {
    http: "POST /backups/remove",
    cli: "backups remove",
    does: "Remove older copies by --names, or --all of them",
  },
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
  "person.markStale": {
    http: "POST /people/{id}/stale",
    cli: "stale <id> <value>",
    does: "Say that an address reaches somebody no more; --no-stale takes it back",
  },
  "leaving.show": {
    http: "GET /leaving",
    cli: "leaving",
    does: "What to do before an address of yours dies",
  },
  "leaving.date": {
    http: "PUT /leaving/address",
    cli: "leaving date <address> <endsOn>",
    does: "Say until when an address of yours reaches you",
  },
  "leaving.tick": {
    http: "POST /leaving/tick",
    cli: "leaving tick <address> <item>",
    does: "Tick one thing off a leaving list, or put it back with --undo",
  },
  "touch.log": {
    http: "POST /people/{personId}/touches",
    cli: "log <personId> <note...>",
    does: "Write down a contact with someone",
  },
  "touch.remove": {
    http: "DELETE /touches/{id}",
    cli: "unlog <id>",
    does: "Take back a contact written down by mistake",
  },
  "advice.record": {
    http: "POST /advice",
    cli: "advice <personId> <text...>",
    does: "Write down what someone advised",
  },
  "advice.edit": { http: "PATCH /advice/{id}", cli: "advice edit <id>", does: "Correct a piece of advice" },
  "advice.did": {
    http: "POST /advice/{id}/did",
    cli: "advice did <id> <did...>",
    does: "Note what you did with it",
  },
  "advice.outcome": {
    http: "POST /advice/{id}/outcome",
    cli: "advice outcome <id> <cameOfIt...>",
    does: "Note what came of it",
  },
  "advice.told": {
    http: "POST /advice/{id}/told",
    cli: "advice told <id>",
    does: "Mark that its giver has heard",
  },
  "promise.make": {
    http: "POST /promises",
    cli: "promise <personId> <text...>",
    does: "Write down what you said you would do",
  },
  "promise.keep": {
    http: "POST /promises/{id}/keep",
    cli: "promise keep <id>",
    does: "Mark a promise as kept",
  },
  "projection.note": {
    http: "POST /people/{personId}/projections",
    cli: "known-for <personId> <picture...>",
    does: "Write down what someone knows you for, as you guess it",
  },
  "projection.remove": {
    http: "DELETE /projections/{id}",
    cli: "known-for remove <id>",
    does: "Take back a picture written down by mistake",
  },
  "projection.outdated": {
    http: "GET /projections/outdated",
    cli: "outdated",
    does: "Who still knows you for something else since your direction changed",
  },
  "help.record": {
    http: "POST /help",
    cli: "helped <personId> <kind>",
    does: "Write down what somebody did for you",
  },
  "help.remove": {
    http: "DELETE /help/{id}",
    cli: "helped remove <id>",
    does: "Take back help written down by mistake",
  },
  "mentor.list": { http: "GET /mentors", cli: "mentors", does: "Your mentors, and who may be one by now" },
  "mentor.answer": {
    http: "POST /people/{personId}/mentor",
    cli: "mentor <personId> <answer>",
    does: "Say whether someone is a mentor of yours",
  },
  "document.attach": {
    http: "POST /documents",
    cli: "document <personId>",
    does: "Attach a version of your CV or a contract to an ask, for one person",
  },
  "document.edit": {
    http: "PATCH /documents/{id}",
    cli: "document edit <id>",
    does: "Note what they suggested in a document, and what you used",
  },
  "document.file": { http: "GET /documents/{id}/file", cli: null, does: "The file of a document" },
  "document.remove": {
    http: "DELETE /documents/{id}",
    cli: "document remove <id>",
    does: "Take a document out",
  },
  "help.around": {
    http: "GET /help/around",
    cli: "kinds-of-help",
    does: "Kinds of help one needs at your stage, who gives them, and other doors",
  },
  "help.sayAround": {
    http: "POST /help/around",
    cli: "kinds-of-help say <kind>",
    does: "Say whether your lab or institution gives a kind of help",
  },
  "effort.show": { http: "GET /effort", cli: "effort", does: "The time it took, and what came back" },
  "effort.note": {
    http: "POST /effort",
    cli: "effort note <minutes>",
    does: "Say how long a talk, a letter or something else took",
  },
  "effort.remove": {
    http: "DELETE /effort/{id}",
    cli: "effort remove <id>",
    does: "Take back minutes that you said",
  },
  "effort.setPace": { http: "PUT /effort/pace", cli: "effort pace", does: "Choose a gentle pace, or none" },
  "option.add": { http: "POST /options", cli: "career add <name...>", does: "Add a career to consider" },
  "option.edit": {
    http: "PATCH /options/{id}",
    cli: "career edit <id>",
    does: "Rename a career or change its notes",
  },
  "option.addEvidence": {
    http: "POST /options/{optionId}/evidence",
    cli: "career evidence <optionId> <text...>",
    does: "Add a line for or against a career",
  },
  "option.removeEvidence": {
    http: "DELETE /evidence/{id}",
    cli: null,
    does: "Take back a line for or against a career",
  },
  "option.giveVerdict": {
    http: "POST /options/{id}/verdicts",
    cli: "career verdict <id> <verdict>",
    does: "Say where you stand on a career",
  },
  "today.show": { http: "GET /today", cli: "today", does: "Whom to talk to and why: at most seven lines" },
  "today.notNow": {
    http: "POST /today/not-now",
    cli: "not-now <key>",
    does: "Put a line of Today off for a while",
  },
  "letter.list": {
    http: "GET /letters",
    cli: "letters",
    does: "The letters Weakties begins with, and which are in your own words",
  },
  "letter.show": { http: "GET /letters/one", cli: "letters show <name>", does: "One letter, to rewrite it" },
  "letter.edit": {
    http: "PUT /letters/one",
    cli: "letters edit <name>",
    does: "Rewrite a letter in your own words",
  },
  "letter.reset": { http: "DELETE /letters/one", cli: "letters reset <name>", does: "Go back to our letter" },
  "letter.preview": {
    http: "POST /letters/preview",
    cli: "letters preview <name> <personId>",
    does: "How a letter would read to somebody, or what is wrong with it",
  },
  "sprint.show": { http: "GET /sprint", cli: "sprint", does: "The month under way, and what is next in it" },
  "sprint.start": {
    http: "POST /sprint",
    cli: "sprint start <optionIds...>",
    does: "Begin a month with one to three careers",
  },
  "sprint.edit": { http: "PATCH /sprint", cli: "sprint edit", does: "Lower the numbers of the month" },
  "sprint.spend": {
    http: "POST /sprint/time",
    cli: "sprint spend <phase> <minutes>",
    does: "Note the minutes you gave to a phase",
  },
  "sprint.decide": {
    http: "POST /sprint/decision",
    cli: "sprint decide <decision>",
    does: "End the month in a decision: build skills for a career, or look at another",
  },
  "sprint.stop": {
    http: "POST /sprint/stop",
    cli: "sprint stop",
    does: "Put the month down without a decision, or take it up again",
  },
  "stage.show": { http: "GET /stage", cli: "stage", does: "Where you are, and what follows from it" },
  "stage.change": {
    http: "POST /stage",
    cli: "stage change",
    does: "Change the expected end or your stage, and see what changes with it",
  },
  "encouragement.take": {
    http: "POST /encouragement",
    cli: "kind-word",
    does: "Another way to see it and one small step, where you hesitate; once a week at most",
  },
  "loop.list": { http: "GET /loops", cli: "loops", does: "What is open: thanks, news, promises, advice" },
  "news.show": { http: "GET /news", cli: "news", does: "Who deserves news from you this week, and why" },
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
  "person.recognise": {
    http: "POST /people/recognise",
    cli: null,
    does: "Say whom in the book some names mean",
  },
  "capture.read": {
    http: "POST /captures/read",
    cli: null,
    does: "Read what you typed after a talk, and say what it would write",
  },
  "capture.keep": {
    http: "POST /captures",
    cli: null,
    does: "Write down what you confirmed, all of it in one step",
  },
  "capture.undo": {
    http: "POST /captures/undo",
    cli: "capture undo",
    does: "Take back what the last note wrote, or one by --id",
  },
  "question.list": {
    http: "GET /questions",
    cli: "questions",
    does: "List questions to ask, yours and those that come with Weakties",
  },
  "question.add": {
    http: "POST /questions",
    cli: "question add <text...>",
    does: "Add a question of your own",
  },
  "question.edit": {
    http: "PATCH /questions/{id}",
    cli: "question edit <id>",
    does: "Reword a question, or put it away with --hidden",
  },
  "question.remove": {
    http: "POST /questions/remove",
    cli: "question remove <ids...>",
    does: "Take out your own question, or have the original back",
  },
  "question.import": {
    http: "POST /questions/import",
    cli: null,
    does: "Take in a list of questions from text or Markdown",
  },
  "introduction.add": {
    http: "POST /introductions",
    cli: "introduction add <personId>",
    does: "Write down an introduction: one made to you, one you would like, one between two contacts",
  },
  "introduction.request": {
    http: "POST /introductions/request",
    cli: "introduction request <introducerId> <personId>",
    does: "Draft the request to somebody who could introduce you, with a paragraph to pass on",
  },
  "introduction.list": {
    http: "GET /introductions",
    cli: "introductions",
    does: "Who introduced whom, and what is next",
  },
  "introduction.show": {
    http: "GET /introductions/{id}",
    cli: "introduction show <id>",
    does: "Show one introduction",
  },
  "introduction.edit": {
    http: "PATCH /introductions/{id}",
    cli: "introduction edit <id>",
    does: "Change why two should meet, or note what came of it",
  },
  "introduction.asked": {
    http: "POST /introductions/{id}/asked",
    cli: "introduction asked <id>",
    does: "Mark that you asked whether it may happen",
  },
  "introduction.answered": {
    http: "POST /introductions/{id}/answered",
    cli: "introduction answered <id> <answer>",
    does: "Mark their yes or no",
  },
  "introduction.made": {
    http: "POST /introductions/{id}/made",
    cli: "introduction made <id>",
    does: "Mark that the introduction was made",
  },
  "introduction.thanked": {
    http: "POST /introductions/{id}/thanked",
    cli: "introduction thanked <id>",
    does: "Mark that you thanked the introducer",
  },
  "introduction.told": {
    http: "POST /introductions/{id}/told",
    cli: "introduction told <id>",
    does: "Mark that the introducer heard what came of it",
  },
  "introduction.takeBack": {
    http: "POST /introductions/{id}/take-back",
    cli: "introduction take-back <id>",
    does: "Take back the last step of an introduction",
  },
  "introduction.remove": {
    http: "DELETE /introductions/{id}",
    cli: "introduction remove <id>",
    does: "Take away an introduction written down by mistake",
  },
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
  "need.add": {
    http: "POST /people/{personId}/needs",
    cli: "need add <personId> <text...>",
    does: "Write down what someone looks for, or could offer others",
  },
  "need.list": {
    http: "GET /people/{personId}/needs",
    cli: "needs <personId>",
    does: "What someone looks for and could offer",
  },
  "need.remove": {
    http: "DELETE /needs/{id}",
    cli: "need remove <id>",
    does: "Take away what someone looked for or offered",
  },
  "match.list": {
    http: "GET /matches",
    cli: "matches",
    does: "Who should meet whom, and what of yours somebody looks for",
  },
  "sample.fill": { http: "POST /sample", cli: null, does: "Fill the sample network with invented people" },
  "interview.brief": {
    http: "GET /interviews/{id}/brief",
    cli: "prep <id>",
    does: "The one-page sheet for a conversation",
  },
  "option.list": {
    http: "GET /options",
    cli: "careers",
    does: "Careers under consideration, and what fits in the time left",
  },
  "option.show": {
    http: "GET /options/{id}",
    cli: "career show <id>",
    does: "Evidence and verdicts on one career",
  },
  "network.introduce": {
    http: "GET /network/introduce",
    cli: "path <to...>",
    does: "Who can introduce you to somebody, to anyone at an organization, or into a field",
  },
  "acquaintance.say": {
    http: "POST /people/{personId}/acquaintances",
    cli: "knows <personId> <otherId>",
    does: "Say that two contacts know each other; --no-knows says that they do not",
  },
  "acquaintance.list": {
    http: "GET /people/{personId}/acquaintances",
    cli: "acquaintances <personId>",
    does: "Whom somebody knows, as you said",
  },
  "acquaintance.remove": {
    http: "DELETE /people/{personId}/acquaintances/{otherId}",
    cli: "knows remove <personId> <otherId>",
    does: "Take back what you said of two contacts",
  },
  "network.reach": {
    http: "GET /network/reach",
    cli: "reach",
    does: "How your reach grew over the years, and who is your only way somewhere",
  },
  "network.show": {
    http: "GET /network",
    cli: "network",
    does: "Which fields and organizations you can reach, through whom",
  },
  "calendar.show": {
    http: "GET /calendar",
    cli: "calendar",
    does: "What has a date, as an .ics file with alarms",
  },
  "draft.write": {
    http: "POST /drafts",
    cli: "draft <personId>",
    does: "Write a letter from true details, in the wording that fits",
  },
  "draft.list": { http: "GET /drafts", cli: "drafts", does: "Letters that have not gone out" },
  "draft.show": { http: "GET /drafts/{id}", cli: "draft show <id>", does: "One letter with its check" },
  "draft.edit": { http: "PATCH /drafts/{id}", cli: "draft edit <id>", does: "Change the words of a letter" },
  "draft.sent": {
    http: "POST /drafts/{id}/sent",
    cli: "draft sent <id>",
    does: "Note that you sent it yourself",
  },
  "draft.takeBack": {
    http: "POST /drafts/{id}/take-back",
    cli: "draft take-back <id>",
    does: "Take back that you sent it: the letter, its conversation and the timeline are as before",
  },
  "draft.overrule": {
    http: "POST /drafts/{id}/overruled",
    cli: "draft overrule <id> <caution>",
    does: "Say that a caution does not hold for this letter",
  },
  "draft.remove": { http: "DELETE /drafts/{id}", cli: "draft remove <id>", does: "Throw a draft away" },
  "tie.learn": {
    http: "POST /ties/learn",
    cli: "learn",
    does: "Learn from your own contacts how likely the next ones are",
  },
  "review.preview": {
    http: "GET /drafts/{draftId}/review",
    cli: "review preview <draftId>",
    does: "What could go to a friend with a letter, before anything does",
  },
  "review.open": {
    http: "POST /drafts/{draftId}/reviews",
    cli: "review open <draftId>",
    does: "Make the file by which a friend can look at a letter",
  },
  "review.list": {
    http: "GET /drafts/{draftId}/reviews",
    cli: "review list <draftId>",
    does: "Who looks at a letter, and what they answered",
  },
  "review.show": {
    http: "GET /reviews/{id}",
    cli: "review show <id>",
    does: "One review, with its file once more",
  },
  "review.answer": {
    http: "POST /drafts/{draftId}/answers",
    cli: "review answer <draftId> <text...>",
    does: "Take in what a friend answered: their file, the block they pasted, or their words",
  },
  "review.accept": {
    http: "POST /answers/{id}/pieces",
    cli: "review accept <id> <piece>",
    does: "Take one suggested edit into the letter, or leave it",
  },
  "review.removeAnswer": {
    http: "DELETE /answers/{id}",
    cli: "review remove-answer <id>",
    does: "Throw an answer away",
  },
  "review.close": {
    http: "POST /reviews/{id}/close",
    cli: "review close <id>",
    does: "Take no more answers to a review, or open it again",
  },
  "review.shared": {
    http: "GET /reviews",
    cli: "review shared",
    does: "What you have shared, with whom and when",
  },
  "import.plan": { http: "POST /imports/plan", cli: null, does: "Show what importing files would do" },
  "import.apply": {
    http: "POST /imports",
    cli: "import <files...>",
    does: "Import contacts and mail from files",
  },
  "import.undo": {
    http: "POST /imports/undo",
    cli: "undo <id>",
    does: "Undo an import, the last one by default",
  },
  "import.list": { http: "GET /imports", cli: "imports", does: "List imports" },
  "export.all": {
    http: "GET /export",
    cli: "export",
    does: "Take everything along: all of it as JSON, people as vCard or CSV, or all in one ZIP",
  },
  "import.everything": {
    http: "POST /imports/everything",
    cli: null,
    does: "Take an export of Weakties in beside what is here",
  },
  "settings.show": { http: "GET /settings", cli: "settings", does: "Show your settings" },
  "settings.edit": { http: "PATCH /settings", cli: "settings edit", does: "Change your settings" },
} as const satisfies Record<string, Route>;

export type OperationName = keyof typeof ROUTES;
