import { spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import axios from 'axios';
import { createTransport } from 'nodemailer';
import { isPortFree } from '../../scripts/host/freePort';
import { startMailServer, type MailServer } from '../../scripts/services/mail';
import { startObjectStore, type ObjectStore } from '../../scripts/services/objectStore';
import { startPostgres, type Postgres } from '../../scripts/services/postgres';
import { postgresOfMachine } from '../../scripts/services/postgresPrograms';
import { redisOfMachine, startRedis } from '../../scripts/services/redis';

/** Whether a process of that number is there. */
function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
}

// CI installs the machine's own; where it is missing there, that is a failure and not a reason to skip.
const SOURCES = postgresOfMachine() || process.env.CI ? (['machine', 'npm'] as const) : (['npm'] as const);

describe.each(SOURCES)('a PostgreSQL from %s', (source) => {
	let postgres: Postgres;
	beforeAll(async () => {
		postgres = await startPostgres({ source });
	});
	afterAll(() => postgres.stop());

	it('keeps rows', async () => {
		await postgres.query('CREATE TABLE status (event_id text PRIMARY KEY, name text)');
		const insert = 'INSERT INTO status VALUES ($1, $2) ON CONFLICT (event_id) DO NOTHING RETURNING event_id';
		expect(await postgres.query(insert, ['1', 'Société "Ü"'])).toEqual([{ event_id: '1' }]);
		expect(await postgres.query(insert, ['1', 'again'])).toEqual([]);
		expect(await postgres.query('SELECT name FROM status')).toEqual([{ name: 'Société "Ü"' }]);
	});

	it('still has them after it was killed and started again', async () => {
		await postgres.query('CREATE TABLE kept (number int)');
		await postgres.query('INSERT INTO kept SELECT generate_series(1, 1000)');
		const { pid } = postgres;
		await postgres.kill();
		expect(postgres.pid).toBeUndefined();
		await expect(postgres.query('SELECT 1')).rejects.toThrow();
		await postgres.restart();
		expect(postgres.pid).not.toBe(pid);
		expect(await postgres.query('SELECT count(*)::int AS rows FROM kept')).toEqual([{ rows: 1000 }]);
	});

	it('listens to this machine only, and asks for its password', async () => {
		expect(await postgres.query('SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
		expect(await postgres.query('SHOW unix_socket_directories')).toEqual([{ unix_socket_directories: '' }]);
		const rules = await postgres.query<{ auth_method: string }>('SELECT auth_method FROM pg_hba_file_rules');
		expect(new Set(rules.map(({ auth_method }) => auth_method))).toEqual(new Set(['scram-sha-256']));
	});
});

describe('a PostgreSQL whose program is killed outright', () => {
	// The kernel's signal at a parent's death is what ends it; other systems have none.
	(process.platform === 'linux' ? it : it.skip)('ends too', async () => {
		const folder = await mkdtemp(join(tmpdir(), 'cas-services-test-'));
		// Another user than root has to get through it.
		await chmod(folder, 0o755);
		const services = join(__dirname, '..', '..', 'scripts', 'services', 'postgres');
		const program = `require(${JSON.stringify(services)}).startPostgres().then((postgres) => console.log(postgres.pid))`;
		const parent = spawn(process.execPath, ['--import', 'tsx', '-e', program], {
			stdio: ['ignore', 'pipe', 'inherit'],
			env: { ...process.env, TMPDIR: folder },
		});
		const pid = await new Promise<number>((found) => {
			createInterface(parent.stdout).once('line', (line) => found(Number(line)));
		});
		expect(isAlive(pid)).toBe(true);
		parent.kill('SIGKILL');
		while (isAlive(pid)) await new Promise((resume) => setTimeout(resume, 50));
		await rm(folder, { recursive: true, force: true });
	});
});

(redisOfMachine() !== undefined || process.env.CI ? describe : describe.skip)('a Redis', () => {
	it('can be killed and started again on the same port', async () => {
		const redis = await startRedis();
		const { pid, port } = redis;
		expect(isAlive(pid!)).toBe(true);
		await redis.kill();
		expect(redis.pid).toBeUndefined();
		expect(await isPortFree(port)).toBe(true);
		await redis.restart();
		expect(redis.pid).not.toBe(pid);
		expect(await isPortFree(port)).toBe(false);
		await redis.stop();
		expect(await isPortFree(port)).toBe(true);
	});
});

describe('a mail server', () => {
	let server: MailServer;
	beforeEach(async () => {
		server = await startMailServer();
	});
	afterEach(() => server.stop());

	const client = () =>
		createTransport({
			host: server.host,
			port: server.port,
			auth: { user: server.user, pass: server.password },
			ignoreTLS: true,
		});

	it('keeps text, receivers and attachments', async () => {
		const content = Buffer.from('%PDF-1.4 é', 'latin1');
		await client().sendMail({
			from: 'cas@example.com',
			to: ['clerk@example.com', 'planner@example.com'],
			subject: 'MRN für SO-1',
			text: 'Released.',
			attachments: [{ filename: 'EAD-26BE1.pdf', content, contentType: 'application/pdf' }],
		});
		expect(server.mails).toMatchObject([
			{
				from: 'cas@example.com',
				to: ['clerk@example.com', 'planner@example.com'],
				subject: 'MRN für SO-1',
				text: expect.stringContaining('Released.'),
				attachments: [{ fileName: 'EAD-26BE1.pdf', contentType: 'application/pdf', content }],
			},
		]);
	});

	it('waits for the mail that is looked for', async () => {
		const waiting = server.waitFor(({ subject }) => subject === 'second');
		for (const subject of ['first', 'second']) {
			await client().sendMail({ from: 'a@example.com', to: 'b@example.com', subject, text: '-' });
		}
		expect((await waiting).subject).toBe('second');
	});
});

describe('an object store', () => {
	let store: ObjectStore;
	beforeEach(async () => {
		store = await startObjectStore('documents');
	});
	afterEach(() => store.stop());

	/** Signed in form only: the store does not check it. */
	const send = (method: string, path: string, data?: Buffer, contentType = 'application/pdf') =>
		axios.request<ArrayBuffer>({
			method,
			url: `${store.url}${path}`,
			data,
			headers: { authorization: 'AWS4-HMAC-SHA256 …', ...(data && { 'content-type': contentType }) },
			responseType: 'arraybuffer',
			validateStatus: () => true,
		});
	const text = async (method: string, path: string) => Buffer.from((await send(method, path)).data).toString();

	it('gives back what was put, with its type', async () => {
		const content = Buffer.from([0, 255, 10, 13]);
		expect((await send('PUT', '/documents/2026/EAD%20%C3%A9.pdf', content)).status).toBe(200);
		const { data, headers } = await send('GET', '/documents/2026/EAD%20%C3%A9.pdf');
		expect(Buffer.from(data)).toEqual(content);
		expect(headers['content-type']).toBe('application/pdf');
		expect((await send('HEAD', '/documents/2026/EAD%20%C3%A9.pdf')).headers['content-length']).toBe('4');
		expect([...store.buckets.get('documents')!.keys()]).toEqual(['2026/EAD é.pdf']);
	});

	it('lists page by page, by prefix', async () => {
		for (const key of ['a/1', 'a/2', 'a/3', 'b/1']) await send('PUT', `/documents/${key}`, Buffer.from('-'));
		const first = await text('GET', '/documents?list-type=2&prefix=a/&max-keys=2');
		expect(first.match(/<Key>[^<]+/g)).toEqual(['<Key>a/1', '<Key>a/2']);
		expect(first).toContain('<IsTruncated>true</IsTruncated><NextContinuationToken>a/2</NextContinuationToken>');
		const second = await text('GET', '/documents?list-type=2&prefix=a/&max-keys=2&continuation-token=a/2');
		expect(second.match(/<Key>[^<]+/g)).toEqual(['<Key>a/3']);
		expect(second).toContain('<IsTruncated>false</IsTruncated>');
	});

	it('tells where a bucket is, and makes and finds them', async () => {
		expect(await text('GET', '/documents?location=')).toContain('us-east-1');
		expect((await send('PUT', '/archive')).status).toBe(200);
		expect(await text('GET', '/')).toContain('<Name>archive</Name>');
	});

	it('says what is missing', async () => {
		expect(await text('GET', '/elsewhere/a')).toContain('<Code>NoSuchBucket</Code>');
		expect(await text('GET', '/documents/a')).toContain('<Code>NoSuchKey</Code>');
		await send('PUT', '/documents/a', Buffer.from('-'));
		expect((await send('DELETE', '/documents/a')).status).toBe(204);
		expect((await send('GET', '/documents/a')).status).toBe(404);
	});

	it('refuses what is not signed', async () => {
		const { status } = await axios.get(`${store.url}/documents/a`, { validateStatus: () => true });
		expect(status).toBe(403);
	});
});
