import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { PAGE_PARTS, textOfPage } from "#capture/from-page.ts";

/**
 * The text that a bookmark or another app handed over with this address, "" where none did. It is taken out of the
 * address at once, so that it stands in no history and comes once.
 */
export function useHandedOver(): string {
  const search = useSearch({ from: "/add" });
  const { prompt } = search;
  const navigate = useNavigate();
  const [text] = useState(() => {
    const inFragment = new URLSearchParams(location.hash.slice(1));
    const parts = PAGE_PARTS.map((part) => [part, search[part] ?? inFragment.get(part) ?? ""]);
    return textOfPage(Object.fromEntries(parts));
  });
  useEffect(() => {
    if (text === "") return;
    void navigate({ to: "/add", search: prompt === undefined ? {} : { prompt }, hash: "", replace: true });
  }, [text, prompt, navigate]);
  return text;
}
