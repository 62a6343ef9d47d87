import { Page } from "#web/design/page.tsx";

/** People from elsewhere. */
export function Import() {
  return (
    <Page
      title="Import"
      lead="Bring in people you already have. You see everything before it is kept, and can undo it whole."
    >
      <div />
    </Page>
  );
}
