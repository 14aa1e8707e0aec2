// Decides what comes next, and draws the page where it is one. The problems are those that "Check" found.
const ITEMS = 'goodsItems';
const { pages, statuses, replaceable } = $('Pages').first().json;
const lists = $('Code lists').first().json;
const state = $('Take in').first().json.state;
const { message } = state;
const found = $input
	.all()
	.map(({ json }) => json)
	.filter(({ text }) => text !== undefined);
const refused = found.filter(({ severity }) => severity === 'refuse');
const doubtful = found.filter(({ severity }) => severity === 'warn');
const ofCas = state.casProblems ?? [];

const escaped = (text) => String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const html = (text) => ({ fieldType: 'html', fieldName: 'text', html: text });
const heading = (text) => html(`<h4>${escaped(text)}</h4>`);
const bullets = (title, texts) =>
	texts.length === 0
		? []
		: [html(`<h3>${escaped(title)}</h3><ul>${texts.map((text) => `<li>${escaped(text)}</li>`).join('')}</ul>`)];
/** In a list, because n8n writes the < of a text as &lt;, which a person would then see. */
const shown = (value) => (value === undefined ? {} : { defaultValue: [String(value)] });
const radio = (fieldName, fieldLabel, options) => ({
	fieldName,
	fieldLabel,
	fieldType: options.length > 8 ? 'dropdown' : 'radio',
	requiredField: true,
	fieldOptions: { values: options.map((option) => ({ option })) },
	...shown(options[0]),
});
const at = (source, path) => path.match(/[^.[\]]+/g).reduce((value, step) => value?.[step], source);

/** The fields of a page with the values that are there. */
function fieldsOf(page, source) {
	return pages[page].elements.flatMap((element) => {
		if (element.heading !== undefined) return [heading(element.heading)];
		if (element.only !== undefined && element.only !== message.direction) return [];
		// Reference and direction identify a shipment that CAS has: they stay.
		if (state.operation === 'replace' && ['externalReference', 'direction'].includes(element.path)) return [];
		return fieldOf(element, at(source, element.path));
	});
}

function fieldOf({ path, label, help, type, required, placeholder, list, orOther }, value) {
	const field = {
		fieldName: path,
		fieldLabel: `${label}${required ? ' *' : ''}\n${help}`,
		fieldType: type === 'number' ? 'text' : type,
		...(required && { requiredField: true }),
		...(placeholder && { placeholder }),
	};
	if (type !== 'dropdown') return [{ ...field, ...shown(value) }];
	const choices = lists[list] ?? lists[`${list}${message.direction ?? 'OUT'}`];
	const chosen = choices.find((choice) => choice === value || choice.startsWith(`${value} – `));
	const options = [
		...(required ? [] : ['(leave empty)']),
		...choices,
		...(value === undefined || chosen || orOther ? [] : [String(value)]),
	];
	return [
		{
			...field,
			fieldOptions: { values: options.map((option) => ({ option })) },
			...shown(chosen ?? (orOther ? undefined : value)),
		},
		...(orOther
			? [
					{
						fieldName: `${path}#other`,
						fieldLabel: `Another ${label.toLowerCase()}\nOnly where the list does not have it`,
						fieldType: 'text',
						placeholder: 'e.g. 3151',
						...(!chosen && shown(value)),
					},
				]
			: []),
	];
}

/** Where a problem is: in which goods item, and at which place of it or of the shipment. The groups around the fields do not count. */
function placeOf({ path = '' }) {
	const short = path.replace(/^singleAdministrativeDocument\.?/, '').replace(/^goodsShipments?(\[\d+\])?\.?/, '');
	const [, number, inItem] = /^governmentAgencyGoodsItems\[(\d+)\]\.?(.*)$/.exec(short) ?? [];
	return number === undefined ? { place: short } : { item: Number(number), place: inItem };
}

const isWithin = (outer, inner) => outer === inner || inner.startsWith(`${outer}.`) || inner.startsWith(`${outer}[`);

/** What a page asks for at a place: the field itself, or all fields of a group that CAS names as a whole. */
function questionsAt(page, place) {
	if (place === '') return [];
	return pages[page].elements.filter(({ places = [] }) =>
		places.some((one) => isWithin(place, one) || isWithin(one, place)),
	);
}

