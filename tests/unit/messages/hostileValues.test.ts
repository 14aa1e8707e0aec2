import { checkMessage, customsShipment, exampleOf, goodsItem, type MessageModel } from '../../../cas/messages';
import { MAX_PROBLEMS } from '../../../cas/messages/model/check';
import { MAX_LIST_ENTRIES } from '../../../cas/messages/model/normalise';
import { refusals, shown } from '../../../cas/problem';
import { withChanges } from './support/withChanges';

const GOODS = 'singleAdministrativeDocument.goodsShipment';
const EXPORTER = `${GOODS}.exporter`;

/** A shipment of these goods items. */
const shipmentOf = (items: unknown) => ({
	externalReference: 'A',
	direction: 'OUT',
	singleAdministrativeDocument: { goodsShipment: { governmentAgencyGoodsItems: items } },
});

/** Room for a slow machine; on a desk each of these takes well below a second. */
const BOUNDED_MILLISECONDS = 10_000;

/** Of the processor: on a busy machine a clock measures the others too. */
function processorMilliseconds(since: NodeJS.CpuUsage): number {
	const { user, system } = process.cpuUsage(since);
	return (user + system) / 1_000;
}

function cyclic(): object {
	const knot: Record<string, unknown> = {};
	knot.itself = knot;
	return knot;
}

function deep(levels: number): object {
	let inner: object = {};
	for (let level = 0; level < levels; level++) inner = { inner };
	return inner;
}

/** Small, and yet endless to anybody who writes all of it down. */
function bushy(levels: number): object {
	let inner: object = {};
	for (let level = 0; level < levels; level++) inner = { left: inner, right: inner };
	return inner;
}

function throwing(): never {
	throw new Error('hands off');
}

function revoked(target: object): object {
	const { proxy, revoke } = Proxy.revocable(target, {});
	revoke();
	return proxy;
}

const traps: ProxyHandler<object> = { get: throwing, ownKeys: throwing, getPrototypeOf: throwing, has: throwing };

const HOSTILE: readonly (readonly [string, () => unknown])[] = [
	['a cyclic object', cyclic],
	['an object of great depth', () => deep(100_000)],
	['an object that doubles at every level', () => bushy(60)],
	['a getter that throws', () => Object.defineProperty({}, 'id', { enumerable: true, get: throwing })],
	['a list with a getter that throws', () => Object.defineProperty([1], 0, { enumerable: true, get: throwing })],
	['a text form that throws', () => ({ toString: throwing, toJSON: throwing, valueOf: throwing })],
	['a promise in looks', () => Object.defineProperty({}, 'then', { get: throwing })],
	['a proxy that throws', () => new Proxy({}, traps)],
	['a list proxy that throws', () => new Proxy([], traps)],
	['a revoked proxy', () => revoked({})],
	['a revoked list', () => revoked([])],
	['an object without prototype', () => Object.create(null) as unknown],
	['a big integer', () => 10n ** 30n],
	['a symbol', () => Symbol('s')],
	['a function', () => throwing],
	['a day', () => new Date()],
	['a day that is none', () => new Date(NaN)],
	['a map', () => new Map([['id', 1]])],
	['a set', () => new Set([1])],
	['bytes', () => new Uint8Array(4)],
	['a regular expression', () => /x/],
	['an own __proto__', () => JSON.parse('{"__proto__": {"id": 1}, "constructor": {"prototype": 1}}') as unknown],
	['a list with holes', () => Object.assign(new Array(5), { 3: {} }) as unknown],
	['a list said to be endless', () => new Array(4_294_967_295)],
	['a lone surrogate', () => '\ud800'],
	['a long text', () => 'x'.repeat(5_000_000)],
	['not a number', () => NaN],
	['infinity', () => -Infinity],
];

const root: MessageModel = customsShipment;
const fieldNames = Object.keys(root.root.fields);

