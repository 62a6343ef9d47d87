import { expect, it } from "vitest";
import { composeLetter } from "./compose.ts";
import { introduction } from "./phrases.ts";
import { placeName } from "./place-name.ts";
import { callingWords, roleWords } from "./role-words.ts";
import { facts, request } from "./testing.ts";

const OFFICE = "European Patent Office";

it.each([
  ["Patent Examiner", OFFICE, "a patent examiner at the European Patent Office"],
  ["Patent examiner", OFFICE, "a patent examiner at the European Patent Office"],
  ["PATENT EXAMINER", "EPO", "a patent examiner at the EPO"],
  [
    "Patent Examiner",
    "European Patent Office (EPO)",
    "a patent examiner at the European Patent Office (EPO)",
  ],
  [
    "Patent Examiner",
    "European patent office, Munich",
    "a patent examiner at the European patent office, Munich",
  ],
  ["Patent Attorney", "Lumen", "a patent attorney at Lumen"],
  ["European Patent Attorney", "Lumen", "a European patent attorney at Lumen"],
  ["European patent attorney", "Lumen", "a European patent attorney at Lumen"],
  ["German teacher", "Museum of Natural History", "a German teacher at the Museum of Natural History"],
  ["German Teacher", "University of Vienna", "a German teacher at the University of Vienna"],
  ["Python developer", "Swiss Data Science Center", "a Python developer at the Swiss Data Science Center"],
  ["Humboldt fellow", "Heidelberg University", "a Humboldt fellow at Heidelberg University"],
  ["Marie Curie Fellow", "Imperial College", "a Marie Curie fellow at Imperial College"],
  ["Machine Learning Engineer", "Harvard University", "a machine learning engineer at Harvard University"],
  ["Product Owner", "EMBL", "a product owner at EMBL"],
  [
    "Bioinformatics Specialist",
    "Max Planck Institute",
    "a bioinformatics specialist at the Max Planck Institute",
  ],
  ["Medical Science Liaison", "Lumen", "a medical science liaison at Lumen"],
  ["MSL", "Lumen", "an MSL at Lumen"],
  ["R&D Manager", "Lumen", "an R&D manager at Lumen"],
  ["CEO", "Wellcome Trust", "CEO at the Wellcome Trust"],
  ["Head of Imaging", "Francis Crick Institute", "Head of Imaging at the Francis Crick Institute"],
  ["Vice President", "Gates Foundation", "Vice President at the Gates Foundation"],
  [
    "Associate Professor",
    "Technical University of Munich",
    "an associate professor at the Technical University of Munich",
  ],
  [
    "Professor of Medicine",
    "Medical University of Vienna",
    "a professor of medicine at the Medical University of Vienna",
  ],
  [
    "Fellow of the Royal Society",
    "Delft University of Technology",
    "a fellow of the Royal Society at Delft University of Technology",
  ],
  ["Policy Officer", "Ministry of Health", "a policy officer at the Ministry of Health"],
  ["Policy Officer", "European Commission", "a policy officer at the European Commission"],
  ["Epidemiologist", "World Health Organization", "an epidemiologist at the World Health Organization"],
  [
    "Data Scientist",
    "Swiss Federal Office of Public Health",
    "a data scientist at the Swiss Federal Office of Public Health",
  ],
  ["Economist", "European Central Bank", "an economist at the European Central Bank"],
  ["Analyst", "Deutsche Bank", "an analyst at Deutsche Bank"],
  ["Clinical Assessor", "European Medicines Agency", "a clinical assessor at the European Medicines Agency"],
  ["Reviewer", "Food and Drug Administration", "a reviewer at the Food and Drug Administration"],
  ["Programme Officer", "United Nations", "a programme officer at the United Nations"],
  ["Curator", "Natural History Museum", "a curator at the Natural History Museum"],
  ["Librarian", "British Library", "a librarian at the British Library"],
  [
    "Postdoctoral Researcher",
    "German Cancer Research Center",
    "a postdoctoral researcher at the German Cancer Research Center",
  ],
  ["Lecturer", "London School of Economics", "a lecturer at the London School of Economics"],
  ["Scientist", "the Broad Institute", "a scientist at the Broad Institute"],
  ["Wissenschaftlicher Mitarbeiter", "Charité", "a Wissenschaftlicher Mitarbeiter at Charité"],
  ["Patentprüferin", "DPMA", "a Patentprüferin at DPMA"],
  ["Lehrer", "ETH Zürich", "a Lehrer at ETH Zürich"],
  ["Producer", "BBC", "a producer at the BBC"],
  ["Producer", "BBC, London", "a producer at the BBC, London"],
  ["Producer", "BBC News", "a producer at BBC News"],
  ["Doctor", "NHS", "a doctor at the NHS"],
  ["Engineer", "US Army", "an engineer at the US Army"],
  ["Engineer", "Royal Air Force", "an engineer at the Royal Air Force"],
  ["Engineer", "NASA", "an engineer at NASA"],
  ["Scientist", "EMBL", "a scientist at EMBL"],
  ["Lecturer", "MIT", "a lecturer at MIT"],
  ["Postdoc", "Lab of Jane Goodall", "a postdoc at the lab of Jane Goodall"],
])("says what somebody is and where as English does: %s, %s", (role, organization, expected) => {
  expect(`${roleWords(role)} at ${placeName(organization)}`).toBe(expected);
});

