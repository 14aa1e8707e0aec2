import { checkDigitOf } from '../../cas/identifiers/checkCharacter';
import { makeMrn } from '../../cas/identifiers/mrn';
import type { SandboxContext } from '../context';
import type { Declaration } from '../world/records';

/** Numbers as CAS and the authorities issue them: running, and with the check digits that belong to them. */

export function newLrn({ clock, world }: SandboxContext): string {
	const year = new Date(clock.now()).getUTCFullYear() % 100;
	return `CAS${String(year).padStart(2, '0')}${String(world.nextNumber()).padStart(10, '0')}`;
}

export function newMrn({ clock, world }: SandboxContext, declaration: Declaration): string {
	const procedureLetter = declaration.direction === 'IN' ? 'J' : 'E';
	const body = `${String(world.nextNumber()).padStart(12, '0')}${procedureLetter}`;
	return makeMrn({ year: new Date(clock.now()).getUTCFullYear(), country: declaration.jurisdiction, body });
}

/** Year, country, 16 letters or digits, check digit. Source: Delegated Regulation (EU) 2022/1636, Annex I. */
export function newArc({ clock, world }: SandboxContext, declaration: Declaration): string {
	const year = String(new Date(clock.now()).getUTCFullYear() % 100).padStart(2, '0');
	const characters = `${year}${declaration.jurisdiction}${String(world.nextNumber()).padStart(16, '0')}`;
	return characters + checkDigitOf(characters);
}
