import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { FormKey } from "#app/features/access/components/form-key.tsx";
import { asActor } from "#app/features/access/door.server.ts";
import { oncePerKey } from "#app/features/access/once/commands.server.ts";
import { newFormKey } from "#app/features/access/once/rules.ts";
import { role } from "#app/features/access/roles.ts";
import { isCell } from "#app/features/organizations/rules.ts";
import { closeCampaign } from "#app/features/procedures/supplements/commands.server.ts";
import { OwnPanel } from "#app/features/procedures/supplements/components/own-panel.tsx";
import { PeopleTable } from "#app/features/procedures/supplements/components/people-table.tsx";
import { ProgressTable } from "#app/features/procedures/supplements/components/progress-table.tsx";
import {
  listOpenBelow,
  listProgress,
  readOpenCampaign,
} from "#app/features/procedures/supplements/queries.server.ts";
import { receiveCell } from "#app/features/procedures/supplements/receiving/commands.server.ts";
import { mayCall } from "#app/features/procedures/supplements/rules.ts";
import { supplementsText } from "#app/features/procedures/supplements/text.ts";
import { NotFound } from "#app/lib/errors.ts";
import { isId } from "#app/lib/ids.ts";
import { paths } from "#app/paths.ts";
import { readCell, readOwn } from "#app/routes/cases/supplements-view.server.ts";
import { Button, ButtonLink, SubmitButton } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { formatDate } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Panel, PanelBody } from "#app/ui/panel.tsx";
import { Form, useLoaderData } from "#app/ui/router.ts";
import { Empty } from "#app/ui/states.tsx";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const lang = data?.lang ?? "vi";
  return [{ title: pageTitle(supplementsText[lang].title, lang) }];
};

export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "case.read", async (ctx) => {
    const { db, actor, lang, request } = ctx;
    const { searchParams: search } = new URL(request.url);
    const { post } = actor;
    if (post === null || post.orgId === null) throw new NotFound("case");
    const unit = { id: post.orgId, posFrom: post.posFrom, posTo: post.posTo };
    const campaign = await readOpenCampaign(db, unit.id);
    const below = campaign === null ? await listOpenBelow(db, unit) : [];
    const cell = isCell(post.orgType) ? unit.id : search.get("cell");
    const isOwn = post.role === role.member;
    return {
      lang,
      formKey: newFormKey(),
      campaign,
      below,
      mayCall: mayCall(actor),
      isMine: campaign?.orgId === unit.id && mayCall(actor),
      own: campaign !== null && isOwn ? await readOwn(ctx, campaign) : null,
      cell:
        campaign === null || isOwn || cell === null ? null : await readCell(ctx, cell, campaign),
      isCellPost: isCell(post.orgType),
      mayReceive: post.role === role.communeOfficer,
      units:
        campaign === null || cell !== null || isOwn
          ? null
          : {
              isOfCells: post.role !== role.provinceOfficer && post.role !== role.provinceLeader,
              rows: await listProgress(
                db,
                campaign.year,
                post.role === role.provinceOfficer || post.role === role.provinceLeader
                  ? "commune"
                  : "cell",
              ),
            },
      told: {
        opened: search.has("opened"),
        closed: search.has("closed"),
        received: numberOf(search, "received"),
        waiting: numberOf(search, "waiting"),
      },
    };
  });
}

const numberOf = (search: URLSearchParams, name: string): number | null =>
  search.has(name) ? Number(search.get(name)) || 0 : null;

/** Receives what a cell has stated, or ends the campaign. */
export async function action(args: ActionFunctionArgs) {
  return asActor(args, "case.act", async (ctx) => {
    const { db, actor, now, requestId, request } = ctx;
    const form = await request.formData();
    const moment = { now, requestId };
    const cell = String(form.get("cell") ?? "");
    if (form.get("intent") === "close") {
      const id = String(form.get("campaign") ?? "");
      const isClosed = await oncePerKey(ctx, form, async () =>
        isId(id) ? closeCampaign(db, actor, id, moment) : false,
      );
      if (!isClosed) throw new NotFound("case");
      return redirect(paths.caseSupplements({ closed: 1 }));
    }
    const campaign = isId(cell) ? await readOpenCampaign(db, cell) : null;
    if (campaign === null) throw new NotFound("case");
    const result = await oncePerKey(ctx, form, () =>
      receiveCell(db, actor, cell, campaign.year, moment),
    );
    return redirect(
      paths.caseSupplements({ cell, received: result.received, waiting: result.waiting }),
    );
  });
}

