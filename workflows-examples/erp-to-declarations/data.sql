-- Five deliveries: three to send, one with a commodity code of seven digits, one that has not left the warehouse.
INSERT INTO delivery VALUES
  ('DN-4400311', '2026-11-02 07:40+01', 'Hudson Pumps Inc.', '300 Water Street', '10038', 'New York', 'US', 'FCA', 'Antwerpen', 'INV-2026-1187', '2026-11-02', 'EUR'),
  ('DN-4400312', '2026-11-02 08:05+01', 'Thames Pumps Ltd', '12 Dock Road', 'E16 1AH', 'London', 'GB', 'DAP', 'London', 'INV-2026-1188', '2026-11-02', 'EUR'),
  ('DN-4400313', '2026-11-02 08:30+01', 'Limmat Pumpen AG', 'Hafenstrasse 9', '8005', 'Zürich', 'CH', 'FCA', 'Antwerpen', 'INV-2026-1189', '2026-11-02', 'CHF'),
  ('DN-4400314', '2026-11-02 09:10+01', 'Thames Pumps Ltd', '12 Dock Road', 'E16 1AH', 'London', 'GB', 'DAP', 'London', 'INV-2026-1190', '2026-11-02', 'EUR'),
  ('DN-4400315', NULL, 'Hudson Pumps Inc.', '300 Water Street', '10038', 'New York', 'US', 'FCA', 'Antwerpen', 'INV-2026-1191', '2026-11-03', 'EUR');

INSERT INTO delivery_line VALUES
  ('DN-4400311', 1, 'PUMP-0815', 'Centrifugal pumps for liquids', '84137051', 'DE', 25, 412.5, 430, 18250.40, 4, 'PX'),
  ('DN-4400311', 2, 'SEAL-0042', 'Mechanical seals for pumps', '84842000', 'BE', 200, 18, 20, 3100, 2, 'CT'),
  ('DN-4400312', 1, 'PUMP-0815', 'Centrifugal pumps for liquids', '84137051', 'DE', 10, 165, 172, 7300.16, 2, 'PX'),
  ('DN-4400313', 1, 'SEAL-0042', 'Mechanical seals for pumps', '84842000', 'BE', 500, 45, 48, 7750, 3, 'CT'),
  ('DN-4400314', 1, 'CAST-4711', 'Pump housings of cast iron', '8413910', 'TR', 40, 320, 335, 5200, 2, 'PX'),
  ('DN-4400315', 1, 'PUMP-0815', 'Centrifugal pumps for liquids', '84137051', 'DE', 5, 82.5, 86, 3650.08, 1, 'PX');
