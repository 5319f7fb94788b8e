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
import { RequestActs } from "#app/features/access/requests/components/request-acts.tsx";
import { RequestFacts } from "#app/features/access/requests/components/request-facts.tsx";
import { RequestSteps } from "#app/features/access/requests/components/request-steps.tsx";
import { RequestStateTag } from "#app/features/access/requests/components/request-table.tsx";
import { decide } from "#app/features/access/requests/deciding/commands.server.ts";
import { requestLine } from "#app/features/access/requests/line/rules.ts";
import { dutyInTheWay, openActs, readAct } from "#app/features/access/requests/matter/rules.ts";
import { readRequest } from "#app/features/access/requests/queries.server.ts";
import { readNote } from "#app/features/access/requests/schema.ts";
import { stepsOf } from "#app/features/access/requests/steps/rules.ts";
import { requestText } from "#app/features/access/requests/text.ts";
import { NotFound } from "#app/lib/errors.ts";
import { isId } from "#app/lib/ids.ts";
import { paths } from "#app/paths.ts";
import { useText } from "#app/ui/lang.tsx";
import { Split, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { useActionData, useLoaderData } from "#app/ui/router.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const lang = found?.lang ?? "vi";
  const words = requestText[lang];
  const title = found
    ? words.titleOf(words.kinds[found.line.kind], found.line.person)
    : words.title;
  return [{ title: pageTitle(title, lang) }];
};

const REASON = "a request about an account of the actor's branch";

export async function loader(args: LoaderFunctionArgs) {
  return asKeeper(args, "post.read", REASON, async ({ request, db, actor, lang, params }) => {
    const id = params.id ?? "";
    const view = isId(id) ? await readRequest(db, actor, id) : null;
    if (view === null) throw new NotFound("request");
    return {
      lang,
      formKey: newFormKey(),
      line: requestLine(view),
      steps: stepsOf(view.asCase),
      acts: openActs(actor, view.asCase),
      inTheWay: dutyInTheWay(actor, view.asCase),
      done: new URL(request.url).searchParams.get("done"),
    };
  });
}

/** One step (`act`), with the reason (`note`) when it refuses. */
export async function action(args: ActionFunctionArgs) {
  const form = await args.request.clone().formData();
  const act = readAct(form.get("act"));
  const permission = {
    approve: "post.approve",
    execute: "post.execute",
    revoke: "post.execute",
    refuse: "post.read",
    withdraw: "post.propose",
  } as const;
  const gives = act === "approve" || act === "execute";
  return asKeeper(
    args,
    act === null ? "post.read" : permission[act],
    REASON,
    async (ctx) => {
      const { db, actor, params, now, requestId } = ctx;
      const id = params.id ?? "";
      if (!isId(id) || act === null) throw new NotFound("request");
      const note = readNote(form);
      if (act === "refuse" && note === null)
        return data({ refusal: null, isNoteMissing: true }, { status: 422 });
      const result = await oncePerKey(ctx, form, () =>
        decide(db, actor, { id, act, note }, { now, requestId }),
      );
      if (result.ok) return redirect(paths.accountRequest(id, { done: act }));
      const status = result.refusal === "state" ? 409 : 403;
      return data({ refusal: result.refusal as string, isNoteMissing: false }, { status });
    },
    gives ? { recent: true } : {},
  );
}

export default function Request() {
  const { line, steps, acts, inTheWay, formKey, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useText(requestText);
  const said = done === null ? undefined : words.done[done];
  return (
    <Stack>
      <PageHead
        title={words.titleOf(words.kinds[line.kind], line.person)}
        back={{ to: paths.accountRequests(), label: words.back }}
        tags={<RequestStateTag state={line.state} />}
      />
      {said !== undefined && !answer && <Notice kind="ok" lead={said} />}
      {answer?.refusal && <Notice kind="error" lead={words.refusals[answer.refusal]} />}
      {inTheWay !== null && <Notice icon="people" lead={words.refusals[inTheWay]} />}
      <Split kind="rail">
        <Stack>
          <RequestFacts line={line} />
          <RequestActs
            line={line}
            acts={acts}
            formKey={formKey}
            isNoteMissing={answer?.isNoteMissing ?? false}
          />
        </Stack>
        <RequestSteps line={line} steps={steps} />
      </Split>
    </Stack>
  );
}
