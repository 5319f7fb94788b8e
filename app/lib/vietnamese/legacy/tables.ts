/** Letters of TCVN 5712 (VN3, fonts ".VnTime" and kin) by byte, from 0xA1; a dot where the byte is no letter. */
export const tcvn3From = 0xa1;
export const tcvn3Letters =
  "ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ";

/**
 * Letters of VNI (fonts "VNI-Times" and kin), small ones: what is written, then the letter meant. A letter and its
 * mark are two characters there.
 */
export const vniLetters = [
  "aøà aûả aõã aùá aïạ eøè eûẻ eõẽ eùé eïẹ oøò oûỏ oõõ oùó oïọ uøù",
  "uûủ uõũ uùú uïụ yøỳ yûỷ yõỹ yùý ôøờ ôûở ôõỡ ôùớ ôïợ öøừ öûử öõữ",
  "öùứ öïự aââ aàầ aåẩ aãẫ aáấ aäậ eâê eàề eåể eãễ eáế eäệ oâô oàồ",
  "oåổ oãỗ oáố oäộ aêă aèằ aúẳ aüẵ aéắ aëặ æỉ óĩ òị ôơ öư îỵ",
  "ñđ",
] as const;

/** Letters that VNI writes as Unicode does. */
export const sameLetters = ["í", "ì", "Í", "Ì"] as const;