/** Problems of what a page asks for: of the check, and of CAS where it has sent the declaration back. */
function problemsOf(page) {
	const isMine = (problem) => {
		const { item, place } = placeOf(problem);
		return page === 'goodsItem' ? item === state.item : item === undefined && questionsAt(page, place).length > 0;
	};
	return { checked: refused.filter(isMine).map(({ text }) => text), ofCas: ofCas.filter(isMine).map(wordsOfCas) };
}

/** What CAS says of a field, with the name under which this form asks for it. */
function wordsOfCas(problem) {
	const { item, place } = placeOf(problem);
	const candidates = item === undefined ? Object.keys(pages).filter((page) => page !== 'goodsItem') : ['goodsItem'];
	const asked = candidates.flatMap((page) => questionsAt(page, place).map((question) => nameOf(page, question)));
	const names = [...new Set(asked.length > 1 ? asked.map(({ heading }) => heading) : asked.map(({ label }) => label))];
	const where = [item !== undefined && `Goods item ${item + 1}`, names.length === 1 && names[0]]
		.filter(Boolean)
		.join(', ');
	return `${where === '' ? '' : `${where}: `}${problem.text.replace(/\.?$/, '.')}`;
}

/** A question and the heading that it stands below. */
function nameOf(page, question) {
	const { elements } = pages[page];
	const above = elements.slice(0, elements.indexOf(question)).filter(({ heading }) => heading !== undefined);
	return { label: question.label, heading: above.at(-1)?.heading };
}

/** A page of the shipment or of one goods item. */
function formPage(step) {
	const isItem = step === 'goodsItem';
	const { checked, ofCas: sentBack } = problemsOf(step);
	const { title, intro } = pages[step];
	const then = [
		'Go to the summary',
		'Add another goods item',
		...(message[ITEMS].length > (state.item < message[ITEMS].length ? 1 : 0) ? ['Remove this goods item'] : []),
	];
	return {
		title: isItem ? `${title} ${state.item + 1}` : title,
		intro,
		button: 'Continue',
		fields: [
			...bullets('Please correct', state.answered === step || state.operation === 'replace' ? checked : []),
			...bullets('CAS says', sentBack),
			...fieldsOf(step, isItem ? (message[ITEMS][state.item] ?? {}) : message),
			...(isItem ? [radio('then', 'And then?', then)] : []),
		],
	};
}

function summary() {
	const standing =
		state.operation === 'replace'
			? 'CAS has this shipment as it was; the correction is not sent yet.'
			: state.attempted
				? 'CAS may have it already. Sending it again does no harm.'
				: 'Nothing is sent yet.';
	const items = message[ITEMS];
	const choices = [
		...(refused.length === 0
			? [{ option: state.operation === 'replace' ? 'Send the corrected shipment' : 'Send to CAS', next: 'send' }]
			: []),
		...items.map((item, index) => ({
			option: `Change goods item ${index + 1}: ${item.goodsDescription ?? item.article ?? 'no description'}`.slice(
				0,
				80,
			),
			next: 'goodsItem',
			item: index,
		})),
		{ option: 'Add a goods item', next: 'goodsItem', item: items.length },
		...Object.entries(pages)
			.filter(([page]) => page !== 'goodsItem')
			.map(([page, { title }]) => ({ option: `Change: ${title}`, next: page })),
	];
	const rowHtml = (cells) => `<tr>${cells.map((cell) => `<td>${escaped(cell ?? '')}</td>`).join('')}</tr>`;
	const facts = [
		['Reference', message.externalReference],
		['Direction', message.direction === 'IN' ? 'Inbound' : 'Outbound'],
		['From, to', [message.exportCountry, message.destinationCountry].filter(Boolean).join(' → ')],
		['Exporter', message.exporter?.name ?? message.exporter?.code],
		['Importer', message.importer?.name ?? message.importer?.code],
		[
			'Invoice',
			[message.invoice?.number, message.totalInvoiceAmount, message.invoiceCurrency].filter(Boolean).join(' '),
		],
		['Delivery terms', [message.tradeTerms?.termsCode, message.tradeTerms?.place].filter(Boolean).join(' ')],
	].filter(([, value]) => value);
	const linesHtml = items.map((item, index) =>
		rowHtml([
			index + 1,
			item.goodsDescription ?? item.article,
			item.commodityCode,
			item.originCountry,
			item.procedure,
			item.netMass,
			item.itemAmount,
		]),
	);
	const headHtml = ['No.', 'Goods', 'Code', 'Origin', 'Procedure', 'Net kg', 'Amount']
		.map((title) => `<th>${escaped(title)}</th>`)
		.join('');
	return {
		title: 'Summary',
		intro: `${standing}${refused.length === 0 ? '' : ' Correct what is listed below first.'}`,
		button: 'Continue',
		choices,
		fields: [
			...bullets(
				'Please correct',
				refused.map(({ text }) => text),
			),
			...bullets('CAS says', ofCas.map(wordsOfCas)),
			html(`<table>${facts.map(rowHtml).join('')}</table>`),
			html(`<table><tr>${headHtml}</tr>${linesHtml.join('')}</table>`),
			...(doubtful.length === 0
				? []
				: [
						html(
							`<h4>Worth a second look</h4><ul>${doubtful.map(({ text }) => `<li>${escaped(text)}</li>`).join('')}</ul>`,
						),
					]),
			radio(
				'next',
				'What next?',
				choices.map(({ option }) => option),
			),
			{
				fieldName: 'templateName',
				fieldLabel:
					'Keep this as a template named\nOnly if you will need the like again; reference and invoice number are not kept',
				fieldType: 'text',
			},
		],
	};
}

