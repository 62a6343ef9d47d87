import { LinkButton } from "#web/design/link.tsx";
import { Page } from "#web/design/page.tsx";

/** An address that leads nowhere. */
export function Lost() {
  return (
    <Page title="Nothing lies here" lead="The address may be mistyped, or what stood here was undone.">
      <div>
        <LinkButton to="/" kind="primary">
          Go to Today
        </LinkButton>
      </div>
    </Page>
  );
}
