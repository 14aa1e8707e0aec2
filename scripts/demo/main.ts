// The demo, `npm run demo`: a workbook of shipments becomes customs declarations with MRNs and PDFs, in a real n8n, against the
// sandbox. It stays up to be looked at; with --once it ends, with exit code 0 only where everything expected happened.
import { parseArgs } from 'node:util';
import { readProfileFile, SHIPPED_PROFILES } from '../../sandbox/profile/profileFile';
import { ensureHost } from '../host/install';
import { FORM_LOGIN } from '../flows/credentials';
import { OWNER } from '../host/api';
import { ensureBuilt } from './build';
import { disappointments } from './expectations';
import { followDeclarations, sendWorkbook, type Outcome } from './follow';
import { expectedOfSample, ROOT } from './flows';
import { startDesk, type Desk } from './desk/desk';
import { suggestions, tryNextPage, type Suggestion } from './desk/tryNext';
import { offerFlows, type Offer } from './offerFlows';
import { setStage, type Stage } from './stage';
import { refusedTable, shipmentTable } from './table';

/** Times faster than life once the show is over: an import is released within a minute, an export leaves after more than three. */
const SPEED_FOR_PEOPLE = 2;

/** An export ends after ten seconds; the rest is for a busy machine. */
const FOLLOW_WITHIN_MS = 180_000;

const EXIT_INTERRUPTED = 130;
const SAME_SIGNAL_MS = 1_000;

const USAGE = `npm run demo             shows the examples at work and stays up until Ctrl+C
npm run demo -- --once   ends instead; exit code 0 only if everything expected happened
  --speed <number>       times faster than life that CAS works while you look around (default: ${SPEED_FOR_PEOPLE})
  --profile <name>       the sandbox behaves as this contract profile says, and the credential has it: ${SHIPPED_PROFILES.join(', ')}, or a file`;

const begin = Date.now();

function report(line: string): void {
	const seconds = ((Date.now() - begin) / 1_000).toFixed(1).padStart(6);
	console.log(`${seconds} s  ${line}`);
}

async function main(): Promise<void> {
	const { values } = parseArgs({
		options: {
			once: { type: 'boolean' },
			speed: { type: 'string' },
			profile: { type: 'string' },
			help: { type: 'boolean' },
		},
	});
	if (values.help) return console.log(USAGE);
	const speed = speedOf(values.speed);
	console.log('\nFrom an Excel sheet to released declarations\n');
	const profile = values.profile === undefined ? undefined : readProfileFile(values.profile).document;
	const host = await ensureHost(report);
	if (ensureBuilt(ROOT)) report('The package is built');
	const stage = await setStage({ host, packageFolder: ROOT, sandbox: { profile }, report });
	const interrupted = interruption();
	try {
		const work = perform(stage);
		const first = await Promise.race([work, interrupted]);
		if (first === 'interrupted') {
			work.catch(() => undefined);
			process.exitCode = EXIT_INTERRUPTED;
			return;
		}
		const { outcome, lacks } = first;
		show(outcome, lacks);
		if (values.once) lacks.push(...(await curtain(stage)));
		else await stayUp(stage, speed, interrupted);
		if (lacks.length > 0) process.exitCode = 1;
	} finally {
		await stage.stop();
		report('Sandbox and n8n are stopped, temporary folders removed');
	}
}

/**
 * Resolves at the first Ctrl+C or order to end; from then on what was started is stopped in order. Another one after a moment is
 * impatience, and ends at once; sooner it is the same one, passed on by the program that started this.
 */
function interruption(): Promise<'interrupted'> {
	return new Promise((resolve) => {
		let askedAt: number | undefined;
		for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
			process.on(signal, () => {
				if (askedAt !== undefined && Date.now() - askedAt > SAME_SIGNAL_MS) process.exit(EXIT_INTERRUPTED);
				if (askedAt === undefined) console.log('');
				askedAt ??= Date.now();
				resolve('interrupted');
			});
		}
	});
}

async function perform(stage: Stage): Promise<{ outcome: Outcome; lacks: string[] }> {
	const { api, flows, sandbox } = stage;
	await api.activate(flows['notification-to-document']);
	report(
		`"Notification to document" is published: ${sandbox.control.state(0).subscriptions.length} subscription at CAS`,
	);
	const outcome = await sendWorkbook(stage);
	report(
		`"First steps" ran: ${outcome.shipments.length} shipments accepted, ${outcome.refusedRows.length} rows refused`,
	);
	await followDeclarations(stage, outcome, {
		withinMs: FOLLOW_WITHIN_MS,
		onProgress: (done) => report(`${done} of ${outcome.shipments.length} declarations have reached their end`),
	});
	return { outcome, lacks: disappointments(outcome, expectedOfSample(), sandbox) };
}

