CREATE TABLE "organization_disciplines" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"org_pos" bigint NOT NULL,
	"case_id" uuid NOT NULL,
	"form" text NOT NULL,
	"decision_number" text NOT NULL,
	"decision_on" date NOT NULL,
	"authority" text NOT NULL,
	"announced_on" date NOT NULL,
	"effect_ends_on" date NOT NULL,
	"appeal_result" text,
	CONSTRAINT "organization_disciplines_days" CHECK ("organization_disciplines"."announced_on" >= "organization_disciplines"."decision_on")
);
--> statement-breakpoint
ALTER TABLE "organization_disciplines" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "organization_rewards" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"org_pos" bigint NOT NULL,
	"case_id" uuid NOT NULL,
	"form" text NOT NULL,
	"decision_number" text NOT NULL,
	"decision_on" date NOT NULL,
	"authority" text NOT NULL,
	"year" integer NOT NULL,
	"occasion" text NOT NULL,
	"content" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "organization_rewards" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP INDEX "cases_one_of_unit";--> statement-breakpoint
ALTER TABLE "organization_disciplines" ADD CONSTRAINT "organization_disciplines_org_id_organizations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_disciplines" ADD CONSTRAINT "organization_disciplines_org_pos_organizations_pos_from_fk" FOREIGN KEY ("org_pos") REFERENCES "public"."organizations"("pos_from") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "organization_disciplines" ADD CONSTRAINT "organization_disciplines_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_rewards" ADD CONSTRAINT "organization_rewards_org_id_organizations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_rewards" ADD CONSTRAINT "organization_rewards_org_pos_organizations_pos_from_fk" FOREIGN KEY ("org_pos") REFERENCES "public"."organizations"("pos_from") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "organization_rewards" ADD CONSTRAINT "organization_rewards_case_id_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "organization_disciplines_case" ON "organization_disciplines" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "organization_disciplines_pos" ON "organization_disciplines" USING btree ("org_pos");--> statement-breakpoint
CREATE INDEX "organization_disciplines_org" ON "organization_disciplines" USING btree ("org_id");--> statement-breakpoint
CREATE UNIQUE INDEX "organization_rewards_case" ON "organization_rewards" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "organization_rewards_pos" ON "organization_rewards" USING btree ("org_pos");--> statement-breakpoint
CREATE INDEX "organization_rewards_org" ON "organization_rewards" USING btree ("org_id");--> statement-breakpoint
CREATE UNIQUE INDEX "cases_one_of_unit" ON "cases" USING btree ("org_id","procedure") WHERE closed_on is null and member_id is null and procedure not in ('recoding', 'arrival') and not (procedure in ('unitDiscipline', 'sectionDiscipline', 'grassrootsDiscipline', 'communeDiscipline') and state in ('announced', 'appealed', 'upheld', 'changed'));--> statement-breakpoint
CREATE POLICY "organization_disciplines_read" ON "organization_disciplines" AS PERMISSIVE FOR SELECT TO public USING (multirange_contains_elem((select app_ranges()), organization_disciplines.org_pos));--> statement-breakpoint
CREATE POLICY "organization_disciplines_write" ON "organization_disciplines" AS PERMISSIVE FOR ALL TO public USING (multirange_contains_elem((select app_write_ranges()), organization_disciplines.org_pos)) WITH CHECK (multirange_contains_elem((select app_write_ranges()), organization_disciplines.org_pos));--> statement-breakpoint
CREATE POLICY "organization_rewards_read" ON "organization_rewards" AS PERMISSIVE FOR SELECT TO public USING (multirange_contains_elem((select app_ranges()), organization_rewards.org_pos));--> statement-breakpoint
CREATE POLICY "organization_rewards_write" ON "organization_rewards" AS PERMISSIVE FOR ALL TO public USING (multirange_contains_elem((select app_write_ranges()), organization_rewards.org_pos)) WITH CHECK (multirange_contains_elem((select app_write_ranges()), organization_rewards.org_pos));--> statement-breakpoint
ALTER POLICY "cases_few" ON "cases" TO public USING (cases.procedure not in ('discipline', 'suspension', 'unitDiscipline', 'sectionDiscipline', 'grassrootsDiscipline', 'communeDiscipline') or app_sees_discipline(cases.org_pos, cases.opened_by, cases.member_id)) WITH CHECK (cases.procedure not in ('discipline', 'suspension', 'unitDiscipline', 'sectionDiscipline', 'grassrootsDiscipline', 'communeDiscipline') or app_sees_discipline(cases.org_pos, cases.opened_by, cases.member_id));