// An event of CAS, with what CAS says of the declaration now, as one row of the table of events. Where CAS cannot be asked now, the
// event is kept without; the next check brings the rest.
const event = $('CAS events').item.json;
const present = $json.error === undefined && $json.declarationId !== undefined ? $json : {};
const wrong = $('What is wrong').isExecuted ? ($('What is wrong').item?.json.problems ?? []) : [];
const named = wrong.map(({ label, text }) => (label ? `${label}: ${text}` : text));
const problems = named.length > 0 ? named : (event.errorDescriptions ?? []);
return { json: entryOf(event, present, problems, 'event') };
