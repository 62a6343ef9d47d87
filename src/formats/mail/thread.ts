/** As many letters as one exchange may have; References of more are a list's. */
const MOST_ANSWERED = 50;
const ID = /<([^<>\s]{1,300})>/g;

/** The messages that a message answers, by their ids without angle brackets (RFC 5322, section 3.6.4). */
export function answeredBy(head: string): readonly string[] {
  const unfolded = head.replace(/\r?\n[ \t]+/g, " ");
  const fields = [...unfolded.matchAll(/^(?:In-Reply-To|References)[ \t]*:([^\n]*)/gim)];
  const ids = fields.flatMap(([, value = ""]) => [...value.matchAll(ID)].map(([, id = ""]) => id));
  return [...new Set(ids)].slice(-MOST_ANSWERED);
}
