CREATE TABLE "page_changes" (
	"xid" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"tag" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "page_changes_pkey" PRIMARY KEY("xid","tag")
);
--> statement-breakpoint
CREATE INDEX "page_changes_created_idx" ON "page_changes" USING btree ("created_at");