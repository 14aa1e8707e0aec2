// @slow: compares whole specifications and reads workbooks of thousands of rows.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseProfile } from '../../../cas/contract/profile/parseProfile';
import { compareSpecification, type Comparison } from '../../../cas/specification/compare/compareSpecification';
import type { ComparisonRow } from '../../../cas/specification/compare/rows';
import { readSpecification } from '../../../cas/specification/readSpecification';
import { readDecisions } from '../../../cas/specification/workbook/readDecisions';
import { writeComparison } from '../../../cas/specification/workbook/writeComparison';
import { compared, flatProfile } from './vendor/flat';
import { vendorOpenApi, type VendorProfile } from './vendor/openApi';
import { Person } from './vendor/person';
import { isRight } from './vendor/rightRow';
import { vendorXsd } from './vendor/xsd';

const truth = JSON.parse(
	readFileSync(join(__dirname, '../../../sandbox/profiles/everything-differs.json'), 'utf8'),
) as VendorProfile;

const compare = (name: string, content: string) => compareSpecification(readSpecification([{ name, content }]));
const openApi = compare('vendor.json', JSON.stringify(vendorOpenApi(truth)));
const xsd = compare('vendor.xsd', vendorXsd(truth));

const wrongAt = ({ rows }: Comparison, confidence: ComparisonRow['confidence']) =>
	rows
		.filter((row) => row.confidence === confidence && !isRight(row, truth))
		.map(({ part, ours, theirs }) => `${part}: ${ours} → ${theirs}`);

/** The lines of the truth that are about these parts. */
const truthAbout = (isAbout: (key: string) => boolean) =>
	new Map([...flatProfile(truth, truth)].filter(([key]) => isAbout(key)));

/**
 * What no specification of an interface says, so that no proposal is measured by it: how deliveries prove themselves, what a status
 * means that only they have, and what they call the values of an open text, such as the scheme of a classification.
 */
const UNTOLD = /^(deliveries|status meaning) | code .*scheme /;
const told = (lines: ReadonlyMap<string, string>) => new Map([...lines].filter(([key]) => !UNTOLD.test(key)));

describe('an OpenAPI document of a CAS in which everything differs', () => {
	const wanted = truthAbout(() => true);
	const found = compared(told(wanted), flatProfile(openApi.profile, truth));

	it('gives a proposal of which at least 80 % of what there is to tell is right', () => {
		console.info(`OpenAPI: ${found.right} of ${found.all} right (${((100 * found.right) / found.all).toFixed(1)} %)`);
		expect(found.right / found.all).toBeGreaterThanOrEqual(0.8);
	});

	it('is wrong nowhere that it is sure, and seldom where it says likely', () => {
		expect(wrongAt(openApi, 'sure')).toEqual([]);
		const likely = openApi.rows.filter(({ confidence }) => confidence === 'likely').length;
		const wrong = wrongAt(openApi, 'likely');
		console.info(`OpenAPI: ${wrong.length} of ${likely} likely rows wrong: ${wrong.join('; ')}`);
		expect(wrong.length / likely).toBeLessThan(0.05);
	});

	it('gives a proposal that the contract profile takes', () => {
		expect(parseProfile(openApi.profile).problems).toEqual([]);
	});

	it('becomes the truth, whole, once a person has gone through the workbook', async () => {
		const person = new Person(truth);
		const workbook = await person.goThrough(await writeComparison(openApi.rows));
		const { profile, problems } = await readDecisions(workbook);
		console.info(`OpenAPI: the person changed ${person.changed} of ${openApi.rows.length} rows`);
		expect(problems).toEqual([]);
		expect(compared(wanted, flatProfile(profile, truth))).toMatchObject({ missing: [], beyond: [] });
	});

	it('gives the same rows each time', () => {
		const again = compare('vendor.json', JSON.stringify(vendorOpenApi(truth)));
		expect(again.rows).toEqual(openApi.rows);
	});
});

describe('an XML schema of a CAS in which everything differs', () => {
	const wanted = truthAbout((key) =>
		/^(messages\.(customsShipment|article|businessPartner|certificateOfOrigin|formula|materialList|movementOrder)|declaration) /.test(
			key,
		),
	);
	// A schema of messages says nothing of subscriptions either.
	const asked = truthAbout((key) => /^(deliveries|status meaning|subscriptions (list|id)\b)/.test(key));
	const found = compared(told(wanted), flatProfile(xsd.profile, truth));

	it('gives a proposal of which at least 80 % of what there is to tell is right', () => {
		console.info(`XSD: ${found.right} of ${found.all} right (${((100 * found.right) / found.all).toFixed(1)} %)`);
		expect(found.right / found.all).toBeGreaterThanOrEqual(0.8);
	});

	it('is wrong nowhere that it is sure', () => {
		expect(wrongAt(xsd, 'sure')).toEqual([]);
	});

	it('becomes the truth of all that it is about, and of what is asked for, once a person has gone through the workbook', async () => {
		const workbook = await new Person(truth).goThrough(await writeComparison(xsd.rows));
		const { profile, problems } = await readDecisions(workbook);
		expect(problems).toEqual([]);
		const whole = new Map([...wanted, ...asked]);
		expect(compared(whole, flatProfile(profile, truth)).missing).toEqual([]);
		expect(asked.size).toBeGreaterThan(10);
	});
});
