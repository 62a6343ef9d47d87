import type { Server, SignIn } from "./account.ts";

export type Suggested = {
  readonly signIn: SignIn;
  readonly imap: Server;
  readonly smtp: Server;
  /** What somebody has to know before they type a password; "" where it is the usual one. */
  readonly says: string;
};

const tls = (host: string, port: number): Server => ({ host, port, security: "tls" });
const starttls = (host: string): Server => ({ host, port: 587, security: "starttls" });
const OWN_PASSWORD =
  "Their mail takes a password made for apps, not the one for their website. You make it in your account there.";

const GOOGLE: Suggested = {
  signIn: "google",
  imap: tls("imap.gmail.com", 993),
  smtp: tls("smtp.gmail.com", 465),
  says: "Google takes an app password, which you make in your Google account once two-step sign-in is on; not the one for its website. Or you sign in on Google's own page.",
};
const MICROSOFT: Suggested = {
  signIn: "microsoft",
  imap: tls("outlook.office365.com", 993),
  smtp: starttls("smtp.office365.com"),
  says: "Microsoft takes no passwords from programs: you sign in on its own page. Where your institution does not allow that, save letters as files (.eml) and import them.",
};
/** Of Microsoft's own domains; an institution's mail is sent by the other server. */
const OUTLOOK: Suggested = { ...MICROSOFT, smtp: starttls("smtp-mail.outlook.com") };
const APPLE: Suggested = {
  signIn: "password",
  imap: tls("imap.mail.me.com", 993),
  smtp: starttls("smtp.mail.me.com"),
  says: OWN_PASSWORD,
};

/** Settings as the providers publish them. */
const PROVIDERS: ReadonlyMap<string, Suggested> = new Map(
  Object.entries<Suggested>({
    ...Object.fromEntries(["gmail.com", "googlemail.com"].map((domain) => [domain, GOOGLE])),
    ...Object.fromEntries(
      ["outlook.com", "hotmail.com", "live.com", "msn.com", "outlook.de"].map((domain) => [domain, OUTLOOK]),
    ),
    ...Object.fromEntries(["icloud.com", "me.com", "mac.com"].map((domain) => [domain, APPLE])),
    "yahoo.com": {
      signIn: "password",
      imap: tls("imap.mail.yahoo.com", 993),
      smtp: tls("smtp.mail.yahoo.com", 465),
      says: OWN_PASSWORD,
    },
    "fastmail.com": {
      signIn: "password",
      imap: tls("imap.fastmail.com", 993),
      smtp: tls("smtp.fastmail.com", 465),
      says: OWN_PASSWORD,
    },
    "gmx.net": gmx("gmx.net"),
    "gmx.de": gmx("gmx.net"),
    "gmx.com": gmx("gmx.com"),
    "web.de": {
      signIn: "password",
      imap: tls("imap.web.de", 993),
      smtp: starttls("smtp.web.de"),
      says: "Programs have first to be allowed in the mailbox's settings there.",
    },
  }),
);

function gmx(domain: string): Suggested {
  return {
    signIn: "password",
    imap: tls(`imap.${domain}`, 993),
    smtp: starttls(`mail.${domain}`),
    says: "Programs have first to be allowed in the mailbox's settings there.",
  };
}

/**
 * The servers of an address: as its provider publishes them, else under the names that are usual. Who signs in at one
 * of the two large providers has their servers, whatever the address's own name is.
 */
export function suggestedFor(address: string, signIn: SignIn = "password"): Suggested {
  const domain = address.slice(address.lastIndexOf("@") + 1).toLowerCase();
  const known = PROVIDERS.get(domain);
  if (signIn === "google") return GOOGLE;
  if (signIn === "microsoft") return known?.signIn === "microsoft" ? known : MICROSOFT;
  return (
    known ?? {
      signIn: "password",
      imap: tls(`imap.${domain}`, 993),
      smtp: tls(`smtp.${domain}`, 465),
      says: "These are the usual names. Your provider's help page has the right ones, under IMAP and SMTP.",
    }
  );
}

/** Where what goes out lies among what was sent without anybody's doing; a second copy would stand beside it. */
const KEEP_COPIES = ["smtp.gmail.com", "smtp.office365.com", "smtp-mail.outlook.com"];

export function keepsCopies({ host }: Server): boolean {
  return KEEP_COPIES.includes(host.toLowerCase().replace(/\.$/, ""));
}
