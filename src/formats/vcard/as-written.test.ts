import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readContacts } from "#formats/jscontact/read.ts";
import { writeContacts } from "#formats/jscontact/write.ts";
import type { VCard } from "./card.ts";
import { keptLine } from "./kept.ts";
import { readCards } from "./read.ts";
import { toWrite } from "./testing.ts";
import { type Card, writeCards } from "./write.ts";

const pair = readFileSync(new URL("pairs/told-with-more.vcf", import.meta.url), "utf8");
const read = (text: string): VCard => {
  const [first] = readCards({ text, charset: "utf-8" }).cards;
  if (first === undefined) throw new Error("There is no card.");
  return first.card;
};
const ours = /^(?:PRODID|REV|KIND|X-WEAKTIES-ID)[;:]/;
/** Its lines whole and in an order of their own, parameters too; a label beside what it is of, whatever the group is called. */
const linesOf = (text: string) => {
  const lines = text
    .replaceAll("\r\n ", "")
    .split("\r\n")
    .filter((line) => line !== "" && !ours.test(line));
  const names = new Map<string, string>();
  for (const line of lines) {
    const [, group = "", rest = ""] = /^([\w-]+)\.(.*)$/.exec(line) ?? [];
    if (group !== "" && !rest.startsWith("X-AB") && !names.has(group))
      names.set(group, rest.split(/[;:]/)[0] ?? "");
  }
  return lines
    .map((line) => line.replace(/^([\w-]+)\./, (_, group) => `${names.get(group)}.`))
    .map((line) => {
      const head = /^(?:"[^"]*"|[^:"])*/.exec(line)?.[0] ?? "";
      const [name, ...params] = head.match(/(?:"[^"]*"|[^;"])+/g) ?? [];
      return [name, ...params.toSorted()].join(";") + line.slice(head.length);
    })
    .toSorted();
};
const card = (...lines: readonly string[]) =>
  ["BEGIN:VCARD", "VERSION:4.0", "FN:Ana Ruiz", ...lines, "END:VCARD", ""].join("\r\n");
const out = (text: string, change: Partial<Card> = {}) =>
  writeCards([{ ...toWrite(read(text)), ...change }])
    .replaceAll("\r\n ", "")
    .split("\r\n");

