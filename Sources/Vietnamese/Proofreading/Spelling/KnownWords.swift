/// Words that are no Vietnamese syllables and yet at home in Vietnamese announcements. Marks and case do not matter.
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
    web website email mail internet intranet online offline livestream stream video clip audio podcast camera wifi \
    laptop tablet smartphone smart phone app apps file files folder link links online hotline fax modem router server \
    software hardware blog blogger fanpage page pages group facebook zalo youtube tiktok messenger viber telegram \
    google gmail chrome android windows microsoft word excel powerpoint pdf scan scanner print printer photo photocopy \
    copy paste click chat chatbot comment like share hashtag tag tags post admin user username password pass login logout \
    account token robot data database big cloud backup server hacker hack virus malware spam blockchain bitcoin fintech \
    startup marketing website webinar zoom meet teams form forms test tests list box code barcode download upload update \
    online icon banner logo slogan font format kiosk led lcd usb card sim pin tivi radio cassette micro microphone loa \
    ampli karaoke game games media multimedia digital sms text html url http https www gps qr
    """,
    // Science, medicine, farming.
    """
    vaccine vacxin vacin covid corona virus sars insulin vitamin protein gluxit lipit axit acid bazo oxy oxi hydro hidro \
    nito clo cloramin chloramin chloramine javel iot kali canxi calcium natri cacbon carbon cacbonic metan ozon ethanol \
    paracetamol panadol aspirin penicillin amoxicillin dna adn arn gen test kit stress stent laser xquang scanner \
    biogas compost humic gibberellin dioxin biodiesel diesel xeton polyme polymer nilon nilong nylon inox composite \
    plastic lavabo hormon hormone cholesterol enzym enzyme probiotic men bacillus rubella ebola zika dengue sida hiv aids
    """,
    // Sports, trade, everyday life.
    """
    bus container cont taxi xe ga gas max tax pickup pick top hot hit set net chat bit pop rock jazz rap show talkshow \
    gala festival fes club team fan stop start live cup fair play futsal marathon aerobic yoga gym golf tennis boxing \
    volleyball cafe coffee menu buffet pizza hamburger bar pub casino resort homestay farmstay hotel villa motel tour \
    tourist check checkin voucher sale off shop shopping shipper ship logistics visa passport vip pr ceo startup fair mark \
    kilogam kilogram gam gram lit kilomet kilomet mili micro mega pixel watt vol volt ampe lux decibel hecta hectare mol \
    meter inch dola dollar euro cent yen bath fax tip mini maxi super oto moto ximang sonic album poster pano panel maket \
    market supermarket catalog catalogue brochure design style model fashion spa sauna massage make up sandal jean jeans
    """,
    // Foreign words of administration, and the months of Indochina's neighbours.
    """
    and the of for in to on at by is an or no yes via per plus vs etc
    """,
  ]

  private static let names = [
    // Places of the Central Highlands and the north-west, in the spellings of maps.
    """
    Đắk Đăk Đak Dak Lắk Lăk Lak Nông Kon Pleiku Plei Play Plây Krông Búk Buk Bông Păk Pắk Ana Nô Năng Ea Ia Ya Cư Chư Êa \
    Mgar Kar Drăng Hleo Leo Súp Sup Wer Wel Tul Tu Mơ Rông Glei Plông Plong Rẫy Sa Thầy Ngọk Ngok Réo Lây Pơ Mnông Ayun \
    Pa Grai Srê Đơn Đrăk Kbang Kông Chro Mang Yang Bazan Drai Dray Sap Nur Gor Blang Hdreh Bahnar Xơ Đăng Jrai Rơ Glai \
    Raglai Stiêng Chil Cil Kơ Kơho Mạ Brâu Gié Triêng Tà Ôi Vân Kiều Chứt Chơ Ro Cơ Lao Xtiêng Cơtu Katu Ka Rơn \
    Ako Dhong Akô Lắc Gung Ré Đạ Tẻh Huoai K Blao Langbiang Lang Biang Đran Dran Djiring Đrông Kmrông Knốp Knuếc Wy \
    Mdrak Sơmei Glar Hbông Hra Kdang Krêl Phìn Xín Mần
    """,
    // Brands, bodies and programmes.
    """
    OCOP VNeID VssID VNPT Viettel Mobifone Vinaphone Vietcombank Vietinbank Agribank BIDV Techcombank MBBank Sacombank \
    ACB Vinamilk Vingroup Petrolimex Petrovietnam Honda Yamaha Samsung Unicef Unesco ASEAN VietGAP GlobalGAP Vinfast Vietnam \
    Viet Hanoi Saigon Napoleon Lenin Stalin Marx Obama Singapore Campuchia Malaysia Indonesia Philippines Myanmar Brunei \
    Australia Canada Mexico Brazil Argentina Cuba Israel Iran Iraq Palestine Ukraina Ukraine Belarus Euro Fulbright \
    Facebook TikTok YouTube iPhone iPad SmartCA EMC eKYC IOC AI ChatGPT Gemini Ok OK
    """,
  ]
}
