/**
 * Passphrases that many people choose, as they are folded for comparing: small letters without
 * accents, spaces and signs. "Mật khẩu 123", "mat_khau" and "MATKHAU" are therefore one entry. Words
 * of Party work stand here since everybody who tries a door of this program will try them first.
 *
 * @source house: collected for this product; world-wide favorites, Vietnamese words and phrases,
 *   names, songs and clubs, keyboard runs, words as the Telex keyboard leaves them when it is off
 */
const vietnamese = `
mật khẩu|mật khẩu mới|mật khẩu cũ|mật khẩu mạnh|mật khẩu của tôi|không có mật khẩu|quên mật khẩu|đổi mật khẩu|đăng nhập|tài khoản
xin chào|xin chào việt nam|chào buổi sáng|chúc mừng năm mới|chúc mừng sinh nhật|cảm ơn|anh yêu em|em yêu anh|yêu em mãi mãi|anh yêu em nhiều lắm
yêu em|yêu anh|yêu mãi|mãi mãi|mãi yêu em|mãi mãi yêu em|nhớ em|nhớ anh|vợ yêu|chồng yêu|con yêu|gia đình|gia đình tôi|gia đình là số một|bố mẹ|mẹ yêu|ba mẹ
tình yêu|tình bạn|hạnh phúc|may mắn|thành công|cố lên|tự do|hoà bình|không biết|không nói|bí mật|tuyệt mật|mở cửa ra|vừng ơi mở ra
việt nam|việt nam quê hương tôi|việt nam muôn năm|tôi yêu việt nam|việt nam vô địch|quê hương|tổ quốc|đất nước|hà nội|thủ đô hà nội|hồ chí minh|sài gòn|đà nẵng|hải phòng|cần thơ|huế|hà nội mùa thu
bác hồ|bác hồ kính yêu|hồ chủ tịch|đảng cộng sản|đảng cộng sản việt nam|đảng viên|đảng bộ|chi bộ|chi bộ số|đảng uỷ|bí thư|bí thư chi bộ|tỉnh uỷ|thành uỷ|cán bộ|đồng chí
đảng quang vinh|mừng đảng mừng xuân|độc lập tự do|độc lập tự do hạnh phúc|không có gì quý hơn độc lập tự do|cộng hoà xã hội chủ nghĩa việt nam|cách mạng tháng tám|điện biên phủ|sinh hoạt chi bộ|hồ sơ đảng viên|quản lý đảng viên
đoàn thanh niên|thanh niên việt nam|giải phóng miền nam|tiến quân ca|nhân dân|quân đội nhân dân|công an nhân dân|học tập và làm theo|cần kiệm liêm chính|dân giàu nước mạnh|quản trị|quản trị viên|quản trị hệ thống|hệ thống
nguyễn văn a|nguyễn thị b|trần văn|nguyễn văn nam|nguyễn thị hoa|công ty|văn phòng|máy tính|điện thoại|internet|bóng đá|bóng đá việt nam|đội tuyển việt nam|sông lam nghệ an|hoàng anh gia lai|thể công
mùa xuân|mùa hè|mùa thu|mùa đông|hoa hồng|hoa sen|hoa mai|con mèo|con chó|mèo con|gấu bông|rồng vàng|phượng hoàng|thiên thần|công chúa|hoàng tử|thần tài|phát tài phát lộc|tiền tài|vạn sự như ý|bình an
học sinh|sinh viên|giáo viên|thầy giáo|cô giáo|trường học|tốt nghiệp|lớp học|bạn bè|mãi là bạn|bạn thân|trái tim|trái tim em|nỗi nhớ|kỷ niệm|một hai ba bốn năm|không một hai ba|một hai ba bốn|tám tám tám|chín chín chín
thôi được rồi|vào đi|cho tôi vào|tôi là tôi|tôi là ai|đừng hỏi|đố biết|ai biết|không ai biết|chịu thôi|dễ nhớ|dễ nhớ lắm|mật khẩu dễ nhớ|mật khẩu dài|một câu dễ nhớ|một mật khẩu dài|mười hai ký tự
`;

const telex = `
maatj khaaur|maatjkhaaur|vieetj nam|vieetnam|ddangr vieen|ddangr coongj sanr|chi booj|dang vieen|bis thuw|dangr vieen|ddoongf chis|nguyeenx vawn|hoof chis minh|haf nooij|saif gonf|anh yeeu em|em yeeu anh|xin chaof|hanhj phucs|yeeu em
`;

const elsewhere = `
password|passw0rd|password admin|pass word|passphrase|passcode|my password|new password|change me|changeit|let me in|welcome|welcome home|hello world|hello|i love you|iloveyou forever|love you|sunshine|princess|superman|batman|spiderman|dragon|monkey|master|shadow|football|baseball|basketball|liverpool|chelsea|arsenal|barcelona|manchester united|real madrid|juventus
admin|administrator|admin admin|root|toor|superuser|user|guest|test|testing|test test|demo|default|secret|top secret|system|server|database|computer|internet|google|facebook|zalo|youtube|gmail|windows|samsung|iphone|nokia|android|microsoft
qwerty|qwertyuiop|qwerty uiop asdf|qwertyuiopasdfghjkl|asdfghjkl|asdfgh|zxcvbnm|asdf|qazwsx|qazwsxedc|qazwsxedcrfv|1qaz2wsx|1qaz2wsx3edc|1qaz2wsx3edc4rfv|zaq12wsx|q1w2e3r4t5y6|q1w2e3r4|1q2w3e4r|1q2w3e4r5t|1q2w3e4r5t6y|poiuytrewq|lkjhgfdsa|mnbvcxz|azerty|azertyuiop
abc|abcd|abcdef|abcxyz|abc123|a1b2c3d4|a1b2c3d4e5f6|aa123456|abcdefgh|abcdefghijkl|abcdefghijklm|xyz|trustno1|whatever|starwars|pokemon|naruto|doraemon|conan|michael|jennifer|charlie|ashley|michelle|jordan|soccer|hockey|killer|pepper|summer|winter|spring|autumn|cookie|cheese|chocolate|correct horse battery staple|the quick brown fox|to be or not to be|once upon a time|may the force be with you|i do not know|none of your business
`;

const numbers = `
123456|1234567|12345678|123456789|1234567890|123123|112233|121212|111222|111222333|123321|654321|987654321|0987654321|147258369|159753|159357|789456123|147852369|741852963|102030|010203|020202|131313|686868|686868686868|868686|797979|888888|666666|999999|555555|19051890|30041975|02091945|03021930|190518901969|030219302025|03021930
`;

/** The list as typed; compare folded. */
export const commonPassphrases: readonly string[] = [vietnamese, telex, elsewhere, numbers].flatMap(
  (text) =>
    text
      .split(/[|\n]/)
      .map((entry) => entry.trim())
      .filter(Boolean),
);
