import { describe, expect, it } from "vitest";
import type { ExistingPerson } from "#people/existing.ts";
import type { PersonId } from "#people/id.ts";
import type { DateText } from "#time/date.ts";
import { person } from "../testing.ts";
import { blocksOf } from "./blocks.ts";
import { compare } from "./compare.ts";
import { traitsOfExisting, traitsOfRecord } from "./traits.ts";
import { SHIPPED } from "./weights.ts";
import { rarityAmong } from "./words-in-use.ts";

const between = (a: Parameters<typeof person>[0], b: Parameters<typeof person>[0]) => {
  const [one, other] = [traitsOfRecord(person(a)), traitsOfRecord(person(b))];
  const verdict = compare(one, other);
  expect(compare(other, one).kind).toBe(verdict.kind);
  if (verdict.kind !== "different") {
    expect(blocksOf(one).some((key) => blocksOf(other).includes(key))).toBe(true);
  }
  return verdict.kind;
};

const known = (name: string, alsoCalled: readonly string[], organization: string): ExistingPerson => ({
  id: "p1" as PersonId,
  name,
  alsoCalled,
  leftOut: false,
  points: [],
  places: [{ organization: organization.toLowerCase(), role: "" }],
  notes: "",
  howMet: "",
  birthday: null,
  connectedOn: null,
  paceMonths: null,
});

