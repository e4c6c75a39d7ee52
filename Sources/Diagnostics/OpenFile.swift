import Glibc

/// Reads and writes open files, with as many system calls as needed.
package enum OpenFile {
  /// Reads a file's first `size` bytes.
  ///
  /// - Parameter size: in bytes, as the file's status reports it.
  /// - Returns: the bytes that were read, and 0 or the `errno`.
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

  /// Writes all bytes.
  ///
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
