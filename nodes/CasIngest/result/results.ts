import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { customsShipment, type MessageModel } from '../../../cas/messages';
import type { Declaration } from '../../../cas/tracking/listed';
import type { CasConnection } from '../../shared/transport/connection';
import type { ItemFailure } from '../../shared/items/failedItem';
import type { Draft } from '../../shared/source/messageSource';
import { hintOfAcceptance, hintOfUnknown } from './hints';
import { ShipmentFollower } from './follow';
import { waitSecondsOf } from './waitOption';

type Result = { readonly json: IDataObject } | { readonly failure: ItemFailure };

/** What becomes of the messages of a run after CAS took them: followed where the option says so, else told what it means. */
export interface Results {
	/** What CAS had of a shipment before anything was sent, by its key; undefined where nobody looked. */
	seenBefore(externalReference: unknown, direction: unknown): readonly Declaration[] | undefined;
	complete<R extends Result | undefined>(results: readonly R[]): Promise<readonly R[]>;
}

/** Prepares it, before anything is sent. A failure says why it cannot be followed. */
export async function resultsOf(
	context: IExecuteFunctions,
	connection: CasConnection,
	model: MessageModel,
	drafts: readonly Draft[],
): Promise<Results | { failure: ItemFailure }> {
	const isShipment = model.name === customsShipment.name;
	const seconds = isShipment ? waitSecondsOf(context) : 0;
	if (seconds === 0) {
		return {
			seenBefore: () => undefined,
			async complete(results) {
				hintOfAcceptance(context, accepted(results).length, isShipment);
				return await Promise.resolve(results);
			},
		};
	}
	const follower = new ShipmentFollower(context, connection, seconds);
	const refused = await follower.lookBefore(drafts.flatMap((draft) => keyOf(draft.identity())));
	if (refused !== undefined) return refused;
	return {
		seenBefore(...identity) {
			const [key] = keyOf(identity);
			return key === undefined ? undefined : follower.seenBefore(key);
		},
		async complete(results) {
			const fieldsOf = await follower.resultsOf(accepted(results).flatMap((json) => keyOfItem(json)));
			const completed = results.map((result) => {
				if (result === undefined || 'failure' in result) return result;
				const [key] = keyOfItem(result.json);
				return key === undefined ? result : { ...result, json: { ...result.json, ...fieldsOf(key) } };
			});
			hintOfUnknown(context, accepted(completed).filter(({ result }) => result === 'notKnownYet').length);
			return completed;
		},
	};
}

const accepted = (results: readonly (Result | undefined)[]) =>
	results.flatMap((result) => (result !== undefined && 'json' in result ? [result.json] : []));

function keyOf([externalReference, direction]: readonly unknown[]) {
	return typeof externalReference === 'string' && typeof direction === 'string'
		? [{ externalReference, direction }]
		: [];
}

const keyOfItem = ({ externalReference, direction }: IDataObject) => keyOf([externalReference, direction]);
