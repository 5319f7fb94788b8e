import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import {
  asActor,
  asKeeper,
  isSecure,
  type ActorContext,
} from "#app/features/access/door.server.ts";
import { frameText } from "#app/features/access/frame/text.ts";
import { ownPath } from "#app/features/access/addresses/rules.ts";
import { accessText } from "#app/features/access/text.ts";
import { cookieNames } from "#app/features/auth/rules.ts";
import { ProviderEndNotice, ProviderLinks } from "#app/features/auth/components/provider-links.tsx";
import { listLinks } from "#app/features/auth/provider/queries.server.ts";
import { providerEnd } from "#app/features/auth/provider/rules.ts";
import { SessionList } from "#app/features/auth/components/session-list.tsx";
import { readSecondFactor } from "#app/features/auth/second-factor/queries.server.ts";
import { listSessions } from "#app/features/auth/sessions/queries.server.ts";
import { chooseActivePost } from "#app/features/auth/sessions/commands.server.ts";
import { authText } from "#app/features/auth/text.ts";
import { MailPanel } from "#app/features/notices/components/mail-panel.tsx";
import { readMailAddress } from "#app/features/notices/mail/queries.server.ts";
import { choiceCookie, readCookie } from "#app/lib/cookies.ts";
import { today } from "#app/lib/dates.ts";
import { env } from "#app/lib/env.server.ts";
import { isLang } from "#app/lib/lang.ts";
import { paths } from "#app/paths.ts";
import { nameOfPost } from "#app/routes/frame.server.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { RadioList } from "#app/ui/choices.tsx";
import { dropAllDrafts } from "#app/ui/drafts.ts";
import { formatDate } from "#app/ui/format.ts";
import { useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Form, useLoaderData } from "#app/ui/router.ts";
import { StatusTag } from "#app/ui/status-tag.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const lang = data?.lang ?? "vi";
  return [{ title: pageTitle(frameText[lang].accountTitle, lang) }];
};

export async function loader(args: LoaderFunctionArgs) {
  const page = await asActor(args, "home.read", async (ctx) => {
    const { request, db, lang, actor, sessionKey, now } = ctx;
    const { searchParams } = new URL(request.url);
    const wanted = searchParams.get("lang");
    if (isLang(wanted)) {
      const headers = { "set-cookie": choiceCookie(cookieNames.lang, wanted, isSecure(request)) };
      throw redirect(ownPath(searchParams.get("next")) ?? paths.account(), { headers });
    }
    const cookie = request.headers.get("cookie");
    return {
      lang,
      name: actor.displayName,
      username: actor.username,
      isDemo: actor.isDemo,
      mail: env().mail && { address: await readMailAddress(db, actor.accountId) },
      saved: searchParams.get("saved"),
      sessions: (await listSessions(db, actor.accountId, sessionKey, now)).map((session) => ({
        ...session,
        openedAt: session.openedAt.toISOString(),
        lastSeenAt: session.lastSeenAt.toISOString(),
      })),
      theme: readCookie(cookie, cookieNames.theme) ?? "device",
      density: readCookie(cookie, cookieNames.density) ?? "",
      posts: actor.posts.map((post) => ({
        id: post.id,
        role: nameOfPost(post, lang),
        unit:
          post.orgId === null
            ? accessText[lang].platform
            : frameText[lang].unit(post.orgName, post.aboveName),
        active: post.id === actor.post?.id,
      })),
    };
  });
  const second = page.isDemo ? null : await asKeeper(args, "home.read", REASON, readOwnFactor);
  return { ...page, second, provider: await providerOf(args, page.isDemo) };
}

/** The other sign-in service with one's own links, when there is one. */
async function providerOf(args: LoaderFunctionArgs, isDemo: boolean) {
  const { oidc } = env();
  if (oidc === null || isDemo) return null;
  const links = await asKeeper(args, "home.read", "one's own links", ({ db, actor }) =>
    listLinks(db, actor.accountId),
  );
  return {
    name: oidc.name,
    end: providerEnd(new URL(args.request.url).searchParams.get("provider")),
    links: links.map((link) => ({
      ...link,
      linkedAt: link.linkedAt.toISOString(),
      lastUsedAt: link.lastUsedAt?.toISOString() ?? null,
    })),
  };
}

const REASON = "whether one's own second factor is on";

async function readOwnFactor({ db, actor }: ActorContext) {
  const own = await readSecondFactor(db, actor.accountId);
  return own && { since: today(own.since), codesLeft: own.codesLeft };
}

