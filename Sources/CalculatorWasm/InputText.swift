#if arch(wasm32)
  import TradeAssurance

  /// The bytes of a text that JavaScript put into the buffer.
  struct InputText: Sequence, IteratorProtocol {
    private let slot: Int32
    private let length: Int32
    private var place: Int32 = 0

    /// - Throws: `.textTooLong` for more bytes than the slot holds.
    init(_ slot: Int32, length: Int32) throws(Refusal) {
      guard length >= 0 && length <= CalculatorBuffer.inputCapacity else { throw Refusal(.textTooLong) }
      self.slot = slot
      self.length = length
    }

    mutating func next() -> UInt8? {
      guard place < length else { return nil }
      defer { place &+= 1 }
      return buffer.input(slot, at: place)
    }
  }

  extension Money {
    /// The amount in an input text.
    @inline(never)  // one copy, for the module's size
    init(input slot: Int32, length: Int32) throws(Refusal) {
      let text = try InputText(slot, length: length)
      do throws(InvalidMoney) { try self.init(parsing: text) } catch { throw Refusal(code: error.rawValue) }
    }
  }

  extension Day {
    /// The day in an input text.
    @inline(never)  // one copy, for the module's size
    init(input slot: Int32, length: Int32) throws(Refusal) {
      let text = try InputText(slot, length: length)
      do throws(InvalidDay) { try self.init(parsing: text) } catch { throw Refusal(code: error.rawValue) }
    }
  }

  extension WithdrawalCount {
    /// The number of withdrawals in an input text.
    @inline(never)  // one copy, for the module's size
    init(input slot: Int32, length: Int32) throws(Refusal) {
      let text = try InputText(slot, length: length)
      do throws(InvalidWithdrawalCount) { try self.init(parsing: text) } catch {
        throw Refusal(code: error.rawValue)
      }
    }
  }
#endif
