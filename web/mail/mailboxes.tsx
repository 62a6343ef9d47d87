import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { STILL_IN_KEYRING } from "#consent/silent-keyring.ts";
import { useRead, useWrite } from "#web/client/use-client.tsx";
import { ChangePassphrase } from "#web/consent/change-passphrase.tsx";
import { Passphrase } from "#web/consent/passphrase.tsx";
import { useSignIn } from "#web/consent/use-sign-in.ts";
import { Button } from "#web/design/button.tsx";
import { Callout } from "#web/design/callout.tsx";
import { Disclosure } from "#web/design/disclosure.tsx";
import { TextLink } from "#web/design/link.tsx";
import { NotRead } from "#web/design/not-read.tsx";
import { Page } from "#web/design/page.tsx";
import { ProgressLine } from "#web/design/progress-line.tsx";
import { say } from "#web/design/toast.ts";
import { OutOfReach } from "#web/shell/out-of-reach.tsx";
import { ComingBack } from "./coming-back.tsx";
import { ConnectMailbox } from "./connect-mailbox.tsx";
import { type Mailbox, type MailboxRead, useReading } from "./use-reading.ts";
import { WhatWasRead } from "./what-was-read.tsx";

/** The user's own mailboxes: connected, read when they say so, disconnected. Nothing is read by itself. */
export function Mailboxes() {
  const { data, failure, again } = useRead("mail.list", {});
  if (failure !== undefined) return <NotRead failure={failure} again={again} />;
  if (data === undefined) return null;
  return (
    <Page
      title="Your mail"
      lead="Who you have been writing with, read from your own mailbox. Weakties looks at who, when and the subject, never at what a letter says; reading changes nothing there."
      above={<TextLink to="/settings">Settings</TextLink>}
    >
      {data.possible ? (
        <Connected mailboxes={data.mailboxes} />
      ) : (
        <OutOfReach>
          A browser may not speak with mail servers. In the program on your computer it works; here, mail
          comes in as a file: save your mailbox as an .mbox, or one letter as an .eml, and{" "}
          <TextLink to="/import">import it</TextLink>.
        </OutOfReach>
      )}
    </Page>
  );
}

function Connected({ mailboxes }: { readonly mailboxes: readonly Mailbox[] }) {
  const [adding, setAdding] = useState(false);
  const { in: cameBack } = useSearch({ from: "/mail" });
  const [notConnected, setNotConnected] = useState<string | null>(null);
  const navigate = useNavigate();
  const { reading, results, read, stop } = useReading();
  const place = useRead("secret.place", {}).data;
  const none = mailboxes.length === 0;
  return (
    <>
      {cameBack === undefined ? null : (
        <ComingBack
          key={cameBack}
          id={cameBack}
          onEnd={(why) => {
            setNotConnected(why);
            void navigate({ to: "/mail", search: {}, replace: true });
          }}
        />
      )}
      {notConnected === null ? null : (
        <Callout live title="Not connected">
          <p>{notConnected}</p>
        </Callout>
      )}
      {none ? null : (
        <section aria-label="Connected" className="flex flex-col gap-5">
          <ul className="flex flex-col">
            {mailboxes.map((mailbox) => (
              <One key={mailbox.id} mailbox={mailbox} />
            ))}
          </ul>
          {place?.kind === "keyring" ? <Passphrase /> : null}
          {place?.kind === "file" && place.state === "closed" ? (
            <Passphrase />
          ) : reading === null ? (
            <div>
              <Button kind={adding ? "quiet" : "primary"} onClick={() => void read()}>
                Read new mail
              </Button>
            </div>
          ) : (
            <div className="flex flex-col gap-4">
              <ProgressLine done={reading.done} label={reading.says} />
              <div>
                <Button onClick={stop}>Stop</Button>
              </div>
            </div>
          )}
          <WhatWasRead
            results={results.filter((each) => !isTold(each, mailboxes))}
            onKeep={(keep) => void read(keep)}
          />
        </section>
      )}
      {cameBack !== undefined ? null : none || adding ? (
        <ConnectMailbox onDone={() => setAdding(false)} first={none} />
      ) : (
        <div>
          <Button kind="plain" onClick={() => setAdding(true)}>
            Connect another mailbox
          </Button>
        </div>
      )}
      <ChangePassphrase />
      <Disclosure summary="My institution does not allow it">
        <p>
          Then mail comes in by hand, and nothing is missing: drop a letter (.eml) or a whole mailbox (.mbox)
          into <TextLink to="/import">Import</TextLink>, and paste or drop an answer where a conversation
          waits for one.
        </p>
      </Disclosure>
    </>
  );
}

/** Whether what went wrong stands beside the mailbox already. */
function isTold({ trouble }: MailboxRead, mailboxes: readonly Mailbox[]): boolean {
  return trouble !== null && mailboxes.some((mailbox) => mailbox.trouble === trouble);
}

const WHEN = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short" });

function One({ mailbox }: { readonly mailbox: Mailbox }) {
  const disconnect = useWrite("mail.disconnect");
  const signIn = useSignIn("mail.signInAgain");
  const { address, readAt, imap, smtp } = mailbox;
  const leave = async () => {
    const reply = await disconnect.run({ address });
    if (reply.kind !== "done") return say(reply.says);
    const listed = reply.value.stillListedAt === null ? "" : " Your account there may still list Weakties.";
    say(
      reply.value.outOfReach
        ? `${address} is disconnected. What was read stays.${listed} ${STILL_IN_KEYRING}`
        : `${address} is disconnected, and what opened it forgotten. What was read stays.${listed}`,
    );
  };
  const again = async () => {
    const trouble = await signIn.go({ address });
    if (trouble !== null) say(trouble);
  };
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-line border-b py-3">
      <div className="told">
        <p className="break-words font-[550]">
          <bdi>{address}</bdi>
        </p>
        <p className="break-words text-small text-ink-soft">
          {readAt === null ? "Not read yet" : `Last read on ${WHEN.format(readAt)}`}. <bdi>{imap.host}</bdi>,{" "}
          {smtp === null ? "for reading alone: its provider lets no program send" : <bdi>{smtp.host}</bdi>}
        </p>
        {mailbox.trouble === null ? null : <p className="text-small">{mailbox.trouble}</p>}
      </div>
      <div className="flex flex-wrap items-center gap-x-5">
        {mailbox.signIn === "password" ? null : (
          <Button
            kind="plain"
            busy={signIn.busy}
            onClick={() => void again()}
            aria-label={`Sign in again to ${address}`}
          >
            Sign in again
          </Button>
        )}
        <Button
          kind="plain"
          busy={disconnect.busy}
          onClick={() => void leave()}
          aria-label={`Disconnect ${address}`}
        >
          Disconnect
        </Button>
      </div>
    </li>
  );
}
