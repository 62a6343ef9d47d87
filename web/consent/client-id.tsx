import type { ComponentProps, ReactNode } from "react";
import type { Use } from "#consent/consent.ts";
import { BACK, type Provider } from "#consent/sign-in.ts";
import { Disclosure } from "#web/design/disclosure.tsx";
import { TextField } from "#web/design/field.tsx";

/** What was typed of who asks at a provider's page, without its secret. */
export type Asks = { readonly clientId: string; readonly issuer: string; readonly scope: string };

export const NOBODY_ASKS: Asks = { clientId: "", issuer: "", scope: "" };

type ClientIdProps = {
  readonly use: Use;
  readonly provider: Provider;
  readonly typed: Asks;
  readonly secret: string;
  readonly at: (field: string) => string | undefined;
  readonly onTyped: (change: Partial<Asks>) => void;
  readonly onSecret: (secret: string) => void;
};

/** Who asks at the provider's page: a client id of the user's own, so that nobody else's program is let in. */
export function ClientId({ use, provider, typed, secret, at, onTyped, onSecret }: ClientIdProps) {
  return (
    <>
      {provider === "other" ? (
        <Code
          label="The provider’s sign-in address"
          hint="Its issuer, as the help page has it."
          placeholder="https://login.example.org"
          inputMode="url"
          maxLength={500}
          required
          value={typed.issuer}
          problem={at("issuer")}
          onChange={(event) => onTyped({ issuer: event.target.value })}
        />
      ) : null}
      <Code
        label="Your client id"
        maxLength={500}
        required
        value={typed.clientId}
        problem={at("clientId")}
        onChange={(event) => onTyped({ clientId: event.target.value })}
      />
      {provider === "microsoft" ? (
        <Code
          label="Directory, where your client id is for one institution alone"
          hint="Its id, or its name such as university.example."
          maxLength={200}
          value={typed.issuer}
          problem={at("issuer")}
          onChange={(event) => onTyped({ issuer: event.target.value })}
        />
      ) : (
        <TextField
          label="Client secret"
          hint={
            provider === "google"
              ? "Google gives one with each client id. It goes where your passwords go."
              : "Where the provider gave one. It goes where your passwords go."
          }
          type="password"
          autoComplete="off"
          maxLength={500}
          required={provider === "google"}
          value={secret}
          problem={at("clientSecret")}
          onChange={(event) => onSecret(event.target.value)}
        />
      )}
      {provider === "other" ? (
        <Code
          label="What for, where the provider wants to be told (scope)"
          maxLength={1000}
          value={typed.scope}
          problem={at("scope")}
          onChange={(event) => onTyped({ scope: event.target.value })}
        />
      ) : null}
      <Disclosure summary="Where do I get a client id?">
        <div className="flex flex-col gap-3 py-1">{howAt(provider, use)}</div>
      </Disclosure>
    </>
  );
}

/** Something that is copied rather than written. */
function Code(props: ComponentProps<typeof TextField>) {
  return <TextField autoComplete="off" spellCheck={false} {...props} />;
}

const STEPS = "flex list-decimal flex-col gap-2 ps-5";
const BECAUSE = (
  <p>
    It takes about ten minutes, once. The id is yours alone: nobody else’s program is let in by it, and you
    can end it there at any time.
  </p>
);

/** As Google's list of APIs calls them; the Calendar and People APIs are others. */
const APIS: Readonly<Record<Use, string>> = {
  mail: "Gmail API",
  contacts: "CardDAV API",
  calendar: "CalDAV API",
};

const SERVED: Readonly<Record<Use, string>> = { mail: "mail", contacts: "CardDAV", calendar: "CalDAV" };

function howAt(provider: Provider, use: Use): ReactNode {
  if (provider === "google") return <AtGoogle use={use} />;
  return provider === "microsoft" ? AT_MICROSOFT : <Elsewhere use={use} />;
}

function AtGoogle({ use }: { readonly use: Use }) {
  return (
    <>
      {BECAUSE}
      <ol className={STEPS}>
        <li>At console.cloud.google.com make a project, and enable the {APIS[use]} in it.</li>
        <li>
          Under “Google Auth Platform” choose “External”, and publish it. While it is in testing, Google ends
          every sign-in after seven days. For yourself it needs no review: where Google warns that the program
          is not verified, go on under “Advanced”.
        </li>
        <li>Under “Clients” make one of the type “Desktop app”, and copy its id and its secret to here.</li>
      </ol>
    </>
  );
}

const AT_MICROSOFT = (
  <>
    {BECAUSE}
    <ol className={STEPS}>
      <li>
        At entra.microsoft.com, under “App registrations”, make a new one, for accounts in any organization
        and personal ones.
      </li>
      <li>
        Under “Authentication” add the platform “Mobile and desktop applications” with the address{" "}
        <code className="break-all">http://localhost{BACK}</code>
      </li>
      <li>
        Copy its “Application (client) id” to here. An institution may have to agree before its mailboxes can
        be read so.
      </li>
    </ol>
  </>
);

function Elsewhere({ use }: { readonly use: Use }) {
  return (
    <p>
      Your provider’s help page says whether it gives client ids for {SERVED[use]} (OAuth 2.0, a public client
      with PKCE). The address that it sends you back to is{" "}
      <code className="break-all">http://127.0.0.1{BACK}</code>, at any port.
    </p>
  );
}
