import { zipSync } from "fflate";
import { expect, it } from "vitest";
import { unzipContacts } from "./unzip.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

it("takes LinkedIn's connections, messages and vCards out of an archive, and nothing else", () => {
  const zip = zipSync({
    "Basic/Connections.csv": bytes("First Name"),
    "Basic/messages.csv": bytes("FROM,TO"),
    "Basic/Invitations.csv": bytes("From,To"),
    "Basic/ImportedContacts.csv": bytes("FirstName"),
    "Basic/Skills.csv": bytes("Name"),
    "ana.vcf": bytes("BEGIN:VCARD"),
    "__MACOSX/._ana.vcf": bytes("x"),
  });
  const unzipped = unzipContacts(zip);
  expect(unzipped.kind === "files" && unzipped.files.map((each) => each.name)).toEqual([
    "Basic/Connections.csv",
    "Basic/messages.csv",
    "Basic/Invitations.csv",
    "Basic/ImportedContacts.csv",
    "ana.vcf",
  ]);
});

it("takes the letters of a Maildir and the mailboxes of Apple Mail out of an archive", () => {
  const names = [
    "Mail/cur/1.desk:2,S",
    "Mail/new/2.desk",
    "Mail/dovecot.index",
    "Sent Messages.mbox/mbox",
    "7.emlx",
  ];
  const unzipped = unzipContacts(
    zipSync(
      Object.fromEntries(
        [...names, "Sent Messages.mbox/table_of_contents"].map((each) => [each, bytes("x")]),
      ),
    ),
  );
  expect(unzipped.kind === "files" && unzipped.files.map((each) => each.name).toSorted()).toEqual(
    names.filter((each) => each !== "Mail/dovecot.index").toSorted(),
  );
});

it("takes any table out of an archive that has nothing better", () => {
  const unzipped = unzipContacts(zipSync({ "people/alumni.csv": bytes("Name"), "readme.txt": bytes("x") }));
  expect(unzipped.kind === "files" && unzipped.files.map((each) => each.name)).toEqual(["people/alumni.csv"]);
});

const ANA = "BEGIN:VCARD\nFN:Ana Ruiz\nEND:VCARD\n";

it("takes tables and other programs' exports that stand beside cards, and names what is left lying", () => {
  const unzipped = unzipContacts(
    zipSync({
      "ana.vcf": bytes(ANA),
      "tb.csv": bytes("First Name,Primary Email\n"),
      "more/monica.json": bytes('{"app_version": "4"}'),
      "history.json": bytes('{"Browser": []}'),
      "picture.jpg": bytes("x"),
      "more/inner.zip": zipSync({ "bo.vcf": bytes(ANA) }),
      "__MACOSX/._ana.vcf": bytes("x"),
    }),
  );
  expect(unzipped.kind === "files" && unzipped.files.map(({ name, perhaps }) => [name, perhaps])).toEqual([
    ["ana.vcf", false],
    ["tb.csv", true],
    ["more/monica.json", false],
  ]);
  expect(unzipped.kind === "files" && unzipped.passedOver).toEqual([
    "history.json",
    "picture.jpg",
    "more/inner.zip",
  ]);
});

it("says that an archive in an archive is not opened", () => {
  const zip = zipSync({ "inner.zip": zipSync({ "ana.vcf": bytes(ANA) }) });
  expect(unzipContacts(zip)).toEqual({
    kind: "refused",
    says: "There is another archive in it, “inner.zip”. Unpack it, and choose that one.",
  });
});

it("takes the mailboxes of Thunderbird out of an archive, which have no ending", () => {
  const unzipped = unzipContacts(zipSync({ "Mail/Inbox": bytes("x"), "Mail/Inbox.msf": bytes("x") }));
  expect(unzipped.kind === "files" && unzipped.files.map(({ name }) => name)).toEqual(["Mail/Inbox"]);
});

it("makes nobody of the user's own papers in LinkedIn's archive where the connections are not in it", () => {
  const unzipped = unzipContacts(
    zipSync({ "Profile.csv": bytes("First Name"), "messages.csv": bytes("FROM,TO") }),
  );
  expect(unzipped).toMatchObject({
    kind: "refused",
    says: expect.stringContaining("without your connections"),
  });
});

it("refuses in a sentence what holds no contacts, is damaged, or would fill the memory", () => {
  const says = (zip: Uint8Array) => {
    const unzipped = unzipContacts(zip);
    return unzipped.kind === "refused" ? unzipped.says : "";
  };
  expect(says(zipSync({ "readme.txt": bytes("x") }))).toBe(
    "There is no table (.csv) and no vCard in this archive.",
  );
  expect(says(zipSync({ "xl/workbook.xml": bytes("x") }))).toBe(
    "This is an Office file. Save the sheet as CSV instead.",
  );
  expect(says(zipSync({ "a.vcf": bytes("BEGIN:VCARD") }).slice(0, 30))).toBe(
    "The archive is damaged or cut off.",
  );
  const bomb = zipSync({ "Connections.csv": new Uint8Array(101 * 1024 * 1024) }, { level: 1 });
  expect(bomb.length).toBeLessThan(1024 * 1024);
  expect(says(bomb)).toMatch(/more than 100 MB/);
});

it("unpacks no more than an archive says, however it lies about its sizes", () => {
  const zip = zipSync({ "Connections.csv": new Uint8Array(5_000_000) }, { level: 6 });
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  for (let at = 0; at + 4 < zip.length; at += 1) {
    const mark = view.getUint32(at, true);
    if (mark === 0x04034b50) view.setUint32(at + 22, 100, true);
    if (mark === 0x02014b50) view.setUint32(at + 24, 100, true);
  }
  const unzipped = unzipContacts(zip);
  const size = unzipped.kind === "files" ? (unzipped.files[0]?.bytes.length ?? 0) : 0;
  expect(size).toBeLessThanOrEqual(100);
});

it("takes LinkedIn's page of the user for whose archive it is, and for nobody to bring in", () => {
  const files = {
    "Connections.csv": bytes("First Name"),
    "messages.csv": bytes("FROM"),
    "Profile.csv": bytes("Kim"),
  };
  const unzipped = unzipContacts(zipSync(files));
  expect(unzipped.kind === "files" && unzipped.files.map(({ name }) => name)).toEqual([
    "Connections.csv",
    "messages.csv",
  ]);
  expect(unzipped.kind === "files" && unzipped.profile).toEqual(bytes("Kim"));
});
