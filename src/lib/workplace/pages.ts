/** The pages of the workplace that show many things, by their names in its navigation. */
export const workplacePages = ['Home', 'Users', 'Groups', 'Computers', 'Logons', 'Log'] as const;
