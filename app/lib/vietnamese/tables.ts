/** The vowels, each with its six forms in the order of the tones: none, huyền, hỏi, ngã, sắc, nặng. */
export const vowels = [
  "aàảãáạ",
  "ăằẳẵắặ",
  "âầẩẫấậ",
  "eèẻẽéẹ",
  "êềểễếệ",
  "iìỉĩíị",
  "oòỏõóọ",
  "ôồổỗốộ",
  "ơờởỡớợ",
  "uùủũúụ",
  "ưừửữứự",
  "yỳỷỹýỵ",
] as const;

/** Letters in alphabetic order; f, j, w and z, met in names of minorities and abroad, stand where Latin puts them. */
export const alphabet = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

/** Onset, nucleus and coda of a syllable without its tone; used to tell text from garbled text. */
export const syllable =
  /^(?:b|ch?|d|đ|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th?|tr|v|x)?(?:a|ă|â|e|ê|i|o|ô|ơ|u|ư|y|ia|iê|ua|uô|ưa|ươ|yê|oa|oă|oe|oo|uâ|uê|uơ|uy|uya|uyê|ai|ao|au|ay|âu|ây|eo|êu|iu|oi|ôi|ơi|ui|ưi|ưu|iêu|yêu|oai|oay|oao|oeo|uây|uôi|uyu|ươi|ươu)(?:ch?|m|ng?|nh|p|t)?$/;

/** Open syllables whose tone older spelling puts on the last vowel, and the place on the first: hoà = hòa. */
export const tonePlaces: ReadonlyMap<string, string> = new Map([
  ["oà", "òa"],
  ["oả", "ỏa"],
  ["oã", "õa"],
  ["oá", "óa"],
  ["oạ", "ọa"],
  ["oè", "òe"],
  ["oẻ", "ỏe"],
  ["oẽ", "õe"],
  ["oé", "óe"],
  ["oẹ", "ọe"],
  ["uỳ", "ùy"],
  ["uỷ", "ủy"],
  ["uỹ", "ũy"],
  ["uý", "úy"],
  ["uỵ", "ụy"],
]);

/** Finds the keys of `tonePlaces` at the end of a lower-case syllable; after q the u is part of the onset. */
export const lateTone = /(?:o[àảãáạèẻẽéẹ]|(?<!q)u[ỳỷỹýỵ])(?!\p{L})/gu;

/** Cyrillic and Greek letters that look like Latin ones, and the letter that was meant. */
export const lookAlikes: ReadonlyMap<string, string> = new Map([
  ["\u0410", "A"],
  ["\u0412", "B"],
  ["\u0415", "E"],
  ["\u0405", "S"],
  ["\u0406", "I"],
  ["\u0408", "J"],
  ["\u041a", "K"],
  ["\u041c", "M"],
  ["\u041d", "H"],
  ["\u041e", "O"],
  ["\u0420", "P"],
  ["\u0421", "C"],
  ["\u0422", "T"],
  ["\u0423", "Y"],
  ["\u0425", "X"],
  ["\u0430", "a"],
  ["\u0435", "e"],
  ["\u0455", "s"],
  ["\u0456", "i"],
  ["\u0458", "j"],
  ["\u043e", "o"],
  ["\u0440", "p"],
  ["\u0441", "c"],
  ["\u0443", "y"],
  ["\u0445", "x"],
  ["\u0391", "A"],
  ["\u0392", "B"],
  ["\u0395", "E"],
  ["\u0396", "Z"],
  ["\u0397", "H"],
  ["\u0399", "I"],
  ["\u039a", "K"],
  ["\u039c", "M"],
  ["\u039d", "N"],
  ["\u039f", "O"],
  ["\u03a1", "P"],
  ["\u03a4", "T"],
  ["\u03a5", "Y"],
  ["\u03a7", "X"],
  ["\u03bf", "o"],
]);

/** Letters written for another: Icelandic eth (U+00D0) for Đ, its small form for đ. */
export const mistakenLetters: ReadonlyMap<string, string> = new Map([
  ["\u00d0", "Đ"],
  ["\u00f0", "đ"],
  ["\u0189", "Đ"],
]);
