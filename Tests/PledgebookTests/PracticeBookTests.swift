import Foundation
import Testing

@testable import pledgebook

@Suite struct PracticeBookTests {
  let files = PracticeBook.files(today: (2026, 10, 14)) { daysBefore in
    // London: summer time began on 29 March 2026, 199 days earlier, and ended on 26 October 2025.
    daysBefore == PracticeEvent.daysToFirst || daysBefore < 199 ? 60 : 0
  }

  private func records(_ type: String) -> [PracticeRecord] {
    files.flatMap { PracticeRecord.all(in: $0.text, of: type) }
  }

  @Test func pathsFollowTheDays() {
    #expect(
      files.map(\.path) == [
        "book.rec",
        "people.rec",
        "organisations/ashbourne-council.rec",
        "organisations/fernmarsh-trust.rec",
        "organisations/marlpit-homes.rec",
        "organisations/quarrygate-college.rec",
        "organisations/seven-practices.rec",
        "organisations/birchwood-carers.rec",
        "organisations/harbour-street.rec",
        "organisations/nightjar.rec",
        "organisations/wayfare.rec",
        "organisations/kestrel-yard.rec",
        "organisations/lantern-row.rec",
        "organisations/tollgate-wren.rec",
        "events/2025-10-08-autumn/event.rec",
        "events/2025-10-08-autumn/notes-rk.rec",
        "events/2025-10-08-autumn/notes-ts.rec",
        "events/2026-04-15-spring/event.rec",
        "events/2026-04-15-spring/notes-rk.rec",
        "events/2026-04-15-spring/notes-ts.rec",
        "events/2026-10-14-autumn/event.rec",
      ])
  }

  @Test func holdsWhatItPromises() {
    #expect(records("Book").map { $0["Format"] } == ["1"])
    #expect(records("Book").map { $0["Zone"] } == ["Europe/London"])
    #expect(records("Theme").count == 18)
    #expect(records("Community").count == 24)
    #expect(records("Person").map { $0["Initials"] } == ["rk", "ts"])
    #expect(records("Organisation").count == 12)
    #expect(records("Pledge").count == 36)
    #expect(records("Pledge").filter { $0["Round"] == "2025" }.count == 7)
    #expect(records("Event").map { $0.all("Agenda").count } == [6, 6, 7])
    #expect(records("Note").count == 150)
  }

  @Test func everyOrganisationHasThreePledgesNumberedInOrder() {
    for file in files where file.path.hasPrefix("organisations/") {
      let organisation = PracticeRecord.all(in: file.text, of: "Organisation").map { $0["Id"] }
      let name = file.path.dropFirst("organisations/".count).dropLast(".rec".count)
      #expect(organisation == [String(name)])
      let pledges = PracticeRecord.all(in: file.text, of: "Pledge")
      let expected = zip(pledges, 1...).map { "\(name)-\($0["Round"] ?? "")-\($1)" }
      #expect(pledges.count == 3)
      #expect(pledges.map { $0["Id"] } == expected)
    }
  }

  @Test func everyThemeAndAllCommunitiesButOneArePledgedFor() {
    let pledges = records("Pledge")
    let themes = Set(pledges.flatMap { $0.all("Theme") })
    #expect(themes == Set(records("Theme").compactMap { $0["Id"] }))
    let communities = Set(pledges.flatMap { $0.all("Community") })
    let unserved = records("Community").compactMap { $0["Id"] }.filter { !communities.contains($0) }
    #expect(unserved == ["armed-forces"])
  }

  @Test func everyKindOfNoteOccurs() {
    let kinds = Dictionary(grouping: records("Note")) { $0["Kind"] ?? "" }.mapValues(\.count)
    #expect(
      kinds == [
        "action": 7, "ask": 23, "attendance": 23, "challenge": 15, "contact": 2, "idea": 8,
        "note": 4, "offer": 4, "practice": 4, "progress": 15, "quote": 5, "status": 40,
      ])
  }

  @Test func referencesLeadSomewhere() {
    let known = { (type: String, field: String) in
      Set(self.records(type).compactMap { $0[field] })
    }
    let organisations = known("Organisation", "Id")
    let pledges = known("Pledge", "Id")
    let themes = known("Theme", "Id")
    let communities = known("Community", "Id")
    let events = known("Event", "Id")
    let people = known("Person", "Initials")
    let notes = records("Note")
    for record in notes + records("Pledge") {
      #expect(themes.isSuperset(of: record.all("Theme")))
      #expect(communities.isSuperset(of: record.all("Community")))
      #expect(pledges.isSuperset(of: record.all("Pledge") + record.all("Continues")))
    }
    var earlier: [String: PracticeRecord] = [:]
    for note in notes.sorted(by: { $0["Id"] ?? "" < $1["Id"] ?? "" }) {
      #expect(organisations.isSuperset(of: note.all("Organisation")))
      #expect(events.contains(note["Event"] ?? ""))
      #expect(people.contains(note["By"] ?? ""))
      if let pledge = note["Pledge"] {
        #expect(pledge.hasPrefix((note["Organisation"] ?? "?") + "-"))
      }
      // One says who speaks by id, or, where the person agreed to it, by name.
      #expect(organisations.isSuperset(of: note.all("From")) || note["Share"] == "named")
      if let about = note["About"] {
        let kinds = ["ask", "offer", "action"]
        #expect(kinds.contains(earlier[about]?["Kind"] ?? ""), "\(note["Id"] ?? "")")
      }
      earlier[note["Id"] ?? ""] = note
    }
    #expect(earlier.count == 150)
  }

  @Test func onlyStatusesAttendancesAndMovedAsksAreWordless() {
    for note in records("Note") where note["Text"] == nil {
      let moved = note["Kind"] == "ask" && note["About"] != nil
      #expect(moved || ["status", "attendance"].contains(note["Kind"]), "\(note["Id"] ?? "")")
    }
    #expect(records("Note").filter { $0["Text"] != nil }.count == 110)
  }

  @Test func labelsAreUniqueAndUsed() {
    let notes = PracticeEvent.all.flatMap(\.sheets).flatMap(\.notes)
    let labels = notes.compactMap(\.label)
    #expect(Set(labels).count == labels.count)
    #expect(Set(notes.compactMap(\.about)) == Set(labels))
  }

  @Test func filesCarryTheNotesOfTheirFolderAndInitialsInOrder() {
    for file in files where file.path.contains("/notes-") {
      let notes = PracticeRecord.all(in: file.text, of: "Note")
      for note in notes {
        #expect(file.path == "events/\(note["Event"] ?? "")/notes-\(note["By"] ?? "").rec")
      }
      let ids = notes.compactMap { $0["Id"] }
      #expect(ids == ids.sorted())
    }
  }

  @Test func fieldsStandInTheOrderOfTheFormat() {
    let order = [
      "Organisation": "Id Name Alias Sector Size Area Group Joined MergedInto Contact About",
      "Pledge": """
      Id Round Text Theme Community Origin Scope Lead Measure Baseline Target Chapter Finding Made \
      Due Continues
      """,
      "Event": "Id Title Venue Start End Agenda",
      "Note": """
      At By Event Kind Organisation Pledge About Replaces Withdraws Progress Input Share From \
      Theme Community Table Owner Due Done Heads Consent Outcome Text Id
      """,
    ]
    for (type, names) in order {
      let names = names.split(separator: " ").map(String.init)
      for record in records(type) {
        let places = record.fields.map { names.firstIndex(of: $0.name) ?? -1 }
        #expect(places == places.sorted() && places.first == 0, "\(type) \(record["Id"] ?? "")")
        #expect(!places.contains(-1))
      }
    }
    #expect(records("Note").allSatisfy { $0.fields.last?.name == "Id" })
  }

  @Test func idsTellTheSecondInUniversalTime() throws {
    let time = DateFormatter()
    time.locale = Locale(identifier: "en_GB_POSIX")
    time.dateFormat = "yyyy-MM-dd HH:mm:ss Z"
    let stamp = DateFormatter()
    stamp.locale = time.locale
    stamp.timeZone = TimeZone(identifier: "UTC")
    stamp.dateFormat = "yyyyMMdd'T'HHmmss"
    for offset in [0, 60, -210, 840, -720] {
      let files = PracticeBook.files(today: (2028, 3, 1)) { _ in offset }
      let notes = files.flatMap { PracticeRecord.all(in: $0.text, of: "Note") }
      for note in notes {
        let id = try #require(note["Id"])
        #expect(try /[0-9]{8}T[0-9]{6}-[a-z]{2,8}-[0-9a-z]{4}/.wholeMatch(in: id) != nil)
        let moment = try #require(note["At"].flatMap(time.date(from:)))
        #expect(id.hasPrefix("\(stamp.string(from: moment))-\(note["By"] ?? "")-"))
      }
      #expect(Set(notes.compactMap { $0["Id"] }).count == 150)
    }
  }

  @Test func timesCarryTheOffsetOfTheirDay() {
    let starts = records("Event").map { $0["Start"] }
    #expect(
      starts == [
        "2025-10-08 14:00:00 +0100", "2026-04-15 14:00:00 +0100", "2026-10-14 14:00:00 +0100",
      ])
    let asked = Offsets()
    _ = PracticeBook.files(today: (2026, 12, 1)) { daysBefore in
      asked.daysBefore.append(daysBefore)
      return 0
    }
    #expect(asked.daysBefore == [371, 182, 0])
  }

  @Test func shareLevelsAreSensible() {
    for note in records("Note") {
      let share = note["Share"]
      if note["Kind"] == "challenge" { #expect(share == "unattributed") }
      if share == "named" {
        #expect(note["Consent"] == "yes")
        #expect(note["From"] != nil)
      }
    }
    let shares = Dictionary(grouping: records("Note")) { $0["Share"] ?? "" }.mapValues(\.count)
    #expect(shares == ["organisation": 126, "unattributed": 19, "named": 3, "private": 2])
  }

  @Test func pledgesMoveBetweenTheEvents() {
    let first = latest("Progress", of: "Pledge", upTo: "2026-01-01")
    let second = latest("Progress", of: "Pledge", upTo: "2026-10-14")
    let moved = second.filter { first[$0.key] != nil && first[$0.key] != $0.value }
    #expect(moved.count == 11)
    #expect(second["nightjar-2023-1"] == "on-track")
    #expect(second["nightjar-2023-2"] == "stuck")
    #expect(second["nightjar-2023-3"] == "started")
    #expect(
      Set(second.values) == ["not-started", "started", "on-track", "stuck", "done", "changed"])
    #expect(first["fernmarsh-trust-2023-3"] == "stuck")
    #expect(second["fernmarsh-trust-2023-3"] == "on-track")
  }

  @Test func someAsksAreAnsweredAndSomeAreOpen() {
    var states: [String: String] = [:]
    for note in records("Note").sorted(by: { $0["Id"] ?? "" < $1["Id"] ?? "" }) {
      guard let input = note["Input"], let id = note["About"] ?? note["Id"] else { continue }
      states[id] = input
    }
    let counts = Dictionary(grouping: states.values) { $0 }.mapValues(\.count)
    #expect(counts == ["answered": 7, "wanted": 5, "discussing": 1, "parked": 1])
  }

  @Test func textIsSpelledCanonically() {
    for file in files {
      #expect(file.text.hasPrefix("# -*- mode: rec; coding: utf-8-unix -*-\n\n%rec: "))
      #expect(file.text.hasSuffix("\n") && !file.text.hasSuffix("\n\n"), "\(file.path)")
      #expect(!file.text.contains("\n\n\n"), "\(file.path)")
      #expect(!file.text.contains(" \n") && !file.text.contains("\\"), "\(file.path)")
      #expect(!file.text.contains("{today"), "\(file.path)")
    }
  }

  @Test func dueDaysMoveWithToday() {
    let due = records("Pledge").filter { $0["Id"] == "harbour-street-2023-2" }.map { $0["Due"] }
    #expect(due == ["2026-06-16"])
    let actions = records("Note").filter { $0["Owner"] == "Procurement" }.map { $0["Due"] }
    #expect(actions == ["2026-05-20"])
  }

  @Test(.enabled(if: Recfix.path != nil, "recutils is not installed"))
  func recfixFindsNothingAndChangesNothing() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("practice-\(UUID().uuidString)")
    defer {
      do { try FileManager.default.removeItem(at: folder) } catch { Issue.record(error) }
    }
    for file in files {
      let url = folder.appendingPathComponent(file.path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.text.utf8).write(to: url)
      #expect(try Recfix.complaints("--check", url) == "", "\(file.path)")
      // Nothing is to be sorted, so what it writes is only its own spelling of the same records.
      #expect(try Recfix.complaints("--sort", url) == "", "\(file.path)")
      #expect(try Data(contentsOf: url) == Data(file.text.utf8), "\(file.path)")
    }
  }

  /// The last value of a field by what it is about, in the notes taken before a day.
  private func latest(_ field: String, of subject: String, upTo day: String) -> [String: String] {
    records("Note").filter { $0["At"] ?? "" < day }.sorted { $0["Id"] ?? "" < $1["Id"] ?? "" }
      .reduce(into: [:]) { latest, note in
        if let key = note[subject], let value = note[field] { latest[key] = value }
      }
  }
}

