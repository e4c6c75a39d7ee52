import Foundation

/// An answer of Pagefind's service: the fields of the request's kind, or an error.
struct PagefindAnswer: Decodable {
  let index: Int?
  let files: [File]?
  let error: String?

  struct File: Decodable {
    /// Relative to the folder of the index.
    let path: String
    let content: Data
  }

  private enum Key: String, CodingKey {
    case payload, type, files, message
    case index = "index_id"
  }

  init(from decoder: any Decoder) throws {
    let payload = try decoder.container(keyedBy: Key.self)
      .nestedContainer(keyedBy: Key.self, forKey: .payload)
    index = try payload.decodeIfPresent(Int.self, forKey: .index)
    files = try payload.decodeIfPresent([File].self, forKey: .files)
    let isError = try payload.decode(String.self, forKey: .type) == "Error"
    error = isError ? try payload.decode(String.self, forKey: .message) : nil
  }
}
