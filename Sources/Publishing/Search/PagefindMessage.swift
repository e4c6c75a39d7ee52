import Foundation
import SiteModel

/// A request to Pagefind's service, or an answer. Names in the JSON are in snake case.
struct PagefindMessage<Payload: Codable>: Codable {
  /// The number of the message. Any number will do, because each request waits for the answer to the one before.
  var messageId: Int? = 0
  let payload: Payload
}

struct PagefindRequest: Codable {
  let type: String
  var config: [String: String]?
  var indexId: Int?
  var filePath: String?
  var fileContents: String?

  /// Counts `$` and `%` as parts of words. All other settings are Pagefind's defaults.
  static let newIndex = PagefindRequest(type: "NewIndex", config: ["include_characters": "$%"])

  static func addPage(_ page: OutputFile, index: Int) -> PagefindRequest {
    PagefindRequest(
      type: "AddFile", indexId: index, filePath: page.path.text,
      fileContents: String(decoding: page.bytes, as: UTF8.self))
  }

  static func files(index: Int) -> PagefindRequest { PagefindRequest(type: "GetFiles", indexId: index) }
}

/// The fields of an answer: those of the request's kind, or the message of an `Error`.
struct PagefindAnswer: Codable {
  let type: String
  let indexId: Int?
  let files: [File]?
  let message: String?

  struct File: Codable {
    /// The file's path, relative to the folder of the index.
    let path: String
    let content: Data
  }
}
