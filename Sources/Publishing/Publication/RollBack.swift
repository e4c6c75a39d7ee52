/// Restores the previous version by another exchange. A second call undoes the first. Throws `.noEarlierVersion` or
/// `.brokenEarlierVersion`.
package func rollBack(output: String) throws(PublishingError) -> PublishReport {
  let place = try Place(output: output)
  let lock = try BuildLock(at: place.lock)
  guard let live = try Version(at: place.live), let before = try Version(at: place.slot),
    before.state == .whole, before.manifest != live.manifest
  else { throw .noEarlierVersion(output) }
  for (path, entry) in before.manifest.entries where try !before.isIntact(path, as: entry) {
    throw .brokenEarlierVersion("\(place.slot)/\(path)")
  }
  try before.folder.synchronize()
  let replacement = try Replacement(of: live, by: before.folder, isOurs: false, holding: before.manifest)
  let obstacle = try replacement.swap(at: place)
  _ = consume lock
  var report = PublishReport(from: live.manifest, to: before.manifest)
  report.end(obstacle: obstacle)
  return report
}
