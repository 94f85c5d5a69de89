/* Starting a program on a pseudo-terminal. */
