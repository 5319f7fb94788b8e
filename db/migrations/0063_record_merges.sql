CREATE TABLE "record_merges" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kept_id" uuid NOT NULL,
	"kept_pos" bigint NOT NULL,
	"gone_id" uuid NOT NULL,
	"gone_pos" bigint NOT NULL,
	"state" text DEFAULT 'proposed' NOT NULL,
	"standing" text NOT NULL,
	"taken" text[] NOT NULL,
	"ground" text NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_name" text NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"decided_by" uuid,
	"decided_name" text,
	"decided_at" timestamp with time zone,
	"note" text,
	"undo" jsonb,
	"parted_name" text,
	"parted_at" timestamp with time zone,
	CONSTRAINT "record_merges_two_records" CHECK ("record_merges"."kept_id" <> "record_merges"."gone_id"),
	CONSTRAINT "record_merges_two_people" CHECK ("record_merges"."state" not in ('merged', 'parted') or "record_merges"."decided_by" <> "record_merges"."proposed_by")
);
--> statement-breakpoint
ALTER TABLE "record_merges" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "case_id" uuid;--> statement-breakpoint
ALTER TABLE "record_merges" ADD CONSTRAINT "record_merges_proposed_by_accounts_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_merges" ADD CONSTRAINT "record_merges_decided_by_accounts_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_merges" ADD CONSTRAINT "record_merges_kept" FOREIGN KEY ("kept_id","kept_pos") REFERENCES "public"."members"("id","org_pos") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "record_merges" ADD CONSTRAINT "record_merges_goes" FOREIGN KEY ("gone_id","gone_pos") REFERENCES "public"."members"("id","org_pos") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
CREATE UNIQUE INDEX "record_merges_open" ON "record_merges" USING btree ("kept_id","gone_id") WHERE state in ('proposed', 'merged');--> statement-breakpoint
CREATE INDEX "record_merges_gone" ON "record_merges" USING btree ("gone_id");--> statement-breakpoint
CREATE INDEX "record_merges_waiting" ON "record_merges" USING btree ("kept_pos") WHERE state = 'proposed';--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "meetings_of_case" ON "meetings" USING btree ("case_id") WHERE case_id is not null;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_case" CHECK ("meetings"."case_id" is null or "meetings"."is_restricted");--> statement-breakpoint
CREATE POLICY "record_merges_read" ON "record_merges" AS PERMISSIVE FOR SELECT TO public USING (multirange_contains_elem((select app_sensitive_ranges()), record_merges.kept_pos) and multirange_contains_elem((select app_sensitive_ranges()), record_merges.gone_pos));--> statement-breakpoint
CREATE POLICY "record_merges_write" ON "record_merges" AS PERMISSIVE FOR ALL TO public USING ((multirange_contains_elem((select app_sensitive_ranges()), record_merges.kept_pos) and multirange_contains_elem((select app_sensitive_ranges()), record_merges.gone_pos)) and (multirange_contains_elem((select app_write_ranges()), record_merges.kept_pos) and multirange_contains_elem((select app_write_ranges()), record_merges.gone_pos))) WITH CHECK ((multirange_contains_elem((select app_sensitive_ranges()), record_merges.kept_pos) and multirange_contains_elem((select app_sensitive_ranges()), record_merges.gone_pos)) and (multirange_contains_elem((select app_write_ranges()), record_merges.kept_pos) and multirange_contains_elem((select app_write_ranges()), record_merges.gone_pos)));--> statement-breakpoint
ALTER POLICY "meeting_addenda_read" ON "meeting_addenda" TO public USING ((multirange_contains_elem((select app_ranges()), meeting_addenda.org_pos) and not meeting_addenda.is_restricted) or multirange_contains_elem((select app_sensitive_ranges()), meeting_addenda.org_pos) or meeting_addenda.meeting_id in (select m.id from meetings m join cases c on c.id = m.case_id where c.closed_on is null and c.member_id = any((select app_case_members())::uuid[])));--> statement-breakpoint
ALTER POLICY "meeting_assignments_read" ON "meeting_assignments" TO public USING ((multirange_contains_elem((select app_ranges()), meeting_assignments.org_pos) and not meeting_assignments.is_restricted) or multirange_contains_elem((select app_sensitive_ranges()), meeting_assignments.org_pos) or meeting_assignments.meeting_id in (select m.id from meetings m join cases c on c.id = m.case_id where c.closed_on is null and c.member_id = any((select app_case_members())::uuid[])));--> statement-breakpoint
ALTER POLICY "meeting_attendance_read" ON "meeting_attendance" TO public USING ((multirange_contains_elem((select app_ranges()), meeting_attendance.org_pos) and not meeting_attendance.is_restricted) or multirange_contains_elem((select app_sensitive_ranges()), meeting_attendance.org_pos) or meeting_attendance.meeting_id in (select m.id from meetings m join cases c on c.id = m.case_id where c.closed_on is null and c.member_id = any((select app_case_members())::uuid[])));--> statement-breakpoint
ALTER POLICY "meeting_items_read" ON "meeting_items" TO public USING ((multirange_contains_elem((select app_ranges()), meeting_items.org_pos) and not meeting_items.is_restricted) or multirange_contains_elem((select app_sensitive_ranges()), meeting_items.org_pos) or meeting_items.meeting_id in (select m.id from meetings m join cases c on c.id = m.case_id where c.closed_on is null and c.member_id = any((select app_case_members())::uuid[])));--> statement-breakpoint
ALTER POLICY "meeting_votes_read" ON "meeting_votes" TO public USING ((multirange_contains_elem((select app_ranges()), meeting_votes.org_pos) and not meeting_votes.is_restricted) or multirange_contains_elem((select app_sensitive_ranges()), meeting_votes.org_pos) or meeting_votes.meeting_id in (select m.id from meetings m join cases c on c.id = m.case_id where c.closed_on is null and c.member_id = any((select app_case_members())::uuid[])));