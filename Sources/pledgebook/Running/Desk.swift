import BookStore
import Facilitation
import PledgeModel
import Screen

#if canImport(Glibc)
  import Glibc
#else
  #error("The seed of ids comes from the system of the GNU C library.")
#endif

/// A book in use: the state of the program, and what carries its effects out.
final class Desk {
  private var shown: ShownState
  let folder: Folder
  private(set) var clock: Clock
  /// Rung when the writer, or the reader of earlier events, has something to tell.
  let bell: Bell
  private var session: WritingSession?
  private var writer: Writer?
  /// Keeps what is half typed while another window has the book.
  private var spareDrafts: SpareDrafts?
  let happened = HappeningBox()
  /// The files as the book in memory has them.
  private let known = KnownFiles()
  /// When reading began: what happened to a file since may not have been read.
  private let began = systemTime()
  private var eventsToRead: [String]
  private let keepsDrafts: Bool
  /// When the rehearsal began, and how fast its sentences come.
  private var stage: (beginning: ContinuousClock.Instant, pace: Double)?
  /// Where what cannot be written waits.
  private let rescue: RescueFolder?

  /// What is told of a start.
  struct Options {
    var by: String?
    var event: String?
    /// Whether nothing is selected at first, so that a line without a target goes to the inbox.
    var isLinear = false
    /// How many times as fast as in a room the sentences of a rehearsal come; nil when it is no
    /// rehearsal.
    var pace: Double?
  }

  /// Opens the book in `path` and reads what the first frame needs: everything but the notes of
  /// earlier events.
  init(_ path: String, _ options: Options, size: Size) throws(CommandFault) {
    let folder = try BookPath.open(path)
    var reader = BookReader(folder)
    let book: Book
    do throws(BookFault) { book = try reader.book() } catch { throw CommandFault(error.words) }
    clock = try Clock(zone: book.hosting.zone)
    let now = clock.now()
    let me = try Desk.initials(options.by, folder)
    var readOnly: String?
    var session: WritingSession?
    if let me {
      do throws(WritingFault) {
        session = try Desk.session(folder, book, as: me, now: now)
      } catch {
        readOnly = error.words
      }
    }
    // What the last run left in its journal may be an event or a person.
    var current = book
    if session?.recovered.words != nil {
      reader = BookReader(folder)
      do throws(BookFault) { current = try reader.book() } catch { throw CommandFault(error.words) }
    }
    let event = try Desk.event(options.event, in: current, at: now)
    shown = ShownState(
      state: State(
        book: current, size: size, now: now, me: me, event: event, readOnly: readOnly,
        isReading: true, selectsFirst: !options.isLinear, seed: UInt64.random(in: 0 ... .max)))
    shown.state.zoneOffset = { [clock] day in
      Int16(clock.offset(daysFromNow: Int(day.number - clock.now().day.number)))
    }
    self.folder = folder
    self.session = session
    keepsDrafts = !options.isLinear
    rescue = RescueFolder(of: folder, book.hosting, clock)
    do throws(FileFault) {
      bell = try Bell()
      eventsToRead = try reader.eventFolders()
      if let event, let index = eventsToRead.firstIndex(of: event.text) {
        let notes = try reader.notes(of: eventsToRead.remove(at: index))
        _ = update(&shown.state, .read(notes, problems: [], isLast: false))
      }
    } catch {
      throw CommandFault(BookFault.cannotRead(error).words)
    }
    _ = update(
      &shown.state, .read([], problems: reader.problems.map(Problem.init), isLast: false))
    if let words = session?.recovered.words { _ = update(&shown.state, .told(words)) }
    if let pace = options.pace {
      stage = (.now, pace)
      _ = update(&shown.state, .rehearse(RehearsalScript.sayings))
    }
  }

  /// When the next sentence of a rehearsal is said; nil when none is to come. Nothing else in the
  /// program waits for a time.
  var nextSaying: ContinuousClock.Instant? {
    guard let stage, let rehearsal = state.rehearsal, !rehearsal.isSummedUp else { return nil }
    return rehearsal.next.map { stage.beginning + .seconds(Double($0.second) / stage.pace) }
  }

  private static func session(
    _ folder: Folder, _ book: Book, as me: Initials, now: Moment
  ) throws(WritingFault) -> WritingSession {
    guard book.hosting.format == 1 else { throw .laterFormat(book.hosting.format) }
    return try WritingSession(folder, as: me, now: now)
  }

  private static func initials(_ named: String?, _ folder: Folder) throws(CommandFault) -> Initials?
  {
    if let text = named ?? environment("PLEDGEBOOK_BY") {
      guard let initials = Initials(text) else {
        throw CommandFault("“\(text)” are no initials: they are two to eight small letters, as rk.")
      }
      return initials
    }
    do throws(FileFault) {
      return try LocalFiles.me(in: folder)
    } catch {
      throw CommandFault(BookFault.cannotRead(error).words)
    }
  }

