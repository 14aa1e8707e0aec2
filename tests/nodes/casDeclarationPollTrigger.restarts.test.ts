import { newDeclarations } from './harness/declarations';
import { LIFE, listening, statusesOf } from './harness/listening';
import { timePasses } from './harness/manualTime';
import { aPollNode } from './harness/pollNode';
import { aTappedCas } from './harness/tappedCas';
import { json } from './harness/wiretap';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

describe('an n8n that restarts', () => {
	it('in the middle of a run repeats the changes of that run, marked, and nothing else', async () => {
		const { cas, node } = await listening();
		await newDeclarations(cas, ['SO-1']);
		await node.poll();
		node.holdRuns();
		await timePasses(2 * SECOND);
		await node.poll();
		node.restart();
		await node.poll();
		const [first, second, repeated] = node.runs;
		expect(first?.json).toMatchObject([{ status: 'New' }]);
		expect(repeated?.json).toEqual(second?.json.map((item) => ({ ...item, isRepeated: true })));
		await repeated?.end();
		await timePasses(30 * MINUTE);
		await node.poll();
		expect(statusesOf(node)).toEqual(['New', 'Validated', 'Validated', ...LIFE.slice(2)]);
	});

	it('before the state was saved tells the same changes again under the same keys', async () => {
		const { cas, node } = await listening({ firstRun: 'everything' });
		await newDeclarations(cas, ['SO-1']);
		await node.poll();
		node.restart(1);
		await node.poll();
		const [first, again] = node.runs;
		expect(again?.json).toEqual(first?.json);
	});

	it('repeats with the data of the declaration', async () => {
		const { cas, node } = await listening({ options: { addDeclaration: true } });
		await newDeclarations(cas, ['SO-1']);
		await node.poll();
		node.restart();
		await node.poll();
		expect(node.told()[1]).toMatchObject({ isRepeated: true, declaration: { externalReference: 'SO-1' } });
	});

	it('skips them where the options say so', async () => {
		const { cas, node } = await listening({ options: { afterRestart: 'skip' } });
		await newDeclarations(cas, ['SO-1']);
		await node.poll();
		node.restart();
		await node.poll();
		await timePasses(2 * SECOND);
		await node.poll();
		expect(statusesOf(node)).toEqual(['New', 'Validated']);
	});

	it('makes up for what has changed while it was off', async () => {
		const { cas, node } = await listening();
		await newDeclarations(cas, ['SO-1']);
		await node.poll();
		await timePasses(30 * MINUTE);
		node.restart();
		await node.poll();
		await node.poll();
		expect(statusesOf(node)).toEqual(['New', ...LIFE]);
	});
});

describe('a run that is still going', () => {
	it('holds back what comes next, and nothing comes twice', async () => {
		const { cas, node } = await listening();
		node.holdRuns();
		await newDeclarations(cas, ['SO-1']);
		await node.poll();
		await timePasses(2 * SECOND);
		await node.poll();
		expect(node.runs).toHaveLength(1);
		await node.runs[0]?.end();
		await node.poll();
		expect(statusesOf(node)).toEqual(['New', 'Validated']);
	});

	it.each([
		['could not be started', undefined, ['New', 'New']],
		['could not be started, with a reason', new Error('no published version'), ['New', 'New']],
		['had ended before n8n was asked', new (class ExecutionNotFoundError extends Error {})(), ['New']],
		['was stopped by a person', new (class ManualExecutionCancelledError extends Error {})(), ['New']],
	])('and %s counts as taken only where it had started', async (_what, reason, told) => {
		const { cas, node } = await listening();
		node.holdRuns();
		await newDeclarations(cas, ['SO-1']);
		await node.poll();
		await node.runs[0]?.fail(reason);
		await node.poll();
		expect(statusesOf(node)).toEqual(told);
		expect(node.told().some(({ isRepeated }) => isRepeated)).toBe(false);
	});

	it('and does not end within an hour is told, but does not keep anybody from publishing', async () => {
		const { cas, node } = await listening();
		node.holdRuns();
		await newDeclarations(cas, ['SO-1']);
		await node.poll();
		await timePasses(59 * MINUTE);
		await node.poll();
		await timePasses(2 * MINUTE);
		await expect(node.poll()).rejects.toThrow(/has not ended for an hour/);
		await node.poll();
		node.publishAgain();
		await node.poll();
		await node.runs[0]?.end();
		await node.poll();
		expect(statusesOf(node)).toEqual(LIFE);
	});

	it('survives that the workflow is published again', async () => {
		const { cas, node } = await listening();
		node.holdRuns();
		await newDeclarations(cas, ['SO-1']);
		await node.poll();
		node.publishAgain();
		await node.poll();
		expect(node.runs).toHaveLength(1);
		await node.runs[0]?.end();
		await timePasses(2 * SECOND);
		await node.poll();
		expect(statusesOf(node)).toEqual(['New', 'Validated']);
	});
});

