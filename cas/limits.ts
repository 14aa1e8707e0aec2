/**
 * What input from outside may cost, in one place: each limit with its unit, and why it is where it is. Below them every reader
 * takes time linear in its input; what is beyond is refused with a sentence. Limits of the customs domain (lengths of fields,
 * page sizes of CAS) stand with their field.
 */

/** What one workbook may ask for; a small hostile file can ask for gigabytes. */
export interface WorkbookLimits {
	/** Bytes of all parts together, unpacked. */
	readonly unzippedBytes: number;
	/** Unpacked bytes for one packed byte, over the whole file; judged from `RATIO_FROM_BYTES` on. */
	readonly ratio: number;
	/** Parts of the archive. */
	readonly entries: number;
	readonly sheets: number;
	/** Columns of one sheet. */
	readonly columns: number;
	/** Rows of one sheet. */
	readonly rows: number;
	/** Cells of one sheet, the blank ones left of a filled one included. */
	readonly cells: number;
	/** Characters of one cell. */
	readonly cellCharacters: number;
	/** Characters that the cells of one sheet show together; many cells may share one text. */
	readonly sheetCharacters: number;
	/** Bytes of one row, and of every part that is held whole: styles, the list of sheets. */
	readonly partBytes: number;
	/** Bytes of the shared texts, which are held in memory. */
	readonly sharedBytes: number;
	/** Shared texts, each of which takes memory however short it is. */
	readonly sharedTexts: number;
}

/**
 * 100,000 rows of 25 columns unpack to about 130 MB, 7 to 20 times their packed size. Excel itself writes a few dozen parts;
 * rows, columns and characters of a cell are the most that Excel can hold. A filled cell takes at least 27 bytes of XML, so
 * that `unzippedBytes` allows 15 million of them: `cells` and `sheetCharacters` leave two blank ones and 26 characters to each.
 */
export const DEFAULT_LIMITS: WorkbookLimits = {
	unzippedBytes: 400_000_000,
	ratio: 150,
	entries: 5_000,
	sheets: 500,
	columns: 16_384,
	rows: 1_048_576,
	cells: 50_000_000,
	cellCharacters: 32_767,
	sheetCharacters: 400_000_000,
	partBytes: 16_000_000,
	sharedBytes: 80_000_000,
	sharedTexts: 5_000_000,
};

/** A small file of equal rows may pack well; below this size its ratio harms nobody. */
export const RATIO_FROM_BYTES = 50_000_000;

/** Bytes of the name of a part. Excel's own have up to 60; the path of a file in Windows has at most 260 characters. */
export const PART_NAME_BYTES = 1_024;

/** Bytes of a part that says it unpacks to nothing: more was written to get past the limits. */
export const EMPTY_PART_BYTES = 64;

/** Cells of an OpenDocument file that are said once and repeated. Blank ones repeat by the million, filled ones do not. */
export const REPEATED_CELLS = 1_000_000;

/** Characters that wait for the end of their tag, in cells of the largest size: entities and formatting take several each. */
export const WAITING_CELLS = 16;

/** Elements within each other. Worksheets have 8, rich notes 10. */
export const XML_NESTING = 256;

/** Characters of a number format; Excel takes no longer one. */
export const NUMBER_FORMAT_CHARACTERS = 255;

/** Formats of cells in a workbook: Excel takes 65,490. */
export const CELL_FORMATS = 65_536;

/** Characters of a header, blanks included, that may name a column. Our longest, in German, has 55. */
export const HEADER_CHARACTERS = 1_000;

/** Rows: titles, logos and explanations may stand above the headers, but not more than these. */
export const HEADER_SEARCH_ROWS = 30;

/** Columns of an unknown layout for which fields are looked for; each is compared with thousands of names. */
export const SUGGESTED_COLUMNS = 500;

/** Characters of a text that may mean a code: the longest name of one has 88. A whole paragraph in a cell is not compared. */
export const CODE_CHARACTERS = 200;

/** Characters of a text that may be a number, a date, or yes or no. `1 234 567,89` has 12, a date with its month 20. */
export const VALUE_CHARACTERS = 400;

/** Characters of a reference, MRN or other identifier as people write it, blanks included. The longest has 35 signs. */
export const IDENTIFIER_CHARACTERS = 1_000;

