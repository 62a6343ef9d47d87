import { SIGN_INS, type SignIn } from "#mail/account.ts";
import { RadioGroup } from "#web/design/choice.tsx";

type HowYouSignInProps = {
  readonly how: SignIn;
  /** What is had at Microsoft: a sign-in by the user's own client id, or nothing of the kind. */
  readonly atMicrosoft: boolean;
  readonly onHow: (how: SignIn) => void;
};

/** By a password, or at a provider's own page. */
export function HowYouSignIn({ how, atMicrosoft, onHow }: HowYouSignInProps) {
  const labels: Readonly<Record<SignIn, string>> = {
    password: "With a password",
    google: `With Google ${OWN_ID}`,
    microsoft: atMicrosoft ? `With Microsoft ${OWN_ID}` : "With Microsoft",
    other: `With another provider ${OWN_ID}`,
  };
  return (
    <RadioGroup
      legend="How you sign in"
      options={SIGN_INS.map((value) => ({ value, label: labels[value] }))}
      value={how}
      onValue={onHow}
    />
  );
}

const OWN_ID = "(your own client id)";

export const SIGN_IN_ACTS = {
  google: "Sign in with Google",
  microsoft: "Sign in with Microsoft",
  other: "Go to the provider’s page",
} as const satisfies Readonly<Record<Exclude<SignIn, "password">, string>>;
