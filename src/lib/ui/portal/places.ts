import { addressOf } from '#lib/ui/desk/address.ts';

/** Addresses of the client portal, as in the product. */
export const portal = {
	home: '/osTicket/',
	open: '/osTicket/open.php',
	status: '/osTicket/view.php',
	signIn: '/osTicket/login.php',
	/** Signing in to see a page, which is shown afterwards. */
	signInFor: (wanted: string) => `/osTicket/login.php?to=${encodeURIComponent(wanted)}`,
	register: '/osTicket/account.php?do=create',
	passwordReset: '/osTicket/pwreset.php',
	profile: '/osTicket/profile.php',
	tickets: '/osTicket/tickets.php',
	agents: '/osTicket/scp/login.php',
	knowledgebase: '/osTicket/kb/',
	faqs: (category: number) => `/osTicket/kb/faq.php?cid=${category}`,
	faq: (id: number) => `/osTicket/kb/faq.php?id=${id}`,
	faqsAbout: (topic: number) => `/osTicket/kb/index.php?topicId=${topic}`,
	searchFaqs: (words: string) => `/osTicket/kb/index.php?q=${encodeURIComponent(words)}`,
	ticket: (id: number) => `/osTicket/tickets.php?id=${id}`,
	edit: (id: number) => `/osTicket/tickets.php?a=edit&id=${id}`
} as const;

/** A portal address to return to; null for any other address. */
export function portalAddress(text: string | undefined): string | null {
	const { path, text: plain } = addressOf(text ?? '');
	const known = path.startsWith('/osTicket/') && !path.startsWith('/osTicket/scp/');
	return text && known && path !== portal.signIn ? plain : null;
}
