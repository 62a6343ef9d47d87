import type { SamplePerson } from "./story.ts";

/** Those the mailbox tells of: some near, some gone quiet. */
export const SAMPLE_CORRESPONDENTS: readonly SamplePerson[] = [
  {
    name: "Helen Marsh",
    positions: [{ organization: "Rhône Institute", field: "cell biology", role: "Group leader", from: 4000 }],
    familiarity: "known",
    howMet: "Leads the lab I work in",
    email: "helen.marsh@rhone-institute.example",
    mentor: true,
    rhythm: { from: 1000, to: 2, every: 6, about: "Group meeting" },
    help: [["feedback", 200, "on the first draft of the paper"]],
  },
  {
    name: "Mateus Oliveira",
    positions: [
      { organization: "Verdant Foods", field: "food technology", role: "R&D lead", from: 80 },
      { organization: "Rhône Institute", field: "cell biology", role: "PhD student", from: 2000, to: 81 },
    ],
    familiarity: "known",
    howMet: "Same lab for three years",
    email: "mateus.oliveira@verdant.example",
    rhythm: { from: 1000, to: 85, every: 11, about: "Cell line handover" },
  },
  {
    name: "Sunniva Bråten",
    positions: [
      {
        organization: "Fjord University Hospital",
        field: "clinical research",
        role: "Trial coordinator",
        from: 1300,
      },
    ],
    familiarity: "known",
    howMet: "PhD together in Bergen",
    email: "sunniva.braten@fuh.example",
    rhythm: { from: 2600, to: 1200, every: 15, about: "Thesis chapter" },
  },
  {
    name: "Kenji Watanabe",
    positions: [
      {
        organization: "Aoba Institute of Technology",
        field: "cell biology",
        role: "Assistant professor",
        from: 800,
      },
    ],
    familiarity: "acquaintance",
    howMet: "We shared reagents after the Kyoto meeting",
    email: "kenji.watanabe@aoba.example",
    rhythm: { from: 900, to: 420, every: 35, about: "Reagents" },
  },
  {
    name: "Rūta Petrauskaitė",
    positions: [
      { organization: "Amber Data Science", field: "data science", role: "Data scientist", from: 1000 },
    ],
    familiarity: "known",
    howMet: "Left our PhD programme for data science",
    email: "ruta.p@amberdata.example",
    rhythm: { from: 2300, to: 1050, every: 22, about: "Journal club" },
    touches: [[610, "message", "in", "Saw your paper, congratulations"]],
  },
  {
    name: "David Ofori",
    positions: [
      { organization: "Rhône Institute", field: "cell biology", role: "Facility manager", from: 3000 },
    ],
    familiarity: "known",
    howMet: "Runs the imaging facility",
    email: "david.ofori@rhone-institute.example",
    rhythm: { from: 950, to: 4, every: 18, about: "Microscope booking" },
    help: [["teaching", 700, "the light-sheet microscope, from the switch on the wall onwards"]],
    knownFor: ["the one who breaks the confocal and owns up", 600],
  },
  {
    name: "Elif Şahin",
    positions: [{ organization: "Rhône Institute", field: "cell biology", role: "Postdoc", from: 600 }],
    familiarity: "known",
    howMet: "Shares my office",
    email: "elif.sahin@rhone-institute.example",
    close: true,
    rhythm: { from: 600, to: 1, every: 4, about: "Lunch, and the confocal" },
    help: [
      ["listening", 40, ""],
      ["listening", 9, ""],
    ],
  },
  {
    name: "Marguerite de la Fontaine-Villeneuve d'Escragnolles",
    positions: [
      {
        organization: "Fondation Escragnolles pour la recherche biomédicale",
        field: "research funding",
        role: "Programme director",
        from: 2500,
      },
    ],
    familiarity: "acquaintance",
    howMet: "Sat on the panel of my fellowship",
    email: "m.fontaine@fondation-escragnolles.example",
    rhythm: { from: 1020, to: 700, every: 80, about: "Fellowship report" },
  },
  {
    name: "Pavel Dvořák",
    positions: [{ organization: "Delta Biologics", field: "biotech", role: "Scientist", from: 600 }],
    familiarity: "unknown",
    email: "pavel.dvorak@delta-bio.example",
    touches: [
      [220, "mail", "out", "Question about your buffer"],
      [219, "mail", "in", "Re: Question about your buffer"],
      [140, "mail", "out", "It worked"],
      [139, "mail", "in", "Re: It worked"],
    ],
  },
  {
    name: "Grace Liang",
    positions: [{ organization: "Fenwick & Sárosi", field: "patent law", role: "Partner", from: 3200 }],
    familiarity: "unknown",
    linkedIn: "https://www.linkedin.com/in/grace-liang-example",
    connected: 530,
  },
  {
    name: "Beatrice Conti",
    positions: [
      { organization: "University of Bergen", field: "cell biology", role: "Professor", from: 6000 },
    ],
    familiarity: "known",
    howMet: "Supervised my PhD",
    email: "beatrice.conti@bergen.example",
    mentor: true,
    rhythm: { from: 2690, to: 1130, every: 8, about: "Thesis" },
    touches: [[365, "mail", "in", "Letter of reference: sent"]],
    preferences: { paceMonths: 12, note: "A line at the new year is what she likes." },
    help: [["reference", 365, ""]],
  },
];
