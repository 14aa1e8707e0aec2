-- Three exports that need a certificate. The first two can be those of `npm run demo`; the third weighs more net than gross.
INSERT INTO export_order VALUES
  ('SO-2026-104711', 'Thames Pumps Ltd', '12 Dock Road', 'London', 'GB', 'INV-2026-1187', 'PUMP-0815', 'Centrifugal pumps for liquids', '84137051', 412.5, 430),
  ('SO-2026-104712', 'Hudson Pumps Inc.', '300 Water Street', 'New York', 'US', 'INV-2026-1188', 'SEAL-0042', 'Mechanical seals for pumps', '84842000', 18, 20),
  ('SO-2026-104713', 'Limmat Pumpen AG', 'Hafenstrasse 9', 'Zürich', 'CH', 'INV-2026-1189', 'PUMP-0815', 'Centrifugal pumps for liquids', '84137051', 900, 430);
INSERT INTO customs_certificate (order_no) SELECT order_no FROM export_order;
