// The check begins where the last complete one began, less an overlap; the first one goes back for the days in Settings.
const { firstDays, overlapHours } = $('Settings').first().json;
const { completeTo } = $input.all().find(({ json }) => json.name === 'cas')?.json ?? {};
const HOUR = 3_600_000;
const started = new Date();
const last = Date.parse(completeTo ?? '');
const since = Number.isNaN(last)
	? started.getTime() - Number(firstDays) * 24 * HOUR
	: last - Number(overlapHours) * HOUR;
return [
	{
		json: {
			started: started.toISOString(),
			since: new Date(since).toISOString(),
			// An event may have its own time, a little off the one in CAS.
			seenFrom: since - 24 * HOUR,
		},
	},
];
