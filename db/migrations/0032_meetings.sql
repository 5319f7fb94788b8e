CREATE TABLE "meetings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"org_pos" bigint NOT NULL,
	"kinds" text[] NOT NULL,
	"is_restricted" boolean DEFAULT false NOT NULL,
	"state" text DEFAULT 'planned' NOT NULL,
	"meet_on" date NOT NULL,
	"month" text NOT NULL,
	"meet_at" text NOT NULL,
	"place" text,
	"online_url" text,
	"topic" text,
	"papers" text[] DEFAULT '{}' NOT NULL,
	"chair_id" uuid,
	"chair_name" text,
	"note_taker_id" uuid,
	"note_taker_name" text,
	"extra_reason" text,
	"cancel_reason" text,
	"guests" text,
	"started_at" text,
	"ended_at" text,
	"invited_at" timestamp with time zone,
	"listed_on" date,
	"chair_approved_at" timestamp with time zone,
	"chair_approved_name" text,
	"keeper_approved_at" timestamp with time zone,
	"keeper_approved_name" text,
	"keeper_on_paper" boolean DEFAULT false NOT NULL,
	"closed_at" timestamp with time zone,
	"resolution_number" integer,
	"resolution_year" integer,
	"resolution_issued_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "meetings_id_pos" UNIQUE("id","org_pos"),
	CONSTRAINT "meetings_id_pos_restricted" UNIQUE("id","org_pos","is_restricted"),
	CONSTRAINT "meetings_chair_takes_no_notes" CHECK ("meetings"."chair_id" <> "meetings"."note_taker_id"),
	CONSTRAINT "meetings_restricted" CHECK ("meetings"."is_restricted" = ("meetings"."kinds" @> '{M10}'))
);
--> statement-breakpoint
ALTER TABLE "meetings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "meeting_addenda" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"meeting_id" uuid NOT NULL,
	"org_pos" bigint NOT NULL,
	"is_restricted" boolean DEFAULT false NOT NULL,
	"content" text NOT NULL,
	"written_name" text NOT NULL,
	"written_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "meeting_addenda" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "meeting_assignments" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"meeting_id" uuid NOT NULL,
	"org_pos" bigint NOT NULL,
	"is_restricted" boolean DEFAULT false NOT NULL,
	"item_id" uuid,
	"title" text NOT NULL,
	"member_id" uuid,
	"member_name" text NOT NULL,
	"due_on" date,
	"task_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "meeting_assignments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "meeting_attendance" (
	"meeting_id" uuid NOT NULL,
	"org_pos" bigint NOT NULL,
	"is_restricted" boolean DEFAULT false NOT NULL,
	"member_id" uuid NOT NULL,
	"member_name" text NOT NULL,
	"sort_name" text collate "C" NOT NULL,
	"membership_status" text NOT NULL,
	"activity_status" text NOT NULL,
	"party_position" text,
	"mark" text,
	"is_online" boolean DEFAULT false NOT NULL,
	"marked_name" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "meeting_attendance_meeting_id_member_id_pk" PRIMARY KEY("meeting_id","member_id")
);
--> statement-breakpoint
ALTER TABLE "meeting_attendance" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "meeting_items" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"meeting_id" uuid NOT NULL,
	"org_pos" bigint NOT NULL,
	"is_restricted" boolean DEFAULT false NOT NULL,
	"ordinal" integer NOT NULL,
	"kind" text DEFAULT 'item' NOT NULL,
	"title" text NOT NULL,
	"content" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "meeting_items" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "meeting_replies" (
	"meeting_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"org_pos" bigint NOT NULL,
	"read_at" timestamp with time zone NOT NULL,
	"answer" text,
	"reason" text,
	"note" text,
	"answered_at" timestamp with time zone,
	"decision" text,
	"decided_name" text,
	"decided_at" timestamp with time zone,
	CONSTRAINT "meeting_replies_meeting_id_member_id_pk" PRIMARY KEY("meeting_id","member_id")
);
--> statement-breakpoint
ALTER TABLE "meeting_replies" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "meeting_votes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"meeting_id" uuid NOT NULL,
	"org_pos" bigint NOT NULL,
	"is_restricted" boolean DEFAULT false NOT NULL,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"is_secret" boolean NOT NULL,
	"base" integer NOT NULL,
	"present" integer NOT NULL,
	"votes_for" integer NOT NULL,
	"votes_against" integer NOT NULL,
	"votes_blank" integer NOT NULL,
	"is_passed" boolean NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "meeting_votes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_org_id_organizations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_org_pos_organizations_pos_from_fk" FOREIGN KEY ("org_pos") REFERENCES "public"."organizations"("pos_from") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "meeting_addenda" ADD CONSTRAINT "meeting_addenda_meeting" FOREIGN KEY ("meeting_id","org_pos","is_restricted") REFERENCES "public"."meetings"("id","org_pos","is_restricted") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "meeting_assignments" ADD CONSTRAINT "meeting_assignments_item_id_meeting_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."meeting_items"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_assignments" ADD CONSTRAINT "meeting_assignments_meeting" FOREIGN KEY ("meeting_id","org_pos","is_restricted") REFERENCES "public"."meetings"("id","org_pos","is_restricted") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "meeting_attendance" ADD CONSTRAINT "meeting_attendance_meeting" FOREIGN KEY ("meeting_id","org_pos","is_restricted") REFERENCES "public"."meetings"("id","org_pos","is_restricted") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "meeting_items" ADD CONSTRAINT "meeting_items_meeting" FOREIGN KEY ("meeting_id","org_pos","is_restricted") REFERENCES "public"."meetings"("id","org_pos","is_restricted") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "meeting_replies" ADD CONSTRAINT "meeting_replies_meeting" FOREIGN KEY ("meeting_id","org_pos") REFERENCES "public"."meetings"("id","org_pos") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "meeting_votes" ADD CONSTRAINT "meeting_votes_meeting" FOREIGN KEY ("meeting_id","org_pos","is_restricted") REFERENCES "public"."meetings"("id","org_pos","is_restricted") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
