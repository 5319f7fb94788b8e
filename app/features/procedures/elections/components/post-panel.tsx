import { FormKey } from "#app/features/access/components/form-key.tsx";
import { termText } from "#app/features/procedures/elections/terms/text.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Form } from "#app/ui/router.ts";

/** What was asked for by the button, as the address says it. */
export interface AskedPostsView {
  asked: number;
  refused: number;
}

/** The roles in the program after an election: one button that asks for those that begin and end. */
export function PostPanel({
  caseId,
  formKey,
  done,
}: {
  caseId: string;
  formKey: string;
  done: AskedPostsView | null;
}) {
  const words = useText(termText);
  return (
    <Panel title={words.posts} padded>
      <div className="stack stack-tight">
        {done === null ? (
          <Form method="post" action={paths.casePosts(caseId)} className="stack stack-tight">
            <FormKey value={formKey} />
            <p className="second dim">{words.postsWhy}</p>
            <div>
              <SubmitButton>{words.askPosts}</SubmitButton>
            </div>
          </Form>
        ) : (
          <>
            <Notice kind="ok" lead={words.asked(done.asked)}>
              {done.refused > 0 && words.notAsked(done.refused)}
            </Notice>
            <p>
              <Anchor to={paths.accountRequests()}>{words.seeRequests}</Anchor>
            </p>
          </>
        )}
      </div>
    </Panel>
  );
}
