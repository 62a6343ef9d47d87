import { useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { Answer } from "#operations/catalog.ts";
import { type Choices, shownOf } from "#reviews/shown.ts";
import { fileDates, INITIALS_LEAVE } from "#reviews/words.ts";
import { parseDate } from "#time/date.ts";
import { download } from "#web/client/download.ts";
import { useRead, useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { Callout } from "#web/design/callout.tsx";
import { Checkbox } from "#web/design/choice.tsx";
import { TextField } from "#web/design/field.tsx";
import { TextLink } from "#web/design/link.tsx";
import { NotRead } from "#web/design/not-read.tsx";
import { Page } from "#web/design/page.tsx";
import { TextArea } from "#web/design/text-area.tsx";
import { say } from "#web/design/toast.ts";
import { copyText } from "#web/outreach/copy-text.ts";
import { FilePreview } from "./file-preview.tsx";
import { inPlainWords } from "./plain-words.ts";

/** One letter goes to one friend: what they will see, and the file that shows it. */
export function LetAFriendLook() {
  const { id } = useParams({ from: "/letters/$id/friend" });
  const draft = useRead("draft.show", { id });
  const proposed = useRead("review.preview", { draftId: id });
  const failure = draft.failure ?? proposed.failure;
  if (failure !== undefined) return <NotRead failure={failure} again={() => void draft.again()} />;
  if (draft.data === undefined || proposed.data === undefined) return null;
  return <Asking draft={draft.data} proposed={proposed.data} />;
}

type AskingProps = {
  readonly draft: Answer<"draft.show">;
  readonly proposed: Answer<"review.preview">;
};

function Asking({ draft, proposed }: AskingProps) {
  const [name, setName] = useState(proposed.name);
  const [line, setLine] = useState(proposed.line);
  const [withLine, setWithLine] = useState(false);
  const [initials, setInitials] = useState(false);
  const [reader, setReader] = useState("");
  const [day, setDay] = useState<string>(proposed.until);
  const until = parseDate(day) ?? proposed.until;
  const { make, made, busy } = useHandingOut(draft);
  const choices: Choices = { name, line: withLine ? line : "", initials };
  const shown = shownOf(draft, draft.person, choices);
  return (
    <Page
      wide
      title="Let a friend look"
      lead="One page for one friend, to open in any browser. It shows this and nothing else, and it sends nothing."
      above={
        <TextLink to="/letters/$id" params={{ id: draft.id }}>
          Back to the letter to <bdi>{draft.person.name}</bdi>
        </TextLink>
      }
    >
      <div className="grid gap-x-12 gap-y-8 xl:grid-cols-[minmax(0,40rem)_minmax(0,20rem)]">
        <FilePreview shown={shown} dates={fileDates(proposed.madeOn, until)} />
        <section aria-label="What goes along" className="flex min-w-0 flex-col gap-6">
          <TextField
            label="Your name in it"
            hint="Empty, and it says “a friend”."
            maxLength={500}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <div>
            <Checkbox
              label="Say who it is to"
              hint="One line on who they are and how well you know them. It goes along only if you tick this."
              checked={withLine}
              onChecked={setWithLine}
            />
            {withLine ? (
              <TextArea
                label="The line, as your friend will read it"
                rows={2}
                maxLength={500}
                value={line}
                onChange={(event) => setLine(event.target.value)}
              />
            ) : null}
          </div>
          <Checkbox
            label="Their name as initials"
            hint={initials ? INITIALS_LEAVE : "In the letter that your friend sees; yours stays as it is."}
            checked={initials}
            onChecked={setInitials}
          />
          <TextField
            label="Whom will you ask?"
            hint="For your own memory. It does not go along."
            maxLength={500}
            autoComplete="off"
            value={reader}
            onChange={(event) => setReader(event.target.value)}
          />
          <TextField
            label="Answer wanted by"
            hint="Later ones come in too, and are marked."
            type="date"
            min={proposed.madeOn}
            value={day}
            onChange={(event) => setDay(event.target.value)}
          />
          {made === null ? null : <Made made={made} />}
          {proposed.keptBack === null ? null : (
            <Callout title="Not for a friend’s eyes yet">{proposed.keptBack}</Callout>
          )}
          <div
            hidden={proposed.keptBack !== null}
            className="flex flex-wrap items-center gap-x-4 gap-y-2 [&[hidden]]:hidden"
          >
            <Button
              kind={made === null ? "primary" : "quiet"}
              busy={busy}
              onClick={() => void make({ ...choices, reader, until })}
            >
              {made === null ? "Make the page for my friend" : "Make another one"}
            </Button>
            <Button
              kind="plain"
              onClick={() =>
                void copyText(inPlainWords(shown)).then(() =>
                  say("Copied, to paste into a mail or a message."),
                )
              }
            >
              Copy it as plain words instead
            </Button>
          </div>
          <p className="text-small text-ink-soft">
            A file cannot be called back, so it carries a date. What you hand out is noted under{" "}
            <TextLink to="/shared">what you have shared</TextLink>.
          </p>
        </section>
      </div>
    </Page>
  );
}

type Made = Answer<"review.open">;

function useHandingOut(draft: AskingProps["draft"]) {
  const open = useWrite("review.open");
  const [made, setMade] = useState<Made | null>(null);
  const make = async (given: Choices & { readonly reader: string; readonly until: string }) => {
    const reply = await open.run({ draftId: draft.id, ...given }, { ifMatch: draft.version });
    if (reply.kind === "stale") return say("The letter was changed meanwhile. Look at it once more.");
    if (reply.kind !== "done") return say(reply.says);
    take(reply.value);
    setMade(reply.value);
  };
  return { make, made, busy: open.busy };
}

function take({ fileName, html }: Made) {
  download(fileName, "text/html", html);
}

function Made({ made }: { readonly made: Made }) {
  const navigate = useNavigate();
  return (
    <Callout live title="It is among your downloads.">
      <p>
        Attach <span className="font-[550]">{made.fileName}</span> to a mail or a message. What comes back you
        drop on the letter, or paste beside it.
      </p>
      <div className="flex flex-wrap gap-x-5">
        <Button kind="plain" onClick={() => take(made)}>
          Save it again
        </Button>
        <Button
          kind="plain"
          onClick={() => void navigate({ to: "/letters/$id", params: { id: made.review.draftId } })}
        >
          Back to the letter
        </Button>
      </div>
    </Callout>
  );
}