/** Problems of one workbook; nobody corrects so many by hand, and a hostile file could ask for millions. */
export const MOST_PROBLEMS = 20_000;

/** Problems of the rows of one message; further ones are not told. */
export const MESSAGE_PROBLEMS = 1_000;

/** Rows with the same reference among which the one of an entry is looked for. With one more field two of them are right. */
export const SAME_REFERENCES = 1_000;

/** Number of the last shape in a drawing: 16,384 blocks of 1,024, far more than Excel gives to 500 sheets. */
export const SHAPE_NUMBER = 16_777_216;

/** Protection by password, as its header may ask for it. Excel: 100,000 rounds, keys of 256 bits, salts of 16 bytes. */
export const ENCRYPTION = {
	/** Rounds of hashing. A file that asks for far more only wants to keep the reader busy. */
	spinCount: 200_000,
	/** AES has no other keys. */
	keyBits: [128, 192, 256] as readonly number[],
	/** MS-OFFCRYPTO 2.3.4.10: 1 to 65,536; no program writes more than the length of a hash. */
	saltBytes: 64,
	/** Bytes of the header, an XML of about 1 kB. */
	infoBytes: 65_536,
};

/** Far above any event that CAS documents, which are below 2 kB. */
export const EVENT_BYTES = 1_000_000;

/** Characters of the id, type and time of an event. */
export const EVENT_NAME_CHARACTERS = 256;

/** Values within each other. Messages have 8 levels, events 6; deeper ones would exhaust the stack of whoever walks them. */
export const JSON_NESTING = 64;

/** Characters of JSON that a person types: Additional Fields, a whole message. 9,999 goods items take about 10 MB. */
export const JSON_CHARACTERS = 20_000_000;

/** Characters of a Contract Profile; one that says everything otherwise takes 60,000. */
export const PROFILE_CHARACTERS = 1_000_000;

/** Entries of one map of a profile: our longest message has 700 fields. */
export const PROFILE_MAP_ENTRIES = 5_000;

/** Characters and steps of a path in a profile. Our longest path has 120 and 12. */
export const PROFILE_PATH_CHARACTERS = 1_000;
export const PROFILE_PATH_STEPS = 32;

/** Sentences about one profile, and values of one document that found no place; further ones are only counted, or not told. */
export const PROFILE_PROBLEMS = 50;
export const PROFILE_FINDINGS = 100;

/** Characters of the address of an n8n: a host has at most 253, and reading a name takes longer than it is long. */
export const HOST_ADDRESS_CHARACTERS = 1_000;

/** Places of an answer of CAS that are looked through for what our readers do not find: those near the top. */
export const CANDIDATE_VALUES = 5_000;

/** Warnings of one declaration that are listed, about one for each of 9,999 goods items; further ones are only counted. */
export const DECLARATION_WARNINGS = 10_000;

/** Characters of a text of CAS that is shown, and complaints of one answer. */
export const PROBLEM_CHARACTERS = 500;
export const PROBLEM_FIELDS = 100;

/** What a specification may ask for. */
export const SPECIFICATION = {
	/** Characters of all files of one comparison. The largest public specifications of customs have 8 MB. */
	characters: 20_000_000,
	/** Fields of all its messages together, each place counted. */
	fields: 20_000,
	/** References that are followed, each place counted. */
	steps: 200_000,
	/** Groups within each other. Messages of customs have 10. */
	nesting: 40,
	/** Characters of a place. */
	pathCharacters: 1_000,
	/** Characters of what is said of a field that are compared. */
	descriptionCharacters: 600,
	/** Values of a code list that are read; the longest of customs, the tariff, is no list in a specification. */
	codes: 2_000,
	/** Operations of an interface. The largest public ones have 1,000. */
	operations: 2_000,
	/** Values of a list that becomes a check of a profile, or whose names are compared with ours. */
	checkedCodes: 200,
	/** Pairs of fields that are looked at closely for one message. */
	pairs: 150_000,
	/** Sentences on what was left out. */
	notices: 50,
	/** Samples in one file. */
	samples: 1_000,
	/** Values of one field that samples show. */
	sampleValues: 20,
	/** Elements of an XML text, or values of a JSON text. */
	nodes: 1_000_000,
} as const;
