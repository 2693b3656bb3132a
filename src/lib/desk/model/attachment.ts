/** An attached file. Its bytes are stored beside the desk, once per content, under `key`; small texts of scenario files are in `text`. */
export interface Attachment {
	/** Cleaned: no folders, no characters that a file system or a reader could misinterpret. */
	name: string;
	/** Media type as given by the sender: never trusted, only shown. */
	type: string;
	/** Bytes. */
	size: number;
	/** SHA-256 of the bytes, 64 hexadecimal digits; empty where `text` has them. */
	key: string;
	text: string | null;
}
