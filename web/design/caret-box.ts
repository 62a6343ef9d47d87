import type { Box } from "./clear-place.ts";

const LIKE = [
  ...["fontFamily", "fontSize", "fontWeight", "fontStyle", "letterSpacing", "lineHeight", "whiteSpace"],
  ...["overflowWrap", "paddingTop", "paddingRight", "paddingBottom", "paddingLeft", "borderTopWidth"],
  ...["borderRightWidth", "borderBottomWidth", "borderLeftWidth", "direction", "boxSizing"],
] as const;

/**
 * The line that the caret stands in, with the one after it. A browser does not say where that is in a textarea: a copy
 * of it does, set alike, out of sight.
 */
export function caretBox(field: HTMLTextAreaElement): Box {
  const around = field.getBoundingClientRect();
  const style = getComputedStyle(field);
  const copy = document.createElement("div");
  for (const name of LIKE) copy.style[name as "fontSize"] = style[name as "fontSize"];
  Object.assign(copy.style, {
    position: "fixed",
    top: "0",
    visibility: "hidden",
    width: `${around.width}px`,
  });
  const caret = document.createElement("span");
  caret.textContent = "\u200b";
  copy.append(field.value.slice(0, field.selectionEnd), caret);
  document.body.append(copy);
  const top = around.top + caret.offsetTop - field.scrollTop;
  const line = caret.offsetHeight;
  copy.remove();
  return { left: around.left, right: around.right, top, bottom: top + 2 * line };
}
