import { expect, it } from "vitest";
import { howWeMet } from "./how-we-met.ts";

it.each([
  ["retreat 2025", "We met at the 2025 retreat."],
  ["at the retreat 2025", "We met at the 2025 retreat."],
  ["met at the lab retreat 2025", "We met at the 2025 lab retreat."],
  ["met at the retreat in Hinxton 2025", "We met at the retreat in Hinxton in 2025."],
  ["workshop 2024", "We met at the 2024 workshop."],
  ["at the EMBO workshop 2024", "We met at the 2024 EMBO workshop."],
  ["career fair 2023", "We met at the 2023 career fair."],
  // A name has its year behind it, and one that stands right stays.
  ["at SfN 2024", "We met at SfN 2024."],
  ["at the 2024 workshop", "We met at the 2024 workshop."],
  ["met in 2025", "We met in 2025."],
  // Notes in German, French and Spanish.
  ["Retreat 2025", "We met at the 2025 retreat."],
  ["beim Retreat 2025", "We met at the 2025 retreat."],
  ["auf der Tagung 2024 kennengelernt", "We met at the 2024 conference."],
  ["kennengelernt auf dem Kongress", "We met at the congress."],
  ["au congrès 2024", "We met at the 2024 congress."],
  ["rencontrée lors du colloque 2023", "We met at the 2023 conference."],
  ["à l’école d’été 2022", "We met at the 2022 summer school."],
  ["en el congreso 2024", "We met at the 2024 congress."],
  ["nos conocimos en el taller de 2023", "We met at the 2023 workshop."],
])("“%s” is said as “%s”", (note, said) => {
  expect(howWeMet(note)).toBe(said);
});
