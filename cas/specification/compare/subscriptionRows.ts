import type { Specification } from '../description';
import type { EndpointMatch } from '../match/matchEndpoints';
import { SUBSCRIPTION_ENVELOPE } from '../ours/envelopes';
import { messageOf } from './endpointRows';
import { envelopeParts, foundRow, valueRow } from './envelopeRows';
import type { ComparisonRow } from './rows';
import { untoldRow } from './untoldRows';

const PART = 'Subscription';

/** Rows for where the list of subscriptions and the id of one stand; what the specification does not tell is asked for. */
export function subscriptionRows(specification: Specification, calls: readonly EndpointMatch[]): ComparisonRow[] {
	const answerTo = (endpoint: string) => {
		const match = calls.find((one) => one.endpoint === endpoint && one.confidence !== 'doubtful');
		return match === undefined ? undefined : messageOf(specification, match.operation, 'answer');
	};
	const created = answerTo('subscription.create');
	const listed = answerTo('subscription.list');
	const list = listed?.fields.find(({ isList, type }) => isList && type === 'group');
	const parts = created === undefined ? [] : envelopeParts(SUBSCRIPTION_ENVELOPE, created);
	const idRows = parts.flatMap((found) => {
		const steps = found.field.path.lastIndexOf('.');
		const wrapper = steps === -1 ? '' : found.field.path.slice(0, steps);
		const body = foundRow(
			'Endpoints',
			['endpoints', 'subscription.create', 'body'],
			'Subscription',
			{ ...found, name: 'subscription.create body' },
			wrapper,
		);
		return [
			...(wrapper === '' ? [] : [body]),
			foundRow(PART, ['subscriptions', 'id'], 'Subscription ID', found, found.field.path.slice(steps + 1)),
		];
	});
	return [
		...(idRows.length > 0
			? idRows
			: [
					untoldRow({
						part: PART,
						keys: ['subscriptions', 'id'],
						label: 'Subscription ID',
						value: 'id',
						ask: 'where the identifier stands in a subscription',
					}),
				]),
		list === undefined
			? untoldRow({
					part: PART,
					keys: ['subscriptions', 'list'],
					label: 'List of subscriptions',
					ask: 'where the list stands in the answer, unless it is the whole answer or its only list',
				})
			: valueRow(
					PART,
					['subscriptions', 'list'],
					{ ours: 'list', label: 'List of subscriptions', theirs: list.path },
					{ confidence: 'likely', reason: 'the first list of the answer' },
				),
	];
}
