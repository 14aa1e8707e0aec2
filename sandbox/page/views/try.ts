import { KNOWN_STATUSES, MAIN_PATH_ORDER } from '../../../cas/contract/statuses';
import { MAGIC_WORDS } from '../../declarations/outcomes';
import { isStanding } from '../../faults/standingFaults';
import type { SandboxState } from '../../control/stateView';
import { actButton, actForm, choice, numberField, submit, textField, tick } from '../controls';
import { html, type Html } from '../html';
import { card, facts, inWords, listOr, moment } from '../pieces';
import type { View, ViewRequest } from '../view';
import { outcomeInWords } from './outcomeButtons';

const FAULTS = '/_sandbox/faults';
const MINUTE_MS = 60_000;
const DELAY_MINUTES = 5;
const OUTAGE_MINUTES = 10;
const LATENCY_SECONDS = 5;
const SECOND_MS = 1_000;

/** Everything that can be made to happen, as forms. */
export function tryView({ control }: ViewRequest): View {
	return {
		section: 'try',
		title: 'Try things',
		body: (part) =>
			html`<h1>Try things</h1>
				<p class="intro">
					See what your flows do when something goes wrong. Each form sends one call of the control API.
				</p>
				<section class="card" aria-labelledby="active-title">
					<h2 id="active-title">In effect now</h2>
					${part('active')}
				</section>
				<div class="forms">
					${shipmentForm()} ${outageForm()} ${requestForm()} ${eventForm()} ${tokens()} ${words()} ${startAgain()}
				</div>`,
		parts: () => ({ active: active(control.state(0)) }),
	};
}

function active({ faults, outcomes }: SandboxState): Html {
	const rows = [...faults.map(fault), ...outcomes.map(outcome)];
	return html`${listOr(rows, 'Nothing: the sandbox behaves as CAS should.')}
	${
		faults.length > 1 &&
		html`<p class="buttons">
			${actButton({ id: 'end-all', label: 'End all faults', path: FAULTS, method: 'DELETE', done: 'All faults have ended.' })}
		</p>`
	}`;
}

const FAULT_NAMES: Record<SandboxState['faults'][number]['kind'], string> = {
	status: 'An answer fails',
	latency: 'Answers are slow',
	dropBefore: 'Connection lost before CAS took the request',
	dropAfter: 'Answer lost after CAS took the request',
	expireTokens: 'The token expires at a request',
	duplicateEvents: 'Events come twice',
	delayEvents: 'Events come late',
	reorderEvents: 'Events come in the wrong order',
	shuffleEvents: 'Events come in any order',
	maintenance: 'Maintenance',
	outage: 'Outage',
};

function fault({ id, kind, times, struck, status, ms, match, until }: SandboxState['faults'][number]): Html {
	const details = [
		status !== undefined && `status ${status}`,
		ms !== undefined && !isStanding({ kind }) && `${ms / SECOND_MS} s`,
		match !== undefined && Object.values(match).join(' '),
		!isStanding({ kind }) &&
			(times === 'always' ? `each time, ${struck} so far` : `${struck} of ${times} times so far`),
	].filter((detail) => detail !== false);
	return html`<div class="line">
		<b>${FAULT_NAMES[kind]}</b>
		<span class="faint"
			>${details.join(', ')}${isStanding({ kind }) && (until === undefined ? 'until you end it' : html`until ${moment(until)}`)}</span
		>
		${actButton({
			id: `end-${id}`,
			label: 'End',
			kind: 'quiet',
			path: `${FAULTS}/${id}`,
			method: 'DELETE',
			done: `${FAULT_NAMES[kind]}: ended.`,
		})}
	</div>`;
}

function outcome({ externalReference, outcome: name, status }: SandboxState['outcomes'][number]): Html {
	return html`<div class="line">
		<b>${externalReference}</b>
		<span class="faint">${outcomeInWords(name, status)}</span>
		${actButton({
			id: `back-${externalReference}`,
			label: 'Take back',
			kind: 'quiet',
			path: '/_sandbox/outcomes',
			body: { externalReference, outcome: 'continue' },
			done: `${externalReference}: nothing is asked for any more.`,
		})}
	</div>`;
}

const shipmentForm = (): Html =>
	card(
		'shipment',
		'One shipment',
		actForm(
			{ path: '/_sandbox/outcomes', done: 'Asked for. It holds for this shipment, also if it is sent later.' },
			html`${textField({ label: 'Its reference', name: 'externalReference', isRequired: true })}
			${choice({
				label: 'What happens',
				name: 'outcome',
				options: [
					['CustomsError', 'Customs refuses it'],
					['Invalid', 'CAS finds it invalid'],
					['DocumentControl', 'Customs asks for documents'],
					['stay', 'It stays in a status'],
					['continue', 'It goes on; nothing is asked for'],
				],
			})}
			${choice({
				label: 'Status to stay in',
				name: 'status',
				options: [['', 'Only for "It stays in a status"'], ...staysIn()],
			})}
			${textField({ label: 'What is said', name: 'errors[]', hint: 'Left empty: a sentence of the sandbox.' })}
			${submit('Ask for it')}`,
		),
	);

