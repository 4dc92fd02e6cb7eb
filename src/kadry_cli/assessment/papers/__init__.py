"""Papers of the yearly assessment (papers 5.1-5.6, КМУ 640/2017)."""
