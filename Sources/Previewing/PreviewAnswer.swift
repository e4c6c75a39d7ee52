import FlyingFox
import Foundation
import SiteModel

extension Preview {
  /// The answer to a browser. Only files of the site are looked up: a path never leads to a file on disk.
  func answer(to request: HTTPRequest) async -> HTTPResponse {
    switch request.method {
    case .GET: return await answer(to: request.target, range: request.headers[.range])
    case .HEAD:
      var response = await answer(to: request.target, range: nil)
      response.payload = .httpBody(HTTPBodySequence())
      return response
    default: return HTTPResponse(.methodNotAllowed, "text/plain", "this preview only shows pages\n".utf8)
    }
  }

  private func answer(to target: HTTPRequest.Target, range: String?) async -> HTTPResponse {
    let path = target.path(percentEncoded: false)
    if path == "/.preview/preview.js" {
      return HTTPResponse(.ok, "text/javascript", PackageResources.preview_js)
    }
    if path == "/.preview/events" {
      var response = HTTPResponse(.ok, "text/event-stream", "".utf8)
      response.payload = .httpBody(HTTPBodySequence(from: EventStream(states: states())))
      return response
    }
    if let path = Self.file(at: path) {
      if let file = await file(at: path) { return page(file, .ok, range: range) }
      if let folder = OutputPath(path.text + "/index.html"), await file(at: folder) != nil {
        var response = HTTPResponse(.movedPermanently, "text/plain", "".utf8)
        response.headers[.location] = "/\(path.text)/"
        return response
      }
    }
    if let file = await file(at: OutputPath(plain: "404.html")) { return page(file, .notFound) }
    let text = "<!doctype html><title>Preview</title><p>The site cannot be shown yet.</p>"
    return HTTPResponse(.notFound, "text/html", (text + scriptTag).utf8)
  }

  /// The file for a request's path, which has no query and is already decoded; it is not decoded again.
  static func file(at path: String) -> OutputPath? {
    guard path.hasPrefix("/") else { return nil }
    return OutputPath(path.dropFirst() + (path.hasSuffix("/") ? "index.html" : ""))
  }

  private func page(_ file: OutputFile, _ status: HTTPStatusCode, range: String? = nil) -> HTTPResponse {
    let tag = file.path.text.hasSuffix(".html") ? scriptTag : ""
    let type = MediaType(of: file.path)?.name ?? MediaType.unknownContentType
    return HTTPResponse(status, type, file.bytes + tag.utf8, range: range)
  }

  /// The script that makes a page follow the preview.
  private var scriptTag: String {
    """
    <script type="module" src="/.preview/preview.js" data-preview-version="\(state.version)" \
    data-preview-style="\(state.style)"></script>

    """
  }
}

extension HTTPResponse {
  /// A file, or the part of it that a range request asks for. Safari only plays videos from servers that send parts.
  /// `type` is the media type without the character set. `range` is as in `bytes=0-99`, `bytes=100-` or `bytes=-100`;
  /// any other range asks for the whole file.
  init(_ status: HTTPStatusCode, _ type: String, _ bytes: some Collection<UInt8>, range: String? = nil) {
    let bytes = Data(bytes)
    var headers: HTTPHeaders = [
      .contentType: type.hasPrefix("text/") ? "\(type); charset=utf-8" : type, .cacheControl: "no-store",
      HTTPHeader("X-Content-Type-Options"): "nosniff", .acceptRanges: "bytes",
    ]
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
