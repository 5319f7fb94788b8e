import { FormKey } from "#app/features/access/components/form-key.tsx";
import type { PostLine } from "#app/features/access/posts/rules.ts";
import { postText } from "#app/features/access/posts/text.ts";
import { BasisFields } from "#app/features/access/requests/components/basis-fields.tsx";
import type { RequestKind } from "#app/features/access/requests/steps/rules.ts";
import { requestText } from "#app/features/access/requests/text.ts";
import type { RoleCode } from "#app/features/access/roles.ts";
import { accessText } from "#app/features/access/text.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { ButtonLink, SubmitButton } from "#app/ui/button.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Panel, PanelBody } from "#app/ui/panel.tsx";
import { Form } from "#app/ui/router.ts";
import { Select } from "#app/ui/select.tsx";
import { DateField } from "#app/ui/special-fields.tsx";
import { Empty } from "#app/ui/states.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";

interface Ask {
  post: PostLine;
  /** What makes sense, with what keeps the reader from it. */
  offers: { kind: RequestKind; refusal: string | null }[];
  /** What was chosen. */
  asked: RequestKind | null;
  /** Who could stand in. */
  stand: { id: string; name: string; role: RoleCode }[];
  formKey: string;
  typed: Record<string, string>;
  issues: Record<string, string>;
}

/** What can be asked for about a post: first the choice, then its form. */
export function AskAboutPost(ask: Ask) {
  const { post, offers, asked } = ask;
  const words = useText(postText);
  const requests = useText(requestText);
  if (asked !== null) return <AskForm {...ask} asked={asked} />;
  if (offers.every(({ refusal }) => refusal === "role"))
    return (
      <Panel title={words.ask}>
        <Empty fact={words.askNone} why={words.askNoneWhy} />
      </Panel>
    );
  return (
    <Panel title={words.ask}>
      <PanelBody>{words.askSub}</PanelBody>
      <SummaryList
        items={offers
          .filter(({ refusal }) => refusal !== "role")
          .map(({ kind, refusal }) => ({
            key: kind,
            label:
              refusal === null ? (
                <Anchor to={paths.post(post.id, { kind })}>{requests.kinds[kind]}</Anchor>
              ) : (
                requests.kinds[kind]
              ),
            value: refusal === null ? requests.kindHints[kind] : requests.refusals[refusal],
          }))}
      />
    </Panel>
  );
}

function AskForm({ post, asked, stand, formKey, typed, issues }: Ask & { asked: RequestKind }) {
  const words = useText(postText);
  const requests = useText(requestText);
  const { roles } = useText(accessText);
  const error = (name: string) => (issues[name] ? requests.issues[issues[name]] : undefined);
  const isLoan = asked === "delegate" || asked === "substitute";
  return (
    <Panel title={requests.kinds[asked]} padded>
      <Form
        method="post"
        action={paths.post(post.id, { kind: asked })}
        className="stack stack-tight"
      >
        <FormKey value={formKey} />
        <input type="hidden" name="kind" value={asked} />
        <p className="dim">{requests.kindHints[asked]}</p>
        {asked === "substitute" && (
          <Select
            name="account"
            label={words.standIn}
            hint={words.standInHint}
            error={error("account")}
            defaultValue={typed.account}
            empty={requests.choose}
            options={stand.map(({ id, name, role }) => ({
              value: id,
              label: `${name}, ${roles[role]}`,
            }))}
          />
        )}
        {isLoan && (
          <DateField
            name="validFrom"
            label={requests.validFrom}
            error={error("validFrom")}
            defaultValue={typed.validFrom}
            required
          />
        )}
        {(isLoan || asked === "end") && (
          <DateField
            name="validTo"
            label={isLoan ? requests.validTo : requests.lastDay}
            hint={isLoan ? requests.loanHint : requests.lastDayHint}
            error={error("validTo")}
            defaultValue={typed.validTo}
            required
          />
        )}
        <BasisFields typed={typed} error={error} />
        <div className="actions">
          <SubmitButton>{requests.send}</SubmitButton>
          <ButtonLink kind="quiet" to={paths.post(post.id)}>
            {words.leave}
          </ButtonLink>
        </div>
      </Form>
    </Panel>
  );
}
