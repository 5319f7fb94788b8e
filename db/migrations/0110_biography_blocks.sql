CREATE TABLE "biography_blocks" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"org_pos" bigint NOT NULL,
	"province_id" uuid NOT NULL,
	"letters" text NOT NULL,
	"first_number" integer NOT NULL,
	"last_number" integer NOT NULL,
	"given_on" date NOT NULL,
	"decision_number" text NOT NULL,
	"reason" text,
	"given_by" uuid NOT NULL,
	"given_name" text NOT NULL,
	"given_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_name" text,
	"end_reason" text,
	"warned_at" timestamp with time zone,
	CONSTRAINT "biography_blocks_letters" CHECK ("biography_blocks"."letters" ~ '^[A-ZĐ]{1,3}$'),
	CONSTRAINT "biography_blocks_numbers" CHECK ("biography_blocks"."first_number" between 1 and "biography_blocks"."last_number" and "biography_blocks"."last_number" <= 999999)
);
--> statement-breakpoint
ALTER TABLE "biography_blocks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "biography_blocks" ADD CONSTRAINT "biography_blocks_org_id_organizations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "biography_blocks" ADD CONSTRAINT "biography_blocks_org_pos_organizations_pos_from_fk" FOREIGN KEY ("org_pos") REFERENCES "public"."organizations"("pos_from") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "biography_blocks" ADD CONSTRAINT "biography_blocks_province_id_organizations_id_fk" FOREIGN KEY ("province_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "biography_blocks_of_unit" ON "biography_blocks" USING btree ("org_id");--> statement-breakpoint
CREATE INDEX "biography_blocks_pos" ON "biography_blocks" USING btree ("org_pos");--> statement-breakpoint
CREATE POLICY "biography_blocks_read" ON "biography_blocks" AS PERMISSIVE FOR SELECT TO public USING (multirange_contains_elem((select app_ranges()), biography_blocks.org_pos));--> statement-breakpoint
CREATE POLICY "biography_blocks_write" ON "biography_blocks" AS PERMISSIVE FOR ALL TO public USING (multirange_contains_elem((select app_work_ranges()), biography_blocks.org_pos)) WITH CHECK (multirange_contains_elem((select app_work_ranges()), biography_blocks.org_pos));