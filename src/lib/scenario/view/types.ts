import type { RunPhase, StepRecord } from '../attempt.ts';
import type { Evidence } from '#lib/kernel/evidence.ts';
import type { Instant } from '#lib/kernel/ids.ts';
import type { StoryRowId } from '#lib/kernel/scene.ts';
import type { ResultPlace, PersonFacts, Reports } from '#lib/kernel/system.ts';

/** What the coach beside the simulated browser shows. Texts called `text`, `say`, `hint` and `about` are Markdown of the scenario's author. */
export interface CoachView {
	phase: RunPhase;
	now: Instant;
	/** IANA zone of the help desk, in which its times are shown. */
	zone: string;
	about: ScenarioCard;
	people: PersonCard[];
	/** The steps of this run, for the progress line: those begun, and those that can still come. */
	steps: StepMark[];
	/** The current step; null before the run begins. */
	step: StepView | null;
	/** Tickets with names in the scenario, for links in the coach. */
	tickets: { name: string; id: StoryRowId; number: string; subject: string }[];
	/** Automatic events so far, newest last: calls, replies, messages. */
	happened: {
		at: Instant;
		who: PersonCard | null;
		by: string;
		words: string;
		step: string | null;
	}[];
}

export interface ScenarioCard {
	id: string;
	title: string;
	summary: string;
	level: 'beginner' | 'intermediate' | 'advanced';
	minutes: number;
	/** The language of its texts: "en". */
	language: string;
	objectives: string[];
	/** Simulated moment at which it begins. */
	clock: Instant;
	/** Number of steps on the longest way. */
	length: number;
}

export interface PersonCard extends PersonFacts {
	/** As the scenario names them. */
	id: string;
	name: string;
	email: string;
	/** Who they are in this story; empty when the author says nothing. */
	about: string;
}

export interface StepMark {
	id: string;
	title: string;
	state: 'to come' | 'current' | Exclude<StepRecord['outcome'], 'working'>;
}

export interface StepView {
	id: string;
	/** Counts from 1, without steps of branches that were not taken. */
	number: number;
	/** Number of steps of this run, if the longest way is taken from here. */
	of: number;
	title: string;
	text: string;
	/** The person that the learner plays. */
	person: PersonCard;
	/** The learner has to log in as the person; true once seen. */
	login: { needed: boolean; done: boolean };
	checks: CheckView[];
	questions: QuestionView[];
	decisions: DecisionView[];
	/** Things to do in any order, each with its own checks. */
	tasks: TaskView[];
	/** Hints asked for so far, from nudge to exact clicks, and how many are left. */
	hints: { shown: string[]; left: number };
	/** Feedback shown in this step, oldest first; `now` while the mistake still holds. A tip is not counted. */
	mistakes: { id: string; say: string; at: Instant; now: boolean; tip: boolean }[];
	/** Everything required holds: offer *Continue*. */
	complete: boolean;
	/** The learner may continue without it. */
	optional: boolean;
	limit: LimitView | null;
	/** The step has a solution that can be shown. */
	canShow: boolean;
	/** There is something to undo on the desk in this step. */
	canGoBack: boolean;
	/** The solution was played for the learner. */
	outcome: StepRecord['outcome'];
	/** The solution was played on the screens, as far as the learner let it. */
	watched: boolean;
	/** Title of the step from which the solutions were replayed, if the desk had to be reset. */
	shownFrom: string | null;
	/** Actions that were done for the learner; empty when the step was not. */
	lines: SolutionLine[];
	/** The ticket that the step speaks of. */
	ticket: StoryRowId | null;
	/** The step's ticket, where the learner has opened `others` that the story does not follow; else null. */
	follows: { id: StoryRowId; number: string; subject: string; others: StoryRowId[] } | null;
	/** Shown when the step is complete. */
	done: string | null;
	last: boolean;
}

/** One of several things to do in a step, in any order. */
export interface TaskView extends Pick<
	StepView,
	'id' | 'title' | 'optional' | 'checks' | 'questions' | 'decisions' | 'hints' | 'mistakes'
> {
	text: string | null;
	/** Everything that it requires holds. */
	done: boolean;
}

