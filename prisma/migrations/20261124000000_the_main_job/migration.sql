-- CreateTable
CREATE TABLE "company" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "currency" TEXT NOT NULL DEFAULT 'UZS',
    "time_zone" TEXT NOT NULL DEFAULT 'Asia/Tashkent',
    "language" TEXT NOT NULL DEFAULT 'uz',
    "customer_contact" TEXT NOT NULL DEFAULT '',
    "operators_may_take" BOOLEAN NOT NULL DEFAULT false,
    "blind_cash_count" BOOLEAN NOT NULL DEFAULT true,
    "variance_threshold_percent" INTEGER NOT NULL DEFAULT 5,
    "variance_threshold_amount" BIGINT NOT NULL DEFAULT 0,
    "count_threshold_percent" INTEGER NOT NULL DEFAULT 5,
    "count_threshold_amount" BIGINT NOT NULL DEFAULT 0,
    "issue_confirm_hours" INTEGER NOT NULL DEFAULT 24,
    "reservation_expiry_hours" INTEGER NOT NULL DEFAULT 24,
    "undo_minutes" INTEGER NOT NULL DEFAULT 10,
    "invitation_hours" INTEGER NOT NULL DEFAULT 24,
    "write_off_photo_reasons" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "expiring_days" INTEGER NOT NULL DEFAULT 14,
    "telegram_bot_username" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "company_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "day_closing" (
    "id" UUID NOT NULL,
    "number" BIGSERIAL NOT NULL,
    "act" TEXT NOT NULL,
    "closed_through" DATE NOT NULL,
    "reason" TEXT,
    "actor_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "day_closing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "caller" TEXT NOT NULL,
    "operation" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "status" INTEGER,
    "response" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("caller","operation","key")
);

