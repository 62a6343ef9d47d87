import { expect, it } from "vitest";
import { handedFiles } from "./handed-files.ts";
import { onEveryStore, type TestHome } from "./stores.ts";
import { wholeState } from "./whole-state.ts";

const ME = "me@uni-koeln.de";

/** A mailbox of letters of mine, each to somebody on a day. */
function mailbox(...letters: readonly (readonly [name: string, address: string, day: string])[]): string {
  return letters
    .map(
      ([name, address, day], at) =>
        `From ${ME} ${day}\nFrom: Me <${ME}>\nTo: ${name} <${address}>\nSubject: Hello\n` +
        `Message-ID: <${at}-${address}>\nDate: ${day} 10:00:00 +0000\n\nHello\n`,
    )
    .join("\n");
}

const CARDS = (...people: readonly (readonly [name: string, organization: string, email: string])[]) =>
  [
    "First Name,Last Name,Email Address,Company,Position",
    ...people.map(
      ([name, organization, email]) => `${name.split(" ").join(",")},${email},${organization},Scientist`,
    ),
  ].join("\n");

const RECENT = "Mon, 02 Feb 2026";
const LONG_AGO = "Mon, 02 Feb 2015";

onEveryStore((open) => {
  const inside = async (files: Readonly<Record<string, string>>) => {
    const home = await open();
    Object.assign(home.home, { ports: { files: handedFiles((name) => files[name] ?? "") } });
    const take = (file: string) => home.ask("import.apply", { files: [file], me: [ME] });
    return { ...home, take, at: placesIn(home) };
  };

  it("[R57] who comes from a mailbox is where their address tells, marked as read, and undo takes it away", async () => {
    const home = await inside({
      "mail.mbox": mailbox(
        ["Ana Ruiz", "ana@mail.embl.de", RECENT],
        ["Imre Kovacs", "imre@gmail.com", RECENT],
        ["Kim Osei", "kim@kimosei.net", RECENT],
        ["Lena Vogt", "lena@crg.eu", LONG_AGO],
      ),
    });
    const { ask, take, at } = home;
    const before = await wholeState(home);
    const plan = await ask("import.plan", { files: ["mail.mbox"], me: [ME] });
    expect(plan.counts).toMatchObject({ new: 4, places: 1 });
    const imported = await take("mail.mbox");
    expect(imported.places).toBe(1);
    expect(await at()).toEqual({ "Ana Ruiz": "embl.de" });
    const [ana] = (await ask("person.list", { search: "ana" })).people;
    expect((await ask("person.show", { id: ana?.id ?? "" })).affiliations).toMatchObject([
      { organization: "embl.de", field: "academia", readFrom: "embl.de", role: "" },
    ]);
    await ask("import.undo", { id: imported.import ?? "" });
    expect(await wholeState(home, ["own_addresses"])).toEqual(without(before, "own_addresses"));
  });

  it("[R57] the organization whose people write from there is the place, whichever comes first", async () => {
    const files = {
      "mail.mbox": mailbox(["Ana Ruiz", "ana@embl.de", RECENT]),
      "cards.csv": CARDS(
        ["Imre Kovacs", "European Molecular Biology Laboratory", "imre@embl.de"],
        ["Kim Osei", "European Molecular Biology Laboratory", "kim@embl.de"],
      ),
    };
    const first = await inside(files);
    await first.take("cards.csv");
    await first.take("mail.mbox");
    expect(await first.at()).toEqual({ "Ana Ruiz": "European Molecular Biology Laboratory" });
  });

  it("[R57] a place by its domain is the organization's once its people come, and is the domain's again after undo", async () => {
    const home = await inside({
      "mail.mbox": mailbox(["Ana Ruiz", "ana@embl.de", RECENT]),
      "cards.csv": CARDS(["Imre Kovacs", "EMBL", ""], ["Kim Osei", "EMBL", "kim@embl.de"]),
    });
    const { ask, take, at } = home;
    await take("mail.mbox");
    expect(await at()).toEqual({ "Ana Ruiz": "embl.de" });
    const before = await wholeState(home);
    const plan = await ask("import.plan", { files: ["cards.csv"] });
    expect(plan.counts.places).toBe(1);
    const cards = await take("cards.csv");
    expect(await at()).toEqual({ "Ana Ruiz": "EMBL" });
    expect((await ask("organization.list", {})).organizations.map(({ name }) => name)).toEqual(["EMBL"]);
    await ask("import.undo", { id: cards.import ?? "" });
    expect(await wholeState(home)).toEqual(before);
  });

  it("[R57] what a file says of somebody takes the place of what was read, and undo gives it back", async () => {
    const home = await inside({
      "mail.mbox": mailbox(["Ana Ruiz", "ana@embl.de", RECENT]),
      "cards.csv": CARDS(["Ana Ruiz", "Lumen Therapeutics", "ana@embl.de"]),
    });
    const { ask, take, at } = home;
    await take("mail.mbox");
    const before = await wholeState(home);
    const cards = await take("cards.csv");
    expect(await at()).toEqual({});
    const [ana] = (await ask("person.list", { search: "ana" })).people;
    expect((await ask("person.show", { id: ana?.id ?? "" })).affiliations).toMatchObject([
      { organization: "Lumen Therapeutics", readFrom: "" },
    ]);
    await ask("import.undo", { id: cards.import ?? "" });
    expect(await at()).toEqual({ "Ana Ruiz": "embl.de" });
    expect(await wholeState(home)).toEqual(before);
  });

  it("[R57] somebody new is at the domain of whom it was named after, the very day that they leave it", async () => {
    const home = await inside({
      "mail.mbox": mailbox(["Ana Ruiz", "ana@embl.de", RECENT]),
      "cards.csv": CARDS(["Ana Ruiz", "Lumen Therapeutics", "ana@embl.de"], ["Zoe Quist", "", "zoe@embl.de"]),
    });
    const { ask, take, at } = home;
    await take("mail.mbox");
    const before = await wholeState(home);
    const cards = await take("cards.csv");
    expect(await at()).toEqual({ "Zoe Quist": "embl.de" });
    await ask("import.undo", { id: cards.import ?? "" });
    expect(await wholeState(home)).toEqual(before);
  });

  it("[R57] a place that was taken out comes back to whom was made one with somebody meanwhile", async () => {
    const home = await inside({
      "mail.mbox": mailbox(["Ana Ruiz", "ana@embl.de", RECENT]),
      "cards.csv": CARDS(["Imre Kovacs", "EMBL", ""], ["Kim Osei", "EMBL", "kim@embl.de"]),
    });
    const { ask, take, at } = home;
    await take("mail.mbox");
    const [ana] = (await ask("person.list", { search: "ana" })).people;
    const noor = await ask("person.add", { name: "Noor Haddad" });
    const before = await wholeState(home);
    const cards = await take("cards.csv");
    expect(await at()).toEqual({ "Ana Ruiz": "EMBL" });
    await ask("person.merge", { id: ana?.id ?? "", into: noor.id });
    await ask("import.undo", { id: cards.import ?? "" });
    expect(await at()).toEqual({ "Noor Haddad": "embl.de" });
    await ask("person.unmerge", { id: noor.id });
    expect(await wholeState(home)).toEqual(before);
  });

  it("[R57] whose letters come back from one address is where the other's people are", async () => {
    const home = await inside({
      "mail.mbox": mailbox(["Ana Ruiz", "ana@embl.de", RECENT]),
      "cards.csv": CARDS(
        ["Imre Kovacs", "Gene Institute", "i@crg.eu"],
        ["Kim Osei", "Gene Institute", "k@crg.eu"],
      ),
      "back.eml":
        `From: MAILER-DAEMON@mx.example\nTo: ${ME}\nDate: Mon, 09 Feb 2026 10:00:00 +0000\nSubject: Returned\n` +
        'Message-ID: <r@mx>\nContent-Type: multipart/report; report-type=delivery-status; boundary="b"\n\n' +
        "--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\n" +
        "Final-Recipient: rfc822; ana@embl.de\nAction: failed\nStatus: 5.1.1\n\n--b--\n",
    });
    const { ask, take, at } = home;
    await take("mail.mbox");
    await take("cards.csv");
    const [ana] = (await ask("person.list", { search: "ana" })).people;
    await ask("person.addWay", { id: ana?.id ?? "", value: "ana@crg.eu" });
    expect(await at()).toEqual({ "Ana Ruiz": "embl.de" });
    await take("back.eml");
    expect(await at()).toEqual({ "Ana Ruiz": "Gene Institute" });
  });

  it("[R57] what I say of somebody takes the place of what was read", async () => {
    const { ask, take, at } = await inside({ "mail.mbox": mailbox(["Ana Ruiz", "ana@embl.de", RECENT]) });
    await take("mail.mbox");
    const [ana] = (await ask("person.list", { search: "ana" })).people;
    await ask("person.moved", { id: ana?.id ?? "", organization: "Lumen", role: "editor" });
    expect(await at()).toEqual({});
    expect((await ask("person.show", { id: ana?.id ?? "" })).affiliations).toHaveLength(1);
    expect((await ask("organization.list", {})).organizations.map(({ name }) => name)).toEqual(["Lumen"]);
  });

  it("[R57] a place is refused for good, for one person and for a domain, and then no import reads it", async () => {
    const files = {
      "mail.mbox": mailbox(["Ana Ruiz", "ana@embl.de", RECENT], ["Imre Kovacs", "imre@crg.eu", RECENT]),
      "more.mbox": mailbox(["Kim Osei", "kim@crg.eu", RECENT], ["Lena Vogt", "lena@embl.de", RECENT]),
    };
    const { ask, take, at } = await inside(files);
    await take("mail.mbox");
    const { kept } = await ask("organization.readPlaces", {});
    const ana = kept.first.find(({ name }) => name === "Ana Ruiz")?.id ?? "";
    expect(await ask("organization.leavePlaces", { ids: [ana], forGood: true })).toEqual({ left: 1 });
    expect(await ask("organization.leavePlaces", { domains: ["crg.eu"], forGood: true })).toEqual({
      left: 1,
    });
    expect((await ask("organization.readPlaces", {})).readable).toEqual([]);
    await take("more.mbox");
    expect(await at()).toEqual({ "Lena Vogt": "embl.de" });
    // A refusal goes along in an export.
    const everything = JSON.parse((await ask("export.all", { format: "json" })).text ?? "");
    const another = await open();
    expect((await another.ask("import.everything", { everything })).problems).toEqual([]);
    expect((await another.ask("organization.readPlaces", {})).readable).toEqual([]);
    await ask("organization.leavePlaces", { ids: [ana], domains: ["crg.eu"] });
    const { readable } = await ask("organization.readPlaces", {});
    expect(readable.map(({ name, organization }) => `${name}: ${organization}`).toSorted()).toEqual([
      "Ana Ruiz: embl.de",
      "Imre Kovacs: crg.eu",
      "Kim Osei: crg.eu",
    ]);
    expect((await ask("organization.takePlaces", { ids: [ana] })).taken).toMatchObject([
      { name: "Ana Ruiz" },
    ]);
    expect(await at()).toEqual({ "Ana Ruiz": "embl.de", "Lena Vogt": "embl.de" });
  });

  it("[R57] a place by its domain is renamed in one step, and later people come to the new name", async () => {
    const { ask, take, at } = await inside({
      "mail.mbox": mailbox(["Ana Ruiz", "ana@embl.de", RECENT]),
      "more.mbox": mailbox(["Lena Vogt", "lena@embl.de", RECENT]),
    });
    await take("mail.mbox");
    const [place] = (await ask("organization.list", {})).organizations;
    await ask("organization.edit", { id: place?.id ?? "", name: "EMBL Heidelberg" });
    await take("more.mbox");
    expect(await at()).toEqual({ "Ana Ruiz": "EMBL Heidelberg", "Lena Vogt": "EMBL Heidelberg" });
  });

  it("[R53] two whose addresses tell the same place are not taken for acquainted", async () => {
    const { ask, take } = await inside({
      "mail.mbox": mailbox(
        ["Ana Ruiz", "ana@grund-ip.de", RECENT],
        ["Imre Kovacs", "imre@grund-ip.de", RECENT],
      ),
    });
    await take("mail.mbox");
    expect((await ask("network.people", {})).between).toEqual([]);
  });

  it("[R39] no letter says where somebody is because of their address alone", async () => {
    const { ask, take } = await inside({ "mail.mbox": mailbox(["Ana Ruiz", "ana@embl.de", RECENT]) });
    await take("mail.mbox");
    const [ana] = (await ask("person.list", { search: "ana" })).people;
    const draft = await ask("draft.write", { personId: ana?.id ?? "", kind: "request" });
    expect(JSON.stringify(draft)).not.toContain("embl.de,");
  });

  it("[R59] nothing of a refused domain stays when the only one who writes from it is erased", async () => {
    const home = await inside({ "mail.mbox": mailbox(["Ana Ruiz", "ana@canaryhouse.eu", RECENT]) });
    const { ask, take } = home;
    await take("mail.mbox");
    await ask("organization.leavePlaces", { domains: ["canaryhouse.eu"], forGood: true });
    const [ana] = (await ask("person.list", { search: "ana" })).people;
    await ask("person.erase", { id: ana?.id ?? "", confirm: "Ana Ruiz" });
    expect((await wholeState(home))["not_now"]).toEqual([]);
  });
});

function placesIn({ ask }: TestHome) {
  return async () => {
    const { kept } = await ask("organization.readPlaces", {});
    return Object.fromEntries(kept.first.map(({ name, organization }) => [name, organization]));
  };
}

function without(state: Awaited<ReturnType<typeof wholeState>>, table: string) {
  return Object.fromEntries(Object.entries(state).filter(([name]) => name !== table));
}
