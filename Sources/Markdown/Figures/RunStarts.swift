/// The start of each run of ASCII letters, of digits or of bytes above ASCII in a text, in order.
struct RunStarts {
  private let text: UnsafeBufferPointer<UInt8>

  init(of text: UnsafeBufferPointer<UInt8>) {
    self.text = text
  }

  @inline(__always)
  func forEach(_ body: (Int) -> Void) {
    var (lettersBefore, digitsBefore, othersBefore): (UInt64, UInt64, UInt64) = (0, 0, 0)
    var offset = 0
    while offset < text.count {
      let bytes = EightBytes(at: offset, of: text)
      let (letters, digits, others) = (bytes.letters, bytes.digits, bytes.aboveASCII)
      var starts =
        letters & ~(letters &<< 8 | lettersBefore) | digits & ~(digits &<< 8 | digitsBefore)
        | others & ~(others &<< 8 | othersBefore)
      (lettersBefore, digitsBefore, othersBefore) = (letters &>> 56, digits &>> 56, others &>> 56)
      while starts != 0 {
        body(offset &+ starts.trailingZeroBitCount / UInt8.bitWidth)
        starts &= starts &- 1
      }
      offset &+= EightBytes.count
    }
  }
}
