/** Parts of CAS's names that stay as they are. */
const ABBREVIATIONS: Readonly<Record<string, string>> = { bcp: 'BCP', pdf: 'PDF', sad: 'SAD', ead: 'EAD' };

/** A name of the contract as people read it: `ExitConfirmed` → `Exit confirmed`, `BcpReleased` → `BCP released`. */
export function inWords(name: string): string {
	const words = name.split(/(?<=[a-z])(?=[A-Z])/).map((word) => word.toLowerCase());
	const text = words.map((word) => ABBREVIATIONS[word] ?? word).join(' ');
	return text.charAt(0).toUpperCase() + text.slice(1);
}
