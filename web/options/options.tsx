import { EmptyState, Example } from "#web/design/empty-state.tsx";
import { Page } from "#web/design/page.tsx";

/** Careers under consideration. */
export function Careers() {
  return (
    <Page title="Careers">
      <EmptyState title="What might you become?">
        <p>
          Each career gets a page: what speaks for it, what speaks against it, and who said so. Finding out
          that one is not for you counts as much as finding one that is.
        </p>
        <Example>
          Scientific illustration: liked the independence (Imre); half the week is invoices (Ana)
        </Example>
      </EmptyState>
    </Page>
  );
}
