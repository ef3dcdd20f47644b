import SiteInput
import SiteModel

/// Picture sets in little, made up, in the shape in which each real one comes.
enum MadeUpSets {
  static func svg(_ mark: Int) -> String {
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><circle r=\"\(mark)\"/></svg>\n"
  }

  static let mulberryList = """
    symbol-id,category-id,grammar,rated,tags,symbol-en,category-en,symbol-fr,category-fr
    8,83,Noun,0,play toys,activity_centre,Leisure Toys,centre,Loisirs
    9,10,Noun,0,,doctor,People,docteur,Gens
    10,11,Verb,0,,"help_,_to",Actions,aider,Actions
    11,11,Noun,0,,light_1,Things,lampe,Choses
    12,11,Noun,0,,light_2,Things,lampe,Choses
    13,11,Noun,0,,chair,Things,chaise,Choses
    14,11,Noun,0,,chair_1a,Things,chaise,Choses
    15,12,Noun,1,,chest,Body,torse,Corps
    16,13,Noun,0,,plan,Things,plan,Choses
    17,13,Verb,0,,"plan_,_to",Actions,planifier,Actions

    """

  static let mulberry: [String: String] = {
    var files = ["set/symbol-info.csv": mulberryList, "set/LICENCE.txt": "Made up."]
    let names = [
      "activity_centre", "doctor", "help_,_to", "light_1", "light_2", "chair", "chair_1a", "chest",
      "plan", "plan_,_to",
    ]
    for (index, name) in names.enumerated() { files["set/EN-symbols/\(name).svg"] = svg(index + 1) }
    return files
  }()

  static let arasaac: [String: String] = [
    "set/all.json": #"""
    [{"schematic":false,"sex":false,"violence":false,"aac":true,"skin":true,"hair":false,
      "downloads":0,"categories":["health"],"synsets":["10020890-n"],"tags":["people"],"_id":2467,
      "created":"2008-05-12T00:00:00.000Z","keywords":[
       {"idKeyword":1,"keyword":"Doctor","plural":"doctors","type":2,"meaning":"Made up","hasLocution":true},
       {"idKeyword":2,"keyword":"physician","plural":"physicians","type":2}]},
     {"_id":2317,"sex":false,"violence":false,"keywords":[{"keyword":"house","type":2,"plural":"houses"}]},
     {"_id":6964,"sex":false,"violence":false,"keywords":[{"keyword":"house","type":2,"plural":"houses"}]},
     {"_id":6632,"sex":false,"violence":true,"keywords":[{"keyword":"to hit","type":3}]},
     {"_id":11,"sex":false,"violence":false,"keywords":[]}]
    """#,
    "set/2467_500.png": "", "set/6964.svg": svg(2),
  ]

  static let openMojiTable: [String: String] = [
    "set/data/openmoji.csv": """
    emoji,hexcode,group,subgroups,annotation,tags,openmoji_tags,openmoji_author,openmoji_date
    🏠,1F3E0,travel-places,place-building,house,"home, building",,Made up,2018-03-16
    🧑‍⚕️,1F9D1-200D-2695-FE0F,people-body,person-role,health worker,"doctor",,Made up,2019-01-01

    """,
    "set/black/svg/1F3E0.svg": svg(1), "set/color/svg/1F3E0.svg": svg(2),
    "set/color/svg/1F9D1-200D-2695-FE0F.svg": svg(3),
  ]

  static let openMojiJSON: [String: String] = [
    "set/openmoji.json":
      #"[{"emoji":"\ud83c\udfe0","hexcode":"1F3E0","group":"travel-places","annotation":"house","tags":"home"}]"#,
    "set/1F3E0.svg": svg(2),
  ]

  static let widgit: [String: String] = [
    "set/list.csv": "file,words,part\nmy doctor.svg,doctor; my doctor,noun\npics/tea.svg,tea,\n",
    "set/my doctor.svg": svg(4), "set/pics/tea.svg": svg(5),
  ]

  static let site = [
    "Content/index.md": "---\ntitle: Home\n---\n",
    "Content/site.yaml": "name: A\nurl: https://a.example/\n",
  ]

  /// The bytes of a picture of one point.
  static let png: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13] + Array("IHDR".utf8)
    + [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]

  static func tree(_ files: [String: String]) -> MemoryFileTree {
    MemoryFileTree(
      Dictionary(
        uniqueKeysWithValues: files.map { name, text in
          (name, name.hasSuffix(".png") && text.isEmpty ? png : Array(text.utf8))
        }))
  }
}