  private static func event(
    _ named: String?, in book: Book, at now: Moment
  ) throws(CommandFault) -> EventID? {
    if let today = book.event(on: now.day, at: now), named == nil { return today }
    guard let named else { return nil }
    switch book.event(named: named) {
    case .one(let id): return id
    case .several(let ids):
      throw CommandFault("“\(named)” may be \(ids.map(\.text).joined(separator: ", ")).")
    case .none:
      throw CommandFault(
        "No event is called “\(named)”. There are: \(book.events.ids.map(\.text).joined(separator: ", "))."
      )
    }
  }

  // MARK: What happens

  /// All that is known now.
  var state: State { shown.state }

  /// The screen as it is now.
  func view(with viewer: inout Viewer) -> Grid { shown.view(with: &viewer) }

  /// Lets something happen and carries out what follows, but for what only the caller can do: those
  /// effects are returned.
  func handle(_ happening: Happening) -> [Effect] {
    var left: [Effect] = []
    for effect in update(&shown.state, happening) {
      switch effect {
      case .write(let number, let changes, let step): write(number, changes, step)
      case .keepDrafts(let drafts): keep(drafts)
      case .rememberMe(let me):
        // Before another writer takes over, lest the line that said so comes back as half typed.
        keep(state.drafts)
        left += begin(as: me)
      case .tryToWrite(let me): left += tryToWrite(as: me)
      case .copyUnsaved: left += handle(.copied(copyUnsaved()))
      case .forgetRescued(let rescued): rescue?.forget(rescued)
      case .seekToErase(let names): left += seekToErase(names)
      case .erase(let names): left += erase(names)
      case .report(let order, let file): makeReport(order, file)
      case .edit, .suspend, .redraw, .quit: left.append(effect)
      }
    }
    return left
  }

  private func keep(_ drafts: [Draft]) {
    // Lines that come from a file or a script are not half typed.
    guard keepsDrafts else { return }
    let drafts = drafts.map(StoredDraft.init)
    if let writer { writer.keep(drafts) } else { spareDrafts?.keep(drafts) }
  }

  /// Tells the time, so that what happens next happens at it.
  func tick() { _ = update(&shown.state, .clock(clock.now())) }

  /// The same before a line of the linear mode, which moves a clock on that has a step.
  func tickForLine() {
    clock.moveOn()
    tick()
  }

  /// What the writer and the reader of earlier events have told since. Of what was read it is one
  /// piece at a time, and the bell is rung again for the next: a key must not wait for all of it.
  func takeNews() -> [Happening] {
    bell.drain()
    defer { if happened.isWaiting { bell.ring() } }
    let told = writer?.takeNews().map { Happening($0) } ?? []
    return told + happened.takeOne().map(asRemembered)
  }

  private func write(_ number: Int, _ changes: [Change], _ step: Step?) {
    guard let writer else {
      guard state.readOnly == nil else { return }
      happened.put(.notSaved("nobody takes notes yet"))
      bell.ring()
      return
    }
    writer.write(number, changes, step)
    writer.backUp(on: state.now.day)
  }

  /// What the linear mode answers to a line that has been entered.
  func spoken(after meaning: Meaning) -> [String] {
    shown.state.spoken(after: meaning)
  }

  /// Drops a line that was refused: in the linear mode nobody can mend it in place.
  func clearLine() { shown.state.dropLine() }

  /// Goes on without asking anything: nobody is there to answer.
  func closeQuestion() { shown.state.dropQuestion() }

  // MARK: Beginning and ending

  /// Starts the writer, offers the drafts of the last run, and begins to read earlier events.
  func start() throws(CommandFault) {
    do throws(FileFault) {
      if let session {
        _ = try write(in: session)
      } else if keepsDrafts, let me = state.me {
        spareDrafts = try SpareDrafts(folder, of: me, number: Int(getpid()))
      }
      try readEarlierEvents()
    } catch {
      throw CommandFault(BookFault.cannotRead(error).words)
    }
  }

  private func readEarlierEvents() throws(FileFault) {
    let (folder, bell, box) = (folder, bell, happened)
    let (rescue, me) = (rescue, session?.initials)
    let path = folder.path
    let watches = keepsDrafts
    let (known, began) = (known, began)
    // The newest first: that is what she looks at.
    let events = Array(eventsToRead.reversed())
    try startThread {
      var reader = BookReader(folder)
      var notes: [Note] = []
      var problems: [Problem] = []
      for event in events {
        do throws(FileFault) {
          notes += try reader.notes(of: event)
        } catch {
          let words = "cannot be read: \(error.reason). Its notes are not shown"
          problems.append(Problem(file: error.path, line: nil, words: words))
        }
        // Small enough to be taken in between two keys.
        if notes.count >= 2000 {
          box.put(.read(notes, problems: problems, isLast: false))
          bell.ring()
          (notes, problems) = ([], [])
        }
      }
      problems += reader.problems.map(Problem.init)
      let waiting = me.flatMap { rescue?.waiting(for: $0) }
      box.put(.read(notes, problems: problems, isLast: true), waiting)
      bell.ring()
      if watches { watch(folder, known, since: began, telling: box, bell) }
      BookPath.remember(path)
    }
  }

