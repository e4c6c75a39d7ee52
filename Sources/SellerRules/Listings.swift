import Facts
import TradeAssurance

extension Listing {
  /// The listings by the names that follow `table:` in articles.
  static let all: [String: Listing] = [
    "coverage": coverage, "gains": gains, "prerequisites": prerequisites, "steps": steps, "routes": routes,
    "failures": failures, "fees": fees, "periods": periods, "cards": cards,
  ]

  /// The services of Trade Assurance, and how each works.
  static let coverage = Listing(
    columns: ["What it does", "How"],
    rows: [
      [
        "Protects the buyer when the seller fails to ship on time",
        "A refund and dispute determination policy backs the order",
      ],
      [
        "Protects the buyer when the product’s quality varies from what was agreed",
        "A refund and dispute determination policy backs the order",
      ],
      ["Enables online payments on the platform", "The service carries them"],
    ])

  static let gains = Listing(
    columns: ["Gain", "What it means for you"],
    rows: [
      ["A way to be paid", "You receive payments through Alipay on the platform"],
      ["Confident buyers", "Buyers trust that quality and ship date are covered"],
      [
        "Visibility",
        "Buyers often filter their search by Trade Assurance, and signing up improves your search ranking",
      ],
      [
        "A known price",
        "\(.transactionFee) of each order’s amount excluding tax, and \(.recurringFee) in hidden or recurring fees",
      ],
      ["No commitment", "Not every order must use it, and not every order must be paid on the platform"],
    ])

  /// The things to do before applying.
  static let prerequisites = Listing(
    rows: [
      ["Your Gold Supplier membership is paid"],
      ["You have passed authentication and verification"],
    ])

  /// The steps of applying through the Help Center.
  static let steps = Listing(
    isOrdered: true,
    rows: [
      ["Log in to your account"],
      ["Open “Help Center” in the left column"],
      ["Choose “Authentications & Verifications”"],
      ["Choose “Get verified now”; a window opens"],
      ["Tick that you have read and agree to the rules and the Trade Assurance Services Agreement"],
      ["Choose “Apply Now”"],
      ["Fill in the form; the full legal name is that of the owner or director of the business"],
      ["Submit the form"],
      ["Wait for the result, which typically comes within \(.applicationReview)"],
    ])

  static let routes = Listing(
    columns: ["Route", "Where it starts", "For whom"],
    rows: [
      [
        "Help Center", "“Help Center” in the left column, then “Authentications & Verifications”",
        "Every seller",
      ],
      [
        "A first order", "“All orders” in the left column, then “Draft Trade Assurance order”",
        "Every seller",
      ],
      [
        "Direct address", "Log in, then open the address that support gives you",
        "Members who paid before \(.legacyMemberCutoff)",
      ],
    ])

  /// The reasons why applications fail, and what to do.
  static let failures = Listing(
    columns: ["Reason", "What to do"],
    rows: [
      ["The company name is incorrect", "Correct the form and submit it again"],
      ["The business address is incorrect", "Correct the form and submit it again"],
      ["Anything else", "Contact the Alibaba customer service team"],
    ])

  /// The fees, each with who pays it.
  static let fees = Listing(
    columns: ["Fee", "Who pays", "How much", "On what"],
    rows: [
      ["Transaction fee", "Seller", "\(.transactionFee)", "Each order’s amount, excluding tax"],
      ["Withdrawal fee", "Seller", "\(.withdrawalFee)", "Each withdrawal of funds through Alipay"],
      ["Hidden or recurring fees", "Seller", "\(.recurringFee)", "Trade Assurance itself"],
      ["Trade Assurance for the buyer", "Buyer", "\(.buyerFee)", "Each order"],
    ])

  /// The cards that buyers may pay with.
  static let cards = Listing(rows: Card.allCases.map { [ListingCell(stringLiteral: $0.rawValue)] })

  /// Every period, with its start and its consequence.
  static let periods = Listing(
    columns: ["Rule", "Counted from", "Period", "When it is over", "Stated, or our interpretation"],
    rows: RefundRule.listed.map(row) + [
      [
        "Result of your application", "the day the form is submitted", "\(.applicationReview)",
        "the result is typically there", "stated by Alibaba’s article; holidays aren’t counted",
      ]
    ])

  private static func row(of rule: RefundRule) -> [ListingCell] {
    [
      ListingCell(stringLiteral: rule.words.title), ListingCell(stringLiteral: rule.start),
      "\(rule.periodFact)", consequence(of: rule), ListingCell(stringLiteral: rule.words.provenance),
    ]
  }

  private static func consequence(of rule: RefundRule) -> ListingCell {
    switch rule {
    case .buyerSilence: "the case is closed"
    case .interventionOpens: "the buyer may ask for intervention, or go on negotiating"
    case .negotiationEnds: "the decision on evidence, on the \(.evidenceDecision)"
    case .sellerSilence: "the case is escalated for intervention"
    }
  }
}