it.each([
  [`Patent Examiner at ${OFFICE}`, "a patent examiner at the European Patent Office"],
  [`Patent Examiner, ${OFFICE}`, "a patent examiner at the European Patent Office"],
  ["Scientist, Lumen", "a scientist at Lumen"],
  ["Vice President at Lumen", "Vice President at Lumen"],
  ["Policy at Lumen", "who works in policy at Lumen"],
  [`at ${OFFICE}`, "at the European Patent Office"],
])("says the same of a line that names both: %s", (line, expected) => {
  expect(callingWords(line)).toBe(expected);
});

it("says of me, too, what I am and where as English does", () => {
  expect(introduction(`Patent Examiner at ${OFFICE}`)).toBe(
    "a patent examiner at the European Patent Office",
  );
  expect(introduction("Vice President at Lumen")).toBe("Vice President at Lumen");
  expect(introduction("German teacher in Basel")).toBe("a German teacher in Basel");
  expect(introduction("Postdoc, University of Bern.")).toBe("a postdoc at the University of Bern");
  expect(introduction("PhD student, EMBL Heidelberg")).toBe("a PhD student at EMBL Heidelberg");
  expect(introduction("PhD student, Leeds, ants")).toBe("a PhD student, Leeds, ants");
  expect(introduction("biologist, painter")).toBe("a biologist, painter");
});

it("[R53] asks for an introduction to a patent examiner at the European Patent Office", () => {
  const about = (thirdIs: string) => {
    const given = facts("known", {
      third: "Clara Voss",
      thirdIs,
      reason: "She moved from a lab to patents.",
    });
    return composeLetter(given, { kind: "introduction", form: "email", seed: 1 }).body;
  };
  expect(about(`Patent Examiner at ${OFFICE}`)).toContain(
    "Clara Voss, a patent examiner at the European Patent Office, whether I may write?",
  );
  expect(about(`at ${OFFICE}`)).toContain("Clara Voss at the European Patent Office whether I may write?");
  expect(about("Policy")).toContain("Clara Voss, who works in policy, whether I may write?");
});

it.each([
  ["one of the founders", "one of the founders", "are one of the founders at Lumen"],
  ["working on patents", "", "are working on patents at Lumen"],
  ["works on patents", "", "work on patents at Lumen"],
  ["Working on patents at EPO", "", "are working on patents at EPO"],
  ["leads the imaging facility", "", "lead the imaging facility at Lumen"],
  ["teaches chemistry", "", "teach chemistry at Lumen"],
  ["responsible for training", "responsible for training", "are responsible for training at Lumen"],
  ["self-employed", "self-employed", "are self-employed at Lumen"],
  ["in regulatory affairs", "", "work in regulatory affairs at Lumen"],
  ["Data Science", "", "work in data science at Lumen"],
  ["doing science policy", "", "are doing science policy at Lumen"],
  ["wind energy", "", "work at Lumen (wind energy)"],
  ["chef de projet", "", "work at Lumen (chef de projet)"],
  ["management trainee", "a management trainee", "are a management trainee at Lumen"],
  ["postdoc", "a postdoc", "are a postdoc at Lumen"],
  ["member of the board", "a member of the board", "are a member of the board at Lumen"],
  ["on sabbatical", "", ""],
  ["between two jobs", "", ""],
])("puts an article before what surely is somebody, and before nothing else: %s", (role, as, does) => {
  expect(roleWords(role)).toBe(as);
  const them = { ...facts("stranger").them, role, howMet: "" };
  const { body } = composeLetter(facts("stranger", { them }), request);
  if (does === "") expect(body).not.toMatch(/because you (?!(?:are|work) at)/);
  else expect(body).toContain(`because you ${does}`);
});

it.each([
  ["an engineer at ABB", "an engineer at ABB"],
  ["a scientist", "a scientist"],
  ["Training manager", "a training manager"],
  ["leading the imaging facility", "leading the imaging facility"],
  ["self-employed", "self-employed"],
])("introduces me with one article where one belongs: %s", (said, words) => {
  expect(introduction(said)).toBe(words);
});
