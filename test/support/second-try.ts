// A reporter that hides nothing: a test of whole browsers that passed at its second try is named at the
// end of the run, with what the first try met.
import type { Reporter, TestModule } from 'vitest/node';

/** Vitest makes one for a run (`--reporter=test/support/second-try.ts`) and tells it when all is over. */
export default class SecondTry implements Reporter {
	onTestRunEnd(modules: readonly TestModule[]): void {
		for (const test of modules.flatMap((module) => [...module.children.allTests()])) {
			if (test.diagnostic()?.flaky !== true) continue;
			console.log(
				`Passed only at the second try, so look into it: ${test.module.relativeModuleId} > ${test.fullName}`,
			);
			for (const { message, stack } of test.result().errors ?? []) console.log(stack ?? message);
		}
	}
}
