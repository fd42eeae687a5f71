import Vietnamese

/// The texts of a new site, built into the binary from `Sources/BangTin/Start`.
enum BuiltInStart {
  /// The files of a site begun on `date`: their paths in its folder, and their texts with `{{{name}}}` to be filled in.
  static func texts(date: CivilDate) -> [(path: String, bytes: [UInt8])] {
    let day = date.iso8601
    return [
      (".gitignore", PackageResources.gitignore),
      ("README.md", PackageResources.huong_dan_md),
      ("content/site.yaml", PackageResources.site_yaml),
      ("content/index.md", PackageResources.trang_chu_md),
      ("content/gioi-thieu.md", PackageResources.gioi_thieu_md),
      ("content/lien-he.md", PackageResources.lien_he_md),
      ("content/thong-bao/index.md", PackageResources.thong_bao_md),
      ("content/thong-bao/\(day)-ve-sinh-duong-thon.md", PackageResources.ve_sinh_duong_thon_md),
      ("content/tin-tuc/index.md", PackageResources.tin_tuc_md),
      ("content/tin-tuc/\(day)-trang-thong-tin-cua-xa.md", PackageResources.trang_thong_tin_cua_xa_md),
      ("content/van-ban/index.md", PackageResources.van_ban_md),
    ]
  }
}
