CREATE TABLE "organization_successions" (
	"predecessor_id" uuid NOT NULL,
	"successor_id" uuid NOT NULL,
	"change" text NOT NULL,
	"on_day" date NOT NULL,
	"decision_number" text,
	"reorganization_id" uuid NOT NULL,
	CONSTRAINT "organization_successions_predecessor_id_successor_id_reorganization_id_pk" PRIMARY KEY("predecessor_id","successor_id","reorganization_id")
);
--> statement-breakpoint
CREATE TABLE "reorganizations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"org_pos" bigint NOT NULL,
	"title" text NOT NULL,
	"ground" text NOT NULL,
	"effective_on" date NOT NULL,
	"operations" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"drafters" uuid[] NOT NULL,
	"drafted_name" text NOT NULL,
	"drafted_at" timestamp with time zone NOT NULL,
	"submitted_name" text,
	"submitted_at" timestamp with time zone,
	"decided_by" uuid,
	"decided_name" text,
	"decided_at" timestamp with time zone,
	"decision_number" text,
	"decision_on" date,
	"note" text,
	"applied_at" timestamp with time zone,
	"outcome" jsonb,
	"reverted_name" text,
	"reverted_at" timestamp with time zone,
	"kept" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "reorganizations_different_people" CHECK (not ("reorganizations"."decided_by" = any("reorganizations"."drafters")))
);
--> statement-breakpoint
ALTER TABLE "reorganizations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "organization_successions" ADD CONSTRAINT "organization_successions_predecessor_id_organizations_id_fk" FOREIGN KEY ("predecessor_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_successions" ADD CONSTRAINT "organization_successions_successor_id_organizations_id_fk" FOREIGN KEY ("successor_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_successions" ADD CONSTRAINT "organization_successions_reorganization_id_reorganizations_id_fk" FOREIGN KEY ("reorganization_id") REFERENCES "public"."reorganizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reorganizations" ADD CONSTRAINT "reorganizations_org_id_organizations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reorganizations" ADD CONSTRAINT "reorganizations_org_pos_organizations_pos_from_fk" FOREIGN KEY ("org_pos") REFERENCES "public"."organizations"("pos_from") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "reorganizations" ADD CONSTRAINT "reorganizations_decided_by_accounts_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "organization_successions_successor" ON "organization_successions" USING btree ("successor_id");--> statement-breakpoint
CREATE INDEX "reorganizations_org" ON "reorganizations" USING btree ("org_pos","state");--> statement-breakpoint
CREATE INDEX "reorganizations_waiting" ON "reorganizations" USING btree ("effective_on") WHERE state = 'approved';--> statement-breakpoint
CREATE POLICY "reorganizations_read" ON "reorganizations" AS PERMISSIVE FOR SELECT TO public USING ((select app_ranges()) @> reorganizations.org_pos);--> statement-breakpoint
CREATE POLICY "reorganizations_write" ON "reorganizations" AS PERMISSIVE FOR ALL TO public USING ((select app_work_ranges()) @> reorganizations.org_pos) WITH CHECK ((select app_work_ranges()) @> reorganizations.org_pos);