import {
  data,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { codeLabel } from "#app/codes/find-code.ts";
import { orgSector } from "#app/codes/org-sector.ts";
import { orgType } from "#app/codes/org-type.ts";
import { asActor, asKeeper } from "#app/features/access/door.server.ts";
import { inviteFirstLeader } from "#app/features/access/invitations/commands.server.ts";
import { newFormKey } from "#app/features/access/once/rules.ts";
import { may } from "#app/features/access/rules.ts";
import { LeaderForm } from "#app/features/organizations/components/leader-form.tsx";
import { SuccessionPanel } from "#app/features/organizations/former/components/succession-panel.tsx";
import { listSuccessions } from "#app/features/organizations/former/queries.server.ts";
import { ConductPanel } from "#app/features/organizations/conduct/components/conduct-panel.tsx";
import { listConduct } from "#app/features/organizations/conduct/queries.server.ts";
import { UnitFigures } from "#app/features/organizations/components/unit-figures.tsx";
import {
  listChildren,
  readOrganization,
  type UnitCounts,
} from "#app/features/organizations/queries.server.ts";
import { isCell } from "#app/features/organizations/rules.ts";
import { organizationText } from "#app/features/organizations/text.ts";
import { NotFound } from "#app/lib/errors.ts";
import { today } from "#app/lib/dates.ts";
import { isId } from "#app/lib/ids.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { formatDate, formatNumber, formatShare } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { Split, Stack } from "#app/ui/layout.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { LinkRows, Panel, PanelBody } from "#app/ui/panel.tsx";
import { useActionData, useLoaderData } from "#app/ui/router.ts";
import { StatusTag } from "#app/ui/status-tag.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { pageTitle } from "#app/ui/title.ts";

const LONGEST_BASIS = 500;

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [
  { title: pageTitle(found?.org.name ?? "", found?.lang ?? "vi") },
];

export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "organization.read", async ({ db, lang, actor, params, now }) => {
    const id = params.id ?? "";
    const view = isId(id) ? await readOrganization(db, id) : null;
    if (view === null) throw new NotFound("organization");
    const { org, versions, ancestors, counts } = view;
    const children = await listChildren(db, [id]);
    return {
      lang,
      formKey: newFormKey(),
      mayAppoint:
        may(actor, "post.appointFirstLeader") &&
        org.orgType === orgType.codes.province &&
        org.closedOn === null,
      mayList: may(actor, "member.list") && counts !== null,
      org: {
        id,
        code: org.code,
        name: org.name,
        communeCode: org.communeCode,
        wageRegion: org.wageRegion,
        meetingDay: org.meetingDay,
        foundedOn: org.foundedOn,
        closedOn: org.closedOn,
        isAboveGrassroots: org.isAboveGrassroots,
        isCell: isCell(org.orgType),
        type: codeLabel(orgType, org.orgType, lang),
        sector: org.sector === null ? null : codeLabel(orgSector, org.sector, lang),
      },
      versions: versions.map(({ validFrom, validTo, name, decisionNumber }) => ({
        validFrom,
        validTo,
        name,
        decisionNumber,
      })),
      ancestors,
      successions: await listSuccessions(db, id),
      conduct: await listConduct(db, id),
      today: today(now),
      counts: counts === null ? null : figuresOf(counts),
      children: children.map((unit) => ({ id: unit.id, name: unit.name, ...shareOf(unit.counts) })),
    };
  });
}

/** The first leader of a province, appointed by the administrator of the installation (clarification 45). */
export async function action(args: ActionFunctionArgs) {
  return asKeeper(
    args,
    "post.appointFirstLeader",
    "a printed code for the first leader of a province",
    async ({ request, db, actor, params, now, requestId }) => {
      const basis = String((await request.formData()).get("basis") ?? "")
        .trim()
        .slice(0, LONGEST_BASIS);
      const view = isId(params.id ?? "") ? await readOrganization(db, params.id!) : null;
      const isOpen = view !== null && view.org.closedOn === null;
      if (!isOpen || view.org.orgType !== orgType.codes.province) throw new NotFound("province");
      if (basis === "")
        return data({ issue: "basisMissing" as const, link: null }, { status: 422 });
      const result = await inviteFirstLeader(db, actor, view.org.id, basis, { now, requestId });
      if (!result.ok) return data({ issue: "leaderHeld" as const, link: null }, { status: 422 });
      return data({ issue: null, link: new URL(paths.welcome(result.code), request.url).href });
    },
    { recent: true },
  );
}

