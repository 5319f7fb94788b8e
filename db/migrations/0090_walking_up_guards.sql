-- The counts of a unit and of those above it are found by walking up; the planner takes the few units of a change for
-- thousands and would read the whole tree for each change of a record.
ALTER FUNCTION apply_member_counts(jsonb) SET enable_hashjoin = off;--> statement-breakpoint
ALTER FUNCTION apply_member_counts(jsonb) SET enable_mergejoin = off;--> statement-breakpoint
ALTER FUNCTION apply_member_gaps(jsonb) SET enable_hashjoin = off;--> statement-breakpoint
ALTER FUNCTION apply_member_gaps(jsonb) SET enable_mergejoin = off;
