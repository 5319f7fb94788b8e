CREATE TABLE "dues_incomes" (
	"line_id" uuid PRIMARY KEY NOT NULL,
	"org_pos" bigint NOT NULL,
	"member_id" uuid NOT NULL,
	"base_dong" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "dues_incomes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "dues_lines" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"sheet_id" uuid NOT NULL,
	"org_id" uuid NOT NULL,
	"org_pos" bigint NOT NULL,
	"month" text NOT NULL,
	"member_id" uuid NOT NULL,
	"member_name" text NOT NULL,
	"sort_name" text collate "C" NOT NULL,
	"owed_dong" bigint,
	"missing" text,
	"dues_group" text,
	"rate" text,
	"wage_dong" bigint,
	"relief" text,
	"is_voluntary" boolean DEFAULT false NOT NULL,
	"is_deferred" boolean DEFAULT false NOT NULL,
	"is_deceased" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
ALTER TABLE "dues_lines" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "dues_remittances" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"org_pos" bigint NOT NULL,
	"quarter" text NOT NULL,
	"collected_dong" bigint NOT NULL,
	"kept_dong" bigint NOT NULL,
	"remitted_dong" bigint NOT NULL,
	"kept_rate" text NOT NULL,
	"state" text NOT NULL,
	"reference" text,
	"proposed_by" uuid NOT NULL,
	"proposed_name" text NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"sent_by" uuid,
	"sent_name" text,
	"sent_at" timestamp with time zone,
	"received_by" uuid,
	"received_name" text,
	"received_at" timestamp with time zone,
	"note" text,
	CONSTRAINT "dues_remittances_whole" CHECK ("dues_remittances"."collected_dong" = "dues_remittances"."kept_dong" + "dues_remittances"."remitted_dong"),
	CONSTRAINT "dues_remittances_two_people" CHECK ("dues_remittances"."sent_by" <> "dues_remittances"."proposed_by" and "dues_remittances"."received_by" <> "dues_remittances"."sent_by" and "dues_remittances"."received_by" <> "dues_remittances"."proposed_by")
);
--> statement-breakpoint
ALTER TABLE "dues_remittances" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "dues_sheets" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"org_pos" bigint NOT NULL,
	"month" text NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"wage_dong" bigint NOT NULL,
	"terms_id" uuid,
	"opened_at" timestamp with time zone NOT NULL,
	"proposed_by" uuid,
	"proposed_name" text,
	"proposed_at" timestamp with time zone,
	"closed_by" uuid,
	"closed_name" text,
	"closed_at" timestamp with time zone,
	"owed_dong" bigint,
	"collected_dong" bigint,
	"remittance_id" uuid,
	CONSTRAINT "dues_sheets_two_people" CHECK ("dues_sheets"."closed_by" <> "dues_sheets"."proposed_by"),
	CONSTRAINT "dues_sheets_closed" CHECK (("dues_sheets"."state" = 'closed') = ("dues_sheets"."collected_dong" is not null))
);
--> statement-breakpoint
ALTER TABLE "dues_sheets" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "dues_terms" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"province_id" uuid NOT NULL,
	"from_month" text NOT NULL,
	"kept" jsonb NOT NULL,
	"wages" jsonb NOT NULL,
	"basis" text NOT NULL,
	"state" text NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_name" text NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"decided_by" uuid,
	"decided_name" text,
	"decided_at" timestamp with time zone,
	"note" text,
	CONSTRAINT "dues_terms_two_people" CHECK ("dues_terms"."decided_by" <> "dues_terms"."proposed_by")
);
--> statement-breakpoint
CREATE TABLE "dues_entries" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"org_pos" bigint NOT NULL,
	"act_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"member_id" uuid NOT NULL,
	"member_name" text NOT NULL,
	"month" text,
	"book_month" text NOT NULL,
	"amount_dong" bigint NOT NULL,
	"receipt_year" integer,
	"receipt_number" integer,
	"reverses" uuid,
	"paid_on" date NOT NULL,
	"method" text,
	"reference" text,
	"note" text,
	"recorded_by" uuid,
	"recorded_name" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "dues_entries" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "dues_declarations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"member_id" uuid NOT NULL,
	"org_pos" bigint NOT NULL,
	"from_month" text NOT NULL,
	"dues_group" text NOT NULL,
	"base_dong" bigint,
	"stated_by" text NOT NULL,
	"statement" text,
	"state" text NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_name" text NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"decided_by" uuid,
	"decided_name" text,
	"decided_at" timestamp with time zone,
	"note" text
);
--> statement-breakpoint
ALTER TABLE "dues_declarations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "dues_relief_requests" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"member_id" uuid NOT NULL,
	"org_pos" bigint NOT NULL,
	"kind" text NOT NULL,
	"from_month" text NOT NULL,
	"to_month" text,
	"reason" text NOT NULL,
	"state" text NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_name" text NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"decided_by" uuid,
	"decided_name" text,
	"decided_at" timestamp with time zone,
	"decision" text,
	CONSTRAINT "dues_relief_requests_two_people" CHECK ("dues_relief_requests"."decided_by" <> "dues_relief_requests"."proposed_by")
);
--> statement-breakpoint
ALTER TABLE "dues_relief_requests" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "dues_incomes" ADD CONSTRAINT "dues_incomes_line_id_dues_lines_id_fk" FOREIGN KEY ("line_id") REFERENCES "public"."dues_lines"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dues_incomes" ADD CONSTRAINT "dues_incomes_org_pos_organizations_pos_from_fk" FOREIGN KEY ("org_pos") REFERENCES "public"."organizations"("pos_from") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "dues_incomes" ADD CONSTRAINT "dues_incomes_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dues_lines" ADD CONSTRAINT "dues_lines_sheet_id_dues_sheets_id_fk" FOREIGN KEY ("sheet_id") REFERENCES "public"."dues_sheets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dues_lines" ADD CONSTRAINT "dues_lines_org_id_organizations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dues_lines" ADD CONSTRAINT "dues_lines_org_pos_organizations_pos_from_fk" FOREIGN KEY ("org_pos") REFERENCES "public"."organizations"("pos_from") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "dues_lines" ADD CONSTRAINT "dues_lines_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dues_remittances" ADD CONSTRAINT "dues_remittances_org_id_organizations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dues_remittances" ADD CONSTRAINT "dues_remittances_org_pos_organizations_pos_from_fk" FOREIGN KEY ("org_pos") REFERENCES "public"."organizations"("pos_from") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "dues_sheets" ADD CONSTRAINT "dues_sheets_org_id_organizations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dues_sheets" ADD CONSTRAINT "dues_sheets_org_pos_organizations_pos_from_fk" FOREIGN KEY ("org_pos") REFERENCES "public"."organizations"("pos_from") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "dues_sheets" ADD CONSTRAINT "dues_sheets_terms_id_dues_terms_id_fk" FOREIGN KEY ("terms_id") REFERENCES "public"."dues_terms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dues_sheets" ADD CONSTRAINT "dues_sheets_remittance_id_dues_remittances_id_fk" FOREIGN KEY ("remittance_id") REFERENCES "public"."dues_remittances"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dues_terms" ADD CONSTRAINT "dues_terms_province_id_organizations_id_fk" FOREIGN KEY ("province_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dues_entries" ADD CONSTRAINT "dues_entries_org_id_organizations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dues_entries" ADD CONSTRAINT "dues_entries_org_pos_organizations_pos_from_fk" FOREIGN KEY ("org_pos") REFERENCES "public"."organizations"("pos_from") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "dues_entries" ADD CONSTRAINT "dues_entries_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dues_declarations" ADD CONSTRAINT "dues_declarations_member" FOREIGN KEY ("member_id","org_pos") REFERENCES "public"."members"("id","org_pos") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "dues_relief_requests" ADD CONSTRAINT "dues_relief_requests_member" FOREIGN KEY ("member_id","org_pos") REFERENCES "public"."members"("id","org_pos") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
CREATE UNIQUE INDEX "dues_lines_member" ON "dues_lines" USING btree ("sheet_id","member_id");--> statement-breakpoint
CREATE INDEX "dues_lines_of_member" ON "dues_lines" USING btree ("member_id","month");--> statement-breakpoint
CREATE INDEX "dues_lines_of_org" ON "dues_lines" USING btree ("org_id","month");--> statement-breakpoint
CREATE INDEX "dues_remittances_org" ON "dues_remittances" USING btree ("org_id","quarter");--> statement-breakpoint
CREATE UNIQUE INDEX "dues_sheets_month" ON "dues_sheets" USING btree ("org_id","month");--> statement-breakpoint
CREATE INDEX "dues_sheets_pos" ON "dues_sheets" USING btree ("org_pos","month");--> statement-breakpoint
CREATE UNIQUE INDEX "dues_terms_approved" ON "dues_terms" USING btree ("province_id","from_month") WHERE state = 'approved';--> statement-breakpoint
CREATE INDEX "dues_entries_of_member" ON "dues_entries" USING btree ("member_id","month");--> statement-breakpoint
CREATE INDEX "dues_entries_of_book" ON "dues_entries" USING btree ("org_id","book_month");--> statement-breakpoint
CREATE INDEX "dues_entries_of_act" ON "dues_entries" USING btree ("act_id");--> statement-breakpoint
CREATE UNIQUE INDEX "dues_entries_part" ON "dues_entries" USING btree ("act_id",coalesce("month", ''));--> statement-breakpoint
CREATE UNIQUE INDEX "dues_entries_receipt" ON "dues_entries" USING btree ("org_id","receipt_year","receipt_number",coalesce("month", '')) WHERE kind = 'payment';--> statement-breakpoint
CREATE UNIQUE INDEX "dues_entries_reversed_once" ON "dues_entries" USING btree ("reverses",coalesce("month", '')) WHERE kind = 'reversal';--> statement-breakpoint
CREATE INDEX "dues_declarations_of_member" ON "dues_declarations" USING btree ("member_id","from_month");--> statement-breakpoint
CREATE INDEX "dues_relief_requests_of_member" ON "dues_relief_requests" USING btree ("member_id","state");--> statement-breakpoint
CREATE POLICY "dues_incomes_read" ON "dues_incomes" AS PERMISSIVE FOR SELECT TO public USING ((select app_dues_bases()) @> dues_incomes.org_pos or dues_incomes.member_id = (select app_member()));--> statement-breakpoint
CREATE POLICY "dues_incomes_write" ON "dues_incomes" AS PERMISSIVE FOR ALL TO public USING ((select app_dues_write()) @> dues_incomes.org_pos and (select app_dues_bases()) @> dues_incomes.org_pos) WITH CHECK ((select app_dues_write()) @> dues_incomes.org_pos and (select app_dues_bases()) @> dues_incomes.org_pos);--> statement-breakpoint
CREATE POLICY "dues_lines_read" ON "dues_lines" AS PERMISSIVE FOR SELECT TO public USING ((select app_dues_amounts()) @> dues_lines.org_pos or dues_lines.member_id = (select app_member()));--> statement-breakpoint
CREATE POLICY "dues_lines_write" ON "dues_lines" AS PERMISSIVE FOR ALL TO public USING ((select app_dues_write()) @> dues_lines.org_pos and (select app_dues_amounts()) @> dues_lines.org_pos) WITH CHECK ((select app_dues_write()) @> dues_lines.org_pos and (select app_dues_amounts()) @> dues_lines.org_pos);--> statement-breakpoint
CREATE POLICY "dues_remittances_read" ON "dues_remittances" AS PERMISSIVE FOR SELECT TO public USING ((select app_dues_totals()) @> dues_remittances.org_pos);--> statement-breakpoint
CREATE POLICY "dues_remittances_write" ON "dues_remittances" AS PERMISSIVE FOR ALL TO public USING ((select app_dues_write()) @> dues_remittances.org_pos) WITH CHECK ((select app_dues_write()) @> dues_remittances.org_pos);--> statement-breakpoint
CREATE POLICY "dues_sheets_read" ON "dues_sheets" AS PERMISSIVE FOR SELECT TO public USING ((select app_dues_totals()) @> dues_sheets.org_pos);--> statement-breakpoint
CREATE POLICY "dues_sheets_write" ON "dues_sheets" AS PERMISSIVE FOR ALL TO public USING ((select app_dues_write()) @> dues_sheets.org_pos) WITH CHECK ((select app_dues_write()) @> dues_sheets.org_pos);--> statement-breakpoint
CREATE POLICY "dues_entries_read" ON "dues_entries" AS PERMISSIVE FOR SELECT TO public USING ((select app_dues_amounts()) @> dues_entries.org_pos or dues_entries.member_id = (select app_member()));--> statement-breakpoint
CREATE POLICY "dues_entries_append" ON "dues_entries" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select app_dues_write()) @> dues_entries.org_pos);--> statement-breakpoint
CREATE POLICY "dues_declarations_read" ON "dues_declarations" AS PERMISSIVE FOR SELECT TO public USING ((select app_dues_bases()) @> dues_declarations.org_pos or dues_declarations.member_id = (select app_member()));--> statement-breakpoint
CREATE POLICY "dues_declarations_write" ON "dues_declarations" AS PERMISSIVE FOR ALL TO public USING ((select app_dues_write()) @> dues_declarations.org_pos and (select app_dues_bases()) @> dues_declarations.org_pos) WITH CHECK ((select app_dues_write()) @> dues_declarations.org_pos and (select app_dues_bases()) @> dues_declarations.org_pos);--> statement-breakpoint
CREATE POLICY "dues_declarations_own" ON "dues_declarations" AS PERMISSIVE FOR INSERT TO public WITH CHECK (dues_declarations.member_id = (select app_member()) and dues_declarations.state = 'declared');--> statement-breakpoint
CREATE POLICY "dues_relief_requests_read" ON "dues_relief_requests" AS PERMISSIVE FOR SELECT TO public USING ((select app_dues_amounts()) @> dues_relief_requests.org_pos or dues_relief_requests.member_id = (select app_member()));--> statement-breakpoint
CREATE POLICY "dues_relief_requests_write" ON "dues_relief_requests" AS PERMISSIVE FOR ALL TO public USING ((select app_dues_write()) @> dues_relief_requests.org_pos and (select app_dues_amounts()) @> dues_relief_requests.org_pos) WITH CHECK ((select app_dues_write()) @> dues_relief_requests.org_pos and (select app_dues_amounts()) @> dues_relief_requests.org_pos);--> statement-breakpoint
CREATE POLICY "dues_relief_requests_own" ON "dues_relief_requests" AS PERMISSIVE FOR INSERT TO public WITH CHECK (dues_relief_requests.member_id = (select app_member()) and dues_relief_requests.state = 'requested');