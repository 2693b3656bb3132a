/** What everybody can be asked, or is told: the topics of no clue. */
export interface GeneralTopic {
	readonly topic: string;
	/** On its button. */
	readonly label: string;
	/** What the learner says when the button is pressed. */
	readonly question: string;
	/** Words or phrases of which one means it. */
	readonly words: readonly string[];
	/** A question is answered by what the person knows; an act (thanks, goodbye) is not a question. */
	readonly kind: 'question' | 'identity' | 'act';
	/** What a person says who knows nothing else about it. */
	readonly reply: string;
}

const question = (
	topic: string,
	label: string,
	said: string,
	words: readonly string[],
	reply: string
) => ({ topic, label, question: said, words, kind: 'question', reply }) as const;
const identity = (topic: string, label: string, said: string, words: readonly string[]) =>
	({ topic, label, question: said, words, kind: 'identity', reply: '' }) as const;
const act = (topic: string, label: string, said: string, words: readonly string[], reply: string) =>
	({ topic, label, question: said, words, kind: 'act', reply }) as const;

export const generalTopics: readonly GeneralTopic[] = [
	question(
		'what happened',
		'What happened?',
		'What happened?',
		['what happened', 'what is wrong', 'what is the problem', 'how can I help', 'what do you see'],
		''
	),
	question(
		'since when',
		'Since when?',
		'Since when?',
		['since when', 'when did', 'how long', 'first time', 'when was the last time'],
		'I cannot say exactly.'
	),
	question(
		'who else',
		'Who else?',
		'Does anybody else have this problem?',
		[
			'who else',
			'anybody else',
			'anyone else',
			'somebody else',
			'others',
			'colleagues',
			'only you'
		],
		'I do not know about the others.'
	),
	question(
		'what changed',
		'What changed?',
		'Did anything change before that?',
		[
			'what changed',
			'anything change',
			'something new',
			'anything new',
			'changed recently',
			'update'
		],
		'Nothing that I know of.'
	),
	question(
		'which device',
		'Which device?',
		'Which device is it?',
		['which device', 'which computer', 'which laptop', 'which printer', 'name of your computer'],
		'I do not know what it is called.'
	),
	question(
		'urgency',
		'How urgent?',
		'How urgent is it?',
		['urgent', 'urgency', 'how soon', 'deadline', 'how important', 'by when'],
		'I would be glad to have it soon.'
	),
	question(
		'number',
		'Number to call back?',
		'At which number can I call you back?',
		['call you back', 'reach you', 'your phone number', 'your number'],
		'I do not know the number.'
	),
	identity('identity', 'Who is it?', 'Who am I talking to?', [
		'who am I talking to',
		'who are you',
		'your name',
		'your identity',
		'verify',
		'prove who you are',
		'confirm who you are'
	]),
	identity('identity by manager', 'Manager?', 'For my records: who is your manager?', [
		'who is your manager',
		'name of your manager',
		'your manager called',
		'who is your supervisor'
	]),
	identity(
		'identity by department',
		'Department?',
		'For my records: in which department do you work?',
		['which department', 'your department']
	),
	identity('identity by office', 'Office?', 'For my records: in which office do you work?', [
		'which office',
		'your office'
	]),
	identity(
		'identity by asset tag',
		'Asset tag?',
		'For my records: what is the asset tag of your device?',
		['asset tag', 'asset number', 'inventory number']
	),
	act(
		'one moment',
		'One moment',
		'One moment, please.',
		['one moment', 'moment please', 'hold on', 'hold the line', 'put you on hold', 'bear with me'],
		'All right.'
	),
	act(
		'sorry',
		'Sorry',
		'I am sorry about that.',
		['sorry', 'apologize', 'apologies', 'my fault'],
		'It is all right.'
	),
	act('thank you', 'Thank you', 'Thank you.', ['thank you', 'thanks', 'thank'], 'You are welcome.'),
	act(
		'goodbye',
		'Goodbye',
		'Goodbye.',
		['goodbye', 'good bye', 'bye', 'have a nice day', 'have a good day'],
		'Goodbye.'
	)
];

const byTopic = new Map(generalTopics.map((one) => [one.topic, one]));

export function generalTopic(topic: string): GeneralTopic | undefined {
	return byTopic.get(topic);
}

/** Whether a topic answers what is wanted: any question by which somebody proves who they are is about the identity. */
export function isAbout(topic: string, wanted: string): boolean {
	return topic === wanted || (wanted === 'identity' && topic.startsWith('identity by '));
}

/** What the learner says when the button of a topic is pressed. */
export function questionOf(topic: string): string {
	return byTopic.get(topic)?.question ?? `What can you tell me about this: ${topic}?`;
}
