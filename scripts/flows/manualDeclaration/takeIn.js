// What has come in (the answers of a page, or what a step found) goes into the state of this declaration.
// What to do next is decided in "Next step".
const ITEMS = 'goodsItems';
/** Where CAS has them in a declaration. */
const ITEMS_OF_CAS = 'governmentAgencyGoodsItems';
const { pages, copied } = $('Pages').first().json;
const before = $('Next step').isExecuted ? $('Next step').first().json : undefined;
const came = $input.all().map(({ json }) => json);
const [answers = {}] = came;
const failure = came.find(({ error }) => error !== undefined);
const state = before
	? JSON.parse(JSON.stringify(before.state))
	: { message: { [ITEMS]: [] }, item: 0, operation: 'create' };
delete state.notice;
delete state.answered;

const steps = (path) => path.match(/[^.[\]]+/g).map((step) => (/^\d+$/.test(step) ? Number(step) : step));

/** Sets a value deep in an object; an empty one is taken out. */
function put(target, path, value) {
	const [step, ...rest] = path;
	if (rest.length > 0) {
		target[step] ??= typeof rest[0] === 'number' ? [] : {};
		put(target[step], rest, value);
	} else if (value === '' || value === undefined || value === null) delete target[step];
	else target[step] = value;
}

/** Takes out groups and entries of lists in which nothing is left. */
function withoutEmpty(value) {
	if (typeof value !== 'object' || value === null) return value;
	if (Array.isArray(value)) return value.map(withoutEmpty).filter((entry) => !isEmpty(entry));
	const entries = Object.entries(value).map(([name, inner]) => [name, withoutEmpty(inner)]);
	return Object.fromEntries(entries.filter(([name, inner]) => name === ITEMS || !isEmpty(inner)));
}

const isEmpty = (value) =>
	value === undefined || value === null || (typeof value === 'object' && Object.keys(value).length === 0);

const plain = (text) => String(text ?? '').trim();

