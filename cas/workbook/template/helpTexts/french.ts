import type { HelpTexts } from './helpTexts';

export const FRENCH_HELP: HelpTexts = {};
