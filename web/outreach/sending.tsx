import { useNavigate } from "@tanstack/react-router";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { CALLED } from "#outreach/draft.ts";
import { emlFor } from "#outreach/eml.ts";
import { mailtoFor } from "#outreach/mailto.ts";
import { type Slot, slotsIn } from "#outreach/slots.ts";
import { textLinksFor } from "#outreach/text-message.ts";
import { givenName } from "#people/bare-name.ts";
import { download } from "#web/client/download.ts";
import { useRead, useWrite } from "#web/client/use-client.tsx";
import { agree } from "#web/client/write-over.ts";
import { Button } from "#web/design/button.tsx";
import { holdBack, say } from "#web/design/toast.ts";
import { SendFromHere } from "#web/mail/send-from-here.tsx";
import { type Binding, useKeys } from "#web/shell/keyboard.ts";
import { Cautions } from "./cautions.tsx";
import { copyText } from "./copy-text.ts";
import type { LetterState, ShownDraft, Words } from "./letter-desk.tsx";
import { ThroughSomeone } from "./through-someone.tsx";
import { WaysToReach } from "./ways-to-reach.tsx";

type SendingProps = {
  readonly draft: ShownDraft;
  readonly letter: LetterState;
  /** Puts the caret there. */
  readonly onShow: (place: Slot) => void;
  readonly onSent?: (() => void) | undefined;
};

/** The ways out, all by the user's own hand; and afterwards one word that it went. */
export function Sending({ draft, letter, onShow, onSent }: SendingProps) {
  const { fields: words, keep, isOne, kept } = letter;
  const [taken, setTaken] = useState(false);
  const markSent = useWrite("draft.sent");
  const back = useWrite("draft.takeBack");
  const name = givenName(draft.person.name);
  const passGap = useGap(words, onShow);
  const pass = (act: () => void) => {
    if (isOne()) passGap(act);
  };
  const copy = async () => {
    await copyText(words.body);
    setTaken(true);
    say(`Copied. Paste it where you write to ${name}.`);
  };
  const sent = async () => {
    if (!(await keep())) return;
    // A gap was asked about at the desk.
    const send = (ifMatch: number) => markSent.run({ id: draft.id, anyway: true }, { ifMatch });
    let reply = await send(kept().version);
    // Undone a moment ago, or written to and fro elsewhere, the same words have another version.
    if (reply.kind === "stale") {
      const there = reply.current as ShownDraft;
      if (there.sentAt === null && agree(there, words, ["subject", "body"]))
        reply = await send(there.version);
    }
    if (reply.kind === "stale") return say("The letter was changed meanwhile. Look at it once more.");
    if (reply.kind !== "done") return say(reply.says);
    say(
      SAID[draft.kind]?.(name) ?? `Noted: your letter to ${name} is on its way.`,
      () => void back.run({ id: draft.id }).then((undone) => undone.kind === "done" || say(undone.says)),
      reply.value.interviewId ?? undefined,
    );
    onSent?.();
  };
  useCopyKey(() => pass(() => void copy()));
  return (
    <section aria-label="Send it by your own hand" className="flex flex-col gap-3">
      <Cautions draft={draft} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button kind={taken ? "quiet" : "primary"} keys="Ctrl ↵" onClick={() => pass(() => void copy())}>
          Copy {CALLED[draft.form]} to {name}
        </Button>
        <Button
          kind={taken ? "primary" : "quiet"}
          busy={markSent.busy}
          onClick={() => pass(() => void sent())}
        >
          I sent it
        </Button>
      </div>
      <div className="flex flex-wrap items-center gap-x-4">
        <OtherWays
          draft={draft}
          words={words}
          name={name}
          keep={keep}
          pass={pass}
          onTaken={() => setTaken(true)}
        />
      </div>
      {draft.form === "email" && draft.also === null ? (
        <SendFromHere draft={draft} keep={keep} pass={pass} />
      ) : null}
      <WaysToReach draft={draft} />
      <ThroughSomeone draft={draft} />
      <p className="text-small text-ink-soft">
        Weakties sends nothing by itself. The letter leaves by your own hand, from your own address.
      </p>
    </section>
  );
}

/** Holds a letter back once where a gap is open, with the caret in it where it is in the text; it may go as it is. */
function useGap({ subject, body }: Words, onShow: (place: Slot) => void) {
  const [waiting, setWaiting] = useState<(() => void) | null>(null);
  const [mayGo, setMayGo] = useState(false);
  const [inBody] = useMemo(() => slotsIn(body), [body]);
  const [inSubject] = useMemo(() => slotsIn(subject), [subject]);
  const hint = (inBody ?? inSubject)?.hint;
  useEffect(() => {
    if (waiting === null || hint === undefined) return;
    return holdBack(`A gap is still open: “${hint}”.`, {
      answer: "Take it along as it is",
      onAnswer: () => {
        setMayGo(true);
        setWaiting(null);
        waiting();
      },
      onClose: () => setWaiting(null),
    });
  }, [waiting, hint]);
  const pass = (act: () => void) => {
    if (hint === undefined || mayGo) return act();
    setWaiting(() => act);
    if (inBody !== undefined) onShow(inBody);
  };
  return pass;
}

