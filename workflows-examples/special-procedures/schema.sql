-- What the flow needs in the ERP's database (PostgreSQL). The first four tables stand for your own; `customs_report` is the flow's; the view
-- `customs_due` between them is the one place to change for your ERP.

CREATE TABLE IF NOT EXISTS recipe (
  recipe_no  text PRIMARY KEY,
  product_no text NOT NULL,
  product    text NOT NULL,
  code       text NOT NULL,
  released   boolean NOT NULL DEFAULT false
);

CREATE TABLE IF NOT EXISTS recipe_component (
  recipe_no    text NOT NULL REFERENCES recipe,
  line_no      integer NOT NULL,
  component_no text NOT NULL,
  component    text NOT NULL,
  code         text NOT NULL,
  -- For one piece of the product.
  quantity     numeric NOT NULL,
  waste_pct    numeric,
  PRIMARY KEY (recipe_no, line_no)
);

CREATE TABLE IF NOT EXISTS production_order (
  order_no    text PRIMARY KEY,
  recipe_no   text NOT NULL REFERENCES recipe,
  -- Empty until the order is finished.
  finished_on date,
  quantity    numeric NOT NULL,
  batch       text NOT NULL
);

CREATE TABLE IF NOT EXISTS goods_movement (
  movement_no text PRIMARY KEY,
  posted_at   timestamptz NOT NULL,
  -- Movement type of CAS: RFFC release for free circulation, ADJN negative stock adjustment.
  type        text NOT NULL,
  own_type    text NOT NULL,
  document    text,
  article_no  text NOT NULL,
  quantity    numeric NOT NULL,
  unit        text NOT NULL DEFAULT 'NAR'
);

CREATE TABLE IF NOT EXISTS customs_report (
  kind         text NOT NULL CHECK (kind IN ('formula', 'materialList', 'movementOrder')),
  reference    text NOT NULL,
  state        text NOT NULL DEFAULT 'new'
               CHECK (state IN ('new', 'claimed', 'sending', 'sent', 'processed', 'invalid', 'failed', 'unknown')),
  queued_at    timestamptz NOT NULL DEFAULT now(),
  claimed_at   timestamptz,
  attempts     integer NOT NULL DEFAULT 0,
  reference_id text,
  -- What a movement order took, and from which import declarations.
  write_offs   jsonb,
  problem      text,
  what_to_do   text,
  updated_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (kind, reference)
);

-- For a table of an earlier version of this flow.
ALTER TABLE customs_report
  DROP CONSTRAINT IF EXISTS customs_report_state_check,
  ADD CONSTRAINT customs_report_state_check
    CHECK (state IN ('new', 'claimed', 'sending', 'sent', 'processed', 'invalid', 'failed', 'unknown'));

-- One row a message, as CAS takes it (docs/messages/formula.md, materialList.md, movementOrder.md).
DO $$ BEGIN IF to_regclass('customs_due') IS NULL THEN
CREATE VIEW customs_due (kind, reference, message) AS
SELECT 'formula', r.recipe_no, jsonb_build_object(
  'externalReference', r.recipe_no,
  'description', r.product,
  'procedureCode', '51',
  'authorisationReference', 'BEIPO2026000123',
  'product', jsonb_build_object(
    'articleReference', r.product_no, 'goodsDescription', r.product, 'commodityCode', r.code,
    'quantity', 1, 'quantityUnitCode', 'NAR'),
  'components', (
    SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
      'sequenceNumeric', c.line_no, 'articleReference', c.component_no, 'goodsDescription', c.component,
      'commodityCode', c.code, 'quantity', c.quantity, 'quantityUnitCode', 'NAR', 'wastePercent', c.waste_pct)) ORDER BY c.line_no)
    FROM recipe_component c WHERE c.recipe_no = r.recipe_no)
)
FROM recipe r WHERE r.released
UNION ALL
SELECT 'materialList', o.order_no, jsonb_build_object(
  'externalReference', o.order_no,
  'productionOrderReference', o.order_no,
  'formulaReference', o.recipe_no,
  'productionDate', to_char(o.finished_on, 'YYYY-MM-DD'),
  'authorisationReference', 'BEIPO2026000123',
  'product', jsonb_build_object(
    'articleReference', r.product_no, 'goodsDescription', r.product, 'commodityCode', r.code, 'batchId', o.batch,
    'quantity', o.quantity, 'quantityUnitCode', 'NAR'),
  'materials', (
    SELECT jsonb_agg(jsonb_build_object(
      'sequenceNumeric', c.line_no, 'articleReference', c.component_no, 'goodsDescription', c.component,
      'commodityCode', c.code, 'quantity', c.quantity * o.quantity, 'quantityUnitCode', 'NAR') ORDER BY c.line_no)
    FROM recipe_component c WHERE c.recipe_no = o.recipe_no)
)
FROM production_order o JOIN recipe r USING (recipe_no) WHERE o.finished_on IS NOT NULL
UNION ALL
SELECT 'movementOrder', m.movement_no, jsonb_strip_nulls(jsonb_build_object(
  'externalReference', m.movement_no,
  'timestamp', to_char(m.posted_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
  'type', m.type,
  'externalMovementType', m.own_type,
  'documentReference', m.document,
  'customsDestination', CASE WHEN m.type = 'RFFC' THEN 'HomeUse' END,
  -- Which stock is taken, in this order.
  'writeOffRules', jsonb_build_array(
    jsonb_build_object('customsStatus', 'Bonded', 'isOfPreferentialOrigin', true),
    jsonb_build_object('customsStatus', 'Bonded', 'isOfPreferentialOrigin', false)),
  'authorisationReference', 'BEIPO2026000123',
  'lines', jsonb_build_array(jsonb_build_object(
    'sequenceNumeric', 1, 'articleReference', m.article_no, 'quantity', m.quantity, 'quantityUnitCode', m.unit))
))
FROM goods_movement m;
END IF; END $$;
