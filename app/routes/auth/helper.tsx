import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { asKeeper, type ActorContext } from "#app/features/access/door.server.ts";
import { helpHours, mayBeHelped } from "#app/features/access/helpers/rules.ts";
import { helperText } from "#app/features/access/helpers/text.ts";
import { noteAccountFact } from "#app/features/auth/facts/commands.server.ts";
import { startHelp } from "#app/features/auth/sessions/commands.server.ts";
import { Forbidden } from "#app/lib/errors.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioList } from "#app/ui/choices.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { formatInstant } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { FormColumn } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Form, useActionData, useLoaderData } from "#app/ui/router.ts";
import { pageTitle } from "#app/ui/title.ts";

const HOUR_MS = 3_600_000;
const SHORTEST = 4;
const LONGEST = 100;
const REASON = "the helper of one's own session";

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const lang = found?.lang ?? "vi";
  return [{ title: pageTitle(helperText[lang].title, lang) }];
};

export async function loader(args: LoaderFunctionArgs) {
  return asKeeper(args, "home.read", REASON, async ({ actor, lang }) => {
    const { helper } = actor;
    if (!helper && !mayBeHelped(actor)) throw new Forbidden("home.read", "nobody helps here");
    return { lang, helper: helper ? { ...helper, until: helper.until.toISOString() } : null };
  });
}

/** Marks the present session (`name`, `hours`); the mark goes with the session and is not taken off. */
export async function action(args: ActionFunctionArgs) {
  return asKeeper(args, "home.read", REASON, start, { recent: true });
}

async function start({ request, db, actor, sessionKey, now, requestId }: ActorContext) {
  if (!mayBeHelped(actor)) throw new Forbidden("home.read", "nobody helps here");
  const form = await request.formData();
  const name = String(form.get("name") ?? "").trim();
  const hours = helpHours.find((one) => String(one) === form.get("hours"));
  if (name.length < SHORTEST || name.length > LONGEST || hours === undefined)
    return data({ name }, { status: 422 });
  const until = new Date(now.getTime() + hours * HOUR_MS);
  await startHelp(db, sessionKey, { name, until });
  const moment = { now, requestId, reason: name };
  await noteAccountFact(db, actor.accountId, "account.helpStarted", moment);
  return redirect(paths.home());
}

export default function Helper() {
  const { helper } = useLoaderData<typeof loader>();
  const wrong = useActionData<typeof action>();
  const words = useText(helperText);
  return (
    <FormColumn>
      <ErrorSummary errors={wrong ? [{ name: "name", text: words.nameMissing }] : []} />
      <PageHead title={words.title} sub={words.sub} />
      {helper ? (
        <>
          <Notice icon="people" lead={words.line(helper.name, formatInstant(helper.until).time)} />
          <Form method="post" action={paths.logout()} reloadDocument className="stack stack-tight">
            <p className="dim">{words.endHint}</p>
            <div>
              <Button kind="primary" icon="signOut">
                {words.end}
              </Button>
            </div>
          </Form>
        </>
      ) : (
        <Panel label={words.title} padded>
          <Form method="post" className="stack stack-tight" reloadDocument>
            <Field
              name="name"
              label={words.name}
              hint={words.nameHint}
              error={wrong ? words.nameMissing : undefined}
              defaultValue={wrong?.name}
              autoComplete="off"
              maxLength={LONGEST}
              required
            />
            <RadioList
              name="hours"
              label={words.hours}
              value="2"
              choices={helpHours.map((one) => ({ value: String(one), label: words.hour(one) }))}
            />
            <p className="dim">{words.limits}</p>
            <div>
              <Button kind="primary">{words.start}</Button>
            </div>
          </Form>
        </Panel>
      )}
    </FormColumn>
  );
}