  /// She has said who takes notes: from now on the book is written under those initials.
  private func begin(as me: Initials) -> [Effect] {
    guard session?.isHeld(by: me) != true else { return [] }
    _ = finish()
    writer = nil
    session = nil
    do {
      let session = try Desk.session(folder, state.book, as: me, now: clock.now())
      try LocalFiles.remember(me, in: folder)
      let begun = try write(in: session)
      // What the last run left in its journal stands in the files only now.
      let reread = session.recovered.words.map { self.reread(saying: $0) } ?? []
      let waiting = rescue?.waiting(for: me).map { handle($0) } ?? []
      return begun + handle(.signedIn(readOnly: nil)) + reread + waiting
    } catch let fault as WritingFault {
      return handle(.signedIn(readOnly: fault.words))
    } catch let fault as FileFault {
      return handle(.signedIn(readOnly: fault.reason))
    } catch {
      return handle(.signedIn(readOnly: "\(error)"))
    }
  }

  /// Takes the book that could not be written to until now: a disk has room again, another window
  /// was closed. Nothing is said when it still cannot be.
  private func tryToWrite(as me: Initials) -> [Effect] {
    guard session == nil else { return [] }
    do {
      let session = try Desk.session(folder, state.book, as: me, now: clock.now())
      let effects = try write(in: session) + handle(.signedIn(readOnly: nil))
      return effects + reread(saying: "The book can be written to now. Enter files the line.")
    } catch {
      return []
    }
  }

  /// Starts to write to a book that is held for a note-taker, and offers what the last run left:
  /// what can be undone, and lines half typed.
  private func write(in session: WritingSession) throws(FileFault) -> [Effect] {
    let drafts = keepsDrafts ? try session.drafts().map(Draft.init) : []
    let steps = try session.history()
    writer = try Writer(
      session, bell: bell, known: known, rescue: rescue?.file(of: session.initials))
    self.session = session
    let effects = handle(.history(steps)) + (drafts.isEmpty ? [] : handle(.drafts(drafts)))
    if let spareDrafts {
      keep(state.drafts)
      spareDrafts.discard()
      self.spareDrafts = nil
    }
    return effects
  }

  /// Reads the whole book again, as after its files were edited.
  func reread(saying words: String) -> [Effect] {
    var reader = BookReader(folder)
    do {
      var book = try reader.book()
      for event in try reader.eventFolders() { _ = book.read(try reader.notes(of: event)) }
      return handle(.reread(book, problems: reader.problems.map(Problem.init), words: words))
    } catch BookFault.noHosting(let problem) {
      // What was read before is used until it is mended.
      return handle(.reread(state.book, problems: [Problem(problem)], words: words))
    } catch let fault as BookFault {
      return handle(.told(fault.words))
    } catch {
      return handle(.told("The book could not be read again; nothing was changed."))
    }
  }

  /// Lets the book's files alone say what is so, because they are about to be edited.
  func settle() {
    writer?.fold()
    writer?.backUp(on: state.now.day)
  }

  /// Whether the book cannot be let go of at the moment.
  var isBackingUp: Bool { writer?.isBackingUp ?? false }

  /// Lets go of the book while something is done in its files that nobody may disturb, and takes it
  /// again.
  func letGo(while work: () -> Void) -> [Effect] {
    guard let me = state.me, session != nil else { return [] }
    _ = finish()
    writer = nil
    session = nil
    work()
    return begin(as: me)
  }

  /// Has everything written; false when something could not be within three seconds.
  func finish() -> Bool {
    guard let writer else {
      spareDrafts?.finish()
      return state.underway.isEmpty
    }
    return writer.finish(within: 3) || writer.unsaved.isEmpty
  }

  /// Copies what is not saved to where it can wait; says where that is, or why there is none.
  func copyUnsaved() -> String {
    do throws(FileFault) {
      guard let path = try writer?.rescueUnsaved() else { return "there is no copy of it" }
      return "a copy is in \(path)"
    } catch {
      return "no copy could be made: \(error.reason)"
    }
  }

  /// What could not be written before she left, in words.
  var notSaved: String {
    let count = writer?.unsaved.count ?? 0
    return "NOT SAVED: \(state.trouble ?? "the disk did not answer in time"). "
      + "\(count) change\(count == 1 ? "" : "s") to \(folder.path); \(copyUnsaved()). "
      + "“:rescue” takes them in when the book is opened again."
  }
}
