import { expect, it } from "vitest";
import { onEveryStore } from "./stores.ts";

const LIST = `# For lab leaders

1. What does a good week look like for you? (3 min)
2. Who decides what gets published?
- [ ] What does a good week look like for you?
Not a question at all
`;

onEveryStore((open) => {
  it("[R10] takes my own questions into the next choice, and says that they are mine", async () => {
    const { ask } = await open();
    const ana = await ask("person.add", { name: "Ana Ruiz" });
    const own = await ask("question.add", { text: "Which instrument would you miss most?", minutes: 1 });
    const { questions } = await ask("interview.plan", { personId: ana.id });
    const picked = questions.find((each) => each.questionId === own.id);
    expect(picked).toMatchObject({ text: own.text, because: "You wrote this one yourself." });
    expect(questions.every((each) => each.because !== "")).toBe(true);
  });

  it("[R13] [R18] keeps a question of mine with its career, for talks about that one, until somebody answers it", async () => {
    const { ask, call } = await open();
    const ana = await ask("person.add", { name: "Ana Ruiz" });
    const law = await ask("option.add", { name: "Patent law" });
    const editing = await ask("option.add", { name: "Scientific editing" });
    const text = "How much of the week is spent on deadlines of others?";
    const own = await ask("question.add", { text, optionId: law.id });
    const nowhere = { text: "And who pays?", optionId: "nowhere" };
    expect((await call("question.add", nowhere)).kind).toBe("missing");
    const toAsk = async () => (await ask("option.show", { id: law.id })).questions;
    expect(await toAsk()).toEqual([{ id: own.id, text }]);
    expect((await ask("option.show", { id: editing.id })).questions).toEqual([]);
    const other = await ask("interview.plan", { personId: ana.id, optionId: editing.id });
    expect(other.questions.some((each) => each.questionId === own.id)).toBe(false);
    const talk = await ask("interview.plan", { personId: ana.id, optionId: law.id });
    expect(talk.questions.find((each) => each.questionId === own.id)?.because).toBe(
      "You wrote this one for this career.",
    );
    await ask("interview.editQuestions", {
      id: talk.id,
      questions: talk.questions.map((each) => ({
        ...each,
        answer: each.questionId === own.id ? "Half of it." : "",
      })),
    });
    expect(await toAsk()).toEqual([]);
  });

  it("[R13] begins with what the letter asks for, and follows the ask until I touch the list", async () => {
    const { ask } = await open();
    const ana = await ask("person.add", { name: "Ana Ruiz, Postdoc, EMBL" });
    const { id, questions } = await ask("interview.plan", { personId: ana.id, ask: "day-to-day" });
    expect(questions[0]).toMatchObject({ because: "It is what your letter asks for." });
    await ask("interview.edit", { id, ask: "their-path" });
    const followed = (await ask("interview.show", { id })).questions;
    expect(followed[0]?.questionId).toBe("path/first-step");
    const mine = followed.slice(0, 2).map(({ position: _, ...question }) => question);
    await ask("interview.editQuestions", { id, questions: mine });
    await ask("interview.edit", { id, ask: "day-to-day" });
    expect((await ask("interview.show", { id })).questions.map(({ text }) => text)).toEqual(
      mine.map(({ text }) => text),
    );
  });

  it("[R13] never brings back my own question once this person answered it, in whatever wording", async () => {
    const { ask } = await open();
    const ana = await ask("person.add", { name: "Ana Ruiz" });
    const own = await ask("question.add", { text: "Which instrument would you miss most?", minutes: 1 });
    const talk = await ask("interview.plan", { personId: ana.id });
    await ask("interview.editQuestions", {
      id: talk.id,
      questions: talk.questions.map((each) => ({
        ...each,
        answer: each.questionId === own.id ? "The NMR." : "",
      })),
    });
    await ask("interview.held", { id: talk.id });
    await ask("question.edit", { id: own.id, text: "Which instrument is dearest to you?" });
    const again = await ask("interview.plan", { personId: ana.id });
    expect(again.questions.some((each) => each.questionId === own.id)).toBe(false);
    const imre = await ask("person.add", { name: "Imre" });
    const other = await ask("interview.plan", { personId: imre.id });
    expect(other.questions.some((each) => each.text === "Which instrument is dearest to you?")).toBe(true);
  });

  it("[R10] lets each question be reworded, put away, and had back as it came", async () => {
    const { ask, call } = await open();
    const ana = await ask("person.add", { name: "Ana Ruiz" });
    const plan = () => ask("interview.plan", { personId: ana.id });
    const first = (await plan()).questions[0];
    const id = first?.questionId ?? "";
    const reworded = await ask("question.edit", { id, text: "How did it all begin?" });
    expect(reworded).toMatchObject({ origin: "reworded", version: 1 });
    expect(await call("question.edit", { id, version: 4, hidden: true })).toMatchObject({ kind: "stale" });
    await ask("question.edit", { id, hidden: true, version: 1 });
    for (let at = 0; at < 5; at += 1)
      expect((await plan()).questions.map((each) => each.questionId)).not.toContain(id);
    expect((await ask("question.list", { hidden: true })).questions).toHaveLength(1);
    await ask("question.remove", { ids: [id] });
    const { questions } = await ask("question.list", { search: first?.text.slice(0, 60) ?? "" });
    expect(questions[0]).toMatchObject({ id, text: first?.text, origin: "library", hidden: false });
  });

  it("[R10] takes a Markdown list in once, naming the lines that are no questions, and out again", async () => {
    const { ask, call } = await open();
    const taken = await ask("question.import", { text: LIST });
    expect(taken.added.map((each) => each.text)).toEqual([
      "What does a good week look like for you?",
      "Who decides what gets published?",
    ]);
    expect(taken.problems.map((each) => each.line)).toEqual([5, 6]);
    expect(await ask("question.import", { text: LIST })).toMatchObject({ added: [], known: 2 });
    const { questions } = await ask("question.list", { origin: "own" });
    expect(questions.map((each) => each.text)).toEqual(taken.added.map((each) => each.text));
    expect(questions[0]?.minutes).toBe(3);
    await ask("question.remove", { ids: taken.added.map((each) => each.id) });
    expect((await ask("question.list", { origin: "own" })).questions).toEqual([]);
    expect((await call("question.import", { text: "nothing here" })).kind).toBe("refused");
    expect((await call("question.remove", { ids: ["own/none"] })).kind).toBe("missing");
    expect((await call("question.add", { text: LONG })).kind).toBe("invalid");
  });

  it("takes my questions along in an export", async () => {
    const mine = await open();
    await mine.ask("question.add", { text: "Which instrument would you miss most?" });
    const { text } = await mine.ask("export.all", { format: "json" });
    const other = await open();
    const taken = await other.ask("import.everything", { everything: JSON.parse(text ?? "") });
    expect(taken.problems).toEqual([]);
    expect((await other.ask("question.list", { origin: "own" })).questions).toHaveLength(1);
  });

  it("[R13] chooses anew around what was answered and asked in one's own words, and tells each once", async () => {
    const { ask } = await open();
    const ana = await ask("person.add", { name: "Ana Ruiz" });
    const { id } = await ask("interview.plan", { personId: ana.id, focus: "explore-career" });
    const { questions } = await ask("interview.show", { id });
    const [first] = questions;
    if (first === undefined) throw new Error("Nothing is asked.");
    const own = { text: "What would you read first?" };
    await ask("interview.editQuestions", {
      id,
      questions: [own, { questionId: first.questionId, text: first.text, answer: "Every day" }],
    });
    const anew = (await ask("interview.rechooseQuestions", { id })).questions;
    expect(anew.slice(0, 2).map(({ text }) => text)).toEqual([own.text, first.text]);
    expect(new Set(anew.map(({ text }) => text)).size).toBe(anew.length);
  });
});

const LONG = "why ".repeat(200);
