import Mustache
import Reports

/// What a template is filled with: the properties of a report by their names, every word of them
/// escaped.
struct Filling {
  let form: Form

  /// What a property is for a template. Structures become dictionaries; what is nil or empty is
  /// there and is nothing, so that no property of the same name further out is taken for it.
  func value(_ any: Any) -> Any {
    switch any {
    case let text as String: return text.isEmpty ? Nothing() : form.escaped(text)
    case is Int, is Bool: return any
    default: break
    }
    let mirror = Mirror(reflecting: any)
    switch mirror.displayStyle {
    case .optional: return mirror.children.first.map { value($0.value) } ?? Nothing()
    case .collection: return mirror.children.map { value($0.value) }
    default:
      let fields = mirror.children.compactMap { child in
        child.label.map { ($0, value(child.value)) }
      }
      return Dictionary(uniqueKeysWithValues: fields)
    }
  }
}

/// Nothing: a section of it is left out, an inverted one is there.
private struct Nothing: MustacheCustomRenderable {
  let renderText = ""
  let isNull = true
}