/** The way back from a letter that is kept as sent, where it did not go out after all. */
export function Sent({ draft }: Pick<SendingProps, "draft">) {
  const back = useWrite("draft.takeBack");
  const takeBack = async () => {
    const reply = await back.run({ id: draft.id });
    say(reply.kind === "done" ? "Taken back. The letter can be written on." : reply.says);
  };
  return (
    <div data-print="none">
      <Button kind="plain" busy={back.busy} onClick={() => void takeBack()}>
        It did not go out after all
      </Button>
    </div>
  );
}

const SAID: Partial<Record<ShownDraft["kind"], (name: string) => string>> = {
  request: (name) => `Noted: you asked ${name}. Now it is their turn; silence is normal.`,
  thanks: (name) => `Noted: ${name} has your thanks.`,
  outcome: (name) => `Noted: ${name} knows what came of it.`,
  introduction: (name) => `Noted: you asked ${name}. A yes or a no can be marked with one tap.`,
  "opt-in": (name) => `Noted: you asked ${name}. Nothing is passed on before both have said yes.`,
  joining: () => "Noted: they have met. What they make of it is up to them.",
};

function OtherWays(props: {
  readonly draft: ShownDraft;
  readonly words: Words;
  readonly name: string;
  readonly keep: () => Promise<boolean>;
  readonly pass: (act: () => void) => void;
  readonly onTaken: () => void;
}) {
  const { draft, words, name, keep, pass, onTaken } = props;
  const navigate = useNavigate();
  const me = useRead("settings.show", {}).data;
  const readers = [
    { name: draft.person.name, address: draft.to },
    ...(draft.also === null ? [] : [draft.also]),
  ];
  const addresses = readers.map((each) => each.address).filter((each) => each !== "");
  const mailto = mailtoFor(addresses, words.subject, words.body);
  const text = textLinksFor(draft.number, words.body);
  const opened = (href: string) =>
    pass(() => {
      location.assign(href);
      onTaken();
    });
  const asFile = () => {
    const from = { name: me?.name ?? "", address: me?.addresses.find((each) => !each.former)?.address ?? "" };
    download(`Letter to ${name}.eml`, "message/rfc822", emlFor({ from, to: readers, ...words }));
    onTaken();
  };
  const askFriend = async () => {
    if (await keep()) await navigate({ to: "/letters/$id/friend", params: { id: draft.id } });
  };
  return (
    <>
      {draft.form === "email" && mailto.kind === "mailto" ? (
        <Opens href={mailto.href} onOpen={opened}>
          Open in your mail program
        </Opens>
      ) : null}
      {text === null ? null : (
        <>
          <Opens href={text.sms} onOpen={opened}>
            Open as a text message
          </Opens>
          {text.whatsapp === null ? null : (
            <Opens href={text.whatsapp} onOpen={opened}>
              Open in WhatsApp
            </Opens>
          )}
          <Button
            kind="plain"
            onClick={() => void copyText(draft.number).then(() => say("Copied the number."))}
          >
            Copy number
          </Button>
        </>
      )}
      {draft.form === "email" ? (
        <>
          <Button kind="plain" onClick={() => pass(asFile)}>
            Save as an e-mail file
          </Button>
          <Button
            kind="plain"
            onClick={() => void copyText(words.subject).then(() => say("Copied the subject."))}
          >
            Copy subject
          </Button>
        </>
      ) : null}
      <Button kind="plain" onClick={() => void askFriend()}>
        Let a friend look
      </Button>
    </>
  );
}

/** A link that hands the letter to a program of the user's own. */
function Opens({
  href,
  onOpen,
  children,
}: {
  readonly href: string;
  readonly onOpen: (href: string) => void;
  readonly children: ReactNode;
}) {
  return (
    <a
      href={href}
      className="button"
      data-kind="plain"
      onClick={(event) => {
        event.preventDefault();
        onOpen(href);
      }}
    >
      {children}
    </a>
  );
}

function useCopyKey(copy: () => void) {
  const held = useRef(copy);
  held.current = copy;
  const bindings = useMemo<readonly Binding[]>(
    () => [{ keys: "Ctrl ↵", does: "Copy the letter", run: () => held.current() }],
    [],
  );
  useKeys(bindings);
}
