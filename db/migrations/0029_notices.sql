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
ALTER TABLE "notice_mails" ADD CONSTRAINT "notice_mails_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notices_of_account" ON "notices" USING btree ("account_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "notices_unread" ON "notices" USING btree ("account_id","kind","path") WHERE read_at is null;--> statement-breakpoint
CREATE POLICY "notice_mails_of_account" ON "notice_mails" AS PERMISSIVE FOR ALL TO public USING (notice_mails.account_id = (select app_account()) or (select app_is_system())) WITH CHECK (notice_mails.account_id = (select app_account()) or (select app_is_system()));--> statement-breakpoint
CREATE POLICY "notices_of_account" ON "notices" AS PERMISSIVE FOR ALL TO public USING (notices.account_id = (select app_account()) or (select app_is_system())) WITH CHECK (notices.account_id = (select app_account()) or (select app_is_system()));