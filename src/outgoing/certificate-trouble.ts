/** Where a server's certificate can be given to Weakties, to be trusted instead of the public authorities. */
const GIVEN = {
  mail: "under “The servers, and other details” of the mailbox, or with --certificate in a terminal",
  elsewhere: "as a file that NODE_EXTRA_CA_CERTS names where Weakties is started",
} as const;

/**
 * Why the certificate that a server showed was not taken for its own, and what can be done, for whoever never met one;
 * undefined for what is no matter of certificates. Libraries put codes of their own in the place of the system's.
 */
export function certificateTrouble(
  error: Error,
  host: string,
  given: keyof typeof GIVEN,
): string | undefined {
  const said = `${"code" in error ? error.code : ""} ${error.message}`;
  const why = WHY.find(({ when }) => when.test(said));
  return why && `${why.says(host, GIVEN[given], error)} Nothing was sent to it, your password neither.`;
}

type Why = {
  readonly when: RegExp;
  readonly says: (host: string, given: string, error: Error) => string;
};

const WHY: readonly Why[] = [
  {
    // A clock that is wrong makes good certificates bad; which of the two it is cannot be told from here.
    when: /CERT_HAS_EXPIRED|CERT_NOT_YET_VALID|certificate (?:has expired|is not yet valid)/,
    says: (host) =>
      `${host} showed a certificate that is not good at the hour this computer’s clock has. Is the clock right? Then whoever runs the server has to renew it.`,
  },
  {
    when: /ALTNAME|altnames/,
    says: (host, _, error) =>
      `${host} showed a certificate ${namesOn(error)}. Is that the name of the server as your provider writes it? Then type that one.`,
  },
  {
    when: /DEPTH_ZERO|self-signed certificate(?! in)/,
    says: (host, given) =>
      `${host} showed a certificate that it itself signed, so nobody else says who it is. If it is your own server, or one of people whom you trust, ask for the certificate and give it to Weakties ${given}.`,
  },
  {
    when: /SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET)|in certificate chain|unable to (?:verify|get)/,
    says: (host, given) =>
      `${host} showed a certificate of an authority that this computer does not know, or left out those in between. Whoever runs the server can put them in; or give the authority’s certificate to Weakties ${given}.`,
  },
];

const NAMES_TOLD = 3;

/** What the certificate is for, as far as these are names of servers. */
function namesOn(error: Error): string {
  const named = [...error.message.matchAll(/\bDNS:([\w.*-]{1,100})/g)].flatMap(([, name = ""]) => name);
  return named.length === 0 ? "for another name" : `for ${named.slice(0, NAMES_TOLD).join(", ")}`;
}
