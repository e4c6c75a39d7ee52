import SiteModel

enum PagefindRequest: Encodable {
  /// With the signs of figures as parts of words; other settings take Pagefind's defaults.
  case newIndex
  case addPage(OutputFile, index: Int)
  case files(index: Int)

  private enum Key: String, CodingKey {
    case type, payload, config
    case number = "message_id"
    case index = "index_id"
    case path = "file_path"
    case text = "file_contents"
  }

  func encode(to encoder: any Encoder) throws {
    var message = encoder.container(keyedBy: Key.self)
    // Any number, because each request waits for the answer to the one before.
    try message.encode(0, forKey: .number)
    var payload = message.nestedContainer(keyedBy: Key.self, forKey: .payload)
    switch self {
    case .newIndex:
      try payload.encode("NewIndex", forKey: .type)
      try payload.encode(["include_characters": "$%"], forKey: .config)
    case .addPage(let page, let index):
      try payload.encode("AddFile", forKey: .type)
      try payload.encode(index, forKey: .index)
      try payload.encode(page.path.text, forKey: .path)
      try payload.encode(String(decoding: page.bytes, as: UTF8.self), forKey: .text)
    case .files(let index):
      try payload.encode("GetFiles", forKey: .type)
      try payload.encode(index, forKey: .index)
    }
  }
}
