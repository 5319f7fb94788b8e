import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { asActor } from "#app/features/access/door.server.ts";
import { frameText } from "#app/features/access/frame/text.ts";
import { authText } from "#app/features/auth/text.ts";
import { paths } from "#app/paths.ts";
import { allPlaces } from "#app/routes/frame.server.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { Button } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icons.tsx";
import { dropAllDrafts } from "#app/ui/drafts.ts";
import { useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { LinkRows, Panel } from "#app/ui/panel.tsx";
import { Form, useLoaderData } from "#app/ui/router.ts";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const lang = data?.lang ?? "vi";
  return [{ title: pageTitle(frameText[lang].moreTitle, lang) }];
};

export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "home.read", async ({ lang, actor }) => ({
    lang,
    places: allPlaces(actor, lang),
  }));
}

export default function More() {
  const { places } = useLoaderData<typeof loader>();
  const words = useText(frameText);
  const auth = useText(authText);
  return (
    <Stack>
      <PageHead title={words.moreTitle} sub={words.moreSub} />
      <Panel label={words.moreTitle}>
        <LinkRows
          rows={places.map((place) => ({
            key: place.to,
            link: (
              <Anchor to={place.to} reload={place.to.includes(".xlsx")}>
                <Icon name={place.icon} /> {place.label}
              </Anchor>
            ),
          }))}
        />
      </Panel>
      <Form method="post" action={paths.logout()} reloadDocument onSubmit={dropAllDrafts}>
        <Button icon="signOut">{auth.signOut}</Button>
      </Form>
    </Stack>
  );
}
