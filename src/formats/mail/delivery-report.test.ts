import { expect, it } from "vitest";
import { deliveryReportIn, goneIn, goneInWords } from "./delivery-report.ts";

const about = (...fields: readonly string[]) =>
  [
    "--b",
    "Content-Type: text/plain",
    "",
    "Your letter could not be delivered to kept@example.org.",
    "",
    "--b",
    "Content-Type: message/delivery-status",
    "",
    "Reporting-MTA: dns; mx.example.org",
    "",
    ...fields,
    "",
    "--b--",
    "",
  ].join("\r\n");

it.each([
  ["Content-Type: multipart/report; report-type=delivery-status;\r\n boundary=b", "in fields"],
  ["Subject: x\nCONTENT-TYPE:\n\tmultipart/report; boundary=b", "in fields"],
  ["Subject: x\nX-Failed-Recipients: ana@example.org", "in words"],
  ["Subject: failure notice", "in words"],
  ["Content-Type: multipart/mixed; boundary=report", undefined],
  ["Subject: content-type: multipart/report", undefined],
])("knows a delivery report by its headers: %j", (block, is) => {
  expect(deliveryReportIn(block)).toBe(is);
});

it("[R58] takes an address for gone where its server knows nobody of the name", () => {
  expect(
    goneIn(
      about(
        "Final-Recipient: rfc822; Ana@Example.org",
        "Original-Recipient: rfc822;ana@example.org",
        "Action: failed",
        "Status: 5.1.1",
        "Diagnostic-Code: smtp; 550 5.1.1 <ana@example.org>:",
        "    Recipient address rejected: User unknown",
      ),
    ),
  ).toEqual(["ana@example.org"]);
});

it.each([
  ["its domain is gone", ["Action: failed", "Status: 5.4.4"], true],
  ["the mailbox was closed", ["Action: failed", "Status: 5.2.1"], true],
  [
    "a bare failure, told in words",
    ["Action: failed", "Status: 5.0.0", "Diagnostic-Code: smtp; 550 No such user"],
    true,
  ],
  [
    "a bare failure with a code behind it",
    ["Action: failed", "Status: 5.0.0", "Diagnostic-Code: smtp; 550-5.1.1 x"],
    true,
  ],
  [
    "the code for a policy, and words that know better",
    ["Action: failed", "Status: 5.7.1", "Diagnostic-Code: smtp; 550 5.7.1 No such user here"],
    true,
  ],
  [
    "an address that is called no known user",
    ["Action: failed", "Status: 5.0.0", "Diagnostic-Code: smtp; 550 imre is not a known user on this system"],
    true,
  ],
  [
    "a letter that was taken for spam",
    ["Action: failed", "Status: 5.7.1", "Diagnostic-Code: smtp; 554 5.7.1 spam, and no such user anyway"],
    false,
  ],
  ["the mailbox is full", ["Action: failed", "Status: 5.2.2"], false],
  ["the letter was not wanted", ["Action: failed", "Status: 5.7.1"], false],
  [
    "the letter was not wanted, in words",
    ["Action: failed", "Status: 5.0.0", "Diagnostic-Code: smtp; 550 spam"],
    false,
  ],
  ["my own address was refused", ["Action: failed", "Status: 5.1.8"], false],
  ["it will be tried again", ["Action: delayed", "Status: 4.4.1"], false],
  ["it arrived", ["Action: delivered", "Status: 2.0.0"], false],
])("[R58] reads of an address, where %s", (_, fields, gone) => {
  const found = goneIn(about("Final-Recipient: rfc822; imre@example.org", ...fields));
  expect(found).toEqual(gone ? ["imre@example.org"] : []);
});

it("[R58] reads each address of a report by itself, and none of what is no report", () => {
  const each = (address: string, status: string) => [
    `Final-Recipient: RFC822; <${address}>`,
    "Action: failed",
    `Status: ${status}`,
    "",
  ];
  const many = [
    ...each("a@example.org", "5.1.1"),
    ...each("b@example.org", "5.7.1"),
    ...each("c@example.org", "5.1.1"),
  ];
  expect(goneIn(about(...many))).toEqual(["a@example.org", "c@example.org"]);
  expect(goneIn("Final-Recipient: x400; a@example.org\nAction: failed\nStatus: 5.1.1")).toEqual([]);
  expect(goneIn("Action: failed\nStatus: 5.1.1")).toEqual([]);
  expect(goneIn("")).toEqual([]);
});

it("[R58] reads the reports of Exim and of qmail, which are in words, and not the letter below them", () => {
  const exim = `A message that you sent could not be delivered.\nThe following address(es) failed:\n
  ana@example.org
    host mx.example.org [192.0.2.1]:
    550 5.1.1 <ana@example.org>: User unknown
  full@example.org
    550 5.2.2 mailbox is full

------ This is a copy of the message, including all the headers. ------

  imre@example.org
    550 5.1.1 User unknown
`;
  expect(goneInWords(exim.replaceAll("\n", "\r\n"))).toEqual(["ana@example.org"]);
  const qmail = `Hi. This is the qmail-send program at example.org.\n
<Ana@example.org>:
192.0.2.1 does not like recipient.
Remote host said: 550 No such user
Giving up on 192.0.2.1.

<kim@example.org>:
I wasn't able to establish an SMTP connection.

--- Below this line is a copy of the message.

<imre@example.org>:
No such user
`;
  expect(goneInWords(qmail)).toEqual(["ana@example.org"]);
  expect(goneInWords("")).toEqual([]);
});

it("reads a report whose address has no type before it", () => {
  expect(goneIn("Final-Recipient: <ana@example.org>\nAction: failed\nStatus: 5.1.1")).toEqual([
    "ana@example.org",
  ]);
});
