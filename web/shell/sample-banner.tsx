import { TextLink } from "#web/design/link.tsx";

/** Always in sight while looking round, so that nobody takes invented people for their own. */
export function SampleBanner() {
  return (
    <section
      aria-label="Sample network"
      data-print="none"
      className="border-edge border-b border-dashed bg-desk px-5 py-2 text-center text-small"
    >
      <strong className="font-[600]">Sample network.</strong> Thirty invented people around a postdoc, kept
      apart from yours. <TextLink to="/import">Start with your own</TextLink>
    </section>
  );
}
