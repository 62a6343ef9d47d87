import { describe, expect, it } from "vitest";
import { adviceItself } from "#advice/itself.ts";
import { FAMILIARITIES } from "#people/person.ts";
import { composeLetter } from "./compose.ts";
import { FORMS, WORDINGS } from "./draft.ts";
import { howWeMet, toldOfThem } from "./how-we-met.ts";
import { advicePhrase, askPhrase, introduction, offerSentence, promiseSentence } from "./phrases.ts";
import { placeName } from "./place-name.ts";
import { fieldOf, roleWords } from "./role-words.ts";
import { firstPerson, inCareer, timeInWords } from "./sentences.ts";
import { facts } from "./testing.ts";

describe("what was noted of them, said to them", () => {
  it.each([
    ["She ends projects early", "You end projects early."],
    ["She spends half her week with users.", "You spend half your week with users."],
    ["Ana said that the first year is the hardest", "You said that the first year is the hardest."],
    ["He has his doubts about courses", "You have your doubts about courses."],
    // Of whom it speaks is not sure: it stays a gap.
    ["She told Tom to end his projects early", ""],
    ["She would hire her, and said so to him", ""],
    ["Her week is mostly meetings", ""],
    ["Half the week is meetings", ""],
    ["She likes what you wrote", ""],
  ])("“%s” is “%s”", (note, said) => {
    expect(toldOfThem(note, "Ana Ruiz")).toBe(said);
  });
});

describe("how we met, as a sentence", () => {
  it.each([
    ["at the Lyon careers day", "We met at the Lyon careers day."],
    ["same lab in Lyon until 2021", "We were in the same lab in Lyon until 2021."],
    ["Gave the alumni talk", "You gave the alumni talk."],
    ["same programme, some years apart", "We were in the same programme, some years apart."],
    ["on my committee", "You are on my committee."],
    [
      "wrote a paper that I read with pleasure",
      "I read your paper on [what it is about] with pleasure: [what of it stayed with you].",
    ],
    [
      "wrote something that I read with pleasure",
      "I read [which piece of theirs] with pleasure: [what of it stayed with you].",
    ],
    ["shared an office during my first two years", "We shared an office during my first two years."],
    ["worked together until my postdoc", "We worked together until my postdoc."],
    ["shared a bench with me during my first year", "You shared a bench with me during my first year."],
    ["same gym in Lund", "We know each other from the gym in Lund."],
    ["worked for the museum", "You worked for the museum."],
    ["taught at the same school", "We taught at the same school."],
    ["wrote a review together", "We wrote a review together."],
    ["taught me at the same school", "You taught me at the same school."],
    [
      "gave a seminar that I heard",
      "I heard your seminar on [what it was about]: [what of it stayed with you].",
    ],
    ["gave a talk on wheat that I heard", "You gave a talk on wheat that I heard."],
    ["talked at a meeting", "We talked at a meeting."],
    ["Ana introduced us", "Ana introduced us."],
    ["we were both at the Gordon conference", "We were both at the Gordon conference."],
    ["we emailed about a plasmid", "We emailed about a plasmid."],
    ["I asked a question after her talk", "I asked a question after your talk."],
    ["she was my TA in 2021", "You were my TA in 2021."],
    ["he gave a talk in our department", "You gave a talk in our department."],
    ["met via my friend Lena", "We met via my friend Lena."],
    ["my former supervisor", "You were my supervisor."],
    ["old flatmate", "We were flatmates."],
    ["my colleague", "We are colleagues."],
    ["talk on grading in Lyon", "I heard your talk on grading in Lyon."],
    ["sat next to me on the train to Bern", "You sat next to me on the train to Bern."],
    ["works with my brother", "You work with my brother."],
    ["summer school Szeged 2023", "We met at the summer school Szeged 2023."],
    ["from the gym", "We know each other from the gym."],
    ["LinkedIn", "We are connected on LinkedIn."],
    ["same PhD programme, 2 years above me", "We were in the same PhD programme."],
    [
      "Spoke at our institute seminar and stayed for dinner",
      "You spoke at our institute seminar and stayed for dinner.",
    ],
    ["Sat on the panel of my fellowship", "You sat on the panel of my fellowship."],
    ["Let me shadow him for two days", "You let me shadow you for two days."],
    ["Alumnus of my PhD programme", "You are an alumnus of my PhD programme."],
    ["Runs the careers office of the institute", "You run the careers office of the institute."],
    ["Her poster stood beside mine in Heidelberg", "Your poster stood beside mine in Heidelberg."],
    ["Visited their lab in 2022", ""],
    ["Met my supervisor at a fair", ""],
    ["Her talk on maize", ""],
    ["cousin of a friend", ""],
    ["Imre's boss", ""],
    ["", ""],
  ])("%s → %s", (note, expected) => {
    expect(howWeMet(note)).toBe(expected);
  });
});

