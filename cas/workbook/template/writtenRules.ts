import { columnLetter } from '../open';
import { COLOURS, fill } from './colours';
import type { ConditionalRule, DataValidation } from './engine';
import { FIRST_ROW, LAST_ROW, type CellRule, type ColourRole, type DataColumn } from './plan';

/** What Excel lets people type into a column. */
export function validation({ check, isStrict, title, message }: CellRule, column: number): DataValidation {
	const letter = columnLetter(column);
	return {
		...constraint(check),
		allowBlank: true,
		showErrorMessage: true,
		errorStyle: isStrict ? 'stop' : 'warning',
		errorTitle: title.slice(0, 32),
		errorMessage: message.slice(0, 225),
		range: `${letter}${FIRST_ROW}:${letter}${LAST_ROW}`,
	};
}

function constraint(check: CellRule['check']): Omit<DataValidation, 'range'> {
	switch (check.kind) {
		case 'list':
			return { type: 'list', formula1: check.source };
		case 'length':
			return { type: 'textLength', operator: 'lessThanOrEqual', formula1: String(check.most) };
		case 'date':
			return { type: 'date', operator: 'between', formula1: String(check.first), formula2: String(check.last) };
		case 'number': {
			const type = check.isWhole ? 'whole' : 'decimal';
			if (check.minimum !== undefined && check.maximum !== undefined)
				return { type, operator: 'between', formula1: String(check.minimum), formula2: String(check.maximum) };
			if (check.above !== undefined) return { type, operator: 'greaterThan', formula1: String(check.above) };
			return { type, operator: 'greaterThanOrEqual', formula1: String(check.minimum ?? -1e15) };
		}
	}
}

type RuleWithoutPriority = Omit<ConditionalRule, 'priority'>;

const coloured = (letter: string, formula: string, role: ColourRole): RuleWithoutPriority => ({
	type: 'expression',
	formula,
	range: `${letter}${FIRST_ROW}:${letter}${LAST_ROW}`,
	style: { fill: fill(COLOURS[role].cell!), font: { color: { rgb: COLOURS[role].letters } } },
});

/** A required cell of a row that somebody has begun. */
export function missingRules(columns: readonly DataColumn[]): RuleWithoutPriority[] {
	const last = columnLetter(columns.length - 1);
	return columns.flatMap(({ role }, index) => {
		const letter = columnLetter(index);
		const formula = `AND(COUNTA($A${FIRST_ROW}:$${last}${FIRST_ROW})>0,TRIM($${letter}${FIRST_ROW})="")`;
		return role === 'required' ? [coloured(letter, formula, 'missing')] : [];
	});
}

/** A reference that the other sheet does not have. */
export function orphanRules(columns: readonly DataColumn[]): RuleWithoutPriority[] {
	return columns.flatMap(({ refersTo }, index) => {
		if (refersTo === undefined) return [];
		const letter = columnLetter(index);
		const formula = `AND($${letter}${FIRST_ROW}<>"",COUNTIF(${refersTo.range},$${letter}${FIRST_ROW})=0)`;
		return [coloured(letter, formula, 'orphan')];
	});
}
