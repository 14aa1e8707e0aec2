import { readExample } from '../../../scripts/flows/examples';
import { manualDeclaration } from '../../../scripts/flows/manualDeclaration/workflow';
import { listsData, pagesData } from '../../../scripts/flows/manualDeclaration/pages';

type Json = Record<string, unknown>;
type Item = { json: Json };

const flow = manualDeclaration();
const codeOf = (name: string) => String(flow.nodes.find((node) => node.name === name)?.parameters.jsCode);

/** Runs a Code node of the flow with what other nodes have given. */
function run(name: string, input: readonly Json[], given: Readonly<Record<string, readonly Json[]>>): Json {
	const items = (all: readonly Json[] = []): Item[] => all.map((json) => ({ json }));
	const results = {
		Pages: [pagesData() as Json],
		'Code lists': [listsData() as Json],
		'Saved templates': [{}],
		...given,
	};
	const of = (node: string) => {
		const all = items((results as Record<string, readonly Json[]>)[node]);
		return { isExecuted: all.length > 0, first: () => all[0], all: () => all };
	};
	const $input = { all: () => items(input), first: () => items(input)[0] };
	const execute = new Function('$', '$input', codeOf(name)) as (...scope: unknown[]) => Item[];
	return execute(of, $input)[0]!.json;
}

/** The state after a page was answered. */
function answered(step: string, answers: Json, state: Json): { message: Json; next: string; notice?: string } {
	const before = { step, choices: [], state: { item: 0, queue: ['summary'], operation: 'create', ...state } };
	return run('Take in', [answers], { 'Next step': [before] }).state as ReturnType<typeof answered>;
}

const ITEMS = 'governmentAgencyGoodsItems';
const withItem = (item: Json) => ({ message: { [ITEMS]: [item] } });

describe('the flow "Manual declaration"', () => {
	it('is the one that the generator makes', () => {
		expect(readExample('manual-declaration')).toEqual(JSON.parse(JSON.stringify(flow)));
	});
});

describe('an answer on the form', () => {
	const netMassOf = (text: string) => {
		const { message } = answered('goodsItem', { netMass: text }, withItem({}));
		return (message[ITEMS] as Json[])[0]?.netMass;
	};

	it.each([
		['412.5', '412.5'],
		['412,5', '412.5'],
		['1 250,75', '1250.75'],
		['0,125', '0.125'],
	])('takes the number %s as %s', (written, taken) => expect(netMassOf(written)).toBe(taken));

	it('leaves a number that can be read two ways as it is, so that the check asks for it', () => {
		expect(netMassOf('1,250')).toBe('1,250');
	});

	it('takes the code of a choice, and nothing where a choice is taken back', () => {
		const choose = (choice: string) =>
			answered('shipment', { shipTo: choice }, { message: { shipTo: 'FR', [ITEMS]: [] } });
		expect(choose('GB – United Kingdom').message.shipTo).toBe('GB');
		expect(choose('(leave empty)').message).not.toHaveProperty('shipTo');
	});

	it('takes a procedure that the list lacks', () => {
		const answers = { procedureCode: '1000 – Permanent export', 'procedureCode#other': '3154' };
		expect(answered('goodsItem', answers, withItem({})).message[ITEMS]).toEqual([
			{ procedureCode: '3154', sequenceNumeric: 1 },
		]);
	});

	it('takes out the first of two kinds of package without touching the second', () => {
		const packages = [{ quantity: 4 }, { quantity: 2, typeCode: 'CT', marksNumbersId: 'B' }];
		const answers = { 'packages[0].quantity': '', 'packages[0].typeCode': '', 'packages[0].marksNumbersId': '' };
		const { message } = answered('goodsItem', answers, withItem({ packages }));
		expect((message[ITEMS] as Json[])[0]?.packages).toEqual([packages[1]]);
	});

	it('numbers the goods items anew where one is removed', () => {
		const items = [
			{ goodsDescription: 'Pumps', sequenceNumeric: 1 },
			{ goodsDescription: 'Seals', sequenceNumeric: 2 },
		];
		const { message, next } = answered(
			'goodsItem',
			{ then: 'Remove this goods item' },
			{ message: { [ITEMS]: items } },
		);
		expect(message[ITEMS]).toEqual([{ goodsDescription: 'Seals', sequenceNumeric: 1 }]);
		expect(next).toBe('summary');
	});
});

describe('a copy of a declaration', () => {
	it('has its parties and goods, and nothing that belongs to the other one', () => {
		const found = {
			declarationId: 'id',
			externalReference: 'SO-1',
			mrn: '26BE000000000006E3',
			currentStatus: 'Released',
			direction: 'OUT',
			exporter: { id: 'BE0428759497' },
			invoice: { id: 'INV-1', currencyCode: 'EUR' },
			[ITEMS]: [
				{
					governmentAgencyGoodsItemId: 'item',
					sequenceNumeric: 1,
					commodityCode: '84137051',
					specialProcedure: { inboundMrn: '26BEA10000000001E2', authorisationReference: 'BEIPO1' },
				},
			],
		};
		expect(answered('find', found, withItem({})).message).toEqual({
			direction: 'OUT',
			exporter: { id: 'BE0428759497' },
			invoice: { currencyCode: 'EUR' },
			[ITEMS]: [{ commodityCode: '84137051', specialProcedure: { authorisationReference: 'BEIPO1' } }],
		});
	});
});

describe('a send whose answer is lost', () => {
	const state = { message: { externalReference: 'SO-1', [ITEMS]: [{}] } };
	const failure = (outcome: string) => ({ error: 'CAS did not answer', description: 'Look it up', outcome });

	it('is not refused as a reference that is taken when it is sent again', () => {
		const after = answered('send', failure('unknown'), state);
		expect(after).toMatchObject({ next: 'summary', attempted: true, notice: 'CAS did not answer. Look it up.' });
		const choices = [{ option: 'Send to CAS', next: 'send' }];
		const again = run('Take in', [{ next: 'Send to CAS' }], {
			'Next step': [{ step: 'summary', choices, state: after }],
		});
		expect(again.state).toMatchObject({ next: 'send' });
	});

	it('is looked up first where CAS surely refused the first one', () => {
		expect(answered('send', failure('refused'), state)).not.toMatchObject({ attempted: true });
	});
});

describe('a form that nobody answers in time', () => {
	it('ends without sending anything', () => {
		const page = { step: 'summary', fields: [], choices: [] };
		expect(answered('summary', page, withItem({})).next).toBe('end');
	});
});
