import { describe, expect, it } from "vitest";
import { person } from "../testing.ts";
import { compare } from "./compare.ts";
import { traitsOfRecord } from "./traits.ts";

type About = Parameters<typeof person>[0];

const reason = (a: About, b: About) => {
  const verdict = compare(traitsOfRecord(person(a)), traitsOfRecord(person(b)));
  return verdict.kind === "different" ? verdict.kind : `${verdict.kind}: ${verdict.reason}`;
};

describe("a reason", () => {
  it("names what speaks for one person", () => {
    expect(
      reason(
        { name: "Katarzyna Nowicka", email: "kasia.nowicka@example.org", birthday: "1980-04-12" },
        { name: "Kasia Nowicka", email: "kasia.nowicka@exmaple.org", birthday: "1980-04-12" },
      ),
    ).toBe("certain: Another form of the name, an e-mail address but for a letter and the same birthday.");
  });

  it("says nothing of addresses that nobody told", () => {
    const at = (email?: string) => ({ name: "Wei Wang", organization: "CAS", ...(email ? { email } : {}) });
    expect(reason(at(), at())).toBe(
      "ask: the name and the organization are the same, and many have that name.",
    );
    expect(reason(at("w.wang@example.org"), at("wei@example.com"))).toBe(
      "ask: the name and the organization are the same, and the e-mail addresses are not.",
    );
  });

  it("calls a name the same only where it is, and one that stands in the other so", () => {
    const at = (name: string, organization: string) => ({ name, organization });
    const whole = at("Anna Zschiesche-Westernhagen", "Uni Bonn");
    expect(reason(at("Anna Zschiesche", "Charité"), whole)).toBe(
      "ask: the one name is in the other, at another organization.",
    );
    expect(reason(at("Anna Zschiesche", "Uni Bonn"), whole)).toBe(
      "certain: The one name in the other and the same organization.",
    );
    expect(reason(at("Dr. Anna A. Zschiesche", "Charité"), at("Zschiesche, Anna", "Uni Bonn"))).toBe(
      "ask: the name is the same, at another organization.",
    );
  });

  it("says no other provider where there is none", () => {
    const at = (email: string) => ({ name: "Ana Ruiz", email });
    for (const [one, other] of [
      ["ana.ruiz@gmail.com", "ana.ruiz@example.org"],
      ["ana.ruiz@example.org", "anaruiz@example.org"],
    ] as const)
      expect(reason(at(one), at(other))).toMatch(/same letters before the @/);
  });
});
