import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Icon } from "#web/design/icon.tsx";

/** On a phone: the name of the thing, Find, Add, and the menu under your own name. Scrolls away with the page. */
export function TopBar({ onFind, name }: { readonly onFind: () => void; readonly name: ReactNode }) {
  return (
    <header data-print="none" className="flex items-center gap-1 ps-5 pe-2 pt-2 desk:hidden">
      <Link to="/" className="me-auto font-[500] font-serif text-lead tracking-tight">
        Weakties
      </Link>
      <button
        type="button"
        onClick={onFind}
        aria-label="Find"
        className="grid size-11 place-items-center text-ink-soft"
      >
        <Icon name="search" size={24} />
      </button>
      <Link to="/add" aria-label="Add" className="grid size-11 place-items-center text-ink-soft">
        <Icon name="add" size={24} />
      </Link>
      {name}
    </header>
  );
}