it.each([
  ["Patent examiner", "a patent examiner"],
  ["Scientist", "a scientist"],
  ["Senior Scientist", "a senior scientist"],
  ["Seed Scientist", "a seed scientist"],
  ["Plant Breeding Specialist", "a plant breeding specialist"],
  ["Wind Energy Engineer", "a wind energy engineer"],
  ["EMBL Imaging Scientist", "an EMBL imaging scientist"],
  ["German Seed Scientist", "a German seed scientist"],
  ["Postdoctoral Fellow", "a postdoctoral fellow"],
  ["Postdoctoral Fellow in Immunology", "a postdoctoral fellow in immunology"],
  ["Marie Curie Fellow", "a Marie Curie fellow"],
  ["PhD Student", "a PhD student"],
  ["Head of Imaging", "Head of Imaging"],
  ["Vice President", "Vice President"],
  ["Head of imaging", "head of imaging"],
  ["CEO", "CEO"],
  ["R&D lead", "an R&D lead"],
  ["Editor", "an editor"],
  ["PI", "a PI"],
  ["MSL", "an MSL"],
  ["Scientist II", "a scientist"],
  ["VP Research & Development", "VP Research & Development"],
  ["Manager, Clinical Operations", "a manager in clinical operations"],
  ["Director of Science", "Director of Science"],
  ["Head of Research", "Head of Research"],
  ["lecturer in law", "a lecturer in law"],
  ["Policy", ""],
  ["data science", ""],
  ["works in regulatory", ""],
  ["retired", ""],
  ["former member", ""],
])("a role after “as”: %s → %s", (role, expected) => {
  expect(roleWords(role)).toBe(expected);
});

it.each([
  ["PhD student in Basel", "a PhD student in Basel"],
  ["MSc student", "an MSc student"],
  ["second-year PhD student", "a second-year PhD student"],
  ["a postdoc", "a postdoc"],
  ["I am a postdoc.", "a postdoc"],
  ["Undergraduate in physics", "an undergraduate in physics"],
  ["university teacher", "a university teacher"],
  ["finishing my PhD", "finishing my PhD"],
  ["I work on how proteins fold, in my fourth year.", "working on how proteins fold, in my fourth year"],
  ["i study law in Graz", "studying law in Graz"],
  ["I've just come back from Kyoto", ""],
  ["My name is Mina and I like frogs", ""],
])("what I am, after “I am”: %s → %s", (words, expected) => {
  expect(introduction(words)).toBe(expected);
});

it.each([
  ["Patent law", "in patent law"],
  ["Science editor", "as a science editor"],
  ["Public engagement", "in public engagement"],
  ["R&D", "in R&D"],
  ["Data Science", "in data science"],
  ["working in a museum", "in a museum"],
  ["become a teacher", "as a teacher"],
  ["PI", "as a PI"],
])("a career after “work”: %s → %s", (career, expected) => {
  expect(inCareer(career)).toBe(expected);
});

it.each([
  ["Send her our protocol", "As I promised, I will send you our protocol."],
  ["our protocol", "I have not forgotten that I promised you our protocol."],
  ["A coffee.", "I have not forgotten that I promised you a coffee."],
  ["sending her the slides", "As I promised, I will send you the slides."],
  ["I'll write to her in May", "As I promised, I will write to you in May."],
  ["Coffee in March", "[what you promised them; your note: Coffee in March]"],
  ["read his draft", "As I promised, I will read your draft."],
  ["tell her how it went", "As I promised, I will tell you how it went."],
  ["get back to her", "As I promised, I will get back to you."],
  ["pay for lunch", "As I promised, I will pay for lunch."],
  ["Ask her boss", "[what you promised them; your note: Ask her boss]"],
  ["", ""],
])("a promise to them: %s → %s", (text, expected) => {
  expect(promiseSentence(text, "Ana Ruiz")).toBe(expected);
});

it.each([
  ["our protocol", "I have something that may be of use to you: our protocol."],
  ["read her draft", "If it is of use to you, I could read your draft."],
  ["know a good editor", "I know a good editor."],
  ["read your draft", "If it is of use to you, I could read your draft."],
  ["We have six years of data.", "We have six years of data."],
])("something for them: %s → %s", (text, expected) => {
  expect(offerSentence(text)).toBe(expected);
});

