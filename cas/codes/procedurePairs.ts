import { warn, type Finding } from '../identifiers/finding';

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
	const doubt = (message: string, action: string) => [warn('procedureCode.pair', `${pair} ${message}`, action)];
	if (requested === '10' && NOT_UNION_GOODS.includes(previous))
		return doubt(
			`exports goods that are under ${previous}, which are no Union goods`,
			`Use 31${previous} to re-export them`,
		);
	if (requested === '31' && UNION_GOODS.includes(previous))
		return doubt(
			`re-exports goods that are under ${previous}, which are Union goods`,
			`Use 10${previous} to export them`,
		);
	if (COMING_BACK.includes(requested) && previous === '00')
		return doubt(
			'brings goods back that never left',
			`Give the procedure they left under, as in ${requested}10, ${requested}21 or ${requested}23`,
		);
	return [];
}
