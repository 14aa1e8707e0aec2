/** The names in a parameter: a list, or a text with commas, as a field and an expression may give either. */
export function namesIn(value: unknown): string[] {
	const names = Array.isArray(value) ? value : String(value ?? '').split(',');
	return names.map((name) => String(name ?? '').trim()).filter(Boolean);
}