describe.each(HOSTILE)('%s', (_name, make) => {
	it('as a message gets an answer', () => {
		expect(Array.isArray(checkMessage(customsShipment, make()).problems)).toBe(true);
	});

	it('in any field of a message, and in any field of a goods item, gets an answer', () => {
		const shipment = Object.fromEntries(fieldNames.map((name) => [name, make()]));
		expect(refusals(checkMessage(customsShipment, shipment).problems).length).toBeGreaterThan(0);
		const items = Object.keys(goodsItem.root.fields).map((name) => ({ ...exampleOf(goodsItem), [name]: make() }));
		const { problems } = checkMessage(customsShipment, shipmentOf(items));
		expect(problems.length).toBeGreaterThan(0);
	});

	it('in a field that the model does not know changes nothing', () => {
		const value = make();
		const example = exampleOf(customsShipment);
		const { message, problems } = checkMessage(customsShipment, { ...example, anything: value });
		expect(problems).toEqual([]);
		expect(Object.is(message.anything, value)).toBe(true);
	});

	it('can be shown in a sentence', () => {
		expect(shown(make()).length).toBeLessThanOrEqual(61);
	});
});

describe('an object with a class', () => {
	it.each([new Map(), new Date(0), new (class Party {})()])('is no group of fields: %p', (value) => {
		const { problems } = checkMessage(customsShipment, withChanges(customsShipment, { [EXPORTER]: value }));
		expect(problems.map(({ rule, path }) => `${rule} ${path}`)).toEqual([`type.group ${EXPORTER}`]);
	});
});

describe('a value that cannot be read', () => {
	it('is refused where it stands', () => {
		const exporter = Object.defineProperty({}, 'code', { enumerable: true, get: throwing });
		const { problems } = checkMessage(customsShipment, withChanges(customsShipment, { [EXPORTER]: exporter }));
		expect(problems.map(({ rule, path }) => `${rule} ${path}`)).toEqual([`type.group ${EXPORTER}`]);
	});
});

describe('a name that JavaScript uses itself', () => {
	it('comes through as data and touches no prototype', () => {
		const sent = JSON.parse(
			'{"externalReference": "A", "direction": "OUT", "__proto__": {"polluted": true}}',
		) as object;
		const { message } = checkMessage(customsShipment, sent);
		expect(Object.hasOwn(message, '__proto__')).toBe(true);
		expect(message.polluted).toBeUndefined();
		expect(({} as Record<string, unknown>).polluted).toBeUndefined();
		expect(JSON.stringify(message)).toBe(
			JSON.stringify({ version: '1.0' }).replace('}', ',') + JSON.stringify(sent).slice(1),
		);
	});
});

describe('a list of a million entries', () => {
	const shipment = (entry: unknown, length = 1_000_000) => shipmentOf(new Array<unknown>(length).fill(entry));

	it.each([
		['wrong', 0],
		['empty', undefined],
		['good', {}],
	])('is refused as a whole, whether its entries are %s', (_kind, entry) => {
		const started = process.cpuUsage();
		const { problems } = checkMessage(customsShipment, shipment(entry));
		expect(refusals(problems).map(({ rule, path }) => `${rule} ${path}`)).toEqual([
			`list.length ${GOODS}.governmentAgencyGoodsItems`,
		]);
		expect(processorMilliseconds(started)).toBeLessThan(BOUNDED_MILLISECONDS);
	});

	it('of the greatest length that is looked into, all wrong, ends at the limit of problems', () => {
		const started = process.cpuUsage();
		const wrong = {
			goodsMeasure: { nmass: 'x', gmass: 'x', qty: 'x' },
			commodity: { classifications: [{ type: 'TARIC', code: '?' }] },
			origin: { country: 'Belgum' },
		};
		const { problems } = checkMessage(customsShipment, shipment(wrong, MAX_LIST_ENTRIES));
		expect(problems).toHaveLength(MAX_PROBLEMS + 1);
		expect(problems.at(-1)).toMatchObject({ rule: 'problems.tooMany', severity: 'refuse' });
		expect(processorMilliseconds(started)).toBeLessThan(BOUNDED_MILLISECONDS);
	});
});
