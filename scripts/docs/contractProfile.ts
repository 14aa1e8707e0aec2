import { correctableFacts, type ProfileEntry } from '../../cas/contract/profile/entries';

/** The page of the Contract Profile. `table` writes a table of Markdown. */
export function contractProfilePage(table: (header: string[], rows: string[][]) => string): string {
	const rows = correctableFacts().map(({ section, fact, entry }) => [
		section,
		fact.name,
		fact.status,
		entryText(entry),
	]);
	return `${TEXT}\n\n## Which fact, which entry\n\n${table(['what', 'fact', 'is', 'entry'], grouped(rows))}\n\n${FIELDS}`;
}

function entryText(entry: ProfileEntry | undefined): string {
	if (entry === undefined) return '';
	return 'entry' in entry ? `\`${entry.entry}\`` : `none: ${entry.none}`;
}

/** Facts of one section with the same grade and entry stand in one row. */
function grouped(rows: readonly string[][]): string[][] {
	const groups = new Map<string, string[]>();
	for (const [section = '', fact = '', grade = '', entry = ''] of rows) {
		const key = [section, grade, entry].join('\n');
		const known = groups.get(key);
		if (known === undefined) groups.set(key, [section, fact, grade, entry]);
		else known[1] += `, ${fact}`;
	}
	return [...groups.values()];
}

const FIELDS =
	'The fields of messages that are not documented are counted on their [pages](messages/README.md); `messages.NAME.fields` corrects each of them.';

