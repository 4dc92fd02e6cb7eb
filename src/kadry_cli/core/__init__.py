"""Shared rooms: law, language, diagnostics, register, documents, console. They know no topic."""
