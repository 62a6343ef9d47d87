import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";

const FORMATS = join(import.meta.dirname, "..", "..", "src", "formats");

export const PARSER_NAMES = [
  ...(["vcard", "ics", "csv", "jscontact", "monica-json", "monica-sql", "headers", "addresses"] as const),
  ...(["delivery-report", "files"] as const),
] as const;
export type ParserName = (typeof PARSER_NAMES)[number];

const CSV = `First Name,Last Name,Email Address,Company,Position,Connected On\nAna,Ruiz,ana@example.org,EMBL,"Group leader, imaging",02 Mar 2026\nImre,"O""Neil",imre@example.org,,,\n`;
const HEADERS = `From: =?utf-8?q?Ana_Ru=C3=ADz?= <ana@example.org>\nTo: "Imre, I." <imre@example.org>,\n me@example.org\nCc: lab: zora@example.org, x@example.org;\nDate: Mon, 2 Mar 2026 09:00:00 +0100\nMessage-ID: <a@example.org>\nReferences: <b@example.org> <c@example.org>\nList-Id: <lab.example.org>\nSubject: =?iso-8859-1?b?SOlsbG8=?=\n`;

const REPORT = `--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.org\n\nFinal-Recipient: rfc822; Ana@example.org\nOriginal-Recipient: rfc822;<ana@example.org>\nAction: failed\nStatus: 5.0.0\nDiagnostic-Code: smtp; 550-5.1.1 <ana@example.org>:\n  no such user\n\nFinal-Recipient: rfc822; imre@example.org\nAction: delayed\nStatus: 4.4.1\n\n--b--\n`;

/** Good files of each format, from which bad ones are made. */
export function goldenOf(parser: ParserName): readonly string[] {
  switch (parser) {
    case "vcard":
      return pairs("vcard/pairs/*.vcf");
    case "ics":
      return pairs("ics/pairs/*.ics");
    case "jscontact":
      return pairs("jscontact/pairs/lab.json");
    case "monica-json":
      return pairs("monica/pairs/*.json");
    case "monica-sql":
      return pairs("monica/pairs/*.sql");
    case "csv":
      return [CSV, CSV.replaceAll(",", ";"), CSV.replaceAll(",", "\t")];
    case "headers":
      return [HEADERS];
    case "addresses":
      return HEADERS.split("\n").map((line) => line.replace(/^\w+: /, ""));
    case "delivery-report":
      return [REPORT];
    case "files":
      return [...pairs("*/pairs/*.*"), CSV, mbox(), zip()];
  }
}

function pairs(pattern: string): readonly string[] {
  const found = globSync(join(FORMATS, pattern)).map((file) => readFileSync(file, "latin1"));
  if (found.length === 0) throw new Error(`There is no golden file ${pattern}.`);
  return found;
}

function mbox(): string {
  return `From ana@example.org Mon Mar  2 09:00:00 2026\n${HEADERS}\nDear Imre\n\n`.repeat(3);
}

function zip(): string {
  const cards = readFileSync(join(FORMATS, "vcard", "pairs", "version-4.0.vcf"));
  return Buffer.from(
    zipSync({ "Takeout/Contacts/all.vcf": cards, "Connections.csv": Buffer.from(CSV) }),
  ).toString("latin1");
}
