import { describe, expect, it } from "vitest";
import { readLine } from "./read-line.ts";
import { readPasted } from "./read-pasted.ts";

const ROLES = `
VP of R&D
Principal Investigator
COO
Partner
Associate
Data wrangler
Medical Science Liaison
MSL
Product Owner
Scrum Master
Solutions Architect
Regulatory Affairs
Civil servant
Business Development
SVP Operations
Quant
Dean
Provost
CTO
PI
CEO
Head of Research
Nurse
Geschäftsführer
Lehrstuhlinhaberin
Leiterin Forschung
Directora de I+D
Profesora titular
Investigador principal
Doçent
Chargée de recherche
Maître de conférences
Vice President
EVP Strategy
Chief of Staff
Chief Medical Officer
CFO
Co-founder
Co-PI
Owner
Clinical Research Associate
Senior Associate
Junior Partner
Managing Partner
Lab manager
Hospital pharmacist
University lecturer
Museum curator
School teacher
Staff engineer
Member of Technical Staff
Head of the Group
Lead Data Scientist
Professor emeritus
Chair of Genetics
Dean of Science
Patent attorney
Policy adviser
Research fellow
HR
R&D
Quality Assurance
Human Resources
Trainee
Visiting scholar
Ombudsman's deputy
Gruppenleiterin
Wissenschaftlicher Mitarbeiter
Professorin für Genetik
Patentanwältin
Referentin für Forschung
Oberärztin
Jefa de proyecto
Catedrático de Física
Ingénieure de recherche
Directeur des ventes
Ricercatrice
Responsabile qualità
Professor auxiliar
Coordenadora de projetos
Araştırma Görevlisi
Ar-Ge Müdürü
Öğretim Üyesi
Hoogleraar
Beleidsmedewerker
Universitair docent
`
  .trim()
  .split("\n");

const PLACES = `
Acme Institute
Institute of Directors
University of Nairobi
Max Planck Institute for Biology
Lumen GmbH
Lumen Inc.
McKinsey & Company
Hospital Clínic
Universidad Complutense
Koç Üniversitesi
EMBL
Charité Universitätsklinikum
Bank of England
Royal Society
Department of Physics
Principal Financial Group
Kovács and Partners
`
  .trim()
  .split("\n");

describe("what somebody does, and where [R9]", () => {
  it.each(ROLES)("tells “%s” from the place, in whichever order they stand", (role) => {
    for (const place of ["Acme Institute", "EMBL", "Lumen GmbH"]) {
      const expected = { name: "Mateus Oliveira", role, organization: place, howMet: "" };
      expect(readLine(`Mateus Oliveira, ${role}, ${place}`)).toMatchObject(expected);
      expect(readLine(`Mateus Oliveira, ${place}, ${role}`)).toMatchObject(expected);
      expect(readPasted(`Mateus Oliveira, ${role}, ${place}`)).toMatchObject(expected);
    }
  });

  it.each(ROLES)("takes “%s” for what they do beside a place that says nothing of itself", (role) => {
    expect(readLine(`Mateus Oliveira, ${role}, iRobot`)).toMatchObject({ role, organization: "iRobot" });
    expect(readLine(`Mateus Oliveira, iRobot, ${role}`)).toMatchObject({ role, organization: "iRobot" });
    expect(readLine(`Mateus Oliveira, ${role} at iRobot`)).toMatchObject({ role, organization: "iRobot" });
    expect(readLine(`Mateus Oliveira, ${role}`)).toMatchObject({ role, organization: "" });
  });

  it.each(PLACES)("takes “%s” for a place, alone and behind what nobody knows for a role", (place) => {
    expect(readLine(`Ana Ruiz, ${place}`)).toMatchObject({ role: "", organization: place });
    expect(readLine(`Ana Ruiz, Vibe Curation, ${place}`)).toMatchObject({
      role: "Vibe Curation",
      organization: place,
    });
  });

  it("is first what they do and then where, as far as nothing tells", () => {
    expect(readLine("Ana Ruiz, Vibe Curation, Spotify")).toMatchObject({
      role: "Vibe Curation",
      organization: "Spotify",
    });
    expect(readLine("Ana Ruiz, Novartis, Basel")).toMatchObject({
      role: "",
      organization: "Novartis",
      howMet: "",
      notes: "Basel",
    });
  });

  it("goes by organizations that are known from elsewhere", () => {
    const isKnown = (name: string) => name === "Bright Meadow";
    expect(readLine("Ana Ruiz, Bright Meadow, Dance Floor", isKnown)).toMatchObject({
      organization: "Bright Meadow",
    });
    expect(readLine("Ana Ruiz, Dance Floor, Bright Meadow", isKnown)).toMatchObject({
      role: "Dance Floor",
      organization: "Bright Meadow",
    });
  });

  it("keeps several things that somebody does together", () => {
    expect(readLine("Ana Ruiz, professor, director, EMBL")).toMatchObject({
      role: "professor, director",
      organization: "EMBL",
    });
    expect(readLine("Ana Ruiz, VP, R&D, iRobot")).toMatchObject({ role: "VP, R&D", organization: "iRobot" });
  });
});
