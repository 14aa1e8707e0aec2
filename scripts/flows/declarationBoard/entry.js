const clean = (value, length) =>
	String(value)
		.replace(/[\u0000-\u001f\u007f]+/g, ' ')
		.trim()
		.slice(0, length);
const textOr = (value, length = 200) =>
	value === undefined || value === null || value === '' ? null : clean(value, length);
const TYPES = {
	DeclarationStatusChanged: 'status',
	DeclarationPdfCreated: 'document',
	CustomsShipmentInformation: 'shipment',
};

/** An event as a row of the table of events. `present` is the declaration as it stands now, as far as it is known. */
function entryOf(event, present, problems, source) {
	const type = TYPES[event.eventType] ?? event.eventType;
	const status =
		type === 'document' ? undefined : type === 'shipment' ? event.eventSubType : (event.status ?? event.eventSubType);
	const declarationId = textOr(event.declarationId);
	const externalReference = textOr(present.externalReference ?? event.externalReference);
	const direction = textOr(present.direction ?? event.direction);
	const moment = Date.parse(event.eventTime ?? '');
	const ms = Number.isNaN(moment) ? Date.now() : moment;
	// Of two statuses at the same moment, the one that is further on counts as the later.
	const step = MAIN_PATH.indexOf(status);
	const duties = Number(present.totalDuties ?? Number.NaN);
	return {
		eventKey: clean(event.eventId, 300),
		key: declarationId ?? `${direction ?? ''}/${externalReference ?? ''}`,
		time: new Date(ms).toISOString(),
		order: ms + (step < 0 ? MAIN_PATH.length : step) / 1000,
		type: clean(type, 100),
		status: textOr(status),
		declarationId,
		externalReference,
		direction,
		lrn: textOr(present.lrn ?? event.lrn),
		mrn: textOr(present.mrn ?? event.mrn),
		duties: Number.isFinite(duties) ? duties : null,
		currency: textOr(present.currency, 3),
		documents: textOr([event.documentType, present.documents].filter(Boolean).join(', ')),
		problems: textOr(problems.map((problem) => clean(problem, 500)).join(' • '), 2000),
		attention: event.errorDescriptions !== undefined,
		source,
	};
}
