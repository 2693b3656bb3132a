import { refuseField } from '#lib/kernel/refusal.ts';
import { emailOf } from '../../people.ts';
import { arg, verb } from '../../verb.ts';
import { named } from '../../work.ts';
import { common, guardOf } from '../verbs/device-verb.ts';
import { commandName, outputOf } from './interpreter.ts';
import { Prompt } from './prompt.ts';

/** Windows takes longer ones, and nobody types them. */
const LONGEST = 500;

/** The command prompt: what was typed and what it printed is kept. */
export const run = verb({
	name: 'run_command',
	say: 'run',
	label: 'Run',
	about: 'Types a line at the command prompt of a computer, as its user.',
	group: 'device',
	who: ['agent', 'user'],
	args: { ...common, line: arg.text('command', 'The line: "ipconfig /all".') },
	guard: guardOf({ owner: true }),
	run(work, { device: name, line: typed }) {
		const device = named(work, 'device', name);
		const line = typed.trim();
		if (!line) refuseField(null, 'line', 'Type a command, such as ipconfig.');
		if (line.length > LONGEST || /[\r\n]/.test(line))
			refuseField(null, 'line', `A command is one line of at most ${LONGEST} characters.`);
		// The line is there before what it changes: changes know which lines were typed before them.
		const { id } = work.add('consoleRuns', {
			at: work.at,
			by: emailOf(work, work.by),
			device: device.name,
			line,
			command: commandName(line),
			output: ''
		});
		work.change('consoleRuns', id, { output: outputOf(new Prompt(work, device.id), line) });
	}
});
