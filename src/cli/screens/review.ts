import type { Answer } from "#operations/catalog.ts";
import { CALLED, DRAFT_TITLES } from "#outreach/draft.ts";
import { IMPRESSION_WORDS, INITIALS_LEAVE, ITEM_WORDS, VERDICT_WORDS } from "#reviews/words.ts";
import { dateInWords } from "#time/in-words.ts";
import { terminalField } from "../field.ts";
import type { Paper } from "../paper.ts";
import { shortId } from "../short-id.ts";
import { type Setting, screen } from "./screen.ts";
import { dayText } from "./when.ts";
import { whereWritten, written } from "./written.ts";

type Handed = Answer<"review.open">;
type Answered = Answer<"review.answer">;

export const preview = screen<Answer<"review.preview">>({
  draw(paper, { draftId, line, name, personName, keptBack }) {
    if (keptBack !== null) return paper.text(keptBack);
    paper.text(`The letter to ${personName} would go, and nothing else.`);
    if (line !== "") paper.hint(`With a line on who it is to: --line ${JSON.stringify(line)}`);
    if (name !== "") paper.hint(`With your name: --name ${JSON.stringify(name)}`);
    paper.hint(`Make the file: weakties review open ${shortId(draftId)}`);
  },
});

/** Writes the file to `--out`, else into the folder one stands in, and says what is in it. */
export const handedOut = screen<Handed>({
  fields: [
    terminalField("out", { is: "text" }, "where to write the file for your friend; - is standard output"),
  ],
  after: async (value, setting) => written(setting, fileOf(value, setting), value.html),
  value(value, { written: at }) {
    const { html: _, ...told } = value;
    return at === undefined ? value : told;
  },
  draw(paper, value, setting) {
    const { review, items } = value;
    const told = items.map((item) => ITEM_WORDS[item]);
    const at = setting.written;
    const where = at === undefined ? "" : `${whereWritten(at)}. `;
    paper.text(`${where}In it: ${told.join(", ")}; and nothing else of yours.`);
    if (review.initials) paper.aside(INITIALS_LEAVE);
    paper.aside(`It asks for an answer by ${dateInWords(review.until)}. A file cannot be called back.`);
    paper.hint(`Their answer: weakties review answer ${shortId(review.draftId)} --file FILE`);
    paper.hint(`No more answers: weakties review close ${shortId(review.id)}`);
  },
});

function fileOf(value: Handed, { extra }: Setting): string {
  const out = extra["out"];
  return typeof out === "string" && out !== "" ? out : value.fileName;
}

export const reviews = screen<Answer<"review.list">>({
  draw(paper, { letter, reviews: handed, answers }) {
    const { kind, form, subject, personName } = letter;
    paper.heading(`${DRAFT_TITLES[kind]}, to ${personName}${subject === "" ? "" : `: “${subject}”`}`);
    paper.aside(`${CALLED[form]}, version ${letter.version}${letter.sentAt === null ? "" : ", sent"}`, 2);
    paper.aside(shortId(letter.id), 2);
    if (handed.length === 0 && answers.length === 0) paper.text("Nobody has looked at this letter yet.");
    for (const review of handed) {
      const closed = review.closedAt === null ? `until ${dateInWords(review.until)}` : "closed";
      const which = review.isOfEarlier ? `, version ${review.draftVersion} of it` : "";
      paper.text(
        `- With ${review.reader || "a friend"} since ${dateInWords(review.madeOn)}, ${closed}${which}.`,
      );
      paper.aside(shortId(review.id), 2);
    }
    for (const each of answers) {
      paper.gap();
      drawAnswer(paper, each);
    }
  },
});

export const answered = screen<Answered>({ draw: drawAnswer });

export const settled = screen<Answer<"review.accept"> | Answer<"review.acceptAll">>({
  draw(paper, { answer, draft, ...more }) {
    paper.page(draft.body);
    paper.gap();
    if ("keptOut" in more && more.keptOut !== null) paper.text(more.keptOut);
    drawAnswer(paper, answer);
  },
});

function drawAnswer(paper: Paper, answer: Answered): void {
  paper.heading(`${answer.by || answer.reader || "A friend"}, on ${dayText(answer.cameAt)}`);
  paper.aside(shortId(answer.id), 2);
  for (const remark of answer.remarks) paper.aside(remark);
  if (answer.verdict !== null) paper.text(`${VERDICT_WORDS[answer.verdict]}.`);
  for (const impression of answer.comesOff) paper.text(`- ${IMPRESSION_WORDS[impression]}`);
  if (answer.words !== "") paper.text(answer.words);
  for (const { quote, says } of answer.comments) paper.text(`“${quote}”: ${says}`, 2);
  for (const [at, piece] of answer.pieces.entries()) {
    const part = piece.part === "subject" ? " (subject)" : "";
    paper.text(`${at + 1}.${part} ${AS[piece.as]}: ${pieceInWords(piece)}`, 2);
  }
  const open = answer.pieces.filter(({ as }) => as === "open").length;
  if (open > 0)
    paper.hint(`Take one over: weakties review accept ${shortId(answer.id)} NUMBER (--as left leaves it)`);
  if (open > 1) paper.hint(`Take them all: weakties review accept-all ${shortId(answer.id)}`);
  if (answer.takenTogether > 0)
    paper.hint(`The letter from before: weakties review accept-all ${shortId(answer.id)} --as open`);
}

/** "“soon” → “on Friday”"; what is only added, or only taken out, has no empty half. */
function pieceInWords({ was, now }: Pick<Answered["pieces"][number], "was" | "now">): string {
  const [before, after] = [marked(was), marked(now)];
  if (was === "") return `${after} added`;
  return now === "" ? `${before} taken out` : `${before} → ${after}`;
}

function marked(text: string): string {
  if (text.trim() !== "") return `“${text}”`;
  return text.includes("\n") ? "a line break" : "a space";
}

const AS: Record<Answered["pieces"][number]["as"], string> = {
  open: "suggested",
  accepted: "taken",
  left: "left",
};

export const trail = screen<Answer<"review.shared">>({
  draw(paper, { entries }) {
    if (entries.length === 0) paper.text("You have shared nothing.");
    paper.table(entries, [
      { title: "when", of: (each) => dayText(each.at) },
      { title: "who", of: (each) => each.who },
      { title: "", of: (each) => each.deed },
      { title: "with", of: (each) => each.reader },
      { title: "letter to", of: (each) => each.personName },
      {
        title: "what",
        of: (each) => each.items.map((item) => ITEM_WORDS[item]).join(", "),
        wraps: true,
      },
    ]);
  },
});
