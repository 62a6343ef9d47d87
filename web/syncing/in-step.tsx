import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { STILL_IN_KEYRING } from "#consent/silent-keyring.ts";
import type { Answer } from "#operations/catalog.ts";
import { useRead, useWrite } from "#web/client/use-client.tsx";
import { ChangePassphrase } from "#web/consent/change-passphrase.tsx";
import { Passphrase } from "#web/consent/passphrase.tsx";
import { Button } from "#web/design/button.tsx";
import { Callout } from "#web/design/callout.tsx";
import { TextLink } from "#web/design/link.tsx";
import { NotRead } from "#web/design/not-read.tsx";
import { Page } from "#web/design/page.tsx";
import { ProgressLine } from "#web/design/progress-line.tsx";
import { say } from "#web/design/toast.ts";
import { OutOfReach } from "#web/shell/out-of-reach.tsx";
import { ComingBack } from "./coming-back.tsx";
import { Connect } from "./connect.tsx";
import { Deeds } from "./deeds.tsx";
import { Feed } from "./feed.tsx";
import { KINDS, type Kind } from "./kinds.ts";
import { Remarks } from "./remarks.tsx";
import { SignedIn } from "./signed-in.tsx";
import { useInStep } from "./use-in-step.ts";
import { Wishes } from "./wishes.tsx";

export function AddressBook() {
  return <InStep kind="contacts" />;
}

export function Calendar() {
  return <InStep kind="calendar" />;
}

/** One thing elsewhere that is kept in step with what is here. */
function InStep({ kind }: { readonly kind: Kind }) {
  const words = KINDS[kind];
  const { data, failure, again } = useRead(words.show, {});
  const { in: cameBack } = useSearch({ from: words.at });
  const [notConnected, setNotConnected] = useState<string | null>(null);
  const navigate = useNavigate();
  if (failure !== undefined) return <NotRead failure={failure} again={again} />;
  if (data === undefined) return null;
  return (
    <Page title={words.title} lead={words.lead} above={<TextLink to="/settings">Settings</TextLink>}>
      {notConnected === null ? null : (
        <Callout live title="Not connected">
          <p>{notConnected}</p>
        </Callout>
      )}
      {!data.possible ? (
        <OutOfReach>
          A page in a browser cannot reach a server by itself. The program on your computer can, and has the
          same screens.
        </OutOfReach>
      ) : cameBack !== undefined ? (
        <ComingBack
          key={cameBack}
          kind={kind}
          id={cameBack}
          onEnd={(why) => {
            setNotConnected(why);
            void navigate({ to: words.at, search: {}, replace: true });
          }}
        />
      ) : data.account === null ? (
        <Connect kind={kind} signIns={data.signIns} />
      ) : (
        <Connected kind={kind} shown={data} account={data.account} />
      )}
      {data.account === null ? null : <ChangePassphrase />}
      {kind === "calendar" ? <Feed /> : null}
    </Page>
  );
}

type Shown = Answer<"contacts.show">;

function Connected(props: {
  readonly kind: Kind;
  readonly shown: Shown;
  readonly account: NonNullable<Shown["account"]>;
}) {
  const { kind, shown, account } = props;
  const words = KINDS[kind];
  const { step, look, go, stop, leave } = useInStep(kind);
  const disconnect = useWrite(words.disconnect);
  const first = account.syncedAt === null;
  // Where the sign-in is over, to sign in again is what helps.
  const main = shown.by === null || shown.by.trouble === null ? "primary" : "quiet";
  const bring = async () => {
    const answer = await go();
    if (answer !== undefined) say(answer.deeds.length === 0 ? "Nothing had changed." : "Both are in step.");
  };
  const letGo = async () => {
    const reply = await disconnect.run({});
    if (reply.kind !== "done") return say(reply.says);
    const listed = reply.value.stillListed ? " Your account there may still list Weakties." : "";
    const kept = reply.value.outOfReach ? ` ${STILL_IN_KEYRING}` : "";
    say(`Let go. Everything stays where it is, here and there.${listed}${kept}`);
  };
  if (step.kind === "working")
    return (
      <div className="flex flex-col gap-4">
        <ProgressLine label={step.says} done={step.done} />
        <div>
          <Button onClick={stop}>Stop</Button>
        </div>
        <p className="text-ink-soft text-small">
          What is done by then stays done; the next time goes on from there.
        </p>
      </div>
    );
  return (
    <>
      <Passphrase />
      <section aria-label="Connected" className="flex flex-col gap-2">
        <p>
          <bdi className="font-serif text-lead">{account.name}</bdi>
          <span className="block break-words text-ink-soft text-small">
            {account.url}, as <bdi>{account.user}</bdi>.{" "}
            {account.syncedAt === null
              ? "Not brought together yet."
              : `In step on ${new Date(account.syncedAt).toLocaleString("en-GB", WHEN)}.`}
          </span>
        </p>
        {step.problem === undefined ? null : (
          <Callout title="It did not work this time" live>
            {step.problem}
          </Callout>
        )}
        {shown.by === null ? null : <SignedIn kind={kind} by={shown.by} said={step.problem} />}
      </section>
      {step.kind === "planned" ? (
        <section aria-label="What would change" className="flex flex-col gap-5">
          <h2>What would change</h2>
          {step.plan.deeds.length === 0 ? <p>Nothing: both say the same.</p> : null}
          <Deeds kind={kind} answer={step.plan} planned label="What would change" />
          <div className="flex flex-wrap gap-3">
            <Button kind="primary" onClick={() => void bring()}>
              {words.go}
            </Button>
            <Button onClick={leave}>Not now</Button>
          </div>
        </section>
      ) : (
        <div className="flex flex-wrap gap-3">
          {first ? (
            <Button kind={main} onClick={() => void look()}>
              See what would change
            </Button>
          ) : (
            <>
              <Button kind={main} onClick={() => void bring()}>
                {words.go}
              </Button>
              <Button onClick={() => void look()}>Look first</Button>
            </>
          )}
        </div>
      )}
      <Remarks kind={kind} remarks={shown.remarks} />
      {shown.last === null || shown.last.deeds.length === 0 ? null : (
        <section aria-label="The last time" className="flex flex-col gap-4">
          <h2>The last time</h2>
          <Deeds kind={kind} answer={shown.last} label="What was done" />
        </section>
      )}
      <Wishes kind={kind} wishes={account.wishes} />
      <section aria-label="Let go" className="flex flex-col gap-3 border-line border-t pt-8">
        <p className="text-ink-soft">
          Letting go forgets what lets Weakties in and what both sides agreed on. Nothing is removed, here or
          there.
        </p>
        <div>
          <Button busy={disconnect.busy} onClick={() => void letGo()}>
            Let go of {words.elsewhere}
          </Button>
        </div>
      </section>
    </>
  );
}

const WHEN = { dateStyle: "long", timeStyle: "short" } as const;
