import type { ImportedPerson, ImportedTouch, Problem, Stranger } from "../record.ts";
import { peopleInWords } from "./somebody.ts";

/**
 * Those who only wrote to the user on LinkedIn: contact, where they are of the book or among the people of the same
 * import; of the others it is told how many stayed out, file by file.
 */
export function knownAmong(
  strangers: readonly Stranger[],
  people: readonly ImportedPerson[],
  profiles: readonly string[],
): {
  readonly people: readonly ImportedPerson[];
  readonly touches: readonly ImportedTouch[];
  readonly problems: readonly Problem[];
} {
  if (strangers.length === 0) return { people: [], touches: [], problems: [] };
  const known = new Set([...profiles, ...people.flatMap(({ points }) => points.map(profileIn))]);
  known.delete("");
  const keyOf = ({ person }: Stranger) =>
    person.points.map(profileIn).find((key) => key !== "") ?? person.name;
  const [here, away] = [
    strangers.filter((each) => known.has(keyOf(each))),
    strangers.filter((each) => !known.has(keyOf(each))),
  ];
  const problems = [...Map.groupBy(away, ({ touch }) => touch.source.file)].map(([file, those]) => ({
    file,
    line: null,
    reason: `${peopleInWords(new Set(those.map(keyOf)).size)} only wrote to you there, and stayed out.`,
  }));
  return {
    people: [...new Set(here.map(({ person }) => person))],
    touches: here.map(({ touch }) => touch),
    problems,
  };
}

function profileIn({ kind, key }: ImportedPerson["points"][number]): string {
  return kind === "linkedin" ? key : "";
}
