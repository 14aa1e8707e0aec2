import { PROBLEMS_FIELD } from '../contract/declaration';
import { isRecord } from '../isRecord';

/** Something that CAS or the authority found in a declaration. */
export interface DeclarationProblem {
	/** The sentence that CAS gives. */
	readonly text: string;
	readonly severity?: string;
	/** `CAS` or `authority`. */
	readonly source?: string;
	/** Where, as CAS writes it: `governmentAgencyGoodsItems[0].netMass`; absent where the problem is about no field. */
	readonly path?: string;
}

/** The problems of a declaration. An entry that is only a text counts too; what has no text is left out. */
export function problemsOfDeclaration(declaration: Readonly<Record<string, unknown>>): DeclarationProblem[] {
	const list = declaration[PROBLEMS_FIELD.value];
	if (!Array.isArray(list)) return [];
	return list.flatMap((entry: unknown) => {
		if (typeof entry === 'string') return entry === '' ? [] : [{ text: entry }];
		if (!isRecord(entry) || typeof entry.message !== 'string' || entry.message === '') return [];
		const { message: text, severity, source, path } = entry;
		return [
			{
				text,
				...(typeof severity === 'string' && { severity }),
				...(typeof source === 'string' && { source }),
				...(typeof path === 'string' && path !== '' && { path }),
			},
		];
	});
}
