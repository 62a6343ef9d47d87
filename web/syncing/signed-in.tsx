import type { Answer } from "#operations/catalog.ts";
import { useSignIn } from "#web/consent/use-sign-in.ts";
import { Button } from "#web/design/button.tsx";
import { Callout } from "#web/design/callout.tsx";
import { TextLink } from "#web/design/link.tsx";
import { say } from "#web/design/toast.ts";
import { KINDS, type Kind } from "./kinds.ts";

type By = NonNullable<Answer<"contacts.show">["by"]>;

type SignedInProps = {
  readonly kind: Kind;
  readonly by: By;
  /** What stands on the screen already. */
  readonly said: string | undefined;
};

/** By whose sign-in it is reached, and where that is given again. */
export function SignedIn({ kind, by, said }: SignedInProps) {
  const signIn = useSignIn(KINDS[kind].signInLike);
  const again = async () => {
    const trouble = await signIn.go({ consent: by.name });
    if (trouble !== null) say(trouble);
  };
  return (
    <>
      {by.trouble === null || by.trouble === said ? null : <Callout>{by.trouble}</Callout>}
      {by.use === kind ? (
        <div>
          <Button
            kind={by.trouble === null ? "plain" : "primary"}
            busy={signIn.busy}
            onClick={() => void again()}
          >
            Sign in again with {by.called}
          </Button>
        </div>
      ) : (
        <p className="text-ink-soft text-small">
          It goes by the sign-in of <TextLink to={PLACES[by.use].to}>{PLACES[by.use].name}</TextLink>.
        </p>
      )}
    </>
  );
}

const PLACES = {
  mail: { to: "/mail", name: "your mailbox" },
  contacts: { to: "/address-book", name: "your address book" },
  calendar: { to: "/calendar", name: "your calendar" },
} as const;
