export { createTemplate, type TemplateOptions } from './createTemplate';
export type { CustomerLists } from './customerLists';
export { TemplateError } from './templateError';
export { templateVersionOf } from './templateVersion';
