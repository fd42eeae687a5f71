/// Abbreviations that readers of announcements know, alone or joined: `UBMTTQVN` is `UB`, `MTTQ` and `VN`.
enum Abbreviations {
  /// Whether a word in capitals can be taken apart into known abbreviations.
  static func isKnown(_ word: [UInt8]) -> Bool {
    guard word.count <= 64 else { return false }
    // What lies before each border reached so far is known.
    var isReached = [true] + [Bool](repeating: false, count: word.count)
    for start in word.indices where isReached[start] {
      for form in forms where word[start...].starts(with: form) { isReached[start + form.count] = true }
    }
    return isReached[word.count]
  }

  private static let forms: [[UInt8]] = """
    NQ QĐ CT QC QyĐ TC TB HD CTr KH PA ĐA DA BC BB TTr HĐ CĐ BGN BTT GUQ GM GGT GNP PG PC PB SY TrS SL CV \
    UBND HĐND MTTQ VN VNCH UB MT BTT BCH BTV BCĐ BTC BTGDV BQL BCHQS BTCD CTMT KDC NVH TDP KT XH QP AN ANQP ANTT ANTQ \
    ATGT TTATGT TTATXH ATTP ATVSTP PCCC CNCH PCTT TKCN PTDS PCTN NTM OCOP MTQG GPMB QSDĐ GCN XDCB TTHC CCHC DVC DVCTT \
    PVHCC CĐS CNTT TTĐT TT KHCN BHYT BHXH BHTN KCB TYT TCMR DS KHHGĐ GD ĐT THCS THPT MN TH LĐTBXH NN PTNT TNMT \
    VHTTDL HĐNVQS NVQS DQTV CCB HND HPN LHPN ĐTN TNCS NCT CTĐ CLB NKT CBCC VC HTX NHCSXH QLĐĐ HKTT CCCD ĐKKS NĐ CP TTg \
    TU STT SĐT QL ĐVT UBTVQH CHXHCN CNXH TNHH TMDV HSSV QPPL VBQPPL CMND TW TƯ BCHTW BTTTT BNV BTP BYT BCA BQP BNN BXD \
    PTTH CAND QĐND LLVT TNXP CSGT CSKV TAND VKSND THADS
    """.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }).map(Array.init)
}