describe("whether two are one person", () => {
  it("goes by each name that somebody had before two were made one", () => {
    const record = traitsOfRecord(person({ name: "Ana Quiroga", organization: "Lumen" }));
    const now = traitsOfExisting(known("Ana Achterberg", [], "Lumen"));
    expect(compare(record, now).kind).toBe("different");
    const both = traitsOfExisting(known("Ana Achterberg", ["Ana Quiroga", "A. Q."], "Lumen"));
    expect(compare(record, both)).toEqual({
      kind: "certain",
      reason: "The same name at the same organization.",
    });
    expect(compare(both, record).kind).toBe("certain");
    expect(blocksOf(record).some((key) => blocksOf(both).includes(key))).toBe(true);
  });

  it("is certain by a profile, whatever the names", () => {
    expect(between({ name: "Ana Ruiz", linkedin: "ana" }, { name: "Anita Kovács", linkedin: "ana" })).toBe(
      "certain",
    );
  });

  it("asks about two of one family name who share an address, and not about somebody who married", () => {
    const email = "kovacs@example.org";
    expect(between({ name: "Ana Kovács", email }, { name: "Imre Kovács", email })).toBe("ask");
    expect(between({ name: "Ana Ruiz", email }, { name: "Ana Kovács", email })).toBe("certain");
    expect(between({ name: "Robert Kovács", email }, { name: "Bob Kovács", email })).toBe("certain");
    expect(between({ name: "Ana Maria Kovács", email }, { name: "Ana Kovács", email })).toBe("certain");
  });

  it("is certain by an address, unless nothing of the names agrees", () => {
    const email = "ana@example.org";
    expect(between({ name: "Ana Ruiz", email }, { name: "Ana Kovács-Ruiz", email })).toBe("certain");
    expect(between({ name: "Ana Ruiz", email }, { name: "A. Ruiz", email })).toBe("certain");
    expect(between({ name: "Ana Ruiz", email }, { name: email, email })).toBe("certain");
    expect(between({ name: "Ana Ruiz", email }, { name: "Imre Nagy", email })).toBe("ask");
  });

  it("asks about namesakes whose addresses are nearly one at two places", () => {
    const at = (name: string, email: string, organization = "") => ({ name, email, organization });
    for (const [one, other] of [
      [at("John Smith", "john.smith@gmail.com"), at("John Smith", "john.smith@ymail.com")],
      [at("Wei Zhang", "wei.zhang@ucsd.edu", "UCSD"), at("Wei Zhang", "wei.zhang@ucsb.edu", "UCSB")],
      [at("Jan Smit", "jan.smit@tue.nl"), at("Jan Smit", "jan.smit@tum.nl")],
      [at("Ali Khan", "ali.khan@uic.edu"), at("Ali Khan", "ali.khan@uci.edu")],
      [at("Ana Ruiz", "ana.ruiz@lumen.nl"), at("Ana Ruiz", "ana.ruiz@lumen.be")],
      [at("Ana Ruiz", "ana.ruiz@northlab.org", "Northlab"), at("Ana Ruiz", "ana.ruiz@northlaw.org", "Holt")],
      [at("Marie Olsen", "marie@olsen.example"), at("Maria Olsen", "maria@olsen.example")],
      [at("Sara Pike", "sara@pike.example"), at("Sarah Pike", "sarah@pike.example")],
      [at("Nora Note", "nora@lumen.example", "Lumen"), at("Norah Note", "norah@lumer.example", "Beta")],
    ] as const)
      expect([one.email, other.email, between(one, other)]).toEqual([one.email, other.email, "ask"]);
    for (const [one, other] of [
      [at("John Smith", "john.smith@gmail.com"), at("John Smith", "john.smith@gmial.com")],
      [at("John Smith", "john.smith@gmail.com"), at("John Smith", "john.smith@gmail.con")],
      [at("Ana Ruiz", "ana.ruiz@northlab.org"), at("Ana Ruiz", "ana.ruiz@northalb.org")],
      [at("Sara Pike", "sara.pike@lumen.example"), at("Sarah Pike", "sara.pkie@lumen.example")],
    ] as const)
      expect([one.email, other.email, between(one, other)]).toEqual([one.email, other.email, "certain"]);
  });

  it("asks whether somebody has a new profile where the name and the day you connected are the same", () => {
    const cleo = (linkedin: string, connectedOn: string) => ({
      name: "Cleopatra Rayburn",
      linkedin,
      connectedOn: connectedOn as DateText,
      organization: "Globex",
    });
    const day = "2021-02-03";
    expect(between(cleo("cleo", day), cleo("cleopatra-rayburn", day))).toBe("ask");
    expect(between(cleo("cleo", day), cleo("cleopatra-rayburn", "2021-02-04"))).toBe("different");
  });

  it("does not take two for one whose names are each another form of the other's, and nothing else", () => {
    expect(between({ name: "Hans Schmidt" }, { name: "John Smith" })).toBe("different");
    expect(between({ name: "Sergei Ivanov" }, { name: "Sergey Ivanoff" })).toBe("ask");
    expect(between({ name: "Bob Smith" }, { name: "Robert Smith" })).toBe("ask");
  });

  it("tells a father from his son, who share a house and a name", () => {
    const phone = "+1 617 555 0105";
    expect(between({ name: "John Smith Sr.", phone }, { name: "John Smith, Jr", phone })).toBe("different");
    expect(between({ name: "John Smith Jr.", phone }, { name: "John Smith Junior", phone })).toBe("certain");
    expect(between({ name: "John Smith Jr.", phone }, { name: "John Smith", phone })).toBe("certain");
    const email = "js@example.org";
    for (const [father, son] of [
      ["Hans Müller sen.", "Hans Müller jun."],
      ["Hans Müller senior", "Hans Müller junior"],
      ["Alexandre Dumas (père)", "Alexandre Dumas (fils)"],
      ["id. Kovács Imre", "ifj. Kovács Imre"],
      ["Juan Ruiz (padre)", "Juan Ruiz (hijo)"],
    ] as const) {
      expect(between({ name: father, email }, { name: son, email }), father).toBe("ask");
      expect(between({ name: father, email }, { name: father, email }), father).toBe("certain");
    }
    expect(between({ name: "Amartya Sen", email }, { name: "Amartya Sen", email })).toBe("certain");
    expect(between({ name: "John Smith II", email }, { name: "John Smith III", email })).toBe("ask");
  });

  it("asks, however likely it is, about two of one name who have a number each at one switchboard", () => {
    const at = (phone: string, more: { birthday?: string } = {}) => ({
      name: "Ana Quiroga",
      organization: "Lumen",
      phone,
      ...more,
    });
    const scale = { model: { odds: SHIPPED, priorBits: 0 }, rarity: rarityAmong([]) };
    const likely = (a: Parameters<typeof person>[0], b: Parameters<typeof person>[0]) =>
      compare(traitsOfRecord(person(a)), traitsOfRecord(person(b)), () => scale).kind;
    for (const [one, other] of [
      ["+49 30 2093-1234", "+49 30 2093-5678"],
      ["+49 30 2093-0", "+49 30 2093-70405"],
      ["+49 30 20930 ext. 12", "+49 30 20930 ext. 34"],
    ] as const)
      expect([one, likely(at(one), at(other))]).toEqual([one, "ask"]);
    expect(likely(at("+49 30 2093-1234"), at("+49 171 555 0134"))).toBe("certain");
    const birthday = "1980-04-12";
    expect(likely(at("+49 30 2093-1234", { birthday }), at("+49 30 2093-5678", { birthday }))).toBe(
      "certain",
    );
  });

  it("never takes for one whose addresses differ by the letter by which their names do", () => {
    for (const [one, other] of [
      ["Mario Rossi", "Maria Rossi"],
      ["Daniel Achterberg", "Daniela Achterberg"],
      ["Jan Novak", "Jana Novak"],
      ["Li Wei", "Li Wen"],
    ] as const)
      for (const organization of ["", "Lumen"])
        for (const domain of ["lumen.example", "gmail.com"]) {
          const of = (name: string) => ({
            name,
            organization,
            email: `${name.toLowerCase().replace(" ", ".")}@${domain}`,
          });
          expect([one, domain, between(of(one), of(other))]).not.toEqual([one, domain, "certain"]);
        }
    // A slip in one of the two is a slip.
    const email = "mario.rossi@lumen.example";
    expect(
      between({ name: "Mario Rossi", email }, { name: "Mario Rosis", email: "maro.rossi@lumen.example" }),
    ).toBe("certain");
    expect(
      between({ name: "Mario Rossi", email }, { name: "Mario Rossi", email: "maro.rossi@lumen.example" }),
    ).toBe("certain");
  });

  it("asks about another given name at one address, also where several read it, and takes nobody for a slip", () => {
    for (const [one, other] of [
      ["Peter Klein", "Petra Klein"],
      ["Anna Huber", "Hanna Huber"],
      ["Maria Rossi", "Mario Rossi"],
      ["Maria Rossi", "Mario Rossi-Bianchi"],
      ["Wei Li", "Wen Li"],
      ["Tim Huber", "Tom Huber"],
      ["Katrin Huber", "Karin Huber"],
    ] as const)
      for (const email of ["office@praxis.example", "praxis@huber.example"])
        expect([one, email, between({ name: one, email }, { name: other, email })]).toEqual([
          one,
          email,
          "ask",
        ]);
    const email = "office@praxis.example";
    for (const other of ["Peter Klein", "Klein, Peter", "Pete Klein", "P. Klein", email])
      expect([other, between({ name: "Peter Klein", email }, { name: other, email })]).toEqual([
        other,
        "certain",
      ]);
  });

  it("takes a man's name and a woman's for two, also where they differ by a letter", () => {
    for (const [one, other] of [
      ["Jan", "Jana"],
      ["Peter", "Petra"],
      ["Mario", "Maria"],
      ["Hans", "Hanna"],
      ["Daniel", "Daniela"],
      ["Christian", "Christina"],
      ["Paul", "Paula"],
      ["Simon", "Simone"],
      ["Andreas", "Andrea"],
      ["Julius", "Julia"],
      ["Zdenko", "Zdenka"],
    ] as const) {
      const at = (given: string, local: string) => ({
        name: `${given} Achterberg`,
        organization: "Lumen",
        email: `${local}.achterberg@lumen.example`,
      });
      const verdict = between(at(one, one.slice(0, 1)), at(other, other.slice(0, 2)));
      expect([one, verdict === "certain"]).toEqual([one, false]);
      const name = (given: string) => ({ name: `${given} Achterberg`, organization: "Lumen" });
      // Without addresses that speak against it, one of the two may be a slip.
      expect([one, between(name(one), name(other))]).toEqual([one, "ask"]);
    }
    // A family name may be written either way of one woman.
    expect(
      between({ name: "Elena Petrov", organization: "MSU" }, { name: "Elena Petrova", organization: "MSU" }),
    ).toBe("ask");
  });

  it("takes addresses that a house gave out by one pattern for two people's", () => {
    const at = (name: string, email: string) => ({ name, email, organization: "LMU" });
    expect(between(at("Eva Maier", "e.maier@lmu.example"), at("Eva Maier", "ev.maier@lmu.example"))).toBe(
      "ask",
    );
    expect(between(at("Jan Novak", "j.novak@lmu.example"), at("Jana Novak", "ja.novak@lmu.example"))).toBe(
      "different",
    );
    expect(between(at("Eva Maier", "maierj@lmu.example"), at("Eva Maier", "maier@lmu.example"))).toBe(
      "certain",
    );
  });

  it("asks about forms of one name beside what is nearly the same, and about another spelling", () => {
    for (const [one, at, other, there] of [
      ["Muhammad Al-Rashidi", "KAUST", "Mohammed Alrashidi", "KAUST"],
      ["Michail Gorbatschukow", "ETH Zürich", "Mikhail Gorbachukov", "ETH Zurich"],
      ["Stephen Mackintosh", "Oxford", "Steven McIntosh", "University of Oxford"],
      ["Katharina Meierhoff", "DKFZ", "Kathi Meierhoff", "DKFZ"],
      ["Beth Cartwrighton", "Sanger", "Elizabeth Cartwrighton", "Wellcome Sanger Institute"],
      ["Aoife Ní Bhriain", "TCD", "Aoife O'Brien", "TCD"],
      ["Gabi Zschiesche", "", "Gabriele Zschiesche", ""],
      ["Robert Okafor", "Merck", "Bob Okafor", "MSD"],
    ] as const) {
      const verdict = between({ name: one, organization: at }, { name: other, organization: there });
      expect([one, verdict]).not.toEqual([one, "different"]);
    }
  });

  it("asks about namesakes at one organization who have an address each", () => {
    const at = (email?: string) => ({ name: "Imre Nadas", organization: "CAS", ...(email ? { email } : {}) });
    expect(between(at("imre.nadas1@example.org"), at("imre.nadas2@example.org"))).toBe("ask");
    expect(between(at("imre.nadas1@example.org"), at())).toBe("certain");
  });

  it("asks about a name that many bear, also at one organization", () => {
    const at = (name: string) => between({ name, organization: "CAS" }, { name, organization: "CAS" });
    for (const name of ["Wei Wang", "Ming Li", "Wei Chen", "Na Li", "Bo Xu", "Thanh Nguyen"])
      expect([name, at(name)]).toEqual([name, "ask"]);
    expect(at("Imre Nadas")).toBe("certain");
  });

  it("takes a digit in a name for a part of it", () => {
    const at = (name: string, email: string) => ({ name, email, organization: "Lumen" });
    expect(between(at("Ana3 Ruiz", "a3@example.org"), at("Ana30 Ruiz", "a30@example.org"))).toBe("different");
    expect(between(at("Ana 3", "a3@example.org"), at("Ana 4", "a4@example.org"))).toBe("different");
  });

  it("is not told by the address of an office", () => {
    const email = "info@example.org";
    expect(between({ name: "Ana Ruiz", email }, { name: "Imre Nagy", email })).toBe("different");
  });

  it("takes a number only with the name, because households and offices share one", () => {
    const phone = "+36 1 555 0134";
    expect(between({ name: "Ana Ruiz", phone }, { name: "Ruiz, Ana", phone })).toBe("certain");
    expect(between({ name: "Ana Ruiz", phone }, { name: "A. Ruiz", phone })).toBe("ask");
    expect(between({ name: "Ana Ruiz", phone }, { name: "Imre Ruiz", phone })).toBe("different");
    expect(between({ name: "Ana Ruiz", phone: "55501" }, { name: "Imre", phone: "55501" })).toBe("different");
  });

  it("is certain by the name and organization, titles and legal forms aside", () => {
    const verdict = between(
      { name: "Dr. Ana Ruiz, PhD", organization: "Lumen, Inc." },
      { name: "Ruiz Ana", organization: "LUMEN GmbH" },
    );
    expect(verdict).toBe("certain");
    expect(
      between({ name: "Ana Ruiz", email: "ana@lumen.example" }, { name: "Ana Ruiz", organization: "Lumen" }),
    ).toBe("certain");
    expect(
      between(
        { name: "Søren Łukasz", organization: "Lumen" },
        { name: "Soren Lukasz", organization: "Lumen" },
      ),
    ).toBe("certain");
  });

  it("asks where only the name agrees, or agrees only nearly", () => {
    expect(
      between({ name: "Ana Ruiz", organization: "Lumen" }, { name: "Ana Ruiz", organization: "Harbour" }),
    ).toBe("ask");
    expect(between({ name: "Ana Ruiz" }, { name: "Ana Ruiz", email: "ana@example.org" })).toBe("ask");
    expect(between({ name: "Ana", organization: "Lumen" }, { name: "Ana", organization: "Lumen" })).toBe(
      "ask",
    );
    expect(
      between({ name: "A. Ruiz", organization: "Lumen" }, { name: "Ana Ruiz", organization: "Lumen" }),
    ).toBe("ask");
  });

  it("asks about a given name that stands in a longer one, whatever house and number they have in common", () => {
    const phone = "+33 1 45 55 01 00";
    const at = (name: string, email?: string) => ({
      name,
      phone,
      organization: "CNRS",
      ...(email === undefined ? {} : { email: `${email}@cnrs.example` }),
    });
    for (const [one, other] of [
      [at("Anne-Marie Dubois", "anne-marie.dubois"), at("Anne Dubois", "anne.dubois")],
      [at("Mary Ann Jones", "maryann.jones"), at("Mary Jones", "mary.jones")],
      [at("Juan Pérez Gómez", "juan"), at("Juan Carlos Pérez Gómez", "jcarlos")],
      [at("Jean Martin"), at("Jean-Pierre Martin")],
      [at("Dubois, Anne"), at("Anne-Marie Dubois")],
    ] as const)
      expect([one.name, between(one, other)]).toEqual([one.name, "ask"]);
    expect(between(at("Anne M. Dubois"), at("Anne Dubois"))).toBe("certain");
    const birthday = "1980-04-12";
    expect(between({ ...at("Jean Martin"), birthday }, { ...at("Jean-Pierre Martin"), birthday })).toBe(
      "certain",
    );
  });

  it("asks about two birthdays or two profiles, also where the address is one", () => {
    const email = "chen@example.org";
    const born = (name: string, birthday: string) => ({ name, email, birthday });
    expect(between(born("Hans Müller", "1950-01-02"), born("Hans Müller", "1982-05-06"))).toBe("ask");
    expect(between(born("Chen Wei", "1990-01-01"), born("Chen Wen", "1992-01-01"))).toBe("ask");
    expect(between({ name: "Chen Wei", email }, { name: "Chen Wen", email })).toBe("ask");
    const profiled = (linkedin: string) => ({ name: "Ana Ruiz", email, linkedin });
    expect(between(profiled("ana-1"), profiled("ana-2"))).toBe("ask");
    const dated = (birthday: string) => ({ name: "Ana Ruiz", linkedin: "ana-1", birthday });
    expect(between(dated("1980-04-12"), dated("1990-01-01"))).toBe("ask");
    const named = (birthday: string) => ({ name: "Ana Ruiz", email: "ana.ruiz@example.org", birthday });
    expect(between(named("1968-04-12"), named("1981-11-30"))).toBe("ask");
    expect(between(named("1980-04-12"), named("1980-11-30"))).toBe("certain");
    // A slip in it, or none told, is no other birthday.
    expect(between(born("Ana Ruiz", "1980-04-12"), born("Ana Ruiz", "1980-04-21"))).toBe("certain");
    expect(between(born("Ana Ruiz", "1980-04-12"), { name: "Ana Ruiz", email })).toBe("certain");
  });

  it("asks about a profile that is called like neither of two others", () => {
    expect(
      between({ name: "Ana Ruiz", linkedin: "see-mail" }, { name: "Imre Nagy", linkedin: "see-mail" }),
    ).toBe("ask");
  });

  it("asks about another family name beside the given one and the number, whatever is known of an employer", () => {
    const at = (name: string, phone = "+49 171 555 0134") => ({
      name,
      phone,
      organization: "EMBL",
      email: `${name.toLowerCase().replace(" ", ".")}@embl.example`,
    });
    expect(between(at("Anna Schmidt"), at("Anna Weber"))).toBe("ask");
    expect(between(at("Anna Schmidt"), { ...at("Anna Weber"), organization: "Lumen" })).toBe("ask");
    const phone = "+43 664 1234567";
    expect(between({ name: "Anna Schmidt", phone }, { name: "Anna Weber", phone })).toBe("ask");
    expect(between(at("Anna Schmidt"), at("Imre Weber"))).toBe("different");
    expect(between(at("Anna Schmidt"), at("Anna Weber", "+49 171 555 0135"))).toBe("different");
  });

  it("makes nothing of an address or a number that stands where none is known", () => {
    for (const email of ["none@none.com", "no-email@example.org", "n/a@example.org", "x@x.example"])
      expect([email, between({ name: "Ana Ruiz", email }, { name: "Ana Ruiz", email })]).toEqual([
        email,
        "ask",
      ]);
    for (const phone of ["0000000000", "+1111111111", "0123456789"])
      expect([phone, between({ name: "Ana Ruiz", phone }, { name: "Ana Ruiz", phone })]).toEqual([
        phone,
        "ask",
      ]);
  });

  it("tells two profiles or birthdays apart, whatever they are called", () => {
    const organization = "Lumen";
    expect(
      between(
        { name: "Ana Ruiz", organization, linkedin: "a1" },
        { name: "Ana Ruiz", organization, linkedin: "a2" },
      ),
    ).toBe("different");
    expect(
      between(
        { name: "Ana Ruiz", organization, birthday: "1980-04-12" },
        { name: "Ana Ruiz", organization, birthday: "1990-01-01" },
      ),
    ).toBe("different");
    expect(
      between(
        { name: "Ana Ruiz", organization, birthday: "--04-12" },
        { name: "Ana Ruiz", organization, birthday: "1980-04-12" },
      ),
    ).toBe("certain");
  });
});
