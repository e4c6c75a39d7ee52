#if !hasFeature(Embedded)
  extension Tables {
    /// The listing with that id. Its figures are facts, so the words are the same in every edition.
    func listing(_ id: ListingID) -> Listing {
      switch id {
      case .coverage: .coverage
      case .gains: .gains
      case .prerequisites: .prerequisites
      case .steps: .steps
      case .routes: .routes
      case .failures: .failures
      case .fees: .fees
      case .periods: .periods
      case .cards: .cards
      }
    }
  }
#endif
