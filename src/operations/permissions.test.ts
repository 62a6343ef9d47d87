import { expect, it } from "vitest";
import { z } from "zod";
import { CATALOG, loadOperation } from "./catalog.ts";
import { addressOf } from "./mail/fields.ts";
import { PERMISSIONS, type Permission } from "./operation.ts";
import { type Home, perform } from "./perform.ts";
import type { OperationName } from "./routes.ts";

/**
 * What each operation needs, decided once more apart from the code: a new one is written in here by whoever has thought
 * about what a stranger's program, or an assistant, could do with it.
 */
const DECIDED: Readonly<Record<Permission, string>> = {
  write: `
    calendar.settle
    calendar.sync
    introduction.close
    interview.readInvitation
    person.tellApart
    person.unmerge
    person.merge
    acquaintance.remove acquaintance.say advice.did advice.edit advice.outcome advice.record
    advice.remove advice.step advice.told capture.keep capture.undo contacts.plan contacts.settle contacts.sync
    document.attach document.edit document.remove draft.sent draft.takeBack effort.note
    effort.remove effort.setPace encouragement.take help.record help.remove help.sayAround
    import.apply import.everything import.undo interview.answered interview.asked interview.close
    interview.edit interview.editQuestions interview.held interview.plan
    interview.rechooseQuestions interview.remove interview.scheduled interview.takeBack
    interview.thanked interview.unrelated introduction.add introduction.answered introduction.asked introduction.edit
    introduction.made introduction.remove introduction.request introduction.takeBack
    introduction.thanked introduction.told lead.became lead.edit lead.record lead.remove
    lead.thanked leaving.tick mail.dispatch mail.read mail.saveDraft mail.send mail.sendings
    mail.settle mail.takeBack mentor.answer need.add need.remove option.add option.addEvidence
    option.edit option.giveVerdict option.remove option.removeEvidence organization.edit organization.merge
    organization.leaveFields organization.leavePlaces organization.takeFields organization.takePlaces
    organization.part person.add person.addWay person.edit person.leaveOut person.markStale person.moved
    person.prefer person.removeWay
    person.takeBackMove projection.note projection.remove promise.keep promise.make promise.remove
    question.add question.edit question.import question.remove sample.fill sprint.decide
    sprint.edit sprint.spend sprint.start sprint.stop tie.learn today.notNow touch.log touch.remove`,
  read: `
    network.people
    person.duplicates
    acquaintance.list backup.list capture.read document.file draft.list draft.show effort.show
    help.around id.find import.list import.plan interview.brief interview.list interview.readReply
    interview.show introduction.list introduction.show lead.list lead.show leaving.show letter.list
    letter.preview letter.show loop.list match.list mentor.list need.list network.introduce
    network.reach network.show news.show option.list option.show organization.list
    organization.readFields organization.readPlaces
    organization.show person.list person.recognise person.show person.traces projection.outdated
    question.list review.list review.preview review.shared review.show sample.show settings.show
    sprint.show stage.show today.show touch.list`,
  export: `
    calendar.invite
    calendar.show export.all person.export`,
  erase: `
    backup.remove person.erase`,
  settings: `
    calendar.closeFeed
    calendar.openFeed
    calendar.feed
    calendar.disconnect
    calendar.plan
    calendar.connect calendar.connectWith calendar.signIn calendar.signInLike calendar.signedIn
    contacts.connectWith contacts.signIn contacts.signInLike contacts.signedIn
    calendar.account
    sync.wish
    contacts.connect contacts.disconnect contacts.show leaving.date letter.edit letter.reset
    mail.connect mail.disconnect mail.list mail.signIn mail.signInAgain mail.signedIn secret.change secret.open secret.place settings.edit stage.change`,
  draft: `
    draft.edit draft.overrule draft.remove draft.write review.accept review.acceptAll review.answer review.close
    review.open review.removeAnswer`,
};

const names = Object.keys(CATALOG) as OperationName[];
const neededBy = new Map(
  PERMISSIONS.flatMap((permission) =>
    DECIDED[permission]
      .trim()
      .split(/\s+/)
      .map((name) => [name, permission] as const),
  ),
);

/** Reached only by who is let through. */
const REACHED = new Error("The operation was reached.");
const home = {
  get databases(): never {
    throw REACHED;
  },
} as unknown as Home;

async function isLetThrough(name: OperationName, granted: readonly Permission[]): Promise<boolean> {
  const call = { name, operation: await loadOperation(name), input: {}, granted: new Set(granted) };
  return perform(home, call).then(
    ({ kind }) => kind !== "forbidden",
    (error: unknown) => {
      if (error === REACHED || error instanceof TypeError) return true;
      throw error;
    },
  );
}

it("every operation of the catalogue has been decided upon, and nothing else has", () => {
  expect([...neededBy.keys()].sort()).toEqual(names.toSorted());
});

it.each(names)(
  "%s is done for whoever was granted what it needs, and for nobody who was granted all the rest",
  async (name) => {
    const needed = neededBy.get(name);
    if (needed === undefined) throw new Error(`Decide what “${name}” needs.`);
    expect(await isLetThrough(name, [needed])).toBe(true);
    expect(
      await isLetThrough(
        name,
        PERMISSIONS.filter((each) => each !== needed),
      ),
    ).toBe(false);
    expect(await isLetThrough(name, [])).toBe(false);
  },
);

it("who may only read changes nothing", async () => {
  const reading = names.filter((name) => neededBy.get(name) === "read" || neededBy.get(name) === "export");
  const effects = await Promise.all(reading.map(async (name) => [name, (await loadOperation(name)).effect]));
  expect(effects.filter(([, effect]) => effect !== "reads")).toEqual([]);
});

it("[R39] no operation writes a letter to several, or lets one go to them: there is no bulk mail, by design", async () => {
  const letters = names.filter((name) => /^(?:draft\.|mail\.(?:send|saveDraft|dispatch)$)/.test(name));
  expect(letters).toEqual(expect.arrayContaining(["draft.write", "draft.sent", "mail.send"]));
  for (const name of letters) {
    const { input } = await loadOperation(name);
    const { properties = {} } = z.toJSONSchema(input as z.ZodType, { io: "input", unrepresentable: "any" });
    for (const [field, schema] of Object.entries(properties))
      expect(`${name} ${field} ${typeof schema === "boolean" ? "" : schema.type}`).not.toMatch(
        /array|object/,
      );
  }
  // Nor is a list in one field an address.
  for (const several of [
    "a@x.example, b@x.example",
    "a@x.example;b@x.example",
    "a@x.example\nBcc: b@x.example",
  ])
    expect(addressOf(several)).toBeUndefined();
});
