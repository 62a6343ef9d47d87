import { expect, it } from "vitest";
import { handedFiles } from "./handed-files.ts";
import { onEveryStore } from "./stores.ts";

const CONNECTIONS = [
  "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
  "Ana,Ruiz,https://www.linkedin.com/in/ana-ruiz-1,,Lumen Therapeutics GmbH,Scientist,01 Mar 2024",
  "Imre,Kovacs,https://www.linkedin.com/in/imre-kovacs-1,,Grund & Co,Patent attorney,01 Mar 2024",
  "Kim,Osei,https://www.linkedin.com/in/kim-osei-1,,Northlight,Manager,01 Mar 2024",
].join("\n");

onEveryStore((open) => {
  const inside = async () => {
    const home = await open();
    Object.assign(home.home, { ports: { files: handedFiles(() => CONNECTIONS) } });
    const organizations = async () =>
      (await home.ask("organization.list", {})).organizations.map(({ name, field }) => `${name}: ${field}`);
    const shown = async (name: string) => {
      const [found] = (await home.ask("organization.list", { search: name })).organizations;
      return home.ask("organization.show", { id: found?.id ?? "" });
    };
    return { ...home, organizations, shown };
  };

  it("[R8] an import brings fields along, each with what it was read from, and its undo takes them away", async () => {
    const { ask, organizations, shown } = await inside();
    const imported = await ask("import.apply", { files: ["Connections.csv"] });
    expect(await organizations()).toEqual([
      "Grund & Co: patent law",
      "Lumen Therapeutics GmbH: biotech",
      "Northlight: ",
    ]);
    expect(await shown("Lumen")).toMatchObject({ field: "biotech", fieldFrom: "name" });
    expect(await shown("Grund")).toMatchObject({ field: "patent law", fieldFrom: "roles" });
    expect(await shown("Northlight")).toMatchObject({ field: "", fieldFrom: "" });
    await ask("import.undo", { id: imported.import ?? "" });
    expect(await organizations()).toEqual([]);
  });

  it("[R8] what I say of a field stands, also that it has none", async () => {
    const { ask, shown } = await inside();
    await ask("person.add", { name: "Ana Ruiz", organization: "Lumen Therapeutics" });
    const { id } = await shown("Lumen");
    expect(await ask("organization.edit", { id, name: "Lumen Biosciences" })).toMatchObject({
      fieldFrom: "name",
    });
    expect(await ask("organization.edit", { id, field: "" })).toMatchObject({ field: "", fieldFrom: "said" });
    expect((await ask("organization.readFields", {})).readable).toEqual([]);
    expect((await ask("organization.takeFields", {})).taken).toEqual([]);
    expect(await ask("organization.edit", { id, field: "cell therapy" })).toMatchObject({
      fieldFrom: "said",
    });
    await ask("organization.leaveFields", { ids: [id] });
    expect(await shown("Lumen")).toMatchObject({ field: "cell therapy" });
  });

  it("[R8] a field that people’s roles make readable is shown, taken over, and left again", async () => {
    const { ask, organizations } = await inside();
    await ask("person.add", { name: "Imre Kovács", organization: "Grund & Co" });
    expect((await ask("organization.readFields", {})).readable).toEqual([]);
    await ask("person.add", { name: "Kim Osei", organization: "Grund & Co", role: "Patent attorney" });
    const { readable } = await ask("organization.readFields", {});
    expect(readable).toMatchObject([{ name: "Grund & Co", field: "patent law", from: "roles" }]);
    expect(await organizations()).toEqual(["Grund & Co: "]);
    const { taken } = await ask("organization.takeFields", { ids: readable.map(({ id }) => id) });
    expect(taken).toEqual(readable);
    expect(await organizations()).toEqual(["Grund & Co: patent law"]);
    expect(await ask("organization.leaveFields", { ids: taken.map(({ id }) => id) })).toEqual({ left: 1 });
    expect((await ask("organization.readFields", {})).readable).toEqual(readable);
  });

  it("[R8] a field that was read is told as such, and refused for good or for now", async () => {
    const { ask, shown } = await inside();
    await ask("person.add", { name: "Ana Ruiz", organization: "Lumen Therapeutics" });
    const { id } = await shown("Lumen");
    const lumen = { id, name: "Lumen Therapeutics", field: "biotech" };
    expect(await ask("organization.readFields", {})).toEqual({
      readable: [],
      kept: { count: 1, first: [lumen] },
    });
    await ask("organization.leaveFields", { ids: [id] });
    expect((await ask("organization.readFields", {})).readable).toEqual([{ ...lumen, from: "name" }]);
    await ask("organization.leaveFields", { ids: [id], forGood: true });
    expect(await ask("organization.readFields", {})).toEqual({ readable: [], kept: { count: 0, first: [] } });
    await ask("organization.leaveFields", { ids: [id] });
    expect((await ask("organization.readFields", {})).readable).toHaveLength(1);
    await ask("organization.edit", { id, field: "" });
    expect((await ask("organization.readFields", {})).readable).toEqual([]);
  });

  it("[R57] whoever works for themselves is nowhere to get to, and nobody's colleague", async () => {
    const { ask } = await inside();
    const known = await ask("person.add", {
      name: "Imre Kovács",
      organization: "Freelance",
      familiarity: "known",
    });
    await ask("person.add", { name: "Kim Osei", organization: "Freelance" });
    expect(await ask("network.show", {})).toMatchObject({ organizations: 0 });
    expect((await ask("network.reach", {})).bridges).toEqual([]);
    expect((await ask("network.people", {})).between).toEqual([]);
    expect(JSON.stringify(await ask("network.introduce", { to: "Kim Osei" }))).not.toContain(known.id);
  });

  it("[R53] two who are at the same large company are not taken for acquainted", async () => {
    const { ask } = await inside();
    await ask("person.add", { name: "Imre Kovács", organization: "Google", familiarity: "known" });
    await ask("person.add", { name: "Kim Osei", organization: "Google" });
    expect((await ask("network.people", {})).between).toEqual([]);
  });

  it("[R8] people found by import are the way into a field", async () => {
    const { ask } = await inside();
    await ask("import.apply", { files: ["Connections.csv"] });
    const imre = (await ask("person.list", { search: "imre" })).people[0];
    await ask("person.edit", { id: imre?.id ?? "", familiarity: "known" });
    expect((await ask("network.show", {})).sentence).toContain("patent law only through Imre");
    const ways = await ask("network.introduce", { to: "patent law" });
    expect(JSON.stringify(ways)).toContain("Imre");
  });
});
