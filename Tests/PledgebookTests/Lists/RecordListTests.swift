import Reports
import Testing

@testable import pledgebook

@Suite struct RecordListTests {
  @Test func recordsComeAfterTheirDescriptor() {
    #expect(
      RecordList(listing(for: .records, pledgeText: "One\ntwo")).recText == """
        %rec: Pledge
        %key: Id
        %type: Id regexp /^[a-z0-9]+(-[a-z0-9]+)*-[0-9]{4}-[0-9]+$/
        %type: Theme,Community,Round,Origin,Scope,Lead,Measure,Baseline,Target,Chapter,Finding,Continues line
        %type: Made,Due date
        %mandatory: Round Text
        %unique: Round Text Origin Scope Lead Measure Baseline Target Made Due Continues

        Id: nightjar-2023-1
        Round: 2023
        Organisation: nightjar
        Text: One
        + two
        Own: one
        Own: two

        """)
  }

  @Test func jsonHasTheFieldsInTheirOrder() {
    #expect(
      RecordList(listing(for: .records, pledgeText: "a \"b\"\\\n\tc\u{1B}\u{202E}\u{E0041}é"))
        .jsonText == #"""
          [
            {"Id": "nightjar-2023-1", "Round": "2023", "Organisation": "nightjar", "Text": "a \"b\"\\\n\tc\u001B\u202E\uDB40\uDC41é", "Own": ["one", "two"]}
          ]

          """#)
  }
}
