import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Answer, Request, Sign } from './requests.ts';

const TESTER = fileURLToPath(new URL('./tester.ts', import.meta.url));

/** Runs tests in a separate process, which is replaced when it does not answer in time. */
export class TestRunner {
	#process: Promise<ChildProcess> | null = null;

	constructor(readonly mode: 'counting' | 'trying') {}

	/** Null when no test file came to its end within this time: some test runs for ever. */
	async run(request: Request, milliseconds: number): Promise<Answer | null> {
		const tester = await (this.#process ??= started(this.mode));
		const answer = await answerOf(tester, request, milliseconds);
		if (!answer) this.stop();
		return answer;
	}

	stop(): void {
		const ending = this.#process;
		this.#process = null;
		void ending?.then((tester) => tester.kill('SIGKILL'));
	}
}

function started(mode: string): Promise<ChildProcess> {
	const tester = fork(TESTER, [mode], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
	return new Promise((resolve, reject) => {
		tester.once('message', () => resolve(tester));
		tester.once('exit', (code) =>
			reject(new Error(`The process that runs tests ended (${code}).`))
		);
	});
}

/** A process that ends by itself has not survived the change: that counts as no answer, too. */
function answerOf(
	tester: ChildProcess,
	request: Request,
	milliseconds: number
): Promise<Answer | null> {
	return new Promise((resolve) => {
		const settle = (answer: Answer | null) => {
			clearTimeout(patience);
			tester.removeAllListeners('message').removeAllListeners('exit');
			resolve(answer);
		};
		const wait = () => setTimeout(() => settle(null), milliseconds);
		let patience = wait();
		tester.on('message', (said: Answer | Sign) => {
			if (typeof said === 'object') return settle(said);
			clearTimeout(patience);
			patience = wait();
		});
		tester.once('exit', () => settle(null));
		tester.send(request);
	});
}
