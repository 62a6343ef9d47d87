import { placeParts } from "#interviews/meeting-link.ts";

/** Where a talk takes place; the address of a call can be pressed. */
export function Place({ place }: { readonly place: string }) {
  return placeParts(place).map(({ text, href, at }) =>
    href === null ? (
      text
    ) : (
      <a key={at} href={href} target="_blank" rel="noopener noreferrer" className="link break-all">
        {text}
      </a>
    ),
  );
}
