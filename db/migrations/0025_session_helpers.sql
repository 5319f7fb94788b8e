ALTER TABLE "sessions" ADD COLUMN "helper_name" text;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "helper_until" timestamp with time zone;