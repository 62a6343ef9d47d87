import type { z } from "zod";
import type { Operation } from "./operation.ts";
import type { Done } from "./outcome.ts";
import type { OperationName } from "./routes.ts";

/** Every operation, loaded when it is needed: a command line that runs one does not pay for the others. */
export const CATALOG = {
  "person.add": () => import("./people/add.ts").then((module) => module.addPerson),
  "person.list": () => import("./people/list.ts").then((module) => module.listPeople),
  "person.show": () => import("./people/show.ts").then((module) => module.showPerson),
  "person.edit": () => import("./people/edit.ts").then((module) => module.editPerson),
  "person.moved": () => import("./people/moved.ts").then((module) => module.moved),
  "person.takeBackMove": () => import("./people/take-back-move.ts").then((module) => module.takeBackMove),
  "person.leaveOut": () => import("./people/leave-out.ts").then((module) => module.leaveOut),
  "person.traces": () => import("./people/traces.ts").then((module) => module.traces),
  "person.export": () => import("./people/export.ts").then((module) => module.exportPerson),
  "person.merge": () => import("./people/merge.ts").then((module) => module.mergePerson),
  "person.unmerge": () => import("./people/unmerge.ts").then((module) => module.unmerge),
  "person.duplicates": () => import("./people/duplicates.ts").then((module) => module.duplicates),
  "person.tellApart": () => import("./people/tell-apart.ts").then((module) => module.tellApart),
  "person.erase": () => import("./people/erase.ts").then((module) => module.erase),
  "person.addWay": () => import("./people/add-way.ts").then((module) => module.addWay),
  "person.removeWay": () => import("./people/remove-way.ts").then((module) => module.removeWay),
  "person.prefer": () => import("./people/prefer.ts").then((module) => module.preferWay),
  "person.markStale": () => import("./people/mark-stale.ts").then((module) => module.markPointStale),
  "person.recognise": () => import("./people/recognise.ts").then((module) => module.recognisePeople),

  "backup.list": () => import("./backups/list.ts").then((module) => module.listBackups),
  "backup.remove": () => import("./backups/remove.ts").then((module) => module.removeBackups),

  "organization.list": () => import("./organizations/list.ts").then((module) => module.organizations),
  "organization.show": () => import("./organizations/show.ts").then((module) => module.showOrganization),
  "organization.edit": () => import("./organizations/edit.ts").then((module) => module.editOrganization),
  "organization.readFields": () =>
    import("./organizations/read-fields.ts").then((module) => module.readFields),
  "organization.takeFields": () =>
    import("./organizations/take-fields.ts").then((module) => module.takeFields),
  "organization.leaveFields": () =>
    import("./organizations/leave-fields.ts").then((module) => module.leaveFields),
  "organization.readPlaces": () =>
    import("./organizations/read-places.ts").then((module) => module.readPlaces),
  "organization.takePlaces": () =>
    import("./organizations/take-places.ts").then((module) => module.takePlaces),
  "organization.leavePlaces": () =>
    import("./organizations/leave-places.ts").then((module) => module.leavePlaces),
  "organization.merge": () => import("./organizations/merge.ts").then((module) => module.mergeOrganizations),
  "organization.part": () => import("./organizations/part.ts").then((module) => module.partOrganizations),

  "leaving.show": () => import("./leaving/show.ts").then((module) => module.showLeaving),
  "leaving.date": () => import("./leaving/date.ts").then((module) => module.dateAddress),
  "leaving.tick": () => import("./leaving/tick.ts").then((module) => module.tick),

  "touch.log": () => import("./touches/log.ts").then((module) => module.logTouch),
  "touch.list": () => import("./touches/list.ts").then((module) => module.listTouches),
  "touch.remove": () => import("./touches/remove.ts").then((module) => module.removeTouch),

  "advice.record": () => import("./advice/record.ts").then((module) => module.recordAdvice),
  "advice.edit": () => import("./advice/edit.ts").then((module) => module.editAdvice),
  "advice.remove": () => import("./advice/remove.ts").then((module) => module.removeAdvice),
  "advice.step": () => import("./advice/step.ts").then((module) => module.stepAdvice),
  "advice.did": () => import("./advice/did.ts").then((module) => module.didAdvice),
  "advice.outcome": () => import("./advice/outcome.ts").then((module) => module.adviceOutcome),
  "advice.told": () => import("./advice/told.ts").then((module) => module.toldAdvice),

  "promise.make": () => import("./promises/make.ts").then((module) => module.makePromise),
  "promise.keep": () => import("./promises/keep.ts").then((module) => module.keepPromise),
  "promise.remove": () => import("./promises/remove.ts").then((module) => module.removePromise),

  "projection.note": () => import("./projections/note.ts").then((module) => module.noteProjection),
  "projection.remove": () => import("./projections/remove.ts").then((module) => module.removeProjection),
  "projection.outdated": () => import("./projections/outdated.ts").then((module) => module.listOutdated),

  "help.record": () => import("./help/record.ts").then((module) => module.recordHelp),
  "help.remove": () => import("./help/remove.ts").then((module) => module.removeHelp),
  "mentor.list": () => import("./help/mentors.ts").then((module) => module.listMentors),
  "mentor.answer": () => import("./help/answer-mentor.ts").then((module) => module.answerMentor),
  "help.around": () => import("./help/around.ts").then((module) => module.helpAround),
  "help.sayAround": () => import("./help/say-around.ts").then((module) => module.sayHelpAround),

  "document.attach": () => import("./documents/attach.ts").then((module) => module.attachDocument),
  "document.edit": () => import("./documents/edit.ts").then((module) => module.editDocument),
  "document.file": () => import("./documents/file.ts").then((module) => module.documentFile),
  "document.remove": () => import("./documents/remove.ts").then((module) => module.removeDocument),

  "effort.show": () => import("./effort/show.ts").then((module) => module.showEffort),
  "effort.note": () => import("./effort/note.ts").then((module) => module.noteEffort),
  "effort.remove": () => import("./effort/remove.ts").then((module) => module.removeEffort),
  "effort.setPace": () => import("./effort/set-pace.ts").then((module) => module.setPace),

  "option.add": () => import("./options/add.ts").then((module) => module.addOption),
  "option.edit": () => import("./options/edit.ts").then((module) => module.editOption),
  "option.remove": () => import("./options/remove.ts").then((module) => module.removeOption),
  "option.addEvidence": () => import("./options/add-evidence.ts").then((module) => module.addEvidence),
  "option.removeEvidence": () =>
    import("./options/remove-evidence.ts").then((module) => module.removeEvidence),
  "option.giveVerdict": () => import("./options/give-verdict.ts").then((module) => module.giveVerdict),
  "option.list": () => import("./options/list.ts").then((module) => module.listOptions),
  "option.show": () => import("./options/show.ts").then((module) => module.showOption),

  "today.show": () => import("./today/show.ts").then((module) => module.showToday),
  "today.notNow": () => import("./today/not-now.ts").then((module) => module.notNow),

  "letter.list": () => import("./letters/list.ts").then((module) => module.listLetters),
  "letter.show": () => import("./letters/show.ts").then((module) => module.showLetter),
  "letter.edit": () => import("./letters/edit.ts").then((module) => module.editLetter),
  "letter.reset": () => import("./letters/reset.ts").then((module) => module.resetLetter),
  "letter.preview": () => import("./letters/preview.ts").then((module) => module.previewLetter),

  "sprint.show": () => import("./sprint/show.ts").then((module) => module.showSprint),
  "sprint.start": () => import("./sprint/start.ts").then((module) => module.beginSprint),
  "sprint.edit": () => import("./sprint/edit.ts").then((module) => module.editSprint),
  "sprint.spend": () => import("./sprint/spend.ts").then((module) => module.spendTime),
  "sprint.decide": () => import("./sprint/decide.ts").then((module) => module.decideMonth),
  "sprint.stop": () => import("./sprint/stop.ts").then((module) => module.stopSprint),

  "stage.show": () => import("./stages/show.ts").then((module) => module.showStage),
  "stage.change": () => import("./stages/change.ts").then((module) => module.changeStage),

  "encouragement.take": () => import("./encouragement/take.ts").then((module) => module.takeEncouragement),

  "loop.list": () => import("./follow-ups/loops.ts").then((module) => module.listLoops),
  "news.show": () => import("./follow-ups/news.ts").then((module) => module.showNews),

  "interview.plan": () => import("./interviews/plan.ts").then((module) => module.planConversation),
  "interview.list": () => import("./interviews/list.ts").then((module) => module.listConversations),
  "interview.show": () => import("./interviews/show.ts").then((module) => module.showConversation),
  "interview.edit": () => import("./interviews/edit.ts").then((module) => module.editConversation),
  "interview.remove": () => import("./interviews/remove.ts").then((module) => module.removeConversation),
  "interview.editQuestions": () => import("./interviews/questions.ts").then((module) => module.editQuestions),
  "interview.rechooseQuestions": () =>
    import("./interviews/rechoose.ts").then((module) => module.rechooseQuestions),
  "interview.asked": () => import("./interviews/asked.ts").then((module) => module.markAsked),
  "interview.answered": () => import("./interviews/answered.ts").then((module) => module.markAnswered),
  "interview.unrelated": () => import("./interviews/unrelated.ts").then((module) => module.markUnrelated),
  "interview.readInvitation": () =>
    import("./interviews/read-invitation.ts").then((module) => module.readInvitation),
  "interview.readReply": () => import("./interviews/read-reply.ts").then((module) => module.readTheirReply),
  "interview.scheduled": () => import("./interviews/scheduled.ts").then((module) => module.markScheduled),
  "interview.held": () => import("./interviews/held.ts").then((module) => module.markHeld),
  "interview.thanked": () => import("./interviews/thanked.ts").then((module) => module.markThanked),
  "interview.close": () => import("./interviews/close.ts").then((module) => module.closeConversation),
  "interview.takeBack": () => import("./interviews/take-back.ts").then((module) => module.takeBackStep),
  "interview.brief": () => import("./interviews/brief.ts").then((module) => module.briefConversation),

  "capture.read": () => import("./capture/read.ts").then((module) => module.readCaptured),
  "capture.keep": () => import("./capture/keep.ts").then((module) => module.keepCaptured),
  "capture.undo": () => import("./capture/undo.ts").then((module) => module.undoCapture),

  "question.list": () => import("./questions/list.ts").then((module) => module.listAllQuestions),
  "question.add": () => import("./questions/add.ts").then((module) => module.addQuestion),
  "question.edit": () => import("./questions/edit.ts").then((module) => module.editQuestion),
  "question.remove": () => import("./questions/remove.ts").then((module) => module.removeQuestions),
  "question.import": () => import("./questions/import.ts").then((module) => module.importQuestions),

  "introduction.add": () => import("./introductions/add.ts").then((module) => module.addIntroduction),
  "introduction.request": () =>
    import("./introductions/request.ts").then((module) => module.requestIntroduction),
  "introduction.list": () => import("./introductions/list.ts").then((module) => module.listAllIntroductions),
  "introduction.show": () => import("./introductions/show.ts").then((module) => module.showIntroduction),
  "introduction.edit": () => import("./introductions/edit.ts").then((module) => module.editIntroduction),
  "introduction.asked": () => import("./introductions/asked.ts").then((module) => module.askedIntroduction),
  "introduction.answered": () =>
    import("./introductions/answered.ts").then((module) => module.answeredIntroduction),
  "introduction.made": () => import("./introductions/made.ts").then((module) => module.madeIntroduction),
  "introduction.thanked": () =>
    import("./introductions/thanked.ts").then((module) => module.thankedIntroduction),
  "introduction.told": () => import("./introductions/told.ts").then((module) => module.toldIntroduction),
  "introduction.close": () => import("./introductions/close.ts").then((module) => module.closeIntroduction),
  "introduction.takeBack": () =>
    import("./introductions/take-back.ts").then((module) => module.takeBackIntroduction),
  "introduction.remove": () =>
    import("./introductions/remove.ts").then((module) => module.removeIntroduction),

  "lead.record": () => import("./leads/record.ts").then((module) => module.recordLead),
  "lead.list": () => import("./leads/list.ts").then((module) => module.listAllLeads),
  "lead.show": () => import("./leads/show.ts").then((module) => module.showLead),
  "lead.edit": () => import("./leads/edit.ts").then((module) => module.editLead),
  "lead.became": () => import("./leads/became.ts").then((module) => module.leadBecame),
  "lead.thanked": () => import("./leads/thanked.ts").then((module) => module.thankedForLead),
  "lead.remove": () => import("./leads/remove.ts").then((module) => module.removeLead),

  "need.add": () => import("./needs/add.ts").then((module) => module.addNeed),
  "need.list": () => import("./needs/list.ts").then((module) => module.needsOf),
  "need.remove": () => import("./needs/remove.ts").then((module) => module.removeNeed),

  "match.list": () => import("./matches/list.ts").then((module) => module.listMatches),

  "sample.show": () => import("./sample/show.ts").then((module) => module.showSample),
  "sample.fill": () => import("./sample/fill.ts").then((module) => module.fillSample),

  "network.introduce": () => import("./network/introduce.ts").then((module) => module.introduceMe),
  "network.people": () => import("./network/people.ts").then((module) => module.peopleOfNetwork),
  "network.reach": () => import("./network/reach.ts").then((module) => module.showReach),
  "network.show": () => import("./network/show.ts").then((module) => module.showNetwork),

  "acquaintance.say": () => import("./acquaintances/say.ts").then((module) => module.sayAcquaintance),
  "acquaintance.list": () => import("./acquaintances/list.ts").then((module) => module.acquaintancesOf),
  "acquaintance.remove": () =>
    import("./acquaintances/remove.ts").then((module) => module.removeAcquaintance),

  "contacts.show": () => import("./contacts/show.ts").then((module) => module.showContacts),
  "contacts.connect": () => import("./contacts/connect.ts").then((module) => module.connectContacts),
  "contacts.connectWith": () =>
    import("./contacts/connect-with.ts").then((module) => module.connectContactsWith),
  "contacts.signIn": () => import("./contacts/sign-in.ts").then((module) => module.signInForContacts),
  "contacts.signInLike": () => import("./contacts/sign-in.ts").then((module) => module.signInLikeForContacts),
  "contacts.signedIn": () => import("./contacts/signed-in.ts").then((module) => module.signedInForContacts),
  "contacts.plan": () => import("./contacts/plan.ts").then((module) => module.planContacts),
  "contacts.sync": () => import("./contacts/sync.ts").then((module) => module.syncContacts),
  "contacts.settle": () => import("./contacts/settle.ts").then((module) => module.settleContact),
  "contacts.disconnect": () => import("./contacts/disconnect.ts").then((module) => module.disconnectContacts),

  "sync.wish": () => import("./syncing/wish.ts").then((module) => module.wish),

  "calendar.account": () => import("./calendar/account.ts").then((module) => module.showCalendarAccount),
  "calendar.connect": () => import("./calendar/connect.ts").then((module) => module.connectCalendar),
  "calendar.connectWith": () =>
    import("./calendar/connect-with.ts").then((module) => module.connectCalendarWith),
  "calendar.signIn": () => import("./calendar/sign-in.ts").then((module) => module.signInForCalendar),
  "calendar.signInLike": () => import("./calendar/sign-in.ts").then((module) => module.signInLikeForCalendar),
  "calendar.signedIn": () => import("./calendar/signed-in.ts").then((module) => module.signedInForCalendar),
  "calendar.plan": () => import("./calendar/plan.ts").then((module) => module.planCalendar),
  "calendar.sync": () => import("./calendar/sync.ts").then((module) => module.syncCalendar),
  "calendar.settle": () => import("./calendar/settle.ts").then((module) => module.settleDate),
  "calendar.disconnect": () => import("./calendar/disconnect.ts").then((module) => module.disconnectCalendar),
  "calendar.invite": () => import("./calendar/invite.ts").then((module) => module.invite),
  "calendar.feed": () => import("./calendar/feed.ts").then((module) => module.showFeed),
  "calendar.openFeed": () => import("./calendar/feed.ts").then((module) => module.openFeed),
  "calendar.closeFeed": () => import("./calendar/feed.ts").then((module) => module.closeFeed),
  "calendar.show": () => import("./calendar/show.ts").then((module) => module.showCalendar),

  "draft.write": () => import("./drafts/write.ts").then((module) => module.writeDraft),
  "draft.list": () => import("./drafts/list.ts").then((module) => module.listDrafts),
  "draft.show": () => import("./drafts/show.ts").then((module) => module.showDraft),
  "draft.edit": () => import("./drafts/edit.ts").then((module) => module.editDraft),
  "draft.sent": () => import("./drafts/sent.ts").then((module) => module.markSent),
  "draft.takeBack": () => import("./drafts/take-back.ts").then((module) => module.takeBackSending),
  "draft.overrule": () => import("./drafts/overrule.ts").then((module) => module.overruleCaution),
  "draft.remove": () => import("./drafts/remove.ts").then((module) => module.removeDraft),

  "tie.learn": () => import("./ties/learn.ts").then((module) => module.learnRhythm),

  "review.preview": () => import("./reviews/preview.ts").then((module) => module.previewReview),
  "review.open": () => import("./reviews/open.ts").then((module) => module.openReview),
  "review.list": () => import("./reviews/list.ts").then((module) => module.listReviews),
  "review.show": () => import("./reviews/show.ts").then((module) => module.showReview),
  "review.answer": () => import("./reviews/answer.ts").then((module) => module.answerReview),
  "review.accept": () => import("./reviews/accept.ts").then((module) => module.acceptPiece),
  "review.acceptAll": () => import("./reviews/accept-all.ts").then((module) => module.acceptAllPieces),
  "review.removeAnswer": () => import("./reviews/remove-answer.ts").then((module) => module.removeAnswer),
  "review.close": () => import("./reviews/close.ts").then((module) => module.closeReview),
  "review.shared": () => import("./reviews/trail.ts").then((module) => module.showShared),

  "import.plan": () => import("./importing/plan.ts").then((module) => module.planImportOperation),
  "import.apply": () => import("./importing/apply.ts").then((module) => module.applyImport),
  "import.undo": () => import("./importing/undo.ts").then((module) => module.undoImport),
  "import.list": () => import("./importing/list.ts").then((module) => module.listImports),

  "export.all": () => import("./exporting/all.ts").then((module) => module.exportAll),
  "import.everything": () => import("./exporting/take-in.ts").then((module) => module.takeInEverything),

  "mail.list": () => import("./mail/list.ts").then((module) => module.listMailboxes),
  "mail.connect": () => import("./mail/connect.ts").then((module) => module.connectMailbox),
  "mail.signIn": () => import("./mail/sign-in.ts").then((module) => module.signIn),
  "mail.signInAgain": () => import("./mail/sign-in-again.ts").then((module) => module.signInAgain),
  "mail.signedIn": () => import("./mail/signed-in.ts").then((module) => module.signedIn),
  "mail.disconnect": () => import("./mail/disconnect.ts").then((module) => module.disconnectMailbox),
  "mail.read": () => import("./mail/read.ts").then((module) => module.readMail),
  "mail.saveDraft": () => import("./mail/save-draft.ts").then((module) => module.saveLetterAsDraft),
  "mail.send": () => import("./mail/send.ts").then((module) => module.sendLetter),
  "mail.dispatch": () => import("./mail/dispatch.ts").then((module) => module.dispatchLetter),
  "mail.takeBack": () => import("./mail/take-back.ts").then((module) => module.takeBackLetter),
  "mail.settle": () => import("./mail/settle.ts").then((module) => module.settleLetter),
  "mail.sendings": () => import("./mail/sendings.ts").then((module) => module.listSendings),

  "secret.place": () => import("./secrets/place.ts").then((module) => module.secretsPlace),
  "secret.change": () => import("./secrets/change.ts").then((module) => module.changePassphrase),
  "secret.open": () => import("./secrets/open.ts").then((module) => module.openSecrets),

  "id.find": () => import("./ids/find.ts").then((module) => module.findIds),
  "settings.show": () => import("./settings/show.ts").then((module) => module.showSettings),
  "settings.edit": () => import("./settings/edit.ts").then((module) => module.editSettings),
} as const satisfies Record<OperationName, () => unknown>;

type Catalog = typeof CATALOG;
type Of<Name extends OperationName> = Awaited<ReturnType<Catalog[Name]>>;

/** What a caller sends to an operation. */
export type Input<Name extends OperationName> =
  Of<Name> extends { readonly input: infer Schema extends z.ZodType } ? z.input<Schema> : never;

/** What it answers when done. */
export type Answer<Name extends OperationName> =
  Of<Name> extends { readonly run: (...input: never[]) => Promise<infer Result> }
    ? Extract<Result, Done<unknown>>["value"]
    : never;

/** Loads one operation, its types forgotten: for surfaces that treat all alike. */
export async function loadOperation(name: OperationName): Promise<Operation> {
  return (await CATALOG[name]()) as unknown as Operation;
}