describe('a workflow that is published again', () => {
	it('while the version before still told something, does not tell it again', async () => {
		const { cas, node } = await listening({ firstRun: 'everything' });
		await newDeclarations(cas, ['SO-1']);
		await node.poll();
		node.publishAgain(1);
		await node.poll();
		expect(statusesOf(node)).toEqual(['New']);
	});
});

describe('a poll that starts while the one before still reads', () => {
	it('does nothing', async () => {
		const { cas, node } = await listening();
		await newDeclarations(cas, ['SO-1']);
		await Promise.all([node.poll(), node.poll()]);
		expect(statusesOf(node)).toEqual(['New']);
	});
});

describe('a trigger that cannot work', () => {
	it.each([
		['a missing scope', () => json({}, 403), /403/],
		['an unknown path', () => json({}, 404), /404/],
		['an answer that nobody can read', () => json({ total: 0 }), /holds no list of declarations/],
		['declarations without an ID', () => json([{ currentStatus: 'New' }]), /have no ID/],
	])('for %s is not published, however often n8n tries', async (_what, answer, message) => {
		const cas = await aTappedCas();
		const node = aPollNode(cas);
		cas.tap.answer = answer;
		for (let attempt = 0; attempt < 5; attempt++) {
			await expect(node.poll()).rejects.toThrow(message);
			node.publishAgain();
		}
	});

	it('for a wrong secret is not published, however often n8n tries', async () => {
		const cas = await aTappedCas();
		const node = aPollNode({ ...cas, credentials: cas.credentialWith({ clientSecret: 'wrong' }) });
		for (let attempt = 0; attempt < 3; attempt++) {
			await expect(node.poll()).rejects.toThrow(/no access token/);
			node.publishAgain();
		}
	});

	it('when n8n starts is shown at once and goes on polling', async () => {
		const { cas, node } = await listening({ options: { afterRestart: 'skip' } });
		await newDeclarations(cas, ['SO-1']);
		await node.poll();
		await timePasses(2 * SECOND);
		node.restart();
		cas.tap.answer = () => json({}, 503);
		await node.poll();
		expect(node.shown.map(({ message: shown }) => shown)).toEqual([expect.stringMatching(/503/)]);
		await node.poll();
		expect(node.shown).toHaveLength(1);
		cas.tap.answer = () => undefined;
		await node.poll();
		expect(statusesOf(node)).toContain('Validated');
	});
});

describe('a CAS that is down', () => {
	it('is shown once, and nothing is lost', async () => {
		const { cas, node } = await listening();
		await newDeclarations(cas, ['SO-1']);
		cas.tap.answer = () => json({ title: 'Down for maintenance' }, 503);
		const shown: string[] = [];
		for (let poll = 0; poll < 5; poll++) {
			await node.poll().catch((error: Error) => shown.push(error.message));
			await timePasses(MINUTE);
		}
		expect(shown).toHaveLength(1);
		expect(shown[0]).toMatch(/503|maintenance/i);
		cas.tap.answer = () => undefined;
		await timePasses(30 * MINUTE);
		await node.poll();
		await node.poll();
		expect(statusesOf(node)).toEqual(LIFE);
		cas.tap.answer = () => json({}, 503);
		await expect(node.poll()).rejects.toThrow();
	});

	it('for long is shown again every hour', async () => {
		const { cas, node } = await listening();
		cas.tap.answer = () => json({}, 500);
		let shown = 0;
		for (let poll = 0; poll < 12; poll++) {
			await node.poll().catch(() => (shown += 1));
			await timePasses(10 * MINUTE);
		}
		expect(shown).toBe(2);
	});

	it('at the first poll tells so, and the next one is the first', async () => {
		const cas = await aTappedCas();
		const node = aPollNode(cas);
		cas.tap.answer = () => json({}, 403);
		await expect(node.poll()).rejects.toThrow();
		cas.tap.answer = () => undefined;
		await node.poll();
		await newDeclarations(cas, ['SO-1']);
		await node.poll();
		expect(statusesOf(node)).toEqual(['New']);
	});

	it.each([
		['pages', Array.from({ length: 100 }, (_, index) => ({ id: `d-${index}` })), /same page of declarations/],
		['ids', [{ currentStatus: 'New' }], /have no ID/],
	])('and gives no %s is not read half', async (_what, page, message) => {
		const { cas, node } = await listening();
		cas.tap.answer = () => json(page);
		await expect(node.poll()).rejects.toThrow(message);
		expect(node.runs).toEqual([]);
	});
});
