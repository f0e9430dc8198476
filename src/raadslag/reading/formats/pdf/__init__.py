"""PDF to lines: pieces of type (`pieces`), rows, columns and tables (`rows`), running heads (`furniture`)."""

from raadslag.reading.formats.pdf.read import read_pdf

__all__ = ["read_pdf"]
