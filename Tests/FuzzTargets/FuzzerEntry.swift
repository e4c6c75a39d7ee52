import Foundation

/// The target named by the environment.
private let target = ProcessInfo.processInfo.environment["FUZZ_TARGET"].flatMap(FuzzTarget.init)

/// Called by libFuzzer with each input.
@_cdecl("LLVMFuzzerTestOneInput")
package func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  guard let target else { preconditionFailure("FUZZ_TARGET names one of the targets") }
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  if let complaint = target.complaint(about: bytes) { fatalError(complaint) }
  return 0
}
