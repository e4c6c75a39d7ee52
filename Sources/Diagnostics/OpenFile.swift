import Glibc

/// What is done to a file that is held open, in as many calls to the system as it takes.
package enum OpenFile {
  /// - Parameter size: in bytes, as the system says; of a file that has grown since, the rest is left out.
  /// - Returns: what the file holds, and 0 or the `errno`.
  package static func read(_ size: Int, from file: Int32) -> (bytes: [UInt8], code: Int32) {
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < buffer.count, let start = buffer.baseAddress {
        let got = Glibc.read(file, start + count, buffer.count - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { code = errno }
        guard got > 0 else { return }
        count += got
      }
    }
    return (bytes, code)
  }

  /// - Returns: 0, or the `errno`.
  package static func write(_ bytes: [UInt8], to file: Int32) -> Int32 {
    var rest = bytes[...]
    while !rest.isEmpty {
      let put = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if put < 0, errno == EINTR { continue }
      guard put > 0 else { return put == 0 ? EIO : errno }
      rest = rest.dropFirst(put)
    }
    return 0
  }
}
