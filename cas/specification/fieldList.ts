import { SPECIFICATION } from '../limits';
import type { SpecField } from './description';

/** Everything of a field but its place. */
export type FieldFacts = Omit<SpecField, 'path' | 'parent'>;

const PLAIN = /^[^."[\]]+$/;

/** A name as a step of a path; one that holds a dot or a bracket is quoted. */
const pathStep = (name: string) => (PLAIN.test(name) ? name : `"${name}"`);

/** The fields of all messages of a specification as they are found; further ones than the limit are left out, which is told. */
export class FieldBudget {
	private left: number = SPECIFICATION.fields;
	private steps: number = SPECIFICATION.steps;
	private readonly told = new Set<string>();

	/** Takes one field; false where no more are taken. */
	take(): boolean {
		if (this.left === 0) {
			this.report(
				`The specification describes more than ${SPECIFICATION.fields.toLocaleString('en')} fields; the rest was not read.`,
			);
			return false;
		}
		this.left -= 1;
		return true;
	}

	/** Takes one step into what is declared elsewhere: groups of nothing but groups hold no field, and could go on for ever. */
	step(): boolean {
		if (this.steps === 0) this.report('The specification refers to itself too often; some of it was not read.');
		else this.steps -= 1;
		return this.steps > 0;
	}

	/** Notes a sentence, once, as long as there are not too many. */
	report(notice: string): void {
		if (this.told.size < SPECIFICATION.notices) this.told.add(notice);
	}

	get notices(): string[] {
		return [...this.told];
	}
}

/** The fields of one message. */
export class FieldList {
	readonly fields: SpecField[] = [];

	constructor(readonly budget: FieldBudget) {}

	/** Adds a field below a parent (-1: on top); its position, or undefined where no more fields are taken. */
	add(facts: FieldFacts, parent: number): number | undefined {
		const above = this.fields[parent];
		const path = above === undefined ? '' : `${above.path}${above.isList ? '[]' : ''}.`;
		const text = `${path}${pathStep(facts.name)}`;
		if (text.length > SPECIFICATION.pathCharacters || !this.budget.take()) return undefined;
		this.fields.push({ ...facts, path: text, parent });
		return this.fields.length - 1;
	}
}
