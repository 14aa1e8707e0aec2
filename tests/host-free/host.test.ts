import { mkdtemp, mkdir, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'flatted';
import { cacheFolder } from '../../scripts/host/cacheFolder';
import { outputOf, problemOf, readExecution, type StoredExecution } from '../../scripts/host/execution';
import { freePort, isPortFree } from '../../scripts/host/freePort';
import { withLock } from '../../scripts/host/installLock';
import { startNodeOf, withCredential, type WorkflowJson, type WorkflowNode } from '../../scripts/host/workflowJson';

let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'cas-host-test-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const node = (name: string, type: string, more: Partial<WorkflowNode> = {}): WorkflowNode => ({
	name,
	type,
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
	...more,
});

const to = (name: string) => ({ main: [[{ node: name, type: 'main', index: 0 }]] });

describe('the cache folder', () => {
	const before = process.env.CAS_NODES_CACHE;
	afterEach(() => {
		if (before === undefined) delete process.env.CAS_NODES_CACHE;
		else process.env.CAS_NODES_CACHE = before;
	});

	it('is the one the person chose', () => {
		process.env.CAS_NODES_CACHE = folder;
		expect(cacheFolder()).toBe(folder);
	});

	it('carries the package name in the system cache otherwise', () => {
		delete process.env.CAS_NODES_CACHE;
		expect(cacheFolder()).toMatch(/n8n-nodes-customs4trade$/);
	});
});

describe('a free port', () => {
	it('is another one at each call', async () => {
		const ports = await Promise.all(Array.from({ length: 20 }, () => freePort()));
		expect(new Set(ports).size).toBe(20);
	});

	it('is not one that something listens on', async () => {
		const port = await freePort();
		const server = createServer();
		await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
		expect(await isPortFree(port)).toBe(false);
		await new Promise((done) => server.close(done));
		expect(await isPortFree(port)).toBe(true);
	});
});

describe('two installations at once', () => {
	it('come one after the other', async () => {
		const lock = join(folder, 'lock');
		const order: string[] = [];
		const install = (name: string) =>
			withLock(
				lock,
				() => undefined,
				async () => {
					order.push(`${name} begins`);
					await new Promise((done) => setTimeout(done, 50));
					order.push(`${name} ends`);
				},
			);
		await Promise.all([install('one'), install('two')]);
		expect(order.map((entry) => entry.split(' ')[1])).toEqual(['begins', 'ends', 'begins', 'ends']);
		expect(await readdir(folder)).toEqual([]);
	});

	it('do not wait for one that died', async () => {
		const lock = join(folder, 'lock');
		await mkdir(lock);
		// No process has this number: it is above what Linux gives.
		await writeFile(join(lock, 'owner.json'), JSON.stringify({ pid: 2 ** 30, host: hostname() }));
		expect(
			await withLock(
				lock,
				() => undefined,
				async () => 'installed',
			),
		).toBe('installed');
	});

	it('do not wait for one on another machine that has long been silent', async () => {
		const lock = join(folder, 'lock');
		await mkdir(lock);
		await writeFile(join(lock, 'owner.json'), JSON.stringify({ pid: process.pid, host: 'elsewhere' }));
		const longAgo = new Date(Date.now() - 120_000);
		await utimes(lock, longAgo, longAgo);
		expect(
			await withLock(
				lock,
				() => undefined,
				async () => 'installed',
			),
		).toBe('installed');
	});

	it('leave no lock behind when one fails', async () => {
		const failing = withLock(
			join(folder, 'lock'),
			() => undefined,
			() => Promise.reject(new Error('no space')),
		);
		await expect(failing).rejects.toThrow('no space');
		expect(await readdir(folder)).toEqual([]);
	});
});

describe('workflow JSON', () => {
	const workflow: WorkflowJson = {
		name: 'Flow',
		nodes: [
			node('Send', 'n8n-nodes-customs4trade.casIngest', { credentials: { casOAuth2Api: { id: null, name: 'Old' } } }),
			node('Note', 'n8n-nodes-base.stickyNote'),
			node('Rows', 'n8n-nodes-base.set'),
			node('Begin', 'n8n-nodes-base.manualTrigger'),
		],
		connections: { Begin: to('Rows'), Rows: to('Send') },
	};

	it('gets the credential on the nodes of this package only, and is not changed itself', () => {
		const { nodes } = withCredential(workflow, 'casOAuth2Api', { id: '7', name: 'Sandbox' });
		expect(nodes[0]?.credentials).toEqual({ casOAuth2Api: { id: '7', name: 'Sandbox' } });
		expect(nodes.slice(1).every(({ credentials }) => credentials === undefined)).toBe(true);
		expect(workflow.nodes[0]?.credentials?.casOAuth2Api?.name).toBe('Old');
	});

	it('starts at its manual trigger', () => {
		expect(startNodeOf(workflow)).toBe('Begin');
	});

	it('starts at the node nothing leads to when it has none', () => {
		expect(startNodeOf({ ...workflow, nodes: workflow.nodes.slice(0, 3), connections: { Rows: to('Send') } })).toBe(
			'Rows',
		);
	});
});

describe('an execution as n8n stores it', () => {
	const summary = { id: '1', workflowId: 'w', mode: 'manual', startedAt: null, stoppedAt: null };
	const stored = (resultData: object): StoredExecution => ({
		...summary,
		status: 'success',
		data: stringify({ resultData }),
	});
	const run = (...outputs: unknown[][]) => ({ executionStatus: 'success', data: { main: outputs } });

	it('gives the items of all runs of a node, by output', () => {
		const execution = readExecution(
			stored({ runData: { Send: [run([{ json: { n: 1 } }], [{ json: { n: 9 } }]), run([{ json: { n: 2 } }])] } }),
		);
		expect(outputOf(execution, 'Send').map(({ json }) => json.n)).toEqual([1, 2]);
		expect(outputOf(execution, 'Send', 1).map(({ json }) => json.n)).toEqual([9]);
		expect(outputOf(execution, 'Elsewhere')).toEqual([]);
	});

	it('names the node that failed', () => {
		const execution = readExecution(stored({ runData: {}, error: { message: 'CAS said no', node: { name: 'Send' } } }));
		expect(problemOf(execution)).toBe('Send: CAS said no');
	});

	it('is readable before it has data', () => {
		expect(outputOf(readExecution({ ...summary, status: 'new' }), 'Send')).toEqual([]);
	});
});
