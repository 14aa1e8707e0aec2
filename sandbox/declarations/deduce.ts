import { randomUUID } from 'node:crypto';
import type { SandboxContext } from '../context';
import { completeShipment } from '../masterData/completeShipment';
import { listOf, textOf } from '../world/readField';
import type { Declaration } from '../world/records';

/** Asked of an authority where the shipment names none that exists. */
export const DEFAULT_JURISDICTION = 'BE';

/**
 * CAS's deductions: what master data knows, and the authority. Assumed: the latter is that of the country the goods leave or
 * reach, unless it is named.
 */
export function deduce({ clock, world }: SandboxContext, declaration: Declaration): void {
	const shipment = world.shipmentOf(declaration);
	const { completed, deductions } = completeShipment({ masterData: world.masterData, shipment, now: clock.now() });
	shipment.completed = completed;
	declaration.deductions = deductions.length === 0 ? undefined : deductions;
	const content = completed ?? shipment.content;
	const country =
		textOf(content, 'jurisdiction') ?? textOf(content, declaration.direction === 'IN' ? 'shipTo' : 'shipFrom');
	declaration.jurisdiction = country !== undefined && /^[A-Z]{2}$/.test(country) ? country : DEFAULT_JURISDICTION;
	const count = listOf(content, 'governmentAgencyGoodsItems').length;
	declaration.goodsItemIds = Array.from(
		{ length: count },
		(_, index) => declaration.goodsItemIds[index] ?? randomUUID(),
	);
}
