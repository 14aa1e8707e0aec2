import { REPLACEABLE_STATUSES, statusKind, type StatusMeanings } from '../contract/statuses';
import type { Intention } from './intention';

/** Our advice, not CAS's: what leads on where something is not open in a status. */
interface Advice {
	readonly isFor: (
		kind: Intention['kind'],
		status: string,
		about: { readonly isExcise: boolean; readonly meanings: StatusMeanings | undefined },
	) => boolean;
	readonly text: string;
}

const isBeforeCustoms = (status: string) => REPLACEABLE_STATUSES.value.some((known) => known === status);

/** Somebody else is at work. */
const WAITING = new Set(['Queued', 'Submitted', 'Amending', 'ChangingDestination']);

/** The first that fits is told; the last fits always. */
const ADVICE: readonly Advice[] = [
	{
		isFor: (_, status, { meanings }) => statusKind(status, meanings) === 'ended',
		text: 'It has ended and takes nothing any more. Send a new shipment with a reference of its own.',
	},
	{
		isFor: (kind, status) => kind === 'invalidate' && isBeforeCustoms(status),
		text: 'Customs has not accepted it yet: replace the shipment (CAS Ingest, Customs Shipment, Replace), or change its header and goods items.',
	},
	{
		isFor: (_, status) => WAITING.has(status),
		text: 'CAS or the authority is at work on it: do this again when the status has changed.',
	},
	{
		isFor: (kind) => kind === 'submit',
		text: 'It has been sent already, so there is nothing to submit.',
	},
	{
		isFor: (kind, status) => (kind === 'change' || kind === 'validate') && !isBeforeCustoms(status),
		text: 'Customs has it already: invalidate it and send the shipment anew, or have an amendment opened in CAS, which makes it Amendable.',
	},
	{
		isFor: (kind, status) => kind === 'goodsArrived' && isBeforeCustoms(status),
		text: 'Customs has not accepted it yet: do this again once it has.',
	},
	{
		isFor: (kind) => kind === 'goodsArrived',
		text: 'Customs no longer waits for these goods, so nothing needs to be presented.',
	},
	{
		isFor: (_, status, { isExcise }) => isExcise && isBeforeCustoms(status),
		text: 'The movement has not begun: do this again once it has been accepted.',
	},
	{
		isFor: (kind, status, { isExcise }) => isExcise && kind !== 'complementaryExplanation' && status === 'Delivered',
		text: 'The movement has been received; what is left is a Complementary Explanation.',
	},
	{
		isFor: (kind) => kind === 'complementaryExplanation',
		text: 'There is nothing to explain before a Receipt Report.',
	},
	{
		isFor: (kind) => kind === 'generateSad',
		text: 'Correct what is wrong with it first; its problems are in the declaration.',
	},
	{
		isFor: () => true,
		text: 'Look at the declaration in CAS, and ask the customs office where the goods have left already.',
	},
];

/** What to do where the intention is not open in the status. */
export function whatInstead({ kind, isExcise }: Intention, status: string, meanings?: StatusMeanings): string {
	return ADVICE.find(({ isFor }) => isFor(kind, status, { isExcise, meanings }))?.text ?? '';
}
