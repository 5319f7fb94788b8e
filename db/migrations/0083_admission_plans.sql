CREATE TABLE "admission_plans" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"org_pos" bigint NOT NULL,
	"year" integer NOT NULL,
	"batch_id" uuid NOT NULL,
	"set_by" uuid NOT NULL,
	"target" integer NOT NULL,
	"source" text NOT NULL,
	"state" text NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_name" text NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"decided_by" uuid,
	"decided_name" text,
	"decided_at" timestamp with time zone,
	"note" text,
	CONSTRAINT "admission_plans_target" CHECK ("admission_plans"."target" >= 0),
	CONSTRAINT "admission_plans_two_people" CHECK ("admission_plans"."state" not in ('approved', 'refused') or "admission_plans"."decided_by" <> "admission_plans"."proposed_by")
);
--> statement-breakpoint
ALTER TABLE "admission_plans" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "movement_sums" (
	"org_id" uuid NOT NULL,
	"org_pos" bigint NOT NULL,
	"year" integer NOT NULL,
	"counted_on" date NOT NULL,
	"opening" integer NOT NULL,
	"increase" integer NOT NULL,
	"decrease" integer NOT NULL,
	"closing" integer NOT NULL,
	"admitted" integer NOT NULL,
	CONSTRAINT "movement_sums_org_id_year_pk" PRIMARY KEY("org_id","year")
);
--> statement-breakpoint
ALTER TABLE "movement_sums" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "admission_plans" ADD CONSTRAINT "admission_plans_org_id_organizations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "admission_plans" ADD CONSTRAINT "admission_plans_org_pos_organizations_pos_from_fk" FOREIGN KEY ("org_pos") REFERENCES "public"."organizations"("pos_from") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "admission_plans" ADD CONSTRAINT "admission_plans_set_by_organizations_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "movement_sums" ADD CONSTRAINT "movement_sums_org_id_organizations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "movement_sums" ADD CONSTRAINT "movement_sums_org_pos_organizations_pos_from_fk" FOREIGN KEY ("org_pos") REFERENCES "public"."organizations"("pos_from") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
CREATE UNIQUE INDEX "admission_plans_waiting" ON "admission_plans" USING btree ("org_id","year","set_by") WHERE state = 'proposed';--> statement-breakpoint
CREATE INDEX "admission_plans_pos" ON "admission_plans" USING btree ("year","org_pos");--> statement-breakpoint
CREATE INDEX "admission_plans_batch" ON "admission_plans" USING btree ("batch_id");--> statement-breakpoint
CREATE POLICY "admission_plans_read" ON "admission_plans" AS PERMISSIVE FOR SELECT TO public USING (multirange_contains_elem((select app_ranges()), admission_plans.org_pos));--> statement-breakpoint
CREATE POLICY "admission_plans_write" ON "admission_plans" AS PERMISSIVE FOR ALL TO public USING (multirange_contains_elem((select app_work_ranges()), admission_plans.org_pos)) WITH CHECK (multirange_contains_elem((select app_work_ranges()), admission_plans.org_pos));--> statement-breakpoint
CREATE POLICY "movement_sums_read" ON "movement_sums" AS PERMISSIVE FOR SELECT TO public USING (multirange_contains_elem((select app_ranges()), movement_sums.org_pos));--> statement-breakpoint
CREATE POLICY "movement_sums_system_only" ON "movement_sums" AS PERMISSIVE FOR ALL TO public USING ((select app_is_system())) WITH CHECK ((select app_is_system()));