/** The time limit of a step. */
export interface LimitView {
	/** "15 minutes" */
	of: string;
	/** Milliseconds of simulated time; negative when the time is over. */
	left: number;
	/** What is said when the time is over. */
	late: string;
}

/** One thing that was done for the learner. */
export interface SolutionLine {
	/** Name of the person who did it; empty when time passed. */
	who: string;
	/** What it is called on the product's pages: "Post Reply". */
	what: string;
	/** "SLA plan: Sev-A" */
	details: string[];
	/** Page that shows the result; null for none. */
	place: ResultPlace | null;
	/** Somebody only looked. */
	look: boolean;
	/** The refusal was expected. */
	refused: boolean;
	/** Why it was not done; null if done. */
	notDone: string | null;
}

/** Points of one check, question or decision, or of several. */
export interface Points {
	got: number;
	of: number;
	/** As the scenario names it; null: none. */
	objective: string | null;
}

export interface PointsReport {
	got: number;
	of: number;
	/** Where nothing counts for an objective, it is left out. */
	objectives: { title: string; source: string | null; got: number; of: number }[];
}

export interface CheckView extends Evidence {
	id: string;
	wants: string;
	/** Counts in the debrief, but does not block the step. */
	optional: boolean;
	/** It does not hold, but is met in part. */
	partly: boolean;
	/** What the author says about the result; null: nothing. */
	voice: string | null;
	points: Points;
}

export interface QuestionView {
	id: string;
	question: string;
	/** The choices; null for free text. */
	choices: string[] | null;
	given: string | null;
	right: boolean | null;
	tries: number;
	/** After a wrong answer: where to look. After a right one: why it matters. */
	say: string | null;
	/** Answered when the step was done for the learner. */
	forYou: boolean;
	/** What was answered before, in order. */
	earlier: string[];
	points: Points;
}

export interface DecisionView {
	id: string;
	question: string;
	choices: { id: string; text: string }[];
	chosen: string | null;
	right: boolean | null;
	/** The choice can be defended: the learner may continue with it, or choose again. */
	partly: boolean;
	tries: number;
	/** The author's reason about the chosen one. */
	say: string | null;
	/** Chosen when the step was done for the learner. */
	forYou: boolean;
	/** What was chosen before, in order, with its reason. */
	earlier: { text: string; say: string; partly: boolean }[];
	/** The reason that the learner writes, with the model reason once the step has ended; null: none is asked for. */
	reason: { asks: string; given: string | null; forYou: boolean; model: string | null } | null;
	points: Points;
}

export interface DebriefView extends Partial<Reports> {
	about: ScenarioCard;
	/** Which of the lab's stories it was; null when nothing varies in the lab. */
	story: { seed: number } | null;
	began: Instant;
	ended: Instant | null;
	zone: string;
	/** Everything that happened, in order of time. */
	timeline: Moment[];
	steps: DebriefStep[];
	/** null: the lab gives no points. */
	points: PointsReport | null;
	totals: {
		/** Without optional steps that were left. */
		steps: number;
		passed: number;
		shown: number;
		skipped: number;
		/** Steps that took longer than their time limit. */
		late: number;
		hints: number;
		/** Mistakes with feedback, wrong answers and wrong choices. */
		mistakes: number;
	};
	/** A closing word of the author. */
	text: string | null;
	remember: string[];
}

export interface Moment {
	at: Instant;
	kind: string;
	/** Name of who did it. */
	who: string;
	/** One line, plain text. */
	words: string;
	ticket: { id: StoryRowId; number: string } | null;
	step: string | null;
}

export interface DebriefStep {
	id: string;
	number: number;
	title: string;
	person: PersonCard;
	outcome: StepRecord['outcome'] | 'not begun';
	limit: LimitView | null;
	began: Instant | null;
	ended: Instant | null;
	hints: number;
	/** Shown feedback, without tips. */
	mistakes: { id: string; say: string; at: Instant }[];
	/** Actions done for the learner. */
	lines: SolutionLine[];
	/** How many wrong answers were given and wrong choices made. */
	wrongTries: number;
	checks: CheckView[];
	questions: QuestionView[];
	decisions: DecisionView[];
	tasks: TaskView[];
	/** Of everything in it, in order. */
	points: Points[];
}
