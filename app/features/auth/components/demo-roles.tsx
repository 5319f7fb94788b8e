import { authText } from "#app/features/auth/text.ts";
import { ChoiceButton, ChoiceButtons } from "#app/ui/choice-button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Form } from "#app/ui/router.ts";

/** A demo account with its words. */
export interface DemoChoice {
  username: string;
  /** Code of the role, by which the accounts are grouped. */
  role: string;
  title: string;
  unit: string;
}

/** The accounts that most people want to try. */
const FIRST = ["bithu", "dangvien", "canbo.xa", "nhaplieu.tinh"];
const LAST_OF_CELLS = "R07";
const LAST_OF_COMMUNES = "R11";

/** One press signs in: each account is a submit button of one form. */
export function DemoRoles({ choices, password }: { choices: DemoChoice[]; password: string }) {
  const words = useText(authText);
  const [hint, shown] = words.demoHint(password);
  const first = FIRST.flatMap((name) => choices.filter(({ username }) => username === name));
  const rest = choices.filter(({ username }) => !FIRST.includes(username));
  const groups = [
    { key: "cell" as const, choices: rest.filter(({ role }) => role <= LAST_OF_CELLS) },
    {
      key: "commune" as const,
      choices: rest.filter(({ role }) => role > LAST_OF_CELLS && role <= LAST_OF_COMMUNES),
    },
    { key: "province" as const, choices: rest.filter(({ role }) => role > LAST_OF_COMMUNES) },
  ];
  return (
    <>
      <Notice kind="warn" icon="info" lead={words.demo}>
        {words.demoText}
      </Notice>
      <Form method="post" className="stack stack-tight" reloadDocument>
        <div>
          <h2>{words.demoTitle}</h2>
          <p className="dim">
            {hint}
            <b>{shown}</b>
          </p>
        </div>
        <input type="hidden" name="password" value={password} />
        <Choices choices={first} />
        <div>
          {groups
            .filter((group) => group.choices.length > 0)
            .map((group) => (
              <Disclosure
                key={group.key}
                summary={words.demoGroups[group.key]}
                note={words.more(group.choices.length)}
              >
                <Choices choices={group.choices} />
              </Disclosure>
            ))}
        </div>
      </Form>
    </>
  );
}

function Choices({ choices }: { choices: DemoChoice[] }) {
  return (
    <ChoiceButtons>
      {choices.map(({ username, title, unit }) => (
        <ChoiceButton
          key={username}
          name="username"
          value={username}
          title={title}
          sub={unit}
          note={username}
        />
      ))}
    </ChoiceButtons>
  );
}
