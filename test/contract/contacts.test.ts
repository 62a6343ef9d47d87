import { describe, expect, inject, it } from "vitest";
import { Trouble } from "#syncing/trouble.ts";
import { connect, type Elsewhere, elsewhere, reachingOut } from "../dav/elsewhere.ts";
import { handedFiles } from "./handed-files.ts";
import { onEveryStore, onSqlite, type TestHome } from "./stores.ts";

const server = inject("radicale") ?? "";

const IMRE = `BEGIN:VCARD
VERSION:3.0
UID:imre-1
N:Nagy;Imre;;;
FN:Imre Nagy
ORG:Szeged University
ORG:A choir
item1.EMAIL:imre@szeged.example
item1.X-ABLabel:the lab
TEL;TYPE=CELL:+36 30 555 0101
X-FAVOURITE-TEA:green
END:VCARD
`;

describe.skipIf(server === "")("an address book elsewhere", () => {
  onEveryStore((open) => {
    const start = startWith(open);

    it("brings a change from there, sends one from here, and keeps what is not known here", async () => {
      const { here, there, id } = await withImre(start);
      await there.put("imre.vcf", IMRE.replace("END:", "EMAIL;TYPE=HOME:imre@home.example\nEND:"));
      await here.ask("person.edit", { id, name: "Imre Nagy-Kovács" });
      const answer = await here.ask("contacts.sync", { yes: true });
      expect(answer.deeds).toEqual([
        { what: "changed-here", name: "Imre Nagy-Kovács", detail: "e-mail" },
        { what: "changed-there", name: "Imre Nagy-Kovács", detail: "name" },
      ]);
      const card = await there.get("imre.vcf");
      for (const line of [
        "FN:Imre Nagy-Kovács",
        "imre@home.example",
        "X-FAVOURITE-TEA:green",
        "imre@szeged.example",
        "ORG:Szeged University",
        "ORG:A choir",
      ])
        expect(card).toContain(line);
      const shown = await here.ask("person.show", { id });
      expect(shown.contactPoints.map(({ value }) => value)).toContain("imre@home.example");
      expect((await here.ask("contacts.sync", { yes: true })).deeds).toEqual([]);
    });

    it("is named beside what it told of somebody, also where that was chosen of two", async () => {
      const { here, there, id } = await withImre(start);
      const name = (await here.ask("contacts.show", {})).account?.name;
      const tellers = async (fact: string) =>
        (await here.ask("person.show", { id })).sources
          .filter(({ facts }) => facts.includes(fact))
          .map(({ from, at }) => [from, at]);
      here.clock += 86_400_000;
      await here.ask("person.edit", { id, name: "Imre the First" });
      await there.put(
        "imre.vcf",
        IMRE.replace("FN:Imre Nagy", "FN:Dr Imre Nagy")
          .replace("ORG:Szeged University", "ORG:EMBL")
          .replace("END:", "EMAIL;TYPE=HOME:imre@home.example\nBDAY:1980-04-12\nEND:"),
      );
      await here.ask("contacts.sync", { yes: true });
      const synced = here.clock;
      for (const fact of ["imre@home.example", "the birthday", "EMBL"])
        expect(await tellers(fact), fact).toEqual([[name, synced]]);
      expect(await tellers("the name")).toEqual([["", synced]]);
      here.clock += 86_400_000;
      const [choice] = (await here.ask("contacts.show", {})).remarks;
      await here.ask("contacts.settle", { id: choice?.id ?? "", take: "there" });
      expect(await tellers("the name")).toEqual([[name, here.clock]]);
      expect((await here.ask("import.list", {})).imports.map(({ format }) => format)).toEqual(["carddav"]);
    });

    it("hears of a position on the day it begins, and not before", async () => {
      const { here, there, id } = await withImre(start, IMRE.replace("ORG:A choir\n", ""));
      const since = new Date(here.clock + 10 * 86_400_000).toISOString().slice(0, 10);
      await here.ask("person.moved", { id, organization: "EMBL", since } as never);
      expect((await here.ask("contacts.sync", { yes: true })).deeds).toEqual([]);
      expect(await there.get("imre.vcf")).toContain("ORG:Szeged University");
      here.clock += 11 * 86_400_000;
      await here.ask("contacts.sync", { yes: true });
      expect(await there.get("imre.vcf")).toContain("ORG:EMBL");
    });

    it("ends the role before where the card tells of another at the same organization, whoever told it", async () => {
      const { here, there, id } = await withImre(start);
      const shown = async () =>
        (await here.ask("person.show", { id })).affiliations
          .filter(({ role }) => role !== "")
          .map(({ role, endsOn }) => [role, endsOn]);
      const titled = (title: string) =>
        IMRE.replace("ORG:Szeged University", `ORG:Szeged University\nTITLE:${title}`);
      await there.put("imre.vcf", titled("Postdoc"));
      await here.ask("contacts.sync", { yes: true });
      here.clock += 86_400_000;
      await there.put("imre.vcf", titled("Senior Postdok"));
      await here.ask("contacts.sync", {});
      // A slip on the card, put right there, is no former post.
      await there.put("imre.vcf", titled("Senior Postdoc"));
      await here.ask("contacts.sync", {});
      const yesterday = new Date(here.clock - 86_400_000).toISOString().slice(0, 10);
      expect((await shown()).filter(([, endsOn]) => endsOn === null)).toEqual([["Senior Postdoc", null]]);
      expect(await shown()).toContainEqual(["Postdoc", yesterday]);
      expect(await shown()).toHaveLength(2);
    });

    it("leaves the words that the user put under a name where a card tells of another place", async () => {
      const { here, there, id } = await withImre(start);
      await here.ask("person.edit", { id, headline: "Sings bass, knows the archives" });
      await there.put("imre.vcf", IMRE.replace("Szeged University", "EMBL"));
      await here.ask("contacts.sync", {});
      const shown = await here.ask("person.show", { id });
      expect(shown.headline).toBe("Sings bass, knows the archives");
      expect(shown.affiliations.map(({ organization }) => organization)).toContain("EMBL");
    });

    it("keeps both names where both sides changed it, and lets the user choose theirs", async () => {
      const { here, there, id } = await withImre(start);
      await here.ask("person.edit", { id, name: "Imre the First" });
      await there.put("imre.vcf", IMRE.replace("FN:Imre Nagy", "FN:Dr Imre Nagy"));
      await here.ask("contacts.sync", { yes: true });
      const { remarks } = await here.ask("contacts.show", {});
      expect(remarks).toMatchObject([{ field: "name", here: "Imre the First", there: "Dr Imre Nagy" }]);
      expect(await there.get("imre.vcf")).toContain("FN:Dr Imre Nagy");
      await here.ask("contacts.settle", { id: remarks[0]?.id ?? "", take: "there" });
      await here.ask("contacts.sync", { yes: true });
      expect(await there.get("imre.vcf")).toContain("FN:Dr Imre Nagy");
      expect((await here.ask("person.show", { id })).name).toBe("Dr Imre Nagy");
      expect((await here.ask("contacts.show", {})).remarks).toEqual([]);
    });

    it("leaves a name there as it is until one of the two is chosen, and sends the rest", async () => {
      const { here, there, id } = await withImre(start);
      await here.ask("person.edit", { id, name: "Imre the First" });
      await there.put("imre.vcf", IMRE.replace("FN:Imre Nagy", "FN:Dr Imre Nagy"));
      await here.ask("contacts.sync", {});
      await here.ask("person.addWay", { id, value: "imre@lab.example" });
      const plan = await here.ask("contacts.plan", {});
      expect(plan.deeds).toEqual([{ what: "changed-there", name: "Imre the First", detail: "e-mail" }]);
      await here.ask("contacts.sync", {});
      const card = await there.get("imre.vcf");
      expect(card).toContain("FN:Dr Imre Nagy");
      expect(card).toContain("imre@lab.example");
      expect((await here.ask("contacts.sync", {})).deeds).toEqual([]);
      const [choice] = (await here.ask("contacts.show", {})).remarks;
      await here.ask("contacts.settle", { id: choice?.id ?? "", take: "here" });
      await here.ask("contacts.sync", {});
      expect(await there.get("imre.vcf")).toContain("FN:Imre the First");
    });

    it("asks which name it is where somebody is called otherwise on the card that is found to be theirs", async () => {
      const { here, there } = await start();
      const { id } = await here.ask("person.add", { name: "Imre Nagy-Kovács", email: "imre@szeged.example" });
      await there.put("imre.vcf", IMRE);
      await connect(here, there);
      expect((await here.ask("contacts.plan", {})).deeds).toContainEqual({
        what: "both-changed",
        name: "Imre Nagy-Kovács",
        detail: "Imre Nagy",
      });
      await here.ask("contacts.sync", { yes: true });
      const { remarks } = await here.ask("contacts.show", {});
      expect(remarks).toMatchObject([
        { personId: id, field: "name", here: "Imre Nagy-Kovács", there: "Imre Nagy" },
      ]);
      expect(await there.get("imre.vcf")).toContain("FN:Imre Nagy\r\n");
      await here.ask("contacts.settle", { id: remarks[0]?.id ?? "", take: "here" });
      await here.ask("contacts.sync", {});
      expect(await there.get("imre.vcf")).toContain("FN:Imre Nagy-Kovács");
      expect((await here.ask("contacts.sync", {})).deeds).toEqual([]);
    });

    it("keeps which address is preferred, and hears of another one", async () => {
      const two = (first: string, second: string) =>
        IMRE.replace(
          "TEL;",
          `EMAIL;TYPE=HOME${first}:imre@home.example\nEMAIL;TYPE=WORK${second}:imre@work.example\nTEL;`,
        );
      const { here, there, id } = await withImre(start, two(",PREF", ""));
      const preferred = async () =>
        (await here.ask("person.show", { id })).contactPoints
          .filter((point) => point.preferred)
          .map(({ value }) => value);
      expect(await preferred()).toEqual(["imre@home.example"]);
      await here.ask("person.edit", { id, name: "Imre Nagy-Kovács" });
      await here.ask("contacts.sync", {});
      expect(await there.get("imre.vcf")).toMatch(/EMAIL;TYPE=HOME,PREF:imre@home.example/i);
      await there.put("imre.vcf", two("", ",PREF"));
      await here.ask("contacts.sync", {});
      expect(await preferred()).toEqual(["imre@work.example"]);
      expect((await here.ask("contacts.sync", {})).deeds).toEqual([]);
    });

    it("adds somebody there with the number that is preferred", async () => {
      const { here, there } = await start();
      const card =
        "BEGIN:VCARD\nVERSION:4.0\nFN:Ana Ruiz\nTEL:+34 600 000 001\nTEL;PREF=1:+34 600 000 002\nEND:VCARD\n";
      Object.assign(here.home.ports, { files: handedFiles(() => card) });
      await here.ask("import.apply", { files: ["ana.vcf"] });
      await connect(here, there);
      await here.ask("contacts.sync", { yes: true });
      const [name = ""] = await there.list();
      expect(await there.get(name)).toMatch(/TEL;TYPE=PREF:\+34 600 000 002/i);
    });

    it("[R59] does not bring somebody back who was erased before the address book was known", async () => {
      const { here, there } = await start();
      const { id } = await here.ask("person.add", { name: "Imre Nagy", email: "imre@szeged.example" });
      await here.ask("person.erase", { id, confirm: "Imre Nagy" });
      await there.put("imre.vcf", IMRE);
      await connect(here, there);
      await here.ask("contacts.sync", { yes: true });
      expect((await here.ask("person.list", {})).people).toEqual([]);
      expect(await there.get("imre.vcf")).toContain("FN:Imre Nagy");
    });

    it("[R59] loses whoever was erased here, unless they were changed there since", async () => {
      const { here, there } = await start();
      const ana = await here.ask("person.add", { name: "Ana Ruiz", email: "ana@embl.example" });
      await there.put("imre.vcf", IMRE);
      await connect(here, there);
      await here.ask("contacts.sync", { yes: true });
      const imre = (await here.ask("person.list", {})).people.find(({ name }) => name === "Imre Nagy");
      expect((await here.ask("person.traces", { id: ana.id })).elsewhere).toBe(true);
      await here.ask("person.erase", { id: ana.id, confirm: "Ana Ruiz" });
      await here.ask("person.erase", { id: imre?.id ?? "", confirm: "Imre Nagy" });
      await there.put("imre.vcf", IMRE.replace("green", "black"));
      const answer = await here.ask("contacts.sync", { yes: true });
      expect(answer.counts).toMatchObject({ "removed-there": 1, "not-done": 1, "came-in": 0 });
      expect(await there.list()).toEqual(["imre.vcf"]);
      await here.ask("contacts.sync", { yes: true });
      expect((await here.ask("person.list", {})).people).toEqual([]);
      expect(await there.list()).toEqual(["imre.vcf"]);
    });
  });

  onSqlite((open) => {
    const start = startWith(open);

    it("is found from the server's address alone, and says which there are", async () => {
      const { here, there } = await start();
      const { user, password } = there;
      await elsewhere(server, "contacts");
      const answer = await here.ask("contacts.connect", { url: server, user, password, ownNetwork: true });
      expect(answer.collections.map(({ url }) => url)).toContain(there.url);
    });

    it("is told with a sentence where the password is wrong, and where it may not be reached", async () => {
      const { here, there } = await start();
      const { url, user } = there;
      const wrong = await here.call("contacts.connect", { url, user, password: "guess", ownNetwork: true });
      expect(wrong).toMatchObject({
        kind: "refused",
        says: expect.stringContaining("does not take this name and password"),
      });
      const own = await here.call("contacts.connect", { url, user, password: there.password });
      expect(own).toMatchObject({ kind: "refused", says: expect.stringContaining("without encryption") });
    });

    it("shows what would change before anything does", async () => {
      const { here, there } = await start();
      await there.put("imre.vcf", IMRE);
      await here.ask("person.add", { name: "Ana Ruiz" });
      await connect(here, there);
      const plan = await here.ask("contacts.plan", {});
      expect(plan.deeds).toEqual([
        { what: "came-in", name: "Imre Nagy", detail: "" },
        { what: "added-there", name: "Ana Ruiz", detail: "" },
      ]);
      expect(await there.list()).toEqual(["imre.vcf"]);
      expect((await here.ask("person.list", {})).people.map(({ name }) => name)).toEqual(["Ana Ruiz"]);
    });

    it("and this one have the same people afterwards, and then nothing more to do", async () => {
      const { here, there } = await start();
      await there.put("imre.vcf", IMRE);
      const ana = await here.ask("person.add", {
        name: "Ana Ruiz",
        email: "ana@embl.example",
        organization: "EMBL",
        role: "Postdoc",
        notes: "shy",
      });
      await connect(here, there);
      const answer = await here.ask("contacts.sync", { yes: true });
      expect(answer.counts).toMatchObject({
        "came-in": 1,
        "added-there": 1,
        "changed-there": 0,
        "not-done": 0,
      });
      const card = await there.get(`${ana.id}.vcf`);
      expect(card).toContain("FN:Ana Ruiz");
      expect(card).toContain("ORG:EMBL");
      expect(card).not.toContain("shy");
      const { people } = await here.ask("person.list", {});
      expect(people.map(({ name }) => name)).toEqual(["Ana Ruiz", "Imre Nagy"]);
      expect((await here.ask("contacts.sync", { yes: true })).deeds).toEqual([]);
      expect(await there.get("imre.vcf")).toContain("X-FAVOURITE-TEA:green");
    });

    it("asks about the names that stand now, and takes no answer to a question of before", async () => {
      const { here, there, id } = await withImre(start);
      const asked = async () => (await here.ask("contacts.show", {})).remarks;
      const inStepWith = async (mine: string, theirs: string) => {
        await here.ask("person.edit", { id, name: mine });
        await there.put("imre.vcf", IMRE.replace("FN:Imre Nagy", `FN:${theirs}`));
        await here.ask("contacts.sync", {});
      };
      await inStepWith("Imre the First", "Dr Imre Nagy");
      const [before] = await asked();
      await inStepWith("Imre the Second", "Prof Imre Nagy");
      expect(await asked()).toMatchObject([{ here: "Imre the Second", there: "Prof Imre Nagy" }]);
      await here.ask("person.edit", { id, name: "Imre the Third" });
      const stale = await here.call("contacts.settle", { id: before?.id ?? "", take: "there" });
      expect(stale).toMatchObject({ kind: "refused", says: expect.stringContaining("changed since") });
      expect((await here.ask("contacts.sync", {})).deeds).toEqual([]);
      expect(await asked()).toMatchObject([{ here: "Imre the Third", there: "Prof Imre Nagy" }]);
      expect(await there.get("imre.vcf")).toContain("FN:Prof Imre Nagy");
      await here.ask("person.edit", { id, name: "Prof Imre Nagy" });
      expect(await asked()).toEqual([]);
      expect((await here.ask("contacts.sync", {})).deeds).toEqual([]);
      await inStepWith("Imre the Fourth", "Imre Nagy Jr");
      await there.remove("imre.vcf");
      await here.ask("contacts.sync", {});
      expect(await asked()).toEqual([]);
    });

    it("tells what was done and what not where the server gives out in the middle", async () => {
      const { here, there } = await start();
      for (const name of ["Ana Ruiz", "Léa Fontaine"]) await here.ask("person.add", { name });
      await connect(here, there);
      const ports = here.home.ports;
      const { dav } = ports;
      if (dav === undefined) throw new Error("no way out");
      let left = 1;
      const tired: typeof dav = {
        ...dav,
        async open(...asked) {
          const collection = await dav.open(...asked);
          const write: typeof collection.write = async (...card) => {
            if (left === 0) throw new Trouble("It has no room left.");
            left -= 1;
            return collection.write(...card);
          };
          return { ...collection, write };
        },
      };
      Object.assign(here, { home: { ...here.home, ports: { ...ports, dav: tired } } });
      const answer = await here.ask("contacts.sync", { yes: true });
      expect(answer.deeds.map(({ what, detail }) => [what, detail])).toEqual([
        ["added-there", ""],
        ["not-done", "It has no room left."],
      ]);
      Object.assign(here, { home: { ...here.home, ports } });
      await here.ask("contacts.sync", {});
      expect(await there.list()).toHaveLength(2);
    });

    it("compares a card with what was sent, also where the program ended before it heard that it was", async () => {
      const { here, there } = await start();
      const ana = await here.ask("person.add", { name: "Ana Ruiz" });
      await connect(here, there);
      const ports = here.home.ports;
      const { dav } = ports;
      if (dav === undefined) throw new Error("no way out");
      const cut: typeof dav = {
        ...dav,
        async open(...asked) {
          const collection = await dav.open(...asked);
          const write: typeof collection.write = async (...card) => {
            await collection.write(...card);
            throw new Error("The power went.");
          };
          return { ...collection, write };
        },
      };
      Object.assign(here, { home: { ...here.home, ports: { ...ports, dav: cut } } });
      await expect(here.ask("contacts.sync", { yes: true })).rejects.toThrow("The power went.");
      Object.assign(here, { home: { ...here.home, ports } });
      const name = `${ana.id}.vcf`;
      await there.put(name, (await there.get(name)).replace("FN:Ana Ruiz", "FN:Ana Ruiz Castro"));
      await here.ask("contacts.sync", { yes: true });
      expect((await here.ask("person.show", { id: ana.id })).name).toBe("Ana Ruiz Castro");
      expect(await there.list()).toEqual([name]);
    });

    it("keeps whoever was removed there, and does not put them back", async () => {
      const { here, there } = await start();
      await there.put("imre.vcf", IMRE);
      await connect(here, there);
      await here.ask("contacts.sync", { yes: true });
      await there.remove("imre.vcf");
      const answer = await here.ask("contacts.sync", { yes: true });
      expect(answer.deeds).toEqual([{ what: "gone-there", name: "Imre Nagy", detail: "" }]);
      expect((await here.ask("person.list", {})).people).toHaveLength(1);
      await here.ask("contacts.sync", { yes: true });
      expect(await there.list()).toEqual([]);
    });

    it("[R64] has whoever was left out neither sent nor changed", async () => {
      const { here, there } = await start();
      await there.put("imre.vcf", IMRE);
      const ana = await here.ask("person.add", { name: "Ana Ruiz" });
      await here.ask("person.leaveOut", { id: ana.id });
      await connect(here, there);
      await here.ask("contacts.sync", { yes: true });
      expect(await there.list()).toEqual(["imre.vcf"]);
    });

    it("is not emptied when the import that it came in by is undone", async () => {
      const { here, there } = await start();
      await there.put("imre.vcf", IMRE);
      await connect(here, there);
      await here.ask("contacts.sync", { yes: true });
      await here.ask("import.undo", {});
      expect((await here.ask("person.list", {})).people).toEqual([]);
      expect((await here.ask("contacts.sync", { yes: true })).deeds).toEqual([]);
      expect(await there.list()).toEqual(["imre.vcf"]);
      expect((await here.ask("person.list", {})).people).toEqual([]);
    });

    it("has no second card for somebody who was undone and added again, and puts them together", async () => {
      const { here, there } = await start();
      await there.put("imre.vcf", IMRE);
      await connect(here, there);
      await here.ask("contacts.sync", { yes: true });
      await here.ask("import.undo", {});
      await here.ask("person.add", { name: "Imre Nagy", email: "imre@szeged.example" });
      expect((await here.ask("contacts.plan", {})).counts).toMatchObject({
        "put-together": 1,
        "added-there": 0,
      });
      expect((await here.ask("contacts.sync", { yes: true })).counts).toMatchObject({
        "put-together": 1,
        "added-there": 0,
      });
      expect(await there.list()).toEqual(["imre.vcf"]);
      expect((await here.ask("person.list", {})).people).toHaveLength(1);
      expect((await here.ask("contacts.sync", { yes: true })).deeds).toEqual([]);
    });

    it("is let go of without anybody being lost, and taken up again without anybody coming in twice", async () => {
      const { here, there } = await start();
      await there.put("imre.vcf", IMRE);
      await here.ask("person.add", { name: "Ana Ruiz" });
      await connect(here, there);
      await here.ask("contacts.sync", { yes: true });
      await here.ask("contacts.disconnect", {});
      expect(await here.call("contacts.sync", {})).toMatchObject({ kind: "refused" });
      await connect(here, there);
      expect((await here.ask("contacts.sync", { yes: true })).counts).toMatchObject({
        "put-together": 2,
        "came-in": 0,
        "added-there": 0,
      });
      expect(await there.list()).toHaveLength(2);
      expect((await here.ask("person.list", {})).people).toHaveLength(2);
    });
  });
});

function startWith(open: () => Promise<TestHome>) {
  return async (): Promise<{ here: TestHome; there: Elsewhere }> => ({
    here: reachingOut(await open()),
    there: await elsewhere(server, "contacts"),
  });
}

/** In step with an address book that has Imre's card: the id that he has here. */
async function withImre(
  start: ReturnType<typeof startWith>,
  card = IMRE,
): Promise<{ here: TestHome; there: Elsewhere; id: string }> {
  const { here, there } = await start();
  await there.put("imre.vcf", card);
  await connect(here, there);
  await here.ask("contacts.sync", { yes: true });
  const [imre] = (await here.ask("person.list", {})).people;
  if (imre === undefined) throw new Error("Nobody came.");
  return { here, there, id: imre.id };
}
