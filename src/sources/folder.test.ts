import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { filesWithin } from "./folder.ts";

const { signal } = new AbortController();
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "weakties-folder-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(...path: readonly string[]): void {
  mkdirSync(join(folder, ...path.slice(0, -1)), { recursive: true });
  writeFileSync(join(folder, ...path), "x");
}

it("finds the letters of a Maildir, and what Takeout holds, and nothing else", async () => {
  put("cur", "1:2,S");
  put("new", "2");
  put("tmp", "half");
  put(".Sent", "cur", "3:2,S");
  put("dovecot-uidlist");
  put("Takeout", "Mail", "All mail.mbox");
  put("Takeout", "Contacts", "All Contacts", "all.vcf");
  put("Takeout", "Calendar", "work.ics");
  put("Takeout", "Old", "old.mbox.txt");
  put("Takeout", "archive_browser.html");
  const found = await filesWithin(folder, signal);
  const from = `${basename(folder)}/`;
  expect(found?.passedOver).toEqual({ such: ["archive_browser.html"], count: 1 });
  expect(found?.files.map(({ called }) => called.replace(from, "")).toSorted()).toEqual([
    ".Sent/cur/3:2,S",
    "Takeout/Calendar/work.ics",
    "Takeout/Contacts/All Contacts/all.vcf",
    "Takeout/Mail/All mail.mbox",
    "Takeout/Old/old.mbox.txt",
    "cur/1:2,S",
    "new/2",
  ]);
  expect(found?.files.every(({ ref, called }) => called.startsWith(from) && ref.startsWith(folder))).toBe(
    true,
  );
});

it("finds the mailboxes of Apple Mail and Thunderbird, which have no ending of their own", async () => {
  for (const name of ["mbox", "table_of_contents"]) put("Sent Messages.mbox", name);
  put("V10", "Messages", "12.emlx");
  for (const name of [
    "INBOX",
    "INBOX.msf",
    "Entw\u00fcrfe",
    "Entw\u00fcrfe.msf",
    "filterlog",
    "Old.sbd/2019",
    "Old.sbd/2019.msf",
  ])
    put("Mail", "imap", ...name.split("/"));
  put("mbox");
  const found = await filesWithin(folder, signal);
  expect(found?.files.map(({ called }) => called.split("/").slice(1).join("/"))).toEqual([
    "Mail/imap/Entw\u00fcrfe",
    "Mail/imap/INBOX",
    "Mail/imap/Old.sbd/2019",
    "Sent Messages.mbox/mbox",
    "V10/Messages/12.emlx",
  ]);
});

it("finds the connections and messages of LinkedIn's archive, unpacked, and none of the user's own papers", async () => {
  for (const name of ["Connections.csv", "messages.csv", "Profile.csv", "Skills.csv"]) put(name);
  const found = await filesWithin(folder, signal);
  expect(found?.files.map(({ called }) => basename(called)).toSorted()).toEqual([
    "Connections.csv",
    "messages.csv",
  ]);
});

it("answers nothing for a file, an empty folder, and what is not there", async () => {
  put("a.jpg");
  for (const path of ["", "a.jpg", "none"])
    expect(await filesWithin(join(folder, path), signal)).toBeUndefined();
});

it("finds tables of any name, and what other programs export, and no other JSON", async () => {
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  write("tb.csv", "First Name,Primary Email\n");
  write("monica.json", '{"app_version": "4"}');
  write("cards.json", '[{"@type": "Card"}]');
  write("monica.sql", "# monica dump of data\nINSERT IGNORE INTO `contacts` (`id`) VALUES (1);\n");
  write("history.json", '{"Browser": []}');
  const found = await filesWithin(folder, signal);
  expect(found?.files.map(({ called }) => called.split("/").at(-1))).toEqual([
    "cards.json",
    "monica.json",
    "monica.sql",
    "tb.csv",
  ]);
  expect(found?.passedOver).toEqual({ such: ["history.json"], count: 1 });
});

it("finds cards that are called a text, and no other text", async () => {
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  write("ana.txt", "\ufeffBEGIN:VCARD\nVERSION:3.0\nFN:Ana Ruiz\nEND:VCARD\n");
  writeFileSync(
    join(folder, "wide.txt"),
    Buffer.from("\ufeffBEGIN:VCARD\r\nFN:Wide\r\nEND:VCARD", "utf16le"),
  );
  write("notes.txt", "Buy milk. BEGIN:VCARD is how a card begins.");
  write("empty.txt", "");
  const found = await filesWithin(folder, signal);
  expect(found?.files.map(({ called }) => called.split("/").at(-1))).toEqual(["ana.txt", "wide.txt"]);
  expect(found?.passedOver).toEqual({ such: ["empty.txt", "notes.txt"], count: 2 });
});