export default function Supplements() {
  const page = useLoaderData<typeof loader>();
  const { campaign, below, own, cell, units, told, formKey } = page;
  const words = useText(supplementsText);
  const open = (
    <ButtonLink to={paths.caseSupplementNew()} kind="primary">
      {words.open}
    </ButtonLink>
  );
  return (
    <Stack>
      <PageHead
        title={words.title}
        sub={
          campaign === null
            ? words.subNone
            : words.sub(campaign.year, campaign.orgName, formatDate(campaign.dueOn))
        }
        back={
          cell !== null && !page.isCellPost
            ? { to: paths.caseSupplements(), label: words.toUnits }
            : { to: paths.cases(), label: words.back }
        }
        actions={campaign === null && below.length === 0 && page.mayCall ? open : undefined}
      />
      {told.opened && <Notice kind="ok" lead={words.opened} />}
      {told.closed && <Notice kind="ok" lead={words.closed} />}
      {told.received !== null && (
        <Notice kind={told.waiting ? "warn" : "ok"} lead={words.received(told.received)}>
          {told.waiting ? words.waiting(told.waiting) : null}
        </Notice>
      )}
      {campaign?.guidance && <Notice kind="info" lead={campaign.guidance} />}
      {campaign === null && below.length === 0 && (
        <Panel label={words.title}>
          <Empty fact={words.none} why={page.mayCall ? words.noneCall : words.noneWhy} />
        </Panel>
      )}
      {below.length > 0 && (
        <Panel title={words.campaignsBelow} padded>
          <ul>
            {below.map(({ id, year, orgName, dueOn }) => (
              <li key={id}>{words.sub(year, orgName, formatDate(dueOn))}</li>
            ))}
          </ul>
        </Panel>
      )}
      {own !== null && <OwnPanel own={own} />}
      {cell !== null && (
        <Panel title={words.peopleOf(cell.name)}>
          {page.mayReceive && cell.stated > 0 && (
            <PanelBody>
              <Form method="post" action={paths.caseSupplements()}>
                <FormKey value={formKey} />
                <input type="hidden" name="cell" value={cell.id} />
                <p className="second dim">{words.receiveWhy}</p>
                <SubmitButton>{words.receive(cell.stated)}</SubmitButton>
              </Form>
            </PanelBody>
          )}
          <PeopleTable
            caption={words.peopleOf(cell.name)}
            rows={cell.rows}
            mayRecord={page.isCellPost}
          />
        </Panel>
      )}
      {units !== null && (
        <Panel title={words.units}>
          <PanelBody>
            <p>
              {words.total(
                sum(units.rows, "stated"),
                sum(units.rows, "people"),
                sum(units.rows, "received"),
              )}
            </p>
          </PanelBody>
          <ProgressTable rows={units.rows} isOfCells={units.isOfCells} />
        </Panel>
      )}
      {page.isMine && cell === null && (
        <Disclosure summary={words.close}>
          <Form method="post" action={paths.caseSupplements()} className="stack stack-tight">
            <FormKey value={`${formKey}-close`} />
            <input type="hidden" name="intent" value="close" />
            <input type="hidden" name="campaign" value={campaign!.id} />
            <p className="second dim">{words.closeWhy}</p>
            <div>
              <Button kind="danger">{words.close}</Button>
            </div>
          </Form>
        </Disclosure>
      )}
    </Stack>
  );
}

const sum = <Key extends string>(rows: readonly Record<Key, number>[], key: Key): number =>
  rows.reduce((all, row) => all + row[key], 0);