CREATE INDEX "meetings_of_org" ON "meetings" USING btree ("org_id","meet_on");--> statement-breakpoint
CREATE INDEX "meetings_of_month" ON "meetings" USING btree ("month","org_pos");--> statement-breakpoint
CREATE INDEX "meetings_of_note_taker" ON "meetings" USING btree ("note_taker_id");--> statement-breakpoint
CREATE UNIQUE INDEX "meetings_one_regular_a_month" ON "meetings" USING btree ("org_id","month") WHERE kinds @> '{M01}' and extra_reason is null and state <> 'cancelled';--> statement-breakpoint
CREATE UNIQUE INDEX "meetings_resolution" ON "meetings" USING btree ("org_id","resolution_year","resolution_number");--> statement-breakpoint
CREATE INDEX "meeting_addenda_of_meeting" ON "meeting_addenda" USING btree ("meeting_id","written_at");--> statement-breakpoint
CREATE INDEX "meeting_assignments_of_meeting" ON "meeting_assignments" USING btree ("meeting_id","created_at");--> statement-breakpoint
CREATE INDEX "meeting_attendance_of_member" ON "meeting_attendance" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "meeting_items_of_meeting" ON "meeting_items" USING btree ("meeting_id","ordinal");--> statement-breakpoint
CREATE INDEX "meeting_votes_of_meeting" ON "meeting_votes" USING btree ("meeting_id","created_at");--> statement-breakpoint
CREATE POLICY "meetings_read" ON "meetings" AS PERMISSIVE FOR SELECT TO public USING ((select app_ranges()) @> meetings.org_pos);--> statement-breakpoint
CREATE POLICY "meetings_write" ON "meetings" AS PERMISSIVE FOR ALL TO public USING ((select app_work_ranges()) @> meetings.org_pos and (not meetings.is_restricted or (select app_sensitive_ranges()) @> meetings.org_pos)) WITH CHECK ((select app_work_ranges()) @> meetings.org_pos and (not meetings.is_restricted or (select app_sensitive_ranges()) @> meetings.org_pos));--> statement-breakpoint
CREATE POLICY "meetings_keep" ON "meetings" AS PERMISSIVE FOR UPDATE TO public USING (meetings.note_taker_id = (select app_member()) and meetings.state in ('invited', 'open', 'minutes_draft')) WITH CHECK (meetings.note_taker_id = (select app_member()));--> statement-breakpoint
CREATE POLICY "meeting_addenda_read" ON "meeting_addenda" AS PERMISSIVE FOR SELECT TO public USING (((select app_ranges()) @> meeting_addenda.org_pos and not meeting_addenda.is_restricted) or (select app_sensitive_ranges()) @> meeting_addenda.org_pos);--> statement-breakpoint
CREATE POLICY "meeting_addenda_write" ON "meeting_addenda" AS PERMISSIVE FOR ALL TO public USING (((select app_work_ranges()) @> meeting_addenda.org_pos and (not meeting_addenda.is_restricted or (select app_sensitive_ranges()) @> meeting_addenda.org_pos)) or meeting_addenda.meeting_id in (select m.id from meetings m where m.note_taker_id = (select app_member()))) WITH CHECK (((select app_work_ranges()) @> meeting_addenda.org_pos and (not meeting_addenda.is_restricted or (select app_sensitive_ranges()) @> meeting_addenda.org_pos)) or meeting_addenda.meeting_id in (select m.id from meetings m where m.note_taker_id = (select app_member())));--> statement-breakpoint
CREATE POLICY "meeting_assignments_read" ON "meeting_assignments" AS PERMISSIVE FOR SELECT TO public USING (((select app_ranges()) @> meeting_assignments.org_pos and not meeting_assignments.is_restricted) or (select app_sensitive_ranges()) @> meeting_assignments.org_pos);--> statement-breakpoint
CREATE POLICY "meeting_assignments_write" ON "meeting_assignments" AS PERMISSIVE FOR ALL TO public USING (((select app_work_ranges()) @> meeting_assignments.org_pos and (not meeting_assignments.is_restricted or (select app_sensitive_ranges()) @> meeting_assignments.org_pos)) or meeting_assignments.meeting_id in (select m.id from meetings m where m.note_taker_id = (select app_member()))) WITH CHECK (((select app_work_ranges()) @> meeting_assignments.org_pos and (not meeting_assignments.is_restricted or (select app_sensitive_ranges()) @> meeting_assignments.org_pos)) or meeting_assignments.meeting_id in (select m.id from meetings m where m.note_taker_id = (select app_member())));--> statement-breakpoint
CREATE POLICY "meeting_attendance_read" ON "meeting_attendance" AS PERMISSIVE FOR SELECT TO public USING (((select app_ranges()) @> meeting_attendance.org_pos and not meeting_attendance.is_restricted) or (select app_sensitive_ranges()) @> meeting_attendance.org_pos);--> statement-breakpoint
CREATE POLICY "meeting_attendance_write" ON "meeting_attendance" AS PERMISSIVE FOR ALL TO public USING (((select app_work_ranges()) @> meeting_attendance.org_pos and (not meeting_attendance.is_restricted or (select app_sensitive_ranges()) @> meeting_attendance.org_pos)) or meeting_attendance.meeting_id in (select m.id from meetings m where m.note_taker_id = (select app_member()))) WITH CHECK (((select app_work_ranges()) @> meeting_attendance.org_pos and (not meeting_attendance.is_restricted or (select app_sensitive_ranges()) @> meeting_attendance.org_pos)) or meeting_attendance.meeting_id in (select m.id from meetings m where m.note_taker_id = (select app_member())));--> statement-breakpoint
CREATE POLICY "meeting_attendance_own" ON "meeting_attendance" AS PERMISSIVE FOR SELECT TO public USING (meeting_attendance.member_id = (select app_member()));--> statement-breakpoint
CREATE POLICY "meeting_items_read" ON "meeting_items" AS PERMISSIVE FOR SELECT TO public USING (((select app_ranges()) @> meeting_items.org_pos and not meeting_items.is_restricted) or (select app_sensitive_ranges()) @> meeting_items.org_pos);--> statement-breakpoint
CREATE POLICY "meeting_items_write" ON "meeting_items" AS PERMISSIVE FOR ALL TO public USING (((select app_work_ranges()) @> meeting_items.org_pos and (not meeting_items.is_restricted or (select app_sensitive_ranges()) @> meeting_items.org_pos)) or meeting_items.meeting_id in (select m.id from meetings m where m.note_taker_id = (select app_member()))) WITH CHECK (((select app_work_ranges()) @> meeting_items.org_pos and (not meeting_items.is_restricted or (select app_sensitive_ranges()) @> meeting_items.org_pos)) or meeting_items.meeting_id in (select m.id from meetings m where m.note_taker_id = (select app_member())));--> statement-breakpoint
CREATE POLICY "meeting_replies_read" ON "meeting_replies" AS PERMISSIVE FOR SELECT TO public USING ((select app_record_ranges()) @> meeting_replies.org_pos or meeting_replies.member_id = (select app_member()));--> statement-breakpoint
CREATE POLICY "meeting_replies_write" ON "meeting_replies" AS PERMISSIVE FOR ALL TO public USING ((select app_work_ranges()) @> meeting_replies.org_pos) WITH CHECK ((select app_work_ranges()) @> meeting_replies.org_pos);--> statement-breakpoint
CREATE POLICY "meeting_replies_own" ON "meeting_replies" AS PERMISSIVE FOR ALL TO public USING (meeting_replies.member_id = (select app_member()) and (select app_ranges()) @> meeting_replies.org_pos and meeting_replies.decision is null) WITH CHECK (meeting_replies.member_id = (select app_member()) and (select app_ranges()) @> meeting_replies.org_pos and meeting_replies.decision is null);--> statement-breakpoint
CREATE POLICY "meeting_votes_read" ON "meeting_votes" AS PERMISSIVE FOR SELECT TO public USING (((select app_ranges()) @> meeting_votes.org_pos and not meeting_votes.is_restricted) or (select app_sensitive_ranges()) @> meeting_votes.org_pos);--> statement-breakpoint
CREATE POLICY "meeting_votes_write" ON "meeting_votes" AS PERMISSIVE FOR ALL TO public USING (((select app_work_ranges()) @> meeting_votes.org_pos and (not meeting_votes.is_restricted or (select app_sensitive_ranges()) @> meeting_votes.org_pos)) or meeting_votes.meeting_id in (select m.id from meetings m where m.note_taker_id = (select app_member()))) WITH CHECK (((select app_work_ranges()) @> meeting_votes.org_pos and (not meeting_votes.is_restricted or (select app_sensitive_ranges()) @> meeting_votes.org_pos)) or meeting_votes.meeting_id in (select m.id from meetings m where m.note_taker_id = (select app_member())));