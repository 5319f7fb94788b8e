CREATE TABLE "task_files" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"directive_id" uuid,
	"recipient_id" uuid,
	"task_id" uuid,
	"org_pos" bigint NOT NULL,
	"issuer_pos" bigint,
	"member_id" uuid,
	"name" text NOT NULL,
	"size" integer NOT NULL,
	"mime" text NOT NULL,
	"sha256" text NOT NULL,
	"pages" integer,
	"width" integer,
	"height" integer,
	"scanned_at" timestamp with time zone,
	"uploaded_by" uuid NOT NULL,
	"uploader_name" text NOT NULL,
	"uploaded_at" timestamp with time zone NOT NULL,
	"removed_at" timestamp with time zone,
	"removed_by_name" text,
	CONSTRAINT "task_files_of_one" CHECK (num_nonnulls("task_files"."directive_id", "task_files"."recipient_id", "task_files"."task_id") = 1)
);
--> statement-breakpoint
ALTER TABLE "task_files" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "task_files" ADD CONSTRAINT "task_files_directive_id_directives_id_fk" FOREIGN KEY ("directive_id") REFERENCES "public"."directives"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_files" ADD CONSTRAINT "task_files_recipient_id_directive_recipients_id_fk" FOREIGN KEY ("recipient_id") REFERENCES "public"."directive_recipients"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_files" ADD CONSTRAINT "task_files_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."tasks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_files" ADD CONSTRAINT "task_files_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "task_files_of_directive" ON "task_files" USING btree ("directive_id");--> statement-breakpoint
CREATE INDEX "task_files_of_recipient" ON "task_files" USING btree ("recipient_id");--> statement-breakpoint
CREATE INDEX "task_files_of_task" ON "task_files" USING btree ("task_id");--> statement-breakpoint
CREATE POLICY "task_files_read" ON "task_files" AS PERMISSIVE FOR SELECT TO public USING ((select app_ranges()) @> task_files.org_pos or (select app_ranges()) @> task_files.issuer_pos or task_files.member_id = (select app_member()) or exists (select from directive_recipients where directive_recipients.directive_id = task_files.directive_id and (select app_ranges()) @> directive_recipients.org_pos));--> statement-breakpoint
CREATE POLICY "task_files_hand_in" ON "task_files" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select app_works()) and task_files.member_id = (select app_member()));--> statement-breakpoint
CREATE POLICY "task_files_take_back" ON "task_files" AS PERMISSIVE FOR UPDATE TO public USING ((select app_works()) and task_files.member_id = (select app_member())) WITH CHECK ((select app_works()) and task_files.member_id = (select app_member()));--> statement-breakpoint
CREATE POLICY "task_files_write" ON "task_files" AS PERMISSIVE FOR ALL TO public USING ((select app_work_ranges()) @> task_files.org_pos) WITH CHECK ((select app_work_ranges()) @> task_files.org_pos);