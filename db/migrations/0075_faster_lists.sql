CREATE INDEX "cases_by_due" ON "cases" USING btree ("due_on","opened_at","id") WHERE closed_on is null;--> statement-breakpoint
CREATE INDEX "members_party_card_number_former" ON "members" USING btree ("party_card_number") WHERE not is_live;--> statement-breakpoint
CREATE INDEX "members_party_card_number_old_former" ON "members" USING btree ("party_card_number_old") WHERE not is_live;--> statement-breakpoint
CREATE INDEX "members_biography_number_former" ON "members" USING btree ("biography_number") WHERE not is_live;