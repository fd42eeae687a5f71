#!/usr/bin/env python3
"""Makes a site of made-up announcements of the fictional xã Khe Mẫu, for benchmarks.

  corpus.py --posts N --out FOLDER [--seed S] [--words MEAN] [--for bangtin|hugo]

Post i depends on the seed and on i alone, so the first 1,000 posts of 10,000 are those of 1,000; the same posts are made
for either tool. One post in eight is an official document with a number, one in six has a table, one in four a picture,
one in a hundred is a draft; most have tags, links to other posts, lists and headings. Standard library only.
"""
import argparse
import datetime
import os
import random
import struct
import unicodedata
import zlib


def phrases(text):
    return [phrase.strip() for phrase in text.replace("\n", "|").split("|") if phrase.strip()]


SECTIONS = {"thong-bao": "Thông báo", "tin-tuc": "Tin tức", "van-ban": "Văn bản", "lich": "Lịch làm việc",
            "y-te": "Y tế", "nong-nghiep": "Nông nghiệp"}
KINDS = phrases("Thông báo|Thông báo khẩn|Kế hoạch|Hướng dẫn|Giấy mời|Kết quả|Lịch|Tin vui|Cảnh báo|Đính chính")
SUBJECTS = phrases("""tiêm chủng mở rộng cho trẻ em|cấp đổi thẻ căn cước|đăng ký khai sinh trực tuyến|thu gom rác thải sinh hoạt
tạm ngừng cấp điện|sửa chữa đường liên thôn|họp dân bàn việc làm đường|phòng chống cháy rừng|giống lúa vụ đông xuân|tiêm phòng cho gia súc
chi trả trợ cấp xã hội|lấy ý kiến quy hoạch|đấu giá quyền sử dụng đất|khám sức khỏe người cao tuổi|ngày hội đại đoàn kết|giải bóng chuyền nông dân
tuyển quân|tuyển sinh lớp một|hỗ trợ hộ nghèo sửa nhà|phòng chống rét cho trâu bò|nạo vét kênh mương|vệ sinh an toàn thực phẩm
vay vốn phát triển sản xuất|dạy nghề cho lao động nông thôn|quỹ khuyến học|phòng chống lụt bão|sạt lở bờ suối|nước sạch tập trung""")
AGENCIES = phrases("""Ủy ban nhân dân xã|Hội đồng nhân dân xã|Công an xã|Trạm Y tế xã|Ban Chỉ huy Quân sự xã|Hội Nông dân xã
Hội Phụ nữ xã|Đoàn Thanh niên xã|Mặt trận Tổ quốc xã|Trung tâm Phục vụ hành chính công|Trường Tiểu học Khe Mẫu|Hợp tác xã Nà Thử""")
ACTIONS = phrases("""thông báo đến toàn thể bà con|tổ chức hội nghị về|tiếp nhận hồ sơ|hướng dẫn các hộ làm|rà soát danh sách|niêm yết công khai
phối hợp kiểm tra|vận động các hộ tham gia|bố trí cán bộ trực để|kính mời đại diện mỗi hộ đến bàn về|lấy ý kiến nhân dân về|gia hạn thời gian""")
PLACES = phrases("""tại nhà văn hóa thôn Nà Thử|tại hội trường xã|tại Trạm Y tế|tại thôn Bản Mẫu|tại thôn Pác Vi|tại sân vận động
tại bộ phận một cửa|trên địa bàn toàn xã|tại chợ phiên|tại điểm trường Khuổi Dú""")
TIMES = phrases("""từ 7 giờ 30 phút sáng thứ Hai|chậm nhất là 17 giờ thứ Sáu|trong giờ hành chính|trước ngày 15 hằng tháng|trong quý này
trong 10 ngày làm việc|ngay sau khi nhận được thông báo|vào ngày chợ phiên|trước mùa mưa lũ|trong vụ đông xuân""")
PEOPLE = phrases("""các hộ gia đình|bà con trong xã|cán bộ, công chức|trưởng các thôn|người cao tuổi|phụ huynh học sinh|hộ nghèo, hộ cận nghèo
chủ các hộ kinh doanh|thanh niên trong độ tuổi|người tạm trú""")
REASONS = phrases("""Căn cứ kế hoạch công tác năm|Thực hiện chỉ đạo của tỉnh|Để bảo đảm quyền lợi của người dân|Do mưa lớn kéo dài
Theo đề nghị của cử tri|Nhằm phòng ngừa dịch bệnh|Qua kiểm tra thực tế|Để phục vụ chuyển đổi số""")
THINGS = phrases("""Căn cước công dân|Thẻ bảo hiểm y tế|Tờ khai theo mẫu|Sổ tiêm chủng|Giấy chứng nhận quyền sử dụng đất|Đơn có xác nhận của thôn
Hai ảnh chân dung|Biên lai nộp lệ phí|Giấy ủy quyền, nếu đi thay|Số tài khoản ngân hàng""")
HEADINGS = phrases("Thời gian, địa điểm|Cần mang theo|Ai được hưởng|Cách đăng ký|Nội dung chính|Liên hệ|Lưu ý|Kết quả|Kinh phí")
TAGS = phrases("""y tế|tiêm chủng|đất đai|hộ tịch|căn cước|điện|nước sạch|giao thông|nông nghiệp|chăn nuôi|thú y|thủy lợi|giáo dục|tuyển sinh
khuyến học|bảo hiểm y tế|hộ nghèo|người cao tuổi|trẻ em|phụ nữ|thanh niên|quân sự|an ninh|phòng cháy|phòng chống thiên tai|môi trường|rác thải
quy hoạch|đấu giá|ngân sách|công khai|cải cách hành chính|dịch vụ công|chuyển đổi số|văn hóa|thể thao|lễ hội|du lịch|việc làm|dạy nghề|vay vốn""")
SIGNERS = phrases("Hoàng Văn Mẫu|Lò Thị Mẫu|Nông Văn Mẫu")
PICTURES = 20
FIRST_DAY = datetime.date(2016, 1, 1)
DAYS = 3650
# Links lead to these, which every corpus has.
LINKED = 50


