import PledgeModel

/// Finds the themes, or the communities, that a table names, and keeps those that are new.
struct TopicFinder {
  /// Topics that the book does not have, in the table's order.
  private(set) var new: [Topic] = []
  private let list: TopicList
  private var byName: [String: TopicID] = [:]
  private var ids: Set<String>

  init(_ topics: some Collection<Topic>, _ list: TopicList) {
    self.list = list
    ids = Set(topics.map(\.id.text))
    // A name or an id wins over another topic's alias.
    for topic in topics {
      for name in [topic.name, topic.id.text] where byName[key(of: name)] == nil {
        byName[key(of: name)] = topic.id
      }
    }
    for topic in topics {
      for alias in topic.aliases where byName[key(of: alias)] == nil {
        byName[key(of: alias)] = topic.id
      }
    }
  }

  /// The topics of these names, each once; those not met before become new ones.
  mutating func ids(of names: [String]) -> [TopicID] {
    var found: [TopicID] = []
    for name in names {
      let id = id(of: name)
      if !found.contains(id) { found.append(id) }
    }
    return found
  }

  private mutating func id(of name: String) -> TopicID {
    if let known = byName[key(of: name)] { return known }
    let id = TopicID(freeSlug(from: name, else: list.rawValue, taken: &ids))
    byName[key(of: name)] = id
    new.append(Topic(id: id, name: name))
    return id
  }
}

/// An id made from a name that is not among those taken, and is taken now. A name without any
/// letter that an id may have gives `other`, numbered.
func freeSlug(from name: String, else other: String, taken: inout Set<String>) -> String {
  // `women's` is one word, though an id has no apostrophe.
  let first = slug(from: folded(name).filter { $0 != "'" })
  let base = first.isEmpty ? other : first
  var candidate = base
  var number = 1
  while !taken.insert(candidate).inserted {
    number += 1
    candidate = "\(base)-\(number)"
  }
  return candidate
}
