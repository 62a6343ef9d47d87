import { type ReactNode, useState } from "react";
import { Button } from "#web/design/button.tsx";
import { Callout, Problem } from "#web/design/callout.tsx";
import { Chip } from "#web/design/chip.tsx";
import { Checkbox, RadioGroup, Switch } from "#web/design/choice.tsx";
import { Dialog } from "#web/design/dialog.tsx";
import { Disclosure } from "#web/design/disclosure.tsx";
import { EmptyState, Example } from "#web/design/empty-state.tsx";
import { Select, TextField } from "#web/design/field.tsx";
import { Icon } from "#web/design/icon.tsx";
import { Letter } from "#web/design/letter.tsx";
import { TextLink } from "#web/design/link.tsx";
import { Menu } from "#web/design/menu.tsx";
import { Page } from "#web/design/page.tsx";
import { Popover } from "#web/design/popover.tsx";
import { ProgressLine } from "#web/design/progress-line.tsx";
import { Tabs } from "#web/design/tabs.tsx";
import { TextArea } from "#web/design/text-area.tsx";
import { Thread } from "#web/design/thread.tsx";
import { ThreadItem, ThreadList } from "#web/design/thread-list.tsx";
import { TimeRing } from "#web/design/time-ring.tsx";
import { say } from "#web/design/toast.ts";
import { Tooltip } from "#web/design/tooltip.tsx";

