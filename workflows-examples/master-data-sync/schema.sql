-- What the flow needs in the ERP's database (PostgreSQL). `article` and `partner` stand for your own tables; `customs_sync` is the flow's; the
-- views between them are the one place to change for your ERP.

CREATE TABLE IF NOT EXISTS article (
  article_no     text PRIMARY KEY,
  description    text NOT NULL,
  commodity_code text,
  origin         text,
  unit           text NOT NULL DEFAULT 'NAR',
  net_kg         numeric,
  price          numeric,
  currency       text
);

CREATE TABLE IF NOT EXISTS partner (
  partner_no text PRIMARY KEY,
  name       text NOT NULL,
  eori       text,
  vat_number text,
  -- What CAS calls the part: IMP importer, CSE consignee, CSR consignor.
  role       text NOT NULL,
  line       text,
  postcode   text,
  city       text,
  country    text
);

CREATE TABLE IF NOT EXISTS customs_sync (
  kind         text NOT NULL CHECK (kind IN ('article', 'partner')),
  reference    text NOT NULL,
  -- Of the message that CAS has taken last; empty while it has taken none.
  fingerprint  text,
  reference_id text,
  problem      text,
  what_to_do   text,
  updated_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (kind, reference)
);

-- One row a message, by the columns of docs/messages/article.md and businessPartner.md; CAS Ingest puts each where CAS has it. What is empty is
-- left out: CAS keeps nothing of it.
DO $$ BEGIN IF to_regclass('customs_articles') IS NULL THEN
CREATE VIEW customs_articles (reference, message) AS
SELECT article_no, jsonb_strip_nulls(jsonb_build_object(
  'article', article_no,
  'quantityUnit', unit,
  'goodsDescription', description,
  'commodityCode', commodity_code,
  'originCountry', origin,
  'netMass', net_kg,
  'unitPrice', price,
  'currency', currency
))
FROM article;
END IF; END $$;

DO $$ BEGIN IF to_regclass('customs_partners') IS NULL THEN
CREATE VIEW customs_partners (reference, message) AS
SELECT partner_no, jsonb_strip_nulls(jsonb_build_object(
  'code', partner_no,
  'name', name,
  'eori', eori,
  'vatNumber', vat_number,
  'types', jsonb_build_array(role),
  'address', jsonb_build_object('streetNumBox', line, 'zipCode', postcode, 'city', city, 'country', country)
))
FROM partner;
END IF; END $$;
