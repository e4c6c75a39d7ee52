import Glibc

/// Reads and writes open files, with as many system calls as needed.
package enum OpenFile {
  /// The first `size` bytes of a file, or fewer if the file ends before, and 0 or the `errno`.
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

  /// Writes all bytes and returns 0, or the `errno`.
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
