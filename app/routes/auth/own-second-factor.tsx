import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { asKeeper } from "#app/features/access/door.server.ts";
import { RecoverySheet } from "#app/features/auth/components/recovery-sheet.tsx";
import { SecondFactorSetup } from "#app/features/auth/components/second-factor-setup.tsx";
import { deviceKey } from "#app/features/auth/devices/commands.server.ts";
import { noteAccountFact } from "#app/features/auth/facts/commands.server.ts";
import { makeRecoveryCodes } from "#app/features/auth/recovery/commands.server.ts";
import { setSecondFactor } from "#app/features/auth/second-factor/commands.server.ts";
import {
  newSecret,
  readSecondFactor,
  sameSecret,
} from "#app/features/auth/second-factor/queries.server.ts";
import { endOtherSessions, passSession } from "#app/features/auth/sessions/commands.server.ts";
import { authText } from "#app/features/auth/text.ts";
import { paths } from "#app/paths.ts";
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

/** Nobody keeps a page with a secret or with codes. */
export const headers: HeadersFunction = () => ({ "cache-control": "no-store" });

const REASON = "one's own second factor";
const recent = { recent: true } as const;

export async function loader(args: LoaderFunctionArgs) {
  const load = async ({ db, actor, lang, now }: Parameters<Parameters<typeof asKeeper>[3]>[0]) => {
    const { accountId, username, isDemo } = actor;
    return {
      lang,
      username,
      isDemo,
      isOn: (await readSecondFactor(db, accountId)) !== null,
      secret: isDemo ? null : newSecret(accountId, username, now),
    };
  };
  return asKeeper(args, "home.read", REASON, load, recent);
}

/** Takes another device into use (`token`, `code`), or makes new recovery codes. */
export async function action(args: ActionFunctionArgs) {
  return asKeeper(
    args,
    "home.read",
    REASON,
    async ({ request, db, actor, sessionKey, clientAddress, now, requestId }) => {
      const { accountId, username, isDemo } = actor;
      if (isDemo) return redirect(paths.accountSecondFactor());
      const form = await request.formData();
      const token = form.get("token");
      if (typeof token === "string") {
        const code = String(form.get("code") ?? "");
        const device = deviceKey(request.headers.get("cookie"));
        const prover = { accountId, sessionKey, address: clientAddress, device };
        const set = await setSecondFactor(db, prover, { token, code }, { now, requestId });
        if (set !== "ok") {
          const secret = sameSecret(token, accountId, username, now);
          return data({ issue: set, secret, codes: null, at: null }, { status: 422 });
        }
        await passSession(db, sessionKey, now);
        await endOtherSessions(db, accountId, sessionKey);
      } else if ((await readSecondFactor(db, accountId)) === null)
        return redirect(paths.accountSecondFactor());
      const codes = await makeRecoveryCodes(db, accountId);
      await noteAccountFact(db, accountId, "account.recoveryCodesMade", { now, requestId });
      return data({ issue: null, secret: null, codes, at: now.toISOString() });
    },
    recent,
  );
}

export default function OwnSecondFactor() {
  const { username, isDemo, isOn, secret } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const auth = useText(authText);
  const words = auth.second;
  if (answer?.codes)
    return (
      <RecoverySheet
        codes={answer.codes}
        username={username}
        at={answer.at}
        next={paths.account()}
      />
    );
  const shown = answer?.secret ?? secret;
  return (
    <FormColumn>
      <PageHead
        title={words.label}
        sub={words.manageSub}
        back={{ to: paths.account(), label: auth.backToAccount }}
      />
      {isDemo && <Notice lead={words.demo} />}
      {isOn && (
        <Panel title={words.codesTitle} padded>
          <Form method="post" className="stack stack-tight" reloadDocument>
            <p className="dim">{words.newCodesHint}</p>
            <Button>{words.newCodes}</Button>
          </Form>
        </Panel>
      )}
      {shown !== null && (
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
