import { listed } from "#people/shown.ts";
import type { Agreement } from "./agreement.ts";
import type { NameLevel } from "./names.ts";

const NAMES: Readonly<Record<NameLevel, string>> = {
  missing: "",
  same: "the same name",
  "other-form": "another form of the name",
  mistyped: "the name but for a letter or two",
  initial: "a name that begins the same",
  "one-word": "a part of the name",
  "one-word-close": "nearly a part of the name",
  single: "the same name, a single word",
  partly: "a part of the name",
  apart: "another name",
};

/**
 * What speaks for one person, as a whole sentence and as what follows "Perhaps the same as Ana Ruiz:". `isPart`: one
 * name is the same but for a word more, as Anna Müller's is in Anna Müller-Westernhagen's.
 */
export function inWords(
  agreement: Agreement,
  isPart = false,
): { readonly certain: string; readonly ask: string } {
  const facts = [isPart ? "the one name in the other" : NAMES[agreement.name], ...beside(agreement)].filter(
    (fact) => fact !== "",
  );
  const said = listed(facts);
  return {
    certain:
      !isPart && isAtOne(agreement, facts.length)
        ? "The same name at the same organization."
        : `${said.slice(0, 1).toUpperCase()}${said.slice(1)}.`,
    ask: askedAbout(agreement, facts.length, said, isPart),
  };
}

function isAtOne({ name, organization }: Agreement, facts: number): boolean {
  return name === "same" && organization === "same" && facts === 2;
}

function askedAbout(agreement: Agreement, facts: number, said: string, isPart: boolean): string {
  const { name, organization, email } = agreement;
  const called = isPart ? "one name is in the other" : "name is the same";
  if (isAtOne(agreement, facts)) {
    const both = isPart
      ? `the ${called}, and the organization is the same`
      : "the name and the organization are the same";
    return `${both}, and ${email === "different" ? "the e-mail addresses are not" : "many have that name"}.`;
  }
  if (name === "single" && facts === 1) return "the name is the same, and it is a single word.";
  if (name === "same" && organization === "different" && facts === 1)
    return `the ${called}, at another organization.`;
  if (name === "same" && facts === 1) return `the ${called}, and nothing else tells.`;
  return `${said}.`;
}

function beside({ email, phone, organization, birthday, place }: Agreement): readonly string[] {
  return [
    {
      mistyped: "an e-mail address but for a letter",
      "same-local": "the same letters before the @",
      named: "an e-mail address made of it",
      "same-domain": "an e-mail address at the same place",
    }[email as string] ?? "",
    phone === "same" ? "the same number" : "",
    organization === "same"
      ? "the same organization"
      : organization === "mailed"
        ? "an e-mail address of that organization"
        : organization === "close"
          ? "nearly the same organization"
          : "",
    {
      same: "the same birthday",
      "same-day": "the same birthday",
      "one-off": "a birthday but for a slip",
      "two-off": "a similar birthday",
    }[birthday as string] ?? "",
    { same: "the same address", "same-town": "the same town", "close-town": "nearly the same town" }[
      place as string
    ] ?? "",
  ];
}
