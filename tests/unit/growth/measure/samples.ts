import { repeated } from '../inputs/badInput';
import { readerOf, type Reader } from './reader';

const letters = [repeated('one letter', 'a')];
const sample = (name: string, read: (text: string) => unknown) =>
	readerOf(name, letters, read, { largestSize: 1 << 20 });

/** Spends time for each of so many steps, without anything that a compiler could leave out. */
function steps(count: number): number {
	let sum = 0;
	for (let step = 0; step < count; step += 1) sum = (sum * 31 + step) % 1_000_003;
	return sum;
}

/** Readers whose growth is known, by which the measure itself is tested. */
export const SAMPLES: readonly Reader[] = [
	sample('linear', (text) => steps(text.length * 4)),
	sample('linearLetters', (text) => [...text].map((letter) => letter.toUpperCase()).join('')),
	sample('sorting', (text) => Array.from(text, (_, index) => (index * 7_919) % 10_007).sort((a, b) => a - b)),
	sample('capped', (text) => steps(text.slice(0, 200).length ** 2)),
	sample('endless', (text) => /^(a+)+b$/.test(text)),
	sample('threeHalves', (text) => steps(text.length ** 1.5)),
	sample('quadratic', (text) => steps(text.length ** 2)),
	sample('quadraticPattern', (text) => /^(a+)b|a+c$/.test(text)),
	sample('cubic', (text) => steps(text.length ** 3)),
];
