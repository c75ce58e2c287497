// What a case of a mutation is: see mutation-cases.ts. A noun's own cases stand in a file beside this one.
import type { Role } from '#shared/domain/entity.ts';
import type { ArgsOf, MutatorName } from '#shared/domain/index.ts';
import type { MemoryMentorship } from '../memory-tx.ts';

export type Call = {
	[N in MutatorName]: readonly [name: N, args: ArgsOf<N>, who?: Role];
}[MutatorName];

/** What the mutation is called, and what comes before it. The mentee makes it unless said otherwise. */
export type Case = readonly [says: string, arrange: (world: MemoryMentorship) => Call];
