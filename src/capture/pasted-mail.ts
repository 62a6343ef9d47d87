import { bareName } from "#people/bare-name.ts";
import type { Sight } from "./clause-days.ts";
import type { Reading } from "./reading.ts";

/** A letter as it was copied with its head. */
type Mail = {
  readonly name: string;
  readonly email: string;
  readonly date: string;
  readonly subject: string;
  readonly body: string;
};

const HEADERS = {
  from: /^(?:from|von|de|da|van|från)$/i,
  date: /^(?:date|sent|datum|gesendet(?: am)?|envoyé|fecha|enviado|data|inviato|skickat)$/i,
  subject: /^(?:subject|betreff|objet|asunto|assunto|oggetto|onderwerp|ämne)$/i,
  other: /^(?:to|an|à|para|a|aan|till|cc|bcc|reply-to|message-id|importance|priorität|wichtigkeit)$/i,
};
const A_HEADER = /^([\p{L}-]+(?: \p{L}+)?)\s?:\s*(.*)$/u;
const MOST_HEADERS = 12;

/** Whether a text is a letter with its head: from whom, when or about what, and its words. */
export function isPastedMail(text: string): boolean {
  return mailIn(text) !== undefined;
}

function mailIn(text: string): Mail | undefined {
  const lines = text.trimStart().split(/\r\n?|\n/u);
  const found: Record<string, string> = {};
  let at = 0;
  for (; at < Math.min(lines.length, MOST_HEADERS); at += 1) {
    const [, called = "", value = ""] = A_HEADER.exec(lines[at] ?? "") ?? [];
    const header = Object.entries(HEADERS).find(([, names]) => names.test(called))?.[0];
    if (header === undefined) break;
    found[header] ??= value.trim();
  }
  const { from = "", date = "", subject = "" } = found;
  const body = lines.slice(at).join("\n").trim();
  if (from === "" || body === "" || (date === "" && subject === "")) return undefined;
  const [, named = "", address = ""] =
    /^"?([^<"]*?)"?\s*[<[(](?:mailto:)?([^<>()[\]\s]+@[^<>()[\]\s]+)[>\])]/u.exec(from) ?? [];
  const email = address || (/^\S+@\S+$/u.exec(from)?.[0] ?? "");
  return { name: bareName(named) || (address === "" ? bareName(from) : address), email, date, subject, body };
}

/** A letter that was pasted, whole: that they wrote, on which day, and in their words. */
export function readPastedMail(text: string, { days, today }: Sight): Reading | undefined {
  const mail = mailIn(text);
  if (mail === undefined) return undefined;
  const { name, email, date, subject, body } = mail;
  const [day] = days(date, today, "past");
  return {
    people: [{ key: "p1", name, role: "", organization: "", email, howMet: "" }],
    items: [
      {
        kind: "touch",
        people: ["p1"],
        by: "mail",
        direction: "in",
        on: day === undefined || day.first > today ? today : day.first,
        text: subject === "" ? body : `${subject}: ${body}`,
      },
    ],
    unread: [],
    unnamed: null,
    language: null,
  };
}
