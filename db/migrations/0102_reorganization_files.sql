CREATE TABLE "reorganization_files" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"reorganization_id" uuid NOT NULL,
	"org_pos" bigint NOT NULL,
	"name" text NOT NULL,
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
	"removed_at" timestamp with time zone,
	"removed_by_name" text
);
--> statement-breakpoint
ALTER TABLE "reorganization_files" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "reorganization_files" ADD CONSTRAINT "reorganization_files_reorganization_id_reorganizations_id_fk" FOREIGN KEY ("reorganization_id") REFERENCES "public"."reorganizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "reorganization_files_of_plan" ON "reorganization_files" USING btree ("reorganization_id");--> statement-breakpoint
CREATE POLICY "reorganization_files_read" ON "reorganization_files" AS PERMISSIVE FOR SELECT TO public USING (multirange_contains_elem((select app_ranges()), reorganization_files.org_pos));--> statement-breakpoint
CREATE POLICY "reorganization_files_write" ON "reorganization_files" AS PERMISSIVE FOR ALL TO public USING (multirange_contains_elem((select app_work_ranges()), reorganization_files.org_pos)) WITH CHECK (multirange_contains_elem((select app_work_ranges()), reorganization_files.org_pos));