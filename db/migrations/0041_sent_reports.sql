CREATE TABLE "report_snapshots" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"report_id" uuid NOT NULL,
	"org_pos" bigint NOT NULL,
	"version" integer NOT NULL,
	"content" text NOT NULL,
	"checksum" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	CONSTRAINT "report_snapshots_version" UNIQUE("report_id","version")
);
--> statement-breakpoint
ALTER TABLE "report_snapshots" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "report_steps" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"report_id" uuid NOT NULL,
	"org_pos" bigint NOT NULL,
	"version" integer NOT NULL,
	"act" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"account_id" uuid NOT NULL,
	"actor_name" text NOT NULL,
	"note" text
);
--> statement-breakpoint
ALTER TABLE "report_steps" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sent_reports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"org_pos" bigint NOT NULL,
	"report" text NOT NULL,
	"period" text NOT NULL,
	"state" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "sent_reports_id_pos" UNIQUE("id","org_pos"),
	CONSTRAINT "sent_reports_once" UNIQUE("org_id","report","period")
);
--> statement-breakpoint
ALTER TABLE "sent_reports" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "report_snapshots" ADD CONSTRAINT "report_snapshots_report" FOREIGN KEY ("report_id","org_pos") REFERENCES "public"."sent_reports"("id","org_pos") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "report_steps" ADD CONSTRAINT "report_steps_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_steps" ADD CONSTRAINT "report_steps_report" FOREIGN KEY ("report_id","org_pos") REFERENCES "public"."sent_reports"("id","org_pos") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "sent_reports" ADD CONSTRAINT "sent_reports_org_id_organizations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sent_reports" ADD CONSTRAINT "sent_reports_org_pos_organizations_pos_from_fk" FOREIGN KEY ("org_pos") REFERENCES "public"."organizations"("pos_from") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
CREATE INDEX "report_steps_of_report" ON "report_steps" USING btree ("report_id","at");--> statement-breakpoint
CREATE INDEX "sent_reports_pos" ON "sent_reports" USING btree ("org_pos","updated_at");--> statement-breakpoint
CREATE POLICY "report_snapshots_read" ON "report_snapshots" AS PERMISSIVE FOR SELECT TO public USING ((select app_ranges()) @> report_snapshots.org_pos);--> statement-breakpoint
CREATE POLICY "report_snapshots_append" ON "report_snapshots" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select app_work_ranges()) @> report_snapshots.org_pos);--> statement-breakpoint
CREATE POLICY "report_steps_read" ON "report_steps" AS PERMISSIVE FOR SELECT TO public USING ((select app_ranges()) @> report_steps.org_pos);--> statement-breakpoint
CREATE POLICY "report_steps_append" ON "report_steps" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select app_work_ranges()) @> report_steps.org_pos);--> statement-breakpoint
CREATE POLICY "sent_reports_read" ON "sent_reports" AS PERMISSIVE FOR SELECT TO public USING ((select app_ranges()) @> sent_reports.org_pos);--> statement-breakpoint
CREATE POLICY "sent_reports_write" ON "sent_reports" AS PERMISSIVE FOR ALL TO public USING ((select app_work_ranges()) @> sent_reports.org_pos) WITH CHECK ((select app_work_ranges()) @> sent_reports.org_pos);