import { randomUUID } from 'node:crypto';
import type { SandboxContext } from '../context';
import type { Processed, Processor, SoundMessage } from '../ingestion/processor';
import { textOf } from '../world/readField';
import type { FoundProblem, JsonObject } from '../world/records';
import { pickOf, shortageText } from '../world/stock';
import type { StockLot, StockPick } from '../world/stockRecords';
import { effectOf, RELEASE_TYPE } from './movementEffects';
import { movedGoods, writeOffRulesOf, type MovedGoods } from './movementLines';

/**
 * A movement order, or the deprecated movement. Documented ("movement orders"): write-off rules apply in their order until the
 * quantities are met. Assumed: an order is booked as a whole or not at all, so that one short line refuses it.
 */
export const processMovementOrder: Processor = (context, message) => {
	const before = orderBooked(context, message);
	if (before !== undefined) {
		const problem = `Movement ${message.reference} was booked already, by message ${before.referenceId}.`;
		return conclude(context, message, { picks: [], problems: [{ severity: 'refuse', message: problem }] });
	}
	const type = textOf(message.content, 'type');
	const effect = effectOf(type);
	if (effect === undefined) {
		const unknown = `The sandbox does not know what movement type ${type ?? '(none)'} does to stock, so it books nothing.`;
		return conclude(context, message, {
			picks: [],
			problems: [{ severity: 'warn', path: 'type', message: unknown }],
			done: unknown,
		});
	}
	const { goods, problems } = movedGoods(message.content);
	if (problems.length > 0) return conclude(context, message, { picks: [], problems });
	return effect === 'book' ? bookIn(context, message, goods) : writeOff(context, message, goods);
};

/** Documented ("movement orders"): the customer's reference is unique. Assumed: so a second one is refused rather than booked twice. */
function orderBooked({ world }: SandboxContext, { tenantId, reference, referenceId }: SoundMessage) {
	for (const order of world.movementOrders.values()) {
		if (order.referenceId === referenceId || order.tenantId !== tenantId || order.status !== 'Processed') continue;
		if (order.content.externalReference === reference) return order;
	}
	return undefined;
}

function bookIn(context: SandboxContext, message: SoundMessage, goods: readonly MovedGoods[]): Processed {
	const picks = goods.map((moved) => {
		const { line, quantity, customsStatus = 'Bonded', ...about } = moved;
		const lot: StockLot = {
			...about,
			id: randomUUID(),
			tenantId: message.tenantId,
			// Assumed: goods of a customs stock are bonded unless the line says otherwise.
			customsStatus,
			acceptedAt: timeOf(message.content) ?? context.clock.now(),
			source: `movement order ${message.reference}`,
			bookedQuantity: quantity,
			quantity,
		};
		context.world.stock.book(lot);
		return pickOf(lot, quantity, line);
	});
	return conclude(context, message, { picks, problems: [], done: `Booked ${lines(goods.length)} into stock.` });
}

function writeOff(context: SandboxContext, message: SoundMessage, goods: readonly MovedGoods[]): Processed {
	const { stock } = context.world;
	const rules = writeOffRulesOf(message.content);
	const requests = goods.map(({ originCountryCode: _origin, commodityCode: _code, ...moved }) => ({
		...moved,
		tenantId: message.tenantId,
		rules,
	}));
	const { picks, shortages } = stock.plan(requests);
	if (shortages.length > 0) {
		const problems = shortages.map((shortage) => ({
			severity: 'refuse' as const,
			path: `lines[${goods.findIndex(({ line }) => line === shortage.request.line)}].quantity`,
			message: `Line ${shortage.request.line} ${shortageText(shortage)}.`,
		}));
		return conclude(context, message, { picks: [], problems });
	}
	stock.writeOff(picks);
	releaseTo(context, message, picks);
	return conclude(context, message, {
		picks,
		problems: [],
		done: `Wrote ${lines(goods.length)} off stock${destinationOf(message.content)}.`,
	});
}

/** Assumed: goods released for free circulation leave stock, unless the order names a location that they move to as free stock. */
function releaseTo(context: SandboxContext, message: SoundMessage, picks: readonly StockPick[]): void {
	const storageLocation = textOf(message.content, 'destinationStorageLocation');
	if (storageLocation === undefined || textOf(message.content, 'type') !== RELEASE_TYPE) return;
	const { stock } = context.world;
	for (const { lotId, quantity } of picks) {
		const from = stock.lots.get(lotId);
		if (from === undefined) continue;
		stock.book({
			...from,
			id: randomUUID(),
			storageLocation,
			customsStatus: 'Free',
			source: `movement order ${message.reference}`,
			bookedQuantity: quantity,
			quantity,
		});
	}
}

interface Conclusion {
	readonly picks: readonly StockPick[];
	readonly problems: readonly FoundProblem[];
	/** What was done, where nothing refused it. */
	readonly done?: string;
}

function conclude(context: SandboxContext, message: SoundMessage, { picks, problems, done }: Conclusion): Processed {
	const order = context.world.movementOrders.get(message.referenceId);
	const isRefused = problems.some(({ severity }) => severity === 'refuse');
	if (order !== undefined) order.picks = picks;
	return {
		result: isRefused ? 'refused' : 'processed',
		outcome: isRefused ? problems.map(({ message: text }) => text).join(' ') : (done ?? ''),
		problems,
	};
}

/** Documented ("movement orders"): `timestamp` is the date of the order. */
function timeOf(order: JsonObject): number | undefined {
	const time = Date.parse(textOf(order, 'timestamp') ?? '');
	return Number.isNaN(time) ? undefined : time;
}

/** Documented ("movement orders"): what the goods become, with the procedure of each destination. */
const DESTINATIONS: Readonly<Record<string, string>> = {
	HomeUse: ', for free circulation and home use (procedure 40)',
	PartialHomeUse: ', for free circulation and partial home use (procedure 45)',
};

const destinationOf = (order: JsonObject) => DESTINATIONS[textOf(order, 'customsDestination') ?? ''] ?? '';
const lines = (count: number) => `${count} line${count === 1 ? '' : 's'}`;
