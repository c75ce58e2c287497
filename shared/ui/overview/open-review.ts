// The way from a line to what stands behind it: a new tab for the popup, another page on the web.
import { createContext } from 'svelte';

/** `path` as behind the `#/` of the review's address; without it the first page. */
export type OpenReview = (path?: string) => void;

export const [getOpenReview, setOpenReview] = createContext<OpenReview>();
