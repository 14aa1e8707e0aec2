import type { IDataObject } from 'n8n-workflow';
import type { Verdict } from '../../../cas/request/outcomes';
import type { ItemFailure } from '../../shared/failedItem';

const EXISTED_BEFORE: Verdict = { outcome: 'unknown', code: 'existedBefore', retry: 'lookFirst' };

/**
 * A new shipment whose answer was lost, where CAS had one of its reference before: sent again as Create or Update it would change that
 * one, and nobody asked for that.
 */
export function existedFailure(
	subject: string,
	found: Readonly<Record<string, string>>,
	identity: IDataObject,
): ItemFailure {
	const named = [found.lrn, found.status].filter(Boolean).join(', in status ');
	return {
		message: `The answer for the ${subject} was lost, and CAS had one of this reference before`,
		description: `CAS shows its declaration${named === '' ? '' : ` ${named}`}, made before this run. A new shipment of the same reference makes no second one; it was not sent again as Create or Update, which would change the one that exists. Look at it with CAS Declaration, Search. To change it, use Create or Update, Update, or Replace.`,
		details: {
			...identity,
			...EXISTED_BEFORE,
			existedBefore: true,
			declarationId: found.declarationId,
			lrn: found.lrn,
		},
	};
}
