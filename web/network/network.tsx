import { EmptyState, Example } from "#web/design/empty-state.tsx";
import { Page } from "#web/design/page.tsx";

/** Where the ties reach. */
export function Network() {
  return (
    <Page title="Network">
      <EmptyState title="How far a few people reach">
        <p>Once some people are here, this page says in a sentence where you can get, and through whom.</p>
        <Example>You can reach four organizations in two fields; patent law only through Imre.</Example>
      </EmptyState>
    </Page>
  );
}
