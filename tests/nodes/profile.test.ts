import type { INodeParameters } from 'n8n-workflow';
import { readProfileFile } from '../../sandbox/profile/profileFile';
import { newDeclarations, releasedDeclarations } from './harness/declarations';
import { timePasses } from './harness/manualTime';
import { aPollNode } from './harness/pollNode';
import { restingDeclaration, stateOf } from './harness/restingDeclaration';
import { exportItems } from './harness/shipments';
import { aTappedCas } from './harness/tappedCas';
import { aCas } from './harness/testCas';
import { aTrigger } from './harness/triggerNode';
import { json } from './harness/wiretap';
import { anExport } from '../sandbox/support/shipment';

type Json = Record<string, unknown>;

/** A CAS of which everything that is not documented differs, with a credential that says so. */
const { document: profile } = readProfileFile('everything-differs');
const CHOSEN = { declaration: { __rl: true, mode: 'id', value: '={{ $json.declarationId }}' } };
const MINUTE = 60_000;

const create = (options: INodeParameters = {}) => ({
	type: 'casIngest',
	parameters: { resource: 'customsShipment', operation: 'create', options },
});
const node = (resource: string, operation: string, parameters: INodeParameters = {}) => ({
	type: 'casDeclaration',
	parameters: { resource, operation, ...CHOSEN, ...parameters },
});
const item = (fields: Json) => [{ json: fields as never }];

/** Names that only this CAS has: none may come out of a node. */
const THEIRS = /FREE_CIRCULATION|AT_AUTHORITY|LEGALLY_ACCEPTED|declaration\.status|"identity"|"result"|"findings"/;

describe('CAS Ingest, at a CAS of which everything differs', () => {
	it('sends a shipment, which becomes a declaration', async () => {
		const cas = await aCas({ profile });
		const run = await cas.run(create(), exportItems('SO-1'));
		expect(run.error).toBeUndefined();
		expect(run.json).toMatchObject([{ externalReference: 'SO-1', direction: 'OUT', referenceId: expect.any(String) }]);
		await timePasses(30 * MINUTE);
		expect(stateOf(cas, 'SO-1')?.currentStatus).not.toBe('Invalid');
	});

	it('tells what CAS complains about by our labels', async () => {
		const cas = await aTappedCas({ profile });
		const { messages } = profile as { messages: { customsShipment: { fields: Record<string, string> } } };
		const theirs = Object.entries(messages.customsShipment.fields).find(([ours]) =>
			ours.endsWith('[].goodsMeasure.nmass'),
		)!;
		const where = theirs[1].replaceAll('[]', '[0]');
		const answer = { failure: { summary: 'Bad', issues: [{ where, text: 'is too heavy' }] } };
		cas.tap.answer = ({ path: asked }) => (asked.startsWith('/v2/intake') ? json(answer, 400) : undefined);
		const { error } = await cas.run(create(), exportItems('SO-1'));
		expect(error?.description).toMatch(/Goods item 1, net mass: CAS says "is too heavy"/);
	});

	it('checks what this CAS asks for before it sends anything', async () => {
		const messages = { customsShipment: { required: ['customsFlow'], lengths: { externalReference: 3 } } };
		const cas = await aCas();
		cas.vault.add('erp', { ...cas.fields, contractProfile: JSON.stringify({ messages }) });
		const { error } = await cas.run(create(), exportItems('SO-1', 'SO-22'));
		expect(error?.description).toBe(
			'Customs flow: is missing, and this CAS asks for it. Give a value. Reference: has 4 characters, and this CAS takes 3. Write it shorter. Nothing was sent.',
		);
		const anyway = await cas.run(create({ onProblem: 'sendAnyway' }), exportItems('SO-1'));
		expect(anyway.json).toMatchObject([{ externalReference: 'SO-1' }]);
		expect(cas.sandbox.control.state().counts.messages).toBe(1);
	});

	it('sends nothing that would not say what the item says', async () => {
		const cas = await aCas({ profile: { messages: { customsShipment: { fields: { customsFlow: 'flow' } } } } });
		const message = { ...anExport('SO-1'), customsFlow: 'Export', flow: 'mine' };
		const { error } = await cas.run(create(), item(message));
		expect(error?.message).toBe('Nothing was sent for the customs shipment SO-1 (OUT)');
		expect(error?.description).toMatch(/^flow: would be overwritten by another field/);
		expect(cas.sandbox.control.state().counts.messages).toBe(0);
	});
});

