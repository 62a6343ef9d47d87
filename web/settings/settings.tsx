import { Page } from "#web/design/page.tsx";

/** Who I am, where I am, which addresses are mine. */
export function Settings() {
  return (
    <Page title="Settings" lead="Who you are and where you are. All of it is optional.">
      <div />
    </Page>
  );
}
