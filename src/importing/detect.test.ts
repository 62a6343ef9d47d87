import fc from "fast-check";
import { expect, it } from "vitest";
import { detectFormat } from "./detect.ts";

const detect = (text: string) => detectFormat(new TextEncoder().encode(text));

it.each([
  ["vcard", "\ufeffbegin:vcard\nFN:Ana\n"],
  ["vcard", "\r\nBEGIN : VCARD\r\n"],
  ["mbox", "From - Thu Jan  1 00:00:01 2015\nSubject: s\n"],
  ["mbox", "From 171@xxx Mon Jan 02 15:04:05 +0000 2023\nX: y\n"],
  ["eml", "Received: by x\nFrom: ana@example.org\nSubject: s\n\nFirst Name,Last Name\n"],
  ["eml", "Date  : Fri, 21 Nov 1997 09:55:06 -0600\nFrom  : ana@example.org\n\n"],
  ["eml", "From : Ana <ana@example.org>\nDate : Fri, 21 Nov 1997 09:55:06 -0600\n\n"],
  ["table", "First Name,Last Name\nAna,Ruiz\n"],
  ["table", 'Notes:\n"When exporting"\n\nFirst Name,Last Name\n'],
  ["monica", '{"version":"1.0-preview.1","app_version":"4.0.0","account":{}}'],
  ["monica-sql", "# ****\n# Ana Ruiz dump of data\n# Export date: 2026-01-01\n"],
  ["monica-sql", "-- MySQL dump 10.13\n\n/*!40101 SET NAMES utf8 */;\nDROP TABLE IF EXISTS `accounts`;\n"],
  ["monica-sql", "INSERT INTO `contact_field_types` (`name`, `protocol`) VALUES ('Email','mailto:');\n"],
  ["monica-sql", "INSERT INTO `contacts` VALUES (1,'Ana','Ruiz');\n"],
  ["table", "Set,Use,Name\nA,B,Ana Ruiz\n"],
  ["nametag", '{"version": "1.2", "exportDate": "2026-01-01", "groups": [], "people": []}'],
  ["ics", "BEGIN:VCALENDAR\nVERSION:2.0\n"],
  ["jscontact", '[\n{"@type": "Card", "version": "2.0", "name": {"full": "Ana"}}]'],
  ["jcard", '["vcard", [["version", {}, "text", "4.0"]]]'],
  ["jcard", '[\n["vcard",[["fn",{},"text","Ana"]]]]'],
  ["xcard", '<?xml version="1.0"?>\n<vcards xmlns="urn:ietf:params:xml:ns:vcard-4.0">'],
  ["ldif", "# Thunderbird\nversion: 1\n\ndn: cn=Ana,mail=ana@example.org\ncn: Ana\n"],
  ["ldif", "dn:: Y249WsO2w6s=\ncn: Ana\n"],
  ["ics", "BEGIN:VEVENT\r\nUID:1\r\nEND:VEVENT\r\n"],
  ["vcard", "VERSION:3.0\nN:Ruiz;Ana\nFN:Ana Ruiz\nEND:VCARD\n"],
  ["vcard", "X-From:1\nBEGIN:VCARD\nFN:Ana\n"],
  ["mbox", "From a@b Mon Mar  3 10:00:00 2025\nFrom: a@b\n\nBEGIN:VCALENDAR\n\nBEGIN:VCARD\n"],
  ["eml", "\n\nFrom: ana@example.org\nDate: Mon, 3 Mar 2025 10:00:00 +0100\n\nBEGIN:VCARD\nFN:Ana\n"],
  ["weakties", '{"weakties": 1, "people": []}'],
])("takes for %s what begins with %j", (format, text) => {
  expect(detect(text)).toEqual({ kind: "format", format });
});

