/// Words of three letters and more that are no Vietnamese syllables and yet at home in announcements. Tones and case do
/// not matter.
struct KnownWords {
  private let keys: Set<WordKey>

  /// The built-in words and those given; of a name of several words, each.
  init(adding words: some Sequence<String>) {
    keys = words.reduce(into: Self.builtIn) { keys, word in keys.formUnion(Self.keys(of: word)) }
  }

  func contains(_ word: Word) -> Bool { keys.contains(word.key) }

  private static func keys(of text: String) -> [WordKey] {
    UnicodeText.nfc(text).unicodeScalars.split { SpellingLetter($0) == nil }
      .map { WordKey($0.compactMap { SpellingLetter($0)?.code }) }
  }

  private static let builtIn = Set((loanWords + names).flatMap { keys(of: $0) })

  private static let loanWords = [
    // Computers and telephones.
    """
    web website email mail internet intranet online offline livestream stream video clip audio podcast \
    camera wifi laptop tablet smartphone smart phone app apps file files folder link links hotline fax \
    modem router server software hardware blog blogger fanpage page pages group facebook zalo youtube \
    tiktok messenger viber telegram google gmail chrome android windows microsoft word excel \
    powerpoint pdf scan scanner print printer photo photocopy copy paste click chat chatbot comment \
    like share hashtag tag tags post admin user username password pass login logout account token \
    robot data database big cloud backup hacker hack virus malware spam blockchain bitcoin fintech \
    startup marketing webinar zoom meet teams form forms test tests list box code barcode download \
    upload update icon banner logo slogan font format kiosk led lcd usb card tivi radio cassette micro \
    microphone ampli karaoke game games media multimedia digital sms text html url http https www gps
    """,
    // Science, medicine, farming.
    """
    vaccine vacxin vacin covid corona sars insulin vitamin protein gluxit lipit axit acid bazo oxy oxi ôxy \
    ôxi hydro hidro nito clo cloramin chloramin chloramine javel iot kali canxi calcium natri cacbon \
    carbon cacbonic metan ozon ethanol paracetamol panadol aspirin penicillin amoxicillin dna adn arn \
    gen kit stress stent laser xquang biogas compost humic gibberellin dioxin biodiesel diesel diezel \
    điezel xeton \
    polyme polymer nilon nilong nylon inox composite plastic lavabo hormon hormone cholesterol enzym \
    enzyme probiotic bacillus rubella ebola zika dengue sida hiv aids
    """,
    // Sports, trade, everyday life.
    """
    bus container cont taxi gas max tax pickup pick top hot hit set net bit pop rock jazz rap show \
    talkshow gala festival fes club team fan live cup fair play futsal marathon aerobic yoga gym golf \
    tennis boxing volleyball cafe coffee menu buffet pizza hamburger bar pub casino resort homestay \
    farmstay hotel villa motel tour tourist check checkin voucher sale off shop shopping shipper ship \
    logistics visa passport vip ceo mark kilogam kilogram gram lit kilomet mili mega pixel watt vol \
    volt ampe lux decibel hecta hectare mol meter inch dola dollar euro cent yen bath tip mini maxi \
    super oto moto ximang sonic album poster pano panel maket supermarket catalog catalogue brochure \
    fashion spa sauna massage make sandal jean jeans seri xêri sêri
    """,
    // Small English words, as in the names of programmes.
    """
    and for yes per plus etc
    """,
  ]

  private static let names = [
    // Places of the Central Highlands and the north-west, in the spellings of maps.
    """
    Đắk Đăk Đak Dak Lắk Lăk Lak Kon Pleiku Plei Plây Krông Búk Buk Păk Pắk Ana Mgar Kar Drăng Hleo Sup \
    Wer Wel Tul Glei Plông Plong Ngọk Ngok Mnông Ayun Grai Srê Đrăk Kbang Kông Chro Yang Bazan Drai \
    Dray Sap Nur Gor Blang Hdreh Bahnar Jrai Glai Raglai Stiêng Chil Cil Kơho Brâu Xtiêng Cơtu Katu \
    Ako Dhong Akô Tẻh Huoai Blao Langbiang Biang Đran Dran Djiring Đrông Kmrông Knốp Knuếc Mdrak Glar \
    Hbông Hra Kdang Krêl
    """,
    // Brands, bodies and programmes.
    """
    OCOP VNeID VssID VNPT Viettel Mobifone Vinaphone Vietcombank Vietinbank Agribank BIDV Techcombank \
    MBBank Sacombank ACB Vinamilk Vingroup Petrolimex Petrovietnam Honda Yamaha Samsung Unicef Unesco \
    ASEAN VietGAP GlobalGAP Vinfast Vietnam Viet Hanoi Saigon Napoleon Lenin Stalin Marx Obama \
    Singapore Campuchia Malaysia Indonesia Philippines Myanmar Brunei Australia Canada Mexico Brazil \
    Argentina Cuba Israel Iran Iraq Palestine Ukraina Ukraine Belarus Fulbright iPhone iPad SmartCA \
    ChatGPT Gemini
    """,
  ]
}
