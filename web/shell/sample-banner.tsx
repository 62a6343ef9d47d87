import { openNetwork } from "#web/client/network.ts";

/** Always in sight while looking round, so that nobody takes invented people for their own. */
export function SampleBanner() {
  return (
    <section
      aria-label="Sample network"
      data-print="none"
      className="border-edge border-b border-dashed bg-desk px-5 py-2 text-center text-small"
    >
      <strong className="font-[600]">Sample network</strong>: invented people
      <span className="max-sm:hidden">, kept apart from yours</span>.{" "}
      <button type="button" className="link min-h-6" onClick={() => openNetwork("me")}>
        Go to your own
      </button>
    </section>
  );
}
