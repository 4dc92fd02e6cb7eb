"""`kadry assess tasks`: the yearly assessment by tasks, in state bodies from 2018 (КМУ 640/2017)."""
