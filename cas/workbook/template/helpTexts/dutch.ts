import type { HelpTexts } from './helpTexts';

export const DUTCH_HELP: HelpTexts = {};
