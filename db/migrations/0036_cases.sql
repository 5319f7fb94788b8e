CREATE TABLE "case_steps" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"case_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"step" text NOT NULL,
	"from_state" text,
	"to_state" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"taken_on" date NOT NULL,
	"account_id" uuid,
	"actor_name" text NOT NULL,
	"role" text,
	"org_name" text,
	"input" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"note" text
);
--> statement-breakpoint
ALTER TABLE "case_steps" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cases" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"procedure" text NOT NULL,
	"state" text NOT NULL,
	"member_id" uuid,
	"subject_name" text NOT NULL,
	"org_id" uuid NOT NULL,
	"org_pos" bigint NOT NULL,
	"other_org_id" uuid,
	"other_pos" bigint,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"opened_on" date NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"entered_on" date NOT NULL,
	"due_on" date,
	"closed_on" date,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "cases" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "case_steps" ADD CONSTRAINT "case_steps_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_steps" ADD CONSTRAINT "case_steps_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_org_id_organizations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_other_org_id_organizations_id_fk" FOREIGN KEY ("other_org_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "case_steps_of_case" ON "case_steps" USING btree ("case_id","ordinal");--> statement-breakpoint
CREATE INDEX "cases_open" ON "cases" USING btree ("org_pos","due_on") WHERE closed_on is null;--> statement-breakpoint
CREATE INDEX "cases_receiving" ON "cases" USING btree ("other_pos") WHERE other_pos is not null;--> statement-breakpoint
CREATE INDEX "cases_member" ON "cases" USING btree ("member_id");--> statement-breakpoint
CREATE UNIQUE INDEX "cases_one_open" ON "cases" USING btree ("member_id","procedure") WHERE closed_on is null and procedure <> 'change';--> statement-breakpoint
CREATE POLICY "case_steps_read" ON "case_steps" AS PERMISSIVE FOR SELECT TO public USING (exists (select 1 from cases where cases.id = case_steps.case_id));--> statement-breakpoint
CREATE POLICY "case_steps_append" ON "case_steps" AS PERMISSIVE FOR INSERT TO public WITH CHECK (exists (select 1 from cases where cases.id = case_steps.case_id and ((select app_write_ranges()) @> cases.org_pos or (select app_write_ranges()) @> cases.other_pos or cases.member_id = (select app_member()))));--> statement-breakpoint
CREATE POLICY "cases_read" ON "cases" AS PERMISSIVE FOR SELECT TO public USING ((select app_ranges()) @> cases.org_pos or (select app_ranges()) @> cases.other_pos or cases.member_id = (select app_member()));--> statement-breakpoint
CREATE POLICY "cases_write" ON "cases" AS PERMISSIVE FOR ALL TO public USING ((select app_write_ranges()) @> cases.org_pos or (select app_write_ranges()) @> cases.other_pos or cases.member_id = (select app_member())) WITH CHECK ((select app_write_ranges()) @> cases.org_pos or (select app_write_ranges()) @> cases.other_pos or cases.member_id = (select app_member()));