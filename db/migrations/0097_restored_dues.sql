DROP INDEX "dues_lines_member";--> statement-breakpoint
CREATE UNIQUE INDEX "dues_lines_member" ON "dues_lines" USING btree ("sheet_id","member_id","month");