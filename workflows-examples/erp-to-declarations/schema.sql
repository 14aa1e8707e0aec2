-- What the flow needs in the ERP's database (PostgreSQL). `delivery` and `delivery_line` stand for your own tables; the outbox is the
-- flow's; the view between them is the one place to change for your ERP.

CREATE TABLE IF NOT EXISTS delivery (
  delivery_no       text PRIMARY KEY,
  -- Empty until the goods have left the warehouse.
  goods_issued_at   timestamptz,
  customer_name     text NOT NULL,
  customer_line     text NOT NULL,
  customer_postcode text,
  customer_city     text NOT NULL,
  customer_country  text NOT NULL,
  incoterm          text NOT NULL,
  incoterm_place    text NOT NULL,
  invoice_no        text NOT NULL,
  invoice_date      date NOT NULL,
  currency          text NOT NULL
);

CREATE TABLE IF NOT EXISTS delivery_line (
  delivery_no    text NOT NULL REFERENCES delivery,
  line_no        integer NOT NULL,
  article_no     text NOT NULL,
  description    text NOT NULL,
  commodity_code text NOT NULL,
  origin         text NOT NULL,
  quantity       numeric NOT NULL,
  net_kg         numeric NOT NULL,
  gross_kg       numeric NOT NULL,
  amount         numeric NOT NULL,
  packages       integer NOT NULL,
  package_type   text NOT NULL,
  PRIMARY KEY (delivery_no, line_no)
);

CREATE TABLE IF NOT EXISTS customs_outbox (
  delivery_no    text PRIMARY KEY REFERENCES delivery,
  direction      text NOT NULL DEFAULT 'OUT' CHECK (direction IN ('IN', 'OUT')),
  state          text NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'sending', 'sent', 'failed', 'unknown')),
  queued_at      timestamptz NOT NULL DEFAULT now(),
  claimed_at     timestamptz,
  attempts       integer NOT NULL DEFAULT 0,
  -- What CAS gave when it took the shipment; the declaration where that answer was lost and the shipment was found afterwards.
  reference_id   text,
  declaration_id text,
  problem        text,
  what_to_do     text,
  updated_at     timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX IF NOT EXISTS customs_outbox_open ON customs_outbox (state, queued_at) WHERE state <> 'sent';

-- One row a line; CAS Ingest makes one shipment of the rows with the same reference. Its columns are those of docs/messages/customsShipment.md,
-- with `__` between the levels. Numbers as float8 and dates as text: n8n would make text and a time zone of them.
DO $$ BEGIN IF to_regclass('customs_shipment_lines') IS NULL THEN
CREATE VIEW customs_shipment_lines AS
SELECT
  d.delivery_no                           AS "externalReference",
  'OUT'                                   AS "direction",
  'BE'                                    AS "exportCountry",
  d.customer_country                      AS "destinationCountry",
  'BE0428759497'                          AS "exporter__code",
  'Scheldt Machinery NV'                  AS "exporter__name",
  d.customer_name                         AS "importer__name",
  d.customer_line                         AS "importer__address__streetNumBox",
  d.customer_postcode                     AS "importer__address__zipCode",
  d.customer_city                         AS "importer__address__city",
  d.customer_country                      AS "importer__address__country",
  d.incoterm                              AS "tradeTerms__termsCode",
  d.incoterm_place                        AS "tradeTerms__place",
  d.invoice_no                            AS "invoice__number",
  to_char(d.invoice_date, 'YYYY-MM-DD')   AS "invoice__date",
  (sum(l.amount) OVER shipment)::float8   AS "totalInvoiceAmount",
  d.currency                              AS "invoiceCurrency",
  (sum(l.gross_kg) OVER shipment)::float8 AS "totalGrossMass",
  l.line_no                               AS "goodsItems__itemNumber",
  l.article_no                            AS "goodsItems__article",
  l.description                           AS "goodsItems__goodsDescription",
  l.commodity_code                        AS "goodsItems__commodityCode",
  l.origin                                AS "goodsItems__originCountry",
  '1000'                                  AS "goodsItems__procedure",
  l.quantity::float8                      AS "goodsItems__quantity",
  'NAR'                                   AS "goodsItems__quantityUnit",
  l.net_kg::float8                        AS "goodsItems__netMass",
  l.gross_kg::float8                      AS "goodsItems__grossMass",
  l.amount::float8                        AS "goodsItems__itemAmount",
  l.packages                              AS "goodsItems__packages__0__quantity",
  l.package_type                          AS "goodsItems__packages__0__type"
FROM delivery d
JOIN delivery_line l USING (delivery_no)
WINDOW shipment AS (PARTITION BY d.delivery_no);
END IF; END $$;
