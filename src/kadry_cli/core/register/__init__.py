"""The register on disk: ids, layout, strict reading, loading, checking."""
