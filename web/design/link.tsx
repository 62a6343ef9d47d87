import { createLink } from "@tanstack/react-router";
import type { ComponentProps } from "react";
import type { ButtonKind } from "./button.tsx";
import { KeyHint } from "./key-hint.tsx";

type AnchorProps = ComponentProps<"a">;

function ButtonAnchor({
  kind = "quiet",
  keys,
  children,
  ...rest
}: AnchorProps & { readonly kind?: ButtonKind; readonly keys?: string }) {
  return (
    <a {...rest} className={`button ${rest.className ?? ""}`} data-kind={kind}>
      {children}
      {keys === undefined ? null : <KeyHint keys={keys} />}
    </a>
  );
}

function TextAnchor(props: AnchorProps) {
  return <a {...props} className={`link ${props.className ?? ""}`} />;
}

/** Goes somewhere and looks like a button: `<LinkButton to="/add" kind="primary">Add someone</LinkButton>`. */
export const LinkButton = createLink(ButtonAnchor);

/** A link inside writing. */
export const TextLink = createLink(TextAnchor);
