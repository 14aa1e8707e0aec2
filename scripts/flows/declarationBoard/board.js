// Draws the page, or gives its rows as JSON or for a workbook. Whatever comes from CAS or from the address is escaped where it becomes
// HTML. n8n serves pages in a sandbox of their own, in which a script may ask for nothing: so every view is an address.
const settings = $('Settings').first().json;
const { languages, locales, texts, statuses, turns, changeable } = $('Words').first().json;
const { script: scriptHtml, scriptHash, style: styleHtml } = $('Look').first().json;
const request = $('Open the board').first().json;
const asked = (name, length = 100) => {
	const value = [request.query?.[name]].flat()[0];
	return typeof value === 'string' ? value.trim().slice(0, length) : '';
};
const now = new Date();

// ---- Language, numbers and dates ----

const known = (tag) => (Object.hasOwn(languages, tag) ? tag : undefined);
const ofBrowser = String(request.headers?.['accept-language'] ?? '')
	.slice(0, 200)
	.split(',')
	.map((entry) => known(entry.trim().slice(0, 2).toLowerCase()))
	.find((tag) => tag !== undefined);
const language = known(asked('lang')) ?? known(settings.language) ?? ofBrowser ?? 'en';
const say = (key, ...values) =>
	values.reduce((text, value, index) => text.replace(`{${index}}`, () => value), texts[key][language]);
const escaped = (value) =>
	String(value ?? '')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;')
		.replaceAll("'", '&#39;');
