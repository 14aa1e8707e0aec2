import type { IDataObject } from 'n8n-workflow';
import type { Earlier } from '../../../cas/declaration/madeBefore';
import { withoutAbsent } from '../../../cas/declaration/values';
import type { Verdict } from '../../../cas/request/outcomes';
import type { ItemFailure } from '../../shared/items/failedItem';

const EXISTED_BEFORE: Verdict = { outcome: 'unknown', code: 'existedBefore', retry: 'lookFirst' };
const MAY_HAVE_EXISTED: Verdict = { outcome: 'unknown', code: 'mayHaveExisted', retry: 'lookFirst' };

const NOT_SENT_AGAIN =
	'It was not sent again as Create or Update, which would change one that was there before. Look at it with CAS Declaration, Search.';

/**
 * A new shipment whose answer was lost, where CAS had one of its reference before, or may have had: sent again as Create or Update it
 * would change that one, and nobody asked for that.
 */
export function existedFailure(
	subject: string,
	{ kind, identity: found, madeAt }: Earlier,
	identity: IDataObject,
): ItemFailure {
	const named = [found.lrn, found.status].filter(Boolean).join(', in status ');
	const declaration = `its declaration${named === '' ? '' : ` ${named}`}`;
	const details = { ...identity, ...withoutAbsent({ declarationId: found.declarationId, lrn: found.lrn }) };
	if (kind === 'open') {
		const made = madeAt === undefined ? 'does not say when it was made' : `says that it was made at ${madeAt}`;
		return {
			message: `The answer for the ${subject} was lost, and CAS has one of this reference, which may have been there before`,
			description: `CAS shows ${declaration} and ${made}: by its clock it cannot be told whether this message made it. ${NOT_SENT_AGAIN} If it says what this message says, nothing is to be done.`,
			details: { ...details, ...MAY_HAVE_EXISTED },
		};
	}
	return {
		message: `The answer for the ${subject} was lost, and CAS had one of this reference before`,
		description: `CAS shows ${declaration}, made before this message was sent. A new shipment of the same reference makes no second one. ${NOT_SENT_AGAIN} To change it, use Create or Update, Update, or Replace.`,
		details: { ...details, ...EXISTED_BEFORE, existedBefore: true },
	};
}
