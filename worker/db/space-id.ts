// A space's name on the wire (`S`, `P:<memberId>`) and its id in D1, which says the mentorship too.
import type { Space } from '#shared/domain/entity.ts';

export const spaceId = (mentorshipId: string, space: Space) => `${mentorshipId}/${space}`;
export const spaceName = (id: string) => id.slice(id.indexOf('/') + 1) as Space;
/** The first id after every space of the mentorship (`0` follows `/`): a range on the primary key. */
export const spacesEnd = (mentorshipId: string) => `${mentorshipId}0`;

export const memberOf = (space: Space): string | undefined =>
	space.startsWith('P:') ? space.slice(2) : undefined;
