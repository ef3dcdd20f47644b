internal import SiteModel

/// The words that the rules of easy read go by, in English.
enum WordVocabulary {
  static let classes: [(words: String, classes: WordClasses)] = [
    ("not no never cannot nobody nothing none nowhere neither nor without", .negation),
    (
      """
      two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen \
      seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred \
      hundreds thousand thousands million dozen
      """, .numberWord
    ),
    ("they it this these those he she that them", .pronoun),
    ("is are was were be been being am get gets got", .be),
    (
      "not always also now then often usually already still never being been only all both",
      .between
    ),
    (
      """
      made done given taken seen told known shown written chosen kept held sent put paid found left \
      felt heard read said brought built bought caught taught thought understood spoken broken \
      driven eaten forgotten hidden hurt led lost met run set shut sold spent begun drawn grown worn
      """, .participle
    ),
    (
      """
      interested worried tired excited scared pleased involved supposed allowed bored confused \
      married retired needed used based frightened annoyed disappointed relaxed surprised qualified \
      experienced prepared dressed finished agreed red bed bored
      """, .state
    ),
    (
      "because although though but while whilst whereas unless which however therefore until whether",
      .joining
    ),
    ("i you he she we they it people everyone staff", .subject),
    (
      """
      eg e.g ie i.e etc nb n.b vs approx incl excl dept p.a asap viz cf
      """, .abbreviation
    ),
    (
      """
      january february march april may june july august september october november december
      """, .month
    ),
    ("jan feb mar apr jun jul aug sept sep oct nov dec", .monthShort),
    (
      """
      monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays
      fridays saturdays sundays
      """, .weekday
    ),
    ("midday noon midnight", .clock), ("cent", .cent), ("and", .and),
    ("mon tue tues wed thu thur thurs fri sat sun", .weekdayShort),
    ("nhs uk tv ok id pin cd dvd usa pc", .knownCapitals),
    ("percent", .percent),
    ("means mean stands is are called", .explains),
    (
      """
      a an the when what where how somebody someone people things something anything money your for
      """, .opensMeaning
    ),
    ("yes", .yes),
    (
      """
      hospital hospitals important together information understand another everyone family families \
      anyone anything everything everybody somebody somewhere already different difficult easily \
      holiday holidays telephone television computer computers remember september october november \
      december january february saturday wednesday animal animals banana possible idea ideas area \
      areas every usually however example examples exercise favourite activity activities afternoon \
      yesterday tomorrow happening visitor visitors medicine medicines doctor grandmother grandfather \
      beautiful company favourites library umbrella potato tomato radio video piano internet email \
      emails photograph bicycle calendar newspaper dangerous enemy energy evening evenings \
      general history interesting interested lovely memory minister number opinion ordinary \
      register several suddenly usual vegetable vegetables restaurant policeman electric employment \
      listening following opening remembering understanding beginning deciding enjoying asking \
      answering knowing finishing visiting telling talking anybody nobody overall september's \
      yourself themselves ourselves himself herself wherever whenever whoever camera cinema \
      gardening cookery cooking drinking computer's hospital's meeting's useful carefully \
      supermarket chocolate exciting exactly altogether australia america africa european
      """, .easyLong
    ),
  ]

  static func add(to table: inout WordTable) {
    for word in FunctionWords.all { _ = table.add(word, .function) }
    for (words, classes) in classes {
      for word in words.split(whereSeparator: \.isWhitespace) {
        _ = table.add(String(word), classes)
      }
    }
  }
}
