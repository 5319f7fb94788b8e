CREATE TABLE "import_progress" (
	"import_id" uuid PRIMARY KEY NOT NULL,
	"org_pos" bigint NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer DEFAULT 0 NOT NULL,
	"writer" text
);
--> statement-breakpoint
ALTER TABLE "import_progress" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "import_progress" ADD CONSTRAINT "import_progress_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "import_progress_of_organization" ON "import_progress" AS PERMISSIVE FOR ALL TO public USING ((select app_ranges()) @> import_progress.org_pos) WITH CHECK ((select app_ranges()) @> import_progress.org_pos);