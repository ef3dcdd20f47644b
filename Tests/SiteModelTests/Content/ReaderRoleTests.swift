import SiteModel
import Testing

@Suite struct ReaderRoleTests {
  @Test(
    "A role or a group may be named",
    arguments: [
      "Involvement group, Ward 2", "Service users of Mill Lane ward", "Recovery College students",
      "Experts by Experience group", "Peer workers and carers", "Ward 2", "the Involvement Lead",
      "An advocate", "People who use services", "Two service users from Ward 3",
    ])
  func roles(text: String) { #expect(ReaderRole.isRole(text)) }

  @Test(
    "What may be somebody's name is refused",
    arguments: [
      "Jane Smith", "Jane from Ward 2", "Jane Smith, Ward 2", "Jane's group",
      "Samir Patel and the involvement group", "Dr Green, staff", "Ward 2 (Sam)", "Green", "",
      " , ",
      "Adaeze Okafor's group", "Adaeze Okafor Nwosu group",
    ])
  func names(text: String) { #expect(!ReaderRole.isRole(text)) }
}
