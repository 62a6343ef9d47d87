/** Drawn with one pen on a 20-unit square, 1.5 wide. */
const STROKES = {
  today: "M4 5.5h12v11H4z M4 8.5h12 M7 3.5v3 M13 3.5v3 M7.5 12.5l2 2 3.5-3.5",
  people:
    "M7.5 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6z M2.5 16.5c.4-3 2.3-4.5 5-4.5s4.6 1.5 5 4.5 M13 4a2.7 2.7 0 0 1 0 5.2 M14.5 12.3c1.7.5 2.7 1.9 3 4.2",
  conversations: "M3 4.5h9.5v7H8l-3 2.7v-2.7H3z M15 8.5h2.2v6.8h-2v2.2l-2.6-2.2H9.5",
  careers: "M10 17.5V9 M10 12c0-3-1.5-4.5-5.5-4.5 M10 10c0-3 1.5-5 5.5-5 M6.5 5.5l-2 2 2 2 M13.5 3l2 2-2 2",
  network:
    "M5 7a2 2 0 1 0 0-4 2 2 0 0 0 0 4z M15.5 9a2 2 0 1 0 0-4 2 2 0 0 0 0 4z M8.5 17a2 2 0 1 0 0-4 2 2 0 0 0 0 4z M7 5.3l6.5 1.3 M5.6 7l2.3 6.2 M14.3 8.7l-4.4 5",
  add: "M10 4v12 M4 10h12",
  search: "M9 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11z M13 13l4 4",
  close: "M5 5l10 10 M15 5L5 15",
  more: "M4.5 10h.01 M10 10h.01 M15.5 10h.01",
  turn: "M8 5.5l4.5 4.5L8 14.5",
  back: "M12 5.5L7.5 10l4.5 4.5",
  check: "M4.5 10.5l3.5 3.5 7.5-8",
  undo: "M4 8.5h8a4 4 0 0 1 0 8H8 M7 5.5l-3 3 3 3",
  copy: "M7.5 6.5h8.5v10H7.5z M12.5 6.5v-3H4v10h3.5",
  print: "M6 8V3.5h8V8 M6 13.5H3.5V8h13v5.5H14 M6 12h8v5H6z",
  mail: "M3 5h14v10H3z M3.5 5.5l6.5 5.5 6.5-5.5",
  calendar: "M3.5 5h13v11.5h-13z M3.5 8.5h13 M7 3v3 M13 3v3",
  clock: "M10 16.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13z M10 6.5V10l2.5 1.5",
  note: "M4.5 3.5h11v9l-4 4h-7z M11.5 16.5v-4h4 M7.5 7h5 M7.5 10h3",
  person: "M10 9.5a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4z M4 17c.4-3.2 2.7-5 6-5s5.6 1.8 6 5",
} as const;

export type IconName = keyof typeof STROKES;

/** Always beside words, or on a control that has an `aria-label`; hidden from screen readers itself. */
export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: 16 | 20 | 24 }) {
  return (
    <svg
      viewBox="0 0 20 20"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={name === "more" ? 2.2 : 1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className="shrink-0"
    >
      <path d={STROKES[name]} />
    </svg>
  );
}
