import { warn, type Finding } from '../identifiers/finding';
import { say, type Sentence } from '../speech';

interface Halves {
	readonly requested: string;
	readonly previous: string;
}

/** Goods under these are no Union goods; what leaves the Union is re-exported (UCC, Article 270). 54: in another member state. */
const NOT_UNION_GOODS = ['51', '53', '54', '71'];
/** Goods released for free circulation are Union goods; what leaves the Union is exported (UCC, Article 269). */
const UNION_GOODS = ['01', '07', '40', '42', '43', '45', '61', '63', '68'];
/** Goods that come back have left before (UCC, Articles 203 and 259). */
const COMING_BACK = ['61', '63', '68'];

/** Warns where the procedure asked for cannot follow the one before: UCC Annex B, D.E. 11 09. */
export function checkProcedurePair({ requested, previous }: Halves): Finding[] {
	const pair = requested + previous;
	const doubt = (sentence: Sentence) => [warn('procedureCode.pair', sentence)];
	if (requested === '10' && NOT_UNION_GOODS.includes(previous))
		return doubt(say('procedureCode.pair.export', { pair, previous }));
	if (requested === '31' && UNION_GOODS.includes(previous))
		return doubt(say('procedureCode.pair.reExport', { pair, previous }));
	if (COMING_BACK.includes(requested) && previous === '00')
		return doubt(
			say('procedureCode.pair.back', { pair, codes: ['10', '21', '23'].map((left) => `${requested}${left}`) }),
		);
	return [];
}