/** Chooses the active post (`post`), or what pages look like. Both may be sent twice: the result is the same. */
export async function action(args: ActionFunctionArgs) {
  return asActor(args, "home.read", async ({ request, db, actor, sessionKey }) => {
    const form = await request.formData();
    const post = form.get("post");
    if (typeof post === "string") {
      // Only one's own posts are looked at: an id from elsewhere chooses nothing (fault 100).
      const own = actor.posts.find(({ id }) => id === post);
      if (own) await chooseActivePost(db, sessionKey, actor.accountId, own.id);
      return redirect(paths.account({ saved: own ? "post" : null }));
    }
    const headers = new Headers();
    const remember = (name: string, value: FormDataEntryValue | null, known: readonly string[]) => {
      if (typeof value === "string" && known.includes(value))
        headers.append("set-cookie", choiceCookie(name, value, isSecure(request)));
    };
    remember(cookieNames.theme, form.get("theme"), ["device", "light", "dark"]);
    remember(cookieNames.density, form.get("density"), ["", "dense", "roomy", "large"]);
    remember(cookieNames.lang, form.get("lang"), ["vi", "en"]);
    return redirect(paths.account({ saved: "appearance" }), { headers });
  });
}

export default function Account() {
  const page = useLoaderData<typeof loader>();
  const { lang, name, username, posts, theme, density, saved, sessions, second, isDemo } = page;
  const { provider } = page;
  const words = useText(frameText);
  const auth = useText(authText);
  const choices = (labels: Record<string, string>) =>
    Object.entries(labels).map(([value, label]) => ({ value, label }));
  return (
    <Stack>
      <PageHead title={words.accountTitle} />
      {saved === "appearance" && <Notice kind="ok" lead={words.appearanceSaved} />}
      {saved === "post" && <Notice kind="ok" lead={words.postChanged} />}
      {saved === "passphrase" && <Notice kind="ok" lead={auth.passphraseChanged} />}
      {provider?.end && <ProviderEndNotice name={provider.name} end={provider.end} />}
      {saved === "sessions" && <Notice kind="ok" lead={auth.sessionsEnded} />}
      <Panel title={name}>
        <SummaryList items={[{ key: "username", label: words.username, value: username }]} />
      </Panel>
      <Panel title={words.roles} aside={<Anchor to={paths.access()}>{words.nav.access}</Anchor>}>
        <Form method="post">
          <SummaryList
            items={posts.map((post) => ({
              key: post.id,
              label: post.role,
              value: post.unit,
              action: post.active ? (
                <StatusTag kind="ok">{words.activeRole}</StatusTag>
              ) : (
                <Button small name="post" value={post.id} object={`${post.role}, ${post.unit}`}>
                  {words.useRole}
                </Button>
              ),
            }))}
          />
        </Form>
      </Panel>
      <Panel title={auth.protection}>
        <SummaryList
          items={[
            {
              key: "password",
              label: auth.passwordLabel,
              value: auth.passwordSet,
              action: (
                <ButtonLink small to={paths.accountPassphrase()}>
                  {auth.changeTitle}
                </ButtonLink>
              ),
            },
            {
              key: "second",
              label: auth.second.label,
              value: second === null ? auth.second.off : auth.second.on(formatDate(second.since)),
              note: isDemo
                ? auth.second.demo
                : second === null
                  ? undefined
                  : auth.second.codesLeft(second.codesLeft),
              action: isDemo ? undefined : (
                <ButtonLink small to={paths.accountSecondFactor()} object={auth.second.label}>
                  {auth.second.manage}
                </ButtonLink>
              ),
            },
          ]}
        />
      </Panel>
      {provider && <ProviderLinks name={provider.name} links={provider.links} />}
      {page.mail && <MailPanel {...page.mail} isSaved={saved === "mail"} />}
      <SessionList sessions={sessions} />
      <Panel title={words.appearance} padded>
        <Form method="post" className="stack" reloadDocument>
          <RadioList
            name="theme"
            label={words.theme}
            choices={choices(words.themes)}
            value={theme}
          />
          <RadioList
            name="density"
            label={words.size}
            choices={choices(words.sizes)}
            value={density}
          />
          <RadioList
            name="lang"
            label={words.language}
            choices={choices(words.languages)}
            value={lang}
          />
          <Button kind="primary">{words.saveAppearance}</Button>
        </Form>
      </Panel>
      <Panel title={auth.signOut} padded>
        <Form
          method="post"
          action={paths.logout()}
          reloadDocument
          onSubmit={dropAllDrafts}
          className="stack stack-tight"
        >
          <p className="dim">{auth.signOutHint}</p>
          <Button icon="signOut">{auth.signOut}</Button>
        </Form>
      </Panel>
    </Stack>
  );
}
