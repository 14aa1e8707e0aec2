-- What the flow needs in the database (PostgreSQL): one row for each announced document.

CREATE TABLE IF NOT EXISTS customs_document (
  -- Of the event that announced it: the same event delivered twice is one row.
  event_id           text PRIMARY KEY,
  declaration_id     text NOT NULL,
  external_reference text,
  lrn                text,
  mrn                text,
  document_type      text NOT NULL,
  -- The sealed address of the document: only the credential CAS opens it.
  document_reference text NOT NULL,
  announced_at       timestamptz NOT NULL,
  state              text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'archiving', 'archived', 'sameAsBefore', 'failed')),
  attempts           integer NOT NULL DEFAULT 0,
  next_attempt_at    timestamptz NOT NULL DEFAULT now(),
  claimed_at         timestamptz,
  -- Where it is to go, and where it has arrived: folder, store, mail.
  wanted             text[] NOT NULL DEFAULT '{}',
  done               text[] NOT NULL DEFAULT '{}',
  file_name          text,
  -- Of the content: a second file with another content is a new version.
  sha256             text,
  version            integer,
  archived_at        timestamptz,
  problem            text,
  what_to_do         text
);

CREATE INDEX IF NOT EXISTS customs_document_open ON customs_document (state, next_attempt_at) WHERE state IN ('waiting', 'archiving');
-- Two runs that meet archive the same file once: the second one fails here, and finds its twin when it tries again.
CREATE UNIQUE INDEX IF NOT EXISTS customs_document_once ON customs_document (declaration_id, document_type, sha256) WHERE state <> 'sameAsBefore';
-- No two documents have one name, also where the archive does not tell capitals from small letters: neither overwrites the other.
CREATE UNIQUE INDEX IF NOT EXISTS customs_document_name ON customs_document (lower(file_name)) WHERE state <> 'sameAsBefore';

-- The list for people: what has not been archived, and what to do.
CREATE OR REPLACE VIEW customs_document_missing AS
SELECT document_type, mrn, external_reference, problem, what_to_do, attempts, announced_at, declaration_id, event_id
FROM customs_document
WHERE state = 'failed'
ORDER BY announced_at;
