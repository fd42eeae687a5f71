extension Phrase {
  /// All phrases of both kinds.
  static let all =
    confusions.split(separator: "\n").compactMap { Phrase(confusion: $0) }
    + names.split(separator: "\n").compactMap { Phrase(name: $0) }

  /// Only what is right nowhere. `cũng cố` is not here because of `cũng cố gắng`, nor `công xuất` because of
  /// `gia công xuất khẩu`. Words in brackets are
  /// right, and make the others wrong.
  private static let confusions = """
    (hiệp thương) dân sự > nhân sự
    (hiệp thương dự kiến) dân sự > nhân sự
    (giới thiệu) dân sự > nhân sự
    (kiện toàn) dân sự > nhân sự
    (công tác) dân sự (đại hội) > nhân sự
    cảu > của
    chủ thịch > chủ tịch
    chủ tich > chủ tịch
    chủ tịc > chủ tịch
    chỉnh phủ > chính phủ
    khấn cấp > khẩn cấp
    khẩn câp > khẩn cấp
    lứa tổi > lứa tuổi
    độ tổi > độ tuổi
    tài lệu > tài liệu
    số lệu > số liệu
    dữ lệu > dữ liệu
    thứ bẩy > thứ Bảy
    sát nhập > sáp nhập
    chia xẻ > chia sẻ
    bổ xung > bổ sung
    vô hình chung > vô hình trung
    tựu chung > tựu trung
    đề suất > đề xuất
    năng xuất (lao động) > năng suất
    năng xuất (cao) > năng suất
    năng xuất (cây) > năng suất
    năng xuất (lúa) > năng suất
    năng xuất (chất lượng) > năng suất
    (nâng cao) năng xuất > năng suất
    lãi xuất (ngân hàng) > lãi suất
    lãi xuất (cho vay) > lãi suất
    lãi xuất (vay) > lãi suất
    nông xóm > nông thôn
    tần xuất > tần suất
    sản suất > sản xuất
    xản xuất > sản xuất
    xuất sứ > xuất xứ
    xuất xắc > xuất sắc
    suất sắc > xuất sắc
    (đi) thăm quan > tham quan
    (chuyến) thăm quan > tham quan
    thăm quan (học tập) > tham quan
    thăm quan (mô hình) > tham quan
    thăm quan (du lịch) > tham quan
    (khách) thăm quan > tham quan
    (do) sơ xuất > sơ suất
    sơ xuất (trong) > sơ suất
    sơ xuất (nhỏ) > sơ suất
    cọ sát > cọ xát
    trao dồi > trau dồi
    chau dồi > trau dồi
    hoạt đông > hoạt động
    nhân dip > nhân dịp
    kết luân > kết luận
    thảo luân > thảo luận
    dư luân > dư luận
    dành (huy chương) > giành
    dành (chiến thắng) > giành
    dành (thắng lợi) > giành
    dành (độc lập) > giành
    dành (chính quyền) > giành
    giành tặng > dành tặng
    giành (thời gian) > dành
    giành riêng > dành riêng
    chuẩn đoán > chẩn đoán
    xúc tích > súc tích
    dấu diếm > giấu giếm
    giấu diếm > giấu giếm
    bàng quang (trước) > bàng quan
    (thái độ) bàng quang > bàng quan
    tháo gở > tháo gỡ
    kỹ niệm > kỷ niệm
    củng như > cũng như
    củng là > cũng là
    củng được > cũng được
    nổ lực > nỗ lực
    mạnh dạng > mạnh dạn
    bắt buột > bắt buộc
    thuân lợi > thuận lợi
    thuận lơi > thuận lợi
    khắc phụt > khắc phục
    tiếp thục > tiếp tục
    thướng xuyên > thường xuyên
    thường xuyến > thường xuyên
    nhiêm vụ > nhiệm vụ
    nhiệm vu > nhiệm vụ
    trách nhiêm > trách nhiệm
    kinh nghiêm > kinh nghiệm
    thực hiên > thực hiện
    phát hiên > phát hiện
    tổ chưc > tổ chức
    tồ chức > tổ chức
    tổ chúc (hội) > tổ chức
    hôi nghị > hội nghị
    hội nghi > hội nghị
    hội nghỉ (tổng kết) > hội nghị
    đại hôi > đại hội
    xã hôi > xã hội
    đia phương > địa phương
    địa phưong > địa phương
    nhân dấn > nhân dân
    nhân dan > nhân dân
    phát triễn > phát triển
    phát triên > phát triển
    tuyên truyển > tuyên truyền
    tuyền truyền > tuyên truyền
    triễn khai > triển khai
    triên khai > triển khai
    giám xát > giám sát
    khảo xát > khảo sát
    kiểm xoát > kiểm soát
    xâm hai > xâm hại
    xạt lở > sạt lở
    sổ xố > xổ số
    xổ xố > xổ số
    xổ sổ > xổ số
    vân động > vận động
    vận đông > vận động
    lảnh đạo > lãnh đạo
    lãnh đao > lãnh đạo
    chỉ đao > chỉ đạo
    bão cáo > báo cáo
    báo cao (kết quả) > báo cáo
    bảo hiễm > bảo hiểm
    nguy hiễm > nguy hiểm
    giãi quyết > giải quyết
    giãi pháp > giải pháp
    giải phảp > giải pháp
    hổ trợ > hỗ trợ
    hỗ trơ > hỗ trợ
    nhỏ lẽ > nhỏ lẻ
    hộ trợ (kinh phí) > hỗ trợ
    miển phí > miễn phí
    mễn phí > miễn phí
    sử dung > sử dụng
    xử dụng > sử dụng
    sữ dụng > sử dụng
    áp dung > áp dụng
    tín dung > tín dụng
    xây dưng > xây dựng
    sây dựng > xây dựng
    bảo về (tổ quốc) > bảo vệ
    nông nghiêp > nông nghiệp
    đồng chỉ (bí thư) > đồng chí
    bi thư > bí thư
    chi bô > chi bộ
    cán bô > cán bộ
    """

  /// Names that Nghị định 30/2020, Phụ lục II, writes with these capitals. A small letter here may be a capital, at
  /// the beginning of a sentence, say; a capital may not be small.
  private static let names = """
    Mặt trận Tổ quốc
    Ủy ban Mặt trận Tổ quốc
    Ban Công tác Mặt trận
    an ninh Tổ quốc
    bảo vệ Tổ quốc
    Ủy ban nhân dân
    Hội đồng nhân dân
    Việt Nam
    Hồ Chí Minh
    Liên hiệp Phụ nữ
    """
}
