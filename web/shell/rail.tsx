import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Icon } from "#web/design/icon.tsx";
import { KeyHint } from "#web/design/key-hint.tsx";
import { LinkButton } from "#web/design/link.tsx";
import { LOOP } from "#web/design/thread.tsx";
import { PLACES } from "./places.ts";

/** Middle of the first place from the top of the rail, and from one place to the next; in rem. */
const FIRST = 7.875;
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
    <header
      data-print="none"
      className="fixed inset-y-0 start-0 z-30 hidden w-52 flex-col bg-desk ps-6 pt-8 pb-4 desk:flex"
    >
      <ThreadDown place={place} />
      <Link to="/" className="font-[500] font-serif text-lead tracking-tight">
        Weakties
      </Link>
      <nav aria-label="Places" className="mt-10">
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
    </header>
  );
}

/** Runs down the whole side and pauses for the knot, which travels to where you go. */
function ThreadDown({ place }: { readonly place: number }) {
  const at = place < 0 ? "-2rem" : `${FIRST + place * STEP}rem`;
  const moves = "absolute end-[-0.75px] w-[1.5px] bg-thread transition-[top,bottom] duration-180 ease-hand";
  return (
    <div className="pointer-events-none absolute inset-0" aria-hidden="true">
      <div className={`${moves} top-0`} style={{ bottom: `calc(100% - ${at} + 14px)` }} />
      <div className={`${moves} bottom-0`} style={{ top: `calc(${at} + 14px)` }} />
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: hidden with its parent */}
      <svg
        className="absolute end-0 h-px w-px overflow-visible text-thread transition-[top] duration-180 ease-hand"
        style={{ top: at }}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
      >
        <path d={LOOP} transform="translate(1 0) rotate(-90)" />
      </svg>
    </div>
  );
}
