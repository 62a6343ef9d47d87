import { Link } from "@tanstack/react-router";
import { Icon } from "#web/design/icon.tsx";
import { LOOP } from "#web/design/thread.tsx";
import { PLACES } from "./places.ts";

/** The same places for a thumb. The thread runs along the top edge, with a knot where you are. */
export function BottomBar({ place }: { readonly place: number }) {
  return (
    <nav
      aria-label="Places"
      data-print="none"
      data-bar
      className="fixed inset-x-0 bottom-0 z-30 bg-desk pb-[env(safe-area-inset-bottom)] before:pointer-events-none before:absolute before:inset-x-0 before:-top-6 before:h-6 before:bg-linear-to-t before:from-paper before:to-transparent desk:hidden"
    >
      <ul className="flex">
        {PLACES.map(({ to, label, icon }, index) => (
          <li key={to} className="relative min-w-0 flex-auto">
            <Strand knot={index === place} />
            <Link
              to={to}
              aria-current={index === place ? "page" : undefined}
              className={`flex min-h-14 flex-col items-center justify-center text-small tracking-tight ${index === place ? "font-[600] text-ink" : "text-ink-soft"}`}
            >
              <Icon name={icon} />
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Strand({ knot }: { readonly knot: boolean }) {
  return (
    <div className="absolute inset-x-0 -top-px flex h-[1.5px] text-thread" aria-hidden="true">
      <div className="grow bg-thread" />
      {knot ? (
        <>
          {/* biome-ignore lint/a11y/noSvgWithoutTitle: hidden with its parent */}
          <svg viewBox="-14 -0.75 28 1.5" className="w-7 shrink-0 overflow-visible" fill="none">
            <path d={LOOP} stroke="currentColor" strokeWidth="1.5" className="fill-desk" />
          </svg>
          <div className="grow bg-thread" />
        </>
      ) : null}
    </div>
  );
}
