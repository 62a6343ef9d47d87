/** Sets a mark, rings and calls home, if anything ever runs it. */
const RUN = "window.__ran=1;alert(1);fetch('http://127.0.0.1:9/home')";

/** Text as somebody hostile would send it: in a name, a subject, a note, a card. */
export const HOSTILE: readonly string[] = [
  `<script>${RUN}</script>`,
  `<img src=x onerror="${RUN}">`,
  `"><svg onload="${RUN}">`,
  `'-${RUN}-'`,
  `</title><script>${RUN}</script>`,
  `</textarea><script>${RUN}</script>`,
  `<iframe srcdoc="<script>parent.${RUN}</script>">`,
  `<a href="javascript:${RUN}">Ana</a>`,
  `<img src="http://127.0.0.1:9/pixel.png">`,
  `<link rel=stylesheet href="http://127.0.0.1:9/style.css">`,
  `<style>@import "http://127.0.0.1:9/style.css";</style>`,
  `<meta http-equiv=refresh content="0;url=http://127.0.0.1:9/">`,
  `<form action="http://127.0.0.1:9/"><button>Ana</button></form>`,
  `{{constructor.constructor("${RUN}")()}}`,
  `\${${RUN}}`,
  `<math><mtext></form><form><mglyph><style></math><img src onerror=${RUN}>`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
  `]]><script>${RUN}</script>`,
  `\u202e<img src=x onerror=${RUN}>`,
];

/** A card in which every field is hostile; addresses too, for links are made of them. */
export function hostileCards(): string {
  const escaped = (text: string) => text.replace(/[\\,;]/g, "\\$&");
  return HOSTILE.map((text, at) =>
    [
      ...["BEGIN:VCARD", "VERSION:4.0", `FN:Ana ${at} ${escaped(text)}`, `ORG:${escaped(text)}`],
      ...[`TITLE:${escaped(text)}`, `NOTE:${escaped(text)}`, `EMAIL:ana${at}@example.org`],
      ...[`URL:javascript:${RUN}//${at}`, `URL:data:text/html,<script>${RUN}</script>`, "END:VCARD", ""],
    ].join("\r\n"),
  ).join("");
}

/** Meetings with hostile names and subjects. */
export function hostileCalendar(): string {
  const events = HOSTILE.map((text, at) =>
    [
      ...["BEGIN:VEVENT", `UID:hostile-${at}`, "DTSTAMP:20260101T090000Z", "DTSTART:20260105T090000Z"],
      ...["DTEND:20260105T093000Z", `SUMMARY:${text}`, `DESCRIPTION:${text}`, `LOCATION:${text}`],
      ...[
        `ORGANIZER;CN=Me:mailto:me@example.org`,
        `ATTENDEE;CN=Ana ${at}:mailto:ana${at}@example.org`,
        "END:VEVENT",
      ],
    ].join("\r\n"),
  );
  return ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//hostile//", ...events, "END:VCALENDAR", ""].join(
    "\r\n",
  );
}

/** Letters whose subjects and names are hostile, and which carry markup. */
export function hostileMail(): string {
  return HOSTILE.map(
    (text, at) =>
      `From ana${at}@example.org Mon Jan  5 09:00:00 2026\nFrom: "${text.replaceAll('"', "'")}" <ana${at}@example.org>\n` +
      `To: Me <me@example.org>\nSubject: ${text}\nDate: Mon, 5 Jan 2026 09:00:00 +0000\nMessage-ID: <h${at}@example.org>\n` +
      `Content-Type: text/html\n\n${text}\n\n`,
  ).join("");
}
