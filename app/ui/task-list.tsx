import type { ReactNode } from "react";
import { ButtonLink } from "#app/ui/button.tsx";
import type { IconName } from "#app/ui/icons.tsx";
import { StatusTag, StatusText, type StatusKind } from "#app/ui/status-tag.tsx";

export interface Task {
  key: string;
  deadline?: { kind: StatusKind; icon?: IconName; text: string };
  title: string;
  /** One line: why, or what happened. */
  why?: ReactNode;
  action: { to: string; label: string };
}

/** What to do, nearest deadline first; only the first task's button is filled. */
export function TaskList({ tasks, calm }: { tasks: Task[]; calm?: boolean }) {
  return (
    <ul className="task-list">
      {tasks.map((task, index) => (
        <li key={task.key} className={index === 0 && !calm ? "task-first" : undefined}>
          <div className="task-text">
            {task.deadline && (
              <StatusTag kind={task.deadline.kind} icon={task.deadline.icon}>
                {task.deadline.text}
              </StatusTag>
            )}
            <h3>{task.title}</h3>
            {task.why && <p>{task.why}</p>}
          </div>
          <ButtonLink
            to={task.action.to}
            kind={index === 0 && !calm ? "primary" : "plain"}
            object={task.title}
          >
            {task.action.label}
          </ButtonLink>
        </li>
      ))}
    </ul>
  );
}

export interface Issue {
  key: string;
  kind: StatusKind;
  icon?: IconName;
  /** The fact, bold. */
  lead: string;
  /** What to do. */
  text?: ReactNode;
  action?: { to: string; label: string };
}

/** What is wrong or missing, a line and a button each; the first button is filled when `primary`. */
export function IssueList({ issues, primary }: { issues: Issue[]; primary?: boolean }) {
  return (
    <ul className="issue-list">
      {issues.map((issue, index) => (
        <li key={issue.key}>
          <StatusText kind={issue.kind} icon={issue.icon}>
            <b>{issue.lead}</b> {issue.text && <span className="dim">{issue.text}</span>}
          </StatusText>
          {issue.action && (
            <ButtonLink
              small
              to={issue.action.to}
              kind={primary && index === 0 ? "primary" : "plain"}
              object={issue.lead}
            >
              {issue.action.label}
            </ButtonLink>
          )}
        </li>
      ))}
    </ul>
  );
}
