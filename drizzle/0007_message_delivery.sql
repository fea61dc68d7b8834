DROP INDEX "outbox_messages_unsent_idx";--> statement-breakpoint
ALTER TABLE "outbox_messages" ADD COLUMN "topic" uuid GENERATED ALWAYS AS ((payload ->> 'orderId')::uuid) STORED;--> statement-breakpoint
ALTER TABLE "outbox_messages" ADD COLUMN "position" bigint NOT NULL GENERATED ALWAYS AS IDENTITY (sequence name "outbox_messages_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1);--> statement-breakpoint
ALTER TABLE "outbox_messages" ADD COLUMN "due_at" timestamp (3) with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox_messages" ADD COLUMN "leased_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "outbox_messages" ADD COLUMN "dropped_for" text;--> statement-breakpoint
ALTER TABLE "otp_challenges" ADD COLUMN "delivery" text DEFAULT 'sent' NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "device" text;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "last_seen_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "outbox_messages_due_idx" ON "outbox_messages" USING btree ("due_at") WHERE "outbox_messages"."sent_at" is null and "outbox_messages"."dropped_for" is null;--> statement-breakpoint
CREATE INDEX "outbox_messages_topic_idx" ON "outbox_messages" USING btree ("topic","position") WHERE "outbox_messages"."sent_at" is null and "outbox_messages"."dropped_for" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "otp_challenges_one_open" ON "otp_challenges" USING btree ("mobile","audience") WHERE "otp_challenges"."consumed_at" is null and "otp_challenges"."delivery" in ('sent', 'unsure');--> statement-breakpoint
ALTER TABLE "outbox_messages" ADD CONSTRAINT "outbox_messages_one_end" CHECK ("outbox_messages"."sent_at" is null or "outbox_messages"."dropped_for" is null);--> statement-breakpoint
ALTER TABLE "otp_challenges" ADD CONSTRAINT "otp_challenges_delivery_known" CHECK ("otp_challenges"."delivery" in ('sending', 'sent', 'unsure', 'failed'));