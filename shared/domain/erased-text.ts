/** Stands where somebody's words stood. In no language, so that it needs no translation. */
export const ERASED_TEXT = '[…]';
