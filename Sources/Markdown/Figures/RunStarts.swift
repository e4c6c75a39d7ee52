/// The starts of the runs of ASCII letters and digits in a text, in order.
struct RunStarts {
  private let text: UnsafeBufferPointer<UInt8>

  init(of text: UnsafeBufferPointer<UInt8>) {
    self.text = text
  }

  @inline(__always)
  func forEach(_ body: (Int) -> Void) {
    var (lettersBefore, digitsBefore): (UInt64, UInt64) = (0, 0)
    var offset = 0
    while offset < text.count {
      let bytes = EightBytes(at: offset, of: text)
      let (letters, digits) = (bytes.letters, bytes.digits)
      var starts = letters & ~(letters &<< 8 | lettersBefore) | digits & ~(digits &<< 8 | digitsBefore)
      (lettersBefore, digitsBefore) = (letters &>> 56, digits &>> 56)
      while starts != 0 {
        body(offset &+ starts.trailingZeroBitCount / UInt8.bitWidth)
        starts &= starts &- 1
      }
      offset &+= EightBytes.count
    }
  }
}
