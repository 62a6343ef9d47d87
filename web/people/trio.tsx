import type { ReactNode } from "react";
import { Disclosure } from "#web/design/disclosure.tsx";
import { KnownFor } from "./known-for.tsx";
import type { Part } from "./shown.ts";

/** Three short lists beside each other: what one could ask, what one could offer, and the picture they have of me. */
export function Trio(part: Part) {
  const { asks, offers } = part.person.natural;
  return (
    <div className="grid gap-x-8 gap-y-6 lg:grid-cols-3">
      <Column title="What you’d like">
        <Words list={asks.map(({ name, because }) => ({ name, because }))}>
          Nothing just now; that is fine.
        </Words>
      </Column>
      <Column title="What you can offer">
        <Words list={offers}>Nothing is needed here. Thanks, when the time comes, are plenty.</Words>
      </Column>
      <Column title="What they know you for">
        <KnownFor {...part} />
      </Column>
    </div>
  );
}

function Column({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-label={title} className="flex min-w-0 flex-col gap-2">
      <h2 className="font-[600] font-sans text-small">{title}</h2>
      {children}
    </section>
  );
}

type Word = { readonly name: string; readonly because: string };

function Words({ list, children }: { readonly list: readonly Word[]; readonly children: ReactNode }) {
  if (list.length === 0) return <p className="text-small text-ink-soft">{children}</p>;
  return (
    <>
      <ul className="flex flex-col gap-1">
        {list.map(({ name }) => (
          <li key={name} dir="auto" className="break-words">
            {name}
          </li>
        ))}
      </ul>
      <Disclosure summary="why?">
        <div className="flex flex-col gap-1">
          {[...new Set(list.map(({ because }) => because))].map((because) => (
            <p key={because} dir="auto">
              {because}
            </p>
          ))}
        </div>
      </Disclosure>
    </>
  );
}
