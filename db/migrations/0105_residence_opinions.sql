CREATE TABLE "residence_opinions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"case_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"member_name" text NOT NULL,
	"address" text,
	"year" integer NOT NULL,
	"org_id" uuid NOT NULL,
	"org_pos" bigint NOT NULL,
	"residence_org_id" uuid NOT NULL,
	"residence_pos" bigint NOT NULL,
	"state" text DEFAULT 'asked' NOT NULL,
	"asked_on" date NOT NULL,
	"due_on" date NOT NULL,
	"opinion" text,
	"answered_by" uuid,
	"answered_name" text,
	"answered_at" timestamp with time zone,
	"ended_on" date,
	"reminded_on" date,
	"overdue_on" date,
	CONSTRAINT "residence_opinions_case_id_unique" UNIQUE("case_id")
);
--> statement-breakpoint
ALTER TABLE "residence_opinions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "residence_opinions" ADD CONSTRAINT "residence_opinions_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "residence_opinions" ADD CONSTRAINT "residence_opinions_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "residence_opinions" ADD CONSTRAINT "residence_opinions_org_id_organizations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "residence_opinions" ADD CONSTRAINT "residence_opinions_org_pos_organizations_pos_from_fk" FOREIGN KEY ("org_pos") REFERENCES "public"."organizations"("pos_from") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "residence_opinions" ADD CONSTRAINT "residence_opinions_residence_org_id_organizations_id_fk" FOREIGN KEY ("residence_org_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "residence_opinions" ADD CONSTRAINT "residence_opinions_residence_pos_organizations_pos_from_fk" FOREIGN KEY ("residence_pos") REFERENCES "public"."organizations"("pos_from") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "residence_opinions" ADD CONSTRAINT "residence_opinions_answered_by_accounts_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "residence_opinions_asked" ON "residence_opinions" USING btree ("residence_pos","due_on") WHERE state = 'asked';--> statement-breakpoint
CREATE POLICY "residence_opinions_read" ON "residence_opinions" AS PERMISSIVE FOR SELECT TO public USING (multirange_contains_elem((select app_record_ranges()), residence_opinions.residence_pos) or multirange_contains_elem((select app_record_ranges()), residence_opinions.org_pos) or residence_opinions.member_id = (select app_member()));--> statement-breakpoint
CREATE POLICY "residence_opinions_ask" ON "residence_opinions" AS PERMISSIVE FOR INSERT TO public WITH CHECK (multirange_contains_elem((select app_write_ranges()), residence_opinions.org_pos) or residence_opinions.member_id = (select app_member()));--> statement-breakpoint
CREATE POLICY "residence_opinions_change" ON "residence_opinions" AS PERMISSIVE FOR UPDATE TO public USING (multirange_contains_elem((select app_write_ranges()), residence_opinions.residence_pos) or multirange_contains_elem((select app_write_ranges()), residence_opinions.org_pos)) WITH CHECK (multirange_contains_elem((select app_write_ranges()), residence_opinions.residence_pos) or multirange_contains_elem((select app_write_ranges()), residence_opinions.org_pos));