import { noticeText } from "#app/features/notices/text.ts";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { useText } from "#app/ui/lang.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";

/** Whether one is written to once a day, on the account page; only where the program can send mail. */
export function MailPanel({ address, isSaved }: { address: string | null; isSaved: boolean }) {
  const words = useText(noticeText);
  return (
    <Panel title={words.title}>
      {isSaved && <Notice kind="ok" lead={words.mailSaved} />}
      <SummaryList
        items={[
          {
            key: "mail",
            label: words.mailTitle,
            value: address === null ? words.mailOff : words.mailOn(address),
            action: (
              <ButtonLink small to={paths.accountMail()} object={words.mailTitle}>
                {words.mailManage}
              </ButtonLink>
            ),
          },
        ]}
      />
    </Panel>
  );
}
