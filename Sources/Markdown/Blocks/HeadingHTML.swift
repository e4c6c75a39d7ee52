import Markup

extension Heading {
  /// The tags around a heading: its anchor, and a link to the heading that a reader can copy.
  func tags(formerAnchors: [String]) -> (opening: HTML, closing: HTML) {
    var opening: HTML = #"<h\#(level) id="\#(anchor)">"#
    for former in formerAnchors { opening.append(#"<span id="\#(former)"></span>"#) }
    return (
      opening,
      ##"</h\##(level)><a class="anchor" href="#\##(anchor)" aria-label="Link to “\##(text)”"></a>"##
    )
  }
}
