/// How Vietnamese syllables are built: which rime may follow which initial.
///
/// Syllables are written here without their tone. The rules follow the orthography, not a list of words: they allow
/// `boay`, which nobody says, and no `nghành`.
enum SyllableRules {
  /// An initial (empty for none) and the rime that follows it.
  struct Parts: Hashable {
    let initial: String
    let rime: String
  }

  /// Every combination; a few (`gi` + `êng`, `g` + `iêng`) are the same letters.
  static var all: Set<Parts> {
    var parts = Set<Parts>()
    func add(_ initials: String, _ rimes: [Substring]) {
      for initial in initials.split(separator: " ") {
        for rime in rimes {
          parts.insert(Parts(initial: initial == "-" ? "" : String(initial), rime: String(rime)))
        }
      }
    }
    add("c g ng", back)
    add("k gh ngh", frontI + frontE)
    add("gi", back + frontE)
    add("g", words("i in im ip it iêng iêt iêc iêm iên iêu iêp"))
    add("qu", afterQu)
    add("-", back + frontE + words("i ia iu im in inh ip it ich y yên yêm yêu yêng yêt"))
    add("b ch d đ h kh l m n nh p ph r s t th tr v x", back + frontI + frontE)
    add("b d h k l m n s t v", ["y"])
    return parts
  }

  /// Rimes after which c, g and ng are written with one letter less: a, o, u and their kin.
  private static let back = words(
    """
    a o ô ơ u ư ua ưa \
    ai ao au ay âu ây oi ôi ơi ui ưi uôi ươi ưu ươu \
    am ăm âm om ôm ơm um ưm uôm ươm an ăn ân on ôn ơn un ưn uôn ươn \
    ang ăng âng ong ông ung ưng uông ương anh oong ôông \
    ap ăp âp op ôp ơp up ươp at ăt ât ot ôt ơt ut ưt uôt ươt ac ăc âc oc ôc uc ưc uôc ươc ach ooc \
    oa oe oai oay oao oeo oam oăm oem oan oăn oen oang oăng oanh oap oăp oat oăt oet oac oăc oach \
    uê uy uơ uya uân uây uyên uâng uynh uênh uyn uât uyêt uych uyt uyp uêch uyu uên
    """)

  /// Rimes before which they are k, gh and ngh.
  private static let frontI = words("i ia iu im in inh ip it ich iêu iêm iên iêng iêp iêt iêc")
  private static let frontE = words("e eo em en eng ep et ec ê êu êm ên ênh êng êp êt êch êc")

  private static let afterQu = words(
    """
    a ac ach ai am an ang anh ao ap at au ay e ec em en eng eo et i ich in inh it iu y ynh yt yên yêt yêng \
    yn yp yu ê êch ên ênh êt êu ôc ôt ơ ơi ơn ơt ăm ăn ăng ăc ăt ăp âm ân âng âc ât âu ây
    """)

  private static func words(_ text: String) -> [Substring] { text.split(separator: " ") }
}