describe('CAS Declaration, at a CAS of which everything differs', () => {
	it('reads, searches, waits and downloads', async () => {
		const cas = await aCas({ profile });
		const [declarationId = ''] = await releasedDeclarations(cas, 'SO-1');
		const input = item({ declarationId });
		const { currentStatus: status } = stateOf(cas, 'SO-1')!;
		const run = async (operation: string, parameters: INodeParameters = {}) => {
			const { error, json: found } = await cas.run(node('declaration', operation, parameters), input);
			expect([operation, error]).toEqual([operation, undefined]);
			expect(JSON.stringify(found)).not.toMatch(THEIRS);
			return found;
		};
		const identity = { declarationId, externalReference: 'SO-1', direction: 'OUT', status };
		expect(await run('get', { simplify: true })).toMatchObject([identity]);
		const found = await run('search', { filters: { currentStatus: [status] }, returnAll: true, simplify: true });
		expect(found).toMatchObject([identity]);
		expect(await run('search', { filters: { currentStatus: ['Invalid'] }, returnAll: true })).toEqual([]);
		expect(await run('waitForStatus', { targetStatuses: ['Released'], waitUpTo: 0 })).toMatchObject([
			{ waitResult: 'reached' },
		]);
		expect(
			await run('waitForStatus', { otherTargetStatuses: 'FREE_CIRCULATION', targetStatuses: [], waitUpTo: 0 }),
		).toMatchObject([{ waitResult: 'reached', reason: expect.stringContaining('Released') }]);
		const documents = await run('listDocuments');
		expect(documents.map(({ documentType }) => documentType)).toContain('EAD');
		const document = await cas.run(
			node('declaration', 'downloadDocument', { documentFrom: 'declaration', documentTypes: ['EAD'] }),
			input,
		);
		expect([document.error, document.items[0]?.binary?.data?.mimeType]).toEqual([undefined, 'application/pdf']);
		const items = await cas.run(node('goodsItem', 'getAll'), input);
		expect(items.json[0]).toMatchObject({ declarationId, seqNum: 1 });
	});

	it('reads page by page, by the token of CAS', async () => {
		const cas = await aTappedCas({ profile });
		await newDeclarations(
			cas,
			Array.from({ length: 120 }, (_, at) => `SO-${at}`),
		);
		const asked: URLSearchParams[] = [];
		cas.tap.answer = ({ path, query }) => {
			if (path === '/v2/filings') asked.push(query);
			return undefined;
		};
		const run = await cas.run(node('declaration', 'search', { returnAll: true }), [{ json: {} }]);
		expect(new Set(run.json.map(({ externalReference }) => externalReference)).size).toBe(120);
		expect(asked.map((query) => [query.get('limit'), query.has('after')])).toEqual([
			['50', false],
			['50', true],
			['50', true],
		]);
	});

	it('acts on and changes a declaration', async () => {
		const cas = await aCas({ profile });
		const declarationId = await restingDeclaration(cas, 'Accepted');
		const invalidate = node('action', 'invalidate', { source: 'json', body: '{"reason": "Sold in the Union"}' });
		const acted = await cas.run(invalidate, item({ declarationId }));
		expect([acted.error, acted.json[0]?.action]).toEqual([undefined, 'invalidate']);
		const refused = await cas.run(node('action', 'submit'), item({ declarationId }));
		expect(refused.error?.message).toMatch(/Submit of declaration SO-1 \(OUT\) was not sent/);
	});
});

describe('a search of which the profile says where the next page is', () => {
	const search = node('declaration', 'search', { returnAll: true, simplify: true });
	const pageOf = (at: number, next?: unknown) => json({ found: [{ id: `d-${at}` }], next });

	/** A CAS that answers searches with these pages, one after the other. */
	async function withPages(contractProfile: object, pages: readonly ReturnType<typeof json>[]) {
		const cas = await aTappedCas();
		const left = [...pages];
		const asked: string[] = [];
		cas.tap.answer = ({ path, query }) => {
			if (!path.startsWith('/v1/declarations')) return undefined;
			asked.push(`${path}?${query.toString()}`);
			return left.shift() ?? json({}, 500);
		};
		const credentials = cas.credentialWith({
			apiBaseUrl: cas.tap.url,
			loginBaseUrl: cas.sandbox.url,
			documentsBaseUrl: cas.sandbox.url,
			contractProfile: JSON.stringify(contractProfile),
		});
		const { error, json: found } = await cas.run({ ...search, credentials }, [{ json: {} }]);
		return { error, asked, ids: found.map(({ declarationId }) => declarationId) };
	}

	it('follows a link on the hosts of the credential, and a number', async () => {
		const links = await withPages({ search: { next: 'next' } }, [
			pageOf(1, '/v1/declarations/more?page=2'),
			pageOf(2, 7),
			pageOf(3),
		]);
		expect([links.error, links.ids]).toEqual([undefined, ['d-1', 'd-2', 'd-3']]);
		expect(links.asked).toEqual([
			'/v1/declarations?limit=100&offset=0',
			'/v1/declarations/more?page=2',
			'/v1/declarations?limit=100&offset=7',
		]);
	});

	it('follows no link to another host', async () => {
		const { error, asked } = await withPages({ search: { next: 'next' } }, [
			pageOf(1, 'https://evil.example/v1/declarations'),
		]);
		expect(error?.message).toMatch(/next page of the declaration search is on a host that is not in the credential/);
		expect(asked).toHaveLength(1);
	});

	it('ends where CAS tells the same page again', async () => {
		const profileOfTokens = { search: { next: 'next', nextParameter: 'after' } };
		const { error, asked } = await withPages(profileOfTokens, [pageOf(1, 'a'), pageOf(2, 'a'), pageOf(3, 'a')]);
		expect(error?.message).toMatch(/gives the same page of declarations again and again/);
		expect(asked).toHaveLength(2);
	});

	it('goes no further than the offset that CAS takes', async () => {
		const full = json(Array.from({ length: 100 }, (_, at) => ({ id: `d-${at}` })));
		const { error, asked } = await withPages(
			{ search: { maxOffset: 50 } },
			Array.from({ length: 100 }, () => full),
		);
		expect(error?.message).toBe('CAS gives no declarations beyond the first 50');
		expect(error?.description).toMatch(/`search\.maxOffset` in the Contract Profile/);
		expect(asked.filter((address) => Number(new URL(address, 'http://cas').searchParams.get('offset')) > 50)).toEqual(
			[],
		);
	});

	it('says which entry may be missing where there is no list', async () => {
		const { error } = await withPages({}, [json({ a: [], b: [] })]);
		expect(error?.description).toMatch(/Set `search\.list` in the Contract Profile of the credential/);
	});
});

