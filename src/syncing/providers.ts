import type { Provider } from "#consent/sign-in.ts";
import type { AccountKind } from "./account.ts";

/** Where discovery begins at Google, for its CardDAV (people/carddav) and CalDAV (calendar/caldav) pages' servers. */
const AT_GOOGLE: Readonly<Record<AccountKind, string>> = {
  contacts: "https://apidata.googleusercontent.com/carddav/v1/",
  calendar: "https://apidata.googleusercontent.com/caldav/v2/",
};

/** The address that a provider is known to have; undefined where the user has to say it. */
export function placeAt(provider: Provider, kind: AccountKind): string | undefined {
  return provider === "google" ? AT_GOOGLE[kind] : undefined;
}

export const NOT_AT_MICROSOFT =
  "Microsoft has neither CardDAV nor CalDAV, at Outlook.com or in Microsoft 365, so nothing there can be kept in step from here. What works: save your contacts there as a file (.csv) and import it; send invitations to talks by mail; and read who you write with from your mailbox, under “Your mail”.";

const NOT_BY_PASSWORD =
  "Google takes no passwords for contacts and calendars, not even those made for apps: sign in on its own page.";

const MICROSOFTS = /(^|\.)(outlook\.[a-z]+|office365\.com|office\.com|hotmail\.com|live\.com|msn\.com)$/;
const GOOGLES = /(^|\.)(google|googleapis|googleusercontent|gmail|googlemail)\.com$/;

/** Google gives a new card a UID and a path of its own. */
export function givesOwnNames(host: string): boolean {
  return GOOGLES.test(host);
}

/** Why a password opens nothing at this address, where that is known beforehand. */
export function takesNoPassword(url: string): string | undefined {
  const host = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(url) ? url : `https://${url}`)?.hostname ?? "";
  if (MICROSOFTS.test(host)) return NOT_AT_MICROSOFT;
  return GOOGLES.test(host) ? NOT_BY_PASSWORD : undefined;
}