-- CreateTable: unlogged, since a crash may forget a minute of counting
CREATE UNLOGGED TABLE "rate_window" (
    "caller" TEXT NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "calls" INTEGER NOT NULL,

    CONSTRAINT "rate_window_pkey" PRIMARY KEY ("caller")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "actor_role" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "address" TEXT,
    "request_id" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID,
    "subject_label" TEXT NOT NULL,
    "changes" JSONB NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "available_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "dispatched_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "app_user" (
    "id" UUID NOT NULL,
    "email" TEXT,
    "full_name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'active',
    "language" TEXT,
    "password_hash" TEXT,
    "must_change_password" BOOLEAN NOT NULL DEFAULT false,
    "telegram_user_id" BIGINT,
    "telegram_username" TEXT,
    "telegram_reachable" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "user_agent" TEXT,
    "address" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "refresh_token" (
    "id" UUID NOT NULL,
    "family_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "user_agent" TEXT,
    "address" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "refresh_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_token" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "scopes" TEXT[],
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "telegram_invitation" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "telegram_invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "try_count" (
    "kind" TEXT NOT NULL,
    "email_hash" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "failed_at" TIMESTAMPTZ(3)[],
    "running" INTEGER NOT NULL DEFAULT 0,
    "running_until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "try_count_pkey" PRIMARY KEY ("kind", "email_hash", "address")
);

-- CreateTable
CREATE TABLE "second_factor" (
    "user_id" UUID NOT NULL,
    "secret" TEXT NOT NULL,
    "last_step" BIGINT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_at" TIMESTAMPTZ(3),

    CONSTRAINT "second_factor_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "recovery_code" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "password_reset" (
    "id" UUID NOT NULL,
    "user_id" UUID,
    "token_hash" TEXT NOT NULL,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "password_reset_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "access_request" (
    "id" UUID NOT NULL,
    "telegram_user_id" BIGINT NOT NULL,
    "telegram_username" TEXT,
    "name" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "reason" TEXT,
    "user_id" UUID,
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "told_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "access_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "location" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL DEFAULT 'other',
    "address" TEXT NOT NULL DEFAULT '',
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "contact" TEXT NOT NULL DEFAULT '',
    "working_hours" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL DEFAULT 'active',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "location_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "machine" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "model" TEXT NOT NULL DEFAULT '',
    "manufacturer" TEXT NOT NULL DEFAULT '',
    "serial" TEXT NOT NULL DEFAULT '',
    "location_id" UUID,
    "status" TEXT NOT NULL DEFAULT 'active',
    "operator_id" UUID,
    "technician_id" UUID,
    "payment_methods" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "cash_box_capacity" BIGINT,
    "installed_on" DATE,
    "qr_token" TEXT NOT NULL,
    "feed" TEXT NOT NULL DEFAULT 'none',
    "sales_until" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "machine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "retired_qr_token" (
    "token" TEXT NOT NULL,
    "machine_id" UUID NOT NULL,
    "retired_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "retired_qr_token_pkey" PRIMARY KEY ("token")
);

-- CreateTable
CREATE TABLE "machine_location" (
    "id" UUID NOT NULL,
    "machine_id" UUID NOT NULL,
    "location_id" UUID,
    "from_time" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID,

    CONSTRAINT "machine_location_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "slot" (
    "id" UUID NOT NULL,
    "machine_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'column',
    "item_id" UUID,
    "label" TEXT NOT NULL DEFAULT '',
    "price" BIGINT,
    "capacity" BIGINT,
    "par" BIGINT,
    "critical" BIGINT,
    "position" INTEGER NOT NULL DEFAULT 0,
    "closed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "slot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "slot_change" (
    "id" UUID NOT NULL,
    "slot_id" UUID NOT NULL,
    "closes" BOOLEAN NOT NULL,
    "code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "item_id" UUID,
    "label" TEXT NOT NULL DEFAULT '',
    "price" BIGINT,
    "capacity" BIGINT,
    "par" BIGINT,
    "critical" BIGINT,
    "actor_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "applied_at" TIMESTAMPTZ(3),
    "task_id" UUID,
    "attempt" INTEGER,
    "before" JSONB,

    CONSTRAINT "slot_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "planogram_version" (
    "id" UUID NOT NULL,
    "machine_id" UUID NOT NULL,
    "from_time" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID,
    "slots" JSONB NOT NULL,

    CONSTRAINT "planogram_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "item" (
    "id" UUID NOT NULL,
    "sku" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'product',
    "unit" TEXT NOT NULL DEFAULT 'pcs',
    "price" BIGINT,
    "shelf_life_days" INTEGER,
    "lot_tracked" BOOLEAN NOT NULL DEFAULT false,
    "untracked" BOOLEAN NOT NULL DEFAULT false,
    "category" TEXT NOT NULL DEFAULT '',
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "item_pack" (
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "quantity" BIGINT NOT NULL,

    CONSTRAINT "item_pack_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "item_barcode" (
    "code" TEXT NOT NULL,
    "item_id" UUID NOT NULL,
    "pack" TEXT,

    CONSTRAINT "item_barcode_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "recipe" (
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "actor_id" UUID,
    "from_time" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "recipe_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recipe_line" (
    "recipe_id" UUID NOT NULL,
    "ingredient_id" UUID NOT NULL,
    "quantity" BIGINT NOT NULL,

    CONSTRAINT "recipe_line_pkey" PRIMARY KEY ("recipe_id","ingredient_id")
);

-- CreateTable
CREATE TABLE "warehouse" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'active',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "warehouse_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "supplier" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "contact" TEXT NOT NULL DEFAULT '',
    "tax_id" TEXT NOT NULL DEFAULT '',
    "status" TEXT NOT NULL DEFAULT 'active',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "supplier_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lot" (
    "id" UUID NOT NULL,
    "number" BIGSERIAL NOT NULL,
    "item_id" UUID NOT NULL,
    "code" TEXT NOT NULL DEFAULT '',
    "expires_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "lot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stock_balance" (
    "place_type" TEXT NOT NULL,
    "place_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "on_hand" BIGINT NOT NULL DEFAULT 0,
    "reserved" BIGINT NOT NULL DEFAULT 0,
    "value" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "stock_balance_pkey" PRIMARY KEY ("place_type","place_id","item_id")
);

-- CreateTable
CREATE TABLE "stock_closing" (
    "place_type" TEXT NOT NULL,
    "place_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "quantity" BIGINT NOT NULL,
    "value" BIGINT NOT NULL,

    CONSTRAINT "stock_closing_pkey" PRIMARY KEY ("place_id","item_id","place_type","day") INCLUDE ("quantity","value")
);

-- CreateTable
CREATE TABLE "lot_balance" (
    "place_type" TEXT NOT NULL,
    "place_id" UUID NOT NULL,
    "lot_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "on_hand" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "lot_balance_pkey" PRIMARY KEY ("place_type","place_id","lot_id")
);

-- CreateTable
CREATE TABLE "stock_photo" (
    "id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "sender_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stock_photo_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stock_posting" (
    "id" UUID NOT NULL,
    "number" BIGSERIAL NOT NULL,
    "cause" TEXT NOT NULL,
    "natural_key" TEXT NOT NULL,
    "actor_id" UUID,
    "channel" TEXT NOT NULL,
    "task_id" UUID,
    "document_number" TEXT,
    "supplier_id" UUID,
    "reason" TEXT,
    "photo_id" UUID,
    "business_time" TIMESTAMPTZ(3) NOT NULL,
    "business_day" DATE NOT NULL,
    "posted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stock_posting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stock_move" (
    "id" UUID NOT NULL,
    "posting_id" UUID NOT NULL,
    "cause" TEXT NOT NULL,
    "item_id" UUID NOT NULL,
    "lot_id" UUID NOT NULL,
    "quantity" BIGINT NOT NULL,
    "value" BIGINT NOT NULL,
    "from_type" TEXT NOT NULL,
    "from_id" UUID,
    "to_type" TEXT NOT NULL,
    "to_id" UUID,
    "reason" TEXT,
    "machine_id" UUID,
    "task_id" UUID,
    "actor_id" UUID,
    "reverses_id" UUID,
    "business_time" TIMESTAMPTZ(3) NOT NULL,
    "business_day" DATE NOT NULL,
    "posted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stock_move_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reservation" (
    "id" UUID NOT NULL,
    "task_id" UUID NOT NULL,
    "place_type" TEXT NOT NULL,
    "place_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "quantity" BIGINT NOT NULL,
    "fulfilled" BIGINT NOT NULL DEFAULT 0,
    "status" TEXT NOT NULL DEFAULT 'active',
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "cut_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reservation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "purchase" (
    "id" UUID NOT NULL,
    "number" BIGSERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "supplier_id" UUID,
    "warehouse_id" UUID NOT NULL,
    "document_number" TEXT,
    "document_date" DATE,
    "posting_id" UUID NOT NULL,
    "amount" BIGINT NOT NULL,
    "vat_amount" BIGINT NOT NULL,
    "value" BIGINT NOT NULL,
    "actor_id" UUID,
    "business_time" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "purchase_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "purchase_line" (
    "purchase_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "item_id" UUID NOT NULL,
    "quantity" BIGINT NOT NULL,
    "amount" BIGINT NOT NULL,
    "vat_rate" INTEGER,
    "vat_amount" BIGINT NOT NULL,
    "value" BIGINT NOT NULL,
    "lot_ids" UUID[],

    CONSTRAINT "purchase_line_pkey" PRIMARY KEY ("purchase_id","line")
);

-- CreateTable
CREATE TABLE "stock_issue" (
    "id" UUID NOT NULL,
    "number" BIGSERIAL NOT NULL,
    "warehouse_id" UUID NOT NULL,
    "operator_id" UUID NOT NULL,
    "task_id" UUID,
    "posting_id" UUID NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'issued',
    "confirm_by" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "confirmed_how" TEXT,
    "disputed_at" TIMESTAMPTZ(3),
    "dispute_reason" TEXT,
    "dispute_posting_id" UUID,
    "settled_at" TIMESTAMPTZ(3),
    "settled_by" UUID,
    "settle_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stock_issue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stock_issue_line" (
    "id" UUID NOT NULL,
    "issue_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "quantity" BIGINT NOT NULL,
    "received" BIGINT,
    "disputed" BIGINT NOT NULL DEFAULT 0,
    "to_warehouse" BIGINT NOT NULL DEFAULT 0,
    "to_operator" BIGINT NOT NULL DEFAULT 0,
    "to_loss" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "stock_issue_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stock_return" (
    "id" UUID NOT NULL,
    "number" BIGSERIAL NOT NULL,
    "warehouse_id" UUID NOT NULL,
    "operator_id" UUID NOT NULL,
    "posting_id" UUID,
    "status" TEXT NOT NULL DEFAULT 'announced',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stock_return_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stock_return_line" (
    "id" UUID NOT NULL,
    "return_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "announced" BIGINT NOT NULL,
    "received" BIGINT,

    CONSTRAINT "stock_return_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "incident" (
    "id" UUID NOT NULL,
    "number" BIGSERIAL NOT NULL,
    "type" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "cause" TEXT NOT NULL,
    "machine_id" UUID,
    "subject_type" TEXT,
    "subject_id" UUID,
    "subject_label" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL DEFAULT '',
    "amount" BIGINT,
    "opened_by" UUID,
    "assignee_id" UUID,
    "resolved_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "incident_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "incident_event" (
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "verb" TEXT NOT NULL,
    "from_status" TEXT,
    "to_status" TEXT NOT NULL,
    "actor_id" UUID,
    "channel" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "incident_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stock_count" (
    "id" UUID NOT NULL,
    "number" BIGSERIAL NOT NULL,
    "place_type" TEXT NOT NULL,
    "place_id" UUID NOT NULL,
    "scope" TEXT NOT NULL,
    "category" TEXT,
    "blind" BOOLEAN NOT NULL,
    "baseline" BOOLEAN NOT NULL DEFAULT false,
    "status" TEXT NOT NULL DEFAULT 'open',
    "opened_by" UUID,
    "submitted_by" UUID,
    "submitted_at" TIMESTAMPTZ(3),
    "approved_by" UUID,
    "approved_at" TIMESTAMPTZ(3),
    "approved_alone" BOOLEAN NOT NULL DEFAULT false,
    "posting_id" UUID,
    "shortage" BIGINT,
    "surplus" BIGINT,
    "reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stock_count_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stock_count_line" (
    "id" UUID NOT NULL,
    "count_id" UUID NOT NULL,
    "place_type" TEXT NOT NULL,
    "place_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "lot_id" UUID,
    "by_lot" BOOLEAN NOT NULL DEFAULT false,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "counted" BIGINT,
    "counted_at" TIMESTAMPTZ(3),
    "counted_by" UUID,
    "left_out" BOOLEAN NOT NULL DEFAULT false,
    "recount_at" TIMESTAMPTZ(3),
    "first_counted" BIGINT,
    "expected" BIGINT,
    "value" BIGINT,
    "reason" TEXT,

    CONSTRAINT "stock_count_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stock_count_record" (
    "id" UUID NOT NULL,
    "line_id" UUID NOT NULL,
    "counted" BIGINT NOT NULL,
    "counted_at" TIMESTAMPTZ(3) NOT NULL,
    "counted_by" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stock_count_record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_proof" (
    "id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3) NOT NULL,
    "stock_moves" BIGINT NOT NULL,
    "cash_entries" BIGINT NOT NULL,
    "checked" INTEGER NOT NULL,
    "differences" JSONB NOT NULL,
    "actor_id" UUID,

    CONSTRAINT "ledger_proof_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task" (
    "id" UUID NOT NULL,
    "number" BIGSERIAL NOT NULL,
    "type" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "priority" TEXT NOT NULL DEFAULT 'normal',
    "machine_id" UUID NOT NULL,
    "assignee_id" UUID,
    "warehouse_id" UUID,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "checklist" JSONB NOT NULL DEFAULT '[]',
    "comment" TEXT NOT NULL DEFAULT '',
    "bag_number" TEXT,
    "cash_amount" BIGINT,
    "attempt" INTEGER NOT NULL DEFAULT 1,
    "completion_hash" TEXT,
    "on_behalf_reason" TEXT,
    "short" BOOLEAN NOT NULL DEFAULT false,
    "reservation_expired" BOOLEAN NOT NULL DEFAULT false,
    "allowed_missing" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "created_by" UUID,
    "follows_id" UUID,
    "started_at" TIMESTAMPTZ(3),
    "completed_at" TIMESTAMPTZ(3),
    "done_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "overdue_noticed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task_item" (
    "id" UUID NOT NULL,
    "task_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "slot_id" UUID,
    "planned" BIGINT NOT NULL,
    "actual" BIGINT,
    "found" BIGINT,
    "removed" BIGINT,
    "removed_reason" TEXT,
    "standing_item_id" UUID,
    "unplanned" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "task_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task_event" (
    "id" UUID NOT NULL,
    "task_id" UUID NOT NULL,
    "verb" TEXT NOT NULL,
    "from_status" TEXT,
    "to_status" TEXT NOT NULL,
    "actor_id" UUID,
    "channel" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reason" TEXT,
    "details" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "task_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stored_file" (
    "id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "size" BIGINT NOT NULL,
    "content_type" TEXT NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "taken_at" TIMESTAMPTZ(3),
    "taken_at_local" TEXT,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "dhash" BIGINT,
    "has_thumbnail" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "photo" (
    "id" UUID NOT NULL,
    "file_id" UUID,
    "machine_id" UUID NOT NULL,
    "sender_id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "telegram_file_id" TEXT,
    "file_unique_id" TEXT,
    "media_group_id" TEXT,
    "forwarded" BOOLEAN NOT NULL DEFAULT false,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "fetch_attempts" INTEGER NOT NULL DEFAULT 0,
    "fetch_failed" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "photo_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task_photo" (
    "task_id" UUID NOT NULL,
    "photo_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "flags" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "task_photo_pkey" PRIMARY KEY ("task_id","photo_id")
);

-- CreateTable
CREATE TABLE "sale" (
    "id" UUID NOT NULL,
    "machine_id" UUID NOT NULL,
    "slot_id" UUID,
    "slot_code" TEXT,
    "item_id" UUID,
    "quantity" BIGINT NOT NULL,
    "price" BIGINT NOT NULL,
    "amount" BIGINT NOT NULL,
    "payment_method" TEXT NOT NULL,
    "sold_at" TIMESTAMPTZ(3) NOT NULL,
    "business_day" DATE NOT NULL,
    "channel" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "external_id" TEXT,
    "line" INTEGER NOT NULL DEFAULT 1,
    "note" TEXT,
    "intake_id" UUID NOT NULL,
    "posted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sale_pkey" PRIMARY KEY ("id","sold_at")
) PARTITION BY RANGE ("sold_at");

-- CreateTable
CREATE TABLE "sale_identity" (
    "source" TEXT NOT NULL,
    "identity" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "sale_id" UUID NOT NULL,
    "sold_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sale_identity_pkey" PRIMARY KEY ("source","identity","line")
);

-- CreateTable
CREATE TABLE "sale_source" (
    "source" TEXT NOT NULL,
    "machine_id" UUID NOT NULL,

    CONSTRAINT "sale_source_pkey" PRIMARY KEY ("source","machine_id")
);

-- CreateTable
CREATE TABLE "sale_day_total" (
    "machine_id" UUID NOT NULL,
    "business_day" DATE NOT NULL,
    "item_key" UUID NOT NULL,
    "payment_method" TEXT NOT NULL,
    "vends" BIGINT NOT NULL DEFAULT 0,
    "amount" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "sale_day_total_pkey" PRIMARY KEY ("machine_id","business_day","item_key","payment_method")
);

-- CreateTable
CREATE TABLE "cash_balance" (
    "account_type" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "amount" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "cash_balance_pkey" PRIMARY KEY ("account_type","account_id")
);

-- CreateTable
CREATE TABLE "cash_posting" (
    "id" UUID NOT NULL,
    "number" BIGSERIAL NOT NULL,
    "cause" TEXT NOT NULL,
    "natural_key" TEXT NOT NULL,
    "actor_id" UUID,
    "channel" TEXT NOT NULL,
    "task_id" UUID,
    "collection_id" UUID,
    "reason" TEXT,
    "business_time" TIMESTAMPTZ(3) NOT NULL,
    "business_day" DATE NOT NULL,
    "posted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "cash_posting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cash_entry" (
    "id" UUID NOT NULL,
    "posting_id" UUID NOT NULL,
    "cause" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "from_type" TEXT NOT NULL,
    "from_id" UUID,
    "to_type" TEXT NOT NULL,
    "to_id" UUID,
    "machine_id" UUID,
    "operator_id" UUID,
    "collection_id" UUID,
    "reverses_id" UUID,
    "business_time" TIMESTAMPTZ(3) NOT NULL,
    "business_day" DATE NOT NULL,
    "posted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "cash_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "collection" (
    "id" UUID NOT NULL,
    "task_id" UUID NOT NULL,
    "attempt" INTEGER NOT NULL,
    "machine_id" UUID NOT NULL,
    "operator_id" UUID NOT NULL,
    "bag_number" TEXT NOT NULL,
    "period_from" TIMESTAMPTZ(3),
    "taken_at" TIMESTAMPTZ(3) NOT NULL,
    "expected" BIGINT,
    "provisional" BOOLEAN NOT NULL DEFAULT false,
    "taken" BIGINT,
    "counted" BIGINT,
    "counted_by" UUID,
    "counted_at" TIMESTAMPTZ(3),
    "absorbed" BIGINT NOT NULL DEFAULT 0,
    "variance" BIGINT,
    "status" TEXT NOT NULL DEFAULT 'taken',
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "collection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice" (
    "id" UUID NOT NULL,
    "recipient_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "window" TEXT NOT NULL DEFAULT '',
    "params" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "delivered_at" TIMESTAMPTZ(3),
    "failed_as" TEXT,

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "telegram_update" (
    "id" BIGINT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "payload" JSONB NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "done_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,

    CONSTRAINT "telegram_update_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "telegram_chat" (
    "id" BIGINT NOT NULL,
    "user_id" UUID,
    "language" TEXT,
    "state" JSONB NOT NULL DEFAULT '{}',
    "message_seq" INTEGER NOT NULL DEFAULT 0,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "telegram_chat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "telegram_card" (
    "id" UUID NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "message_id" BIGINT,
    "message_seq" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "state" JSONB NOT NULL DEFAULT '{}',
    "sent_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "telegram_card_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "telegram_outgoing" (
    "id" BIGSERIAL NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "method" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "card_id" UUID,
    "priority" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "not_before" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "sent_at" TIMESTAMPTZ(3),
    "error" TEXT,

    CONSTRAINT "telegram_outgoing_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "audit_entry_at_id_idx" ON "audit_entry"("at", "id");

-- CreateIndex
CREATE INDEX "audit_entry_actor_id_at_id_idx" ON "audit_entry"("actor_id", "at", "id");

-- CreateIndex
CREATE INDEX "audit_entry_actor_role_at_id_idx" ON "audit_entry"("actor_role", "at", "id");

-- CreateIndex
CREATE INDEX "audit_entry_channel_at_id_idx" ON "audit_entry"("channel", "at", "id");

-- CreateIndex
CREATE INDEX "audit_entry_act_at_id_idx" ON "audit_entry"("act", "at", "id");

-- CreateIndex
CREATE INDEX "audit_entry_subject_type_at_id_idx" ON "audit_entry"("subject_type", "at", "id");

-- CreateIndex
CREATE INDEX "audit_entry_subject_id_at_id_idx" ON "audit_entry"("subject_id", "at", "id");

-- CreateIndex
CREATE INDEX "audit_entry_request_id_at_id_idx" ON "audit_entry"("request_id", "at", "id");

-- CreateIndex
CREATE INDEX "idempotency_key_created_at_idx" ON "idempotency_key"("created_at");

-- CreateIndex
CREATE INDEX "rate_window_ends_at_idx" ON "rate_window"("ends_at");

-- CreateIndex
CREATE UNIQUE INDEX "app_user_telegram_user_id_key" ON "app_user"("telegram_user_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_hash_key" ON "session"("token_hash");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "refresh_token_token_hash_key" ON "refresh_token"("token_hash");

-- CreateIndex
CREATE INDEX "refresh_token_user_id_idx" ON "refresh_token"("user_id");

-- CreateIndex
CREATE INDEX "refresh_token_family_id_idx" ON "refresh_token"("family_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_token_token_hash_key" ON "api_token"("token_hash");

-- CreateIndex
CREATE INDEX "api_token_created_by_idx" ON "api_token"("created_by");

-- CreateIndex
CREATE INDEX "api_token_created_at_id_idx" ON "api_token"("created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "telegram_invitation_token_hash_key" ON "telegram_invitation"("token_hash");

-- CreateIndex
CREATE INDEX "telegram_invitation_user_id_idx" ON "telegram_invitation"("user_id");

-- CreateIndex
CREATE INDEX "try_count_running_until_idx" ON "try_count"("running_until");

-- CreateIndex
CREATE UNIQUE INDEX "recovery_code_user_id_code_hash_key" ON "recovery_code"("user_id", "code_hash");

-- CreateIndex
CREATE UNIQUE INDEX "password_reset_token_hash_key" ON "password_reset"("token_hash");

-- CreateIndex
CREATE INDEX "password_reset_user_id_idx" ON "password_reset"("user_id");

-- CreateIndex
CREATE INDEX "password_reset_expires_at_idx" ON "password_reset"("expires_at");

-- CreateIndex
CREATE INDEX "access_request_telegram_user_id_idx" ON "access_request"("telegram_user_id");

-- CreateIndex
CREATE INDEX "access_request_created_at_id_idx" ON "access_request"("created_at", "id");

-- CreateIndex
CREATE INDEX "location_name_id_idx" ON "location"("name", "id");

-- CreateIndex
CREATE UNIQUE INDEX "machine_qr_token_key" ON "machine"("qr_token");

-- CreateIndex
CREATE INDEX "machine_operator_id_idx" ON "machine"("operator_id");

-- CreateIndex
CREATE INDEX "machine_technician_id_idx" ON "machine"("technician_id");

-- CreateIndex
CREATE INDEX "machine_location_id_idx" ON "machine"("location_id");

-- CreateIndex
CREATE INDEX "machine_location_machine_id_from_time_idx" ON "machine_location"("machine_id", "from_time");

-- CreateIndex
CREATE INDEX "slot_item_id_idx" ON "slot"("item_id");

-- CreateIndex
CREATE UNIQUE INDEX "slot_machine_id_code_key" ON "slot"("machine_id", "code");

-- CreateIndex
CREATE INDEX "slot_change_item_id_idx" ON "slot_change"("item_id");

-- CreateIndex
CREATE INDEX "slot_change_task_id_idx" ON "slot_change"("task_id");

-- CreateIndex
CREATE INDEX "planogram_version_machine_id_from_time_idx" ON "planogram_version"("machine_id", "from_time");

-- CreateIndex
CREATE INDEX "item_name_id_idx" ON "item"("name", "id");

-- CreateIndex
CREATE UNIQUE INDEX "item_pack_item_id_name_key" ON "item_pack"("item_id", "name");

-- CreateIndex
CREATE INDEX "item_barcode_item_id_idx" ON "item_barcode"("item_id");

-- CreateIndex
CREATE UNIQUE INDEX "recipe_item_id_from_time_key" ON "recipe"("item_id", "from_time");

-- CreateIndex
CREATE UNIQUE INDEX "day_closing_number_key" ON "day_closing"("number");

-- CreateIndex
CREATE INDEX "stock_closing_day_idx" ON "stock_closing"("day");

-- CreateIndex
CREATE INDEX "stock_balance_item_id_place_type_place_id_idx" ON "stock_balance"("item_id", "place_type", "place_id");

-- CreateIndex
CREATE UNIQUE INDEX "lot_number_key" ON "lot"("number");

-- CreateIndex
CREATE INDEX "lot_balance_lot_id_idx" ON "lot_balance"("lot_id");

-- CreateIndex
CREATE UNIQUE INDEX "stock_photo_file_id_sender_id_key" ON "stock_photo"("file_id", "sender_id");

-- CreateIndex
CREATE UNIQUE INDEX "stock_posting_natural_key_key" ON "stock_posting"("natural_key");

-- A reversal may need several moves, by lot: that it happens once is its natural key's promise.
CREATE INDEX "stock_move_reverses_id_idx" ON "stock_move"("reverses_id");

-- CreateIndex
CREATE INDEX "stock_move_posting_id_idx" ON "stock_move"("posting_id");

-- CreateIndex
CREATE INDEX "stock_move_item_id_id_idx" ON "stock_move"("item_id", "id");

-- CreateIndex
CREATE INDEX "stock_move_item_id_business_time_idx" ON "stock_move"("item_id", "business_time");

-- CreateIndex
CREATE INDEX "stock_move_task_id_idx" ON "stock_move"("task_id");

-- CreateIndex
CREATE INDEX "stock_move_machine_id_id_idx" ON "stock_move"("machine_id", "id");

-- CreateIndex
CREATE INDEX "reservation_task_id_idx" ON "reservation"("task_id");

-- CreateIndex
CREATE INDEX "reservation_place_type_place_id_item_id_idx" ON "reservation"("place_type", "place_id", "item_id");

-- CreateIndex
CREATE UNIQUE INDEX "purchase_posting_id_key" ON "purchase"("posting_id");

-- CreateIndex
CREATE INDEX "purchase_business_time_id_idx" ON "purchase"("business_time", "id");

-- CreateIndex
CREATE INDEX "purchase_kind_business_time_id_idx" ON "purchase"("kind", "business_time", "id");

-- CreateIndex
CREATE INDEX "purchase_supplier_id_business_time_id_idx" ON "purchase"("supplier_id", "business_time", "id");

-- CreateIndex
CREATE INDEX "purchase_warehouse_id_business_time_id_idx" ON "purchase"("warehouse_id", "business_time", "id");

-- CreateIndex
CREATE INDEX "stock_issue_operator_id_status_idx" ON "stock_issue"("operator_id", "status");

-- CreateIndex
CREATE INDEX "stock_issue_task_id_idx" ON "stock_issue"("task_id");

-- CreateIndex
CREATE UNIQUE INDEX "stock_issue_line_issue_id_item_id_key" ON "stock_issue_line"("issue_id", "item_id");

-- CreateIndex
CREATE INDEX "stock_return_operator_id_status_idx" ON "stock_return"("operator_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "stock_return_line_return_id_item_id_key" ON "stock_return_line"("return_id", "item_id");

-- CreateIndex
CREATE INDEX "incident_machine_id_id_idx" ON "incident"("machine_id", "id");

-- CreateIndex
CREATE INDEX "incident_subject_type_subject_id_idx" ON "incident"("subject_type", "subject_id");

-- CreateIndex
CREATE INDEX "incident_assignee_id_id_idx" ON "incident"("assignee_id", "id");

-- CreateIndex
CREATE INDEX "incident_event_incident_id_id_idx" ON "incident_event"("incident_id", "id");

-- CreateIndex
CREATE INDEX "ledger_proof_finished_at_idx" ON "ledger_proof"("finished_at");

-- CreateIndex
CREATE INDEX "task_machine_id_id_idx" ON "task"("machine_id", "id");

-- CreateIndex
CREATE INDEX "task_assignee_id_status_due_at_idx" ON "task"("assignee_id", "status", "due_at");

-- CreateIndex
CREATE INDEX "task_item_task_id_idx" ON "task_item"("task_id");

-- CreateIndex
CREATE INDEX "task_item_item_id_idx" ON "task_item"("item_id");

-- CreateIndex
CREATE INDEX "task_event_task_id_id_idx" ON "task_event"("task_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "stored_file_sha256_key" ON "stored_file"("sha256");

-- CreateIndex
CREATE INDEX "photo_file_id_idx" ON "photo"("file_id");

-- CreateIndex
CREATE INDEX "photo_file_unique_id_idx" ON "photo"("file_unique_id");

-- CreateIndex
CREATE INDEX "photo_machine_id_sent_at_idx" ON "photo"("machine_id", "sent_at");

-- CreateIndex
CREATE INDEX "task_photo_photo_id_idx" ON "task_photo"("photo_id");

-- CreateIndex
CREATE INDEX "sale_machine_id_sold_at_idx" ON "sale"("machine_id", "sold_at");

-- CreateIndex
CREATE INDEX "sale_sold_at_id_idx" ON "sale"("sold_at", "id");

-- CreateIndex
CREATE INDEX "sale_day_total_business_day_idx" ON "sale_day_total"("business_day");

-- CreateIndex
CREATE UNIQUE INDEX "cash_posting_natural_key_key" ON "cash_posting"("natural_key");

-- CreateIndex
CREATE INDEX "cash_posting_collection_id_idx" ON "cash_posting"("collection_id");

-- CreateIndex
CREATE UNIQUE INDEX "cash_entry_reverses_id_key" ON "cash_entry"("reverses_id");

-- CreateIndex
CREATE INDEX "cash_entry_posting_id_idx" ON "cash_entry"("posting_id");

-- CreateIndex
CREATE INDEX "cash_entry_collection_id_idx" ON "cash_entry"("collection_id");

-- CreateIndex
CREATE INDEX "cash_entry_machine_id_id_idx" ON "cash_entry"("machine_id", "id");

-- CreateIndex
CREATE INDEX "collection_machine_id_taken_at_idx" ON "collection"("machine_id", "taken_at");

-- CreateIndex
CREATE INDEX "collection_operator_id_status_idx" ON "collection"("operator_id", "status");

-- CreateIndex
CREATE INDEX "collection_status_taken_at_idx" ON "collection"("status", "taken_at");

-- CreateIndex
CREATE UNIQUE INDEX "collection_task_id_attempt_key" ON "collection"("task_id", "attempt");

-- CreateIndex
CREATE UNIQUE INDEX "notice_recipient_id_kind_subject_window_key" ON "notice"("recipient_id", "kind", "subject", "window");

-- CreateIndex
CREATE UNIQUE INDEX "telegram_card_chat_id_kind_subject_key" ON "telegram_card"("chat_id", "kind", "subject");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refresh_token" ADD CONSTRAINT "refresh_token_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_id_fkey" FOREIGN KEY ("id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_created_by_fkey" FOREIGN KEY ("created_by") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "telegram_invitation" ADD CONSTRAINT "telegram_invitation_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "second_factor" ADD CONSTRAINT "second_factor_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "password_reset" ADD CONSTRAINT "password_reset_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "machine" ADD CONSTRAINT "machine_location_id_fkey" FOREIGN KEY ("location_id") REFERENCES "location"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "slot" ADD CONSTRAINT "slot_machine_id_fkey" FOREIGN KEY ("machine_id") REFERENCES "machine"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "slot" ADD CONSTRAINT "slot_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "item"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "slot_change" ADD CONSTRAINT "slot_change_slot_id_fkey" FOREIGN KEY ("slot_id") REFERENCES "slot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "slot_change" ADD CONSTRAINT "slot_change_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "item"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_pack" ADD CONSTRAINT "item_pack_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_barcode" ADD CONSTRAINT "item_barcode_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recipe_line" ADD CONSTRAINT "recipe_line_recipe_id_fkey" FOREIGN KEY ("recipe_id") REFERENCES "recipe"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_photo" ADD CONSTRAINT "stock_photo_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_posting" ADD CONSTRAINT "stock_posting_photo_id_fkey" FOREIGN KEY ("photo_id") REFERENCES "stock_photo"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_move" ADD CONSTRAINT "stock_move_posting_id_fkey" FOREIGN KEY ("posting_id") REFERENCES "stock_posting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "purchase" ADD CONSTRAINT "purchase_posting_id_fkey" FOREIGN KEY ("posting_id") REFERENCES "stock_posting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "purchase_line" ADD CONSTRAINT "purchase_line_purchase_id_fkey" FOREIGN KEY ("purchase_id") REFERENCES "purchase"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_issue_line" ADD CONSTRAINT "stock_issue_line_issue_id_fkey" FOREIGN KEY ("issue_id") REFERENCES "stock_issue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_return_line" ADD CONSTRAINT "stock_return_line_return_id_fkey" FOREIGN KEY ("return_id") REFERENCES "stock_return"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_event" ADD CONSTRAINT "incident_event_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_count_line" ADD CONSTRAINT "stock_count_line_count_id_fkey" FOREIGN KEY ("count_id") REFERENCES "stock_count"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_count_record" ADD CONSTRAINT "stock_count_record_line_id_fkey" FOREIGN KEY ("line_id") REFERENCES "stock_count_line"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_machine_id_fkey" FOREIGN KEY ("machine_id") REFERENCES "machine"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_item" ADD CONSTRAINT "task_item_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_event" ADD CONSTRAINT "task_event_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "photo" ADD CONSTRAINT "photo_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_photo" ADD CONSTRAINT "task_photo_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_photo" ADD CONSTRAINT "task_photo_photo_id_fkey" FOREIGN KEY ("photo_id") REFERENCES "photo"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cash_entry" ADD CONSTRAINT "cash_entry_posting_id_fkey" FOREIGN KEY ("posting_id") REFERENCES "cash_posting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- ======================================================================== by hand from here on

CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- What search compares: lower case, and the apostrophes of Uzbek (' ` ‘ ’ ʻ ʼ) left out.
CREATE FUNCTION search_fold(value text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  AS $$ SELECT lower(translate(value, '''`‘’ʻʼ', '')) $$;

-- ---------------------------------------------------------------- allowed values

ALTER TABLE company ADD CONSTRAINT company_one_row CHECK (id = 1);
ALTER TABLE company ADD CONSTRAINT company_language CHECK (language IN ('uz', 'ru', 'en'));
ALTER TABLE company ADD CONSTRAINT company_write_off_photo_reasons CHECK (write_off_photo_reasons <@ ARRAY['expired', 'damaged', 'quality', 'contamination', 'theft', 'obsolete', 'other']);
ALTER TABLE company ADD CONSTRAINT company_expiring_days CHECK (expiring_days BETWEEN 1 AND 365);
INSERT INTO company (id, name) VALUES (1, 'VendHub');

ALTER TABLE app_user ADD CONSTRAINT app_user_role CHECK (role IN ('admin', 'manager', 'warehouse', 'cashier', 'operator', 'technician', 'viewer', 'service'));
ALTER TABLE app_user ADD CONSTRAINT app_user_status CHECK (status IN ('active', 'blocked'));
ALTER TABLE app_user ADD CONSTRAINT app_user_language CHECK (language IN ('uz', 'ru', 'en'));
CREATE UNIQUE INDEX app_user_email_key ON app_user (lower(email));
CREATE INDEX session_ended_idx ON session (least(revoked_at, expires_at));
CREATE INDEX refresh_token_newest_idx ON refresh_token (expires_at) WHERE used_at IS NULL;
CREATE INDEX telegram_invitation_ended_idx ON telegram_invitation (least(used_at, revoked_at, expires_at));
CREATE INDEX app_user_name_idx ON app_user (full_name, id);
-- The user of an API token signs in by nothing else.
ALTER TABLE app_user ADD CONSTRAINT app_user_service CHECK (role <> 'service' OR (email IS NULL AND password_hash IS NULL AND telegram_user_id IS NULL));
ALTER TABLE access_request ADD CONSTRAINT access_request_status CHECK (status IN ('pending', 'approved', 'rejected'));
ALTER TABLE access_request ADD CONSTRAINT access_request_language CHECK (language IN ('uz', 'ru', 'en'));
ALTER TABLE access_request ADD CONSTRAINT access_request_decided CHECK ((status = 'pending') = (decided_at IS NULL));
CREATE UNIQUE INDEX access_request_pending_key ON access_request (telegram_user_id) WHERE status = 'pending';
CREATE INDEX access_request_status_idx ON access_request (status, created_at, id);
CREATE INDEX app_user_search_idx ON app_user USING gin (search_fold(full_name || ' ' || coalesce(email, '')) gin_trgm_ops);

ALTER TABLE location ADD CONSTRAINT location_type CHECK (type IN ('office', 'shop', 'mall', 'school', 'university', 'hospital', 'factory', 'transport', 'hotel', 'residential', 'street', 'other'));
ALTER TABLE location ADD CONSTRAINT location_status CHECK (status IN ('active', 'paused', 'closed'));
CREATE INDEX location_search_idx ON location USING gin (search_fold(name || ' ' || address) gin_trgm_ops);

ALTER TABLE machine ADD CONSTRAINT machine_type CHECK (type IN ('snack', 'drink', 'coffee', 'combo'));
ALTER TABLE machine ADD CONSTRAINT machine_status CHECK (status IN ('active', 'maintenance', 'offline', 'disabled', 'disposed'));
ALTER TABLE machine ADD CONSTRAINT machine_feed CHECK (feed IN ('none', 'import', 'api', 'dts'));
CREATE UNIQUE INDEX machine_code_key ON machine (lower(code));
CREATE INDEX machine_code_order_idx ON machine (code, id);
CREATE INDEX machine_name_idx ON machine (name, id);
CREATE INDEX machine_search_idx ON machine USING gin (search_fold(code || ' ' || name || ' ' || serial) gin_trgm_ops);

ALTER TABLE slot ADD CONSTRAINT slot_kind CHECK (kind IN ('column', 'canister', 'selection'));
ALTER TABLE slot ADD CONSTRAINT slot_levels CHECK (
  coalesce(price, 0) >= 0 AND coalesce(capacity, 0) >= 0 AND coalesce(par, 0) >= 0 AND coalesce(critical, 0) >= 0);
-- A selection holds nothing; a canister has no price.
ALTER TABLE slot ADD CONSTRAINT slot_selection CHECK (kind <> 'selection' OR (capacity IS NULL AND par IS NULL AND critical IS NULL));
ALTER TABLE slot ADD CONSTRAINT slot_canister CHECK (kind <> 'canister' OR price IS NULL);

-- The same for what a slot is to become; of a closing nothing more is said.
ALTER TABLE slot_change ADD CONSTRAINT slot_change_kind CHECK (kind IN ('column', 'canister', 'selection'));
ALTER TABLE slot_change ADD CONSTRAINT slot_change_levels CHECK (
  coalesce(price, 0) >= 0 AND coalesce(capacity, 0) >= 0 AND coalesce(par, 0) >= 0 AND coalesce(critical, 0) >= 0);
ALTER TABLE slot_change ADD CONSTRAINT slot_change_selection CHECK (kind <> 'selection' OR (capacity IS NULL AND par IS NULL AND critical IS NULL));
ALTER TABLE slot_change ADD CONSTRAINT slot_change_canister CHECK (kind <> 'canister' OR price IS NULL);
ALTER TABLE slot_change ADD CONSTRAINT slot_change_closing CHECK (
  NOT closes OR (item_id IS NULL AND price IS NULL AND capacity IS NULL AND par IS NULL AND critical IS NULL));
-- It waits, or it was applied by one completion.
ALTER TABLE slot_change ADD CONSTRAINT slot_change_applied CHECK (num_nulls(applied_at, task_id, attempt, before) IN (0, 4));
CREATE UNIQUE INDEX slot_change_waiting_key ON slot_change (slot_id) WHERE applied_at IS NULL;

ALTER TABLE item ADD CONSTRAINT item_kind CHECK (kind IN ('product', 'ingredient', 'part'));
ALTER TABLE item ADD CONSTRAINT item_unit CHECK (unit IN ('pcs', 'g', 'ml', 'kg', 'l'));
ALTER TABLE item ADD CONSTRAINT item_price CHECK (coalesce(price, 0) >= 0);
CREATE UNIQUE INDEX item_sku_key ON item (lower(sku));
CREATE INDEX item_sku_order_idx ON item (sku, id);
CREATE INDEX item_search_idx ON item USING gin (search_fold(sku || ' ' || name) gin_trgm_ops);
ALTER TABLE item_pack ADD CONSTRAINT item_pack_quantity CHECK (quantity > 0);
-- Printable, without blanks: what scanners type. 29 and eleven digits are numbers of lots.
ALTER TABLE item_barcode ADD CONSTRAINT item_barcode_code CHECK (code ~ '^[!-~]{1,60}$' AND code !~ '^29[0-9]{11}$');
ALTER TABLE recipe_line ADD CONSTRAINT recipe_line_quantity CHECK (quantity > 0);

-- ---------------------------------------------------------------- stock

ALTER TABLE warehouse ADD CONSTRAINT warehouse_status CHECK (status IN ('active', 'closed'));
CREATE UNIQUE INDEX warehouse_code_key ON warehouse (lower(code));
CREATE UNIQUE INDEX supplier_name_key ON supplier (lower(name));
ALTER TABLE supplier ADD CONSTRAINT supplier_status CHECK (status IN ('active', 'archived'));
CREATE INDEX supplier_name_order_idx ON supplier (name, id);
CREATE INDEX supplier_created_idx ON supplier (created_at, id);
CREATE INDEX supplier_search_idx ON supplier USING gin (search_fold(name || ' ' || tax_id) gin_trgm_ops);
CREATE UNIQUE INDEX lot_identity_key ON lot (item_id, code, coalesce(expires_on, DATE '9999-12-31'));

-- Invariant 1: the last line of defence behind the commands.
ALTER TABLE stock_balance ADD CONSTRAINT stock_balance_place CHECK (place_type IN ('warehouse', 'operator', 'slot'));
ALTER TABLE stock_closing ADD CONSTRAINT stock_closing_place CHECK (place_type IN ('warehouse', 'operator', 'slot'));
ALTER TABLE stock_balance ADD CONSTRAINT stock_balance_amounts CHECK (on_hand >= 0 AND reserved >= 0 AND reserved <= on_hand AND value >= 0);
ALTER TABLE stock_balance ADD CONSTRAINT stock_balance_empty_is_worthless CHECK (on_hand > 0 OR value = 0);
ALTER TABLE lot_balance ADD CONSTRAINT lot_balance_place CHECK (place_type IN ('warehouse', 'operator', 'slot'));
ALTER TABLE lot_balance ADD CONSTRAINT lot_balance_on_hand CHECK (on_hand >= 0);
CREATE INDEX lot_balance_item_idx ON lot_balance (place_type, place_id, item_id);
-- What expires, the first to expire first; and which balances have promises that an expiry may cut.
CREATE INDEX lot_expiry_idx ON lot (expires_on, id) WHERE expires_on IS NOT NULL;
CREATE INDEX lot_balance_held_idx ON lot_balance (lot_id) WHERE on_hand > 0;
CREATE INDEX stock_balance_reserved_idx ON stock_balance (place_type, place_id, item_id) WHERE reserved > 0;

ALTER TABLE day_closing ADD CONSTRAINT day_closing_act CHECK ((act = 'close' AND reason IS NULL) OR (act = 'reopen' AND reason <> ''));

ALTER TABLE stock_posting ADD CONSTRAINT stock_posting_cause CHECK (cause IN ('receive', 'return_to_supplier', 'issue', 'return', 'transfer', 'load', 'unload', 'consume', 'write_off', 'count', 'opening', 'dispute', 'settle', 'reverse'));
CREATE INDEX stock_posting_photo_idx ON stock_posting (photo_id) WHERE photo_id IS NOT NULL;
CREATE INDEX stock_posting_number_idx ON stock_posting (number);
CREATE INDEX stock_posting_task_idx ON stock_posting (task_id) WHERE task_id IS NOT NULL;

ALTER TABLE stock_move ADD CONSTRAINT stock_move_cause CHECK (cause IN ('receive', 'return_to_supplier', 'issue', 'return', 'transfer', 'load', 'unload', 'consume', 'write_off', 'count', 'opening', 'dispute', 'settle', 'found', 'removed', 'reverse'));
ALTER TABLE stock_move ADD CONSTRAINT stock_move_amounts CHECK (quantity > 0 AND value >= 0);
ALTER TABLE stock_move ADD CONSTRAINT stock_move_places CHECK (
  from_type IN ('supplier', 'warehouse', 'operator', 'slot', 'customer', 'loss', 'difference')
  AND to_type IN ('supplier', 'warehouse', 'operator', 'slot', 'customer', 'loss', 'difference')
  AND (from_type, from_id) IS DISTINCT FROM (to_type, to_id));
-- An inside place is always named: its balance depends on it.
ALTER TABLE stock_move ADD CONSTRAINT stock_move_inside_named CHECK (
  (from_type NOT IN ('warehouse', 'operator', 'slot') OR from_id IS NOT NULL)
  AND (to_type NOT IN ('warehouse', 'operator', 'slot') OR to_id IS NOT NULL));
CREATE INDEX stock_move_from_idx ON stock_move (from_type, from_id, id);
CREATE INDEX stock_move_to_idx ON stock_move (to_type, to_id, id);
-- Since when somebody holds a lot.
CREATE INDEX stock_move_arrival_idx ON stock_move (to_id, lot_id, business_time, id) WHERE to_type = 'operator';
CREATE INDEX stock_move_loss_idx ON stock_move (id) WHERE to_type = 'loss';
CREATE INDEX stock_move_loss_reason_idx ON stock_move (reason, id) WHERE to_type = 'loss';
CREATE INDEX stock_move_loss_day_idx ON stock_move (business_day) WHERE to_type = 'loss';
CREATE INDEX stock_move_cause_idx ON stock_move (cause, id);
CREATE INDEX stock_move_day_idx ON stock_move (business_day);
-- What an item was bought for.
CREATE INDEX stock_move_receipt_idx ON stock_move (item_id, business_time, id) WHERE cause = 'receive';

-- A receipt is worth what was paid for it, VAT beside; goods go back to somebody.
ALTER TABLE purchase ADD CONSTRAINT purchase_kind CHECK (kind IN ('receipt', 'return_to_supplier'));
ALTER TABLE purchase ADD CONSTRAINT purchase_amounts CHECK (amount >= 0 AND vat_amount >= 0 AND value >= 0);
ALTER TABLE purchase ADD CONSTRAINT purchase_receipt_value CHECK (kind <> 'receipt' OR value = amount);
ALTER TABLE purchase ADD CONSTRAINT purchase_return_supplier CHECK (kind <> 'return_to_supplier' OR supplier_id IS NOT NULL);
ALTER TABLE purchase_line ADD CONSTRAINT purchase_line_amounts CHECK (
  quantity > 0 AND amount >= 0 AND vat_amount >= 0 AND value >= 0 AND coalesce(vat_rate, 0) BETWEEN 0 AND 10000);
CREATE INDEX purchase_search_idx ON purchase USING gin (search_fold(coalesce(document_number, '')) gin_trgm_ops);

ALTER TABLE reservation ADD CONSTRAINT reservation_place CHECK (place_type IN ('warehouse', 'operator'));
ALTER TABLE reservation ADD CONSTRAINT reservation_status CHECK (status IN ('active', 'partly_fulfilled', 'fulfilled', 'released', 'expired'));
ALTER TABLE reservation ADD CONSTRAINT reservation_amounts CHECK (quantity >= 0 AND fulfilled >= 0 AND fulfilled <= quantity);
CREATE UNIQUE INDEX reservation_open_key ON reservation (task_id, place_type, place_id, item_id) WHERE status IN ('active', 'partly_fulfilled');
CREATE INDEX reservation_expiry_idx ON reservation (expires_at) WHERE status IN ('active', 'partly_fulfilled');
CREATE INDEX reservation_status_idx ON reservation (status, id);

ALTER TABLE stock_issue ADD CONSTRAINT stock_issue_status CHECK (status IN ('issued', 'confirmed', 'disputed', 'settled'));
ALTER TABLE stock_issue ADD CONSTRAINT stock_issue_how CHECK (confirmed_how IN ('operator', 'load', 'time'));
CREATE INDEX stock_issue_unconfirmed_idx ON stock_issue (confirm_by) WHERE status = 'issued';
ALTER TABLE stock_issue_line ADD CONSTRAINT stock_issue_line_quantity CHECK (quantity > 0);
-- What was disputed is settled whole, and once.
ALTER TABLE stock_issue_line ADD CONSTRAINT stock_issue_line_dispute CHECK (
  received >= 0 AND received <= quantity AND disputed >= 0 AND disputed <= quantity - coalesce(received, quantity)
  AND to_warehouse >= 0 AND to_operator >= 0 AND to_loss >= 0
  AND to_warehouse + to_operator + to_loss IN (0, disputed));
ALTER TABLE stock_issue ADD CONSTRAINT stock_issue_dispute CHECK (
  (status IN ('disputed', 'settled')) = (disputed_at IS NOT NULL) AND (status = 'settled') = (settled_at IS NOT NULL));
ALTER TABLE stock_return ADD CONSTRAINT stock_return_status CHECK (status IN ('announced', 'received'));
ALTER TABLE stock_return_line ADD CONSTRAINT stock_return_line_amounts CHECK (announced >= 0 AND coalesce(received, 0) >= 0);

-- ---------------------------------------------------------------- care

ALTER TABLE incident ADD CONSTRAINT incident_type CHECK (type IN ('technical', 'out_of_stock', 'cash_full', 'cash_variance', 'stock_variance', 'vandalism', 'power', 'offline', 'temperature', 'other'));
ALTER TABLE incident ADD CONSTRAINT incident_severity CHECK (severity IN ('low', 'medium', 'high', 'critical'));
ALTER TABLE incident ADD CONSTRAINT incident_status CHECK (status IN ('open', 'in_progress', 'resolved', 'closed'));
ALTER TABLE incident ADD CONSTRAINT incident_subject CHECK (subject_type IN ('issue', 'return', 'collection') AND (subject_type IS NULL) = (subject_id IS NULL));
CREATE UNIQUE INDEX incident_number_key ON incident (number);
-- One cause is one incident while people work on it.
CREATE UNIQUE INDEX incident_cause_key ON incident (cause) WHERE status IN ('open', 'in_progress');
CREATE INDEX incident_status_idx ON incident (status, id);
CREATE INDEX incident_type_idx ON incident (type, id);
CREATE INDEX incident_severity_idx ON incident (severity, id);
CREATE INDEX incident_search_idx ON incident USING gin (search_fold(subject_label || ' ' || text) gin_trgm_ops);

ALTER TABLE stock_count ADD CONSTRAINT stock_count_place CHECK (place_type IN ('warehouse', 'operator', 'machine'));
ALTER TABLE stock_count ADD CONSTRAINT stock_count_scope CHECK (scope IN ('full', 'category', 'cyclic', 'items'));
ALTER TABLE stock_count ADD CONSTRAINT stock_count_status CHECK (status IN ('open', 'submitted', 'approved', 'cancelled'));
ALTER TABLE stock_count ADD CONSTRAINT stock_count_approved CHECK ((status = 'approved') = (approved_at IS NOT NULL));
CREATE INDEX stock_count_created_idx ON stock_count (created_at, id);
CREATE INDEX stock_count_status_idx ON stock_count (status, created_at, id);
CREATE INDEX stock_count_place_idx ON stock_count (place_type, place_id, created_at, id);
ALTER TABLE stock_count_line ADD CONSTRAINT stock_count_line_place CHECK (place_type IN ('warehouse', 'operator', 'slot'));
ALTER TABLE stock_count_line ADD CONSTRAINT stock_count_line_counted CHECK (counted >= 0 AND (counted IS NULL) = (counted_at IS NULL));
CREATE UNIQUE INDEX stock_count_line_key ON stock_count_line (count_id, place_id, item_id, coalesce(lot_id, '00000000-0000-0000-0000-000000000000'));
-- Two sessions never count one item at one place at a time.
CREATE UNIQUE INDEX stock_count_line_active_key ON stock_count_line (place_type, place_id, item_id) WHERE active AND lot_id IS NULL;
CREATE INDEX stock_count_line_item_idx ON stock_count_line (place_type, place_id, item_id, counted_at);
ALTER TABLE stock_count_record ADD CONSTRAINT stock_count_record_counted CHECK (counted >= 0);
-- The same count sent again is one.
CREATE UNIQUE INDEX stock_count_record_key ON stock_count_record (line_id, counted_at, coalesce(counted_by, '00000000-0000-0000-0000-000000000000'));

-- ---------------------------------------------------------------- work

ALTER TABLE task ADD CONSTRAINT task_type CHECK (type IN ('refill', 'collection', 'cleaning', 'inspection', 'repair', 'install', 'removal', 'count', 'replace_component'));
ALTER TABLE task ADD CONSTRAINT task_status CHECK (status IN ('pending', 'assigned', 'in_progress', 'completed', 'postponed', 'cancelled', 'verified', 'rejected'));
ALTER TABLE task ADD CONSTRAINT task_priority CHECK (priority IN ('low', 'normal', 'high', 'urgent'));
ALTER TABLE task ADD CONSTRAINT task_assignee CHECK (assignee_id IS NOT NULL OR status NOT IN ('assigned', 'in_progress'));
CREATE UNIQUE INDEX task_number_key ON task (number);
CREATE INDEX task_status_idx ON task (status, due_at, id);
CREATE INDEX task_due_idx ON task (due_at, id);
CREATE INDEX task_type_idx ON task (type, id);
CREATE INDEX task_created_idx ON task (created_at, id);
CREATE INDEX task_priority_idx ON task (((CASE priority WHEN 'low' THEN 0 WHEN 'normal' THEN 1 WHEN 'high' THEN 2 ELSE 3 END)::bigint), id);
CREATE INDEX task_follows_idx ON task (follows_id) WHERE follows_id IS NOT NULL;
CREATE INDEX task_open_machine_idx ON task (machine_id, due_at) WHERE status IN ('pending', 'assigned', 'in_progress', 'postponed');
CREATE INDEX task_overdue_idx ON task (due_at) WHERE status IN ('pending', 'assigned', 'in_progress', 'postponed');
ALTER TABLE task_item ADD CONSTRAINT task_item_amounts CHECK (
  planned >= 0 AND coalesce(actual, 0) >= 0 AND coalesce(found, 0) >= 0 AND coalesce(removed, 0) >= 0);
CREATE UNIQUE INDEX task_item_slot_key ON task_item (task_id, slot_id, item_id) WHERE slot_id IS NOT NULL;
ALTER TABLE task_photo ADD CONSTRAINT task_photo_kind CHECK (kind IN ('before', 'after', 'other'));
ALTER TABLE photo ADD CONSTRAINT photo_source CHECK (file_id IS NOT NULL OR telegram_file_id IS NOT NULL);
CREATE INDEX photo_unfetched_idx ON photo (created_at) WHERE file_id IS NULL AND fetch_failed IS NULL;

-- ---------------------------------------------------------------- cash

ALTER TABLE sale ADD CONSTRAINT sale_amounts CHECK (quantity > 0 AND price >= 0 AND amount >= 0);
ALTER TABLE sale ADD CONSTRAINT sale_payment CHECK (payment_method IN ('cash', 'card', 'qr', 'free', 'test'));
ALTER TABLE sale ADD CONSTRAINT sale_channel CHECK (channel IN ('import', 'api', 'dts', 'manual'));
CREATE INDEX sale_intake_idx ON sale (intake_id);

-- Makes the monthly partitions of sale from one day to another (in UTC months), each once however many ask.
CREATE FUNCTION ensure_sale_months(first_day date, last_day date) RETURNS void
  LANGUAGE plpgsql AS $$
DECLARE
  month date := date_trunc('month', first_day)::date;
  name text;
BEGIN
  WHILE month <= last_day LOOP
    name := 'sale_' || to_char(month, 'YYYY_MM');
    IF to_regclass(name) IS NULL THEN
      PERFORM pg_advisory_xact_lock(hashtext('ensure_sale_months'));
      -- Read from the catalog's rows: to_regclass may still answer from before the lock.
      IF NOT EXISTS (SELECT FROM pg_inherits JOIN pg_class ON pg_class.oid = inhrelid
                     WHERE inhparent = 'sale'::regclass AND relname = name) THEN
        EXECUTE format('CREATE TABLE %I (LIKE sale INCLUDING DEFAULTS INCLUDING CONSTRAINTS)', name);
        EXECUTE format('ALTER TABLE sale ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)', name,
          month::text || ' 00:00:00+00', (month + interval '1 month')::date::text || ' 00:00:00+00');
      END IF;
    END IF;
    month := (month + interval '1 month')::date;
  END LOOP;
END $$;


ALTER TABLE cash_balance ADD CONSTRAINT cash_balance_account CHECK (account_type IN ('box', 'bag', 'office', 'bank'));
ALTER TABLE cash_posting ADD CONSTRAINT cash_posting_cause CHECK (cause IN ('sale', 'collection', 'count', 'accept', 'late_sale', 'refund', 'deposit', 'expense', 'opening', 'reverse'));
CREATE INDEX cash_posting_number_idx ON cash_posting (number);
ALTER TABLE cash_entry ADD CONSTRAINT cash_entry_amount CHECK (amount > 0);
ALTER TABLE cash_entry ADD CONSTRAINT cash_entry_accounts CHECK (
  from_type IN ('box', 'bag', 'office', 'bank', 'customer', 'expense', 'opening', 'variance')
  AND to_type IN ('box', 'bag', 'office', 'bank', 'customer', 'expense', 'opening', 'variance')
  AND (from_type, from_id) IS DISTINCT FROM (to_type, to_id)
  AND (from_type NOT IN ('box', 'bag', 'office', 'bank') OR from_id IS NOT NULL)
  AND (to_type NOT IN ('box', 'bag', 'office', 'bank') OR to_id IS NOT NULL));
CREATE INDEX cash_entry_from_idx ON cash_entry (from_type, from_id, id);
CREATE INDEX cash_entry_to_idx ON cash_entry (to_type, to_id, id);

ALTER TABLE collection ADD CONSTRAINT collection_status CHECK (status IN ('taken', 'counted', 'disputed', 'accepted', 'reversed'));
ALTER TABLE collection ADD CONSTRAINT collection_two_people CHECK (counted_by IS NULL OR counted_by <> operator_id);
CREATE UNIQUE INDEX collection_bag_key ON collection (bag_number) WHERE status = 'taken';
CREATE INDEX collection_taken_idx ON collection (taken_at, id);
CREATE INDEX collection_provisional_idx ON collection (machine_id) WHERE provisional;
CREATE INDEX collection_search_idx ON collection USING gin (search_fold(bag_number) gin_trgm_ops);

-- ---------------------------------------------------------------- outbox, bot

CREATE INDEX outbox_waiting_idx ON outbox (available_at, id) WHERE dispatched_at IS NULL;
CREATE INDEX outbox_done_idx ON outbox (dispatched_at) WHERE dispatched_at IS NOT NULL;
CREATE INDEX telegram_update_undone_idx ON telegram_update (chat_id, id) WHERE done_at IS NULL;
CREATE INDEX telegram_update_done_idx ON telegram_update (done_at) WHERE done_at IS NOT NULL;
CREATE INDEX telegram_outgoing_waiting_idx ON telegram_outgoing (chat_id, id) WHERE sent_at IS NULL AND error IS NULL;
CREATE INDEX telegram_outgoing_ended_idx ON telegram_outgoing (coalesce(sent_at, not_before)) WHERE sent_at IS NOT NULL OR error IS NOT NULL;
CREATE INDEX notice_undelivered_idx ON notice (id) WHERE delivered_at IS NULL AND failed_as IS NULL;

-- ---------------------------------------------------------------- audit

ALTER TABLE audit_entry ADD CONSTRAINT audit_entry_channel CHECK (channel IN ('web', 'bot', 'api', 'job'));
CREATE INDEX audit_entry_search_idx ON audit_entry USING gin (search_fold(subject_label) gin_trgm_ops);

-- ---------------------------------------------------------------- append-only

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['stock_posting', 'stock_move', 'purchase', 'purchase_line', 'cash_posting', 'cash_entry', 'task_event', 'audit_entry', 'stock_count_record', 'day_closing'] LOOP
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name || '_append_only', name);
    EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name || '_no_truncate', name);
  END LOOP;
END $$;