it.each([
  "From: Bea",
  "Date: Friday",
  "Message-ID: <1@example.org>",
  "Subject: s\nFrom: bea@example.org\nDate: Mon, 3 Mar 2025 10:00:00 +0100\n",
  "BEGIN:VCARD\nFN:Bea\nEND:VCARD",
  "BEGIN:VCALENDAR",
  "# Bea dump of data",
  "INSERT IGNORE INTO contacts (a)",
  'he said ""no""\nBEGIN:VEVENT\nFrom: Bea',
])("takes a table for one, whatever is told in a note of it: %j", (told) => {
  for (const mark of [",", ";", "\t"]) {
    const rows = [
      ["Name", "Notes", "Email"],
      ["Ana Ruiz", `"we met\n${told}\nthanks"`, "ana@example.org"],
    ];
    const table = rows.map((cells) => cells.join(mark)).join("\n");
    expect(detect(table)).toEqual({ kind: "format", format: "table" });
    expect(detect(table.replaceAll("\n", "\r\n"))).toEqual({ kind: "format", format: "table" });
    // The head ends within the note.
    expect(detect(table.slice(0, table.indexOf("\nthanks")))).toEqual({ kind: "format", format: "table" });
  }
});

it("knows an archive, and text in UTF-16, by their bytes", () => {
  expect(detectFormat(new Uint8Array([0x50, 0x4b, 3, 4, 0]))).toEqual({ kind: "format", format: "zip" });
  const wide = Uint8Array.from([..."BEGIN:VCARD\nFN:x"].flatMap((letter) => [letter.charCodeAt(0), 0]));
  expect(detectFormat(new Uint8Array([0xff, 0xfe, ...wide]))).toEqual({ kind: "format", format: "vcard" });
});

it.each([
  [[], "The file is empty."],
  [[...new TextEncoder().encode("\ufeff \r\n\n")], "There is nothing in it but blank lines."],
  [
    [0x78, 0x9f, 0x3e, 0x22, 1, 0],
    "This is winmail.dat, in which Outlook packs what it writes for Outlook alone. Ask for the letter as plain text, or save it as .eml where it came to.",
  ],
  [
    [...new TextEncoder().encode("%PDF-1.7\n")],
    "This is a PDF. Export the contacts as CSV or vCard instead.",
  ],
  [
    [0xd0, 0xcf, 0x11, 0xe0, 0xa1],
    "This is an old Office file. Save the sheet as CSV, or the message as .eml, instead.",
  ],
  [
    [...new TextEncoder().encode("MECARD:N:Ruiz,Ana;EMAIL:ana@example.org;;")],
    "This is the text of a card’s code. Scan the code with a phone, save it there, and hand over that contact.",
  ],
  [[0x1f, 0x8b, 8, 0], "This is a gzip archive. Unpack it and choose the file inside."],
  [
    Array.from({ length: 400 }, (_, at) => (at * 7) % 256),
    "This is no text: neither contacts nor mail, nor a table saved as CSV.",
  ],
  [
    [...new TextEncoder().encode('[{"name": "Ana"}]')],
    "This is JSON of another program; Weakties does not know its fields yet.",
  ],
  ...["[", "{}", '[{"name": "Ana"', '{"a":1', '{"a": {"b": "}"}', '{"a": "br', '{"na'].map(
    (text): [number[], string] => [
      [...new TextEncoder().encode(text)],
      text.includes(":")
        ? "This is JSON that is cut off: it ends before it is closed. Save or export it again."
        : "This is JSON that is broken off, or that holds nobody.",
    ],
  ),
  [
    [...new TextEncoder().encode("To: imre@example.org\r\nSubject: Hello\r\n\r\nDear Imre\r\n")],
    "This is a message without a sender and a date, so nobody can tell whom it is from.",
  ],
  [
    [...new TextEncoder().encode("<!DOCTYPE html><p>From: x</p>")],
    "This is a web page or XML. Export your contacts as CSV or vCard instead.",
  ],
])("says in a sentence what is no contacts and no mail (%#)", (bytes, says) => {
  expect(detectFormat(Uint8Array.from(bytes))).toEqual({ kind: "unknown", says });
});

it("answers for any bytes", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(["format", "unknown"]).toContain(detectFormat(bytes).kind);
    }),
  );
});
