import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { SandboxContext } from '../context';
import { CUSTOMS_STATUSES } from '../world/stockRecords';

/** Stock that is there from the start, for demos and tests. It is the sandbox's own: CAS gets stock from declarations and movements. */
export const openingStock = z
	.object({
		articleReference: z.string().min(1),
		quantity: z.number().positive(),
		quantityUnitCode: z.string().optional(),
		customsStatus: z.enum(CUSTOMS_STATUSES).default('Bonded'),
		isOfPreferentialOrigin: z.boolean().default(false),
		originCountryCode: z.string().optional(),
		commodityCode: z.string().optional(),
		authorisationReference: z.string().optional(),
		storageLocation: z.string().optional(),
		batchId: z.string().optional(),
		mrn: z.string().optional(),
		goodsItem: z.number().int().positive().optional(),
		/** When the import was accepted, for first in, first out; now unless given. */
		acceptedAt: z.string().datetime({ offset: true }).optional(),
		/** That of the first client unless given. */
		tenantId: z.string().optional(),
	})
	.strict();

export type OpeningStock = z.input<typeof openingStock>;

/** Books the goods; returns the id of their lot. */
export function bookOpeningStock(context: SandboxContext, given: OpeningStock): string {
	const { tenantId, acceptedAt, quantity, ...goods } = openingStock.parse(given);
	const id = randomUUID();
	context.world.stock.book({
		...goods,
		id,
		tenantId: tenantId ?? context.settings.clients[0]?.tenantId ?? '',
		acceptedAt: acceptedAt === undefined ? context.clock.now() : Date.parse(acceptedAt),
		source: 'opening stock',
		bookedQuantity: quantity,
		quantity,
	});
	context.world.changed();
	return id;
}
