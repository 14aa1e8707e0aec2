-- What the flow needs in the ERP's database (PostgreSQL). Join `customs_declaration` to your own tables by its reference, as in
--   SELECT * FROM delivery JOIN customs_declaration ON external_reference = delivery_no

CREATE TABLE IF NOT EXISTS customs_declaration (
  declaration_id     text PRIMARY KEY,
  external_reference text,
  direction          text CHECK (direction IN ('IN', 'OUT')),
  lrn                text,
  mrn                text,
  status             text,
  -- When CAS changed to that status: an event that is older changes nothing.
  status_since       timestamptz,
  -- Duties and taxes as assessed, in the currency of the country that declares; postponed VAT is in it, though it is not paid at import.
  total_duties       numeric,
  last_event_at      timestamptz NOT NULL,
  updated_at         timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX IF NOT EXISTS customs_declaration_reference ON customs_declaration (external_reference);

-- The newest document of each kind: its sealed address, which CAS Declaration, Download Document, opens with the credential CAS.
CREATE TABLE IF NOT EXISTS customs_declaration_document (
  declaration_id     text NOT NULL,
  document_type      text NOT NULL,
  document_reference text NOT NULL,
  announced_at       timestamptz NOT NULL,
  PRIMARY KEY (declaration_id, document_type)
);

-- Every event once, by its key. Rows older than some months may be deleted.
CREATE TABLE IF NOT EXISTS customs_event (
  event_id           text PRIMARY KEY,
  event_type         text NOT NULL,
  event_subtype      text,
  event_time         timestamptz NOT NULL,
  declaration_id     text,
  external_reference text,
  status             text,
  needs_attention    boolean NOT NULL,
  problems           text,
  -- Set by whoever has dealt with it; what moves on by itself needs no hand.
  done_at            timestamptz,
  received_at        timestamptz NOT NULL DEFAULT now(),
  body               jsonb NOT NULL
);

CREATE INDEX IF NOT EXISTS customs_event_declaration ON customs_event (declaration_id, event_time);
CREATE INDEX IF NOT EXISTS customs_event_attention ON customs_event (event_time) WHERE needs_attention AND done_at IS NULL;

-- Events that the statement could not store, as text, with the reason.
CREATE TABLE IF NOT EXISTS customs_event_refused (
  body        text NOT NULL,
  problem     text NOT NULL,
  received_at timestamptz NOT NULL DEFAULT now()
);

-- Up to when everything is known to have been taken; one row.
CREATE TABLE IF NOT EXISTS customs_reconcile (
  only_row    boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  complete_to timestamptz NOT NULL DEFAULT now(),
  finished_at timestamptz NOT NULL DEFAULT now(),
  problem     text
);

INSERT INTO customs_reconcile DEFAULT VALUES ON CONFLICT DO NOTHING;

-- What to do, by status or by subtype of the event. Write your own company's words into it.
CREATE TABLE IF NOT EXISTS customs_advice (
  code       text PRIMARY KEY,
  meaning    text NOT NULL,
  what_to_do text NOT NULL
);

INSERT INTO customs_advice VALUES
  ('Alerted', 'An alert was raised.', 'Open the declaration in CAS, read the alert, and answer whoever raised it.'),
  ('Amendable', 'An amendment was requested; the declaration is open for it.', 'Correct it and submit the amendment (flow "Correct and resubmit").'),
  ('AmendmentError', 'The authority refused the amendment.', 'Read the problems, correct the amendment, and submit it again.'),
  ('Cancelled', 'The declaration was cancelled.', 'If the goods still move, send the shipment again under a new reference.'),
  ('ConfigurationError', 'Settings are missing in CAS; it does not know how to send the declaration.', 'Ask your CAS administrator to complete the settings, then submit it again.'),
  ('ControlRequest', 'The authority asks to check the data.', 'Compare the declaration with invoice and packing list, and confirm or correct it in CAS.'),
  ('CreditPending', 'The balance of the deferred payment is too low.', 'Let finance top up the account; the declaration goes on by itself.'),
  ('CustomsError', 'The authority refused the declaration.', 'Read the problems, correct the shipment in the ERP, and send it again with the same reference, or use "Correct and resubmit".'),
  ('CustomsInformationRequest', 'The authority wants more information.', 'Answer the question in CAS within the term that the authority gives.'),
  ('CustomsRequestsAmendment', 'The authority asks for an amendment.', 'Correct what it names and submit the amendment.'),
  ('CustomsRequestsInvalidation', 'The authority asks for the invalidation.', 'Check why, then invalidate the declaration (flow "Invalidate with approval").'),
  ('DocumentControl', 'Documents must be presented.', 'Present the documents that the problems name; hold the goods until the release.'),
  ('ExitConfirmationNotYetReceived', 'No office has confirmed the exit yet.', 'Ask the forwarder for a proof of exit, and start the alternative proof.'),
  ('GoodsNotArrived', 'The goods have not arrived.', 'Ask the carrier where they are.'),
  ('Invalid', 'CAS found a mistake before sending.', 'Correct what the problems name in the ERP and send the shipment again with the same reference, or use "Correct and resubmit".'),
  ('CreationUnsuccessful', 'CAS could not make a declaration of the shipment.', 'Correct what the problems name in the ERP, and send the shipment again with the same reference.'),
  ('ReplaceUnsuccessful', 'The correction came too late: the declaration was under way already.', 'Ask for an amendment or an invalidation in CAS; the declaration stands as it was sent first.'),
  ('Surpassed', 'A transit guarantee is used beyond its threshold.', 'Let finance raise the guarantee, or discharge open transits.')
ON CONFLICT DO NOTHING;

-- The work list: what waits for a person. A row leaves it when its declaration moves on, when the shipment is taken after all, or when
-- somebody sets done_at.
CREATE OR REPLACE VIEW customs_work_list AS
SELECT DISTINCT ON (COALESCE(e.declaration_id, e.event_id), COALESCE(e.status, e.event_subtype))
       COALESCE(e.external_reference, d.external_reference) AS external_reference,
       d.lrn, d.mrn,
       COALESCE(e.status, e.event_subtype) AS status,
       COALESCE(a.meaning, 'Somebody must act.') AS meaning,
       COALESCE(a.what_to_do, 'Open it in CAS; then tell the writer of this table what to do in such a case.') AS what_to_do,
       e.problems, e.event_time AS since, e.event_id
FROM customs_event e
LEFT JOIN customs_declaration d USING (declaration_id)
LEFT JOIN customs_advice a ON a.code = COALESCE(e.status, e.event_subtype)
WHERE e.needs_attention AND e.done_at IS NULL
  AND (d.declaration_id IS NULL OR e.status IS NULL OR d.status_since <= e.event_time)
  AND NOT EXISTS (
    SELECT 1 FROM customs_declaration later
    WHERE e.declaration_id IS NULL AND later.external_reference = e.external_reference AND later.last_event_at > e.event_time)
ORDER BY COALESCE(e.declaration_id, e.event_id), COALESCE(e.status, e.event_subtype), e.event_time DESC;
