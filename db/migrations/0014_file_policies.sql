DROP POLICY "exports_of_organization" ON "exports" CASCADE;--> statement-breakpoint
DROP POLICY "import_layouts_of_organization" ON "import_layouts" CASCADE;--> statement-breakpoint
DROP POLICY "imports_of_organization" ON "imports" CASCADE;--> statement-breakpoint
CREATE POLICY "exports_write" ON "exports" AS PERMISSIVE FOR ALL TO public USING ((select app_file_ranges()) @> exports.org_pos) WITH CHECK ((select app_file_ranges()) @> exports.org_pos);--> statement-breakpoint
CREATE POLICY "import_layouts_write" ON "import_layouts" AS PERMISSIVE FOR ALL TO public USING ((select app_file_ranges()) @> import_layouts.org_pos) WITH CHECK ((select app_file_ranges()) @> import_layouts.org_pos);--> statement-breakpoint
CREATE POLICY "imports_write" ON "imports" AS PERMISSIVE FOR ALL TO public USING ((select app_file_ranges()) @> imports.org_pos) WITH CHECK ((select app_file_ranges()) @> imports.org_pos);--> statement-breakpoint
CREATE POLICY "exports_of_organization" ON "exports" AS PERMISSIVE FOR SELECT TO public USING ((select app_ranges()) @> exports.org_pos);--> statement-breakpoint
CREATE POLICY "import_layouts_of_organization" ON "import_layouts" AS PERMISSIVE FOR SELECT TO public USING ((select app_ranges()) @> import_layouts.org_pos);--> statement-breakpoint
CREATE POLICY "imports_of_organization" ON "imports" AS PERMISSIVE FOR SELECT TO public USING ((select app_ranges()) @> imports.org_pos);