/** Every piece of the desk on one page, to look at. Development only. */
export function Desk() {
  const [open, setOpen] = useState<"middle" | "end" | null>(null);
  const [choice, setChoice] = useState<"plain" | "term" | null>(null);
  const [on, setOn] = useState(true);
  const [tab, setTab] = useState("mail");
  const [text, setText] = useState("");
  return (
    <Page
      title="The desk"
      lead="Every piece, once."
      above={<TextLink to="/">Today</TextLink>}
      margin={
        <div className="flex flex-col gap-4">
          <Callout title="One ask, plainly">
            You ask for twenty minutes and for an introduction. Two asks make it easy to answer neither.
          </Callout>
          <Popover trigger="What is this?" title="The check">
            It reads your letter here, on this computer, and sends it nowhere.
          </Popover>
        </div>
      }
    >
      <Part title="Today">
        <ThreadList label="For today">
          <ThreadItem first>
            <p className="mb-2">Ana’s June course: you got in. She would like to know.</p>
            <Button kind="primary">Write to Ana</Button> <Button kind="plain">not now</Button>
            <Disclosure summary="why?">She told you about the course in March.</Disclosure>
          </ThreadItem>
          <ThreadItem last>
            <p className="mb-2">Imre moved to the patent office. A good moment to ask what it is like.</p>
            <Button>Ask Imre</Button> <Button kind="plain">not now</Button>
          </ThreadItem>
        </ThreadList>
      </Part>
      <Part title="Buttons">
        <div className="flex flex-wrap items-center gap-3">
          <Button kind="primary" keys="c">
            Copy letter to Ana
          </Button>
          <Button keys="e">
            <Icon name="mail" /> Open in mail
          </Button>
          <Button kind="plain">not now</Button>
          <Button disabled>Not possible yet</Button>
          <Button busy>Saving</Button>
          <Menu
            label="More for Ana"
            groups={[
              [{ label: "Print", keys: "p", onPick: () => say("Printed.") }],
              [{ label: "Leave out", onPick: () => say("Left out Ana.", () => undefined) }],
            ]}
          />
          <Tooltip says="Copy">
            <button type="button" aria-label="Copy" className="grid size-11 place-items-center">
              <Icon name="copy" />
            </button>
          </Tooltip>
        </div>
      </Part>
      <Part title="Writing">
        <TextField label="Name" hint="As they sign." defaultValue="Ana" />
        <TextField label="Address" problem="“ana@” does not read as an e-mail address." defaultValue="ana@" />
        <TextArea
          label="What did you learn?"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Select
          label="Stage"
          value="a"
          onValue={() => undefined}
          options={[{ value: "a", label: "Exploring" }]}
        />
        <RadioGroup
          legend="How to put it"
          value={choice}
          onValue={setChoice}
          options={[
            { value: "plain", label: "In plain words", hint: "Warmer to someone who knows you." },
            {
              value: "term",
              label: "As an “informational interview”",
              hint: "Says at once that no job is asked for.",
            },
          ]}
        />
        <Checkbox label="Off the record" checked={on} onChecked={setOn} />
        <Switch label="Reminders in the calendar" checked={on} onChecked={setOn} />
      </Part>
      <Part title="Thread">
        {([1, 0.6, 0.25, 0] as const).map((strength, index) => (
          <Thread key={strength} strength={strength} knots={[0.3, 0.55, 0.8].slice(index)} label="A tie" />
        ))}
        <Thread strength={null} label="Not known" />
        <ThreadList label="Timeline">
          <ThreadItem first mark="end" dashed>
            Planned for June
          </ThreadItem>
          <ThreadItem mark="knot" markLabel="Conversation">
            You talked for half an hour
            <p className="text-small text-ink-soft">3 March 2026</p>
          </ThreadItem>
          <ThreadItem mark="bead">You wrote</ThreadItem>
          <ThreadItem last>You met at the spring meeting</ThreadItem>
        </ThreadList>
      </Part>
      <Part title="Letter">
        <Letter
          label="Letter to Ana"
          head={
            <p>
              To Ana
              <br />
              Twenty minutes about your work at the museum?
            </p>
          }
          foot={<span className="text-small text-ink-soft">112 words</span>}
        >
          {
            "Dear Ana,\n\nyou left the bench for the museum two years ago, and I keep thinking of what you said about labels nobody reads. I am in my third year and wondering where writing could take me.\n\nCould I ask you about it for twenty minutes, some time in June? If it does not suit, a line by mail would help just as much.\n\nWarmly,\nMina"
          }
        </Letter>
      </Part>
      <Part title="And">
        <div className="flex flex-wrap gap-2">
          {["Patent law", "Museums", "Biotech", "Teaching", "Science policy", "Data", "Publishing"].map(
            (field) => (
              <Chip key={field} field={field}>
                {field}
              </Chip>
            ),
          )}
          <Chip>planned</Chip>
        </div>
        <TimeRing elapsed={12} total={20} label="12 of 20 minutes">
          12
        </TimeRing>
        <ProgressLine done={0.4} label="412 of 1,030 messages read" />
        <Tabs
          label="Form"
          value={tab}
          onValue={setTab}
          pages={[
            { value: "mail", label: "E-mail", content: "A letter." },
            { value: "short", label: "Short message", content: "Two hundred characters." },
          ]}
        />
        <Disclosure summary="why?">
          Twelve days of contact over six months, usually every two weeks.
        </Disclosure>
        <Problem
          what="The file could not be read past line 212."
          safe="The 211 people before it were kept."
          todo={<TextLink to="/import">Look at line 212</TextLink>}
        />
        <EmptyState title="Nothing here yet">
          <p>What will stand here, and an example of it.</p>
          <Example>Ana, shared a bench with me</Example>
        </EmptyState>
        <div className="flex gap-3">
          <Button onClick={() => setOpen("middle")}>Open a dialog</Button>
          <Button onClick={() => setOpen("end")}>Open a drawer</Button>
          <Button onClick={() => say("Left out Imre.", () => undefined)}>Say something</Button>
        </div>
        <Dialog
          open={open !== null}
          onOpen={(next) => setOpen(next ? "middle" : null)}
          from={open ?? "middle"}
          title="Let a friend look"
          lead="They see this letter, and nothing else."
          foot={<Button kind="primary">Make the page</Button>}
        >
          <TextArea label="A line about Ana" hint="Only if you want it to go along." />
        </Dialog>
      </Part>
    </Page>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-label={title} className="flex flex-col gap-4">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
