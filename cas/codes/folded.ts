/** A text as it is compared: without case, accents, curly apostrophes and double blanks. Signs stay, for `€` and `m³`. */
export function folded(text: string): string {
	return text
		.toLowerCase()
		.normalize('NFD')
		.replace(/[\u0300-\u036f]/g, '')
		.replace(/ß/g, 'ss')
		.replace(/[‘’]/g, "'")
		.replace(/\s+/g, ' ')
		.trim();
}
