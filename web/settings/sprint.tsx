import { Page } from "#web/design/page.tsx";

/** The one-month plan, for those who want one. */
export function Sprint() {
  return (
    <Page title="Sprint" lead="Ten hours over a month, if you want a plan. Its numbers are yours to lower.">
      <div />
    </Page>
  );
}