const zone = { timeZone: settings.timeZone };
const moments = new Intl.DateTimeFormat(locales[language], { dateStyle: 'medium', timeStyle: 'short', ...zone });
const integers = new Intl.NumberFormat(locales[language]);
const amounts = new Intl.NumberFormat(locales[language], { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const moment = (text) => (Number.isNaN(Date.parse(text ?? '')) ? '' : moments.format(new Date(text)));
const MINUTE = 60_000;
function age(text) {
	const minutes = Math.max(0, Math.floor((now - Date.parse(text)) / MINUTE));
	if (Number.isNaN(minutes)) return '';
	if (minutes < 60) return say('minutes', integers.format(minutes));
	if (minutes < 48 * 60) return say('hours', integers.format(Math.floor(minutes / 60)));
	return say('days', integers.format(Math.floor(minutes / 60 / 24)));
}
const collator = new Intl.Collator(locales[language], { numeric: true, sensitivity: 'base' });

// ---- The rows ----

// Error outputs lead here as well: what is read is output 0, whichever way n8n would take by itself.
const read = $('Read once more').isExecuted ? $('Read once more') : $('Declarations');
// With Always Output Data, n8n goes on along output 0 although a table could not be read; n8n throws for an output that was never filled.
const hasFailed = (node) => {
	try {
		return node.all(1).length > 0;
	} catch {
		return false;
	}
};
const isRegisterThere = $('History').isExecuted && ![read, $('Last check'), $('History')].some(hasFailed);
// Two first events of a declaration that come at the same moment may each add its row: n8n's data tables know no unique column.
const newestOf = new Map();
for (const { json: row } of isRegisterThere ? read.all(0) : []) {
	const known = newestOf.get(row.key);
	if (known === undefined || Number(row.version ?? 0) > Number(known.version ?? 0)) newestOf.set(row.key, row);
}
const stored = [...newestOf.values()];
const wordsOf = (status) => (Object.hasOwn(statuses, status ?? '') ? statuses[status] : undefined);
const kindOf = ({ status, attention }) => wordsOf(status)?.kind ?? (attention ? 'attention' : 'progress');
const wordOf = (status) => wordsOf(status)?.word[language] ?? status ?? say('missing');
const turnOf = (row) => wordsOf(row.status)?.turn ?? (kindOf(row) === 'attention' ? 'us' : undefined);

/** Each declaration once. What CAS said of a shipment counts until its declaration has moved on. */
function currentRows() {
	const byKey = new Map();
	for (const row of stored) {
		const other = byKey.get(row.key);
		if (row.key !== undefined && (other === undefined || other.version < row.version)) byKey.set(row.key, row);
	}
	const declared = new Map();
	for (const { declarationId, externalReference, lastOrder } of byKey.values())
		if (declarationId && externalReference)
			declared.set(externalReference, Math.max(lastOrder, declared.get(externalReference) ?? 0));
	const isOver = ({ declarationId, externalReference, attention, lastOrder }) =>
		!declarationId && (!attention || (declared.get(externalReference) ?? 0) > lastOrder);
	return [...byKey.values()].filter((row) => !isOver(row));
}
const rows = currentRows();

const KINDS = ['attention', 'progress', 'success', 'ended'];
const oneOf = (value, choices) => (choices.includes(value) ? value : '');
const SORTS = {
	reference: ({ externalReference }) => externalReference ?? '',
	status: ({ status }) => wordOf(status),
	mrn: ({ mrn }) => mrn ?? '',
	duties: ({ duties }) => duties ?? -1,
	documents: ({ documents }) => documents ?? '',
	waitsFor: (row) => turns[turnOf(row)]?.[language] ?? '',
	since: ({ since }) => since ?? '',
};
const view = {
	kind: oneOf(asked('kind'), KINDS),
	status: asked('status'),
	direction: oneOf(asked('direction'), ['IN', 'OUT']),
	turn: oneOf(asked('turn'), Object.keys(turns)),
	q: asked('q'),
	sort: oneOf(asked('sort').replace('-', ''), Object.keys(SORTS)) === '' ? '-since' : asked('sort'),
	page: Math.max(1, Math.floor(Number(asked('page'))) || 1),
	declaration: asked('declaration', 300),
	refresh: oneOf(asked('refresh'), ['off']),
	lang: known(asked('lang')) ?? '',
};
const DEFAULTS = { sort: '-since', page: 1 };
/** The address of another view. */
function hrefOf(changes) {
	const parts = Object.entries({ ...view, ...changes })
		.filter(([name, value]) => value !== '' && value !== undefined && value !== DEFAULTS[name])
		.map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
	return `?${parts.join('&')}`;
}

const wanted = view.q.toLowerCase();
const isFound = ({ externalReference, mrn, lrn, documents, declarationId }) =>
	wanted === '' ||
	[externalReference, mrn, lrn, documents, declarationId].some((value) =>
		String(value ?? '')
			.toLowerCase()
			.includes(wanted),
	);
const inView = rows.filter(
	(row) =>
		(view.direction === '' || row.direction === view.direction) &&
		(view.turn === '' || turnOf(row) === view.turn) &&
		isFound(row),
);
const countsOf = (list, nameOf) => {
	const counts = new Map();
	for (const row of list) counts.set(nameOf(row), (counts.get(nameOf(row)) ?? 0) + 1);
	return counts;
};
const kindCounts = countsOf(inView, kindOf);
const statusCounts = countsOf(inView, ({ status }) => status ?? '');
const shown = inView.filter(
	(row) => (view.kind === '' || kindOf(row) === view.kind) && (view.status === '' || row.status === view.status),
);
const isDescending = view.sort.startsWith('-');
const sortName = view.sort.replace('-', '');
const compare = (one, other) => {
	const [first, second] = [SORTS[sortName](one), SORTS[sortName](other)];
	return typeof first === 'number'
		? first - second
		: sortName === 'since'
			? first < second
				? -1
				: first > second
					? 1
					: 0
			: collator.compare(first, second);
};
shown.sort((one, other) => (isDescending ? compare(other, one) : compare(one, other)));

// ---- As JSON, or as a workbook ----

const rowsPerPage = Math.min(500, Math.max(5, Number(settings.rowsPerPage) || 50));
const pageCount = Math.max(1, Math.ceil(shown.length / rowsPerPage));
const page = Math.min(view.page, pageCount);
const pageRows = shown.slice((page - 1) * rowsPerPage, page * rowsPerPage);
const format = oneOf(asked('format'), ['json', 'xlsx']) || 'html';
const { completeTo } = isRegisterThere ? ($('Last check').first(0)?.json ?? {}) : {};
const statusCode = isRegisterThere ? 200 : 503;

if (format === 'json') {
	const toldRows = pageRows.map((row) => ({
		reference: row.externalReference,
		direction: row.direction,
		declarationId: row.declarationId,
		status: row.status,
		statusText: wordOf(row.status),
		kind: kindOf(row),
		waitsFor: turns[turnOf(row)]?.[language] ?? null,
		since: row.since,
		mrn: row.mrn,
		lrn: row.lrn,
		duties: row.duties,
		currency: row.currency,
		documents: (row.documents ?? '').split(', ').filter((name) => name !== ''),
		problems: row.problems,
	}));
	const totals = Object.fromEntries(statusCounts);
	const answer = isRegisterThere
		? {
				comparedWithCas: completeTo ?? null,
				total: rows.length,
				matching: shown.length,
				page,
				pages: pageCount,
				totals,
				rows: toldRows,
			}
		: { error: say('notSetUp'), help: say('notSetUpHelp') };
	return [{ json: { format, statusCode, answer } }];
}

if (format === 'xlsx' && isRegisterThere) {
	const localText = (text) =>
		Number.isNaN(Date.parse(text ?? ''))
			? ''
			: new Date(text).toLocaleString('sv-SE', { ...zone, dateStyle: 'short', timeStyle: 'short' });
	const cells = (row) => ({
		[say('reference')]: row.externalReference ?? '',
		[say('direction')]: row.direction === 'IN' ? say('import') : row.direction === 'OUT' ? say('export') : '',
		[say('status')]: row.status === undefined ? '' : wordOf(row.status),
		MRN: row.mrn ?? '',
		LRN: row.lrn ?? '',
		[say('duties')]: row.duties ?? '',
		[say('currency')]: row.currency ?? '',
		[say('documents')]: row.documents ?? '',
		[say('waitsFor')]: turns[turnOf(row)]?.[language] ?? '',
		[say('since')]: localText(row.since),
		[say('problems')]: row.problems ?? '',
	});
	return (shown.length === 0 ? [{}] : shown).map((row) => ({
		json: {
			format,
			cells: cells(row),
			sheet: say('title'),
			fileName: `${say('title')} ${localText(now).slice(0, 10)}.xlsx`,
		},
	}));
}

// ---- The page ----

const address = (text) => (/^https?:\/\/[^\s"'<>]+$/.test(text ?? '') ? text : '');
const withQuery = (form, values) => {
	const parts = Object.entries(values)
		.filter(([, value]) => value)
		.map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
	return `${form}${form.includes('?') ? '&' : '?'}${parts.join('&')}`;
};
/** The forms of other flows that fit a declaration as it stands; those without an address in Settings are left out. */
function actionsOf(row) {
	const { externalReference: reference, direction, mrn, status } = row;
	const [correct, invalidate, copy] = [settings.correctForm, settings.invalidateForm, settings.copyForm].map(address);
	const isDeclared = Boolean(row.declarationId) && Boolean(reference);
	return [
		correct !== '' &&
			isDeclared &&
			changeable.includes(status) && { name: 'correct', href: withQuery(correct, { reference, direction }) },
		invalidate !== '' &&
			mrn &&
			kindOf(row) !== 'ended' && {
				name: 'invalidate',
				href: withQuery(invalidate, { numberKind: 'MRN', number: mrn }),
			},
		copy !== '' && isDeclared && { name: 'copy', href: withQuery(copy, { begin: 'As a copy of a declaration' }) },
	].filter(Boolean);
}
const actionHtml = ({ name, href }) => `<a class="button ${name}" href="${escaped(href)}">${escaped(say(name))}</a>`;

const badgeHtml = (row) => `<span class="badge ${kindOf(row)}">${escaped(wordOf(row.status))}</span>`;
const dutiesText = ({ duties, currency }) =>
	duties === null || duties === undefined ? '' : `${amounts.format(duties)} ${currency ?? ''}`.trim();
const directionText = ({ direction }) =>
	direction === 'IN' ? say('import') : direction === 'OUT' ? say('export') : '';
const referenceText = (row) => row.externalReference ?? row.lrn ?? row.declarationId ?? row.key;

function statusHtml(row) {
	const toDo = kindOf(row) === 'attention' ? wordsOf(row.status)?.toDo?.[language] : undefined;
	return `<div>${badgeHtml(row)}${toDo === undefined ? '' : `<small>${escaped(toDo)}</small>`}</div>`;
}

const COLUMNS = [
	[
		'reference',
		(row) =>
			`<a href="${escaped(hrefOf({ declaration: row.key }))}">${escaped(referenceText(row))}</a><small>${escaped(directionText(row))}</small>`,
	],
	['status', statusHtml],
	[
		'mrn',
		(row) =>
			row.mrn
				? `<code>${escaped(row.mrn)}</code>`
				: row.lrn
					? `<small>LRN</small> <code>${escaped(row.lrn)}</code>`
					: '',
	],
	['duties', (row) => escaped(dutiesText(row))],
	['documents', (row) => escaped(row.documents)],
	['waitsFor', (row) => escaped(turns[turnOf(row)]?.[language])],
	[
		'since',
		(row) =>
			row.since
				? `<time datetime="${escaped(row.since)}" title="${escaped(moment(row.since))}">${escaped(age(row.since))}</time>`
				: '',
	],
];
const columnTitle = (name) => (name === 'mrn' ? 'MRN' : name === 'since' ? say('age') : say(name));

function headerHtml(name) {
	const isSorted = sortName === name;
	const next = isSorted && !isDescending ? `-${name}` : name;
	// What is shown of a time is its age: the latest has the lowest.
	const isFalling = isDescending !== (name === 'since');
	const sorted = isSorted ? ` aria-sort="${isFalling ? 'descending' : 'ascending'}"` : '';
	const arrowHtml = isSorted ? `<span aria-hidden="true">${escaped(isFalling ? ' ↓' : ' ↑')}</span>` : '';
	return `<th role="columnheader" scope="col" class="${name}"${sorted}><a href="${escaped(hrefOf({ sort: next, page: 1 }))}">${escaped(columnTitle(name))}${arrowHtml}</a></th>`;
}
const rowHtml = (row) =>
	`<tr role="row" class="${kindOf(row)}">${COLUMNS.map(([name, cellHtml]) => `<td role="cell" class="${name}" data-title="${escaped(columnTitle(name))}">${cellHtml(row)}</td>`).join('')}</tr>`;

function tableHtml() {
	if (shown.length === 0) return `<p class="nothing">${escaped(rows.length === 0 ? say('empty') : say('nothing'))}</p>`;
	const headersHtml = COLUMNS.map(([name]) => headerHtml(name)).join('');
	const rowsHtml = pageRows.map(rowHtml).join('');
	return `<table role="table"><caption class="unseen">${escaped(say('title'))}</caption><thead role="rowgroup"><tr role="row">${headersHtml}</tr></thead><tbody role="rowgroup">${rowsHtml}</tbody></table>`;
}

function pagerHtml() {
	const range = `${integers.format(shown.length === 0 ? 0 : (page - 1) * rowsPerPage + 1)}–${integers.format(Math.min(shown.length, page * rowsPerPage))}`;
	const linkHtml = (name, to, isThere) =>
		isThere
			? `<a class="button" rel="${name === 'next' ? 'next' : 'prev'}" href="${escaped(hrefOf({ page: to }))}">${escaped(say(name))}</a>`
			: '';
	const pageHtml =
		pageCount > 1 ? `<span>${escaped(say('page', integers.format(page), integers.format(pageCount)))}</span>` : '';
	return `<nav class="pager" aria-label="${escaped(say('pages'))}"><span>${escaped(say('rows', range, integers.format(shown.length)))}</span>${linkHtml('previous', page - 1, page > 1)}${pageHtml}${linkHtml('next', page + 1, page < pageCount)}</nav>`;
}

function totalsHtml() {
	const cardHtml = (kind, count) => {
		const isCurrent = view.kind === kind && view.status === '';
		return `<li><a class="card ${kind}" href="${escaped(hrefOf({ kind, status: '', page: 1 }))}"${isCurrent ? ' aria-current="true"' : ''}><b>${escaped(integers.format(count))}</b><span>${escaped(say(kind === '' ? 'all' : kind))}</span></a></li>`;
	};
	const cardsHtml = [
		cardHtml('', inView.length),
		...KINDS.map((kind) => cardHtml(kind, kindCounts.get(kind) ?? 0)),
	].join('');
	const chipHtml = ([status, count]) =>
		`<li><a class="chip ${kindOf({ status })}" href="${escaped(hrefOf({ kind: '', status, page: 1 }))}"${view.status === status ? ' aria-current="true"' : ''}>${escaped(wordOf(status))} <b>${escaped(integers.format(count))}</b></a></li>`;
	const byStatus = [...statusCounts].filter(([status]) => status !== '').sort(([, one], [, other]) => other - one);
	const chipsHtml =
		byStatus.length === 0
			? ''
			: `<h2 class="unseen">${escaped(say('byStatus'))}</h2><ul class="chips">${byStatus.map(chipHtml).join('')}</ul>`;
	return `<nav aria-label="${escaped(say('totals'))}"><ul class="cards">${cardsHtml}</ul>${chipsHtml}</nav>`;
}

function filtersHtml() {
	const optionHtml = (value, text, current) =>
		`<option value="${escaped(value)}"${value === current ? ' selected' : ''}>${escaped(text)}</option>`;
	const selectHtml = (name, label, entries) =>
		`<label><span>${escaped(label)}</span><select name="${name}">${entries.map(([value, text]) => optionHtml(value, text, view[name])).join('')}</select></label>`;
	const statusEntries = [...new Set([...rows.map(({ status }) => status ?? ''), view.status])]
		.filter((status) => status !== '')
		.map((status) => [status, wordOf(status)])
		.sort(([, one], [, other]) => collator.compare(one, other));
	const keptHtml = ['kind', 'sort', 'refresh', 'lang']
		.filter((name) => view[name] !== '' && view[name] !== DEFAULTS[name])
		.map((name) => `<input type="hidden" name="${name}" value="${escaped(view[name])}">`)
		.join('');
	const isFiltered = ['kind', 'status', 'direction', 'turn', 'q'].some((name) => view[name] !== '');
	const resetHtml = isFiltered
		? `<a class="button plain" href="${escaped(hrefOf({ kind: '', status: '', direction: '', turn: '', q: '', page: 1 }))}">${escaped(say('reset'))}</a>`
		: '';
	return `<search><form method="get" aria-label="${escaped(say('filters'))}">${keptHtml}<label class="wide"><span>${escaped(say('search'))}</span><input type="search" name="q" value="${escaped(view.q)}" placeholder="${escaped(say('searchHint'))}" maxlength="100"></label>${selectHtml('status', say('status'), [['', say('anyStatus')], ...statusEntries])}${selectHtml(
		'direction',
		say('direction'),
		[
			['', say('anyDirection')],
			['IN', say('import')],
			['OUT', say('export')],
		],
	)}${selectHtml('turn', say('waitsFor'), [['', say('anyTurn')], ...Object.entries(turns).map(([turn, labels]) => [turn, labels[language]])])}<button>${escaped(say('apply'))}</button>${resetHtml}</form></search>`;
}

function detailHtml() {
	const row = rows.find(({ key }) => key === view.declaration) ?? stored.find(({ key }) => key === view.declaration);
	const backHtml = `<p><a href="${escaped(hrefOf({ declaration: '' }))}">← ${escaped(say('back'))}</a></p>`;
	if (row === undefined) return `${backHtml}<p class="nothing">${escaped(say('notFound'))}</p>`;
	const facts = [
		['status', badgeHtml(row)],
		['waitsFor', escaped(turns[turnOf(row)]?.[language])],
		['since', row.since ? `${escaped(moment(row.since))} <small>(${escaped(age(row.since))})</small>` : ''],
		['direction', escaped(directionText(row))],
		['MRN', row.mrn ? `<code>${escaped(row.mrn)}</code>` : ''],
		['LRN', row.lrn ? `<code>${escaped(row.lrn)}</code>` : ''],
		['duties', escaped(dutiesText(row))],
		['documents', escaped(row.documents)],
	];
	const factHtml = ([name, valueHtml]) =>
		`<div><dt>${escaped(texts[name] === undefined ? name : say(name))}</dt><dd>${valueHtml === '' ? '–' : valueHtml}</dd></div>`;
	const toDo = wordsOf(row.status)?.toDo?.[language];
	const toDoHtml =
		toDo === undefined ? '' : `<section class="note"><h2>${escaped(say('toDo'))}</h2><p>${escaped(toDo)}</p></section>`;
	const problems = (row.problems ?? '').split(' • ').filter((text) => text !== '');
	const problemHtml = (text) => `<li>${escaped(text)}</li>`;
	const problemsHtml =
		problems.length === 0
			? ''
			: `<section class="problems"><h2>${escaped(say('problems'))}</h2><ul>${problems.map(problemHtml).join('')}</ul></section>`;
	const actions = actionsOf(row);
	const actionsHtml = actions.length === 0 ? '' : `<p class="actions">${actions.map(actionHtml).join('')}</p>`;
	const events = new Map();
	for (const { json } of $('History').all(0))
		if (json.key === row.key && json.type !== 'data') events.set(json.eventKey, json);
	const eventText = ({ type, status, documents, eventType }) =>
		type === 'document' ? say('documentMade', documents ?? '') : wordOf(status ?? eventType);
	const eventHtml = (event) => {
		const checkHtml = event.source === 'check' ? `<small>${escaped(say('fromCatchUp'))}</small>` : '';
		const saidHtml = event.problems ? `<p>${escaped(event.problems)}</p>` : '';
		return `<li><time datetime="${escaped(event.time)}">${escaped(moment(event.time))}</time><span class="badge ${event.type === 'document' ? 'document' : kindOf(event)}">${escaped(eventText(event))}</span>${checkHtml}${saidHtml}</li>`;
	};
	const ordered = [...events.values()].sort((one, other) => other.order - one.order);
	return `${backHtml}<h1>${escaped(referenceText(row))}</h1>${actionsHtml}${toDoHtml}${problemsHtml}<dl>${facts.map(factHtml).join('')}</dl><section><h2>${escaped(say('history'))}</h2><ol class="history">${ordered.map(eventHtml).join('')}</ol></section>`;
}

function noticeHtml() {
	const lateHours = Number(settings.warnAfterHours) || 3;
	if (completeTo === undefined || completeTo === null)
		return `<p class="warning" role="status">${escaped(say('neverChecked'))}</p>`;
	return now - Date.parse(completeTo) > lateHours * 60 * MINUTE
		? `<p class="warning" role="status">${escaped(say('stale', moment(completeTo)))}</p>`
		: '';
}

function boardHtml() {
	const uploads = address(settings.uploadForm);
	const uploadHtml =
		uploads === '' ? '' : `<a class="button plain" href="${escaped(uploads)}">${escaped(say('uploads'))}</a>`;
	const excelHtml = `<a class="button plain" href="${escaped(hrefOf({ page: 1 }))}&amp;format=xlsx" download>${escaped(say('excel'))}</a>`;
	return `<div class="title"><h1>${escaped(say('title'))}</h1><p>${uploadHtml}${excelHtml}</p></div>${noticeHtml()}${totalsHtml()}${filtersHtml()}<section id="list" tabindex="-1">${tableHtml()}${pagerHtml()}</section>`;
}

const refreshSeconds = Math.max(0, Number(settings.refreshSeconds) || 0);
const isRefreshing = refreshSeconds > 0 && view.refresh !== 'off';
function footerHtml() {
	const languageHtml = ([tag, name]) =>
		tag === language
			? `<b aria-current="true" lang="${tag}">${escaped(name)}</b>`
			: `<a href="${escaped(hrefOf({ lang: tag }))}" hreflang="${tag}" lang="${tag}">${escaped(name)}</a>`;
	const toggleHtml =
		refreshSeconds === 0
			? ''
			: `<span>${escaped(say(view.refresh === 'off' ? 'paused' : 'refreshing'))} · <a href="${escaped(hrefOf({ refresh: view.refresh === 'off' ? '' : 'off' }))}">${escaped(say(view.refresh === 'off' ? 'resume' : 'pause'))}</a></span>`;
	const checkedHtml = completeTo ? `<span>${escaped(say('checked', moment(completeTo)))}</span>` : '';
	return `<footer><p><span>${escaped(say('updated', moment(now.toISOString())))}</span>${checkedHtml}${toggleHtml}<a href="${escaped(hrefOf({}))}">${escaped(say('refresh'))}</a></p><nav aria-label="${escaped(say('language'))}">${Object.entries(languages).map(languageHtml).join('')}</nav></footer>`;
}

const notSetUpHtml = () => `<h1>${escaped(say('notSetUp'))}</h1><p class="nothing">${escaped(say('notSetUpHelp'))}</p>`;
const mainHtml = !isRegisterThere ? notSetUpHtml() : view.declaration === '' ? boardHtml() : detailHtml();
// Forms may lead to this board alone: under the address that n8n knows, and under the one that the browser asked at.
const hosts = [request.headers?.['x-forwarded-host'], request.headers?.host].filter((host) =>
	/^[\w.:-]+$/.test(host ?? ''),
);
const ownOrigin = /^https?:\/\/[^/]+/.exec(request.webhookUrl ?? '')?.[0] ?? '';
const targets = [ownOrigin, ...hosts.flatMap((host) => [`https://${host}`, `http://${host}`])]
	.filter(Boolean)
	.join(' ');
const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src '${scriptHash}'; form-action ${targets || "'none'"}; base-uri 'none'`;
const titleText = view.declaration === '' ? say('title') : `${view.declaration} – ${say('title')}`;
const skipHtml = mainHtml.includes('id="list"') ? `<a class="skip" href="#list">${escaped(say('skip'))}</a>` : '';
const pageHtml = `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${escaped(policy)}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer"><title>${escaped(titleText)}</title><style>${styleHtml}</style></head><body data-refresh="${isRefreshing ? refreshSeconds : 0}">${skipHtml}<main>${mainHtml}</main>${footerHtml()}<script>${scriptHtml}</script></body></html>`;
return [{ json: { format: 'html', statusCode, pageHtml } }];
