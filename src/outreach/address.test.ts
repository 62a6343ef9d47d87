import { expect, it } from "vitest";
import type { Familiarity } from "#people/person.ts";
import { addressName } from "./address.ts";
import { NORMS, type Norm, normFor } from "./norms.ts";

const anywhere = normFor("", "");

it("[R24] addresses a stranger by the whole name, unless the field or country has another custom", () => {
  expect(addressName({ name: "Ana Ruiz" }, "stranger", anywhere)).toBe("Ana Ruiz");
  expect(addressName({ name: "Ana Ruiz" }, "stranger", normFor("biotech", ""))).toBe("Ana");
  expect(addressName({ name: "Ana Ruiz" }, "stranger", normFor("", "SE"))).toBe("Ana");
  expect(addressName({ name: "Ana Ruiz" }, "unknown", normFor("biotech", "DE"))).toBe("Ana Ruiz");
  expect(addressName({ name: "Ana Ruiz" }, "known", normFor("", "JP"))).toBe("Ana");
});

it.each([
  ["Dr. Ada Lovelace", "Dr Lovelace"],
  ["Prof. Dr. Helga Brandt", "Professor Brandt"],
  ["Univ.-Prof.in Dr.in Helga Brandt", "Professor Brandt"],
  ["Prof.ª Dr.ª Helga Brandt", "Professor Brandt"],
  ["Doç. Dr. Helga Brandt", "Dr Brandt"],
  ["Dra. Helga Brandt", "Dr Brandt"],
  ["Dr Maarten van der Berg", "Dr van der Berg"],
  ["Dr. Maria de la Cruz", "Dr de la Cruz"],
  ["Dr. Ana María García López", "Dr Ana María García López"],
  ["Dr. Sharma", "Dr Sharma"],
  ["Dr. 王小明", "Dr 王小明"],
  ["Ms Ada Lovelace", "Ms Lovelace"],
  ["PD Dr. med. Ada Lovelace", "Dr Lovelace"],
  ["apl. Prof. Dr. Dr. h.c. Ada Lovelace", "Professor Lovelace"],
  ["Sir Paul Nurse", "Sir Paul"],
  ["Ada Lovelace, PhD", "Ada Lovelace"],
  ["tom", "Tom"],
  ["Frau Dr. Müller", "Dr Müller"],
  ["Dr. von Berg", "Dr von Berg"],
  ["Dr Van Dyck", "Dr Van Dyck"],
  ["Professor De Luca", "Professor De Luca"],
  ["van den Heuvel", "van den Heuvel"],
  ["Frau Müller", "Frau Müller"],
  ["Mrs. O'Brien", "Mrs O'Brien"],
  ["Dr. Kim Min-jun", "Dr Kim Min-jun"],
  ["Dr. Nguyen Van An", "Dr Nguyen Van An"],
  ["Dr. SMITH John", "Dr Smith"],
  ["SMITH John", "John Smith"],
  ["John O'BRIEN", "John O'Brien"],
  ["WANG Xiaoming", "Wang Xiaoming"],
  ["LI Wei", "Li Wei"],
  ["DJ Patil", "DJ Patil"],
  ["TJ Miller", "TJ Miller"],
  ["AK Rao", "AK Rao"],
  ["CJ SMITH", "CJ Smith"],
  ["Dr. DJ Patil", "Dr Patil"],
  ["Patil DJ", "Patil DJ"],
  ["M. Dupont", "M. Dupont"],
  ["Dr. M. Dupont", "Dr Dupont"],
  ["MARIA DE LA CRUZ", "Maria de la Cruz"],
  ["Prof. Dr. HELGA BRANDT", "Professor Brandt"],
  ["DR. MÜLLER", "Dr Müller"],
  ["JEAN-LUC O'BRIEN", "Jean-Luc O'Brien"],
  ["ANN MCKAY", "Ann McKay"],
  ["LI WEI", "Li Wei"],
  ["AJ PATEL", "AJ Patel"],
  ["ludwig von mises", "Ludwig von Mises"],
  ["ana maría garcía", "Ana María García"],
])("[R24] uses the title that a name brings and never makes one up: %s → %s", (name, expected) => {
  expect(addressName({ name }, "stranger", anywhere)).toBe(expected);
});