const TEXT = `# The Contract Profile

Customs4Trade documents part of CAS; the rest of [the contract](contract.md) is evidenced by old data, or assumed. Where your CAS differs, say so in one JSON document: the field **Contract Profile** of the credential *CAS OAuth2 API*. Every node and trigger follows it.
It takes no code and no new version of the package. \`{}\` is CAS as assumed.

A wrong profile fails at once, before anything is sent: publishing, or the first run, names each wrong entry in a sentence. Editors check it as you type with [its JSON Schema](contract-profile.schema.json).

## How to write one

A map always leads from our name to theirs. A path has dots between names and \`[]\` behind a list; a name that holds a dot stands in quotes (\`a."x.y".b\`). Our names are those of [the messages](messages/README.md) and of [the contract](contract.md).

### Paths, scopes and what means success

\`\`\`json
{
	"name": "Acme, acceptance 2026",
	"endpoints": {
		"customsShipment.ingest": "/v2/shipments",
		"declaration.get": { "method": "POST", "path": "/v2/declarations/{declarationId}", "body": "result.declaration" },
		"article.ingest": { "path": "/v2/articles", "accepted": [200], "reference": "result.ingestionId" }
	},
	"scopes": { "create:messages": "cas.write" }
}
\`\`\`

\`accepted\` lists the statuses that mean success (every 2xx unless given), \`reference\` is where the reference stands in the answer, \`body\` where the rest stands. Of \`declaration.document\`, \`body\` is where the answer names the address of the file, if CAS does not redirect to it.

### Messages

\`\`\`json
{
	"messages": {
		"customsShipment": {
			"fields": {
				"": "payload",
				"singleAdministrativeDocument": "payload.declaration",
				"singleAdministrativeDocument.goodsShipment.governmentAgencyGoodsItems": "payload.lines",
				"singleAdministrativeDocument.goodsShipment.governmentAgencyGoodsItems[].goodsMeasure.nmass": "payload.lines[].weights.net"
			},
			"constants": { "payload.schema": "2.0" },
			"required": ["payload.lines[].weights.net"],
			"lengths": { "payload.lines[].text": 200 },
			"codes": { "payload.direction": { "IN": "IMPORT", "OUT": "EXPORT" }, "payload.mode": ["SEA", "AIR"] }
		}
	}
}
\`\`\`

The shipment \`{ "externalReference": "SO-1", "direction": "OUT", "singleAdministrativeDocument": { "declType": "EX", "goodsShipment": { "governmentAgencyGoodsItems": [{ "goodsMeasure": { "nmass": 5 } }] } } }\` leaves as

\`\`\`json
{
	"payload": {
		"externalReference": "SO-1",
		"direction": "EXPORT",
		"schema": "2.0",
		"declaration": { "declType": "EX" },
		"lines": [{ "weights": { "net": 5 } }]
	}
}
\`\`\`

- A group or list moves with all that is in it; \`""\` is the whole message. Fields that no entry names, unknown ones too, stay where they are.
- Lists match from the inside out. \`"shipments[].items[]": "lines[]"\` takes the items of the first shipment out of it; those of a second one fit nowhere, and the message is not sent.
- The other parts name **their** places. \`constants\` are added where absent. \`required\`, \`lengths\` and lists of codes are checked before sending; what is wrong is told by our labels: *Goods item 2, net mass: is missing, and this CAS asks for it.*
- Complaints of CAS about \`payload.lines[1].weights.net\` come out as *Goods item 2, net mass*, too.
- \`actions\` does the same for the bodies of declaration actions, and of \`update\`, \`createItem\` and \`updateItem\`.

### Declarations and searches

\`\`\`json
{
	"declaration": {
		"fields": { "currentStatus": "state.code", "goodsShipments[].governmentAgencyGoodsItems[]": "items[]", "lastUpdated": "audit.changed" },
		"codes": { "direction": { "IN": "IMPORT", "OUT": "EXPORT" } }
	},
	"search": { "list": "result.entries", "total": "result.count", "next": "result.next", "nextParameter": "cursor", "maxPageSize": 50 }
}
\`\`\`

Without \`list\`, the answer to a search is a list or holds exactly one. \`next\` is where CAS tells the next page: a number of declarations to skip, a token for the query parameter \`nextParameter\`, or a link, which is followed on the hosts of the credential only.
Where CAS tells none, \`maxOffset\` is the last offset that it takes. \`arrays\` says how a list stands in the query: \`repeat\` (\`a=1&a=2\`), \`comma\` or \`brackets\`.

### Statuses

\`\`\`json
{
	"statuses": { "Released": "FREE_CIRCULATION" },
	"statusMeanings": { "LAB_TEST": { "kind": "attention", "isChangeable": true, "meaning": "Samples are at the laboratory" } }
}
\`\`\`

A renamed status has our name in every item, filter and trigger; who types their name is understood. \`statusMeanings\` tells what statuses mean that only they have: \`progress\`, \`success\`, \`attention\` (somebody must act) or \`ended\`.

### Events and subscriptions

\`\`\`json
{
	"events": {
		"types": { "DeclarationStatusChanged": "declaration.status" },
		"subtypes": { "DeclarationStatusChanged": { "Released": "FREE" } },
		"fields": { "eventType": "type", "data": "payload", "data.id": "payload.declaration.id" }
	},
	"subscriptions": {
		"fields": { "endpointUrl": "callback.address", "filters[].eventType": "topics[].name" },
		"list": "subscriptions",
		"id": "subscriptionId",
		"secretHeader": "x-their-secret",
		"signature": { "header": "x-their-signature", "signed": "{body}", "algorithm": "sha512", "encoding": "base64" },
		"validation": { "eventType": "ping", "codeAt": "payload.code", "answerField": "pong" }
	},
	"problems": { "list": "issues", "path": "where", "message": "text", "title": "summary", "detail": "explanation" }
}
\`\`\`

Deliveries are read by the profile that the credential had when the workflow was published: **publish again after a change of these parts.** \`problems\` says where an error body has its complaints.

What CAS documents cannot be changed: paths of documented calls, and search parameters. Fields of messages, declarations and events can, since the public pages may lag behind your CAS.

*Endpoint Overrides* of version 0.2 are still read, as \`endpoints\`. Move them here and empty the old field.`;
