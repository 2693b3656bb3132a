import { settingOfDesk, type DeskId } from '#lib/store/index.ts';
import { store } from '#lib/ui/app/store.ts';

const nameFor = (desk: DeskId) => settingOfDesk('less help', desk);

/** Which desks are practised with less help: the goals only, the instructions on request. */
export const lessHelp = {
	async chosenFor(desk: DeskId): Promise<boolean> {
		return (await store.setting(nameFor(desk))) === true;
	},
	choose(desk: DeskId): Promise<void> {
		return store.changeSetting(nameFor(desk), true);
	}
};
