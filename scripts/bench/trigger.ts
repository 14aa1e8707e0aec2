import { Agent } from 'node:http';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import axios, { type AxiosInstance } from 'axios';
import { ensureBuilt } from '../demo/build';
import { setStage, type Stage } from '../demo/stage';
import { ensureHost, type Host } from '../host/install';
import { COUNT_ISOLATES, LAZY_ENGINE } from '../host/isolates';
import { CONCURRENCY, round, type Cost } from './events/round';
import { makeSides, type Side } from './events/sides';

/** n8n's ways to evaluate expressions: an isolate where one may be evaluated, where one is evaluated, and none. */
const ENGINES: Readonly<Record<string, Record<string, string>>> = {
	default: {},
	lazy: LAZY_ENGINE,
	legacy: { N8N_EXPRESSION_ENGINE: 'legacy' },
};

/** Ratios to n8n's own Webhook node, version 2, by processor time; without one where n8n decides alone. */
const AIMS: Readonly<Record<string, Record<string, number>>> = {
	lazy: { 'CAS Notification Trigger': 0.95, 'Webhook v2 + CAS Event': 0.7 },
	default: { 'Webhook v2 + CAS Event': 0.85 },
};

const COUNTED_EVENTS = 20;

/**
 * What n8n uses for an event, in processor time, isolates and database writes: with CAS Notification Trigger, which verifies events and
 * drops doubles, with n8n's own Webhook node, which does neither, and with CAS Event behind either. All sides of an engine share one
 * n8n, and their rounds alternate. `--engine default,lazy,legacy`, `--events N` a round, `--rounds N`.
 */
export async function benchTrigger(args: readonly string[]): Promise<void> {
	const { values } = parseArgs({
		args: [...args],
		options: {
			events: { type: 'string', default: '300' },
			rounds: { type: 'string', default: '4' },
			engine: { type: 'string', default: 'default,lazy' },
		},
	});
	const [events, rounds] = [Number(values.events), Number(values.rounds)];
	const host = await ensureHost((line) => console.log(line));
	ensureBuilt(resolve('.'));
	const writes = await writesAnEvent(host);
	for (const engine of values.engine.split(',')) {
		const costs = await withSides(host, { ...COUNT_ISOLATES, ...ENGINES[engine] }, async (stage, http, sides) => {
			for (const side of sides) await round(stage, http, side, Math.ceil(events / 5));
			const measured = new Map<string, Cost[]>(sides.map(({ name }) => [name, []]));
			for (let number = 0; number < rounds; number += 1) {
				for (const side of number % 2 === 0 ? sides : [...sides].reverse()) {
					measured.get(side.name)?.push(await round(stage, http, side, events));
				}
			}
			return measured;
		});
		report(engine, costs, writes, { events, rounds });
	}
}

async function withSides<T>(
	host: Host,
	env: Record<string, string>,
	work: (stage: Stage, http: AxiosInstance, sides: readonly Side[]) => Promise<T>,
): Promise<T> {
	const stage = await setStage({ host, packageFolder: resolve('.'), env: { N8N_LOG_LEVEL: 'warn', ...env } });
	const agent = new Agent({ keepAlive: true, maxSockets: CONCURRENCY });
	try {
		return await work(
			stage,
			axios.create({ proxy: false, httpAgent: agent, validateStatus: () => true }),
			await makeSides(stage),
		);
	} finally {
		agent.destroy();
		await stage.stop();
	}
}

/** Statements that change n8n's database, for one event of each side; counted apart, since writing them down takes time. */
async function writesAnEvent(host: Host): Promise<Map<string, number>> {
	const logging = { DB_LOGGING_ENABLED: 'true', DB_LOGGING_OPTIONS: 'query', N8N_LOG_LEVEL: 'debug', ...LAZY_ENGINE };
	return await withSides(host, logging, async (stage, http, sides) => {
		const writes = new Map<string, number>();
		for (const side of sides) {
			await round(stage, http, side, COUNTED_EVENTS);
			const before = await writesOf(stage);
			await round(stage, http, side, COUNTED_EVENTS);
			writes.set(side.name, ((await writesOf(stage)) - before) / COUNTED_EVENTS);
		}
		return writes;
	});
}

async function writesOf({ n8n }: Stage): Promise<number> {
	return (await n8n.log()).match(/(?:INSERT INTO|UPDATE|DELETE FROM) "/g)?.length ?? 0;
}

function report(
	engine: string,
	costs: ReadonlyMap<string, readonly Cost[]>,
	writes: ReadonlyMap<string, number>,
	{ events, rounds }: { events: number; rounds: number },
): void {
	const cpu = (name: string) => median((costs.get(name) ?? []).map(({ cpuMs }) => cpuMs));
	const lines = [...costs].map(([name, all]) => {
		const ratio = cpu('Webhook v2') / cpu(name);
		const aim = AIMS[engine]?.[name];
		return [
			`  ${name.padEnd(28)}`,
			`${cpu(name).toFixed(1).padStart(6)} ms`,
			`${median(all.map(({ isolates }) => isolates)).toFixed(2)} isolates`,
			`${(writes.get(name) ?? Number.NaN).toFixed(1)} writes`,
			`${median(all.map(({ perSecond }) => perSecond)).toFixed(0)}/s`,
			`ratio ${ratio.toFixed(2)}${aim === undefined ? '' : ` (aim ${aim})`}`,
		].join('  ');
	});
	console.log(`
An event, ${engine} engine: ${rounds} rounds of ${events} events, ${CONCURRENCY} at a time, run to their end;
processor time of n8n, isolates and database writes each, events a second, and the ratio of processor time to Webhook v2
${lines.join('\n')}`);
}

function median(values: readonly number[]): number {
	const sorted = [...values].sort((one, other) => one - other);
	const middle = sorted.length >> 1;
	return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