def ascii_name(text):
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    words = "".join(c if c.isascii() and c.isalnum() else " " if not unicodedata.combining(c) else "" for c in plain)
    return "-".join(words.split())


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


class Post:
    """What a post's head says."""

    def __init__(self, seed, number):
        pick = random.Random(f"{seed} head {number}")
        self.kind, self.subject = pick.choice(KINDS), pick.choice(SUBJECTS)
        self.title = f"{self.kind}: {self.subject} {pick.choice(PLACES)}"
        self.date = FIRST_DAY + datetime.timedelta(days=pick.randrange(DAYS))
        self.time = f"{pick.randint(7, 17):02d}:{pick.randrange(0, 60, 5):02d}:00"
        self.is_document = pick.random() < 1 / 8
        sections = list(SECTIONS)
        self.section = "van-ban" if self.is_document else sections[min(int(pick.random() ** 1.5 * 6), 5)]
        # Some tags are frequent, most are rare.
        wanted = pick.choice((0, 1, 1, 2, 2, 3, 4))
        self.tags = list(dict.fromkeys(TAGS[int(pick.random() ** 2.2 * len(TAGS))] for _ in range(wanted)))
        self.is_draft = pick.random() < 0.01 and number >= LINKED
        self.summary = f"{pick.choice(AGENCIES)} {pick.choice(ACTIONS)} {self.subject}." if pick.random() < 0.6 else None
        self.agency, self.signer, self.document_number = pick.choice(AGENCIES), pick.choice(SIGNERS), pick.randint(1, 400)
        self.name = f"{self.date}-{ascii_name(self.subject)[:50].strip('-')}-{number}"

    def front_matter(self, tool):
        lines = [f"title: {quoted(self.title)}", f"date: {self.date}T{self.time}+07:00"]
        if self.tags:
            lines.append(f"tags: [{', '.join(self.tags)}]")
        if self.summary:
            lines.append(f"summary: {quoted(self.summary)}")
        if self.is_draft:
            lines.append("draft: true")
        if self.is_document:
            facts = [f"number: {self.document_number}/QĐ-UBND", f"issued: {self.date}", f"effective: {self.date}",
                     f"issuer: {self.agency}", f"signer: {self.signer}", "position: Chủ tịch"]
            lines += ["document:" if tool == "bangtin" else "params:"] + [f"  {fact}" for fact in facts]
        return "---\n" + "\n".join(lines) + "\n---\n\n"


