import { EmptyState, Example } from "#web/design/empty-state.tsx";
import { LinkButton } from "#web/design/link.tsx";
import { Page } from "#web/design/page.tsx";

/** Conversations: planned, asked for, held. */
export function Conversations() {
  return (
    <Page title="Conversations">
      <EmptyState
        title="Twenty minutes of somebody’s time"
        action={
          <LinkButton to="/people" kind="primary">
            Choose someone to talk to
          </LinkButton>
        }
      >
        <p>
          A conversation begins with a letter, goes on with a handful of questions and ends with thanks. You
          are never further than one small step into it.
        </p>
        <Example>What did you do on the day before yesterday, hour by hour?</Example>
      </EmptyState>
    </Page>
  );
}
