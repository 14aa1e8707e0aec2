import { ASSISTANT_KEY } from '../../../scripts/flows/credentials';
import { readExample } from '../../../scripts/flows/examples';
import { withNode } from '../../../scripts/flows/fillIn';
import { anExport, anImport } from '../../sandbox/support/shipment';
import { logIn } from '../../sandbox/support/casClient';
import { CLIENT, until } from '../support/suiteStage';
import { aFlowStage } from './support/flowStage';
import { McpClient } from './support/mcpClient';
import { startScriptedModel, type ScriptedModel } from './support/scriptedModel';

const stage = aFlowStage();
const EXAMPLE = 'assistant-tools';

const [RELEASED, INVALID, PENDING, BOTH_WAYS] = ['SO-1', 'SO-2', 'SO-3', 'SO-4'] as const;
const TOOLS = [
	'search_declarations',
	'get_declaration',
	'check_progress',
	'explain_problems',
	'get_duties',
	'list_documents',
];

const declarations = () => stage().sandbox.control.state(1_000).declarations;
const knownAs = (reference: string) => declarations().find(({ externalReference }) => externalReference === reference)!;

let model: ScriptedModel;
let client: McpClient;
let greeting: { instructions?: string };
let chatUrl: string;

beforeAll(async () => {
	const { sandbox, api } = stage();
	model = await startScriptedModel();
	const credential = await api.createCredential({
		name: 'My model',
		type: 'openAiApi',
		data: { apiKey: 'scripted', url: model.url, header: false },
	});
	const flow = withNode(readExample(EXAMPLE), 'Your language model', ({ parameters }) => ({
		parameters: { ...parameters, model: { __rl: true, mode: 'id', value: 'scripted' } },
		credentials: { openAiApi: credential },
	}));
	const { id } = await api.createWorkflow(flow);
	await api.activate(id);
	chatUrl = `/webhook/${flow.nodes.find(({ name }) => name === 'A colleague asks')!.webhookId}/chat`;

	sandbox.control.setOutcome({ externalReference: INVALID, outcome: 'Invalid' });
	sandbox.control.setOutcome({ externalReference: PENDING, outcome: 'stay', status: 'Accepted' });
	const cas = await logIn(sandbox, CLIENT);
	for (const shipment of [anImport(RELEASED), anExport(INVALID), anExport(PENDING), anExport(BOTH_WAYS)])
		await cas.ingest('customsShipment', shipment);
	await cas.ingest('customsShipment', anImport(BOTH_WAYS));
	await until(
		'all have come so far',
		() =>
			declarations().length === 5 &&
			knownAs(RELEASED).currentStatus === 'Released' &&
			knownAs(INVALID).currentStatus === 'Invalid' &&
			knownAs(PENDING).currentStatus === 'Accepted',
	);

	client = new McpClient(`${stage().n8n.url}/mcp/cas-declarations`, ASSISTANT_KEY);
	greeting = await client.connect();
});
afterAll(async () => await model?.stop());

/** A tool's answer as rows. */
async function rowsOf(tool: string, parameters: Record<string, unknown>): Promise<Record<string, unknown>[]> {
	const { text, isError } = await client.call(tool, parameters);
	expect({ text, isError }).toMatchObject({ isError: false });
	return JSON.parse(text) as Record<string, unknown>[];
}

/** What a search answers. */
interface Found {
	problem?: string;
	found: number;
	shown: number;
	declarations: Record<string, unknown>[];
}
async function search(parameters: Record<string, unknown>): Promise<Found> {
	const { text, isError } = await client.call('search_declarations', parameters);
	expect({ text, isError }).toMatchObject({ isError: false });
	return JSON.parse(text) as Found;
}

const byReference = (number: string, direction?: string) => ({
	kind: 'reference',
	number,
	...(direction === undefined ? {} : { direction }),
});

