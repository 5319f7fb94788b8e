CREATE TABLE "document_files" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_pos" bigint NOT NULL,
	"member_id" uuid,
	"case_id" uuid,
	"type" text NOT NULL,
	"name" text NOT NULL,
	"number_date" text,
	"size" integer NOT NULL,
	"mime" text NOT NULL,
	"sha256" text NOT NULL,
	"pages" integer,
	"width" integer,
	"height" integer,
	"scanned_at" timestamp with time zone,
	"uploaded_by" uuid NOT NULL,
	"uploader_name" text NOT NULL,
	"uploaded_at" timestamp with time zone NOT NULL,
	"wrong_note" text,
	"wrong_by_name" text,
	"sealed_at" timestamp with time zone,
	"replaced_by" uuid,
	"removed_at" timestamp with time zone,
	"removed_by_name" text
);
--> statement-breakpoint
ALTER TABLE "document_files" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "notice_mails" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"address" text NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"last_sent_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "notice_mails" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "notices" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"account_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"role" text,
	"subject" text,
	"path" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "notices" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "document_files" ADD CONSTRAINT "document_files_replaced_by_document_files_id_fk" FOREIGN KEY ("replaced_by") REFERENCES "public"."document_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_files" ADD CONSTRAINT "document_files_member" FOREIGN KEY ("member_id","org_pos") REFERENCES "public"."members"("id","org_pos") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "notice_mails" ADD CONSTRAINT "notice_mails_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "document_files_of_member" ON "document_files" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "document_files_of_case" ON "document_files" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "notices_of_account" ON "notices" USING btree ("account_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "notices_unread" ON "notices" USING btree ("account_id","kind","path") WHERE read_at is null;--> statement-breakpoint
CREATE POLICY "document_files_read" ON "document_files" AS PERMISSIVE FOR SELECT TO public USING (case when document_files.type in ('HS18', 'HS19', 'HS21') then (select app_sensitive_ranges()) else (select app_record_ranges()) end @> document_files.org_pos or (document_files.member_id = (select app_member()) and not document_files.type in ('HS18', 'HS19', 'HS21')));--> statement-breakpoint
CREATE POLICY "document_files_write" ON "document_files" AS PERMISSIVE FOR ALL TO public USING ((case when document_files.type in ('HS18', 'HS19', 'HS21') then (select app_sensitive_ranges()) else (select app_record_ranges()) end @> document_files.org_pos and (select app_file_ranges()) @> document_files.org_pos) or (document_files.member_id = (select app_member()) and not document_files.type in ('HS18', 'HS19', 'HS21'))) WITH CHECK ((case when document_files.type in ('HS18', 'HS19', 'HS21') then (select app_sensitive_ranges()) else (select app_record_ranges()) end @> document_files.org_pos and (select app_file_ranges()) @> document_files.org_pos) or (document_files.member_id = (select app_member()) and not document_files.type in ('HS18', 'HS19', 'HS21')));--> statement-breakpoint
CREATE POLICY "notice_mails_of_account" ON "notice_mails" AS PERMISSIVE FOR ALL TO public USING (notice_mails.account_id = (select app_account()) or (select app_is_system())) WITH CHECK (notice_mails.account_id = (select app_account()) or (select app_is_system()));--> statement-breakpoint
CREATE POLICY "notices_of_account" ON "notices" AS PERMISSIVE FOR ALL TO public USING (notices.account_id = (select app_account()) or (select app_is_system())) WITH CHECK (notices.account_id = (select app_account()) or (select app_is_system()));