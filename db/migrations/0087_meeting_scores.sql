CREATE TABLE "meeting_scores" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"meeting_id" uuid NOT NULL,
	"org_pos" bigint NOT NULL,
	"is_restricted" boolean DEFAULT false NOT NULL,
	"points" jsonb NOT NULL,
	"most" jsonb NOT NULL,
	"total" integer NOT NULL,
	"grade" text NOT NULL,
	"note" text,
	"scored_name" text NOT NULL,
	"scored_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "meeting_scores" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "meeting_scores" ADD CONSTRAINT "meeting_scores_meeting" FOREIGN KEY ("meeting_id","org_pos","is_restricted") REFERENCES "public"."meetings"("id","org_pos","is_restricted") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
CREATE INDEX "meeting_scores_of_meeting" ON "meeting_scores" USING btree ("meeting_id","scored_at");--> statement-breakpoint
CREATE POLICY "meeting_scores_read" ON "meeting_scores" AS PERMISSIVE FOR SELECT TO public USING ((multirange_contains_elem((select app_ranges()), meeting_scores.org_pos) and not meeting_scores.is_restricted) or multirange_contains_elem((select app_sensitive_ranges()), meeting_scores.org_pos) or meeting_scores.meeting_id in (select m.id from meetings m join cases c on c.id = m.case_id where c.closed_on is null and c.member_id = any((select app_case_members())::uuid[])));--> statement-breakpoint
CREATE POLICY "meeting_scores_write" ON "meeting_scores" AS PERMISSIVE FOR ALL TO public USING ((multirange_contains_elem((select app_work_ranges()), meeting_scores.org_pos) and (not meeting_scores.is_restricted or multirange_contains_elem((select app_sensitive_ranges()), meeting_scores.org_pos))) or meeting_scores.meeting_id in (select m.id from meetings m where m.note_taker_id = (select app_member()))) WITH CHECK ((multirange_contains_elem((select app_work_ranges()), meeting_scores.org_pos) and (not meeting_scores.is_restricted or multirange_contains_elem((select app_sensitive_ranges()), meeting_scores.org_pos))) or meeting_scores.meeting_id in (select m.id from meetings m where m.note_taker_id = (select app_member())));