/** What CAS takes for an answer: the code of a choice, a number with a point. What is not clear stays as it was written. */
function valueOf(field, values) {
	const other = plain(values[`${field.path}#other`]);
	if (other !== '') return other;
	const text = plain(values[field.path]);
	if (field.type === 'dropdown') return text.startsWith('(') ? '' : text.split(' – ')[0];
	if (field.type !== 'number') return text;
	const compact = text.replace(/[\s'’]/g, '');
	return /^\d+,\d+$/.test(compact) && !/^[1-9]\d{0,2},\d{3}$/.test(compact) ? compact.replace(',', '.') : compact;
}

/** The target with the answers of a page in it. */
function withAnswers(target, page, values) {
	for (const field of pages[page].elements) {
		if (field.path !== undefined && values[field.path] !== undefined)
			put(target, steps(field.path), valueOf(field, values));
	}
	return withoutEmpty(target);
}

/** Of a template: all but what belongs to one declaration only. */
function copyOf(template) {
	const copy = JSON.parse(JSON.stringify(template));
	const strip = (target, columns) => columns.forEach((column) => take(target, steps(column)));
	strip(copy, copied.without.shipment);
	copy[ITEMS].forEach((item) => strip(item, copied.without.item));
	return withoutEmpty(copy);
}

/** Takes a value out, where it is. */
function take(target, [step, ...rest]) {
	if (rest.length === 0) delete target?.[step];
	else if (target?.[step]) take(target[step], rest);
}

/** Of another declaration: what it has of our columns. "Pages" says where. */
function columnsOf(declaration) {
	const filled = (source, columns) => {
		const target = {};
		for (const [column, place] of Object.entries(columns)) {
			for (const { numbers, value } of valuesAt(source, place.match(/[^.[\]]+/g))) {
				const own = numbers.reduce((text, number) => text.replace('[*]', `[${number}]`), column);
				// Beside a column of the same list, an entry is named whole: `otherClassifications[0].code`.
				put(target, /\[[!>]/.test(place) ? [own] : steps(own), value);
			}
		}
		return withoutEmpty(target);
	};
	const items = declaration.goodsShipments?.[0]?.[ITEMS_OF_CAS] ?? [];
	return { ...filled(declaration, copied.shipment), [ITEMS]: items.map((item) => filled(item, copied.item)) };
}

const isThere = (value) =>
	value !== undefined && value !== null && value !== '' && !String(value).startsWith('0001-01-01');

/** The values at a place, with the numbers of the entries on the way: `packagings[*].type`, `governmentProcedure.proc+prevProc`. */
function valuesAt(source, [step, ...rest], numbers = []) {
	if (typeof source !== 'object' || source === null) return [];
	if ('*=!>'.includes(step[0]))
		return entriesAt(source, step).flatMap(([number, entry]) => valuesAt(entry, rest, [...numbers, ...number]));
	if (rest.length > 0) return valuesAt(source[step], rest, numbers);
	const parts = step
		.split(/[+ ]/)
		.map((name) => source[name])
		.filter(isThere);
	if (parts.length === 0 || parts.some((part) => typeof part === 'object')) return [];
	return [{ numbers, value: parts.length === 1 ? parts[0] : parts.join(step.includes(' ') ? ' ' : '') }];
}

/** The entries of a list that are meant, each with its number where the column has one. */
function entriesAt(list, step) {
	if (!Array.isArray(list)) return [];
	const key = step.slice(1);
	if (step[0] === '=')
		return list
			.filter((entry) => entry?.type === key)
			.slice(0, 1)
			.map((entry) => [[], entry]);
	if (step[0] === '!') return list.filter((entry) => entry?.type !== key).map((entry, index) => [[index], entry]);
	return list.map((entry, index) => [[index], entry]).slice(step[0] === '>' ? 1 : 0);
}

const changedAt = ({ lastUpdated, lastModification }) => String(lastUpdated ?? lastModification);

/** Where several answer to one reference, the one that changed last. */
const newest = (found) =>
	found
		.filter(({ declarationId }) => declarationId !== undefined)
		.sort((one, other) => (changedAt(one) < changedAt(other) ? 1 : -1))[0];

const inWords = ({ error, description }) =>
	[error?.message ?? error, description]
		.filter(Boolean)
		.map((part) => String(part).replace(/\.?$/, '.'))
		.join(' ');

const taken = {
	begin() {
		state.next =
			{ 'From a saved template': 'template', 'As a copy of a declaration': 'copy' }[
				$('Declare by hand').first().json.begin
			] ?? 'shipment';
		state.queue = ['shipment', 'parties', 'terms', 'goodsItem', 'summary'].filter((page) => page !== state.next);
	},
	copy() {
		state.copyFrom = plain(answers.copyFrom);
		state.next = state.copyFrom === '' ? 'shipment' : 'find';
		if (state.next === 'shipment') state.queue = ['parties', 'terms', 'goodsItem', 'summary'];
	},
	find() {
		const declaration = newest(came);
		state.next = declaration ? 'shipment' : 'copy';
		if (!declaration) {
			state.notice = failure
				? inWords(failure)
				: `CAS knows no declaration with the reference or MRN ${state.copyFrom}.`;
			return;
		}
		state.message = columnsOf(declaration);
		state.queue = ['parties', 'terms', 'summary'];
		state.notice = `Copied from ${declaration.externalReference}. Give it a reference of its own.`;
	},
	template() {
		const row = $('Saved templates')
			.all()
			.find(({ json }) => json.name === answers.template);
		state.next = 'shipment';
		state.queue = row ? ['parties', 'terms', 'summary'] : ['parties', 'terms', 'goodsItem', 'summary'];
		if (!row) return;
		const template = JSON.parse(row.json.content);
		if (!Array.isArray(template[ITEMS])) {
			state.queue = ['parties', 'terms', 'goodsItem', 'summary'];
			state.notice = `The template ${row.json.name} is of an earlier version of this form, and cannot be used any more. Keep it again at the end.`;
			return;
		}
		state.message = copyOf(template);
		state.notice = `Begun from the template ${row.json.name}. Give it a reference of its own.`;
	},
	goodsItem() {
		const items = state.message[ITEMS];
		const removed = answers.then === 'Remove this goods item';
		delete state.nextItem;
		items[state.item] = withAnswers(items[state.item] ?? {}, 'goodsItem', answers);
		if (removed) items.splice(state.item, 1);
		items.forEach((item, index) => (item.itemNumber = index + 1));
		state.answered = removed ? undefined : 'goodsItem';
		state.queue = ['summary'];
		if (answers.then === 'Add another goods item') {
			state.queue = ['goodsItem'];
			state.nextItem = items.length;
		}
		state.next = state.queue.shift();
	},
	summary() {
		const choice = before.choices.find(({ option }) => option === answers.next) ?? { next: 'summary' };
		state.item = choice.item ?? state.item;
		state.queue = ['summary'];
		state.next =
			choice.next === 'send' && state.operation === 'create' && !state.attempted ? 'checkReference' : choice.next;
		if (choice.next === 'send' && state.operation === 'replace') state.next = 'sendAgain';
		state.templateName = plain(answers.templateName);
		if (state.templateName === '') return;
		state.template = copyOf(state.message);
		state.afterSaving = state.next;
		state.next = 'save';
	},
	save() {
		state.next = state.afterSaving;
		state.notice = failure ? inWords(failure) : `Kept as the template ${state.templateName}.`;
	},
	checkReference() {
		const known = newest(came);
		state.next = failure ? 'summary' : known ? 'shipment' : 'send';
		if (failure) state.notice = inWords(failure);
		if (known) {
			state.notice = `The reference ${known.externalReference} has a declaration already (${[known.status, known.mrn].filter(Boolean).join(', ')}). Use another reference.`;
		}
	},
	send() {
		// Sent, or perhaps sent: from now on a declaration with this reference is ours.
		state.attempted ||= !failure || failure.outcome === 'unknown';
		state.next = failure ? 'summary' : 'progress';
		state.notice = failure ? inWords(failure) : 'CAS has taken the shipment.';
		delete state.casProblems;
		delete state.declaration;
	},
	sendAgain: () => taken.send(),
	progress() {
		state.next = 'look';
	},
	look() {
		const { waitResult, status, reason, declarationId, externalReference, lrn, mrn, problems = [] } = answers;
		state.notice = failure ? inWords(failure) : waitResult === 'notYet' ? reason : undefined;
		state.next = 'progress';
		if (failure || declarationId === undefined) return;
		state.declaration = { declarationId, externalReference, status, lrn, mrn };
		state.casProblems = problems.filter(({ severity }) => severity !== 'warn');
		if (waitResult === 'reached') state.next = 'document';
		if (waitResult === 'stopped') state.next = 'correct';
		state.documentType = state.message.direction === 'OUT' ? 'EAD' : 'SAD';
	},
	document() {
		state.isReleased = true;
		state.next = 'progress';
		state.notice = failure ? inWords(failure) : undefined;
	},
	correct() {
		const choice = before.choices.find(({ option }) => option === answers.next) ?? { next: 'look' };
		if (choice.next === 'summary') state.operation = 'replace';
		state.next = choice.next;
	},
};

/** A page of the shipment: its answers, and after it the next page that has not been seen. */
function page(name) {
	state.message = withAnswers(state.message, name, answers);
	state.answered = name;
	state.next = state.queue.shift() ?? 'summary';
}

// Nobody answered in time: n8n hands the page itself on.
if (before && answers.fields !== undefined) state.next = 'end';
else if (!before) taken.begin();
else if (taken[before.step]) taken[before.step]();
else page(before.step);

return [{ json: { state } }];
