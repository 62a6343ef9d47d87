import { type OperationName, ROUTES } from "#operations/routes.ts";

type Screen =
  | "/"
  | "/add"
  | "/whom"
  | "/people"
  | "/same-person"
  | "/conversations"
  | "/conversations/new"
  | "/questions"
  | "/letters/new"
  | "/careers"
  | "/loops"
  | "/your-letters"
  | "/network"
  | "/kinds-of-help"
  | "/effort"
  | "/opportunities"
  | "/introductions"
  | "/import"
  | "/export"
  | "/settings"
  | "/address-book"
  | "/calendar"
  | "/mail"
  | "/shared"
  | "/leaving"
  | "/sprint";

export type Doing = {
  readonly of: OperationName;
  /** A verb and its object, as one would type it. */
  readonly label: string;
  /** Where on that screen it is, where the screen does not say it by itself. */
  readonly note: string;
  readonly to: Screen;
};

const PERSON = "on their page";
const CONVERSATION = "on its page";
const CAREER = "on its page";

/** Where each operation is done. Those done by the way, such as a check while writing, have no line. */
const SCREENS: Partial<Record<OperationName, readonly [label: string, to: Screen, note?: string]>> = {
  "person.add": ["Add someone", "/add"],
  "capture.keep": ["Note a talk in one sentence", "/add"],
  "person.recognise": ["Whom could you ask? Six places to look", "/whom"],
  "person.edit": ["Change what you know of someone", "/people", PERSON],
  "person.moved": ["Say that someone has a new job", "/people", PERSON],
  "person.leaveOut": ["Leave someone out, or take them back in", "/people", PERSON],
  "person.duplicates": ["Same person twice? Look through your people", "/same-person"],
  "person.merge": ["Make one person out of two", "/people", PERSON],
  "person.unmerge": ["Take two people apart again", "/people", PERSON],
  "organization.show": ["Whom you know at one organization", "/network", "under its name"],
  "organization.edit": ["Rename an organization, or merge two", "/network", "on its page"],
  "leaving.show": ["Before an address of yours dies", "/leaving"],
  "person.markStale": ["Say that an address reaches somebody no more", "/people", PERSON],
  "person.export": ["Take everything about one person", "/people", PERSON],
  "person.erase": ["Erase everything about someone", "/people", PERSON],
  "backup.remove": ["Remove older copies", "/export"],
  "touch.log": ["Note a talk with someone", "/people", PERSON],
  "advice.record": ["Write down what someone advised", "/conversations", CONVERSATION],
  "advice.outcome": ["Note what came of advice", "/people", PERSON],
  "advice.step": ["Put advice on a date", "/people", PERSON],
  "advice.edit": ["Change until when advice is of use", "/people", PERSON],
  "promise.make": ["Write down a promise", "/conversations", CONVERSATION],
  "promise.keep": ["Mark a promise as kept", "/people", PERSON],
  "projection.note": ["Note what someone knows you for", "/people", PERSON],
  "projection.outdated": ["Tell people where you are heading", "/careers"],
  "help.record": ["Note how someone helped you", "/people", PERSON],
  "mentor.answer": ["Say that someone is your mentor", "/people", PERSON],
  "document.attach": ["Ask for a look at your CV or a contract", "/people", PERSON],
  "help.around": ["See who gives which kind of help", "/kinds-of-help"],
  "effort.show": ["See the time it took, and what came back", "/effort"],
  "effort.setPace": ["Choose a pace", "/effort"],
  "option.add": ["Add a career", "/careers"],
  "option.edit": ["Rename a career", "/careers", CAREER],
  "option.addEvidence": ["Add a line for or against a career", "/careers", CAREER],
  "option.giveVerdict": ["Say where you stand on a career", "/careers", CAREER],
  "interview.plan": ["Plan a conversation", "/conversations/new"],
  "interview.scheduled": ["Arrange a time", "/conversations", CONVERSATION],
  "interview.brief": ["Prepare a conversation", "/conversations", CONVERSATION],
  "interview.held": ["Write down what you learned", "/conversations", CONVERSATION],
  "interview.thanked": ["Thank someone for a conversation", "/conversations", CONVERSATION],
  "question.list": ["Your questions", "/questions"],
  "question.add": ["Add a question of your own", "/questions"],
  "question.edit": ["Reword a question, or put it away", "/questions"],
  "question.import": ["Bring in a list of questions", "/questions"],
  "draft.write": ["Write a letter", "/letters/new"],
  "draft.list": ["Letters not sent yet", "/conversations"],
  "letter.edit": ["Rewrite the letters that drafts begin with", "/your-letters"],
  "sprint.show": ["A month with a plan", "/sprint"],
  "stage.change": ["Change the expected end, or where you are", "/settings"],
  "loop.list": ["What came of it", "/loops"],
  "news.show": ["Who deserves news from you", "/loops"],
  "review.open": ["Let a friend look at a letter", "/conversations", "beside the letter"],
  "review.shared": ["What you have shared", "/shared"],
  "introduction.add": ["Write down an introduction", "/people", PERSON],
  "introduction.list": ["Introductions: who brought whom together", "/introductions"],
  "network.introduce": ["Find a way to someone, an organization or a field", "/network"],
  "acquaintance.say": ["Say that two people know each other", "/people", PERSON],
  "match.list": ["Who should meet whom", "/introductions"],
  "need.add": ["Note what someone looks for or offers", "/people", PERSON],
  "lead.list": ["Opportunities that reached you", "/opportunities"],
  "lead.edit": ["Change an opportunity", "/opportunities", "on its page"],
  "lead.record": ["Write down an opportunity", "/opportunities"],
  "mail.read": ["Read new mail", "/mail"],
  "mail.connect": ["Connect a mailbox", "/mail"],
  "mail.signIn": ["Sign in to a mailbox at Google or Microsoft", "/mail"],
  "import.apply": ["Import contacts and mail", "/import"],
  "import.undo": ["Undo an import", "/import"],
  "import.list": ["Past imports", "/import"],
  "export.all": ["Export everything", "/export"],
  "contacts.sync": ["Keep your address book in step", "/address-book"],
  "calendar.sync": ["Keep your calendar in step", "/calendar"],
  "calendar.openFeed": ["Subscribe to your dates", "/calendar"],
  "settings.edit": ["Change your settings", "/settings"],
};

export const DOINGS: readonly Doing[] = Object.entries(SCREENS).map(([of, [label, to, note = ""]]) => ({
  of: of as OperationName,
  label,
  to,
  note,
}));

/** Whether a doing answers to what was typed: by its own words, or by those of the catalogue. */
export function answersTo({ of, label }: Doing, wanted: string): boolean {
  const words = `${label} ${ROUTES[of].does}`.toLowerCase();
  return wanted.split(/\s+/).every((word) => words.includes(word));
}
