// All events of a declaration as its one row, in whatever order they came: the newest status counts. A row that more events went into
// is never overwritten by one of fewer; "version" is their number.
const events = new Map();
for (const { json } of $input.all()) if (json.key !== undefined) events.set(json.eventKey, json);
const byKey = new Map();
for (const entry of [...events.values()].sort((one, other) => one.order - other.order))
	byKey.set(entry.key, [...(byKey.get(entry.key) ?? []), entry]);
const EMPTY = [undefined, null, ''];

function rowOf(key, entries) {
	const latest = (name) => entries.map((entry) => entry[name]).findLast((value) => !EMPTY.includes(value)) ?? null;
	const changes = entries.filter(({ type }) => type === 'status' || type === 'shipment');
	const last = changes.at(-1) ?? entries.findLast(({ status }) => !EMPTY.includes(status));
	const documents = entries.flatMap(({ documents }) => (documents ?? '').split(', ')).filter((name) => name !== '');
	return {
		key,
		declarationId: latest('declarationId'),
		externalReference: latest('externalReference'),
		direction: latest('direction'),
		lrn: latest('lrn'),
		mrn: latest('mrn'),
		status: last?.status ?? null,
		since: last?.time ?? null,
		duties: latest('duties'),
		currency: latest('currency'),
		documents: [...new Set(documents)].join(', ').slice(0, 200),
		problems: last?.attention ? (last.problems ?? null) : null,
		attention: last?.attention ?? false,
		closed: CLOSED.includes(last?.status),
		lastOrder: entries.at(-1).order,
		version: entries.length,
	};
}

return [...byKey].map(([key, entries]) => ({ json: rowOf(key, entries) }));
