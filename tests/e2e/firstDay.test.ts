import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { disappointments } from '../../scripts/demo/expectations';
import { followDeclarations, sendWorkbook } from '../../scripts/demo/follow';
import { exampleFlow, expectedOfSample, type ExampleName } from '../../scripts/demo/flows';
import { CREDENTIAL_TYPE, sandboxCredential, type Stage } from '../../scripts/demo/stage';
import { outputOf, problemOf, type ExecutionItem } from '../../scripts/host/execution';
import { withCredential, type CredentialReference } from '../../scripts/host/workflowJson';
import { vendorOpenApi, type VendorProfile } from '../unit/specification/vendor/openApi';
import { Person } from '../unit/specification/vendor/person';
import { aFlow, START } from './support/flows';
import { aStage, CLIENT } from './support/suiteStage';

/** CAS in which everything differs, of which the new customer has a client ID and the vendor's OpenAPI document. */
const stage = aStage('everything-differs');
const truth = () => stage().sandbox.profile as unknown as VendorProfile;

/** What the customer knows after each step of docs/first-day.md. */
let credential: CredentialReference;
let workbook: Buffer;
let profile: Record<string, unknown>;
let flows: Stage['flows'] | undefined;

const nodeOf = (parameters: Record<string, unknown>) => ({
	name: 'CAS Connection',
	type: 'n8n-nodes-customs4trade.casConnection',
	typeVersion: 1,
	parameters: { resource: 'connection', ...parameters },
	credentials: { [CREDENTIAL_TYPE]: credential },
});

const read = (file: string) => ({
	name: 'Read the file',
	type: 'n8n-nodes-base.readWriteFile',
	typeVersion: 1.1,
	parameters: { operation: 'read', fileSelector: join(stage().filesFolder, file), options: {} },
});

async function run(...nodes: Parameters<typeof aFlow>[1][]): Promise<ExecutionItem[]> {
	const { api } = stage();
	const execution = await api.runAndWait((await api.createWorkflow(aFlow('First day', START, ...nodes))).id);
	expect(problemOf(execution)).toBeUndefined();
	return outputOf(execution, 'CAS Connection');
}

const check = async (parameters: Record<string, unknown> = {}) =>
	(await run(nodeOf({ operation: 'check', ...parameters }))).map(({ json }) => json);

/** Saves the profile that the person has decided on in the credential. */
async function saveProfile(): Promise<void> {
	const data = { ...sandboxCredential(stage().sandbox, CLIENT), contractProfile: JSON.stringify(profile) };
	await stage().api.session.rest('PATCH', `/credentials/${credential.id}`, {
		...credential,
		type: CREDENTIAL_TYPE,
		data,
	});
}

/** The stage with the customer's own flows, imported once, in place of those that know this CAS. */
async function mine(): Promise<Stage> {
	flows ??= {
		'first-steps': await put('first-steps'),
		'notification-to-document': await put('notification-to-document'),
	};
	return { ...stage(), flows };
}

async function put(name: ExampleName): Promise<string> {
	const flow = withCredential(exampleFlow(name, stage().filesFolder), CREDENTIAL_TYPE, credential);
	return (await stage().api.createWorkflow(flow)).id;
}

/** The clock of the sandbox runs faster than that of n8n. */
const amiss = (rows: readonly Record<string, unknown>[]) =>
	rows.filter(({ area, result }) => area !== 'Clocks' && (result === 'failed' || result === 'differs'));

describe('the first day, as the guide leads through it', () => {
	it('begins with a credential that knows nothing of this CAS', async () => {
		const data = { ...sandboxCredential(stage().sandbox, CLIENT), contractProfile: '{}' };
		credential = await stage().api.createCredential({ name: 'My CAS', type: CREDENTIAL_TYPE, data });
	});

	it('shows by a check what differs, and what to do about each', async () => {
		const rows = amiss(await check());
		const subjects = rows.map(({ area, subject }) => `${String(area)}: ${String(subject)}`);
		expect(subjects).toEqual(
			expect.arrayContaining([
				'Scopes: create:messages',
				'Endpoints: declaration.search',
				'Endpoints: subscription.list',
			]),
		);
		for (const { advice, profileEntry } of rows) {
			expect(advice).toContain('Contract Profile');
			expect(profileEntry).toBeDefined();
		}
	});

	it('compares the specification, and gives a workbook of the comparison', async () => {
		const { filesFolder, api } = stage();
		writeFileSync(join(filesFolder, 'cas.json'), JSON.stringify(vendorOpenApi(truth())));
		const [item] = await run(read('cas.json'), nodeOf({ operation: 'compareSpecification' }));
		expect(item?.json).toMatchObject({ kind: 'openapi', problems: [] });
		workbook = await api.download(item!.binary!.data!);
	});

	it('reads the decisions of a person out of the workbook, with what only Customs4Trade can tell', async () => {
		const decided = await new Person(truth()).goThrough(workbook);
		writeFileSync(join(stage().filesFolder, 'comparison.xlsx'), decided);
		const [item] = await run(
			read('comparison.xlsx'),
			nodeOf({ operation: 'compareSpecification', comparisonMode: 'readDecisions' }),
		);
		profile = JSON.parse(String(item?.json.profileText)) as typeof profile;
	});

	it('fits once the profile is in the credential', async () => {
		await saveProfile();
		expect(await stage().api.testCredential(credential.id)).toMatchObject({ status: 'OK' });
		expect(amiss(await check({ probeWriting: true }))).toEqual([]);
		const shown = (await run(nodeOf({ operation: 'show' }))).map(({ json }) => json);
		expect(shown).toContainEqual(expect.objectContaining({ name: 'customsShipment.ingest', from: 'profile' }));
	});

	it('leads to released declarations with their documents', async () => {
		const { api, flows, sandbox } = await mine();
		await api.activate(flows['notification-to-document']);
		const outcome = await sendWorkbook(await mine());
		expect(outcome.problems).toEqual([]);
		await followDeclarations(await mine(), outcome, { withinMs: 300_000 });
		expect(disappointments(outcome, expectedOfSample(), sandbox)).toEqual([]);
	});

	it('fits a released declaration too', async () => {
		const { declarations } = stage().sandbox.control.state();
		const released = declarations.find(({ history }) => history.at(-1)?.status === 'Released');
		expect(released).toBeDefined();
		const rows = await check({ declarationId: released?.id });
		expect(amiss(rows)).toEqual([]);
		expect(rows).toContainEqual(expect.objectContaining({ area: 'Declaration', result: 'fits' }));
	});
});