describe('the tools of an assistant', () => {
	it('say what they are for and what they take', async () => {
		const tools = await client.tools();
		expect(tools.map(({ name }) => name).sort()).toEqual([...TOOLS].sort());
		for (const { description, inputSchema } of tools) {
			expect(description.length).toBeGreaterThan(60);
			for (const parameter of Object.values(inputSchema.properties ?? {}))
				expect(parameter.description).toEqual(expect.stringMatching(/.{10,}/));
		}
		const required = Object.fromEntries(tools.map(({ name, inputSchema }) => [name, inputSchema.required ?? []]));
		expect(required).toMatchObject({ search_declarations: [], get_declaration: ['kind', 'number'] });
		expect(greeting.instructions).toMatch(/Never invent/);
	});

	it('are closed to whoever has no key', async () => {
		const stranger = new McpClient(`${stage().n8n.url}/mcp/cas-declarations`, 'guessed');
		await expect(stranger.connect()).rejects.toThrow(/answered 40[13]/);
	});

	it('find declarations by what is known of them', async () => {
		expect(await search({ reference: BOTH_WAYS })).toMatchObject({ found: 2, shown: 2 });
		const { declarations: incoming } = await search({ reference: BOTH_WAYS, direction: 'IN' });
		expect(incoming).toMatchObject([{ externalReference: BOTH_WAYS, direction: 'IN' }]);
		const { declarations: wrong } = await search({ statuses: ['Invalid', 'CustomsError'] });
		expect(wrong).toMatchObject([{ externalReference: INVALID, status: 'Invalid' }]);
		expect(await search({ reference: 'SO-9' })).toMatchObject({ found: 0, declarations: [] });
	});

	it('show the newest first, and say how many there are', async () => {
		const { found, shown, declarations: newest } = await search({ limit: 2 });
		expect({ found, shown }).toEqual({ found: 5, shown: 2 });
		const changedAt = newest.map(({ lastUpdated }) => Date.parse(String(lastUpdated)));
		expect(changedAt).toEqual([...changedAt].sort((one, other) => other - one));
		const latest = Math.max(...declarations().map(({ lastUpdated }) => Date.parse(lastUpdated)));
		expect(Math.floor(changedAt[0]! / 1_000)).toBe(Math.floor(latest / 1_000));
	});

	it('tell a model what it got wrong in a search, instead of an empty list', async () => {
		const problemOf = async (parameters: Record<string, unknown>) => (await search(parameters)).problem;
		expect(await problemOf({ updatedFrom: 'last week' })).toMatch(/"last week" is not a date/);
		expect(await problemOf({ updatedFrom: '2026-02-01', updatedTo: '2026-01-01' })).toMatch(
			/updatedFrom has to be before/,
		);
		expect(await problemOf({ mrn: 'M-*' })).toMatch(/"M-\*" has a wildcard/);
		for (const outside of [{ limit: -5 }, { statuses: ['released'] }, { direction: 'UP' }]) {
			const { text, isError } = await client.call('search_declarations', outside);
			expect({ text, isError }).toMatchObject({ isError: true, text: expect.stringMatching(Object.keys(outside)[0]!) });
		}
	});

	it('read one by its reference, MRN, LRN or ID', async () => {
		const { id, mrn, lrn } = knownAs(RELEASED);
		const wanted = [{ externalReference: RELEASED, declarationId: id, mrn, lrn, status: 'Released' }];
		expect(await rowsOf('get_declaration', byReference(RELEASED))).toMatchObject(wanted);
		expect(await rowsOf('get_declaration', { kind: 'MRN', number: mrn })).toMatchObject(wanted);
		expect(await rowsOf('get_declaration', { kind: 'lrn', number: lrn })).toMatchObject(wanted);
		expect(await rowsOf('get_declaration', { kind: 'id', number: id })).toMatchObject(wanted);
	});

	it('say how far one has come, also where it has not arrived or needs a person', async () => {
		expect(await rowsOf('check_progress', byReference(RELEASED))).toMatchObject([{ waitResult: 'reached' }]);
		expect(await rowsOf('check_progress', byReference(PENDING))).toMatchObject([
			{ waitResult: 'notYet', status: 'Accepted', externalReference: PENDING },
		]);
		const [stopped] = await rowsOf('check_progress', byReference(INVALID));
		expect(stopped).toMatchObject({ waitResult: 'stopped', status: 'Invalid', reason: expect.any(String) });
	});

	it('explain problems, and give duties and documents', async () => {
		const problems = await rowsOf('explain_problems', byReference(INVALID));
		expect(problems[0]).toMatchObject({ externalReference: INVALID, text: expect.any(String) });
		expect(await rowsOf('explain_problems', byReference(RELEASED))).toEqual([]);
		const [duties] = await rowsOf('get_duties', byReference(RELEASED));
		expect(duties).toMatchObject({ externalReference: RELEASED, mrn: knownAs(RELEASED).mrn });
		expect((await rowsOf('get_duties', { ...byReference(RELEASED), totalsOnly: false })).length).toBeGreaterThan(1);
		expect(await rowsOf('list_documents', byReference(RELEASED))).not.toEqual([]);
	});

	it('answer wrong parameters with a sentence to act on', async () => {
		const wrong = async (tool: string, parameters: Record<string, unknown>) => {
			const { text, isError } = await client.call(tool, parameters);
			expect({ text, isError }).toMatchObject({ isError: true });
			return text;
		};
		expect(await wrong('get_declaration', byReference('SO-9'))).toMatch(/no declaration with the reference SO-9/);
		expect(await wrong('get_declaration', byReference(BOTH_WAYS))).toMatch(/2 declarations.*SO-4[^]*Set Direction/);
		expect(await wrong('get_declaration', { kind: 'mrn', number: '26BE1' })).toMatch(/The MRN cannot be right[^]*18/);
		expect(await wrong('get_duties', { kind: 'reference', number: '' })).toMatch(/no reference is given/);
		expect(await wrong('get_declaration', { kind: 'barcode', number: '4711' })).toMatch(
			/no declaration with the reference 4711/,
		);
		expect(await wrong('get_declaration', { kind: 'reference' })).toMatch(/number/);
	});

	it('say so where CAS is away', async () => {
		const { sandbox } = stage();
		sandbox.control.addFault({
			kind: 'status',
			status: 503,
			retryAfter: 0,
			times: 'always',
			match: { method: 'GET', path: '^/v1/' },
		});
		const { text, isError } = await client.call('get_declaration', byReference(RELEASED));
		sandbox.control.clearFaults();
		expect(isError).toBe(true);
		expect(text).toMatch(/CAS/);
	});
});

describe('a colleague who asks in the chat', () => {
	const ask = async (chatInput: string) =>
		await stage().api.session.send<{ output: string }>('POST', chatUrl, {
			body: { action: 'sendMessage', sessionId: 'one', chatInput },
		});

	it("gets an answer from a tool's, and the model has heard the rules", async () => {
		model.willCall('check_progress', byReference(PENDING));
		const { output } = await ask('Where is SO-3?');
		expect(output).toMatch(/The tool says.*SO-3.*notYet|The tool says.*notYet.*SO-3/);
		const [first] = model.requests;
		expect(first!.tools.map((tool) => tool.function.name).sort()).toEqual([...TOOLS].sort());
		expect(JSON.stringify(first!.messages[0])).toMatch(/Never invent/);
	});

	it('gets the sentence of a tool that cannot do what the model asked of it', async () => {
		model.willCall('get_declaration', byReference('SO-9'));
		expect((await ask('And SO-9?')).output).toMatch(/no declaration with the reference SO-9/);
	});

	it('is told where the model does not answer', async () => {
		model.breakDown();
		expect((await ask('Where is SO-3?')).output).toMatch(/^No answer came: .*Nothing in CAS was changed/);
	});
});
