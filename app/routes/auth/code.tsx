import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { asPublic } from "#app/features/access/door.server.ts";
import { requestText } from "#app/features/access/requests/text.ts";
import { plainCode } from "#app/lib/paper-code.server.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import type { FrameHandle } from "#app/ui/frame-types.ts";
import { useText } from "#app/ui/lang.tsx";
import { FormColumn } from "#app/ui/layout.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Form } from "#app/ui/router.ts";
import { pageTitle } from "#app/ui/title.ts";

export const handle: FrameHandle = { frame: "plain" };

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const lang = data?.lang ?? "vi";
  return [{ title: pageTitle(requestText[lang].codeTitle, lang) }];
};

/** Leads from a typed code to its page; whether it is good is said there. */
export async function loader(args: LoaderFunctionArgs) {
  return asPublic(args, async ({ request, lang }) => {
    const code = plainCode(new URL(request.url).searchParams.get("code") ?? "");
    if (code !== "") throw redirect(paths.welcome(code));
    return { lang };
  });
}

export default function Code() {
  const words = useText(requestText);
  return (
    <FormColumn>
      <PageHead title={words.codeTitle} sub={words.codeSub} />
      <Form method="get" className="stack" reloadDocument>
        <Field
          name="code"
          label={words.codeLabel}
          hint={words.codeHint}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          required
        />
        <Button kind="primary">{words.codeNext}</Button>
      </Form>
    </FormColumn>
  );
}
