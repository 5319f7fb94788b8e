CREATE TABLE "directive_recipients" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"directive_id" uuid NOT NULL,
	"org_id" uuid NOT NULL,
	"org_pos" bigint NOT NULL,
	"issuer_pos" bigint NOT NULL,
	"issued_on" date NOT NULL,
	"state" text DEFAULT 'issued' NOT NULL,
	"due_on" date,
	"read_at" timestamp with time zone,
	"read_name" text,
	"escalated_on" date,
	"overdue_on" date,
	"reported_on" date,
	"reported_by" uuid,
	"reported_name" text,
	"report" text,
	"result" text,
	"closed_on" date
);
--> statement-breakpoint
ALTER TABLE "directive_recipients" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "directives" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"org_pos" bigint NOT NULL,
	"parent_id" uuid,
	"basis" text,
	"number" text NOT NULL,
	"issued_on" date,
	"kind" text NOT NULL,
	"urgency" text DEFAULT 'normal' NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"due_on" date,
	"needs_report" boolean DEFAULT true NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"audience" text DEFAULT 'cells' NOT NULL,
	"chosen_ids" uuid[] DEFAULT '{}' NOT NULL,
	"drafted_by" uuid NOT NULL,
	"drafted_name" text NOT NULL,
	"drafted_at" timestamp with time zone NOT NULL,
	"decided_by" uuid,
	"decided_name" text,
	"decided_at" timestamp with time zone,
	"note" text,
	CONSTRAINT "directives_different_people" CHECK ("directives"."decided_by" <> "directives"."drafted_by")
);
--> statement-breakpoint
ALTER TABLE "directives" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "task_events" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"directive_id" uuid,
	"recipient_id" uuid,
	"task_id" uuid,
	"org_pos" bigint NOT NULL,
	"issuer_pos" bigint,
	"member_id" uuid,
	"account_id" uuid,
	"actor_name" text NOT NULL,
	"act" text NOT NULL,
	"note" text,
	"due_on" date
);
--> statement-breakpoint
ALTER TABLE "task_events" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "tasks" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"org_pos" bigint NOT NULL,
	"member_id" uuid NOT NULL,
	"assignee_name" text NOT NULL,
	"recipient_id" uuid,
	"meeting_id" uuid,
	"title" text NOT NULL,
	"body" text DEFAULT '' NOT NULL,
	"assigned_by" uuid,
	"assigned_name" text NOT NULL,
	"issued_on" date NOT NULL,
	"state" text DEFAULT 'issued' NOT NULL,
	"due_on" date,
	"read_at" timestamp with time zone,
	"read_name" text,
	"escalated_on" date,
	"overdue_on" date,
	"reported_on" date,
	"reported_by" uuid,
	"reported_name" text,
	"report" text,
	"result" text,
	"closed_on" date
);
--> statement-breakpoint
ALTER TABLE "tasks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "directive_recipients" ADD CONSTRAINT "directive_recipients_directive_id_directives_id_fk" FOREIGN KEY ("directive_id") REFERENCES "public"."directives"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "directive_recipients" ADD CONSTRAINT "directive_recipients_org_id_organizations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "directive_recipients" ADD CONSTRAINT "directive_recipients_reported_by_accounts_id_fk" FOREIGN KEY ("reported_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "directives" ADD CONSTRAINT "directives_org_id_organizations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "directives" ADD CONSTRAINT "directives_parent_id_directives_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."directives"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "directives" ADD CONSTRAINT "directives_drafted_by_accounts_id_fk" FOREIGN KEY ("drafted_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "directives" ADD CONSTRAINT "directives_decided_by_accounts_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_events" ADD CONSTRAINT "task_events_directive_id_directives_id_fk" FOREIGN KEY ("directive_id") REFERENCES "public"."directives"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_events" ADD CONSTRAINT "task_events_recipient_id_directive_recipients_id_fk" FOREIGN KEY ("recipient_id") REFERENCES "public"."directive_recipients"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_events" ADD CONSTRAINT "task_events_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."tasks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_events" ADD CONSTRAINT "task_events_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_org_id_organizations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_recipient_id_directive_recipients_id_fk" FOREIGN KEY ("recipient_id") REFERENCES "public"."directive_recipients"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_assigned_by_accounts_id_fk" FOREIGN KEY ("assigned_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_reported_by_accounts_id_fk" FOREIGN KEY ("reported_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "directive_recipients_once" ON "directive_recipients" USING btree ("directive_id","org_id");--> statement-breakpoint
CREATE INDEX "directive_recipients_of_org" ON "directive_recipients" USING btree ("org_id","state","due_on");--> statement-breakpoint
CREATE INDEX "directives_of_org" ON "directives" USING btree ("org_id","state","drafted_at");--> statement-breakpoint
CREATE INDEX "directives_parent" ON "directives" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "task_events_of_directive" ON "task_events" USING btree ("directive_id","id");--> statement-breakpoint
CREATE INDEX "task_events_of_recipient" ON "task_events" USING btree ("recipient_id","id");--> statement-breakpoint
CREATE INDEX "task_events_of_task" ON "task_events" USING btree ("task_id","id");--> statement-breakpoint
CREATE INDEX "tasks_of_org" ON "tasks" USING btree ("org_id","state","due_on");--> statement-breakpoint
CREATE INDEX "tasks_of_member" ON "tasks" USING btree ("member_id","state");--> statement-breakpoint
CREATE INDEX "tasks_of_recipient" ON "tasks" USING btree ("recipient_id");--> statement-breakpoint
CREATE INDEX "tasks_of_meeting" ON "tasks" USING btree ("meeting_id");--> statement-breakpoint
CREATE POLICY "directive_recipients_read" ON "directive_recipients" AS PERMISSIVE FOR SELECT TO public USING ((select app_ranges()) @> directive_recipients.org_pos or (select app_ranges()) @> directive_recipients.issuer_pos);--> statement-breakpoint
CREATE POLICY "directive_recipients_write" ON "directive_recipients" AS PERMISSIVE FOR ALL TO public USING ((select app_work_ranges()) @> directive_recipients.org_pos) WITH CHECK ((select app_work_ranges()) @> directive_recipients.org_pos);--> statement-breakpoint
CREATE POLICY "directives_read" ON "directives" AS PERMISSIVE FOR SELECT TO public USING ((select app_ranges()) @> directives.org_pos or exists (select from directive_recipients where directive_recipients.directive_id = directives.id and (select app_ranges()) @> directive_recipients.org_pos));--> statement-breakpoint
CREATE POLICY "directives_write" ON "directives" AS PERMISSIVE FOR ALL TO public USING ((select app_work_ranges()) @> directives.org_pos) WITH CHECK ((select app_work_ranges()) @> directives.org_pos);--> statement-breakpoint
CREATE POLICY "task_events_read" ON "task_events" AS PERMISSIVE FOR SELECT TO public USING ((select app_ranges()) @> task_events.org_pos or (select app_ranges()) @> task_events.issuer_pos or task_events.member_id = (select app_member()));--> statement-breakpoint
CREATE POLICY "task_events_append" ON "task_events" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select app_work_ranges()) @> task_events.org_pos or ((select app_works()) and task_events.member_id = (select app_member())));--> statement-breakpoint
CREATE POLICY "tasks_read" ON "tasks" AS PERMISSIVE FOR SELECT TO public USING ((select app_ranges()) @> tasks.org_pos or tasks.member_id = (select app_member()));--> statement-breakpoint
CREATE POLICY "tasks_report" ON "tasks" AS PERMISSIVE FOR UPDATE TO public USING ((select app_works()) and tasks.member_id = (select app_member())) WITH CHECK ((select app_works()) and tasks.member_id = (select app_member()));--> statement-breakpoint
CREATE POLICY "tasks_write" ON "tasks" AS PERMISSIVE FOR ALL TO public USING ((select app_work_ranges()) @> tasks.org_pos) WITH CHECK ((select app_work_ranges()) @> tasks.org_pos);