/** Languages and nationalities, what programs are called, and those after whom fellowships are: written large in a sentence too. */
const PROPER = new Set(
  [
    "African American Arabic Asian Australian Austrian Belgian Brazilian British Bulgarian Canadian Chinese Croatian",
    "Czech Danish Dutch English Estonian European Finnish French German Greek Hebrew Hindi Hungarian Indian Irish",
    "Italian Japanese Korean Latin Latvian Lithuanian Mexican Norwegian Polish Portuguese Romanian Russian Scottish",
    "Serbian Slovak Slovenian Spanish Swedish Swiss Turkish Ukrainian Welsh",
    "Android Bayesian Excel Fortran Java Kubernetes Linux Python Ruby Rust Salesforce Scala Unix Windows",
    "Curie Feodor Fulbright Heisenberg Humboldt Leverhulme Lynen Marie Marshall Noether Rhodes Wellcome",
  ].flatMap((line) => line.split(" ")),
);

/** "Polish my talk" is no language. */
const POLISHING = /^Polish (?:an?|her|his|it|my|our|the|their|this|up|your)\b/;

/** Whether words begin with one that is a name, and keeps its capital inside a sentence. */
export function beginsWithName(words: string): boolean {
  const first = /^\p{L}+/u.exec(words)?.[0] ?? "";
  return PROPER.has(first) && !POLISHING.test(words);
}

/** In German every noun is written large, and a role is a noun. */
const GERMAN =
  /[äöüß]|\p{L}(?:mitarbeiter|leiter|referent|lehrer|berater|entwickler|forscher|wissenschaftler|anwalt|arbeiter|sprecher|pfleger|professor)(?:in)?$|^(?:Mitarbeiter|Leiter|Referent|Lehrer|Berater|Entwickler|Forscher|Wissenschaftler|Arzt|Doktorand|Ingenieur|Redakteur|Dozent|Professor|Biologe|Chemiker|Physiker|Lektor)in$|^(?:Mitarbeiter|Leiter|Referent|Lehrer|Berater|Entwickler|Forscher|Wissenschaftler|Arzt|Doktorand|Ingenieur|Redakteur|Dozent|Biologe|Chemiker|Physiker|Lektor)$/u;

export function isGerman(words: string): boolean {
  return words.split(/[\s,/]+/).some((word) => GERMAN.test(word));
}
