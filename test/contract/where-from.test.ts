import { expect, it } from "vitest";
import { handedFiles } from "./handed-files.ts";
import { onEveryStore } from "./stores.ts";

const ANA = ["BEGIN:VCARD", "VERSION:3.0", "FN:Ana Ruiz", "N:Ruiz;Ana;;;"];

onEveryStore((open) => {
  it("each fact of somebody tells which file it is from and of which day, or that it was noted here", async () => {
    const test = await open();
    const { ask } = test;
    const texts: Record<string, string> = {
      "one.vcf": [...ANA, "EMAIL:ana@lumen.example", "ORG:Lumen", "END:VCARD", ""].join("\r\n"),
      "two.vcf": [
        ...ANA,
        "EMAIL:ana@lumen.example",
        "TEL:+49 30 20930",
        "BDAY:1980-04-12",
        "END:VCARD",
        "",
      ].join("\r\n"),
    };
    Object.assign(test.home, { ports: { files: handedFiles((name) => texts[name] ?? "") } });
    const first = test.clock;
    await ask("import.apply", { files: ["one.vcf"] });
    test.clock += 86_400_000;
    const second = test.clock;
    await ask("import.apply", { files: ["two.vcf"] });
    const [ana] = (await ask("person.list", {})).people;
    const id = ana?.id ?? "";
    test.clock += 86_400_000;
    await ask("person.addWay", { id, value: "ana@home.example" });
    expect((await ask("person.show", { id })).sources).toEqual([
      { from: "", at: test.clock, facts: ["ana@home.example"] },
      { from: "two.vcf", at: second, facts: ["the birthday", "+49 30 20930"] },
      { from: "one.vcf", at: first, facts: ["the name", "ana@lumen.example", "Lumen"] },
    ]);
    const other = await ask("person.add", { name: "Ana Ruiz", anyway: true });
    const [pair] = (await ask("person.duplicates", {})).pairs;
    const of = [pair?.one, pair?.other].find((each) => each?.id === id);
    expect([pair?.one.id, pair?.other.id].toSorted()).toEqual([id, other.id].toSorted());
    expect(of?.facts).toContainEqual({ fact: "the birthday", from: "two.vcf", at: second });
    expect(of?.facts).toContainEqual({ fact: "ana@home.example", from: "", at: test.clock });
    await ask("import.undo", {});
    expect((await ask("person.show", { id })).sources.map(({ from }) => from)).toEqual(["", "one.vcf"]);
  });
});