/** The statuses that a declaration passes here. */
const staysIn = () =>
	KNOWN_STATUSES.filter((name) => [...MAIN_PATH_ORDER.value, 'DocumentControl'].includes(name)).map(
		(name) => [name, inWords(name)] as const,
	);

const outageForm = (): Html =>
	card(
		'outage',
		'CAS is away',
		actForm(
			{ path: FAULTS, done: 'It has begun. "In effect now" ends it.' },
			html`${choice({
				label: 'How',
				name: 'kind',
				options: [
					['outage', 'Outage: nothing answers, no event comes'],
					['maintenance', 'Maintenance: messages are taken in, the rest answers 503'],
				],
			})}
			${numberField({
				label: 'Minutes of the sandbox’s time',
				name: 'ms',
				value: OUTAGE_MINUTES,
				min: 1,
				times: MINUTE_MS,
				hint: 'Left empty: until you end it.',
			})}
			${submit('Begin')}`,
		),
	);

const requestForm = (): Html =>
	card(
		'requests',
		'Requests',
		actForm(
			{ path: FAULTS, done: 'It happens to the next requests that fit.' },
			html`${choice({
				label: 'What happens',
				name: 'kind',
				options: (['dropAfter', 'dropBefore', 'status', 'latency'] as const).map(
					(kind) => [kind, FAULT_NAMES[kind]] as const,
				),
			})}
			${numberField({ label: 'Status of the answer', name: 'status', min: 300, max: 599, hint: 'For "An answer fails": 503 if empty.' })}
			${numberField({
				label: 'Seconds to wait',
				name: 'ms',
				times: SECOND_MS,
				hint: `For "Answers are slow": 1 if empty, ${LATENCY_SECONDS} is a long time.`,
			})}
			${choice({
				label: 'Method',
				name: 'match.method',
				options: [['', 'Any'], ...['GET', 'POST', 'PATCH', 'DELETE'].map((name) => [name, name] as const)],
			})}
			${textField({ label: 'Path contains', name: 'match.path', hint: 'As in customsshipments or declarations; empty for any.' })}
			${numberField({ label: 'How often', name: 'times', value: 1, min: 1 })} ${submit('Let it happen')}`,
		),
	);

const eventForm = (): Html =>
	card(
		'events-late',
		'Events',
		actForm(
			{ path: FAULTS, done: 'It happens to the next events.' },
			html`${choice({
				label: 'What happens',
				name: 'kind',
				options: (['delayEvents', 'duplicateEvents', 'reorderEvents', 'shuffleEvents'] as const).map(
					(kind) => [kind, FAULT_NAMES[kind]] as const,
				),
			})}
			${numberField({
				label: 'Minutes of the sandbox’s time',
				name: 'ms',
				value: DELAY_MINUTES,
				times: MINUTE_MS,
				hint: 'How late, or within which time.',
			})}
			${numberField({ label: 'How many events', name: 'times', min: 1, hint: 'Left empty: the next one; two for the wrong order; all for any order.' })}
			${submit('Let it happen')}`,
		),
	);

const tokens = (): Html =>
	card(
		'tokens',
		'Access tokens',
		html`<p>n8n then has to fetch a new token in the middle of its work.</p>
			<p class="buttons">
				${actButton({ label: 'Let all tokens expire', path: '/_sandbox/tokens/expire', done: 'All tokens have expired.' })}
			</p>`,
	);

const words = (): Html =>
	card(
		'words',
		'Without this page',
		html`<p>A word in the reference asks for an outcome too, as in <span class="code">SO-1 CUSTOMSERROR</span>.</p>
			${facts(MAGIC_WORDS.map(({ word, meaning }) => [word, `${meaning}.`] as const))}`,
	);

const startAgain = (): Html =>
	card(
		'reset',
		'Start again',
		html`<p>
				The sandbox forgets all declarations, messages, events and stock. A shipment can then be created once more.
			</p>
			${actForm(
				{
					path: '/_sandbox/reset',
					done: 'The sandbox has forgotten everything.',
					confirm: 'Forget all declarations, messages, events and stock of this sandbox?',
				},
				html`${tick({ label: 'Keep subscriptions, so that published workflows go on', name: 'keepSubscriptions' }, { isTicked: true })}
				${submit('Reset', 'danger')}`,
			)}`,
	);
