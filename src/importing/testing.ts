import type { DateText } from "#time/date.ts";
import { buildPerson } from "./build-person.ts";
import type { ImportedPerson, ImportedTouch } from "./record.ts";

/** A record for a test, from the little that the test is about. */
export function person(about: {
  readonly name: string;
  readonly email?: string;
  readonly phone?: string;
  readonly linkedin?: string;
  readonly organization?: string;
  readonly role?: string;
  readonly birthday?: string;
  readonly connectedOn?: DateText;
  readonly notes?: string;
  readonly line?: number;
}): ImportedPerson {
  const points = [
    ...(about.email === undefined ? [] : [{ kind: "email" as const, value: about.email }]),
    ...(about.phone === undefined ? [] : [{ kind: "phone" as const, value: about.phone }]),
    ...(about.linkedin === undefined
      ? []
      : [{ kind: "url" as const, value: `https://www.linkedin.com/in/${about.linkedin}` }]),
  ];
  const built = buildPerson(
    {
      name: about.name,
      points,
      affiliations: [{ organization: about.organization ?? "", role: about.role ?? "" }],
      birthday: about.birthday ?? null,
      connectedOn: about.connectedOn ?? null,
      notes: about.notes ?? "",
    },
    { file: "test.csv", line: about.line ?? 1 },
  );
  if (built === undefined) throw new Error("The test's person has neither name nor address.");
  return built;
}

export function touch(address: string, messageId: string): ImportedTouch {
  return {
    address,
    displayName: "",
    at: Date.UTC(2025, 2, 3),
    kind: "mail",
    direction: "out",
    subject: messageId,
    messageId,
    source: { file: "test.mbox", line: 1 },
  };
}
