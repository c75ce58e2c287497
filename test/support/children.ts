// The processes that this one started, by id: to kill workerd is to kill one of them, and no other.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

interface Process {
	readonly pid: number;
	readonly parent: number;
	readonly command: string;
}

function processes(): Process[] {
	try {
		return readdirSync('/proc')
			.filter((name) => /^\d+$/.test(name))
			.flatMap(fromProc);
	} catch {
		// No /proc: macOS.
		return execFileSync('ps', ['-A', '-o', 'pid=,ppid=,comm='], { encoding: 'utf8' })
			.trim()
			.split('\n')
			.map((line) => line.trim().split(/\s+/))
			.map(([pid, parent, ...command]) => ({
				pid: Number(pid),
				parent: Number(parent),
				command: command.join(' '),
			}));
	}
}

function fromProc(pid: string): Process[] {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
		const end = stat.lastIndexOf(')');
		const parent = Number(stat.slice(end + 2).split(' ')[1]);
		return [{ pid: Number(pid), parent, command: stat.slice(stat.indexOf('(') + 1, end) }];
	} catch {
		// Ended while we looked.
		return [];
	}
}

/** Ids of our own children whose command contains the word. */
export const childrenNamed = (word: string): number[] =>
	processes()
		.filter(({ parent, command }) => parent === process.pid && command.includes(word))
		.map(({ pid }) => pid);
