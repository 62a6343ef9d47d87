import { useRef } from "react";
import { Button } from "#web/design/button.tsx";

/** Opens a saved e-mail or an invitation; dropping it anywhere on the page does the same. */
export function OpenMail({ onFile }: { readonly onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div>
      <input
        ref={input}
        type="file"
        accept=".eml,.ics,message/rfc822,text/calendar"
        className="sr-only"
        tabIndex={-1}
        aria-label="The e-mail file"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file !== undefined) onFile(file);
          event.target.value = "";
        }}
      />
      <Button kind="plain" onClick={() => input.current?.click()}>
        Open an e-mail or an invitation
      </Button>
    </div>
  );
}
