"""The base of the browser tests: the published site, a server for it, and watched pages."""
