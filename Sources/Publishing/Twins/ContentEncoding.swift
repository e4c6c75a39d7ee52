import CBrotli
import CZlib

/// A way to compress a file for the web. Equal bytes always give equal results.
package struct ContentEncoding: Sendable {
  /// The ending that a twin's name adds to the name of its file.
  let ending: String
  /// The compressed bytes; nil if the library is out of memory.
  package let compressed: @Sendable ([UInt8]) -> [UInt8]?

  /// The gzip format, without date and name in the header.
  static let gzip = ContentEncoding(ending: ".gz") { bytes in
    var stream = z_stream()
    // A window of 15 bits, plus 16 for gzip's header and checksum.
    guard
      deflateInit2_(
        &stream, Z_BEST_COMPRESSION, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
        Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return nil }
    defer { deflateEnd(&stream) }
    var source = bytes
    return [UInt8](unsafeUninitializedCapacity: Int(deflateBound(&stream, uLong(bytes.count)))) {
      target, count in
      source.withUnsafeMutableBufferPointer { source in
        stream.next_in = source.baseAddress
        stream.avail_in = uInt(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = uInt(target.count)
        let end = deflate(&stream, Z_FINISH)
        precondition(end == Z_STREAM_END, "the bound that zlib gives holds every result")
      }
      count = Int(stream.total_out)
    }
  }

  package static let brotli = ContentEncoding(ending: ".br") { bytes in
    let bound = BrotliEncoderMaxCompressedSize(bytes.count)
    var isDone = false
    let result = [UInt8](unsafeUninitializedCapacity: bound) { target, count in
      var size = bound
      isDone =
        BrotliEncoderCompress(
          BROTLI_MAX_QUALITY, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, bytes.count, bytes, &size,
          target.baseAddress) == BROTLI_TRUE
      count = isDone ? size : 0
    }
    return isDone ? result : nil
  }
}