describe('the triggers, at a CAS of which everything differs', () => {
	it('poll: tells each change by our names', async () => {
		const cas = await aCas({ profile });
		const poll = aPollNode(cas, { firstRun: 'everything' });
		await newDeclarations(cas, ['SO-1']);
		await timePasses(30 * MINUTE);
		await poll.poll();
		const told = poll.told();
		expect(told.map(({ status }) => status)).toEqual(expect.arrayContaining(['New', 'Accepted', 'Released']));
		expect(JSON.stringify(told)).not.toMatch(THEIRS);
	});

	it.each(['header', 'basic', 'signature'])(
		'notification: subscribes, verifies by %s and reads events',
		async (verification) => {
			const cas = await aCas({ profile });
			const trigger = await aTrigger(cas, {
				parameters: { events: ['DeclarationStatusChanged'], statuses: ['Released'], verification },
			});
			expect(await trigger.publish()).toBe('created');
			await cas.run(create(), exportItems('SO-1'));
			await timePasses(30 * MINUTE);
			expect(trigger.items.map(({ json: event }) => event)).toMatchObject([
				{
					eventType: 'DeclarationStatusChanged',
					status: 'Released',
					externalReference: 'SO-1',
					declarationId: expect.any(String),
				},
			]);
			expect(JSON.stringify(trigger.items)).not.toMatch(THEIRS);
			trigger.restart();
			expect(await trigger.publish()).toBe('existed');
		},
	);
});

describe('a wrong profile', () => {
	const contractProfile =
		'{"messages": {"customsShipment": {"fields": {"netmass": "x"}}}, "statuses": {"Relased": "x"}}';
	const description =
		'Contract Profile: `messages.customsShipment.fields`: there is no field `netmass`; did you mean `singleAdministrativeDocument.goodsShipment.governmentAgencyGoodsItems[].goodsMeasure.nmass`?';
	const message = 'Contract Profile: `statuses`: there is no entry `Relased`; did you mean `Released`?';

	/** A CAS with the wrong profile in the credential, of which nothing may have been asked. */
	async function wrong() {
		const cas = await aCas();
		cas.vault.add('erp', { ...cas.fields, contractProfile });
		const isUntouched = () =>
			expect(cas.sandbox.control.state().counts).toMatchObject({ messages: 0, tokenRequests: 0 });
		return { cas, isUntouched };
	}

	it('is told by every node before it asks CAS for anything, with all its entries', async () => {
		const { cas, isUntouched } = await wrong();
		for (const one of [create(), node('declaration', 'search'), node('action', 'submit')]) {
			const { error } = await cas.run(one, exportItems('SO-1'));
			expect(error).toMatchObject({ message, description });
		}
		isUntouched();
	});

	it.each(['automatic', 'manual'])('is told by publishing a trigger whose registration is %s', async (registration) => {
		const { cas, isUntouched } = await wrong();
		const trigger = await aTrigger(cas, { parameters: { registration } });
		await expect(trigger.publish()).rejects.toThrow(message);
		isUntouched();
	});

	it('is told by the first poll', async () => {
		const { cas, isUntouched } = await wrong();
		await expect(aPollNode(cas).poll()).rejects.toThrow(message);
		isUntouched();
	});
});
