import { callLink } from '../call-link.ts';
import { privateSpace } from '../entity.ts';
import { type Inverses, to } from './inverse.ts';

export const callLinkInverses: Inverses = {
	addCallLink({ id }, { get, memberId }) {
		const was = get(callLink, privateSpace(memberId), id);
		return was ? to('addCallLink', { id, text: was.body }) : to('removeCallLink', { id });
	},
	removeCallLink({ id }, { get, memberId }) {
		const was = get(callLink, privateSpace(memberId), id);
		return was && to('addCallLink', { id, text: was.body });
	},
};