class Writer:
    """Writes the text of posts."""

    def __init__(self, seed, words, link, picture):
        self.seed, self.words, self.link, self.picture = seed, words, link, picture
        self.targets = [Post(seed, number) for number in range(LINKED)]

    def text(self, number):
        pick = random.Random(f"{self.seed} text {number}")
        target = pick.triangular(0.3, 2.2, 0.5) * self.words
        blocks = [self.paragraph(pick)]
        if pick.random() < 1 / 4:
            blocks.append(f"![{pick.choice(SUBJECTS).capitalize()}]({self.picture(pick.randrange(PICTURES))})")
        if pick.random() < 1 / 6:
            blocks.append(self.table(pick))
        while sum(block.count(" ") for block in blocks) < target:
            if pick.random() < 0.4:
                blocks.append("## " + pick.choice(HEADINGS))
            blocks.append(self.items(pick) if pick.random() < 0.3 else self.paragraph(pick))
        return "\n\n".join(blocks) + "\n"

    def sentence(self, pick):
        choose = pick.choice
        form = pick.random()
        if form < 0.4:
            return f"{choose(REASONS)}, {choose(AGENCIES)} {choose(ACTIONS)} {choose(SUBJECTS)} {choose(PLACES)}, {choose(TIMES)}."
        if form < 0.7:
            return f"Đề nghị {choose(PEOPLE)} **{choose(TIMES)}** đến {choose(PLACES)[4:]} để làm việc về {choose(SUBJECTS)}."
        if form < 0.9:
            return f"{choose(AGENCIES)} cùng {choose(AGENCIES)} *{choose(ACTIONS)}* {choose(SUBJECTS)} cho {choose(PEOPLE)}."
        post = choose(self.targets)
        return f"Xem thêm [{post.title}]({self.link(post)})."

    def paragraph(self, pick):
        return ("\n" if pick.random() < 0.3 else " ").join(self.sentence(pick) for _ in range(pick.randint(2, 5)))

    def items(self, pick):
        things = pick.sample(THINGS, pick.randint(3, 6))
        return "\n".join((f"{n}. " if len(things) > 4 else "- ") + thing for n, thing in enumerate(things, 1))

    def table(self, pick):
        rows = ["| Thôn | Nội dung | Thời gian |", "|:--|:--|--:|"]
        for _ in range(pick.randint(3, 8)):
            rows.append(f"| {pick.choice(PLACES)[4:]} | {pick.choice(SUBJECTS)} | {pick.randint(7, 17)}:00 |")
        return "\n".join(rows)


def png(side):
    """A grey square."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    header = struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)
    pixels = zlib.compress((b"\0" + bytes([200]) * side) * side)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def write(folder, name, data):
    os.makedirs(os.path.dirname(os.path.join(folder, name)), exist_ok=True)
    with open(os.path.join(folder, name), "wb") as file:
        file.write(data if isinstance(data, bytes) else data.encode())


def make(folder, posts, seed="1", words=320, tool="bangtin"):
    """Writes the site of `posts` posts into `folder`, ready for `tool`; returns the path of one of its posts."""
    if tool == "bangtin":
        writer = Writer(seed, words, lambda post: f"../{post.section}/{post.name}.md", lambda n: f"../anh/{n}.png")
        write(folder, "content/site.yaml", "name: Xã Khe Mẫu\nowner: Ủy ban nhân dân xã Khe Mẫu\n"
              "url: https://khemau.example.vn/\npageSize: 20\n")
        pictures = "content/anh"
    else:
        writer = Writer(seed, words, lambda post: f"/{post.section}/{post.name}/", lambda n: f"/anh/{n}.png")
        pictures = "static/anh"
    for number in range(PICTURES):
        write(folder, f"{pictures}/{number}.png", png(16 + number))
    for section, title in SECTIONS.items():
        index = "index.md" if tool == "bangtin" else "_index.md"
        write(folder, f"content/{section}/{index}", f"---\ntitle: {title}\n---\n")
    for number in range(posts):
        post = writer.targets[number] if number < LINKED else Post(seed, number)
        text = post.front_matter(tool) + writer.text(number)
        with open(os.path.join(folder, "content", post.section, post.name + ".md"), "wb") as file:
            file.write(text.encode())
    first = writer.targets[0]
    return f"content/{first.section}/{first.name}.md"


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--posts", type=int, required=True)
    arguments.add_argument("--out", required=True)
    arguments.add_argument("--seed", default="1")
    arguments.add_argument("--words", type=int, default=320, help="mean length of a post")
    arguments.add_argument("--for", dest="tool", choices=["bangtin", "hugo"], default="bangtin")
    given = arguments.parse_args()
    make(given.out, max(given.posts, LINKED), given.seed, given.words, given.tool)


if __name__ == "__main__":
    main()
