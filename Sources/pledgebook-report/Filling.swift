import Mustache
import Reports

/// What a template is filled with: the properties of a report by their names. Whatever way a template
/// takes to their words, it gets them escaped.
struct Filling {
  let form: Form

  /// What a property is for a template. What is nil or empty is
  /// there and is nothing, so that no property of the same name further out is taken for it.
  func value(_ any: Any) -> Any {
    switch any {
    case let text as String: return text.isEmpty ? Nothing() : Words(text, for: form)
    case is Int, is Bool: return any
    default: break
    }
    let mirror = Mirror(reflecting: any)
    switch mirror.displayStyle {
    case .optional: return mirror.children.first.map { value($0.value) } ?? Nothing()
    case .collection: return List(values: mirror.children.map { value($0.value) })
    default: return fields(of: any)
    }
  }

  /// The properties of a structure by their names, and others besides.
  func fields(of any: Any, and others: [String: Any] = [:]) -> any MustacheParent {
    let own = Mirror(reflecting: any).children.compactMap { child in
      child.label.map { ($0, value(child.value)) }
    }
    return Fields(values: others.merging(own) { $1 })
  }
}

/// What has parts by name. By itself it is written as nothing.
private struct Fields: MustacheParent, MustacheCustomRenderable {
  let values: [String: Any]

  let renderText = ""
  let isNull = false

  func child(named name: String) -> Any? { values[name] }
}

/// Several in a row. By itself it is written as nothing.
private struct List: MustacheSequence, MustacheTransformable, MustacheCustomRenderable {
  let values: [Any]

  let renderText = ""
  var isNull: Bool { values.isEmpty }

  func makeIterator() -> some IteratorProtocol { values.makeIterator() }

  func transform(_ name: String) -> Any? {
    switch name {
    case "first": values.first
    case "last": values.last
    case "reversed": List(values: values.reversed())
    case "count": values.count
    case "empty": values.isEmpty
    default: nil
    }
  }
}

/// Words from the book in a template. They are escaped last of all, so that what a template has done
/// with them first (`{{reversed(words)}}`) takes no escape apart; and what they are made of has no
/// name, for a template may name any property of what it is given.
private struct Words: MustacheCustomRenderable, MustacheTransformable, MustacheParent {
  private let words: String
  private let form: Form

  init(_ words: String, for form: Form) {
    self.words = words
    self.form = form
  }

  var renderText: String { form.escaped(words) }
  var isNull: Bool { words.isEmpty }

  func transform(_ name: String) -> Any? {
    switch words.transform(name) {
    case let text as any StringProtocol: Words(String(text), for: form)
    case let other: other
    }
  }

  func child(named: String) -> Any? { nil }
}

/// Nothing: a section of it is left out, an inverted one is there.
private struct Nothing: MustacheCustomRenderable {
  let renderText = ""
  let isNull = true
}
