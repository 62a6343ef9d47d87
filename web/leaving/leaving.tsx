import { type FormEvent, useState } from "react";
import type { Answer } from "#operations/catalog.ts";
import { parseDate } from "#time/date.ts";
import { useRead, useWrite } from "#web/client/use-client.tsx";
import { Button } from "#web/design/button.tsx";
import { Checkbox } from "#web/design/choice.tsx";
import { TextField } from "#web/design/field.tsx";
import { TextLink } from "#web/design/link.tsx";
import { NotRead } from "#web/design/not-read.tsx";
import { Page } from "#web/design/page.tsx";
import { say } from "#web/design/toast.ts";

type Lists = Answer<"leaving.show">;
type List = Lists["lists"][number];

/** Before an address dies: its mail, the sender, and whom to tell, one by one (R58). */
export function Leaving() {
  const { data, failure, again } = useRead("leaving.show", {});
  if (failure !== undefined) return <NotRead failure={failure} again={again} />;
  if (data === undefined) return null;
  return (
    <Page
      title="Before an address goes"
      above={<TextLink to="/settings">Settings</TextLink>}
      lead="An address from an institution ends with it. Your network need not: it is all here, and needs no login of theirs."
    >
      {data.lists.map((list) => (
        <OneAddress key={list.address} list={list} />
      ))}
      <WhenItEnds key={data.lists.length} lists={data} />
    </Page>
  );
}

function OneAddress({ list }: { readonly list: List }) {
  return (
    <section aria-label={list.address} className="flex flex-col gap-6">
      <h2 className="break-words">{list.sentence}</h2>
      <div className="flex flex-col gap-4">
        {list.steps.map((step) => (
          <Tick
            key={step.item}
            list={list}
            item={step.item}
            label={step.what}
            hint={step.how}
            done={step.doneAt !== null}
          />
        ))}
      </div>
      {list.tell.length === 0 ? null : <Tell list={list} />}
    </section>
  );
}

type TickProps = {
  readonly list: List;
  readonly item: string;
  readonly label: string;
  readonly hint?: string;
  readonly done: boolean;
};

function Tick({ list, item, label, hint, done }: TickProps) {
  const tick = useWrite("leaving.tick");
  // As ticked at once; what is kept follows.
  const [ticked, setTicked] = useState(done);
  const set = async (checked: boolean) => {
    setTicked(checked);
    const reply = await tick.run({ address: list.address, item, undo: !checked });
    if (reply.kind === "done") return;
    setTicked(!checked);
    say(reply.says);
  };
  return (
    <Checkbox
      label={label}
      {...(hint === undefined ? {} : { hint })}
      checked={ticked}
      onChecked={(checked) => void set(checked)}
    />
  );
}

const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long" });

/** A letter for each: there is no mail to all, by design (R39). */
function Tell({ list }: { readonly list: List }) {
  return (
    <div className="flex flex-col gap-3">
      <h3>Whom to tell</h3>
      <p className="text-ink-soft">
        One letter each, with something of your own in it; those you are closest to stand first. Not everybody
        needs one.
      </p>
      <ul aria-label={`Whom to tell about ${list.address}`}>
        {list.tell.map(({ personId, name, item, doneAt, wroteAt, news }) => (
          <li
            key={personId}
            className="flex flex-wrap items-center justify-between gap-x-6 border-line border-b py-1"
          >
            {wroteAt === null ? (
              <Tick list={list} item={item} label={name} done={doneAt !== null} />
            ) : (
              <p className="py-2">
                <bdi>{name}</bdi>{" "}
                <span className="text-small text-ink-soft">You wrote on {DAY.format(wroteAt)}.</span>
              </p>
            )}
            {doneAt === null && wroteAt === null ? (
              <TextLink
                to="/letters/new"
                search={{ person: personId, kind: "revive", mine: news }}
                aria-label={`Write to ${name}`}
                className="ms-auto"
              >
                Write
              </TextLink>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Until when an address lasts; the expected end is proposed. */
function WhenItEnds({ lists }: { readonly lists: Lists }) {
  const [address, setAddress] = useState(lists.undated[0] ?? "");
  const [endsOn, setEndsOn] = useState<string>(lists.expectedEnd ?? "");
  const date = useWrite("leaving.date");
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    const reply = await date.run({ address, endsOn });
    if (reply.kind !== "done") return say(reply.says);
    say("Kept.", () => void date.run({ address, endsOn: null }));
  };
  return (
    <section aria-labelledby="date" className="flex flex-col gap-4">
      <h2 id="date">
        {lists.lists.length === 0 ? "Which address ends, and when?" : "Another address that ends"}
      </h2>
      <form onSubmit={(event) => void keep(event)} className="flex max-w-[28rem] flex-col gap-4">
        <TextField
          label="E-mail address"
          type="email"
          maxLength={320}
          required
          value={address}
          onChange={(event) => setAddress(event.target.value)}
        />
        <TextField
          label="It reaches you until"
          type="date"
          required
          value={endsOn}
          onChange={(event) => setEndsOn(event.target.value)}
        />
        <div>
          <Button
            kind="primary"
            submits
            busy={date.busy}
            disabled={address === "" || parseDate(endsOn) === undefined}
          >
            Keep the date
          </Button>
        </div>
      </form>
    </section>
  );
}
