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
  "organization.readFields": ["Which fields your organizations work in", "/network"],
  "organization.readPlaces": ["Where people are, as their addresses tell", "/network"],
  "leaving.show": ["Before an address of yours dies", "/leaving"],
  "person.addWay": ["Add somebody’s e-mail address, number or link", "/people", PERSON],
  "person.prefer": ["Choose the address that letters to somebody go to", "/people", PERSON],
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
  "option.remove": ["Take out a career that was added by mistake", "/careers", CAREER],
  "option.addEvidence": ["Add a line for or against a career", "/careers", CAREER],
  "option.giveVerdict": ["Say where you stand on a career", "/careers", CAREER],
  "interview.plan": ["Plan a conversation", "/conversations/new"],
  "interview.scheduled": ["Arrange a time", "/conversations", CONVERSATION],
  "interview.brief": ["Prepare a conversation", "/conversations", CONVERSATION],
  "interview.held": ["Write down what you learned", "/conversations", CONVERSATION],
  "interview.thanked": ["Thank someone for a conversation", "/conversations", CONVERSATION],
  "interview.takeBack": [
    "Take back a step of a conversation, noted by mistake",
    "/conversations",
    CONVERSATION,
  ],
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
  "contacts.signIn": ["Connect your address book at Google", "/address-book"],
  "calendar.signIn": ["Connect your calendar at Google", "/calendar"],
  "contacts.sync": ["Keep your address book in step", "/address-book"],
  "calendar.sync": ["Keep your calendar in step", "/calendar"],
  "calendar.openFeed": ["Subscribe to your dates", "/calendar"],
  "settings.edit": ["Change your settings", "/settings"],
};

/** What a newcomer would call them, where neither the label nor the catalogue says it so. */
const ALSO: Partial<Record<OperationName, string>> = {
  "person.add": "new contact first person create name",
  "capture.keep": "log meeting call note diary",
  "person.recognise": "who whom ideas network start nobody contacts",
  "person.edit": "edit contact details preferences how well know familiarity",
  "person.addWay": "email phone linkedin contact reach",
  "person.moved": "job change new position promoted",
  "person.leaveOut": "hide block ignore exclude family ex died restore",
  "person.duplicates": "duplicates double same twice clean",
  "person.merge": "merge join combine duplicate",
  "person.unmerge": "split separate unmerge",
  "organization.show": "company employer workplace lab institute",
  "leaving.show": "leaving university account email expires goodbye alumni",
  "person.export": "gdpr data subject my data portability",
  "person.erase": "delete remove gdpr forget erase",
  "touch.log": "log call meeting contacted coffee",
  "advice.record": "tip recommendation advice",
  "promise.make": "promise to do owe",
  "projection.outdated": "direction change of mind news plans",
  "help.record": "favour thank",
  "mentor.answer": "mentors mentor adviser",
  "document.attach": "cv résumé resume curriculum contract review reading",
  "help.around": "mentors mentor support network help gaps",
  "effort.show": "time hours effort worth it statistics progress",
  "option.add": "careers job options paths alternative",
  "option.giveVerdict": "decide decision rule out pursue verdict",
  "interview.plan": "informational interview ask someone meeting chat talk new conversation",
  "interview.scheduled": "calendar appointment date schedule time zoom invite invitation",
  "interview.brief": "print prep preparation sheet agenda prepare",
  "interview.held": "notes after learned debrief",
  "interview.thanked": "thank you thanks",
  "interview.takeBack": "undo revert wrong asked answered arranged held thanked",
  "question.list": "questions list what to ask",
  "question.add": "questions own new",
  "question.import": "questions upload paste list",
  "draft.write": "email e-mail message mail letter linkedin connection note request",
  "draft.list": "drafts unsent outbox letters",
  "letter.edit": "templates template wording customise",
  "sprint.show": "sprint month challenge plan ten hours",
  "stage.change": "stage programme program phd postdoc end date contract where i am",
  "loop.list": "outcomes follow up follow-up followup open loops advice",
  "news.show": "weekly keep in touch update follow up followup",
  "review.open": "review friend feedback check share draft",
  "review.shared": "shared links revoke privacy friend review",
  "introduction.add": "introduce introduction intro",
  "network.introduce": "path reach way who knows intro introduction",
  "lead.list": "leads jobs opportunities openings",
  "lead.record": "lead job offer opening opportunity",
  "mail.connect": "email account imap gmail outlook inbox",
  "mail.read": "email inbox sync",
  "import.apply": "upload linkedin csv vcard mbox contacts address book bring in",
  "import.undo": "undo revert take back",
  "import.list": "history uploads",
  "export.all": "backup back up copy download my data save restore move",
  "backup.remove": "older copies delete space backup",
  "contacts.sync": "carddav sync phone contacts",
  "calendar.sync": "caldav sync google calendar",
  "calendar.openFeed": "ics calendar reminders feed",
  "settings.edit": "preferences options my name profile about me addresses pace term language",
};

export const DOINGS: readonly Doing[] = Object.entries(SCREENS).map(([of, [label, to, note = ""]]) => ({
  of: of as OperationName,
  label,
  to,
  note,
}));

/** Whether a doing answers to what was typed: by its own words, by those of the catalogue, or by a newcomer's. */
export function answersTo({ of, label }: Doing, wanted: string): boolean {
  return holds(`${label} ${ROUTES[of].does} ${ALSO[of] ?? ""}`, wanted);
}

/** What answers to what was typed: first what says it itself, then what a newcomer calls so, what is called so most first. */
export function doingsFor(wanted: string): readonly Doing[] {
  return DOINGS.filter((each) => answersTo(each, wanted))
    .map((doing) => ({ doing, rank: rankOf(doing, wanted) }))
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ doing }) => doing);
}

function rankOf({ of, label }: Doing, wanted: string): number {
  if (holds(label, wanted)) return -1;
  const words = (ALSO[of] ?? "").split(" ");
  const typed = meant(wanted);
  const at = words.findIndex((word) => typed.some((each) => word.startsWith(each)));
  // A number, since two that are both without end have no difference to sort by.
  return at < 0 ? Number.MAX_SAFE_INTEGER : at;
}

/** Whether some words hold all that was typed, in any order, each as a word or the beginning of one. */
export function holds(words: string, wanted: string): boolean {
  const within = words.toLowerCase();
  return meant(wanted).every((word) => begins(within, word));
}

/** What is typed without what only makes a question of it: "how do I export" → "export". */
function meant(wanted: string): readonly string[] {
  const words = wanted
    .toLowerCase()
    .split(/[\s?]+/)
    .filter((word) => word !== "");
  const telling = words.filter((word) => !QUESTION.has(word));
  return telling.length === 0 ? words : telling;
}

const QUESTION = new Set(
  "how where what can could do does i is are to a an the of my me please want".split(" "),
);

function begins(within: string, word: string): boolean {
  for (let at = within.indexOf(word); at >= 0; at = within.indexOf(word, at + 1))
    if (at === 0 || !/[\p{L}\p{N}]/u.test(within.charAt(at - 1))) return true;
  return false;
}
