/** Named character references that texts of a help desk hold: those of Latin-1 from U+00A0 on, in order, and the typographic ones. */
const LATIN =
	'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot ' +
	'cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml ' +
	'Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig ' +
	'agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ' +
	'ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

const named = new Map<string, string>([
	...LATIN.split(' ').map((name, at): [string, string] => [name, String.fromCharCode(160 + at)]),
	...Object.entries({
		amp: '&',
		AMP: '&',
		lt: '<',
		LT: '<',
		gt: '>',
		GT: '>',
		quot: '"',
		QUOT: '"',
		apos: "'",
		OElig: 'Œ',
		oelig: 'œ',
		Scaron: 'Š',
		scaron: 'š',
		Yuml: 'Ÿ',
		circ: 'ˆ',
		tilde: '˜',
		ensp: '\u2002',
		emsp: '\u2003',
		thinsp: '\u2009',
		zwnj: '\u200c',
		zwj: '\u200d',
		lrm: '\u200e',
		rlm: '\u200f',
		ndash: '–',
		mdash: '—',
		lsquo: '‘',
		rsquo: '’',
		sbquo: '‚',
		ldquo: '“',
		rdquo: '”',
		bdquo: '„',
		dagger: '†',
		Dagger: '‡',
		bull: '•',
		hellip: '…',
		permil: '‰',
		lsaquo: '‹',
		rsaquo: '›',
		euro: '€',
		trade: '™',
		larr: '←',
		uarr: '↑',
		rarr: '→',
		darr: '↓',
		minus: '−',
		ne: '≠',
		le: '≤',
		ge: '≥'
	})
]);

/** Decodes character references; unknown ones stay as written. */
export function decodeEntities(text: string): string {
	if (!text.includes('&')) return text;
	return text.replace(
		/&(?:#(\d{1,8});?|#[xX]([\da-fA-F]{1,7});?|([a-zA-Z][\da-zA-Z]{1,9});)/g,
		(whole, decimal?: string, hex?: string, name?: string) => {
			if (name !== undefined) return named.get(name) ?? whole;
			return character(decimal !== undefined ? Number(decimal) : parseInt(hex ?? '', 16));
		}
	);
}

/** As the HTML standard reads numbers that are no characters. */
function character(code: number): string {
	const isSurrogate = code >= 0xd800 && code <= 0xdfff;
	return code === 0 || code > 0x10ffff || isSurrogate ? '\ufffd' : String.fromCodePoint(code);
}
