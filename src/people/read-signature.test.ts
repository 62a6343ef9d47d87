import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FIELDS, readSignatures, rightFields } from "../../test/corpus/signatures/read.ts";
import { readSignature } from "./read-signature.ts";

describe("a signature block", () => {
  // What was reached; a change that reads less has to say why.
  it.each([
    ["tuned.txt", 360, 60],
    ["held-out.txt", 240, 40],
  ])("is read field by field, in many languages and shapes: %s", (file, fields, whole) => {
    const right = readSignatures(file).map((each) => rightFields(readSignature(each.text), each).length);
    expect(right.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(fields);
    expect(right.filter((count) => count === FIELDS.length).length).toBeGreaterThanOrEqual(whole);
  });

  it("is no department's, where that stands with capitals as a name does", () => {
    const text =
      "Ana Ruiz\n--\nAbteilung Baumeister\nMax-Planck-Institut für Biochemie\nana@example.org\nTel: +49 89 85780";
    expect(readSignature(text)?.name).not.toBe("Abteilung Baumeister");
  });

  it.each(["Kind regards", "Mit freundlichen Grüßen", "Best", "Bien cordialement"])(
    "on one line begins behind the words that end the letter: %s",
    (closing) => {
      const text = `${closing}, Peter Jansen | Group leader | Hubrecht Institute | p.jansen@hubrecht.example | +31 30 212 1800`;
      expect(readSignature(text)).toMatchObject({
        name: "Peter Jansen",
        role: "Group leader",
        organization: "Hubrecht Institute",
        email: "p.jansen@hubrecht.example",
        phone: "+31 30 212 1800",
      });
    },
  );

  it.each([
    ["C/ Melchor Fernández Almagro, 3\n28013 Madrid", "C/ Melchor Fernández Almagro, 3, 28013 Madrid"],
    ["Calle Mayor 12, 3º B\n28013 Madrid", "Calle Mayor 12, 3º B, 28013 Madrid"],
    [
      "10 Post Office Square, Suite 800\nBoston, MA 02110",
      "10 Post Office Square, Suite 800, Boston, MA 02110",
    ],
  ])("has the street with the town: %j", (lines, address) => {
    const text = `Saludos,\nMarta Gil\nEditor\nFenwick Press\n${lines}\nmarta@fenwick.example\n+34 917 328 000`;
    expect(readSignature(text)).toMatchObject({ name: "Marta Gil", address, notes: "" });
  });

  it("keeps a second number and the street, with what they are called", () => {
    const text =
      "Ana Ruiz\nPostdoc, EMBL\nPhone: +49 6221 387-0\nMobile: +49 171 5551234\nFax: +49 6221 387-1\nMeyerhofstraße 1, 69117 Heidelberg\nana@example.org";
    expect(readSignature(text)).toMatchObject({
      organization: "EMBL",
      phone: "+49 6221 387-0",
      address: "Meyerhofstraße 1, 69117 Heidelberg",
      notes: "Mobile +49 171 5551234",
    });
  });

  it.each([
    "Ana Ruiz, EMBL, met at the Heidelberg poster session, ana@example.org",
    "Ana Ruiz, EMBL, ana@example.org\nImre Kovács, Fenwick\nLin Wei, Lumen",
    "Ana Ruiz\nImre Kovács\nLin Wei\nana@example.org",
    "Ana Ruiz <ana@example.org>\nImre <imre@example.org>\nLin <lin@example.org>",
    "met Ana Ruiz at EMBL, told me to apply for the June course\nsend her our protocol Friday",
    "Ana Ruiz\nEMBL",
    "",
  ])("is not what only looks like one: %j", (text) => {
    expect(readSignature(text)).toBeUndefined();
  });

  it("stays within bounds whatever is pasted, and is read at once", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 4_500 }), (text) => {
        const read = readSignature(`Ana Ruiz\n${text}\nana@example.org`);
        expect(Object.values(read ?? {}).every((part) => part.length <= 1_000)).toBe(true);
      }),
    );
    // Read in no time, or never: an expression that tries every way of dividing them would outlive the test.
    for (const letter of ["1", "a", " ", "(", "-", "é", "a."])
      readSignature(`Ana Ruiz\n${letter.repeat(3_900 / letter.length)}\nana@example.org`);
  });

  it.each(["Cara Jones", "Gentile Bellini"])("is of %s, whose name greets in Italian", (name) => {
    expect(readSignature(`Cara Lin,\nBest wishes\n${name}\nPostdoc, EMBL\nana@example.org`)).toMatchObject({
      name,
      role: "Postdoc",
    });
  });

  it("is one person's below the end of a letter, whatever else reads as a name, and where the address is from", () => {
    const text = [
      "Best regards,",
      "Ana",
      "--",
      "Dr. Ana Ruiz",
      "Group Leader | Genome Biology",
      "Fenwick Heidelberg",
      "Meyerhofstraße 1, 69117 Heidelberg, Germany",
      "T: +49 6221 387-0 | M +49 170 1234567",
      "ana.ruiz@fenwick.example | https://www.fenwick.example/ruiz",
    ].join("\n");
    expect(readSignature(text)).toMatchObject({
      name: "Ana Ruiz",
      role: "Group Leader",
      organization: "Fenwick Heidelberg",
      email: "ana.ruiz@fenwick.example",
      phone: "+49 6221 387-0",
      url: "https://www.fenwick.example/ruiz",
    });
  });

  it.each([
    [
      "Kern & Söhne GmbH\nDr. Tobias Kern\nHauptstraße 5\n72336 Balingen",
      { name: "Tobias Kern", role: "", organization: "Kern & Söhne GmbH" },
    ],
    [
      "Ana Ruiz\nGroup leader\nRhône Institute\n12 rue de la Part\n69003 Lyon",
      { name: "Ana Ruiz", role: "Group leader", organization: "Rhône Institute" },
    ],
    [
      "Noor Haddad\n5 Mill Road\nCambridge CB1 2AB",
      { name: "Noor Haddad", role: "", organization: "", address: "5 Mill Road, Cambridge CB1 2AB" },
    ],
  ])("is an address as on an envelope, too: %j", (typed, read) => {
    expect(readSignature(typed)).toMatchObject(read);
  });

  it.each([
    ["Norway", "P.O. Box 1048 Blindern\n0316 Oslo\nNorway", "P.O. Box 1048 Blindern, 0316 Oslo, Norway"],
    ["Germany", "Kirchgasse 5\n20095 Hamburg\nGermany", "Kirchgasse 5, 20095 Hamburg, Germany"],
    ["Schweiz", "CH-8006 Zürich\nSchweiz", "CH-8006 Zürich, Schweiz"],
    ["USA", "12 Main Street, Springfield, IL 62704\nUSA", "12 Main Street, Springfield, IL 62704, USA"],
    ["Norway", "Norway", ""],
  ])("has its lines of post as one address, and %s for nobody's role: %j", (_, lines, address) => {
    expect(readSignature(`Ana Ruiz, PhD\nUniversity of Oslo\n${lines}\n+47 22 85 50 50`)).toMatchObject({
      ...{
        name: "Ana Ruiz",
        role: "",
        organization: "University of Oslo",
        address,
        phone: "+47 22 85 50 50",
      },
    });
  });

  it.each([
    ["Scientist - R&D", "Fenwick Ltd.", "Scientist, R&D"],
    ["Scientist - R&D", "Fenwick", "Scientist, R&D"],
    ["Head of Sales - EMEA", "Fenwick GmbH", "Head of Sales, EMEA"],
    ["Head of Sales | DACH", "Fenwick Deutschland B.V. & Co. KG", "Head of Sales, DACH"],
    ["Engineer - CMC", "Fenwick Oyj", "Engineer"],
    ["Engineer - CMC", "Fenwick S.p.A.", "Engineer"],
    ["Engineer - CMC", "Fenwick SE", "Engineer"],
    ["Engineer - CMC", "Fenwick Sp. z o.o.", "Engineer"],
    ["Engineer - CMC", "Fenwick UG (haftungsbeschränkt)", "Engineer"],
    ["Engineer - CMC", "Fenwick Group AG", "Engineer"],
    ["Engineer", "EMBL", "Engineer"],
  ])("has a firm for where, and a part of the work or of the world for none: %s, %s", (does, firm, role) => {
    expect(readSignature(`Ana Ruiz\n${does}\n${firm}\nana@example.org`)).toMatchObject({
      ...{ role, organization: firm },
    });
  });

  it.each([
    "PhD (she/her)",
    "MD, PhD (she/her/hers)",
    "FRCP [she/her]",
    "M.Sc. (sie/ihr)",
    "PhD, she/her",
    "PhD | she/her",
    "LL.M. (Harvard)",
    "Dipl.-Ing. (FH)",
    "DPhil (Oxon) FRS",
  ])("has letters after the name for nothing that somebody does, pronouns or not: %s", (letters) => {
    expect(
      readSignature(`Ana Ruiz, ${letters}\nAssociate Editor, Nature Methods\nFenwick Hale\nana@example.org`),
    ).toMatchObject({
      name: "Ana Ruiz",
      role: "Associate Editor, Nature Methods",
      organization: "Fenwick Hale",
    });
  });

  it("keeps what stands in brackets behind what somebody does, and an office by its letters", () => {
    expect(readSignature("Ana Ruiz, Editor (optics)\nLumen\nana@example.org")).toMatchObject({
      ...{ role: "Editor (optics)", organization: "Lumen" },
    });
    expect(readSignature("Ana Ruiz, RAC (she/her)\nEditor\nana@example.org")).toMatchObject({
      ...{ role: "Editor", organization: "RAC" },
    });
  });

  it.each([
    ["Steuerberaterin", "Ruiz & Kollegen (PartG mbB)"],
    ["Rechtsanwältin", "Ruiz & Partner mbB"],
    ["Rechtsanwältin", "Ruiz & Partner"],
    ["Partner", "Ruiz und Partner"],
    ["Steuerberaterin", "Fenwick, Hale & Partner mbB"],
    ["Patent Attorney", "Ruiz Partnerschaft mbB"],
    ["Architektin", "Ruiz GbR"],
    ["Geschäftsleitung", "Ruiz & Söhne"],
    ["Avocate à la Cour", "Ruiz et Associés"],
    ["Avvocato", "Ruiz & Associati"],
    ["Rechtsanwältin & Partner", "Fenwick"],
    ["Product Manager", "Fenwick"],
  ])("has what they do and where in either order: %s, %s", (role, organization) => {
    for (const lines of [
      [role, organization],
      [organization, role],
    ])
      expect(readSignature(`Imre Kovács\n${lines.join("\n")}\nimre@example.org`)).toMatchObject({
        ...{ name: "Imre Kovács", role, organization },
      });
  });

  it("has a firm above the name for where", () => {
    expect(readSignature("Fenwick Oyj\nAna Ruiz\nEditor\nana@example.org")).toMatchObject({
      ...{ name: "Ana Ruiz", role: "Editor", organization: "Fenwick Oyj" },
    });
  });

  it("is of whoever signs for another, and takes initials for none that do", () => {
    expect(readSignature("i.A. Ana Ruiz\nEditor\nLumen\nana@example.org")?.name).toBe("Ana Ruiz");
    expect(readSignature("I.A. Ruiz\nEditor\nLumen\nana@example.org")?.name).toBe("I.A. Ruiz");
  });

  it("is none where a note names a street and a year", () => {
    expect(readSignature("Met Ana Ruiz\nat a party in Mill Road\nin 2024")).toBeUndefined();
  });

  it("is none where a page gives the address of an office below a name", () => {
    expect(
      readSignature("Lena Schmidt, EMBL\nAna Ruiz, EMBL\nContact: info@conference.example"),
    ).toBeUndefined();
  });
});
