// Nothing is called by name: the library's functions stand in for those of the C library.
