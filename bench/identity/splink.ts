import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { buildPerson } from "#importing/build-person.ts";
import type { Labelled } from "./score.ts";

/** Records of a table like Splink's fake_1000: first_name, surname, dob, city, email, and the cluster they are of. */
export function readSplink(file: string): readonly Labelled[] {
  const { data } = Papa.parse<Record<string, string>>(readFileSync(file, "utf8"), {
    header: true,
    skipEmptyLines: true,
  });
  return data.map((row, at) => {
    const record = buildPerson(
      {
        name: [row["first_name"], row["surname"]].filter((part) => part).join(" "),
        points: [
          { kind: "email", value: row["email"] ?? "" },
          { kind: "address", value: row["city"] ?? "" },
        ],
        birthday: row["dob"] || null,
      },
      { file, line: at + 2 },
    );
    return { record, person: row["cluster"] ?? "" };
  });
}