it("[R24] keeps a professor's title among acquaintances, and drops the others", () => {
  expect(addressName({ name: "Dr. Ada Lovelace" }, "known", anywhere)).toBe("Ada");
  expect(addressName({ name: "PD Dr. med. Ada Lovelace" }, "known", anywhere)).toBe("Ada");
  expect(addressName({ name: "Prof. Helga Brandt" }, "known", anywhere)).toBe("Professor Brandt");
  expect(addressName({ name: "Prof. Helga Brandt" }, "known", normFor("", "SE"))).toBe("Helga");
});

it.each([
  ["Frau Dr. Müller", "Dr Müller"],
  ["Mrs. O'Brien", "Mrs O'Brien"],
  ["Dr von Berg", "Dr von Berg"],
  ["von der Leyen", "von der Leyen"],
  ["De Luca", "De Luca"],
  ["Dr Van Dyck", "Dr Van Dyck"],
  ["Dr Ben Carter", "Ben"],
  ["Van Morrison", "Van"],
  ["Otto von Berg", "Otto"],
  ["Nguyen Van An", "Nguyen Van An"],
  ["Kim Min-jun", "Kim Min-jun"],
  ["Dr. Li Wei", "Li Wei"],
  ["Kim Wang", "Kim Wang"],
  ["Kim Jensen", "Kim"],
  ["Lee Harper", "Lee"],
  ["SMITH John", "John"],
  ["JP Morgan", "JP"],
  ["Dr SJ Kim", "SJ"],
  ["M. Dupont", "M. Dupont"],
  ["WANG Xiaoming", "Xiaoming"],
  ["ALICE", "Alice"],
  ["ALICE SMITH", "Alice"],
  ["ANA", "Ana"],
  ["BO LI", "Bo"],
  ["AJ", "AJ"],
  ["ludwig von mises", "Ludwig"],
  ["tom Baker", "Tom"],
])(
  "[R24] calls nobody by the family name alone, and by the whole name where its order is open: %s → %s",
  (name, expected) => {
    expect(addressName({ name }, "known", anywhere)).toBe(expected);
    expect(addressName({ name }, "stranger", normFor("biotech", ""))).toBe(expected);
  },
);

it("[R24] puts the user's own customs before ours, and the country's address before the field's", () => {
  const own: readonly Norm[] = [{ ...anywhere, where: "patent law", minutes: 40, patience: 3 }];
  expect(normFor("Patent law, biotech", "", own)).toMatchObject({ minutes: 40, patience: 3 });
  expect(normFor("Biotech", "JP")).toMatchObject({ address: "full-name", minutes: 20 });
  expect(normFor("astrology", "XX")).toBe(anywhere);
  expect(normFor("lawn mowing", "")).toBe(anywhere);
});

it("[R24] has a custom for every line that makes sense", () => {
  for (const norm of NORMS) {
    expect(norm.minutes).toBeGreaterThanOrEqual(10);
    expect(norm.minutes).toBeLessThanOrEqual(30);
    expect(norm.patience).toBeGreaterThanOrEqual(7);
    expect(norm.note).toMatch(/\.$/);
  }
  expect(new Set(NORMS.map(({ where }) => where)).size).toBe(NORMS.length);
});

it("[R24] greets whom I do not know by the title that their work has, where the name brings none", () => {
  const greeted = (role: string, familiarity: Familiarity = "stranger", name = "Jürgen Größer") =>
    addressName({ name, role }, familiarity, anywhere);
  for (const role of [
    "Professor",
    "Associate Professor of Physics",
    "Professorin für Chemie",
    "Univ.-Prof.",
    "Prof. of Law",
    "Catedrática",
    "Professeure des universités",
  ])
    expect(greeted(role), role).toBe("Professor Größer");
  for (const role of [
    "Professor’s assistant",
    "Professional coach",
    "Assistant to Professor Lang",
    "Professeur de mathématiques",
    "Professor de Biologia",
    "Former professor",
    "",
  ])
    expect(greeted(role), role).toBe("Jürgen Größer");
  // To whom knows them, they are who they were.
  expect(greeted("Professor", "acquaintance")).toBe("Jürgen");
  expect(greeted("Professor", "unknown", "Dr Jürgen Größer")).toBe("Professor Größer");
});
