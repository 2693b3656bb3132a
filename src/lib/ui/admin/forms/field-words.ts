import type { FormField } from '#lib/desk/model/index.ts';

export const kinds: readonly { value: FormField['kind']; label: string }[] = [
	{ value: 'text', label: 'Short Answer' },
	{ value: 'memo', label: 'Long Answer' },
	{ value: 'checkbox', label: 'Checkbox' },
	{ value: 'choice', label: 'Choices' }
];

type Required = Pick<FormField, 'visibleToUsers' | 'requiredForUsers' | 'requiredForAgents'>;

/** The product's "Visibility": who sees a field, and who must fill it in. */
export const visibilities = [
	{ value: 'optional', label: 'Optional', of: [true, false, false] },
	{ value: 'required', label: 'Required', of: [true, true, true] },
	{ value: 'users', label: 'Required for EndUsers', of: [true, true, false] },
	{ value: 'agents', label: 'Required for Agents', of: [true, false, true] },
	{ value: 'internal', label: 'Internal, Optional', of: [false, false, false] },
	{ value: 'internal required', label: 'Internal, Required', of: [false, false, true] }
] as const;
export type Visibility = (typeof visibilities)[number]['value'];

/** Fields hidden from end users cannot be required for them. */
export function visibilityOf(field: Required): Visibility {
	const { visibleToUsers, requiredForUsers, requiredForAgents } = field;
	const found = visibilities.find(
		({ of: [visible, users, agents] }) =>
			visible === visibleToUsers &&
			users === (visibleToUsers && requiredForUsers) &&
			agents === requiredForAgents
	);
	return found?.value ?? 'optional';
}

export function ofVisibility(visibility: Visibility): Required {
	const found = visibilities.find(({ value }) => value === visibility);
	const [visibleToUsers, requiredForUsers, requiredForAgents] = found?.of ?? [true, false, false];
	return { visibleToUsers, requiredForUsers, requiredForAgents };
}
