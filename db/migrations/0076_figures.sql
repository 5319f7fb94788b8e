CREATE TABLE "rule_changes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"province_id" uuid NOT NULL,
	"org_pos" bigint NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"value" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"label" text,
	"source" text NOT NULL,
	"reason" text NOT NULL,
	"state" text NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_name" text NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"decided_by" uuid,
	"decided_name" text,
	"decided_at" timestamp with time zone,
	"note" text,
	CONSTRAINT "rule_changes_two_people" CHECK ("rule_changes"."state" not in ('approved', 'refused') or "rule_changes"."decided_by" <> "rule_changes"."proposed_by")
);
--> statement-breakpoint
ALTER TABLE "rule_changes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "rule_changes" ADD CONSTRAINT "rule_changes_province_id_organizations_id_fk" FOREIGN KEY ("province_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rule_changes" ADD CONSTRAINT "rule_changes_org_pos_organizations_pos_from_fk" FOREIGN KEY ("org_pos") REFERENCES "public"."organizations"("pos_from") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
CREATE UNIQUE INDEX "rule_changes_waiting" ON "rule_changes" USING btree ("province_id","key") WHERE state = 'proposed';--> statement-breakpoint
CREATE INDEX "rule_changes_province" ON "rule_changes" USING btree ("province_id","state");--> statement-breakpoint
CREATE POLICY "rule_changes_read" ON "rule_changes" AS PERMISSIVE FOR SELECT TO public USING (rule_changes.state = 'approved' or rule_changes.province_id = (select nullif(current_setting('app.province', true), '')::uuid) or multirange_contains_elem((select app_ranges()), rule_changes.org_pos));--> statement-breakpoint
CREATE POLICY "rule_changes_write" ON "rule_changes" AS PERMISSIVE FOR ALL TO public USING (multirange_contains_elem((select app_work_ranges()), rule_changes.org_pos)) WITH CHECK (multirange_contains_elem((select app_work_ranges()), rule_changes.org_pos));