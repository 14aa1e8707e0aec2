-- Three articles and two partners; the article CAST-4711 has a commodity code of seven digits.
INSERT INTO article VALUES
  ('PUMP-0815', 'Centrifugal pumps for liquids', '84137051', 'DE', 'NAR', 16.5, 730.016, 'EUR'),
  ('SEAL-0042', 'Mechanical seals for pumps', '84842000', 'BE', 'NAR', 0.09, 15.5, 'EUR'),
  ('CAST-4711', 'Pump housings of cast iron', '8413910', 'TR', 'NAR', 8, 130, 'EUR');

INSERT INTO partner VALUES
  ('CUST-10042', 'Thames Pumps Ltd', 'GB980780684000', 'GB980780684', 'IMP', '12 Dock Road', 'E16 1AH', 'London', 'GB'),
  ('CUST-10043', 'Hudson Pumps Inc.', NULL, NULL, 'IMP', '300 Water Street', '10038', 'New York', 'US');
