/** Addresses of version 4, as Windows shows them. */

/** What a device gives itself where nobody gives it an address (RFC 3927). */
export function selfAssigned(mac: string): string {
	const [a = 0, b = 0] = mac
		.split('-')
		.slice(-2)
		.map((part) => parseInt(part, 16));
	return `169.254.${a % 256}.${Math.max(1, b % 255)}`;
}

export function isSelfAssigned(address: string): boolean {
	return address.startsWith('169.254.');
}

/** "10.0.4.17" */
export function isAddress(text: string): boolean {
	const parts = text.split('.');
	return parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256);
}

/** Whether two addresses are on the same subnet by the mask. */
export function isSameSubnet(one: string, other: string, mask: string): boolean {
	const [a, b, m] = [one, other, mask].map(numberOf) as [number, number, number];
	return (a & m) === (b & m);
}

/** The first three numbers of the addresses that clients of a network get: of a large one, a part of their own. */
export function clientPrefix(gateway: string, mask: string): string {
	const [a = '', b = '', c = ''] = gateway.split('.');
	const own = `${a}.${b}.4`;
	return isSameSubnet(`${own}.1`, gateway, mask) ? own : `${a}.${b}.${c}`;
}

function numberOf(address: string): number {
	return address.split('.').reduce((all, part) => (all << 8) | Number(part), 0);
}

/** What a router at home gives. */
export const home = {
	gateway: '192.168.1.1',
	mask: '255.255.255.0',
	dns: ['192.168.1.1']
} as const;
