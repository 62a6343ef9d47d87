import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Icon } from "#web/design/icon.tsx";
import { KeyHint } from "#web/design/key-hint.tsx";
import { LinkButton } from "#web/design/link.tsx";
import { LOOP } from "#web/design/thread.tsx";
import { PLACES } from "./places.ts";

/** Height of one place, in rem; the knot moves by it. */
const STEP = 2.75;

type RailProps = {
  /** Index into PLACES, or -1 where the page belongs to none. */
  readonly place: number;
  readonly onFind: () => void;
  /** The name and what lives under it. */
  readonly name: ReactNode;
};

/** The places, hung on the thread that runs down the side of the page; the knot is where you are. */
export function Rail({ place, onFind, name }: RailProps) {
  return (
    <div
      data-print="none"
      className="fixed inset-y-0 start-0 z-30 hidden w-48 flex-col bg-desk ps-6 pt-8 pb-4 md:flex"
    >
      <svg
        className="pointer-events-none absolute inset-y-0 end-0 h-full w-px overflow-visible text-thread"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        aria-hidden="true"
      >
        <line x1="0" y1="0" x2="0" y2="100%" />
      </svg>
      <Link to="/" className="font-[500] font-serif text-lead tracking-tight">
        Weakties
      </Link>
      <nav aria-label="Places" className="relative mt-10">
        {place < 0 ? null : <Knot place={place} />}
        <ul>
          {PLACES.map(({ to, label, keys }, index) => (
            <li key={to}>
              <Link
                to={to}
                aria-current={index === place ? "page" : undefined}
                className={`flex h-11 items-center justify-between pe-6 hover:text-ink ${index === place ? "font-[600] text-ink" : "text-ink-soft"}`}
              >
                {label}
                <KeyHint keys={keys} />
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="mt-8 flex flex-col gap-2 pe-6">
        <LinkButton to="/add" keys="a">
          <Icon name="add" />
          Add
        </LinkButton>
        <button
          type="button"
          onClick={onFind}
          aria-keyshortcuts="Control+K"
          className="-ms-1 flex h-11 items-center gap-2 text-ink-soft hover:text-ink"
        >
          <Icon name="search" />
          Find
          <KeyHint keys="Ctrl K" />
        </button>
      </div>
      <div className="mt-auto pe-4">{name}</div>
    </div>
  );
}

function Knot({ place }: { readonly place: number }) {
  return (
    <svg
      className="pointer-events-none absolute end-0 top-0 h-11 w-px overflow-visible text-thread transition-transform duration-180 ease-hand"
      style={{ transform: `translateY(${place * STEP}rem)` }}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden="true"
    >
      <path d={LOOP} transform="translate(0 22) rotate(-90)" />
    </svg>
  );
}
