import FlyingFox
import Foundation

extension HTTPResponse {
  /// A file, or the part of it that a range request asks for. Safari only plays videos from servers that answer these.
  ///
  /// - Parameter range: of the request, as in `bytes=0-99`, `bytes=100-` and `bytes=-100`. Any other asks for all.
  init(_ status: HTTPStatusCode, _ headers: HTTPHeaders, _ bytes: Data, range: String?) {
    var headers = headers
    headers[.acceptRanges] = "bytes"
    let marks = range?.wholeMatch(of: /bytes=(?!-$)([0-9]{0,18})-([0-9]{0,18})/)
    let (first, last) = (marks.flatMap { Int($0.1) }, marks.flatMap { Int($0.2) })
    guard marks != nil, first ?? 0 <= last ?? .max else {
      self.init(statusCode: status, headers: headers, body: bytes)
      return
    }
    let end = first == nil ? bytes.count : min(bytes.count, (last ?? bytes.count) + 1)
    let start = first ?? max(0, bytes.count - (last ?? 0))
    headers[.contentRange] = "bytes \(start < end ? "\(start)-\(end - 1)" : "*")/\(bytes.count)"
    self.init(
      statusCode: start < end ? .partialContent : .rangeNotSatisfiable, headers: headers,
      body: start < end ? bytes[start..<end] : Data())
  }
}
