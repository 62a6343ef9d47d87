import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { namesSeveral, readNames } from "./read-names.ts";

const names = (text: string) => readNames(text).people.map((each) => each.name);

describe("a pasted page of names [R11] [R25]", () => {
  it("may be the authors above a paper, or those of a reference", () => {
    expect(names("A. Ruiz, B. Olsen and C. Li")).toEqual(["A. Ruiz", "B. Olsen", "C. Li"]);
    expect(names("Ana Ruiz1,2,*, Ben Olsen2 & Lin Chen³")).toEqual(["Ana Ruiz", "Ben Olsen", "Lin Chen"]);
    expect(names("Ruiz AB, Olsen B, van der Berg J, et al.")).toEqual([
      "A.B. Ruiz",
      "B. Olsen",
      "J. van der Berg",
    ]);
    expect(
      names("Ruiz, A., Olsen, B. K., & Li, C. (2024). On the folding of leaves. Cells, 3, 1–9."),
    ).toEqual(["A. Ruiz", "B.K. Olsen", "C. Li"]);
  });

  it("may have the family name first, before a comma, with the place of work after it", () => {
    expect(readNames("van der Berg, Jan, EPO").people).toMatchObject([
      { name: "Jan van der Berg", organization: "EPO" },
    ]);
    expect(readNames("García Márquez, Ana Lucía, EMBL\nLe Guin, Ursula K.").people).toMatchObject([
      { name: "Ana Lucía García Márquez", organization: "EMBL" },
      { name: "Ursula K. Le Guin", organization: "" },
    ]);
    for (const between of ["; ", " and "])
      expect(names(["Ruiz, Ana", "van der Berg, Jan", "Olsen, Kjartan"].join(between))).toEqual([
        "Ana Ruiz",
        "Jan van der Berg",
        "Kjartan Olsen",
      ]);
    expect(readNames("Ana Ruiz, EMBL; Jan Berg, EPO").people).toMatchObject([
      { name: "Ana Ruiz", organization: "EMBL" },
      { name: "Jan Berg", organization: "EPO" },
    ]);
    expect(names("Berg, Novartis; Ruiz, Roche")).toEqual([]);
  });

  it("may be a lab page, with roles as headings or below the names", () => {
    const page = `Our team

Group leader
Prof. Dr. Ana Ruiz
ana.ruiz@example.org

Postdocs
- Ben Olsen
- Lin Chen, PhD

PhD students
Noor Haddad

Tomasz Nowak
Lab manager
+49 6221 000 000

News
Contact`;
    expect(readNames(page).people).toMatchObject([
      { name: "Prof. Dr. Ana Ruiz", role: "group leader", email: "ana.ruiz@example.org" },
      { name: "Ben Olsen", role: "postdoc" },
      { name: "Lin Chen", role: "postdoc" },
      { name: "Noor Haddad", role: "PhD student" },
      { name: "Tomasz Nowak", role: "Lab manager", phone: "+49 6221 000 000" },
    ]);
  });

  it("may be the page of an office, whose headings name other work, with those who left and where they went", () => {
    const page = `Head of unit
Dr. Ana Ruiz
Senior policy officer
Policy officers
Ben Olsen (ben@example.org)
Alumni
Tomasz Nowak (2015-2019), now at Lumen
Lin Chen (2016–2018): On the folding of leaves`;
    expect(readNames(page).people).toMatchObject([
      { name: "Dr. Ana Ruiz", role: "Senior policy officer", organization: "" },
      { name: "Ben Olsen", role: "policy officer", email: "ben@example.org" },
      { name: "Tomasz Nowak", role: "former member", organization: "Lumen" },
      { name: "Lin Chen", role: "former member", organization: "" },
    ]);
  });

  it("may be a lab page without an empty line, whose headings are nobody's place", () => {
    const page = `Our team
Group leader
Prof. Dr. Ana Ruiz
Postdocs
Dr. Ben Olsen, ben.olsen@example.org
PhD students
Lin Chen (2022–)
Noor al-Haddad
Alumni
Tomasz Nowak (now at Lumen)
Imre Kovács, PhD 2019, patent attorney at Kovács and Kovács
Contact us`;
    const nothing = { role: "PhD student", organization: "", email: "" };
    expect(readNames(page)).toMatchObject({
      people: [
        { name: "Prof. Dr. Ana Ruiz", role: "group leader", organization: "" },
        { name: "Dr. Ben Olsen", role: "postdoc", organization: "", email: "ben.olsen@example.org" },
        { ...nothing, name: "Lin Chen" },
        { ...nothing, name: "Noor al-Haddad" },
        { name: "Tomasz Nowak", role: "former member", organization: "Lumen" },
        { name: "Imre Kovács", role: "patent attorney", organization: "Kovács and Kovács" },
      ],
      unread: [],
    });
  });

  it("keeps the title that the page gives, for a letter to a professor begins with it [R24]", () => {
    expect(names("Prof. Dr. Ana Ruiz\nMs Lena Schmidt, PhD\nAna Ruiz")).toEqual([
      "Prof. Dr. Ana Ruiz",
      "Ms Lena Schmidt",
    ]);
  });

  it("leaves out those who sign a paper together, and the places below the authors", () => {
    expect(
      names(
        "Ana M. Ruiz1,2, Ben Olsen3, Xiaoming Zhang1*, Étienne de la Boétie2 & the ENCODE Consortium\n1 Department of Biology, MIT; 2 CNRS, Paris",
      ),
    ).toEqual(["Ana M. Ruiz", "Ben Olsen", "Xiaoming Zhang", "Étienne de la Boétie"]);
    expect(names("Ana Ruiz, Ben Olsen, Lin Chen; on behalf of the Leaf Study Group")).toEqual([
      "Ana Ruiz",
      "Ben Olsen",
      "Lin Chen",
    ]);
  });

  const placed = (text: string) =>
    readNames(text).people.map(({ name, organization, role }) =>
      [name, organization, role].filter(Boolean).join(", "),
    );

  it.each([
    [
      "Ana Ruiz¹, Ben Olsen² and Carla Rossi¹,²\n¹ EMBL Heidelberg\n² University of Oslo",
      ["Ana Ruiz, EMBL Heidelberg", "Ben Olsen, University of Oslo", "Carla Rossi, EMBL Heidelberg"],
    ],
    [
      "Ana Ruiz1, Ben Olsen2–3, Carla Rossi3*\n1 EMBL\n2 University of Oslo\n3 Roche",
      ["Ana Ruiz, EMBL", "Ben Olsen, University of Oslo", "Carla Rossi, Roche"],
    ],
    [
      "Ana Ruiz 1, Ben Olsen 2\n1. EMBL\n2. University of Oslo",
      ["Ana Ruiz, EMBL", "Ben Olsen, University of Oslo"],
    ],
    [
      "Ana Ruiz1, Ben Olsen2*, Lin Chen1,3\n1 EMBL; 2 University of Oslo; 3 Roche",
      ["Ana Ruiz, EMBL", "Ben Olsen, University of Oslo", "Lin Chen, EMBL"],
    ],
    ["1. Ana Ruiz, EMBL\n2. Ben Olsen, Roche", ["Ana Ruiz, EMBL", "Ben Olsen, Roche"]],
  ])("has the places at its foot with whoever their marks point to: %s", (page, people) => {
    expect(placed(page)).toEqual(people);
  });

  it.each([
    ["van der Meer, Hendrik (TU Delft)", ["Hendrik van der Meer, TU Delft"]],
    ["Prof. van der Meer, Hendrik", ["Prof. Hendrik van der Meer"]],
    ["Speakers: van der Meer, Hendrik; Ruiz, Ana", ["Hendrik van der Meer", "Ana Ruiz"]],
    ["Björn Lindqvist, Coffee break 10:30", ["Björn Lindqvist"]],
    ["Björn Lindqvist, Lund, lunch", ["Björn Lindqvist, Lund"]],
    ["Session chair: Ana Ruiz, EMBL", ["Ana Ruiz, EMBL, session chair"]],
  ])("may turn names, and have breaks among its lines: %s", (page, people) => {
    expect(placed(page)).toEqual(people);
  });

  it("may be a list of speakers with where they come from, and their talks", () => {
    const list = `09:30 Ana Ruiz (EMBL Heidelberg): What leaves know
10:00–10:30 Imre Kovács, patent attorney at Kovács and Kovács
Coffee break
11:00 Sofia Marin (Group leader, Novartis)`;
    expect(readNames(list).people).toMatchObject([
      { name: "Ana Ruiz", organization: "EMBL Heidelberg" },
      { name: "Imre Kovács", role: "patent attorney", organization: "Kovács and Kovács" },
      { name: "Sofia Marin", role: "Group leader", organization: "Novartis" },
    ]);
  });

  it("may be a panel on one line, each with a place", () => {
    const line =
      "10:30 Panel: careers outside academia. Ana Ruiz (EMBL), Dr. Ben Olsen (Lumen) and Lin Chen (Nature)";
    expect(readNames(`Coffee break\n${line}\nLunch`).people).toMatchObject([
      { name: "Ana Ruiz", organization: "EMBL" },
      { name: "Dr. Ben Olsen", organization: "Lumen" },
      { name: "Lin Chen", organization: "Nature" },
    ]);
  });

  it("may be the addresses of a mail to several", () => {
    const line = `To: Ana Ruiz <ana@example.org>, "Olsen, Ben" <ben@example.org>; Lin Chen (lin@example.org)`;
    expect(readNames(line).people).toMatchObject([
      { name: "Ana Ruiz", email: "ana@example.org" },
      { name: "Ben Olsen", email: "ben@example.org" },
      { name: "Lin Chen", email: "lin@example.org" },
    ]);
  });

  it("may be a signature", () => {
    const signature = `Best regards,
Ana Ruiz
Senior scientist
EMBL
ana@example.org
https://example.org/ana`;
    expect(readNames(signature).people).toEqual([
      {
        name: "Ana Ruiz",
        role: "Senior scientist",
        organization: "EMBL",
        email: "ana@example.org",
        phone: "",
        url: "https://example.org/ana",
        address: "",
        howMet: "",
        notes: "",
      },
    ]);
  });

  it("may be in any script, each of them once", () => {
    expect(names("王小明\n김민준\n王小明\nJosé García-López\nÅsa Öberg")).toEqual([
      "王小明",
      "김민준",
      "José García-López",
      "Åsa Öberg",
    ]);
  });

  it("may be mixed: lists of authors and chairs among other lines", () => {
    const page = `Spring meeting
Chair: Prof. Müller
Organizers: Lena Schmidt, Dr. Ana Ruiz
Wei Zhang, Jordan O'Neill and María José García López

Ana Ruiz1,2,*, Ben Olsen2 & Lin Chen³
What leaves know`;
    expect(readNames(page).people).toMatchObject([
      { name: "Prof. Müller", role: "chair" },
      { name: "Lena Schmidt", role: "organizer" },
      { name: "Dr. Ana Ruiz", role: "organizer" },
      { name: "Wei Zhang", organization: "" },
      { name: "Jordan O'Neill" },
      { name: "María José García López" },
      { name: "Ben Olsen" },
      { name: "Lin Chen", organization: "" },
    ]);
    expect(readNames(page).unread).toEqual(["Spring meeting", "What leaves know"]);
    expect(names("To: Ana Ruiz <ana@example.org>, Ben Olsen <ben@example.org>\n\nLin Chen (EMBL)")).toEqual([
      "Ana Ruiz",
      "Ben Olsen",
      "Lin Chen",
    ]);
    expect(names("Sofia Marin, Boston Consulting, New York\nAna Ruiz, EMBL")).toEqual([
      "Sofia Marin",
      "Ana Ruiz",
    ]);
  });

  it("gives nobody the address of an office, and says which lines were not read", () => {
    const { people, unread } = readNames(
      "Spring meeting\n\nLena Schmidt, EMBL\nContact: info@conference.example\n\nThe hall opens at nine.",
    );
    expect(people).toMatchObject([{ name: "Lena Schmidt", email: "" }]);
    expect(unread).toEqual(["Spring meeting", "Contact: info@conference.example", "The hall opens at nine."]);
  });

  it("is not one person with what belongs to them", () => {
    for (const line of [
      "Ana Ruiz, EMBL, met at the Heidelberg poster session, ana@example.org",
      "Imre, patent attorney at Kovács and Kovács, sat next to me in May",
      "Ana Ruiz, Group Leader",
      "Ana",
      "Ana and me at the retreat",
      "",
    ])
      expect(namesSeveral(line), line).toBe(false);
  });

  it("never fails or grows without bounds, whatever is pasted", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ maxLength: 200 }), fc.string({ unit: "binary", maxLength: 40 })),
        (text) => {
          for (const each of readNames(text).people) {
            expect(each.name.length).toBeGreaterThan(0);
            expect(each.name.length).toBeLessThanOrEqual(200);
          }
        },
      ),
    );
    const crowd = Array.from(
      { length: 4_000 },
      (_, at) => `Ana Ruiz${String.fromCharCode(97 + (at % 26))}b${"x".repeat(at % 40)}`,
    );
    const read = readNames(crowd.join("\n"));
    expect(read.people.length).toBeLessThanOrEqual(200);
    expect(read.more).toBeGreaterThan(0);
  });

  // Of a text that is tried in every way there is, nobody would see the end.
  it.each([
    "A. ".repeat(30_000),
    "<".repeat(60_000),
    "a, ".repeat(30_000),
    "Ana Ruiz (".repeat(6_000),
    "- ".repeat(40_000),
    "\n".repeat(60_000),
    " ".repeat(60_000),
    `x${" ".repeat(50_000)}x`,
    `${"\ufeff".repeat(59_000)}1 EMBL Heidelberg; 2 University of Oslo`,
    `Ruiz A${",".repeat(11_000)}Kovács I`,
    `Ruiz A2${",".repeat(11_000)}Kovács I`,
  ])("takes the length of a page that was made to be slow (%#)", (hostile) => {
    expect(readNames(hostile.repeat(2)).people.length).toBeLessThanOrEqual(200);
  });
});

it("takes the words of every page for nobody, alone or in a row", () => {
  const page = `Home | Imprint | Privacy
Dr Anna Weber, Group leader

Lê Thu Hà
Publications 2024
Home > People > Postdocs
Ben Okafor
Home   News   Contact`;
  const { people, unread } = readNames(page);
  expect(people.map(({ name, organization }) => [name, organization])).toEqual([
    ["Dr Anna Weber", ""],
    ["Lê Thu Hà", ""],
    ["Ben Okafor", ""],
  ]);
  expect(unread).toEqual([]);
});
