-- The audit of the flow (PostgreSQL): a row for each request, however it ends. Nothing is deleted.

CREATE TABLE IF NOT EXISTS customs_invalidation (
  id                    integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- What was asked, by whom.
  number_kind           text NOT NULL CHECK (number_kind IN ('MRN', 'Reference')),
  number                text NOT NULL,
  direction             text CHECK (direction IN ('IN', 'OUT')),
  reason                text NOT NULL,
  asked_by              text NOT NULL,
  -- The asker's account in n8n: it stays when its address is changed.
  asked_by_user         text NOT NULL,
  asked_at              timestamptz NOT NULL DEFAULT now(),
  -- The declaration as CAS knows it; its status when it was asked, and at the end.
  declaration_id        text,
  external_reference    text,
  declaration_direction text,
  mrn                   text,
  status                text,
  -- Who was asked to decide, and did.
  approver              text NOT NULL CHECK (lower(approver) <> asked_by),
  decision              text CHECK (decision IN ('approved', 'declined')),
  decided_by            text,
  decided_at            timestamptz,
  -- How it ended; empty while it is open.
  outcome               text CHECK (outcome IN ('invalidated', 'declined', 'timedOut', 'notAllowed', 'notFound', 'alreadyAsked',
                                                'refused', 'accepted', 'unknown', 'failed')),
  -- The answer of CAS, or why it was not asked.
  answer                text,
  ended_at              timestamptz,
  mail_problem          text
);
