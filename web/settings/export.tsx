import { Page } from "#web/design/page.tsx";

/** Everything, to take along. */
export function Export() {
  return (
    <Page title="Export" lead="What you write here is yours, and leaves whole whenever you like.">
      <div />
    </Page>
  );
}
