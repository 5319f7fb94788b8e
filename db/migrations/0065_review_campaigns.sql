CREATE TABLE "review_campaigns" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"org_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"opened_on" date NOT NULL,
	"self_due_on" date NOT NULL,
	"cell_due_on" date NOT NULL,
	"decide_due_on" date NOT NULL,
	"guidance" text,
	"closed_on" date
);
--> statement-breakpoint
ALTER TABLE "review_campaigns" ADD CONSTRAINT "review_campaigns_org_id_organizations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "review_campaigns_open" ON "review_campaigns" USING btree ("org_id") WHERE closed_on is null;--> statement-breakpoint
CREATE UNIQUE INDEX "review_campaigns_year" ON "review_campaigns" USING btree ("org_id","year");