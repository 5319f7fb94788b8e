import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { asActor } from "#app/features/access/door.server.ts";
import { FormCatalog, type FormLine } from "#app/features/papers/components/form-catalog.tsx";
import { formCodes, formOf } from "#app/features/papers/forms/rules.ts";
import { papersText } from "#app/features/papers/text.ts";
import { useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { useLoaderData } from "#app/ui/router.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const lang = data?.lang ?? "vi";
  return [{ title: pageTitle(papersText[lang].title, lang) }];
};

export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "paper.read", async ({ lang }) => ({
    lang,
    lines: formCodes.map((code): FormLine => {
      const { name, family, issuer } = formOf(code);
      return { code, number: name.number, title: name[lang], family, issuer };
    }),
  }));
}

export default function Papers() {
  const { lines } = useLoaderData<typeof loader>();
  const words = useText(papersText);
  return (
    <Stack>
      <PageHead title={words.title} sub={words.sub} />
      <FormCatalog lines={lines} />
      <p className="small dim">{words.about}</p>
    </Stack>
  );
}
