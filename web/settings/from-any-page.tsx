import { bookmarkFor } from "#capture/from-page.ts";
import { onDevice } from "#web/client/on-device.ts";
import { Button } from "#web/design/button.tsx";
import { say } from "#web/design/toast.ts";
import { copyText } from "#web/outreach/copy-text.ts";
import { Section } from "./section.tsx";

/** A bookmark that brings the page one is on into quick-add. */
export function FromAnyPage() {
  const bookmark = bookmarkFor(
    onDevice ? `${location.origin}${location.pathname}#/add?` : `${location.origin}/add#`,
  );
  const copy = async () => {
    await copyText(bookmark);
    say("Copied. Make a bookmark and put it where the address goes.");
  };
  return (
    <Section
      title="From any page"
      lead="Somebody's page where they work, a list of speakers: one click brings its name and what you selected into Add, where you look at it first. Nothing is kept before you say so, and the page learns nothing."
    >
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        {/* React takes such an address for an attack; here it is the bookmark itself. */}
        {/* biome-ignore lint/a11y/useValidAnchor: a link is what can be dragged to the bookmarks */}
        <a
          ref={(link) => link?.setAttribute("href", bookmark)}
          href="#bookmark"
          className="button"
          data-kind="quiet"
          onClick={(event) => {
            event.preventDefault();
            say("Drag it to your bookmarks, then click it on any page.");
          }}
        >
          Add to Weakties
        </a>
        <Button kind="plain" onClick={() => void copy()}>
          Copy it instead
        </Button>
      </div>
      <p className="text-ink-soft">
        Drag the first to your bookmarks.{" "}
        {onDevice ? "On a phone, keep Weakties on your home screen: then pages can be shared to it." : ""}
      </p>
    </Section>
  );
}
