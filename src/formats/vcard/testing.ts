import type { VCard } from "./card.ts";
import { keptLine } from "./kept.ts";
import type { Card } from "./write.ts";

/** What was read of a card as it goes out again, where nothing has changed since. */
export function toWrite(read: VCard): Card {
  return {
    id: "01890000-0000-7000-8000-000000000001",
    ...(read.uid !== "" && { uid: read.uid }),
    name: read.name,
    nicknames: read.nicknames,
    emails: read.emails,
    phones: read.phones,
    urls: read.urls,
    addresses: read.addresses,
    positions: read.organizations.map(({ name, units, title }) => ({
      organization: name,
      units,
      role: title,
    })),
    note: read.note,
    birthday:
      read.birthday.replace(/^(\d{4}|--)-?(\d\d)-?(\d\d)$/, (_, year, month, day) =>
        [year === "--" ? "-" : year, month, day].join("-"),
      ) || null,
    updatedAt: 0,
    kept: [...read.asWritten, ...read.others].map(keptLine),
  };
}
