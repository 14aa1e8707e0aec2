/** The reference of a shipment of the benchmark's files, counted from 0. */
export const shipmentReference = (shipment: number) => `SO-2026-${String(100_000 + shipment)}`;
