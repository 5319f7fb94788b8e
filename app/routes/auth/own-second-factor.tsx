import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { asKeeper, type ActorContext } from "#app/features/access/door.server.ts";
import { ownPath } from "#app/features/access/addresses/rules.ts";
import { SecondFactorSetup } from "#app/features/auth/components/second-factor-setup.tsx";
import { deviceKey } from "#app/features/auth/devices/commands.server.ts";
import { setSecondFactor } from "#app/features/auth/second-factor/commands.server.ts";
import {
  newSecret,
  readSecondFactor,
  sameSecret,
} from "#app/features/auth/second-factor/queries.server.ts";
import { endOtherSessions, passSession } from "#app/features/auth/sessions/commands.server.ts";
import { authText } from "#app/features/auth/text.ts";
import { paths } from "#app/paths.ts";
import { notTaken, passRetryAfterOfSecret } from "#app/routes/auth/retry-after.server.ts";
import { Button } from "#app/ui/button.tsx";
import { useText } from "#app/ui/lang.tsx";
import { FormColumn } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Form, useActionData, useLoaderData } from "#app/ui/router.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const lang = found?.lang ?? "vi";
  return [{ title: pageTitle(authText[lang].second.label, lang) }];
};

export const headers = passRetryAfterOfSecret;

const REASON = "one's own second factor";
const recent = { recent: true } as const;

export async function loader(args: LoaderFunctionArgs) {
  const load = async ({ request, db, actor, lang, now }: ActorContext) => {
    const { accountId, username, isDemo } = actor;
    const second = await readSecondFactor(db, accountId);
    return {
      lang,
      isDemo,
      isOn: second !== null,
      hasCodes: (second?.codesLeft ?? 0) > 0,
      next: ownPath(new URL(request.url).searchParams.get("next")) ?? paths.account(),
      secret: isDemo ? null : newSecret(accountId, username, now),
    };
  };
  return asKeeper(args, "home.read", REASON, load, recent);
}

/** Takes another device into use; its recovery codes are still to be made. */
export async function action(args: ActionFunctionArgs) {
  const work = async (ctx: ActorContext) => {
    const { request, db, actor, sessionKey, clientAddress: address, now, requestId } = ctx;
    const { accountId, username, isDemo } = actor;
    if (isDemo) return redirect(paths.account());
    const form = await request.formData();
    const token = String(form.get("token") ?? "");
    const code = String(form.get("code") ?? "");
    const device = deviceKey(request.headers.get("cookie"));
    const prover = { accountId, sessionKey, address, device };
    const set = await setSecondFactor(db, prover, { token, code }, { now, requestId });
    if (set !== "ok") {
      const secret = sameSecret(token, accountId, username, now);
      return data({ issue: set, secret }, await notTaken(ctx, set));
    }
    await passSession(db, sessionKey, now);
    await endOtherSessions(db, accountId, sessionKey);
    return redirect(paths.accountSecondFactor());
  };
  return asKeeper(args, "home.read", REASON, work, recent);
}

export default function OwnSecondFactor() {
  const { isDemo, isOn, hasCodes, next, secret } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const auth = useText(authText);
  const words = auth.second;
  const shown = answer?.secret ?? secret;
  return (
    <FormColumn>
      <PageHead
        title={words.label}
        sub={words.manageSub}
        back={{ to: paths.account(), label: auth.backToAccount }}
      />
      {isOn && !hasCodes && (
        <Notice kind="ok" lead={words.isOn}>
          {words.firstCodes}
        </Notice>
      )}
      {isDemo && <Notice lead={words.demo} />}
      {isOn && (
        <Panel title={words.codesTitle} padded>
          <Form
            method="post"
            action={paths.accountRecoveryCodes({ next })}
            className="stack stack-tight"
            reloadDocument
          >
            <p className="dim">{hasCodes ? words.newCodesHint : words.codesOnce}</p>
            <Button kind={hasCodes ? "plain" : "primary"}>{words.newCodes}</Button>
          </Form>
        </Panel>
      )}
      {shown !== null && (hasCodes || !isOn) && (
        <Panel title={isOn ? words.newDevice : words.title} padded>
          <SecondFactorSetup
            secret={shown}
            error={answer?.issue ? words.issues[answer.issue] : undefined}
          />
        </Panel>
      )}
    </FormColumn>
  );
}
