import { Codes } from './codes';
import { complain, type Complaints } from './complaints';
import { valuesAt, withValuesAt } from './document';
import { FieldMap } from './fieldMap';
import { placeOf, type Place } from './place';
import type { MessageProfile } from './profile';

/** A message or body in their shape: where its fields stand, and what this CAS asks of it at once. */
export class MessageShape {
	private readonly fields: FieldMap;
	private readonly constants: readonly (readonly [Place, unknown])[];
	private readonly required: readonly Place[];
	private readonly lengths: readonly (readonly [Place, number])[];
	private readonly codes: readonly (readonly [Place, Codes])[];

	constructor({ fields, constants = {}, required = [], lengths = {}, codes = {} }: MessageProfile = {}) {
		this.fields = new FieldMap(fields);
		this.constants = Object.entries(constants).map(([place, value]) => [placeOf(place), value]);
		this.required = required.map(placeOf);
		this.lengths = Object.entries(lengths).map(([place, most]) => [placeOf(place), most]);
		this.codes = Object.entries(codes).map(([place, listed]) => [placeOf(place), new Codes(listed)]);
	}

	/** What is wrong with a body in their shape, by their paths. An update need not have everything. */
	complaintsAbout(theirs: unknown, { isPartial = false } = {}): Complaints {
		const complaints: Complaints = {};
		for (const [place, value] of this.constants) {
			for (const found of valuesAt(theirs, place)) {
				if (found.value !== value) complain(complaints, found.steps, `It must be ${JSON.stringify(value)}.`);
			}
		}
		for (const place of isPartial ? [] : this.required) {
			for (const found of valuesAt(theirs, place)) {
				if (isAbsent(found.value)) complain(complaints, found.steps, 'It is required.');
			}
		}
		for (const [place, most] of this.lengths) {
			for (const { steps, value } of valuesAt(theirs, place)) {
				if (typeof value === 'string' && value.length > most)
					complain(complaints, steps, `At most ${most} characters.`);
			}
		}
		for (const [place, codes] of this.codes) {
			for (const { steps, value } of valuesAt(theirs, place)) {
				const complaint = isAbsent(value) ? undefined : codes.complaintAbout(value);
				if (complaint !== undefined) complain(complaints, steps, complaint);
			}
		}
		return complaints;
	}

	/** A body of theirs at our places, with our codes; constants are taken out. */
	toOurs(theirs: unknown): unknown {
		let document = this.constants.reduce((left, [place]) => withoutValueAt(left, place), theirs);
		for (const [place, codes] of this.codes) document = withValuesAt(document, place, codes.toOurs);
		return this.fields.toOurs(document) ?? {};
	}

	/** Our document at their places, with their codes. */
	toTheirs(ours: unknown): unknown {
		let document = this.fields.toTheirs(ours);
		for (const [place, codes] of this.codes) document = withValuesAt(document, place, codes.toTheirs);
		return document;
	}

	pathToTheirs(path: string): string {
		return this.fields.pathToTheirs(path);
	}
}

const isAbsent = (value: unknown) => value === undefined || value === null || value === '';

/** Changes texts, and leaves all else and what has no other name. */
export const textBy = (change: (name: string) => string | undefined) => (value: unknown) =>
	typeof value === 'string' ? (change(value) ?? value) : value;

function withoutValueAt(document: unknown, place: Place): unknown {
	return withValuesAt(document, place, () => undefined);
}
