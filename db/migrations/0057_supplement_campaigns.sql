CREATE TABLE "supplement_campaigns" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"opened_on" date NOT NULL,
	"due_on" date NOT NULL,
	"closed_on" date,
	"guidance" text,
	"told_on" date,
	"reminded_on" date
);
--> statement-breakpoint
ALTER TABLE "supplement_campaigns" ADD CONSTRAINT "supplement_campaigns_org_id_organizations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "supplement_campaigns_open" ON "supplement_campaigns" USING btree ("org_id") WHERE closed_on is null;--> statement-breakpoint
CREATE UNIQUE INDEX "supplement_campaigns_year" ON "supplement_campaigns" USING btree ("org_id","year");