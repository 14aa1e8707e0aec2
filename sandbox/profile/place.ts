/** A place of a profile in steps; `EACH` stands for the entries of a list. */
export type Place = readonly string[];

/** The place of a value in a document: a number is an entry of a list. */
export type Steps = readonly (string | number)[];

/** The step `[]`. It holds a blank that no name of a profile begins with, so that a field may be called `[]`. */
export const EACH = ' []';

const STEP = /"([^"]*)"|\[(\d*)\]|([^.[\]"]+)/g;

/** The steps of `goodsShipments[].items[0]."a.b"`. */
export function stepsOf(text: string): (string | number)[] {
	return [...text.matchAll(STEP)].map(([, quoted, index, name]) => {
		if (index !== undefined) return index === '' ? EACH : Number(index);
		return quoted ?? name ?? '';
	});
}

/** A place as a profile writes it. */
export function placeOf(text: string): Place {
	return stepsOf(text).map((step) => (typeof step === 'number' ? EACH : step));
}

/** Steps as problems write them: `payload.lines[0].text`. */
export function textOfSteps(steps: Steps): string {
	return steps
		.map((step) =>
			typeof step === 'number' ? `[${step}]` : step === EACH ? '[]' : /[.[\]"]/.test(step) ? `."${step}"` : `.${step}`,
		)
		.join('')
		.replace(/^\./, '');
}
