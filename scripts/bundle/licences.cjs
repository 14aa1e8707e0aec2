const { existsSync, readFileSync, readdirSync } = require('node:fs');
const { join } = require('node:path');

/** Packages whose data, not code, is in the code lists; `scripts/codes.ts` copied it. */
const DATA_PACKAGES = ['i18n-iso-countries', 'currency-codes', 'un-ece-recommendation'];
const DATA_NOTICE = [
	'Names and ends of currencies: Unicode CLDR, Copyright © 1991-2026 Unicode, Inc., Unicode License v3.',
	'Codes of the United Kingdom: HM Revenue & Customs, Open Government Licence v3.0.',
	'Codes of the European Union: European Commission, Decision 2011/833/EU.',
].join('\n');

/** The licence texts of what is in the bundles, as their licences ask. */
exports.licencesOf = ({ inputs }) => {
	const bundled = Object.keys(inputs).flatMap((file) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []);
	const names = [...new Set([...bundled, ...DATA_PACKAGES])].sort();
	return [...names.map(licenceOf), DATA_NOTICE].join(`\n\n${'-'.repeat(80)}\n\n`);
};

function licenceOf(name) {
	const folder = join('node_modules', name);
	const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
	const text =
		file !== undefined && existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8').trim() : '';
	return `${name} ${version} (${license})\n\n${text}`.trim();
}