function show({ shipments, refusedRows }: Outcome, lacks: readonly string[]): void {
	console.log(['', 'Declarations', '', ...shipmentTable(shipments)].join('\n'));
	console.log(['', 'Rows that stayed behind', '', ...refusedTable(refusedRows), ''].join('\n'));
	if (lacks.length === 0) console.log('Everything happened as expected.\n');
	else console.log(['Not as expected:', ...lacks.map((lack) => `  - ${lack}`), ''].join('\n'));
}

/** Unpublishes, and says what should then be gone and is not. */
async function curtain({ api, flows, sandbox }: Stage): Promise<string[]> {
	await api.deactivate(flows['notification-to-document']);
	const left = sandbox.control.state(0).subscriptions.length;
	report(`"Notification to document" is unpublished: ${left === 0 ? 'no' : left} subscription left at CAS`);
	return left === 0 ? [] : [`${left} subscriptions are left after unpublishing`];
}

function speedOf(text: string | undefined): number {
	const speed = text === undefined ? SPEED_FOR_PEOPLE : Number(text);
	if (!(speed > 0 && Number.isFinite(speed))) throw new Error(`--speed ${text} is not a number above 0.\n\n${USAGE}`);
	return speed;
}

/** Offers all other flows too, and waits to be ended. */
async function stayUp(stage: Stage, speed: number, interrupted: Promise<unknown>): Promise<void> {
	stage.sandbox.control.setSpeed(speed);
	report(
		`CAS works at ${speed} times real time from now on, so that there is time to act; the sandbox's page pauses it, steps on, or changes that`,
	);
	const offering = offerFlows(stage, { report });
	const first = await Promise.race([offering, interrupted.then(() => undefined)]);
	if (first === undefined) {
		await (await offering).stop();
		return;
	}
	const next = nextSteps(stage, first);
	let desk: Desk | undefined;
	try {
		const { mail, objectStore } = first.services;
		desk = await startDesk({ mail, objectStore, tryNext: next.page });
		lookAround(stage, first, desk, next.all);
		await interrupted;
	} finally {
		await desk?.stop();
		await first.stop();
	}
}

/** What a person can do now, with the address of each flow. */
function nextSteps({ n8n, sandbox, flows }: Stage, offer: Offer) {
	const ids = new Map<string, string>([
		...Object.entries(flows),
		...offer.flows.map(({ example, id }) => [example, id] as const),
	]);
	const places = {
		n8n: n8n.url,
		sandbox: sandbox.url,
		flow: (example: string) => (ids.has(example) ? `${n8n.url}/workflow/${ids.get(example)}` : undefined),
	};
	const all = suggestions(places);
	return { all, page: tryNextPage({ ...places, login: `${OWNER.email} ${OWNER.password}` }, all) };
}

function lookAround(
	{ n8n, sandbox, flows, filesFolder }: Stage,
	offer: Offer,
	desk: Desk,
	next: readonly Suggestion[],
): void {
	const { postgres } = offer.services;
	console.log(
		[
			'Look around',
			`  n8n                         ${n8n.url}`,
			`    log in with               ${OWNER.email}  ${OWNER.password}`,
			`    First steps               ${n8n.url}/workflow/${flows['first-steps']}`,
			`    Notification to document  ${n8n.url}/workflow/${flows['notification-to-document']}`,
			`  CAS sandbox                 ${sandbox.url}/`,
			`  mails of the flows          ${desk.url}/mails`,
			`  archive of the flows        ${desk.url}/archive`,
			`  workbook and saved PDFs     ${filesFolder}`,
			...(postgres === undefined ? [] : [`  PostgreSQL of the flows     ${postgres.url}`]),
			`  login of the forms          ${FORM_LOGIN.user}  ${FORM_LOGIN.password}`,
			'',
			'All other flows lie ready; workflows-examples/<name>/README.md says how to try each',
			...offer.flows.map(({ name, id, example }) => `  ${name.padEnd(34)} ${n8n.url}/workflow/${id}  (${example})`),
			'',
			`What to try next, with links: ${desk.url}/`,
			...next.flatMap(({ title, steps, url }) => [
				`  ${title}`,
				...steps.map((step) => `    ${step}`),
				...(url === undefined ? [] : [`    ${url}`]),
			]),
			'',
			'Ctrl+C ends it all.',
		].join('\n'),
	);
}

main().catch((error: unknown) => {
	console.error(`\n${error instanceof Error ? error.message : String(error)}`);
	process.exitCode = 1;
});
