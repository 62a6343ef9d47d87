import { useRead } from "#web/client/use-client.tsx";
import { Callout } from "#web/design/callout.tsx";

/** Above an empty book that was begun where another was gone: those who open it would think that all is lost. */
export function LostBook() {
  const { data } = useRead("backup.list", {});
  if (data === undefined || data.lost === null) return null;
  return <Callout>{data.lost}</Callout>;
}
