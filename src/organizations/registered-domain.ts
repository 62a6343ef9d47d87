/** What countries have their names sorted by, so that the part before it is the one that somebody registered. */
const SORTS = new Set(
  "ac co com edu gov gob gouv govt gv gc go mil net org or ne nom res sch ltd plc me nhs police id idf k12 muni web asn ad lg gen firm ernet nic cri school geek iwi maori kiwi asso tm prd law blog wiki".split(
    " ",
  ),
);

/** Names that sell names under them as a country does. */
const SOLD = new Set(
  "uk.com us.com eu.com de.com gb.net uk.net se.net eu.org us.org waw.pl edu.eu.org city.pl krakow.pl lodz.pl poznan.pl wroc.pl gda.pl".split(
    " ",
  ),
);

const HOST = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,24}|xn--[a-z0-9-]{2,59})$/;

/**
 * The name that somebody registered, of a host: "embl.de" of "mail.embl.de", "ox.ac.uk" of "cs.ox.ac.uk"; undefined of
 * what is no name on the net. A rule of our own rather than the public suffix list, which is ten times the size of what
 * is read here, and a wrong cut costs one word on a page.
 */
export function registeredDomain(host: string): string | undefined {
  if (host.length > MOST_HOST || !HOST.test(host)) return undefined;
  const labels = host.split(".");
  const ending = labels.slice(-2).join(".");
  const [before = "", last = ""] = labels.slice(-2);
  const isSorted = last.length === 2 && (SORTS.has(before) || (last === "us" && before.length === 2));
  const parts = isSorted || SOLD.has(ending) ? 3 : 2;
  return labels.length < parts ? undefined : labels.slice(-parts).join(".");
}

const MOST_HOST = 253;

/** Whether an organization is called as a domain is: nobody has said yet how it is called by people. */
export function isDomain(name: string): boolean {
  return registeredDomain(name) === name;
}

/** The part of a registered domain that somebody chose: "embl" of "embl.de". */
export function chosenLabel(domain: string): string {
  return domain.slice(0, domain.indexOf("."));
}

/** Whether a domain is one that only schools and universities get. */
export function isOfSchools(domain: string): boolean {
  return /\.(?:edu|ac\.[a-z]{2}|edu\.[a-z]{2})$/.test(domain);
}
