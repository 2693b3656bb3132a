import {
	answerApproval,
	answerDueApprovals,
	remindApproval,
	withdrawApproval
} from './answer-approval.ts';
import { askApproval } from './ask-approval.ts';
import * as assets from './asset.ts';
import { deleteFile, restoreFile, saveFile } from './file.ts';
import { buySeats, giveLicence, takeLicence } from './licence.ts';
import * as mail from './mail.ts';
import { clearOutage, declareOutage, updateOutage } from './outage.ts';
import { breakService, mendService, repairService, restartService } from './service.ts';
import { grantAccess, revokeAccess } from './share.ts';

/** The verbs of services, shares, licences, assets, delivered mails and approvals. */
export const verbs = {
	declare_outage: declareOutage,
	update_outage: updateOutage,
	clear_outage: clearOutage,
	restart_service: restartService,
	repair_service: repairService,
	break_service: breakService,
	mend_service: mendService,
	grant_share_access: grantAccess,
	revoke_share_access: revokeAccess,
	restore_file: restoreFile,
	save_file: saveFile,
	delete_file: deleteFile,
	give_licence: giveLicence,
	take_licence: takeLicence,
	buy_seats: buySeats,
	hand_out_asset: assets.handOutAsset,
	take_back_asset: assets.takeBackAsset,
	order_asset: assets.orderAsset,
	receive_asset: assets.receiveAsset,
	retire_asset: assets.retireAsset,
	report_lost: assets.reportLost,
	remove_mail: mail.removeMail,
	release_mail: mail.releaseMail,
	block_sender: mail.blockSender,
	unblock_sender: mail.unblockSender,
	deliver_mail: mail.deliverMail,
	click_link: mail.clickLink,
	ask_approval: askApproval,
	answer_approval: answerApproval,
	remind_approval: remindApproval,
	withdraw_approval: withdrawApproval,
	answer_due_approvals: answerDueApprovals
};
