CREATE TABLE "export_members" (
	"export_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"org_pos" bigint NOT NULL,
	CONSTRAINT "export_members_member_id_export_id_pk" PRIMARY KEY("member_id","export_id")
);
--> statement-breakpoint
ALTER TABLE "export_members" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "export_members" ADD CONSTRAINT "export_members_export_id_exports_id_fk" FOREIGN KEY ("export_id") REFERENCES "public"."exports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "export_members" ADD CONSTRAINT "export_members_member" FOREIGN KEY ("member_id","org_pos") REFERENCES "public"."members"("id","org_pos") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
CREATE POLICY "export_members_read" ON "export_members" AS PERMISSIVE FOR SELECT TO public USING ((select app_record_ranges()) @> export_members.org_pos or export_members.member_id = (select app_member()));--> statement-breakpoint
CREATE POLICY "export_members_append" ON "export_members" AS PERMISSIVE FOR INSERT TO public WITH CHECK ((select app_file_ranges()) @> export_members.org_pos);