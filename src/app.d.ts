// SvelteKit looks here for the types of the app; there are none to add yet.
declare global {
	namespace App {}
}
export {};
