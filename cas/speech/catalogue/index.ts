import { actions } from './actions';
import { cells } from './cells';
import { codes } from './codes';
import { declarations } from './declarations';
import { goodsItems } from './goodsItems';
import { identifiers } from './identifiers';
import { layouts } from './layouts';
import { masterData } from './masterData';
import { notices } from './notices';
import { outcomes } from './outcomes';
import { rows } from './rows';
import { rules } from './rules';
import { shapes } from './shapes';
import { values } from './values';
import { workbook } from './workbook';

/** Every finding in four languages, by a key that begins with the rule or with what several rules say alike. */
export const CATALOGUE = {
	...identifiers,
	...shapes,
	...codes,
	...values,
	...outcomes,
	...rows,
	...rules,
	...masterData,
	...goodsItems,
	...declarations,
	...actions,
	...cells,
	...workbook,
	...notices,
	...layouts,
};

export type Catalogue = typeof CATALOGUE;
/** Sentences that are about one value alone. */
export type ShapeKey = keyof typeof shapes;
