import { zipSync } from "fflate";
import { expect, it } from "vitest";
import { atOnce } from "#time/steps.ts";
import { unzipContacts } from "./unzip.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const unzip = (zip: Uint8Array) => atOnce(unzipContacts(zip));

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
  const unzipped = unzip(zip);
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
  const unzipped = unzip(
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
  const unzipped = unzip(zipSync({ "people/alumni.csv": bytes("Name"), "readme.txt": bytes("x") }));
  expect(unzipped.kind === "files" && unzipped.files.map((each) => each.name)).toEqual(["people/alumni.csv"]);
});

const ANA = "BEGIN:VCARD\nFN:Ana Ruiz\nEND:VCARD\n";

it("takes tables and other programs' exports that stand beside cards, and names what is left lying", () => {
  const unzipped = unzip(
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
  expect(unzip(zip)).toEqual({
    kind: "refused",
    says: "There is another archive in it, “inner.zip”. Unpack it, and choose that one.",
  });
});

it("takes the mailboxes of Thunderbird out of an archive, which have no ending", () => {
  const unzipped = unzip(zipSync({ "Mail/Inbox": bytes("x"), "Mail/Inbox.msf": bytes("x") }));
  expect(unzipped.kind === "files" && unzipped.files.map(({ name }) => name)).toEqual(["Mail/Inbox"]);
});

it("makes nobody of the user's own papers in LinkedIn's archive where the connections are not in it", () => {
  const papers = {
    "Profile.csv": bytes("First Name"),
    "Skills.csv": bytes("Name"),
    "Email Addresses.csv": bytes("x"),
  };
  expect(unzip(zipSync(papers))).toMatchObject({
    kind: "refused",
    says: expect.stringContaining("without your connections"),
  });
  const unzipped = unzip(zipSync({ ...papers, "messages.csv": bytes("FROM,TO") }));
  expect(unzipped).toMatchObject({
    files: [{ name: "messages.csv" }],
    profile: papers["Profile.csv"],
    told: [{ name: "Connections.csv", says: expect.stringContaining("not in this archive") }],
  });
});

it("refuses in a sentence what holds no contacts, is damaged, or would fill the memory", () => {
  const says = (zip: Uint8Array) => {
    const unzipped = unzip(zip);
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
  expect(unzip(zip)).toMatchObject({ files: [], told: [{ name: "Connections.csv", says: DAMAGED }] });
});

const DAMAGED = "It is damaged in the archive, and nothing of it was read. Save or export it again.";
const BO = ANA.replace("Ana", "Bo");
const [ENTRY, LOCAL] = [0x02014b50, 0x04034b50];

/** An archive with other values in the entries of its directory, and in what stands before each file. */
function patched(zip: Uint8Array, mark: number, change: (view: DataView, at: number, count: number) => void) {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  let count = 0;
  for (let at = 0; at + 4 < zip.length; at += 1)
    if (view.getUint32(at, true) === mark) change(view, at, count++);
  return zip;
}

it("tells of each file that is damaged, locked, or packed in another way, and takes the others", () => {
  const zip = zipSync(
    { "a.vcf": bytes(ANA), "b.vcf": bytes(BO), "c.vcf": bytes(BO), "d.vcf": bytes(BO) },
    { level: 0 },
  );
  patched(zip, LOCAL, (view, at, count) => {
    if (count === 1) view.setUint8(at + 50, 0x7a);
  });
  patched(zip, ENTRY, (view, at, count) => {
    if (count === 2) view.setUint16(at + 8, 1, true);
    if (count === 3) view.setUint16(at + 10, 12, true);
  });
  const unzipped = unzip(zip);
  expect(unzipped.kind === "files" && unzipped.files.map(({ name }) => name)).toEqual(["a.vcf"]);
  expect(unzipped).toMatchObject({
    passedOver: [],
    told: [
      { name: "b.vcf", says: DAMAGED },
      {
        name: "c.vcf",
        says: "It is locked with a password in the archive. Unpack it, and choose that file.",
      },
      {
        name: "d.vcf",
        says: "It is packed in a way that Weakties does not know. Unpack it, and choose that file.",
      },
    ],
  });
});

it("takes both of two files of one name, and says so", () => {
  const zip = zipSync({ "a.vcf": bytes(ANA), "b.vcf": bytes(BO) });
  patched(zip, ENTRY, (view, at) => view.setUint8(at + 46, 0x61));
  const unzipped = unzip(zip);
  expect(unzipped.kind === "files" && unzipped.files.map((each) => [each.name, each.bytes])).toEqual([
    ["a.vcf", bytes(ANA)],
    ["a.vcf", bytes(BO)],
  ]);
  expect(unzipped).toMatchObject({
    told: [{ name: "a.vcf", says: "There is another file of this name in the archive; both were read." }],
  });
});

it("refuses an archive in which files are made of the same bytes", () => {
  const zip = zipSync({ "a.vcf": bytes(ANA), "b.vcf": bytes(BO) });
  patched(zip, ENTRY, (view, at) => view.setUint32(at + 42, 0, true));
  expect(unzip(zip)).toEqual({
    kind: "refused",
    says: "Files in the archive are made of the same bytes, as no program packs them. Unpack it elsewhere, and choose the files inside.",
  });
});

it("takes LinkedIn's page of the user for whose archive it is, and for nobody to bring in", () => {
  const files = {
    "Connections.csv": bytes("First Name"),
    "messages.csv": bytes("FROM"),
    "Profile.csv": bytes("Kim"),
  };
  const unzipped = unzip(zipSync(files));
  expect(unzipped.kind === "files" && unzipped.files.map(({ name }) => name)).toEqual([
    "Connections.csv",
    "messages.csv",
  ]);
  expect(unzipped.kind === "files" && unzipped.profile).toEqual(bytes("Kim"));
});
