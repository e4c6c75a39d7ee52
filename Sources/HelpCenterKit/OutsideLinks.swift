import Diagnostics
import Foundation
import FoundationNetworking
import Markdown
import SiteModel

/// Checks external links: each address once, a few at a time, with HEAD requests.
struct OutsideLinks {
  /// The most requests at a time.
  private static let atOnce = 4
  /// The number of seconds to wait for an answer.
  private static let patience = 10.0
  /// The most addresses in one run.
  private static let most = 500

  /// A note for each link whose server does not answer or answers with an error.
  static func findings(about site: Site) async -> [Diagnostic] {
    let links = links(of: site)
    let addresses = Array(Set(links.map(\.address)).sorted().prefix(most))
    let problems = await problems(of: addresses)
    return links.compactMap { link in
      problems[link.address].map { problem in
        Diagnostic(
          .note("outside-link"), in: link.source, at: link.range, "'\(link.address)' \(problem)",
          hint: "open it in a browser; fix or remove the link")
      }
    }
  }

  private static func links(of site: Site) -> [(address: String, source: SourceFile, range: Range<Int>)] {
    let articles = zip(site.articles, site.texts).filter { $0.0.isShown }.map { ($0.source, $1.body.links) }
    let all = articles + [(site.configuration.source, site.lines.flatMap(\.text.content.links))]
    return all.flatMap { source, links in
      links.compactMap { link in
        guard case .external(let written) = link.target else { return nil }
        let isOfDomain = written.hasPrefix("/") && !written.hasPrefix("//")
        let address = isOfDomain ? (site.structure.baseURL?.origin ?? "") + written : written
        guard isOfDomain || address.lowercased().hasPrefix("http") else { return nil }
        return (address, source, link.range)
      }
    }
  }

  private static func problems(of addresses: [String]) async -> [String: String] {
    let configuration = URLSessionConfiguration.ephemeral
    configuration.timeoutIntervalForRequest = patience
    configuration.timeoutIntervalForResource = patience
    let session = URLSession(configuration: configuration)
    defer { session.invalidateAndCancel() }
    return await withTaskGroup(of: (String, String?).self) { group in
      var problems: [String: String] = [:]
      for (index, address) in addresses.enumerated() {
        if index >= atOnce, let (done, problem) = await group.next() { problems[done] = problem }
        group.addTask { (address, await Self.problem(of: address, session)) }
      }
      for await (address, problem) in group { problems[address] = problem }
      return problems
    }
  }

  /// The reason why an address cannot be reached, as the end of a sentence; nil if the address answers.
  private static func problem(of address: String, _ session: URLSession) async -> String? {
    if address.hasPrefix("/") { return "cannot be requested, because the site has no 'baseURL'" }
    guard let url = URL(string: address) else { return "is not an address" }
    guard let status = await status(of: url, method: "HEAD", session) else { return "does not answer" }
    // Some servers refuse HEAD requests.
    let refused = [403, 405, 501].contains(status)
    let final = refused ? await self.status(of: url, method: "GET", session) ?? status : status
    return final >= 400 ? "answers with \(final)" : nil
  }

  private static func status(of url: URL, method: String, _ session: URLSession) async -> Int? {
    var request = URLRequest(url: url)
    request.httpMethod = method
    request.setValue("helpcenter link check", forHTTPHeaderField: "User-Agent")
    // The caller only reports a missing answer, so the reason is dropped.
    let answer = try? await session.data(for: request)
    return (answer?.1 as? HTTPURLResponse)?.statusCode
  }
}