function figuresOf(counts: UnitCounts) {
  const { official, probationary, candidates, level0, level1, level2, level3, scoreSum } = counts;
  return { official, probationary, candidates, level0, level1, level2, level3, scoreSum };
}

function shareOf(counts: UnitCounts | null): { people: number | null; share: number | null } {
  if (counts === null) return { people: null, share: null };
  const people = counts.official + counts.probationary;
  return { people, share: people === 0 ? null : 1 - counts.level0 / people };
}

export default function Organization() {
  const page = useLoaderData<typeof loader>();
  const { lang, org, versions, ancestors, counts, children, mayList, mayAppoint, formKey } = page;
  const appointed = useActionData<typeof action>();
  const words = useText(organizationText);
  const parent = ancestors.at(-1);
  const listed = { to: paths.members({ org: org.id }), label: words.members };
  const flag = org.isAboveGrassroots === null ? null : org.isAboveGrassroots ? words.yes : words.no;
  const facts = [
    { key: "code", label: words.code, value: org.code },
    { key: "type", label: words.type, value: org.type },
    {
      key: "parent",
      label: words.above,
      value: parent && <Anchor to={paths.organization(parent.id)}>{parent.name}</Anchor>,
    },
    { key: "sector", label: words.sector, value: org.sector },
    { key: "flag", label: words.aboveGrassroots, value: flag },
    { key: "wage", label: words.wageRegion, value: org.wageRegion },
    {
      key: "day",
      label: words.meetingDay,
      value: org.meetingDay && words.meetingDayValue(org.meetingDay),
    },
    { key: "founded", label: words.foundedOn, value: org.foundedOn && formatDate(org.foundedOn) },
    { key: "closed", label: words.closedOn, value: org.closedOn && formatDate(org.closedOn) },
  ];
  return (
    <Stack>
      <PageHead
        title={org.name}
        sub={ancestors.map(({ name }) => name).join(" › ") || org.type}
        back={{ to: paths.organizations(), label: words.backToTree }}
        tags={org.closedOn && <StatusTag kind="muted">{words.closed}</StatusTag>}
        actions={
          mayList && (
            <ButtonLink to={listed.to} kind="primary" icon="people">
              {listed.label}
            </ButtonLink>
          )
        }
      />
      <Split kind="rail">
        <Stack>
          {!org.isCell && (
            <Panel title={words.children} aside={words.units(children.length)}>
              {children.length === 0 ? (
                <PanelBody>{words.noChildren}</PanelBody>
              ) : (
                <LinkRows
                  rows={children.map(({ id, name, people, share }) => ({
                    key: id,
                    link: <Anchor to={paths.organization(id)}>{name}</Anchor>,
                    text:
                      people === null ? undefined : (
                        <>
                          {words.peopleCount(formatNumber(people, lang))}
                          {share !== null && `, ${words.atBasic} ${formatShare(share, lang)}`}
                        </>
                      ),
                  }))}
                />
              )}
            </Panel>
          )}
          <Panel title={words.facts}>
            <SummaryList items={facts.filter(({ value }) => value)} />
          </Panel>
          <ConductPanel lines={page.conduct} today={page.today} />
          <Panel title={words.names}>
            <SummaryList
              items={versions.map(({ validFrom, validTo, name, decisionNumber }) => ({
                key: validFrom,
                label: words.period(formatDate(validFrom), validTo && formatDate(validTo)),
                value: name,
                note: decisionNumber ? words.decision(decisionNumber) : undefined,
              }))}
            />
          </Panel>
        </Stack>
        <Stack>
          <UnitFigures orgId={org.id} counts={counts} linked={mayList} />
          {mayAppoint && (
            <LeaderForm
              formKey={formKey}
              issue={appointed?.issue ?? null}
              link={appointed?.link ?? null}
            />
          )}
          <SuccessionPanel links={page.successions} />
        </Stack>
      </Split>
    </Stack>
  );
}
