CREATE TABLE "member_names" (
	"sort_name" text collate "C" NOT NULL,
	"search_name" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "import_rows" ADD COLUMN "subject" text;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "questions" jsonb;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "run_id" uuid;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "earlier_id" uuid;--> statement-breakpoint
ALTER TABLE "organization_counts" ADD COLUMN "faulty" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "organization_counts" ADD COLUMN "duplicates" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "member_names_order" ON "member_names" USING btree ("sort_name","search_name");--> statement-breakpoint
CREATE INDEX "member_names_words" ON "member_names" USING gin ("search_name" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "import_rows_subject" ON "import_rows" USING btree ("import_id","subject") WHERE subject is not null;