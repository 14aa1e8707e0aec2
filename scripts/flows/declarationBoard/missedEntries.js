// What has changed in CAS and did not arrive as an event, and how each changed declaration stands now.
const present = new Map();
for (const { json } of $input.all()) if (json.declarationId !== undefined) present.set(json.declarationId, json);
const missed = $('Missed changes')
	.all(0)
	.map(({ json }) => json)
	.filter(({ eventId }) => eventId !== undefined)
	.map((event) => entryOf(event, present.get(event.declarationId) ?? {}, event.errorDescriptions ?? [], 'check'));
const asItStands = [...present.values()].map((declaration) =>
	entryOf(
		{
			...declaration,
			eventId: `${declaration.declarationId}|data`,
			eventType: 'data',
			eventTime: declaration.lastUpdated,
		},
		declaration,
		[],
		'check',
	),
);
return [...missed, ...asItStands].map((json) => ({ json }));
