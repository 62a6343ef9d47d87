import { createContext, type ReactNode, use } from "react";
import { fnv1aOfLetters } from "#people/fnv.ts";

export const FIELD_HUES = ["indigo", "teal", "ochre", "plum", "moss", "slate"] as const;
export type FieldHue = (typeof FIELD_HUES)[number];

/** The hue of a field of work, the same wherever it is drawn. */
export function hueOf(field: string): FieldHue {
  return FIELD_HUES[(fnv1aOfLetters(field.toLowerCase()) >>> 8) % FIELD_HUES.length] ?? "slate";
}

/** How a field is marked: in its hue, and in the shape of its hue or, where that is taken beside it, of another. */
export type Mark = { readonly hue: FieldHue; readonly shape: FieldHue };

/** Of whom no field is noted; no field has it. */
export const NOT_NOTED: Mark = { hue: "slate", shape: "slate" };

/** Marks for fields that are looked at together: each in its own hue, no two alike before there are 35. */
export function marksFor(fields: readonly string[]): ReadonlyMap<string, Mark> {
  const taken = new Set([`${NOT_NOTED.hue} ${NOT_NOTED.shape}`]);
  return new Map(
    fields.map((field) => {
      const hue = hueOf(field);
      const own = FIELD_HUES.indexOf(hue);
      const shapes = FIELD_HUES.map((_, turn) => FIELD_HUES[(own + turn) % FIELD_HUES.length] ?? hue);
      const shape = shapes.find((each) => !taken.has(`${hue} ${each}`));
      const [other] = FIELD_HUES.flatMap((each) => FIELD_HUES.map((of) => ({ hue: each, shape: of }))).filter(
        (each) => !taken.has(`${each.hue} ${each.shape}`),
      );
      const mark = shape === undefined ? (other ?? { hue, shape: hue }) : { hue, shape };
      taken.add(`${mark.hue} ${mark.shape}`);
      return [field, mark];
    }),
  );
}

const Together = createContext<ReadonlyMap<string, Mark>>(new Map());

/** Around a screen that shows many fields at once, so that their chips can be told apart by their marks. */
export function FieldsTogether(props: { readonly fields: readonly string[]; readonly children: ReactNode }) {
  return <Together value={marksFor(props.fields)}>{props.children}</Together>;
}

/** A short word about something. With a field it carries the field's mark. */
export function Chip({
  field,
  children,
}: {
  readonly field?: string | undefined;
  readonly children: ReactNode;
}) {
  const marks = use(Together);
  const hue = hueOf(field ?? "");
  const mark = field === "" ? NOT_NOTED : (marks.get(field ?? "") ?? { hue, shape: hue });
  return (
    <span className="inline-flex items-center gap-2 rounded-full border border-line bg-sheet px-3 py-1 text-small">
      {field === undefined ? null : <FieldMark {...mark} />}
      {children}
    </span>
  );
}

/** Shape and hue together, so that either is enough. */
function FieldMark({ hue, shape }: Mark) {
  return (
    <svg
      viewBox="-6 -6 12 12"
      width="12"
      height="12"
      className={INK[hue]}
      fill="currentColor"
      aria-hidden="true"
    >
      {SHAPES[shape]}
    </svg>
  );
}

// Whole class names, so that Tailwind finds them.
const INK: Record<FieldHue, string> = {
  indigo: "text-field-indigo",
  teal: "text-field-teal",
  ochre: "text-field-ochre",
  plum: "text-field-plum",
  moss: "text-field-moss",
  slate: "text-field-slate",
};

const SHAPES: Record<FieldHue, ReactNode> = {
  indigo: <circle r="5" />,
  teal: <rect x="-4.5" y="-4.5" width="9" height="9" />,
  ochre: <path d="M0 -5.5 L5.5 4.5 H-5.5 Z" />,
  plum: <path d="M0 -6 L6 0 L0 6 L-6 0 Z" />,
  moss: <path d="M-5 -5 H5 C5 2 2 5 0 5.5 C-2 5 -5 2 -5 -5 Z" />,
  slate: <circle r="3.8" fill="none" stroke="currentColor" strokeWidth="2.2" />,
};
