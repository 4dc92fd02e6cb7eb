"""The records of an exam, one module for each part: what stands in the files of `competitions/<id>/`."""
