"""What the browser tests stand on: the published site, a server for it, and pages that are watched."""
