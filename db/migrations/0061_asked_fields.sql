ALTER TABLE "dues_relief_requests" ADD COLUMN "ending_told_on" date;--> statement-breakpoint
ALTER TABLE "directives" ADD COLUMN "asked_fields" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
CREATE INDEX "cases_of_directive" ON "cases" USING btree ((data ->> 'directiveId')) WHERE data ? 'directiveId';