-- What the flow "Watch: is all well?" asks the database (PostgreSQL): one row for each check, `amount` 0 where all is well. It looks at
-- the tables of the other flows as far as they exist; run it in the same schema as theirs, and add checks of your own.
--
-- wait_minutes: how long something may wait. silent_hours: how long a declaration that is on its way may stand still.

CREATE OR REPLACE FUNCTION customs_watch(wait_minutes integer, silent_hours integer)
RETURNS TABLE ("check" text, amount integer, sentence text)
LANGUAGE plpgsql STABLE AS $$
DECLARE
  waits interval := make_interval(mins => wait_minutes);
BEGIN
  RETURN QUERY SELECT 'Database', 0, 'The database answers.';

  -- Flow 2, ERP to declarations.
  IF to_regclass('customs_outbox') IS NOT NULL THEN
    RETURN QUERY
    SELECT 'Shipments that wait', count(*)::integer,
           format('%s not sent since %s. Is "ERP to declarations" published?', count(*), min(queued_at)::timestamptz(0))
    FROM customs_outbox WHERE state IN ('new', 'sending', 'unknown') AND queued_at < now() - waits;
    RETURN QUERY
    SELECT 'Shipments to correct', count(*)::integer,
           format('%s not taken by CAS: SELECT delivery_no, problem, what_to_do FROM customs_outbox WHERE state = ''failed''', count(*))
    FROM customs_outbox WHERE state = 'failed';
  END IF;

  -- Flow 3, Status to the ERP.
  IF to_regclass('customs_work_list') IS NOT NULL THEN
    RETURN QUERY
    SELECT 'Declarations for a person', count(*)::integer,
           format('%s on the work list since %s: SELECT * FROM customs_work_list', count(*), min(since)::timestamptz(0))
    FROM customs_work_list WHERE since < now() - waits;
    RETURN QUERY
    SELECT 'Declarations that stand still', count(*)::integer,
           format('%s on their way and unmoved since %s. Events may not arrive: run the daily reconcile by hand.', count(*), min(status_since)::timestamptz(0))
    FROM customs_declaration
    WHERE status_since < now() - make_interval(hours => silent_hours)
      AND status IN ('New', 'Validated', 'Queued', 'Submitted', 'Accepted', 'AcceptedForExport', 'Acknowledged', 'InProgress');
    RETURN QUERY
    SELECT 'Daily reconcile', CASE WHEN EXISTS (
             SELECT 1 FROM customs_reconcile WHERE finished_at < now() - interval '2 days') THEN 1 ELSE 0 END,
           'The daily reconcile of "Status to the ERP" has not come to its end for two days.';
  END IF;

  -- Flow 4, Documents to archive.
  IF to_regclass('customs_document') IS NOT NULL THEN
    RETURN QUERY
    SELECT 'Documents that are missing', count(*)::integer,
           format('%s could not be archived: SELECT * FROM customs_document_missing', count(*))
    FROM customs_document WHERE state = 'failed';
    RETURN QUERY
    SELECT 'Documents that wait', count(*)::integer,
           format('%s not archived since %s. Is "Documents to archive" published?', count(*), min(announced_at)::timestamptz(0))
    FROM customs_document WHERE state IN ('waiting', 'archiving') AND announced_at < now() - waits;
  END IF;
END $$;
