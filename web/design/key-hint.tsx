/**
 * The key for the control it stands in, shown once a keyboard has been used. Hidden from screen readers:
 * the control itself carries `aria-keyshortcuts` where one key does it.
 */
export function KeyHint({ keys }: { readonly keys: string }) {
  return (
    <span className="keyhint" aria-hidden="true">
      {keys.replace("↵", "Enter")}
    </span>
  );
}
