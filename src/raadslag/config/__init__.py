"""The top of the house: settings and root addresses. Nothing imports this but the web server."""
