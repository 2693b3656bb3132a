/** What authors are told about texts that learners read. */
export const markdown = 'Markdown (bold, lists, links, code); HTML is shown as it is written.';
