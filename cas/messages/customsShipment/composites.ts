import { additionalProcedures } from '../../codes/additionalProcedures';
import { preferences } from '../../codes/preferences';
import { checkProcedureCode, normaliseProcedureCode } from '../../codes/procedures';
import { refuse, warn, type Finding } from '../../identifiers/finding';
import { shown } from '../../problem';
import { say } from '../../speech';
import { code, text, type Composite } from '../model/field';

/** `4071` ↔ requested procedure 40, previous procedure 71. */
export const procedureCode: Composite = {
	column: 'procedure',
	parts: ['proc', 'prevProc'],
	field: text({
		labels: ['Procedure', 'Régime', 'Regeling', 'Verfahren'],
		help: 'Requested and previous procedure, four digits',
		example: '3151',
		maxLength: 4,
		normalise: normaliseProcedureCode,
		check: checkProcedureCode,
		evidencedIn: 2020,
		synonyms: ['Procedure code', 'CPC', 'Verfahrenscode'],
	}),
	split: (value) =>
		/^\d{4}$/.test(value)
			? { parts: { proc: value.slice(0, 2), prevProc: value.slice(2) } }
			: { parts: { proc: value }, finding: checkProcedureCode(value)[0]! },
	join: ({ proc, prevProc }) => (proc === undefined || prevProc === undefined ? undefined : proc + prevProc),
};

/** A letter first, or 000: the Union's; a digit first: a country's. */
const UNION = /^(000|[A-Z][A-Z0-9]{2})$/;
const NATIONAL = /^\d[A-Z0-9]{2}$/;
const BETWEEN = /[\s,;/+]+/;

function checkAdditionalProcedures(value: string): Finding[] {
	return value.split(BETWEEN).flatMap((one) => {
		if (UNION.test(one) || NATIONAL.test(one)) return [];
		return [warn('additionalProcedure.shape', say('additionalProcedure.shape', { value: shown(one) }))];
	});
}

/**
 * `C07 4A0` ↔ a code of the Union and national codes. CAS has one place for the Union's and two for national ones; the only
 * national code stands in the second, as messages of 2020 have it.
 */
export const additionalProcedureCodes: Composite = {
	column: 'additionalProcedures',
	parts: ['procEU', 'procNat1', 'procNat2'],
	field: text({
		labels: ['Additional procedures', 'Régimes complémentaires', 'Aanvullende regelingen', 'Zusätzliche Verfahren'],
		help: `Codes that refine the procedure, parted by a blank: one of the Union (${additionalProcedures.codes[0]!.code} for none), then national ones`,
		example: '000',
		maxLength: 35,
		normalise: (value) => value.toUpperCase().split(BETWEEN).join(' ').trim(),
		check: checkAdditionalProcedures,
		evidencedIn: 2020,
		synonyms: [
			'Additional procedure',
			'Régime complémentaire',
			'Régime additionnel',
			'Régimes additionnels',
			'Aanvullende regeling',
			'Zusätzliches Verfahren',
		],
	}),
	split: splitAdditionalProcedures,
	join: ({ procEU, procNat1, procNat2 }) => {
		const given = [procEU, procNat1, procNat2].filter((part) => part !== undefined && part !== '');
		return given.length === 0 ? undefined : given.join(' ');
	},
};

function splitAdditionalProcedures(value: string): ReturnType<Composite['split']> {
	const given = value.split(BETWEEN).filter((one) => one !== '');
	const national = given.filter((one) => /^\d/.test(one) && one !== '000');
	const union = given.filter((one) => !national.includes(one));
	const parts = {
		...(union[0] !== undefined && { procEU: union[0] }),
		...(national.length > 1 && { procNat1: national[0]! }),
		...(national.length > 0 && { procNat2: national.at(national.length > 1 ? 1 : 0)! }),
	};
	if (union.length < 2 && national.length < 3) return { parts };
	const left = [...union.slice(1), ...national.slice(2)].join(' ');
	return {
		parts: Object.keys(parts).length === 0 ? { procEU: value } : parts,
		finding: refuse('additionalProcedure.places', say('additionalProcedure.places', { value: shown(left) })),
	};
}

/** The tariff treatment as people write it. */
export function preferenceText() {
	return code(preferences, {
		labels: ['Preference', 'Préférence', 'Preferentie', 'Präferenz'],
		help: 'Tariff treatment asked for, three digits',
		example: '300',
	});
}

/** `300` ↔ first digit 3, the other two 00. */
export const preferenceCode: Composite = {
	column: 'preference',
	parts: ['preference1', 'preference2'],
	field: { ...preferenceText(), evidencedIn: 2016 },
	split: (value) => ({
		parts: value.length === 3 ? { preference1: value[0]!, preference2: value.slice(1) } : { preference1: value },
	}),
	join: ({ preference1 = '', preference2 = '' }) =>
		preference1 + preference2 === '' ? undefined : preference1 + preference2,
};
