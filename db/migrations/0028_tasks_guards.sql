ALTER TABLE directives FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE directive_recipients FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE tasks FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE task_events FORCE ROW LEVEL SECURITY;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON directives, directive_recipients, tasks TO chibo_app;--> statement-breakpoint
-- The course of work is written once and changed by nobody.
GRANT SELECT, INSERT ON task_events TO chibo_app;--> statement-breakpoint
GRANT USAGE, SELECT ON SEQUENCE task_events_id_seq TO chibo_app;
