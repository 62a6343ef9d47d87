import { foldText } from "#people/fold.ts";
import type { Letter } from "./correspondence.ts";

export type Mine = {
  /** Empty where nobody said and the mail does not show it. */
  readonly addresses: readonly string[];
  /** Found in the mail, because nobody said. */
  readonly inferred: boolean;
  readonly because: string;
};

/** The owner of a mailbox stands in most of its messages; an address in fewer than this share is somebody else's. */
const LEAST_SHARE = 0.3;
/** Another address under the same name is the owner's too once it has sent this often. */
const LEAST_SENT = 3;

/**
 * Which addresses are the user's own (R61): those they said; else the most frequent sender of mail that is kept as
 * sent, or that never passed through a server, and whose mailbox the rest was delivered to; else the address that
 * stands in most messages, as their sender where two stand in as many. Of a single letter it is the only receiver,
 * where a server passed it on, or where it is from somebody `known`; a meeting is no letter, and gives nobody as known.
 * The grounds are told, so that a wrong guess is seen.
 */
export function myAddresses(
  letters: readonly Letter[],
  said: readonly string[],
  known?: ReadonlySet<string>,
): Mine {
  const { addresses, ...mine } = told(letters, said, known);
  return { ...mine, addresses: [...addresses, ...formsOf(addresses, letters)] };
}

/** "me+jobs@example.org" reaches me@example.org, and at Gmail so does "m.e@gmail.com". */
function formsOf(addresses: readonly string[], letters: readonly Letter[]): readonly string[] {
  const mailboxes = new Set(addresses.map(mailboxOf));
  const met = new Set<string>();
  for (const { from, to, deliveredTo } of letters) {
    met.add(from.address).add(deliveredTo);
    for (const { address } of to) met.add(address);
  }
  return [...met]
    .filter((address) => mailboxes.has(mailboxOf(address)) && !addresses.includes(address))
    .toSorted();
}

function mailboxOf(address: string): string {
  const at = address.lastIndexOf("@");
  const [local, domain] = [
    address.slice(0, at),
    address.slice(at + 1).replace("googlemail.com", "gmail.com"),
  ];
  const bare = local.replace(/(?<=.)\+.*$/, "");
  return `${domain === "gmail.com" ? bare.replaceAll(".", "") : bare}@${domain}`;
}

function told(letters: readonly Letter[], said: readonly string[], known?: ReadonlySet<string>): Mine {
  const given = [...new Set(said.map((address) => address.trim().toLowerCase()))].filter(
    (each) => each !== "",
  );
  if (given.length > 0) return { addresses: given, inferred: false, because: becauseSaid(letters, given) };
  const delivered = mostFrequent(letters.map(({ deliveredTo }) => deliveredTo).filter((each) => each !== ""));
  const begun = bySending(
    letters.filter((letter) => letter.sent),
    "kept as sent",
  );
  const passedOn = letters.some((letter) => letter.received);
  const sending =
    begun ??
    (passedOn
      ? bySending(
          letters.filter((letter) => !letter.received && letter.automatic === null),
          "that no server passed on",
        )
      : undefined);
  if (delivered?.alone !== true || sending?.addresses.includes(delivered.value))
    return sending ?? (known && ofOne(letters, known)) ?? byStanding(letters);
  const because = `${messages(delivered.count)} were delivered to ${delivered.value}.`;
  return {
    addresses: [...(sending?.addresses ?? []), delivered.value],
    inferred: true,
    because: sending === undefined ? because : `${sending.because} ${because}`,
  };
}

function becauseSaid(letters: readonly Letter[], given: readonly string[]): string {
  const known = new Set([...given, ...formsOf(given, letters)]);
  const found = letters.some(({ from, to }) => [from, ...to].some(({ address }) => known.has(address)));
  return found ? "You said so." : "You said so, but none of these messages is from or to it.";
}

function bySending(sent: readonly Letter[], which: string): Mine | undefined {
  const most = mostFrequent(sent.map(({ from }) => from.address));
  if (most === undefined || !most.alone) return undefined;
  const name = mostFrequent(
    sent
      .filter(({ from }) => from.address === most.value && from.name !== "")
      .map(({ from }) => foldText(from.name)),
  )?.value;
  const alike = sent.filter(({ from }) => name !== undefined && foldText(from.name) === name);
  const also = [...Map.groupBy(alike, ({ from }) => from.address)]
    .filter(([address, theirs]) => address !== most.value && theirs.length >= LEAST_SENT)
    .map(([address]) => address)
    .toSorted();
  const told = also.length === 0 ? "" : ` Under the same name: ${also.join(", ")}.`;
  return {
    addresses: [most.value, ...also],
    inferred: true,
    because: `${most.value} sent ${messages(most.count)} ${which}.${told}`,
  };
}

function ofOne(letters: readonly Letter[], known: ReadonlySet<string>): Mine | undefined {
  const [letter, ...more] = letters;
  const [receiver, ...others] = letter?.to ?? [];
  if (letter === undefined || receiver === undefined || more.length + others.length > 0) return undefined;
  if (!letter.received && !known.has(letter.from.address)) return undefined;
  const because = `The letter went to ${receiver.address} alone.`;
  return { addresses: [receiver.address], inferred: true, because };
}

function byStanding(letters: readonly Letter[]): Mine {
  const standing = mostFrequent(
    letters.flatMap(({ from, to }) => [...new Set([from, ...to].map(({ address }) => address))]),
    countsOf(letters.map(({ from }) => from.address)),
  );
  const clear =
    standing?.alone === true && letters.length > 1 && standing.count / letters.length >= LEAST_SHARE;
  if (standing === undefined || !clear) {
    return { addresses: [], inferred: true, because: "The mail does not show which address is yours." };
  }
  const because = `${standing.value} stands in ${standing.count} of ${letters.length} messages, more than any other address.`;
  return { addresses: [standing.value], inferred: true, because };
}

type Most = {
  readonly value: string;
  readonly count: number /** No other value is as frequent. */;
  readonly alone: boolean;
};

/** The most frequent value; where two are, the one that `between` counts more of. */
function mostFrequent(
  values: readonly string[],
  between: ReadonlyMap<string, number> = new Map(),
): Most | undefined {
  let best: Most | undefined;
  for (const [value, count] of countsOf(values)) {
    const difference =
      best === undefined
        ? 1
        : count - best.count || (between.get(value) ?? 0) - (between.get(best.value) ?? 0);
    if (difference > 0) best = { value, count, alone: true };
    else if (difference === 0 && best !== undefined) best = { ...best, alone: false };
  }
  return best;
}

function countsOf(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function messages(count: number): string {
  return count === 1 ? "1 message" : `${count} messages`;
}
