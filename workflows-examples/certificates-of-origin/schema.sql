-- What the flow needs in the ERP's database (PostgreSQL). `export_order` stands for your own table; `customs_certificate` is the flow's; the view
-- between them is the one place to change for your ERP.

CREATE TABLE IF NOT EXISTS export_order (
  -- The reference of the customs shipment (externalReference).
  order_no       text PRIMARY KEY,
  customer_name  text NOT NULL,
  customer_line  text NOT NULL,
  customer_city  text NOT NULL,
  country        text NOT NULL,
  invoice_no     text NOT NULL,
  article_no     text NOT NULL,
  description    text NOT NULL,
  commodity_code text NOT NULL,
  net_kg         numeric NOT NULL,
  gross_kg       numeric NOT NULL
);

-- A row for each export that needs a certificate: insert it with the order number alone.
CREATE TABLE IF NOT EXISTS customs_certificate (
  order_no     text PRIMARY KEY REFERENCES export_order,
  state        text NOT NULL DEFAULT 'wanted'
               CHECK (state IN ('wanted', 'checking', 'requesting', 'requested', 'attached', 'failed', 'unknown')),
  claimed_at   timestamptz,
  reference_id text,
  file         text,
  attached_at  timestamptz,
  problem      text,
  what_to_do   text,
  updated_at   timestamptz NOT NULL DEFAULT now()
);

-- For a table of an earlier version of this flow.
ALTER TABLE customs_certificate
  DROP CONSTRAINT IF EXISTS customs_certificate_state_check,
  ADD CONSTRAINT customs_certificate_state_check
    CHECK (state IN ('wanted', 'checking', 'requesting', 'requested', 'attached', 'failed', 'unknown'));

-- One row a request, as CAS takes it (docs/messages/certificateOfOrigin.md).
DO $$ BEGIN IF to_regclass('certificate_request') IS NULL THEN
CREATE VIEW certificate_request (order_no, message) AS
SELECT order_no, jsonb_build_object(
  'externalReference', 'COO-' || order_no,
  'customsShipmentReference', order_no,
  'direction', 'OUT',
  'exporter', jsonb_build_object('code', 'BE0428759497', 'name', 'Scheldt Machinery NV'),
  'consignee', jsonb_build_object(
    'name', customer_name,
    'address', jsonb_build_object('streetNumBox', customer_line, 'city', customer_city, 'country', country)),
  'originCountryCode', 'EU',
  'destinationCountryCode', country,
  'invoiceReference', invoice_no,
  'issueLocationName', 'Antwerpen',
  'items', jsonb_build_array(jsonb_build_object(
    'sequenceNumeric', 1, 'articleReference', article_no, 'goodsDescription', description, 'commodityCode', commodity_code,
    'netMass', net_kg, 'grossMass', gross_kg))
)
FROM export_order;
END IF; END $$;
