import type { OperationName } from "#operations/routes.ts";
import type { Screen } from "./screen.ts";

const conversation = () => import("./conversation.ts");
const step = () => conversation().then((module) => module.step);
const letter = () => import("./letter.ts").then((module) => module.letter);
const review = () => import("./review.ts");
const letters = () => import("./letters.ts");
const sprint = () => import("./sprint.ts");
const small = () => import("./small.ts");

/** The screens, each loaded with the command that needs it. */
const SCREENS: { readonly [Name in OperationName]?: () => Promise<Screen> } = {
  "today.show": () => import("./today.ts").then((module) => module.today),
  "today.notNow": () => small().then((module) => module.putOff),
  "letter.list": () => letters().then((module) => module.letters),
  "letter.show": () => letters().then((module) => module.one),
  "letter.edit": () => letters().then((module) => module.kept),
  "letter.reset": () => letters().then((module) => module.kept),
  "letter.preview": () => letters().then((module) => module.preview),
  "sprint.show": () => sprint().then((module) => module.sprint),
  "sprint.start": () => sprint().then((module) => module.begun),
  "sprint.edit": () => sprint().then((module) => module.lowered),
  "sprint.spend": () => sprint().then((module) => module.spent),
  "sprint.decide": () => sprint().then((module) => module.decided),
  "sprint.stop": () => sprint().then((module) => module.stopped),
  "stage.show": () => import("./stage.ts").then((module) => module.stage),
  "stage.change": () => import("./stage.ts").then((module) => module.changed),
  "loop.list": () => import("./loops.ts").then((module) => module.loops),
  "news.show": () => import("./loops.ts").then((module) => module.news),
  "person.list": () => import("./people.ts").then((module) => module.people),
  "person.show": () => import("./person.ts").then((module) => module.person),
  "person.add": () => small().then((module) => module.added),
  "person.edit": () => small().then((module) => module.edited),
  "person.leaveOut": () => small().then((module) => module.leftOut),
  "touch.log": () => small().then((module) => module.logged),
  "advice.record": () => small().then((module) => module.advised),
  "promise.make": () => small().then((module) => module.promised),
  "projection.note": () => small().then((module) => module.knownFor),
  "projection.outdated": () => import("./outdated.ts").then((module) => module.outdated),
  "help.record": () => small().then((module) => module.helped),
  "mentor.answer": () => small().then((module) => module.mentor),
  "mentor.list": () => import("./mentors.ts").then((module) => module.mentors),
  "document.attach": () => small().then((module) => module.attached),
  "document.edit": () => small().then((module) => module.documentKept),
  "document.remove": () => small().then((module) => module.takenOut),
  "help.around": () => import("./help.ts").then((module) => module.around),
  "help.sayAround": () => import("./help.ts").then((module) => module.saidAround),
  "effort.show": () => import("./effort.ts").then((module) => module.effort),
  "effort.note": () => import("./effort.ts").then((module) => module.noted),
  "effort.setPace": () => import("./effort.ts").then((module) => module.pace),
  "interview.plan": () => conversation().then((module) => module.planned),
  "interview.list": () => conversation().then((module) => module.conversations),
  "interview.show": () => conversation().then((module) => module.conversation),
  "interview.asked": step,
  "interview.answered": () => import("./reply.ts").then((module) => module.answered),
  "interview.readReply": () => import("./reply.ts").then((module) => module.readReply),
  "interview.scheduled": step,
  "interview.held": step,
  "interview.thanked": step,
  "interview.close": step,
  "interview.takeBack": step,
  "interview.brief": () => import("./prep.ts").then((module) => module.prep),
  "draft.write": letter,
  "draft.show": letter,
  "draft.edit": letter,
  "draft.list": () => import("./letter.ts").then((module) => module.drafts),
  "review.preview": () => review().then((module) => module.preview),
  "review.open": () => review().then((module) => module.handedOut),
  "review.show": () => review().then((module) => module.handedOut),
  "review.list": () => review().then((module) => module.reviews),
  "review.answer": () => review().then((module) => module.answered),
  "review.accept": () => review().then((module) => module.settled),
  "review.shared": () => review().then((module) => module.trail),
  "option.list": () => import("./careers.ts").then((module) => module.careers),
  "option.show": () => import("./careers.ts").then((module) => module.career),
  "question.list": () => import("./questions.ts").then((module) => module.questions),
  "question.add": () => import("./questions.ts").then((module) => module.questionAdded),
  "question.edit": () => import("./questions.ts").then((module) => module.questionEdited),
  "question.remove": () => import("./questions.ts").then((module) => module.questionsRemoved),
  "network.show": () => import("./network.ts").then((module) => module.network),
  "calendar.show": () => import("./calendar.ts").then((module) => module.calendar),
  "import.apply": () => import("./import.ts").then((module) => module.imported),
  "import.undo": () => import("./import.ts").then((module) => module.undone),
  "import.list": () => import("./import.ts").then((module) => module.imports),
  "export.all": () => import("./export.ts").then((module) => module.exported),
  "settings.show": () => import("./settings.ts").then((module) => module.settings),
  "settings.edit": () => import("./settings.ts").then((module) => module.changedSettings),
};

export async function screenOf(name: OperationName): Promise<Screen> {
  const made = SCREENS[name];
  return made === undefined ? (await import("./anything.ts")).anything : made();
}
