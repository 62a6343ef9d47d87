import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import { TEMPLATES } from "#outreach/templates/choose.ts";

const FORMATS = join(import.meta.dirname, "..", "..", "src", "formats");

export const PARSER_NAMES = [
  ...(["vcard", "ics", "csv", "jscontact", "monica-json", "monica-sql", "headers", "addresses"] as const),
  ...([
    "delivery-report",
    "files",
    "message",
    "outlook",
    "names",
    "reply",
    "capture",
    "answer",
    "xcard",
    "letter",
  ] as const),
] as const;
export type ParserName = (typeof PARSER_NAMES)[number];

const CSV = `First Name,Last Name,Email Address,Company,Position,Connected On\nAna,Ruiz,ana@example.org,EMBL,"Group leader, imaging",02 Mar 2026\nImre,"O""Neil",imre@example.org,,,\n`;
/** As address books and LinkedIn write theirs: how to reach somebody, with several in one cell. */
const REACHED = `First Name,Middle Name,Last Name,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Organization Name,Website 1 - Value,Birthday,Labels,Notes\nAna,M.,Ruiz,ana@example.org ::: ruiz@example.org,Work,"+49 6221 0; +49 6221 1 ext 5",EMBL,https://example.org/ana,1980-04-12,lab ::: friends,met at a fair\n`;
const COPIED = `FirstName,LastName,Companies,Title,Emails,PhoneNumbers,CreatedAt\nAna,Ruiz,EMBL,Group leader,"ana@example.org, ruiz@example.org","+49 6221 0; 17",3/5/26\n`;
const WRITTEN = `CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n1,,Ana Ruiz,https://www.linkedin.com/in/ana,Kim,https://www.linkedin.com/in/kim,2026-03-02 09:00:00 UTC,,Hello,INBOX\n`;
const HEADERS = `From: =?utf-8?q?Ana_Ru=C3=ADz?= <ana@example.org>\nTo: "Imre, I." <imre@example.org>,\n me@example.org\nCc: lab: zora@example.org, x@example.org;\nDate: Mon, 2 Mar 2026 09:00:00 +0100\nMessage-ID: <a@example.org>\nReferences: <b@example.org> <c@example.org>\nList-Id: <lab.example.org>\nSubject: =?iso-8859-1?b?SOlsbG8=?=\n`;

const REPORT = `--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.org\n\nFinal-Recipient: rfc822; Ana@example.org\nOriginal-Recipient: rfc822;<ana@example.org>\nAction: failed\nStatus: 5.0.0\nDiagnostic-Code: smtp; 550-5.1.1 <ana@example.org>:\n  no such user\n\nFinal-Recipient: rfc822; imre@example.org\nAction: delayed\nStatus: 4.4.1\n\n--b--\n`;

const MESSAGE = `${HEADERS}MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8; format=flowed\nContent-Transfer-Encoding: quoted-printable\n\nTuesday at ten suits me. \nGr=C3=BC=C3=9Fe\n--b\nContent-Type: text/html; charset=iso-8859-1\nContent-Transfer-Encoding: base64\n\nPHA+VHVlc2RheSBhdCA8Yj50ZW48L2I+ICZuYnNwOyB8IDxhIGhyZWY9Ii8iPkFuYTwvYT48L3A+\n--b\nContent-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR\nEND:VCALENDAR\n--b--\n`;
const NAMES = `Our group\n- Dr. Ana Ruiz, group leader, ana@example.org\n2) Imre Kovács (EMBL)\nRuiz A, Kovács I, and Chen L. Imaging. 2026.\n10:15 Lin Chen: “Microscopes”\nZora Neale · https://example.org/zora\n-- \nAna Ruiz\nEMBL Heidelberg | +49 6221 0\n`;
const REPLY = `Dear Imre,\n\nhappy to talk. How about Tuesday, 3 March at 10:30, or Thursday afternoon my time (EST)?\nNot before the 12th, please; call me on +49 6221 0 or https://example.org/meet\n\nBest,\nAna\n\nOn Mon, 2 Mar 2026 at 09:00, Imre <imre@example.org> wrote:\n> Would you have twenty minutes?\n>> Yes\n`;
const CAPTURE = `met Ana Ruiz (EMBL) and imre yesterday; she told me to apply for the June course, send her our protocol Friday.\n- knows somebody at Roche\nKaffee mit Lin am 3.4., soll mich im Mai melden\n`;
const XCARD = `<?xml version="1.0"?>\n<vcards xmlns="urn:ietf:params:xml:ns:vcard-4.0">\n<vcard><fn><text>Ana &amp; Ruiz</text></fn><n><surname>Ruiz</surname><given>Ana</given></n>\n<email><parameters><type><text>work</text></type></parameters><text>ana@example.org</text></email>\n<note><text><![CDATA[likes <tea>]]></text></note><bday><date>--0412</date></bday>\n<group name="item1"><url><uri>https://ana.example.org</uri></url></group></vcard>\n</vcards>\n`;
const ANSWER = `{"v":1,"review":"review-1","made":"2026-03-02","until":"2026-03-16","shown":"00","seal":"aa","by":"Ana","verdict":"soften","comesOff":["warm","long"],"words":"Shorter.","comments":[{"part":"body","start":12,"end":19,"says":"Would you?"}],"subject":"Twenty minutes","body":"Dear Imre,\\n\\nI would."}`;

const DOUBLING = `{% assign x = "ab" %}\n{% capture x %}{{ x }}{{ x }}{% endcapture %}\n{% assign x = x | append: x | replace: "a", x %}\n{% if x contains "b" %}{{ seed | pick: x, x }}{% endif %}\n{{ "now" | date: "%99Y" }}\n`;

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
    case "outlook":
      return pairs("mail/pairs/*.dat");
    case "message":
      return [MESSAGE, MESSAGE.replaceAll("\n", "\r\n")];
    case "names":
      return [NAMES, ...repeated("Ana\n", "* ", "[<")];
    case "reply":
      return [REPLY, ...repeated("Dr. ", "Prof. Dr. ", "O'", "Ask my a ")];
    case "capture":
      return [
        ...[CAPTURE, CAPTURE.replaceAll("\n", " "), `Met A${"'".repeat(20_000)}a / Ben.`],
        ...repeated("and ", "Re: ", "Ana Ruiz and ", "\u202eA", "a."),
      ];
    case "answer":
      return [ANSWER];
    case "xcard":
      return [XCARD, XCARD.replaceAll("\n", "")];
    case "letter":
      return [...Object.values(TEMPLATES).map(({ email }) => email), DOUBLING];
    case "files":
      return [...pairs("*/pairs/*.*"), CSV, REACHED, COPIED, WRITTEN, mbox(), zip()];
  }
}

/** As long as a text that somebody pastes may be. */
function repeated(...pieces: readonly string[]): readonly string[] {
  return pieces.map((piece) => piece.repeat(20_000 / piece.length));
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