it.each([
  ["applied in April", "I applied in April."],
  ["Got in", "I got in."],
  ["They took somebody else", "They took somebody else."],
  ["No answer", "No answer."],
  ["rejected", "I was rejected."],
  ["accepted", "I was accepted."],
  ["accepted the offer", "I accepted the offer."],
  ["invited to Basel", "I was invited to Basel."],
  ["invited Ana to Basel", "I invited Ana to Basel."],
  ["offered a job", "I was offered a job."],
  ["learning R", "I am learning R."],
  ["am learning R", "I am learning R."],
  ["done", "I have done it."],
  ["Nothing yet", "Nothing yet."],
  ["Slept. Feel better.", "I slept. I feel better."],
  ["Skipped it.", "I skipped it."],
  ["I skipped it. Happy about it.", "I skipped it. I am happy about it."],
  ["Not sure yet", "I am not sure yet."],
  ["Felt good. They want me back!", "I felt good. They want me back!"],
  ["Got in. Dr. Ruiz wrote.", "I got in. Dr. Ruiz wrote."],
  ["Ok. Meh.", ""],
  ["Fine!", ""],
])("what I did, told by me: %s → %s", (text, expected) => {
  expect(firstPerson(text)).toBe(expected);
});

it("says a length of time as people do", () => {
  expect([10, 20, 30, 45, 60].map(timeInWords)).toEqual([
    "ten minutes",
    "twenty minutes",
    "half an hour",
    "45 minutes",
    "an hour",
  ]);
});

it.each([
  ["University of Basel", "the University of Basel"],
  ["The Francis Crick Institute", "the Francis Crick Institute"],
  ["European Patent Office", "the European Patent Office"],
  ["Max Planck Institute for Biophysics", "the Max Planck Institute for Biophysics"],
  ["Harvard University", "Harvard University"],
  ["EMBL", "EMBL"],
  ["Institut Pasteur", "Institut Pasteur"],
  ["a start-up", "a start-up"],
  ["Self-employed", ""],
  ["none", ""],
])("a place after “at”: %s → %s", (organization, expected) => {
  expect(placeName(organization)).toBe(expected);
});

it("knows a field from a role", () => {
  expect(["Policy", "works in regulatory", "R&D", "Policy officer", "Scientist"].map(fieldOf)).toEqual([
    "policy",
    "regulatory",
    "R&D",
    "",
    "",
  ]);
});

it.each([
  ["what do you do all day", "one thing: what do you do all day?"],
  ["what your days look like", "what your days look like"],
  ["Courses and internships", "about courses and internships"],
  ["EMBL", "about EMBL"],
])("a question after “ask you”: %s → %s", (ask, expected) => {
  expect(askPhrase(ask)).toBe(expected);
});

it.each([
  ["You should learn R", "advised me to learn R."],
  ["that I should wait", "advised me to wait."],
  ["maybe try consulting", "advised me to try consulting."],
  ["not to worry", "advised me not to worry."],
  ["Be bold", "advised me to be bold."],
  ["you should not wait", "told me that I should not wait."],
  ["Patience", "gave me a piece of advice, “Patience”."],
  ["Looking at core facilities.", "advised me to look at core facilities."],
  ["Getting a GCP certificate", "advised me to get a GCP certificate."],
  ["Making a plan", "advised me to make a plan."],
  ["Freelancing first", "suggested freelancing first."],
  ["A GCP certificate", "recommended a GCP certificate to me."],
  ["Networking is overrated.", "told me that networking is overrated."],
  ["Always ask for the salary", "advised me to always ask for the salary."],
  ["talk to your supervisor early", "advised me to talk to my supervisor early."],
  ["Don't apply before you are ready", "advised me not to apply before I am ready."],
  ["Ask people around you what suits you", "advised me to ask people around me what suits me."],
  ["Trust yourself", "advised me to trust myself."],
  ["Send me your CV before you apply", "advised me to send you my CV before I apply."],
  ["Rewrite my CV", "advised me to rewrite my CV."],
  ["Take what you've learned with you", "advised me to take what I've learned with me."],
])("advice after “You”: %s → %s", (advice, expected) => {
  expect(advicePhrase(adviceItself(advice))).toBe(expected);
});

describe("what a letter is about", () => {
  it("[R30] speaks of a move as mine, in the subject as in the letter: nobody said that they moved", () => {
    for (const familiarity of FAMILIARITIES)
      for (const wording of WORDINGS)
        for (const kind of ["request", "reminder"] as const)
          for (const form of FORMS)
            for (let seed = 0; seed < 6; seed += 1) {
              const told = facts(familiarity, { focus: "move", career: "", askedOn: "on 3 March" });
              const { subject, body } = composeLetter(told, { kind, form, seed, wording });
              expect(`${subject} ${body}`).not.toMatch(/\byour move\b/);
              if (form === "email" && kind === "request") expect(body).toContain("a move to where you are");
              if (form === "email") expect(subject).toMatch(/about moving to where you are/i);
            }
  });
});
