-- What the flow needs in the ERP's database (PostgreSQL). `article` and `partner` stand for your own tables; `customs_sync` is the flow's; the
-- views between them are the one place to change for your ERP.

CREATE TABLE article (
  article_no     text PRIMARY KEY,
  description    text NOT NULL,
  commodity_code text,
  origin         text,
  unit           text NOT NULL DEFAULT 'NAR',
  net_kg         numeric,
  price          numeric,
  currency       text
);

CREATE TABLE partner (
  partner_no text PRIMARY KEY,
  name       text NOT NULL,
  eori       text,
  vat_number text,
  role       text NOT NULL,
  line       text,
  postcode   text,
  city       text,
  country    text
);

CREATE TABLE customs_sync (
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

-- One row a message, as CAS takes it (docs/messages/article.md, businessPartner.md). What is empty is left out: CAS keeps nothing of it.
CREATE VIEW customs_articles (reference, message) AS
SELECT article_no, jsonb_strip_nulls(jsonb_build_object(
  'externalReference', article_no,
  'goodsDescription', description,
  'commodityCode', commodity_code,
  'originCountryCode', origin,
  'quantityUnitCode', unit,
  'netMass', net_kg,
  'unitPriceAmount', price,
  'currencyCode', currency
))
FROM article;

CREATE VIEW customs_partners (reference, message) AS
SELECT partner_no, jsonb_strip_nulls(jsonb_build_object(
  'externalReference', partner_no,
  'name', name,
  'id', eori,
  'vatNumber', vat_number,
  'roles', jsonb_build_array(role),
  'address', jsonb_build_object('line', line, 'postcodeId', postcode, 'cityName', city, 'countryCode', country)
))
FROM partner;
