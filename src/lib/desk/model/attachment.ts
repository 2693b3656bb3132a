/**
 * A file that hangs on what somebody wrote. Its bytes are kept beside the desk, once for each content, under `key`;
 * small texts of scenario files come along in `text`.
 */
export interface Attachment {
	/** Cleaned: no folders, nothing that a file system or a reader could take for something else. */
	name: string;
	/** Media type as the sender's machine told it: never trusted, only shown. */
	type: string;
	/** Bytes. */
	size: number;
	/** SHA-256 of the bytes, 64 hexadecimal digits; empty where `text` has them. */
	key: string;
	text: string | null;
}
