"""The small register with a signed history that stands in examples/pidpysana-istoriia, made again act by act."""
