import Testing

@testable import Vietnamese

struct FactTests {
  private func marks(_ text: String) -> [String] {
    Proofreader().findings(in: text).map { finding in
      let marked = String(decoding: Array(text.utf8)[finding.range], as: UTF8.self)
      return "\(finding.rule.rawValue): \(marked) > \(finding.suggestion ?? "-")"
    }
  }

  @Test(arguments: [
    ("thứ Năm, ngày 22/12/2023", "weekday-mismatch: thứ Năm > thứ Sáu"),
    ("Ngày 17/5/2024 (Thứ năm) họp", "weekday-mismatch: Thứ năm > Thứ Sáu"),
    ("sáng thứ 5 (22/12/2023)", "weekday-mismatch: thứ 5 > thứ Sáu"),
    ("07h30, Chủ nhật, ngày 01 tháng 7 năm 2025", "weekday-mismatch: Chủ nhật > Thứ Ba"),
    ("ngày 31/02/2024", "impossible-date: 31/02/2024 > -"),
    ("ngày 12/22/2023", "impossible-date: 12/22/2023 > 22/12/2023"),
    ("ngày 29 tháng 02 năm 2023", "impossible-date: 29 tháng 02 năm 2023 > -"),
    ("ngày 31 tháng 4", "impossible-date: 31 tháng 4 > -"),
    ("giá 25.000đ đồng", "double-unit: đ đồng >  đồng"),
    ("thu 25.000đ đồng mỗi hộ", "double-unit: đ đồng >  đồng"),
    ("số 5/TB-UBND", "document-number: 5/TB-UBND > 05/TB-UBND"),
    ("số 36 /KH - UBND", "document-number: 36 /KH - UBND > 36/KH-UBND"),
  ])
  func contradictionsAreMarked(text: String, expected: String) {
    #expect(marks(text) == [expected])
  }

  @Test(arguments: [
    "thứ Sáu, ngày 22/12/2023", "Thứ Ba (01/7/2025)", "lần thứ hai ngày 22/12/2023",
    "kỳ họp thứ Tư, ngày 22/12/2023",
    "ngày 30/2/2024 âm lịch", "29 tháng 2", "29/02/2024, thứ Năm", "Nghị định số 30/2020/NĐ-CP",
    "24/24 giờ, tỷ lệ 31/32",
    "điện thoại 0205.3.812.999", "từ thứ Hai đến thứ Sáu hàng tuần", "25.000 đồng, 25.000đ",
    "số 05/TB-UBND, 168a/QĐ-UBND",
    "Công văn 12/UBND-VP, 1/UBND", "Thứ Bảy, Chủ nhật (ngày 6, 7/1/2024)", "phiên bản 31.02.2024.1",
    "sáng 22/12/2023, thứ Bảy, ngày 23/12/2023", "Giá 20.000đ đồng thời giảm 5%",
    "5.000đ đồng loạt, 6.000đ đồng hồ",
    "vé 20.000đ Đồng Mẫu",
  ])
  func whatMayBeTruePasses(text: String) {
    #expect(marks(text).filter { !$0.hasPrefix("phone") }.isEmpty)
  }

  @Test(arguments: [
    ("CCCD 024090001234", "citizen-id: 024090001234 > 0xx xxx xxx 234"),
    ("CMND: 081234567", "citizen-id: 081234567 > 0xx xxx 567"),
    ("bà Thử, 0912 345 678", "phone-number: 0912 345 678 > 0xx xxx x678"),
    ("gọi +84912345678", "phone-number: 84912345678 > 8xx xxx xx678"),
    ("STK 1234567890", "account-number: 1234567890 > 1xx xxx x890"),
    ("sinh ngày 02/3/1990", "birth-date: 02/3/1990 > -"),
    ("Ngày sinh: 02/9/1960", "birth-date: 02/9/1960 > -"),
    ("Ông Mẫu, ngày sinh 02/9/1960", "birth-date: 02/9/1960 > -"),
    ("Ngày, tháng, năm sinh: 02/9/1960", "birth-date: 02/9/1960 > -"),
    ("bà Nông Thị Mẫu sinh 02/9/1960", "birth-date: 02/9/1960 > -"),
    ("Ông Mẫu (sinh 02/9/1960)", "birth-date: 02/9/1960 > -"),
    ("cháu sinh 2 tháng 9 năm 2020", "birth-date: 2 tháng 9 năm 2020 > -"),
    ("Ông Mẫu, NS: 02/9/1960", "birth-date: 02/9/1960 > -"),
    ("NS 02/9/1960", "birth-date: 02/9/1960 > -"),
    ("ông Nông Văn Mẫu, sinh năm 1990", "birth-date: 1990 > -"),
  ])
  func personalNumbersAreMarked(text: String, expected: String) {
    #expect(marks(text) == [expected])
  }

  @Test(arguments: [
    "Liên hệ: 0912 345 678", "Đường dây nóng 0912.345.678", "tổng đài 19001234", "500.000.000 đồng",
    "mã hồ sơ 123456789012",
    "công dân sinh năm 2007 đăng ký", "sinh ngày 19/5/1890", "kỷ niệm ngày sinh 19/5/1890",
    "trẻ sinh từ 01/01/2020", "trẻ sinh từ ngày 01/01/2020 đến ngày 31/12/2020", "trẻ sinh trước 01/7/2020",
    "trẻ sinh ngày 01/01/2020 trở đi", "trẻ sinh 01/01/2020 - 31/12/2020", "Ngày sinh: từ 01/01/2020",
    "Tổng vệ sinh 20/3/2026", "Tuyển sinh 15/6/2026", "lịch thi của học sinh 15/6/2026",
    "Giấy khai sinh 02/9/2020",
    "NSNN 01/01/2026", "số 0912345678/TB", "cơ quan, 0205 3812 345",
  ])
  func publicNumbersPass(text: String) {
    #expect(marks(text).isEmpty)
  }

  @Test func documentNumbersAreTakenApart() {
    let texts = [
      "05/TB-UBND", "7 / KH - UBND", "168a/QĐ-UBND", "30/2020/NĐ-CP", "12/UBND-VP", "01/2021/TT-BTC",
    ]
    let numbers = texts.map { DocumentNumber(parsing: $0) }
    #expect(
      numbers.map { $0?.standard } == [
        "05/TB-UBND", "07/KH-UBND", "168a/QĐ-UBND", "30/2020/NĐ-CP", "12/UBND-VP", "01/2021/TT-BTC",
      ])
    #expect(numbers.map { $0?.type } == ["TB", "KH", "QĐ", "NĐ", nil, "TT"])
    #expect(numbers.map { $0?.year } == [nil, nil, nil, 2020, nil, 2021])
    #expect(numbers.map { $0?.issuer } == ["UBND", "UBND", "UBND", "CP", "UBND-VP", "BTC"])
    for text in [
      "", "/", "5", "22/12/2023", "a/TB-UBND", "5/", "5/tb-ubnd", "5/TB-", "1/2/3/4", "999999/QĐ-UBND",
    ] {
      #expect(DocumentNumber(parsing: text) == nil, "\(text)")
    }
  }
}
