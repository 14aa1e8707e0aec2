import { html, type Html } from './html';

/** Buttons and forms of the page. Each sends what the control API takes; the script of the page does it, and says what came of it. */

interface Act {
	readonly path: string;
	readonly method?: 'POST' | 'DELETE';
	/** What is said when it is done. */
	readonly done: string;
	/** What is asked before it is done. */
	readonly confirm?: string;
}

interface ButtonAct extends Act {
	readonly label: string;
	/** Keeps the focus where the button's part of the page is drawn anew. */
	readonly id?: string;
	readonly body?: unknown;
	readonly kind?: 'quiet' | 'danger';
	/** More than the label says, for the pointer. */
	readonly title?: string;
}

export function actButton({ label, id, body, kind, title, ...act }: ButtonAct): Html {
	return html`<button
		type="button"
		class="${kind ?? ''}"
		${id !== undefined && html`id="${id}"`}
		${title !== undefined && html`title="${title}"`}
		${actData(act)}
		data-body="${JSON.stringify(body ?? {})}"
	>
		${label}
	</button>`;
}

/** A form whose fields make the body: `data-type` and `data-times` say how, dots in a name make groups. */
export const actForm = (act: Act, fields: Html): Html => html`<form class="act" ${actData(act)}>${fields}</form>`;

const actData = ({ path, method = 'POST', done, confirm }: Act): Html =>
	html`data-act="${path}" data-method="${method}" data-done="${done}"
	${confirm !== undefined && html`data-confirm="${confirm}"`}`;

interface Field {
	readonly label: string;
	readonly name: string;
	readonly hint?: string;
}

export function textField(field: Field & { value?: string; isRequired?: boolean; list?: string }): Html {
	const { label, name, hint, value = '', isRequired = false, list } = field;
	return html`<label
		><span>${label}</span>
		<input
			type="text"
			name="${name}"
			value="${value}"
			autocomplete="off"
			${isRequired && html`required`}
			${list !== undefined && html`list="${list}"`}
		/>
		${hintOf(hint)}</label
	>`;
}

/** @param field `times` is what the number is multiplied with before it is sent, as minutes are sent in milliseconds */
export function numberField(field: Field & { value?: number; min?: number; max?: number; times?: number }): Html {
	const { label, name, hint, value = '', min = 0, max, times = 1 } = field;
	return html`<label
		><span>${label}</span>
		<input
			type="number"
			name="${name}"
			value="${value}"
			min="${min}"
			${max !== undefined && html`max="${max}"`}
			step="any"
			data-times="${times}"
		/>
		${hintOf(hint)}</label
	>`;
}

export function choice(
	field: Field & { options: readonly (readonly [value: string, label: string])[]; chosen?: string },
): Html {
	const { label, name, hint, options, chosen = '' } = field;
	return html`<label
		><span>${label}</span>
		<select name="${name}">
			${options.map(
				([value, text]) => html`<option value="${value}" ${value === chosen && html`selected`}>${text}</option>`,
			)}
		</select>
		${hintOf(hint)}</label
	>`;
}

export const tick = ({ label, name }: Field, { isTicked = false } = {}): Html =>
	html`<label class="tick"
		><input type="checkbox" name="${name}" ${isTicked && html`checked`} /> <span>${label}</span></label
	>`;

export const submit = (label: string, kind = ''): Html => html`<button type="submit" class="${kind}">${label}</button>`;

const hintOf = (hint: string | undefined) => hint !== undefined && html`<small>${hint}</small>`;