/// What the closure was asked, kept outside of it.
private final class Offsets {
  var daysBefore: [Int] = []
}

/// A record of the practice book, read in the simplest way that its canonical spelling allows.
private struct PracticeRecord {
  var fields: [(name: String, value: String)] = []

  subscript(name: String) -> String? { all(name).first }

  func all(_ name: String) -> [String] {
    fields.filter { $0.name == name }.map(\.value)
  }

  static func all(in text: String, of type: String) -> [PracticeRecord] {
    var current = ""
    var records: [PracticeRecord] = []
    for paragraph in text.split(separator: "\n\n") where !paragraph.hasPrefix("#") {
      var record = PracticeRecord()
      for line in paragraph.split(separator: "\n") {
        if line.hasPrefix("+") {
          record.fields[record.fields.count - 1].value += "\n\(line.dropFirst(2))"
        } else {
          let parts = line.split(separator: ":", maxSplits: 1)
          record.fields.append((String(parts[0]), String(parts[1].dropFirst())))
        }
      }
      if let name = record["%rec"] {
        current = name
      } else if current == type {
        records.append(record)
      }
    }
    return records
  }
}

enum Recfix {
  static let path = ["/usr/bin/recfix", "/usr/local/bin/recfix", "/opt/homebrew/bin/recfix"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  static func complaints(_ operation: String, _ file: URL) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(path))
    process.arguments = ["--no-external", operation, file.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let words = String(decoding: output, as: UTF8.self)
    return process.terminationStatus == 0 ? words : "status \(process.terminationStatus) \(words)"
  }
}
