import type { Specification, SpecMessage } from '../description';
import { BodyLikeness } from '../match/matchBodies';
import { matchEndpoints, type EndpointMatch } from '../match/matchEndpoints';
import { PROBLEM_ENVELOPE } from '../ours/envelopes';
import { partName, type Target } from '../ours/target';
import { targets } from '../ours/targets';
import { compareBody } from './bodyRows';
import { codeRows } from './codeRows';
import { endpointRows, messageOf } from './endpointRows';
import { envelopeParts, foundRow, valueRow } from './envelopeRows';
import { eventRows, ourStatuses } from './eventRows';
import { profileOf, type ProfileDocument } from './profileOf';
import { isProposed, type ComparisonRow } from './rows';
import { scopeRows } from './scopeRows';
import { searchRows } from './searchRows';
import { subscriptionRows } from './subscriptionRows';
import { deliveryRows, statusMeaningRow } from './untoldRows';

/** What a comparison found. */
export interface Comparison {
	readonly rows: readonly ComparisonRow[];
	/** The contract profile that sure and likely rows make. */
	readonly profile: ProfileDocument;
	readonly notices: readonly string[];
}

/** A message that is not like any body of ours by at least this is none of them. */
const LEAST_LIKE = 0.3;

/**
 * Compares a specification with the contract and the messages: which call, body, field and value of theirs each of ours is.
 * `only` names the parts to be compared (`messages.customsShipment`, `declaration`), where the file is known to be about them.
 */
export function compareSpecification(specification: Specification, only: readonly string[] = []): Comparison {
	const chosen = targets().filter(({ part }) => only.length === 0 || only.includes(partName(part)));
	const likeness = new BodyLikeness(chosen);
	const matches = matchEndpoints(specification, likeness);
	const calls = only.length === 0 ? matches : [];
	// What a file is said to be about, it is, however little of it there is.
	const bodies = bodiesOf(specification, matches, likeness, only.length === 0 ? LEAST_LIKE : 0);
	const isAbout = (section: string) => chosen.some(({ part }) => part.section === section);
	const told = [
		...endpointRows(specification, calls),
		...scopeRows(specification, calls),
		...searchRows(specification, calls),
		...bodies.flatMap(({ target, message }) => bodyRows(target, message)),
		...eventsOf(specification, chosen, bodies),
		...(isAbout('subscriptions') ? subscriptionRows(specification, calls) : []),
		...problemRows(specification),
	];
	const rows = [
		...told,
		...(isAbout('declaration') ? [statusMeaningRow(told)] : []),
		...(isAbout('subscriptions') || isAbout('events') ? deliveryRows() : []),
	];
	const proposed = rows.filter(isProposed).map(({ entry }) => entry);
	return { rows, profile: profileOf(proposed, specification.title), notices: specification.notices };
}

interface Body {
	readonly target: Target;
	readonly message: SpecMessage;
}

/** Which message is which body: by its operation, else by what it holds and is called. */
function bodiesOf(
	specification: Specification,
	matches: readonly EndpointMatch[],
	likeness: BodyLikeness,
	least: number,
): Body[] {
	const { messages } = specification;
	const called = likeness.targets.flatMap((target): Body[] => {
		const match = matches.find(({ endpoint, confidence }) => endpoint === target.endpoint && confidence !== 'doubtful');
		const message = match === undefined ? undefined : messageOf(specification, match.operation, target.role);
		return message === undefined ? [] : [{ target, message }];
	});
	const isCalled = new Set(called.map(({ target }) => target));
	const pairs = messages
		.filter(({ role, operation }) => role === 'schema' && operation === undefined)
		.flatMap((message) =>
			likeness.named(message).map((score, index) => ({ message, target: likeness.targets[index]!, score })),
		)
		.filter(({ target, score }) => score >= least && !isCalled.has(target))
		.sort((one, other) => other.score - one.score);
	const used = new Set<SpecMessage>();
	for (const { message, target } of pairs) {
		if (used.has(message) || isCalled.has(target)) continue;
		used.add(message);
		isCalled.add(target);
		called.push({ target, message });
	}
	return called;
}

function bodyRows(target: Target, message: SpecMessage): ComparisonRow[] {
	if (target.part.section === 'events') return [];
	const isAnswer = target.role === 'answer';
	const { rows, wrapper } = compareBody(target, message, isAnswer);
	const body =
		wrapper === '' || target.endpoint === undefined
			? []
			: [
					valueRow(
						'Endpoints',
						['endpoints', target.endpoint, 'body'],
						{ ours: `${target.endpoint} body`, label: target.title, theirs: wrapper },
						{ confidence: 'likely', reason: 'all its fields stand in this group' },
					),
				];
	return [...body, ...rows, ...(target.part.section === 'declaration' ? statusRows(message, rows, wrapper) : [])];
}

/** Rows for statuses, where the field that holds them lists them. */
function statusRows(message: SpecMessage, rows: readonly ComparisonRow[], wrapper: string): ComparisonRow[] {
	const row = rows.find(({ ours, confidence }) => ours === 'currentStatus' && confidence !== 'doubtful');
	const place = row === undefined ? undefined : `${wrapper === '' ? '' : `${wrapper}.`}${row.theirs}`;
	const codes = message.fields.find(({ path }) => path === place)?.codes;
	return codes === undefined ? [] : codeRows('Statuses', ['statuses'], ourStatuses(), codes);
}

function eventsOf(specification: Specification, chosen: readonly Target[], bodies: readonly Body[]): ComparisonRow[] {
	const target = chosen.find(({ part }) => part.section === 'events');
	if (target === undefined) return [];
	const webhooks = specification.messages.filter(({ role }) => role === 'event');
	const described = bodies.filter((body) => body.target === target).map(({ message }) => message);
	return eventRows(specification, target, webhooks.length > 0 ? webhooks : described);
}

/** Rows for error bodies; one stands for all. */
function problemRows({ messages }: Specification): ComparisonRow[] {
	const refusal = messages.find(({ role }) => role === 'refusal');
	if (refusal === undefined) return [];
	const found = envelopeParts(PROBLEM_ENVELOPE, refusal);
	return found.map((one) => {
		const name = one.name.slice(one.name.lastIndexOf('.') + 1);
		const key = name.replace('[]', '');
		// What stands in an entry of the list is named from there.
		const place = one.name.includes('[].')
			? one.field.path.slice(one.field.path.lastIndexOf('[].') + 3)
			: one.field.path;
		return foundRow('Errors', ['problems', key], key, { ...one, name: key }, place);
	});
}
