import type { SamplePerson } from "./story.ts";

/** Names from a list of connections, a business card, a seminar: little is known yet. */
export const SAMPLE_CONTACTS: readonly SamplePerson[] = [
  {
    name: "Oluwaseun Adeyemi",
    positions: [
      {
        organization: "Kestrel Cell Engineering",
        field: "biotech",
        role: "Director of cell therapy",
        from: 1200,
      },
    ],
    familiarity: "unknown",
    linkedIn: "https://www.linkedin.com/in/oluwaseun-adeyemi-example",
    connected: 410,
  },
  {
    name: "יעל ברק",
    positions: [
      {
        organization: "Carmel Regulatory Science",
        field: "regulatory affairs",
        role: "Regulatory scientist",
        from: 900,
      },
    ],
    familiarity: "acquaintance",
    howMet: "Met on the train back from Heidelberg",
    email: "yael.barak@carmel.example",
    touches: [[238, "meeting", "mutual", "On the train"]],
  },
  {
    name: "Frida Lindqvist",
    positions: [
      { organization: "Nordic Patent Institute", field: "patent law", role: "Patent examiner", from: 1500 },
    ],
    familiarity: "stranger",
    notes: "Author of the guide for biologists that Imre mentioned.",
  },
  {
    name: "Samuel Okonkwo",
    positions: [
      { organization: "Open Cell Journal", field: "publishing", role: "Editor in chief", from: 2600 },
    ],
    familiarity: "unknown",
    linkedIn: "https://www.linkedin.com/in/samuel-okonkwo-example",
    connected: 640,
  },
  {
    name: "Mei-Ling Chou",
    positions: [{ organization: "Amber Data Science", field: "data science", role: "Team lead", from: 800 }],
    familiarity: "unknown",
    linkedIn: "https://www.linkedin.com/in/mei-ling-chou-example",
    connected: 12,
  },
  {
    name: "Arjun",
    positions: [{ organization: "Kestrel Cell Engineering", field: "biotech", role: "Recruiter", from: 300 }],
    familiarity: "stranger",
    touches: [[50, "message", "in", "Are you open to a chat?"]],
  },
  {
    name: "Thandi Nkosi",
    positions: [
      { organization: "Global Lab Access", field: "non-profit", role: "Programme manager", from: 700 },
    ],
    familiarity: "acquaintance",
    howMet: "Spoke at our institute seminar and stayed for dinner",
    email: "thandi@global-lab-access.example",
    touches: [[90, "event", "mutual", "Seminar dinner"]],
  },
  {
    name: "Lukas Brandt",
    positions: [
      { organization: "Brandt & Weiss Consulting", field: "consulting", role: "Consultant", from: 500 },
    ],
    familiarity: "acquaintance",
    howMet: "Alumnus of my PhD programme",
    email: "lukas.brandt@bw-consulting.example",
    interviews: [
      {
        state: "declined",
        focus: "explore-career",
        minutes: 20,
        stage: "preparing",
        planned: 300,
        asked: 298,
        answered: 290,
      },
    ],
  },
  {
    name: "Carmen Vega",
    positions: [
      { organization: "Lyon Science Museum", field: "science communication", role: "Curator", from: 1400 },
    ],
    familiarity: "known",
    howMet: "I volunteered at her night of science",
    email: "carmen.vega@lyon-museum.example",
    touches: [
      [520, "meeting", "mutual", "Night of science"],
      [515, "mail", "out", "Thank you for having me"],
      [350, "mail", "in", "Again this year?"],
      [349, "mail", "out", "With pleasure"],
    ],
  },
  {
    name: "Nadia Petrova",
    positions: [
      { organization: "Rhône Institute", field: "cell biology", role: "Careers adviser", from: 1000 },
    ],
    familiarity: "acquaintance",
    howMet: "Runs the careers office of the institute",
    email: "nadia.petrova@rhone-institute.example",
    touches: [[45, "meeting", "mutual", "Half an hour about CVs"]],
  },
  {
    name: "Max",
    positions: [],
    familiarity: "known",
    howMet: "A cousin",
    leftOut: true,
  },
];

/** Ready since then, in days, and not sent. */
export const SAMPLE_LETTER = { to: "Frida Lindqvist", days: 6 } as const;
