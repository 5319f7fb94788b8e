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
import { markRead } from "#app/features/notices/commands.server.ts";
import { ReadNotices, UnreadNotices } from "#app/features/notices/components/notice-list.tsx";
import { countUnread, listNotices } from "#app/features/notices/queries.server.ts";
import { noticeText } from "#app/features/notices/text.ts";
import { NotFound } from "#app/lib/errors.ts";
import { isId } from "#app/lib/ids.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { formatNumber } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Form, useLoaderData } from "#app/ui/router.ts";
import { Empty } from "#app/ui/states.tsx";
import { pageTitle } from "#app/ui/title.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const lang = data?.lang ?? "vi";
  return [{ title: pageTitle(noticeText[lang].title, lang) }];
};

export async function loader(args: LoaderFunctionArgs) {
  return asActor(args, "home.read", async ({ db, actor, lang, request }) => ({
    lang,
    formKey: newFormKey(),
    isMarked: new URL(request.url).searchParams.has("marked"),
    count: await countUnread(db, actor.accountId),
    ...(await listNotices(db, actor.accountId)),
  }));
}

/** Opens a notice (`open`), which reads it; or marks one (`read`) or all (`all`) as read. */
export async function action(args: ActionFunctionArgs) {
  return asActor(args, "home.read", async (ctx) => {
    const { request, db, actor, now } = ctx;
    const form = await request.formData();
    const [open, read] = [form.get("open"), form.get("read")].map(String);
    const id = [open, read].find((one) => one !== undefined && isId(one));
    if (id === undefined && !form.has("all")) throw new NotFound("notice");
    const path = await oncePerKey(ctx, form, () =>
      markRead(db, actor.accountId, id === undefined ? "all" : { id }, now),
    );
    if (id !== undefined && path === null) throw new NotFound("notice");
    return redirect(id === open && path ? path : paths.notices({ marked: true }));
  });
}

export default function Notices() {
  const { unread, read, count, isMarked, formKey } = useLoaderData<typeof loader>();
  const words = useText(noticeText);
  const lang = useLang();
  const isNone = unread.length === 0 && read.length === 0;
  return (
    <Stack>
      <PageHead
        title={words.title}
        sub={count === 0 ? words.subNone : words.sub(formatNumber(count, lang))}
      />
      {isMarked && <Notice kind="ok" lead={words.marked} />}
      <Panel title={words.unread}>
        {unread.length === 0 ? (
          <Empty
            fact={isNone ? words.empty : words.emptyUnread}
            why={isNone ? words.emptyWhy : undefined}
          />
        ) : (
          <Form method="post">
            <FormKey value={formKey} />
            <UnreadNotices notices={unread} />
            <div className="panel-body panel-line">
              <Button name="all" value="1" icon="tick">
                {words.markAll}
              </Button>
            </div>
          </Form>
        )}
      </Panel>
      {read.length > 0 && (
        <Panel title={words.read} aside={words.readSub(formatNumber(read.length, lang))}>
          <ReadNotices notices={read} />
        </Panel>
      )}
    </Stack>
  );
}
