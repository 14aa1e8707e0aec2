// Who may import what, in the order of the five rules of docs/architecture.md. The first room that a file stands in counts, so the
// narrow ones come first.

const PURE =
	'Rule 2, cas/ is pure: it imports only itself and the libraries named in scripts/lint/rooms.mjs. What needs n8n, I/O or a clock belongs to nodes/.';
const APART =
	'A node imports cas/, nodes/shared/ and its own folder, no other node and nothing that is not published. Move what two nodes share to nodes/shared/.';
const ONE_WAY_OUT =
	'Rule 4, one way out: every request goes through send() of nodes/shared/transport/send.ts. A library that sends nothing may be named in scripts/lint/rooms.mjs; it is bundled.';
const NO_MOCK =
	'Rule 5, a sandbox, not a mock: sandbox/ is written from the contract. It imports cas/contract, codes, identifiers and messages, and nothing of nodes/.';
const ONE_MODEL =
	'Rule 1, one model: import a message from cas/messages, and what all fields have in common from cas/messages/model/.';
const ONE_CHECK =
	'Rule 1, one model: a message is checked by checkMessage of cas/messages, not by a schema of its own.';

const ONE_WAY_OF_CELLS =
	'The way of a cell through cas/workbook is open, headers, values, rows, read. A stage imports an earlier one, by its index; what two stages need belongs to the earlier.';

/** The stages of reading a workbook, in the order of a cell's way; the rooms before them serve all. */
const STAGES = ['open', 'headers', 'values', 'rows'];
const TOOLS = ['errors', 'notices', 'xml', 'zip'];

/** Each stage with all that it may not import: a later stage, the inside of an earlier one, and what stands on the reading. */
const stageRooms = () =>
	STAGES.map((stage, at) => {
		const faces = STAGES.slice(0, at).map((earlier) => `${earlier}$`);
		const own = [...TOOLS, stage].map((room) => `${room}(?:/|$)`);
		return {
			files: `cas/workbook/${stage}/`,
			refuses: [
				[ONE_MESSAGE, ONE_MODEL],
				['zod$', ONE_CHECK],
				[`cas/workbook/(?!${[...faces, ...own].join('|')})`, ONE_WAY_OF_CELLS],
			],
			imports: ['cas/'],
			libraries: [],
			otherwise: { imports: PURE, libraries: PURE },
		};
	});

/** The folder of one message, which the faces of the model have no business with. */
const ONE_MESSAGE = 'cas/messages/(?!index$|registry$|model/)';

/**
 * Patterns of paths from the root, without extension, and of names of packages. What `refuses` names is refused in its words; of the
 * rest, what `imports` and `libraries` do not name is refused as `otherwise` says. No `libraries` means any.
 */
const ROOMS = [
	{
		files: 'cas/(contract|messages)/',
		imports: ['cas/'],
		libraries: ['zod'],
		otherwise: { imports: PURE, libraries: PURE },
	},
	{
		files: 'cas/identifiers/',
		imports: ['cas/'],
		libraries: ['jsvat'],
		otherwise: { imports: PURE, libraries: PURE },
	},
	...stageRooms(),
	{
		files: 'cas/workbook/',
		refuses: [
			[ONE_MESSAGE, ONE_MODEL],
			['zod$', ONE_CHECK],
		],
		imports: ['cas/'],
		libraries: ['hucre/xlsx'],
		otherwise: { imports: PURE, libraries: PURE },
	},
	{
		files: 'cas/specification/',
		refuses: [
			[ONE_MESSAGE, ONE_MODEL],
			['zod$', ONE_CHECK],
		],
		imports: ['cas/'],
		libraries: ['js-yaml'],
		otherwise: { imports: PURE, libraries: PURE },
	},
	// The version of the package is in package.json, and is built in.
	{ files: 'cas/version', imports: ['package\\.json$'], libraries: [], otherwise: { imports: PURE, libraries: PURE } },
	{ files: 'cas/', imports: ['cas/'], libraries: [], otherwise: { imports: PURE, libraries: PURE } },
	{
		files: 'nodes/shared/transport/send\\.ts$',
		imports: ['cas/', 'nodes/shared/'],
		libraries: ['n8n-workflow'],
		otherwise: { imports: APART, libraries: ONE_WAY_OUT },
	},
	{
		files: 'nodes/',
		refuses: [
			[ONE_MESSAGE, ONE_MODEL],
			['zod$', ONE_CHECK],
			// An attempt alone would go without pace and without repetition.
			['nodes/shared/transport/attempt$', ONE_WAY_OUT],
		],
		imports: ['cas/', 'nodes/shared/', 'OWN/'],
		libraries: ['n8n-workflow', 'luxon', 'node:crypto'],
		otherwise: { imports: APART, libraries: ONE_WAY_OUT },
	},
	{
		files: 'credentials/',
		refuses: [[ONE_MESSAGE, ONE_MODEL]],
		imports: ['cas/', 'credentials/'],
		libraries: ['n8n-workflow'],
		otherwise: { imports: APART, libraries: ONE_WAY_OUT },
	},
	{
		files: 'sandbox/',
		refuses: [
			[ONE_MESSAGE, ONE_MODEL],
			['n8n-', NO_MOCK],
		],
		imports: ['cas/(contract|codes|identifiers|messages)/', 'cas/(isRecord|problem)$', 'sandbox/'],
		otherwise: { imports: NO_MOCK, libraries: NO_MOCK },
	},
];

/** Where the sandbox reads what is sent to it. */
const RECEIVING = 'sandbox/(actions|ingestion|validation)/';

/** The room of a file, by its path from the root; undefined where all imports are free. */
export function roomOf(path) {
	const room = ROOMS.find(({ files }) => new RegExp(`^${files}`).test(path));
	if (room === undefined || !new RegExp(`^${RECEIVING}`).test(path)) return room;
	return { ...room, refuses: [...room.refuses, ['zod$', ONE_CHECK]] };
}