const facts = () => {
	const { status, lrn, mrn } = state.declaration ?? {};
	const rows = [
		['Reference', message.externalReference],
		['Status', status && `${status}: ${statuses[status]?.meaning ?? 'a status that this form does not know'}`],
		['LRN', lrn],
		['MRN', mrn],
	].filter(([, value]) => value);
	return html(
		`<table>${rows.map(([name, value]) => `<tr><td>${escaped(name)}</td><td><b>${escaped(value)}</b></td></tr>`).join('')}</table>`,
	);
};

const drawn = {
	copy: () => ({
		title: 'Copy a declaration',
		intro: 'Its parties, terms and goods are taken over; you give a new reference and change what differs.',
		button: 'Continue',
		fields: [
			{
				fieldName: 'copyFrom',
				fieldLabel: 'Reference or MRN\nOf the declaration to copy; leave it empty to begin from scratch',
				fieldType: 'text',
				placeholder: 'e.g. SO-2026-104711',
				...shown(state.copyFrom),
			},
		],
	}),
	template() {
		const names = $('Saved templates')
			.all()
			.map(({ json }) => json.name)
			.filter(Boolean)
			.sort();
		return {
			title: 'Saved templates',
			intro:
				names.length === 0
					? 'No template is saved yet. Press Continue to begin from scratch; on the summary page you can keep your work as a template.'
					: 'You give a new reference and change what differs.',
			button: 'Continue',
			fields: names.length === 0 ? [] : [radio('template', 'Which template?', names)],
		};
	},
	shipment: () => formPage('shipment'),
	parties: () => formPage('parties'),
	terms: () => formPage('terms'),
	goodsItem: () => formPage('goodsItem'),
	summary,
	progress: () => ({
		title: state.isReleased
			? 'The PDF is not there yet'
			: state.declaration
				? 'Customs has not finished yet'
				: 'Sent to CAS',
		intro:
			'Press Continue to look again. You may also close this page: the declaration goes on, and you find it in CAS by its reference.',
		button: 'Continue',
		fields: [facts()],
	}),
	correct() {
		const { status } = state.declaration;
		const isOpen = replaceable.includes(status);
		const choices = [
			...(isOpen ? [{ option: 'Correct it and send it again', next: 'summary' }] : []),
			{ option: 'Look again', next: 'look' },
			{ option: 'Stop here', next: 'end' },
		];
		return {
			title: 'The declaration needs you',
			intro: isOpen ? 'It can be corrected here.' : 'It cannot be changed by this form any more. Go on in CAS.',
			button: 'Continue',
			choices,
			fields: [
				...bullets('CAS says', ofCas.map(wordsOfCas)),
				facts(),
				radio(
					'next',
					'What next?',
					choices.map(({ option }) => option),
				),
			],
		};
	},
};

// A page with something to correct comes again before the next one.
const mine = state.answered === undefined ? [] : problemsOf(state.answered).checked;
const step = mine.length > 0 ? state.answered : state.next;
if (mine.length > 0) state.queue.unshift(state.next);
else state.item = state.nextItem ?? state.item;
if (mine.length === 0) delete state.nextItem;

const draw = drawn[step];
if (draw === undefined) return [{ json: { step, state } }];
const drawnPage = draw();
const notice = state.notice === undefined ? [] : [html(`<p><b>${escaped(state.notice)}</b></p>`)];
return [{ json: { step, ...drawnPage, fields: [...notice, ...drawnPage.fields], state } }];
