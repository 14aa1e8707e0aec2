-- A recipe, a production order that is finished and one that is not, and three goods movements: the last one takes more than there is.
INSERT INTO recipe VALUES ('F-PUMP-0815', 'PUMP-0815', 'Centrifugal pumps for liquids', '84137051', true);
INSERT INTO recipe_component VALUES
  ('F-PUMP-0815', 1, 'CAST-4711', 'Pump housings of cast iron', '84139100', 1, 3),
  ('F-PUMP-0815', 2, 'SEAL-0042', 'Mechanical seals for pumps', '84842000', 2, NULL);

INSERT INTO production_order VALUES
  ('PO-88412', 'F-PUMP-0815', '2026-10-28', 25, 'LOT-2026-117'),
  ('PO-88413', 'F-PUMP-0815', NULL, 40, 'LOT-2026-118');

INSERT INTO goods_movement VALUES
  ('MO-2026-00731', '2026-11-02 15:30+01', 'RFFC', '601', 'DN-4400317', 'CAST-4711', 30),
  ('MO-2026-00732', '2026-11-02 16:05+01', 'ADJN', '702', 'INV-COUNT-11', 'CAST-4711', 2),
  ('MO-2026-00733', '2026-11-02 16:40+01', 'RFFC', '601', 'DN-4400319', 'CAST-4711', 5000);
