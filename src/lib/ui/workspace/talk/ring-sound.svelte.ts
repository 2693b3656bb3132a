const KEY = 'deskdrill ring sound';
const EVERY = 3000;

/** The sound of a waiting call: only where somebody has switched it on. Kept in this browser. */
class RingSound {
	#isOn = $state(false);

	/** Reads what was chosen before. */
	start() {
		// Access throws in browsers that store nothing.
		try {
			this.#isOn = localStorage.getItem(KEY) === 'on';
		} catch {
			this.#isOn = false;
		}
	}

	get isOn(): boolean {
		return this.#isOn;
	}

	set isOn(on: boolean) {
		this.#isOn = on;
		try {
			localStorage.setItem(KEY, on ? 'on' : 'off');
		} catch {
			return; // It still applies until the page is closed.
		}
	}
}
export const ringSound = new RingSound();

/** Rings until the returned function is called. */
export function ringAloud(): () => void {
	const audio = new AudioContext();
	const ring = () => {
		tone(audio, 440, 0);
		tone(audio, 480, 0.4);
	};
	ring();
	const timer = setInterval(ring, EVERY);
	return () => {
		clearInterval(timer);
		audio.close().catch(() => undefined);
	};
}

function tone(audio: AudioContext, frequency: number, after: number) {
	const source = audio.createOscillator();
	const volume = audio.createGain();
	source.frequency.value = frequency;
	volume.gain.value = 0.08;
	source.connect(volume).connect(audio.destination);
	source.start(audio.currentTime + after);
	source.stop(audio.currentTime + after + 0.3);
}
