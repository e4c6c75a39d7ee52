#if !hasFeature(Embedded)
  extension Tables {
    /// The listing of that name. Figures are facts, so that the words need no edition.
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
