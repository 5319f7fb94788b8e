CREATE TABLE "elsewhere_answers" (
	"account_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"citizen_id" text NOT NULL,
	"day" date NOT NULL,
	CONSTRAINT "elsewhere_answers_import_id_account_id_citizen_id_pk" PRIMARY KEY("import_id","account_id","citizen_id")
);
--> statement-breakpoint
ALTER TABLE "elsewhere_answers" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "reading_counts" (
	"account_id" uuid NOT NULL,
	"post_id" uuid NOT NULL,
	"hour" timestamp with time zone NOT NULL,
	"kind" text NOT NULL,
	"amount" integer NOT NULL,
	"actor_name" text NOT NULL,
	"role" text,
	"acting_org_id" uuid,
	"acting_commune_id" uuid,
	"province_id" uuid,
	CONSTRAINT "reading_counts_account_id_post_id_hour_kind_pk" PRIMARY KEY("account_id","post_id","hour","kind")
);
--> statement-breakpoint
ALTER TABLE "reading_counts" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "history" ADD COLUMN "acting_commune_id" uuid;
--> statement-breakpoint
ALTER TABLE "history" ADD COLUMN "province_id" uuid;
--> statement-breakpoint
CREATE INDEX "reading_counts_hour" ON "reading_counts" USING btree ("hour");
--> statement-breakpoint
CREATE INDEX "history_stream" ON "history" USING btree ("at","id") WHERE member_id is null or source = 'form';
--> statement-breakpoint
CREATE INDEX "history_stream_of_commune" ON "history" USING btree ("acting_commune_id","at","id") WHERE acting_commune_id is not null;
--> statement-breakpoint
CREATE INDEX "history_stream_of_province" ON "history" USING btree ("province_id","at","id") WHERE province_id is not null;
--> statement-breakpoint
CREATE INDEX "history_once_a_minute" ON "history" USING btree ("account_id","act","at") WHERE act in ('access.refused', 'account.signInStopped');
--> statement-breakpoint
CREATE POLICY "history_audit" ON "history" AS PERMISSIVE FOR SELECT TO public USING (case (select app_audit())
      when 'all' then true
      when 'province' then history.province_id = (select app_audit_unit())
      when 'provinceStaff' then history.province_id = (select app_audit_unit()) and history.role between 'R02' and 'R14'
      when 'communeStaff' then history.acting_commune_id = (select app_audit_unit()) and history.role between 'R02' and 'R11'
      when 'own' then history.account_id = (select app_account())
      else false end or ((select app_audit()) = 'technical' and history.member_id is null));
--> statement-breakpoint
CREATE POLICY "elsewhere_answers_of_account" ON "elsewhere_answers" AS PERMISSIVE FOR ALL TO public USING (elsewhere_answers.account_id = (select app_account()) or (select app_is_system())) WITH CHECK (elsewhere_answers.account_id = (select app_account()) or (select app_is_system()));
--> statement-breakpoint
CREATE POLICY "reading_counts_counted" ON "reading_counts" AS PERMISSIVE FOR ALL TO public USING (reading_counts.account_id = (select app_account()) or (select app_is_system()) or case (select app_audit())
      when 'all' then true
      when 'province' then reading_counts.province_id = (select app_audit_unit())
      when 'provinceStaff' then reading_counts.province_id = (select app_audit_unit()) and reading_counts.role between 'R02' and 'R14'
      when 'communeStaff' then reading_counts.acting_commune_id = (select app_audit_unit()) and reading_counts.role between 'R02' and 'R11'
      when 'own' then reading_counts.account_id = (select app_account())
      else false end) WITH CHECK (reading_counts.account_id = (select app_account()) or (select app_is_system()));
