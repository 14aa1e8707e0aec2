import { randomUUID } from 'node:crypto';
import type { SandboxContext } from '../context';
import { countryOf } from '../masterData/basis';
import { completeShipment } from '../masterData/completeShipment';
import { goodsItemsOf } from '../shipment/read';
import type { Declaration } from '../world/records';

/** Asked of an authority where the shipment names none that exists. */
export const DEFAULT_JURISDICTION = 'BE';

/**
 * CAS's deductions: what master data knows, and the authority. Assumed: the latter is the one that is named, that of the office of
 * declaration, or that of the country that the goods leave or reach.
 */
export function deduce({ clock, world }: SandboxContext, declaration: Declaration): void {
	const shipment = world.shipmentOf(declaration);
	const { completed, deductions } = completeShipment({ masterData: world.masterData, shipment, now: clock.now() });
	shipment.completed = completed;
	declaration.deductions = deductions.length === 0 ? undefined : deductions;
	const content = completed ?? shipment.content;
	const country = countryOf({ direction: declaration.direction, content });
	declaration.jurisdiction = country !== undefined && /^[A-Z]{2}$/.test(country) ? country : DEFAULT_JURISDICTION;
	const count = goodsItemsOf(content).length;
	declaration.goodsItemIds = Array.from(
		{ length: count },
		(_, index) => declaration.goodsItemIds[index] ?? randomUUID(),
	);
}
