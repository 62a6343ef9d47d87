import { Link } from "@tanstack/react-router";
import { Icon } from "#web/design/icon.tsx";
import { PLACES } from "./places.ts";

/** The same places for a thumb. The thread runs along the top edge, thick where you are. */
export function BottomBar({ place }: { readonly place: number }) {
  return (
    <nav
      aria-label="Places"
      data-print="none"
      className="fixed inset-x-0 bottom-0 z-30 border-thread border-t-[1.5px] bg-desk pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <ul className="flex justify-between px-1">
        {PLACES.map(({ to, label, icon }, index) => (
          <li key={to} className="min-w-0">
            <Link
              to={to}
              aria-current={index === place ? "page" : undefined}
              className={`relative flex min-h-14 flex-col items-center justify-center px-1.5 text-small tracking-tight ${index === place ? "font-[600] text-ink before:absolute before:inset-x-1 before:-top-[2.5px] before:h-1 before:rounded-full before:bg-thread" : "text-ink-soft"}`}
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
