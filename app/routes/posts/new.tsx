import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { asKeeper } from "#app/features/access/door.server.ts";
import { oncePerKey } from "#app/features/access/once/commands.server.ts";
import { newFormKey } from "#app/features/access/once/rules.ts";
import { postText } from "#app/features/access/posts/text.ts";
import { listCandidates, listPlaces } from "#app/features/access/requests/asking/queries.server.ts";
import { propose } from "#app/features/access/requests/commands.server.ts";
import { GivingForm } from "#app/features/access/requests/components/giving-form.tsx";
import { resolveGiving } from "#app/features/access/requests/proposal/queries.server.ts";
import { readGiving } from "#app/features/access/requests/schema.ts";
import { isOfCell, rolesToPropose } from "#app/features/access/requests/steps/rules.ts";
import { requestText } from "#app/features/access/requests/text.ts";
import { accessText } from "#app/features/access/text.ts";
import { today } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useText } from "#app/ui/lang.tsx";
import { FormColumn } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Form, useActionData, useLoaderData } from "#app/ui/router.ts";
import { Select } from "#app/ui/select.tsx";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => {
  const lang = page?.lang ?? "vi";
  return [{ title: pageTitle(requestText[lang].giveTitle, lang) }];
};

const REASON = "a request for a post, which belongs to another account";

/** Role and unit are chosen in the address; then the form asks for the person. */
export async function loader(args: LoaderFunctionArgs) {
  return asKeeper(args, "post.propose", REASON, async ({ request, db, actor, lang }) => {
    const search = new URL(request.url).searchParams;
    const offered = actor.post === null ? [] : rolesToPropose(actor.post.role);
    const given = offered.find((one) => one === search.get("role")) ?? null;
    const places = given === null ? [] : await listPlaces(db, actor, given);
    const wanted = places.length === 1 ? places[0]!.id : search.get("org");
    const place = places.find(({ id }) => id === wanted) ?? null;
    const isCell = given !== null && isOfCell(given);
    const people = place !== null && isCell ? await listCandidates(db, place.id) : null;
    return {
      lang,
      formKey: newFormKey(),
      offered,
      given,
      places: places.map(({ id, name }) => ({ id, name })),
      place: place && { id: place.id, name: place.name },
      people:
        people?.map(({ memberId, name, birthYear, account }) => ({
          memberId,
          name,
          birthYear,
          hasAccount: account !== null,
        })) ?? null,
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  return asKeeper(
    args,
    "post.propose",
    REASON,
    async (ctx) => {
      const { request, db, actor, now, requestId } = ctx;
      const form = await request.formData();
      const typed = Object.fromEntries(
        [...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
      );
      const again = (issues: Record<string, string>, refusal: string | null, status: number) =>
        data({ typed, issues, refusal }, { status });
      const read = readGiving(form);
      if (!read.ok) return again(read.issues, null, 422);
      const resolved = await resolveGiving(db, actor, read.value, today(now));
      if (!resolved.ok) return again(resolved.issues, null, 422);
      const proposal = resolved.value;
      const result = await oncePerKey(ctx, form, () =>
        propose(db, actor, proposal, { now, requestId }),
      );
      if (result.ok) return redirect(paths.accountRequest(result.id, { done: "proposed" }));
      const isNew = proposal.accountId === null && result.refusal === "role";
      return again({}, isNew ? "newPerson" : result.refusal, 403);
    },
    { recent: true },
  );
}

export default function NewPost() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useText(requestText);
  const posts = useText(postText);
  const { roles } = useText(accessText);
  const { offered, given, places, place } = page;
  const errors = Object.entries(answer?.issues ?? {}).map(([name, issue]) => ({
    name,
    text: words.issues[issue] ?? words.issues.personMissing,
  }));
  return (
    <FormColumn>
      <ErrorSummary errors={errors} />
      <PageHead
        title={words.giveTitle}
        sub={words.giveSub}
        back={{ to: paths.posts(), label: posts.back }}
      />
      {answer?.refusal && <Notice kind="error" lead={words.refusals[answer.refusal]} />}
      <Panel title={words.chooseRole} padded>
        <Form method="get" action={paths.postNew()} className="stack stack-tight">
          <Select
            name="role"
            id="choose-role"
            label={words.role}
            defaultValue={given ?? undefined}
            options={offered.map((value) => ({ value, label: roles[value] }))}
          />
          {places.length > 1 && (
            <Select
              key={given}
              name="org"
              id="choose-org"
              label={words.chooseUnit}
              empty={words.chooseUnitEmpty}
              defaultValue={place?.id}
              options={places.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
          <div>
            <Button kind={place === null ? "primary" : "plain"}>
              {place === null ? words.next : words.choose}
            </Button>
          </div>
        </Form>
      </Panel>
      {given !== null && place !== null && (
        <GivingForm
          key={`${given} ${place.id}`}
          given={given}
          place={place}
          people={page.people}
          formKey={page.formKey}
          typed={answer?.typed ?? {}}
          issues={answer?.issues ?? {}}
        />
      )}
    </FormColumn>
  );
}