describe("what a card says of a fact beside it", () => {
  it("[R58] goes out as it came in: languages, ids, types beside a label, groups, notes one by one", () => {
    expect(linesOf(writeCards([toWrite(read(pair))]))).toEqual(linesOf(pair));
  });

  it("[R58] goes through JSContact, where each has a place, and back", () => {
    const text = writeContacts([toWrite(read(pair))]);
    const [first] = JSON.parse(text);
    expect(first).toMatchObject({
      uid: "urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
      name: { full: "Ana Ruiz", sortAs: { surname: "Ruiz", given: "Ana" }, vCardParams: { language: "es" } },
      nicknames: { k1: { name: "Boss", contexts: { work: true } }, k2: { name: "Chief" } },
      emails: {
        e1: { address: "ana@home.example", pref: 2, vCardParams: { "x-foo": "bar" } },
        e2: { address: "ana@lumen.example", label: "Lab", contexts: { work: true } },
      },
      phones: {
        p1: { number: "tel:+34-91-123-45-67;ext=9", contexts: { private: true }, features: { voice: true } },
      },
      onlineServices: {
        o1: { service: "Mastodon", uri: "https://social.example/@ana" },
        o2: { uri: "xmpp:ana@example.org", vCardName: "impp", pref: 1 },
      },
      addresses: { a1: { countryCode: "ES", label: "Office" }, a2: { timeZone: "Europe/Madrid" } },
      organizations: { o1: { name: "The Lumen", units: [{ name: "Optics" }], sortAs: "Lumen" } },
      titles: { t1: { name: "Postdoc", organizationId: "o1" }, t2: { kind: "role", name: "Scientist" } },
      notes: {
        n1: { note: "Le gusta el té.\nMucho.", created: "2022-11-23T15:01:32Z" },
        n2: { note: "Likes tea.", vCardParams: { language: "en" } },
      },
      anniversaries: {
        a1: { kind: "birth" },
        a2: { kind: "wedding", date: { year: 2001, month: 2, day: 3 } },
      },
      preferredLanguages: { p1: { language: "es", pref: 1 } },
      relatedTo: { "urn:uuid:00000000-7dec-11d0-a765-00a0c91e6bf6": { relation: { friend: true } } },
      keywords: { chess: true, tea: true },
      personalInfo: { p1: { kind: "hobby", value: "sewing", level: "high" } },
      vCardProps: expect.arrayContaining([["gender", {}, "unknown", "F"]]),
    });
    const [back] = readContacts(text).cards;
    if (back === undefined) throw new Error("It was not read.");
    const withoutIds = linesOf(writeCards([toWrite(back.card)])).map((line) =>
      line.replace(/;PROP-ID=[^;:]+/, ""),
    );
    const known = linesOf(pair).map((line) =>
      // Of a name one language is told in JSContact; what stood in one property stands in two.
      line.replace(/^N;LANGUAGE=es;/, "N;"),
    );
    const nicknames = (line: string) => !line.startsWith("NICKNAME");
    const inOrder = (line: string) => line.replace("TYPE=home,voice", "TYPE=voice,home");
    expect(withoutIds.filter(nicknames).map(inOrder)).toEqual(known.filter(nicknames));
  });

  it("is gone with the fact, and stays where only the label or the preference is another", () => {
    const kept = card(
      "item1.EMAIL;TYPE=work,x-lab;X-FOO=bar:a@x.example",
      "item1.X-ABLabel:Lab",
      "item1.X-BESIDE:1",
    );
    const email = (value: string, label: string, preferred?: true) =>
      out(kept, { emails: [{ value, label, ...(preferred && { preferred }) }] }).filter((line) =>
        /EMAIL|X-AB/.test(line),
      );
    expect(email("b@x.example", "work")).toEqual(["EMAIL;TYPE=work:b@x.example"]);
    expect(email("a@x.example", "Desk")).toEqual([
      "item1.EMAIL;X-FOO=bar;TYPE=work,x-lab:a@x.example",
      "item1.X-ABLabel:Desk",
    ]);
    expect(email("a@x.example", "home", true)).toEqual([
      "item1.EMAIL;X-FOO=bar;TYPE=home,x-lab;PREF=1:a@x.example",
    ]);
  });

  it("keeps no words of a note a second time, and tells nothing of one that has changed", () => {
    const text = card("NOTE;LANGUAGE=es:Un secreto.");
    expect(JSON.stringify(read(text).asWritten.map(keptLine))).not.toContain("secreto");
    expect(out(text, { note: "at a fair\n\nUn secreto." }).filter((line) => line.startsWith("NOTE"))).toEqual(
      ["NOTE:at a fair", "NOTE;LANGUAGE=es:Un secreto."],
    );
    expect(out(text, { note: "Nada." }).filter((line) => line.startsWith("NOTE"))).toEqual(["NOTE:Nada."]);
  });

  it("is kept only where there is more than is written anyway", () => {
    const plain = card(
      "EMAIL;TYPE=INTERNET,WORK;PREF=1:a@x.example",
      "TEL;TYPE=CELL:1234567",
      "label1.URL:https://a.example",
      "label1.X-ABLabel:shop",
      "ORG:Lumen",
      "NOTE:x",
      "BDAY:19850412",
    );
    expect(read(plain).asWritten).toEqual([]);
  });

  it("gives two people who were made one a group for each label", () => {
    const emails = [
      { value: "a@x.example", label: "Lab" },
      { value: "b@x.example", label: "Desk" },
    ];
    const kept = ["item1.EMAIL;X-A=1:a@x.example", "item1.X-B:1", "item1.EMAIL;X-A=2:b@x.example"];
    const written = writeCards([{ ...toWrite(read(card())), emails, kept }]);
    expect(read(written).emails).toEqual(emails);
  });

  it("[R58] comes back the same, whatever is said of whatever fact", () => {
    const param = fc.tuple(
      fc.constantFrom("LANGUAGE", "ALTID", "PID", "X-FOO", "SORT-AS", "MEDIATYPE", "PROP-ID"),
      fc.string({
        unit: fc.constantFrom("a", "b", "1", ";", ":", ",", '"', "^", "é"),
        minLength: 1,
        maxLength: 6,
      }),
    );
    const type = fc.subarray(["work", "home", "voice", "cell", "x-own"], { maxLength: 3 });
    const fact = fc.constantFrom(
      ["EMAIL", "a@x.example"],
      ["TEL", "+34 1 234 56"],
      ["URL", "https://a.example/x"],
      ["ADR", ";;1 Fő tér;Pécs;;7621;"],
      ["NOTE", "likes tea"],
      ["ORG", "Lumen;Optics"],
      ["TITLE", "Postdoc"],
      ["NICKNAME", "Anita"],
      ["BDAY", "19850412"],
    );
    const line = fc.record({
      fact,
      params: fc.uniqueArray(param, { selector: ([name]) => name, maxLength: 3 }),
      type,
      label: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.uniqueArray(line, { selector: ({ fact: [name] }) => name }), (all) => {
        const lines = all.flatMap(({ fact: [name = "", value = ""], params, type: types, label }, at) => {
          const isLabelled = label && ["EMAIL", "TEL", "URL", "ADR"].includes(name);
          const group = isLabelled ? `item${at}` : "";
          const given = Object.fromEntries(params.map(([key, said]) => [key, [`x${said}x`]]));
          const inTypes = types.length > 0 && name !== "BDAY" ? { TYPE: types } : {};
          return [
            keptLine({ group, name, params: { ...given, ...inTypes }, value }),
            ...(isLabelled ? [`${group}.X-ABLabel:Lab`] : []),
          ];
        });
        const first = read(card(...lines));
        const again = read(writeCards([toWrite(first)]));
        const told = ({ asWritten, ...rest }: VCard) => ({
          ...rest,
          uid: "",
          parts: null,
          asWritten: asWritten
            .map(keptLine)
            .map((each) => linesOf(each))
            .toSorted(),
          others: rest.others.filter(({ name }) => name !== "X-WEAKTIES-ID"),
        });
        expect(told(again)).toEqual(told(first));
      }),
      { numRuns: 300 },
    );
  });
});

it("a day that is none goes out in words, in either format", () => {
  const text = card("BDAY:1985-13-45");
  const there = { ...toWrite(read(text)), birthday: "1985-13-45" };
  expect(writeCards([there])).toContain("\r\nBDAY;VALUE=text:1985-13-45\r\n");
  expect(JSON.parse(writeContacts([there]))[0].anniversaries).toBeUndefined();
  expect(writeCards([{ ...there, birthday: "--02-29" }])).toContain("\r\nBDAY:--0229\r\n");
});
