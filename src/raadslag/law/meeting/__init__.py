"""At the meeting: quorum, votes, conflict of interest, dissent, halt, protocol."""
