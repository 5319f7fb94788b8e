CREATE TABLE "account_requests" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"state" text DEFAULT 'proposed' NOT NULL,
	"account_id" uuid,
	"member_id" uuid,
	"person_name" text NOT NULL,
	"role" text NOT NULL,
	"org_id" uuid,
	"org_pos" bigint NOT NULL,
	"post_id" uuid,
	"valid_from" date,
	"valid_to" date,
	"basis" text NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_name" text NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"decided_by" uuid,
	"decided_name" text,
	"decided_at" timestamp with time zone,
	"executed_by" uuid,
	"executed_name" text,
	"executed_at" timestamp with time zone,
	"note" text,
	CONSTRAINT "account_requests_different_people" CHECK ("account_requests"."decided_by" <> "account_requests"."proposed_by" and "account_requests"."executed_by" <> "account_requests"."proposed_by" and "account_requests"."executed_by" <> "account_requests"."decided_by")
);
--> statement-breakpoint
ALTER TABLE "account_requests" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "request_id" uuid;
--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "kind" text DEFAULT 'held' NOT NULL;
--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "for_post_id" uuid;
--> statement-breakpoint
ALTER TABLE "account_requests" ADD CONSTRAINT "account_requests_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "account_requests" ADD CONSTRAINT "account_requests_org_id_organizations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "account_requests" ADD CONSTRAINT "account_requests_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "account_requests" ADD CONSTRAINT "account_requests_proposed_by_accounts_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "account_requests" ADD CONSTRAINT "account_requests_decided_by_accounts_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "account_requests" ADD CONSTRAINT "account_requests_executed_by_accounts_id_fk" FOREIGN KEY ("executed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "account_requests_org" ON "account_requests" USING btree ("org_pos","state");
--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_request_id_account_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."account_requests"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_for_post_id_posts_id_fk" FOREIGN KEY ("for_post_id") REFERENCES "public"."posts"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE POLICY "account_requests_system_only" ON "account_requests" AS PERMISSIVE FOR ALL TO public USING ((select app_is_system())) WITH CHECK ((select app_is_system()));
