import { useParams } from "@tanstack/react-router";
import type { Answer } from "#operations/catalog.ts";
import { givenName } from "#people/bare-name.ts";
import { useRead } from "#web/client/use-client.tsx";
import { Chip } from "#web/design/chip.tsx";
import { LinkButton, TextLink } from "#web/design/link.tsx";
import { NotRead } from "#web/design/not-read.tsx";
import { Page } from "#web/design/page.tsx";
import { dated } from "#web/people/about-them.tsx";
import { ChangeOrganization } from "./change-organization.tsx";
import { Told } from "./told.tsx";

export type ShownOrganization = Answer<"organization.show">;

/** One organization: whom you know there, who was there, and who told you what about it (R15). */
export function OrganizationPage() {
  const { id } = useParams({ from: "/organizations/$id" });
  const { data: organization, failure, again } = useRead("organization.show", { id });
  if (failure !== undefined) return <NotRead failure={failure} again={again} />;
  if (organization === undefined) return null;
  const [warmest] = organization.now;
  return (
    <Page
      key={organization.id}
      title={organization.name}
      above={<TextLink to="/network">Network</TextLink>}
      lead={
        organization.field === "" ? undefined : (
          <p className="flex flex-wrap items-center gap-3">
            <Chip field={organization.field}>
              <bdi>{organization.field}</bdi>
            </Chip>
            <span className="text-small text-ink-soft">{READ_FROM[organization.fieldFrom]}</span>
          </p>
        )
      }
      margin={<ChangeOrganization key={organization.id} organization={organization} />}
      marginLabel="Its name and its field"
    >
      <There
        title="Whom you know there"
        stays={organization.now}
        none="Nobody is there now, as far as you know."
      />
      {warmest === undefined ? null : (
        <div data-print="none">
          <LinkButton
            kind="primary"
            to="/conversations/new"
            search={{ person: warmest.personId, focus: "organization" }}
          >
            Ask {givenName(warmest.name)} about it
          </LinkButton>
        </div>
      )}
      <There title="Who starts there soon" stays={organization.coming} none="" />
      <There title="Who was there" stays={organization.before} none="" />
      <Told organization={organization} />
    </Page>
  );
}

/** Where a field comes from that nobody said; it can be changed beside it. */
const READ_FROM: Readonly<Record<ShownOrganization["fieldFrom"], string>> = {
  "": "",
  said: "",
  name: "read from its name",
  roles: "read from what people do there",
};

type ThereProps = {
  readonly title: string;
  readonly stays: ShownOrganization["now"];
  /** What stands there where nobody is; "" leaves the part out. */
  readonly none: string;
};

function There({ title, stays, none }: ThereProps) {
  if (stays.length === 0 && none === "") return null;
  return (
    <section aria-label={title} className="flex flex-col gap-2">
      <h2>{title}</h2>
      {stays.length === 0 ? <p className="text-ink-soft">{none}</p> : null}
      <ul>
        {stays.map((stay) => (
          <li key={stay.personId} className="break-words border-line border-b py-2">
            <TextLink to="/people/$id" params={{ id: stay.personId }} className="font-serif">
              <bdi>{stay.name}</bdi>
            </TextLink>{" "}
            <span className="text-ink-soft">
              <bdi>
                {[stay.role, dated(stay.startsOn, stay.endsOn)].filter((part) => part !== "").join(", ")}
              </bdi>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
